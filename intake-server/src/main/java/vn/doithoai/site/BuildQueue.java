package vn.doithoai.site;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds one at a time, with at most one more waiting: a request during a build is answered by the next one, which sees
 * everything written before it starts.
 */
public final class BuildQueue implements AutoCloseable {

    /** A build as the queue runs it, in a child process or in place. */
    @FunctionalInterface
    public interface Build {
        BuildResult run(BuildListener listener) throws InterruptedException;
    }

    /** What a request came to. */
    public enum Ticket {
        STARTED,
        QUEUED,
        ALREADY_QUEUED
    }

    /**
     * How things stand.
     *
     * @param done pages of {@code total}; both 0 before the first is written
     * @param last result of the last finished build, or none, and {@code lastAt} when it ended
     */
    public record Status(
            boolean running,
            boolean queued,
            int done,
            int total,
            @Nullable BuildResult last,
            @Nullable Instant lastAt) {}

    private final Build build;
    private final Clock clock;
    private final ExecutorService worker;
    private boolean running;
    private boolean queued;
    private int done;
    private int total;
    private @Nullable BuildResult last;
    private @Nullable Instant lastAt;

    public BuildQueue(Build build, Clock clock) {
        this.build = build;
        this.clock = clock;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "build-queue");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks for a build; returns at once. */
    public Ticket request() {
        return requestIf(() -> true);
    }

    /**
     * Asks for a build unless it turns out, in its turn and not before, that none is needed.
     *
     * @param needed asked in the thread of the builds; only by the build that it is asked for
     */
    public synchronized Ticket requestIf(BooleanSupplier needed) {
        if (queued) {
            return Ticket.ALREADY_QUEUED;
        }
        if (running) {
            queued = true;
            return Ticket.QUEUED;
        }
        start(needed);
        return Ticket.STARTED;
    }

    public synchronized Status status() {
        return new Status(running, queued, done, total, last, lastAt);
    }

    private synchronized void start(BooleanSupplier needed) {
        running = true;
        done = 0;
        total = 0;
        // A failing build is a result; anything thrown is a bug that must not stop the queue for good.
        worker.execute(() -> {
            Optional<BuildResult> result = Optional.empty();
            try {
                if (needed.getAsBoolean()) {
                    result = Optional.of(build.run(this::progress));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                finished(result.orElse(null));
            }
        });
    }

    private synchronized void progress(int pagesDone, int pagesTotal) {
        done = pagesDone;
        total = pagesTotal;
    }

    private synchronized void finished(@Nullable BuildResult result) {
        running = false;
        if (result != null) {
            last = result;
        }
        lastAt = clock.instant();
        if (queued && !worker.isShutdown()) {
            queued = false;
            start(() -> true);
        }
        notifyAll();
    }

    /** Waits until nothing runs and nothing waits. */
    public synchronized void awaitIdle() throws InterruptedException {
        while (running || queued) {
            wait();
        }
    }

    /** Ends a running build and takes no more. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
