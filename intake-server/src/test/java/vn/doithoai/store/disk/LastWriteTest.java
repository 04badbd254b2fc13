package vn.doithoai.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.store.JsonQuestionStore;

/** What the program knows of a disk that takes no writes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class LastWriteTest {

    @TempDir
    Path root;

    private final AtomicLong nanos = new AtomicLong();
    private final LastWrite last = new LastWrite(nanos::get);

    @Test
    void the_last_whole_file_decides_and_a_few_bytes_that_still_fit_do_not() throws IOException {
        assertThat(last.trouble()).isEmpty();
        fail("No space left on device");
        assertThat(last.trouble()).contains(Trouble.NO_FILES_LEFT);
        last.ofLittle(root, () -> {});
        assertThat(last.trouble()).contains(Trouble.NO_FILES_LEFT);
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        assertThat(last.age()).contains(Duration.ofSeconds(7));
        last.of(root, () -> {});
        assertThat(last.trouble()).isEmpty();
        assertThat(last.age()).contains(Duration.ZERO);
    }

    private void fail(String words) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> last.of(root, () -> {
                    throw new FileSystemException("f", null, words);
                }));
    }

    @Test
    void each_cause_is_told_from_the_others() {
        assertThat(Trouble.of(new FileSystemException("f", null, "Read-only file system"), root))
                .isEqualTo(Trouble.READ_ONLY);
        assertThat(Trouble.of(new IOException("Input/output error"), root)).isEqualTo(Trouble.BROKEN);
        assertThat(Trouble.of(new AccessDeniedException("f"), root)).isEqualTo(Trouble.NO_RIGHT);
        assertThat(Trouble.of(new IOException("Disk quota exceeded"), root)).isEqualTo(Trouble.NO_FILES_LEFT);
        assertThat(Trouble.of(new DiskReserveReached(root, 1, 2), root)).isEqualTo(Trouble.RESERVE);
        assertThat(Trouble.of(new Trouble.NotWritable(Trouble.SWITCHED_OFF), root))
                .isEqualTo(Trouble.SWITCHED_OFF);
        assertThat(Trouble.of(new IOException("Input/output error"), root.resolve("gone")))
                .isEqualTo(Trouble.GONE);
    }

    @Test
    void trying_a_disk_out_leaves_nothing_behind_and_tells_when_it_works_again() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        DurableFiles files = disk.files();
        disk.failWrites();
        files.tryOut(root);
        assertThat(files.lastWrite().trouble()).isPresent();
        disk.heal();
        files.tryOut(root);
        assertThat(files.lastWrite().trouble()).isEmpty();
        try (var left = Files.list(root)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_write_that_failed() {
        FaultyDisk disk = new FaultyDisk();
        DurableFiles files = disk.files();
        disk.failAt(1, false);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> files.makeFolders(root.resolve("2026")));
        assertThat(files.lastWrite().trouble()).isPresent();
    }

    @Test
    void a_folder_that_takes_no_writes_is_read_all_the_same() throws IOException {
        try (DataFolder folder = DataFolder.open(root, 0)) {
            JsonQuestionStore.open(folder, new Random(1));
        }
        Files.delete(root.resolve("private/quarantine"));
        FaultyDisk disk = new FaultyDisk();
        disk.failAt(1, false);
        try (DataFolder folder = DataFolder.open(root, disk.files())) {
            assertThat(folder.isOnlyRead()).isTrue();
            assertThat(JsonQuestionStore.open(folder, new Random(1)).numbers()).isEmpty();
            assertThatExceptionOfType(Trouble.NotWritable.class)
                    .isThrownBy(() -> folder.files().create(root.resolve("new"), new byte[1]));
            folder.files().tryOut(root);
            assertThat(folder.files().lastWrite().trouble()).isPresent();
        }
        assertThat(root.resolve("new")).doesNotExist();
        assertThat(root.resolve("private/quarantine")).doesNotExist();
    }
}
