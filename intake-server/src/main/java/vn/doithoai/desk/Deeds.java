package vn.doithoai.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** What somebody waits for, where it is offered. */
    private static final Set<Deed> NEEDED = Set.of(
            OtherWayDeeds.CONFIRM_DIVERSION,
            RecordDeeds.CLOSE_REQUEST,
            TriageDeeds.RELEASE,
            TriageDeeds.ACCEPT,
            TriageDeeds.CLARIFY,
            AnswerDeeds.APPROVE,
            AnswerDeeds.DRAFT,
            AnswerDeeds.ASSIGN,
            CommitmentDeeds.REPLY);

    private Deeds() {}

    static boolean isNeeded(Deed deed) {
        return NEEDED.contains(deed);
    }

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
        return Stream.of(ONWARD, BESIDE).flatMap(List::stream).toList();
    }
}
