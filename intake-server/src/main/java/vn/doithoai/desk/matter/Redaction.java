package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.form.Cover;
import vn.doithoai.question.form.Hint;
import vn.doithoai.question.form.RedactionHints;
import vn.doithoai.view.Words;

/** Covers what is certainly personal in a proposal for the public text (N21); a person still reads every word. */
public final class Redaction {

    private Redaction() {}

    /**
     * A stretch of a text.
     *
     * @param hint what it may be that identifies somebody, or none
     */
    public record Stretch(String text, @Nullable String hint) {}

    public static String cover(String text, Words words) {
        return Cover.over(text, what -> words.get("desk.mask." + what.name()));
    }

    /** Whether there is anything in a text that may identify somebody. */
    public static boolean isHinted(String text) {
        return !RedactionHints.forModerators(text).isEmpty();
    }

    /** The text with what may identify somebody marked off (N17-N21). */
    public static List<Stretch> marked(String text, Words words) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (Hint hint : RedactionHints.forModerators(text)) {
            if (hint.start() > from) {
                stretches.add(new Stretch(text.substring(from, hint.start()), null));
            }
            stretches.add(new Stretch(
                    text.substring(hint.start(), hint.end()),
                    words.get("desk.hint-of." + hint.what().name())));
            from = hint.end();
        }
        if (from < text.length()) {
            stretches.add(new Stretch(text.substring(from), null));
        }
        return stretches;
    }
}
