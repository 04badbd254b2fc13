package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        /** Whether this machine can do that to a file. */
        boolean of(Path record) throws IOException, InterruptedException {
            switch (this) {
                case DELETED -> Files.delete(record);
                case CUT -> Files.writeString(record, Files.readString(record).substring(0, 300));
                case EMPTY -> Files.writeString(record, "");
                case OTHER_JSON -> Files.writeString(record, "{\"schema\": 1, \"name\": \"x\"}");
                case RECORD_OF_ANOTHER ->
                    Files.writeString(record, Files.readString(record.resolveSibling("2025-0001.json")));
                case NO_RIGHT_TO_READ -> {
                    Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("---------"));
                    // Root may read everything.
                    return !Files.isReadable(record);
                }
                case A_FOLDER -> {
                    Files.delete(record);
                    Files.createDirectory(record);
                }
                case A_PIPE -> {
                    Path pipe = record.resolveSibling("pipe");
                    int code = new ProcessBuilder("mkfifo", pipe.toString())
                            .start()
                            .waitFor();
                    if (code != 0) {
                        return false;
                    }
                    Files.move(pipe, record, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return true;
        }
    }

    /** A question for each damage, so that one build tells of all. */
    @Test
    void a_record_that_cannot_be_read_keeps_its_line_and_its_last_public_page_whatever_became_of_it()
            throws IOException, InterruptedException {
        OfficeWork office = new OfficeWork(root, clock);
        Map<Damage, QuestionNumber> numbers = new EnumMap<>(Damage.class);
        for (Damage damage : Damage.values()) {
            QuestionNumber number = office.ask("Câu " + damage, "Bao giờ xong " + damage + "?", "Khổng Thị Nhẫn");
            office.answer(number, "Xã làm xong " + damage + " trong tháng 7.");
            numbers.put(damage, number);
        }
        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);
        for (Damage damage : Damage.values()) {
            if (!damage.of(record.resolveSibling(numbers.get(damage) + ".json"))) {
                numbers.remove(damage);
            }
        }
        assertThat(numbers).containsKeys(Damage.DELETED, Damage.CUT, Damage.EMPTY, Damage.A_FOLDER);

        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);

        String told = bench.out();
        String register = page("so-tiep-nhan/2025/index.html");
        String list = page("hoi-dap/index.html");
        String openData = page("du-lieu/cau-hoi-2025.json");
        assertThat(told).contains("hồ sơ không đọc được");
        assertThat(page("so-tiep-nhan/2025/so.txt").lines()).hasSize(1 + 4 + Damage.values().length);
        assertThat(page("manifest.json")).contains("\"received\": " + (4 + Damage.values().length));
        assertThat(openData.split("\"being_restored\": true", -1)).hasSize(1 + numbers.size());
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        String found = bench.out();
        numbers.forEach((damage, number) -> {
            assertThat(told).as(damage.name()).contains(number.toString());
            assertThat(pageOf(number))
                    .contains(RESTORING, "đang được khôi phục", "Bao giờ xong " + damage, "Xã làm xong " + damage);
            assertThat(rowOf(register, number.toString())).contains(RESTORING);
            assertThat(list).contains(number.toString());
            assertThat(found).as(damage.name()).contains(number.toString());
        });
        assertThat(list).contains(RESTORING);
    }

    private String pageOf(QuestionNumber number) {
        try {
            return page("hoi-dap/" + number + "/index.html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
