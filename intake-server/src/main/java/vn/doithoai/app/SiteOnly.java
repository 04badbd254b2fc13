package vn.doithoai.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.intake.ClosedRoutes;
import vn.doithoai.intake.KeptForm;
import vn.doithoai.site.AssetNames;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Layouts;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;
import vn.doithoai.web.ErrorPages;
import vn.doithoai.web.SiteFiles;
import vn.doithoai.web.WebServer;

/**
 * Serves the site as it was built last while something keeps the rest from starting: readers are never cut off, and whoever
 * sends something gets it back with a telephone number. Needs neither data nor content nor templates that are whole.
 */
final class SiteOnly implements AutoCloseable {

    private final List<WebServer> servers;

    private SiteOnly(List<WebServer> servers) {
        this.servers = servers;
    }

    /** Whether there is a site that could be served. */
    static boolean canServe(Configuration configuration) {
        return CurrentRelease.path(configuration.folders().output()).isPresent();
    }

    /** @throws UserError when a port cannot be had */
    static SiteOnly start(Configuration configuration, Environment environment, ConsoleWords words) {
        Optional<Programme> programme =
                Contents.look(configuration.folders(), words).programme();
        Path templates = configuration.folders().templates();
        Messages messages = Contents.messages(configuration.folders());
        Supplier<Layout> frame = () -> frame(configuration, programme.orElseThrow(), new Words(messages), environment);
        Supplier<Renderer> renderer = () -> new Renderer(templates, messages);
        ErrorPages errors = new ErrorPages(renderer, new Words(messages), frame, JsonText.PORT);
        ClosedRoutes closed = new ClosedRoutes(renderer, frame, sentences(words));
        SiteFiles site =
                new SiteFiles(() -> Server.releases(configuration.folders().output()), errors);
        List<WebServer> servers = new ArrayList<>();
        try {
            servers.add(Server.listen(Server.listening(configuration), words, errors, site, closed::add));
            Integer port = configuration.desk().port();
            if (port != null) {
                servers.add(
                        Server.listen(Server.listeningOfDesk(configuration, port), words, errors, site, closed::add));
            }
        } catch (RuntimeException e) {
            servers.forEach(WebServer::close);
            throw e;
        }
        return new SiteOnly(servers);
    }

    private static KeptForm.Sentences sentences(ConsoleWords words) {
        return new KeptForm.Sentences(
                words.say("closed.title"),
                words.say("closed.notice"),
                words.say("closed.phone"),
                words.say("closed.again"),
                words.say("closed.page"));
    }

    private static Layout frame(
            Configuration configuration, Programme programme, Words words, Environment environment) {
        Path output = configuration.folders().output();
        AssetNames assets = CurrentRelease.path(output)
                .map(CurrentRelease::assets)
                .orElseGet(() -> new AssetNames(null, new TreeMap<>()));
        @Nullable String css = assets.css();
        boolean demo = DataStores.isDemo(configuration.folders().data());
        return new Layouts(words, configuration.siteHost(), "", demo, configuration.staleDays())
                .on(
                        DatedRules.dateOf(environment.clock().instant()),
                        programme,
                        css == null ? "" : css,
                        assets.others(),
                        null,
                        null);
    }

    String address() {
        return servers.get(0).address();
    }

    @Override
    public void close() {
        servers.forEach(WebServer::close);
    }
}
