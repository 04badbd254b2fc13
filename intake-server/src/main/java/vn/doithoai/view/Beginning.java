package vn.doithoai.view;

/** As much of a text as there is room for, in whole words and one line. */
public final class Beginning {

    private Beginning() {}

    /** What is longer than so many code points ends in an ellipsis. */
    public static String of(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + "\u2026";
    }
}
