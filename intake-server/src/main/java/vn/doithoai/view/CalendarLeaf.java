package vn.doithoai.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;

/**
 * A session as a tear-off calendar leaf: a day, or a month while only that is planned (S70).
 *
 * @param big day of the month, or the month's number
 * @param weekday none while only a month is planned
 * @param when in one line
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
        String when,
        List<String> places) {

    public static CalendarLeaf of(DialogueSession session, Catalogue catalogue, LocalDate today, Words words) {
        LocalDate day = session.firstDay().orElse(null);
        List<String> places = session.points().stream()
                .map(point -> CatalogueWords.place(point, catalogue, words))
                .toList();
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
                    places);
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
                when(session, day, words),
                places);
    }

    private static String when(DialogueSession session, LocalDate day, Words words) {
        return session.points().stream()
                .filter(point -> day.equals(point.date()) && point.start() != null)
                .map(MeetingPoint::start)
                .sorted()
                .findFirst()
                .map(start -> words.get("leaf.at", words.longDate(day), words.time(start)))
                .orElseGet(() -> words.longDate(day));
    }
}
