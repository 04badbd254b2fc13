package vn.doithoai.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vietnamese that arrives in the letters of another age: typed in a font of TCVN3 or VNI, read with a wrong charset, or with question
 * marks where letters were. It looks right to who wrote it and to nobody else, so it is told while it can still be typed anew.
 */
public final class LegacyLetters {

    private static final String LETTER = "[A-Za-z\\u00C0-\\u00FF]";

    /** Signs that are letters in a font of TCVN3; quotation marks are left out, which stand beside letters anyway. */
    private static final String SIGN = "[\\u00A7-\\u00AA\\u00AC\\u00AE\\u00B5-\\u00B9\\u00BC-\\u00BE]";

    private static final Pattern TCVN3 =
            Pattern.compile(LETTER + "\\u00AD?" + SIGN + "|" + SIGN + "\\u00AD?" + LETTER + "|[a-z]\\u00AB[a-z]");

    /** Letters that no Vietnamese word has. */
    private static final Pattern FOREIGN = Pattern.compile(
            "[\\u00C4\\u00C5\\u00CB\\u00CF\\u00D1\\u00D6\\u00D8\\u00DB\\u00DC\\u00E4\\u00E5\\u00EB\\u00EF\\u00F1\\u00F6\\u00F8\\u00FB\\u00FC]");

    /** Bytes of UTF-8 taken for letters of Windows-1252 or Latin-1, the second and third of a letter. */
    private static final Pattern BYTES = Pattern.compile(
            "[\\u00C3-\\u00C6][\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]"
                    + "|\\u00E1[\\u00BA\\u00BB]");

    private static final Pattern LOST =
            Pattern.compile("\\p{L}\\?{1,3}\\p{Ll}|(?<![\\p{L}\\p{N}?])\\?{1,3}\\p{Ll}|\\uFFFD");

    /** Letters that only Vietnamese has, as they are written today. */
    private static final Pattern OF_TODAY =
            Pattern.compile("[\\u1EA0-\\u1EF9\\u0110\\u0111\\u01A0\\u01A1\\u01AF\\u01B0\\u0102\\u0103]");

    private static final int SURE = 2;
    private static final int SURE_OF_FOREIGN = 3;

    private LegacyLetters() {}

    /** Whether a text, composed, was typed in a font of TCVN3, in which the soft hyphen is a letter. */
    public static boolean isTcvn3(String text) {
        return count(TCVN3, text) >= SURE && !OF_TODAY.matcher(text).find();
    }

    /** Whether a text, composed, is likely to be unreadable for everybody but its writer. */
    public static boolean isGarbled(String text) {
        return isTcvn3(text)
                || count(BYTES, text) >= SURE
                || count(LOST, text) >= SURE_OF_FOREIGN
                || (count(FOREIGN, text) >= SURE_OF_FOREIGN
                        && !OF_TODAY.matcher(text).find());
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }
}
