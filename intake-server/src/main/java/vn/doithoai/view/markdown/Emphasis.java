package vn.doithoai.view.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Bold and italic letters only where somebody means them: around words, and not between figures, letters or brackets, so that
 * "2*3*1,5 m", "(*)" and a blank of strokes before a word stay as they were typed.
 */
final class Emphasis extends EmphasisDelimiterProcessor {

    private static final int LONGEST = 3;

    private final String all;

    /**
     * Looks at one text.
     *
     * @param all the text itself: flexmark's own sequences need annotations that are not delivered
     */
    Emphasis(char sign, String all) {
        super(sign, false);
        this.all = all;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int length = opener.length();
        if (length != closer.length() || length > LONGEST || (length == LONGEST && getOpeningCharacter() == '_')) {
            return 0;
        }
        Node from = opener.getNode();
        Node to = closer.getNode();
        char before = at(from.getStartOffset() - 1);
        char first = at(from.getEndOffset());
        char last = at(to.getStartOffset() - 1);
        char after = at(to.getEndOffset());
        boolean whole = length == 1 || getOpeningCharacter() == '_';
        boolean means = isInner(first, length)
                && !Character.isWhitespace(last)
                && !(length == 1 && Character.isDigit(last) && Character.isDigit(first))
                && !(Character.isDigit(before) && Character.isDigit(first))
                && !(Character.isDigit(last) && Character.isDigit(after))
                && !(whole && (Character.isLetterOrDigit(before) || Character.isLetterOrDigit(after)));
        return means ? super.getDelimiterUse(opener, closer) : 0;
    }

    private static boolean isInner(char sign, int length) {
        return length > 1
                ? !Character.isWhitespace(sign) && ")]}.,;:!?\u201D\u2019\u00BB".indexOf(sign) < 0
                : Character.isLetterOrDigit(sign) || "\"'\u201C\u2018\u00AB([*_\\".indexOf(sign) >= 0;
    }

    /** A blank at both ends of the text. */
    private char at(int place) {
        return place < 0 || place >= all.length() ? ' ' : all.charAt(place);
    }
}
