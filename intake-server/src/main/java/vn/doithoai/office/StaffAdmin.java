package vn.doithoai.office;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.doithoai.office.AccountGuard.Invitation;
import vn.doithoai.office.AuditEntry.RoleChange;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.SecondPerson.Handed;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;

/**
 * Accounts of the desk, for its pages and for the command line: nobody ever has a password somebody else has seen, only a
 * link that works once.
 */
public final class StaffAdmin {

    /** Who acts when a command on the server does. */
    public static final String MACHINE = AccountGuard.MACHINE;

    /** Sign-in name of the first account. */
    public static final String FIRST = "quan-tri";

    private static final Duration FIRST_LINK = Duration.ofDays(7);
    public static final Duration LINK = SecondPerson.LINK;

    private final StaffRegister staff;
    private final AuditLog audit;
    private final UnsentForms unsent;
    private final Clock clock;
    private final SecondPerson second;

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
        this.second = new SecondPerson(staff, audit, clock, random, deskUrl);
    }

    /** What waits for a second person. */
    public SecondPerson second() {
        return second;
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
        Optional<String> link = newLink(FIRST, FIRST_LINK, MACHINE);
        log(
                MACHINE,
                What.FIRST_LINK_MADE,
                FIRST,
                staff.find(FIRST).map(StaffMember::roles).orElse(Set.of()),
                Set.of());
        return link;
    }

    /**
     * Adds an account and gives the link that sets it up; roles that nobody gives alone wait, and the link with them. Empty
     * where the sign-in name is taken.
     */
    public Optional<Handed> add(StaffMember member, String by) {
        Set<Role> waiting = by.equals(MACHINE) ? Set.of() : AccountGuard.ofTwo(member.roles());
        StaffMember added = member.withRoles(without(member.roles(), waiting));
        if (!staff.add(added)) {
            return Optional.empty();
        }
        log(by, What.INVITED, added.id(), added.roles(), Set.of());
        return waiting.isEmpty()
                ? newLink(added.id(), LINK, by).map(link -> new Handed(link, false))
                : Optional.of(second.ask(added.id(), waiting, true, by));
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        roles.stream().filter(role -> !others.contains(role)).forEach(left::add);
        return left;
    }

    /**
     * Changes what an account is there for; which role was given or taken stands in the log. A role that nobody gives alone
     * waits for a second person.
     */
    public Handed change(String id, UnaryOperator<StaffMember> change, String by) {
        List<Set<Role>> before = new ArrayList<>();
        List<Set<Role>> asked = new ArrayList<>(List.of(Set.of()));
        Optional<StaffMember> changed = staff.change(id, account -> {
            StaffMember wanted = change.apply(account);
            Set<Role> more =
                    by.equals(MACHINE) ? Set.of() : without(AccountGuard.ofTwo(wanted.roles()), account.roles());
            StaffMember after = wanted.withRoles(without(wanted.roles(), more));
            before.add(account.roles());
            asked.add(more);
            List<RoleChange> roles = RoleChange.between(account.roles(), after.roles());
            return roles.isEmpty() ? after : second.told(after, by, What.ACCOUNT_CHANGED, roles);
        });
        if (changed.isEmpty()) {
            return Handed.NOTHING;
        }
        log(by, What.ACCOUNT_CHANGED, id, changed.get().roles(), before.get(before.size() - 1));
        return second.askRoles(id, asked.get(asked.size() - 1), by);
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

    /**
     * A new link for somebody who forgot the password; it ends all sessions and the old password. Where nobody may make one
     * alone, it waits for a second person, and nothing ends before that.
     */
    public Optional<Handed> resetLink(String id, String by) {
        Optional<StaffMember> account = staff.find(id);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        boolean two = account.get().isOfTwo() || account.get().wish(now()).isPresent();
        if (two && !by.equals(MACHINE)) {
            return Optional.of(second.askLink(id, by));
        }
        staff.change(
                id,
                member -> second.told(member.withPasswordHash(null).withoutSessions(), by, What.LINK_RESET, List.of()));
        log(by, What.LINK_RESET, id);
        return newLink(id, LINK, by).map(link -> new Handed(link, false));
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
                id,
                account -> second.told(
                        account.withEnabled(false)
                                .withInvitation(null)
                                .withoutSessions()
                                .withGuard(account.guard().withWish(null)),
                        by,
                        What.DISABLED,
                        List.of()));
        log(by, What.DISABLED, id);
        unsent.dropAllOf(id);
        return Disabled.DONE;
    }

    public void enable(String id, String by) {
        if (staff.change(id, member -> second.told(member.withEnabled(true), by, What.ENABLED, List.of()))
                .isPresent()) {
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
        String hash = SecondPerson.hash(token);
        return staff.all().stream().filter(member -> isGood(member, hash)).findFirst();
    }

    /** Whether the link of an account opens only with the code of who agreed to it. */
    public static boolean needsCode(StaffMember member) {
        return member.invitation() != null && member.invitation().codeHash() != null;
    }

    /** Whether it is the code that goes with the link of an account, or none is needed. */
    public static boolean isCode(StaffMember member, String typed) {
        Invitation link = member.invitation();
        return link != null
                && (link.codeHash() == null
                        || (Secret.read(typed) == Secret.Reading.VALID
                                && Secret.parse(typed).hash(link.tokenHash()).equals(link.codeHash())));
    }

    /** Sets the password by a link and its code, once; empty where the link was used meanwhile. */
    public Optional<StaffMember> setUp(String token, String code, String password) {
        String hash = SecondPerson.hash(token);
        Optional<StaffMember> member = invited(token);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        String passwordHash = Passwords.hash(password);
        boolean[] done = new boolean[1];
        Optional<StaffMember> changed = staff.change(member.get().id(), account -> {
            done[0] = isGood(account, hash) && isCode(account, code);
            return done[0] ? setUp(account, passwordHash) : account;
        });
        if (!done[0]) {
            return Optional.empty();
        }
        log(member.get().id(), What.SET_UP, "");
        return changed;
    }

    private static StaffMember setUp(StaffMember account, String passwordHash) {
        Invitation link = account.invitation();
        String alone = link != null && link.isOfOne() ? link.by() : null;
        return account.withEnabled(true)
                .withPasswordHash(passwordHash)
                .withInvitation(null)
                .withGuard(account.guard().withHandedBy(alone))
                .withoutSessions();
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

    /** The owner has read what others did. */
    public void noticesRead(String id, OffsetDateTime until) {
        staff.change(id, account -> account.withGuard(account.guard().readUntil(until)));
    }

    /** A link of one person opens nothing once the account is one of two. */
    private boolean isGood(StaffMember member, String hash) {
        Invitation invitation = member.invitation();
        return member.enabled()
                && invitation != null
                && invitation.tokenHash().equals(hash)
                && now().isBefore(invitation.expires())
                && !(invitation.isOfOne() && member.isOfTwo());
    }

    private Optional<String> newLink(String id, Duration life, String by) {
        SecondPerson.Fresh fresh = second.fresh(by, life);
        return staff.change(id, account -> account.withInvitation(fresh.invitation()))
                .map(member -> fresh.address());
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
