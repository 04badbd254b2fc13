package vn.doithoai.desk.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.web.SignedTokens;

/**
 * Who is signed in, in memory only: a restart signs everybody out. The account is asked anew at each request, so a role taken
 * away or an account disabled counts at once.
 */
public final class DeskSessions {

    /** Without a request. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Whatever happens: a working day. */
    public static final Duration LONGEST = Duration.ofHours(10);

    private static final int ID_BYTES = 32;

    private final Map<String, Session> byHash = new ConcurrentHashMap<>();
    private final StaffRegister staff;
    private final Clock clock;
    private final RandomGenerator random;
    private final SignedTokens tokens;

    /** @param tokens make the tokens of the forms, which can be told after a restart too */
    public DeskSessions(StaffRegister staff, Clock clock, RandomGenerator random, SignedTokens tokens) {
        this.staff = staff;
        this.clock = clock;
        this.random = random;
        this.tokens = tokens;
    }

    /** The memory of one sign-in; {@code epoch} is the account's at that time. */
    private record Session(String account, int epoch, Instant began, Instant seen) {

        boolean isOver(Instant now) {
            return now.isAfter(seen.plus(IDLE)) || now.isAfter(began.plus(LONGEST));
        }
    }

    /** Begins a session and gives the value of its cookie, which is kept as a hash only. */
    public String begin(StaffMember member) {
        Instant now = clock.instant();
        byHash.values().removeIf(session -> session.isOver(now));
        String id = randomText();
        byHash.put(hash(id), new Session(member.id(), member.epoch(), now, now));
        return id;
    }

    /** Who the cookie belongs to, and marks the session as used. */
    public Optional<Signed> of(@Nullable String cookie) {
        if (cookie == null) {
            return Optional.empty();
        }
        String key = hash(cookie);
        Instant now = clock.instant();
        Session session = byHash.computeIfPresent(
                key,
                (hash, found) ->
                        found.isOver(now) ? null : new Session(found.account(), found.epoch(), found.began(), now));
        if (session == null) {
            return Optional.empty();
        }
        Optional<StaffMember> member = staff.find(session.account())
                .filter(account -> account.enabled() && account.epoch() == session.epoch());
        if (member.isEmpty()) {
            byHash.remove(key);
        }
        return member.map(account -> new Signed(account, csrf(account.id(), key)));
    }

    /** Ends one session. */
    public void end(@Nullable String cookie) {
        if (cookie != null) {
            byHash.remove(hash(cookie));
        }
    }

    /** Whose form a token was made for; none where this server did not make it. */
    public Optional<String> accountOf(@Nullable String csrf) {
        if (csrf == null) {
            return Optional.empty();
        }
        int mac = csrf.lastIndexOf('.');
        int mark = mac < 0 ? -1 : csrf.lastIndexOf('.', mac - 1);
        if (mark < 0) {
            return Optional.empty();
        }
        String account = csrf.substring(0, mark);
        String right = signed(account, csrf.substring(mark + 1, mac));
        boolean ours =
                MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(account) : Optional.empty();
    }

    /** Follows from the session, and tells whose it was when the session is over. */
    private String csrf(String account, String key) {
        return signed(account, text(tokens.derive("desk-form-session", key)));
    }

    private String signed(String account, String mark) {
        return account + "." + mark + "." + text(tokens.derive("desk-form", account + "\n" + mark));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String randomText() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String hash(String id) {
        return Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    }
}
