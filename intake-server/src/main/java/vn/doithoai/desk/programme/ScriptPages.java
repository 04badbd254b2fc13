package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.OneLine;
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
import vn.doithoai.dialogue.MarkdownCheck;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Link;
import vn.doithoai.view.markdown.SafeMarkdown;

/** A text that is read out or hung up, edited before it goes out and kept with its session, and on a sheet of its own. */
public final class ScriptPages {

    static final String PATH = "/can-bo/phien-loi";
    static final String PRINT = "/can-bo/phien-in";

    /** Rows of the session's file: kind, post of who changed it, when, and the text. */
    private static final String KEY = "script";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final Input TEXT =
            Input.of("", "loi-thong-bao", Input.Kind.RICH, 6_000).needed();

    private final DeskParts parts;
    private final ContentSaver saver;
    private final Unsent unsent;
    private final NoticeWords words;

    public ScriptPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.unsent = new Unsent(parts);
        this.words = new NoticeWords(parts);
    }

    /**
     * A text to take along.
     *
     * @param text as it is typed, with lists and tables
     * @param html the same as it is shown
     * @param edited who has changed it and when, or empty: as it was made
     */
    public record Script(String name, String text, String html, String edited, String edit, String print) {}

    /** A sheet to be printed. */
    public record PrintPage(DeskBar desk, Script script, String organisation, Link back) {}

    public void add(DeskRouter router) {
        router.get(PATH + "/{phien}/{loai}", Permission.EDIT_NOTICES, this::edit);
        router.post(PATH + "/{phien}/{loai}", Permission.EDIT_NOTICES, this::save);
        router.get(PRINT + "/{phien}/{loai}", Permission.EDIT_NOTICES, this::print);
    }

    private DialogueSession session(Context ctx) {
        return parts.programme()
                .session(ctx.pathParam("phien"))
                .filter(session -> words.missing(session) == null)
                .orElseThrow(NotFoundResponse::new);
    }

    private static String kind(Context ctx) {
        return Optional.of(ctx.pathParam("loai"))
                .filter(NoticeWords.KINDS::contains)
                .orElseThrow(NotFoundResponse::new);
    }

    private Stored file(DialogueSession session) {
        return saver.current(SessionPages.path(session.id()));
    }

    private static Optional<List<String>> row(HeaderText text, String kind) {
        return text.values(KEY).stream()
                .map(ScriptPages::parts)
                .filter(row -> row.get(0).equals(kind))
                .findFirst();
    }

    /** Kind, who, when and the text, which may have the sign that separates them: its tables do. */
    private static List<String> parts(String row) {
        List<String> parts = new ArrayList<>(
                Arrays.stream(row.split("\\|", 4)).map(String::strip).toList());
        while (parts.size() < 4) {
            parts.add("");
        }
        return parts;
    }

    /** A text as it goes out: edited, or else as it is made of the session. */
    Script script(DialogueSession session, String kind) {
        Optional<List<String>> edited = row(HeaderText.of(file(session).text()), kind);
        String place = "/" + session.id() + "/" + kind;
        String text = edited.map(row -> OneLine.lines(row.get(3))).orElseGet(() -> made(kind, session));
        return new Script(
                parts.wording().get("desk.notice-text.name." + kind),
                text,
                SafeMarkdown.passage(text).orElse(""),
                edited.map(row -> parts.wording().get("desk.notice-text.edited", row.get(1), row.get(2)))
                        .orElse(""),
                PATH + place,
                PRINT + place);
    }

    private String made(String kind, DialogueSession session) {
        return String.join("\n\n", words.script(kind, session));
    }

    private void edit(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        Filled filled = unsent.asked(ctx, who)
                .map(form -> Filled.typed(parts, form.values()))
                .orElseGet(() -> Filled.stored(parts));
        filled.put(TEXT, TEXT.name(), List.of(script(session, kind(ctx)).text()));
        show(ctx, who, filled, file(session).revision(), null);
    }

    private void save(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        String kind = kind(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String typed = filled.read(TEXT, TEXT.name());
        MarkdownCheck.of(typed)
                .forEach(problem -> filled.wrong(
                        TEXT.name(),
                        parts.wording().get(problem.key(), problem.args().toArray())));
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, filled, ContentSaver.revision(ctx), null);
            return;
        }
        String text = with(session, kind, typed, who).text();
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, SessionPages.path(session.id()), text, NoticeTexts.PATH + "/" + session.id());
        if (failure.isEmpty()) {
            unsent.sent(ctx, who);
            return;
        }
        ctx.status(failure.get().status());
        show(ctx, who, filled, failure.get().revision(), failure.get());
    }

    /** The session's file with the text; one that is as it was made is not kept. */
    private HeaderText with(DialogueSession session, String kind, String typed, Signed who) {
        HeaderText before = HeaderText.of(file(session).text());
        List<String> rows = new ArrayList<>(before.values(KEY).stream()
                .filter(row -> !parts(row).get(0).equals(kind))
                .toList());
        if (!typed.equals(made(kind, session))) {
            rows.add(HeaderText.row(List.of(kind, who.member().post(), WHEN.format(parts.now()))) + " | "
                    + OneLine.of(typed));
        }
        return before.withRows(KEY, rows);
    }

    private void print(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        ctx.html(parts.page(
                "desk/notice-print.ftlh",
                new PrintPage(
                        DeskBar.of(who, parts.wording(), ""),
                        script(session, kind(ctx)),
                        parts.programme()
                                .catalogue()
                                .organisationOn(parts.today())
                                .name(),
                        new Link(session.title(), NoticeTexts.PATH + "/" + session.id()))));
    }

    private void show(Context ctx, Signed who, Filled filled, String revision, ContentSaver.@Nullable Failure failure) {
        DialogueSession session = session(ctx);
        Script script = script(session, kind(ctx));
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        DeskBar.of(who, parts.wording(), "")
                                .with(unsent.typing(
                                        ctx, who, place -> place.page().equals(ctx.path()))),
                        script.name(),
                        SessionPages.NAV,
                        new Link(session.title(), NoticeTexts.PATH + "/" + session.id()),
                        script.edit(),
                        revision,
                        List.of(new ContentForm.Group("", "", List.of(filled.field(TEXT, TEXT.name())))),
                        failure == null
                                ? List.of()
                                : failure.problems().stream().map(saver::tell).toList(),
                        failure == null ? null : failure.conflict(),
                        false,
                        script.edited().isEmpty() ? List.of() : List.of(script.edited()),
                        List.of(new Link(parts.wording().get("desk.notice-text.print"), script.print())))));
    }
}
