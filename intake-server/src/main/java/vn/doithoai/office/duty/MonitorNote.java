package vn.doithoai.office.duty;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;

/**
 * What who looks after the dialogue says to the Chairman alone (S17, S83); for no reader outside, and not for the administrator.
 *
 * @param id year and number: {@code 2026-1}
 * @param text empty once it was taken out
 * @param by account that wrote it
 * @param readBy account that marked it as read, or none
 * @param removedAt when its text was taken out, or none
 */
public record MonitorNote(
        String id,
        String text,
        String by,
        OffsetDateTime at,
        @Nullable String readBy,
        @Nullable OffsetDateTime readAt,
        @Nullable OffsetDateTime removedAt) {

    /** Longest text. */
    public static final int TEXT = 4_000;

    public MonitorNote {
        text = PlainText.text(text);
        at = inZone(at);
        readAt = readAt == null ? null : inZone(readAt);
        removedAt = removedAt == null ? null : inZone(removedAt);
    }

    private static OffsetDateTime inZone(OffsetDateTime time) {
        return time.atZoneSameInstant(Act.ZONE).toOffsetDateTime();
    }

    public boolean isRead() {
        return readAt != null;
    }

    /** Read by somebody, who was first. */
    public MonitorNote readBy(String account, OffsetDateTime time) {
        return isRead() ? this : new MonitorNote(id, text, by, at, account, time, removedAt);
    }

    /** Without its text: somebody's data stood in it. */
    public MonitorNote withoutText(OffsetDateTime time) {
        return removedAt != null ? this : new MonitorNote(id, "", by, at, readBy, readAt, time);
    }
}
