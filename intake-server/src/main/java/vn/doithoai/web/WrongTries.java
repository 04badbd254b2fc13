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

    /** Counts one try before the code is looked at; false: none is left, and the code is not looked at. */
    public boolean take(String address, String number) {
        if (!ofAddress.get(address).tryConsume(1)) {
            return false;
        }
        if (!ofNumber.get(number).tryConsume(1)) {
            ofAddress.get(address).addTokens(1);
            return false;
        }
        return true;
    }

    /** The code was right: the try does not count. */
    public void right(String address, String number) {
        ofAddress.get(address).addTokens(1);
        ofNumber.get(number).addTokens(1);
    }
}
