package vn.doithoai.question.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a question without "today": which date counts, by which rule, and whether it has stopped (lifecycle D).
 * The strict date counts; the first day is not counted.
 *
 * @param rule where the due date comes from
 * @param start the day the rule counts from, or none while no clock runs
 * @param due the last day in time, or none
 * @param nextWorkingDay shown as a note when the due date is a day off
 * @param stoppedOn the day of the answer, or none while it runs
 * @param dueSoonDays from how many days before it is "soon"
 */
public record DueClock(
        Rule rule,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate nextWorkingDay,
        @Nullable LocalDate stoppedOn,
        int dueSoonDays) {

    /** Where a due date comes from; each is explained on the page of the question. */
    public enum Rule {
        /** No clock: quarantined, refused, diverted, withdrawn, merged. */
        NONE,
        /** Bound to a session whose day is not known yet. */
        SESSION_NOT_DATED,
        /** End of the session + days. */
        SESSION_END,
        /** Received + days. */
        RECEIVED,
        /** Taken up again + days. */
        REOPENED,
        /** The promised date. */
        PROMISE,
        /** The date told for a complex or still studied matter. */
        STUDY,
        /** The date told for the reply of another body. */
        FORWARDED
    }

    /** How it stands on a day. */
    public enum Status {
        NONE,
        ON_TIME,
        DUE_SOON,
        OVERDUE,
        WAITING_FOR_ANOTHER_BODY,
        DONE_IN_TIME,
        DONE_LATE
    }

    /**
     * The reading on one day.
     *
     * @param days days left, days late or days it was late, by status; 0 where the status has none
     */
    public record Reading(Status status, int days) {}

    static final DueClock NOT_RUNNING = new DueClock(Rule.NONE, null, null, null, null, 0);

    /** Reads the clock on a day. */
    public Reading readingOn(LocalDate today) {
        if (due == null) {
            return new Reading(Status.NONE, 0);
        }
        if (stoppedOn != null) {
            int late = days(due, stoppedOn);
            return late > 0 ? new Reading(Status.DONE_LATE, late) : new Reading(Status.DONE_IN_TIME, 0);
        }
        int left = days(today, due);
        if (left < 0) {
            return new Reading(Status.OVERDUE, -left);
        }
        if (rule == Rule.FORWARDED) {
            return new Reading(Status.WAITING_FOR_ANOTHER_BODY, left);
        }
        return new Reading(left <= dueSoonDays ? Status.DUE_SOON : Status.ON_TIME, left);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
