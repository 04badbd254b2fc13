package vn.doithoai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.doithoai.dialogue.ContentFile;

/**
 * A content file as text, of which single keys are changed: every other line stays as somebody wrote it, in its place, also
 * blank ones and keys nobody knows. Line ends become those of the rest of the folder.
 */
public final class HeaderText {

    private final List<String> header;
    private final List<String> body;

    private HeaderText(List<String> header, List<String> body) {
        this.header = List.copyOf(header);
        this.body = List.copyOf(body);
    }

    /** A text without a line that ends the header is all body. */
    public static HeaderText of(String text) {
        List<String> lines = text.lines().toList();
        int end = lines.indexOf(ContentFile.SEPARATOR);
        return end < 0
                ? new HeaderText(List.of(), lines)
                : new HeaderText(lines.subList(0, end), lines.subList(end + 1, lines.size()));
    }

    /** The value of a key, or empty. */
    public String value(String key) {
        return header.stream()
                .filter(line -> keyOf(line).equals(key))
                .findFirst()
                .map(HeaderText::valueOf)
                .orElse("");
    }

    /** The values of {@code key.1}, {@code key.2}, … in the order written. */
    public List<String> values(String key) {
        return header.stream()
                .filter(line -> isNumbered(line, key))
                .map(HeaderText::valueOf)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public String body() {
        return String.join("\n", body).strip();
    }

    /** With a key set in its place, added at the end where it is new, and taken out where there is nothing to say. */
    public HeaderText with(String key, String value) {
        String clean = oneLine(value);
        List<String> lines = new ArrayList<>();
        boolean found = false;
        for (String line : header) {
            if (!keyOf(line).equals(key)) {
                lines.add(line);
            } else if (!found && !clean.isEmpty()) {
                // An unchanged value keeps the blanks somebody wrote around it.
                lines.add(valueOf(line).equals(clean) ? line : key + "=" + clean);
                found = true;
            }
        }
        if (!found && !clean.isEmpty()) {
            lines.add(key + "=" + clean);
        }
        return new HeaderText(lines, body);
    }

    /** With the rows of a numbered key, {@code key.1} and on, where the first of them stood. */
    public HeaderText withRows(String key, List<String> rows) {
        List<String> clean = rows.stream()
                .map(HeaderText::oneLine)
                .filter(row -> !row.isEmpty())
                .toList();
        if (clean.equals(values(key))) {
            return this;
        }
        List<String> lines = new ArrayList<>();
        boolean written = false;
        for (String line : header) {
            if (!isNumbered(line, key)) {
                lines.add(line);
            } else if (!written) {
                addRows(lines, key, clean);
                written = true;
            }
        }
        if (!written) {
            addRows(lines, key, clean);
        }
        return new HeaderText(lines, body);
    }

    public HeaderText withBody(String text) {
        return text.strip().equals(body())
                ? this
                : new HeaderText(header, ("\n" + text.strip()).lines().toList());
    }

    /** The key that stands on a line of the whole text, counted from 1. */
    public Optional<String> keyOn(int line) {
        return line < 1 || line > header.size() ? Optional.empty() : Optional.of(keyOf(header.get(line - 1)));
    }

    /** The whole file. */
    public String text() {
        List<String> lines = new ArrayList<>(header);
        lines.add(ContentFile.SEPARATOR);
        lines.addAll(body.isEmpty() ? List.of("") : body);
        return String.join("\n", lines) + "\n";
    }

    /** Parts of a row; a part cannot hold the sign that separates them. */
    public static String row(List<String> parts) {
        List<String> clean = new ArrayList<>(parts.stream()
                .map(HeaderText::oneLine)
                .map(part -> part.replace('|', '/'))
                .toList());
        while (!clean.isEmpty() && clean.get(clean.size() - 1).isEmpty()) {
            clean.remove(clean.size() - 1);
        }
        return String.join(" | ", clean).replaceAll(" +", " ").strip();
    }

    /** The parts of a row, filled up with empty ones. */
    public static List<String> parts(String row, int count) {
        List<String> parts = new ArrayList<>();
        for (String part : row.split("\\|", -1)) {
            parts.add(part.strip());
        }
        while (parts.size() < count) {
            parts.add("");
        }
        return parts;
    }

    private static void addRows(List<String> lines, String key, List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            lines.add(String.format(Locale.ROOT, "%s.%d=%s", key, i + 1, rows.get(i)));
        }
    }

    private static boolean isNumbered(String line, String key) {
        return Pattern.matches(Pattern.quote(key) + "\\.\\d+", keyOf(line));
    }

    private static String keyOf(String line) {
        int equals = line.indexOf('=');
        return equals < 0 ? "" : line.substring(0, equals).strip();
    }

    private static String valueOf(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    /** Blanks in a row indent a line of a longer text; only what ends a line is another thing here. */
    private static String oneLine(String value) {
        return value.replaceAll("[ ]*[\\s&&[^ ]]\\s*", " ").strip();
    }
}
