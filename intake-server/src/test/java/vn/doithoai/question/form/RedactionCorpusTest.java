package vn.doithoai.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Counts over lines as people write them what hints find, miss and mark for nothing; {@code docs/redaction.md} tells it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactionCorpusTest {

    private static final int LEAST_RECALL = 95;
    private static final int MOST_FALSE_MARKS = 5;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> falselyMarked = new ArrayList<>();
    private int stretches;
    private int harmless;

    @BeforeEach
    void count() throws IOException {
        lines.addAll(RedactionCorpus.lines("redaction-corpus.tsv"));
        for (List<String> line : lines) {
            List<String> expected = line.subList(1, line.size());
            List<String> found = RedactionCorpus.marks(line.get(0));
            stretches += expected.size();
            harmless += expected.isEmpty() ? 1 : 0;
            expected.stream()
                    .filter(stretch -> !found.contains(stretch))
                    .forEach(stretch -> missed.add(stretch + " in " + line.get(0)));
            if (expected.isEmpty() && !found.isEmpty()) {
                falselyMarked.add(found + " in " + line.get(0));
            }
        }
    }

    @Test
    void of_what_identifies_somebody_at_least_95_of_100_are_marked_whole() {
        assertThat(100 * (stretches - missed.size()))
                .as("missed: %s", missed)
                .isGreaterThanOrEqualTo(LEAST_RECALL * stretches);
    }

    @Test
    void of_harmless_lines_at_most_5_of_100_are_marked() {
        assertThat(100 * falselyMarked.size())
                .as("marked: %s", falselyMarked)
                .isLessThanOrEqualTo(MOST_FALSE_MARKS * harmless);
    }

    @Test
    void taken_apart_into_letters_and_accents_the_same_is_marked() {
        for (List<String> line : lines) {
            String apart = Normalizer.normalize(line.get(0), Normalizer.Form.NFD);
            assertThat(RedactionCorpus.marks(apart).stream()
                            .map(stretch -> Normalizer.normalize(stretch, Normalizer.Form.NFC))
                            .toList())
                    .isEqualTo(RedactionCorpus.marks(line.get(0)));
        }
    }

    @Test
    void the_document_tells_the_figures() throws IOException {
        assertThat(Files.readString(Path.of("docs", "redaction.md")))
                .contains(
                        "| lines | " + lines.size() + " |",
                        "| lines without personal data | " + harmless + " |",
                        "| stretches to be found | " + stretches + " |",
                        "| of these missed | " + missed.size() + " |",
                        "| harmless lines marked all the same | " + falselyMarked.size() + " |");
    }
}
