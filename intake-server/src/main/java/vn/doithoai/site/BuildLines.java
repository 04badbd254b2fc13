package vn.doithoai.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.doithoai.site.problem.BuildProblem;

/**
 * What a build in a child process says to its parent: one line each, a word and {@code key=value} pairs, values
 * URL-encoded. Other lines are talk and are passed over.
 *
 * <pre>
 * doithoai-build pages done=120 total=2130
 * doithoai-build problem file=content%2Flich%2F2025-1.md line=3 message=…
 * doithoai-build failed
 * doithoai-build built id=20250620-101500-1a2b3c4d pages=2130 unchanged=2001
 * </pre>
 */
public final class BuildLines {

    private static final String MARK = "doithoai-build";

    /** A line each page would drown the pipe; every hundredth and the last are enough. */
    private static final int STEP = 100;

    private BuildLines() {}

    /** The child's side: a listener that writes a line now and then. */
    public static BuildListener listener(Consumer<String> out) {
        return (done, total) -> {
            if (done % STEP == 0 || done == total) {
                out.accept(line("pages", "done", Integer.toString(done), "total", Integer.toString(total)));
            }
        };
    }

    /** The child's side: the last lines it writes. */
    public static List<String> of(BuildResult result) {
        List<String> lines = new ArrayList<>();
        if (result instanceof BuildResult.Built built) {
            lines.add(line(
                    "built",
                    "id",
                    built.buildId(),
                    "pages",
                    Integer.toString(built.pages()),
                    "unchanged",
                    Integer.toString(built.unchanged())));
        } else if (result instanceof BuildResult.Failed failed) {
            for (BuildProblem problem : failed.problems()) {
                String file = problem.file();
                lines.add(line(
                        "problem",
                        "file",
                        file == null ? "" : file,
                        "line",
                        Integer.toString(problem.line()),
                        "message",
                        problem.message()));
            }
            lines.add(MARK + " failed");
        }
        return lines;
    }

    /** The parent's side: collects lines until the result stands. */
    static final class Reader {

        private final BuildListener listener;
        private final List<BuildProblem> problems = new ArrayList<>();
        private Optional<BuildResult> result = Optional.empty();

        Reader(BuildListener listener) {
            this.listener = listener;
        }

        void accept(String line) {
            String[] parts = line.split(" ", -1);
            if (parts.length < 2 || !parts[0].equals(MARK)) {
                return;
            }
            Map<String, String> values = values(parts);
            switch (parts[1]) {
                case "pages" -> listener.pages(number(values, "done"), number(values, "total"));
                case "problem" -> problems.add(problem(values));
                case "failed" ->
                    result = problems.isEmpty() ? Optional.empty() : Optional.of(new BuildResult.Failed(problems));
                case "built" ->
                    result = Optional.of(new BuildResult.Built(
                            values.getOrDefault("id", ""), number(values, "pages"), number(values, "unchanged")));
                default -> {}
            }
        }

        Optional<BuildResult> result() {
            return result;
        }

        private static BuildProblem problem(Map<String, String> values) {
            String file = values.getOrDefault("file", "");
            return new BuildProblem(
                    file.isEmpty() ? null : file, number(values, "line"), values.getOrDefault("message", ""));
        }

        private static int number(Map<String, String> values, String key) {
            return Integer.parseInt(values.getOrDefault(key, "0"));
        }

        private static Map<String, String> values(String... parts) {
            Map<String, String> values = new HashMap<>();
            for (String part : parts) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    values.put(
                            part.substring(0, equals),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            return values;
        }
    }

    private static String line(String word, String... pairs) {
        StringBuilder line = new StringBuilder(MARK).append(' ').append(word);
        for (int i = 0; i < pairs.length; i += 2) {
            line.append(' ')
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return line.toString();
    }
}
