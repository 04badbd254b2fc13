package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentForm;
import vn.doithoai.desk.content.ContentSaver;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;

/** Another session: like an earlier one, with what belongs to its own day left out. */
public final class NewSession {

    static final String PATH = "/can-bo/phien-moi";
    static final String FROM = "tu";

    private static final Input LIKE = SessionDrafts.like();
    private static final Input YEAR =
            Input.of("", "nam-phien", Input.Kind.NUMBER, 4).needed();
    private static final Input MONTH = Input.of("", "thang", Input.Kind.MONTH, 10);
    private static final Input DAY = Input.of("", "ngay", Input.Kind.DAY, 10);
    private static final Input START = Input.of("", "tu-gio", Input.Kind.HOUR, 5);
    private static final Input END = Input.of("", "den-gio", Input.Kind.HOUR, 5);
    private static final Input VENUE = SessionDrafts.venue();
    private static final List<Input> INPUTS = List.of(LIKE, YEAR, MONTH, DAY, START, END, VENUE);

    private final DeskParts parts;
    private final ContentSaver saver;
    private final SessionDrafts drafts;

    public NewSession(DeskParts parts) {
        this.parts = parts;
        this.drafts = new SessionDrafts(parts);
        this.saver = new ContentSaver(parts);
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.EDIT_CONTENT, this::form);
        router.post(PATH, Permission.EDIT_CONTENT, this::make);
    }

    private void form(Context ctx, Signed who) {
        Filled filled = Filled.stored(parts);
        String like = Objects.requireNonNullElse(ctx.queryParam(FROM), "");
        Optional<DialogueSession> model = parts.programme().session(like).or(this::latest);
        filled.put(LIKE, LIKE.name(), model.map(DialogueSession::id).stream().toList());
        filled.put(YEAR, YEAR.name(), List.of(String.valueOf(parts.today().getYear())));
        filled.put(
                VENUE,
                VENUE.name(),
                model
                        .flatMap(session ->
                                Optional.ofNullable(session.points().get(0).venue()))
                        .stream()
                        .toList());
        show(ctx, who, filled, List.of());
    }

    private Optional<DialogueSession> latest() {
        return parts.programme().sessions().stream().max(Comparator.comparing(DialogueSession::sortDay));
    }

    private void make(Context ctx, Signed who) {
        Filled filled = Filled.typed(parts, ctx.formParamMap());
        String day = filled.read(DAY, DAY.name());
        String month = month(filled, day);
        String year = filled.read(YEAR, YEAR.name());
        String row = HeaderText.row(List.of(
                filled.read(VENUE, VENUE.name()),
                "",
                day,
                filled.read(START, START.name()),
                filled.read(END, END.name())));
        String like = filled.read(LIKE, LIKE.name());
        if (filled.isWrong()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, who, filled, List.of());
            return;
        }
        int ordinal = drafts.nextOrdinal(year);
        String id = year + "-" + ordinal;
        String text = drafts.text(like, year, ordinal, month, row).text();
        Optional<ContentSaver.Failure> failure =
                saver.save(ctx, who, SessionPages.path(id), "", text, SessionPages.PATH + "/" + id);
        if (failure.isPresent()) {
            ctx.status(failure.get().status());
            show(
                    ctx,
                    who,
                    filled,
                    failure.get().problems().stream().map(saver::tellWithFile).toList());
        }
    }

    /** A day has its month; without a day the month must be said. */
    private String month(Filled filled, String day) {
        String month = filled.read(MONTH, MONTH.name());
        if (month.isEmpty() && !day.isEmpty()) {
            return YearMonth.from(LocalDate.parse(day)).toString();
        }
        if (month.isEmpty()) {
            filled.wrong(MONTH.name(), parts.wording().get("desk.session.month-or-day"));
        }
        return month;
    }

    private void show(Context ctx, Signed who, Filled filled, List<String> problems) {
        String year = filled.raw(YEAR.name());
        String plan = "ke-hoach/" + year + ".md";
        boolean planned =
                !year.matches("\\d{4}") || parts.contentFiles().find(plan).isPresent();
        ctx.html(parts.page(
                "desk/content-form.ftlh",
                new ContentForm(
                        DeskBar.of(who, parts.wording(), ""),
                        parts.wording().get("desk.session.new"),
                        SessionPages.NAV,
                        new Link(parts.wording().get("desk.session.all"), SessionPages.PATH),
                        PATH,
                        "",
                        List.of(new ContentForm.Group(
                                "",
                                "",
                                INPUTS.stream()
                                        .map(input -> filled.field(input, input.name()))
                                        .toList())),
                        problems,
                        null,
                        who.may(Permission.PUBLISH),
                        List.of(parts.wording().get("desk.session-note.new")),
                        planned
                                ? List.of()
                                : List.of(new Link(
                                        parts.wording().get("desk.session.make-plan", year),
                                        Addresses.desk("ke-hoach-moi"))))));
    }
}
