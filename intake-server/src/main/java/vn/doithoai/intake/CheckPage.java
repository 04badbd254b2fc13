package vn.doithoai.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.LegacyLetters;
import vn.doithoai.question.Kind;
import vn.doithoai.question.ReplyWish;
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
 * @param rows what was filled in, {@code empty} what was not, in words
 * @param opened for how many seconds the form was open, where its script could tell
 * @param alike public questions that say much the same
 * @param hints what in the text may identify somebody; a warning, never a block
 * @param notice why the page is shown again, or none
 */
public record CheckPage(
        List<Row> rows,
        @Nullable String empty,
        List<Forms.Hidden> hidden,
        long opened,
        String token,
        List<SearchViews.Hit> alike,
        List<String> hints,
        @Nullable String notice,
        String honeypot) {

    private static final int MOST_ALIKE = 5;

    /** What is worth naming where it was left empty. */
    private static final Set<Field> NAMED = EnumSet.of(
            Field.TITLE, Field.TOPIC, Field.SESSION, Field.VILLAGE, Field.NAME, Field.PHONE, Field.REPLY_WISH);

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
            IntakeParts parts, SubmissionForm form, Submission submission, Sending sending, @Nullable String notice) {
        Rows rows = new Rows(parts, submission);
        return new CheckPage(
                rows.filled,
                rows.empty.isEmpty() ? null : parts.wording().get("check.empty-fields", String.join(", ", rows.empty)),
                Forms.hidden(form),
                sending.opened(),
                sending.token(),
                alike(parts, submission),
                hints(parts, submission),
                notice,
                FormNames.HONEYPOT);
    }

    /**
     * What goes with a form from page to page.
     *
     * @param token one for each question, however often it is mended
     * @param opened see {@link CheckPage}
     */
    record Sending(String token, long opened) {}

    private static List<SearchViews.Hit> alike(IntakeParts parts, Submission submission) {
        SearchViews views = SearchRoutes.views(parts);
        String text = Objects.requireNonNullElse(submission.title(), "") + ". " + submission.text();
        return parts.search().like(text, MOST_ALIKE).stream()
                .map(question -> views.hit(question, List.of()))
                .toList();
    }

    private static List<String> hints(IntakeParts parts, Submission submission) {
        Stream<String> garbled = LegacyLetters.isGarbled(submission.text())
                ? Stream.of(parts.wording().get("check.garbled"))
                : Stream.empty();
        return Stream.concat(
                        garbled,
                        RedactionHints.in(submission.text()).stream()
                                .map(Hint::what)
                                .distinct()
                                .map(what -> parts.wording().get("check.hint." + what.name())))
                .toList();
    }

    /** Words for every answer; those left empty are only named: nobody should wonder what will be sent. */
    private static final class Rows {

        private final List<Row> filled = new ArrayList<>();
        private final List<String> empty = new ArrayList<>();

        Rows(IntakeParts parts, Submission submission) {
            CatalogueWords words = new CatalogueWords(parts.wording(), parts.programme());
            for (FormField field : FormField.all()) {
                if (field.field() == Field.CONSENT) {
                    continue;
                }
                String text = field.shown().in(SubmissionForm.of(submission), words);
                String label = parts.wording().get(field.label());
                if (text != null && !text.isEmpty() && !isDefault(field, submission)) {
                    filled.add(new Row(label, text, field.name()));
                } else if (NAMED.contains(field.field())) {
                    empty.add(label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1));
                }
            }
        }

        /** What stands in a form that nobody has touched there. */
        private static boolean isDefault(FormField field, Submission submission) {
            return switch (field.field()) {
                case KIND -> submission.kind() == Kind.QUESTION;
                case REPLY_WISH -> submission.contact().replyWish() == ReplyWish.LOOK_UP_MYSELF;
                case PUBLISH_NAME -> !submission.consent().publishName();
                default -> false;
            };
        }
    }
}
