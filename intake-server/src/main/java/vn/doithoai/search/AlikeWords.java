package vn.doithoai.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.doithoai.base.Folding;

/** Syllables by which two texts are compared, from {@code alike-words.txt} beside this class. */
final class AlikeWords {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final Set<String> stop = new HashSet<>();
    private final Set<String> bareStop = new HashSet<>();
    private final Map<String, String> same = new LinkedHashMap<>();

    AlikeWords() {
        try (InputStream in = AlikeWords.class.getResourceAsStream("alike-words.txt")) {
            new BufferedReader(new InputStreamReader(
                            Objects.requireNonNull(in, "alike-words.txt"), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith("stop:")) {
            Arrays.stream(line.substring("stop:".length()).split(",", -1))
                    .flatMap(word -> syllables(word).stream())
                    .forEach(syllable -> {
                        stop.add(syllable);
                        bareStop.add(Folding.fold(syllable));
                    });
        } else if (line.startsWith("same:")) {
            String[] sides = line.substring("same:".length()).split("=", -1);
            same.put(" " + String.join(" ", syllables(sides[0])) + " ", String.join(" ", syllables(sides[1])));
        }
    }

    /**
     * Whether a syllable tells nothing.
     *
     * @param plain whether the text was typed without marks
     */
    boolean isStop(String syllable, boolean plain) {
        return (plain ? bareStop : stop).contains(syllable)
                || (syllable.length() == 1 && !Character.isDigit(syllable.charAt(0)));
    }

    /** The syllables of a text, and behind them those of words that say the same. */
    List<String> withSame(String text) {
        List<String> syllables = new ArrayList<>(syllables(text));
        String line = " " + String.join(" ", syllables) + " ";
        same.forEach((said, other) -> {
            if (line.contains(said)) {
                syllables.addAll(List.of(other.split(" ", -1)));
            }
        });
        return syllables;
    }

    /** Small syllables, in each the tone last, so that it does not matter on which letter it was written; y as i. */
    static List<String> syllables(String text) {
        return Arrays.stream(Folding.small(text).split(" ", -1))
                .filter(syllable -> !syllable.isEmpty())
                .map(AlikeWords::toneLast)
                .toList();
    }

    private static String toneLast(String syllable) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        Normalizer.normalize(syllable, Normalizer.Form.NFD)
                .chars()
                .forEach(letter -> (TONES.indexOf(letter) >= 0 ? tones : letters).append((char) letter));
        String base = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return (base.length() == 2 && base.endsWith("y") ? base.charAt(0) + "i" : base) + tones;
    }
}
