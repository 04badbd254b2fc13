package vn.doithoai.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the events of a question, with no date of today in it. Parts that do not apply are null or empty.
 *
 * @param visibility what the public may see now, whatever was decided before
 * @param about account ids of the staff it is about (S42)
 * @param draft the answer being prepared, private
 * @param draftedBy account id of who wrote it
 * @param answer the last answer that was given: published, spoken in the session; a reopened question keeps it
 * @param answeredOn day of that answer or of the private letter
 * @param promises all promises ever made, oldest first: none is dropped (S46)
 * @param reply the competent body's reply to {@code forward}
 * @param reopenedOn day the present clock started anew
 * @param reasonCode of refusal or removal
 * @param extendedTo the date that replaces the expected one of {@code study} or {@code forward}
 * @param proposed the procedure it may have to go to; while set, only secretary and chair see it
 * @param toldOn day the asker was last told since the last answer or commitment
 * @param wishes what the asker wants done with the data and nobody has decided yet, oldest first
 */
public record QuestionState(
        Stage stage,
        @Nullable Outcome outcome,
        Visibility visibility,
        @Nullable String topic,
        @Nullable String session,
        @Nullable PublicWording wording,
        Set<String> about,
        Event.@Nullable Assigned assignment,
        @Nullable Answer draft,
        @Nullable String draftedBy,
        @Nullable Answer answer,
        @Nullable LocalDate answeredOn,
        List<Event.Promised> promises,
        Event.@Nullable StudyStarted study,
        Event.@Nullable Forwarded forward,
        Event.@Nullable ReplyReceived reply,
        @Nullable QuestionNumber mergedInto,
        @Nullable LocalDate reopenedOn,
        int reopenedByAsker,
        @Nullable String reasonCode,
        @Nullable LocalDate extendedTo,
        @Nullable Procedure proposed,
        boolean pressing,
        @Nullable LocalDate toldOn,
        boolean nameWithdrawn,
        List<Event.DataRequested> wishes,
        boolean erased) {

    static QuestionState of(Question question) {
        Fold fold = new Fold(question.submission());
        question.events().forEach(fold::apply);
        return fold.state();
    }

    /** Whether the secretary has taken it into the list. */
    public boolean isAccepted() {
        return wording != null;
    }

    /** Only secretary and chair may see it: it is, or may be, a complaint or a denunciation (O10, L7). */
    public boolean isRestricted() {
        return proposed != null || stage == Stage.DIVERTED;
    }

    /** Forwarded, and the body has not replied. */
    public boolean waitsForAnotherBody() {
        return forward != null && reply == null;
    }

    /** Goes through the events once; one method a kind of change, no rule in it: {@link Lifecycle} has asked them. */
    private static final class Fold {

        private Stage stage = Stage.RECEIVED;
        private Stage before = Stage.RECEIVED;
        private @Nullable Outcome outcome;
        private @Nullable Outcome commitment;
        private Visibility decided = Visibility.COUNTED;
        private @Nullable String topic;
        private @Nullable String session;
        private @Nullable PublicWording wording;
        private Set<String> about = Set.of();
        private Event.@Nullable Assigned assignment;
        private @Nullable Answer draft;
        private @Nullable String draftedBy;
        private @Nullable Answer answer;
        private @Nullable LocalDate answeredOn;
        private List<Event.Promised> promises = List.of();
        private Event.@Nullable StudyStarted study;
        private Event.@Nullable Forwarded forward;
        private Event.@Nullable ReplyReceived reply;
        private @Nullable QuestionNumber mergedInto;
        private @Nullable LocalDate reopenedOn;
        private int reopenedByAsker;
        private @Nullable String reasonCode;
        private @Nullable LocalDate extendedTo;
        private @Nullable Procedure proposed;
        private boolean pressing;
        private @Nullable LocalDate toldOn;
        private boolean nameWithdrawn;
        private List<Event.DataRequested> wishes = List.of();
        private boolean erased;

        Fold(Submission submission) {
            topic = submission.topic();
            session = submission.session();
        }

        void apply(Event event) {
            switch (event.kind()) {
                case RECEIVED ->
                    stage = ((Event.Received) event).suspicions().isEmpty() ? Stage.RECEIVED : Stage.QUARANTINED;
                case RELEASED -> stage = Stage.RECEIVED;
                case REFUSED -> {
                    stage = Stage.REFUSED;
                    reasonCode = ((Event.Refused) event).reasonCode();
                }
                case ACCEPTED -> accept((Event.Accepted) event);
                case CLARIFICATION_ASKED -> leave(Stage.CLARIFYING);
                case CLARIFIED -> stage = before;
                case MERGED -> {
                    leave(Stage.MERGED);
                    mergedInto = ((Event.Merged) event).target();
                }
                case UNMERGED -> {
                    stage = before;
                    mergedInto = null;
                }
                case DIVERTED -> {
                    stage = Stage.DIVERTED;
                    proposed = null;
                    outcome = Outcome.DIVERTED;
                }
                case ASSIGNED -> {
                    assignment = (Event.Assigned) event;
                    stage = switch (stage) {
                        case PROMISED, STUDYING, FORWARDED -> stage;
                        default -> Stage.ASSIGNED;
                    };
                }
                case DRAFTED -> {
                    stage = Stage.DRAFTED;
                    draft = ((Event.Drafted) event).answer();
                    draftedBy = event.act().by().id();
                }
                case APPROVED -> {
                    stage = Stage.APPROVED;
                    outcome = ((Event.Approved) event).outcome();
                }
                case RETURNED -> {
                    stage = Stage.ASSIGNED;
                    outcome = commitment;
                }
                case ANSWERED_IN_SESSION -> answerInSession((Event.AnsweredInSession) event);
                case PROMISED -> {
                    promises = appended(promises, (Event.Promised) event);
                    commit(Stage.PROMISED, Outcome.PROMISED);
                }
                case STUDY_STARTED -> {
                    study = (Event.StudyStarted) event;
                    commit(Stage.STUDYING, study.outcome());
                }
                case FORWARDED -> {
                    forward = (Event.Forwarded) event;
                    reply = null;
                    commit(Stage.FORWARDED, Outcome.BEYOND_AUTHORITY);
                }
                case REPLY_RECEIVED -> {
                    stage = Stage.DRAFTED;
                    reply = (Event.ReplyReceived) event;
                    draft = null;
                    draftedBy = null;
                }
                case ANSWERED_PRIVATELY -> answerPrivately((Event.AnsweredPrivately) event);
                case PUBLISHED -> {
                    answer = draft;
                    draft = null;
                    answered(event.act().on());
                }
                case REOPENED -> reopen(event.act());
                case WITHDRAWN -> {
                    stage = Stage.WITHDRAWN;
                    outcome = commitment;
                }
                case CORRECTED -> answer = ((Event.Corrected) event).answer();
                case VISIBILITY_CHANGED -> changeVisibility((Event.VisibilityChanged) event);
                case DIVERSION_PROPOSED -> proposed = ((Event.DiversionProposed) event).procedure();
                case DIVERSION_DROPPED -> proposed = null;
                case RECALLED -> {
                    stage = Stage.DRAFTED;
                    outcome = commitment;
                }
                case EXTENDED -> {
                    extendedTo = ((Event.Extended) event).expected();
                    toldOn = ((Event.Extended) event).notification().on();
                }
                case SPLIT_OFF, NOTED -> {}
                case MARKED -> pressing = ((Event.Marked) event).pressing();
                case TOLD -> toldOn = ((Event.Told) event).notification().on();
                case NAME_WITHDRAWN -> nameWithdrawn = true;
                case DATA_REQUESTED -> wishes = appended(wishes, (Event.DataRequested) event);
                case DATA_REQUEST_CLOSED -> close(((Event.DataRequestClosed) event).wish());
                case ERASED -> erase(((Event.Erased) event).reasonCode());
            }
        }

        private void close(DataWish wish) {
            List<Event.DataRequested> open = new java.util.ArrayList<>(wishes);
            for (int i = 0; i < open.size(); i++) {
                if (open.get(i).wish() == wish) {
                    open.remove(i);
                    break;
                }
            }
            wishes = List.copyOf(open);
        }

        private void erase(String code) {
            erased = true;
            if (stage != Stage.DIVERTED) {
                decided = Visibility.REMOVED;
                reasonCode = code;
            }
        }

        private void accept(Event.Accepted accepted) {
            stage = Stage.ACCEPTED;
            topic = accepted.topic();
            session = accepted.session();
            decided = accepted.visibility();
            wording = accepted.wording();
            about = accepted.about();
        }

        private void leave(Stage next) {
            before = stage;
            stage = next;
        }

        private void commit(Stage next, Outcome promised) {
            stage = next;
            outcome = promised;
            commitment = promised;
            extendedTo = null;
            toldOn = null;
            draft = null;
            draftedBy = null;
        }

        private void answerInSession(Event.AnsweredInSession event) {
            answer = event.answer();
            outcome = event.outcome();
            answered(event.on());
        }

        /** The text stays hidden also when it is taken up again, until the office decides anew. */
        private void answerPrivately(Event.AnsweredPrivately event) {
            answered(event.deliveredOn());
            outcome = Outcome.OFF_TOPIC;
            decided = decided == Visibility.REMOVED ? decided : Visibility.COUNTED;
        }

        /** A reason code is looked up only for a removal, so no other is kept: it would be public unchecked. */
        private void changeVisibility(Event.VisibilityChanged change) {
            decided = change.visibility();
            reasonCode = decided == Visibility.REMOVED ? change.reasonCode() : null;
            wording = change.wording() == null ? wording : change.wording();
        }

        private void answered(LocalDate on) {
            stage = Stage.ANSWERED;
            answeredOn = on;
            toldOn = null;
        }

        private void reopen(Act act) {
            stage = Stage.ASSIGNED;
            outcome = null;
            commitment = null;
            study = null;
            forward = null;
            reply = null;
            extendedTo = null;
            toldOn = null;
            reopenedOn = act.on();
            reopenedByAsker += act.by().holds(Role.ASKER) ? 1 : 0;
        }

        private Visibility visibility() {
            if (decided == Visibility.REMOVED) {
                return Visibility.REMOVED;
            }
            boolean neverShown = wording == null
                    || proposed != null
                    || outcome == Outcome.OFF_TOPIC
                    || switch (stage) {
                        case QUARANTINED, DIVERTED, WITHDRAWN, REFUSED -> true;
                        case RECEIVED,
                                CLARIFYING,
                                ACCEPTED,
                                ASSIGNED,
                                DRAFTED,
                                APPROVED,
                                ANSWERED,
                                PROMISED,
                                STUDYING,
                                FORWARDED,
                                MERGED -> false;
                    };
            return neverShown ? Visibility.COUNTED : decided;
        }

        private static <T> List<T> appended(List<T> list, T one) {
            List<T> more = new java.util.ArrayList<>(list);
            more.add(one);
            return List.copyOf(more);
        }

        QuestionState state() {
            return new QuestionState(
                    stage,
                    outcome,
                    visibility(),
                    topic,
                    session,
                    wording,
                    about,
                    assignment,
                    draft,
                    draftedBy,
                    answer,
                    answeredOn,
                    promises,
                    study,
                    forward,
                    reply,
                    mergedInto,
                    reopenedOn,
                    reopenedByAsker,
                    reasonCode,
                    extendedTo,
                    proposed,
                    pressing,
                    toldOn,
                    nameWithdrawn,
                    wishes,
                    erased);
        }
    }
}
