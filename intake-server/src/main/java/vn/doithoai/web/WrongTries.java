package vn.doithoai.web;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong codes or passwords may be tried from one place: by one network for one name (a number, an account), and by one
 * network for all names. Nothing is counted by the name alone: names are public, and whoever tried wrong ones could shut out its
 * owner. A browser that was let in before has tries of its own, whatever its network did. Right ones are not counted. Kept in
 * memory only, like {@link RateLimits}.
 */
public final class WrongTries {

    private final LoadingCache<String, Bucket> ofBoth;
    private final LoadingCache<String, Bucket> ofNetwork;
    private final LoadingCache<String, Bucket> ofWide;
    private final LoadingCache<String, Bucket> ofBrowser;

    /**
     * How many are free, and how they come back.
     *
     * @param atOnce tries in a row; one more comes back each minute
     * @param anHour tries in an hour, whatever came back
     */
    public record Limit(int atOnce, int anHour) {

        /** All of them in a row. */
        public static Limit anHour(int tries) {
            return new Limit(tries, tries);
        }

        Limit times(int factor) {
            return new Limit(factor * atOnce, factor * anHour);
        }

        private Bandwidth[] bandwidths() {
            Bandwidth hour = RateLimits.anHour(anHour);
            Bandwidth row = Bandwidth.builder()
                    .capacity(atOnce)
                    .refillGreedy(1, Duration.ofMinutes(1))
                    .build();
            return atOnce < anHour ? new Bandwidth[] {row, hour} : new Bandwidth[] {hour};
        }
    }

    /**
     * Counters for one kind of secret.
     *
     * @param ofBoth by one network for one name, and by one browser that is known for it
     * @param ofNetwork by one network, behind which a whole office may be; ten times as many by a /48 of IPv6
     */
    public WrongTries(Limit ofBoth, Limit ofNetwork, Clock clock) {
        SteadyTime time = new SteadyTime(clock);
        this.ofBoth = RateLimits.buckets(time, ofBoth.bandwidths());
        this.ofNetwork = RateLimits.buckets(time, ofNetwork.bandwidths());
        this.ofWide = RateLimits.buckets(time, ofNetwork.times(RateLimits.WIDE).bandwidths());
        this.ofBrowser = RateLimits.buckets(time, ofBoth.bandwidths());
    }

    /** One try, counted before the secret is looked at. */
    public static final class Try {

        private final List<Bucket> taken;
        private final Duration wait;
        private final Runnable forget;

        private Try(List<Bucket> taken, Duration wait, Runnable forget) {
            this.taken = taken;
            this.wait = wait;
            this.forget = forget;
        }

        /** How long to wait; zero: the secret may be looked at. */
        public Duration waiting() {
            return wait;
        }

        /** The secret was not looked at: the try does not count. */
        public void back() {
            taken.forEach(bucket -> bucket.addTokens(1));
        }

        /** The secret was right: the try does not count, and wrong ones of this place for this name are forgotten. */
        public void right() {
            back();
            forget.run();
        }
    }

    /**
     * Counts one try; where none is left nothing counts, and it says how long to wait.
     *
     * @param browser id of a browser that was let in under this name before, or none
     */
    public Try take(String address, String name, @Nullable String browser) {
        if (browser != null) {
            String key = browser + " " + name;
            Try own = take(List.of(ofBrowser.get(key)), () -> ofBrowser.invalidate(key));
            if (own.waiting().isZero()) {
                return own;
            }
        }
        Network network = Network.of(address);
        String both = network.line() + " " + name;
        List<Bucket> buckets = new ArrayList<>(List.of(ofBoth.get(both), ofNetwork.get(network.line())));
        if (!network.isNarrow()) {
            buckets.add(ofWide.get(network.wide()));
        }
        return take(buckets, () -> ofBoth.invalidate(both));
    }

    private static Try take(List<Bucket> buckets, Runnable forget) {
        List<Bucket> taken = new ArrayList<>();
        long wait = 0;
        for (Bucket bucket : buckets) {
            long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
            if (nanos == 0) {
                taken.add(bucket);
            }
            wait = Math.max(wait, nanos);
        }
        Try counted = new Try(taken, Duration.ofNanos(wait), forget);
        if (wait > 0) {
            counted.back();
        }
        return counted;
    }
}
