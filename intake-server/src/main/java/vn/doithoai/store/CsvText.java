package vn.doithoai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import vn.doithoai.question.publication.CsvRows;

/** A table as spreadsheets open it: UTF-8 with a mark at its beginning, every cell quoted, no cell a formula. */
public final class CsvText {

    private static final ObjectWriter ROW = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final StringBuilder table = new StringBuilder(CsvRows.START);

    public CsvText line(List<String> cells) {
        table.append(row(cells));
        return this;
    }

    /** One line with its end, as {@link CsvRows} promises it. */
    public static String row(List<String> cells) {
        try {
            return ROW.writeValueAsString(cells.stream().map(CsvText::guarded).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of texts cannot be written as CSV", e);
        }
    }

    /** What a spreadsheet would take for a formula is made a text first. */
    private static String guarded(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
