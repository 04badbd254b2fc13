package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.FolderCopy;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;

/** A number of the ledger whose record cannot be read stands everywhere as being restored; nothing vanishes in silence. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BeingRestoredTest {

    private static final String RESTORING = "Đang khôi phục";
    private static final String TEXT = "Bao giờ sửa cầu hai?";
    private static final String ANSWER = "Xã sửa cầu hai trong tháng 7.";

    @TempDir
    static Path prepared;

    private static String then;

    @TempDir
    Path root;

    private MovableClock clock;
    private Workbench bench;
    private Path record;

    @BeforeAll
    static void three_questions_are_public_and_a_fourth_is_not_yet() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(prepared).at(clock);
        OfficeWork office = new OfficeWork(prepared, clock);
        office.ask("Câu một", "Bao giờ sửa cầu một?", "Khổng Thị Nhẫn");
        QuestionNumber second = office.ask("Câu hai", TEXT, "Khổng Thị Nhẫn");
        office.answer(second, ANSWER);
        office.ask("Câu ba", "Bao giờ sửa cầu ba?", "Khổng Thị Nhẫn");
        clock.pass(Duration.ofMinutes(5));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        office.ask("Câu bốn", "Bao giờ sửa cầu bốn?", "Khổng Thị Nhẫn");
        then = clock.instant().toString();
    }

    @BeforeEach
    void each_test_has_a_copy() throws IOException {
        clock = new MovableClock(then);
        bench = Workbench.from(prepared, root).at(clock);
        record = root.resolve("data/private/questions/2025/2025-0002.json");
    }

    private int build() {
        clock.pass(Duration.ofMinutes(5));
        return bench.run("build");
    }

    private String page(String address) throws IOException {
        return Files.readString(
                CurrentRelease.path(root.resolve("output")).orElseThrow().resolve(address));
    }

    private static String rowOf(String page, String number) {
        int at = page.indexOf("/hoi-dap/" + number + "/");
        assertThat(at).as(number + " has a row").isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    /** What can become of a record. */
    enum Damage {
        DELETED,
        CUT,
        EMPTY,
        OTHER_JSON,
        RECORD_OF_ANOTHER,
        NO_RIGHT_TO_READ,
        A_FOLDER,
        A_PIPE;

        void of(Path record) throws IOException, InterruptedException {
            switch (this) {
                case DELETED -> Files.delete(record);
                case CUT -> Files.writeString(record, Files.readString(record).substring(0, 300));
                case EMPTY -> Files.writeString(record, "");
                case OTHER_JSON -> Files.writeString(record, "{\"schema\": 1, \"name\": \"x\"}");
                case RECORD_OF_ANOTHER ->
                    Files.writeString(record, Files.readString(record.resolveSibling("2025-0001.json")));
                case NO_RIGHT_TO_READ -> {
                    Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("---------"));
                    assumeThat(Files.isReadable(record))
                            .as("whoever runs this may read everything")
                            .isFalse();
                }
                case A_FOLDER -> {
                    Files.delete(record);
                    Files.createDirectory(record);
                }
                case A_PIPE -> {
                    Files.delete(record);
                    assumeThat(new ProcessBuilder("mkfifo", record.toString())
                                    .start()
                                    .waitFor())
                            .as("this machine has no pipes")
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_that_cannot_be_read_keeps_its_line_and_its_last_public_page(Damage damage)
            throws IOException, InterruptedException {
        damage.of(record);

        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(bench.out()).contains("hồ sơ không đọc được", "2025-0002");
        assertThat(page("hoi-dap/2025-0002/index.html")).contains(RESTORING, "đang được khôi phục", TEXT, ANSWER);
        assertThat(rowOf(page("so-tiep-nhan/2025/index.html"), "2025-0002")).contains(RESTORING);
        assertThat(page("hoi-dap/index.html")).contains("2025-0002", RESTORING);
        assertThat(page("so-tiep-nhan/2025/so.txt").lines()).hasSize(1 + 4);
        assertThat(page("manifest.json")).contains("\"received\": 4", "\"2025-0002\"");
        assertThat(page("du-lieu/cau-hoi-2025.json")).contains("\"being_restored\": true");
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("2025-0002");
    }

    @Test
    void what_readers_never_saw_stands_as_the_ledger_has_it() throws IOException {
        Files.delete(record.resolveSibling("2025-0004.json"));

        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(rowOf(page("so-tiep-nhan/2025/index.html"), "2025-0004")).contains(RESTORING);
        assertThat(page("hoi-dap/2025-0004/index.html"))
                .contains("đang được khôi phục")
                .doesNotContain("Bao giờ sửa cầu bốn?");
        assertThat(page("manifest.json")).contains("\"received\": 4");
    }

    @Test
    void the_page_comes_from_the_last_release_where_the_public_folder_is_gone_too() throws IOException {
        Files.delete(record);
        Files.move(root.resolve("data/public"), root.resolve("lost"));

        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(page("hoi-dap/2025-0002/index.html")).contains(RESTORING, TEXT, ANSWER);
    }

    @Test
    void the_next_builds_keep_the_page_and_a_good_copy_put_back_ends_it() throws IOException {
        byte[] good = Files.readAllBytes(record);
        Files.delete(record);
        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(page("hoi-dap/2025-0002/index.html")).contains(RESTORING, TEXT);

        Files.write(record, good);
        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(bench.out()).doesNotContain("hồ sơ không đọc được");
        assertThat(page("hoi-dap/2025-0002/index.html")).contains(TEXT).doesNotContain(RESTORING);
        assertThat(page("so-tiep-nhan/2025/index.html")).doesNotContain(RESTORING);
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void with_all_records_gone_every_number_is_still_there() throws IOException {
        Files.move(root.resolve("data/private/questions"), root.resolve("lost"));

        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(page("manifest.json")).contains("\"received\": 4");
        String register = page("so-tiep-nhan/2025/index.html");
        Stream.of("2025-0001", "2025-0002", "2025-0003", "2025-0004")
                .forEach(number -> assertThat(rowOf(register, number)).contains(RESTORING));
    }

    @Test
    void a_running_server_builds_on_looks_up_and_takes_a_copy_back() throws IOException, InterruptedException {
        FolderCopy.of(root.resolve("data"), root.resolve("backup"));
        try (ProductUnderTest product = ProductUnderTest.start(bench, clock)) {
            product.builtAll();
            Visitor visitor = new Visitor(product.address());
            Files.delete(record);

            assertThat(visitor.get("/tiep-nhan/tra-cuu?so=2025-0002").text()).contains(RESTORING, TEXT);
            clock.pass(Duration.ofMinutes(5));
            assertThat(product.build()).isInstanceOf(BuildResult.Built.class);
            assertThat(visitor.get("/hoi-dap/2025-0002/").text()).contains(RESTORING, TEXT);

            Files.copy(root.resolve("backup/private/questions/2025/2025-0002.json"), record);
            clock.pass(Duration.ofMinutes(5));
            assertThat(product.build()).isInstanceOf(BuildResult.Built.class);
            assertThat(visitor.get("/hoi-dap/2025-0002/").text()).contains(TEXT).doesNotContain(RESTORING);
        }
    }
}
