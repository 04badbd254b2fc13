package vn.doithoai.desk.matter;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Permission;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.markdown.SafeMarkdown;
import vn.doithoai.view.markdown.TypedText;

/** What a text will look like on its page, made for the script of its field by the renderer of the page; nothing is stored. */
public final class TypedLook {

    private static final int UNPROCESSABLE = 422;

    private final DeskParts parts;

    public TypedLook(DeskParts parts) {
        this.parts = parts;
    }

    public void add(DeskRouter router) {
        router.background("/can-bo/xem-chu", Permission.ACT, this::look);
    }

    private void look(Context ctx, Signed who) {
        String text = PlainText.text(TypedText.kept(Objects.requireNonNullElse(ctx.formParam("chu"), "")));
        Optional<SafeMarkdown.Refusal> refusal = SafeMarkdown.refuse(text);
        if (refusal.isPresent()) {
            ctx.status(HttpStatus.forStatus(UNPROCESSABLE))
                    .result(parts.wording().get("desk.error." + refusal.get().name()));
        } else {
            // A piece of a page and no page: as text, which no browser takes for one.
            ctx.result(SafeMarkdown.html(text));
        }
    }
}
