package vn.doithoai.desk.frame;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.TooManyPasswords;
import vn.doithoai.view.Words;
import vn.doithoai.web.RateLimits;
import vn.doithoai.web.WrongTries;

/**
 * Tries of what only the owner of an account knows, at the sign-in and wherever it is asked for again: all counted together. A
 * try is counted by where it comes from, before it is looked at, and given back when it was right. Who shares an address with
 * somebody who guesses has the tries of the own browser.
 */
public final class PasswordTries {

    public static final int FREE_TRIES = 5;

    /** Stands in the log for a name no account has. */
    static final String UNKNOWN = "?";

    /** Of one account from one network, and again from a browser it is known in; what follows counts in its multiples. */
    private static final WrongTries.Limit OF_BOTH = limit(1);

    /** Wrong codes a day for one account from browsers that are not known, from wherever they come: 60 of a million may fit. */
    static final int CODES_A_DAY = 20;

    /** A network stands for a whole office behind one router. */
    private static final WrongTries.Limit OF_NETWORK = limit(4);

    private final DeskParts parts;
    private final KnownBrowsers browsers;
    private final WrongTries tries;
    private final BoundedAudit failed;
    private final LoadingCache<String, Bucket> codes;

    public PasswordTries(DeskParts parts, KnownBrowsers browsers) {
        this.parts = parts;
        this.browsers = browsers;
        this.tries = new WrongTries(OF_BOTH, OF_NETWORK, parts.clock());
        this.failed = new BoundedAudit(parts);
        this.codes = RateLimits.buckets(parts.clock(), RateLimits.aDay(CODES_A_DAY));
    }

    /** So many in a row, and twice as many an hour. */
    public static WrongTries.Limit limit(int times) {
        return new WrongTries.Limit(times * FREE_TRIES, times * 2 * FREE_TRIES);
    }

    /** Looks at what was typed. */
    @FunctionalInterface
    public interface Check {
        /**
         * Whether it is right.
         *
         * @param known whether it comes from a browser this account was signed in with before
         */
        boolean isRight(boolean known);
    }

    /** How a try ends. */
    public enum Result {
        RIGHT,
        WRONG,
        /** Too many were wrong: it was not looked at. */
        WAIT,
        /** Too many are looked at: it was not. */
        BUSY
    }

    /**
     * What came of a try.
     *
     * @param waiting how long, where one has to
     */
    public record Tried(Result result, Duration waiting) {

        public boolean isRight() {
            return result == Result.RIGHT;
        }

        /** The status of the page that says so; a wait is told in a header too. */
        public int status(Context ctx) {
            return switch (result) {
                case RIGHT -> HttpStatus.OK.getCode();
                case WRONG -> HttpStatus.UNPROCESSABLE_CONTENT.getCode();
                case WAIT -> {
                    ctx.header("Retry-After", Long.toString(waiting.toSeconds() + 1));
                    yield HttpStatus.TOO_MANY_REQUESTS.getCode();
                }
                case BUSY -> {
                    ctx.header("Retry-After", Integer.toString(TooManyPasswords.COME_BACK));
                    yield HttpStatus.SERVICE_UNAVAILABLE.getCode();
                }
            };
        }

        /** Why it was not right, in words. */
        public String words(Words words, String wrong) {
            return switch (result) {
                case RIGHT -> "";
                case WRONG -> words.get(wrong);
                case WAIT -> words.get("desk.sign-in.wait", waiting.toMinutes() + 1);
                case BUSY -> words.get("desk.password.busy");
            };
        }
    }

    /**
     * Tries something for an account.
     *
     * @param last whether nothing else is asked for after it: a right one of the first of two is given back, and those that were
     *     wrong before go on counting
     */
    public Tried tried(Context ctx, String account, boolean last, Check check) {
        Optional<String> browser = browsers.id(ctx, account);
        WrongTries.Try attempt = tries.take(ctx.ip(), account, browser.orElse(null));
        // A password typed into the wrong field must not be in a log others read.
        String logged = parts.staff().find(account).isPresent() ? account : UNKNOWN;
        if (!attempt.waiting().isZero()) {
            failed.add(logged, What.SIGN_IN_THROTTLED, "");
            return new Tried(Result.WAIT, attempt.waiting());
        }
        boolean right;
        try {
            right = check.isRight(browser.isPresent());
        } catch (TooManyPasswords e) {
            attempt.back();
            return new Tried(Result.BUSY, Duration.ZERO);
        }
        if (!right) {
            failed.add(logged, What.SIGN_IN_FAILED, "");
            return new Tried(Result.WRONG, Duration.ZERO);
        }
        if (last) {
            attempt.right();
        } else {
            attempt.back();
        }
        return new Tried(Result.RIGHT, Duration.ZERO);
    }

    /**
     * Tries a code of the second factor. Who does has the password already, so that wrong ones may keep unknown browsers out of
     * the account, and with them whoever guesses from many networks; the owner comes in from a browser that is known.
     */
    public Tried triedCode(Context ctx, String account, Check check) {
        Bucket ofAccount = codes.get(account);
        if (browsers.id(ctx, account).isPresent()) {
            return tried(ctx, account, true, check);
        }
        long nanos = ofAccount.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        if (nanos > 0) {
            failed.add(account, What.SIGN_IN_THROTTLED, "");
            return new Tried(Result.WAIT, Duration.ofNanos(nanos));
        }
        Tried tried = tried(ctx, account, true, check);
        if (tried.result() != Result.WRONG) {
            ofAccount.addTokens(1);
        }
        return tried;
    }

    /** Somebody is let in: this browser is known from now on. */
    public void letIn(Context ctx, String account) {
        browsers.remember(ctx, account);
        failed.writeOver();
    }
}
