package vn.doithoai.question.publication;

import java.util.List;

/** Writes the lines of tables as spreadsheets open them; storage implements it, being the only home of the library. */
public interface CsvRows {

    /** What a file begins with: the mark by which Excel knows UTF-8. */
    String START = "\uFEFF";

    /** One line with its end: every cell quoted, no cell a formula. */
    String row(List<String> cells);
}
