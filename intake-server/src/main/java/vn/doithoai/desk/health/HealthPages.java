package vn.doithoai.desk.health;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.view.Addresses;

/** How the server is, each thing with what to do where it is not well; the same as figures for a monitor. */
public final class HealthPages {

    public static final String PATH = Addresses.desk("suc-khoe");

    /** Where a monitor inside the office asks, at the port of the desk alone. */
    public static final String METRICS = Addresses.HEALTH + "/so-lieu";

    private static final String AGAIN = PATH + "/gui-lai-thu";
    private static final String SIGNED_IN = PATH + ".txt";
    private static final Duration BACKUP_IS_OLD = Duration.ofDays(2);
    private static final long MEGABYTE = 1024L * 1024;

    private final DeskParts parts;
    private final Worklist worklist;
    private final Supplier<HealthFacts> facts;
    private final DeskMail mail;

    public HealthPages(DeskParts parts, Worklist worklist, Supplier<HealthFacts> facts, DeskMail mail) {
        this.mail = mail;
        this.parts = parts;
        this.worklist = worklist;
        this.facts = facts;
    }

    /**
     * One thing that is looked at.
     *
     * @param bad whether somebody has to do something
     * @param notes places and sentences, one each
     */
    public record Row(String label, String value, boolean bad, List<String> notes) {
        public Row {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The page.
     *
     * @param letters whether letters wait that can be tried again
     */
    public record HealthPage(DeskBar desk, List<Row> rows, String version, String metrics, boolean letters) {
        public HealthPage {
            rows = List.copyOf(rows);
        }

        /** Whether somebody has to do something. */
        public boolean bad() {
            return rows.stream().anyMatch(Row::bad);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.READ_HEALTH, this::page);
        router.post(AGAIN, Permission.READ_HEALTH, (ctx, who) -> {
            mail.again();
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
        });
        router.get(SIGNED_IN, Permission.READ_HEALTH, (ctx, who) -> metrics(ctx));
    }

    /** For a port of its own inside the office, where whoever reaches it may know how the server is. */
    public void addInside(RoutesConfig routes) {
        routes.get(METRICS, this::metrics);
    }

    private void page(Context ctx, Signed who) {
        HealthFacts now = facts.get();
        ctx.html(parts.page(
                "desk/health.ftlh",
                new HealthPage(DeskBar.of(who, parts.wording(), ""), rows(now), now.version(), SIGNED_IN, letters())));
    }

    private void metrics(Context ctx) {
        ctx.contentType(Metrics.TYPE)
                .header("Cache-Control", "no-store")
                .result(Metrics.text(
                        facts.get(), parts.builds(), parts.store(), worklist.oldestUnseen(), parts.clock()));
    }

    /** How many things want somebody, for the rail. */
    public int bad() {
        return (int) rows(facts.get()).stream().filter(Row::bad).count();
    }

    private String say(String key, Object... args) {
        return parts.wording().get("desk.health." + key, args);
    }

    private List<Row> rows(HealthFacts now) {
        List<Row> rows = new ArrayList<>();
        rows.add(store(now));
        rows.add(build());
        rows.add(publishes());
        restoring().ifPresent(rows::add);
        damaged().ifPresent(rows::add);
        rows.add(oldestRow());
        rows.add(space(now));
        rows.add(backup(now));
        mail.queue().map(this::letters).ifPresent(rows::add);
        rows.add(new Row(
                say("repairs"),
                now.repairs().isEmpty()
                        ? say("repairs.none")
                        : say("repairs.some", now.repairs().size()),
                false,
                now.repairs().stream()
                        .map(told -> parts.wording().get(told.key(), told.what()))
                        .toList()));
        List<String> mistakes = parts.content().mistakes();
        rows.add(new Row(
                say("content"),
                mistakes.isEmpty() ? say("content.fine") : say("content.wrong", mistakes.size()),
                !mistakes.isEmpty(),
                mistakes));
        return rows;
    }

    private Row store(HealthFacts now) {
        Duration age = now.lastWrite();
        String when = age == null ? say("write.none") : say("write.ago", since(age));
        return now.trouble().isEmpty()
                ? new Row(say("write"), when, false, List.of())
                : new Row(say("write"), say("write.failed"), true, List.of(now.trouble(), when));
    }

    private String since(Duration age) {
        if (age.toHours() > 0) {
            return age.toDays() > 0 ? say("days", age.toDays()) : say("hours", age.toHours());
        }
        return say("minutes", age.toMinutes());
    }

    private Row build() {
        SiteBuilds.Finished last = parts.builds().status().last();
        if (last == null) {
            return new Row(say("build"), say("build.none"), false, List.of());
        }
        String at = parts.wording().dateTime(last.at());
        return new Row(
                say("build"), say(last.built() ? "build.done" : "build.failed", at), !last.built(), last.problems());
    }

    private Row publishes() {
        List<String> alarm = parts.builds().alarm();
        return new Row(say("chain"), say(alarm.isEmpty() ? "chain.fine" : "chain.wrong"), !alarm.isEmpty(), alarm);
    }

    private Optional<Row> restoring() {
        List<QuestionNumber> numbers = parts.store().unreadable();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        say("restoring"),
                        numbers.stream().map(QuestionNumber::toString).collect(Collectors.joining(", ")),
                        true,
                        List.of(say("restoring.do"))));
    }

