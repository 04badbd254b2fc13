package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.ProgramFolder;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.app.setting.Version;
import vn.doithoai.content.PagePreview;
import vn.doithoai.desk.DeskRoutes;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.health.HealthFacts;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.intake.AlikeRoutes;
import vn.doithoai.intake.ApiRoutes;
import vn.doithoai.intake.AskerRoutes;
import vn.doithoai.intake.IntakeParts;
import vn.doithoai.intake.LookupRoutes;
import vn.doithoai.intake.QuestionRoutes;
import vn.doithoai.intake.SearchRoutes;
import vn.doithoai.intake.SecurityContact;
import vn.doithoai.office.NextRelease;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.pages.DraftPage;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.site.AssetNames;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.store.ContentReader;
import vn.doithoai.store.CsvText;
import vn.doithoai.store.JsonText;
import vn.doithoai.store.backup.LastBackup;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Layouts;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.TemplateCheck;
import vn.doithoai.view.Words;
import vn.doithoai.web.ErrorPages;
import vn.doithoai.web.OwnHosts;
import vn.doithoai.web.RateLimits;
import vn.doithoai.web.SignedTokens;
import vn.doithoai.web.SiteFiles;
import vn.doithoai.web.WebServer;

/** Wires the front door: the published site, the form, the look-up and the API behind one port. */
final class Server {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    /** How long a check page or a receipt can be come back to. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(6);

    private final WebServer web;
    private final @Nullable WebServer desk;

    private Server(WebServer web, @Nullable WebServer desk) {
        this.web = web;
        this.desk = desk;
    }

    /**
     * What the desk needs beside what the form does.
     *
     * @param admin the accounts, which the console uses too
     */
    record DeskSide(SiteBuilds builds, NextRelease nextRelease, StaffAdmin admin, DeskMail mail) {}

    /** What pages are made with, the same for form and desk. */
    private record Pages(
            Renderer renderer,
            Words wording,
            Function<Programme, Layout> around,
            Supplier<Layout> frame,
            ErrorPages errors) {}

    /** @throws UserError when a port cannot be had */
    static Server start(
            Configuration configuration,
            LiveContent content,
            DataStores stores,
            OfficeFacts facts,
            DeskSide side,
            Environment environment,
            ConsoleWords words) {
        Path output = configuration.folders().output();
        Pages pages = pages(configuration, content, stores, environment, words);
        IntakeParts intake = intake(configuration, content, stores, facts, side, pages, environment);
        DeskRoutes desk = new DeskRoutes(
                desk(configuration, content, stores, facts, side, pages, environment),
                side.admin(),
                intake.tokens(),
                stores.sessions(),
                () -> health(configuration, stores, words),
                side.mail());
        Integer deskPort = configuration.desk().port();
        SiteFiles site = new SiteFiles(() -> releases(output), pages.errors());
        WebServer.Routes front = routes -> {
            routes(intake).add(routes);
            new SecurityContact(configuration.securityContact(), configuration.siteHost(), environment.clock())
                    .add(routes);
            if (deskPort == null) {
                desk.add(routes);
            }
        };
        WebServer web = listen(listening(configuration), words, pages.errors(), site, steadily(content, front));
        if (deskPort == null) {
            return new Server(web, null);
        }
        try {
            WebServer.Settings settings = listeningOfDesk(configuration, deskPort);
            return new Server(web, listen(settings, words, pages.errors(), site, steadily(content, desk::addInside)));
        } catch (RuntimeException e) {
            web.close();
            throw e;
        }
    }

    /** @throws UserError when a file of words cannot be read, or says one word twice */
    private static Messages messages(Path templates, ConsoleWords words) {
        try {
            return Messages.of(templates);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UserError(words.say("serve.words", String.valueOf(e.getMessage())), e);
        }
    }

