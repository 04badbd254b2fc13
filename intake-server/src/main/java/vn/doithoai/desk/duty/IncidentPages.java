package vn.doithoai.desk.duty;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.CsvDownload;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Permission;
import vn.doithoai.office.duty.Incident;
import vn.doithoai.office.duty.Incident.Kind;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.publication.CsvRows;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;

/** What went wrong with personal data (L10): found when, what, whose, what was done, who was told and when; to print and take along. */
public final class IncidentPages {

    private static final String PATH = Addresses.desk("su-co");
    private static final int LINE = 200;
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[:hHgG.]\\s*(\\d{2})?");

    private final DeskParts parts;
    private final Controls inputs;

    public IncidentPages(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
    }

    /** Something that was done about one. */
    public record StepRow(String on, String kind, String whom, String text, String by) {}

    /**
     * One incident as it is shown.
     *
     * @param people how many are concerned, in words
     * @param tellBy by when somebody has to be told and how that stands, or empty where the office has set no term
     */
    public record Row(
            String id,
            String address,
            String found,
            String what,
            String whose,
            String people,
            String by,
            String tellBy,
            boolean late,
            String state,
            List<StepRow> steps) {
        public Row {
            steps = List.copyOf(steps);
        }
    }

    /**
     * All of them with the form for another one, or one with the form for what was done.
     *
     * @param one whether it is the page of one
     */
    public record IncidentPage(DeskBar desk, List<Row> rows, boolean one, String send, List<Field> fields) {
        public IncidentPage {
            rows = List.copyOf(rows);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.KEEP_DATA, (ctx, who) -> list(ctx, who, HttpStatus.OK, Map.of()));
        router.post(PATH, Permission.KEEP_DATA, this::write);
        router.get(PATH + ".csv", Permission.KEEP_DATA, this::csv);
        router.get(PATH + "/{ma}", Permission.KEEP_DATA, (ctx, who) -> one(ctx, who, HttpStatus.OK, Map.of()));
        router.post(PATH + "/{ma}", Permission.KEEP_DATA, this::step);
    }

    private void write(Context ctx, Signed who) {
        Map<String, String> wrong = new HashMap<>();
        Optional<OffsetDateTime> found = time(ctx, wrong);
        String what = text(ctx, "viec-gi", true, wrong);
        String whose = text(ctx, "cua-ai", true, wrong);
        String people = typed(ctx, "bao-nhieu-nguoi");
        if (!people.matches("\\d{0,7}") || (!people.isEmpty() && Integer.parseInt(people) > Incident.PEOPLE_MAX)) {
            wrong.put("bao-nhieu-nguoi", inputs.say("desk.incident.wrong.people"));
        }
        if (!wrong.isEmpty() || found.isEmpty()) {
            list(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, wrong);
            return;
        }
        Incident kept = parts.incidents()
                .add(new Incident(
                        "",
                        found.get(),
                        what,
                        whose,
                        people.isEmpty() ? null : Integer.valueOf(people),
                        who.member().id(),
                        parts.now(),
                        List.of()));
        parts.audit(who.member().id(), AuditEntry.What.INCIDENT_WRITTEN, kept.id());
        ctx.redirect(PATH + "/" + kept.id() + "?da=ghi", HttpStatus.SEE_OTHER);
    }

    private void step(Context ctx, Signed who) {
        Incident incident = of(ctx);
        Map<String, String> wrong = new HashMap<>();
        Kind kind = Codes.find(Kind.class, typed(ctx, "loai-viec")).orElse(null);
        if (kind == null) {
            wrong.put("loai-viec", inputs.say("desk.incident.wrong.kind"));
        }
        Optional<OffsetDateTime> on = time(ctx, wrong);
        String whom = PlainText.line(typed(ctx, "bao-cho-ai"));
        if ((kind == Kind.TOLD && whom.isEmpty()) || PlainText.length(whom) > LINE) {
            wrong.put("bao-cho-ai", inputs.say("desk.incident.wrong.whom"));
        }
        String text = text(ctx, "da-lam-gi-su-co", kind != Kind.TOLD, wrong);
        if (!wrong.isEmpty() || kind == null || on.isEmpty()) {
            one(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, wrong);
            return;
        }
        Incident.Step step =
                new Incident.Step(kind, on.get(), whom, text, who.member().id(), parts.now());
        if (parts.incidents().add(incident.id(), step).isEmpty()) {
            wrong.put("da-lam-gi-su-co", inputs.say("desk.incident.full", Incident.STEPS));
            one(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, wrong);
            return;
        }
        parts.audit(who.member().id(), AuditEntry.What.INCIDENT_WRITTEN, incident.id());
        ctx.redirect(PATH + "/" + incident.id() + "?da=them", HttpStatus.SEE_OTHER);
    }

