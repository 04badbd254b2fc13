package vn.doithoai.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Act;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedRegister;
import vn.doithoai.question.publication.Restoration;
import vn.doithoai.site.LastRelease;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.store.Finding;
import vn.doithoai.store.Finding.Problem;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.Restorations;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.view.Messages;

/**
 * Lets nothing be published from data that are damaged or do not continue what was published before, unless somebody said
 * why they are so. Whatever it finds, nothing but the publishing stops.
 */
final class PublishingGuard {

    private final Configuration.Folders folders;
    private final DataLayout layout;
    private final ConsoleWords words;
    private volatile List<BuildProblem> alarm = List.of();

    PublishingGuard(Configuration.Folders folders, ConsoleWords words) {
        this.folders = folders;
        this.layout = new DataLayout(folders.data());
        this.words = words;
    }

    /** What the last look found; empty while all is well. */
    List<BuildProblem> alarm() {
        return alarm;
    }

    /** Looks at everything anew: why nothing may be published, in words, or nothing. */
    List<BuildProblem> look() {
        try {
            List<Finding> findings = unexplained(last());
            List<BuildProblem> problems = new ArrayList<>();
            if (!findings.isEmpty()) {
                problems.add(new BuildProblem(null, 0, words.say("guard.stopped")));
                findings.forEach(finding -> problems.add(problem(folders, finding)));
            }
            alarm = List.copyOf(problems);
        } catch (IOException | UncheckedIOException e) {
            alarm = List.of(new BuildProblem(null, 0, words.say("guard.unreadable", String.valueOf(e.getMessage()))));
        }
        return alarm;
    }

    /** The same for who publishes the feed as it is: what the next export would make anew is in the way too. */
    List<BuildProblem> lookAtFeed() {
        List<BuildProblem> broken = look();
        return broken.isEmpty()
                ? report(folders).findings().stream()
                        .filter(finding -> finding.problem() == Problem.PUBLISHED_REWRITTEN)
                        .map(finding -> problem(folders, finding))
                        .toList()
                : broken;
    }

    /** Everything that is wrong in a data folder and against the last release. */
    static LedgerCheck.Report report(Configuration.Folders folders) {
        try {
            return LedgerCheck.report(new DataLayout(folders.data()), LastRelease.register(folders.output(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finding with its place, worded. */
    static BuildProblem problem(Configuration.Folders folders, Finding finding) {
        Path folder = finding.isInOutput() ? folders.output() : folders.data();
        Messages messages = Messages.readable(folders.templates());
        String told = finding.reason().isEmpty()
                ? messages.tell(finding.key(), finding.args())
                : messages.tell(
                        finding.key(),
                        finding.number() == null ? "–" : finding.number(),
                        messages.tell(finding.reason(), finding.where()));
        return new BuildProblem(folder.resolve(finding.file()).toString(), finding.line(), told);
    }

    private Optional<PublishedRegister> last() throws IOException {
        return LastRelease.register(folders.output(), false);
    }

    private List<Finding> unexplained(Optional<PublishedRegister> last) throws IOException {
        if (Files.notExists(folders.data())) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        boolean releaseKnown = false;
        for (Restorations.Restored restored : new Restorations(layout).all()) {
            known.addAll(restored.known());
            releaseKnown |=
                    last.isPresent() && restored.release().equals(last.get().manifest());
        }
        List<Finding> unexplained = new ArrayList<>();
        for (Finding finding : LedgerCheck.report(layout, last).findings()) {
            Problem problem = finding.problem();
            boolean explained =
                    problem.canBeExplained() && (problem.isOfRelease() ? releaseKnown : known.contains(finding.id()));
            if (!problem.isMended() && !problem.isCarried() && !explained) {
                unexplained.add(finding);
            }
        }
        return unexplained;
    }

    /**
     * Numbers that were ever published are not given to anybody else.
     *
     * @throws UserError where it cannot be read which these are: then no number can be given
     */
    void keepNumbers(JsonQuestionStore store) {
        try {
            last().ifPresent(register ->
                    register.lines().forEach(line -> store.given().use(line.number())));
            for (Restorations.Restored restored : new Restorations(layout).all()) {
                restored.lost().forEach(store.given()::use);
            }
        } catch (IOException e) {
            throw new UserError(words.say("guard.numbers", String.valueOf(e.getMessage())), e);
        }
    }

    /** Goes on with data that do not continue what was published, where somebody said why; else changes nothing. */
    void goOn(@Nullable String why, Clock clock, PrintStream out) {
        if (why == null) {
            return;
        }
        if (why.isBlank()) {
            throw new UserError(words.say("guard.why"));
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
        out.println(words.say(restore(now, why, Set.of()) ? "guard.restored" : "guard.nothing"));
    }

    /**
     * Goes on with a copy that was put back, and keeps for good that it was so.
     *
     * @param perhapsGiven numbers after the last one of the copy, which somebody may hold: they are never given
     */
    void putBack(String why, Set<QuestionNumber> perhapsGiven, Clock clock) {
        restore(OffsetDateTime.ofInstant(clock.instant(), Act.ZONE), why, perhapsGiven);
    }

    /** The highest number of a year that the last release has, or 0. */
    int lastPublished(int year) throws IOException {
        return last().stream()
                .flatMap(register -> register.lines().stream())
                .map(PublishedRegister.Line::number)
                .filter(number -> number.year() == year)
                .mapToInt(QuestionNumber::sequence)
                .max()
                .orElse(0);
    }

    /**
     * Goes on with the data as they are, and keeps for good that it was so.
     *
     * @param why what the public is told
     * @param perhapsGiven numbers without a line that are never given
     * @return false where there is nothing to explain
     */
    private boolean restore(OffsetDateTime now, String why, Set<QuestionNumber> perhapsGiven) {
        try {
            Optional<PublishedRegister> last = last();
            if (perhapsGiven.isEmpty() && unexplained(last).isEmpty()) {
                return false;
            }
            Set<QuestionNumber> lost = new TreeSet<>(perhapsGiven);
            Set<String> known = new TreeSet<>();
            for (Finding finding : LedgerCheck.report(layout, last).findings()) {
                QuestionNumber number = finding.number();
                boolean gone =
                        finding.problem() == Problem.RELEASE_NUMBER_LOST || finding.problem() == Problem.NUMBER_MISSING;
                if (gone && number != null) {
                    lost.add(number);
                }
                if (finding.problem().canBeExplained()
                        && !finding.problem().isOfRelease()
                        && !finding.problem().isMended()) {
                    known.add(finding.id());
                }
            }
            Restoration told = new Restoration(now, why);
            new Restorations(layout)
                    .add(new Restorations.Restored(
                            told.at(),
                            told.why(),
                            last.map(PublishedRegister::manifest).orElse(""),
                            lost,
                            known));
            return true;
        } catch (IOException e) {
            throw new UserError(words.say("guard.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    /** Keeps which content is published, before it is. */
    void keepContent() {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folders.content())) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !DurableFiles.isLeftover(file))
                    .toList()) {
                String name = folders.content().relativize(file).toString().replace('\\', '/');
                try (InputStream bytes = Files.newInputStream(file)) {
                    digests.put(name, Sha256.hex(bytes));
                }
            }
            new Restorations(layout).contentIs(digests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the public is told of all the times it was so. */
    List<Restoration> told() {
        try {
            return new Restorations(layout).told();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
