package vn.doithoai.question.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points a person at what may identify somebody in a text (domain C3). A help for the eye, never a cut: nothing is removed
 * here, and a text without hints still has to be read.
 */
public final class RedactionHints {

    private static final String GAP = "[ .\\-]?";
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,4}");
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d.])(?:\\(?\\+?84\\)?" + GAP + "|0)[35789](?:" + GAP + "\\d){8}(?![\\d]|[.,]\\d)");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<![\\d.])\\(?02(?:" + GAP + "\\d){1,2}\\)?(?:" + GAP + "\\d){7,8}(?![\\d]|[.,]\\d)");
    private static final Pattern CITIZEN_ID =
            Pattern.compile("(?<![\\d.])0(?:0[1-9]|[1-8]\\d|9[0-6])(?: ?\\d){9}(?![\\d]|[.,]\\d)");
    private static final Pattern OLD_ID = Pattern.compile("(?<![\\d.,])\\d{9}(?![\\d]|[.,]\\d)");

    // Words of address before a name, and what land and houses are written with (N21); Vietnamese letters as escapes.
    private static final Pattern NAME = Pattern.compile(
            "(?<!\\p{L})(?:[\u00D4\u00F4]ng|[Bb]\u00E0|[Aa]nh|[Cc]h\u1ECB|[Ee]m|[Cc]h\u00E1u)(?: \\p{Lu}[\\p{L}\\p{M}']*){1,4}");
    private static final Pattern PLACE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:s\u1ED1 nh\u00E0 [\\p{L}\\d/.-]*[\\p{L}\\d]|th\u1EEDa(?: \u0111\u1EA5t)?(?: s\u1ED1)? \\d+(?:[^.\\n]{0,20}?t\u1EDD(?: b\u1EA3n \u0111\u1ED3)?(?: s\u1ED1)? \\d+)?|s\u1ED5 \u0111\u1ECF(?: s\u1ED1)? [\\p{L}\\d ]{0,4}\\d+)");

    private RedactionHints() {}

    /** What a hint points at. */
    public enum What {
        PHONE,
        CITIZEN_ID,
        /** Nine digits: an old identity card, or money. */
        PERHAPS_OLD_ID,
        EMAIL,
        /** A word of address and capitalised words. */
        PERHAPS_NAME,
        /** A house, a plot of land, a land certificate. */
        PERHAPS_PLACE
    }

    /**
     * A stretch of the text.
     *
     * @param start index of its first UTF-16 unit, {@code end} the one after its last
     */
    public record Hint(What what, int start, int end) {}

    /** All hints in the order of the text; they never overlap. */
    public static List<Hint> in(String text) {
        String digits = plainDigits(text);
        List<Hint> hints = new ArrayList<>();
        find(EMAIL, What.EMAIL, digits, hints);
        find(CITIZEN_ID, What.CITIZEN_ID, digits, hints);
        find(MOBILE, What.PHONE, digits, hints);
        find(LANDLINE, What.PHONE, digits, hints);
        find(OLD_ID, What.PERHAPS_OLD_ID, digits, hints);
        hints.sort(Comparator.comparingInt(Hint::start));
        return List.copyOf(hints);
    }

    /** The same and what only a person can judge: names after a word of address, houses and plots (N21). */
    public static List<Hint> forModerators(String text) {
        List<Hint> hints = new ArrayList<>(in(text));
        find(NAME, What.PERHAPS_NAME, text, hints);
        find(PLACE, What.PERHAPS_PLACE, text, hints);
        hints.sort(Comparator.comparingInt(Hint::start));
        return List.copyOf(hints);
    }

    /** Full-width digits count too (N17); every character keeps its place, so that hints fit the text as it is. */
    private static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String folded = c >= '\uFF00' && c <= '\uFFEF'
                    ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    : String.valueOf(c);
            plain.append(folded.length() == 1 ? folded.charAt(0) : c);
        }
        return plain.toString();
    }

    private static void find(Pattern pattern, What what, String text, List<Hint> hints) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Hint hint = new Hint(what, matcher.start(), matcher.end());
            if (hints.stream().noneMatch(h -> h.start() < hint.end() && hint.start() < h.end())) {
                hints.add(hint);
            }
        }
    }
}
