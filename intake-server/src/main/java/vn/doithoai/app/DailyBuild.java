package vn.doithoai.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;

/**
 * Asks for a build once a day at a set time, so that the days left and late on the pages are true. It looks at the clock now
 * and then instead of sleeping until the time: a machine that slept over it builds when it wakes.
 */
final class DailyBuild implements AutoCloseable {

    private static final long SECONDS = 20;

    private final LocalTime at;
    private final Runnable request;
    private final Clock clock;
    private final ScheduledExecutorService looks;
    private Instant looked;
    private @Nullable Future<?> looking;

    private DailyBuild(LocalTime at, Runnable request, Clock clock) {
        this.at = at;
        this.request = request;
        this.clock = clock;
        this.looked = clock.instant();
        this.looks = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "daily-build");
            thread.setDaemon(true);
            return thread;
        });
    }

    static DailyBuild start(LocalTime at, Runnable request, Clock clock) {
        DailyBuild daily = new DailyBuild(at, request, clock);
        daily.looking = daily.looks.scheduleWithFixedDelay(daily::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        return daily;
    }

    private void look() {
        Instant now = clock.instant();
        if (isDue(looked, now, at)) {
            request.run();
        }
        looked = now;
    }

    /** Whether the time of day came between two looks; also when days lie between them. */
    static boolean isDue(Instant before, Instant now, LocalTime at) {
        LocalDate today = LocalDate.ofInstant(now, Act.ZONE);
        Instant last = today.atTime(at).atZone(Act.ZONE).toInstant();
        if (last.isAfter(now)) {
            last = today.minusDays(1).atTime(at).atZone(Act.ZONE).toInstant();
        }
        return last.isAfter(before);
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        looks.shutdownNow();
    }
}
