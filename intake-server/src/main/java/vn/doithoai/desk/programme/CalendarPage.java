package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.State;
import vn.doithoai.dialogue.SessionCheck;
import vn.doithoai.dialogue.SessionCheck.Result;
import vn.doithoai.office.Permission;

/** What is due when for all sessions: the checks that the public sees and the office's own tasks, the late ones first. */
public final class CalendarPage {

    /** Where it is. */
    public static final String PATH = "/can-bo/phien-viec";

    private final DeskParts parts;

    public CalendarPage(DeskParts parts) {
        this.parts = parts;
    }

    /** Something that is due. */
    private record Due(LocalDate day, String what, String who, DialogueSession session, boolean isPublic) {}

    /**
     * A line of the calendar.
     *
     * @param left how many days are left or gone by, in words
     * @param seen whether the public sees it too
     */
    public record Row(
            String day,
            String left,
            boolean late,
            String what,
            String who,
            String session,
            String address,
            boolean seen) {}

    /**
     * The calendar.
     *
     * @param late how many are late
     * @param text the same as lines to be sent on
     */
    public record Calendar(DeskBar desk, List<Row> rows, int late, String text) {
        public Calendar {
            rows = List.copyOf(rows);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ, this::page);
    }

    /** How much is late. */
    public int late() {
        return (int) due().filter(this::isLate).count();
    }

    private boolean isLate(Due due) {
        return due.day().isBefore(parts.today());
    }

    private Stream<Due> due() {
        return parts.programme().sessions().stream()
                .filter(session -> session.state() != State.CANCELLED && session.state() != State.CLOSED)
                .flatMap(session -> Stream.concat(checks(session), tasks(session)));
    }

    private void page(Context ctx, Signed who) {
        List<Row> rows =
                due().sorted(Comparator.comparing(Due::day)).map(this::row).toList();
        int late = (int) rows.stream().filter(Row::late).count();
        List<String> lines = new ArrayList<>();
        rows.forEach(row ->
                lines.add(parts.wording().get("desk.calendar.line", row.day(), row.what(), row.who(), row.left())));
        ctx.html(parts.page(
                "desk/session-calendar.ftlh",
                new Calendar(DeskBar.of(who, parts.wording(), ""), rows, late, String.join("\n", lines))));
    }

    private Stream<Due> checks(DialogueSession session) {
        return SessionCheck.of(session, parts.programme().catalogue(), parts.today()).stream()
                .filter(check -> check.result() == Result.MISSING || check.result() == Result.NOT_YET_DUE)
                .flatMap(check -> dueOf(session, check));
    }

    private Stream<Due> dueOf(DialogueSession session, SessionCheck check) {
        LocalDate due = check.due();
        return due == null
                ? Stream.empty()
                : Stream.of(new Due(
                        due,
                        parts.wording().get("SessionCheck." + check.kind().name(), channel(check.channel())),
                        "",
                        session,
                        true));
    }

    private String channel(@Nullable String id) {
        return id == null
                ? ""
                : parts.programme()
                        .catalogue()
                        .noticeChannel(id)
                        .map(Catalogue.NoticeChannel::label)
                        .orElse(id);
    }

    private static Stream<Due> tasks(DialogueSession session) {
        return session.details().tasks().stream()
                .filter(task -> task.done() == null)
                .flatMap(task -> Stream.ofNullable(task.due())
                        .map(day ->
                                new Due(day, task.what(), Objects.requireNonNullElse(task.who(), ""), session, false)));
    }

    private Row row(Due due) {
        long left = ChronoUnit.DAYS.between(parts.today(), due.day());
        String words = left == 0
                ? parts.wording().get("desk.calendar.today")
                : parts.wording().get(left < 0 ? "desk.calendar.late" : "desk.calendar.left", Math.abs(left));
        return new Row(
                parts.wording().date(due.day()),
                words,
                isLate(due),
                due.what(),
                due.who(),
                due.session().title(),
                SessionPages.PATH + "/" + due.session().id(),
                due.isPublic());
    }
}
