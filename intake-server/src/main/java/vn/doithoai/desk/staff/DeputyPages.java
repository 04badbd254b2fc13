package vn.doithoai.desk.staff;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.StaffMember.Deputyship;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Role;
import vn.doithoai.view.Field;

/** Who stands in for the Chairman, from when until when and why; named and ended by the Chairman alone. */
public final class DeputyPages {

    private static final String PATH = "/can-bo/uy-quyen";
    private static final int TEXT_MAX = 200;
    private static final int LONGEST_DAYS = 366;

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final Controls inputs;

    public DeputyPages(DeskParts parts, StaffAdmin admin) {
        this.parts = parts;
        this.admin = admin;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * Some days of somebody.
     *
     * @param state running, to come, over, or ended before its time
     * @param end where it can be ended, or none
     */
    public record Row(
            String name,
            String title,
            String from,
            String until,
            String reason,
            String state,
            @Nullable String end) {}

    /**
     * All of them, the newest first, and the form for another.
     *
     * @param fields empty for who stands in: that is not handed on
     */
    public record DeputyPage(DeskBar desk, List<Row> rows, List<Field> fields) {
        public DeputyPage {
            rows = List.copyOf(rows);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.NAME_DEPUTY, (ctx, who) -> page(ctx, who, HttpStatus.OK, Map.of()));
        router.postProved(PATH, Permission.NAME_DEPUTY, this::name);
        router.postProved(PATH + "/{id}/ket-thuc", Permission.NAME_DEPUTY, this::end);
    }

    private void name(Context ctx, Signed who) {
        chairOnly(who);
        Map<String, String> wrong = new HashMap<>();
        StaffMember leader = leaders().stream()
                .filter(member -> member.id().equals(typed(ctx, "nguoi")))
                .findFirst()
                .orElse(null);
        LocalDate from = Days.read(typed(ctx, "tu-ngay")).orElse(null);
        LocalDate until = Days.read(typed(ctx, "den-ngay")).orElse(null);
        String title = PlainText.line(typed(ctx, "ky-la"));
        String reason = PlainText.line(typed(ctx, "ly-do"));
        needs(wrong, "nguoi", leader != null);
        needs(wrong, "tu-ngay", from != null && !from.isBefore(parts.today()));
        needs(
                wrong,
                "den-ngay",
                until != null
                        && (from == null || !until.isBefore(from))
                        && !until.isAfter(parts.today().plusDays(LONGEST_DAYS)));
        needs(wrong, "ky-la", isLine(title));
        needs(wrong, "ly-do", isLine(reason));
        if (wrong.isEmpty() && leader != null && from != null && until != null) {
            Deputyship days =
                    new Deputyship(from, until, title, reason, who.member().id(), null);
            if (admin.nameDeputy(leader.id(), days)) {
                ctx.redirect(PATH + "?da=uy-quyen", HttpStatus.SEE_OTHER);
                return;
            }
            wrong.put("tu-ngay", inputs.say("desk.deputy.taken"));
        }
        page(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, wrong);
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && PlainText.length(text) <= TEXT_MAX;
    }

    private void needs(Map<String, String> wrong, String field, boolean right) {
        if (!right) {
            wrong.put(field, inputs.say("desk.deputy.wrong." + field));
        }
    }

    private void end(Context ctx, Signed who) {
        chairOnly(who);
        admin.endDeputy(ctx.pathParam("id"), who.member().id());
        ctx.redirect(PATH + "?da=thoi-uy-quyen", HttpStatus.SEE_OTHER);
    }

    /** Who stands in does not name another. */
    private void chairOnly(Signed who) {
        if (!isChair(who)) {
            throw new HttpResponseException(HttpStatus.FORBIDDEN.getCode());
        }
    }

    private boolean isChair(Signed who) {
        return parts.staff()
                .find(who.member().id())
                .filter(member -> member.holds(Role.CHAIR))
                .isPresent();
    }

    private List<StaffMember> leaders() {
        return parts.staff().all().stream()
                .filter(member -> member.enabled() && member.holds(Role.LEADER) && !member.holds(Role.CHAIR))
                .toList();
    }

    private void page(Context ctx, Signed who, HttpStatus status, Map<String, String> wrong) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        String said = List.of("uy-quyen", "thoi-uy-quyen").contains(done) ? inputs.say("desk.said." + done) : "";
        ctx.status(status)
                .html(parts.page(
                        "desk/deputy.ftlh",
                        new DeputyPage(
                                DeskBar.of(who, parts.wording(), said),
                                rows(who),
                                isChair(who) ? fields(ctx, wrong) : List.of())));
    }

    private List<Row> rows(Signed who) {
        record Period(StaffMember member, Deputyship deputyship) {}
        return parts.staff().all().stream()
                .flatMap(member -> member.deputyships().stream().map(deputyship -> new Period(member, deputyship)))
                .sorted(Comparator.comparing(
                                (Period period) -> period.deputyship().from())
                        .reversed())
                .map(days -> row(days.member(), days.deputyship(), isChair(who)))
                .toList();
    }

    private Row row(StaffMember member, Deputyship deputyship, boolean mayEnd) {
        String state = state(deputyship);
        boolean open = state.equals("running") || state.equals("to-come");
        return new Row(
                member.name(),
                deputyship.title(),
                parts.wording().date(deputyship.from()),
                parts.wording().date(deputyship.until()),
                deputyship.reason(),
                inputs.say("desk.deputy." + state),
                mayEnd && open ? PATH + "/" + member.id() + "/ket-thuc" : null);
    }

    private String state(Deputyship deputyship) {
        if (deputyship.ended() != null) {
            return "ended";
        }
        if (deputyship.covers(parts.today())) {
            return "running";
        }
        return deputyship.from().isAfter(parts.today()) ? "to-come" : "over";
    }

    private List<Field> fields(Context ctx, Map<String, String> wrong) {
        List<Field> fields = new ArrayList<>();
        List<Field.Option> people = new ArrayList<>();
        people.add(new Field.Option(
                "", inputs.say("desk.deputy.choose"), typed(ctx, "nguoi").isEmpty()));
        leaders()
                .forEach(member -> people.add(new Field.Option(
                        member.id(),
                        member.name() + (member.post().isEmpty() ? "" : ", " + member.post()),
                        member.id().equals(typed(ctx, "nguoi")))));
        fields.add(inputs.choice("nguoi", "select", people, true, wrong.get("nguoi")));
        fields.add(day(ctx, "tu-ngay", wrong));
        fields.add(day(ctx, "den-ngay", wrong));
        fields.add(inputs.text("ky-la", typed(ctx, "ky-la"), TEXT_MAX, true, "off", wrong.get("ky-la")));
        fields.add(inputs.text("ly-do-uy-quyen", "ly-do", typed(ctx, "ly-do"), TEXT_MAX, true, wrong.get("ly-do")));
        return fields;
    }

    private Field day(Context ctx, String name, Map<String, String> wrong) {
        return inputs.text(name, typed(ctx, name), 10, true, "off", wrong.get(name));
    }

    private static String typed(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }
}
