package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.LegacyLetters;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.view.FormNames;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.web.StrictText;

/**
 * Tells the script of the form, while one is still writing, which public questions say much the same, and whether the letters can be
 * read at all. What was written comes in a body, never in an address, and is kept nowhere.
 */
public final class AlikeRoutes {

    private static final int MOST = 3;

    private final IntakeParts parts;

    public AlikeRoutes(IntakeParts parts) {
        this.parts = parts;
    }

    /**
     * What there is to say of a text.
     *
     * @param garbled whether its letters are of an old font
     */
    public record Said(boolean garbled, List<Alike> alike) {}

    /** A question like it. */
    public record Alike(
            String number,
            String title,
            String address,
            String status,
            @Nullable String answer) {}

    public void add(RoutesConfig routes) {
        routes.post("/tiep-nhan/giong", this::alike);
        routes.get("/tiep-nhan/giong", ctx -> parts.errors().answer(ctx, HttpStatus.METHOD_NOT_ALLOWED.getCode()));
    }

    private void alike(Context ctx) {
        StrictText.requireForm(ctx);
        String text =
                PlainText.text(Objects.requireNonNullElse(ctx.formParam(FormNames.of(SubmissionForm.Field.TEXT)), ""));
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), parts.today());
        List<Alike> alike = parts.search().like(text, MOST).stream()
                .map(views::card)
                .map(AlikeRoutes::alike)
                .toList();
        ctx.contentType("application/json; charset=utf-8")
                .result(parts.json().write(new Said(LegacyLetters.isGarbled(text), alike)));
    }

    private static Alike alike(QuestionCard card) {
        return new Alike(card.number(), card.title(), card.address(), card.tag().label(), card.answer());
    }
}
