package vn.doithoai.view;

import java.util.List;

/** A table as spreadsheets open it: UTF-8 with a mark at its beginning, every cell quoted, no cell a formula. */
public final class CsvText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);

    public CsvText line(List<String> cells) {
        table.append(String.join(",", cells.stream().map(CsvText::cell).toList()))
                .append("\r\n");
        return this;
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
