package vn.doithoai.office;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.AccountGuard.Invitation;
import vn.doithoai.question.Actor;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Role;
import vn.doithoai.question.Texts;

/**
 * A person who may sign in to the staff desk (domain A10.1). Private but for {@code post}.
 *
 * @param id sign-in name: lower-case letters, digits, dot, hyphen; never changes and is never given twice
 * @param name how colleagues know the person
 * @param post office title as the public may read it
 * @param unit id of the catalogue, or none
 * @param topics fields in charge beside those of the post ({@link #inCharge}): the worklist of an officer starts with them
 * @param enabled a disabled account stays, because events name it
 * @param passwordHash argon2id, none until the person followed the invitation
 * @param invitation the link that lets the person set a password, or none
 * @param deputyships when this leader signs for the Chairman, in the order they were named; past ones stay
 * @param epoch counts what ends all sessions: password change, sign-out everywhere, disabling
 * @param guard what keeps the account its owner's
 */
public record StaffMember(
        String id,
        String name,
        String post,
        @Nullable String unit,
        Set<Role> roles,
        Set<String> topics,
        boolean enabled,
        @Nullable String passwordHash,
        @Nullable Invitation invitation,
        List<Deputyship> deputyships,
        int epoch,
        AccountGuard guard) {

    /** The roles a member of staff can hold, each named: a new role is nobody's before it stands here. */
    public static final Set<Role> STAFF_ROLES = Set.copyOf(EnumSet.of(
            Role.SECRETARY,
            Role.OFFICER,
            Role.LEADER,
            Role.CHAIR,
            Role.CULTURE_OFFICER,
            Role.MONITOR,
            Role.ADMINISTRATOR));

    /** What a sign-in name looks like. */
    public static final String ID_PATTERN = "(?!" + AccountGuard.MACHINE + "$)[a-z][a-z0-9.-]{1,31}";

    public StaffMember {
        if (!id.matches(ID_PATTERN)) {
            throw new IllegalArgumentException("not a sign-in name");
        }
        if (!STAFF_ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("not a role of staff");
        }
        name = Texts.requiredLine(name, "the name");
        post = PlainText.line(post);
        unit = Texts.lineOrNull(unit);
        roles = Set.copyOf(roles);
        topics = Set.copyOf(topics);
        deputyships = List.copyOf(deputyships);
    }

    /**
     * A leader acts and signs for the Chairman for some days (KT.): named by the Chairman, and told to readers by
     * the title.
     *
     * @param title as the public reads it in these days, instead of the post
     * @param by account of the Chairman who named
     * @param ended when it was ended before its last day, or none
     */
    public record Deputyship(
            LocalDate from,
            LocalDate until,
            String title,
            String reason,
            String by,
            @Nullable OffsetDateTime ended) {
        public Deputyship {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a deputyship ends before it begins");
            }
            title = Texts.requiredLine(title, "the title");
            reason = Texts.requiredLine(reason, "the reason");
        }

        public boolean covers(LocalDate day) {
            return ended == null && !day.isBefore(from) && !day.isAfter(until);
        }

        /** Ended at this moment, unless it is over already. */
        Deputyship endedAt(OffsetDateTime at) {
            return ended != null || until.isBefore(at.toLocalDate())
                    ? this
                    : new Deputyship(from, until, title, reason, by, at);
        }

        /** Whether it runs on a day of the other. */
        public boolean meets(Deputyship other) {
            return ended == null && other.ended == null && !from.isAfter(other.until) && !other.from.isAfter(until);
        }
    }

    /** An account nobody else did anything with. */
    public StaffMember(
            String id,
            String name,
            String post,
            @Nullable String unit,
            Set<Role> roles,
            Set<String> topics,
            boolean enabled,
            @Nullable String passwordHash,
            @Nullable Invitation invitation,
            List<Deputyship> deputyships,
            int epoch) {
        this(
                id,
                name,
                post,
                unit,
                roles,
                topics,
                enabled,
                passwordHash,
                invitation,
                deputyships,
                epoch,
                AccountGuard.NONE);
    }

    /** A new account: enabled, without a password until an invitation is followed. */
    public static StaffMember newcomer(
            String id, String name, String post, @Nullable String unit, Set<Role> roles, Set<String> topics) {
        return new StaffMember(id, name, post, unit, roles, topics, true, null, null, List.of(), 0);
    }

    /** The same account with what its form holds. */
    public StaffMember withWork(
            String newName, String newPost, @Nullable String newUnit, Set<Role> newRoles, Set<String> newTopics) {
        return new StaffMember(
                id,
                newName,
                newPost,
                newUnit,
                newRoles,
                newTopics,
                enabled,
                passwordHash,
                invitation,
                deputyships,
                epoch,
                guard);
    }

    public StaffMember withEnabled(boolean nowEnabled) {
        return new StaffMember(
                id, name, post, unit, roles, topics, nowEnabled, passwordHash, invitation, deputyships, epoch, guard);
    }

    public StaffMember withPasswordHash(@Nullable String hash) {
        return new StaffMember(
                id, name, post, unit, roles, topics, enabled, hash, invitation, deputyships, epoch, guard);
    }

    public StaffMember withInvitation(@Nullable Invitation link) {
        return new StaffMember(
                id, name, post, unit, roles, topics, enabled, passwordHash, link, deputyships, epoch, guard);
    }

    /** The same account, no session of which goes on. */
    public StaffMember withoutSessions() {
        return new StaffMember(
                id, name, post, unit, roles, topics, enabled, passwordHash, invitation, deputyships, epoch + 1, guard);
    }

    /** The same account with other days as deputy. */
    public StaffMember withDeputyships(List<Deputyship> other) {
        return new StaffMember(
                id, name, post, unit, roles, topics, enabled, passwordHash, invitation, other, epoch, guard);
    }

    public StaffMember withRoles(Set<Role> other) {
        return withWork(name, post, unit, other, topics);
    }

    StaffMember withGuard(AccountGuard other) {
        return new StaffMember(
                id, name, post, unit, roles, topics, enabled, passwordHash, invitation, deputyships, epoch, other);
    }

    /** What waits for a second person at a moment. */
    public Optional<AccountGuard.Wish> wish(OffsetDateTime now) {
        return Optional.ofNullable(guard.wish()).filter(wish -> !wish.isOver(now));
    }

    /** Whether nobody alone may make a way into it. */
    public boolean isOfTwo() {
        return !AccountGuard.ofTwo(roles).isEmpty();
    }

    /** This person with the fields that the catalogue gives the post, beside the own ones. */
    public StaffMember inCharge(Catalogue catalogue, LocalDate day) {
        Set<String> fields = new HashSet<>(topics);
        fields.addAll(catalogue.fieldsOf(post, day));
        return fields.equals(topics) ? this : withWork(name, post, unit, roles, fields);
    }

    /** This person as at work on a day: a leader who stands in for the Chairman has the Chairman's role and signs so. */
    public StaffMember atWorkOn(LocalDate day) {
        return deputyships.stream()
                .filter(deputyship -> holds(Role.LEADER) && deputyship.covers(day))
                .findFirst()
                .map(this::asDeputy)
                .orElse(this);
    }

    private StaffMember asDeputy(Deputyship deputyship) {
        Set<Role> both = EnumSet.copyOf(roles);
        both.add(Role.CHAIR);
        return new StaffMember(
                id,
                name,
                deputyship.title(),
                unit,
                both,
                topics,
                enabled,
                passwordHash,
                invitation,
                deputyships,
                epoch,
                guard);
    }

    /** This person in an event. */
    public Actor actor() {
        return new Actor(id, roles, post);
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    /** Hidden: hashes do not belong in a log. */
    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
