package vn.doithoai.question;

import static vn.doithoai.question.Role.ASKER;
import static vn.doithoai.question.Role.BUILD;
import static vn.doithoai.question.Role.CHAIR;
import static vn.doithoai.question.Role.LEADER;
import static vn.doithoai.question.Role.OFFICER;
import static vn.doithoai.question.Role.SECRETARY;
import static vn.doithoai.question.Stage.ACCEPTED;
import static vn.doithoai.question.Stage.ANSWERED;
import static vn.doithoai.question.Stage.APPROVED;
import static vn.doithoai.question.Stage.ASSIGNED;
import static vn.doithoai.question.Stage.CLARIFYING;
import static vn.doithoai.question.Stage.DRAFTED;
import static vn.doithoai.question.Stage.FORWARDED;
import static vn.doithoai.question.Stage.MERGED;
import static vn.doithoai.question.Stage.PROMISED;
import static vn.doithoai.question.Stage.QUARANTINED;
import static vn.doithoai.question.Stage.RECEIVED;
import static vn.doithoai.question.Stage.REFUSED;
import static vn.doithoai.question.Stage.STUDYING;
import static vn.doithoai.question.Stage.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a question's life: one table of who may do what from which status, and one check an event. Nothing
 * else decides; an event that is refused changes nothing.
 */
public final class Lifecycle {

    private static final Set<Stage> OPEN =
            Arrays.stream(Stage.values()).filter(Stage::isOpen).collect(Collectors.toUnmodifiableSet());
    private static final Set<Stage> ENDED =
            Arrays.stream(Stage.values()).filter(stage -> !stage.isOpen()).collect(Collectors.toUnmodifiableSet());
    private static final Set<Stage> ANY = Set.of(Stage.values());
    private static final int MOST_YEARS = 3;

    private static final Set<Stage> NOT_YET_COMMITTED = EnumSet.of(ACCEPTED, ASSIGNED, DRAFTED);

    /** What would open or show a question again: never done to one that was erased. */
    private static final Set<EventKind> BRINGS_BACK =
            EnumSet.of(EventKind.UNMERGED, EventKind.REOPENED, EventKind.VISIBILITY_CHANGED);

    private static final Map<EventKind, Rule> TABLE = table();

    private final OfficeFacts facts;

    public Lifecycle(OfficeFacts facts) {
        this.facts = facts;
    }

    /** The answer to {@link #attempt}. */
    public sealed interface Decision permits Done, Denied {}

    public record Done(Question question) implements Decision {}

    /** All the reasons at once, in the order a person would mend them. */
    public record Denied(List<Refusal> refusals) implements Decision {
        public Denied {
            refusals = List.copyOf(refusals);
        }
    }

    /** Adds the event if every rule allows it. */
    public Decision attempt(Question question, Event event) {
        Attempt attempt = new Attempt(question, question.state(), event.act(), facts, new ArrayList<>());
        Rule rule = TABLE.get(event.kind());
        if (rule == null
                || !rule.from().contains(attempt.state().stage())
                || (attempt.state().erased() && BRINGS_BACK.contains(event.kind()))) {
            return new Denied(List.of(Refusal.NOT_IN_THIS_STAGE));
        }
        attempt.denyUnless(event.act().by().holdsAny(rule.by()), Refusal.NOT_YOUR_ROLE);
        attempt.denyUnless(!event.act().at().isBefore(last(question).act().at()), Refusal.BEFORE_LAST_EVENT);
        attempt.denyUnless(mayGoOn(attempt.state(), event.kind()), Refusal.DIVERSION_OPEN);
        attempt.denyUnless(
                isNotBarred(attempt.state(), event.kind(), event.act().by()), Refusal.ABOUT_THIS_PERSON);
        rule.check().look(attempt, event);
        if (!attempt.refusals().isEmpty()) {
            return new Denied(attempt.refusals());
        }
        return new Done(event instanceof Event.Erased erased ? question.erased(erased) : question.with(event));
    }

    /** The statuses an event may start from. */
    public static Set<Stage> from(EventKind kind) {
        Rule rule = TABLE.get(kind);
        return rule == null ? Set.of() : Set.copyOf(rule.from());
    }

    /** The roles that may do it; holding one of them suffices. */
    public static Set<Role> by(EventKind kind) {
        Rule rule = TABLE.get(kind);
        return rule == null ? Set.of() : Set.copyOf(rule.by());
    }

