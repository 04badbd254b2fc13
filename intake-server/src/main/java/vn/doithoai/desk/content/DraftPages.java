package vn.doithoai.desk.content;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Link;

/** The drafts of pages: all of them, each as the page it would be, and the way from there to the readers or away. */
public final class DraftPages {

    /** All drafts. */
    public static final String PATH = "/can-bo/ban-nhap";

    private static final String PREVIEW = "/can-bo/xem-trang";
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    private final DeskParts parts;
    private final ContentSaver saver;

    public DraftPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
    }

    /**
     * A draft in the list.
     *
     * @param by who typed it last and when, in words
     */
    public record Row(String title, String path, String by, String edit, String preview, String revision) {}

    /** All drafts. */
    public record ListPage(DeskBar desk, List<Row> rows) {
        public ListPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What stands above the page of a draft.
     *
     * @param changed whether somebody typed on since the reader looked last
     * @param publishes whether it may be put before readers at once
     */
    public record BarPage(DeskBar desk, Row draft, boolean changed, boolean publishes) {}

    /** Why no page can be shown yet. */
    public record UnreadyPage(DeskBar desk, Row draft, Link back, List<String> problems) {
        public UnreadyPage {
            problems = List.copyOf(problems);
        }
    }

    /** Where the page of a draft is shown. */
    static String preview(String path) {
        return PREVIEW + "/" + path;
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::all);
        router.get(PREVIEW + "/<tep>", Permission.EDIT_CONTENT, this::show);
        router.post(PREVIEW + "/<tep>", Permission.EDIT_CONTENT, this::decide);
    }

    private void all(Context ctx, Signed who) {
        ctx.html(parts.page(
                "desk/drafts.ftlh",
                new ListPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        parts.drafts().all().stream().map(this::row).toList())));
    }

    private Row row(Draft draft) {
        String title = HeaderText.of(draft.text()).value("title");
        return new Row(
                title.isEmpty() ? draft.path() : title,
                draft.path(),
                saver.byDraft(draft),
                edit(draft),
                preview(draft.path()),
                draft.revision());
    }

    private static String edit(Draft draft) {
        return PageForms.form(draft.path(), draft.text()) + "?" + ContentSaver.DRAFT + "=1";
    }

    private Draft draft(Context ctx) {
        return saver.draft(ctx.pathParam("tep")).orElseThrow(NotFoundResponse::new);
    }

    private void show(Context ctx, Signed who) {
        Draft draft = draft(ctx);
        DeskBar bar = DeskBar.of(who, parts.wording(), "");
        List<String> problems = parts.contentFiles().check(draft.path(), draft.text()).stream()
                .map(saver::tellWithFile)
                .toList();
        Optional<String> page =
                problems.isEmpty() ? parts.preview().page(draft.path(), draft.text()) : Optional.empty();
        if (page.isEmpty()) {
            Link back = new Link(parts.wording().get("desk.draft.all"), PATH);
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .html(parts.page("desk/draft-unready.ftlh", new UnreadyPage(bar, row(draft), back, problems)));
            return;
        }
        boolean changed = "khac".equals(ctx.queryParam("da"));
        ctx.html(marked(
                page.get(),
                parts.page("desk/draft-bar.ftlh", new BarPage(bar, row(draft), changed, who.may(Permission.PUBLISH)))));
    }

    /** The page with the bar at its head, whatever the office made of its layout. */
    private static String marked(String page, String bar) {
        Matcher body = BODY.matcher(page);
        int at = body.find() ? body.end() : 0;
        return page.substring(0, at) + bar + page.substring(at);
    }

    /** Puts it in its place, or throws it away; never another text than the one that was looked at. */
    private void decide(Context ctx, Signed who) {
        Draft draft = draft(ctx);
        if (!draft.revision().equals(ContentSaver.sentDraft(ctx))) {
            ctx.redirect(preview(draft.path()) + "?da=khac", HttpStatus.SEE_OTHER);
        } else if ("bo".equals(Objects.requireNonNullElse(ctx.formParam("viec"), ""))) {
            parts.drafts().drop(draft.path());
            ctx.redirect(PATH + "?da=bo-nhap", HttpStatus.SEE_OTHER);
        } else if (saver.save(ctx, who, draft.path(), draft.base(), draft.text(), PATH)
                .isPresent()) {
            // The form of the draft says what is in the way, and goes on from there.
            ctx.redirect(edit(draft), HttpStatus.SEE_OTHER);
        }
    }
}