    /** Day and hour, which may not be still to come. */
    private Optional<OffsetDateTime> time(Context ctx, Map<String, String> wrong) {
        Optional<LocalDate> day = Days.read(typed(ctx, "ngay"));
        Optional<LocalTime> hour = hour(typed(ctx, "gio"));
        if (hour.isEmpty()) {
            wrong.put("gio", inputs.say("desk.incident.wrong.hour"));
        }
        Optional<OffsetDateTime> time =
                day.flatMap(on -> hour.map(at -> on.atTime(at).atZone(Act.ZONE).toOffsetDateTime()));
        boolean toCome = day.filter(on -> on.isAfter(parts.today())).isPresent()
                || time.filter(on -> on.isAfter(parts.now())).isPresent();
        if (day.isEmpty() || toCome) {
            wrong.put("ngay", inputs.say("desk.incident.wrong.day"));
        }
        return time;
    }

    private static Optional<LocalTime> hour(String typed) {
        Matcher hour = HOUR.matcher(typed);
        if (!hour.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(hour.group(1));
        int minutes = Integer.parseInt(Objects.requireNonNullElse(hour.group(2), "0"));
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }

    private String text(Context ctx, String name, boolean needed, Map<String, String> wrong) {
        String text = PlainText.text(typed(ctx, name));
        if ((needed && text.isEmpty()) || PlainText.length(text) > Incident.TEXT) {
            wrong.put(name, inputs.say("desk.incident.wrong." + name));
        }
        return text;
    }

    private Incident of(Context ctx) {
        return parts.incidents().find(ctx.pathParam("ma")).orElseThrow(NotFoundResponse::new);
    }

    private void list(Context ctx, Signed who, HttpStatus status, Map<String, String> wrong) {
        List<Field> fields = List.of(
                day(ctx, "ngay-biet", wrong),
                hour(ctx, wrong),
                inputs.area("viec-gi", typed(ctx, "viec-gi"), Incident.TEXT, true, wrong.get("viec-gi")),
                inputs.area("cua-ai", typed(ctx, "cua-ai"), Incident.TEXT, true, wrong.get("cua-ai")),
                inputs.text(
                        "bao-nhieu-nguoi",
                        typed(ctx, "bao-nhieu-nguoi"),
                        7,
                        false,
                        "off",
                        wrong.get("bao-nhieu-nguoi")));
        show(ctx, who, status, parts.incidents().all(), false, fields);
    }

    private void one(Context ctx, Signed who, HttpStatus status, Map<String, String> wrong) {
        Incident incident = of(ctx);
        List<Field.Option> kinds = Arrays.stream(Kind.values())
                .map(kind -> new Field.Option(
                        Codes.of(kind),
                        inputs.say("desk.incident.kind." + kind),
                        Codes.of(kind).equals(typed(ctx, "loai-viec"))))
                .toList();
        List<Field> fields = List.of(
                inputs.choice("loai-viec", "radios", kinds, true, wrong.get("loai-viec")),
                day(ctx, "ngay-lam", wrong),
                hour(ctx, wrong),
                inputs.text("bao-cho-ai", typed(ctx, "bao-cho-ai"), LINE, false, "off", wrong.get("bao-cho-ai")),
                inputs.area(
                        "da-lam-gi-su-co",
                        typed(ctx, "da-lam-gi-su-co"),
                        Incident.TEXT,
                        false,
                        wrong.get("da-lam-gi-su-co")));
        show(ctx, who, status, List.of(incident), true, fields);
    }

    private Field day(Context ctx, String words, Map<String, String> wrong) {
        String typed = ctx.formParam("ngay");
        String value = typed == null ? parts.wording().date(parts.today()) : typed;
        return inputs.text(words, "ngay", value, 10, true, wrong.get("ngay"));
    }

    private Field hour(Context ctx, Map<String, String> wrong) {
        String typed = ctx.formParam("gio");
        OffsetDateTime now = parts.now();
        String value = typed == null ? String.format(Locale.ROOT, "%02d:%02d", now.getHour(), now.getMinute()) : typed;
        return inputs.text("gio-su-co", "gio", value, 5, true, wrong.get("gio"));
    }

    private void show(Context ctx, Signed who, HttpStatus status, List<Incident> all, boolean one, List<Field> fields) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        String said = List.of("ghi", "them").contains(done) ? inputs.say("desk.incident.said." + done) : "";
        String send = one ? PATH + "/" + all.get(0).id() : PATH;
        ctx.status(status)
                .html(parts.page(
                        "desk/incidents.ftlh",
                        new IncidentPage(
                                DeskBar.of(who, parts.wording(), said),
                                all.stream().map(this::row).toList(),
                                one,
                                send,
                                fields)));
    }

