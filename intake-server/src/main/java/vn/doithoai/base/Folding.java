package vn.doithoai.base;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese without its marks, for searching: a word folds alike with and without them, and so do the letters that look like a
 * d with a stroke (N4). The same function folds what is searched and what is typed.
 */
public final class Folding {

    private Folding() {}

    /** Lower case, no marks, everything that is neither letter nor digit a single blank. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\u0110\u0111\u00D0\u00F0\u0189\u0256]", "d")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Lower case with its marks, composed, everything that is neither letter nor digit a single blank. */
    public static String small(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    /** A folded word that was typed in Telex while nothing turned it into Vietnamese: {@code dduwowngf} is {@code duong}. */
    public static String telex(String folded) {
        return folded.matches("[a-z]+")
                ? folded.replace("dd", "d")
                        .replaceAll("([aeo])\\1", "$1")
                        .replaceAll("([aou])w", "$1")
                        .replaceAll("(?<=[aeiouy][a-z]{0,9})[sfrxj]", "")
                : folded;
    }
}
