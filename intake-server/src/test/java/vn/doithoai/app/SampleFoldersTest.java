package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;

/** Data and content as every format had them are opened, read, built and gone on with by this program. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleFoldersTest {

    private static final Path FORMATS = Path.of("src/test/resources/formats");
    private static final String PAGES = "pages.txt";

    @TempDir
    private Path root;

    static List<Path> formats() throws IOException {
        try (Stream<Path> folders = Files.list(FORMATS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_check_finds_nothing_wrong_and_opening_changes_nothing(Path format) throws IOException {
        Workbench bench = bench(format);
        Map<String, String> before = files(root.resolve("data/private"));

        assertThat(bench.run("check")).as(bench.all()).isEqualTo(CliCommand.OK);
        List<Question> read = new ArrayList<>();
        try (DataStores stores = open()) {
            stores.store().forEach(read::add);
            assertThat(stores.store().damaged()).isEmpty();
            assertThat(stores.store().repairs()).isEmpty();
            assertThat(stores.staff().all()).isNotEmpty();
            assertThat(stores.store().ledger()).hasSameSizeAs(read);
        }
        assertThat(read).hasSizeGreaterThan(30);
        assertThat(read).allSatisfy(question -> assertThat(question.state()).isNotNull());
        assertThat(files(root.resolve("data/private"))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_site_is_built_with_every_page_it_had_and_goes_on_with_the_next_number(Path format) throws IOException {
        Workbench bench = bench(format);

        assertThat(bench.run("build", "--today", "2025-12-12")).as(bench.all()).isEqualTo(CliCommand.OK);
        List<String> pages = pages();
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(format.resolve(PAGES), pages);
        }
        assertThat(pages).isEqualTo(Files.readAllLines(format.resolve(PAGES)));

        List<QuestionNumber> numbers;
        try (DataStores stores = open()) {
            numbers = stores.store().numbers();
        }
        OfficeWork office = new OfficeWork(root, new MovableClock("2025-12-13T02:00:00Z"));
        assertThat(office.ask("Sau khi nâng cấp", "Bao giờ sửa cầu?", "Khổng Thị Nhẫn"))
                .isGreaterThan(numbers.get(numbers.size() - 1));
        assertThat(bench.run("check")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    private Workbench bench(Path format) throws IOException {
        Path project = Path.of("..").toAbsolutePath().normalize();
        return Workbench.from(format, root)
                .with("TEMPLATE_FOLDER", project.resolve("templates").toString())
                .with("ASSET_FOLDER", project.resolve("assets").toString());
    }

    private DataStores open() {
        return DataStores.open(root.resolve("data"), 0, new Random(1), ConsoleWords.ofCommands());
    }

    private List<String> pages() throws IOException {
        Path site = root.resolve("output/current").toRealPath();
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*/\\d{4}-\\d{4}/index\\.html"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".lock"))
                    .toList()) {
                all.put(folder.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return all;
    }
}
