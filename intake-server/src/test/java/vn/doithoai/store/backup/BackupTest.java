package vn.doithoai.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.Sha256;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.WritingOffice;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;

/** A copy taken while the office works is of one piece, and comes back as it was. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackupTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2025, 6, 20, 2, 15);

    @TempDir
    Path root;

    private Path data() {
        return root.resolve("data");
    }

    private BackupFolder copies() {
        return new BackupFolder(root.resolve("copies"), root.resolve("keys-apart"), null);
    }

    private Backup backup() {
        return new Backup(new DataLayout(data()), Map.of("content", root.resolve("content")), copies());
    }

    @Test
    void what_was_destroyed_comes_back_byte_by_byte_and_nothing_is_written_over() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("content/lich")).resolve("a.md"), "title=Phiên\n");
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 3);
        }
        Files.writeString(data().resolve("private/keys/other.key"), "KHOA-RIENG");
        Map<String, String> before = contentOf(data());

        assertThat(backup().take(NOW, "1").findings()).isEmpty();
        Backup.Taken again = backup().take(NOW, "1");
        assertThat(again.copied()).isZero();
        assertThat(again.name()).isEqualTo("2025-06-20T021501");
        try (Stream<Path> contents = Files.walk(root.resolve("copies"))) {
            for (Path file : contents.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("KHOA-RIENG");
            }
        }

        Restore restore = new Restore(copies());
        Restore.Back back = restore.into(root.resolve("back"), "2025-06-20");
        assertThat(back.findings()).isEmpty();
        assertThat(contentOf(root.resolve("back/data"))).isEqualTo(before);
        assertThat(root.resolve("back/content/lich/a.md")).hasContent("title=Phiên");
        assertThatExceptionOfType(Restore.NotEmpty.class).isThrownBy(() -> restore.into(root.resolve("back"), ""));
    }

    private BackupFolder sealed(String key) {
        return new BackupFolder(
                root.resolve("sealed"),
                root.resolve("sealed/keys"),
                BackupKey.of(key).orElseThrow());
    }

    private Backup backup(BackupFolder to) {
        return new Backup(new DataLayout(data()), Map.of(), to);
    }

    @Test
    void with_a_key_nothing_lies_in_clear_and_only_what_changed_takes_room() throws IOException {
        String key = BackupKey.fresh();
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 3);
        }
        Files.writeString(data().resolve("private/keys/other.key"), "KHOA-RIENG");
        Map<String, String> before = contentOf(data());

        assertThat(backup(sealed(key)).take(NOW, "1").findings()).isEmpty();
        Map<String, String> first = contentOf(root.resolve("sealed"));
        assertThat(backup(sealed(key)).take(NOW.plusDays(1), "1").copied()).isZero();

        Map<String, String> second = contentOf(root.resolve("sealed"));
        assertThat(second).containsAllEntriesOf(first).hasSize(first.size() + 1);
        second.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain("KHOA-RIENG", "private/", "2025-0001", "submission", "ledger")
                .doesNotContain(key.lines().skip(1).findFirst().orElseThrow()));
        for (String clear : before.keySet()) {
            String plain = Sha256.hex(Files.readAllBytes(data().resolve(clear)));
            assertThat(second.keySet()).noneMatch(name -> name.contains(plain));
        }
        assertThat(contentOf(data())).as("nothing of the check is left").isEqualTo(before);
        assertThat(new Restore(sealed(key)).into(root.resolve("back"), "").findings())
                .isEmpty();
        assertThat(contentOf(root.resolve("back/data"))).isEqualTo(before);
    }

    @Test
    void what_a_killed_check_left_in_clear_is_in_no_copy_and_goes() throws IOException {
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 1);
        }
        BackupFolder to = sealed(BackupKey.fresh());
        int files = backup(to).take(NOW, "1").files();
        Path left = data().resolve("private/.tmp-check/data/private/questions/2025");
        Files.writeString(Files.createDirectories(left).resolve("2025-0001.json"), "Nguyễn Văn Kín");
        assertThat(backup(to).take(NOW.plusDays(1), "1").files()).isEqualTo(files);
        assertThat(left).doesNotExist();
    }

    @Test
    void another_key_or_none_opens_nothing_and_writes_nothing() throws IOException {
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 1);
        }
        backup(sealed(BackupKey.fresh())).take(NOW, "1");
        Map<String, String> before = contentOf(root.resolve("sealed"));
        BackupFolder without = new BackupFolder(root.resolve("sealed"), root.resolve("sealed/keys"), null);

        for (BackupFolder folder : List.of(sealed(BackupKey.fresh()), without)) {
            assertThatExceptionOfType(BackupKey.Wrong.class)
                    .isThrownBy(() -> new Restore(folder).into(root.resolve("back"), ""));
            assertThatExceptionOfType(BackupKey.Wrong.class)
                    .isThrownBy(() -> backup(folder).take(NOW.plusDays(1), "1"));
        }
        backup().take(NOW, "1");
        BackupFolder clear = new BackupFolder(
                root.resolve("copies"),
                root.resolve("keys-apart"),
                BackupKey.of(BackupKey.fresh()).orElseThrow());
        assertThatExceptionOfType(BackupKey.Wrong.class)
                .isThrownBy(() -> backup(clear).take(NOW, "1"));

        assertThat(root.resolve("back")).doesNotExist();
        assertThat(contentOf(root.resolve("sealed"))).isEqualTo(before);
    }

    @Test
    void a_content_that_was_damaged_is_told_and_sealed_anew() throws IOException {
        String key = BackupKey.fresh();
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 1);
        }
        backup(sealed(key)).take(NOW, "1");
        try (Stream<Path> contents = Files.walk(root.resolve("sealed/contents"))) {
            for (Path file : contents.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Restore(sealed(key)).into(root.resolve("back"), ""))
                .isNotInstanceOf(BackupKey.Wrong.class);
        assertThat(BackupKey.of("# public key: age1\nAGE-SECRET-KEY-1XX\n")).isEmpty();
        assertThat(BackupKey.of("")).isEmpty();
    }

    @Test
    void a_copy_taken_while_questions_come_in_and_change_needs_no_mending() throws Exception {
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
            List<String> acknowledged = new ArrayList<>();
            AtomicBoolean stop = new AtomicBoolean();
            CountDownLatch some = new CountDownLatch(20);
            Thread office = new Thread(() -> WritingOffice.work(store, stop::get, number -> {
                synchronized (acknowledged) {
                    acknowledged.add(number.toString());
                }
                some.countDown();
            }));
            office.start();
            some.await();
            for (int i = 0; i < 4; i++) {
                List<String> told;
                synchronized (acknowledged) {
                    told = List.copyOf(acknowledged);
                }
                Backup.Taken taken = backup().take(NOW.plusMinutes(i), "1");
                assertThat(taken.findings()).isEmpty();
                Path back = root.resolve("back-" + i);
                new Restore(copies()).into(back, taken.name());
                try (DataFolder restored = DataFolder.open(back.resolve("data"), 0)) {
                    JsonQuestionStore there = JsonQuestionStore.open(restored, new Random(2));
                    assertThat(there.numbers()).extracting(Object::toString).containsAll(told);
                    assertThat(there.damaged()).isEmpty();
                    assertThat(LedgerCheck.check(restored.layout())).isEmpty();
                }
            }
            stop.set(true);
            office.join();
        }
    }

    @Test
    void a_content_that_was_damaged_in_the_backup_stops_the_way_back_before_anything_is_written() throws IOException {
        try (DataFolder folder = DataFolder.open(data(), 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 1);
        }
        backup().take(NOW, "1");
        try (Stream<Path> contents = Files.walk(root.resolve("copies/contents"))) {
            Path one = contents.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(one);
            bytes[0] ^= 1;
            Files.write(one, bytes);
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Restore(copies()).into(root.resolve("back"), ""))
                .withMessageContaining("is damaged in the backup");
        assertThat(root.resolve("back")).doesNotExist();
        // The next copy mends it from what is there.
        Files.delete(root.resolve("copies/2025-06-20T021500.list"));
        assertThat(backup().take(NOW, "1").findings()).isEmpty();
        assertThat(new Restore(copies()).into(root.resolve("back"), "").findings())
                .isEmpty();
    }

    @Test
    void ten_days_and_twelve_months_are_kept_and_a_wrong_clock_takes_none_away() {
        List<String> names = new ArrayList<>();
        for (int day = 0; day < 500; day++) {
            names.add(BackupList.nameOf(NOW.plusDays(day)));
        }
        Set<String> kept = BackupFolder.kept(names);
        assertThat(kept).hasSize(20).contains(names.get(499), names.get(490)).doesNotContain(names.get(480));
        String ahead = BackupList.nameOf(NOW.plusYears(10));
        names.add(ahead);
        assertThat(BackupFolder.kept(names)).hasSize(19).contains(ahead, names.get(499), names.get(491));
    }

    private static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".lock")) {
                    // Every byte is a letter, so that what is encrypted can be looked through too.
                    content.put(
                            folder.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }
}
