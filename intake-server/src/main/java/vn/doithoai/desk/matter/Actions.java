package vn.doithoai.desk.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every act of the desk, in the order a person would look for it. */
public final class Actions {

    /** What carries a question on: shown first. */
    private static final List<Action> ONWARD = List.of(
            OtherWayActions.CONFIRM_DIVERSION,
            OtherWayActions.DROP_DIVERSION,
            RecordActions.CLOSE_REQUEST,
            RecordActions.CONFIRM,
            RecordActions.NOT_THE_ASKERS,
            TriageActions.RELEASE,
            TriageActions.ACCEPT,
            TriageActions.CLARIFY,
            AnswerActions.APPROVE,
            AnswerActions.SEND_BACK,
            AnswerActions.DRAFT,
            AnswerActions.ASSIGN,
            UndertakingActions.REPLY,
            AnswerActions.IN_SESSION,
            UndertakingActions.PROMISE,
            UndertakingActions.STUDY,
            UndertakingActions.PETITION,
            UndertakingActions.FORWARD,
            UndertakingActions.PROGRESS,
            UndertakingActions.EXTEND,
            OtherWayActions.LETTER,
            OtherWayActions.ACKNOWLEDGE,
            AnswerActions.RECALL,
            AnswerActions.CORRECT,
            AnswerActions.REOPEN,
            OtherWayActions.RESTORE,
            TriageActions.UNMERGE);

    /** What is needed now and then. */
    private static final List<Action> BESIDE = List.of(
            RecordActions.NOTE,
            RecordActions.TELL,
            TriageActions.MARK,
            TriageActions.UNMARK,
            TriageActions.ASK_BACK,
            TriageActions.MERGE,
            Split.DEED,
            TriageActions.REFUSE,
            TriageActions.RECLASSIFY,
            RecordActions.VISIBILITY,
            OtherWayActions.PROPOSE_DIVERSION,
            RecordActions.WITHDRAW_NAME,
            RecordActions.REQUEST_DATA,
            OtherWayActions.WITHDRAW,
            RecordActions.NEW_SECRET,
            RecordActions.ERASE);

    /** What somebody waits for, where it is offered. */
    private static final Set<Action> NEEDED = Set.of(
            OtherWayActions.CONFIRM_DIVERSION,
            RecordActions.CLOSE_REQUEST,
            RecordActions.CONFIRM,
            TriageActions.RELEASE,
            TriageActions.ACCEPT,
            TriageActions.CLARIFY,
            AnswerActions.APPROVE,
            AnswerActions.DRAFT,
            AnswerActions.ASSIGN,
            UndertakingActions.REPLY);

    private Actions() {}

    static boolean isNeeded(Action deed) {
        return NEEDED.contains(deed);
    }

    static List<Action> onward(QuestionContext context) {
        return ONWARD.stream().filter(deed -> deed.isOffered(context)).toList();
    }

    static List<Action> beside(QuestionContext context) {
        return BESIDE.stream().filter(deed -> deed.isOffered(context)).toList();
    }

    public static Optional<Action> find(String slug) {
        return all().stream().filter(deed -> deed.slug().equals(slug)).findFirst();
    }

    public static List<Action> all() {
        return Stream.of(ONWARD, BESIDE, List.of(RecordActions.TAKE_BACK))
                .flatMap(List::stream)
                .toList();
    }
}
