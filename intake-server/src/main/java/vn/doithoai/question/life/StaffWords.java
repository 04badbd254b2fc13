package vn.doithoai.question.life;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.doithoai.question.Act;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.Role;

/**
 * What the staff wrote around a question and no reader was promised: reasons of acts, and drafts that were never published. It may
 * quote the asker, so that whoever erases decides line by line (L10).
 */
public final class StaffWords {

    private static final Set<EventKind> DRAFT_OR_APPROVAL = Set.of(EventKind.DRAFTED, EventKind.APPROVED);

    private StaffWords() {}

    /**
     * One such text.
     *
     * @param index of the event among {@link Question#recorded()}
     */
    public record Line(int index, Event event, String text) {}

    /** All of a question, oldest first. */
    public static List<Line> of(Question question) {
        List<Line> lines = new ArrayList<>();
        List<Event> all = question.recorded();
        for (int i = 0; i < all.size(); i++) {
            String text = text(all, i);
            if (!text.isEmpty() && !text.equals(Erasure.NOTHING)) {
                lines.add(new Line(i, all.get(i), text));
            }
        }
        return List.copyOf(lines);
    }

    private static String text(List<Event> all, int index) {
        Event event = all.get(index);
        Act act = event.act();
        boolean staff = !act.by().holds(Role.ASKER) && !act.by().holds(Role.BUILD);
        String why = staff ? act.why() : "";
        if (event instanceof AnswerEvent.Drafted drafted && !isApprovedNext(all, index)) {
            Answer answer = drafted.answer();
            return (answer.shortAnswer() + "\n" + answer.details() + "\n" + why).strip();
        }
        return why;
    }

    /** An approved draft is what readers were given, or were about to be. */
    private static boolean isApprovedNext(List<Event> all, int index) {
        return all.subList(index + 1, all.size()).stream()
                .filter(later -> DRAFT_OR_APPROVAL.contains(later.kind()))
                .findFirst()
                .filter(later -> later.kind() == EventKind.APPROVED)
                .isPresent();
    }

    /** Every event as before, those of some indices without what {@link #of} gives of them. */
    static List<Event> without(List<Event> all, Set<Integer> indices) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> indices.contains(i) ? without(all, i) : all.get(i))
                .toList();
    }

    private static Event without(List<Event> all, int index) {
        Event event = all.get(index);
        Act act = event.act();
        Act bare = act.why().isEmpty() ? act : new Act(act.at(), act.by(), Erasure.NOTHING);
        if (event instanceof AnswerEvent.Drafted drafted && !isApprovedNext(all, index)) {
            Answer answer = drafted.answer();
            Answer nothing = new Answer(
                    Erasure.NOTHING,
                    "",
                    answer.responseKinds(),
                    answer.legalBasis(),
                    answer.legalBasisNotNeeded(),
                    answer.answeredBy(),
                    answer.unit());
            return new AnswerEvent.Drafted(bare, nothing);
        }
        return withAct(event, bare);
    }

    /** Every event is a record with an act among its parts. */
    private static Event withAct(Event event, Act act) {
        RecordComponent[] parts = event.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getType() == Act.class
                        ? act
                        : parts[i].getAccessor().invoke(event);
            }
            return (Event) event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event that cannot be made anew: " + event.kind(), e);
        }
    }
}
