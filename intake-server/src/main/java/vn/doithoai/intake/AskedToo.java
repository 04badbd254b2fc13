package vn.doithoai.intake;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.view.FormNames;
import vn.doithoai.view.Words;

/**
 * Somebody who asks what a public question asks already: a question of its own, with number, secret and receipt, whose title names the
 * other. The office merges it like any other that asks for the same, and what it merged is what is counted.
 */
final class AskedToo {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4,6}");

    private AskedToo() {}

    /**
     * The form with the other question in its title; the words of the asker stay as they are.
     *
     * @return the same form where no such question is public or none was named
     */
    static SubmissionForm in(Context ctx, IntakeParts parts, SubmissionForm form) {
        String named = ctx.formParam(FormNames.ASKED_TOO);
        return named == null
                ? form
                : QuestionNumber.parse(named)
                        .filter(number -> LookupRoutes.published(parts, number)
                                .filter(question -> question.content() != null)
                                .isPresent())
                        .map(number -> form.with(Field.TITLE, title(form.value(Field.TITLE), number, parts.wording())))
                        .orElse(form);
    }

    /** What the asker called it stays beside the number where there is room for both, and what was typed is never dropped. */
    private static String title(String typed, QuestionNumber number, Words words) {
        String own = PlainText.line(typed);
        String title = words.get("asked-too.title", number);
        if (own.isEmpty() || own.equals(title)) {
            return title;
        }
        String both = words.get("asked-too.title.own", number, own);
        return PlainText.length(both) <= SubmissionForm.TITLE_MAX ? both : own;
    }

    /** The question that one names in its title as the one it asks too. */
    static Optional<QuestionNumber> of(@Nullable String title, Words words) {
        String said = title == null ? "" : title;
        Matcher matcher = NUMBER.matcher(said);
        return matcher.find()
                ? QuestionNumber.parse(matcher.group())
                        .filter(number -> said.startsWith(words.get("asked-too.title", number)))
                : Optional.empty();
    }
}
