package vn.doithoai.question;

import java.text.Normalizer;
import vn.doithoai.base.LegacyLetters;

/**
 * Brings what people type to one stored form (N2): NFC, plain blanks, Unix line ends, no zero-width, direction or control
 * characters. NFC, NFD and Windows-1258 style input give the same bytes. {@code receipt-check.js} does the same.
 */
public final class PlainText {

    /** Combining marks in a row after which the rest is a prank, not Vietnamese (which needs two). */
    private static final int MARKS_IN_A_ROW = 4;

    /** A letter in fonts of TCVN3: without it nobody can tell any more what was written. */
    private static final int SOFT_HYPHEN = 0xAD;

    private PlainText() {}

    /** Text of several lines; line ends become {@code \n}, blanks at both ends go. */
    public static String text(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(composed.length());
        boolean tcvn3 = LegacyLetters.isTcvn3(composed);
        int previous = 0;
        for (int i = 0; i < composed.length(); ) {
            int point = composed.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x85) {
                kept.append('\n');
            } else if (point == '\n') {
                if (previous != '\r') {
                    kept.append('\n');
                }
            } else if (Character.isSpaceChar(point) || point == '\t') {
                kept.append(' ');
            } else if (isText(point) || (tcvn3 && point == SOFT_HYPHEN)) {
                kept.appendCodePoint(point);
            }
            previous = point;
        }
        // Dropping a character between a letter and its marks can bring them together: compose again, then count marks.
        return withoutPiles(Normalizer.normalize(kept, Normalizer.Form.NFC)).strip();
    }

    /**
     * Without piles of marks, and without marks on nothing: at the start of a line, after a blank or a sign. On a page or in a
     * file another sign may come to stand before such a one and become one letter with it.
     */
    private static String withoutPiles(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        boolean carries = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isMark(point)) {
                marks++;
                if (!carries || marks > MARKS_IN_A_ROW) {
                    continue;
                }
            } else {
                marks = 0;
                carries = Character.isLetterOrDigit(point) || isVariation(i < text.length() ? text.codePointAt(i) : 0);
            }
            kept.appendCodePoint(point);
        }
        return kept.toString();
    }

    /** Says that the sign before it is meant as a picture; joins with no other. */
    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F;
    }

    /** Text of one line: as {@link #text}, and every run of blanks or line ends becomes one blank. */
    public static String line(String typed) {
        return text(typed).replaceAll("[ \\n]+", " ");
    }

    /** Length as a person counts it: code points of the normalised text (N3). */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            // An emoji may be younger than this Java; the last two of each plane are no characters for good.
            case Character.UNASSIGNED -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
            default -> true;
        };
    }
}
