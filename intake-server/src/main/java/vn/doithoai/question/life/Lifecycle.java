package vn.doithoai.question.life;

import java.util.List;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;

/**
 * The rules of a question's life, asked: {@link EventKind} is the table of who may do what from which status, each
 * {@link Event} checks what it says. Nothing else decides; an event that is refused changes nothing.
 */
public final class Lifecycle {

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
        Attempt attempt = new Attempt(question, event.act(), facts);
        if (!isOpenTo(event.kind(), attempt.state())) {
            return new Denied(List.of(Refusal.NOT_IN_THIS_STAGE));
        }
        begin(event.kind(), attempt);
        attempt.denyUnless(!event.act().at().isBefore(last(question).act().at()), Refusal.BEFORE_LAST_EVENT);
        event.check(attempt);
        if (event instanceof RecordEvent.TakenBack back) {
            TakingBack.check(attempt, back);
        }
        if (!attempt.refusals().isEmpty()) {
            return new Denied(attempt.refusals());
        }
        return new Done(question.then(event));
    }

    /**
     * Whether somebody may begin it: all that {@link #attempt} asks but for what the event says, which is not typed yet.
     *
     * @param act who and when
     */
    public boolean mayStart(Question question, EventKind kind, Act act) {
        Attempt attempt = new Attempt(question, act, facts);
        if (!isOpenTo(kind, attempt.state())) {
            return false;
        }
        begin(kind, attempt);
        return attempt.refusals().isEmpty();
    }

    /** The present clock of a question. */
    public DueClock clock(Question question) {
        List<DueClock> all = DueClocks.of(question, facts);
        return all.get(all.size() - 1);
    }

    private static boolean isOpenTo(EventKind kind, QuestionState state) {
        return kind.from().contains(state.stage()) && (!state.erased() || kind.happensAlso(EventKind.Also.WHEN_ERASED));
    }

    private static void begin(EventKind kind, Attempt attempt) {
        QuestionState state = attempt.state();
        Actor actor = attempt.act().by();
        attempt.denyUnless(actor.holdsAny(kind.by()), Refusal.NOT_YOUR_ROLE);
        // While it may be a complaint or a denunciation nothing else happens to it.
        attempt.denyUnless(
                state.proposal() == null || kind.happensAlso(EventKind.Also.WHILE_DIVERSION_IS_PROPOSED),
                Refusal.DIVERSION_OPEN);
        // S42: whom it is about neither decides it nor says whom it is about.
        attempt.denyUnless(
                !state.about().contains(actor.id()) || kind.happensAlso(EventKind.Also.BY_WHOM_IT_IS_ABOUT),
                Refusal.ABOUT_THIS_PERSON);
        kind.precondition().check(attempt);
        if (kind == EventKind.TAKEN_BACK) {
            TakingBack.mayStart(attempt);
        }
    }

    private static Event last(Question question) {
        return question.recorded().get(question.recorded().size() - 1);
    }
}