    /** Whether the table lets somebody begin it; what the event says is checked by {@link #attempt}. */
    public static boolean mayStart(QuestionState state, EventKind kind, Actor actor) {
        Rule rule = TABLE.get(kind);
        return rule != null
                && rule.from().contains(state.stage())
                && !(state.erased() && BRINGS_BACK.contains(kind))
                && actor.holdsAny(rule.by())
                && mayGoOn(state, kind)
                && isNotBarred(state, kind, actor);
    }

    /** The present clock of a question. */
    public DueClock clock(Question question) {
        List<DueClock> all = DueClocks.of(question, facts);
        return all.get(all.size() - 1);
    }

    /** S42: whom it is about neither decides it nor says whom it is about. */
    private static boolean isNotBarred(QuestionState state, EventKind kind, Actor actor) {
        return !state.about().contains(actor.id())
                || switch (kind) {
                    case NOTED, TOLD, MARKED, NAME_WITHDRAWN, DATA_REQUESTED -> true;
                    default -> false;
                };
    }

    /** While it may be a complaint or a denunciation nothing else happens to it. */
    private static boolean mayGoOn(QuestionState state, EventKind kind) {
        return state.proposed() == null
                || switch (kind) {
                    case DIVERTED,
                            DIVERSION_DROPPED,
                            NOTED,
                            TOLD,
                            WITHDRAWN,
                            NAME_WITHDRAWN,
                            DATA_REQUESTED,
                            DATA_REQUEST_CLOSED,
                            ERASED -> true;
                    default -> false;
                };
    }

    private static Event last(Question question) {
        return question.events().get(question.events().size() - 1);
    }

    /** One row of the table. */
    private record Rule(Set<Stage> from, Set<Role> by, Check check) {}

    /** Looks at what the table cannot say. */
    private interface Check {
        void look(Attempt attempt, Event event);
    }

    private record Attempt(Question question, QuestionState state, Act act, OfficeFacts facts, List<Refusal> refusals) {

        void denyUnless(boolean fulfilled, Refusal refusal) {
            if (!fulfilled) {
                refusals.add(refusal);
            }
        }

        void needsWhy() {
            denyUnless(!act.why().isEmpty(), Refusal.REASON_MISSING);
        }

        void notAbout(String account) {
            denyUnless(!state.about().contains(account), Refusal.ABOUT_THIS_PERSON);
        }

        void notInFuture(LocalDate day) {
            denyUnless(!day.isAfter(act.on()), Refusal.DATE_IN_FUTURE);
        }

        /** Of what answers a question: not before it was asked. */
        void sinceReceipt(LocalDate day) {
            notInFuture(day);
            denyUnless(!day.isBefore(question.received().act().on()), Refusal.DATE_TOO_EARLY);
        }

        /** A slip of the pen must not put a duty off for ever. */
        void expected(LocalDate day) {
            notInPast(day);
            denyUnless(!day.isAfter(act.on().plusYears(MOST_YEARS)), Refusal.DATE_TOO_FAR);
        }

        void notInPast(LocalDate day) {
            denyUnless(!day.isBefore(act.on()), Refusal.DATE_IN_PAST);
        }
    }

