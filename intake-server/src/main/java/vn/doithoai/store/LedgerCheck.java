package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Seal;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.PublishedRegister;
import vn.doithoai.store.Finding.Problem;
import vn.doithoai.store.Unreadable.Fault;
import vn.doithoai.store.disk.DataLayout;

/**
 * Holds ledger, private files and public feed against each other, and names every place where they do not fit. Changes
 * nothing and needs no lock, so that it can run beside the server.
 */
public final class LedgerCheck {

    private static final System.Logger LOG = System.getLogger(LedgerCheck.class.getName());

    private final DataLayout layout;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<QuestionNumber, LedgerLine> lines = new HashMap<>();

    private final Set<QuestionNumber> lost = new TreeSet<>();

    private final Set<QuestionNumber> there = new TreeSet<>();
    private final ActCheck acts;

    private int erased;

    private LedgerCheck(DataLayout layout) {
        this.layout = layout;
        this.acts = new ActCheck(layout);
    }

    /**
     * What the check came to.
     *
     * @param findings those of the ledger first and in its order, so that the first one is the first bad line
     * @param erased questions whose text was erased under the law: of them only number, time and seal could be compared
     */
    public record Report(List<Finding> findings, int erased) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** All findings. */
    public static List<Finding> check(DataLayout layout) {
        return report(layout).findings();
    }

    /** All findings, and what could not be compared. */
    public static Report report(DataLayout layout) {
        return report(layout, Optional.empty());
    }

    /**
     * All findings, those against the last release among them.
     *
     * @param last what the last release told, if there is one
     */
    public static Report report(DataLayout layout, Optional<PublishedRegister> last) {
        Report first = once(layout, last);
        if (first.findings().isEmpty()) {
            return first;
        }
        // What is written while one looks is not there when one looks again.
        Report again = once(layout, last);
        Set<String> before = first.findings().stream().map(Finding::id).collect(Collectors.toSet());
        return new Report(
                again.findings().stream()
                        .filter(finding -> before.contains(finding.id()))
                        .toList(),
                again.erased());
    }

