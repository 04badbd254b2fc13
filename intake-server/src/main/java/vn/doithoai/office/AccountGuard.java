package vn.doithoai.office;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.AuditEntry.RoleChange;
import vn.doithoai.question.Role;

/**
 * What keeps an account its owner's: nobody alone makes a way into one that decides, and its owner is told what others did
 * with it.
 *
 * @param handedBy who alone made the link the password was set by; none where two people did, or the machine
 * @param wish what waits for a second person, or none
 * @param notices what others did with it, oldest first
 */
public record AccountGuard(
        @Nullable String handedBy, @Nullable Wish wish, List<Notice> notices) {

    /** Nothing waits, nothing is to be told. */
    public static final AccountGuard NONE = new AccountGuard(null, null, List.of());

    /** Who acts when a command on the server does; nobody's sign-in name. */
    public static final String MACHINE = "machine";

    /** After so long nothing that waits is agreed to any more. */
    public static final Duration WISH_LIFE = Duration.ofDays(7);

    private static final int NOTICES_KEPT = 20;
    private static final Set<Role> OF_TWO =
            Set.copyOf(EnumSet.of(Role.CHAIR, Role.SECRETARY, Role.LEADER, Role.ADMINISTRATOR));

    public AccountGuard {
        notices = List.copyOf(notices);
    }

    /**
     * A link that was handed out once.
     *
     * @param tokenHash SHA-256 of the token in the link, hex
     * @param by who made it
     * @param codeHash of the code of the second person, without which it opens nothing; none where nobody had to agree
     */
    public record Invitation(
            String tokenHash,
            OffsetDateTime expires,
            String by,
            @Nullable String codeHash) {

        /** Whether one person at the desk made it. */
        boolean isOfOne() {
            return codeHash == null && !by.equals(MACHINE);
        }
    }

    /**
     * What somebody asked for and cannot do alone.
     *
     * @param roles to be given, may be empty
     * @param link a link that is good once a second person agrees, or none
     */
    public record Wish(
            String by,
            OffsetDateTime at,
            Set<Role> roles,
            @Nullable Invitation link) {

        private static final int MARK = 16;

        public Wish {
            roles = Set.copyOf(roles);
        }

        public boolean isOver(OffsetDateTime now) {
            return now.isAfter(at.plus(WISH_LIFE));
        }

        /** Whether somebody has a part in it already. */
        public boolean isOf(String account) {
            return by.equals(account) || (link != null && link.by().equals(account));
        }

        /** Tells it from any other: who agrees to what was shown agrees to nothing else. */
        public String mark() {
            String all = String.join(
                    "\n",
                    by,
                    at.toString(),
                    roles.stream().sorted().toList().toString(),
                    link == null ? "" : link.tokenHash());
            return Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
        }
    }

    /**
     * Something somebody else did with the account.
     *
     * @param read whether the owner said to have read it
     */
    public record Notice(OffsetDateTime at, String by, AuditEntry.What what, List<RoleChange> roles, boolean read) {
        public Notice {
            roles = List.copyOf(roles);
        }
    }

    /** Those of some roles that one person alone can neither give nor make a way into. */
    public static Set<Role> ofTwo(Set<Role> roles) {
        Set<Role> both = EnumSet.noneOf(Role.class);
        roles.stream().filter(OF_TWO::contains).forEach(both::add);
        return both;
    }

    AccountGuard withHandedBy(@Nullable String who) {
        return new AccountGuard(who, wish, notices);
    }

    AccountGuard withWish(@Nullable Wish other) {
        return new AccountGuard(handedBy, other, notices);
    }

    AccountGuard with(Notice notice) {
        List<Notice> all = new ArrayList<>(notices);
        all.add(notice);
        return new AccountGuard(handedBy, wish, all.subList(Math.max(0, all.size() - NOTICES_KEPT), all.size()));
    }

    AccountGuard readUntil(OffsetDateTime until) {
        return new AccountGuard(
                handedBy,
                wish,
                notices.stream()
                        .map(one -> one.at().isAfter(until)
                                ? one
                                : new Notice(one.at(), one.by(), one.what(), one.roles(), true))
                        .toList());
    }

    /** What the owner has not read. */
    public List<Notice> unread() {
        return notices.stream().filter(notice -> !notice.read()).toList();
    }
}
