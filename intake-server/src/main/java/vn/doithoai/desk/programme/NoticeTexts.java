package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentForm;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Link;

/**
 * The texts that announce a session, made from what is known of it: the notice of the site, to be edited and saved, and what
 * is read by loudspeaker or hung up. A session without day, hour, place and way of taking part has none (S80).
 */
public final class NoticeTexts {

    static final String PATH = "/can-bo/phien-thong-bao";
    private static final Input TITLE =
            Input.of("title", "tieu-de-thong-bao", Input.Kind.LINE, 300).needed();
    private static final Input BODY =
            Input.of("", "noi-dung-thong-bao", Input.Kind.RICH, 20_000).needed();

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;
    private final NoticeWords words;

    public NoticeTexts(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
        this.words = new NoticeWords(parts);
    }

    /**
     * The texts of a session.
     *
     * @param missing what must be known first, or none
     * @param notice the notice of the site as a form, or none
     */
    public record TextsPage(
            DeskBar desk,
            String title,
            Link back,
            @Nullable String missing,
            List<ScriptPages.Script> scripts,
            @Nullable ContentForm notice) {
        public TextsPage {
            scripts = List.copyOf(scripts);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH + "/{phien}", Permission.EDIT_NOTICES, (ctx, who) -> show(ctx, who, null, null));
        router.post(PATH + "/{phien}", Permission.EDIT_NOTICES, this::save);
    }

    private DialogueSession session(Context ctx) {
        return parts.programme().session(ctx.pathParam("phien")).orElseThrow(NotFoundResponse::new);
    }

    private static String path(DialogueSession session) {
        return "thong-bao/doi-thoai-" + session.id() + ".md";
    }

    private void save(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String title = filled.read(TITLE, TITLE.name());
        String body = filled.read(BODY, BODY.name());
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, filled, null);
            return;
        }
        HeaderText before = HeaderText.of(saver.current(path(session)).text());
        HeaderText after = before.with("title", title)
                .with("type", "notice")
                .with("status", "published")
                .with("date", before.value("date").isEmpty() ? parts.today().toString() : before.value("date"))
                .with("session", session.id())
                .withBody(body);
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, path(session), after.text(), PATH + "/" + session.id());
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
        }
        failure.ifPresent(why -> {
            ctx.status(why.status());
            show(ctx, who, filled, why);
        });
    }

    private void show(Context ctx, Signed who, @Nullable Filled typed, ContentSaver.@Nullable Failure failure) {
        DialogueSession session = session(ctx);
        String missing = words.missing(session);
        Link back = new Link(session.title(), SessionPages.PATH + "/" + session.id());
        DeskBar bar = DeskBar.of(who, parts.wording(), saver.said(ctx))
                .with(unsent.typing(ctx, who, place -> place.page().equals(ctx.path())));
        Filled shown = typed == null
                ? unsent.asked(ctx, who)
                        .map(form -> Filled.typed(parts, form.values()))
                        .orElse(null)
                : typed;
        ctx.html(parts.page(
                "desk/notice-texts.ftlh",
                new TextsPage(
                        bar,
                        parts.wording().get("desk.session.texts"),
                        back,
                        missing,
                        missing == null ? scripts(session) : List.of(),
                        missing == null ? notice(bar, session, back, who, shown, failure) : null)));
    }

    private ContentForm notice(
            DeskBar bar,
            DialogueSession session,
            Link back,
            Signed who,
            @Nullable Filled typed,
            ContentSaver.@Nullable Failure failure) {
        Stored there = saver.current(path(session));
        HeaderText text = HeaderText.of(there.text());
        Filled filled = typed == null ? Filled.stored(parts) : typed;
        boolean isNew = there.revision().isEmpty();
        filled.put(
                TITLE,
                TITLE.name(),
                List.of(isNew ? parts.wording().get("desk.notice-text.title", session.title()) : text.value("title")));
        filled.put(BODY, BODY.name(), List.of(isNew ? words.body(session) : text.body()));
        return new ContentForm(
                bar,
                parts.wording().get("desk.session.site-notice"),
                SessionPages.NAV,
                back,
                PATH + "/" + session.id(),
                failure == null ? there.revision() : failure.revision(),
                List.of(new ContentForm.Group(
                        "", "", List.of(filled.field(TITLE, TITLE.name()), filled.field(BODY, BODY.name())))),
                failure == null
                        ? List.of()
                        : failure.problems().stream().map(saver::tell).toList(),
                failure == null ? null : failure.conflict(),
                who.may(Permission.PUBLISH),
                List.of(),
                List.of());
    }

    private List<ScriptPages.Script> scripts(DialogueSession session) {
        return NoticeWords.KINDS.stream()
                .map(kind -> new ScriptPages(parts).script(session, kind))
                .toList();
    }
}
