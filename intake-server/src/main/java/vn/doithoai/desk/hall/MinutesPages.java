package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.matter.History;
import vn.doithoai.desk.matter.MatterPage;
import vn.doithoai.desk.matter.QuestionContext;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.view.Addresses;

/** What was recorded from the minutes of each session and waits for the chair, who confirms a session in one act. */
public final class MinutesPages {

    private static final String PATH = Addresses.desk("bien-ban");
    /** Of questions that belong to no session. */
    private static final String NO_SESSION = "khac";

    private final DeskParts parts;
    private final Worklist worklist;

    public MinutesPages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
    }

    /**
     * One question with what was said to it.
     *
     * @param shown number and revision, so that what is recorded later is not confirmed unseen
     */
    public record Row(String number, String address, String title, String shown, List<MatterPage.Entry> said) {
        public Row {
            said = List.copyOf(said);
        }
    }

    /**
     * The questions of one session.
     *
     * @param confirmable how many of them the reader may confirm
     */
    public record Group(String id, String title, String address, List<Row> rows, int confirmable) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** What waits, session by session. */
    public record MinutesPage(DeskBar desk, List<Group> groups) {
        public MinutesPage {
            groups = List.copyOf(groups);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ_PRIVATE, this::page);
        router.post(PATH + "/{phien}", Permission.ACT, this::confirm);
    }

    private void page(Context ctx, Signed who) {
        Map<String, List<QuestionContext>> sessions = new LinkedHashMap<>();
        waiting(who)
                .forEach(context -> sessions.computeIfAbsent(session(context), id -> new ArrayList<>())
                        .add(context));
        List<Group> groups = sessions.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        ctx.html(parts.page("desk/minutes.ftlh", new MinutesPage(DeskBar.of(who, parts.wording(), said(ctx)), groups)));
    }

    private String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return done.matches("\\d{1,5}") ? parts.wording().get("desk.minutes.done", done) : "";
    }

    private List<QuestionContext> waiting(Signed who) {
        return worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(Worklist.Item::isUnconfirmed)
                .sorted(Comparator.comparing(Worklist.Item::number))
                .map(Worklist.Item::number)
                .map(parts.store()::find)
                .flatMap(Optional::stream)
                .filter(question -> parts.knowledge().mayKnow(who.member(), question.state()))
                .map(question -> QuestionContext.of(parts, who, question))
                .toList();
    }

    private static String session(QuestionContext context) {
        return Objects.requireNonNullElse(context.state().session(), NO_SESSION);
    }

    private Group group(String session, List<QuestionContext> contexts) {
        return new Group(
                session,
                parts.programme()
                        .session(session)
                        .map(held -> held.title())
                        .orElseGet(() -> parts.wording().get("desk.minutes.no-session")),
                PATH + "/" + session,
                contexts.stream().map(MinutesPages::row).toList(),
                Math.toIntExact(contexts.stream().filter(this::mayConfirm).count()));
    }

    private static Row row(QuestionContext context) {
        Question question = context.question();
        return new Row(
                question.number().toString(),
                Addresses.deskQuestion(question.number()),
                context.title(),
                shown(question),
                History.unconfirmed(context));
    }

    private boolean mayConfirm(QuestionContext context) {
        return parts.knowledge().actor(context.who().member(), context.state()).holds(Role.CHAIR);
    }

    /** What was recorded after the page was shown is not confirmed with it. */
    private void confirm(Context ctx, Signed who) {
        String session = ctx.pathParam("phien");
        long done = waiting(who).stream()
                .filter(context -> session(context).equals(session))
                .filter(this::mayConfirm)
                .filter(context -> wasShown(ctx, context.question()))
                .map(context -> parts.acts()
                        .perform(
                                context.question().number(),
                                context.question().revision(),
                                new RecordEvent.MinutesConfirmed(new Act(
                                        parts.now(), parts.knowledge().actor(who.member(), context.state()), ""))))
                .filter(Acts.Done.class::isInstance)
                .count();
        ctx.redirect(PATH + "?da=" + done, HttpStatus.SEE_OTHER);
    }

    private static boolean wasShown(Context ctx, Question question) {
        return ctx.formParams("cau").contains(shown(question));
    }

    private static String shown(Question question) {
        return question.number() + "." + question.revision();
    }
}
