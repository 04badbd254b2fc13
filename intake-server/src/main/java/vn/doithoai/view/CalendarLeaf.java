package vn.doithoai.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;

/**
 * A session as a tear-off calendar leaf: a day, or a month while only that is planned (S70).
 *
 * @param big day of the month, or the month's number
 * @param weekday none while only a month is planned
 * @param when that only a month is planned, or none: then each point says its day itself
 * @param points one line for each meeting point
 */
public record CalendarLeaf(
        String id,
        String address,
        String title,
        String state,
        String look,
        String big,
        @Nullable String weekday,
        String under,
        @Nullable String when,
        List<MeetingLine> points) {

    public CalendarLeaf {
        points = List.copyOf(points);
    }

    public static CalendarLeaf of(DialogueSession session, Catalogue catalogue, LocalDate today, Words words) {
        LocalDate day = session.nextDay(today).orElse(null);
        List<MeetingLine> points = MeetingLine.of(session, catalogue, words);
        String look = session.state().name().toLowerCase(Locale.ROOT);
        String address = Addresses.session(session.id());
        if (day == null) {
            return new CalendarLeaf(
                    session.id(),
                    address,
                    session.title(),
                    words.label(session.state()),
                    look,
                    String.valueOf(session.month().getMonthValue()),
                    null,
                    words.get("leaf.month", session.month().getYear()),
                    words.get(
                            session.hasMissedItsMonth(today) ? "leaf.missed" : "leaf.planned",
                            words.month(session.month())),
                    points);
        }
        return new CalendarLeaf(
                session.id(),
                address,
                session.title(),
                words.label(session.state()),
                look,
                String.valueOf(day.getDayOfMonth()),
                words.weekday(day),
                words.get("leaf.day", day.getMonthValue(), day.getYear()),
                null,
                points);
    }

    /** Every meeting point with its day and place, or the planned month with the places. */
    public String inOneLine() {
        return when == null
                ? points.stream().map(MeetingLine::inOneLine).collect(Collectors.joining("; "))
                : when + " · " + points.stream().map(MeetingLine::place).collect(Collectors.joining("; "));
    }
}
