package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.publication.CsvRows;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvTextTest {

    @Test
    void a_table_begins_with_the_mark_and_each_line_ends_as_RFC_4180_says() {
        assertThat(new CsvText()
                        .line(List.of("number", "at"))
                        .line(List.of("2025-0001", ""))
                        .toString())
                .isEqualTo(CsvRows.START + "\"number\",\"at\"\r\n\"2025-0001\",\"\"\r\n");
    }

    @Test
    void every_cell_is_quoted_and_a_quote_in_it_doubled() {
        assertThat(CsvText.row(List.of("a", "say \"no\"", "one,two", "line\nline", " ", "7", "\\")))
                .isEqualTo("\"a\",\"say \"\"no\"\"\",\"one,two\",\"line\nline\",\" \",\"7\",\"\\\"\r\n");
        assertThat(CsvText.row(List.of(""))).isEqualTo("\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_takes_for_a_formula_becomes_a_text(String cell) {
        assertThat(CsvText.row(List.of(cell, "x"))).isEqualTo("\"'" + cell + "\",\"x\"\r\n");
    }
}
