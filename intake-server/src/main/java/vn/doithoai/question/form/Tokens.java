package vn.doithoai.question.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text, with what stands between them. */
final class Tokens {

    private static final int WIDEST_GAP = 4;

    private final FoldedText text;
    private final List<int[]> bounds = new ArrayList<>();
    private final List<String> small = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();

    Tokens(FoldedText text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetter(text.written.charAt(at))) {
                int end = at + 1;
                while (end < text.length() && isInWord(end)) {
                    end++;
                }
                bounds.add(new int[] {at, end});
                small.add(text.written.substring(at, end).toLowerCase(Locale.ROOT));
                bare.add(text.bare.substring(at, end));
                at = end;
            } else {
                at++;
            }
        }
    }

    private boolean isInWord(int unit) {
        char c = text.written.charAt(unit);
        return Character.isLetter(c)
                || (c == '\'' && unit + 1 < text.length() && Character.isLetter(text.written.charAt(unit + 1)));
    }

    int size() {
        return bounds.size();
    }

    int start(int token) {
        return bounds.get(token)[0];
    }

    int end(int token) {
        return bounds.get(token)[1];
    }

    String small(int token) {
        return small.get(token);
    }

    String bare(int token) {
        return bare.get(token);
    }

    boolean hasAccents(int token) {
        return !small.get(token).equals(bare.get(token));
    }

    boolean isCapital(int token) {
        return token < size() && Character.isUpperCase(text.written.charAt(start(token)));
    }

    int letters(int token) {
        return end(token) - start(token);
    }

    boolean isAllCapitals(int token) {
        for (int i = start(token); i < end(token); i++) {
            if (Character.isLowerCase(text.written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What stands before a word and after the one before it; a long gap is cut, and so is no gap that joins anything. */
    String gap(int token) {
        int from = token == 0 ? 0 : end(token - 1);
        return text.written.substring(Math.max(from, start(token) - WIDEST_GAP - 1), start(token));
    }

    /** Whether a word goes on in the same breath: nothing but spaces or a stroke before it. */
    boolean joined(int token) {
        String gap = gap(token);
        return gap.length() <= WIDEST_GAP
                && (gap.isBlank()
                        ? !gap.isEmpty() && gap.indexOf('\n') < 0
                        : gap.strip().equals("/") && gap.indexOf('\n') < 0);
    }

    /** Whether nothing but spaces stands before it. */
    boolean spaced(int token) {
        String gap = gap(token);
        return !gap.isEmpty() && gap.length() <= WIDEST_GAP && gap.isBlank() && gap.indexOf('\n') < 0;
    }

    /** Whether a sentence, a line or a clause begins with it. */
    boolean isFirst(int token) {
        return token == 0 || !spaced(token);
    }

    /** The character right after a word and its spaces, or a line's end. */
    char after(int token) {
        int at = end(token);
        while (at < text.length() && at < end(token) + WIDEST_GAP && text.written.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.written.charAt(at) : '\n';
    }
}
