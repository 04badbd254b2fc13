package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.FolderCopy;
import vn.doithoai.base.Sha256;
import vn.doithoai.store.disk.DataFolder;

/** What the office hands out whole: a person's own data, a year for the archive. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {

    @TempDir
    private Path root;

    private Workbench bench;

    @BeforeEach
    void sample() throws IOException {
        FolderCopy.of(Path.of("src/test/resources/formats/1"), root);
        Path project = Path.of("..").toAbsolutePath().normalize();
        bench = Workbench.from(Files.createTempDirectory(root, "none"), root)
                .with("TEMPLATE_FOLDER", project.resolve("templates").toString())
                .with("ASSET_FOLDER", project.resolve("assets").toString());
    }

    private Map<String, String> unpacked(String name) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (ZipFile zip = new ZipFile(root.resolve(name).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    all.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all;
    }

    private static void everySumIsRight(Map<String, String> files) {
        String sums = files.getOrDefault("SHA256SUMS", "");
        assertThat(sums.lines()).hasSize(files.size() - 1);
        assertThat(sums.lines()).allSatisfy(line -> {
            String[] parts = line.split(" {2}", 2);
            assertThat(Sha256.hex(files.getOrDefault(parts[1], "")))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        });
    }

    /** A number of the sample that somebody left, and the record it stands in. */
    private Map.Entry<String, String> anybody() throws IOException {
        try (var records = Files.list(root.resolve("data/private/questions/2025"))) {
            for (Path record : records.sorted().toList()) {
                String text = Files.readString(record);
                if (text.contains("\"phone\"") && !text.contains("\"event\": \"erased\"")) {
                    return Map.entry(
                            record.getFileName().toString().replace(".json", ""),
                            text.replaceAll("(?s).*?\"phone\": \"([^\"]+)\".*", "$1"));
                }
            }
        }
        throw new AssertionError("nobody left a number");
    }

    @Test
    void a_person_gets_all_that_is_kept_of_them_and_nothing_of_others() throws IOException {
        Map.Entry<String, String> somebody = anybody();
        String phone = somebody.getValue().replaceAll("\\D", "");
        String otherwise = "+84 " + phone.substring(1, 4) + "." + phone.substring(4);

        assertThat(bench.run("export", "person", "--phone", otherwise, "--file", "nguoi.zip"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);

        Map<String, String> files = unpacked("nguoi.zip");
        assertThat(files).containsOnlyKeys("SHA256SUMS", "du-lieu-ca-nhan.html", "du-lieu-ca-nhan.json");
        everySumIsRight(files);
        assertThat(files.get("du-lieu-ca-nhan.json"))
                .contains("\"" + somebody.getKey() + "\"", somebody.getValue())
                .doesNotContain("secretHash", "\"salt\"", "submissionKey");
        assertThat(files.get("du-lieu-ca-nhan.html"))
                .contains("Câu hỏi số " + somebody.getKey(), somebody.getValue(), "Đồng ý công khai tên");
        assertThat(files.getOrDefault("du-lieu-ca-nhan.json", "").split("\"phone\": \"", -1))
                .allSatisfy(part -> assertThat(part)
                        .satisfiesAnyOf(
                                first -> assertThat(first).startsWith("{"),
                                other -> assertThat(OfDigits.of(other)).startsWith(phone)));
        assertThat(Files.readString(root.resolve("data/private/audit.jsonl")))
                .contains("\"data-handed-out\",\"about\":\"" + somebody.getKey() + "\"");
    }

    /** The digits at the beginning of a text, whatever stands between them. */
    private static final class OfDigits {
        static String of(String text) {
            return text.substring(0, text.indexOf('"')).replaceAll("\\D", "");
        }
    }

    @Test
    void a_person_without_a_telephone_is_found_by_the_number_of_a_question() throws IOException {
        assertThat(bench.run("export", "person", "--question", "2025-0003", "--file", "nguoi.zip"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(unpacked("nguoi.zip").get("du-lieu-ca-nhan.html")).contains("Câu hỏi số 2025-0003");
    }

    @Test
    void the_package_of_a_year_has_every_record_as_it_is_and_holds_together() throws IOException {
        assertThat(bench.run("build", "--today", "2025-12-12")).as(bench.all()).isEqualTo(CliCommand.OK);
        try (DataFolder held = DataFolder.open(root.resolve("data"), 0)) {
            assertThat(held.layout().root()).exists();
            assertThat(bench.run("export", "year", "--year", "2025", "--file", "nam-2025.zip"))
                    .as(bench.all())
                    .isEqualTo(CliCommand.OK);
        }

        Map<String, String> files = unpacked("nam-2025.zip");
        everySumIsRight(files);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("ho-so/")))
                .hasSize(40);
        assertThat(files.get("ho-so/2025-0001.json"))
                .isEqualTo(Files.readString(root.resolve("data/private/questions/2025/2025-0001.json")));
        assertThat(files)
                .containsKeys(
                        "so/ledger.jsonl",
                        "so/acts.jsonl",
                        "cong-khai/2025-0001.json",
                        "trang/hoi-dap/2025-0001/index.html",
                        "noi-dung/ke-hoach/2025.md",
                        "noi-dung/catalogue.json",
                        "muc-luc.csv");
        assertThat(files.keySet()).noneMatch(name -> name.contains("hmac") || name.contains("staff"));
        assertThat(files.get("muc-luc.html")).contains("Hồ sơ đối thoại năm 2025", "ho-so/2025-0040.json");
        assertThat(files.getOrDefault("muc-luc.csv", "").lines()).hasSize(41);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("nam-2025.zip"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_year_without_a_question_is_a_package_that_says_so() throws IOException {
        assertThat(bench.run("export", "year", "--year", "2031", "--file", "nam.zip"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(unpacked("nam.zip").get("muc-luc.html")).contains("Năm này chưa nhận câu hỏi nào");
    }

    @Test
    void what_cannot_be_handed_out_is_said_in_one_line_and_nothing_is_written() throws IOException {
        Files.writeString(root.resolve("there.zip"), "kept");
        assertThat(bench.run("export", "year", "--year", "2025", "--file", "there.zip"))
                .isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains("không ghi đè");
        assertThat(root.resolve("there.zip")).hasContent("kept");
        assertThat(bench.run("export", "person", "--phone", "0999 999 999", "--file", "a.zip"))
                .isEqualTo(CliCommand.FAILED);
        assertThat(bench.err()).contains("Không có câu hỏi nào");
        assertThat(bench.run("export", "person", "--file", "a.zip")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.run("export", "person", "--question", "x", "--file", "a.zip"))
                .isEqualTo(CliCommand.FAILED);
        assertThat(bench.run("export", "year", "--file", "a.zip")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.run("export", "all", "--file", "a.zip")).isEqualTo(CliCommand.FAILED);
        assertThat(bench.run("export", "year", "--year", "2025", "--file", "output/a.zip"))
                .isEqualTo(CliCommand.FAILED);
        assertThat(root.resolve("a.zip")).doesNotExist();
        assertThat(bench.run("export", "year", "--year", "2025")).isEqualTo(CliCommand.MISUSED);
    }
}
