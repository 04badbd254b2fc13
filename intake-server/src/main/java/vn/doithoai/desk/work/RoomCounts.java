package vn.doithoai.desk.work;

import java.time.LocalDate;
import java.util.function.Predicate;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.office.Knowledge;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Stage;

/** How much waits for somebody in each room of the desk, as its rail says on every page. */
public final class RoomCounts {

    private final DeskParts parts;
    private final Worklist worklist;

    public RoomCounts(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
    }

    /** Questions whose turn it is. */
    public int mine(StaffMember who) {
        Knowledge knowledge = parts.knowledge();
        return count(who, item -> Worklist.needs(item, who, knowledge.rolesOn(who, item.about()), parts.today()));
    }

    /** Questions whose turn it is, and which are late. */
    public int mineAndLate(StaffMember who) {
        Knowledge knowledge = parts.knowledge();
        LocalDate today = parts.today();
        return count(
                who,
                item -> item.isLate(today) && Worklist.needs(item, who, knowledge.rolesOn(who, item.about()), today));
    }

    /** What was given to this person, who has done nothing about it yet. */
    public int fresh(StaffMember who) {
        return count(who, item -> item.isNewTo(who));
    }

    /** Questions the office still owes something. */
    public int open(StaffMember who) {
        return count(who, item -> item.stage().isOpen() && !item.isOneOfMany());
    }

    /** Open questions that are late. */
    public int late(StaffMember who) {
        LocalDate today = parts.today();
        return count(who, item -> item.stage().isOpen() && !item.isOneOfMany() && item.isLate(today));
    }

    /** Askers who wait to be told. */
    public int untold(StaffMember who) {
        Knowledge knowledge = parts.knowledge();
        return count(who, item -> item.untold() && knowledge.mayReadContacts(who, item.charge(), item.about()));
    }

    /** What was recorded from the minutes and waits for the chair. */
    public int unconfirmed(StaffMember who) {
        return count(who, Worklist.Item::isUnconfirmed);
    }

    /** What was perhaps sent in bulk. */
    public int oneOfMany(StaffMember who) {
        return count(who, Worklist.Item::isOneOfMany);
    }

    /** Approved answers that nobody outside sees yet. */
    public int unpublished(StaffMember who) {
        return count(who, item -> item.stage() == Stage.APPROVED);
    }

    /** Accounts that something waits at for a second person. */
    public int accounts() {
        return (int) parts.staff().all().stream()
                .filter(account ->
                        account.enabled() && account.wish(parts.now()).isPresent())
                .count();
    }

    private int count(StaffMember who, Predicate<Worklist.Item> which) {
        return (int) worklist.visibleTo(who, parts.knowledge()).stream()
                .filter(which)
                .count();
    }
}
