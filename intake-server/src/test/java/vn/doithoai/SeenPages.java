package vn.doithoai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.doithoai.base.Sha256;

/** Keeps each page and style sheet a test has seen, once, for the HTML checker that runs over them after the tests. */
public final class SeenPages {

    private static final Path FOLDER = Path.of("target", "seen-pages");
    private static final int NAME_LENGTH = 16;

    static {
        forgetFormerRun();
    }

    private SeenPages() {}

    private static void forgetFormerRun() {
        if (!Files.isDirectory(FOLDER)) {
            return;
        }
        try (Stream<Path> pages = Files.list(FOLDER)) {
            for (Path page : pages.toList()) {
                Files.delete(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void keep(String text, String ending) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(Sha256.hex(text).substring(0, NAME_LENGTH) + "." + ending), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
