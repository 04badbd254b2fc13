package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.Disk;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysTest {

    @TempDir
    Path root;

    private DataFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = DataFolder.open(root, 0);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void the_key_is_made_once_and_is_the_same_ever_after() throws IOException {
        byte[] key = Keys.open(folder, new Random(1)).hmac();

        assertThat(key).hasSize(32);
        assertThat(Keys.open(folder, new Random(2)).hmac()).isEqualTo(key);
    }

    @Test
    void the_key_file_is_for_the_owner_alone() throws IOException {
        assumeThat(Disk.isPosix(root)).isTrue();
        Keys.open(folder, new Random(1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_damaged_key_is_told_and_never_made_anew() throws IOException {
        Keys.open(folder, new Random(1));
        Files.writeString(file(), "");

        assertThatExceptionOfType(KeyDamaged.class)
                .isThrownBy(() -> Keys.open(folder, new Random(1)))
                .withMessageContainingAll(file().toString(), "backup");
        assertThat(file()).isEmptyFile();
    }

    private Path file() {
        return folder.layout().keys().resolve("hmac.key");
    }
}
