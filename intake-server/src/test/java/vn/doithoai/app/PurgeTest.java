package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.FolderCopy;
import vn.doithoai.question.Act;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;

/** Terms after which personal data go (L10), from the machine: listed, taken out, told on the public page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PurgeTest {

    @TempDir
    private Path root;

    private Workbench bench;

    @BeforeEach
    void sample() throws IOException {
        FolderCopy.of(Path.of("src/test/resources/formats/1"), root);
        Path project = Path.of("..").toAbsolutePath().normalize();
        bench = Workbench.from(Files.createTempDirectory(root, "none"), root)
                .with("TEMPLATE_FOLDER", project.resolve("templates").toString())
                .with("ASSET_FOLDER", project.resolve("assets").toString())
                .at(Clock.fixed(Instant.parse("2026-09-01T02:00:00Z"), Act.ZONE));
    }

    private void terms() throws IOException {
        Path catalogue = root.resolve("content/catalogue.json");
        String text = Files.readString(catalogue).stripTrailing();
        Files.writeString(
                catalogue,
                text.substring(0, text.length() - 1).stripTrailing()
                        + ",\n"
                        + "  \"retention\": [{\"from\": \"2020-01-01\", \"contactMonths\": 3, \"refusedMonths\": null,"
                        + " \"breachHours\": null, \"basis\": \"Quyết định <7>\"}]\n"
                        + "}\n");
    }

    private long phones() throws IOException {
        try (var records = Files.list(root.resolve("data/private/questions/2025"))) {
            long found = 0;
            for (Path record : records.toList()) {
                found += Files.readString(record).contains("\"phone\": \"") ? 1 : 0;
            }
            return found;
        }
    }

    @Test
    void without_a_term_nothing_is_due() throws IOException {
        long before = phones();

        assertThat(bench.run("purge", "--yes")).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(bench.all()).contains("chưa đặt thời hạn lưu dữ liệu cá nhân");
        assertThat(phones()).isEqualTo(before).isPositive();
    }

    @Test
    void it_lists_first_and_takes_out_when_told_so_and_the_chains_hold() throws IOException {
        terms();
        long before = phones();

        assertThat(bench.run("purge")).as(bench.all()).isEqualTo(CliCommand.OK);
        assertThat(bench.all()).contains("chưa xóa gì", "liên hệ của người hỏi. Xong việc ngày");
        assertThat(phones()).isEqualTo(before);

        assertThat(bench.run("purge", "--yes")).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(bench.all()).containsPattern("Đã xóa ở \\d+ câu");
        assertThat(phones()).isLessThan(before);
        assertThat(Files.readString(root.resolve("data/private/audit.jsonl"))).contains("\"data-purged\"");
        assertThat(LedgerCheck.report(new DataLayout(root.resolve("data"))).findings())
                .isEmpty();
        assertThat(bench.run("purge")).isEqualTo(CliCommand.OK);
        assertThat(bench.all()).contains("Không có dữ liệu nào quá thời hạn lưu");
        assertThat(bench.run("incidents")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    @Test
    void the_page_on_personal_data_tells_the_terms() throws IOException {
        terms();
        Path page = root.resolve("content/du-lieu-ca-nhan.md");
        Files.writeString(page, Files.readString(page).replace("Chưa công bố.", "{{thoi-han-luu}}"));

        assertThat(bench.run("build", "--today", "2026-01-12")).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(Files.readString(root.resolve("output/current/du-lieu-ca-nhan/index.html")))
                .contains("giữ 3 tháng sau khi xong việc", "Căn cứ: Quyết định &lt;7&gt;")
                .doesNotContain("{{", "Quyết định <7>");
    }
}
