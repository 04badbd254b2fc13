package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
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
        assertThat(bench.out()).contains("2025-0103");

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
            assertThat(store.numbers()).extracting(Object::toString).contains("2025-0103");
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
