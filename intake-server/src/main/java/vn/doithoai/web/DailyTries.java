package vn.doithoai.web;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;

/**
 * How many wrong tries a day there may be for one name, from wherever they come. Whoever uses them up keeps the owner out too, so
 * that it is only for what nobody comes to without another secret.
 */
public final class DailyTries {

    private final LoadingCache<String, Bucket> byName;

    public DailyTries(int aDay, Clock clock) {
        this.byName = RateLimits.buckets(new SteadyTime(clock), RateLimits.aDay(aDay));
    }

    /** Counts one try, and says how long to wait where none is left; zero: it may be looked at. */
    public Duration take(String name) {
        return Duration.ofNanos(byName.get(name).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** That try was not wrong. */
    public void back(String name) {
        byName.get(name).addTokens(1);
    }
}
