package vn.doithoai.question.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines as people write them, each with the stretches that identify somebody; none where it is harmless. */
final class RedactionCorpus {

    private RedactionCorpus() {}

    /** The lines of a file: the text, then what is to be found in it. */
    static List<List<String>> lines(String file) throws IOException {
        try (var stream = Objects.requireNonNull(RedactionCorpus.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    /** What the hints mark in a text. */
    static List<String> marks(String text) {
        return RedactionHints.forModerators(text).stream()
                .map(hint -> text.substring(hint.start(), hint.end()))
                .toList();
    }
}
