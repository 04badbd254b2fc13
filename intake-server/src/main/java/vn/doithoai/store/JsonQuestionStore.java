package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.store.Unreadable.Fault;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * One file a question and one ledger line a file, in that order. Numbers, sending keys and ledger lines are held in
 * memory; texts are read when asked for. Readers never wait for a writer.
 */
public final class JsonQuestionStore implements QuestionStore {

    private static final System.Logger LOG = System.getLogger(JsonQuestionStore.class.getName());
    private static final String ENDING = ".json";

    private final DataLayout layout;
    private final DurableFiles files;
    private final RandomGenerator random;
    private final LedgerFile ledger;
    private final QuestionActs acts;
    private final List<Consumer<Question>> watchers = new CopyOnWriteArrayList<>();

    /** Held by everything that writes. */
    private final Object writing = new Object();

    private final NavigableSet<QuestionNumber> numbers = new ConcurrentSkipListSet<>();
    private final Map<String, QuestionNumber> byKey = new ConcurrentHashMap<>();
    private final Map<QuestionNumber, LedgerLine> lines = new ConcurrentHashMap<>();
    private final GivenNumbers given = new GivenNumbers();
    /** Whole on disk, but without a ledger line yet: the disk failed in between. */
    private final NavigableSet<QuestionNumber> unlined = new ConcurrentSkipListSet<>();

    private final SetAside aside;
    private final List<Repair> repairs = new ArrayList<>();

    /**
     * Something that was put right when the store was opened.
     *
     * @param key of a message of the store
     * @param what file or number it is about
     */
    public record Repair(String key, String what) {}

    private JsonQuestionStore(DataFolder folder, RandomGenerator random) {
        this.layout = folder.layout();
        this.files = folder.files();
        this.random = random;
        this.ledger = new LedgerFile(layout.ledger(), files);
        this.acts = new QuestionActs(layout, files);
        this.aside = new SetAside(layout, files);
    }

    /** Reads what is there, sets aside what cannot be read, and completes the ledger; {@code random} makes the salts. */
    public static JsonQuestionStore open(DataFolder folder, RandomGenerator random) throws IOException {
        JsonQuestionStore store = new JsonQuestionStore(folder, random);
        folder.quarantined().forEach(file -> store.repaired("store.repair.leftover", file));
        store.load();
        return store;
    }

    /** What was put right at the start. */
    public List<Repair> repairs() {
        return List.copyOf(repairs);
    }

