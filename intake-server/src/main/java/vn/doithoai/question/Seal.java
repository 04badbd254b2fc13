package vn.doithoai.question;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.doithoai.base.Sha256;

/**
 * The seal over a submission: SHA-256 over number, time of receipt, title and text with a random salt. All of it stands on
 * the receipt, so that an asker can redo it and nobody else can guess the text from it.
 */
public final class Seal {

    /** First of the sealed lines. */
    public static final String VERSION = "doithoai-seal-v1";

    private Seal() {}

    /** The sealed bytes as text: one line each for version, salt, number, time and title, then the text. */
    public static String canonical(String salt, QuestionNumber number, OffsetDateTime at, String title, String text) {
        return String.join(
                "\n",
                VERSION,
                salt,
                number.toString(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.atZoneSameInstant(Act.ZONE).toOffsetDateTime()),
                title,
                text);
    }

    public static String of(String salt, QuestionNumber number, OffsetDateTime at, Submission submission) {
        String title = submission.title() == null ? "" : submission.title();
        return Sha256.hex(canonical(salt, number, at, title, submission.text()));
    }
}
