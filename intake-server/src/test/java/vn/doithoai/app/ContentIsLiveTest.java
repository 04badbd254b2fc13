package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.site.BuildResult;

/** Somebody edits content files while the server runs: form, clocks and site go along, and a mistake harms nobody. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentIsLiveTest {

    private static final Pattern NUMBER = Pattern.compile("2025-\\d{4}");
    private static final String VILLAGES = "\"villages\": []";

    private final MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");

    @TempDir
    Path root;

    @Test
    void form_clocks_and_site_follow_the_files_without_a_restart() throws IOException, InterruptedException {
        try (ProductUnderTest product = ProductUnderTest.start(root, clock)) {
            Visitor visitor = new Visitor(product.address());
            edit(
                    "content/catalogue.json",
                    text -> text.replace(VILLAGES, "\"villages\": [{\"id\": \"thon-moi\", \"name\": \"Thôn Mới\"}]"));
            Files.writeString(
                    root.resolve("content/lich/2025-3.md"),
                    Files.readString(root.resolve("content/lich/2025-1.md"))
                            .replace("ordinal=1", "ordinal=3")
                            .replace("lần 1", "lần 3")
                            .replace("month=2025-06", "month=2025-11"));
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
            QuestionNumber number = ask(visitor, Map.of("thon", "thon-moi", "phien", "2025-3"));
            assertThat(product.store().find(number).orElseThrow().submission().village())
                    .isEqualTo("thon-moi");

            edit(
                    "content/lich/2025-3.md",
                    text -> text.replace("point.1=nha-van-hoa-xa", "point.1=nha-van-hoa-xa | | 2025-11-20 | 07:30"));
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
            assertThat(lookUp(visitor, number)).contains("20/12/2025");
            assertThat(visitor.get("/hoi-dap/" + number + "/").document().text())
                    .contains("20/12/2025");

            String whole = Files.readString(root.resolve("content/catalogue.json"));
            edit("content/catalogue.json", text -> text.replaceFirst("\"villages\": \\[", "\"villages\": [,"));
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Failed.class);
            ask(visitor, Map.of("thon", "thon-moi", "phien", "2025-3"));

            Files.writeString(
                    root.resolve("content/catalogue.json"),
                    whole.replace(
                            "{\"id\": \"thon-moi\"",
                            "{\"id\": \"thon-khac\", \"name\": \"Thôn Khác\"}, {\"id\": \"thon-moi\""));
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
            ask(visitor, Map.of("thon", "thon-khac", "phien", "2025-3"));
        }
    }

    @Test
    void what_the_desk_saves_is_in_the_form_and_on_the_site_without_a_restart()
            throws IOException, InterruptedException {
        try (ProductUnderTest product = ProductUnderTest.start(root, clock)) {
            Visitor visitor = new Visitor(product.address());
            Clerk clerk = Clerk.signedIn(product);
            clerk.send("/can-bo/danh-muc/thon/moi", "ten-thon", "Thôn Hồ Sơn");
            clerk.send(
                    "/can-bo/danh-muc/lien-he/0", "ten-co-quan", "UBND xã", "ten-xa", "xã", "dien-thoai", "0237 3 111");
            clerk.send(
                    "/can-bo/phien-moi",
                    "phien-mau",
                    "2025-1",
                    "nam-phien",
                    "2025",
                    "ngay",
                    "28/11/2025",
                    "tu-gio",
                    "7h30",
                    "noi",
                    "nha-van-hoa-xa");
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
            QuestionNumber number = ask(visitor, Map.of("thon", "thon-ho-son", "phien", "2025-3"));
            assertThat(lookUp(visitor, number)).contains("28/12/2025");
            assertThat(visitor.get("/gioi-thieu/").document().text()).contains("0237 3 111");
            assertThat(visitor.get("/lich/2025-3/").document().text()).contains("28/11/2025, 07:30 · Nhà văn hóa xã");
        }
    }

    /** Somebody at the desk who sends forms as the pages have them. */
    private record Clerk(HttpClient client, String address) {

        private static final String PASSWORD = "mot-mat-khau-rat-dai-2025";

        static Clerk signedIn(ProductUnderTest product) throws IOException, InterruptedException {
            Matcher link = Pattern.compile("/can-bo/thiet-lap\\?ma=(\\S+)").matcher(product.said());
            assertThat(link.find()).as(product.said()).isTrue();
            Clerk clerk = new Clerk(
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), product.address());
            clerk.post("/can-bo/thiet-lap", Map.of("ma", link.group(1), "mat-khau-moi", PASSWORD));
            clerk.post("/can-bo/dang-nhap", Map.of("ten-dang-nhap", "quan-tri", "mat-khau", PASSWORD));
            return clerk;
        }

        /** Fills in a form where it stands and sends it. */
        void send(String path, String... filled) throws IOException, InterruptedException {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> fields = new HashMap<>();
            Jsoup.parse(page.body())
                    .select("form[action=" + path + "] [type=hidden]")
                    .forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
            for (int i = 0; i < filled.length; i += 2) {
                fields.put(filled[i], filled[i + 1]);
            }
            assertThat(post(path, fields)).as(path).isEqualTo(303);
        }

        private int post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void what_the_form_before_a_readers_eyes_offers_is_accepted_until_the_next_build()
            throws IOException, InterruptedException {
        try (ProductUnderTest product = ProductUnderTest.start(root, clock)) {
            Visitor visitor = new Visitor(product.address());
            edit("content/lich/2025-1.md", text -> text.replace("state=planned", "state=postponed"));
            edit("content/lich/2025-2.md", text -> text.replace("state=planned", "state=cancelled"));
            ask(visitor, Map.of("phien", "2025-2"));
        }
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = root.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).as(file).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private QuestionNumber ask(Visitor visitor, Map<String, String> filled) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(ApplicationTest.asked());
        all.putAll(filled);
        Visitor.Page check = visitor.submit(visitor.get("/gui-cau-hoi/"), "/tiep-nhan/kiem-tra", all);
        assertThat(check.status()).as(check.document().text()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(61));
        Visitor.Page receipt = visitor.submit(check, "/tiep-nhan/gui", Map.of());
        Matcher number = NUMBER.matcher(receipt.document().text());
        assertThat(number.find()).as(receipt.document().text()).isTrue();
        return QuestionNumber.parse(number.group()).orElseThrow();
    }

    private static String lookUp(Visitor visitor, QuestionNumber number) throws IOException, InterruptedException {
        return visitor.get("/tiep-nhan/tra-cuu?so=" + number).document().text();
    }
}
