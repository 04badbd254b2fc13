package vn.doithoai.papers.sheet;

import java.util.List;
import java.util.Set;

/**
 * A table as it was read: every cell as a text, a day as 20/06/2025; a text keeps its line ends.
 *
 * @param rows in their order, so that the first is what Excel calls 1; one that is empty has no cells
 * @param notes what whoever reads it should know
 */
public record Sheet(List<List<String>> rows, Set<Note> notes) {

    /** Rows beyond these are not taken. */
    public static final int MOST_ROWS = 10_000;

    /** Cells of a row beyond these are not looked at. */
    public static final int MOST_COLUMNS = 50;

    /** The largest file. */
    public static final long MOST_BYTES = 25L * 1024 * 1024;

    /** Characters as Java counts them; one more than any field takes, so that a longer text is told and not cut. */
    static final int LONGEST_CELL = 4_002;

    /** Text of all cells together. */
    static final long MOST_SIGNS = 4_000_000;

    /** What was done without being asked. */
    public enum Note {
        /** The text was in no Unicode and taken for Windows-1258. */
        OLD_CODE_PAGE,
        /** There are several sheets; the first was read. */
        FIRST_SHEET,
        /** Cells were joined over several rows; each of these rows has what stands in the first. */
        FILLED_DOWN
    }

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
        notes = Set.copyOf(notes);
    }
}
