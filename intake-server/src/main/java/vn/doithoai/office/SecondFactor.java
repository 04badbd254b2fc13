package vn.doithoai.office;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.doithoai.office.AccountGuard.Factor;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;

/**
 * The second thing one signs in with: six digits an app on the own telephone shows, others every half minute (RFC 6238), or one
 * of ten codes on paper where the telephone is lost. Each code counts once.
 */
public final class SecondFactor {

    public static final int RECOVERY_CODES = 10;

    /** A code is good for so long; the one before and the one after count too, as clocks differ. */
    static final Duration STEP = Duration.ofSeconds(30);

    /** How far ahead the last code may be of now before the clock it was used by counts as wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(SecondFactor.class.getName());
    private static final int DRIFT = 1;
    private static final int DIGITS = 6;
    private static final int KEY_CHARACTERS = 32;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Set<Role> DEMANDED = Set.of(Role.CHAIR, Role.SECRETARY, Role.ADMINISTRATOR);

    private final StaffRegister staff;
    private final AuditLog audit;
    private final Clock clock;
    private final RandomGenerator random;
    /** Steps that counted while the disk took no writes, by account. */
    private final Map<String, Long> usedUnkept = new ConcurrentHashMap<>();

    SecondFactor(StaffRegister staff, AuditLog audit, Clock clock, RandomGenerator random) {
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Whether it is demanded of somebody where it is demanded at all. */
    public static boolean isDemandedOf(StaffMember member) {
        return member.roles().stream().anyMatch(DEMANDED::contains);
    }

    public static boolean isOn(StaffMember member) {
        return member.guard().factor() != null;
    }

    /** A new key, as apps take it typed: 160 bits in base 32. */
    public String newKey() {
        StringBuilder key = new StringBuilder(KEY_CHARACTERS);
        for (int i = 0; i < KEY_CHARACTERS; i++) {
            key.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return key.toString();
    }

    public static boolean isKey(String text) {
        return text.matches("[A-Z2-7]{" + KEY_CHARACTERS + "}");
    }

    /** What an app reads from the picture. */
    public static String address(String key, String issuer, String account) {
        return "otpauth://totp/" + coded(issuer) + ":" + coded(account) + "?secret=" + key + "&issuer=" + coded(issuer)
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP.toSeconds();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Begins with a key of which the app shows this code, and gives the codes for paper; empty where it is another. */
    public Optional<List<String>> turnOn(String account, String key, String code) {
        OptionalLong step = isKey(key) ? step(key, code, clock.instant(), 0) : OptionalLong.empty();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<Secret> codes = codes();
        staff.change(
                account,
                member -> member.withGuard(
                        member.guard().withFactor(new Factor(key, step.getAsLong(), hashes(account, codes), now()))));
        audit.add(new AuditEntry(now(), account, What.FACTOR_ON, ""));
        return Optional.of(codes.stream().map(Secret::grouped).toList());
    }

    /** New codes for paper; the former ones are void. */
    public List<String> newRecoveryCodes(String account) {
        List<Secret> codes = codes();
        staff.change(account, member -> {
            Factor factor = member.guard().factor();
            return factor == null
                    ? member
                    : member.withGuard(member.guard()
                            .withFactor(new Factor(
                                    factor.key(), factor.lastStep(), hashes(account, codes), factor.since())));
        });
        audit.add(new AuditEntry(now(), account, What.RECOVERY_CODES_MADE, ""));
        return codes.stream().map(Secret::grouped).toList();
    }

    /** The owner goes on without. */
    public void turnOff(String account) {
        staff.change(account, member -> member.withGuard(member.guard().withFactor(null)));
        audit.add(new AuditEntry(now(), account, What.FACTOR_OFF, ""));
    }

    /** Whether it is a code of an account's app or paper; it is none any more then. */
    public boolean use(String account, String typed) {
        boolean[] right = new boolean[1];
        boolean[] paper = new boolean[1];
        long[] step = new long[1];
        try {
            staff.change(account, member -> {
                Factor factor = member.guard().factor();
                Optional<Factor> after =
                        factor == null ? Optional.empty() : used(account, factor, typed, clock.instant());
                right[0] = after.isPresent();
                step[0] = after.map(Factor::lastStep).orElse(0L);
                paper[0] = after.filter(found -> factor != null
                                && found.recovery().size() < factor.recovery().size())
                        .isPresent();
                return after.map(found -> member.withGuard(member.guard().withFactor(found)))
                        .orElse(member);
            });
        } catch (UncheckedIOException e) {
            // The disk takes no writes, and who mends that has to get in: the code is remembered here. One on paper
            // would be good again after a restart.
            LOG.log(System.Logger.Level.WARNING, "a code of the second factor could not be kept as used");
            boolean isOfApp = right[0] && !paper[0];
            if (isOfApp) {
                usedUnkept.put(account, step[0]);
            }
            return isOfApp;
        }
        if (paper[0]) {
            audit.add(new AuditEntry(now(), account, What.RECOVERY_CODE_USED, ""));
        }
        return right[0];
    }

    /** A step far ahead of now is of a clock that was wrong: it keeps no code of today out. */
    private static long known(long step, Instant now) {
        return step > now.plus(AHEAD).getEpochSecond() / STEP.toSeconds() ? 0 : step;
    }

    private Optional<Factor> used(String account, Factor factor, String typed, Instant now) {
        long used = Math.max(known(factor.lastStep(), now), known(usedUnkept.getOrDefault(account, 0L), now));
        OptionalLong step = step(factor.key(), typed, now, used);
        if (step.isPresent()) {
            return Optional.of(new Factor(factor.key(), step.getAsLong(), factor.recovery(), factor.since()));
        }
        if (Secret.read(typed) != Secret.Reading.VALID) {
            return Optional.empty();
        }
        Set<String> left = new TreeSet<>(factor.recovery());
        return left.remove(Secret.parse(typed).hash(account))
                ? Optional.of(new Factor(factor.key(), factor.lastStep(), left, factor.since()))
                : Optional.empty();
    }

    /**
     * The step of time a code belongs to.
     *
     * @param after the step of the last code that counted: neither that one nor an earlier one counts again
     */
    static OptionalLong step(String key, String typed, Instant now, long after) {
        String code = typed.replaceAll("[ .-]", "");
        if (!code.matches("\\d{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        TOTPGenerator app = new TOTPGenerator.Builder(key.getBytes(StandardCharsets.US_ASCII))
                .withHOTPGenerator(hotp -> hotp.withPasswordLength(DIGITS))
                .withPeriod(STEP)
                .build();
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = Math.max(1, present - DRIFT); step <= present + DRIFT; step++) {
            byte[] right =
                    app.at(Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.US_ASCII);
            if (step > after && MessageDigest.isEqual(right, code.getBytes(StandardCharsets.US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private List<Secret> codes() {
        return Stream.generate(() -> Secret.random(random))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static Set<String> hashes(String account, List<Secret> codes) {
        Set<String> hashes = new TreeSet<>();
        codes.forEach(code -> hashes.add(code.hash(account)));
        return hashes;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
    }
}
