package vn.doithoai.office.duty;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;

/**
 * Something that went wrong with personal data (L10). What is written down of it is never changed, only added to.
 *
 * @param id year and number: {@code 2026-1}
 * @param found when the office learned of it
 * @param what happened
 * @param whose data, and which
 * @param people how many are concerned, or none: not known
 * @param by account that wrote it down, or {@code machine}
 * @param at when it was written down
 * @param steps what was done since, oldest first
 */
public record Incident(
        String id,
        OffsetDateTime found,
        String what,
        String whose,
        @Nullable Integer people,
        String by,
        OffsetDateTime at,
        List<Step> steps) {

    /** Longest text of one field. */
    public static final int TEXT = 4_000;

    /** Most that is added to one. */
    public static final int STEPS = 200;

    public static final int PEOPLE_MAX = 1_000_000;

    /** What a step is. */
    public enum Kind {
        DONE,
        /** Somebody outside was told: an authority, those concerned. */
        TOLD,
        /** What was written down was wrong or is known better. */
        CORRECTED,
        CLOSED
    }

    /**
     * Something that was done about it.
     *
     * @param on when it was done
     * @param whom who was told, empty for what is no telling
     * @param by account that wrote it down
     * @param at when it was written down
     */
    public record Step(Kind kind, OffsetDateTime on, String whom, String text, String by, OffsetDateTime at) {
        public Step {
            on = inZone(on);
            at = inZone(at);
            whom = PlainText.line(whom);
            text = PlainText.text(text);
        }
    }

    public Incident {
        found = inZone(found);
        at = inZone(at);
        what = PlainText.text(what);
        whose = PlainText.text(whose);
        steps = List.copyOf(steps);
    }

    private static OffsetDateTime inZone(OffsetDateTime time) {
        return time.atZoneSameInstant(Act.ZONE).toOffsetDateTime();
    }

    public boolean isClosed() {
        return steps.stream().anyMatch(step -> step.kind() == Kind.CLOSED);
    }

    /** When somebody outside was first told. */
    public Optional<OffsetDateTime> firstTold() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.TOLD)
                .map(Step::on)
                .min(OffsetDateTime::compareTo);
    }

    /** By when somebody has to be told, where the office has set such a term. */
    public Optional<OffsetDateTime> tellBy(@Nullable Integer hours) {
        return hours == null ? Optional.empty() : Optional.of(found.plusHours(hours));
    }
}
