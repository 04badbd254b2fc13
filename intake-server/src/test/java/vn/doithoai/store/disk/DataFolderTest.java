package vn.doithoai.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.store.CrashWriter;
import vn.doithoai.store.JsonQuestionStore;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class DataFolderTest {

    @TempDir
    Path root;

    @Test
    void one_data_folder_is_opened_once_at_a_time() throws IOException {
        try (DataFolder first = DataFolder.open(root, 0)) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> DataFolder.open(root, 0))
                    .withMessageContaining(first.layout().root().toString());
        }
        try (DataFolder again = DataFolder.open(root, 0)) {
            assertThat(again.quarantined()).isEmpty();
        }
    }

    @Test
    void another_process_is_kept_out_too() throws Exception {
        try (DataFolder first = DataFolder.open(root, 0)) {
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashWriter.class.getName(),
                            first.layout().root().toString(),
                            "second")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(said).contains("DataFolderInUse", "is used by another running process");
        }
    }

    @Test
    void leftovers_of_a_crash_are_moved_to_the_quarantine_and_reported() throws IOException {
        Path year = Files.createDirectories(root.resolve("private/questions/2025"));
        Files.writeString(year.resolve(".tmp-7-1"), "half a quest");
        Files.writeString(
                Files.createDirectories(root.resolve("public/questions/2025")).resolve(".tmp-7-1"), "half");

        try (DataFolder folder = DataFolder.open(root, 0)) {
            assertThat(folder.quarantined())
                    .containsExactly("private/quarantine/7-1.leftover", "private/quarantine/7-1.leftover-2");
            assertThat(folder.layout().quarantine().resolve("7-1.leftover")).hasContent("half a quest");
            assertThat(JsonQuestionStore.open(folder, new Random(1)).repairs())
                    .contains(new JsonQuestionStore.Repair("store.repair.leftover", "private/quarantine/7-1.leftover"));
        }
        try (DataFolder again = DataFolder.open(root, 0)) {
            assertThat(again.quarantined()).isEmpty();
        }
    }

    @Test
    void a_file_where_the_folder_should_be_is_told_with_the_path_and_what_to_do() throws IOException {
        Path file = Files.writeString(root.resolve("data"), "");

        assertThatExceptionOfType(DataFolderNotWritable.class)
                .isThrownBy(() -> DataFolder.open(file, 0))
                .withMessageContainingAll(file.toString(), "STORE_FOLDER");
    }

    @Test
    void a_folder_without_the_right_to_write_is_told_with_the_path_and_what_to_do() throws IOException {
        assumeThat(Disk.isPosix(root)).isTrue();
        Path data = Files.createDirectory(root.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        assumeThat(Files.isWritable(data)).as("root may write everywhere").isFalse();

        assertThatExceptionOfType(DataFolderNotWritable.class)
                .isThrownBy(() -> DataFolder.open(data, 0))
                .withMessageContainingAll(data.toString(), "right to write");
    }

    @Test
    void private_folders_are_for_the_owner_alone() throws IOException {
        assumeThat(Disk.isPosix(root)).isTrue();

        try (DataFolder folder = DataFolder.open(root.resolve("data"), 0)) {
            for (Path path :
                    new Path[] {folder.layout().privateFolder(), folder.layout().keys()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rwx------");
            }
        }
    }
}
