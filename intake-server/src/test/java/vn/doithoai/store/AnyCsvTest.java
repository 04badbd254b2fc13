package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

/** Whatever stands in a cell, a line of a table is written by one rule and can be read again. */
class AnyCsvTest {

    private static final ObjectReader READER =
            new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerForListOf(String[].class);

    @Property(tries = 300)
    void any_text_is_written_by_the_rule_and_read_again(@ForAll @NotEmpty List<String> cells)
            throws JsonProcessingException {
        List<String> guarded = cells.stream()
                .map(cell -> cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell)
                .toList();

        String row = CsvText.row(cells);

        assertThat(row)
                .isEqualTo(guarded.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\r\n")));
        List<String[]> read = READER.readValue(row);
        assertThat(read.stream().flatMap(Stream::of)).containsExactlyElementsOf(guarded);
    }
}
