package vn.doithoai.desk.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;
import vn.doithoai.view.CatalogueWords;

/** The words that announce a session, made of what is known of it. */
final class NoticeWords {

    /** What is read out or hung up, in the order of the days. */
    static final List<String> KINDS = List.of("first", "reminder", "morning", "results", NoticeWords.PAPER);

    /** What is hung up on paper. */
    static final String PAPER = "paper";

    private final DeskParts parts;

    NoticeWords(DeskParts parts) {
        this.parts = parts;
    }

    /** The first of what a notice cannot be without (S80). */
    @Nullable
    String missing(DialogueSession session) {
        boolean dated = session.points().stream().anyMatch(point -> point.date() != null && point.start() != null);
        if (!dated) {
            return say("desk.notice-text.no-day");
        }
        if (session.topics().isEmpty()) {
            return say("desk.notice-text.no-topics");
        }
        return session.howToTakePart() == null ? say("desk.notice-text.no-way") : null;
    }

    /** The notice of the site. */
    String body(DialogueSession session) {
        List<String> paragraphs =
                new ArrayList<>(List.of(say("desk.notice-text.opening", organisation(), session.title())));
        paragraphs.addAll(points(session, false));
        paragraphs.add(say("desk.notice-text.topics", topics(session)));
        paragraphs.add(say("desk.notice-text.way", String.valueOf(session.howToTakePart())));
        return String.join("\n\n", paragraphs);
    }

    /** A text as it is made of the session. */
    List<String> script(String kind, DialogueSession session) {
        List<String> paragraphs =
                new ArrayList<>(List.of(say("desk.notice-text." + kind, organisation(), session.title())));
        if (!kind.equals("results")) {
            paragraphs.addAll(points(session, !kind.equals(PAPER)));
            paragraphs.add(say("desk.notice-text.topics", topics(session)));
            paragraphs.add(say("desk.notice-text.way", String.valueOf(session.howToTakePart())));
        }
        paragraphs.add(say("desk.notice-text.end." + (kind.equals(PAPER) ? "paper" : "read"), organisation()));
        return paragraphs;
    }

    /** Place, day and hour of each point; {@code read} as a voice says them. */
    private List<String> points(DialogueSession session, boolean read) {
        return session.points().stream()
                .filter(point -> point.date() != null)
                .map(point -> point(point, read))
                .toList();
    }

    private String point(MeetingPoint point, boolean read) {
        String place = CatalogueWords.place(point, parts.programme().catalogue(), parts.wording());
        String day = point.date() == null ? "" : parts.wording().longDate(point.date());
        String hour = point.start() == null
                ? ""
                : read
                        ? SpokenNumbers.hour(point.start(), parts.wording())
                        : parts.wording().time(point.start());
        return say("desk.notice-text.point", hour, day, place);
    }

    private String topics(DialogueSession session) {
        return session.topics().stream().map(parts.words()::topic).collect(Collectors.joining("; "));
    }

    private String organisation() {
        return parts.programme().catalogue().organisationOn(parts.today()).name();
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
