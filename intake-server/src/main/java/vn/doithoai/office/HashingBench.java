package vn.doithoai.office;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many passwords be hashed at once and no more: each takes 19 MiB and a core. Who comes then waits a moment in line;
 * where the line is long, strangers are turned away, and who is known waits longer.
 */
final class HashingBench {

    private final Semaphore seats;
    private final int longestLine;
    private final Duration wait;
    private final Duration waitOfKnown;

    /**
     * A bench with its line.
     *
     * @param seats how many hash at once
     * @param longestLine with so many in it no stranger joins
     * @param wait of a stranger
     * @param waitOfKnown of somebody who has been let in before, who joins any line
     */
    HashingBench(int seats, int longestLine, Duration wait, Duration waitOfKnown) {
        this.seats = new Semaphore(seats, true);
        this.longestLine = longestLine;
        this.wait = wait;
        this.waitOfKnown = waitOfKnown;
    }

    /** @throws TooManyPasswords when no seat was free in time; nothing was done then */
    <T> T take(boolean known, Supplier<T> work) {
        if (!known && line() >= longestLine) {
            throw new TooManyPasswords();
        }
        Duration patience = known ? waitOfKnown : wait;
        try {
            if (!seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyPasswords();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyPasswords();
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    /** How many wait. */
    int line() {
        return seats.getQueueLength();
    }
}
