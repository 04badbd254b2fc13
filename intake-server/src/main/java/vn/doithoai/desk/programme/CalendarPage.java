package vn.doithoai.desk.programme;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.State;
import vn.doithoai.dialogue.LegalCheck;
import vn.doithoai.dialogue.SessionCheck;
import vn.doithoai.dialogue.SessionCheck.Result;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;

/** What is due when for all sessions: the checks that the public sees and the office's own tasks, the late ones first. */
public final class CalendarPage {

    /** Where it is. */
    public static final String PATH = "/can-bo/phien-viec";

    /** Days ahead that the desk's first page looks, and how many lines it has room for. */
    private static final int SOON = 14;

    private static final int MOST_SOON = 12;

    private final DeskParts parts;

    public CalendarPage(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * Something that is due.
     *
     * @param what in words, made only for who reads them
     * @param who a post, or empty
     * @param session none: of the whole year
     * @param need what whoever it concerns may do at the desk
     */
    private record Due(
            LocalDate day,
            Supplier<String> what,
            String who,
            @Nullable DialogueSession session,
            boolean isPublic,
            Permission need) {

        /** Whom it concerns: the post that is named, or else who may do it. */
        boolean concerns(StaffMember member) {
            String post = Folding.fold(member.post());
            boolean named =
                    !who.isEmpty() && !post.isEmpty() && Folding.fold(who).contains(post);
            return named || need.isGivenTo(member);
        }
    }

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

    /** A duty of the law, also when it is done. */
    public record LawRow(
            String what, String law, String session, String address, String result, String due, String evidence) {}

    /**
     * The calendar.
     *
     * @param late how many are late
     * @param text the same as lines to be sent on
     * @param until until which day it goes, or empty
     * @param today address of the list that ends today
     */
    public record Calendar(
            DeskBar desk, List<Row> rows, int late, String text, String until, String today, List<LawRow> laws) {
        public Calendar {
            rows = List.copyOf(rows);
            laws = List.copyOf(laws);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ, this::page);
    }

    /** How much is late that concerns somebody. */
    public int late(StaffMember who) {
        return (int) due().filter(due -> isLate(due) && due.concerns(who)).count();
    }

    /** What concerns somebody and is late or due soon, the late ones first. */
    public List<Row> soon(StaffMember who) {
        LocalDate last = parts.today().plusDays(SOON);
        return due().filter(due -> due.concerns(who) && !due.day().isAfter(last))
                .sorted(Comparator.comparing(Due::day))
                .limit(MOST_SOON)
                .map(this::row)
                .toList();
    }

    private boolean isLate(Due due) {
        return due.day().isBefore(parts.today());
    }

    private Stream<Due> due() {
        Stream<Due> ofSessions = parts.programme().sessions().stream()
                .filter(session -> session.state() != State.CANCELLED && session.state() != State.CLOSED)
                .flatMap(session -> Stream.concat(checks(session), tasks(session)));
        return Stream.concat(
                ofSessions,
                LegalCheck.of(parts.programme(), parts.today()).stream()
                        .filter(check -> isOpen(check.result()))
                        .map(this::dueOf));
    }

    private static boolean isOpen(Result result) {
        return result == Result.MISSING || result == Result.NOT_YET_DUE;
    }

    private void page(Context ctx, Signed who) {
        Optional<LocalDate> until = Days.read(Objects.requireNonNullElse(ctx.queryParam("ngay"), ""));
        List<Row> rows = due().filter(
                        due -> until.filter(last -> due.day().isAfter(last)).isEmpty())
                .sorted(Comparator.comparing(Due::day))
                .map(this::row)
                .toList();
        int late = (int) rows.stream().filter(Row::late).count();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(parts.wording()
                .get(
                        row.who().isEmpty() ? "desk.calendar.line.nobody" : "desk.calendar.line",
                        row.day(),
                        row.what(),
                        row.who(),
                        row.left())));
        ctx.html(parts.page(
                "desk/session-calendar.ftlh",
                new Calendar(
                        DeskBar.of(who, parts.wording(), ""),
                        rows,
                        late,
                        String.join("\n", lines),
                        until.map(parts.wording()::date).orElse(""),
                        PATH + "?ngay=" + parts.today(),
                        LegalCheck.of(parts.programme(), parts.today()).stream()
                                .map(this::law)
                                .toList())));
    }

    private LawRow law(LegalCheck check) {
        DialogueSession session = check.session();
        return new LawRow(
                LegalWords.label(parts, check.duty(), check.due()),
                LegalWords.law(parts, check.duty(), check.due()),
                session == null ? "" : session.title(),
                session == null ? "" : SessionPages.PATH + "/" + session.id() + "/phap-ly",
                parts.wording().label(check.result()),
                parts.wording().date(check.due()),
                Objects.requireNonNullElse(check.evidence(), ""));
    }

    private Due dueOf(LegalCheck check) {
        return new Due(
                check.due(),
                () -> parts.wording()
                        .get(
                                "desk.calendar.law",
                                LegalWords.label(parts, check.duty(), check.due()),
                                LegalWords.law(parts, check.duty(), check.due())),
                "",
                check.session(),
                false,
                Permission.EDIT_CONTENT);
    }

    private Stream<Due> checks(DialogueSession session) {
        return SessionCheck.of(session, parts.programme().catalogue(), parts.today()).stream()
                .filter(check -> isOpen(check.result()))
                .flatMap(check -> dueOf(session, check));
    }

    private Stream<Due> dueOf(DialogueSession session, SessionCheck check) {
        LocalDate due = check.due();
        boolean notice = check.kind() == SessionCheck.Kind.NOTICE;
        return due == null
                ? Stream.empty()
                : Stream.of(new Due(
                        due,
                        () -> parts.wording().get("SessionCheck." + check.kind().name(), channel(check.channel())),
                        "",
                        session,
                        true,
                        notice ? Permission.EDIT_NOTICES : Permission.EDIT_CONTENT));
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
                        .map(day -> new Due(
                                day,
                                task::what,
                                Objects.requireNonNullElse(task.who(), ""),
                                session,
                                false,
                                Permission.EDIT_CONTENT)));
    }

    private Row row(Due due) {
        DialogueSession session = due.session();
        long left = ChronoUnit.DAYS.between(parts.today(), due.day());
        String words = left == 0
                ? parts.wording().get("desk.calendar.today")
                : parts.wording().get(left < 0 ? "desk.calendar.late" : "desk.calendar.left", Math.abs(left));
        return new Row(
                parts.wording().date(due.day()),
                words,
                isLate(due),
                due.what().get(),
                due.who(),
                session == null ? parts.wording().get("desk.calendar.year") : session.title(),
                session == null ? SessionPages.PATH : SessionPages.PATH + "/" + session.id(),
                due.isPublic());
    }
}
