package vn.doithoai.office;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Role;

/**
 * Something that happened at the desk and is no event of a question: sign-ins, accounts, builds, exports.
 *
 * @param by account id, or what was typed as one, or {@code machine} for a command on the server
 * @param about account id, question number or build id it concerns, may be empty
 * @param roles what an account was given and what it lost, empty where nothing
 */
public record AuditEntry(OffsetDateTime at, String by, What what, String about, List<RoleChange> roles) {

    /**
     * A role that came or went.
     *
     * @param given false where it was taken
     */
    public record RoleChange(Role role, boolean given) {

        /** Everything that makes the one set the other, what is given first. */
        public static List<RoleChange> between(Set<Role> before, Set<Role> after) {
            List<RoleChange> changes = new ArrayList<>();
            after.stream()
                    .sorted()
                    .filter(role -> !before.contains(role))
                    .forEach(role -> changes.add(new RoleChange(role, true)));
            before.stream()
                    .sorted()
                    .filter(role -> !after.contains(role))
                    .forEach(role -> changes.add(new RoleChange(role, false)));
            return List.copyOf(changes);
        }
    }

    /** The kinds of entries; worded by the pages. */
    public enum What {
        FIRST_LINK_MADE,
        INVITED,
        SET_UP,
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_THROTTLED,
        /** Somebody who is signed in asked for what the role may not. */
        DENIED,
        /** A form that no page of ours made for this session. */
        FORM_REFUSED,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        /** Somebody ended own sessions in other browsers. */
        SESSIONS_ENDED,
        PASSWORD_CHANGED,
        LINK_RESET,
        /** What nobody does alone: a way into an account that decides, or a role that makes it one. */
        SECOND_ASKED,
        SECOND_AGREED,
        SECOND_REFUSED,
        /** The second thing to sign in with: begun, ended, taken away by others; a code on paper used, new ones made. */
        FACTOR_ON,
        FACTOR_OFF,
        FACTOR_RESET,
        RECOVERY_CODE_USED,
        RECOVERY_CODES_MADE,
        /** A link was opened by somebody who is signed in as another. */
        LINK_OF_ANOTHER,
        ENABLED,
        DISABLED,
        ACCOUNT_CHANGED,
        /** A file beside the pages was taken in. */
        FILE_ADDED,
        BUILD_REQUESTED,
        BUILD_DONE,
        BUILD_FAILED,
        /** A content file was written by the desk. */
        CONTENT_CHANGED,
        /** A plan that is not public yet: written, laid before the Chairman, approved, sent back, taken away. */
        PLAN_WRITTEN,
        PLAN_ASKED,
        PLAN_APPROVED,
        PLAN_SENT_BACK,
        PLAN_DROPPED,
        AUDIT_EXPORTED,
        HISTORY_EXPORTED,
        /** All that is kept of an asker, or the package of a year. */
        DATA_HANDED_OUT,
        /** Somebody who lost the slip got a new secret, after showing who it is. */
        SECRET_REPLACED,
        /** A matter went from one officer to another, with all the others that officer had. */
        HANDED_OVER,
        /** What was kept longer than the office said it would was taken out of a question. */
        DATA_PURGED,
        /** Something that went wrong with personal data was written down, or what was done about it. */
        INCIDENT_WRITTEN,
        INCIDENTS_EXPORTED,
        /** A note to the Chairman, by its number alone: written, marked as read, its text taken out. */
        MONITOR_NOTE_WRITTEN,
        MONITOR_NOTE_READ,
        MONITOR_NOTE_REMOVED,
        RESTRICTED_OPENED,
        /** Somebody saw how the asker of a question can be reached that is not the own work. */
        CONTACT_SEEN,
        /** A leader stands in for the Chairman for some days. */
        DEPUTY_NAMED,
        DEPUTY_ENDED,
        /** Readers were shown an older release again. */
        ROLLED_BACK,
        /** They were not: something was taken away since. */
        ROLLBACK_REFUSED;

        /** Whether anybody can bring it about, without an account. */
        public boolean isOfAnybody() {
            return this == SIGN_IN_FAILED || this == SIGN_IN_THROTTLED || this == FORM_REFUSED;
        }
    }

    /** Longest text kept of what somebody typed. */
    public static final int TEXT_MAX = 64;

    public AuditEntry {
        at = at.atZoneSameInstant(Act.ZONE).toOffsetDateTime();
        by = cut(by);
        about = cut(about);
        roles = List.copyOf(roles);
    }

    /** An entry without a change of roles. */
    public AuditEntry(OffsetDateTime at, String by, What what, String about) {
        this(at, by, what, about, List.of());
    }

    private static String cut(String text) {
        String line = PlainText.line(text);
        return line.length() <= TEXT_MAX ? line : line.substring(0, TEXT_MAX);
    }
}
