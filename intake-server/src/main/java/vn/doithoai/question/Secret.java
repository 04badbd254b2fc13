package vn.doithoai.question;

import java.math.BigInteger;
import java.util.Locale;
import java.util.random.RandomGenerator;
import vn.doithoai.base.Sha256;

/**
 * The asker's proof of being the asker: 11 random characters (54 bits) and a check character, written in groups of four.
 * The 31 characters leave out 0/O, 1/I/L; 31 is prime, so a weighted sum finds every single wrong character and every
 * swap of two. Shown once, kept only as a hash.
 */
public record Secret(String code) {

    /** The characters of a code, without look-alikes (U7). */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LEAST_BYTES = 16;
    private static final int BASE = ALPHABET.length();
    private static final int RANDOM_CHARACTERS = 11;
    private static final int LENGTH = RANDOM_CHARACTERS + 1;
    private static final int GROUP = 4;

    public Secret {
        if (!isWhole(code)) {
            throw new IllegalArgumentException("not a secret code");
        }
    }

    /** What came of reading a code a person typed. */
    public enum Reading {
        /** Well formed and the check character fits. */
        VALID,
        /** The right length and characters, but one was mistyped: told apart from a code nobody has. */
        MISTYPED,
        /** Not a code at all: wrong length or a character codes never have. */
        MALFORMED
    }

    /** A code nobody can foresee. */
    public static Secret random(RandomGenerator random) {
        byte[] bytes = new byte[LEAST_BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /**
     * Makes the code that belongs to random or derived bytes.
     *
     * @param bytes at least 16 unpredictable bytes; the same bytes give the same code
     */
    public static Secret of(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a secret needs at least 16 bytes");
        }
        BigInteger left = new BigInteger(1, bytes);
        BigInteger base = BigInteger.valueOf(BASE);
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            BigInteger[] parts = left.divideAndRemainder(base);
            characters.append(ALPHABET.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return new Secret(characters.append(checkCharacter(characters)).toString());
    }

    /** Says whether a typed code is one, before anything is looked up. */
    public static Reading read(String typed) {
        String code = canonical(typed);
        if (code.length() != LENGTH || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Reading.MALFORMED;
        }
        return isWhole(code) ? Reading.VALID : Reading.MISTYPED;
    }

    /** The secret a person typed; only for what {@link #read} found {@link Reading#VALID}. */
    public static Secret parse(String typed) {
        return new Secret(canonical(typed));
    }

    /** Salted SHA-256, the only form that is stored. */
    public String hash(String salt) {
        return Sha256.hex("doithoai-secret-v1\n" + salt + "\n" + code);
    }

    /** The code as printed and spoken, {@code 7K4M-9QXT-2HPC}. */
    public String grouped() {
        StringBuilder grouped = new StringBuilder(code);
        for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, '-');
        }
        return grouped.toString();
    }

    /** Never the code itself: a record that reaches a log must not give it away. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }

    private static String canonical(String typed) {
        return Texts.code(typed).replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isWhole(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkCharacter(code.substring(0, RANDOM_CHARACTERS)) == code.charAt(RANDOM_CHARACTERS);
    }

    private static char checkCharacter(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
