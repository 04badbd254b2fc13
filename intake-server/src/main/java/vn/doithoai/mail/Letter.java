package vn.doithoai.mail;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * A letter in the queue, one file. It holds no text of a question, and goes as soon as it was delivered.
 *
 * @param id what it tells and to whom, the same each time it is made: its file and its Message-ID are named by it
 * @param number of the question it is about, or empty
 * @param to one address
 * @param made when that happened; from here its age counts
 * @param tries how often the mail server refused it
 * @param next not tried again before
 * @param trouble what the mail server said last, or empty
 * @param failed whether it is tried no more by itself
 */
public record Letter(
        String id,
        String number,
        String to,
        String subject,
        String body,
        OffsetDateTime made,
        int tries,
        OffsetDateTime next,
        String trouble,
        boolean failed) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    /** Stricter than the rules of mail: one plain address, nothing that could end a header or name a second one. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+){0,20}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private static final int ADDRESS_MAX = 254;

    public Letter {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the name of a letter");
        }
        if (!isAddress(to)) {
            throw new IllegalArgumentException("not one address");
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    /** A new one, of what happened at that time. */
    static Letter of(String id, String number, String to, String subject, String body, OffsetDateTime at) {
        return new Letter(id, number, to, subject, body, at, 0, at, "", false);
    }

    /** Whether a letter can go there. */
    public static boolean isAddress(String text) {
        return text.length() <= ADDRESS_MAX && ADDRESS.matcher(text).matches();
    }

    Letter refused(String why, OffsetDateTime again) {
        return new Letter(id, number, to, subject, body, made, tries + 1, again, why, failed);
    }

    Letter givenUp() {
        return new Letter(id, number, to, subject, body, made, tries, next, trouble, true);
    }

    /** Somebody wants it tried again: its age counts anew. */
    Letter again(OffsetDateTime now) {
        return new Letter(id, number, to, subject, body, now, 0, now, trouble, false);
    }

    /** Hidden: a record that reaches a log must not name a citizen. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
