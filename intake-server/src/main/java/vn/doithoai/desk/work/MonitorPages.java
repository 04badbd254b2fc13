package vn.doithoai.desk.work;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.Charge;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.view.Addresses;

/**
 * What the Fatherland Front looks after (S17, S83): what is open, due and late, what waits for other bodies, of whom nobody was
 * told, and what was announced of each session. One page to read and to print; nothing is
 * done to a question here. Notes to the Chairman are at its foot.
 */
public final class MonitorPages {

    /** Where it is. */
    public static final String PATH = "/can-bo/giam-sat";

    private static final int SOON = 7;

    private final DeskParts parts;
    private final Worklist worklist;
    private final NotesToChair notes;

    public MonitorPages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
        this.notes = new NotesToChair(
                parts, (ctx, who, wrong) -> show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), who, wrong));
    }

    /**
     * The page.
     *
     * @param day as of which it stands
     */
    public record MonitorPage(
            DeskBar desk, String day, List<Part> parts, List<SessionRow> sessions, NotesToChair.Part notes) {
        public MonitorPage {
            parts = List.copyOf(parts);
            sessions = List.copyOf(sessions);
        }
    }

    /** Questions of one kind of worry, those that wait longest first. */
    public record Part(String id, String title, String hint, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A question.
     *
     * @param title as the public reads it, or that it is not shown
     * @param who whose matter it is
     * @param due last day, or that none runs
     */
    public record Row(String number, String address, String title, String who, String due, String state) {}

    /**
     * A session and what was announced of it.
     *
     * @param first day it was announced first, or none
     */
    public record SessionRow(
            String title,
            String address,
            String day,
            String state,
            @Nullable String first,
            int notices) {}

    public void add(DeskRouter router) {
        router.get(PATH, Permission.OVERSEE, (ctx, who) -> show(ctx, who, null));
        notes.add(router);
    }

    private Stream<Worklist.Item> visible(StaffMember who) {
        return worklist.visibleTo(who, parts.knowledge()).stream()
                .filter(item -> item.stage().isOpen() && !item.isOneOfMany());
    }

    private boolean isLate(Worklist.Item item) {
        return item.isLate(parts.today());
    }

    private void show(Context ctx, Signed who, @Nullable String wrong) {
        LocalDate today = parts.today();
        List<Worklist.Item> open = visible(who.member())
                .sorted(Comparator.comparing(
                                (Worklist.Item item) -> item.clock().due(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Worklist.Item::number))
                .toList();
        ctx.html(parts.page(
                "desk/monitor.ftlh",
                new MonitorPage(
                        DeskBar.of(who, parts.wording(), notes.said(ctx)),
                        parts.wording().date(today),
                        List.of(
                                part("late", open, this::isLate),
                                part("soon", open, item -> isDueWithin(item, today)),
                                part("elsewhere", open, item -> item.stage() == Stage.FORWARDED),
                                part("untold", open, Worklist.Item::untold),
                                part("open", open, item -> true)),
                        parts.programme().sessions().stream().map(this::session).toList(),
                        notes.part(ctx, who, wrong))));
    }

    private static boolean isDueWithin(Worklist.Item item, LocalDate today) {
        LocalDate due = item.clock().due();
        return due != null && !due.isBefore(today) && !due.isAfter(today.plusDays(SOON));
    }

    private Part part(String id, List<Worklist.Item> open, Predicate<Worklist.Item> which) {
        return new Part(
                id,
                parts.wording().get("desk.monitor." + id),
                parts.wording().get("desk.monitor." + id + ".hint"),
                open.stream().filter(which).map(this::row).toList());
    }

    private Row row(Worklist.Item item) {
        LocalDate due = item.clock().due();
        DueClock.Reading reading = item.clock().readingOn(parts.today());
        boolean late = reading.status().isOverdue();
        return new Row(
                item.number().toString(),
                Addresses.deskQuestion(item.number()),
                item.publicTitle().isEmpty() ? parts.wording().get("desk.monitor.hidden") : item.publicTitle(),
                who(item.charge()),
                due == null
                        ? parts.wording().get("desk.monitor.no-day")
                        : late
                                ? parts.wording()
                                        .get(
                                                "desk.monitor.late-by",
                                                parts.wording().date(due),
                                                reading.days())
                                : parts.wording().date(due),
                parts.wording().label(item.stage()));
    }

    private String who(Charge charge) {
        String unit = charge.unit() == null ? "" : parts.words().unit(charge.unit());
        return unit.isEmpty() ? parts.wording().get("desk.monitor.nobody") : unit;
    }

    private SessionRow session(DialogueSession session) {
        LocalDate first = session.notices().stream()
                .map(DialogueSession.Notice::date)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new SessionRow(
                session.title(),
                Addresses.session(session.id()),
                session.firstDay()
                        .map(parts.wording()::date)
                        .orElseGet(() -> parts.wording().get("desk.monitor.no-day")),
                parts.wording().label(session.state()),
                first == null ? null : parts.wording().date(first),
                session.notices().size());
    }
}
