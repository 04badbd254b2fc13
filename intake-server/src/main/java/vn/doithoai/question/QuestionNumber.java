package vn.doithoai.question;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.base.Folding;

/**
 * The public number of a question, {@code 2025-0042}: the year it was received in and a gap-free sequence from 1.
 * Anyone may look a number up; it proves nothing about who asked.
 */
public record QuestionNumber(int year, int sequence) implements Comparable<QuestionNumber> {

    private static final Comparator<QuestionNumber> ORDER =
            Comparator.comparingInt(QuestionNumber::year).thenComparingInt(QuestionNumber::sequence);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}) ?- ?0*(\\d{1,6})");

    /** Folded; the words are those for question, slip, number, code and receipt. */
    private static final Pattern SAID =
            Pattern.compile("(?:(?:cau|hoi|phieu|so|ma|tiep|nhan|cua|toi|la|ho|don) )*(?:(\\d{4}) )?0*(\\d{1,6})");

    /** Folded, year and number run together. */
    private static final Pattern JOINED =
            Pattern.compile("(?:(?:cau|hoi|phieu|so|ma|tiep|nhan|cua|toi|la|ho|don) )*(20\\d\\d)(\\d{3,6})");

    /** In the address of a question or of its look-up. */
    private static final Pattern LINK = Pattern.compile("(?:/hoi-dap/|[?&]so=)(\\d{4}-\\d{1,6})(?![\\d-])");

    private static final Pattern LOOKS_LIKE_A_YEAR = Pattern.compile("20\\d\\d");

    public QuestionNumber {
        if (year < 2000 || year > 9999 || sequence < 1 || sequence > 999_999) {
            throw new IllegalArgumentException("not a question number: " + year + "-" + sequence);
        }
    }

    /** Reads what a person typed; blanks, any dash, full-width digits and missing zeros are forgiven. */
    public static Optional<QuestionNumber> parse(String written) {
        Matcher matcher = WRITTEN.matcher(Texts.code(written));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int sequence = Integer.parseInt(matcher.group(2));
        return year < 2000 || sequence < 1 ? Optional.empty() : Optional.of(new QuestionNumber(year, sequence));
    }

    /**
     * Reads a number as people say or paste it: with words or a sign before it, a slash in it, without anything between year and
     * number, only its last part, or the address of its page.
     *
     * @param newest the year that is meant where none is named
     */
    public static Optional<QuestionNumber> said(String typed, int newest) {
        String code = Texts.code(typed);
        Matcher link = LINK.matcher(code);
        if (link.find()) {
            return parse(link.group(1));
        }
        Matcher joined = JOINED.matcher(Folding.fold(code));
        if (joined.matches()) {
            return parse(joined.group(1) + "-" + joined.group(2));
        }
        String folded = Folding.fold(code);
        Matcher matcher = SAID.matcher(folded);
        if (!matcher.matches() || LOOKS_LIKE_A_YEAR.matcher(folded).matches()) {
            return parse(typed);
        }
        String year = matcher.group(1);
        int sequence = Integer.parseInt(matcher.group(2));
        int named = year == null ? newest : Integer.parseInt(year);
        return named < 2000 || sequence < 1 ? Optional.empty() : Optional.of(new QuestionNumber(named, sequence));
    }

    @Override
    public int compareTo(QuestionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%04d", year, sequence);
    }
}
