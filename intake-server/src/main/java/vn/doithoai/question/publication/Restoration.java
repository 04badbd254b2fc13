package vn.doithoai.question.publication;

import java.time.OffsetDateTime;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Seal;

/**
 * That the office went on with data that do not continue what was published, from a backup or after damage: told to the
 * public, for good.
 *
 * @param why in the office's words, which readers see
 */
public record Restoration(OffsetDateTime at, String why) {

    public Restoration {
        at = Seal.minute(at);
        why = PlainText.line(why);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("nobody goes on without saying why");
        }
    }
}
