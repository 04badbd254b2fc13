package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DueClock;

/**
 * How many questions of a list came to what, without those that are {@link PublishedQuestion#isAside aside}: a flood changes
 * no share. The sum closes: received = answered + open + merged + diverted + withdrawn +
 * refused, and answered = by the first day + by a renewed day + late + without a due
 * date.
 *
 * @param aside how many are counted nowhere else here
 * @param inTime answered by the day that was told or ruled first
 * @param inRenewedTime answered after it, by a later day that was told in time
 * @param noDue answered while no due date was known: the session had no day yet
 * @param overdue those of {@code open} whose due date is over
 * @param medianDays calendar days from receipt to the answer that stands; the lower of the two middle ones
 * @param longestDays the longest of them
 */
public record Tally(
        long received,
        long aside,
        long answered,
        long inTime,
        long inRenewedTime,
        long late,
        long noDue,
        long open,
        long overdue,
        long merged,
        long diverted,
        long withdrawn,
        long refused,
        OptionalLong medianDays,
        OptionalLong longestDays) {

    public Tally {
        if (received != answered + open + merged + diverted + withdrawn + refused
                || answered != inTime + inRenewedTime + late + noDue) {
            throw new IllegalArgumentException("the sum does not close: " + received);
        }
    }

    /** Counts as of a day. */
    public static Tally of(List<PublishedQuestion> all, LocalDate today) {
        List<PublishedQuestion> questions =
                all.stream().filter(question -> !question.isAside()).toList();
        long[] days = questions.stream()
                .filter(question -> question.stage() == Stage.ANSWERED)
                .flatMap(Tally::days)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        long answered = count(questions, Stage.ANSWERED);
        long inTime = answered(questions, today, DueClock.Status.DONE_IN_TIME);
        long inRenewedTime = answered(questions, today, DueClock.Status.DONE_IN_RENEWED_TIME);
        long late = answered(questions, today, DueClock.Status.DONE_LATE);
        return new Tally(
                questions.size(),
                all.size() - questions.size(),
                answered,
                inTime,
                inRenewedTime,
                late,
                answered - inTime - inRenewedTime - late,
                questions.stream().filter(question -> question.stage().isOpen()).count(),
                questions.stream()
                        .filter(question -> question.stage().isOpen())
                        .filter(question -> reading(question, today).isOverdue())
                        .count(),
                count(questions, Stage.MERGED),
                count(questions, Stage.DIVERTED),
                count(questions, Stage.WITHDRAWN),
                count(questions, Stage.REFUSED),
                days.length == 0 ? OptionalLong.empty() : OptionalLong.of(days[(days.length - 1) / 2]),
                days.length == 0 ? OptionalLong.empty() : OptionalLong.of(days[days.length - 1]));
    }

    private static Stream<Long> days(PublishedQuestion question) {
        // What was answered aloud in the hall may be entered a day later: that took no day.
        return Stream.ofNullable(question.clock().stoppedOn())
                .map(on -> Math.max(0, ChronoUnit.DAYS.between(question.receivedOn(), on)));
    }

    private static long count(List<PublishedQuestion> questions, Stage stage) {
        return questions.stream().filter(question -> question.stage() == stage).count();
    }

    private static long answered(List<PublishedQuestion> questions, LocalDate today, DueClock.Status status) {
        return questions.stream()
                .filter(question -> question.stage() == Stage.ANSWERED)
                .filter(question -> reading(question, today) == status)
                .count();
    }

    private static DueClock.Status reading(PublishedQuestion question, LocalDate today) {
        return question.clock().readingOn(today).status();
    }
}
