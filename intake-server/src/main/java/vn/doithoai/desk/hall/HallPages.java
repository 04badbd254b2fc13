package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Field;
import vn.doithoai.web.SignedTokens;

/**
 * Writing down what is said in the hall, one line an opinion (S52, S61). The script keeps each line in the browser until the server
 * has it; without it the same form is sent as any other.
 */
public final class HallPages {

    private static final String PATH = HallBook.PATH;
    /** Where the script of the page sends a line. */
    private static final String LINE = PATH + "-dong";

    private static final String TAKE_BACK = PATH + "-rut";
    private static final String REWRITE = "sua";
    private static final String FOLLOW = "tiep";
    private static final String DONE = "da";
    private static final int MARK_BYTES = 18;

    private final DeskParts parts;
    private final HallBook book;
    private final HallFields fields;
    private final SlipPages slips;
    private final HallScreens screens;
    private final SpokenPages spoken;

    public HallPages(DeskParts parts, SignedTokens tokens, Worklist worklist) {
        this.parts = parts;
        this.book = new HallBook(parts, tokens, worklist);
        this.fields = new HallFields(parts);
        this.slips = new SlipPages(parts, book);
        this.screens = new HallScreens(parts, book);
        this.spoken = new SpokenPages(parts, book);
    }

    /**
     * The screen of a session.
     *
     * @param account whose lines the browser keeps
     * @param day that goes without saying
     * @param mark of the line in the form
     * @param problem what is wrong with all of it, or empty
     * @param closed why nothing can be written down yet, or empty
     * @param rows newest first
     * @param slips how many can be printed
     */
    public record HallPage(
            DeskBar desk,
            String id,
            String title,
            String account,
            String day,
            List<Field> fields,
            String mark,
            HallAside aside,
            List<QuickChoice> topics,
            List<QuickChoice> villages,
            String problem,
            String closed,
            String said,
            List<HallRow> rows,
            int slips) {
        public HallPage {
            fields = List.copyOf(fields);
            topics = List.copyOf(topics);
            villages = List.copyOf(villages);
            rows = List.copyOf(rows);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    /** What goes along unseen: the line taken up, and the one this is written instead of. */
    public record HallAside(String follows, String instead) {}

    /** One line for the script: what became of it. */
    public record LinePiece(HallRow row, String id, String token) {}

    public void add(DeskRouter router) {
        router.get(PATH + "/{phien}", Permission.RECEIVE, this::screen);
        router.post(PATH + "/{phien}", Permission.RECEIVE, this::enter);
        router.background(LINE + "/{phien}", Permission.RECEIVE, this::line);
        router.post(TAKE_BACK + "/{phien}", Permission.RECEIVE, this::takeBack);
        slips.add(router);
        screens.add(router);
        spoken.add(router);
    }

    private DialogueSession session(Context ctx) {
        return book.session(ctx.pathParam("phien"));
    }

    private void screen(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        HallLine line = HallLine.empty(day(session));
        Optional<Question> rewritten = asked(ctx, REWRITE).flatMap(number -> book.find(session, who, number));
        Optional<Question> followed = asked(ctx, FOLLOW).flatMap(number -> book.find(session, who, number));
        if (rewritten.isPresent()) {
            line = again(rewritten.get());
        } else if (followed.isPresent()) {
            line = line.with(HallLine.TOPIC, HallLine.GOES_ON + followed.get().number());
        }
        show(ctx, who, session, line, Map.of(), "");
    }

    private HallLine again(Question question) {
        CatalogueWords words = parts.words();
        return HallLine.of(
                question.submission(),
                parts.wording().date(question.received().on()),
                question.number().toString(),
                Objects.requireNonNullElse(CatalogueWords.ifAny(question.state().topic(), words::topic), ""),
                Objects.requireNonNullElse(
                        CatalogueWords.ifAny(question.submission().village(), words::village), ""));
    }

    private static Optional<QuestionNumber> asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).flatMap(QuestionNumber::parse);
    }

    /** Today where the session meets today, else the last of its days, else the day goes without saying. */
    private String day(DialogueSession session) {
        List<LocalDate> days = book.days(session);
        return days.isEmpty() ? "" : parts.wording().date(days.get(days.size() - 1));
    }

    private String closed(DialogueSession session) {
        return !session.days().isEmpty() && book.days(session).isEmpty()
                ? say("desk.hall.not-yet", parts.wording().date(session.days().get(0)))
                : "";
    }

