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
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.AccountGuard.Invitation;
import vn.doithoai.office.AccountGuard.Notice;
import vn.doithoai.office.AccountGuard.Wish;
import vn.doithoai.office.AuditEntry.RoleChange;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;

/**
 * What nobody does alone: a way into an account that decides, and the role that makes it one. Who asks has the link, who agrees
 * has a code, and the owner needs both: neither of them gets in with what is in the own hand.
 */
public final class SecondPerson {

    /** How long a link is good. */
    static final Duration LINK = Duration.ofDays(3);

    private static final int TOKEN_BYTES = 32;

    private final StaffRegister staff;
    private final AuditLog audit;
    private final Clock clock;
    private final RandomGenerator random;
    private final Supplier<String> deskUrl;

    SecondPerson(StaffRegister staff, AuditLog audit, Clock clock, RandomGenerator random, Supplier<String> deskUrl) {
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
        this.deskUrl = deskUrl;
    }

    /**
     * What somebody asked for.
     *
     * @param link to be handed to the owner, or empty where none was made
     * @param waits whether it waits for a second person
     */
    public record Handed(String link, boolean waits) {

        /** Done, and there is nothing to hand over. */
        static final Handed NOTHING = new Handed("", false);
    }

    /**
     * What came of agreeing.
     *
     * @param done false where it is there no more, or this person may not
     * @param code to be given to the owner, or empty where no link was asked for
     */
    public record Agreed(boolean done, String code) {

        private static final Agreed NOT = new Agreed(false, "");
    }

    /** A new link with what is kept of it. */
    record Fresh(String address, Invitation invitation) {}

    /** All accounts something waits at. */
    public List<StaffMember> waiting() {
        OffsetDateTime now = now();
        return staff.all().stream()
                .filter(member -> member.enabled() && member.wish(now).isPresent())
                .toList();
    }

    /** Whether one may agree to what waits at an account: who asked for it and whose it is may not. */
    public boolean mayAgree(StaffMember account, String who) {
        return account.wish(now())
                .filter(wish -> !wish.isOf(who) && !account.id().equals(who))
                .isPresent();
    }

    /** Asks for roles, or thinks better of it; asking for the same again changes nothing. */
    Handed askRoles(String id, Set<Role> roles, String by) {
        Optional<StaffMember> account = staff.find(id);
        Set<Role> waiting =
                account.flatMap(found -> found.wish(now())).map(Wish::roles).orElse(Set.of());
        if (account.isEmpty() || roles.equals(waiting)) {
            return new Handed("", !waiting.isEmpty());
        }
        if (roles.isEmpty()) {
            account.flatMap(found -> found.wish(now())).ifPresent(wish -> drop(id, wish.mark(), by));
            return Handed.NOTHING;
        }
        boolean link = account.get().passwordHash() == null
                || account.get().guard().handedBy() != null
                || account.flatMap(found -> found.wish(now()))
                        .filter(wish -> wish.link() != null)
                        .isPresent();
        return ask(id, roles, link, isWithoutFactor(account.get()), by);
    }

    private boolean isWithoutFactor(StaffMember account) {
        return account.wish(now()).filter(Wish::withoutFactor).isPresent();
    }

    /** Asks that the owner, who lost the second thing to sign in with, goes on without; beside what waits already. */
    public Handed askWithoutFactor(String id, String by) {
        Optional<StaffMember> account = staff.find(id);
        Optional<Wish> wish = account.flatMap(found -> found.wish(now()));
        return account.isEmpty()
                ? Handed.NOTHING
                : ask(
                        id,
                        wish.map(Wish::roles).orElse(Set.of()),
                        wish.filter(found -> found.link() != null).isPresent(),
                        true,
                        by);
    }

    /** Asks for a link, beside the roles that wait already. */
    Handed askLink(String id, String by) {
        Optional<StaffMember> account = staff.find(id);
        Set<Role> waiting =
                account.flatMap(found -> found.wish(now())).map(Wish::roles).orElse(Set.of());
        return ask(id, waiting, true, account.filter(this::isWithoutFactor).isPresent(), by);
    }

