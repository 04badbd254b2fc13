package vn.doithoai.desk;

import java.util.List;
import java.util.Optional;

/** Every act of the desk, in the order a person would look for it. */
final class Deeds {

    /** What carries a question on: shown first. */
    private static final List<Deed> ONWARD = List.of(
            OtherWayDeeds.CONFIRM_DIVERSION,
            OtherWayDeeds.DROP_DIVERSION,
            RecordDeeds.CLOSE_REQUEST,
            TriageDeeds.RELEASE,
            TriageDeeds.ACCEPT,
            TriageDeeds.CLARIFY,
            AnswerDeeds.APPROVE,
            AnswerDeeds.SEND_BACK,
            AnswerDeeds.DRAFT,
            AnswerDeeds.ASSIGN,
            CommitmentDeeds.REPLY,
            AnswerDeeds.IN_SESSION,
            CommitmentDeeds.PROMISE,
            CommitmentDeeds.STUDY,
            CommitmentDeeds.FORWARD,
            CommitmentDeeds.EXTEND,
            OtherWayDeeds.LETTER,
            AnswerDeeds.RECALL,
            AnswerDeeds.CORRECT,
            AnswerDeeds.REOPEN,
            TriageDeeds.UNMERGE);

    /** What is needed now and then. */
    private static final List<Deed> BESIDE = List.of(
            RecordDeeds.NOTE,
            RecordDeeds.TELL,
            TriageDeeds.MARK,
            TriageDeeds.UNMARK,
            TriageDeeds.ASK_BACK,
            TriageDeeds.MERGE,
            Split.DEED,
            TriageDeeds.REFUSE,
            RecordDeeds.VISIBILITY,
            OtherWayDeeds.PROPOSE_DIVERSION,
            RecordDeeds.WITHDRAW_NAME,
            RecordDeeds.REQUEST_DATA,
            OtherWayDeeds.WITHDRAW,
            RecordDeeds.ERASE);

    private Deeds() {}

    static List<Deed> onward(Case one) {
        return ONWARD.stream().filter(deed -> deed.isOffered(one)).toList();
    }

    static List<Deed> beside(Case one) {
        return BESIDE.stream().filter(deed -> deed.isOffered(one)).toList();
    }

    static Optional<Deed> find(String slug) {
        return all().stream().filter(deed -> deed.slug().equals(slug)).findFirst();
    }

    static List<Deed> all() {
        return java.util.stream.Stream.of(ONWARD, BESIDE).flatMap(List::stream).toList();
    }
}