    private static Map<EventKind, Rule> table() {
        Map<EventKind, Rule> table = new EnumMap<>(EventKind.class);
        row(table, EventKind.RELEASED, Set.of(QUARANTINED), Set.of(SECRETARY), Lifecycle::released);
        row(table, EventKind.REFUSED, Set.of(RECEIVED, QUARANTINED), Set.of(SECRETARY), Lifecycle::refused);
        // Accepted again is the way to mend topic, session or wording before anybody works on it.
        row(table, EventKind.ACCEPTED, Set.of(RECEIVED, ACCEPTED), Set.of(SECRETARY), Lifecycle::accepted);
        row(
                table,
                EventKind.CLARIFICATION_ASKED,
                Set.of(RECEIVED, ACCEPTED, ASSIGNED),
                Set.of(SECRETARY, CHAIR),
                Lifecycle::nothingMore);
        row(table, EventKind.CLARIFIED, Set.of(CLARIFYING), Set.of(SECRETARY, CHAIR, ASKER), Lifecycle::clarified);
        row(table, EventKind.MERGED, Set.of(RECEIVED, ACCEPTED), Set.of(SECRETARY), Lifecycle::merged);
        row(table, EventKind.UNMERGED, Set.of(MERGED), Set.of(SECRETARY), Lifecycle::nothingMore);
        row(table, EventKind.DIVERTED, OPEN, Set.of(SECRETARY, CHAIR), Lifecycle::diverted);
        // Also while a commitment runs: an officer who leaves must not take it along.
        row(
                table,
                EventKind.ASSIGNED,
                Set.of(ACCEPTED, ASSIGNED, PROMISED, STUDYING, FORWARDED),
                Set.of(SECRETARY, CHAIR),
                Lifecycle::assigned);
        row(
                table,
                EventKind.DRAFTED,
                Set.of(ASSIGNED, PROMISED, STUDYING, FORWARDED, DRAFTED),
                Set.of(OFFICER, SECRETARY),
                Lifecycle::drafted);
        row(table, EventKind.APPROVED, Set.of(DRAFTED), Set.of(LEADER, CHAIR), Lifecycle::approved);
        row(table, EventKind.RETURNED, Set.of(DRAFTED), Set.of(LEADER, CHAIR), Lifecycle::returned);
        row(
                table,
                EventKind.ANSWERED_IN_SESSION,
                Set.of(ACCEPTED, ASSIGNED),
                Set.of(SECRETARY),
                Lifecycle::answeredInSession);
        row(table, EventKind.PROMISED, NOT_YET_COMMITTED, Set.of(CHAIR), Lifecycle::promised);
        row(table, EventKind.STUDY_STARTED, NOT_YET_COMMITTED, Set.of(CHAIR), Lifecycle::studyStarted);
        row(table, EventKind.FORWARDED, NOT_YET_COMMITTED, Set.of(CHAIR), Lifecycle::forwarded);
        row(table, EventKind.REPLY_RECEIVED, Set.of(FORWARDED), Set.of(SECRETARY), Lifecycle::replyReceived);
        row(
                table,
                EventKind.ANSWERED_PRIVATELY,
                Set.of(ACCEPTED, ASSIGNED),
                Set.of(SECRETARY, CHAIR),
                Lifecycle::answeredPrivately);
        row(table, EventKind.PUBLISHED, Set.of(APPROVED), Set.of(BUILD), Lifecycle::nothingMore);
        row(table, EventKind.REOPENED, Set.of(ANSWERED), Set.of(ASKER, CHAIR), Lifecycle::reopened);
        row(table, EventKind.WITHDRAWN, OPEN, Set.of(ASKER, SECRETARY), Lifecycle::nothingMore);
        row(table, EventKind.CORRECTED, Set.of(ANSWERED), Set.of(LEADER, CHAIR), Lifecycle::corrected);
        row(
                table,
                EventKind.VISIBILITY_CHANGED,
                EnumSet.complementOf(EnumSet.of(RECEIVED, QUARANTINED)),
                Set.of(SECRETARY, CHAIR),
                Lifecycle::visibilityChanged);
        row(table, EventKind.DIVERSION_PROPOSED, OPEN, Set.of(SECRETARY, CHAIR), Lifecycle::diversionProposed);
        row(table, EventKind.DIVERSION_DROPPED, OPEN, Set.of(SECRETARY, CHAIR), Lifecycle::diversionDropped);
        row(table, EventKind.RECALLED, Set.of(APPROVED), Set.of(SECRETARY, LEADER, CHAIR), Lifecycle::recalled);
        row(table, EventKind.EXTENDED, Set.of(STUDYING, FORWARDED), Set.of(CHAIR), Lifecycle::extended);
        row(table, EventKind.SPLIT_OFF, Set.of(RECEIVED, ACCEPTED), Set.of(SECRETARY), Lifecycle::splitOff);
        row(table, EventKind.MARKED, OPEN, Set.of(SECRETARY, CHAIR), Lifecycle::nothingMore);
        row(table, EventKind.NOTED, ANY, Set.of(SECRETARY, OFFICER, LEADER, CHAIR), Lifecycle::nothingMore);
        row(table, EventKind.TOLD, ANY, Set.of(SECRETARY, OFFICER, LEADER, CHAIR), Lifecycle::told);
        row(table, EventKind.NAME_WITHDRAWN, ANY, Set.of(ASKER, SECRETARY), Lifecycle::nameWithdrawn);
        row(table, EventKind.DATA_REQUESTED, ANY, Set.of(ASKER, SECRETARY), Lifecycle::dataRequested);
        row(table, EventKind.DATA_REQUEST_CLOSED, ANY, Set.of(SECRETARY, CHAIR), Lifecycle::dataRequestClosed);
        row(table, EventKind.ERASED, ENDED, Set.of(SECRETARY, CHAIR), Lifecycle::erased);
        return table;
    }