    private static Pages pages(
            Configuration configuration,
            LiveContent content,
            DataStores stores,
            Environment environment,
            ConsoleWords says) {
        Path templates = configuration.folders().templates();
        Messages own = messages(templates, says);
        Messages shipped = Messages.shipped();
        Set<String> missing = own.missing(shipped);
        tellOfTemplates(configuration, environment, says);
        if (!missing.isEmpty() && own.isCopyOf(shipped)) {
            environment.out().println(says.say("serve.missing-words", missing.size(), String.join(", ", missing)));
        }
        Messages messages = own.or(shipped)
                .with(() -> content.programme()
                        .catalogue()
                        .rulesOn(DatedRules.dateOf(environment.clock().instant())));
        Words words = new Words(messages);
        Renderer renderer = Renderer.orShipped(templates, messages);
        boolean demo = DataStores.isDemo(configuration.folders().data());
        // Pages of this server post to this server, wherever the static ones are read.
        Layouts frames = new Layouts(words, configuration.siteHost(), "", demo, configuration.staleDays());
        Function<Programme, Layout> around =
                programme -> frame(frames, configuration.folders().output(), programme, stores, environment);
        Supplier<Layout> frame = () -> around.apply(content.programme());
        return new Pages(renderer, words, around, frame, new ErrorPages(renderer, words, frame, JsonText.PORT));
    }

