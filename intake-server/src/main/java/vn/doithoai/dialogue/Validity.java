package vn.doithoai.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when until when something of the commune exists, both days included; null means "no limit known" (L20). */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " .. " + until);
        }
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