    private static void row(Map<EventKind, Rule> table, EventKind kind, Set<Stage> from, Set<Role> by, Check check) {
        table.put(kind, new Rule(from, by, check));
    }

    private static void nothingMore(Attempt attempt, Event event) {}

    private static void released(Attempt attempt, Event event) {
        attempt.needsWhy();
    }

    private static void refused(Attempt attempt, Event event) {
        String code = ((Event.Refused) event).reasonCode();
        attempt.denyUnless(attempt.facts().isRefusalReason(code), Refusal.UNKNOWN_REASON_CODE);
    }

    private static void accepted(Attempt attempt, Event event) {
        Event.Accepted accepted = (Event.Accepted) event;
        OfficeFacts facts = attempt.facts();
        attempt.denyUnless(facts.isTopic(accepted.topic()), Refusal.UNKNOWN_TOPIC);
        attempt.denyUnless(accepted.session() == null || facts.isSession(accepted.session()), Refusal.UNKNOWN_SESSION);
        attempt.denyUnless(accepted.visibility() != Visibility.REMOVED, Refusal.VISIBILITY_NOT_POSSIBLE);
        attempt.denyUnless(
                !accepted.visibility().showsText() || !facts.isSensitive(accepted.topic()), Refusal.SENSITIVE_TOPIC);
    }

    private static void clarified(Attempt attempt, Event event) {
        boolean byAskerAlone = !attempt.act().by().holds(SECRETARY, CHAIR);
        attempt.denyUnless(((Event.Clarified) event).reply() != null || !byAskerAlone, Refusal.REASON_MISSING);
    }

    private static void merged(Attempt attempt, Event event) {
        QuestionNumber target = ((Event.Merged) event).target();
        if (target.equals(attempt.question().number())) {
            attempt.refusals().add(Refusal.MERGE_WITH_ITSELF);
            return;
        }
        // A target that is not merged points nowhere, so no circle can close; it may be merged on later.
        attempt.facts()
                .other(target)
                .ifPresentOrElse(
                        other -> {
                            attempt.denyUnless(other.stage() != MERGED, Refusal.MERGE_TARGET_MERGED);
                            attempt.denyUnless(mayCarry(other), Refusal.MERGE_TARGET_NOT_HANDLED);
                        },
                        () -> attempt.refusals().add(Refusal.MERGE_TARGET_UNKNOWN));
    }

    /** A merged question has the state of its main one, so that one must be on its way to an answer, in the open. */
    private static boolean mayCarry(QuestionState main) {
        return !main.isRestricted() && main.stage() != REFUSED && main.stage() != WITHDRAWN;
    }

    private static void diverted(Attempt attempt, Event event) {
        Event.Diverted diverted = (Event.Diverted) event;
        Actor one = diverted.act().by();
        Actor two = diverted.confirmedBy();
        boolean both = (one.holds(SECRETARY) && two.holds(CHAIR)) || (one.holds(CHAIR) && two.holds(SECRETARY));
        attempt.denyUnless(both && !one.id().equals(two.id()), Refusal.SECOND_PERSON_NEEDED);
        attempt.notInFuture(diverted.notifiedOn());
    }

    private static void assigned(Attempt attempt, Event event) {
        Event.Assigned assigned = (Event.Assigned) event;
        attempt.notAbout(assigned.officer());
        String topic = attempt.state().topic();
        boolean inCharge = topic != null && attempt.facts().isUnitInChargeOf(assigned.unit(), topic);
        attempt.denyUnless(inCharge || !assigned.act().why().isEmpty(), Refusal.UNIT_NOT_IN_CHARGE);
    }

    private static void drafted(Attempt attempt, Event event) {
        Actor drafter = event.act().by();
        QuestionState state = attempt.state();
        Event.Assigned assignment = state.assignment();
        boolean assigned = assignment == null
                ? drafter.holds(OFFICER, SECRETARY)
                : drafter.id().equals(assignment.officer());
        attempt.denyUnless(assigned, Refusal.NOT_THE_ASSIGNED_OFFICER);
        attempt.denyUnless(!state.waitsForAnotherBody(), Refusal.REPLY_MISSING);
        complete(attempt, ((Event.Drafted) event).answer(), false);
    }