    /** What is the office's own of them, and what of it does not fit, before a citizen is the first to find that. */
    private static void tellOfTemplates(Configuration configuration, Environment environment, ConsoleWords says) {
        Path templates = configuration.folders().templates();
        if (ProgramFolder.ofThis().holds(templates)) {
            return;
        }
        try {
            List<String> own = TemplateCheck.differing(templates);
            if (!own.isEmpty()) {
                environment.out().println(says.say("serve.own-templates", own.size(), String.join(", ", own)));
            }
            List<String> wrong = CheckCommand.inTemplates(templates, says);
            if (!wrong.isEmpty()) {
                environment.out().println(says.say("serve.broken-templates", wrong.size(), wrong.get(0)));
            }
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "templates were not looked at: {0}", String.valueOf(e.getCause()));
        }
    }

    private static IntakeParts intake(
            Configuration configuration,
            LiveContent content,
            DataStores stores,
            OfficeFacts facts,
            DeskSide side,
            Pages pages,
            Environment environment) {
        Path output = configuration.folders().output();
        return new IntakeParts(
                stores.store(),
                new FreshSearch(stores.feed(), () -> release(output), () -> CurrentRelease.searchFiles(output)),
                facts,
                side.nextRelease(),
                content::programme,
                content::published,
                pages.renderer(),
                pages.wording(),
                pages.frame(),
                pages.errors(),
                new SignedTokens(stores.keys().hmac(), TOKEN_LIFE, environment.clock(), environment.random()),
                limits(configuration.limits(), environment),
                JsonText.PORT,
                () -> new IntakeParts.Health(
                        stores.canStore(),
                        side.builds().alarm().isEmpty()
                                && stores.store().unreadable().isEmpty()),
                environment.clock(),
                configuration.siteHost());
    }

    private static RateLimits limits(Configuration.Limits limits, Environment environment) {
        return new RateLimits(limits.soft(), limits.hard(), limits.all(), environment.clock());
    }

    /** All that one request sees is of one piece, whatever somebody edits meanwhile. */
    private static WebServer.Routes steadily(LiveContent content, WebServer.Routes routes) {
        return WebServer.around(content::hold, content::release, routes);
    }

    private static WebServer.Routes routes(IntakeParts parts) {
        return routes -> {
            new QuestionRoutes(parts).add(routes);
            new AlikeRoutes(parts).add(routes);
            new LookupRoutes(parts).add(routes);
            new AskerRoutes(parts).add(routes);
            new SearchRoutes(parts).add(routes);
            new ApiRoutes(parts).add(routes);
        };
    }

    private static DeskParts desk(
            Configuration configuration,
            LiveContent content,
            DataStores stores,
            OfficeFacts facts,
            DeskSide side,
            Pages pages,
            Environment environment) {
        return new DeskParts(
                stores.store(),
                stores.files(),
                facts,
                content,
                stores.contentFiles(configuration.folders().content()),
                stores.drafts(),
                preview(configuration.folders(), stores, pages, environment),
                stores.staff(),
                stores.audit(),
                stores.unsent(),
                stores.incidents(),
                stores.monitorNotes(),
                side.builds(),
                side.nextRelease(),
                pages.renderer(),
                pages.wording(),
                pages.frame(),
                pages.errors(),
                CsvText::row,
                environment.clock(),
                environment.random(),
                configuration.desk().url(),
                configuration.desk().url().startsWith("https:"),
                configuration.desk().factorDemanded());
    }

    /** Public pages of content that nobody sees yet. */
    private static PagePreview preview(
            Configuration.Folders folders, DataStores stores, Pages pages, Environment environment) {
        DraftPage maker = new DraftPage(
                folders.content(),
                pages.renderer(),
                pages.wording(),
                pages.around(),
                stores.feed()::read,
                new SiteMessages(folders.templates()),
                environment.clock());
        return (path, text) -> ContentReader.read(folders.content(), Map.of(path, text))
                .programme()
                .flatMap(programme -> maker.html(programme, path, text));
    }

    private static HealthFacts health(Configuration configuration, DataStores stores, ConsoleWords words) {
        Optional<LastBackup> backup =
                LastBackup.of(new DataLayout(configuration.folders().data()));
        return new HealthFacts(
                Version.OF_PROGRAM,
                stores.trouble()
                        .map(trouble -> DataStores.sentence(trouble, configuration, words))
                        .orElse(""),
                stores.lastWrite().age().orElse(null),
                free(stores),
                configuration.reserveBytes(),
                backup.map(LastBackup::at).orElse(null),
                backup.map(LastBackup::to).orElse(""),
                stores.store().repairs().stream()
                        .map(repair -> new HealthFacts.Told(repair.key(), repair.what()))
                        .toList());
    }

    private static long free(DataStores stores) {
        try {
            return stores.freeBytes();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Where people reach the form, and with it all the front door answers. */
    private static String serverUrl(Configuration configuration) {
        return configuration.intakeUrl().isEmpty() ? configuration.siteHost() : configuration.intakeUrl();
    }

    /** Where the front door is. */
    static WebServer.Settings listening(Configuration configuration) {
        return listening(configuration, configuration.host(), configuration.port(), serverUrl(configuration));
    }

    /** Where the desk is when it has a port of its own. */
    static WebServer.Settings listeningOfDesk(Configuration configuration, int port) {
        Configuration.Desk own = configuration.desk();
        return listening(configuration, own.host(), port, own.url());
    }

    private static WebServer.Settings listening(Configuration configuration, String host, int port, String url) {
        OwnHosts hosts = OwnHosts.of(
                configuration.siteHost(),
                List.of(configuration.intakeUrl(), configuration.desk().url()),
                configuration.hosts());
        return new WebServer.Settings(
                host,
                port,
                Set.copyOf(configuration.proxies()),
                configuration.intakeUrl(),
                hosts,
                url.startsWith("https:"));
    }

    /** A port that cannot be had: somebody else listens there. */
    static final class PortTaken extends UserError {

        private static final long serialVersionUID = 1;

        private PortTaken(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    static WebServer listen(
            WebServer.Settings settings,
            ConsoleWords words,
            ErrorPages errors,
            SiteFiles site,
            WebServer.Routes routes) {
        try {
            return WebServer.start(settings, errors, site, routes);
        } catch (RuntimeException e) {
            throw isPort(e)
                    ? new PortTaken(words.say("serve.port", Integer.toString(settings.port()), settings.host()), e)
                    : e;
        }
    }

    private static boolean isPort(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause instanceof SocketException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static Layout frame(
            Layouts frames, Path output, Programme programme, DataStores stores, Environment environment) {
        AssetNames assets = CurrentRelease.path(output)
                .map(CurrentRelease::assets)
                .orElseGet(() -> new AssetNames(null, new TreeMap<>()));
        List<LedgerLine> ledger = stores.store().ledger();
        return frames.on(
                DatedRules.dateOf(environment.clock().instant()),
                programme,
                Objects.requireNonNullElse(assets.css(), ""),
                assets.others(),
                ledger.isEmpty() ? null : ledger.get(ledger.size() - 1).hash(),
                ledger.size());
    }

    static List<Path> releases(Path output) {
        Optional<Path> current = CurrentRelease.path(output);
        if (current.isEmpty()) {
            return List.of();
        }
        List<Path> all = new ArrayList<>();
        all.add(current.get());
        all.addAll(CurrentRelease.kept(output));
        return all;
    }

    static String release(Path output) {
        return CurrentRelease.path(output)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
    }

    String address() {
        return web.address();
    }

    /** Where staff go, whatever port the desk has. */
    String deskAddress() {
        return (desk == null ? web : desk).address() + "/can-bo/";
    }

    int deskPort() {
        return (desk == null ? web : desk).port();
    }

    List<String> routes() {
        return web.routes();
    }

    /** Lets requests in flight finish. */
    void stop() {
        if (desk != null) {
            desk.close();
        }
        web.close();
    }
}
