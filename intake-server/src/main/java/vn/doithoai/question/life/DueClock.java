package vn.doithoai.question.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a question without "today": which date counts, by which rule, and whether it has stopped (lifecycle D).
 * The strict date counts; the first day is not counted. A later day told afterwards moves nothing: it is read beside the
 * first.
 *
 * @param rule where the due date comes from
 * @param start the day the rule counts from, or none while no clock runs
 * @param due the last day in time as it was told first, or none
 * @param nextWorkingDay shown as a note when the due date is a day off
 * @param stoppedOn the day of the answer, or none
 * @param doneOn the day the thing itself was done, where that is borne out, or none; it counts before that of the answer
 * @param dueSoonDays from how many days before it is "soon"
 * @param renewals later days told for the same thing, oldest first, without their reasons
 */
public record DueClock(
        Rule rule,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable LocalDate nextWorkingDay,
        @Nullable LocalDate stoppedOn,
        @Nullable LocalDate doneOn,
        int dueSoonDays,
        List<Renewal> renewals) {

    public DueClock {
        renewals = renewals.stream().map(Renewal::withoutReason).toList();
    }

    /** A clock whose day was never told anew. */
    public DueClock(
            Rule rule,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable LocalDate nextWorkingDay,
            @Nullable LocalDate stoppedOn,
            int dueSoonDays) {
        this(rule, start, due, nextWorkingDay, stoppedOn, null, dueSoonDays, List.of());
    }

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
        /** The last day for sending the paper to another body. */
        PETITION,
        /** The date told for the reply of another body. */
        FORWARDED;

        /** Whether it is what the office said it would do, and not a rule for all. */
        public boolean isOfWord() {
            return this == PROMISE || this == STUDY || this == PETITION || this == FORWARDED;
        }
    }

    /** How it stands on a day. */
    public enum Status {
        NONE,
        ON_TIME,
        DUE_SOON,
        OVERDUE,
        /** The first day is over, a later one told in time is not. */
        OVERDUE_BUT_RENEWED,
        WAITING_FOR_ANOTHER_BODY,
        DONE_IN_TIME,
        /** After the first day, and by a later one that was told in time. */
        DONE_IN_RENEWED_TIME,
        DONE_LATE;

        /** Whether the first day is over and nothing is done. */
        public boolean isOverdue() {
            return this == OVERDUE || this == OVERDUE_BUT_RENEWED;
        }

        /** Whether the first day was missed, done or not. */
        public boolean isLate() {
            return isOverdue() || this == DONE_IN_RENEWED_TIME || this == DONE_LATE;
        }
    }

    /**
     * The reading on one day.
     *
     * @param days days left, days late or days it was late, by status, against the first day; 0 where the status has none
     */
    public record Reading(Status status, int days) {}

    /** The later day that still counts beside the first one, or none: none was told, or not in time. */
    public @Nullable LocalDate renewedDue() {
        if (due == null) {
            return null;
        }
        List<Renewal> good = Renewal.toldInTime(due, renewals);
        return good.isEmpty() ? null : good.get(good.size() - 1).due();
    }

    /** The day told last, whenever that was, or none. */
    public @Nullable LocalDate lastTold() {
        return renewals.isEmpty() ? due : renewals.get(renewals.size() - 1).due();
    }

    /** The day by which it is judged, or none while it runs. */
    public @Nullable LocalDate endedOn() {
        return doneOn == null ? stoppedOn : doneOn;
    }

    /** No clock at all. */
    public static final DueClock NOT_RUNNING = new DueClock(Rule.NONE, null, null, null, null, 0);

    /** Reads the clock on a day. */
    public Reading readingOn(LocalDate today) {
        if (due == null) {
            return new Reading(Status.NONE, 0);
        }
        LocalDate ended = endedOn();
        if (ended != null) {
            int late = days(due, ended);
            if (late <= 0) {
                return new Reading(Status.DONE_IN_TIME, 0);
            }
            return new Reading(isRenewedFor(ended) ? Status.DONE_IN_RENEWED_TIME : Status.DONE_LATE, late);
        }
        int left = days(today, due);
        if (left < 0) {
            return new Reading(isRenewedFor(today) ? Status.OVERDUE_BUT_RENEWED : Status.OVERDUE, -left);
        }
        if (rule == Rule.FORWARDED) {
            return new Reading(Status.WAITING_FOR_ANOTHER_BODY, left);
        }
        return new Reading(left <= dueSoonDays ? Status.DUE_SOON : Status.ON_TIME, left);
    }

    DueClock renewed(Renewal later) {
        List<Renewal> more = new ArrayList<>(renewals);
        more.add(later);
        return new DueClock(rule, start, due, nextWorkingDay, stoppedOn, doneOn, dueSoonDays, more);
    }

    /** The same day, ended as another clock did. */
    DueClock endedAs(DueClock other) {
        return ended(other.stoppedOn, other.doneOn);
    }

    DueClock ended(@Nullable LocalDate answered, @Nullable LocalDate done) {
        return new DueClock(rule, start, due, nextWorkingDay, answered, done, dueSoonDays, renewals);
    }

    private boolean isRenewedFor(LocalDate day) {
        LocalDate renewed = renewedDue();
        return renewed != null && !day.isAfter(renewed);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
