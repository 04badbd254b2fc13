package vn.doithoai.question.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Points a person at what may identify somebody in a text (domain C3). A help for the eye, never a cut: nothing is removed
 * here, and a text without hints still has to be read. How much is found is counted in {@code docs/redaction.md}.
 */
public final class RedactionHints {

    private RedactionHints() {}

    /** Numbers and addresses of one person, and the name who writes gives as his own, in the order of the text; they never overlap. */
    public static List<Hint> in(String text) {
        Found found = new Found(FoldedText.of(text));
        found.numbers(true);
        NameHints.findIntroduced(found.text, found::add);
        return found.inOrder();
    }

    /** The same and what only a person can judge: names, days of birth, houses, plots (N21). */
    public static List<Hint> forModerators(String text) {
        Found found = new Found(FoldedText.of(text));
        found.numbers(false);
        NameHints.find(found.text, found::add);
        return found.inOrder();
    }

    /** Hint.What is found first keeps its stretch. */
    private static final class Found {

        private final FoldedText text;
        private final List<Hint> hints = new ArrayList<>();
        private final BitSet taken = new BitSet();

        private Found(FoldedText text) {
            this.text = text;
        }

        private void numbers(boolean inAsking) {
            for (NumberHints.Kind kind : NumberHints.ALL) {
                if (kind.inAsking() || !inAsking) {
                    Matcher matcher = kind.pattern().matcher(text.bare);
                    while (matcher.find()) {
                        int group = kind.hit();
                        add(kind.what(), kind.certainty(), matcher.start(group), matcher.end(group));
                    }
                }
            }
        }

        private void add(Hint.What what, Hint.Certainty certainty, int start, int end) {
            int next = taken.nextSetBit(start);
            if (next < 0 || next >= end) {
                taken.set(start, end);
                hints.add(new Hint(what, certainty, text.start(start), text.end(end)));
            }
        }

        private List<Hint> inOrder() {
            hints.sort(Comparator.comparingInt(Hint::start));
            return List.copyOf(hints);
        }
    }
}
