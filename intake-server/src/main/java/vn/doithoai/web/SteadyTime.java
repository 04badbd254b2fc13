package vn.doithoai.web;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;

/**
 * The time that went by, by a clock that may be put right: it goes on with the clock and never back, so that a clock that was
 * years ahead for an hour leaves no counter waiting for years.
 */
final class SteadyTime implements TimeMeter {

    private static final long NANOS_OF_MILLI = 1_000_000L;

    /** More at once is a clock that was put right, or a machine that slept: no counter needs to hear of more. */
    private static final long LONGEST_MILLIS = 48L * 60 * 60 * 1000;

    private final Clock clock;
    private long last;
    private long passed;

    SteadyTime(Clock clock) {
        this.clock = clock;
        this.last = clock.millis();
    }

    @Override
    public synchronized long currentTimeNanos() {
        long now = clock.millis();
        passed += Math.min(LONGEST_MILLIS, Math.max(0, now - last));
        last = now;
        return Math.multiplyExact(passed, NANOS_OF_MILLI);
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
