package vn.doithoai.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.doithoai.base.Syllable;

/**
 * The place of a text where the words are that were looked for.
 *
 * @param from what the text is, in words: the question, the answer
 */
public record Extract(String from, List<Piece> pieces) {

    /** Characters of the text that are shown, and how many of them before the first word that was found. */
    private static final int LENGTH = 220;

    private static final int BEFORE = 60;
    private static final String CUT = "…";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    public Extract {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of text; a hit is a word that was looked for. */
    public record Piece(String text, boolean hit) {}

    /** Cuts a text around its first hit, at whole words. */
    static Extract of(String from, String text, List<Syllable> marks) {
        String line = text.strip().replaceAll("\\s+", " ");
        List<MatchResult> words = WORD.matcher(line).results().toList();
        int first = words.stream()
                .filter(word -> isHit(word.group(), marks))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
        int start = first <= BEFORE
                ? 0
                : words.stream()
                        .mapToInt(MatchResult::start)
                        .filter(place -> place >= first - BEFORE)
                        .findFirst()
                        .orElse(first);
        int end = line.length() <= start + LENGTH
                ? line.length()
                : words.stream()
                        .mapToInt(MatchResult::end)
                        .filter(stop -> stop > start && stop <= start + LENGTH)
                        .max()
                        .orElse(start + LENGTH);
        return new Extract(from, pieces(line, start, end, words, marks));
    }

    private static List<Piece> pieces(String line, int start, int end, List<MatchResult> words, List<Syllable> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        String before = start > 0 ? CUT : "";
        for (MatchResult word : words) {
            if (word.start() >= start && word.end() <= end && isHit(word.group(), marks)) {
                pieces.add(new Piece(before + line.substring(at, word.start()), false));
                pieces.add(new Piece(word.group(), true));
                before = "";
                at = word.end();
            }
        }
        pieces.add(new Piece(before + line.substring(at, end) + (end < line.length() ? CUT : ""), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** Marked is what has the marks that were typed, or more where some are missing: never another word with the same letters. */
    private static boolean isHit(String word, List<Syllable> marks) {
        return Syllable.of(word).stream().anyMatch(written -> marks.stream().anyMatch(mark -> isHit(mark, written)));
    }

    private static boolean isHit(Syllable mark, Syllable written) {
        Syllable.Fit fit = mark.fits(written);
        return fit == Syllable.Fit.SAME || fit == Syllable.Fit.PLAIN || fit == Syllable.Fit.NEAR;
    }

    /** How many of those looked for a text has. */
    static long hits(String text, List<Syllable> marks) {
        List<Syllable> all = Syllable.of(text);
        return marks.stream()
                .filter(mark -> all.stream().anyMatch(written -> isHit(mark, written)))
                .count();
    }
}
