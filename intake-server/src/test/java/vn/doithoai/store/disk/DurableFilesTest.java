package vn.doithoai.store.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class DurableFilesTest {

    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "something new".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final FaultyDisk disk = new FaultyDisk();
    private final DurableFiles files = new DurableFiles(disk, DurableFiles.Access.OWNER, 0);

    @Test
    void a_new_file_is_written_forced_put_in_place_and_its_folder_forced_in_this_order() throws IOException {
        disk.failAt(Integer.MAX_VALUE, true);

        files.create(folder.resolve("a"), NEW);

        assertThat(disk.calls()).containsExactly("write", "force file", "link", "delete", "force folder");
        assertThat(folder.resolve("a")).hasBinaryContent(NEW);
    }

    @Test
    void an_older_file_is_replaced_in_one_step_and_forced_before_and_after() throws IOException {
        Files.write(folder.resolve("a"), OLD);
        disk.failAt(Integer.MAX_VALUE, true);

        files.replace(folder.resolve("a"), NEW);

        assertThat(disk.calls()).containsExactly("write", "force file", "replace", "force folder");
        assertThat(folder.resolve("a")).hasBinaryContent(NEW);
    }

    @Test
    void a_file_that_is_there_is_never_written_over_by_create() throws IOException {
        Files.write(folder.resolve("a"), OLD);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> files.create(folder.resolve("a"), NEW));

        assertThat(folder.resolve("a")).hasBinaryContent(OLD);
        assertThat(list()).containsExactly("a");
    }

    @Test
    void a_file_system_without_links_is_written_to_without_writing_over_anything() throws IOException {
        DurableFiles linkless = new DurableFiles(
                new Disk() {
                    @Override
                    void link(Path existing, Path name) {
                        throw new UnsupportedOperationException();
                    }
                },
                DurableFiles.Access.OWNER,
                0);

        linkless.create(folder.resolve("a"), NEW);

        assertThat(folder.resolve("a")).hasBinaryContent(NEW);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> linkless.create(folder.resolve("a"), OLD));
        assertThat(folder.resolve("a")).hasBinaryContent(NEW);
        assertThat(list()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5})
    void a_create_that_fails_leaves_nothing_behind(int call) throws IOException {
        disk.failAt(call, true);

        assertThatIOException().isThrownBy(() -> files.create(folder.resolve("a"), NEW));

        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_replace_that_fails_leaves_the_old_file_and_no_temp(int call) throws IOException {
        Files.write(folder.resolve("a"), OLD);
        disk.failAt(call, true);

        assertThatIOException().isThrownBy(() -> files.replace(folder.resolve("a"), NEW));

        assertThat(folder.resolve("a")).hasBinaryContent(OLD);
        assertThat(list()).containsExactly("a");
    }

    @Test
    void a_force_that_failed_is_not_tried_again() {
        disk.failAt(2, true);

        assertThatIOException().isThrownBy(() -> files.replace(folder.resolve("a"), NEW));

        assertThat(disk.calls()).containsOnlyOnce("force file");
    }

    @Test
    void a_reader_never_sees_half_a_file() throws Exception {
        Path file = folder.resolve("a");
        byte[] small = "a".repeat(10).getBytes(UTF_8);
        byte[] large = "b".repeat(100_000).getBytes(UTF_8);
        files.replace(file, small);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newSingleThreadExecutor();
        Future<Integer> torn = readers.submit(() -> {
            int bad = 0;
            while (!done.get()) {
                int length = Files.readAllBytes(file).length;
                bad += length == small.length || length == large.length ? 0 : 1;
            }
            return bad;
        });
        for (int i = 0; i < 300; i++) {
            files.replaceDerived(file, i % 2 == 0 ? large : small);
        }
        done.set(true);

        assertThat(torn.get()).isZero();
        readers.shutdown();
    }

    @Test
    void private_files_are_for_the_owner_alone() throws IOException {
        assumeThat(Disk.isPosix(folder)).isTrue();

        files.makeFolders(folder.resolve("deep/deeper"));
        files.create(folder.resolve("deep/deeper/a"), NEW);

        assertThat(mode("deep")).isEqualTo("rwx------");
        assertThat(mode("deep/deeper/a")).isEqualTo("rw-------");
    }

    @Test
    void each_new_folder_is_made_durable_in_the_one_above_it() throws IOException {
        disk.failAt(Integer.MAX_VALUE, true);

        files.makeFolders(folder.resolve("deep/deeper"));

        assertThat(disk.calls()).containsExactly("make folder", "force folder", "make folder", "force folder");
    }

    @Test
    void a_file_where_a_folder_should_be_is_told_by_its_path() throws IOException {
        Files.write(folder.resolve("deep"), OLD);

        assertThatIOException()
                .isThrownBy(() -> files.makeFolders(folder.resolve("deep/deeper")))
                .withMessageContaining("deep");
    }

    @Test
    void nothing_new_is_let_in_below_the_reserve() {
        DurableFiles careful = new DurableFiles(new Disk(), DurableFiles.Access.OWNER, Long.MAX_VALUE);

        assertThatExceptionOfType(DiskReserveReached.class)
                .isThrownBy(() -> careful.refuseBelowReserve(folder))
                .withMessageContaining(folder.toString());
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private List<String> list() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(DataLayout::fileName).sorted().toList();
        }
    }
}
