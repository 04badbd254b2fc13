package vn.doithoai.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.doithoai.view.Addresses;

/** Where the site that readers see is; for the embedded server and for the forms that share its looks. */
public final class CurrentRelease {

    private CurrentRelease() {}

    /** The folder of the published release, or none before the first build. Asked anew for each use. */
    public static Optional<Path> path(Path output) {
        return new Releases(output).current();
    }

    /** All kept releases, newest first: a page read before the last build may still ask for its style sheet. */
    public static List<Path> kept(Path output) {
        try {
            return new Releases(output).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the style sheet and the scripts of a release. */
    public static AssetNames assets(Path release) {
        try {
            return AssetNames.of(release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of every file below the search page, by its name there; none before the first build. */
    public static Map<String, String> searchFiles(Path output) {
        Optional<Path> folder = path(output).map(release -> release.resolve(Addresses.SEARCH.substring(1)));
        Map<String, String> texts = new TreeMap<>();
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                String name = folder.get().relativize(file).toString().replace(File.separatorChar, '/');
                texts.put(name, Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is inside the kept releases: what a server may follow the link to. */
    public static boolean holds(Path output, Path file) {
        try {
            return file.toRealPath().startsWith(output.resolve("releases").toRealPath()) && Files.isRegularFile(file);
        } catch (IOException e) {
            return false;
        }
    }
}