    @Override
    public Receipt receive(Submission submission, TriageEvent.Received received, Secret secret, String submissionKey) {
        synchronized (writing) {
            try {
                Optional<Receipt> earlier = receipt(submissionKey);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                files.refuseBelowReserve(layout.privateQuestions());
                completeLedger();
                Question question = write(submission, received, secret, submissionKey);
                try {
                    completeLedger();
                } catch (IOException e) {
                    takeBack(question, e);
                    throw e;
                }
                tell(question);
                return receiptOf(question, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What is refused leaves nothing behind, if the disk lets it: the ledger surely has no line of it, and the record goes. If
     * not, it waits for its line, and the same sending finds it.
     */
    private void takeBack(Question question, IOException cause) {
        QuestionNumber number = question.number();
        if (lines.containsKey(number)) {
            return;
        }
        try {
            ledger.cutBack();
            files.deleteForGood(layout.question(number));
        } catch (IOException e) {
            cause.addSuppressed(e);
            return;
        }
        unlined.remove(number);
        numbers.remove(number);
        byKey.remove(question.proof().submissionKey(), number);
        given.takeBack(number);
    }

    @Override
    public Optional<Receipt> received(String submissionKey) {
        QuestionNumber number = byKey.get(submissionKey);
        if (number != null && lines.containsKey(number)) {
            return find(number).map(question -> receiptOf(question, false));
        }
        synchronized (writing) {
            try {
                return receipt(submissionKey);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Optional<Question> find(QuestionNumber number) {
        return stored(number).map(StoredQuestion::question);
    }

    @Override
    public Saved save(Question changed, int basedOn) {
        synchronized (writing) {
            StoredQuestion stored = stored(changed.number())
                    .orElseThrow(() -> new IllegalArgumentException(changed.number() + " is not in the store"));
            Question before = stored.question();
            if (before.revision() != basedOn) {
                return new Conflict(before);
            }
            try {
                completeLedger();
                acts.replace(before, changed, stored.bytesOf(changed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            tell(changed);
            return new Kept(changed);
        }
    }

    @Override
    public <T> T withoutOthers(Supplier<T> steps) {
        synchronized (writing) {
            return steps.get();
        }
    }

    @Override
    public void watch(Consumer<Question> watcher) {
        watchers.add(watcher);
    }

    /** Under the lock of writing, so that nobody hears of a later revision first. */
    private void tell(Question question) {
        watchers.forEach(watcher -> watcher.accept(question));
    }

    @Override
    public List<QuestionNumber> numbers() {
        return List.copyOf(numbers);
    }

    @Override
    public void forEach(Consumer<Question> reader) {
        for (QuestionNumber number : numbers) {
            withheldOr(number).ifPresent(reader);
        }
    }

    /** What the disk or its rights withhold is told of, and stops nothing else. */
    private Optional<Question> withheldOr(QuestionNumber number) {
        try {
            return find(number);
        } catch (UncheckedIOException e) {
            aside.cannotBeOpened(layout.question(number), e.getCause());
            return Optional.empty();
        }
    }

    @Override
    public List<QuestionNumber> unreadable() {
        return lines.keySet().stream()
                .filter(number -> !numbers.contains(number) && !isBack(number))
                .sorted()
                .toList();
    }

    private boolean isBack(QuestionNumber number) {
        synchronized (writing) {
            try {
                add(StoredQuestion.read(layout.question(number), number).question());
                return true;
            } catch (Unreadable | IOException e) {
                return false;
            }
        }
    }

    @Override
    public List<LedgerLine> ledger() {
        return ledger.lines();
    }

    @Override
    public String actsHead() {
        return acts.head();
    }

    @Override
    public Optional<LedgerLine> ledgerLine(QuestionNumber number) {
        return Optional.ofNullable(lines.get(number));
    }

    @Override
    public List<Damaged> damaged() {
        return aside.all();
    }

    private Question write(Submission submission, TriageEvent.Received received, Secret secret, String key)
            throws IOException {
        String salt = Seal.salt(random);
        OffsetDateTime at = received.act().at();
        int year = received.act().on().getYear();
        while (true) {
            QuestionNumber number = given.next(year);
            String seal = Seal.of(salt, number, at, submission);
            ReceiptProof proof = new ReceiptProof(salt, secret.hash(salt), seal, key);
            Question question = new Question(number, submission, proof, List.of(received));
            Path file = layout.question(number);
            files.makeFolders(file.resolveSibling(""));
            try {
                files.create(file, StoredQuestion.bytes(question));
            } catch (FileAlreadyExistsException e) {
                // Put there behind our back, or left by a disk that refused to take it away again.
                Optional<Question> same = adopt(number)
                        .filter(found -> found.proof().submissionKey().equals(key));
                if (same.isPresent()) {
                    return same.get();
                }
                continue;
            }
            add(question);
            return question;
        }
    }

    /** Takes in a file under a number that should have been free; the number counts as given either way. */
    private Optional<Question> adopt(QuestionNumber number) throws IOException {
        Path file = layout.question(number);
        try {
            StoredQuestion found = StoredQuestion.read(file, number);
            // Written anew, because nobody knows whether what is there is durable.
            files.replace(file, found.bytesOf(found.question()));
            add(found.question());
            return Optional.of(found.question());
        } catch (Unreadable e) {
            given.use(number);
            aside.put(file, e);
            return Optional.empty();
        }
    }

    private void add(Question question) {
        QuestionNumber number = question.number();
        given.use(number);
        numbers.add(number);
        // The same key twice can only be when the first one's file was lost; the one that can be read counts.
        byKey.merge(question.proof().submissionKey(), number, (old, now) -> numbers.contains(old) ? old : now);
        if (!lines.containsKey(number)) {
            unlined.add(number);
        }
    }

    /** A crash came between the ledger and the chain: that can only be with the last line of the ledger. */
    private void lookForLate() throws IOException {
        List<LedgerLine> all = ledger.lines();
        if (!all.isEmpty()) {
            QuestionNumber number = all.get(all.size() - 1).number();
            if (numbers.contains(number) && !acts.knows(number)) {
                unlined.add(number);
            }
        }
        acts.settle().ifPresent(about -> repaired("store.repair.act-undone", about));
    }

    /** Which numbers were given, and in which years there may be any. */
    public GivenNumbers given() {
        return given;
    }

    /** Gives every question on disk its ledger line, from its own data: the same line whenever it is made. */
    private void completeLedger() throws IOException {
        for (QuestionNumber number : List.copyOf(unlined)) {
            Question found = find(number).orElse(null);
            if (found != null) {
                if (!lines.containsKey(number)) {
                    lines.put(number, ledger.append(found));
                }
                acts.add(found);
            }
            unlined.remove(number);
        }
    }

    private Optional<Receipt> receipt(String submissionKey) throws IOException {
        QuestionNumber number = byKey.get(submissionKey);
        if (number == null) {
            return Optional.empty();
        }
        if (unlined.contains(number)) {
            completeLedger();
        }
        return find(number).map(question -> receiptOf(question, false));
    }

    private Receipt receiptOf(Question question, boolean first) {
        LedgerLine line = ledgerLine(question.number()).orElseThrow();
        return Receipt.of(question, line, actsHead(), first);
    }

    private Optional<StoredQuestion> stored(QuestionNumber number) {
        if (!numbers.contains(number)) {
            return Optional.empty();
        }
        Path file = layout.question(number);
        try {
            try {
                return Optional.of(StoredQuestion.read(file, number));
            } catch (Unreadable e) {
                synchronized (writing) {
                    return secondLook(file, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file is set aside only under the lock, where nobody can have mended it in between. */
    private Optional<StoredQuestion> secondLook(Path file, QuestionNumber number) throws IOException {
        try {
            return Optional.of(StoredQuestion.read(file, number));
        } catch (Unreadable e) {
            files.requireThere();
            numbers.remove(number);
            unlined.remove(number);
            aside.put(file, e);
            return Optional.empty();
        }
    }

    private void load() throws IOException {
        if (ledger.load()) {
            repaired("store.repair.ledger-cut", layout.name(layout.ledger()));
        }
        for (LedgerLine line : ledger.lines()) {
            lines.put(line.number(), line);
            given.use(line.number());
        }
        for (Path file : DataLayout.filesIn(layout.privateQuestions())) {
            loadFile(file);
        }
        try {
            lookForLate();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the chain of acts cannot be read: {0}", e.getMessage());
        }
        List<QuestionNumber> late = List.copyOf(unlined);
        try {
            completeLedger();
        } catch (IOException e) {
            // On a full disk there is still much to read; the next question or start tries again.
            LOG.log(System.Logger.Level.ERROR, "the ledger cannot be completed: {0}", e.getMessage());
        }
        late.stream()
                .filter(lines::containsKey)
                .forEach(number -> repaired("store.repair.ledger-line", number.toString()));
    }

    private void loadFile(Path file) {
        String name = DataLayout.fileName(file);
        if (!name.contains(ENDING)) {
            return;
        }
        Optional<QuestionNumber> named = QuestionNumber.parse(name.substring(0, name.indexOf(ENDING)));
        // A file without a line tells of no number but the next one: a stray one makes no hole in the register.
        named.ifPresent(given::useNext);
        if (name.contains(ENDING + SetAside.CORRUPT)) {
            aside.isAside(file);
            return;
        }
        try {
            QuestionNumber number = named.filter(other -> layout.question(other).equals(file))
                    .orElseThrow(() -> new Unreadable(Fault.WRONG_NUMBER));
            add(StoredQuestion.read(file, number).question());
        } catch (Unreadable e) {
            aside.put(file, e);
        } catch (IOException e) {
            aside.cannotBeOpened(file, e);
        }
    }

    private void repaired(String key, String what) {
        repairs.add(new Repair(key, what));
        LOG.log(System.Logger.Level.WARNING, "{0}: {1}", key, what);
    }
}
