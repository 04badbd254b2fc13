package vn.doithoai.question.publication;

import java.util.List;

/**
 * How many of the things the office said it would do stand how. The sum closes: all = done + running, done = kept by the
 * first day + kept by a renewed day + kept late, running = open + late by the first day, but renewed in time + late.
 *
 * @param kept done by the day told first
 * @param renewed done after it, by a later day that was told in time
 * @param keptLate done late
 * @param open not done, the first day still to come
 * @param lateButRenewed not done, the first day over, a later one told in time still to come
 * @param late not done and no day left
 */
public record UndertakingTally(
        long all, long kept, long renewed, long keptLate, long open, long lateButRenewed, long late) {

    public UndertakingTally {
        if (all != kept + renewed + keptLate + open + lateButRenewed + late) {
            throw new IllegalArgumentException("the sum does not close: " + all);
        }
    }

    /** Counts what has not lapsed. */
    public static UndertakingTally of(List<Undertaking.Status> statuses) {
        return new UndertakingTally(
                statuses.size() - count(statuses, Undertaking.Status.LAPSED),
                count(statuses, Undertaking.Status.KEPT),
                count(statuses, Undertaking.Status.KEPT_RENEWED),
                count(statuses, Undertaking.Status.KEPT_LATE),
                count(statuses, Undertaking.Status.OPEN) + count(statuses, Undertaking.Status.WAITING_FOR_ANOTHER_BODY),
                count(statuses, Undertaking.Status.LATE_BUT_RENEWED),
                count(statuses, Undertaking.Status.LATE));
    }

    public long done() {
        return kept + renewed + keptLate;
    }

    public long running() {
        return open + lateButRenewed + late;
    }

    /** Running, and the first day is over. */
    public long overdue() {
        return lateButRenewed + late;
    }

    private static long count(List<Undertaking.Status> statuses, Undertaking.Status status) {
        return statuses.stream().filter(status::equals).count();
    }
}
