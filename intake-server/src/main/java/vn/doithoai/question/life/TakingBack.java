package vn.doithoai.question.life;

import static vn.doithoai.question.life.EventKind.ATTACHED;
import static vn.doithoai.question.life.EventKind.CONTACT_PURGED;
import static vn.doithoai.question.life.EventKind.DATA_REQUESTED;
import static vn.doithoai.question.life.EventKind.ERASED;
import static vn.doithoai.question.life.EventKind.NAME_WITHDRAWN;
import static vn.doithoai.question.life.EventKind.NOTED;
import static vn.doithoai.question.life.EventKind.PUBLISHED;
import static vn.doithoai.question.life.EventKind.RECEIVED;
import static vn.doithoai.question.life.EventKind.SECRET_REPLACED;
import static vn.doithoai.question.life.EventKind.SPLIT_OFF;
import static vn.doithoai.question.life.EventKind.TAKEN_BACK;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;

/**
 * Which act can be taken back: the last one, by who did it or by a secretary, as long as no build has shown it. What the
 * asker did is nobody else's to take back, nor is what a machine did; and a day that was missed stays missed.
 */
public final class TakingBack {

    /**
     * What stays done: a receipt is in the asker's hands, readers have seen what was published, what was erased is gone, and a
     * part that was split off is a question of its own with a number and a receipt (it can be joined to another one instead).
     */
    private static final Set<EventKind> FOR_GOOD =
            Set.of(RECEIVED, PUBLISHED, SPLIT_OFF, TAKEN_BACK, SECRET_REPLACED, CONTACT_PURGED, ERASED);

    /** What moves nothing, so that the act before it can still be taken back. */
    private static final Set<EventKind> BESIDE = Set.of(ATTACHED, NOTED, SPLIT_OFF, NAME_WITHDRAWN, DATA_REQUESTED);

    private TakingBack() {}

    /** The place, among all that is recorded, of the act that this person would take back, empty where there is none. */
    public static OptionalInt next(Question question, Actor actor) {
        List<Event> recorded = question.recorded();
        for (int i = recorded.size() - 1; i > 0; i--) {
            if (!question.counts(i)) {
                continue;
            }
            if (isOf(actor, recorded.get(i))) {
                return OptionalInt.of(i);
            }
            if (!BESIDE.contains(recorded.get(i).kind()) || isGone(recorded.get(i))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isOf(Actor actor, Event event) {
        Actor by = event.act().by();
        boolean byStaff = !by.holds(Role.ASKER, Role.INTAKE, Role.BUILD);
        boolean mine = by.id().equals(actor.id()) || actor.holds(Role.SECRETARY);
        return byStaff && mine && !FOR_GOOD.contains(event.kind()) && !isGone(event);
    }

    /** The bytes of a file that was taken away are deleted. */
    private static boolean isGone(Event event) {
        return event instanceof RecordEvent.Attached attached && attached.standing() == AttachedFile.Standing.GONE;
    }

    /**
     * Whether taking it back needs a reason: somebody outside the office knows of it, it was typed for the asker, or somebody
     * it was about would find the question again.
     *
     * @param index place of the act among all that is recorded
     */
    public static boolean needsWhy(Question question, int index) {
        EventKind kind = question.recorded().get(index).kind();
        return kind.tellsOutside()
                || kind.by().containsAll(Set.of(Role.ASKER, Role.SECRETARY))
                || !without(question, index)
                        .about()
                        .containsAll(question.state().about());
    }

    private static QuestionState without(Question question, int index) {
        return withoutAct(question, index).state();
    }

    private static Question withoutAct(Question question, int index) {
        Event event = question.recorded().get(index);
        return question.with(new RecordEvent.TakenBack(event.act(), index, event.kind()));
    }

    /** What must be so before anybody takes anything back. */
    static void mayStart(Attempt attempt) {
        Question question = attempt.question();
        OptionalInt next = next(question, attempt.act().by());
        if (next.isEmpty()) {
            attempt.deny(Refusal.NOTHING_TO_TAKE_BACK);
            return;
        }
        Event done = question.recorded().get(next.getAsInt());
        if (done.kind().mayBeSeen()) {
            unseen(attempt, done.act());
        }
        Question after = withoutAct(question, next.getAsInt());
        Late.of(question, attempt).denyUnlessAsLate(attempt, Late.of(after, attempt));
        QuestionNumber target = after.state().mergedInto();
        if (target != null && attempt.state().mergedInto() == null) {
            // As it is joined again, all that joining asks is asked again: meanwhile the other may have been joined to
            // this one.
            new TriageEvent.Merged(attempt.act(), target).check(attempt);
        }
        QuestionNumber earlier = after.state().origin().follows();
        if (earlier != null && !earlier.equals(attempt.state().origin().follows())) {
            // Meanwhile the earlier one may have been linked to this one.
            attempt.follows(earlier);
        }
    }

    /** What must be so of the one that is to be taken back. */
    static void check(Attempt attempt, RecordEvent.TakenBack back) {
        OptionalInt next = next(attempt.question(), attempt.act().by());
        boolean isNext = next.isPresent() && next.getAsInt() == back.index();
        attempt.denyUnless(isNext, Refusal.NOTHING_TO_TAKE_BACK);
        if (isNext && needsWhy(attempt.question(), back.index())) {
            attempt.needsWhy();
        }
    }

    private static void unseen(Attempt attempt, Act done) {
        switch (attempt.facts().seen(attempt.question().number(), done.at())) {
            case NO -> {}
            case PERHAPS -> attempt.deny(Refusal.BEING_PUBLISHED);
            case YES -> attempt.deny(Refusal.ALREADY_PUBLISHED);
        }
    }

    /**
     * How late a question is and was, by all its clocks.
     *
     * @param clocks how many missed their day
     * @param days how many days in all
     */
    private record Late(long clocks, int days) {

        static Late of(Question question, Attempt attempt) {
            LocalDate today = attempt.act().on();
            List<DueClock.Reading> late = DueClocks.of(question, attempt.facts()).stream()
                    .map(clock -> clock.readingOn(today))
                    .filter(reading -> reading.status().isLate())
                    .toList();
            return new Late(
                    late.size(), late.stream().mapToInt(DueClock.Reading::days).sum());
        }

        void denyUnlessAsLate(Attempt attempt, Late after) {
            attempt.denyUnless(after.clocks >= clocks && after.days >= days, Refusal.LATENESS_WOULD_GO);
        }
    }
}