    private @Nullable Integer hours() {
        return parts.programme()
                .catalogue()
                .retentionOn(parts.today())
                .map(Catalogue.Retention::breachHours)
                .orElse(null);
    }

    private Row row(Incident incident) {
        Optional<OffsetDateTime> by = incident.tellBy(hours());
        Optional<OffsetDateTime> told = incident.firstTold();
        boolean late =
                by.filter(limit -> told.orElse(parts.now()).isAfter(limit)).isPresent();
        String term = by.map(limit -> inputs.say(
                        "desk.incident.tell-by",
                        parts.wording().dateTime(limit),
                        told.map(at -> inputs.say(
                                        late ? "desk.incident.told-late" : "desk.incident.told",
                                        parts.wording().dateTime(at)))
                                .orElseGet(() -> inputs.say(late ? "desk.incident.late" : "desk.incident.untold"))))
                .orElse("");
        List<StepRow> steps = new ArrayList<>();
        incident.steps()
                .forEach(step -> steps.add(new StepRow(
                        parts.wording().dateTime(step.on()),
                        inputs.say("desk.incident.kind." + step.kind()),
                        step.whom(),
                        step.text(),
                        inputs.say(
                                "desk.incident.by",
                                name(step.by()),
                                parts.wording().dateTime(step.at())))));
        Integer people = incident.people();
        return new Row(
                incident.id(),
                PATH + "/" + incident.id(),
                parts.wording().dateTime(incident.found()),
                incident.what(),
                incident.whose(),
                people == null
                        ? inputs.say("desk.incident.people-unknown")
                        : parts.wording().number(people),
                inputs.say(
                        "desk.incident.by", name(incident.by()), parts.wording().dateTime(incident.at())),
                term,
                late,
                inputs.say(incident.isClosed() ? "desk.incident.closed" : "desk.incident.open"),
                steps);
    }

    private String name(String account) {
        return parts.staff().find(account).map(member -> member.name()).orElse(account);
    }

    private void csv(Context ctx, Signed who) {
        parts.audit(who.member().id(), AuditEntry.What.INCIDENTS_EXPORTED, "");
        StringBuilder table = new StringBuilder(CsvRows.START)
                .append(parts.csv()
                        .row(List.of(
                                "id", "found", "what", "whose", "people", "by", "at", "kind", "on", "whom", "text",
                                "step-by", "step-at")));
        for (Incident incident : parts.incidents().all()) {
            List<String> head = List.of(
                    incident.id(),
                    incident.found().toString(),
                    incident.what(),
                    incident.whose(),
                    Objects.toString(incident.people(), ""),
                    incident.by(),
                    incident.at().toString());
            table.append(line(head, List.of("", "", "", "", "", "")));
            incident.steps()
                    .forEach(step -> table.append(line(
                            head,
                            List.of(
                                    Codes.of(step.kind()),
                                    step.on().toString(),
                                    step.whom(),
                                    step.text(),
                                    step.by(),
                                    step.at().toString()))));
        }
        CsvDownload.start(ctx, "su-co-du-lieu-ca-nhan.csv");
        ctx.result(table.toString());
    }

    private String line(List<String> head, List<String> step) {
        List<String> cells = new ArrayList<>(head);
        cells.addAll(step);
        return parts.csv().row(cells);
    }

    private static String typed(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }
}
