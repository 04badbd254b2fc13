package vn.doithoai.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses Markdown that flexmark must never see: raw HTML, links that run something, and runs of characters on which its
 * patterns take for ever. It stands before the build's renderer, and before the running server takes a file.
 */
public final class MarkdownCheck {

    private static final int MOST_CHARACTERS = 200_000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern RAW_HTML = Pattern.compile("<(?!https?://|mailto:)[a-zA-Z/!?]");
    private static final Pattern SCHEME =
            Pattern.compile("(?:\\]\\(\\s*<?|^\\s*\\[[^\\]]*\\]:\\s*<?|<)\\s*([a-zA-Z&][^/\\s:)]*):");
    private static final Pattern ENDLESS = Pattern.compile("\\\\{9}|`{9}|\\[{9}|\\]{9}|[*_]{40}|^[> ]{21}>");

    /** Quotes and lists in each other, more than anybody reads and than the parser's stack bears. */
    private static final Pattern NESTING = Pattern.compile("(?:(?:[>*+-]|\\d{1,9}[.)]) {0,3}+){21}");

    private MarkdownCheck() {}

    /** Whether quotes and lists stand in each other deeper than may be. */
    public static boolean isNestedTooDeep(String markdown) {
        return NESTING.matcher(markdown).find();
    }

    /** What is wrong with the text of a page, counted from its first line. */
    public static List<ContentProblem> of(String body) {
        List<ContentProblem> problems = new ArrayList<>();
        of(new ContentFile("", Map.of(), body, 1), problems);
        return problems;
    }

    static void of(ContentFile file, List<ContentProblem> problems) {
        if (file.body().length() > MOST_CHARACTERS) {
            problems.add(ContentProblem.at(file.path(), 0, "content.long", String.valueOf(MOST_CHARACTERS)));
            return;
        }
        int line = file.bodyLine();
        for (String text : file.body().split("\n", -1)) {
            line(file.path(), line, text, problems);
            line++;
        }
    }

    private static void line(String path, int number, String line, List<ContentProblem> problems) {
        if (RAW_HTML.matcher(line).find()) {
            problems.add(ContentProblem.at(path, number, "content.html"));
        }
        if (ENDLESS.matcher(line).find() || isNestedTooDeep(line)) {
            problems.add(ContentProblem.at(path, number, "content.endless"));
        }
        Matcher scheme = SCHEME.matcher(line);
        while (scheme.find()) {
            if (!SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
                problems.add(ContentProblem.at(path, number, "content.scheme", scheme.group(1)));
            }
        }
    }
}
