package vn.doithoai.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.doithoai.base.Sha256;

/** Files in one zip, with a list of their SHA-256 in it as {@code sha256sum -c} reads it; the same files give the same bytes. */
final class Parcel {

    private static final String SUMS = "SHA256SUMS";
    /** The first moment a zip can tell: when something was packed is said inside, where it matters. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, Content> files = new TreeMap<>();

    /** Something that can be read as often as needed. */
    @FunctionalInterface
    private interface Content {
        InputStream open() throws IOException;
    }

    void put(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.put(name, () -> new ByteArrayInputStream(bytes));
    }

    void put(String name, Path file) {
        files.put(name, () -> Files.newInputStream(file));
    }

    /** All files of a folder below a name; nothing where there is no such folder. Hidden ones are the program's own. */
    void putAll(String name, Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String below = folder.relativize(file).toString().replace('\\', '/');
                if (!("/" + below).contains("/.")) {
                    put(name + "/" + below, file);
                }
            }
        }
    }

    int size() {
        return files.size();
    }

    /**
     * Writes it for its owner alone to read.
     *
     * @throws FileAlreadyExistsException when there is such a file: nothing is written over
     */
    void write(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".tmp-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                write(out);
            }
            Files.move(half, target);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    void write(OutputStream to) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream out = new ZipOutputStream(to)) {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                try (InputStream content = file.getValue().open()) {
                    sums.append(Sha256.hex(content))
                            .append("  ")
                            .append(file.getKey())
                            .append('\n');
                }
                try (InputStream content = file.getValue().open()) {
                    add(out, file.getKey(), content);
                }
            }
            add(out, SUMS, new ByteArrayInputStream(sums.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void add(ZipOutputStream out, String name, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        content.transferTo(out);
        out.closeEntry();
    }
}
