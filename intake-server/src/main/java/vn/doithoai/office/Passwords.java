package vn.doithoai.office;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.PlainText;

/**
 * Hashes and checks passwords by argon2id with OWASP's smaller setting, two at once: an office PC and a heap of 256 MB can bear
 * that, however many try.
 */
public final class Passwords {

    /** In code points. A sentence is easier to keep than a riddle, so length is the only rule (NIST SP 800-63B). */
    public static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);

    static final HashingBench BENCH = new HashingBench(2, 20, Duration.ofSeconds(2), Duration.ofSeconds(5));

    /** Stands in for an account that is not there, so that its absence takes as long to find out. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    /** Why a new password of an account is not taken, if it is not. */
    public static Optional<Weakness> weakness(String password, StaffMember account) {
        int length = PlainText.length(password);
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        return new Guessing(account.id(), account.name()).finds(password);
    }

    /**
     * The hash of a new password, of somebody who is signed in or has a link.
     *
     * @throws TooManyPasswords when too many are hashed already
     */
    static String hash(String password) {
        return BENCH.take(
                true,
                () -> Password.hash(composed(password))
                        .addRandomSalt(SALT_BYTES)
                        .with(ARGON)
                        .getResult());
    }

    /**
     * Whether it is the password; without a hash it never is, and takes as long.
     *
     * @param known whether it comes from somebody who has been let in before
     * @throws TooManyPasswords when too many are hashed already
     */
    public static boolean isRight(String password, @Nullable String hash, boolean known) {
        String tried = hash == null ? NOBODY : hash;
        boolean right = BENCH.take(
                known, () -> Password.check(composed(password), tried).with(Argon2Function.getInstanceFromHash(tried)));
        return right && hash != null;
    }

    /** The same letters typed on another keyboard are the same password. */
    private static String composed(String password) {
        return java.text.Normalizer.normalize(password, java.text.Normalizer.Form.NFKC);
    }
}
