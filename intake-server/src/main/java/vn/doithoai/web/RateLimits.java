package vn.doithoai.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.time.Duration;

/**
 * How many questions a network, and everybody together, may send in an hour. Only who sends too many is ever refused: what others
 * send meanwhile is taken and held for a person to look at, so that nobody can shut the form for everybody. Kept in memory only:
 * no address is written down anywhere (U9, L10).
 */
public final class RateLimits {

    /** How much more than a /64 a /48 may do: it can be a village, or one customer with 65,536 lines. */
    static final int WIDE = 10;

    /** What part of what everybody may send is there once more for forms nobody hurried through. */
    private static final int UNHURRIED_PART = 4;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int NETWORKS = 50_000;

    private final LoadingCache<String, Bucket> soft;
    private final LoadingCache<String, Bucket> hard;
    private final LoadingCache<String, Bucket> wide;
    private final Bucket everybody;
    private final Bucket unhurried;

    /**
     * Limits an hour.
     *
     * @param softLimit questions of one network after which the next are held for a person to look at
     * @param hardLimit after which they are refused with a page that says so; ten times as many of one /48 are held
     * @param everybody questions of all together after which the next are held; a quarter more is for forms that took their time
     */
    public RateLimits(int softLimit, int hardLimit, int everybody, Clock clock) {
        SteadyTime time = new SteadyTime(clock);
        this.soft = buckets(time, anHour(softLimit));
        this.hard = buckets(time, anHour(hardLimit));
        this.wide = buckets(time, anHour(WIDE * hardLimit));
        this.everybody = bucket(time, anHour(everybody));
        this.unhurried = bucket(time, anHour(Math.max(1, everybody / UNHURRIED_PART)));
    }

    /** What a limit says. */
    public enum Verdict {
        FREE,
        /** Take it, but let a person look. */
        SUSPICIOUS,
        /** Take it, and let a person look at it together with the many that come at the same time. */
        ONE_OF_MANY,
        REFUSED
    }

    /**
     * Counts one question of an address.
     *
     * @param hurried whether no form was open for as long as a person needs: a program, or the API. While many of these come, a
     *     form that was open longer has a share of its own
     */
    public Verdict count(String address, boolean hurried) {
        Network network = Network.of(address);
        if (!hard.get(network.line()).tryConsume(1)) {
            return Verdict.REFUSED;
        }
        boolean wideFree = network.isNarrow() || wide.get(network.wide()).tryConsume(1);
        if (!wideFree || !(everybody.tryConsume(1) || (!hurried && unhurried.tryConsume(1)))) {
            return Verdict.ONE_OF_MANY;
        }
        return soft.get(network.line()).tryConsume(1) ? Verdict.FREE : Verdict.SUSPICIOUS;
    }

    /** Counters by name, of which those not used for longest are forgotten. */
    public static LoadingCache<String, Bucket> buckets(Clock clock, Bandwidth... limits) {
        return buckets(new SteadyTime(clock), limits);
    }

    static LoadingCache<String, Bucket> buckets(SteadyTime time, Bandwidth... limits) {
        return Caffeine.newBuilder().maximumSize(NETWORKS).build(key -> bucket(time, limits));
    }

    /** So many in an hour, coming back evenly. */
    static Bandwidth anHour(int limit) {
        return Bandwidth.builder().capacity(limit).refillGreedy(limit, PERIOD).build();
    }

    /** So many in a day, coming back evenly. */
    public static Bandwidth aDay(int limit) {
        return Bandwidth.builder()
                .capacity(limit)
                .refillGreedy(limit, Duration.ofDays(1))
                .build();
    }

    private static Bucket bucket(SteadyTime time, Bandwidth... limits) {
        LocalBucketBuilder builder = Bucket.builder();
        for (Bandwidth limit : limits) {
            builder.addLimit(limit);
        }
        return builder.withCustomTimePrecision(time).build();
    }
}
