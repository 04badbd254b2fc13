package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.FilePages;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.programme.SessionMoves.Move;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.SessionCheck;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CalendarLeaf;

/** All sessions, and each with its parts, what it still lacks, its duties and the buttons that move it on. */
public final class SessionPages {

    /** Where the sessions are. */
    public static final String PATH = "/can-bo/phien";

    static final String NAV = "sessions";

    private final DeskParts parts;
    private final ContentSaver saver;
    private final SessionMoves moves;

    public SessionPages(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.moves = new SessionMoves(parts);
    }

    /** A session in the list. */
    public record Row(String title, String address, String when, String state) {}

    /**
     * All sessions, those to come first.
     *
     * @param add whether another may be made here
     */
    public record SessionsPage(DeskBar desk, List<Row> rows, boolean add, List<String> mistakes) {
        public SessionsPage {
            rows = List.copyOf(rows);
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * A part of a session.
     *
     * @param address none: not for this person to fill in
     */
    public record Part(String name, String said, @Nullable String address) {}

    /** A duty with its day. */
    public record Duty(String name, String result, String due, String done) {}

    /**
     * One session.
     *
     * @param broken what is wrong with its file, worded
     * @param moves what it can become
     * @param copy where one like it is made, or none
     */
    public record SessionPage(
            DeskBar desk,
            String id,
            String title,
            String state,
            String when,
            String revision,
            List<String> broken,
            List<Part> parts,
            List<Duty> duties,
            List<Move> moves,
            String site,
            String texts,
            @Nullable String file,
            @Nullable String copy) {
        public SessionPage {
            broken = List.copyOf(broken);
            parts = List.copyOf(parts);
            duties = List.copyOf(duties);
            moves = List.copyOf(moves);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ, this::list);
        router.get(PATH + "/{phien}", Permission.READ, this::one);
        router.post(SessionMoves.PATH + "/{phien}", Permission.EDIT_CONTENT, this::move);
    }

    private void list(Context ctx, Signed who) {
        List<Row> rows = parts.programme().sessions().stream()
                .sorted(Comparator.comparing((DialogueSession session) -> session.isOver(parts.today()))
                        .thenComparingLong(
                                session -> Math.abs(ChronoUnit.DAYS.between(parts.today(), session.sortDay()))))
                .map(this::row)
                .toList();
        ctx.html(parts.page(
                "desk/sessions.ftlh",
                new SessionsPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        rows,
                        who.may(Permission.EDIT_CONTENT),
                        parts.content().mistakes())));
    }

    private Row row(DialogueSession session) {
        return new Row(
                session.title(),
                PATH + "/" + session.id(),
                leaf(session).inOneLine(),
                parts.wording().label(session.state()));
    }

    private CalendarLeaf leaf(DialogueSession session) {
        return CalendarLeaf.of(session, parts.programme().catalogue(), parts.today(), parts.wording());
    }

    private void one(Context ctx, Signed who) {
        show(ctx, who, moves.none());
    }

    private void move(Context ctx, Signed who) {
        Optional<SessionMoves.Refused> refused = moves.move(ctx, who, file(ctx), PATH + "/" + ctx.pathParam("phien"));
        refused.ifPresent(why -> {
            ctx.status(why.status());
            show(ctx, who, why);
        });
    }

    private void show(Context ctx, Signed who, SessionMoves.Refused refused) {
        Stored file = file(ctx);
        HeaderText text = HeaderText.of(file.text());
        String id = ctx.pathParam("phien");
        Optional<DialogueSession> session = parts.programme().session(id);
        boolean edits = who.may(Permission.EDIT_CONTENT);
        ctx.html(parts.page(
                "desk/session.ftlh",
                new SessionPage(
                        DeskBar.of(who, parts.wording(), saver.said(ctx)),
                        id,
                        text.value("title").isEmpty() ? id : text.value("title"),
                        session.map(known -> parts.wording().label(known.state()))
                                .orElse(text.value("state")),
                        session.map(known -> leaf(known).inOneLine()).orElse(""),
                        file.revision(),
                        parts.contentFiles().problems(file.path()).stream()
                                .map(saver::tell)
                                .toList(),
                        SessionSection.ALL.stream()
                                .map(section -> part(section, id, text, who))
                                .toList(),
                        session.map(this::duties).orElse(List.of()),
                        edits ? moves.of(file, refused) : List.of(),
                        Addresses.session(id),
                        NoticeTexts.PATH + "/" + id,
                        edits ? FilePages.PATH + "/" + file.path() : null,
                        edits ? NewSession.PATH + "?" + NewSession.FROM + "=" + id : null)));
    }

    private Part part(SessionSection section, String id, HeaderText text, Signed who) {
        long filled = section.inputs().stream()
                .filter(input -> !text.value(input.key()).isEmpty())
                .count();
        SessionSection.Rows rows = section.rows();
        int lines = rows == null ? 0 : text.values(rows.key()).size();
        boolean said =
                filled > 0 || lines > 0 || (section.body() && !text.body().isEmpty());
        String words = rows == null
                ? parts.wording().get(said ? "desk.session.said" : "desk.session.nothing")
                : parts.wording().get("desk.session.rows", lines);
        return new Part(
                parts.wording().get("desk.session." + section.slug()),
                words,
                who.may(section.permission()) ? PATH + "/" + id + "/" + section.slug() : null);
    }

    private List<Duty> duties(DialogueSession session) {
        return SessionCheck.of(session, parts.programme().catalogue(), parts.today()).stream()
                .map(this::duty)
                .toList();
    }

    private Duty duty(SessionCheck check) {
        String channel = check.channel() == null
                ? ""
                : parts.programme()
                        .catalogue()
                        .noticeChannel(check.channel())
                        .map(known -> known.label())
                        .orElse(check.channel());
        return new Duty(
                parts.wording().get("SessionCheck." + check.kind().name(), channel),
                parts.wording().label(check.result()),
                check.due() == null ? "" : parts.wording().date(check.due()),
                check.doneOn() == null ? "" : parts.wording().date(check.doneOn()));
    }

    private Stored file(Context ctx) {
        return file(parts, ctx);
    }

    /** The file of the session an address names. */
    static Stored file(DeskParts parts, Context ctx) {
        return parts.contentFiles().find(path(ctx.pathParam("phien"))).orElseThrow(NotFoundResponse::new);
    }

    static String path(String id) {
        return "lich/" + id + ".md";
    }
}
