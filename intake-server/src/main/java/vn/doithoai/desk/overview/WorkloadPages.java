package vn.doithoai.desk.overview;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Acts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;

/** Who has how much and who is late, by unit and officer; and the hand-over of all somebody has to a colleague, row by row. */
public final class WorkloadPages {

    private static final String PATH = Addresses.desk("theo-can-bo");
    private static final String TICKED = "cau";
    private static final String TO = "giao-cho";
    private static final String WHY = "ly-do";
    private static final int WHY_MAX = 500;
    private static final Set<Role> PREPARE = Set.of(Role.OFFICER, Role.SECRETARY, Role.LEADER, Role.CHAIR);

    private final DeskParts parts;
    private final Worklist worklist;
    private final Controls inputs;

    public WorkloadPages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * What somebody has, or nobody in particular of a unit.
     *
     * @param handOver where all of it is handed over, or none
     */
    public record Row(
            String name,
            String list,
            int open,
            int late,
            int soon,
            String worst,
            @Nullable String handOver) {}

    /** A unit, or what no unit has, who is latest first. */
    public record Unit(String name, int open, int late, List<Row> rows) {
        public Unit {
            rows = List.copyOf(rows);
        }
    }

    /** All of the office. */
    public record WorkloadPage(DeskBar desk, String day, List<Unit> units) {
        public WorkloadPage {
            units = List.copyOf(units);
        }
    }

    /**
     * A matter that is handed over.
     *
     * @param shown number and revision, so that nothing is done to what changed since
     */
    public record Matter(
            String number, String address, String title, String stage, String due, String shown, boolean ticked) {}

    /**
     * All that somebody has.
     *
     * @param results what came of the last act, a sentence each
     */
    public record HandOverPage(
            DeskBar desk, String name, String send, List<String> results, List<Matter> matters, List<Field> fields) {
        public HandOverPage {
            results = List.copyOf(results);
            matters = List.copyOf(matters);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ_WORKLOAD, this::all);
        router.get(
                PATH + "/{id}",
                Permission.READ_WORKLOAD,
                (ctx, who) -> one(ctx, who, member(ctx), HttpStatus.OK, List.of(), Map.of()));
        router.post(PATH + "/{id}", Permission.READ_WORKLOAD, this::handOver);
    }

    private List<Worklist.Item> open(Signed who) {
        return worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(item -> item.stage().isOpen() && !item.isOneOfMany())
                .toList();
    }

    private void all(Context ctx, Signed who) {
        Map<String, Map<String, List<Worklist.Item>>> units = new TreeMap<>();
        for (Worklist.Item item : open(who)) {
            String officer = Objects.requireNonNullElse(item.officer(), "");
            units.computeIfAbsent(unitOf(item), any -> new TreeMap<>())
                    .computeIfAbsent(officer, any -> new ArrayList<>())
                    .add(item);
        }
        List<Unit> shown = units.entrySet().stream()
                .map(unit -> unit(unit.getKey(), unit.getValue()))
                .sorted(Comparator.comparing(Unit::late).reversed().thenComparing(Unit::name))
                .toList();
        ctx.html(parts.page(
                "desk/workload.ftlh",
                new WorkloadPage(
                        DeskBar.of(who, parts.wording(), ""), parts.wording().date(parts.today()), shown)));
    }

    private static String unitOf(Worklist.Item item) {
        return Objects.requireNonNullElse(item.charge().unit(), "");
    }

    private Unit unit(String id, Map<String, List<Worklist.Item>> byOfficer) {
        List<Row> rows = byOfficer.entrySet().stream()
                .map(officer -> row(id, officer.getKey(), officer.getValue()))
                .sorted(Comparator.comparing(Row::late).reversed().thenComparing(Row::name))
                .toList();
        return new Unit(
                id.isEmpty()
                        ? inputs.say("desk.workload.no-unit")
                        : parts.words().unit(id),
                rows.stream().mapToInt(Row::open).sum(),
                rows.stream().mapToInt(Row::late).sum(),
                rows);
    }

    private Row row(String unit, String officer, List<Worklist.Item> items) {
        LocalDate today = parts.today();
        Optional<LocalDate> worst = items.stream()
                .filter(item -> item.isLate(today))
                .flatMap(item -> Optional.ofNullable(item.clock().due()).stream())
                .min(Comparator.naturalOrder());
        String query = officer.isEmpty()
                ? "&can-bo-loc=-" + (unit.isEmpty() ? "" : "&don-vi-loc=" + Addresses.encoded(unit))
                : "&can-bo-loc=" + Addresses.encoded(officer);
        return new Row(
                officer.isEmpty() ? inputs.say("desk.workload.nobody") : name(officer),
                DeskRouter.HOME + "?xem=tat-ca" + query,
                items.size(),
                (int) items.stream().filter(item -> item.isLate(today)).count(),
                (int) items.stream().filter(item -> item.isSoon(today)).count(),
                worst.map(parts.wording()::date).orElse(""),
                officer.isEmpty() ? null : PATH + "/" + officer);
    }

    private String name(String account) {
        return parts.staff().find(account).map(StaffMember::name).orElse(account);
    }

