package vn.doithoai.desk.hall;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.view.Words;

/**
 * What was said to a line in the hall, in one or two keys: who answered, a promise with its day, that it will be put to another body.
 * It is a note of the office until somebody writes the answer, whose form begins with it; nothing of it is public.
 *
 * @param kind key of the kind, {@code 1} to {@code 6}
 * @param due last day of a promise, or none
 * @param words what was said, or empty
 */
record HallNote(String kind, @Nullable LocalDate due, String words) {

    /** Begins what is a note and no opinion. */
    static final String BEGINS = "=";

    static final int MAX = 500;

    private static final String PROMISE = "5";
    private static final Pattern TYPED = Pattern.compile("=?\\s*([1-6])(?:[\\s:,.]+(.*))?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)(?:[\\s:,]+(.*))?");
    private static final String WITHOUT_YEAR = "\\d{1,2}[/.-]\\d{1,2}";

    /** What was typed, if it is a note; a promise needs its day. */
    static Optional<HallNote> read(String typed, LocalDate said) {
        Matcher note = TYPED.matcher(PlainText.line(typed));
        if (!note.matches()) {
            return Optional.empty();
        }
        String words = note.group(2) == null ? "" : note.group(2).strip();
        if (!note.group(1).equals(PROMISE)) {
            return Optional.of(new HallNote(note.group(1), null, words));
        }
        Matcher day = DAY.matcher(words);
        if (!day.matches()) {
            return Optional.empty();
        }
        String rest = day.group(2) == null ? "" : day.group(2).strip();
        return due(day.group(1), said).map(due -> new HallNote(PROMISE, due, rest));
    }

    /** A day without a year is the next one of that name after it was said. */
    private static Optional<LocalDate> due(String typed, LocalDate said) {
        if (!typed.matches(WITHOUT_YEAR)) {
            return Days.read(typed);
        }
        return Days.read(typed + "/" + said.getYear()).map(day -> day.isBefore(said) ? day.plusYears(1) : day);
    }

    /** As it is kept. */
    String text(Words wording) {
        String head = wording.get("desk.hall.note." + kind, due == null ? "" : wording.date(due));
        return words.isEmpty() ? head : head + ": " + words;
    }

    /** The last one of a question, or empty. */
    static String last(Question question, Words wording) {
        String head = wording.get("desk.hall.note");
        return question.events().stream()
                .filter(RecordEvent.Noted.class::isInstance)
                .map(event -> ((RecordEvent.Noted) event).text())
                .filter(text -> text.startsWith(head))
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
