package vn.doithoai.desk.plan;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Folding;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentForm;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.plan.PlannedMonths.Planned;
import vn.doithoai.desk.programme.SessionDrafts;
import vn.doithoai.desk.programme.SessionPages;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.Audience;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Link;
import vn.doithoai.view.markdown.RenderedText;

/** The sessions a public plan names, proposed from its text to be corrected, and made as any other session is. */
public final class PlanSessions {

    static final String PATH = PlanPages.PATH + "-phien";

    private static final Pattern CHAIR = Pattern.compile("(?iu).*ch\u1EE7 tr\u00EC[^:]{0,40}:\\s*(.{3,100}?)[.;]?");
    private static final String YOUTH = "thanh ni\u00EAn";
    private static final String MEMBERS = "\u0111o\u00E0n vi\u00EAn";
    private static final int MOST_ROWS = 14;
    private static final int EMPTY_ROWS = 1;

    private static final Input LIKE = SessionDrafts.like();
    private static final Input CHAIR_POST =
            Input.of("chair", "chu-tri", Input.Kind.LINE, 300).needed();
    private static final Input AUDIENCE =
            Input.chosen("audience", "doi-tuong", Input.Kind.MANY, PlanSessions::audiences);
    private static final Input MAKE = Input.of("", "tao-phien", Input.Kind.FLAG, 0);
    private static final Input MONTH = Input.of("", "thang", Input.Kind.MONTH, 10);
    private static final Input DAY = Input.of("", "ngay", Input.Kind.DAY, 10);
    private static final Input START = Input.of("", "tu-gio", Input.Kind.HOUR, 5);
    private static final Input END = Input.of("", "den-gio", Input.Kind.HOUR, 5);
    private static final Input VENUE = SessionDrafts.venue();
    private static final List<Input> ROW = List.of(MAKE, MONTH, DAY, START, END, VENUE);

    private final DeskParts parts;
    private final ContentSaver saver;
    private final SessionDrafts drafts;

    public PlanSessions(DeskParts parts) {
        this.parts = parts;
        this.saver = new ContentSaver(parts);
        this.drafts = new SessionDrafts(parts);
    }

    public void add(DeskRouter router) {
        router.get(PATH + "/{nam}", Permission.EDIT_CONTENT, this::form);
        router.post(PATH + "/{nam}", Permission.EDIT_CONTENT, this::make);
    }

