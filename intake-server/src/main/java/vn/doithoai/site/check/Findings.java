package vn.doithoai.site.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;

/** What is wrong with a release, told where a person can mend it. Safe for use by several threads. */
final class Findings {

    private final SiteMessages messages;
    private final Map<String, Path> sources;
    private final ConcurrentLinkedQueue<BuildProblem> problems = new ConcurrentLinkedQueue<>();

    /** @param sources content file by address of the page made of it */
    Findings(SiteMessages messages, Map<String, Path> sources) {
        this.messages = messages;
        this.sources = sources;
    }

    void add(String file, int line, String key, Object... args) {
        problems.add(messages.problemIn(file, line, key, args));
    }

    /** Of the whole release. */
    void addOfWhole(String key, Object... args) {
        problems.add(messages.problem(key, args));
    }

    /** In the order of files, not more than a person reads at once. */
    List<BuildProblem> sorted(int most) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(BuildProblem::inOneLine))
                .limit(most)
                .toList();
    }

    /** A link written in a content file is reported there: that is where a person can mend it. */
    void addLink(String file, String text, String href, String key) {
        String address = "/" + file.replaceFirst("index\\.html$", "");
        Path source = sources.get(address);
        if (source != null) {
            int line = lineIn(source, href);
            if (line > 0) {
                add(source.toString(), line, key, href);
                return;
            }
        }
        int at = text.indexOf("\"" + href.replace("&", "&amp;") + "\"");
        add(file, lineOf(text, at), key, href);
    }

    private static int lineIn(Path source, String href) {
        try {
            int number = 0;
            for (String line : Files.readAllLines(source)) {
                number++;
                if (line.contains(href)) {
                    return number;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of a place in a text, 0 for none. */
    static int lineOf(String text, int at) {
        return at < 0
                ? 0
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