    private static void complete(Attempt attempt, Answer answer, boolean spoken) {
        attempt.denyUnless(
                PlainText.length(answer.shortAnswer()) <= Answer.SHORT_MAX
                        && PlainText.length(answer.details()) <= Answer.DETAILS_MAX,
                Refusal.ANSWER_TOO_LONG);
        attempt.denyUnless(!answer.responseKinds().isEmpty(), Refusal.RESPONSE_KIND_MISSING);
        attempt.denyUnless(
                spoken || answer.legalBasisNotNeeded() || !answer.legalBasis().isEmpty(), Refusal.LEGAL_BASIS_MISSING);
    }

    private static void approved(Attempt attempt, Event event) {
        QuestionState state = attempt.state();
        String approver = event.act().by().id();
        attempt.denyUnless(state.draft() != null, Refusal.DRAFT_MISSING);
        attempt.denyUnless(!approver.equals(state.draftedBy()), Refusal.DRAFTER_CANNOT_APPROVE);
        attempt.denyUnless(!state.waitsForAnotherBody(), Refusal.REPLY_MISSING);
        Outcome outcome = ((Event.Approved) event).outcome();
        attempt.denyUnless(outcome.isAnswer() || outcome == state.outcome(), Refusal.OUTCOME_NOT_POSSIBLE);
    }

    private static void returned(Attempt attempt, Event event) {
        attempt.needsWhy();
    }

    private static void answeredInSession(Attempt attempt, Event event) {
        Event.AnsweredInSession answered = (Event.AnsweredInSession) event;
        attempt.denyUnless(answered.outcome().isAnswer(), Refusal.OUTCOME_NOT_POSSIBLE);
        attempt.denyUnless(attempt.facts().isSession(answered.session()), Refusal.UNKNOWN_SESSION);
        attempt.notInFuture(answered.on());
        complete(attempt, answered.answer(), true);
    }

    private static void promised(Attempt attempt, Event event) {
        Event.Promised promised = (Event.Promised) event;
        attempt.notInPast(promised.due());
        attempt.denyUnless(!promised.due().isAfter(lastPromiseDay(attempt)), Refusal.PROMISE_TOO_LATE);
    }

    /** S46: the end of the session + 30 days; without a held session, from the receipt or the reopening. */
    private static LocalDate lastPromiseDay(Attempt attempt) {
        QuestionState state = attempt.state();
        LocalDate from = attempt.question().received().act().on();
        if (state.reopenedOn() != null) {
            from = state.reopenedOn();
        } else if (state.session() != null) {
            from = attempt.facts().sessionEnd(state.session()).orElse(from);
        }
        return from.plusDays(attempt.facts().rulesOn(from).answerDays());
    }

    private static void studyStarted(Attempt attempt, Event event) {
        Event.StudyStarted study = (Event.StudyStarted) event;
        attempt.expected(study.expected());
        switch (study.outcome()) {
            case COMPLEX -> {
                attempt.denyUnless(
                        study.partners().stream().anyMatch(partner -> !partner.equals(study.unit())),
                        Refusal.PARTNER_MISSING);
                notified(attempt, study.notification());
            }
            case STILL_STUDIED -> {}
            default -> attempt.refusals().add(Refusal.OUTCOME_NOT_POSSIBLE);
        }
    }

    private static void notified(Attempt attempt, @Nullable Notification notification) {
        if (notification == null) {
            attempt.refusals().add(Refusal.NOTIFICATION_MISSING);
        } else {
            attempt.notInFuture(notification.on());
        }
    }

    private static void forwarded(Attempt attempt, Event event) {
        Event.Forwarded forwarded = (Event.Forwarded) event;
        attempt.sinceReceipt(forwarded.documentDate());
        attempt.expected(forwarded.expected());
        notified(attempt, forwarded.notification());
    }

    private static void replyReceived(Attempt attempt, Event event) {
        attempt.sinceReceipt(((Event.ReplyReceived) event).on());
    }

    private static void answeredPrivately(Attempt attempt, Event event) {
        Event.AnsweredPrivately letter = (Event.AnsweredPrivately) event;
        attempt.sinceReceipt(letter.letterDate());
        attempt.sinceReceipt(letter.deliveredOn());
        attempt.denyUnless(!letter.deliveredOn().isBefore(letter.letterDate()), Refusal.DATE_TOO_EARLY);
    }

