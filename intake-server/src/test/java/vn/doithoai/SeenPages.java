package vn.doithoai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.doithoai.base.Sha256;

/** Keeps each page and style sheet a test has seen, once, for the HTML checker that runs over them after the tests. Maven empties the folder before. */
public final class SeenPages {

    private static final Path FOLDER = Path.of("target", "seen-pages");
    private static final int NAME_LENGTH = 16;

    private SeenPages() {}

    public static void keep(String text, String ending) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(Sha256.hex(text).substring(0, NAME_LENGTH) + "." + ending), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
