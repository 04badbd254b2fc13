package vn.doithoai.desk.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.web.SignedTokens;

/** Says for some minutes that somebody's password was right and the code is still to come; opens nothing by itself. */
final class FirstStep {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Pattern TOKEN = Pattern.compile("(.{2,32})~(\\d{1,9})~(\\d{1,12})~([A-Za-z0-9_-]{43})");

    private final SignedTokens tokens;
    private final StaffRegister staff;
    private final Clock clock;

    FirstStep(SignedTokens tokens, StaffRegister staff, Clock clock) {
        this.tokens = tokens;
        this.staff = staff;
        this.clock = clock;
    }

    String of(StaffMember member) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String head = member.id() + "~" + member.epoch() + "~" + until;
        return head + "~" + mac(head);
    }

    /** Whose it is, while the account is as it was then. */
    Optional<StaffMember> member(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String head = token.substring(0, token.lastIndexOf('~'));
        boolean ours = MessageDigest.isEqual(
                mac(head).getBytes(StandardCharsets.US_ASCII), parts.group(4).getBytes(StandardCharsets.US_ASCII));
        if (!ours || !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(3))))) {
            return Optional.empty();
        }
        int epoch = Integer.parseInt(parts.group(2));
        return staff.find(parts.group(1)).filter(member -> member.enabled() && member.epoch() == epoch);
    }

    private String mac(String head) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tokens.derive("desk-first-step", head));
    }
}
