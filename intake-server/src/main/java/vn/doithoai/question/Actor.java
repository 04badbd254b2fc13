package vn.doithoai.question;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who did something: an account id, the roles held at that moment and the post as the public may read it.
 *
 * @param id account id of a member of staff, or {@code intake}, {@code build}, {@code asker}
 * @param post office title for public pages, empty when there is none; never a person's name
 */
public record Actor(String id, Set<Role> roles, String post) {

    public static final Actor INTAKE = new Actor("intake", Set.of(Role.INTAKE), "");
    public static final Actor BUILD = new Actor("build", Set.of(Role.BUILD), "");
    public static final Actor ASKER = new Actor("asker", Set.of(Role.ASKER), "");

    public Actor {
        id = PlainText.line(id);
        post = PlainText.line(post);
        if (id.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("an actor needs an id and a role");
        }
        roles = Set.copyOf(roles);
    }

    public boolean holdsAny(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    public boolean holds(Role... wanted) {
        return holdsAny(Arrays.asList(wanted));
    }

    /** The roles in their declared order, so that files and pages list them the same every time. */
    public Set<Role> rolesInOrder() {
        return EnumSet.copyOf(new TreeSet<>(roles));
    }

    /** Whether these are two people, one the secretary and one the chair (O10). */
    public boolean makesTwoWith(Actor other) {
        return !id.equals(other.id)
                && ((holds(Role.SECRETARY) && other.holds(Role.CHAIR))
                        || (holds(Role.CHAIR) && other.holds(Role.SECRETARY)));
    }
}
