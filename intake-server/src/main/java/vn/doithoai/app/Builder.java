package vn.doithoai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.office.Publisher;
import vn.doithoai.pages.DialogueSite;
import vn.doithoai.question.Act;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.ChildBuild;
import vn.doithoai.site.LastRelease;
import vn.doithoai.site.SiteBuild;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.store.AnnouncementsFile;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** Makes the site: exports the feed, builds in a process of its own, and records what became public. */
final class Builder {

    /** The class that starts the child; by name, because it starts this one too. */
    private static final String MAIN = Builder.class.getPackageName() + ".Main";

    private static final System.Logger LOG = System.getLogger(Builder.class.getName());

    private final Configuration configuration;
    private final Path configurationFile;
    private final Environment environment;
    private final Clock clock;
    private final ConsoleWords words;
    private final PublishingGuard guard;

    /** @param environment with the time of the build */
    Builder(Configuration configuration, Path configurationFile, Environment environment, ConsoleWords words) {
        this.guard = new PublishingGuard(configuration.folders(), words);
        this.configuration = configuration;
        this.configurationFile = configurationFile;
        this.environment = environment;
        this.clock = environment.clock();
        this.words = words;
    }

    PublishingGuard guard() {
        return guard;
    }

    /** The whole way of an answer to its readers: look whether all is in order, export, build, record. */
    BuildResult publish(Publisher publisher, BuildListener listener) throws InterruptedException {
        List<BuildProblem> broken = guard.look();
        if (!broken.isEmpty()) {
            return new BuildResult.Failed(broken);
        }
        guard.keepContent();
        new JsonPublicFeed(new DataLayout(configuration.folders().data()).publicQuestions())
                .replaceRestorations(guard.told());
        Publisher.Export export = publisher.export(
                number -> LastRelease.record(configuration.folders().output(), number));
        if (!export.restoring().isEmpty()) {
            environment
                    .out()
                    .println(words.say("build.restoring", export.restoring().size(), list(export.restoring())));
        }
        export.held()
                .forEach((number, why) ->
                        LOG.log(System.Logger.Level.WARNING, words.say("build.held." + why.name(), number.toString())));
        String fingerprint = fingerprint();
        boolean built = false;
        try {
            BuildResult result = inChild(
                    new BuildRequest.Ledger(
                            export.head().isEmpty() ? null : export.head(),
                            export.actsHead().isEmpty() ? null : export.actsHead(),
                            OptionalInt.of(export.received())),
                    listener);
            if (result instanceof BuildResult.Built done) {
                built = true;
                publisher.published(export, done.buildId());
                remember(fingerprint);
            }
            return result;
        } finally {
            if (!built) {
                publisher.takeBack(export);
            }
        }
    }

    private static String list(List<QuestionNumber> numbers) {
        return numbers.stream().map(QuestionNumber::toString).collect(Collectors.joining(", "));
    }

    /** As {@link #publish}; what nobody expected is a failure too, told in words, with the trace in the log. */
    BuildResult publishOrSay(Publisher publisher, BuildListener listener) throws InterruptedException {
        try {
            return publish(publisher, listener);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a build ended unexpectedly", e);
            return new BuildResult.Failed(List.of(new BuildProblem(
                    null, 0, words.say("build.unexpected", e.getClass().getSimpleName()))));
        }
    }

    /** In this process, from the feed as it is: what the child does, as no other process has the libraries (decision 0011). */
    BuildResult here(BuildRequest.Ledger ledger, boolean rehearsal, BuildListener listener) {
        Configuration.Folders folders = configuration.folders();
        Path publicQuestions = new DataLayout(folders.data()).publicQuestions();
        PublicFeed feed = new JsonPublicFeed(publicQuestions);
        BuildRequest request = new BuildRequest(
                new BuildRequest.Folders(
                        folders.content(), folders.templates(), folders.assets(), publicQuestions, folders.output()),
                feed,
                clock,
                new BuildRequest.Site(
                        configuration.siteHost(),
                        configuration.intakeUrl(),
                        DataStores.isDemo(folders.data()),
                        configuration.staleDays()),
                ledger,
                List.of(),
                configuration.jbake(),
                listener);
        BuildResult result = new SiteBuild(DialogueSite::plan).run(request);
        if (result instanceof BuildResult.Built && !rehearsal) {
            keepWhatNoticesTold(publicQuestions);
        }
        return result;
    }

    /** Readers have seen now when and where each notice said that a session meets: a later change is held against it. */
    private void keepWhatNoticesTold(Path publicQuestions) {
        AnnouncementsFile file = new AnnouncementsFile(publicQuestions);
        try {
            Contents.look(configuration.folders(), words)
                    .programme()
                    .ifPresent(programme -> file.keep(file.read().seeing(programme.sessions(), today())));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "what the notices told could not be kept", e);
        }
    }

    /** In a process of its own, which whatever JBake or a text does cannot take the intake with it. */
    BuildResult inChild(BuildRequest.Ledger ledger, BuildListener listener) throws InterruptedException {
        return inChild(ledger, configuration.folders().output(), List.of(), listener);
    }

    private BuildResult inChild(BuildRequest.Ledger ledger, Path output, List<String> more, BuildListener listener)
            throws InterruptedException {
        Configuration.Folders folders = configuration.folders();
        List<String> arguments = new ArrayList<>(List.of(
                "build",
                "--from-feed",
                BuildCommand.WHILE_INPUT,
                "--config",
                configurationFile.toString(),
                "--data",
                folders.data().toString(),
                "--output",
                output.toString(),
                "--now",
                clock.instant().toString()));
        arguments.addAll(more);
        String head = ledger.head();
        if (head != null) {
            arguments.addAll(List.of("--ledger-head", head));
        }
        String acts = ledger.actsHead();
        if (acts != null) {
            arguments.addAll(List.of("--acts-head", acts));
        }
        ledger.received().ifPresent(received -> arguments.addAll(List.of("--received", Integer.toString(received))));
        return new ChildBuild(
                        MAIN,
                        ChildBuild.classPath(Builder.class),
                        arguments,
                        environment.environment(),
                        new ChildBuild.Limits(configuration.buildTime(), configuration.buildHeap()),
                        folders.templates())
                .run(listener);
    }

    /**
     * Builds aside, from the feed as it is, and shows it to nobody: what would keep the next build from ending, one line each.
     */
    List<String> rehearse() throws InterruptedException {
        DurableFiles files = new DurableFiles(DurableFiles.Access.OWNER, 0);
        Path aside;
        try {
            aside = Files.createTempDirectory("doithoai-check-");
        } catch (IOException e) {
            return List.of(words.say("check.no-rehearsal", String.valueOf(e.getMessage())));
        }
        try {
            return inChild(BuildRequest.Ledger.UNKNOWN, aside, List.of(BuildCommand.REHEARSAL), (done, total) -> {})
                            instanceof BuildResult.Failed failed
                    ? failed.problems().stream().map(BuildProblem::inOneLine).toList()
                    : List.of();
        } finally {
            try {
                files.removeTree(aside);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "{0} is left: {1}", aside, e.getMessage());
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Act.ZONE);
    }

    /** Whether the published site was made from exactly what is there now. */
    boolean isFresh() {
        return inputs().areBuilt();
    }

    private InputFingerprint inputs() {
        return new InputFingerprint(configuration, today());
    }

    private String fingerprint() {
        try {
            return inputs().fingerprint();
        } catch (IOException e) {
            return "";
        }
    }

    private void remember(String fingerprint) {
        try {
            inputs().built(fingerprint);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the next start will build once more than needed", e);
        }
    }
}
