package vn.doithoai.desk.frame;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.base.Zone;
import vn.doithoai.office.SessionRegister;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.web.SignedTokens;

/**
 * Who is signed in, kept over a restart of the server. The account is asked anew at each request, so a role taken away or an
 * account disabled counts at once.
 */
public final class DeskSessions {

    /** Without a request. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Whatever happens: a working day. */
    public static final Duration LONGEST = Duration.ofHours(10);

    /** How long a password that was typed stands for what changes accounts. */
    public static final Duration PROVED = Duration.ofMinutes(5);

    /** How far what is kept may lie behind: not every request is worth a write. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private static final int ID_BYTES = 32;
    private static final int MARK = 16;
    private static final System.Logger LOG = System.getLogger(DeskSessions.class.getName());

    private final Map<String, Session> byHash = new ConcurrentHashMap<>();
    private final StaffRegister staff;
    private final Clock clock;
    private final RandomGenerator random;
    private final SignedTokens tokens;
    private final SessionRegister kept;

    /**
     * Goes on with the sessions that are kept.
     *
     * @param tokens make the tokens of the forms, which can be told after a restart too
     */
    public DeskSessions(
            StaffRegister staff, Clock clock, RandomGenerator random, SignedTokens tokens, SessionRegister kept) {
        this.staff = staff;
        this.clock = clock;
        this.random = random;
        this.tokens = tokens;
        this.kept = kept;
        kept.read().forEach(session -> byHash.put(session.cookie(), Session.of(session)));
    }

    /** The memory of one sign-in; {@code epoch} is the account's at that time, {@code proved} when the password was typed. */
    private record Session(
            String account, int epoch, Instant began, Instant seen, Instant written, Instant proved, String browser) {

        static Session of(SessionRegister.Kept kept) {
            Instant seen = kept.seen().toInstant();
            return new Session(
                    kept.account(),
                    kept.epoch(),
                    kept.began().toInstant(),
                    seen,
                    seen,
                    kept.proved().toInstant(),
                    kept.browser());
        }

        SessionRegister.Kept kept(String cookie) {
            return new SessionRegister.Kept(cookie, account, epoch, local(began), local(seen), local(proved), browser);
        }

        private static OffsetDateTime local(Instant at) {
            return at.truncatedTo(ChronoUnit.SECONDS).atZone(Zone.OF_COMMUNE).toOffsetDateTime();
        }

        Session usedAt(Instant now, boolean write) {
            return new Session(account, epoch, began, now, write ? now : written, proved, browser);
        }

        Session provedAt(Instant now) {
            return new Session(account, epoch, began, seen, written, now, browser);
        }

        /** One that was used after now is of a clock that was ahead: nobody can tell how long ago that is. */
        boolean isOver(Instant now) {
            return now.isAfter(seen.plus(IDLE))
                    || now.isAfter(began.plus(LONGEST))
                    || now.plus(IDLE).isBefore(seen);
        }
    }

    /**
     * A session that goes on.
     *
     * @param mark names it to its owner; opens nothing
     * @param here whether it is the one that asks
     */
    public record Open(String mark, OffsetDateTime began, OffsetDateTime seen, String browser, boolean here) {}

    /** All sessions of an account that go on, this one first, then the latest used. */
    public List<Open> all(StaffMember member, @Nullable String cookie) {
        String here = cookie == null ? "" : hash(cookie);
        Instant now = clock.instant();
        return byHash.entrySet().stream()
                .filter(entry ->
                        isOf(entry.getValue(), member) && !entry.getValue().isOver(now))
                .map(entry -> new Open(
                        mark(entry.getKey()),
                        Session.local(entry.getValue().began()),
                        Session.local(entry.getValue().seen()),
                        entry.getValue().browser(),
                        entry.getKey().equals(here)))
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::seen)
                        .reversed())
                .toList();
    }

    /** Ends one session of an account by its mark; false where there is none. */
    public boolean endOne(StaffMember member, String mark) {
        return endIf(member, key -> mark(key).equals(mark));
    }

    /** Ends all sessions of an account but this one; false where there are none. */
    public boolean endOthers(StaffMember member, @Nullable String cookie) {
        String here = cookie == null ? "" : hash(cookie);
        return endIf(member, key -> !key.equals(here));
    }

    private boolean endIf(StaffMember member, Predicate<String> which) {
        boolean ended =
                byHash.entrySet().removeIf(entry -> isOf(entry.getValue(), member) && which.test(entry.getKey()));
        if (ended) {
            keep();
        }
        return ended;
    }

    private static boolean isOf(Session session, StaffMember member) {
        return session.account().equals(member.id()) && session.epoch() == member.epoch();
    }

    private static String mark(String key) {
        return hash("session-list\n" + key).substring(0, MARK);
    }

    /**
     * Begins a session and gives the value of its cookie, which is kept as a hash only.
     *
     * @param browser as {@link SeenBrowser} has it
     */
    public String begin(StaffMember member, String browser) {
        Instant now = clock.instant();
        byHash.values().removeIf(session -> session.isOver(now));
        String id = randomText();
        byHash.put(hash(id), new Session(member.id(), member.epoch(), now, now, now, now, browser));
        keep();
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
                (hash, found) -> found.isOver(now)
                        ? null
                        : found.usedAt(now, now.isAfter(found.written().plus(BEHIND))));
        if (session == null) {
            return Optional.empty();
        }
        if (session.written().equals(now)) {
            keep();
        }
        Optional<StaffMember> member = staff.find(session.account())
                .filter(account -> account.enabled() && account.epoch() == session.epoch());
        if (member.isEmpty()) {
            byHash.remove(key);
            keep();
        }
        LocalDate today = LocalDate.ofInstant(now, Zone.OF_COMMUNE);
        return member.map(account -> new Signed(account.atWorkOn(today), csrf(account.id(), key)));
    }

    /** Whether the password of a session was typed in the last minutes. */
    boolean isProved(String cookie) {
        Session session = byHash.get(hash(cookie));
        Instant now = clock.instant();
        return session != null
                && now.isBefore(session.proved().plus(PROVED))
                && !now.plus(PROVED).isBefore(session.proved());
    }

    /** The password of a session was typed. */
    void prove(String cookie) {
        byHash.computeIfPresent(hash(cookie), (hash, session) -> session.provedAt(clock.instant()));
        keep();
    }

    /** Ends one session. */
    public void end(@Nullable String cookie) {
        if (cookie != null && byHash.remove(hash(cookie)) != null) {
            keep();
        }
    }

    /** A disk that refuses costs nobody the session; after a restart one signs in anew. */
    private synchronized void keep() {
        try {
            kept.keep(byHash.entrySet().stream()
                    .map(entry -> entry.getValue().kept(entry.getKey()))
                    .sorted(Comparator.comparing(SessionRegister.Kept::began)
                            .thenComparing(SessionRegister.Kept::cookie))
                    .toList());
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the sessions could not be kept: {0}", String.valueOf(e.getCause()));
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
