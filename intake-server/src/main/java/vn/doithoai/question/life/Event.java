package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.Set;
import vn.doithoai.question.Act;

/**
 * Something that happened to a question: the only thing stored about its life (lifecycle A). Dates inside an event are
 * local dates; {@link Act#at} is when it was recorded. An event says itself what it checks, what it changes in the state and
 * what is left of it when the asker is forgotten; {@link EventKind} says who may do it when.
 */
public sealed interface Event
        permits TriageEvent, AnswerEvent, UndertakingEvent, OtherWayEvent, RecordEvent, DataEvent {

    Act act();

    EventKind kind();

    /** Accounts of the staff it says the question is about (S42); most events say nothing of that. */
    default Set<String> about() {
        return Set.of();
    }

    /**
     * The day on which others knew of it, by which it is judged whether it came in time. A day that was typed and that nobody
     * outside the office can bear out is none.
     */
    default LocalDate knownOn() {
        return act().on();
    }

    /**
     * Whether a secretary recorded from the minutes what was said in the hall: it counts in the office at once, and readers
     * see it when the chair has confirmed it.
     */
    default boolean isFromMinutes() {
        return false;
    }

    /** Refuses what {@link EventKind} cannot: what the event itself says. */
    void check(Attempt attempt);

    /** The state after it, with no rule asked: {@link Lifecycle} has asked them. */
    QuestionState applyTo(QuestionState state);

    /** The event without what the asker said, where the office repeats it too; the office's own words stay (L10). */
    Event withoutAskersWords();

    <R> R accept(EventVisitor<R> visitor);
}
