package vn.doithoai.desk.matter;

import vn.doithoai.question.form.RedactionHints;
import vn.doithoai.view.Words;

/** Covers what is certainly personal in a proposal for the public text (N21); a person still reads every word. */
public final class Redaction {

    private Redaction() {}

    public static String cover(String text, Words words) {
        StringBuilder covered = new StringBuilder(text);
        var hints = RedactionHints.in(text);
        for (int i = hints.size() - 1; i >= 0; i--) {
            RedactionHints.Hint hint = hints.get(i);
            if (hint.what() != RedactionHints.What.PERHAPS_OLD_ID) {
                covered.replace(
                        hint.start(),
                        hint.end(),
                        words.get("desk.mask." + hint.what().name()));
            }
        }
        return covered.toString();
    }
}
