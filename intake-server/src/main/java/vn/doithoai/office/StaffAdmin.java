package vn.doithoai.office;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;

/**
 * Accounts of the desk, for its pages and for the command line: nobody ever has a password somebody else has seen, only a
 * link that works once.
 */
public final class StaffAdmin {

    /** Who acts when a command on the server does. */
    public static final String MACHINE = "machine";

    /** Sign-in name of the first account. */
    public static final String FIRST = "quan-tri";

    private static final Duration FIRST_LINK = Duration.ofDays(7);
    public static final Duration LINK = Duration.ofDays(3);
    private static final int TOKEN_BYTES = 32;

    private final StaffRegister staff;
    private final AuditLog audit;
    private final UnsentForms unsent;
    private final Clock clock;
    private final RandomGenerator random;
    private final Supplier<String> deskUrl;

    /** @param deskUrl where staff reach the desk, without a slash at the end; known once the server has its port */
    public StaffAdmin(
            StaffRegister staff,
            AuditLog audit,
            UnsentForms unsent,
            Clock clock,
            RandomGenerator random,
            Supplier<String> deskUrl) {
        this.staff = staff;
        this.audit = audit;
        this.unsent = unsent;
        this.clock = clock;
        this.random = random;
        this.deskUrl = deskUrl;
    }

    /** What came of disabling an account. */
    public enum Disabled {
        DONE,
        NOBODY,
        /** Somebody must be able to manage accounts. */
        LAST_ADMINISTRATOR
    }

    /**
     * The link with which the first account is set up, made anew at each start until somebody used it.
     *
     * @param name how that account is called before anybody has named it
     * @return empty once any account has a password
     */
    public Optional<String> firstLink(String name) {
        if (staff.all().stream().anyMatch(member -> member.passwordHash() != null)) {
            return Optional.empty();
        }
        staff.add(
                StaffMember.newcomer(FIRST, name, "", null, EnumSet.of(Role.ADMINISTRATOR, Role.SECRETARY), Set.of()));
        Optional<String> link = newLink(FIRST, FIRST_LINK);
        log(
                MACHINE,
                What.FIRST_LINK_MADE,
                FIRST,
                staff.find(FIRST).map(StaffMember::roles).orElse(Set.of()),
                Set.of());
        return link;
    }

    /** Adds an account and gives the link that sets it up; empty where the sign-in name is taken. */
    public Optional<String> add(StaffMember member, String by) {
        if (!staff.add(member)) {
            return Optional.empty();
        }
        log(by, What.INVITED, member.id(), member.roles(), Set.of());
        return newLink(member.id(), LINK);
    }

    /** Changes what an account is there for; which role was given or taken stands in the log. */
    public void change(String id, UnaryOperator<StaffMember> change, String by) {
        List<Set<Role>> before = new ArrayList<>();
        staff.change(id, account -> {
                    before.add(account.roles());
                    return change.apply(account);
                })
                .ifPresent(
                        changed -> log(by, What.ACCOUNT_CHANGED, id, changed.roles(), before.get(before.size() - 1)));
    }

    /**
     * Names a leader to stand in for the Chairman.
     *
     * @return false where somebody stands in on one of these days already, or the account is no leader's
     */
    public boolean nameDeputy(String id, StaffMember.Deputyship deputyship) {
        boolean taken = staff.all().stream()
                .flatMap(member -> member.deputyships().stream())
                .anyMatch(deputyship::meets);
        boolean leader = staff.find(id)
                .filter(member -> member.enabled() && member.holds(Role.LEADER) && !member.holds(Role.CHAIR))
                .isPresent();
        if (taken || !leader) {
            return false;
        }
        staff.change(
                id,
                member -> member.withDeputyships(Stream.concat(member.deputyships().stream(), Stream.of(deputyship))
                        .toList()));
        log(deputyship.by(), What.DEPUTY_NAMED, id + ": " + deputyship.from() + ".." + deputyship.until());
        return true;
    }

    /** Ends what runs or is to come of an account's days as deputy. */
    public void endDeputy(String id, String by) {
        OffsetDateTime now = now();
        boolean[] any = new boolean[1];
        staff.change(id, member -> {
            List<StaffMember.Deputyship> after = member.deputyships().stream()
                    .map(deputyship -> deputyship.endedAt(now))
                    .toList();
            any[0] = !after.equals(member.deputyships());
            return member.withDeputyships(after);
        });
        if (any[0]) {
            log(by, What.DEPUTY_ENDED, id);
        }
    }

