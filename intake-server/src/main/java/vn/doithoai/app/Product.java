package vn.doithoai.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.OfficeRules;
import vn.doithoai.office.PublicSide;
import vn.doithoai.office.Publisher;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.question.Act;
import vn.doithoai.site.BuildQueue;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.problem.BuildProblem;

/** The whole product at work: an opened data folder, a queue of builds and a server. Closing it stops everything in order. */
final class Product implements AutoCloseable {

    private final DataStores stores;
    private final BuildQueue builds;
    private final Server server;
    private final @Nullable DailyBuild daily;
    private boolean stopped;

    private Product(DataStores stores, BuildQueue builds, Server server, @Nullable DailyBuild daily) {
        this.daily = daily;
        this.stores = stores;
        this.builds = builds;
        this.server = server;
    }

    /**
     * Opens, builds and serves.
     *
     * @param restored why data that do not continue what was published are gone on with, or none
     * @throws UserError when something stands in the way that a person can mend
     */
    static Product start(
            Path file,
            Configuration configuration,
            Environment environment,
            ConsoleWords words,
            @Nullable String restored)
            throws InterruptedException {
        PrintStream out = environment.out();
        Clock clock = environment.clock();
        Configuration.Folders folders = configuration.folders();
        LiveContent content = LiveContent.open(folders, words, System::nanoTime);
        DataStores stores = DataStores.open(folders.data(), configuration.reserveBytes(), environment.random(), words);
        try {
            PublicSide readers = new PublicSide(stores.feed(), stores.store());
            OfficeRules rules = new OfficeRules(content::programme, stores.store(), readers, stores.staff());
            Publisher publisher =
                    new Publisher(stores.store(), readers, rules, new AnswerTexts(configuration)::canBeShown, clock);
            content.watch(publisher::lookAgain);
            Builder builder = new Builder(configuration, file, environment, words);
            if (!stores.store().damaged().isEmpty()) {
                out.println(words.say("serve.damaged", stores.store().damaged().size()));
            }
            builder.guard().goOn(restored, clock, out);
            builder.guard().keepNumbers(stores.store());
            BuildQueue builds = builds(builder, publisher, content, stores, configuration, environment, words);
            firstBuild(builder, publisher, builds, configuration, out, words);
            AtomicReference<String> deskUrl =
                    new AtomicReference<>(configuration.desk().url());
            StaffAdmin admin = admin(stores, deskUrl::get, environment);
            Server server = Server.start(
                    configuration,
                    content,
                    stores,
                    rules,
                    new Server.DeskSide(
                            new DeskBuilds(builds, () -> Server.release(folders.output()), builder.guard()),
                            publisher,
                            admin),
                    environment,
                    words);
            deskUrl.set(configuration.desk().urlOn(server.deskPort()));
            out.println(words.say("serve.ready", server.address()));
            out.println(words.say("serve.desk", server.deskAddress()));
            admin.firstLink(words.say("staff.first"))
                    .ifPresent(link -> out.println(words.say("serve.first-link", link)));
            LocalTime at = configuration.desk().buildAt();
            DailyBuild daily = at == null ? null : DailyBuild.start(at, builds::request, clock);
            return new Product(stores, builds, server, daily);
        } catch (RuntimeException | InterruptedException e) {
            stores.close();
            throw e;
        }
    }

    /** Each build from the newest content, told on the console and kept in the log. */
    private static BuildQueue builds(
            Builder builder,
            Publisher publisher,
            LiveContent content,
            DataStores stores,
            Configuration configuration,
            Environment environment,
            ConsoleWords words) {
        return new BuildQueue(
                listener -> kept(
                        told(
                                fromNewest(content, () -> builder.publishOrSay(publisher, listener)),
                                configuration,
                                environment.out(),
                                words),
                        stores,
                        environment.clock()),
                environment.clock());
    }

    private static StaffAdmin admin(DataStores stores, Supplier<String> deskUrl, Environment environment) {
        return new StaffAdmin(
                stores.staff(), stores.audit(), stores.unsent(), environment.clock(), environment.random(), deskUrl);
    }

    /** Before the first visitor where there is nothing to show; beside the server where the former site will do meanwhile. */
    private static void firstBuild(
            Builder builder,
            Publisher publisher,
            BuildQueue builds,
            Configuration configuration,
            PrintStream out,
            ConsoleWords words)
            throws InterruptedException {
        List<BuildProblem> broken = builder.guard().look();
        if (!broken.isEmpty()) {
            BuildReport.tell(new BuildResult.Failed(broken), configuration, out, words);
            return;
        }
        boolean something =
                CurrentRelease.path(configuration.folders().output()).isPresent();
        if (something && publisher.export().approved().isEmpty() && builder.isFresh()) {
            return;
        }
        out.println(words.say("build.starting"));
        builds.request();
        if (!something) {
            builds.awaitIdle();
            if (CurrentRelease.path(configuration.folders().output()).isEmpty()) {
                out.println(words.say("serve.unbuilt"));
            }
        }
    }

    /** Notes each build in the log that monitors read. */
    private static BuildResult kept(BuildResult result, DataStores stores, Clock clock) {
        boolean built = result instanceof BuildResult.Built;
        stores.audit()
                .add(new AuditEntry(
                        OffsetDateTime.ofInstant(clock.instant(), Act.ZONE),
                        StaffAdmin.MACHINE,
                        built ? AuditEntry.What.BUILD_DONE : AuditEntry.What.BUILD_FAILED,
                        result instanceof BuildResult.Built done ? done.buildId() : ""));
        return result;
    }

    /** Clocks in the feed and pages of the content are made from the same files, and so is what is accepted afterwards. */
    private static BuildResult fromNewest(LiveContent content, Building build) throws InterruptedException {
        content.look();
        content.hold();
        try {
            BuildResult result = build.run();
            if (result instanceof BuildResult.Built) {
                content.published(content.programme());
            }
            return result;
        } finally {
            content.release();
        }
    }

    /** Makes the site. */
    @FunctionalInterface
    private interface Building {
        BuildResult run() throws InterruptedException;
    }

    private static BuildResult told(
            BuildResult result, Configuration configuration, PrintStream out, ConsoleWords words) {
        BuildReport.tell(result, configuration, out, words);
        return result;
    }

    /** Address of the server, for those who started it. */
    String address() {
        return server.address();
    }

    /** Every route of the server. */
    List<String> routes() {
        return server.routes();
    }

    /** The builds, for whoever has something new to show. */
    BuildQueue builds() {
        return builds;
    }

    DataStores stores() {
        return stores;
    }

    /** Lets requests in flight finish, ends a running build and gives the data folder back; a second time does nothing. */
    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            if (daily != null) {
                daily.close();
            }
            server.stop();
            builds.close();
            stores.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
