package vn.doithoai.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.FoldedText;
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
        List<String> texts =
                PublicStrings.of(shown).stream().map(ContactGuard::even).toList();
        return texts.stream()
                .anyMatch(text -> holdsMail(text, contact.email())
                        || holds(text, contact.postalAddress())
                        || holdsPhone(text, contact.phone()));
    }

    /** Small letters as a reader sees them, whatever they are written with. */
    private static String even(String text) {
        return FoldedText.of(text).bare();
    }

    private static boolean holdsMail(String text, @Nullable String mail) {
        return mail != null && text.replaceAll(" ?([@.]) ?", "$1").contains(even(mail));
    }

    private static boolean holds(String text, @Nullable String value) {
        return value != null && Folding.fold(text).contains(Folding.fold(value));
    }

    /** However the number is grouped, and with or without the country's prefix. */
    private static boolean holdsPhone(String text, @Nullable String phone) {
        if (phone == null || phone.length() < NATIONAL_DIGITS) {
            return false;
        }
        String digits = text.replaceAll("(?<=\\d)[^\\p{L}\\d]{1,4}(?=\\d)", "");
        return digits.contains(phone.substring(phone.length() - NATIONAL_DIGITS));
    }
}
