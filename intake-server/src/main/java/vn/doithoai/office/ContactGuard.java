package vn.doithoai.office;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Submission;
import vn.doithoai.question.publication.PublicStrings;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * The last guard before publishing: finds an asker's own contact that a person overlooked when clearing a text. It looks at
 * every string that would become public, so that a field nobody thought of here is looked at too.
 */
final class ContactGuard {

    private static final int NATIONAL_DIGITS = 9;

    private ContactGuard() {}

    static boolean isIn(PublishedQuestion shown, Submission submission) {
        Contact contact = submission.contact();
        List<String> texts = PublicStrings.of(shown).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return texts.stream()
                .anyMatch(text -> holds(text, contact.email())
                        || holds(text, contact.postalAddress())
                        || holdsPhone(text, contact.phone()));
    }

    private static boolean holds(String text, @Nullable String value) {
        return value != null && text.contains(value.toLowerCase(Locale.ROOT));
    }

    /** However the number is grouped, and with or without the country's prefix. */
    private static boolean holdsPhone(String text, @Nullable String phone) {
        if (phone == null || phone.length() < NATIONAL_DIGITS) {
            return false;
        }
        String digits = text.replaceAll("(?<=\\d)[\\s.()-]+(?=\\d)", "");
        return digits.contains(phone.substring(phone.length() - NATIONAL_DIGITS));
    }
}
