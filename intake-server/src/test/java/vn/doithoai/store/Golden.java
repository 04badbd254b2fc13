package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of the test resources; {@code -Dgolden=update} writes it anew. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/vn/doithoai/store");

    private Golden() {}

    static void assertSame(String name, byte[] actual) {
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.write(FOLDER.resolve(name), actual);
            }
            assertThat(new String(actual, StandardCharsets.UTF_8)).isEqualTo(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
