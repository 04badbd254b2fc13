package vn.doithoai.dialogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From when until when something of the commune exists, both days included; null means "no limit known" (L20). */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " .. " + until);
        }
    }

    /** How many days lie between a day and this time; 0 within it. */
    long daysFrom(LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return ChronoUnit.DAYS.between(day, from);
        }
        return until != null && day.isAfter(until) ? ChronoUnit.DAYS.between(until, day) : 0;
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
