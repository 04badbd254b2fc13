package vn.doithoai.web;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many wrong codes or passwords may be tried: by one address for one name (a number, an account), by one address for
 * all names, and by all addresses for one name. Right ones are not counted. Nobody is ever locked out for good. Kept in
 * memory only, like {@link RateLimits}.
 */
public final class WrongTries {

    private final LoadingCache<String, Bucket> ofBoth;
    private final LoadingCache<String, Bucket> ofAddress;
    private final LoadingCache<String, Bucket> ofName;

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
     * @param ofBoth by one address for one name
     * @param ofAddress by one address, behind which a whole office may be
     * @param ofName higher than the others, so that a stranger cannot easily keep its owner out: names are public
     */
    public WrongTries(Limit ofBoth, Limit ofAddress, Limit ofName, Clock clock) {
        this.ofBoth = RateLimits.buckets(clock, ofBoth.bandwidths());
        this.ofAddress = RateLimits.buckets(clock, ofAddress.bandwidths());
        this.ofName = RateLimits.buckets(clock, ofName.bandwidths());
    }

    /** Counts one try before the secret is looked at; where none is left nothing counts, and it says how long to wait. */
    public Duration take(String address, String name) {
        List<Bucket> taken = new ArrayList<>();
        long wait = 0;
        for (Bucket bucket : List.of(ofBoth.get(both(address, name)), ofAddress.get(address), ofName.get(name))) {
            long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
            if (nanos == 0) {
                taken.add(bucket);
            }
            wait = Math.max(wait, nanos);
        }
        if (wait > 0) {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
        return Duration.ofNanos(wait);
    }

    /** The secret was not looked at: the try does not count. */
    public void untaken(String address, String name) {
        ofBoth.get(both(address, name)).addTokens(1);
        ofAddress.get(address).addTokens(1);
        ofName.get(name).addTokens(1);
    }

    /** The secret was right: the try does not count, and wrong ones of this address for this name are forgotten. */
    public void right(String address, String name) {
        ofBoth.invalidate(both(address, name));
        ofAddress.get(address).addTokens(1);
        ofName.get(name).addTokens(1);
    }

    private static String both(String address, String name) {
        return address + " " + name;
    }
}
