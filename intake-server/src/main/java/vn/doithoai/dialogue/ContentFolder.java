package vn.doithoai.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the Markdown files of the content folder; the only place of this package that touches a disk. */
public final class ContentFolder {

    private ContentFolder() {}

    /**
     * The text of every Markdown file by its path below the folder, with {@code /}.
     *
     * @param problems takes a file that is not UTF-8
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static Map<String, String> read(Path folder, List<ContentProblem> problems) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(p -> p.toString().endsWith(".md")).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                try {
                    files.put(name, Files.readString(path));
                } catch (MalformedInputException e) {
                    problems.add(ContentProblem.at(name, 1, "content.not-utf8"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
