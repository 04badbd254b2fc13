package vn.doithoai.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.Undertaking;

/**
 * The deadline bar: a line from "received" to "due" with today's mark, always beside its words. Positions are thousandths
 * of its length; every bar has the same scale, so that bars under one another compare: {@link #DUE} of it is the time
 * allowed, and the rest, day for day as long, the time over.
 *
 * @param look {@code late} ones alike, whether or not a later day was told: {@code none, on-time, due-soon, overdue, waiting-for-another-body, done-in-time, done-late}
 * @param today position of today's or the answer's mark
 * @param beyond whether it is later than the line has room for; the mark then stands at its end, behind a gap
 * @param session position of the day the rule counts from, where that is neither end of the time allowed
 * @param words the same in words
 * @param from what the line begins with and its day, in words
 * @param renewed the later day that counts beside the first one, in words, or none; {@code renewedAt} its position
 * @param end what the line ends with where that is not the due day: today, or the day it was done, in words; else none
 * @param fromIso for the script that recomputes it in the browser, as {@code dueIso}; empty once it has stopped, and {@code renewedIso}
 */
public record DeadlineBar(
        String look,
        int today,
        boolean beyond,
        @Nullable Integer session,
        String words,
        String from,
        String until,
        @Nullable String renewed,
        @Nullable Integer renewedAt,
        @Nullable String end,
        String fromIso,
        String dueIso,
        String renewedIso,
        int soonDays) {

    /** Where the due day is; the script that draws the bar anew knows it too. */
    static final int DUE = 700;

    private static final int LENGTH = 1_000;

    /** The bar of a clock on a day, or none where no clock runs. */
    public static @Nullable DeadlineBar of(DueClock clock, LocalDate received, LocalDate day, Words words) {
        return clock.due() == null ? null : of(clock, clock.due(), received, day, "bar.received", words);
    }

    /** The bar of something the office said it would do; its line begins on the day it said so. */
    public static DeadlineBar of(Undertaking undertaking, LocalDate day, Words words) {
        return of(
                undertaking.clock(),
                undertaking.due(),
                undertaking.since(),
                day,
                "bar." + undertaking.kind().name(),
                words);
    }

    private static DeadlineBar of(
            DueClock clock, LocalDate due, LocalDate received, LocalDate day, String begin, Words words) {
        DueClock.Reading reading = clock.readingOn(day);
        LocalDate mark = Objects.requireNonNullElse(clock.endedOn(), day);
        LocalDate from = received.isAfter(due) ? due : received;
        long span = Math.max(1, ChronoUnit.DAYS.between(from, due));
        boolean running = clock.endedOn() == null;
        LocalDate renewed = clock.renewedDue();
        return new DeadlineBar(
                look(reading.status()),
                Math.min(LENGTH, position(from, mark, span)),
                position(from, mark, span) > LENGTH,
                session(clock, from, due, span),
                words.reading(reading),
                words.get(begin, words.date(from)),
                words.date(due),
                renewed == null ? null : words.get("bar.renewed", words.date(renewed)),
                renewed == null ? null : Math.min(LENGTH, position(from, renewed, span)),
                mark.isAfter(due) ? words.get(running ? "bar.today" : "bar.done", words.date(mark)) : null,
                running ? from.toString() : "",
                running ? due.toString() : "",
                running && renewed != null ? renewed.toString() : "",
                clock.dueSoonDays());
    }

    /** A renewed day takes nothing of how late it is by the first. */
    private static String look(DueClock.Status status) {
        return Codes.of(
                switch (status) {
                    case OVERDUE_BUT_RENEWED -> DueClock.Status.OVERDUE;
                    case DONE_IN_RENEWED_TIME -> DueClock.Status.DONE_LATE;
                    default -> status;
                });
    }

    private static @Nullable Integer session(DueClock clock, LocalDate from, LocalDate due, long span) {
        LocalDate start = clock.start();
        if (clock.rule() != DueClock.Rule.SESSION_END
                || start == null
                || !start.isAfter(from)
                || !start.isBefore(due)) {
            return null;
        }
        return position(from, start, span);
    }

    private static int position(LocalDate from, LocalDate at, long span) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, at));
        return (int) Math.min(Integer.MAX_VALUE, days * DUE / span);
    }
}
