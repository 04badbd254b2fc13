package vn.doithoai.site.check;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import java.util.ArrayList;
import java.util.List;

/** A file is one valid calendar with the line ends calendars have. */
final class CalendarCheck {

    private final Findings findings;

    CalendarCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String file, String text) {
        List<List<biweekly.io.ParseWarning>> unreadable = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(unreadable).all();
        if (calendars.size() != 1) {
            findings.add(file, 0, "check.calendar", calendars.size());
            return;
        }
        ValidationWarnings warnings = calendars.get(0).validate(biweekly.ICalVersion.V2_0);
        boolean onlyEmpty = calendars.get(0).getEvents().isEmpty();
        if (unreadable.stream().anyMatch(list -> !list.isEmpty()) || (!warnings.isEmpty() && !onlyEmpty)) {
            findings.add(file, 0, "check.calendar", warnings);
        }
        if (text.replace("\r\n", "").indexOf('\n') >= 0) {
            findings.add(file, 0, "check.calendar.lines");
        }
    }
}
