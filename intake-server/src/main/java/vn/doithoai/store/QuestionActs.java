package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** What the chain over acts tells of questions: one line an event, told before the record has it. */
final class QuestionActs {

    private static final System.Logger LOG = System.getLogger(QuestionActs.class.getName());

    private final DataLayout layout;
    private final DurableFiles files;
    private final ActChain chain;

    QuestionActs(DataLayout layout, DurableFiles files) {
        this.layout = layout;
        this.files = files;
        this.chain = new ActChain(layout, files);
    }

    /** Tells of a question whose record is on disk already. */
    void add(Question question) throws IOException {
        chain.append(List.of(entry(question)));
    }

    /** Hash of the newest line, empty while there is none. */
    String head() {
        try {
            return chain.last().map(ActChain.Line::hash).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a question was told of at all. */
    boolean knows(QuestionNumber number) throws IOException {
        return chain.latest(ActChain.What.QUESTION, number.toString()).isPresent();
    }

    /**
     * Tells of every event a question has more, then writes its record. What the disk refuses is told not to have been;
     * if that is refused too, the next start tells it.
     *
     * @throws IllegalArgumentException if something recorded is not as it was
     */
    void replace(Question before, Question changed, byte... bytes) throws IOException {
        if (!changed.follows(before)) {
            throw new IllegalArgumentException(changed.number() + ": what was recorded never changes");
        }
        chain.append(IntStream.rangeClosed(before.revision() + 1, changed.revision())
                .mapToObj(events -> entry(StoredQuestion.first(changed, events)))
                .toList());
        try {
            files.replace(layout.question(changed.number()), bytes);
        } catch (IOException | RuntimeException e) {
            try {
                settle();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            LOG.log(System.Logger.Level.ERROR, "{0} stays at revision {1}", before.number(), before.revision());
            throw e;
        }
    }

    /** Which question the last line tells of, where a crash came between the line and the record; it is told back. */
    Optional<String> settle() throws IOException {
        return chain.settle(this::now).map(ActChain.Line::about);
    }

    /** How a question is that a line of the chain tells of. */
    private Optional<ActChain.Entry> now(ActChain.Entry told) throws IOException {
        Optional<QuestionNumber> number =
                told.what() == ActChain.What.QUESTION ? QuestionNumber.parse(told.about()) : Optional.empty();
        try {
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(entry(StoredQuestion.read(layout.question(number.get()), number.get())
                            .question()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static ActChain.Entry entry(Question question) {
        return new ActChain.Entry(
                ActChain.What.QUESTION,
                question.number().toString(),
                question.revision(),
                StoredQuestion.digest(question));
    }
}
