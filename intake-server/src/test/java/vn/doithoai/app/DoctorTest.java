package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.app.setting.ConsoleWords;

/** What the check says of each damage, and what the repair does of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoctorTest {

    @TempDir
    static Path prepared;

    private static String then;

    @TempDir
    Path root;

    private MovableClock clock;
    private Workbench bench;
    private Path record;

    @BeforeAll
    static void two_questions_are_there() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench.withShippedContent(prepared).at(clock);
        OfficeWork office = new OfficeWork(prepared, clock);
        office.ask("Câu một", "Bao giờ sửa cầu một?", "Khổng Thị Nhẫn");
        office.ask("Câu hai", "Bao giờ sửa cầu hai?", "Khổng Thị Nhẫn");
        then = clock.instant().toString();
    }

    @BeforeEach
    void each_test_has_a_copy() throws IOException {
        clock = new MovableClock(then);
        bench = Workbench.from(prepared, root).at(clock);
        record = root.resolve("data/private/questions/2025/2025-0002.json");
    }

    private String check(String... more) {
        String[] all = Stream.concat(Stream.of("check"), Stream.of(more)).toArray(String[]::new);
        assertThat(bench.run(all)).as(bench.all()).isEqualTo(CliCommand.FAILED);
        return bench.out();
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    @Test
    void a_record_that_cannot_be_read_is_told_with_its_own_line_the_reason_and_what_to_do() throws IOException {
        List<String> lines = Files.readAllLines(record);
        lines.set(4, "  rubbish");
        Files.write(record, lines);

        assertThat(check("--quick"))
                .contains("2025-0002.json:5:", "không đúng cú pháp JSON", "bản sao lưu", "repair --yes");

        Files.writeString(record, "");
        assertThat(check("--quick")).contains("2025-0002.json:", "Tệp trống");
        Files.delete(record);
        Files.createDirectory(record);
        assertThat(check("--quick")).contains("2025-0002.json:", "không phải tệp");
    }

    @Test
    void accounts_key_and_log_that_are_broken_are_told() throws IOException {
        assertThat(bench.run("staff", "add", "lan", "--name", "Lan", "--role", "officer"))
                .isEqualTo(CliCommand.OK);
        Files.writeString(root.resolve("data/private/staff.json"), "{");
        assertThat(check("--quick")).contains("staff.json", "bản sao lưu");

        Files.writeString(root.resolve("data/private/keys/hmac.key"), "x");
        Files.writeString(root.resolve("data/private/audit.jsonl"), "rubbish\n");
        assertThat(check("--quick")).contains("hmac.key", "audit.jsonl");
    }

    @Test
    void a_template_or_word_of_the_office_that_does_not_fit_is_told() throws IOException {
        bench.edit("templates/intake/receipt.ftlh", text -> text + "\n${msg(\"receipt.gone\")}\n");
        bench.edit("templates/letters/receipt.ftlh", text -> text + "\n<#if page.x>\n");

        assertThat(check("--quick"))
                .contains("receipt.ftlh:", "receipt.gone", "Mẫu không đọc được")
                .contains("chép lại mẫu kèm chương trình");
    }

    @Test
    void what_only_a_build_sees_is_seen_by_a_rehearsal_that_changes_nothing() throws IOException {
        bench.edit("content/gioi-thieu.md", text -> text + "\n[Xem](/khong-co-trang-nay/)\n");
        Map<String, String> before = everything();

        assertThat(check()).contains("gioi-thieu", "/khong-co-trang-nay/");

        assertThat(everything()).isEqualTo(before);
        assertThat(root.resolve("output")).doesNotExist();
    }

    @Test
    void a_repair_is_shown_first_and_then_done_and_nothing_is_deleted() throws IOException {
        Files.copy(record, record.resolveSibling("2025-0002.json.corrupt"));
        Files.writeString(root.resolve("data/private/questions/2025/.tmp-abc"), "half");
        Path ledger = root.resolve("data/private/ledger.jsonl");
        String whole = Files.readString(ledger);
        Files.writeString(ledger, whole + "{\"schema\":1,\"num");
        Map<String, String> before = everything();

        assertThat(bench.run("repair")).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("3 chỗ", ".tmp-abc", "2025-0002.json.corrupt", "ledger.jsonl", "--yes");
        assertThat(everything()).isEqualTo(before);

        assertThat(bench.run("repair", "--yes")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("Đã sửa 3 chỗ");
        assertThat(ledger).hasContent(whole);
        assertThat(root.resolve("data/private/quarantine")).isDirectoryContaining("glob:**2025-0002.json.corrupt");
        assertThat(root.resolve("data/private/quarantine")).isDirectoryContaining("glob:**abc.leftover");
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.run("repair")).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("Không có gì");
    }

    @Test
    void a_damaged_copy_without_a_good_one_stays_where_it_is() throws IOException {
        Files.move(record, record.resolveSibling("2025-0002.json.corrupt"));

        assertThat(bench.run("repair", "--yes")).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(record.resolveSibling("2025-0002.json.corrupt")).exists();
    }

    @Test
    void nothing_is_repaired_beside_a_running_server() throws IOException {
        try (DataStores stores = DataStores.open(root.resolve("data"), 0, new Random(1), ConsoleWords.ofCommands())) {
            assertThat(stores.canStore()).isTrue();
            assertThat(bench.run("repair", "--yes")).isEqualTo(CliCommand.FAILED);
            assertThat(bench.err()).contains("đang được một chương trình khác dùng");
        }
    }

    @Test
    void the_machine_is_looked_at_piece_by_piece() {
        bench.with("INTAKE_PORT", "0").with("STORE_RESERVE_MB", "0");

        assertThat(bench.run("check", "--machine")).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(bench.out())
                .contains("Java", "tiếng Việt", "Asia/Ho_Chi_Minh", "09:00 02/06/2025", "MB", "Cổng", "đủ điều kiện");
        assertThat(root.resolve("data")).isDirectoryNotContaining("glob:**.tmp-*");
    }

    @Test
    void a_taken_port_a_clock_that_is_behind_a_full_disk_and_an_unnamed_proxy_are_told() throws IOException {
        clock.pass(Duration.ofDays(-400));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            bench.with("INTAKE_PORT", Integer.toString(taken.getLocalPort()))
                    .with("STORE_RESERVE_MB", "1000000")
                    .with("SITE_HOST", "https://doithoai.example");

            assertThat(bench.run("check", "--machine")).isEqualTo(CliCommand.FAILED);
        }

        assertThat(bench.out())
                .contains("chương trình khác dùng", "sớm hơn câu hỏi mới nhất", "store.reserve-mb", "intake.proxies");
    }
}
