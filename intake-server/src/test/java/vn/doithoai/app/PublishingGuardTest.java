package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.FolderCopy;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.question.Actor;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;

/** Data that are damaged, or older than what was published, are not published unless somebody says why. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishingGuardTest {

    private static final String WHY = "Ổ đĩa hỏng, lấy lại bản sao lưu ngày 01/6";

    @TempDir
    static Path prepared;

    private static String then;

    @TempDir
    Path root;

    private MovableClock clock;
    private Workbench bench;
    private OfficeWork office;

    @BeforeAll
    static void four_questions_are_public_and_a_backup_has_two() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(prepared).at(clock);
        OfficeWork office = new OfficeWork(prepared, clock);
        office.ask("Câu một", "Bao giờ sửa cầu một?", "Khổng Thị Nhẫn");
        office.ask("Câu hai", "Bao giờ sửa cầu hai?", "Khổng Thị Nhẫn");
        FolderCopy.of(prepared.resolve("data"), prepared.resolve("backup"));
        office.ask("Câu ba", "Bao giờ sửa cầu ba?", "Khổng Thị Nhẫn");
        office.ask("Câu bốn", "Bao giờ sửa cầu bốn?", "Khổng Thị Nhẫn");
        clock.pass(Duration.ofMinutes(5));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        then = clock.instant().toString();
    }

    @BeforeEach
    void each_test_has_a_copy() throws IOException {
        clock = new MovableClock(then);
        bench = Workbench.from(prepared, root).at(clock);
        office = new OfficeWork(root, clock);
    }

    private int build(String... more) {
        clock.pass(Duration.ofMinutes(5));
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(List.of(more));
        return bench.run(arguments.toArray(String[]::new));
    }

    private void restoreBackup() throws IOException {
        Files.move(root.resolve("data"), root.resolve("lost"));
        FolderCopy.of(root.resolve("backup"), root.resolve("data"));
    }

    private Path current() {
        return CurrentRelease.path(root.resolve("output")).orElseThrow();
    }

    /** What is done behind the program's back, and what is named of it. */
    enum Damage {
        OLDER_FOLDER("2025-0003", "so.txt:4"),
        LAST_RECORD_AND_LINE("2025-0004", "so.txt:5"),
        SWAPPED_LINES("2025-0003", "ledger.jsonl:2"),
        REWRITTEN_TEXT("2025-0001", "2025-0001.json"),
        CHAIN_OF_ACTS_OF_BEFORE("acts.jsonl", "chuỗi đã bị cắt bớt, làm lại"),
        EMPTY_FOLDER("2025-0001", "so.txt:2");

        private final String number;
        private final String place;

        Damage(String number, String place) {
            this.number = number;
            this.place = place;
        }
    }

    private void damage(Damage damage) throws IOException {
        Path data = root.resolve("data/private");
        Path ledger = data.resolve("ledger.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(ledger));
        Path questions = data.resolve("questions/2025");
        switch (damage) {
            case OLDER_FOLDER -> restoreBackup();
            case LAST_RECORD_AND_LINE -> {
                Files.delete(questions.resolve("2025-0004.json"));
                Files.write(ledger, lines.subList(0, 3));
            }
            case SWAPPED_LINES -> {
                Collections.swap(lines, 1, 2);
                Files.write(ledger, lines);
            }
            case REWRITTEN_TEXT -> {
                Path file = questions.resolve("2025-0001.json");
                Files.writeString(file, Files.readString(file).replace("cầu một", "cầu khác"));
            }
            case CHAIN_OF_ACTS_OF_BEFORE -> {
                Path whole = root.resolve("whole");
                FolderCopy.of(root.resolve("data"), whole);
                office.happen(
                        new QuestionNumber(2025, 1),
                        new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Đã gọi thôn."));
                assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);
                Files.move(root.resolve("data"), root.resolve("lost"));
                FolderCopy.of(whole, root.resolve("data"));
            }
            case EMPTY_FOLDER -> {
                Files.move(root.resolve("data"), root.resolve("lost"));
                Files.createDirectories(root.resolve("data"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damaged_or_older_data_are_not_published_and_the_place_is_named(Damage damage) throws IOException {
        damage(damage);
        Path before = current();

        assertThat(build()).isEqualTo(CliCommand.FAILED);

        assertThat(bench.out()).contains("KHÔNG CÔNG BỐ", "--restored").contains(damage.number, damage.place);
        assertThat(current()).isEqualTo(before);
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains(damage.number, damage.place);
    }

    @Test
    void a_restore_with_a_reason_goes_on_is_public_and_gives_no_number_twice() throws IOException {
        restoreBackup();

        assertThat(build("--restored", WHY)).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(current().resolve("thay-doi/index.html")).content().contains(WHY);
        assertThat(current().resolve("thay-doi/nhat-ky/index.html")).content().contains(WHY);
        assertThat(build()).as(bench.all()).isEqualTo(CliCommand.OK);
        try (ProductUnderTest product = ProductUnderTest.start(bench, clock)) {
            assertThat(product.said()).doesNotContain("KHÔNG CÔNG BỐ");
            product.builtAll();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        office.inStores(
                stores -> new PublishingGuard(office.folders(), ConsoleWords.ofCommands()).keepNumbers(stores.store()));
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void a_server_on_older_data_serves_the_former_site_alarms_and_gives_fresh_numbers()
            throws IOException, InterruptedException {
        Path before = current();
        restoreBackup();

        try (ProductUnderTest product = ProductUnderTest.start(bench, clock)) {
            Visitor visitor = new Visitor(product.address());
            assertThat(product.said()).contains("KHÔNG CÔNG BỐ", "2025-0003");
            assertThat(visitor.get("/suc-khoe").text()).contains("\"status\": \"not-ok\"");
            assertThat(visitor.get("/hoi-dap/2025-0004/").status()).isEqualTo(200);
            assertThat(product.build()).isInstanceOf(BuildResult.Failed.class);
            assertThat(current()).isEqualTo(before);
            QuestionNumber next = OfficeWork.receive(product.store(), office.act(Actor.INTAKE, ""), "Bao giờ?", "Lan");
            assertThat(next).hasToString("2025-0005");
        }
        assertThat(build("--restored", WHY)).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void what_somebody_wrote_into_the_restorations_explains_nothing() throws IOException {
        Files.delete(root.resolve("data/private/questions/2025/2025-0002.json"));
        Files.writeString(
                root.resolve("data/private/restored.json"),
                "{\"schema\": 1, \"restored\": [{\"at\": \"2025-06-02T09:00:00+07:00\", \"why\": \"Ổ đĩa hỏng\","
                        + " \"release\": \"\", \"lost\": [\"2025-0002\"], \"known\": [\"file-missing 2025-0002 \","
                        + " \"record-gone 2025-0002 \", \"restored-changed private/restored.json \"]}]}");

        assertThat(build()).isEqualTo(CliCommand.FAILED);

        assertThat(bench.out()).contains("KHÔNG CÔNG BỐ", "private/restored.json");
    }

    @Test
    void a_restoration_that_was_told_cannot_be_taken_out_again() throws IOException {
        restoreBackup();
        assertThat(build("--restored", WHY)).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(current().resolve("manifest.json")).content().contains("\"restored\"", WHY);
        assertThat(bench.run("check", "--quick")).as(bench.all()).isEqualTo(CliCommand.OK);

        Files.delete(root.resolve("data/private/restored.json"));

        assertThat(build()).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("private/restored.json");
        assertThat(bench.run("check", "--quick")).isEqualTo(CliCommand.FAILED);
    }

    @Test
    void where_nothing_was_lost_a_reason_is_not_kept() throws IOException {
        assertThat(build("--restored", WHY)).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(bench.out()).contains("bỏ qua --restored");
        assertThat(current().resolve("thay-doi/nhat-ky/index.html")).content().doesNotContain(WHY);
    }

    @Test
    void nobody_goes_on_without_a_reason() throws IOException {
        restoreBackup();

        assertThat(build("--restored", " ")).isEqualTo(CliCommand.FAILED);

        assertThat(bench.err()).contains("--restored");
        assertThat(root.resolve("data/private/restored.json")).doesNotExist();
    }

    @Test
    void another_damage_after_a_restore_stops_again() throws IOException {
        restoreBackup();
        assertThat(build("--restored", WHY)).as(bench.all()).isEqualTo(CliCommand.OK);

        Path record = root.resolve("data/private/questions/2025/2025-0001.json");
        Files.writeString(record, Files.readString(record).replace("cầu một", "cầu khác"));

        assertThat(build()).isEqualTo(CliCommand.FAILED);
        assertThat(bench.out()).contains("2025-0001");
    }
}
