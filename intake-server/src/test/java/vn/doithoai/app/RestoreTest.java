package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.base.Sha256;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.WritingOffice;
import vn.doithoai.store.disk.DataFolder;

/** The office loses its disk: with a copy it goes on, and nobody gets a number that another holds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoreTest {

    @TempDir
    Path root;

    @Test
    void numbers_given_after_the_last_copy_are_never_given_again() throws IOException {
        Workbench bench = Workbench.withShippedContent(root);
        receive(root.resolve("data"), 2);
        assertThat(bench.run("backup", "--to", "copies")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("Đã sao lưu");
        receive(root.resolve("data"), 5);

        assertThat(bench.run("restore", "--from", "copies", "--into", "back")).isEqualTo(CliCommand.MISUSED);
        assertThat(bench.run("restore", "--from", "copies", "--into", "data", "--why", "Hỏng ổ đĩa"))
                .isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains("không trống");
        assertThat(bench.run("restore", "--from", "copies", "--into", "back", "--why", "Hỏng ổ đĩa"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("2025-1003");

        Path back = root.resolve("back/data");
        assertThat(root.resolve("back/content/catalogue.json")).exists();
        Configuration.Folders folders = new Configuration.Folders(
                root.resolve("content"),
                root.resolve("templates"),
                root.resolve("assets"),
                root.resolve("output"),
                back);
        try (DataFolder folder = DataFolder.open(back, 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(3));
            PublishingGuard guard = new PublishingGuard(folders, ConsoleWords.ofCommands());
            guard.keepNumbers(store);
            assertThat(store.numbers()).hasSize(2);
            WritingOffice.receive(store, 3);
            assertThat(store.numbers()).extracting(Object::toString).contains("2025-1003");
            assertThat(guard.look()).isEmpty();
            assertThat(guard.told())
                    .singleElement()
                    .satisfies(told -> assertThat(told.why()).isEqualTo("Hỏng ổ đĩa"));
        }
        assertThat(bench.run("check", "--quick", "--data", "back/data"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
    }

    @Test
    void the_site_built_from_a_copy_is_the_same_byte_by_byte_but_for_what_tells_of_the_restore() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(root).at(clock);
        OfficeWork office = new OfficeWork(root, clock);
        office.answer(office.ask("Câu một", "Bao giờ sửa cầu một?", "Khổng Thị Nhẫn"), "Xã sửa cầu trong tháng 7.");
        office.ask("Câu hai", "Bao giờ sửa cầu hai?", "Khổng Thị Nhẫn");
        clock.pass(Duration.ofMinutes(5));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        Map<String, String> before = site();
        assertThat(bench.run("backup", "--to", "copies")).as(bench.all()).isEqualTo(CliCommand.OK);

        Files.move(root.resolve("data"), root.resolve("destroyed-data"));
        Files.move(root.resolve("output"), root.resolve("destroyed-output"));
        Files.move(root.resolve("content"), root.resolve("destroyed-content"));
        assertThat(bench.run("restore", "--from", "copies", "--into", "back", "--why", "Hỏng ổ đĩa"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        Files.move(root.resolve("back/data"), root.resolve("data"));
        Files.move(root.resolve("back/content"), root.resolve("content"));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);

        Map<String, String> after = site();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream()
                        .filter(file -> !Objects.equals(after.get(file), before.get(file)))
                        .map(file -> file.replaceFirst("\\.(gz|br)$", ""))
                        .distinct())
                .as("the last is the version of what browsers keep")
                .containsExactlyInAnyOrder(
                        "manifest.json", "thay-doi/index.html", "thay-doi/nhat-ky/index.html", "ngoai-tuyen.js");
        assertThat(root.resolve("output/current/thay-doi/nhat-ky/index.html"))
                .content()
                .contains("Hỏng ổ đĩa");
    }

    private Map<String, String> site() throws IOException {
        Path release = CurrentRelease.path(root.resolve("output")).orElseThrow();
        Map<String, String> site = new TreeMap<>();
        try (Stream<Path> files = Files.walk(release)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                site.put(release.relativize(file).toString().replace('\\', '/'), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return site;
    }

    @Test
    void a_second_restore_goes_on_after_the_numbers_the_first_one_skipped() throws IOException {
        Workbench bench = Workbench.withShippedContent(root);
        receive(root.resolve("data"), 2);
        assertThat(bench.run("backup", "--to", "copies")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.run("restore", "--from", "copies", "--into", "back", "--why", "Hỏng ổ đĩa"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("2025-1003");
        assertThat(bench.run("backup", "--data", "back/data", "--to", "copies-2"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.run("restore", "--from", "copies-2", "--into", "again", "--why", "Hỏng lần nữa"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("2025-2003");
    }

    @Test
    void a_backup_inside_of_what_it_backs_up_is_refused() throws IOException {
        Workbench bench = Workbench.withShippedContent(root);
        assertThat(bench.run("backup", "--to", "data/copies")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains("nằm trong");
        assertThat(Files.exists(root.resolve("data/copies"))).isFalse();
        assertThat(bench.run("--version")).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).startsWith("doi-thoai ");
    }

    private static void receive(Path data, int all) throws IOException {
        try (DataFolder folder = DataFolder.open(data, 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), all);
        }
    }
}
