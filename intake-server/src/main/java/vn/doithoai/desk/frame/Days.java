package vn.doithoai.desk.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people type it: {@code 5/6/2025}, {@code 05-06-2025}, {@code 05.06.2025} or {@code 2025-06-05}. */
public final class Days {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private Days() {}

    public static Optional<LocalDate> read(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        if (written.matches()) {
            return day(written.group(3), written.group(2), written.group(1));
        }
        Matcher iso = ISO.matcher(typed.strip());
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
