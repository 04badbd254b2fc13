package vn.doithoai.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.doithoai.question.AuditEntry;
import vn.doithoai.question.AuditEntry.What;
import vn.doithoai.view.CsvText;
import vn.doithoai.view.Field;

/** The log of the desk, to read and to take along as a table. */
final class AuditPages {

    private static final int SHOWN = 200;
    private static final int EXPORTED = 100_000;

    private final DeskParts parts;
    private final Inputs inputs;

    AuditPages(DeskParts parts) {
        this.parts = parts;
        this.inputs = new Inputs(parts.wording());
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

    void add(DeskRouter router) {
        router.get("/can-bo/nhat-ky", Permission.READ_AUDIT, this::page);
        router.get("/can-bo/nhat-ky.csv", Permission.READ_AUDIT, this::csv);
    }

    private void page(Context ctx, Signed who) {
        String by = Objects.requireNonNullElse(ctx.queryParam("ai"), "").strip();
        String what = Objects.requireNonNullElse(ctx.queryParam("viec"), "");
        List<AuditEntry> found = parts.audit().latest(EXPORTED).stream()
                .filter(entry -> by.isEmpty() || entry.by().equals(by))
                .filter(entry -> what.isEmpty() || entry.what().name().equals(what))
                .limit(SHOWN + 1L)
                .toList();
        List<Field.Option> kinds = new ArrayList<>();
        kinds.add(new Field.Option("", inputs.say("desk.audit.all"), what.isEmpty()));
        for (What one : What.values()) {
            kinds.add(new Field.Option(one.name(), word(one), one.name().equals(what)));
        }
        List<Field> filters = List.of(
                inputs.text("ai", by, AuditEntry.TEXT_MAX, false, "off", null),
                inputs.choice("viec", "select", kinds, false, null));
        ctx.html(parts.page(
                "desk/audit.ftlh",
                new AuditPage(
                        DeskBar.of(who, parts.wording(), ""),
                        found.stream().limit(SHOWN).map(this::row).toList(),
                        filters,
                        found.size() > SHOWN)));
    }

    private void csv(Context ctx, Signed who) {
        parts.audit(who.member().id(), What.AUDIT_EXPORTED, "");
        CsvText table = new CsvText();
        table.line(List.of("at", "by", "what", "about"));
        parts.audit()
                .latest(EXPORTED)
                .forEach(entry ->
                        table.line(List.of(entry.at().toString(), entry.by(), word(entry.what()), entry.about())));
        ctx.header("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"");
        ctx.contentType("text/csv; charset=utf-8").result(table.toString());
    }

    private Row row(AuditEntry entry) {
        return new Row(parts.wording().dateTime(entry.at()), entry.by(), word(entry.what()), entry.about());
    }

    private String word(What what) {
        return inputs.say("desk.audit." + what.name());
    }
}
