package vn.doithoai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** Whether a file is inside the kept releases: what a server may follow the link to. */
    public static boolean holds(Path output, Path file) {
        try {
            return file.toRealPath().startsWith(output.resolve("releases").toRealPath()) && Files.isRegularFile(file);
        } catch (IOException e) {
            return false;
        }
    }
}
