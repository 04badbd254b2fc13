package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;

/** When and at which meeting point something was said aloud; typed later, it keeps its day. */
final class Hall {

    private Hall() {}

    /** What was noted in the hall about who answered, or what was promised or announced there. */
    record Noted(String kind, @Nullable LocalDate due, String words) {}

    /** The last note from the hall, for what one types next; its words are those of the notes of the hall. */
    static Optional<Noted> noted(QuestionContext context) {
        return context.question().events().stream()
                .filter(RecordEvent.Noted.class::isInstance)
                .map(event -> ((RecordEvent.Noted) event).text())
                .flatMap(text -> read(context, text).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Noted> read(QuestionContext context, String text) {
        for (String kind : List.of("1", "2", "3", "4", "5", "6")) {
            String head = context.wording().get("desk.hall.note." + kind, "");
            if (text.startsWith(head)) {
                String rest = text.substring(head.length());
                int words = rest.indexOf(": ");
                Optional<LocalDate> due = Days.read((words < 0 ? rest : rest.substring(0, words)).strip());
                return Optional.of(new Noted(kind, due.orElse(null), words < 0 ? "" : rest.substring(words + 2)));
            }
        }
        return Optional.empty();
    }

    /** The words noted with a kind of answer, or empty. */
    static String words(QuestionContext context, String kinds) {
        return noted(context)
                .filter(note -> kinds.contains(note.kind()))
                .map(Noted::words)
                .orElse("");
    }

    /** The day to propose: of the question where it was asked there, else the last one of the session, else today. */
    static LocalDate day(QuestionContext context, @Nullable String session) {
        TriageEvent.Received received = context.question().received();
        LocalDate today = context.today();
        if (received.point() != null && context.state().reopening().on() == null) {
            return received.on();
        }
        return days(context, session).stream()
                .filter(day -> !day.isAfter(today))
                .reduce((first, last) -> last)
                .orElse(today);
    }

    /** The point of that day, or none: the session has no day yet. A day on which it did not meet is a mistake. */
    static @Nullable Integer point(ActionForm sheet, @Nullable String session, LocalDate day, String field) {
        QuestionContext context = sheet.about();
        List<LocalDate> days = days(context, session);
        if (sheet.isSent() && session == null) {
            sheet.error(sheet.say("desk.error.no-session"), field);
        } else if (sheet.isSent() && !days.isEmpty() && !days.contains(day)) {
            String known = days.stream().map(context.wording()::date).collect(Collectors.joining(", "));
            sheet.error(sheet.say("desk.error.session-day", known), field);
        }
        return found(context, session).flatMap(held -> held.pointOn(day)).orElse(null);
    }

    private static List<LocalDate> days(QuestionContext context, @Nullable String session) {
        return found(context, session).map(DialogueSession::days).orElse(List.of());
    }

    private static Optional<DialogueSession> found(QuestionContext context, @Nullable String session) {
        return Optional.ofNullable(session)
                .flatMap(id -> context.parts().programme().session(id));
    }
}
