package vn.doithoai.papers.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.doithoai.papers.sheet.SheetNotRead.Trouble;

/** Rows as they come, held within the bounds. */
final class Rows {

    private final List<List<String>> rows = new ArrayList<>();
    private long signs;

    /** Puts a text into a cell, both counted from 0. */
    void put(int row, int column, String text) throws SheetNotRead {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0&&[^\\n\\r]]+", " ")
                .replaceAll(" ?[\\r\\n][\\s\\u00A0]*", "\n")
                .strip();
        if (clean.isEmpty() || column >= Sheet.MOST_COLUMNS) {
            return;
        }
        if (row > Sheet.MOST_ROWS) {
            throw new SheetNotRead(Trouble.TOO_MANY_ROWS);
        }
        if (clean.length() > Sheet.LONGEST_CELL) {
            clean = clean.substring(0, Sheet.LONGEST_CELL);
        }
        signs += clean.length();
        if (signs > Sheet.MOST_SIGNS) {
            throw new SheetNotRead(Trouble.TOO_LARGE);
        }
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, clean);
    }

    /**
     * Gives every row of a joined block of one column what stands in its first.
     *
     * @param last row of the block, counted from 0
     * @return whether anything was filled in
     */
    boolean fillDown(int column, int first, int last) throws SheetNotRead {
        String text = first < rows.size() && column < rows.get(first).size()
                ? rows.get(first).get(column)
                : "";
        // Rows below the table stay empty: a block may be joined to the end of the sheet.
        int end = Math.min(last, rows.size() - 1);
        for (int row = first + 1; row <= end; row++) {
            put(row, column, text);
        }
        return !text.isEmpty() && end > first;
    }

    List<List<String>> all() {
        return rows;
    }
}
