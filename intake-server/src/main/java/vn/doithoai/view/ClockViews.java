package vn.doithoai.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.QuestionPage.Row;

/** What the page of a question says of its clock: how it stands in one sentence, and how the due date was counted. */
final class ClockViews {

    private final Words words;
    private final LocalDate today;

    ClockViews(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /**
     * How a question stands, in one sentence that stays true until the next build: what runs says its last day, and the
     * count of days is left to the bar, which the browser counts anew. None where the text is hidden.
     */
    @Nullable
    String stands(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            return null;
        }
        if (question.stage() == Stage.ANSWERED) {
            return content.answer() == null
                    ? null
                    : words.get("stands.answered", words.date(content.answer().on()), kept(question.clock()));
        }
        if (!question.stage().isOpen()) {
            return null;
        }
        LocalDate due = question.clock().due();
        if (due == null) {
            return words.get("stands.no-day");
        }
        String what = words.get(
                "stands." + (question.stage().isUndertaken() ? question.stage().name() : "open"),
                words.date(due),
                body(content));
        return question.clock().readingOn(today).status().isOverdue() ? words.get("stands.overdue", what) : what;
    }

    /** The body a matter is put to, or the words for any. */
    private String body(PublishedQuestion.Content content) {
        if (content.forward() != null) {
            return content.forward().body();
        }
        return content.petition() == null
                ? words.get("stands.body")
                : content.petition().body();
    }

    private String kept(DueClock clock) {
        DueClock.Reading reading = clock.readingOn(today);
        return switch (reading.status()) {
            case DONE_IN_TIME -> words.get("stands.in-time");
            case DONE_IN_RENEWED_TIME -> words.get("stands.renewed", reading.days());
            case DONE_LATE -> words.get(clock.rule().isOfWord() ? "stands.late.word" : "stands.late", reading.days());
            case NONE, ON_TIME, DUE_SOON, OVERDUE, OVERDUE_BUT_RENEWED, WAITING_FOR_ANOTHER_BODY -> "";
        };
    }

    /** How the due date was counted. */
    QuestionPage.ClockView reckoning(PublishedQuestion question) {
        DueClock clock = question.clock();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                words.get("clock.row.rule"), words.get("Rule." + clock.rule().name())));
        if (clock.start() != null) {
            rows.add(new Row(words.get("clock.row.start"), words.date(clock.start())));
            rows.add(new Row(words.get("clock.row.first-day"), words.get("clock.first-day")));
        }
        if (clock.due() != null) {
            rows.add(new Row(words.get("clock.row.due"), words.days(clock.due(), clock.renewals())));
            if (!clock.renewals().isEmpty()) {
                rows.add(new Row(words.get("clock.row.renewed"), words.get("clock.renewed")));
            }
        }
        if (clock.due() != null && clock.nextWorkingDay() != null) {
            rows.add(new Row(
                    words.get("clock.row.day-off"),
                    words.get("clock.day-off", words.date(clock.nextWorkingDay()), words.date(clock.due()))));
        }
        if (clock.doneOn() != null) {
            rows.add(new Row(words.get("clock.row.deed"), words.get("clock.deed", words.date(clock.doneOn()))));
        }
        if (clock.stoppedOn() != null) {
            rows.add(new Row(words.get("clock.row.stopped"), words.date(clock.stoppedOn())));
        }
        List<String> earlier = question.clocks().subList(0, question.clocks().size() - 1).stream()
                .filter(old -> old.due() != null)
                .map(old -> words.get(
                        "clock.earlier",
                        words.days(Objects.requireNonNull(old.due()), old.renewals()),
                        words.reading(old.readingOn(today))))
                .toList();
        return new QuestionPage.ClockView(words.reading(clock.readingOn(today)), rows, earlier);
    }
}
