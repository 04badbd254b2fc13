package vn.doithoai.desk.matter;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.MarkdownCheck;
import vn.doithoai.office.Permission;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.markdown.OfficeMarkdown;
import vn.doithoai.view.markdown.SafeMarkdown;
import vn.doithoai.view.markdown.TypedText;

/** What a text will look like on its page, made for the script of its field by the renderer of the page; nothing is stored. */
public final class TypedLook {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final DeskParts parts;

    public TypedLook(DeskParts parts) {
        this.parts = parts;
    }

    public void add(DeskRouter router) {
        router.background("/can-bo/xem-chu", Permission.ACT, this::look);
        router.background("/can-bo/xem-chu-trang", Permission.EDIT_NOTICES, this::lookAtPage);
    }

    /** By the rules of pages, which may be longer and lead from one to the other. */
    private void lookAtPage(Context ctx, Signed who) {
        String text = typed(ctx);
        List<String> problems = MarkdownCheck.of(text).stream()
                .map(problem -> parts.wording()
                        .get(
                                "desk.content.line",
                                problem.line(),
                                parts.wording()
                                        .get(problem.key(), problem.args().toArray())))
                .toList();
        Optional<String> html = problems.isEmpty() ? OfficeMarkdown.pageHtml(text) : Optional.empty();
        ctx.status(HttpStatus.forStatus(html.isPresent() ? OK : UNPROCESSABLE))
                .result(html.orElseGet(() -> problems.isEmpty()
                        ? parts.wording().get("desk.error." + SafeMarkdown.Refusal.TOO_TANGLED)
                        : String.join("\n", problems)));
    }

    private static String typed(Context ctx) {
        return PlainText.text(TypedText.kept(Objects.requireNonNullElse(ctx.formParam("chu"), "")));
    }

    private void look(Context ctx, Signed who) {
        String text = typed(ctx);
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
