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
import java.util.stream.Collectors;
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
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;

/**
 * What was recorded from the minutes of each session and waits to be confirmed, a session in one act: by the chair, or by a
 * secretary who names the signed minutes.
 */
public final class MinutesPages {

    private static final String PATH = Addresses.desk("bien-ban");
    /** Of questions that belong to no session. */
    private static final String NO_SESSION = "khac";

    /** Numbers that were ticked and are not confirmed. */
    private static final String LEFT = "\\d{4}-\\d{4,6}(\\+\\d{4}-\\d{4,6}){0,999}";

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
     * @param confirmable whether the reader may confirm it, {@code ticked} whether it is chosen
     */
    public record Row(
            String number,
            String address,
            String title,
            String shown,
            boolean confirmable,
            boolean ticked,
            List<MatterPage.Entry> said) {
        public Row {
            said = List.copyOf(said);
        }
    }

    /**
     * The questions of one session.
     *
     * @param confirmable how many of them the reader may confirm
     * @param byPaper whether only with the signed minutes
     * @param fields the signed minutes
     */
    public record Group(
            String id,
            String title,
            String address,
            List<Row> rows,
            int confirmable,
            boolean byPaper,
            List<Field> fields) {
        public Group {
            rows = List.copyOf(rows);
            fields = List.copyOf(fields);
        }

        /** Whether something was typed that is wrong. */
        public boolean isWrong() {
            return fields.stream().anyMatch(field -> field.error() != null);
        }
    }

    /** What waits, session by session. */
    public record MinutesPage(DeskBar desk, List<Group> groups) {
        public MinutesPage {
            groups = List.copyOf(groups);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return groups.stream()
                    .flatMap(group -> group.fields().stream())
                    .filter(field -> field.error() != null)
                    .toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ_PRIVATE, (ctx, who) -> page(ctx, who, HttpStatus.OK, MinutesForm.empty("")));
        router.post(PATH + "/{phien}", Permission.ACT, this::confirm);
    }

    private void page(Context ctx, Signed who, HttpStatus status, MinutesForm form) {
        Map<String, List<QuestionContext>> sessions = new LinkedHashMap<>();
        waiting(who)
                .forEach(context -> sessions.computeIfAbsent(session(context), id -> new ArrayList<>())
                        .add(context));
        List<Group> groups = sessions.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), form, ctx.formParams("cau")))
                .toList();
        ctx.status(status)
                .html(parts.page(
                        "desk/minutes.ftlh", new MinutesPage(DeskBar.of(who, parts.wording(), said(ctx)), groups)));
    }

    private String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        String left = Objects.requireNonNullElse(ctx.queryParam("con"), "").replace(' ', '+');
        if (!done.matches("\\d{1,5}")) {
            return "";
        }
        return left.matches(LEFT)
                ? parts.wording().get("desk.minutes.done-but", done, left.replace("+", ", "))
                : parts.wording().get("desk.minutes.done", done);
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

    /** An answer of the hall names its session, whichever the question is bound to; what else was said is of the question's. */
    private static String session(QuestionContext context) {
        return context.question().unconfirmed().stream()
                .filter(AnswerEvent.AnsweredInSession.class::isInstance)
                .map(event -> ((AnswerEvent.AnsweredInSession) event).session())
                .reduce((earlier, later) -> later)
                .or(() -> Optional.ofNullable(context.state().session()))
                .orElse(NO_SESSION);
    }

    /** @param ticked what was chosen on a form that comes back, or nothing where all are */
    private Group group(String session, List<QuestionContext> contexts, MinutesForm form, List<String> ticked) {
        List<QuestionContext> confirmable =
                contexts.stream().filter(this::mayConfirm).toList();
        boolean byPaper = confirmable.stream().anyMatch(context -> !isChair(context));
        return new Group(
                session,
                parts.programme()
                        .session(session)
                        .map(held -> held.title())
                        .orElseGet(() -> parts.wording().get("desk.minutes.no-session")),
                PATH + "/" + session,
                contexts.stream().map(context -> row(context, ticked)).toList(),
                confirmable.size(),
                byPaper,
                (form.session().equals(session) ? form : MinutesForm.empty(session)).fields(parts, byPaper));
    }

    private Row row(QuestionContext context, List<String> ticked) {
        Question question = context.question();
        return new Row(
                question.number().toString(),
                Addresses.deskQuestion(question.number()),
                context.title(),
                shown(question),
                mayConfirm(context),
                ticked.isEmpty() || ticked.contains(shown(question)),
                History.unconfirmed(context));
    }

    private boolean mayConfirm(QuestionContext context) {
        return new Lifecycle(parts.facts()).mayStart(context.question(), EventKind.MINUTES_CONFIRMED, act(context));
    }

    private boolean isChair(QuestionContext context) {
        return act(context).by().holds(Role.CHAIR);
    }

    private Act act(QuestionContext context) {
        return new Act(parts.now(), parts.knowledge().actor(context.who().member(), context.state()), "");
    }

    /** What was recorded after the page was shown is not confirmed with it; where anything is wrong, nothing is. */
    private void confirm(Context ctx, Signed who) {
        String session = ctx.pathParam("phien");
        List<QuestionContext> shown = waiting(who).stream()
                .filter(context -> session(context).equals(session))
                .filter(this::mayConfirm)
                .filter(context -> wasShown(ctx, context.question()))
                .toList();
        MinutesForm form = checked(MinutesForm.read(ctx, session), shown);
        if (!form.errors().isEmpty()) {
            page(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, form);
            return;
        }
        List<String> done = shown.stream()
                .filter(context -> parts.acts()
                                .perform(
                                        context.question().number(),
                                        context.question().revision(),
                                        confirmed(context, form))
                        instanceof Acts.Done)
                .map(context -> context.question().number().toString())
                .toList();
        String left = ctx.formParams("cau").stream()
                .map(ticked -> ticked.replaceFirst("\\..*", ""))
                .filter(number -> number.matches("\\d{4}-\\d{4,6}") && !done.contains(number))
                .collect(Collectors.joining("+"));
        ctx.redirect(PATH + "?da=" + done.size() + (left.isEmpty() ? "" : "&con=" + left), HttpStatus.SEE_OTHER);
    }

    /** The chair may name the signed minutes, a secretary must; they were not signed before what they say. */
    private MinutesForm checked(MinutesForm form, List<QuestionContext> shown) {
        boolean needed = shown.stream().anyMatch(context -> !isChair(context));
        if (form.isEmpty()) {
            return needed
                    ? form.withError(MinutesForm.TITLE, parts.wording().get("desk.refusal.SIGNED_MINUTES_MISSING"))
                            .checked(parts)
                    : form;
        }
        MinutesForm checked = form.checked(parts);
        if (!checked.errors().isEmpty()) {
            return checked;
        }
        Lifecycle lifecycle = new Lifecycle(parts.facts());
        for (QuestionContext context : shown) {
            if (lifecycle.attempt(context.question(), confirmed(context, form)) instanceof Lifecycle.Denied denied) {
                checked = checked.withError(
                        MinutesForm.DAY,
                        parts.wording()
                                .get("desk.refusal." + denied.refusals().get(0).name()));
            }
        }
        return checked;
    }

    private RecordEvent.MinutesConfirmed confirmed(QuestionContext context, MinutesForm form) {
        return new RecordEvent.MinutesConfirmed(act(context), form.minutes(parts));
    }

    private static boolean wasShown(Context ctx, Question question) {
        return ctx.formParams("cau").contains(shown(question));
    }

    private static String shown(Question question) {
        return question.number() + "." + question.revision();
    }
}