    private StaffMember member(Context ctx) {
        return parts.staff().find(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private List<Worklist.Item> of(Signed who, StaffMember member) {
        return open(who).stream()
                .filter(item -> member.id().equals(item.officer()))
                .sorted(Worklist.order())
                .toList();
    }

    private static String shown(Worklist.Item item) {
        return item.number() + "." + item.revision();
    }

    private void handOver(Context ctx, Signed who) {
        StaffMember from = member(ctx);
        List<Worklist.Item> theirs = of(who, from);
        if (theirs.isEmpty()) {
            List<String> said = List.of(inputs.say("desk.workload.none"));
            one(ctx, who, from, HttpStatus.UNPROCESSABLE_CONTENT, said, Map.of());
            return;
        }
        Set<String> ticked = new HashSet<>(ctx.formParams(TICKED));
        String why = PlainText.line(typed(ctx, WHY));
        StaffMember to = parts.staff()
                .find(typed(ctx, TO))
                .filter(member -> mayGetFrom(from, member))
                .orElse(null);
        Map<String, String> wrong = new TreeMap<>();
        if (to == null) {
            wrong.put(TO, inputs.say("desk.workload.whom"));
        }
        if (why.isEmpty() || PlainText.length(why) > WHY_MAX) {
            wrong.put(WHY, inputs.say("desk.workload.why"));
        }
        if (to == null || !wrong.isEmpty() || ticked.isEmpty()) {
            List<String> said = ticked.isEmpty() ? List.of(inputs.say("desk.workload.none")) : List.of();
            one(ctx, who, from, HttpStatus.UNPROCESSABLE_CONTENT, said, wrong);
            return;
        }
        List<String> results = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (Worklist.Item item : theirs) {
            if (ticked.remove(shown(item))) {
                Acts.Result result = give(item, to, why, who);
                if (result instanceof Acts.Done) {
                    done.add(item.number().toString());
                }
                results.add(sentence(item, result, to));
            }
        }
        ticked.forEach(left -> results.add(inputs.say("desk.workload.changed", left.replaceFirst("\\..*", ""))));
        parts.audit(who.member().id(), AuditEntry.What.HANDED_OVER, done);
        one(ctx, who, from, HttpStatus.OK, results, Map.of());
    }

    private static boolean mayGetFrom(StaffMember from, StaffMember to) {
        return to.enabled() && !to.id().equals(from.id()) && to.roles().stream().anyMatch(PREPARE::contains);
    }

    private Acts.Result give(Worklist.Item item, StaffMember to, String why, Signed who) {
        Optional<Question> found = parts.store().find(item.number());
        if (found.isEmpty()) {
            return new Acts.Unknown();
        }
        QuestionState state = found.get().state();
        AnswerEvent.Assigned now = state.assignment();
        String unit = Objects.requireNonNullElse(
                to.unit(), Objects.requireNonNullElse(item.charge().unit(), ""));
        if (unit.isEmpty()) {
            return new Acts.Unknown();
        }
        String post = to.post().isEmpty() ? to.name() : to.post();
        Act act = new Act(parts.now(), parts.knowledge().actor(who.member(), state), why);
        return parts.acts()
                .perform(
                        item.number(),
                        item.revision(),
                        new AnswerEvent.Assigned(
                                act,
                                unit,
                                post,
                                to.id(),
                                now == null
                                        ? List.of()
                                        : now.partners().stream()
                                                .filter(partner -> !partner.equals(unit))
                                                .toList()));
    }

    private String sentence(Worklist.Item item, Acts.Result result, StaffMember to) {
        if (result instanceof Acts.Done) {
            return inputs.say("desk.workload.done", item.number(), to.name());
        }
        if (result instanceof Acts.Refused refused) {
            return inputs.say(
                    "desk.workload.refused",
                    item.number(),
                    parts.wording().label(item.stage()),
                    inputs.say("desk.refusal." + refused.refusals().get(0)));
        }
        return inputs.say(
                result instanceof Acts.Unknown ? "desk.workload.without-unit" : "desk.workload.changed", item.number());
    }

    private void one(
            Context ctx,
            Signed who,
            StaffMember from,
            HttpStatus status,
            List<String> results,
            Map<String, String> wrong) {
        Set<String> ticked = new HashSet<>(ctx.formParams(TICKED));
        boolean again = status != HttpStatus.OK;
        List<Matter> matters = of(who, from).stream()
                .map(item -> matter(item, again ? ticked.contains(shown(item)) : true))
                .toList();
        List<Field.Option> people = new ArrayList<>(List.of(new Field.Option(
                "", inputs.say("desk.workload.choose"), typed(ctx, TO).isEmpty())));
        parts.staff().all().stream()
                .filter(member -> mayGetFrom(from, member))
                .forEach(member -> people.add(new Field.Option(
                        member.id(),
                        member.name() + (member.post().isEmpty() ? "" : ", " + member.post()),
                        member.id().equals(typed(ctx, TO)))));
        ctx.status(status)
                .html(parts.page(
                        "desk/hand-over.ftlh",
                        new HandOverPage(
                                DeskBar.of(who, parts.wording(), ""),
                                from.name(),
                                PATH + "/" + from.id(),
                                results,
                                matters,
                                List.of(
                                        inputs.choice(TO, "select", people, true, wrong.get(TO)),
                                        inputs.text(
                                                "ly-do-ban-giao",
                                                WHY,
                                                typed(ctx, WHY),
                                                WHY_MAX,
                                                true,
                                                wrong.get(WHY))))));
    }

    private Matter matter(Worklist.Item item, boolean ticked) {
        LocalDate due = item.clock().due();
        return new Matter(
                item.number().toString(),
                Addresses.deskQuestion(item.number()),
                item.title(),
                parts.wording().label(item.stage()),
                due == null ? "" : parts.wording().date(due),
                shown(item),
                ticked);
    }

    private static String typed(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }
}
