package vn.doithoai.site;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;

/**
 * The sessions as iCalendar files. Only a session with a day is in them: "in June" is no entry of a calendar. Nothing in
 * them depends on when they were written.
 */
final class Calendars {

    /**
     * A session as calendars know it.
     *
     * @param id unique on this site
     * @param start none: the whole day
     * @param end none: no end is known
     * @param url of its page
     */
    record Entry(
            String id,
            LocalDate day,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            String title,
            @Nullable String place,
            String url,
            boolean cancelled) {}

    private Calendars() {}

    /** One file with these entries, in this order. */
    static String of(String name, String host, List<Entry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//doi-thoai//site//VI");
        calendar.setName(name);
        for (Entry entry : entries) {
            calendar.addEvent(event(host, entry));
        }
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static VEvent event(String host, Entry entry) {
        VEvent event = new VEvent();
        // Both are random or "now" in a fresh event.
        event.setUid(entry.id() + "@" + host.replaceFirst("^https?://", "").replaceFirst("[:/].*$", ""));
        event.setDateTimeStamp(Date.from(entry.day().atStartOfDay(Act.ZONE).toInstant()));
        event.setSummary(entry.title());
        event.setUrl(entry.url());
        if (entry.place() != null) {
            event.setLocation(entry.place());
        }
        setTime(event, entry);
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(entry.cancelled() ? Transparency.transparent() : Transparency.opaque());
        return event;
    }

    private static void setTime(VEvent event, Entry entry) {
        LocalTime start = entry.start();
        if (start == null) {
            // The library writes a date in the zone of the JVM unless it is given the parts.
            event.setDateStart(new biweekly.property.DateStart(wholeDay(entry.day())));
            event.setDateEnd(new biweekly.property.DateEnd(wholeDay(entry.day().plusDays(1))));
            return;
        }
        Instant from = entry.day().atTime(start).atZone(Act.ZONE).toInstant();
        event.setDateStart(Date.from(from), true);
        LocalTime end = entry.end();
        if (end != null) {
            event.setDuration(biweekly.util.Duration.fromMillis(Duration.between(
                            from, entry.day().atTime(end).atZone(Act.ZONE).toInstant())
                    .toMillis()));
        }
    }

    private static biweekly.util.ICalDate wholeDay(LocalDate day) {
        return new biweekly.util.ICalDate(
                new biweekly.util.DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
