package vn.doithoai.desk.frame;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.base.Sha256;
import vn.doithoai.web.SignedTokens;

/**
 * Browsers in which somebody has signed in before, told by a signed cookie for each account. It opens nothing: it only gives
 * that browser tries of its own for that account, so that strangers who guess cannot keep its user out.
 */
public final class KnownBrowsers {

    private static final Duration LIFE = Duration.ofDays(180);
    private static final int ID_BYTES = 16;
    private static final int NAME_LETTERS = 16;
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9_-]{22})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final SignedTokens tokens;
    private final Clock clock;
    private final RandomGenerator random;
    private final boolean secure;

    /** @param secure whether the desk is reached by https */
    public KnownBrowsers(SignedTokens tokens, Clock clock, RandomGenerator random, boolean secure) {
        this.tokens = tokens;
        this.clock = clock;
        this.random = random;
        this.secure = secure;
    }

    /** Remembers that this account was signed in here. */
    public void remember(Context ctx, String account) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = text(bytes);
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String value = id + "." + until + "." + mac(account, id, until);
        cookie(account).set(ctx, value, (int) LIFE.toSeconds());
    }

    /** The id of this browser, where the account was signed in here before. */
    public Optional<String> id(Context ctx, String account) {
        String cookie = cookie(account).of(ctx);
        Matcher parts = VALUE.matcher(cookie == null ? "" : cookie);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long until = Long.parseLong(parts.group(2));
        boolean ours = MessageDigest.isEqual(
                mac(account, parts.group(1), until).getBytes(StandardCharsets.US_ASCII),
                parts.group(3).getBytes(StandardCharsets.US_ASCII));
        return ours && clock.instant().isBefore(Instant.ofEpochSecond(until))
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    /** Several people may use one computer; who they are is not written into it. */
    private DeskCookie cookie(String account) {
        String hash = Sha256.hex(account.getBytes(StandardCharsets.UTF_8));
        return new DeskCookie("quen-" + hash.substring(0, NAME_LETTERS), secure);
    }

    private String mac(String account, String id, long until) {
        return text(tokens.derive("desk-browser", account + "\n" + id + "\n" + until));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
