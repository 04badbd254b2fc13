package vn.doithoai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.Hint;
import vn.doithoai.question.form.RedactionHints;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.FormField;
import vn.doithoai.view.FormNames;
import vn.doithoai.view.SearchViews;

/**
 * The page on which a person reads again what will be sent (U5).
 *
 * @param alike public questions that say much the same
 * @param hints what in the text may identify somebody; a warning, never a block
 * @param notice why the page is shown again, or none
 */
public record CheckPage(
        List<Row> rows,
        List<Forms.Hidden> hidden,
        String token,
        List<SearchViews.Hit> alike,
        List<String> hints,
        @Nullable String notice,
        String honeypot) {

    private static final int MOST_ALIKE = 5;

    public CheckPage {
        rows = List.copyOf(rows);
        hidden = List.copyOf(hidden);
        alike = List.copyOf(alike);
        hints = List.copyOf(hints);
    }

    /**
     * A line with its way back to the form.
     *
     * @param field name of the control it came from
     */
    public record Row(String label, String text, String field) {}

    static CheckPage of(
            IntakeParts parts, SubmissionForm form, Submission submission, String token, @Nullable String notice) {
        return new CheckPage(
                new Rows(parts, submission).all(),
                Forms.hidden(form),
                token,
                alike(parts, submission),
                hints(parts, submission),
                notice,
                FormNames.HONEYPOT);
    }

    private static List<SearchViews.Hit> alike(IntakeParts parts, Submission submission) {
        SearchViews views = SearchRoutes.views(parts);
        String text = Objects.requireNonNullElse(submission.title(), "") + ". " + submission.text();
        return parts.search().like(text, MOST_ALIKE).stream()
                .map(question -> views.hit(question, List.of()))
                .toList();
    }

    private static List<String> hints(IntakeParts parts, Submission submission) {
        return RedactionHints.in(submission.text()).stream()
                .map(Hint::what)
                .distinct()
                .map(what -> parts.wording().get("check.hint." + what.name()))
                .toList();
    }

    /** Words for every answer, also for those left empty: nobody should wonder what will be sent. */
    private static final class Rows {

        private final IntakeParts parts;
        private final Submission submission;
        private final List<Row> rows = new ArrayList<>();

        Rows(IntakeParts parts, Submission submission) {
            this.parts = parts;
            this.submission = submission;
        }

        List<Row> all() {
            CatalogueWords words = new CatalogueWords(parts.wording(), parts.programme());
            for (FormField field : FormField.all()) {
                String text = field.shown().in(SubmissionForm.of(submission), words);
                boolean asked = field.part() != FormField.Part.DESK || text != null;
                if (asked && field.field() != Field.CONSENT) {
                    row(field, text);
                }
            }
            return rows;
        }

        private void row(FormField field, @Nullable String text) {
            String shown = text == null || text.isEmpty() ? parts.wording().get("check.empty") : text;
            rows.add(new Row(parts.wording().get(field.label()), shown, field.name()));
        }
    }
}
