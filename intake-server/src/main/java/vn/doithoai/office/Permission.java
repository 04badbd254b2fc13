package vn.doithoai.office;

import static vn.doithoai.question.Role.ADMINISTRATOR;
import static vn.doithoai.question.Role.CHAIR;
import static vn.doithoai.question.Role.CULTURE_OFFICER;
import static vn.doithoai.question.Role.LEADER;
import static vn.doithoai.question.Role.MONITOR;
import static vn.doithoai.question.Role.OFFICER;
import static vn.doithoai.question.Role.SECRETARY;

import java.util.EnumSet;
import java.util.Set;
import vn.doithoai.question.Role;

/**
 * What one may do at the desk: the one table of it. What happens to a question is decided by the lifecycle on top of this.
 */
public enum Permission {
    /** The own account: password, sign-out. */
    OWN_ACCOUNT,
    /** Lists and questions; a monitor and the culture officer see the public wording only. */
    READ,
    /** What the asker sent and internal notes. */
    READ_PRIVATE,
    /** How the asker of any question can be reached; of the own ones, {@link Knowledge} says who may. */
    READ_CONTACTS,
    /** What is or may be a complaint or a denunciation (O10). */
    READ_RESTRICTED,
    /** Any act on a question; which one, the lifecycle says. */
    ACT,
    /** Enter what came in by paper, word of mouth or telephone. */
    RECEIVE,
    PUBLISH,
    /** Sessions, the lists of the catalogue, and every content file as text. */
    EDIT_CONTENT,
    /** What was announced of a session, where and when. */
    EDIT_NOTICES,
    /** Say that a plan is the one that holds, which makes it public. */
    APPROVE_PLAN,
    MANAGE_STAFF,
    /** Agree, as the second person, to a way into an account that decides. */
    CONFIRM_ACCOUNTS,
    /** Say which leader stands in for the Chairman, from when until when. */
    NAME_DEPUTY,
    READ_AUDIT,
    /** Whether promises are kept, read by who looks after that (S17, S83). */
    OVERSEE,
    /** What is written to the Chairman alone; the Chairman's deputy reads it as the Chairman. */
    READ_MONITOR_NOTES,
    /** Mark such a note as read, or take its text out. */
    MARK_MONITOR_NOTES,
    /** Who has how much and is late, and the hand-over of all somebody has; what may be handed over, the lifecycle says. */
    READ_WORKLOAD,
    /** What is owed to those whose data are kept: terms that end, incidents (L10). */
    KEEP_DATA,
    /** How the server is: disk, builds, copies, damage. */
    READ_HEALTH;

    /** The roles that have it; one of them suffices. */
    public Set<Role> roles() {
        return switch (this) {
            case OWN_ACCOUNT -> StaffMember.STAFF_ROLES;
            case READ -> EnumSet.of(SECRETARY, OFFICER, LEADER, CHAIR, MONITOR, CULTURE_OFFICER);
            case READ_PRIVATE, ACT -> EnumSet.of(SECRETARY, OFFICER, LEADER, CHAIR);
            case READ_CONTACTS, READ_RESTRICTED -> EnumSet.of(SECRETARY, CHAIR);
            case RECEIVE -> EnumSet.of(SECRETARY);
            case PUBLISH, EDIT_CONTENT, CONFIRM_ACCOUNTS, KEEP_DATA, READ_WORKLOAD ->
                EnumSet.of(SECRETARY, LEADER, CHAIR);
            case EDIT_NOTICES -> EnumSet.of(SECRETARY, LEADER, CHAIR, CULTURE_OFFICER);
            case MANAGE_STAFF -> EnumSet.of(ADMINISTRATOR);
            case NAME_DEPUTY, APPROVE_PLAN, MARK_MONITOR_NOTES -> EnumSet.of(CHAIR);
            case READ_AUDIT -> EnumSet.of(ADMINISTRATOR, CHAIR, MONITOR);
            case READ_MONITOR_NOTES -> EnumSet.of(CHAIR, MONITOR);
            case OVERSEE -> EnumSet.of(SECRETARY, CHAIR, MONITOR);
            case READ_HEALTH -> EnumSet.of(ADMINISTRATOR, SECRETARY, LEADER, CHAIR);
        };
    }

    public boolean isGivenTo(StaffMember member) {
        return member.roles().stream().anyMatch(roles()::contains);
    }
}
