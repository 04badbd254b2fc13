package vn.doithoai.question.form;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text made even for searching: one unit for each letter a reader sees, whatever code points it is written with (N17).
 * Digits of every script are ASCII, spaces and dashes of every kind one, accents composed in {@link #written} and dropped in
 * {@link #bare}. Every unit knows its place in the text as it is.
 */
public final class FoldedText {

    private static final char OTHER = '\uFFFC';
    /** Letters, marks and signs without a shape. */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\u2800\uFE00\uFE01\uFE02\uFE03"
            + "\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F";

    private static final char ELLIPSIS = '\u2026';
    private static final int BARRED_D = '\u0111';

    /** As written, with capitals. */
    final String written;

    /** In small letters without accents. */
    final String bare;

    private final int[] starts;
    private final int[] ends;

    private FoldedText(String written, String bare, int[] starts, int[] ends) {
        this.written = written;
        this.bare = bare;
        this.starts = starts;
        this.ends = ends;
    }

    /** Makes a text even. */
    public static FoldedText of(String text) {
        StringBuilder written = new StringBuilder(text.length());
        StringBuilder bare = new StringBuilder(text.length());
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && belongsToTheLetterBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            starts[written.length()] = at;
            ends[written.length()] = end;
            String composed = Normalizer.normalize(visible(text.substring(at, end)), Normalizer.Form.NFKC);
            written.append(unit(composed, text.codePointAt(at)));
            bare.append(bare(composed, text.codePointAt(at)));
            at = end;
        }
        int length = written.length();
        return new FoldedText(
                written.toString(), bare.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    /** In small letters without accents. */
    public String bare() {
        return bare;
    }

    /** Where a unit starts. */
    public int start(int unit) {
        return starts[unit];
    }

    /** Where the last unit before this one ends. */
    public int end(int unit) {
        return ends[unit - 1];
    }

    int length() {
        return written.length();
    }

    private static boolean belongsToTheLetterBefore(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || UNSEEN.indexOf(codePoint) >= 0;
    }

    private static String visible(String letter) {
        return letter.codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.FORMAT && UNSEEN.indexOf(codePoint) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static char unit(String composed, int first) {
        int digit = Character.digit(first, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int type = Character.getType(first);
        if (first == '\n'
                || first == '\r'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR) {
            return '\n';
        }
        if (Character.isWhitespace(first) || Character.isSpaceChar(first) || composed.isBlank()) {
            return ' ';
        }
        if (type == Character.DASH_PUNCTUATION || first == '\u2212') {
            return '-';
        }
        if (first == '\u2019' || first == '\u2018' || first == '\u02BC') {
            return '\'';
        }
        if (first == '\u00B7' || first == '\u2022') {
            return '.';
        }
        if (first == '\u2026' || first == '\u2025' || first == '\u22EF') {
            return ELLIPSIS;
        }
        return composed.length() == 1 ? composed.charAt(0) : OTHER;
    }

    private static char bare(String composed, int first) {
        char unit = unit(composed, first);
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit + 0x20) : unit;
        }
        char small = Character.toLowerCase(unit);
        return small == BARRED_D
                ? 'd'
                : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
