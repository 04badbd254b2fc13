package vn.doithoai.app;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.post.PostRoom;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.desk.frame.DeskMail;
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
import vn.doithoai.store.disk.Trouble;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Words;

/** The whole product at work: an opened data folder, a queue of builds and a server. Closing it stops everything in order. */
final class Product implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Product.class.getName());

    private final DataStores stores;
    private final BuildQueue builds;
    private final Server server;
    private final @Nullable DailyBuild daily;
    private final @Nullable PostRoom post;
    private boolean stopped;

    private Product(
            DataStores stores, BuildQueue builds, Server server, @Nullable DailyBuild daily, @Nullable PostRoom post) {
        this.post = post;
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
        DataStores stores = DataStores.open(
                folders.data(), configuration.reserveBytes(), configuration.readOnly(), environment.random(), words);
        @Nullable BuildQueue builds = null;
        @Nullable PostRoom post = null;
        try {
            PublicSide readers = new PublicSide(stores.feed(), stores.store());
            OfficeRules rules = new OfficeRules(content::programme, stores.store(), readers, stores.staff());
            Publisher publisher = new Publisher(
                    stores.store(), readers, rules, new AnswerTexts(configuration)::canBeShown, stores.files(), clock);
            content.watch(publisher::lookAgain);
            Builder builder = new Builder(configuration, file, environment, words);
            if (stores.trouble().isEmpty()) {
                stores.files().sweep(stores.store()::find);
            }
            builder.guard().goOn(restored, clock, out);
            builder.guard().keepNumbers(stores.store());
            askAboutYears(stores, content, configuration, clock);
            tellHowItStands(stores, configuration, out, words);
            builds = builds(builder, publisher, content, stores, configuration, environment, words);
            firstBuild(builder, publisher, builds, stores, configuration, out, words);
            AtomicReference<String> deskUrl =
                    new AtomicReference<>(configuration.desk().url());
            StaffAdmin admin = admin(stores, deskUrl::get, environment);
            Messages messages = Messages.readable(folders.templates()).or(Messages.shipped());
            post = stores.post(configuration, new Words(messages), clock);
            Server server = Server.start(
                    configuration,
                    content,
                    stores,
                    rules,
                    new Server.DeskSide(
                            new DeskBuilds(builds, () -> Server.release(folders.output()), builder.guard()),
                            publisher,
                            admin,
                            post == null ? DeskMail.OFF : post),
                    environment,
                    words);
            deskUrl.set(configuration.desk().urlOn(server.deskPort()));
            out.println(words.say("serve.ready", server.address()));
            out.println(words.say("serve.desk", server.deskAddress()));
            tellFirstLink(admin, out, words);
            LocalTime at = configuration.desk().buildAt();
            DailyBuild daily = at == null ? null : DailyBuild.start(at, builds::request, clock);
            return new Product(stores, builds, server, daily, post);
        } catch (RuntimeException | InterruptedException e) {
            if (post != null) {
                post.close();
            }
            if (builds != null) {
                builds.close();
            }
            stores.close();
            throw e;
        }
    }

    /** A year that has a plan is one the office has said will be; so is that of the configuration. */
    private static void askAboutYears(
            DataStores stores, LiveContent content, Configuration configuration, Clock clock) {
        stores.store()
                .given()
                .onlyWhen(
                        year -> Integer.valueOf(year).equals(configuration.year())
                                || content.programme().plans().stream().anyMatch(plan -> plan.year() == year),
                        () -> clock.instant().atZone(Act.ZONE).getYear());
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
                                unwritable(stores, configuration, words).isPresent()
                                        ? new BuildResult.Failed(unwritable(stores, configuration, words).stream()
                                                .toList())
                                        : fromNewest(content, () -> builder.publishOrSay(publisher, listener)),
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
            DataStores stores,
            Configuration configuration,
            PrintStream out,
            ConsoleWords words)
            throws InterruptedException {
        boolean something =
                CurrentRelease.path(configuration.folders().output()).isPresent();
        builds.requestIf(() -> {
            List<BuildProblem> broken = builder.guard().look();
            if (!broken.isEmpty()) {
                BuildReport.tell(new BuildResult.Failed(broken), configuration, out, words);
                return false;
            }
            boolean needed = !something || hasNews(publisher, builder);
            if (needed && unwritable(stores, configuration, words).isEmpty()) {
                out.println(words.say("build.starting"));
            }
            return needed;
        });
        if (!something) {
            builds.awaitIdle();
            if (CurrentRelease.path(configuration.folders().output()).isEmpty()) {
                out.println(words.say("serve.unbuilt"));
            }
        }
    }

    private static boolean hasNews(Publisher publisher, Builder builder) {
        try {
            return !publisher.export().approved().isEmpty() || !builder.isFresh();
        } catch (UncheckedIOException e) {
            return true; // The build finds the same, and says it in its own words.
        }
    }

    /** Why a build could keep nothing of what it did, or none. */
    private static Optional<BuildProblem> unwritable(
            DataStores stores, Configuration configuration, ConsoleWords words) {
        return stores.trouble()
                .filter(trouble -> trouble != Trouble.RESERVE)
                .map(trouble -> new BuildProblem(null, 0, DataStores.sentence(trouble, configuration, words)));
    }

    /** Everything that was put right, that is left to be put right, and why nothing can be stored: one sentence each. */
    private static void tellHowItStands(
            DataStores stores, Configuration configuration, PrintStream out, ConsoleWords words) {
        Messages messages = Messages.readable(configuration.folders().templates());
        stores.store().repairs().forEach(repair -> out.println(messages.tell(repair.key(), repair.what())));
        if (stores.keys().areNewAgain()) {
            out.println(
                    words.say("serve.new-key", configuration.folders().data().toString()));
        }
        if (!stores.store().damaged().isEmpty()) {
            out.println(words.say("serve.damaged", stores.store().damaged().size()));
        }
        stores.trouble().ifPresent(trouble -> out.println(DataStores.sentence(trouble, configuration, words)));
    }

    /** Where the disk takes no writes there is no link: it comes with the next start. */
    private static void tellFirstLink(StaffAdmin admin, PrintStream out, ConsoleWords words) {
        try {
            admin.firstLink(words.say("staff.first"))
                    .ifPresent(link -> out.println(words.say("serve.first-link", link)));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "no first link: {0}", String.valueOf(e.getCause()));
            out.println(words.say("serve.no-first-link"));
        }
    }

    /** Notes each build in the log that monitors read. */
    private static BuildResult kept(BuildResult result, DataStores stores, Clock clock) {
        boolean built = result instanceof BuildResult.Built;
        try {
            stores.audit()
                    .add(new AuditEntry(
                            OffsetDateTime.ofInstant(clock.instant(), Act.ZONE),
                            StaffAdmin.MACHINE,
                            built ? AuditEntry.What.BUILD_DONE : AuditEntry.What.BUILD_FAILED,
                            result instanceof BuildResult.Built done ? done.buildId() : ""));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "a build is not in the log: {0}", String.valueOf(e.getCause()));
        }
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
            if (post != null) {
                post.close();
            }
            builds.close();
            stores.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
