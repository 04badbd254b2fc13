package vn.doithoai.site;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.doithoai.site.problem.SiteMessages;

/**
 * Runs a build in a JVM of its own, with a limit of time and of heap and with libraries that no other process has: whatever JBake
 * or a text does to it, the process that takes in questions goes on.
 */
public final class ChildBuild {

    /**
     * How long and how much a build may take.
     *
     * @param heap as {@code -Xmx} takes it
     */
    public record Limits(Duration time, String heap) {
        public static final Limits USUAL = new Limits(Duration.ofMinutes(10), "256m");
    }

    /** Written by Maven: the jars of a build, from the folder our own jar or classes are in, with a colon between. */
    private static final String LIBRARIES = "/META-INF/build-libraries.txt";

    private static final int LAST_WORDS = 5;

    private final List<String> command;
    private final List<String> classPath;
    private final Map<String, String> environment;
    private final Limits limits;
    private final SiteMessages messages;

    /**
     * Prepares a build; nothing runs yet.
     *
     * @param mainClass that understands the arguments and writes {@link BuildLines}
     * @param classPath see {@link #classPath}
     * @param environment what it finds in its environment beside our own
     * @param templates where the words of problems are
     */
    public ChildBuild(
            String mainClass,
            List<String> classPath,
            List<String> arguments,
            Map<String, String> environment,
            Limits limits,
            Path templates) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + limits.heap());
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-Dfile.encoding=UTF-8");
        line.add("-cp");
        line.add(String.join(File.pathSeparator, classPath));
        line.add(mainClass);
        line.addAll(arguments);
        this.command = List.copyOf(line);
        this.classPath = List.copyOf(classPath);
        this.environment = Map.copyOf(environment);
        this.limits = limits;
        this.messages = new SiteMessages(templates);
    }

    /**
     * The class path of a class, and after it the libraries that only a build may use, which lie beside our jar or classes. Under
     * {@code exec:java} the property {@code java.class.path} is Maven's own, so the class loader is asked first.
     */
    public static List<String> classPath(Class<?> type) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader loader = type.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    entries.add(pathOf(url));
                }
            }
        }
        if (entries.isEmpty()) {
            entries.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        }
        Set<String> there = entries.stream().map(ChildBuild::nameOf).collect(Collectors.toSet());
        for (Path library : libraries()) {
            if (!there.contains(nameOf(library.toString()))) {
                entries.add(library.toString());
            }
        }
        return List.copyOf(entries);
    }

    private static String nameOf(String entry) {
        return String.valueOf(Path.of(entry).getFileName());
    }

    /** As Maven listed them; none where the classes were compiled without it, and all are on one class path. */
    private static List<Path> libraries() {
        try (InputStream list = ChildBuild.class.getResourceAsStream(LIBRARIES)) {
            if (list == null) {
                return List.of();
            }
            URL ours = ChildBuild.class.getProtectionDomain().getCodeSource().getLocation();
            Path place = Path.of(pathOf(ours));
            String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(names.strip().split(":", -1))
                    .map(place::resolveSibling)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pathOf(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry " + url, e);
        }
    }

    /**
     * Builds and waits for the end. What the child could read stays open and empty until then: it ends when this process does,
     * however that ended, so that no build goes on that nobody waits for.
     *
     * @throws InterruptedException after the child was ended
     */
    public BuildResult run(BuildListener listener) throws InterruptedException {
        Optional<String> missing = classPath.stream()
                .filter(entry -> entry.endsWith(".jar") && Files.notExists(Path.of(entry)))
                .findFirst();
        if (missing.isPresent()) {
            return failed("child.library", missing.get());
        }
        Process child;
        try {
            ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
            start.environment().putAll(environment);
            child = start.start();
        } catch (IOException e) {
            return failed("child.start", String.valueOf(e.getMessage()));
        }
        try {
            return follow(child, listener);
        } finally {
            child.destroyForcibly();
        }
    }

    private BuildResult follow(Process child, BuildListener listener) throws InterruptedException {
        BuildLines.Reader lines = new BuildLines.Reader(listener);
        Deque<String> lastWords = new ArrayDeque<>();
        Thread reader = new Thread(() -> read(child, lines, lastWords), "build-output");
        reader.setDaemon(true);
        reader.start();
        if (!child.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
            child.destroyForcibly().waitFor();
            return failed("child.time", limits.time().toSeconds());
        }
        reader.join();
        Optional<BuildResult> result = lines.result();
        return result.orElseGet(() -> failed("child.died", child.exitValue(), String.join(" / ", lastWords)));
    }

    private static void read(Process child, BuildLines.Reader lines, Deque<String> lastWords) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.accept(line);
                lastWords.addLast(line);
                if (lastWords.size() > LAST_WORDS) {
                    lastWords.removeFirst();
                }
            }
        } catch (IOException e) {
            // The child was ended while it spoke.
            lastWords.addLast(String.valueOf(e.getMessage()));
        }
    }

    private BuildResult failed(String key, Object... args) {
        return new BuildResult.Failed(List.of(messages.problem(key, args)));
    }
}
