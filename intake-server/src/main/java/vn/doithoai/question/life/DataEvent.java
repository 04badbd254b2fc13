package vn.doithoai.question.life;

import java.util.List;
import java.util.Set;
import vn.doithoai.question.Act;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Texts;

/** What concerns the asker's own data: name, contact, what is to be shown, corrected or erased (L10). */
public sealed interface DataEvent extends Event {

    /**
     * The office says, with its reason, that what looks like the asker's contact or name in public texts is somebody else's.
     *
     * @param texts hashes of those texts: another text is looked at anew
     */
    record NotTheAskers(Act act, Set<String> texts) implements DataEvent {
        public NotTheAskers {
            texts = Set.copyOf(texts);
        }

        @Override
        public EventKind kind() {
            return EventKind.NOT_THE_ASKERS;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.asker().cleared(texts));
        }

        @Override
        public NotTheAskers withoutAskersWords() {
            return new NotTheAskers(act, Set.of());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.notTheAskers(this);
        }
    }

    /** The asker no longer agrees to be named: the name leaves at the next build (L10). */
    record NameWithdrawn(Act act) implements DataEvent {
        @Override
        public EventKind kind() {
            return EventKind.NAME_WITHDRAWN;
        }

        static void mayStart(Attempt attempt) {
            boolean named = attempt.question().submission().consent().publishName()
                    && !attempt.state().nameWithdrawn();
            attempt.denyUnless(named, Refusal.NOT_IN_THIS_STAGE);
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.asker().unnamed());
        }

        @Override
        public NameWithdrawn withoutAskersWords() {
            return new NameWithdrawn(act.withoutAskersWhy());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.nameWithdrawn(this);
        }
    }

    /** The asker wants data corrected or erased (L10). */
    record DataRequested(Act act, DataWish wish, String text) implements DataEvent {
        public DataRequested {
            text = PlainText.text(text);
        }

        @Override
        public EventKind kind() {
            return EventKind.DATA_REQUESTED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(wish == DataWish.ERASURE || !text.isEmpty(), Refusal.REASON_MISSING);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.asker().wishing(this));
        }

        @Override
        public DataRequested withoutAskersWords() {
            return new DataRequested(act.withoutAskersWhy(), wish, Erasure.NOTHING);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.dataRequested(this);
        }
    }

    /** What became of the oldest open wish of that kind; the reason is the act's. */
    record DataRequestClosed(Act act, DataWish wish, boolean granted) implements DataEvent {
        @Override
        public EventKind kind() {
            return EventKind.DATA_REQUEST_CLOSED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(!attempt.state().wishes().isEmpty(), Refusal.NOT_IN_THIS_STAGE);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
            attempt.denyUnless(
                    attempt.state().wishes().stream().anyMatch(open -> open.wish() == wish), Refusal.NOT_IN_THIS_STAGE);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.asker().closed(wish));
        }

        @Override
        public DataRequestClosed withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.dataRequestClosed(this);
        }
    }

    /**
     * The asker lost the slip, showed who it is, and got a new secret; the old one opens nothing any more. The reason says what
     * was looked at, never a number of it.
     *
     * @param secretHash of the new one
     */
    record SecretReplaced(Act act, String secretHash) implements DataEvent {
        public SecretReplaced {
            secretHash = Texts.requiredLine(secretHash, "the hash");
        }

        @Override
        public EventKind kind() {
            return EventKind.SECRET_REPLACED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public SecretReplaced withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.secretReplaced(this);
        }

        /** Without the hash, as {@link vn.doithoai.question.ReceiptProof} hides it. */
        @Override
        public String toString() {
            return "SecretReplaced[hidden]";
        }
    }

    /**
     * The time for which the office keeps how an asker can be reached was over: telephone, mail, address and a name that is not
     * public were taken out of the record, question and answer stay. Saved without them in the same stroke, see {@link
     * Question#withoutContact}.
     *
     * @param staffWords lines of {@link StaffWords} that go too
     */
    record ContactPurged(Act act, List<Integer> staffWords) implements DataEvent {
        public ContactPurged {
            staffWords = staffWords.stream().sorted().distinct().toList();
        }

        @Override
        public EventKind kind() {
            return EventKind.CONTACT_PURGED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(
                    !Erasure.withoutContact(
                                    attempt.question().submission(),
                                    attempt.state().nameWithdrawn())
                            .equals(attempt.question().submission()),
                    Refusal.NOT_IN_THIS_STAGE);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public ContactPurged withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.contactPurged(this);
        }
    }

    /**
     * Text, contact and salt were taken out of the record; the ledger line stays. The record is saved without them in the
     * same stroke, see {@link Question#erased}.
     *
     * @param staffWords lines of {@link StaffWords} that go too
     */
    record Erased(Act act, String reasonCode, List<Integer> staffWords) implements DataEvent {
        public Erased {
            reasonCode = Texts.requiredLine(reasonCode, "the reason");
            staffWords = staffWords.stream().sorted().distinct().toList();
        }

        /** Where all of the staff's own words stay. */
        public Erased(Act act, String reasonCode) {
            this(act, reasonCode, List.of());
        }

        @Override
        public EventKind kind() {
            return EventKind.ERASED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
            attempt.denyUnless(attempt.facts().isRemovalReason(reasonCode), Refusal.UNKNOWN_REASON_CODE);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.erased(reasonCode);
        }

        @Override
        public Erased withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.erased(this);
        }
    }
}
