package vn.doithoai.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.form.SubmissionForm;

/**
 * The one table of the question form, in the order of the page: how each field is called, asked for and shown again. The page,
 * what the server reads, the page to check, the asker's own page and the desk go through it.
 *
 * @param field whose limit and mistakes {@link SubmissionForm} knows
 * @param name of the control
 * @param type as in {@link Field}
 * @param autocomplete as in {@link Field}
 * @param shown what was sent, in words
 */
public record FormField(
        SubmissionForm.Field field,
        String name,
        Part part,
        String type,
        String autocomplete,
        boolean required,
        Shown shown) {

    /** A group of fields of the page. */
    public enum Part {
        QUESTION,
        ASKER,
        CONTACT,
        CONSENTS,
        /** Asked at the desk only, where an opinion of several villages is written down. */
        DESK
    }

    /** Puts what was sent into words, ids of the catalogue as their labels; none where nothing was. */
    @FunctionalInterface
    public interface Shown {
        @Nullable
        String in(SubmissionForm sent, CatalogueWords words);
    }

    private static final List<FormField> TABLE = List.of(
            row(
                    SubmissionForm.Field.TEXT,
                    "cau-hoi",
                    Part.QUESTION,
                    "textarea",
                    "",
                    true,
                    (sent, words) -> filled(sent, SubmissionForm.Field.TEXT)),
            row(
                    SubmissionForm.Field.TITLE,
                    "tieu-de",
                    Part.QUESTION,
                    "text",
                    "",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.TITLE)),
            row(
                    SubmissionForm.Field.KIND,
                    "loai",
                    Part.QUESTION,
                    "radios",
                    "",
                    false,
                    (sent, words) -> chosen(sent, SubmissionForm.Field.KIND, Kind.class, words)),
            row(
                    SubmissionForm.Field.TOPIC,
                    "linh-vuc",
                    Part.QUESTION,
                    "select",
                    "",
                    false,
                    (sent, words) -> CatalogueWords.ifAny(filled(sent, SubmissionForm.Field.TOPIC), words::topic)),
            row(
                    SubmissionForm.Field.SESSION,
                    "phien",
                    Part.QUESTION,
                    "select",
                    "",
                    false,
                    (sent, words) -> CatalogueWords.ifAny(filled(sent, SubmissionForm.Field.SESSION), words::session)),
            row(
                    SubmissionForm.Field.VILLAGE,
                    "thon",
                    Part.ASKER,
                    "select",
                    "",
                    false,
                    (sent, words) -> CatalogueWords.ifAny(filled(sent, SubmissionForm.Field.VILLAGE), words::village)),
            row(SubmissionForm.Field.GROUPS, "nhom", Part.ASKER, "checkboxes", "", false, FormField::groups),
            row(
                    SubmissionForm.Field.COLLECTIVE,
                    "tap-the",
                    Part.ASKER,
                    "text",
                    "off",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.COLLECTIVE)),
            row(
                    SubmissionForm.Field.PEOPLE,
                    "so-nguoi",
                    Part.ASKER,
                    "text",
                    "off",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.PEOPLE)),
            row(
                    SubmissionForm.Field.OTHER_VILLAGES,
                    "thon-khac",
                    Part.DESK,
                    "checkboxes",
                    "",
                    false,
                    (sent, words) -> words.villages(sent.all(SubmissionForm.Field.OTHER_VILLAGES))),
            row(
                    SubmissionForm.Field.NAME,
                    "ho-ten",
                    Part.CONTACT,
                    "text",
                    "name",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.NAME)),
            row(
                    SubmissionForm.Field.PHONE,
                    "dien-thoai",
                    Part.CONTACT,
                    "tel",
                    "tel",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.PHONE)),
            row(
                    SubmissionForm.Field.EMAIL,
                    "thu-dien-tu",
                    Part.CONTACT,
                    "email",
                    "email",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.EMAIL)),
            row(
                    SubmissionForm.Field.POSTAL_ADDRESS,
                    "dia-chi",
                    Part.CONTACT,
                    "text",
                    "street-address",
                    false,
                    (sent, words) -> filled(sent, SubmissionForm.Field.POSTAL_ADDRESS)),
            row(
                    SubmissionForm.Field.REPLY_WISH,
                    "muon-nhan",
                    Part.CONTACT,
                    "radios",
                    "",
                    false,
                    (sent, words) -> chosen(sent, SubmissionForm.Field.REPLY_WISH, ReplyWish.class, words)),
            row(SubmissionForm.Field.CONSENT, "dong-y", Part.CONSENTS, "checkbox", "", true, (sent, words) -> null),
            row(
                    SubmissionForm.Field.PUBLISH_NAME,
                    "cong-khai-ten",
                    Part.CONSENTS,
                    "checkbox",
                    "",
                    false,
                    (sent, words) -> words.yesOrNo(sent.isTicked(SubmissionForm.Field.PUBLISH_NAME))));

    private static FormField row(
            SubmissionForm.Field field,
            String name,
            Part part,
            String type,
            String autocomplete,
            boolean required,
            Shown shown) {
        return new FormField(field, name, part, type, autocomplete, required, shown);
    }

    /** Key of what the field is called where it is shown again. */
    public String label() {
        return "check.label." + field.name().toLowerCase(Locale.ROOT);
    }

    /** All rows, in the order of the page. */
    public static List<FormField> all() {
        return TABLE;
    }

    /** The rows of a part, in the order of the page. */
    public static List<FormField> of(Part part) {
        return TABLE.stream().filter(row -> row.part() == part).toList();
    }

    /** The row of a field. */
    public static FormField of(SubmissionForm.Field field) {
        return TABLE.stream()
                .filter(row -> row.field() == field)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + field));
    }

    private static @Nullable String groups(SubmissionForm sent, CatalogueWords words) {
        List<String> labels = Arrays.stream(AskerGroup.values())
                .filter(group -> sent.all(SubmissionForm.Field.GROUPS).contains(Codes.of(group)))
                .map(words::label)
                .toList();
        return labels.isEmpty() ? null : String.join(", ", labels);
    }

    private static <E extends Enum<E>> @Nullable String chosen(
            SubmissionForm sent, SubmissionForm.Field field, Class<E> choices, CatalogueWords words) {
        return Codes.find(choices, sent.value(field)).map(words::label).orElse(null);
    }

    private static @Nullable String filled(SubmissionForm sent, SubmissionForm.Field field) {
        String text = sent.value(field);
        return text.isEmpty() ? null : text;
    }
}
