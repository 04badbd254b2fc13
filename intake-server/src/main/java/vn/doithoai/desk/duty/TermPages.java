package vn.doithoai.desk.duty;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.Acts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Task;
import vn.doithoai.office.duty.Purge;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;

/** What is kept longer than the office said (L10): listed with day and term, and taken out by ticks with a reason, row by row. */
public final class TermPages {

    private static final String PATH = Addresses.desk("thoi-han-luu");
    private static final String TICKED = "cau";
    private static final String WHY = "ly-do";
    private static final String SURE = "khong-lay-lai";
    private static final int WHY_MAX = 500;

    /** So many are shown and done at a time. */
    private static final int PAGE = 200;

    private final DeskParts parts;
    private final Controls inputs;
    private final Unsent unsent;

    public TermPages(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
        this.unsent = new Unsent(parts);
    }

    /**
     * A question of which something is due to go.
     *
     * @param shown number, revision and what goes, so that nothing is done to what changed since
     * @param note what to know before, or empty
     */
    public record Row(
            String number,
            String address,
            String what,
            String ended,
            String since,
            String shown,
            boolean ticked,
            String note) {}

    /**
     * What is due.
     *
     * @param terms the terms in force, a sentence each; empty while none is set
     * @param results what came of the last act, a sentence each
     * @param count how many are due, also beyond this page
     */
    public record TermPage(
            DeskBar desk, List<String> terms, List<String> results, List<Row> rows, int count, List<Field> fields) {
        public TermPage {
            terms = List.copyOf(terms);
            results = List.copyOf(results);
            rows = List.copyOf(rows);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(
                PATH,
                Permission.KEEP_DATA,
                (ctx, who) -> page(ctx, who, HttpStatus.OK, List.of(), null, null, Set.of()));
        router.post(PATH, Permission.KEEP_DATA, this::perform);
    }

    /** What this person may know of and take out. */
    private List<Purge.Due> due(Signed who) {
        Lifecycle rules = new Lifecycle(parts.facts());
        return Purge.due(parts.store(), parts.programme().catalogue(), parts.today()).stream()
                .filter(one ->
                        parts.knowledge().mayKnow(who.member(), one.question().state()))
                .filter(one -> rules.mayStart(one.question(), kind(one), act(who, one.question(), "")))
                .toList();
    }

    private static EventKind kind(Purge.Due due) {
        return due.what() == Purge.What.CONTACT ? EventKind.CONTACT_PURGED : EventKind.ERASED;
    }

    private Act act(Signed who, Question question, String why) {
        return new Act(parts.now(), parts.knowledge().actor(who.member(), question.state()), why);
    }

    private static String shown(Purge.Due due) {
        return due.number() + "." + due.question().revision() + "." + Codes.of(due.what());
    }

    private void perform(Context ctx, Signed who) {
        Set<String> ticked = new HashSet<>(ctx.formParams(TICKED));
        List<Purge.Due> due = due(who);
        if (ticked.isEmpty() || due.isEmpty()) {
            page(
                    ctx,
                    who,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(inputs.say("desk.terms.nothing")),
                    null,
                    null,
                    ticked);
            return;
        }
        String why = PlainText.line(Objects.requireNonNullElse(ctx.formParam(WHY), ""));
        String badWhy = why.isEmpty() || PlainText.length(why) > WHY_MAX ? inputs.say("desk.terms.why") : null;
        String notSure = ctx.formParam(SURE) == null ? inputs.say("desk.terms.sure") : null;
        if (badWhy != null || notSure != null) {
            page(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, List.of(), badWhy, notSure, ticked);
            return;
        }
        List<String> results = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (Purge.Due one : due.stream().limit(PAGE).toList()) {
            if (ticked.remove(shown(one))) {
                Acts.Result result = parts.acts()
                        .perform(
                                one.number(),
                                one.question().revision(),
                                Purge.event(one, parts.programme().catalogue(), act(who, one.question(), why)));
                if (result instanceof Acts.Done) {
                    unsent.erased(one.number());
                    done.add(one.number().toString());
                }
                results.add(inputs.say(word(result), one.number()));
            }
        }
        ticked.forEach(left -> results.add(inputs.say("desk.terms.changed", left.replaceFirst("\\..*", ""))));
        parts.audit(who.member().id(), AuditEntry.What.DATA_PURGED, done);
        page(ctx, who, HttpStatus.OK, results, null, null, Set.of());
    }

    private static String word(Acts.Result result) {
        if (result instanceof Acts.Done) {
            return "desk.terms.done";
        }
        return result instanceof Acts.Refused ? "desk.terms.refused" : "desk.terms.changed";
    }

    private void page(
            Context ctx,
            Signed who,
            HttpStatus status,
            List<String> results,
            @Nullable String badWhy,
            @Nullable String notSure,
            Set<String> ticked) {
        Optional<Catalogue.Retention> terms = parts.programme().catalogue().retentionOn(parts.today());
        List<Purge.Due> due = due(who);
        String typed = Objects.requireNonNullElse(
                badWhy == null && notSure == null ? null : ctx.formParam(WHY),
                terms.map(set -> inputs.say("desk.terms.default-why", set.basis()))
                        .orElse(""));
        ctx.status(status)
                .html(parts.page(
                        "desk/terms.ftlh",
                        new TermPage(
                                DeskBar.of(who, parts.wording(), ""),
                                terms.map(this::sentences).orElse(List.of()),
                                results,
                                due.stream()
                                        .limit(PAGE)
                                        .map(one -> row(one, ticked))
                                        .toList(),
                                due.size(),
                                List.of(inputs.text("ly-do-xoa", WHY, typed, WHY_MAX, true, badWhy), sure(notSure)))));
    }

    private Field sure(@Nullable String error) {
        return new Field(
                SURE, "checkbox", inputs.say("desk.terms.sure-label"), null, error, "", null, "", true, List.of());
    }

    private List<String> sentences(Catalogue.Retention set) {
        List<String> all = new ArrayList<>();
        Integer contact = set.contactMonths();
        Integer refused = set.refusedMonths();
        all.add(
                contact == null
                        ? inputs.say("desk.terms.contact-kept")
                        : inputs.say("desk.terms.contact", Integer.toString(contact)));
        all.add(
                refused == null
                        ? inputs.say("desk.terms.refused-kept")
                        : inputs.say("desk.terms.refused-months", Integer.toString(refused)));
        all.add(inputs.say("desk.terms.basis", set.basis(), parts.wording().date(set.from())));
        return all;
    }

    private Row row(Purge.Due due, Set<String> ticked) {
        boolean untold = Task.isUntold(due.question());
        return new Row(
                due.number().toString(),
                Addresses.deskQuestion(due.number()),
                inputs.say("desk.terms.what." + due.what()),
                parts.wording().date(due.ended()),
                parts.wording().date(due.since()),
                shown(due),
                ticked.contains(shown(due)),
                untold ? inputs.say("desk.terms.untold") : "");
    }
}
