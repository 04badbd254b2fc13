package vn.doithoai.view;

import java.util.List;
import java.util.stream.Collectors;

/** A table as spreadsheets open it: UTF-8 with a mark at its beginning, every cell quoted, no cell a formula. */
public final class CsvText {

    /** What a file begins with: the mark by which Excel knows UTF-8. */
    public static final String START = "\uFEFF";

    private final StringBuilder table = new StringBuilder(START);

    public CsvText line(List<String> cells) {
        table.append(row(cells));
        return this;
    }

    /** One line with its end. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is made a text first. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
