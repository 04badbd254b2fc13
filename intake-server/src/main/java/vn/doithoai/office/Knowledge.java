package vn.doithoai.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.Charge;
import vn.doithoai.question.life.QuestionState;

/**
 * Who may know of a question at all, and in which roles they act on it: the one place that says so. Whom it is about does not
 * know of it (S42), and a leader whom it is not about stands in for a Chairman or a secretary, or else somebody lower, so that
 * there is always a road to an answer; of a complaint or a denunciation secretary and Chairman alone know (O10). How the asker can be reached is seen by
 * them and by the officer, or the officers of the unit, whose matter it is.
 *
 * @param staff all accounts
 */
public record Knowledge(Supplier<List<StaffMember>> staff) {

    /** Who stands in for whom it is about, the first role first that has somebody left. */
    private static final Map<Role, List<Role>> DEPUTIES = Map.of(
            Role.CHAIR, List.of(Role.LEADER, Role.SECRETARY, Role.OFFICER),
            Role.SECRETARY, List.of(Role.LEADER, Role.CHAIR, Role.OFFICER));

    /** Whether the question is there for this person: in lists, counts, exports, previews and by its address. */
    public boolean mayKnow(StaffMember who, QuestionState question) {
        return mayKnow(who, question.isRestricted(), question.about());
    }

    /**
     * The same of a line of a list.
     *
     * @param restricted whether it is or may be a complaint or a denunciation
     * @param about accounts the question is about
     */
    public boolean mayKnow(StaffMember who, boolean restricted, Set<String> about) {
        return !about.contains(who.id())
                && (!restricted || rolesOn(who, about).stream().anyMatch(Permission.READ_RESTRICTED.roles()::contains));
    }

    /** Whether it is this person's own matter: given to the account, or an officer's whose unit has it. */
    public static boolean isOwn(StaffMember who, Charge charge) {
        return charge.isOf(who.id(), who.holds(Role.OFFICER) ? who.unit() : null);
    }

    /** Whether this person may see how the asker can be reached. */
    public boolean mayReadContacts(StaffMember who, QuestionState question) {
        return mayReadContacts(who, question.charge(), question.about());
    }

    /** The same of a line of a list. */
    public boolean mayReadContacts(StaffMember who, Charge charge, Set<String> about) {
        return !about.contains(who.id())
                && (isOwn(who, charge)
                        || rolesOn(who, about).stream().anyMatch(Permission.READ_CONTACTS.roles()::contains));
    }

    /**
     * The roles in which somebody acts on a question about these accounts: the own ones, and those stood in for. For a Chairman or
     * a secretary it is about a leader stands in; where all leaders are concerned or there is none, the other of the two; where
     * nobody of these is left, the officers.
     */
    public Set<Role> rolesOn(StaffMember who, Set<String> about) {
        if (about.isEmpty() || about.contains(who.id())) {
            return who.roles();
        }
        List<StaffMember> all = staff.get();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(who.roles());
        DEPUTIES.forEach((duty, ranks) -> {
            boolean concerned = all.stream().anyMatch(member -> member.holds(duty) && about.contains(member.id()));
            if (concerned && firstFree(ranks, about, all).filter(who::holds).isPresent()) {
                roles.add(duty);
            }
        });
        return roles;
    }

    /** The first role that somebody holds who works here and is not concerned. */
    private static Optional<Role> firstFree(List<Role> ranks, Set<String> about, List<StaffMember> all) {
        return ranks.stream()
                .filter(rank -> all.stream()
                        .anyMatch(member -> member.enabled() && member.holds(rank) && !about.contains(member.id())))
                .findFirst();
    }

    /** This person in an event of that question. */
    public Actor actor(StaffMember who, QuestionState question) {
        return new Actor(who.id(), rolesOn(who, question.about()), who.post());
    }
}
