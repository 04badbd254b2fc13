package vn.doithoai.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.FoldedText;
import vn.doithoai.question.publication.PublicStrings;

/**
 * The last guard before publishing: finds an asker's own contact, or the name the asker did not agree to show, that a person
 * overlooked when clearing a text. It looks at every string that would become public, so that a field nobody thought of here
 * is looked at too.
 */
final class ContactGuard {

    private static final int NATIONAL_DIGITS = 9;

    /** Shorter ones are found in innocent texts. */
    private static final int LEAST_ADDRESS = 8;

    /** A numbered part of a commune, which tells where many live. */
    private static final Pattern NUMBERED_PART = Pattern.compile(
            "\\b(?:thon|xom|ban|lang|ap|khu|khu vuc|to|to dan pho|doi|khoi|xa|phuong|quan)(?: so)? \\d+\\b");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** How people write signs of an address for machines so that machines do not see them. */
    private static final Pattern AT =
            Pattern.compile("\\s*[(\\[{<]?\\s*(?:@|\\ba cong\\b|\\ba moc\\b|\\bat\\b)\\s*[)\\]}>]?\\s*");

    private static final Pattern DOT =
            Pattern.compile("\\s*[(\\[{<]?\\s*(?:\\.|\\bcham\\b|\\bdot\\b)\\s*[)\\]}>]?\\s*");

    private ContactGuard() {}

    /**
     * A text that holds something of the asker's.
     *
     * @param text its hash
     */
    record Hit(HoldReason reason, String text) {}

    /**
     * What of the asker's a public record, or a part of one, would tell, without what the office said is somebody else's.
     *
     * @param nameWithdrawn whether the asker took back the consent to show the name
     * @param notTheirs hashes of texts the office looked at
     */
    static List<Hit> find(Record shown, Submission submission, boolean nameWithdrawn, Set<String> notTheirs) {
        Contact contact = submission.contact();
        boolean agreed = submission.consent().publishName() && !nameWithdrawn;
        List<Hit> hits = new ArrayList<>();
        for (String text : PublicStrings.of(shown)) {
            String even = even(text);
            Optional<HoldReason> reason = reason(even, contact)
                    .or(() -> !agreed && holdsName(even, contact.name())
                            ? Optional.of(HoldReason.NAME)
                            : Optional.empty());
            reason.map(why -> new Hit(why, Sha256.hex(text)))
                    .filter(hit -> !notTheirs.contains(hit.text()))
                    .ifPresent(hits::add);
        }
        return List.copyOf(hits);
    }

    private static Optional<HoldReason> reason(String text, Contact contact) {
        if (holdsPhone(text, contact.phone())) {
            return Optional.of(HoldReason.PHONE);
        }
        if (holdsMail(text, contact.email())) {
            return Optional.of(HoldReason.EMAIL);
        }
        return holdsAddress(text, contact.postalAddress()) ? Optional.of(HoldReason.ADDRESS) : Optional.empty();
    }

    /** Small letters as a reader sees them, whatever they are written with. */
    private static String even(String text) {
        return FoldedText.of(text).bare();
    }

    private static boolean holdsMail(String text, @Nullable String mail) {
        if (mail == null) {
            return false;
        }
        String dotted = DOT.matcher(AT.matcher(text).replaceAll("@")).replaceAll(".");
        return text.replaceAll(" ?([@.]) ?", "$1").contains(even(mail)) || dotted.contains(even(mail));
    }

    /** Only what leads to a door: the name of a village, or a word as "commune", is everybody's. */
    private static boolean holdsAddress(String text, @Nullable String address) {
        if (address == null) {
            return false;
        }
        String folded = Folding.fold(even(address));
        boolean leadsToADoor = folded.replace(" ", "").length() >= LEAST_ADDRESS
                && DIGIT.matcher(NUMBERED_PART.matcher(folded).replaceAll("")).find();
        return leadsToADoor && holdsWords(text, folded);
    }

    /** A name of one word is a word of the language. */
    private static boolean holdsName(String text, @Nullable String name) {
        String folded = name == null ? "" : Folding.fold(even(name)).strip();
        return folded.contains(" ") && holdsWords(text, folded);
    }

    private static boolean holdsWords(String text, String folded) {
        return (" " + Folding.fold(text) + " ").contains(" " + folded.strip() + " ");
    }

    /** Whatever stands between the digits, and with or without the country's prefix. */
    private static boolean holdsPhone(String text, @Nullable String phone) {
        if (phone == null || phone.length() < NATIONAL_DIGITS) {
            return false;
        }
        return text.replaceAll("\\D", "").contains(phone.substring(phone.length() - NATIONAL_DIGITS));
    }
}
