package vn.doithoai.question.life;

import static vn.doithoai.question.Role.ASKER;
import static vn.doithoai.question.Role.BUILD;
import static vn.doithoai.question.Role.CHAIR;
import static vn.doithoai.question.Role.LEADER;
import static vn.doithoai.question.Role.OFFICER;
import static vn.doithoai.question.Role.SECRETARY;
import static vn.doithoai.question.life.EventKind.Also.BY_WHOM_IT_IS_ABOUT;
import static vn.doithoai.question.life.EventKind.Also.WHEN_ERASED;
import static vn.doithoai.question.life.EventKind.Also.WHILE_DIVERSION_IS_PROPOSED;
import static vn.doithoai.question.life.EventKind.Show.CHANGES_PAGE;
import static vn.doithoai.question.life.EventKind.Show.CHANGES_STATUS;
import static vn.doithoai.question.life.EventKind.Show.INTERNAL;
import static vn.doithoai.question.life.EventKind.Show.PUBLIC_STEP;
import static vn.doithoai.question.life.EventKind.Tell.NOBODY;
import static vn.doithoai.question.life.EventKind.Tell.OUTSIDE;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;

/**
 * The one table of what may happen to a question: the record of the event, the statuses it starts from, the roles of which
 * one suffices, whether readers see it, whether it tells somebody outside the office, and what must be so before anybody
 * begins it, whatever is typed then. A row that lacks one of these does not compile.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets cannot change, and a precondition is a static method
public enum EventKind {
    RECEIVED(TriageEvent.Received.class, Set.of(), Set.of(), PUBLIC_STEP, OUTSIDE),
    RELEASED(TriageEvent.Released.class, from(Stage.QUARANTINED), by(SECRETARY), CHANGES_STATUS, NOBODY),
    REFUSED(TriageEvent.Refused.class, from(Stage.RECEIVED, Stage.QUARANTINED), by(SECRETARY), PUBLIC_STEP, OUTSIDE),
    /** Again is the way to mend topic, session or public text before anybody works on it. */
    ACCEPTED(TriageEvent.Accepted.class, from(Stage.RECEIVED, Stage.ACCEPTED), by(SECRETARY), PUBLIC_STEP, NOBODY),
    CLARIFICATION_ASKED(
            TriageEvent.ClarificationAsked.class,
            from(Stage.RECEIVED, Stage.ACCEPTED, Stage.ASSIGNED),
            by(SECRETARY, CHAIR),
            PUBLIC_STEP,
            OUTSIDE),
    CLARIFIED(TriageEvent.Clarified.class, from(Stage.CLARIFYING), by(SECRETARY, CHAIR, ASKER), PUBLIC_STEP, NOBODY),
    MERGED(TriageEvent.Merged.class, from(Stage.RECEIVED, Stage.ACCEPTED), by(SECRETARY), PUBLIC_STEP, NOBODY),
    UNMERGED(TriageEvent.Unmerged.class, from(Stage.MERGED), by(SECRETARY), PUBLIC_STEP, NOBODY),
    DIVERTED(
            OtherWayEvent.Diverted.class,
            Stage.allOpen(),
            by(SECRETARY, CHAIR),
            PUBLIC_STEP,
            OUTSIDE,
            OtherWayEvent.Diverted::mayStart,
            WHILE_DIVERSION_IS_PROPOSED),
    /** Also while an undertaking runs: an officer who leaves must not take it along. */
    ASSIGNED(
            AnswerEvent.Assigned.class,
            from(Stage.ACCEPTED, Stage.ASSIGNED, Stage.PROMISED, Stage.STUDYING, Stage.PETITIONING, Stage.FORWARDED),
            by(SECRETARY, CHAIR),
            PUBLIC_STEP,
            NOBODY),
    DRAFTED(
            AnswerEvent.Drafted.class,
            from(Stage.ASSIGNED, Stage.PROMISED, Stage.STUDYING, Stage.FORWARDED, Stage.DRAFTED),
            by(OFFICER, SECRETARY, LEADER, CHAIR),
            CHANGES_STATUS,
            NOBODY,
            AnswerEvent.Drafted::mayStart),
    APPROVED(
            AnswerEvent.Approved.class,
            from(Stage.DRAFTED),
            by(LEADER, CHAIR),
            CHANGES_STATUS,
            NOBODY,
            AnswerEvent.Approved::mayStart),
    RETURNED(AnswerEvent.Returned.class, from(Stage.DRAFTED), by(LEADER, CHAIR), CHANGES_STATUS, NOBODY),
    ANSWERED_IN_SESSION(
            AnswerEvent.AnsweredInSession.class,
            from(Stage.ACCEPTED, Stage.ASSIGNED),
            by(SECRETARY),
            PUBLIC_STEP,
            OUTSIDE),
    /** By a secretary only what was said in the hall, from the minutes; as the next two. */
    PROMISED(
            UndertakingEvent.Promised.class,
            notYetUndertaken(),
            by(CHAIR, SECRETARY),
            PUBLIC_STEP,
            OUTSIDE,
            UndertakingEvent::mayRecord),
    STUDY_STARTED(
            UndertakingEvent.StudyStarted.class,
            notYetUndertaken(),
            by(CHAIR, SECRETARY),
            PUBLIC_STEP,
            OUTSIDE,
            UndertakingEvent::mayRecord),
    FORWARDING_DECIDED(
            ForwardingEvent.ForwardingDecided.class,
            notYetElsewhere(),
            by(CHAIR, SECRETARY),
            PUBLIC_STEP,
            OUTSIDE,
            UndertakingEvent::mayRecord),
    FORWARDED(
            ForwardingEvent.Forwarded.class,
            and(notYetElsewhere(), Stage.PETITIONING),
            by(CHAIR),
            PUBLIC_STEP,
            OUTSIDE),
    REPLY_RECEIVED(ForwardingEvent.ReplyReceived.class, from(Stage.FORWARDED), by(SECRETARY), PUBLIC_STEP, NOBODY),
    ANSWERED_PRIVATELY(
            OtherWayEvent.AnsweredPrivately.class,
            from(Stage.ACCEPTED, Stage.ASSIGNED),
            by(SECRETARY, CHAIR),
            PUBLIC_STEP,
            OUTSIDE),
    PUBLISHED(AnswerEvent.Published.class, from(Stage.APPROVED), by(BUILD), PUBLIC_STEP, OUTSIDE),
    REOPENED(
            AnswerEvent.Reopened.class,
            from(Stage.ANSWERED),
            by(ASKER, CHAIR),
            PUBLIC_STEP,
            NOBODY,
            AnswerEvent.Reopened::mayStart),
    WITHDRAWN(
            OtherWayEvent.Withdrawn.class,
            Stage.allOpen(),
            by(ASKER, SECRETARY),
            PUBLIC_STEP,
            NOBODY,
            WHILE_DIVERSION_IS_PROPOSED),
    CORRECTED(
            AnswerEvent.Corrected.class,
            from(Stage.ANSWERED),
            by(LEADER, CHAIR),
            PUBLIC_STEP,
            NOBODY,
            AnswerEvent.Corrected::mayStart,
            WHEN_ERASED),
    VISIBILITY_CHANGED(
            RecordEvent.VisibilityChanged.class,
            Stage.allExcept(Stage.RECEIVED, Stage.QUARANTINED),
            by(SECRETARY, CHAIR),
            CHANGES_PAGE,
            NOBODY,
            RecordEvent.VisibilityChanged::mayStart),
    DIVERSION_PROPOSED(
            OtherWayEvent.DiversionProposed.class, Stage.allOpen(), by(SECRETARY, CHAIR), CHANGES_STATUS, NOBODY),
    DIVERSION_DROPPED(
            OtherWayEvent.DiversionDropped.class,
            Stage.allOpen(),
            by(SECRETARY, CHAIR),
            CHANGES_STATUS,
            NOBODY,
            OtherWayEvent.DiversionDropped::mayStart,
            WHILE_DIVERSION_IS_PROPOSED),
    RECALLED(AnswerEvent.Recalled.class, from(Stage.APPROVED), by(SECRETARY, LEADER, CHAIR), CHANGES_STATUS, NOBODY),
    EXTENDED(
            UndertakingEvent.Extended.class,
            from(Stage.PROMISED, Stage.STUDYING, Stage.PETITIONING, Stage.FORWARDED),
            by(CHAIR),
            PUBLIC_STEP,
            OUTSIDE,
            UndertakingEvent.Extended::mayStart),
    /** Also while an answer is prepared: that the deed is done is often told with it. */
    PROGRESSED(
            UndertakingEvent.Progressed.class,
            from(Stage.PROMISED, Stage.STUDYING, Stage.PETITIONING, Stage.FORWARDED, Stage.ASSIGNED, Stage.DRAFTED),
            by(OFFICER, SECRETARY),
            PUBLIC_STEP,
            NOBODY,
            UndertakingEvent.Progressed::mayStart),
    SPLIT_OFF(TriageEvent.SplitOff.class, from(Stage.RECEIVED, Stage.ACCEPTED), by(SECRETARY), INTERNAL, NOBODY),
    MARKED(TriageEvent.Marked.class, Stage.allOpen(), by(SECRETARY, CHAIR), INTERNAL, NOBODY, BY_WHOM_IT_IS_ABOUT),
    NOTED(
            RecordEvent.Noted.class,
            Stage.all(),
            by(SECRETARY, OFFICER, LEADER, CHAIR),
            INTERNAL,
            NOBODY,
            WHILE_DIVERSION_IS_PROPOSED,
            BY_WHOM_IT_IS_ABOUT,
            WHEN_ERASED),
    NOT_THE_ASKERS(
            DataEvent.NotTheAskers.class,
            Stage.all(),
            by(SECRETARY, OFFICER, LEADER, CHAIR),
            INTERNAL,
            NOBODY,
            WHEN_ERASED),
    TOLD(
            RecordEvent.Told.class,
            Stage.all(),
            by(SECRETARY, OFFICER, LEADER, CHAIR),
            INTERNAL,
            OUTSIDE,
            RecordEvent.Told::mayStart,
            WHILE_DIVERSION_IS_PROPOSED,
            BY_WHOM_IT_IS_ABOUT,
            WHEN_ERASED),
    NAME_WITHDRAWN(
            DataEvent.NameWithdrawn.class,
            Stage.all(),
            by(ASKER, SECRETARY),
            CHANGES_PAGE,
            NOBODY,
            DataEvent.NameWithdrawn::mayStart,
            WHILE_DIVERSION_IS_PROPOSED,
            BY_WHOM_IT_IS_ABOUT,
            WHEN_ERASED),
    DATA_REQUESTED(
            DataEvent.DataRequested.class,
            Stage.all(),
            by(ASKER, SECRETARY),
            INTERNAL,
            NOBODY,
            WHILE_DIVERSION_IS_PROPOSED,
            BY_WHOM_IT_IS_ABOUT),
    DATA_REQUEST_CLOSED(
            DataEvent.DataRequestClosed.class,
            Stage.all(),
            by(SECRETARY, CHAIR),
            INTERNAL,
            NOBODY,
            DataEvent.DataRequestClosed::mayStart,
            WHILE_DIVERSION_IS_PROPOSED,
            WHEN_ERASED),
    /** All that was recorded from the minutes so far; by a secretary with the signed minutes. */
    MINUTES_CONFIRMED(
            RecordEvent.MinutesConfirmed.class,
            Stage.all(),
            by(CHAIR, SECRETARY),
            CHANGES_PAGE,
            NOBODY,
            RecordEvent.MinutesConfirmed::mayStart),
    RESTORED(
            OtherWayEvent.Restored.class,
            from(Stage.REFUSED, Stage.WITHDRAWN),
            by(SECRETARY, LEADER),
            PUBLIC_STEP,
            NOBODY,
            WHILE_DIVERSION_IS_PROPOSED),
    /** By whoever has a part in it; only who answers for the public text makes it public. */
    ATTACHED(
            RecordEvent.Attached.class,
            Stage.all(),
            by(SECRETARY, OFFICER, LEADER, CHAIR),
            CHANGES_PAGE,
            NOBODY,
            RecordEvent.Attached::mayStart),
    RECLASSIFIED(RecordEvent.Reclassified.class, Stage.allOpen(), by(SECRETARY), PUBLIC_STEP, NOBODY),
    /** Only what asks for nothing; a thanks that came as a question is classified anew first. */
    ACKNOWLEDGED(
            OtherWayEvent.Acknowledged.class,
            from(Stage.ACCEPTED, Stage.ASSIGNED),
            by(SECRETARY, CHAIR),
            PUBLIC_STEP,
            NOBODY,
            OtherWayEvent.Acknowledged::mayStart),
    /** No reader sees it, because none has seen what it takes back. */
    TAKEN_BACK(
            RecordEvent.TakenBack.class,
            Stage.all(),
            by(SECRETARY, OFFICER, LEADER, CHAIR),
            INTERNAL,
            NOBODY,
            WHILE_DIVERSION_IS_PROPOSED,
            WHEN_ERASED),
    /** The one that was lost opens nothing any more, so that it cannot be taken back. */
    SECRET_REPLACED(
            DataEvent.SecretReplaced.class, Stage.all(), by(SECRETARY), INTERNAL, OUTSIDE, WHILE_DIVERSION_IS_PROPOSED),
    /** By the machine's {@code purge} too, for which the build's role stands. */
    CONTACT_PURGED(
            DataEvent.ContactPurged.class,
            Stage.allEnded(),
            by(SECRETARY, CHAIR, BUILD),
            INTERNAL,
            NOBODY,
            DataEvent.ContactPurged::mayStart,
            WHILE_DIVERSION_IS_PROPOSED),
    ERASED(
            DataEvent.Erased.class,
            Stage.allEnded(),
            by(SECRETARY, CHAIR, BUILD),
            CHANGES_PAGE,
            NOBODY,
            WHILE_DIVERSION_IS_PROPOSED);

    /** What readers see of it. */
    enum Show {
        /** A line of the public timeline. */
        PUBLIC_STEP,
        /** No line of its own, but the page is another one afterwards. */
        CHANGES_PAGE,
        /** The office's own affair, but readers see what it does to the status, if it does anything to it. */
        CHANGES_STATUS,
        /** The office's own affair. */
        INTERNAL
    }

    /**
     * Whether somebody outside the office learns of it as it is recorded: by a notice, a letter, a paper to another body, a
     * word spoken in public or a release. What only waits for the next build has told nobody yet.
     */
    enum Tell {
        OUTSIDE,
        NOBODY
    }

    /** When it may happen although most things may not; what a row does not name is refused. */
    enum Also {
        /** Before it is decided whether it is a complaint or a denunciation. */
        WHILE_DIVERSION_IS_PROPOSED,
        /** By a member of staff whom it is about (S42): decides nothing. */
        BY_WHOM_IT_IS_ABOUT,
        /** After its text was erased: brings nothing back. */
        WHEN_ERASED
    }

    /** What must be so before anybody begins, whatever is typed then; adds refusals. */
    interface Precondition {
        void check(Attempt attempt);
    }

    private final Class<? extends Event> type;
    private final Set<Stage> from;
    private final Set<Role> by;
    private final Show show;
    private final Tell tell;
    private final Precondition precondition;
    private final Set<Also> also;

    EventKind(Class<? extends Event> type, Set<Stage> from, Set<Role> by, Show show, Tell tell, Also... also) {
        this(type, from, by, show, tell, attempt -> {}, also);
    }

    EventKind(
            Class<? extends Event> type,
            Set<Stage> from,
            Set<Role> by,
            Show show,
            Tell tell,
            Precondition precondition,
            Also... also) {
        this.type = type;
        this.from = from;
        this.by = by;
        this.show = show;
        this.tell = tell;
        this.precondition = precondition;
        this.also = Set.of(also);
    }

    /** The record of its events. */
    public Class<? extends Event> type() {
        return type;
    }

    /** The statuses it may start from. */
    public Set<Stage> from() {
        return from;
    }

    /** The roles that may do it; holding one of them suffices. */
    public Set<Role> by() {
        return by;
    }

    /** Whether the public timeline may show it; drafts, approvals, notes and the like are the office's own affair. */
    public boolean isPublicStep() {
        return show == PUBLIC_STEP;
    }

    /** Whether the public page may be another one afterwards. */
    public boolean changesPage() {
        return show == PUBLIC_STEP || show == CHANGES_PAGE;
    }

    /** Whether readers can notice it at all. */
    public boolean mayBeSeen() {
        return show != INTERNAL;
    }

    /** Whether somebody outside the office learns of it at once, so that it cannot be taken back in silence. */
    public boolean tellsOutside() {
        return tell == OUTSIDE;
    }

    /** Whether words go out of the record with it, so that what the record was before cannot be made again. */
    public boolean takesWordsOut() {
        return this == ERASED || this == CONTACT_PURGED;
    }

    /** Whether the rest of the record is another one with it, so that what the record was before cannot be told from it. */
    public boolean changesTheRest() {
        return takesWordsOut() || this == SECRET_REPLACED;
    }

    boolean happensAlso(Also exception) {
        return also.contains(exception);
    }

    Precondition precondition() {
        return precondition;
    }

    private static Set<Stage> from(Stage... stages) {
        return Set.of(stages);
    }

    private static Set<Stage> notYetUndertaken() {
        return Set.of(Stage.ACCEPTED, Stage.ASSIGNED, Stage.DRAFTED);
    }

    /** A promise or a study may turn out to be beyond the commune's power. */
    private static Set<Stage> notYetElsewhere() {
        return and(notYetUndertaken(), Stage.PROMISED, Stage.STUDYING);
    }

    private static Set<Stage> and(Set<Stage> stages, Stage... more) {
        return Stream.concat(stages.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> by(Role... roles) {
        return Set.of(roles);
    }
}