    private Plan plan(Context ctx) {
        int year = PlanPages.year(ctx);
        return parts.programme().plans().stream()
                .filter(plan -> plan.year() == year)
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static List<Choice> audiences(DeskParts parts) {
        return List.of(Audience.values()).stream()
                .map(one -> new Choice(Codes.of(one), parts.wording().label(one)))
                .toList();
    }

    private static String id(Input input, int row) {
        return input.name() + "-" + row;
    }

    private void form(Context ctx, Signed who) {
        Plan plan = plan(ctx);
        List<String> lines = RenderedText.lines(plan.body());
        List<Planned> planned = PlannedMonths.in(lines, plan.year());
        Filled filled = Filled.stored(parts);
        filled.put(
                LIKE,
                LIKE.name(),
                parts.programme().sessions().stream()
                        .max(Comparator.comparing(DialogueSession::sortDay))
                        .map(DialogueSession::id)
                        .stream()
                        .toList());
        filled.put(CHAIR_POST, CHAIR_POST.name(), List.of(chair(lines)));
        filled.put(AUDIENCE, AUDIENCE.name(), audience(plan));
        List<String> venue = venue(lines);
        for (int row = 1; row <= planned.size() + EMPTY_ROWS; row++) {
            filled.put(VENUE, id(VENUE, row), venue);
        }
        for (int i = 0; i < planned.size(); i++) {
            Planned one = planned.get(i);
            // What is there already is proposed too, but not to be made a second time.
            filled.put(MAKE, id(MAKE, i + 1), isThere(one.month()) ? List.of() : List.of("1"));
            filled.put(MONTH, id(MONTH, i + 1), List.of(one.month().toString()));
            filled.put(
                    DAY,
                    id(DAY, i + 1),
                    one.day().map(LocalDate::toString).stream().toList());
        }
        show(ctx, who, filled, planned.size() + EMPTY_ROWS, List.of());
    }

    private boolean isThere(YearMonth month) {
        return parts.programme().sessions().stream()
                .anyMatch(session -> session.month().equals(month));
    }

    private String chair(List<String> lines) {
        return lines.stream()
                .map(CHAIR::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse(parts.wording().get("desk.session.chair"));
    }

    private static List<String> audience(Plan plan) {
        String all = (plan.title() + "\n" + plan.body()).toLowerCase(Locale.ROOT);
        List<String> audience = new ArrayList<>(List.of(Codes.of(Audience.PEOPLE)));
        if (all.contains(MEMBERS)) {
            audience.add(Codes.of(Audience.UNION_MEMBERS));
        }
        if (all.contains(YOUTH)) {
            audience.add(Codes.of(Audience.YOUTH));
        }
        return audience;
    }

    /** The first venue of the catalogue that the plan names. */
    private List<String> venue(List<String> lines) {
        String all = Folding.fold(String.join(" ", lines));
        return parts.programme().catalogue().venuesOn(parts.today()).stream()
                .filter(venue -> all.contains(Folding.fold(venue.name())))
                .map(venue -> venue.id())
                .limit(1)
                .toList();
    }

    private void make(Context ctx, Signed who) {
        Plan plan = plan(ctx);
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        Map<String, String> made = texts(filled, plan);
        List<String> problems = new ArrayList<>();
        if (!filled.isWrong()) {
            made.forEach((path, text) -> parts.contentFiles().check(path, text).stream()
                    .map(saver::tellWithFile)
                    .forEach(problems::add));
            if (made.isEmpty()) {
                problems.add(parts.wording().get("desk.plan.nothing-chosen"));
            }
        }
        if (!filled.isWrong() && problems.isEmpty()) {
            Optional<ContentSaver.Failure> failure = saveAll(ctx, who, made);
            if (failure.isEmpty()) {
                return;
            }
            problems.add(parts.wording().get("desk.plan.sessions-conflict"));
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, who, filled, rows(filled), problems);
    }

    private Optional<ContentSaver.Failure> saveAll(Context ctx, Signed who, Map<String, String> made) {
        for (Map.Entry<String, String> one : made.entrySet()) {
            Optional<ContentSaver.Failure> failure =
                    saver.save(ctx, who, one.getKey(), "", one.getValue(), SessionPages.PATH);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** The chosen sessions by file, in their order. */
    private Map<String, String> texts(Filled filled, Plan plan) {
        String year = String.valueOf(plan.year());
        String like = filled.read(LIKE, LIKE.name());
        String chair = filled.read(CHAIR_POST, CHAIR_POST.name());
        String audience = filled.read(AUDIENCE, AUDIENCE.name());
        int ordinal = drafts.nextOrdinal(year);
        Map<String, String> made = new LinkedHashMap<>();
        for (int row = 1; row <= rows(filled); row++) {
            if (filled.raw(id(MAKE, row)).isEmpty()) {
                continue;
            }
            HeaderText text = drafts.text(like, year, ordinal, month(filled, row), point(filled, row))
                    .with("chair", chair)
                    .with("audience", audience);
            made.put(SessionDrafts.path(year + "-" + ordinal), text.text());
            ordinal++;
        }
        return made;
    }

    private static String point(Filled filled, int row) {
        return HeaderText.row(List.of(
                filled.read(VENUE, id(VENUE, row)),
                "",
                filled.read(DAY, id(DAY, row)),
                filled.read(START, id(START, row)),
                filled.read(END, id(END, row))));
    }

    private String month(Filled filled, int row) {
        String month = filled.read(MONTH, id(MONTH, row));
        String day = filled.read(DAY, id(DAY, row));
        if (month.isEmpty() && !day.isEmpty()) {
            return YearMonth.from(LocalDate.parse(day)).toString();
        }
        if (month.isEmpty()) {
            filled.wrong(id(MONTH, row), parts.wording().get("desk.session.month-or-day"));
        }
        return month;
    }

    private static int rows(Filled filled) {
        int rows = 1;
        for (int row = 1; row <= MOST_ROWS; row++) {
            int at = row;
            if (ROW.stream().anyMatch(input -> !filled.raw(id(input, at)).isBlank())) {
                rows = row;
            }
        }
        return rows;
    }

    private void show(Context ctx, Signed who, Filled filled, int rows, List<String> problems) {
        Plan plan = plan(ctx);
        List<ContentForm.Group> groups = new ArrayList<>();
        groups.add(new ContentForm.Group(
                "",
                "",
                List.of(
                        filled.field(LIKE, LIKE.name()),
                        filled.field(CHAIR_POST, CHAIR_POST.name()),
                        filled.field(AUDIENCE, AUDIENCE.name()))));
        for (int row = 1; row <= rows; row++) {
            int at = row;
            groups.add(new ContentForm.Group(
                    "phien-" + row,
                    parts.wording().get("desk.plan.session", row),
                    ROW.stream()
                            .map(input -> filled.field(input, id(input, at)))
                            .toList()));
        }
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        DeskBar.of(who, parts.wording(), ""),
                        parts.wording().get("desk.plan.sessions-title", String.valueOf(plan.year())),
                        PlanPages.NAV,
                        new Link(plan.title(), PlanPages.PATH + "/" + plan.year()),
                        PATH + "/" + plan.year(),
                        "",
                        groups,
                        problems,
                        null,
                        who.may(Permission.PUBLISH),
                        List.of(parts.wording().get("desk.plan.sessions-note")),
                        List.of(new Link(parts.wording().get("desk.session.all"), SessionPages.PATH)))));
    }
}
