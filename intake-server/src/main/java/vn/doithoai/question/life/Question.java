package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Role;
import vn.doithoai.question.Submission;

/**
 * A question with everything that happened to it, the private truth of one file. State is a fold over the events.
 *
 * @param proof what ties the record to its receipt and to the ledger
 * @param events at least {@link TriageEvent.Received}, in order
 */
public record Question(QuestionNumber number, Submission submission, ReceiptProof proof, List<Event> events) {

    public Question {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.get(0) instanceof TriageEvent.Received)) {
            throw new IllegalArgumentException(number + ": the first event is not Received");
        }
        if (!events.get(0).act().by().holds(Role.INTAKE, Role.SECRETARY)) {
            throw new IllegalArgumentException(number + ": only the intake or the secretary receives");
        }
    }

    /** How the question came in. */
    public TriageEvent.Received received() {
        return (TriageEvent.Received) events.get(0);
    }

    /** Counts the changes; a save that is based on an older one is refused. */
    public int revision() {
        return events.size();
    }

    /** Everything that follows from the events. */
    public QuestionState state() {
        return QuestionState.of(this);
    }

    /** The question with one event more; only {@link Lifecycle} calls it, after the rules were asked. */
    Question with(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Question(number, submission, proof, more);
    }

    /**
     * The question without what the asker wrote (L10; for a diverted matter its online copy): text, contact, salt and
     * whatever an event repeats of them. The office's own answers stay.
     */
    Question erased(RecordEvent.Erased event) {
        List<Event> kept =
                new ArrayList<>(events.stream().map(Event::withoutAskersWords).toList());
        kept.add(event);
        return new Question(number, Erasure.of(submission), Erasure.of(proof), kept);
    }

    /** The day the rule for all counts from; empty while the session has no day. */
    Optional<LocalDate> clockStart(QuestionState state, OfficeFacts facts) {
        LocalDate again = state.reopening().on();
        if (again != null) {
            return Optional.of(again);
        }
        String session = state.session();
        boolean saidThere = received().point() != null && Objects.equals(submission.session(), session);
        return session == null || saidThere ? Optional.of(received().on()) : facts.sessionEnd(session);
    }

    /**
     * Whether this is an earlier one with events added and nothing else changed; what an {@link RecordEvent.Erased} among them
     * takes out is gone exactly so far as {@link #erased} says.
     */
    public boolean follows(Question earlier) {
        if (revision() < earlier.revision()) {
            return false;
        }
        Question made = earlier;
        for (Event event : events.subList(earlier.revision(), revision())) {
            made = event instanceof RecordEvent.Erased erased ? made.erased(erased) : made.with(event);
        }
        return equals(made);
    }
}
