package vn.doithoai.question.form;

import java.util.List;
import java.util.function.Function;

/** Covers what is certainly personal in a text. */
public final class Cover {

    private Cover() {}

    /**
     * The text with something else in place of each certain hint.
     *
     * @param mask what stands for one
     */
    public static String over(String text, Function<Hint.What, String> mask) {
        StringBuilder covered = new StringBuilder(text);
        List<Hint> hints = RedactionHints.forModerators(text);
        for (int i = hints.size() - 1; i >= 0; i--) {
            Hint hint = hints.get(i);
            if (hint.isCertain()) {
                covered.replace(hint.start(), hint.end(), mask.apply(hint.what()));
            }
        }
        return covered.toString();
    }
}