    /** A new link for somebody who forgot the password; it ends all sessions and the old password. */
    public Optional<String> resetLink(String id, String by) {
        Optional<StaffMember> reset =
                staff.change(id, member -> member.withPasswordHash(null).withoutSessions());
        if (reset.isEmpty()) {
            return Optional.empty();
        }
        log(by, What.LINK_RESET, id);
        return newLink(id, LINK);
    }

    /** Takes the account away without forgetting it: events name it. What the person had typed and not sent is gone. */
    public Disabled disable(String id, String by) {
        Optional<StaffMember> member = staff.find(id);
        if (member.isEmpty()) {
            return Disabled.NOBODY;
        }
        if (isLastAdministrator(member.get())) {
            return Disabled.LAST_ADMINISTRATOR;
        }
        staff.change(
                id, account -> account.withEnabled(false).withInvitation(null).withoutSessions());
        log(by, What.DISABLED, id);
        unsent.dropAllOf(id);
        return Disabled.DONE;
    }

    public void enable(String id, String by) {
        if (staff.change(id, member -> member.withEnabled(true)).isPresent()) {
            log(by, What.ENABLED, id);
        }
    }

    /** Whether nobody else could manage accounts. */
    public boolean isLastAdministrator(StaffMember member) {
        return member.enabled()
                && member.holds(Role.ADMINISTRATOR)
                && staff.all().stream()
                        .noneMatch(other ->
                                !other.id().equals(member.id()) && other.enabled() && other.holds(Role.ADMINISTRATOR));
    }

    /** Whose link this is, while it is good. */
    public Optional<StaffMember> invited(String token) {
        String hash = hash(token);
        return staff.all().stream().filter(member -> isGood(member, hash)).findFirst();
    }

    /** Sets the password by a link, once; empty where the link was used meanwhile. */
    public Optional<StaffMember> setUp(String token, String password) {
        String hash = hash(token);
        Optional<StaffMember> member = invited(token);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        String passwordHash = Passwords.hash(password);
        boolean[] done = new boolean[1];
        Optional<StaffMember> changed = staff.change(member.get().id(), account -> {
            done[0] = isGood(account, hash);
            return done[0]
                    ? account.withEnabled(true)
                            .withPasswordHash(passwordHash)
                            .withInvitation(null)
                            .withoutSessions()
                    : account;
        });
        if (!done[0]) {
            return Optional.empty();
        }
        log(member.get().id(), What.SET_UP, "");
        return changed;
    }

    public Optional<StaffMember> changePassword(StaffMember member, String password) {
        String hash = Passwords.hash(password);
        Optional<StaffMember> changed = staff.change(
                member.id(),
                account -> account.withPasswordHash(hash).withInvitation(null).withoutSessions());
        log(member.id(), What.PASSWORD_CHANGED, "");
        return changed;
    }

    /** Ends every session of an account. */
    public void signOutEverywhere(StaffMember member) {
        staff.change(member.id(), StaffMember::withoutSessions);
        log(member.id(), What.SIGNED_OUT_EVERYWHERE, "");
    }

    private boolean isGood(StaffMember member, String hash) {
        StaffMember.Invitation invitation = member.invitation();
        return member.enabled()
                && invitation != null
                && invitation.tokenHash().equals(hash)
                && now().isBefore(invitation.expires());
    }

    private Optional<String> newLink(String id, Duration life) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        StaffMember.Invitation invitation = new StaffMember.Invitation(hash(token), now().plus(life));
        return staff.change(id, account -> account.withInvitation(invitation))
                .map(member -> deskUrl.get() + "/can-bo/thiet-lap?ma=" + token);
    }

    private static String hash(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
    }

    private void log(String by, What what, String about) {
        log(by, what, about, Set.of(), Set.of());
    }

    private void log(String by, What what, String about, Set<Role> now, Set<Role> before) {
        audit.add(new AuditEntry(now(), by, what, about, AuditEntry.RoleChange.between(before, now)));
    }
}
