package vn.doithoai.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FingerprintTest {

    @TempDir
    Path root;

    @Test
    void the_same_names_and_contents_give_the_same() throws IOException {
        Path path = folder("one", "a.txt", "x");
        Path other = folder("other", "a.txt", "x");
        assertThat(of(path)).isEqualTo(of(other)).hasSize(64);
    }

    @Test
    void another_content_or_another_name_gives_another() throws IOException {
        String before = of(folder("one", "a.txt", "x"));
        assertThat(of(folder("two", "a.txt", "y"))).isNotEqualTo(before);
        assertThat(of(folder("three", "b.txt", "x"))).isNotEqualTo(before);
        assertThat(of(folder("four", "a.tx", "tx"))).isNotEqualTo(before);
    }

    @Test
    void where_a_text_ends_is_part_of_it() {
        assertThat(new Fingerprint().text("ab").text("c").hex())
                .isNotEqualTo(new Fingerprint().text("a").text("bc").hex());
    }

    @Test
    void a_folder_that_is_not_there_adds_nothing() throws IOException {
        assertThat(of(root.resolve("gone"))).isEqualTo(new Fingerprint().hex());
    }

    private static String of(Path folder) throws IOException {
        return new Fingerprint().files(folder).hex();
    }

    private Path folder(String name, String file, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve(file), text);
        return folder;
    }
}
