package vn.doithoai.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A content file as the office wrote it: header lines {@code key=value}, a line of tildes, then Markdown. JBake drops a
 * file with a mistake without a word and guesses at values that look like JSON, so every file is read here first.
 *
 * @param path below the content folder, with {@code /}
 * @param header values with their lines, in the order written
 */
public record ContentFile(String path, Map<String, Value> header, String body, int bodyLine) {

    /** What JBake ends a header with. */
    public static final String SEPARATOR = "~~~~~~";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9.-]*");

    public ContentFile {
        header = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(header));
    }

    /** A header value and the line it stands on. */
    public record Value(String text, int line) {}

    /** Reads a file; what is wrong goes into {@code problems}, and the file is returned as far as it could be read. */
    public static Optional<ContentFile> read(String path, String text, List<ContentProblem> problems) {
        if (text.startsWith("\uFEFF")) {
            problems.add(ContentProblem.at(path, 1, "content.byte-order-mark"));
            return Optional.empty();
        }
        List<String> lines = text.lines().toList();
        int separator = lines.indexOf(SEPARATOR);
        if (separator < 0) {
            problems.add(ContentProblem.at(path, 1, "content.header-missing", SEPARATOR));
            return Optional.empty();
        }
        Map<String, Value> header = new LinkedHashMap<>();
        for (int i = 0; i < separator; i++) {
            headerLine(path, i + 1, lines.get(i), header, problems);
        }
        String body = String.join("\n", lines.subList(separator + 1, lines.size()));
        if (!java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC)) {
            problems.add(ContentProblem.at(path, firstNotComposed(lines), "content.not-nfc"));
        }
        return Optional.of(new ContentFile(path, header, body, separator + 2));
    }

    public Optional<Value> value(String key) {
        return Optional.ofNullable(header.get(key))
                .filter(value -> !value.text().isEmpty());
    }

    /** The values of {@code key.1}, {@code key.2}, … in the order written. */
    public List<Value> numbered(String key) {
        List<Value> values = new ArrayList<>();
        header.forEach((name, value) -> {
            if (name.startsWith(key + ".") && !value.text().isEmpty()) {
                values.add(value);
            }
        });
        return values;
    }

    /** File name without folder and ending. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }

    private static void headerLine(
            String path, int number, String line, Map<String, Value> header, List<ContentProblem> problems) {
        if (line.isBlank()) {
            return;
        }
        int equals = line.indexOf('=');
        String key = equals < 0 ? line.strip() : line.substring(0, equals).strip();
        if (equals < 0 || !KEY.matcher(key).matches()) {
            problems.add(ContentProblem.at(path, number, "content.header-line", key));
            return;
        }
        String value = line.substring(equals + 1).strip();
        if (value.startsWith("{")) {
            problems.add(ContentProblem.at(path, number, "content.brace", key));
        }
        if (header.putIfAbsent(key, new Value(value, number)) != null) {
            problems.add(ContentProblem.at(path, number, "content.repeated-key", key));
        }
    }

    private static int firstNotComposed(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!java.text.Normalizer.isNormalized(lines.get(i), java.text.Normalizer.Form.NFC)) {
                return i + 1;
            }
        }
        return 1;
    }
}
