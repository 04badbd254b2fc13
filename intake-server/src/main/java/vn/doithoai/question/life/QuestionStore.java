package vn.doithoai.question.life;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;

/**
 * Where questions are kept. A call that returns has the question durably on disk; a disk that refuses throws {@link
 * java.io.UncheckedIOException} and leaves nothing half done.
 */
public interface QuestionStore {

    /**
     * Gives the question its number and keeps it. The same key again gives the receipt of the first time.
     *
     * @param submissionKey marks one sending, see {@link ReceiptProof}
     */
    Receipt receive(Submission submission, TriageEvent.Received received, Secret secret, String submissionKey);

    /** The receipt of an earlier sending, if it was stored. */
    Optional<Receipt> received(String submissionKey);

    Optional<Question> find(QuestionNumber number);

    /**
     * Keeps a changed question.
     *
     * @param basedOn revision the change was made on; an older one than stored is a {@link Conflict}
     */
    Saved save(Question changed, int basedOn);

    /**
     * Takes several steps while nobody else writes. Not a transaction: what a step has written stays when a later one fails.
     */
    <T> T withoutOthers(Supplier<T> steps);

    /** All numbers, ascending. */
    List<QuestionNumber> numbers();

    /** Reads every question that can be read in ascending order of number, one at a time. */
    void forEach(Consumer<Question> reader);

    /** The ledger, oldest line first. */
    List<LedgerLine> ledger();

    /** Hash of the newest line of the chain over all that is done, empty while there is none: it pins what was done before. */
    String actsHead();

    /** The ledger line of one question, without going through the others. */
    Optional<LedgerLine> ledgerLine(QuestionNumber number);

    /**
     * Tells of every question stored from now on, after it is on disk and in the order of saving; the watcher must be quick
     * and must not throw.
     */
    void watch(Consumer<Question> watcher);

    /**
     * Numbers that have their ledger line and no record that can be read, ascending. Each is looked at once more: a good copy
     * that somebody put back counts again from here on.
     */
    List<QuestionNumber> unreadable();

    /** Files that were set aside because they could not be read, newest last. */
    List<Damaged> damaged();

    /** The record would grow beyond what is ever read again; nothing was written. */
    final class RecordFull extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RecordFull(QuestionNumber number, long bytes) {
            super(number + ": a record of " + bytes + " bytes is too large");
        }
    }

    /** The result of {@link #save}. */
    sealed interface Saved permits Kept, Conflict {}

    record Kept(Question question) implements Saved {}

    /** Somebody else saved first; theirs is shown, nothing is lost. */
    record Conflict(Question newer) implements Saved {}

    /**
     * A file set aside, told without its text.
     *
     * @param file where it is now, below the data folder
     * @param reason key of a message
     * @param where line or field, or empty
     */
    record Damaged(String file, String reason, String where) {}
}