    private static Report once(DataLayout layout, Optional<PublishedRegister> last) {
        try {
            LedgerCheck check = new LedgerCheck(layout);
            // Files first: a question that comes in meanwhile has its line by the time the ledger is read.
            List<Path> files = DataLayout.filesIn(layout.privateQuestions());
            check.lostBefore();
            check.ledger();
            check.acts.chain();
            check.files(files);
            check.acts.gone(check.there);
            check.acts.accounts();
            check.acts.audit();
            check.acts.restored();
            check.acts.key();
            check.findings.addAll(check.acts.findings());
            check.feed(last.map(PublishedRegister::records).orElse(Map.of()));
            last.ifPresent(check::release);
            return new Report(check.findings, check.erased);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every record that can be read, and sets nothing aside; needs no lock either. */
    public static void records(DataLayout layout, Consumer<Question> reader) throws IOException {
        for (Path file : DataLayout.filesIn(layout.privateQuestions())) {
            String name = DataLayout.fileName(file);
            Optional<QuestionNumber> number = name.endsWith(".json")
                    ? QuestionNumber.parse(name.substring(0, name.length() - ".json".length()))
                    : Optional.empty();
            try {
                if (number.isPresent()) {
                    reader.accept(StoredQuestion.read(file, number.get()).question());
                }
            } catch (Unreadable e) {
                LOG.log(System.Logger.Level.WARNING, "{0} cannot be read: {1}", layout.name(file), e.getMessage());
            }
        }
    }

    /** When the newest question was entered, as the ledger tells it; none where it cannot be read. */
    public static Optional<Instant> newest(DataLayout layout) {
        try {
            return LedgerFile.raw(layout.ledger()).stream()
                    .flatMap(raw -> Stream.ofNullable(raw.line()))
                    .map(line -> line.enteredAt().toInstant())
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Files that were set aside and whose place a record that can be read has taken again: nobody needs them. */
    public static List<Path> spare(DataLayout layout) throws IOException {
        List<Path> spare = new ArrayList<>();
        for (Path file : DataLayout.filesIn(layout.privateQuestions())) {
            String name = DataLayout.fileName(file);
            int end = name.indexOf(".json" + SetAside.CORRUPT);
            Optional<QuestionNumber> number = end < 0 ? Optional.empty() : QuestionNumber.parse(name.substring(0, end));
            if (number.isPresent() && isReadable(layout.question(number.get()), number.get())) {
                spare.add(file);
            }
        }
        return spare;
    }

    private static boolean isReadable(Path file, QuestionNumber number) {
        try {
            return StoredQuestion.read(file, number).question().number().equals(number);
        } catch (Unreadable | IOException e) {
            return false;
        }
    }

    /** Whether the chain of acts has a line with this hash, as a receipt or a manifest told it. */
    public static boolean hasAct(DataLayout layout, String hash) {
        try {
            ActCheck acts = new ActCheck(layout);
            acts.chain();
            return acts.has(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that cannot be read explains nothing; that it is another one than the chain tells is found by that. */
    private void lostBefore() {
        try {
            lost.addAll(new Restorations(layout).lost());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the restorations cannot be read: {0}", e.getMessage());
        }
    }

    private void ledger() throws IOException {
        List<LedgerFile.Raw> raw = LedgerFile.raw(layout.ledger());
        String head = LedgerLine.START;
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < raw.size(); i++) {
            LedgerLine line = raw.get(i).line();
            int place = i + 1;
            if (i == raw.size() - 1 && LedgerFile.isTorn(raw.get(i))) {
                found(Problem.TORN_LAST_LINE, place, null);
            } else if (line == null) {
                found(Problem.NO_LEDGER_LINE, place, null);
            } else {
                if (!follows(head, line)) {
                    found(Problem.CHAIN_BROKEN, place, line.number());
                }
                head = line.hash();
                number(line, place, last);
            }
        }
    }

    private static boolean follows(String head, LedgerLine line) {
        return line.equals(LedgerLine.after(head, line.number(), line.receivedOn(), line.enteredAt(), line.seal()));
    }

    private void number(LedgerLine line, int place, Map<Integer, Integer> last) {
        QuestionNumber number = line.number();
        if (lines.putIfAbsent(number, line) != null) {
            found(Problem.NUMBER_TWICE, place, number);
            return;
        }
        int expected = last.getOrDefault(number.year(), 0) + 1;
        for (int missing = expected; missing < number.sequence(); missing++) {
            QuestionNumber skipped = new QuestionNumber(number.year(), missing);
            if (!lost.contains(skipped)) {
                found(Problem.NUMBER_MISSING, place, skipped);
            }
        }
        last.merge(number.year(), number.sequence(), Math::max);
    }

    private void files(List<Path> files) throws IOException {
        Set<QuestionNumber> seen = new TreeSet<>();
        for (Path file : files) {
            String name = DataLayout.fileName(file);
            int end = name.indexOf(".json");
            QuestionNumber number = end < 0
                    ? null
                    : QuestionNumber.parse(name.substring(0, end)).orElse(null);
            if (number != null) {
                seen.add(number);
                there.add(number);
            }
            if (end >= 0) {
                file(file, number);
            }
        }
        there.addAll(lines.keySet());
        lines.keySet().stream()
                .filter(number -> !seen.contains(number) && Files.notExists(layout.question(number)))
                .sorted(Comparator.naturalOrder())
                .forEach(number -> found(Problem.FILE_MISSING, layout.question(number), number));
    }

    private void file(Path file, @Nullable QuestionNumber number) throws IOException {
        if (number == null || !layout.question(number).equals(file)) {
            unreadable(file, number, new Unreadable(isAside(file) ? Fault.SET_ASIDE : Fault.WRONG_NUMBER));
            return;
        }
        try {
            Question question = StoredQuestion.read(file, number).question();
            LedgerLine line = lines.get(number);
            if (line == null) {
                found(Problem.FILE_WITHOUT_LINE, file, number);
            } else if (!fits(question, line)) {
                found(Problem.SEAL_DIFFERS, file, number);
            } else {
                acts.record(file, number);
            }
        } catch (Unreadable e) {
            unreadable(file, number, e);
        } catch (AccessDeniedException e) {
            unreadable(file, number, new Unreadable(Fault.NOT_ALLOWED));
        } catch (FileSystemException e) {
            unreadable(file, number, new Unreadable(Fault.DISK));
        }
    }

    private static boolean isAside(Path file) {
        return DataLayout.fileName(file).contains(SetAside.CORRUPT);
    }

    private void unreadable(Path file, @Nullable QuestionNumber number, Unreadable why) {
        String reason = (why.fault().key() + " " + why.where()).strip();
        findings.add(new Finding(Problem.FILE_UNREADABLE, layout.name(file), why.line(), number, reason));
    }

    /** A record without its salt shows that it was received, no longer with which text; that is what erasing is for. */
    private boolean fits(Question question, LedgerLine line) {
        boolean isErased = question.state().erased();
        erased += isErased ? 1 : 0;
        return Seal.minute(question.received().act().at()).equals(line.enteredAt())
                && question.received().on().equals(line.receivedOn())
                && question.proof().seal().equals(line.seal())
                && (isErased ? question.proof().salt().isEmpty() : isSealed(question));
    }

    private static boolean isSealed(Question question) {
        return Seal.of(
                        question.proof().salt(),
                        question.number(),
                        question.received().act().at(),
                        question.submission())
                .equals(question.proof().seal());
    }

    /** @param released {@link PublishedRegister#records} */
    private void feed(Map<QuestionNumber, String> released) {
        for (PublishedQuestion published : published()) {
            LedgerLine line = lines.get(published.number());
            boolean same = line != null
                    && line.seal().equals(published.seal())
                    && line.hash().equals(published.ledgerHash())
                    && line.receivedOn().equals(published.receivedOn())
                    && line.enteredAt().isEqual(published.enteredAt());
            String digest = JsonPublicFeed.digest(published);
            boolean asReleased =
                    released.getOrDefault(published.number(), digest).equals(digest);
            if (!same || !asReleased) {
                found(
                        same ? Problem.PUBLISHED_REWRITTEN : Problem.PUBLISHED_DIFFERS,
                        DataLayout.questionIn(layout.publicQuestions(), published.number()),
                        published.number());
            }
        }
    }

    private List<PublishedQuestion> published() {
        try {
            return new JsonPublicFeed(layout.publicQuestions()).read();
        } catch (FeedUnreadable e) {
            findings.add(new Finding(Problem.PUBLISHED_UNREADABLE, layout.name(e.file()), e.line(), null));
            return List.of();
        }
    }

    private void release(PublishedRegister last) {
        for (PublishedRegister.Line line : last.lines()) {
            LedgerLine ours = lines.get(line.number());
            if (ours == null || !ours.hash().equals(line.hash())) {
                Problem problem = ours == null ? Problem.RELEASE_NUMBER_LOST : Problem.RELEASE_LINE_DIFFERS;
                findings.add(new Finding(problem, line.file(), line.place(), line.number()));
            }
        }
        last.changed().forEach(file -> findings.add(new Finding(Problem.RELEASE_FILE_CHANGED, file, 0, null)));
        String head = last.head();
        if (head != null
                && lines.values().stream().noneMatch(line -> line.hash().equals(head))) {
            found(Problem.RELEASE_HEAD_LOST, 0, null);
        }
        String done = last.actsHead();
        if (done != null && !acts.has(done)) {
            findings.add(new Finding(Problem.RELEASE_ACTS_LOST, layout.name(layout.acts()), 0, null));
        }
        if (last.received() > lines.size()) {
            found(Problem.RELEASE_HAS_MORE, 0, null);
        }
    }

    private void found(Problem problem, int line, @Nullable QuestionNumber number) {
        findings.add(new Finding(problem, layout.name(layout.ledger()), line, number));
    }

    private void found(Problem problem, Path file, @Nullable QuestionNumber number) {
        findings.add(new Finding(problem, layout.name(file), 0, number));
    }
}
