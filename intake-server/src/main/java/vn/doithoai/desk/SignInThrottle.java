package vn.doithoai.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes whoever guesses passwords wait: after five wrong ones for an account from one address a minute, then longer, a
 * quarter of an hour at most. Nobody is ever locked out for good, and nobody by what happens at another address.
 */
final class SignInThrottle {

    static final int FREE_TRIES = 5;
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** An address stands for a whole office behind one router. */
    private static final int FREE_TRIES_OF_ADDRESS = 4 * FREE_TRIES;

    /** High, so that a stranger cannot keep somebody out by guessing from elsewhere; still far from enough to guess. */
    private static final int FREE_TRIES_OF_ACCOUNT = 20 * FREE_TRIES;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** How long to wait before the next try counts; zero: not at all. */
    synchronized Duration wait(String account, String address) {
        Duration one = left(byKey.get("account " + account + " " + address), FREE_TRIES);
        Duration other = left(byKey.get("address " + address), FREE_TRIES_OF_ADDRESS);
        Duration all = left(byKey.get("account " + account), FREE_TRIES_OF_ACCOUNT);
        return Stream.of(one, other, all).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    synchronized void failed(String account, String address) {
        add("account " + account + " " + address);
        add("address " + address);
        add("account " + account);
    }

    /** Forgets the wrong tries of this person; those of the address stay, it may be guessing others. */
    synchronized void succeeded(String account, String address) {
        byKey.remove("account " + account + " " + address);
    }

    private void add(String key) {
        Instant now = clock.instant();
        byKey.merge(
                key, new Failures(1, now), (old, one) -> isForgotten(old) ? one : new Failures(old.count() + 1, now));
    }

    private boolean isForgotten(Failures failures) {
        return clock.instant().isAfter(failures.last().plus(LONGEST.multipliedBy(2)));
    }

    private Duration left(@org.jspecify.annotations.Nullable Failures failures, int free) {
        if (failures == null || failures.count() < free || isForgotten(failures)) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(failures.count() - free, 4));
        Instant until = failures.last().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
