package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Environment;
import vn.doithoai.app.setting.Settings;
import vn.doithoai.app.setting.UserError;

/** Whatever is broken when the server starts, readers keep the site, and what somebody wrote comes back to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceTest {

    private static final String TEXT = "Cầu qua mương thôn Đoài gãy lan can <b>, bao giờ sửa?";

    @TempDir
    Path root;

    private final ConsoleWords words = ConsoleWords.ofCommands();
    private Workbench bench;

    @BeforeEach
    void aSiteThatWasBuiltBefore() throws IOException {
        // The child that builds has no memory and ends at once: what is served here was built before.
        bench = Workbench.withShippedContent(root).with("BUILD_HEAP", "1k");
        Path release = Files.createDirectories(root.resolve("output/releases/20250601-000000-0000"));
        Files.writeString(release.resolve("index.html"), "<!DOCTYPE html><title>Trang</title><p>Trang công khai");
        Files.writeString(root.resolve("output/current.txt"), "20250601-000000-0000");
    }

    private Service start() throws InterruptedException {
        Environment environment = bench.programEnvironment();
        Path file = root.resolve("jbake.properties");
        Settings settings = Settings.read(
                file, environment.environment(), Map.of("intake.port", new Settings.Value("0", "--port")), words);
        return Service.start(file, Configuration.of(settings, root, words), environment, words, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/private/keys/hmac.key",
                "data/private/staff.json",
                "data/private/restored.json",
                "content/catalogue.json",
                "templates/messages/intake.properties"
            })
    void a_broken_file_leaves_readers_the_site_and_askers_their_words_until_it_is_mended(String broken)
            throws IOException, InterruptedException {
        try (Service first = start()) {
            assertThat(first.isWhole()).isTrue();
        }
        Path file = root.resolve(broken);
        byte[] good = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        Files.write(file, new byte[] {'{', (byte) 0xff, '\n'});

        try (Service service = start()) {
            assertThat(service.isWhole()).isFalse();
            assertThat(bench.err()).contains(file.getFileName().toString(), service.address());
            HttpResponse<String> home = get(service, "/");
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("Trang công khai");
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(503);
            assertThat(get(service, "/can-bo/").statusCode()).isEqualTo(503);

            Map<String, String> sent =
                    new TreeMap<>(Map.of("cau-hoi", TEXT, "ma-phieu", "a.b", "mat-khau", "hidden-1"));
            HttpResponse<String> kept = post(service, "/tiep-nhan/gui", sent);
            assertThat(kept.statusCode()).isEqualTo(503);
            assertThat(kept.headers().firstValue("Retry-After")).isPresent();
            Document page = Jsoup.parse(kept.body());
            assertThat(page.select("form[action=/tiep-nhan/gui] textarea[name=cau-hoi]")
                            .text())
                    .isEqualTo(TEXT);
            assertThat(page.select("form[action=/tiep-nhan/gui] input[name=ma-phieu]")
                            .attr("value"))
                    .isEqualTo("a.b");
            assertThat(kept.body()).doesNotContain("hidden-1");

            if (good.length == 0) {
                Files.delete(file);
            } else {
                Files.write(file, good);
            }
            service.lookAgain();
            assertThat(service.isWhole()).as(bench.all()).isTrue();
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void without_any_site_a_broken_file_stops_the_start_with_its_sentence() throws IOException, InterruptedException {
        try (Service first = start()) {
            assertThat(first.isWhole()).isTrue();
        }
        Files.writeString(root.resolve("data/private/keys/hmac.key"), "xx");
        Files.delete(root.resolve("output/current.txt"));
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(this::start)
                .satisfies(e -> assertThat(e.sentence()).contains("hmac.key"));
    }

    @Test
    void a_lost_key_is_made_anew_and_said_aloud() throws IOException, InterruptedException {
        try (Service first = start()) {
            assertThat(first.isWhole()).isTrue();
            assertThat(bench.out()).doesNotContain("hmac.key");
        }
        Files.delete(root.resolve("data/private/keys/hmac.key"));
        try (Service service = start()) {
            assertThat(service.isWhole()).isTrue();
            assertThat(bench.out()).contains("private/keys/hmac.key", "Mã bí mật đã cấp vẫn dùng được");
        }
    }

    @Test
    void what_is_only_to_be_read_is_served_and_takes_nothing_in() throws IOException, InterruptedException {
        try (Service first = start()) {
            assertThat(first.isWhole()).isTrue();
        }
        Map<String, String> before = contentOf(root.resolve("data"));
        bench.with("STORE_READ_ONLY", "yes");
        try (Service service = start()) {
            assertThat(service.isWhole()).isTrue();
            assertThat(bench.out()).contains("store.read-only=yes");
            assertThat(get(service, "/").statusCode()).isEqualTo(200);
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(503);
            HttpResponse<String> refused = post(service, "/tiep-nhan/gui", checked(service));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(refused.body()).select("input[name=cau-hoi]").attr("value"))
                    .isEqualTo(TEXT);
        }
        assertThat(contentOf(root.resolve("data"))).isEqualTo(before);
    }

    @Test
    void what_was_refused_and_is_sent_again_from_the_same_page_is_one_question()
            throws IOException, InterruptedException {
        try (Service service = start()) {
            Map<String, String> sending = checked(service);
            Path ledger = root.resolve("data/private/ledger.jsonl");
            Files.createDirectory(ledger);
            HttpResponse<String> refused = post(service, "/tiep-nhan/gui", sending);
            assertThat(refused.statusCode()).isEqualTo(503);
            HttpResponse<String> byProgram = api(service);
            assertThat(byProgram.statusCode()).isEqualTo(503);
            Files.delete(ledger);

            Map<String, String> again = hidden(Jsoup.parse(refused.body()));
            assertThat(again).containsEntry("ma-phieu", sending.get("ma-phieu"));
            assertThat(post(service, "/tiep-nhan/gui", again).statusCode()).isEqualTo(200);
            assertThat(api(service).statusCode()).isEqualTo(201);
        }
        try (Stream<Path> files = Files.list(root.resolve("data/private/questions/2025"))) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_data_folder_taken_away_is_noticed_nothing_is_made_anew_and_it_goes_on_when_it_is_back(boolean another)
            throws IOException, InterruptedException {
        bench.with("STORE_RESERVE_MB", "0");
        Path data = root.resolve("data");
        Path elsewhere = root.resolve("elsewhere");
        try (Service service = start()) {
            assertThat(api(service).statusCode()).isEqualTo(201);
            Map<String, String> sending = checked(service);
            Files.move(data, elsewhere);
            if (another) {
                Files.createDirectories(data.resolve("private/questions"));
            }

            HttpResponse<String> refused = post(service, "/tiep-nhan/gui", sending);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(refused.body()).select("input[name=cau-hoi]").attr("value"))
                    .isEqualTo(TEXT);
            assertThat(api(service).statusCode()).isEqualTo(503);
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(503);
            assertThat(get(service, "/").statusCode()).isEqualTo(200);
            assertThat(get(service, "/tiep-nhan/tra-cuu?so=1").statusCode()).isEqualTo(200);
            if (another) {
                try (Stream<Path> made = Files.walk(data).filter(Files::isRegularFile)) {
                    assertThat(made).isEmpty();
                }
                Files.delete(data.resolve("private/questions"));
                Files.delete(data.resolve("private"));
                Files.delete(data);
            }
            assertThat(data).doesNotExist();

            Files.move(elsewhere, data);
            assertThat(post(service, "/tiep-nhan/gui", hidden(Jsoup.parse(refused.body())))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(200);
        }
        assertThat(Files.readAllLines(data.resolve("private/ledger.jsonl"))).hasSize(2);
        try (Stream<Path> files = Files.list(data.resolve("private/questions/2025"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("2025-0001.json", "2025-0002.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2099-03-01T02:00:00Z", "1970-01-01T02:00:00Z"})
    void no_number_of_an_impossible_year_is_given(String wrong) throws IOException, InterruptedException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Duration jump = Duration.between(clock.instant(), Instant.parse(wrong));
        bench.at(clock);
        try (Service service = start()) {
            assertThat(api(service).statusCode()).isEqualTo(201);
            clock.pass(jump);
            assertThat(api(service).statusCode()).isEqualTo(503);
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(503);
            clock.pass(jump.negated());
            assertThat(get(service, "/suc-khoe").statusCode()).isEqualTo(200);
            assertThat(api(service).body()).contains("2025-0002");
        }
        clock.pass(jump);
        try (Service service = start()) {
            assertThat(bench.out()).contains("đồng hồ của máy", "intake.year");
            assertThat(api(service).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void a_year_far_from_all_numbers_has_them_once_the_office_says_so() throws IOException, InterruptedException {
        try (Service service = start()) {
            assertThat(api(service).statusCode()).isEqualTo(201);
        }
        bench.at(new MovableClock("2031-03-01T02:00:00Z")).with("INTAKE_YEAR", "2031");
        try (Service service = start()) {
            assertThat(bench.out()).doesNotContain("intake.year");
            assertThat(api(service).body()).contains("2031-0001");
        }
    }

    @Test
    void a_second_server_does_not_publish_into_the_same_folder() throws IOException, InterruptedException {
        try (Service first = start()) {
            assertThat(first.isWhole()).isTrue();
            bench.with("STORE_FOLDER", "other-data");

            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(this::start)
                    .satisfies(e -> assertThat(e.sentence()).contains("output", "máy chủ đối thoại khác"));

            assertThat(root.resolve("other-data")).doesNotExist();
            assertThat(get(first, "/").statusCode()).isEqualTo(200);
        }
        try (Service second = start()) {
            assertThat(second.isWhole()).isTrue();
        }
    }

    @Test
    void a_second_server_does_not_work_in_the_same_data_folder() throws IOException, InterruptedException {
        try (Service first = start()) {
            assertThat(first.isWhole()).isTrue();
            bench.with("DESTINATION_FOLDER", "other-output");

            assertThatExceptionOfType(UserError.class)
                    .isThrownBy(this::start)
                    .satisfies(e -> assertThat(e.sentence()).contains("data", "đang được một chương trình khác dùng"));
        }
    }

    private Map<String, String> checked(Service service) throws IOException, InterruptedException {
        HttpResponse<String> check = post(
                service,
                "/tiep-nhan/kiem-tra",
                Map.of("cau-hoi", TEXT, "loai", "question", "dong-y", "1", "ban-thong-bao", "1"));
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        return hidden(Jsoup.parse(check.body()));
    }

    private static Map<String, String> hidden(Document page) {
        return page.select("form[action$=/tiep-nhan/gui] input[type=hidden]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value"), (a, b) -> b));
    }

    private static Map<String, String> contentOf(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), Files.readString(file));
            }
        }
        return content;
    }

    private static HttpResponse<String> get(Service service, String path) throws IOException, InterruptedException {
        return send(to(service, path).GET());
    }

    private static HttpResponse<String> post(Service service, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(service, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> api(Service service) throws IOException, InterruptedException {
        return send(to(service, "/api/v1/questions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"text\": \"Bao giờ thôn Đông có đèn đường?\", \"kind\": \"question\", \"consent\": true}")));
    }

    private static HttpRequest.Builder to(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
