package vn.doithoai.desk.matter;

import java.util.List;
import java.util.stream.Collectors;
import vn.doithoai.office.Permission;
import vn.doithoai.question.publication.CsvRows;

/** The events of questions as a table to take along: who, when, what, and what was said to whom may read that. */
public final class HistoryTable {

    private static final List<String> COLUMNS = List.of("number", "at", "by", "what", "details");

    private HistoryTable() {}

    /** The beginning of the file. */
    public static String head(CsvRows csv) {
        return CsvRows.START + csv.row(COLUMNS);
    }

    /** The lines of one question, oldest first. */
    public static String rows(QuestionContext context) {
        History history = new History(context);
        boolean full = context.who().may(Permission.READ_PRIVATE);
        StringBuilder rows = new StringBuilder();
        history.places().forEach(place -> {
            MatterPage.Entry entry = history.entry(place);
            rows.append(context.parts()
                    .csv()
                    .row(List.of(
                            context.question().number().toString(),
                            context.question().recorded().get(place).act().at().toString(),
                            entry.who(),
                            entry.takenBack()
                                    ? context.wording().get("desk.history.undone", entry.what())
                                    : entry.what(),
                            full ? details(entry) : "")));
        });
        return rows.toString();
    }

    private static String details(MatterPage.Entry entry) {
        return entry.rows().stream().map(row -> row.term() + ": " + row.text()).collect(Collectors.joining("\n"));
    }
}
