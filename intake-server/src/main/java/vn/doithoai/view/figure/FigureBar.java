package vn.doithoai.view.figure;

import vn.doithoai.question.publication.Tally;

/**
 * A line of a table of figures as a bar, in thousandths of the longest one: each part begins where the one before ends.
 *
 * @param done answered, {@code late} answered after the first day, {@code open} not yet, {@code overdue} not yet and overdue
 */
public record FigureBar(int done, int late, int open, int overdue, int other) {

    public static FigureBar of(Tally tally, long longest) {
        return new FigureBar(
                part(tally.inTime() + tally.noDue(), longest),
                part(tally.inRenewedTime() + tally.late(), longest),
                part(tally.open() - tally.overdue(), longest),
                part(tally.overdue(), longest),
                part(tally.received() - tally.answered() - tally.open(), longest));
    }

    private static int part(long number, long longest) {
        return Math.toIntExact(number * 1_000 / longest);
    }
}
