package vn.doithoai.web;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;

/**
 * How many wrong codes an address, and all addresses for one number, may try in an hour. Right ones are not counted. Kept in
 * memory only, like {@link RateLimits}.
 */
public final class WrongTries {

    private final LoadingCache<String, Bucket> ofAddress;
    private final LoadingCache<String, Bucket> ofNumber;

    /**
     * Limits an hour.
     *
     * @param ofNumber higher than the other, so that a stranger cannot easily keep the asker out: numbers are public
     */
    public WrongTries(int ofAddress, int ofNumber, Clock clock) {
        this.ofAddress = RateLimits.buckets(ofAddress, clock);
        this.ofNumber = RateLimits.buckets(ofNumber, clock);
    }

    /** Whether another code may be looked at; a right one is refused too while this says no. */
    public boolean mayTry(String address, String number) {
        return ofAddress.get(address).getAvailableTokens() > 0
                && ofNumber.get(number).getAvailableTokens() > 0;
    }

    public void wrong(String address, String number) {
        boolean counted = ofAddress.get(address).tryConsume(1) & ofNumber.get(number).tryConsume(1);
        assert counted || !mayTry(address, number);
    }
}
