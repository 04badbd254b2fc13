package vn.doithoai.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.site.problem.IoCause;

/**
 * Lays a {@code .gz} beside every text file of a release, for our server and for others that serve such files (nginx:
 * {@code gzip_static}). No list names them: they hold what is in the file beside them.
 */
final class Precompressed {

    static final String ENDING = ".gz";

    private static final Set<String> TEXT =
            Set.of("html", "css", "js", "xml", "json", "jsonl", "csv", "txt", "ics", "svg");

    /** Smaller files fit in one packet as they are. */
    private static final int LEAST_BYTES = 1_000;

    private final Path release;
    private final @Nullable Path previous;

    Precompressed(Path release, @Nullable Path previous) {
        this.release = release;
        this.previous = previous;
    }

    /**
     * Compresses the files of the release.
     *
     * @return the new ones, which are not known to be on the disk yet
     */
    Collection<Path> add(Collection<String> names) throws IOException {
        try {
            return names.parallelStream()
                    .filter(Precompressed::isText)
                    .map(this::compress)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (UncheckedIOException e) {
            throw IoCause.of(e);
        }
    }

    private static boolean isText(String name) {
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private @Nullable Path compress(String name) {
        try {
            Path file = release.resolve(name);
            if (Files.size(file) < LEAST_BYTES || isLinked(name, file)) {
                return null;
            }
            Path zipped = release.resolve(name + ENDING);
            Files.write(
                    zipped, gzip(Files.readAllBytes(file)), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return zipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is a link to the one before has the same bytes, and so has its compressed one. */
    private boolean isLinked(String name, Path file) throws IOException {
        if (previous == null) {
            return false;
        }
        Path former = previous.resolve(name + ENDING);
        if (!Files.isRegularFile(former) || !Files.isSameFile(file, previous.resolve(name))) {
            return false;
        }
        try {
            Files.createLink(release.resolve(name + ENDING), former);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    /** Java writes no date into the header: the same bytes give the same. */
    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
