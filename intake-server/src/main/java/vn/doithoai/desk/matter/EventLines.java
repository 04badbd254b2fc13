package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Notification;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.QuestionPage.Row;

/** What one event says, line by line, without what is empty. */
final class EventLines {

    private final QuestionContext context;
    private final List<Row> rows = new ArrayList<>();

    EventLines(QuestionContext context) {
        this.context = context;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    EventLines text(String term, String text) {
        if (!text.isEmpty()) {
            rows.add(new Row(context.wording().get("desk.history." + term), text));
        }
        return this;
    }

    EventLines day(String term, LocalDate day) {
        return text(term, context.wording().date(day));
    }

    EventLines link(String term, String text, String address) {
        rows.add(new Row(context.wording().get("desk.history." + term), text, address));
        return this;
    }

    /** Of an earlier question that this reader may not know of nothing is said. */
    EventLines follows(@Nullable QuestionNumber earlier) {
        return earlier == null || !context.mayKnow(earlier)
                ? this
                : link("follows", earlier.toString(), Addresses.deskQuestion(earlier));
    }

    EventLines collective(Submission.Collective all) {
        String villages = context.words().villages(all.villages());
        return text("other-villages", Objects.requireNonNullElse(villages, ""))
                .text("collective", Objects.requireNonNullElse(all.name(), ""))
                .text("people", all.people() == 0 ? "" : context.wording().number(all.people()));
    }

    EventLines wording(PublicText shown) {
        return text("title", shown.title()).text("text", shown.text());
    }

    /** @param kinds of the answer, in words */
    EventLines answer(Answer answer, String kinds) {
        text("short", answer.shortAnswer()).text("details", answer.details()).text("kinds", kinds);
        for (Answer.LegalBasis basis : answer.legalBasis()) {
            rows.add(new Row(context.wording().get("desk.history.legal"), basis.inOneLine(), basis.link()));
        }
        return text("by", answer.answeredBy());
    }

    EventLines told(@Nullable Notification notification) {
        return notification == null
                ? this
                : text("means", context.wording().label(notification.means()))
                        .day("told", notification.on())
                        .text("told-text", notification.note());
    }
}
