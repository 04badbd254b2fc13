package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.question.Role;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.JsonStaffRegister;
import vn.doithoai.store.JsonUnsentForms;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandsTest {

    @TempDir
    Path root;

    private Workbench bench() throws IOException {
        return Workbench.withShippedContent(root);
    }

    @Test
    void help_is_Vietnamese_and_exits_with_0() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("--help")).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("Cách dùng: doi-thoai", "Các lệnh:", "serve", "build", "check", "demo");
        for (String command : List.of("serve", "build", "check", "demo", "rollback")) {
            assertThat(bench.run(command, "--help")).isEqualTo(CliCommand.OK);
            assertThat(bench.out()).contains("Cách dùng: doi-thoai " + command, "--config", "Tệp cấu hình");
        }
    }

    @Test
    void the_machine_agrees_once_to_what_waits_for_a_second_person() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("staff", "add", "chu", "--name", "Chu", "--role", "chair"))
                .isEqualTo(CliCommand.OK);
        DataLayout layout = new DataLayout(root.resolve("data"));
        StaffAdmin desk = new StaffAdmin(
                JsonStaffRegister.open(layout),
                JsonAuditLog.open(layout),
                JsonUnsentForms.open(layout),
                Clock.systemUTC(),
                new Random(3),
                () -> "");
        assertThat(desk.resetLink("chu", "quan-tri").orElseThrow().waits()).isTrue();

        assertThat(bench.run("staff", "confirm", "chu")).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(bench.run("staff", "confirm", "chu")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains("Không có việc gì chờ xác nhận");
        desk.change("chu", account -> account.withRoles(Set.of(Role.CHAIR, Role.LEADER)), "quan-tri");
        assertThat(bench.run("staff", "confirm", "chu")).isEqualTo(CliCommand.OK);
        assertThat(desk.second().waiting()).isEmpty();
        assertThat(bench.run("staff", "reset-factor", "chu")).isEqualTo(CliCommand.OK);
        assertThat(bench.run("staff", "reset-factor", "khong-ai")).isEqualTo(CliCommand.FAILED);
    }

    @Test
    void misuse_exits_with_2_and_one_hint() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("sevre")).isEqualTo(CliCommand.MISUSED);
        assertThat(bench.err()).contains("sevre").contains("--help").doesNotContain("Exception");
        assertThat(bench.run("demo", "--questions", "many")).isEqualTo(CliCommand.MISUSED);
        assertThat(bench.err()).contains("--questions").contains("many");
        assertThat(bench.run("build", "--today")).isEqualTo(CliCommand.MISUSED);
    }

    @Test
    void a_locked_data_folder_is_told_in_one_line() throws IOException {
        Workbench bench = bench();
        Path data = root.resolve("data");
        try (DataFolder held = DataFolder.open(data, 0)) {
            assertThat(held.layout().root()).isEqualTo(data);
            assertThat(bench.run("serve", "--port", "0")).isEqualTo(CliCommand.FAILED);
        }
        assertThat(bench.err().lines()).singleElement().asString().contains(data.toString(), "--data");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_told_in_one_line() throws IOException {
        Workbench bench = bench();
        Files.writeString(root.resolve("file"), "");
        assertThat(bench.run("serve", "--data", root.resolve("file/data").toString()))
                .isEqualTo(CliCommand.FAILED);
        assertThat(bench.err().lines()).singleElement().asString().contains("file/data");
    }

    @Test
    void without_a_configuration_named_the_one_in_the_folder_of_the_commune_is_used() throws IOException {
        Workbench bench = bench();
        Path commune = Files.createDirectory(root.resolve("commune"));
        for (String own : new String[] {"jbake.properties", "content", "templates", "assets"}) {
            Files.move(root.resolve(own), commune.resolve(own));
        }
        assertThat(bench.run("check")).isEqualTo(CliCommand.FAILED);

        assertThat(bench.with(CommonOptions.HOME, commune.toString()).run("check"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
    }

    @Test
    void the_shipped_content_passes_the_check() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("check")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void the_check_lists_everything_that_is_wrong_with_file_and_line() throws IOException {
        Workbench bench = bench();
        bench.run("demo", "--no-serve", "--questions", "3", "--folder", "made-up");
        Path session = bench.edit("content/lich/2025-1.md", text -> text.replace("month=2025-06", "month=June"));
        Path ledger = root.resolve("made-up/data/private/ledger.jsonl");
        Files.writeString(ledger, Files.readString(ledger).replaceFirst("2025-0002", "2025-0009"));

        assertThat(bench.run("check", "--data", "made-up/data")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains(session + ":", ledger + ":2: ");
        assertThat(bench.out()).doesNotContain("store.ledger.").doesNotContain("content.bad");
    }

    @Test
    void a_file_that_is_all_header_is_a_page_and_one_that_makes_no_page_is_named() throws IOException {
        Workbench bench = bench();
        Files.createDirectories(root.resolve("content/van-ban"));
        Files.writeString(
                root.resolve("content/van-ban/luat.md"),
                "title=Luật thử\ntype=document\nstatus=published\nform=Luật\nauthority=Quốc hội\nnumber=1\n"
                        + "date=2025-01-02\nsummary=Về việc thử\n~~~~~~");
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(Files.readString(root.resolve("output/current/van-ban/luat/index.html")))
                .contains("Luật thử")
                .doesNotContain("~~~~~~", "type=document");

        Path stray = root.resolve("content/thong-bao/Họp dân.MD");
        Files.createDirectories(stray.resolveSibling(""));
        Files.writeString(stray, "title=x\n~~~~~~\n");
        assertThat(bench.run("check")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains(stray + ": ", "thong-bao/hop-dan.md");
        assertThat(bench.run("build")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains(stray + ": ");
    }

    @Test
    void demo_refuses_a_folder_that_is_not_empty_and_the_real_data_folder() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("demo", "--no-serve", "--questions", "2", "--folder", "data"))
                .isEqualTo(CliCommand.FAILED);
        assertThat(bench.run("demo", "--no-serve", "--questions", "2"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("data-demo");
        assertThat(bench.run("demo", "--no-serve", "--questions", "2")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains("data-demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-12", "2026-01-05", "2026-03-01", "2028-02-29"})
    void the_invented_commune_is_whole_on_any_day(String today) throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("demo", "--no-serve", "--today", today))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.out().lines().filter(line -> line.contains("thiet-lap?ma=")))
                .hasSize(4);
        String[] there = {"--config", "data-demo/jbake.properties"};
        assertThat(bench.run("check", there[0], there[1])).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("3 phiên đối thoại").doesNotContain("nên xem lại");
        assertThat(root.resolve("data")).doesNotExist();
        try (Stream<Path> files = Files.walk(root.resolve("data-demo/content"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .filteredOn(file -> !file.toString().endsWith(".pdf"))
                    .noneMatch(file -> read(file).contains("Sơn Trung"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_broken_catalogue_is_told_with_its_line() throws IOException {
        Workbench bench = bench();
        bench.edit("content/catalogue.json", text -> text.replaceFirst("\"schema\": 1,", "\"schema\": 1,,"));
        assertThat(bench.run("build")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.all()).contains("catalogue.json:2");
    }

    @Test
    void a_build_whose_server_was_killed_ends_with_it() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        PipedInputStream input = new PipedInputStream();
        Thread watch;
        try (PipedOutputStream server = new PipedOutputStream(input)) {
            watch = BuildCommand.atTheEndOf(input, ended::countDown);
            server.flush();
            assertThat(ended.getCount()).isEqualTo(1);
        }
        watch.join();
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void a_wrong_day_is_told() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("build", "--today", "31/06/2025")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.err().lines()).singleElement().asString().contains("31/06/2025");
    }

    @Test
    void without_an_older_release_there_is_nothing_to_roll_back_to() throws IOException {
        Workbench bench = bench();
        assertThat(bench.run("rollback")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out().lines()).hasSize(1);
    }

    @Test
    void a_day_changed_after_its_notice_is_seen_by_the_next_build_itself() throws IOException {
        Workbench bench = bench();
        bench.edit(
                "content/lich/2025-1.md",
                text -> text.replace("state=planned", "state=announced")
                        .replace("point.1=nha-van-hoa-xa", "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00")
                        .replace("point.2=don-vi-thon", "notice.1=2025-05-30 | loa-truyen-thanh | Công chức Văn hóa"));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(sessionPage()).doesNotContain("thông báo ngày 30/05/2025 nói");

        bench.edit("content/lich/2025-1.md", text -> text.replace("| 2025-06-20 |", "| 2025-06-21 |"));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(sessionPage()).contains("thông báo ngày 30/05/2025 nói ngày, giờ hoặc nơi khác");
    }

    private String sessionPage() throws IOException {
        return Files.readString(root.resolve("output/current/lich/2025-1/index.html"));
    }

    @Test
    void the_check_points_at_what_a_person_should_look_at_and_passes() throws IOException {
        Workbench bench = bench();
        Path session = bench.edit(
                "content/lich/2025-1.md",
                text -> text.replace("month=2025-06", "month=2025-07\ndocument.1=minutes | Đơn của bà Trần Thị Sáu |")
                        + "\nÔng Nguyễn Văn Bảy, điện thoại 0912 345 678, hỏi về đường.\n");
        assertThat(bench.run("check")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.out()).contains("Trần Thị Sáu", "Nguyễn Văn Bảy", "0912 345 678", session + ":");
    }
}
