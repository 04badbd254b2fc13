package vn.doithoai.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;

/**
 * A meeting point of a session in one line: its own day, hours and place, so that nobody goes to one place on the day of another
 * (S71, S72).
 *
 * @param when day and hours, or that they are not announced
 * @param map link to a map, or none
 * @param room how many it holds, in words, and {@code access} who gets in with a wheelchair; none where nobody has said
 * @param chair who leads there, where it is not the chair of the session
 */
public record MeetingLine(
        String when,
        String place,
        @Nullable String address,
        @Nullable String map,
        @Nullable String room,
        @Nullable String access,
        @Nullable String chair) {

    /** One line for each meeting point, in the order of the session. */
    public static List<MeetingLine> of(DialogueSession session, Catalogue catalogue, Words words) {
        return session.points().stream()
                .map(point -> of(point, catalogue, words))
                .toList();
    }

    /** The line of one meeting point. */
    public static MeetingLine of(MeetingPoint point, Catalogue catalogue, Words words) {
        Catalogue.Venue venue =
                point.venue() == null ? null : catalogue.venue(point.venue()).orElse(null);
        Integer capacity = venue == null ? null : venue.capacity();
        return new MeetingLine(
                when(point, words),
                CatalogueWords.place(point, catalogue, words),
                venue == null ? null : venue.address(),
                venue == null ? null : venue.map(),
                capacity == null ? null : words.get("meeting.room", words.number(capacity)),
                venue == null ? null : venue.accessibility(),
                point.chair());
    }

    /** Day, hours and place, for where nothing can be set apart: a description, an entry of a list. */
    public String inOneLine() {
        return when + " · " + place;
    }

    /** Place and address, as a calendar and a search engine want them. */
    public String placeAndAddress() {
        return Stream.of(place, address).filter(part -> part != null).collect(Collectors.joining(", "));
    }

    private static String when(MeetingPoint point, Words words) {
        if (point.date() == null) {
            return words.get("meeting.no-date");
        }
        String day = words.get("meeting.day", words.weekday(point.date()), words.date(point.date()));
        if (point.start() == null) {
            return day;
        }
        String start = words.time(point.start());
        return point.end() == null
                ? words.get("meeting.at", day, start)
                : words.get("meeting.hours", day, start, words.time(point.end()));
    }
}
