package vn.doithoai.pages;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.UtcOffset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;

/**
 * An iCalendar file of sessions or due days. Only a session with a day is in them: "in June" is no entry of a calendar. Of the time
 * they are written only the day is in them.
 */
final class CalendarFile {

    /**
     * A session as calendars know it.
     *
     * @param id unique on this site
     * @param start none: the whole day
     * @param end none: no end is known
     * @param description what it is about and where more is told, or none
     * @param url of its page
     */
    record Entry(
            String id,
            LocalDate day,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            String title,
            @Nullable String place,
            @Nullable String description,
            String url,
            Kind kind) {}

    /** What a day in a calendar is. */
    enum Kind {
        /** Takes the time of who goes there. */
        SESSION,
        CANCELLED,
        /** Something is due; nobody is busy. */
        DUE
    }

    private static final int MOST_OCTETS = 75;

    private CalendarFile() {}

    /**
     * One file with these entries, in this order.
     *
     * @param today day of the build, from which the entries are known so
     */
    static String of(String name, String host, LocalDate today, List<Entry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//doi-thoai//site//VI");
        calendar.setName(name);
        for (Entry entry : entries) {
            calendar.addEvent(event(host, today, entry));
        }
        if (entries.isEmpty()) {
            // A calendar must have something in it (RFC 5545, 3.6).
            calendar.addComponent(zone());
        }
        return folded(Biweekly.write(calendar).version(ICalVersion.V2_0).go());
    }

    /** Lines of at most 75 octets, never cut within a letter (RFC 5545, 3.1); the library counts letters. */
    private static String folded(String text) {
        StringBuilder all = new StringBuilder(text.length());
        for (String line : text.replace("\r\n ", "").split("\r\n", -1)) {
            int octets = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                String letter = Character.toString(line.codePointAt(i));
                int more = letter.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > MOST_OCTETS) {
                    all.append("\r\n ");
                    octets = 1;
                }
                all.append(letter);
                octets += more;
            }
            all.append("\r\n");
        }
        // The text ends with a line end already.
        all.setLength(all.length() - 2);
        return all.toString();
    }

    private static VTimezone zone() {
        VTimezone zone = new VTimezone(Act.ZONE.getId());
        StandardTime standard = new StandardTime();
        standard.setDateStart(
                new biweekly.util.ICalDate(new biweekly.util.DateTimeComponents(1970, 1, 1, 0, 0, 0, false), true));
        standard.setTimezoneOffsetFrom(new UtcOffset(true, 7, 0));
        standard.setTimezoneOffsetTo(new UtcOffset(true, 7, 0));
        zone.addStandardTime(standard);
        return zone;
    }

    private static VEvent event(String host, LocalDate today, Entry entry) {
        VEvent event = new VEvent();
        // Both are random or "now" in a fresh event.
        event.setUid(entry.id() + "@" + host.replaceFirst("^https?://", "").replaceFirst("[:/].*$", ""));
        event.setDateTimeStamp(Date.from(today.atStartOfDay(Act.ZONE).toInstant()));
        event.setSummary(entry.title());
        event.setUrl(entry.url());
        if (entry.place() != null) {
            event.setLocation(entry.place());
        }
        if (entry.description() != null) {
            event.setDescription(entry.description());
        }
        setTime(event, entry);
        event.setStatus(entry.kind() == Kind.CANCELLED ? Status.cancelled() : Status.confirmed());
        event.setTransparency(entry.kind() == Kind.SESSION ? Transparency.opaque() : Transparency.transparent());
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
