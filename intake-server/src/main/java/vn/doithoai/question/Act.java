package vn.doithoai.question;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import vn.doithoai.base.Zone;

/**
 * The when, who and why that no event can be without.
 *
 * @param why the reason, empty where the lifecycle asks for none
 */
public record Act(OffsetDateTime at, Actor by, String why) {

    /** The zone of every date and deadline (N12). */
    public static final ZoneId ZONE = Zone.OF_COMMUNE;

    public Act {
        at = at.atZoneSameInstant(ZONE).toOffsetDateTime();
        why = PlainText.text(why);
    }

    public Act(OffsetDateTime at, Actor by) {
        this(at, by, "");
    }

    /** The local date of the act, on which deadlines are computed. */
    public LocalDate on() {
        return at.toLocalDate();
    }

    /** A reason stays when the asker is forgotten, unless the asker wrote it. */
    public Act withoutAskersWhy() {
        return by.holds(Role.ASKER) && !why.isEmpty() ? new Act(at, by, Erasure.NOTHING) : this;
    }
}