    private Optional<Row> damaged() {
        List<QuestionStore.Damaged> damaged = parts.store().damaged();
        return damaged.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        say("damaged"),
                        say("damaged.count", damaged.size()),
                        true,
                        damaged.stream()
                                .map(one -> one.file() + ": " + parts.wording().get(one.reason(), one.where()))
                                .toList()));
    }

    private Row oldestRow() {
        String value = worklist.oldestUnseen()
                .map(day -> say("oldest.since", parts.wording().date(day), ChronoUnit.DAYS.between(day, parts.today())))
                .orElseGet(() -> say("oldest.none"));
        return new Row(say("oldest"), value, false, List.of());
    }

    private Row space(HealthFacts now) {
        if (now.freeBytes() < 0) {
            return new Row(say("space"), say("space.unknown"), true, List.of());
        }
        boolean low = now.freeBytes() < 2 * now.reserveBytes();
        return new Row(
                say("space"),
                say("space.left", parts.wording().number(now.freeBytes() / MEGABYTE)),
                low,
                low ? List.of(say("space.do", parts.wording().number(now.reserveBytes() / MEGABYTE))) : List.of());
    }

    private boolean letters() {
        return mail.queue()
                .filter(queue -> queue.waiting() + queue.failed() > 0)
                .isPresent();
    }

    private Row letters(DeskMail.Queue queue) {
        List<String> notes = new ArrayList<>();
        if (!queue.trouble().isEmpty()) {
            notes.add(say("mail." + queue.trouble()));
        }
        if (queue.failed() > 0) {
            notes.add(say("mail.failed", queue.failed()));
        }
        return new Row(
                say("mail"),
                queue.waiting() == 0 ? say("mail.none") : say("mail.waiting", queue.waiting()),
                !notes.isEmpty(),
                notes);
    }

    private Row backup(HealthFacts now) {
        if (now.lastBackup() == null) {
            return new Row(say("backup"), say("backup.none"), true, List.of(say("backup.do")));
        }
        Duration age = Duration.between(now.lastBackup(), parts.now());
        boolean old = age.compareTo(BACKUP_IS_OLD) > 0;
        List<String> notes = new ArrayList<>(List.of(say("backup.to", now.backupTo())));
        if (old) {
            notes.add(say("backup.do"));
        }
        return new Row(
                say("backup"), say("backup.at", parts.wording().dateTime(now.lastBackup()), since(age)), old, notes);
    }
}
