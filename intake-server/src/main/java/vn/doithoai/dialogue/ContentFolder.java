package vn.doithoai.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.base.Folding;

/**
 * Finds the Markdown files of the content folder, and those that somebody may take for pages and nobody would read; the only
 * place of this package that touches a disk.
 */
public final class ContentFolder {

    /** The lists of the commune, in the same folder. */
    public static final String CATALOGUE = "catalogue.json";

    /** Files beside the pages: papers and pictures. */
    public static final String ATTACHMENTS = "tep/";

    private static final String END = ".md";
    private static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";

    /** A name that makes a page: it becomes its address. */
    private static final Pattern PAGE = Pattern.compile("(" + WORD + "/)*" + WORD + "\\" + END);

    /** What somebody wrote as a page, or JBake would take for one. */
    private static final Set<String> WRITTEN =
            Set.of("md", "markdown", "mdown", "mkd", "html", "htm", "xhtml", "adoc", "ad", "asciidoc");

    private static final long LARGEST = 2_000_000;

    private ContentFolder() {}

    /** Whether a file of this name makes a page. */
    public static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    /** Whether a file is the plan of a year, which nobody but the Chairman puts before readers (S73). */
    public static boolean isPlan(String path) {
        return path.startsWith("ke-hoach/");
    }

    /**
     * The text of every Markdown file by its path below the folder, with {@code /}.
     *
     * @param problems takes a file that is not UTF-8, and one whose name makes no page though it looks like one
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Map<String, String> read(Path folder, List<ContentProblem> problems) {
        Map<String, String> files = new TreeMap<>();
        for (String name : names(folder)) {
            Path path = folder.resolve(name);
            if (isPage(name)) {
                text(name, path, problems, files);
            } else if (WRITTEN.contains(ending(name))) {
                problems.add(ContentProblem.at(name, 0, "content.file-name", better(name)));
            }
        }
        return files;
    }

    /** Files that make no page and are no mistake: a paper or a picture laid down where nobody looks. */
    public static List<ContentProblem> strays(Path folder) {
        return names(folder).stream()
                .filter(name -> !isPage(name) && !WRITTEN.contains(ending(name)) && !name.equals(CATALOGUE))
                .map(name -> ContentProblem.at(name, 0, "content.no-page"))
                .toList();
    }

    private static void text(String name, Path path, List<ContentProblem> problems, Map<String, String> files) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(ContentProblem.at(name, 0, "content.too-large"));
                return;
            }
            files.put(name, Files.readString(path));
        } catch (CharacterCodingException e) {
            problems.add(ContentProblem.at(name, 1, "content.not-utf8"));
        } catch (IOException e) {
            problems.add(ContentProblem.at(name, 0, "content.not-a-file"));
        }
    }

    /** Every file, and every folder that is called like a page, in order; what programs leave beside a file is none. */
    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            path -> !Files.isDirectory(path) || path.toString().endsWith(END))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(ATTACHMENTS) && !isLeftBehind(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftBehind(String name) {
        return name.isEmpty()
                || name.endsWith("~")
                || Arrays.stream(name.split("/", -1)).anyMatch(part -> part.startsWith(".") || part.startsWith("~$"));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String better(String name) {
        int dot = name.lastIndexOf('.');
        return Arrays.stream(name.substring(0, dot).split("/", -1))
                        .map(part -> Folding.fold(part).replaceAll("[^a-z0-9]+", "-"))
                        .map(part -> part.isEmpty() || part.equals("-") ? "trang" : part.replaceAll("^-|-$", ""))
                        .collect(Collectors.joining("/"))
                + END;
    }
}