    private void enter(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        HallLine line = HallLine.read(ctx);
        HallBook.Kept kept = book.keep(line, session, who);
        if (kept instanceof HallBook.Stored stored) {
            ctx.redirect(
                    PATH + "/" + session.id() + "?" + DONE + "="
                            + stored.question().number(),
                    HttpStatus.SEE_OTHER);
        } else if (kept instanceof HallBook.Wrong wrong) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, session, line, wrong.errors(), "");
        } else if (kept instanceof HallBook.Differs differs) {
            ctx.status(HttpStatus.CONFLICT);
            show(
                    ctx,
                    who,
                    session,
                    line.with(HallLine.MARK, ""),
                    Map.of(),
                    say(
                            "desk.hall.differs",
                            differs.stored().number(),
                            differs.stored().submission().text()));
        } else {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
            show(ctx, who, session, line, Map.of(), say("desk.receive.disk"));
        }
    }

    /** A piece of a page and no page: as text, which no browser takes for one. */
    private void line(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        HallBook.Kept kept = book.keep(HallLine.read(ctx), session, who);
        if (kept instanceof HallBook.Stored stored) {
            ctx.result(piece(session, who, stored.question()));
        } else if (kept instanceof HallBook.Wrong wrong) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .result(String.join(" ", wrong.errors().values()));
        } else if (kept instanceof HallBook.Differs differs) {
            ctx.status(HttpStatus.CONFLICT)
                    .result(say(
                            "desk.hall.differs",
                            differs.stored().number(),
                            differs.stored().submission().text()));
        } else {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE).result(say("desk.receive.disk"));
        }
    }

    private String piece(DialogueSession session, Signed who, Question question) {
        return parts.page("desk/hall-line.ftlh", new LinePiece(row(session, who, question), session.id(), who.csrf()));
    }

    private HallRow row(DialogueSession session, Signed who, Question question) {
        return HallRow.of(
                question,
                book.slips()
                        .mark(who.member().id(), session.id(), question.number())
                        .map(mark -> book.secret(session, mark).grouped())
                        .orElse(null),
                parts);
    }

    /** Typed by mistake: nobody has worked on it, and it keeps its number. */
    private void takeBack(Context ctx, Signed who) {
        DialogueSession session = session(ctx);
        Question line = Optional.ofNullable(ctx.formParam("so"))
                .flatMap(QuestionNumber::parse)
                .flatMap(number -> book.find(session, who, number))
                .orElseThrow(NotFoundResponse::new);
        boolean shown = Integer.toString(line.revision()).equals(ctx.formParam("phien-ban"));
        if (shown
                && book.takeBack(line, line.revision(), who, say("desk.hall.why.mistake")) instanceof Acts.Done done) {
            ctx.redirect(
                    PATH + "/" + session.id() + "?" + DONE + "="
                            + done.question().number(),
                    HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, who, session, HallLine.empty(day(session)), Map.of(), say("desk.hall.touched", line.number()));
    }

    private void show(
            Context ctx,
            Signed who,
            DialogueSession session,
            HallLine line,
            Map<String, String> errors,
            String problem) {
        List<HallRow> rows = book.lines(session, who).stream()
                .map(question -> row(session, who, question))
                .toList();
        String mark = line.value(HallLine.MARK);
        ctx.html(parts.page(
                "desk/hall.ftlh",
                new HallPage(
                        DeskBar.of(who, parts.wording(), said(ctx, session, who)),
                        session.id(),
                        session.title(),
                        who.member().id(),
                        line.value(HallLine.DAY),
                        fields.of(line, book.villages(), book.days(session), errors),
                        HallBook.isMark(mark) ? mark : fresh(),
                        new HallAside(line.value(HallLine.FOLLOWS), line.value(HallLine.INSTEAD)),
                        book.topics(),
                        book.villages(),
                        problem,
                        closed(session),
                        say(
                                "desk.hall.count",
                                rows.stream().filter(HallRow::counts).count()),
                        rows,
                        book.slips().of(who.member().id(), session.id()).size())));
    }

    private String said(Context ctx, DialogueSession session, Signed who) {
        return asked(ctx, DONE)
                .flatMap(number -> book.find(session, who, number))
                .map(question -> say(
                        HallRow.isTakenBack(question) ? "desk.hall.taken-back" : "desk.hall.stored", question.number()))
                .orElse("");
    }

    private String fresh() {
        byte[] bytes = new byte[MARK_BYTES];
        parts.random().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