    private static void reopened(Attempt attempt, Event event) {
        attempt.needsWhy();
        if (event.act().by().holds(CHAIR)) {
            return;
        }
        attempt.denyUnless(attempt.state().reopenedByAsker() == 0, Refusal.ALREADY_REOPENED);
        LocalDate answeredOn = attempt.state().answeredOn();
        boolean inTime = answeredOn != null
                && !event.act()
                        .on()
                        .isAfter(answeredOn.plusDays(
                                attempt.facts().rulesOn(answeredOn).followUpDays()));
        attempt.denyUnless(inTime, Refusal.FOLLOW_UP_OVER);
    }

    private static void corrected(Attempt attempt, Event event) {
        attempt.needsWhy();
        attempt.denyUnless(attempt.state().answer() != null, Refusal.DRAFT_MISSING);
        Answer answer = ((Event.Corrected) event).answer();
        attempt.denyUnless(!answer.equals(attempt.state().answer()), Refusal.NOTHING_CHANGED);
        complete(attempt, answer, false);
    }

    private static void visibilityChanged(Attempt attempt, Event event) {
        Event.VisibilityChanged change = (Event.VisibilityChanged) event;
        QuestionState state = attempt.state();
        attempt.needsWhy();
        attempt.denyUnless(state.isAccepted(), Refusal.NOT_YET_ACCEPTED);
        if (change.visibility() == Visibility.REMOVED) {
            String code = change.reasonCode();
            attempt.denyUnless(code != null && attempt.facts().isRemovalReason(code), Refusal.UNKNOWN_REASON_CODE);
        }
        if (change.visibility().showsText()) {
            String topic = state.topic();
            boolean sensitive = topic != null && attempt.facts().isSensitive(topic);
            attempt.denyUnless(!sensitive || change.act().by().holds(CHAIR), Refusal.SENSITIVE_TOPIC);
            boolean neverPublic = state.outcome() == Outcome.OFF_TOPIC || state.stage() == Stage.DIVERTED;
            attempt.denyUnless(!neverPublic, Refusal.VISIBILITY_NOT_POSSIBLE);
        }
    }

    private static void diversionProposed(Attempt attempt, Event event) {
        attempt.needsWhy();
    }

    private static void diversionDropped(Attempt attempt, Event event) {
        attempt.denyUnless(attempt.state().proposed() != null, Refusal.NOT_IN_THIS_STAGE);
        attempt.needsWhy();
    }

    private static void recalled(Attempt attempt, Event event) {
        attempt.needsWhy();
    }

    private static void extended(Attempt attempt, Event event) {
        Event.Extended extended = (Event.Extended) event;
        attempt.needsWhy();
        attempt.expected(extended.expected());
        attempt.notInFuture(extended.notification().on());
    }

    private static void splitOff(Attempt attempt, Event event) {
        QuestionNumber part = ((Event.SplitOff) event).part();
        attempt.denyUnless(
                !part.equals(attempt.question().number())
                        && attempt.facts().other(part).isPresent(),
                Refusal.MERGE_TARGET_UNKNOWN);
    }

    private static void told(Attempt attempt, Event event) {
        attempt.notInFuture(((Event.Told) event).notification().on());
    }

    private static void nameWithdrawn(Attempt attempt, Event event) {
        boolean named = attempt.question().submission().consent().publishName()
                && !attempt.state().nameWithdrawn();
        attempt.denyUnless(named, Refusal.NOT_IN_THIS_STAGE);
    }

    private static void dataRequested(Attempt attempt, Event event) {
        Event.DataRequested wanted = (Event.DataRequested) event;
        attempt.denyUnless(!attempt.state().erased(), Refusal.NOT_IN_THIS_STAGE);
        attempt.denyUnless(wanted.wish() == DataWish.ERASURE || !wanted.text().isEmpty(), Refusal.REASON_MISSING);
    }

    private static void dataRequestClosed(Attempt attempt, Event event) {
        Event.DataRequestClosed closed = (Event.DataRequestClosed) event;
        attempt.needsWhy();
        attempt.denyUnless(
                attempt.state().wishes().stream().anyMatch(wish -> wish.wish() == closed.wish()),
                Refusal.NOT_IN_THIS_STAGE);
    }

    private static void erased(Attempt attempt, Event event) {
        attempt.needsWhy();
        attempt.denyUnless(!attempt.state().erased(), Refusal.NOT_IN_THIS_STAGE);
        attempt.denyUnless(
                attempt.facts().isRemovalReason(((Event.Erased) event).reasonCode()), Refusal.UNKNOWN_REASON_CODE);
    }
}
