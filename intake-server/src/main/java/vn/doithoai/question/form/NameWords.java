package vn.doithoai.question.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Lists of words and of what they are to a name, from {@code name-words.properties} beside this class. */
final class NameWords {

    private static final Properties ALL = load();

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private NameWords() {}

    /** Words one after the other, each as written and without accents. */
    private record Phrase(List<String> written, List<String> bare) {}

    /**
     * A phrase found in a text.
     *
     * @param words how many, none where it was not found
     * @param loose whether a word stands there without the accents it has
     */
    record Match(int words, boolean loose) {

        static final Match NONE = new Match(0, false);

        boolean isThere() {
            return words > 0;
        }
    }

    static NameWords of(String list) {
        NameWords words = new NameWords();
        String lines = Objects.requireNonNull(ALL.getProperty(list), list);
        for (String phrase : lines.split(",", -1)) {
            FoldedText folded = FoldedText.of(phrase.strip());
            Phrase made = new Phrase(List.of(folded.written.split(" ", -1)), List.of(folded.bare.split(" ", -1)));
            words.byFirst
                    .computeIfAbsent(made.bare().get(0), first -> new ArrayList<>())
                    .add(made);
        }
        return words;
    }

    /** The longest phrase that begins with a word; one as it is written before one without its accents. */
    Match at(Tokens tokens, int first) {
        Match best = Match.NONE;
        if (first < tokens.size()) {
            for (Phrase phrase : byFirst.getOrDefault(tokens.bare(first), List.of())) {
                Match match = match(phrase, tokens, first);
                boolean better = match.words() > best.words()
                        || (match.words() == best.words() && best.loose() && !match.loose());
                best = better ? match : best;
            }
        }
        return best;
    }

    private static Match match(Phrase phrase, Tokens tokens, int first) {
        boolean loose = false;
        int words = phrase.bare().size();
        for (int i = 0; i < words; i++) {
            int token = first + i;
            if (token >= tokens.size() || (i > 0 && !tokens.joined(token))) {
                return Match.NONE;
            }
            if (!tokens.small(token).equals(phrase.written().get(i))) {
                if (!tokens.bare(token).equals(phrase.bare().get(i)) || tokens.hasAccents(token)) {
                    return Match.NONE;
                }
                loose = true;
            }
        }
        return new Match(words, loose);
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream stream = NameWords.class.getResourceAsStream("name-words.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
