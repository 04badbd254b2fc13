package vn.doithoai.question;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import vn.doithoai.base.Sha256;

/**
 * The seal over a submission: SHA-256 over number, minute of receipt, title and text with a random salt. All of it stands on
 * the receipt, so that an asker can redo it and nobody else can guess the text from it. A finer time would tell a camera who
 * stood at the counter; it stays in the record, and nothing public is reckoned from it.
 */
public final class Seal {

    /** First of the sealed lines. */
    public static final String VERSION = "doithoai-seal-v2";

    private static final int SALT_BYTES = 16;

    private Seal() {}

    /** A new salt. */
    public static String salt(RandomGenerator random) {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A time as the public may know it: no second tells who was there. */
    public static OffsetDateTime minute(OffsetDateTime at) {
        return at.atZoneSameInstant(Act.ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** The minute as seal, ledger, receipt and open data write it: one spelling, seconds always 00. */
    public static String time(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(minute(at));
    }

    /** The sealed bytes as text: one line each for version, salt, number, minute and title, then the text. */
    public static String canonical(String salt, QuestionNumber number, OffsetDateTime at, String title, String text) {
        return String.join("\n", VERSION, salt, number.toString(), time(at), title, text);
    }

    /** Of a name that is shown; the salt is private, and goes when the question is erased. */
    public static String ofName(String salt, QuestionNumber number, String name) {
        return Sha256.hex(String.join("\n", "doithoai-name-v1", salt, number.toString(), name));
    }

    public static String of(String salt, QuestionNumber number, OffsetDateTime at, Submission submission) {
        String title = submission.title() == null ? "" : submission.title();
        return Sha256.hex(canonical(salt, number, at, title, submission.text()));
    }
}
