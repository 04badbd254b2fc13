package vn.doithoai.web;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that a page carries and only this server can make: a random nonce and the time it was made, signed with
 * HMAC-SHA256. Nothing is kept in memory, so they outlive a restart.
 */
public final class SignedTokens {

    private static final int NONCE_BYTES = 16;
    private static final int TIME_BYTES = Long.BYTES;
    private static final int MAC_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration life;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Makes and reads tokens of one key.
     *
     * @param life how long a token is good
     */
    public SignedTokens(byte[] key, Duration life, Clock clock, RandomGenerator random) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.life = life;
        this.clock = clock;
        this.random = random;
    }

    /** What a token that came back is. */
    public sealed interface Reading permits Good, Expired, Foreign {}

    /**
     * Ours and in time.
     *
     * @param nonce hex; the same token always has the same
     * @param age since it was made
     */
    public record Good(String nonce, Duration age) implements Reading {}

    /** Ours, but too old. */
    public record Expired() implements Reading {}

    /** Not made by this server, or changed on the way. */
    public record Foreign() implements Reading {}

    /** A fresh token, safe in a form and in an address. */
    public String issue() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer body = ByteBuffer.allocate(NONCE_BYTES + TIME_BYTES)
                .put(nonce)
                .putLong(clock.instant().getEpochSecond());
        byte[] signed = ByteBuffer.allocate(NONCE_BYTES + TIME_BYTES + MAC_BYTES)
                .put(body.array())
                .put(mac("token", body.array()))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    public Reading read(String token) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new Foreign();
        }
        if (signed.length != NONCE_BYTES + TIME_BYTES + MAC_BYTES) {
            return new Foreign();
        }
        byte[] body = java.util.Arrays.copyOf(signed, NONCE_BYTES + TIME_BYTES);
        byte[] mac = java.util.Arrays.copyOfRange(signed, body.length, signed.length);
        if (!MessageDigest.isEqual(mac, mac("token", body))) {
            return new Foreign();
        }
        Instant made = Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong(NONCE_BYTES));
        Duration age = Duration.between(made, clock.instant());
        if (age.isNegative()) {
            // A clock that was set back: the token is ours, but says nothing about how long the page was read.
            age = Duration.ZERO;
        }
        return age.compareTo(life) > 0 ? new Expired() : new Good(HexFormat.of().formatHex(body, 0, NONCE_BYTES), age);
    }

    /** 32 bytes that belong to a text and a purpose, and that nobody without the key can tell. */
    public byte[] derive(String purpose, String text) {
        return mac(purpose, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((purpose + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
