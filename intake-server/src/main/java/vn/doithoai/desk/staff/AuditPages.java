package vn.doithoai.desk.staff;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.CsvDownload;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.matter.HistoryTable;
import vn.doithoai.desk.matter.QuestionContext;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.CsvRows;
import vn.doithoai.view.Field;

/** The log of the desk, to read and to take along as a table. */
public final class AuditPages {

    private static final int SHOWN = 200;
    private static final int EXPORTED = 100_000;

    private final DeskParts parts;
    private final Controls inputs;

    public AuditPages(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
    }

    /** One line of the log. */
    public record Row(String at, String by, String what, String about) {}

    /**
     * The log.
     *
     * @param more whether there is more than is shown
     */
    public record AuditPage(DeskBar desk, List<Row> rows, List<Field> filters, boolean more) {
        public AuditPage {
            rows = List.copyOf(rows);
            filters = List.copyOf(filters);
        }
    }

    public void add(DeskRouter router) {
        router.get("/can-bo/nhat-ky", Permission.READ_AUDIT, this::page);
        router.get("/can-bo/nhat-ky.csv", Permission.READ_AUDIT, this::csv);
        router.get("/can-bo/xu-ly.csv", Permission.READ, this::histories);
    }

    private void page(Context ctx, Signed who) {
        String by = Objects.requireNonNullElse(ctx.queryParam("ai"), "").strip();
        String what = Objects.requireNonNullElse(ctx.queryParam("viec"), "");
        List<AuditEntry> found = parts.audit().latest(EXPORTED).stream()
                .filter(entry -> isFor(entry, who))
                .filter(entry -> by.isEmpty() || entry.by().equals(by))
                .filter(entry -> what.isEmpty() || entry.what().name().equals(what))
                .limit(SHOWN + 1L)
                .toList();
        ctx.html(parts.page(
                "desk/audit.ftlh",
                new AuditPage(
                        DeskBar.of(who, parts.wording(), ""),
                        found.stream().limit(SHOWN).map(this::row).toList(),
                        filters(by, what),
                        found.size() > SHOWN)));
    }

    private List<Field> filters(String by, String what) {
        List<Field.Option> kinds = new ArrayList<>();
        kinds.add(new Field.Option("", inputs.say("desk.audit.all"), what.isEmpty()));
        for (What choice : What.values()) {
            kinds.add(
                    new Field.Option(choice.name(), word(choice), choice.name().equals(what)));
        }
        return List.of(
                inputs.text("ai", by, AuditEntry.TEXT_MAX, false, "off", null),
                inputs.choice("viec", "select", kinds, false, null));
    }

    private void csv(Context ctx, Signed who) {
        parts.audit(who.member().id(), What.AUDIT_EXPORTED, "");
        StringBuilder table =
                new StringBuilder(CsvRows.START).append(parts.csv().row(List.of("at", "by", "what", "about")));
        parts.audit().latest(EXPORTED).stream()
                .filter(entry -> isFor(entry, who))
                .forEach(entry -> table.append(
                        parts.csv().row(List.of(entry.at().toString(), entry.by(), word(entry), entry.about()))));
        CsvDownload.start(ctx, "nhat-ky.csv");
        ctx.result(table.toString());
    }

    /** Who looked at a question is told to everybody who reads the log but to whom the question is about (S42). */
    private boolean isFor(AuditEntry entry, Signed who) {
        return QuestionNumber.parse(entry.about())
                .flatMap(parts.store()::find)
                .filter(question ->
                        question.state().about().contains(who.member().id()))
                .isEmpty();
    }

    /** Every act on every question this person may know of, written as it is read. */
    private void histories(Context ctx, Signed who) {
        parts.audit(who.member().id(), What.HISTORY_EXPORTED, "");
        CsvDownload.start(ctx, "xu-ly.csv");
        try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
            out.write(HistoryTable.head(parts.csv()));
            parts.store().forEach(question -> {
                QuestionContext context = QuestionContext.of(parts, who, question);
                if (parts.knowledge().mayKnow(who.member(), context.state())) {
                    write(out, HistoryTable.rows(context));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(AuditEntry entry) {
        return new Row(parts.wording().dateTime(entry.at()), entry.by(), word(entry), entry.about());
    }

    /** What was done, with the roles that came and went. */
    private String word(AuditEntry entry) {
        List<String> words = new ArrayList<>(List.of(word(entry.what())));
        entry.roles()
                .forEach(change -> words.add(inputs.say(
                        change.given() ? "desk.audit.role-given" : "desk.audit.role-taken",
                        parts.wording().label(change.role()))));
        return String.join("; ", words);
    }

    private String word(What what) {
        return inputs.say("desk.audit." + what.name());
    }
}
