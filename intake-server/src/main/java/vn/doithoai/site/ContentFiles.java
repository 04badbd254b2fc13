package vn.doithoai.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.doithoai.base.FileKind;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;

/**
 * The files beside the pages, {@code content/tep/}: signed papers, photographs, recordings. They go into the release as they
 * are, and each link to one says what it is and how large.
 */
final class ContentFiles {

    private static final String FOLDER = "tep";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z0-9]+");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/" + FOLDER + "/[^\"#?]+)\"[^>]*>.*?</a>");
    private static final long KILO = 1024;

    /**
     * A file.
     *
     * @param file where it lies
     */
    record Found(Path file, FileKind kind, long size) {

        /** {@code PDF, 1,2 MB}; the comma is that of Vietnamese figures. */
        String told() {
            if (size < KILO * KILO) {
                return kind + ", " + Math.max(1, (size + KILO / 2) / KILO) + " KB";
            }
            long tenths = (size * 10 + KILO * KILO / 2) / (KILO * KILO);
            return kind + ", " + tenths / 10 + (tenths % 10 == 0 ? "" : "," + tenths % 10) + " MB";
        }
    }

    private final SortedMap<String, Found> files;

    private ContentFiles(SortedMap<String, Found> files) {
        this.files = files;
    }

    /**
     * Reads the folder.
     *
     * @param problems takes what may not be handed out, and why
     */
    static ContentFiles read(Path content, SiteMessages messages, List<BuildProblem> problems) throws IOException {
        SortedMap<String, Found> files = new TreeMap<>();
        for (Path file : all(content.resolve(FOLDER))) {
            String name = file.getFileName().toString();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !NAME.matcher(name).matches()) {
                problems.add(messages.problemIn(file.toString(), 0, "file.NAME"));
                continue;
            }
            try {
                files.put("/" + FOLDER + "/" + name, new Found(file, FileKind.of(file, name), Files.size(file)));
            } catch (FileKind.NotTaken e) {
                problems.add(messages.problemIn(
                        file.toString(), 0, "file." + e.trouble().name()));
            }
        }
        return new ContentFiles(files);
    }

    private static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return new ArrayList<>(
                    list.filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .toList());
        }
    }

    /** By address. */
    SortedMap<String, Found> byAddress() {
        return files;
    }

    /** HTML of a page with what each file is beside the link to it. */
    String told(String html) {
        Matcher links = LINK.matcher(html);
        StringBuilder told = new StringBuilder(html.length());
        while (links.find()) {
            Found found = files.get(links.group(1));
            String note = found == null ? "" : " <span class=\"rich-text__file\">(" + found.told() + ")</span>";
            links.appendReplacement(told, Matcher.quoteReplacement(links.group() + note));
        }
        return links.appendTail(told).toString();
    }
}
