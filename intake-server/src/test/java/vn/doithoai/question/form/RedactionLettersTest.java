package vn.doithoai.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts over lines written without a look at the patterns, one part of which is kept for counting alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactionLettersTest {

    private static final int LEAST_RECALL = 95;
    private static final int MOST_FALSE_MARKS = 5;

    /** How much longer a mark may be than what it has to cover: a word of address, the words before a number. */
    private static final int MOST_BESIDE = 24;

    private final List<String> missed = new ArrayList<>();
    private final List<String> falselyMarked = new ArrayList<>();
    private int lines;
    private int stretches;
    private int harmless;

    private void count(String part) throws IOException {
        RedactionCorpus.lines("redaction-corpus-" + part + ".tsv").forEach(this::count);
    }

    private void count(List<String> line) {
        lines++;
        String text = line.get(0);
        List<String> marks = RedactionCorpus.marks(text);
        if (line.size() == 1) {
            harmless++;
            if (!marks.isEmpty()) {
                falselyMarked.add(marks + " in " + text);
            }
        }
        for (String stretch : line.subList(1, line.size())) {
            stretches++;
            boolean covered = marks.stream()
                    .anyMatch(mark -> mark.contains(stretch) && mark.length() <= stretch.length() + MOST_BESIDE);
            if (!covered) {
                missed.add(stretch + " in " + text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"letters", "held-out"})
    void at_least_95_of_100_are_covered_and_at_most_5_of_100_harmless_lines_marked(String part) throws IOException {
        count(part);
        assertThat(100 * (stretches - missed.size()))
                .as("missed: %s", missed)
                .isGreaterThanOrEqualTo(LEAST_RECALL * stretches);
        assertThat(100 * falselyMarked.size())
                .as("marked: %s", falselyMarked)
                .isLessThanOrEqualTo(MOST_FALSE_MARKS * harmless);
    }

    @ParameterizedTest
    @CsvSource({"letters", "held-out"})
    void the_document_tells_the_figures(String part) throws IOException {
        count(part);
        assertThat(Files.readString(Path.of("docs", "redaction.md")))
                .contains("| `" + part + "` | " + lines + " | " + harmless + " | " + stretches + " | " + missed.size()
                        + " | " + falselyMarked.size() + " |");
    }
}