    /** Asks anew, instead of what waited. */
    Handed ask(String id, Set<Role> roles, boolean link, boolean withoutFactor, String by) {
        Fresh fresh = fresh(by, LINK);
        Wish wish = new Wish(by, now(), roles, link ? fresh.invitation() : null, withoutFactor);
        List<RoleChange> changes = RoleChange.between(Set.of(), roles);
        staff.change(
                id, account -> told(account.withGuard(account.guard().withWish(wish)), by, What.SECOND_ASKED, changes));
        audit.add(new AuditEntry(now(), by, What.SECOND_ASKED, id, changes));
        return new Handed(link ? fresh.address() : "", true);
    }

    /**
     * Agrees to what waits at an account; a link that is part of it opens with the code from then on.
     *
     * @param mark of what was shown; what was asked for since is not agreed to; none: whatever waits
     */
    public Agreed agree(String id, @Nullable String mark, String by) {
        Secret code = Secret.random(random);
        List<Wish> agreed = new ArrayList<>();
        List<Set<Role>> before = new ArrayList<>();
        Optional<StaffMember> changed = staff.change(id, account -> {
            agreed.clear();
            Optional<Wish> wish = account.wish(now())
                    .filter(found -> mark == null || found.mark().equals(mark))
                    .filter(found -> account.enabled() && mayAgree(account, by));
            wish.ifPresent(agreed::add);
            before.add(account.roles());
            return wish.map(found -> granted(account, found, code, by)).orElse(account);
        });
        if (changed.isEmpty() || agreed.isEmpty()) {
            return Agreed.NOT;
        }
        List<RoleChange> changes =
                RoleChange.between(before.get(before.size() - 1), changed.get().roles());
        audit.add(new AuditEntry(now(), by, What.SECOND_AGREED, id, changes));
        if (agreed.get(0).withoutFactor()) {
            audit.add(new AuditEntry(now(), by, What.FACTOR_RESET, id));
        }
        return new Agreed(true, agreed.get(0).link() == null ? "" : code.grouped());
    }

    private StaffMember granted(StaffMember account, Wish wish, Secret code, String by) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(account.roles());
        roles.addAll(wish.roles());
        StaffMember after = account.withRoles(roles).withGuard(account.guard().withWish(null));
        Invitation link = wish.link();
        if (link != null) {
            String codeHash = code.hash(link.tokenHash());
            after = after.withPasswordHash(null)
                    .withInvitation(new Invitation(link.tokenHash(), now().plus(LINK), link.by(), codeHash))
                    .withoutSessions();
        }
        if (wish.withoutFactor()) {
            after = told(
                    after.withGuard(after.guard().withFactor(null)).withoutSessions(),
                    by,
                    What.FACTOR_RESET,
                    List.of());
        }
        return told(after, by, What.SECOND_AGREED, RoleChange.between(account.roles(), roles));
    }

    /** Says no to what waits, or thinks better of it; false where it is there no more. */
    public boolean drop(String id, String mark, String by) {
        boolean[] dropped = new boolean[1];
        staff.change(id, account -> {
            dropped[0] =
                    account.wish(now()).filter(wish -> wish.mark().equals(mark)).isPresent();
            return dropped[0]
                    ? told(account.withGuard(account.guard().withWish(null)), by, What.SECOND_REFUSED, List.of())
                    : account;
        });
        if (dropped[0]) {
            audit.add(new AuditEntry(now(), by, What.SECOND_REFUSED, id));
        }
        return dropped[0];
    }

    /** Whether a link waits for a second person. */
    public boolean isWaiting(String token) {
        String hash = hash(token);
        return waiting().stream()
                .flatMap(member -> member.wish(now()).stream())
                .anyMatch(wish -> wish.link() != null && wish.link().tokenHash().equals(hash));
    }

    /** The account with a word to its owner about what somebody else did. */
    StaffMember told(StaffMember account, String by, What what, List<RoleChange> roles) {
        return account.id().equals(by)
                ? account
                : account.withGuard(account.guard().with(new Notice(now(), by, what, roles, false)));
    }

    /** A new link, which opens nothing before it is kept with an account. */
    Fresh fresh(String by, Duration life) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Fresh(
                deskUrl.get() + "/can-bo/thiet-lap?ma=" + token,
                new Invitation(hash(token), now().plus(life), by, null));
    }

    static String hash(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
    }
}
