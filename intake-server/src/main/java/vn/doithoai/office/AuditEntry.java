package vn.doithoai.office;

import java.time.OffsetDateTime;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;

/**
 * Something that happened at the desk and is no event of a question: sign-ins, accounts, builds, exports.
 *
 * @param by account id, or what was typed as one, or {@code machine} for a command on the server
 * @param about account id, question number or build id it concerns, may be empty
 */
public record AuditEntry(OffsetDateTime at, String by, What what, String about) {

    /** The kinds of entries; worded by the pages. */
    public enum What {
        FIRST_LINK_MADE,
        INVITED,
        SET_UP,
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_THROTTLED,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE,
        PASSWORD_CHANGED,
        LINK_RESET,
        ENABLED,
        DISABLED,
        ACCOUNT_CHANGED,
        BUILD_REQUESTED,
        BUILD_DONE,
        BUILD_FAILED,
        AUDIT_EXPORTED,
        HISTORY_EXPORTED,
        RESTRICTED_OPENED
    }

    /** Longest text kept of what somebody typed. */
    public static final int TEXT_MAX = 64;

    public AuditEntry {
        at = at.atZoneSameInstant(Act.ZONE).toOffsetDateTime();
        by = cut(by);
        about = cut(about);
    }

    private static String cut(String text) {
        String line = PlainText.line(text);
        return line.length() <= TEXT_MAX ? line : line.substring(0, TEXT_MAX);
    }
}
