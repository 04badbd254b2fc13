package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Role;
import vn.doithoai.question.Submission;

/**
 * A question with everything that happened to it, the private truth of one file. State is a fold over the events that count.
 *
 * @param proof what ties the record to its receipt and to the ledger
 * @param recorded everything that is stored, in order, at least {@link TriageEvent.Received}; what was taken back and the
 *     taking back stand in it too, so that only a list for the office's own eyes may be made of it
 */
public record Question(QuestionNumber number, Submission submission, ReceiptProof proof, List<Event> recorded) {

    public Question {
        recorded = List.copyOf(recorded);
        if (recorded.isEmpty() || !(recorded.get(0) instanceof TriageEvent.Received)) {
            throw new IllegalArgumentException(number + ": the first event is not Received");
        }
        if (!recorded.get(0).act().by().holds(Role.INTAKE, Role.SECRETARY)) {
            throw new IllegalArgumentException(number + ": only the intake or the secretary receives");
        }
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof RecordEvent.TakenBack back && !back.fits(recorded.subList(0, i))) {
                throw new IllegalArgumentException(number + ": what was taken back is not there");
            }
        }
    }

    /** How the question came in. */
    public TriageEvent.Received received() {
        return (TriageEvent.Received) recorded.get(0);
    }

    /** Counts the changes; a save that is based on an older one is refused. */
    public int revision() {
        return recorded.size();
    }

    /** The events that count, in order: without what was taken back, and without the taking back. */
    public List<Event> events() {
        BitSet passed = passedOver();
        return passed.isEmpty()
                ? recorded
                : IntStream.range(0, recorded.size())
                        .filter(i -> !passed.get(i))
                        .mapToObj(recorded::get)
                        .toList();
    }

    /**
     * Whether an event still counts.
     *
     * @param index its place among all that is recorded
     */
    public boolean counts(int index) {
        return index >= 0 && index < recorded.size() && !passedOver().get(index);
    }

    /**
     * The places, among all that is recorded, of what was done while it stood as being about this person, what made it so and
     * what ended it included: also who is not meant after all has no business reading that.
     */
    public BitSet whileAbout(String account) {
        BitSet closed = new BitSet();
        if (recorded.stream().noneMatch(event -> event.about().contains(account))) {
            return closed;
        }
        boolean before = false;
        for (int i = 0; i < recorded.size(); i++) {
            boolean after = new Question(number, submission, proof, recorded.subList(0, i + 1))
                    .state()
                    .about()
                    .contains(account);
            closed.set(i, before || after);
            before = after;
        }
        return closed;
    }

    private BitSet passedOver() {
        BitSet passed = new BitSet(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof RecordEvent.TakenBack back) {
                passed.set(back.index());
                passed.set(i);
            }
        }
        return passed;
    }

    /** What was recorded from the minutes and the chair has not confirmed, oldest first. */
    public List<Event> unconfirmed() {
        List<Event> open = new ArrayList<>();
        for (Event event : events()) {
            if (event.kind() == EventKind.MINUTES_CONFIRMED) {
                open.clear();
            } else if (event.isFromMinutes()) {
                open.add(event);
            }
        }
        return List.copyOf(open);
    }

    /** As far as the public may know: as if what is not confirmed had not been recorded. */
    public Question confirmed() {
        List<Event> open = unconfirmed();
        return open.isEmpty()
                ? this
                : new Question(
                        number,
                        submission,
                        proof,
                        events().stream()
                                .filter(event -> open.stream().noneMatch(waiting -> waiting == event))
                                .toList());
    }

    /** Its files, in the order in which they came in; what is gone is not among them. */
    public List<AttachedFile.Standard> files() {
        Map<String, AttachedFile.Standard> files = new LinkedHashMap<>();
        for (Event event : events()) {
            if (event instanceof RecordEvent.Attached attached) {
                files.put(attached.file().sha256(), new AttachedFile.Standard(attached.file(), attached.standing()));
            }
        }
        return files.values().stream()
                .filter(file -> file.standing() != AttachedFile.Standing.GONE)
                .toList();
    }

    /** Everything that follows from the events. */
    public QuestionState state() {
        return QuestionState.of(this);
    }

    /** The question with one event more; only {@link Lifecycle} calls it, after the rules were asked. */
    Question with(Event event) {
        List<Event> more = new ArrayList<>(recorded);
        more.add(event);
        return new Question(number, submission, proof, more);
    }

    /**
     * The question without what the asker wrote (L10; for a diverted matter its online copy): text, contact, salt and
     * whatever an event repeats of them. The office's own answers stay.
     */
    Question erased(DataEvent.Erased event) {
        List<Event> kept = new ArrayList<>(StaffWords.without(recorded, Set.copyOf(event.staffWords())).stream()
                .map(Event::withoutAskersWords)
                .toList());
        kept.add(event);
        return new Question(number, Erasure.of(submission), Erasure.of(proof), kept);
    }

    /** The question without how its asker can be reached; its text and all that was answered stay. */
    Question withoutContact(DataEvent.ContactPurged event) {
        List<Event> kept = new ArrayList<>(StaffWords.without(recorded, Set.copyOf(event.staffWords())));
        kept.add(event);
        return new Question(number, Erasure.withoutContact(submission, state().nameWithdrawn()), proof, kept);
    }

    /** The question with one event more, and what that event changes in the rest of the record. */
    Question then(Event event) {
        if (event instanceof DataEvent.Erased erased) {
            return erased(erased);
        }
        if (event instanceof DataEvent.SecretReplaced replaced) {
            Question more = with(event);
            return new Question(number, submission, proof.with(replaced.secretHash()), more.recorded);
        }
        return event instanceof DataEvent.ContactPurged purged ? withoutContact(purged) : with(event);
    }

    /** The day the rule for all counts from; empty while the session has no day. */
    Optional<LocalDate> clockStart(QuestionState state, OfficeFacts facts) {
        LocalDate again = state.reopening().on();
        if (again != null) {
            return Optional.of(again);
        }
        String session = state.session();
        boolean saidThere = received().point() != null && Objects.equals(submission.session(), session);
        return session == null || saidThere ? Optional.of(received().on()) : facts.sessionDay(session);
    }

    /**
     * Whether this is an earlier one with events added and nothing else changed; what an {@link DataEvent.Erased} or a {@link
     * DataEvent.ContactPurged} among them takes out is gone exactly so far as {@link #then} says.
     */
    public boolean follows(Question earlier) {
        if (revision() < earlier.revision()) {
            return false;
        }
        Question made = earlier;
        for (Event event : recorded.subList(earlier.revision(), revision())) {
            made = made.then(event);
        }
        return equals(made);
    }
}
