package vn.doithoai.question;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Small checks that records share. */
public final class Texts {

    private Texts() {}

    public static @Nullable String lineOrNull(@Nullable String typed) {
        String line = typed == null ? "" : PlainText.line(typed);
        return line.isEmpty() ? null : line;
    }

    public static String requiredLine(String typed, String what) {
        return required(PlainText.line(typed), what);
    }

    public static String requiredText(String typed, String what) {
        return required(PlainText.text(typed), what);
    }

    /** A number or code as somebody typed or copied it: plain letters and digits (N17), every dash a hyphen. */
    static String code(String typed) {
        return Normalizer.normalize(PlainText.line(typed), Normalizer.Form.NFKC).replaceAll("[\\p{Pd}\u2212]", "-");
    }

    private static String required(String text, String what) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return text;
    }
}
