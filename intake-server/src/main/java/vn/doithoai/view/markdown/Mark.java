package vn.doithoai.view.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a line of a list: a number, a letter of the Vietnamese alphabet, a Roman number, a stroke, a cross, a dot.
 *
 * @param kind which kind, from the outer to the inner, as papers of an office use them
 * @param sign the mark as typed
 * @param text what follows it
 */
record Mark(Kind kind, String sign, String text) {

    private static final Pattern LINE = Pattern.compile("(?:(?<number>\\d{1,3}\\.)|(?<bracket>\\d{1,3}\\))"
            + "|(?<letter>[a-z\u0111][.)])|(?<roman>[ivx]{2,5}\\))|(?<stroke>[-\u2013\u2014\u2212])|(?<cross>\\+)"
            + "|(?<dot>[*\u2022\u00B7\u25AA\u25CF\u25E6\u25CB\u25A0\u2666\u27A2\u2756\uF0B7\uF0A7\uF0D8\uF0FC]))"
            + "[\\h\\p{Zs}]+(?<text>\\S.*)");

    /** From the outer to the inner. */
    enum Kind {
        NUMBER,
        BRACKET,
        LETTER,
        ROMAN,
        STROKE,
        CROSS,
        DOT;

        /** Markdown has no such list. */
        boolean isKeptAsTyped() {
            return this == BRACKET || this == LETTER || this == ROMAN;
        }
    }

    /** The mark that a line begins with, or none. */
    static @Nullable Mark of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            String sign = matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (sign != null) {
                return new Mark(kind, sign, matcher.group("text"));
            }
        }
        throw new IllegalStateException(line);
    }

    /** The letter i is the first Roman number where the second follows. */
    Mark withNext(String next) {
        return sign.equals("i)") && next.startsWith("ii)") ? new Mark(Kind.ROMAN, sign, text) : this;
    }

    /**
     * The mark as Markdown has it, which knows numbers with a dot, strokes and crosses. Any other is kept as typed, in front
     * of the text of an item without a dot.
     */
    String markdown() {
        return switch (kind) {
            case NUMBER -> sign + " ";
            case BRACKET, LETTER, ROMAN ->
                "* " + sign.substring(0, sign.length() - 1) + "\\" + sign.charAt(sign.length() - 1) + " ";
            case STROKE, DOT -> "- ";
            case CROSS -> "+ ";
        };
    }

    /** How far in the text of the item stands, for what belongs to it. */
    int width() {
        return kind == Kind.NUMBER ? sign.length() + 1 : 2;
    }
}
