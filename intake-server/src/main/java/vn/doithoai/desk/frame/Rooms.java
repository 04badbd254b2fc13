package vn.doithoai.desk.frame;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.view.Words;

/**
 * The rooms of the desk in the order of its rail, and how much waits in each. {@code DeskRoutes} enters them: a room that
 * stands there is on every page of who may go in, by the words {@code desk.menu.<id>}.
 */
public final class Rooms {

    /** Of a page before anybody is signed in. */
    public static final Rooms NONE = new Rooms(List.of());

    /** The room that is counted in the title of every page. */
    static final String MINE = "worklist";

    private final List<Room> all;

    public Rooms(List<Room> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A room.
     *
     * @param id its words, and the page's {@code nav} that marks it as the present one
     * @param permission what one needs to go in
     * @param waiting how much waits in it for somebody
     */
    public record Room(String id, Permission permission, String address, ToIntFunction<StaffMember> waiting) {

        /** A room nothing waits in. */
        public static Room of(String id, Permission permission, String address) {
            return new Room(id, permission, address, who -> 0);
        }

        public static Room of(String id, Permission permission, String address, ToIntFunction<StaffMember> waiting) {
            return new Room(id, permission, address, waiting);
        }
    }

    /** A room as the rail of somebody shows it. */
    public record Shown(String id, String label, String address, int waiting) {}

    /** The rooms somebody may go into. */
    List<Shown> of(StaffMember who, Words words) {
        return all.stream()
                .filter(room -> room.permission().isGivenTo(who))
                .map(room -> new Shown(
                        room.id(),
                        words.get("desk.menu." + room.id()),
                        room.address(),
                        room.waiting().applyAsInt(who)))
                .toList();
    }
}
