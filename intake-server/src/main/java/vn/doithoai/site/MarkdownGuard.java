package vn.doithoai.site;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.view.markdown.SafeMarkdown;

/**
 * Refuses Markdown that flexmark must never see: raw HTML, links that run something, and runs of characters on
 * which its patterns take for ever. Stands before
 * {@link OfficeMarkdownEngine}, and names the line.
 */
final class MarkdownGuard {

    private static final int MOST_CHARACTERS = 200_000;
    private static final String HEADER_END = "~~~~~~";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern RAW_HTML = Pattern.compile("<(?!https?://|mailto:)[a-zA-Z/!?]");
    private static final Pattern SCHEME =
            Pattern.compile("(?:\\]\\(\\s*<?|^\\s*\\[[^\\]]*\\]:\\s*<?|<)\\s*([a-zA-Z&][^/\\s:)]*):");
    private static final Pattern ENDLESS = Pattern.compile("\\\\{9}|`{9}|\\[{9}|\\]{9}|[*_]{40}|^[> ]{21}>");

    private final SiteMessages messages;

    MarkdownGuard(SiteMessages messages) {
        this.messages = messages;
    }

    /** The problems of all Markdown files below a folder. */
    List<BuildProblem> problems(Path content) throws IOException {
        List<BuildProblem> problems = new ArrayList<>();
        if (!Files.isDirectory(content)) {
            return problems;
        }
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                check(file, problems);
            }
        }
        return problems;
    }

    private void check(Path file, List<BuildProblem> problems) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            problems.add(messages.problemIn(file.toString(), 0, "check.utf8"));
            return;
        }
        if (lines.stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            problems.add(messages.problemIn(file.toString(), 0, "markdown.long", MOST_CHARACTERS));
            return;
        }
        boolean body = false;
        int number = 0;
        for (String line : lines) {
            number++;
            if (body) {
                checkLine(file.toString(), number, line, problems);
            } else {
                body = line.strip().equals(HEADER_END);
            }
        }
    }

    private void checkLine(String file, int number, String line, List<BuildProblem> problems) {
        if (RAW_HTML.matcher(line).find()) {
            problems.add(messages.problemIn(file, number, "markdown.html"));
        }
        if (ENDLESS.matcher(line).find() || SafeMarkdown.isNestedTooDeep(line)) {
            problems.add(messages.problemIn(file, number, "markdown.endless"));
        }
        Matcher scheme = SCHEME.matcher(line);
        while (scheme.find()) {
            if (!SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
                problems.add(messages.problemIn(file, number, "markdown.scheme", scheme.group(1)));
            }
        }
    }
}
