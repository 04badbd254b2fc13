package vn.doithoai.desk.work;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;

/**
 * What came while very many came at once: a list of its own, of which a secretary takes in or refuses as many as are ticked in
 * one act.
 */
public final class FloodPages {

    private static final String PATH = Addresses.desk("hang-loat");
    private static final String TICKED = "cau";
    private static final String WHAT = "viec";
    private static final String REASON = "ma-ly-do";
    private static final String GENUINE = "genuine";

    /** So many are shown and done at a time. */
    private static final int PAGE = 200;

    private final DeskParts parts;
    private final Worklist worklist;
    private final Controls inputs;

    public FloodPages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * One question.
     *
     * @param shown number and revision, so that nothing is done to what changed since
     */
    public record Row(String number, String address, String title, String received, String shown) {}

    /**
     * The list.
     *
     * @param ticked whether all are
     * @param count how many there are, also beyond this page
     */
    public record FloodPage(DeskBar desk, List<Row> rows, boolean ticked, int count, List<Field> fields) {
        public FloodPage {
            rows = List.copyOf(rows);
            fields = List.copyOf(fields);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.RECEIVE, this::page);
        router.post(PATH, Permission.RECEIVE, this::perform);
    }

    private void page(Context ctx, Signed who) {
        List<Worklist.Item> held = held(who);
        List<Field.Option> reasons =
                Catalogue.reasonsOn(parts.programme().catalogue().refusalReasons(), parts.today()).stream()
                        .map(reason -> new Field.Option(reason.code(), reason.label(), false))
                        .toList();
        ctx.html(parts.page(
                "desk/flood.ftlh",
                new FloodPage(
                        DeskBar.of(who, parts.wording(), said(ctx)),
                        held.stream().limit(PAGE).map(this::row).toList(),
                        "tat-ca".equals(ctx.queryParam("chon")),
                        held.size(),
                        List.of(inputs.choice("flood-reason", REASON, "select", reasons)))));
    }

    private String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return done.matches("\\d{1,5}") ? inputs.say("desk.flood.done", done) : "";
    }

    private List<Worklist.Item> held(Signed who) {
        return worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(Worklist.Item::isOneOfMany)
                .sorted(Comparator.comparing(Worklist.Item::number))
                .toList();
    }

    private Row row(Worklist.Item item) {
        return new Row(
                item.number().toString(),
                Addresses.deskQuestion(item.number()),
                item.title(),
                parts.wording().date(item.receivedOn()),
                item.number() + "." + item.revision());
    }

    private void perform(Context ctx, Signed who) {
        String what = Objects.requireNonNullElse(ctx.formParam(WHAT), "");
        String reason = Objects.requireNonNullElse(ctx.formParam(REASON), "");
        if (!Set.of("tha", "tu-choi").contains(what)) {
            throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode());
        }
        Set<String> ticked = new HashSet<>(ctx.formParams(TICKED));
        List<Question> chosen = held(who).stream()
                .filter(item -> ticked.contains(item.number() + "." + item.revision()))
                .limit(PAGE)
                .map(item -> parts.store().find(item.number()))
                .flatMap(Optional::stream)
                .toList();
        int done = 0;
        for (Question question : chosen) {
            Acts.Result result =
                    parts.acts().perform(question.number(), question.revision(), event(what, reason, question, who));
            done += result instanceof Acts.Done ? 1 : 0;
        }
        ctx.redirect(PATH + "?da=" + done, HttpStatus.SEE_OTHER);
    }

    private Event event(String what, String reason, Question question, Signed who) {
        Act act = new Act(
                parts.now(),
                parts.knowledge().actor(who.member(), question.state()),
                inputs.say("desk.flood.why." + what));
        return what.equals("tha")
                ? new TriageEvent.Released(act, GENUINE)
                : new TriageEvent.Refused(act, known(reason));
    }

    private String known(String reason) {
        if (parts.programme().catalogue().refusalReason(reason).isEmpty()) {
            throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode());
        }
        return reason;
    }
}
