package vn.doithoai.desk.plan;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.view.Field;
import vn.doithoai.view.markdown.TypedText;

/** A plan between its text and the form: number, day, signer and signed paper by themselves, the text as it was issued. */
final class PlanForm {

    /** Longer plans than any commune writes; what fits into one form. */
    static final int LONGEST = 60_000;

    private static final int LINE = 300;

    static final Input TITLE =
            Input.of("title", "ten-ke-hoach", Input.Kind.LINE, LINE).needed();
    static final Input TEXT =
            Input.of("", "van-ban-ke-hoach", Input.Kind.AREA, LONGEST).needed();
    private static final List<Input> FACTS = List.of(
            TITLE,
            Input.of("number", "so-ke-hoach", Input.Kind.LINE, LINE),
            Input.of("issued", "ngay-ban-hanh", Input.Kind.DAY, 10),
            Input.of("signer", "nguoi-ky", Input.Kind.LINE, LINE),
            Input.chosen("file", "ban-da-ky", Input.Kind.CHOICE, PlanForm::papers));

    private final Filled filled;

    private PlanForm(Filled filled) {
        this.filled = filled;
    }

    /** As the text has it. */
    static PlanForm stored(DeskParts parts, HeaderText text) {
        Filled filled = Filled.stored(parts);
        for (Input input : FACTS) {
            String value = text.value(input.key());
            filled.put(input, input.name(), value.isEmpty() ? List.of() : List.of(value));
        }
        filled.put(TEXT, TEXT.name(), List.of(text.body()));
        return new PlanForm(filled);
    }

    static PlanForm typed(DeskParts parts, Context ctx) {
        return new PlanForm(Filled.typed(parts, ctx.formParamMap()));
    }

    static PlanForm typed(Filled filled) {
        return new PlanForm(filled);
    }

    boolean isWrong() {
        return filled.isWrong();
    }

    /** The text with what was typed; what cannot be read is noted at its control. */
    HeaderText into(HeaderText text, String year) {
        HeaderText changed = text.with("title", filled.read(TITLE, TITLE.name()))
                .with("type", "plan")
                .with("status", "published")
                .with("year", year);
        for (Input input : FACTS) {
            changed = changed.with(input.key(), filled.read(input, input.name()));
        }
        return changed.withBody(TypedText.kept(filled.read(TEXT, TEXT.name())));
    }

    /** The text as it stands in the form. */
    String text() {
        return filled.raw(TEXT.name());
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>(
                FACTS.stream().map(input -> filled.field(input, input.name())).toList());
        fields.add(rich(filled.field(TEXT, TEXT.name())));
        return fields;
    }

    /** The same control for people of Word. */
    static Field rich(Field field) {
        return new Field(
                field.name(),
                "rich",
                field.label(),
                field.hint(),
                field.error(),
                field.value(),
                field.limit(),
                field.autocomplete(),
                field.required(),
                field.options());
    }

    private static List<Choice> papers(DeskParts parts) {
        return parts.content().attachments().all().stream()
                .map(file -> new Choice(file.address(), file.name()))
                .toList();
    }
}
