package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Suspicion;
import vn.doithoai.site.CurrentRelease;

/** The form, the look-up, the API and the files of a started server, asked rightly and wrongly. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontDoorTest {

    private static final String CHECK = "/tiep-nhan/kiem-tra";
    private static final String SEND = "/tiep-nhan/gui";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path root;

    private static MovableClock clock;
    private static ProductUnderTest product;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        clock = new MovableClock("2025-06-02T02:00:00Z");
        product = ProductUnderTest.start(root, clock);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** Fills the limits again. */
    @BeforeEach
    void an_hour_later() {
        clock.pass(Duration.ofMinutes(61));
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(product.address() + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        PageLint.check(answer);
        return answer;
    }

    private static HttpRequest.Builder form(String address, Map<String, String> values) {
        String body = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(ApplicationTest.asked());
        all.put(name, value);
        return all;
    }

    /** Asks as far as the check page, and gives what its form holds. */
    private static Map<String, String> checked() throws IOException, InterruptedException {
        return hidden(Jsoup.parse(send(form(CHECK, ApplicationTest.asked())).body()));
    }

    private static QuestionNumber last() {
        return product.store().numbers().get(product.store().numbers().size() - 1);
    }

    @Test
    void every_wrong_field_is_told_at_once_and_what_was_typed_stays() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(form(
                CHECK,
                Map.of("cau-hoi", "ngắn", "ho-ten", "1<b>", "dien-thoai", "12", "thu-dien-tu", "a@", "thon", "x")));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".field__error").size()).isEqualTo(6);
        assertThat(page.select("details[open] #dien-thoai"))
                .as("the fold with mistakes is open")
                .hasSize(1);
        assertThat(page.select("details:not([open]) .field__error")).isEmpty();
        assertThat(page.title()).startsWith("Lỗi: ");
        assertThat(page.select("#ho-ten").val()).isEqualTo("1<b>");
        assertThat(page.select("#cau-hoi").val()).isEqualTo("ngắn");
        assertThat(page.select("#dien-thoai").val()).isEqualTo("12");
        assertThat(page.select("#thu-dien-tu").val()).isEqualTo("a@");
    }

    @Test
    void letters_are_counted_as_a_reader_counts_them() throws IOException, InterruptedException {
        String apart = Normalizer.normalize("ệ", Normalizer.Form.NFD);
        assertThat(send(form(CHECK, with("cau-hoi", apart.repeat(2_000)))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> longer = send(form(CHECK, with("cau-hoi", apart.repeat(2_001))));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(Normalizer.normalize(longer.body(), Normalizer.Form.NFC)).contains("ệ".repeat(2_001));
    }

    @Test
    void a_robot_gets_a_receipt_and_its_question_is_held() throws IOException, InterruptedException {
        Map<String, String> values = checked();
        values.put("ghi-chu-them", "x");
        HttpResponse<String> sent = send(form(SEND, values));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(product.store().find(last()).orElseThrow().events().toString())
                .contains(Suspicion.HONEYPOT.name(), Suspicion.TOO_FAST.name());
        assertThat(sent.body()).contains(last().toString());
        assertThat(send(to("/tiep-nhan/tra-cuu?so=" + last())).body()).doesNotContain("bê tông", "Phạm Thị Mẫu");
    }

    @Test
    void time_is_counted_from_where_the_form_was_opened() throws IOException, InterruptedException {
        Map<String, String> asked = with("da-mo", "40");
        Document check = Jsoup.parse(send(form(CHECK, asked)).body());
        Map<String, String> values = new HashMap<>(hidden(check));
        assertThat(values).containsEntry("da-mo", "40");
        assertThat(send(form(SEND, values)).statusCode()).isEqualTo(200);
        assertThat(product.store().find(last()).orElseThrow().events().toString())
                .doesNotContain(Suspicion.TOO_FAST.name());
    }

    @Test
    void mended_and_checked_again_it_is_one_sending_and_not_a_hurried_one() throws IOException, InterruptedException {
        Map<String, String> first = checked();
        clock.pass(Duration.ofSeconds(20));
        Document mended = Jsoup.parse(send(form("/tiep-nhan/sua", first)).body());
        String token = mended.select("form.question-form input[name=ma-phieu]").val();
        assertThat(token).isEqualTo(first.get("ma-phieu"));
        Map<String, String> again = new HashMap<>(ApplicationTest.asked());
        again.put("ma-phieu", token);
        Map<String, String> values = hidden(Jsoup.parse(send(form(CHECK, again)).body()));
        assertThat(values).containsEntry("ma-phieu", token);
        assertThat(send(form(SEND, values)).statusCode()).isEqualTo(200);
        assertThat(product.store().find(last()).orElseThrow().events().toString())
                .doesNotContain(Suspicion.TOO_FAST.name());
    }

    private static Map<String, String> hidden(Document check) {
        Map<String, String> values = new HashMap<>();
        check.select("form.check-form input")
                .forEach(element -> values.put(element.attr("name"), element.attr("value")));
        return values;
    }

    @Test
    void the_page_to_check_can_be_gone_back_to_and_shows_only_what_was_filled_in()
            throws IOException, InterruptedException {
        HttpResponse<String> check =
                send(form(CHECK, Map.of("cau-hoi", "Bao giờ xã sửa đường đầu thôn?", "dong-y", "1")));
        assertThat(check.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        Document page = Jsoup.parse(check.body());
        assertThat(page.select(".summary-list__row")).hasSize(1);
        assertThat(page.text()).contains("Chưa ghi: tiêu đề, ").doesNotContain("Không ghi");
    }

    @Test
    void the_slip_says_where_to_go_with_it_and_no_address_on_it_holds_the_secret()
            throws IOException, InterruptedException {
        Map<String, String> values =
                hidden(Jsoup.parse(send(form(CHECK, with("cau-hoi", "Đường đầu thôn bị sụt. ".repeat(20))))
                        .body()));
        clock.pass(Duration.ofSeconds(20));
        Document receipt = Jsoup.parse(send(form(SEND, values)).body());
        Elements slip = receipt.select(".receipt-panel");
        String secret = slip.select(".receipt-panel__code").eachText().get(1);
        assertThat(slip.text()).contains("/tra-cuu/", "Hạn trả lời", "Đường đầu thôn bị sụt. Đường");
        assertThat(slip.select(".receipt-panel__opening").text())
                .hasSizeBetween(150, 201)
                .endsWith("…");
        assertThat(slip.select(".receipt-panel__dots path").attr("d")).isNotEmpty();
        assertThat(receipt.select("[href], [action], [src]"))
                .allSatisfy(element -> assertThat(element.attr("href") + element.attr("action") + element.attr("src"))
                        .doesNotContain(secret));
        assertThat(receipt.select("[data-save-text]").attr("data-save-text"))
                .startsWith("doithoai-seal-v2\n")
                .doesNotContain(secret);
        assertThat(receipt.text())
                .contains("Mã nội dung", "Mã dòng sổ", "Mã ngẫu nhiên")
                .doesNotContain("Mã cam kết", "Muối");
    }

    @Test
    void letters_of_an_old_font_are_told_before_anything_is_sent() throws IOException, InterruptedException {
        String old = "Bao giê x· söa ®\u00ADêng bª t«ng th«n Hå S¬n?";
        Document page = Jsoup.parse(send(form(CHECK, with("cau-hoi", old))).body());
        assertThat(page.select(".notice--warning").text()).contains("lỗi phông");
        assertThat(page.select("input[name=cau-hoi]").val()).isEqualTo(old);
        assertThat(send(form("/tiep-nhan/giong", Map.of("cau-hoi", old))).body())
                .contains("\"garbled\": true");
    }

    @Test
    void the_sixth_question_is_held_and_the_next_after_the_hard_limit_is_refused_with_its_text()
            throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            assertThat(send(form(SEND, checked())).statusCode()).isEqualTo(200);
        }
        assertThat(product.store().find(last()).orElseThrow().events().toString())
                .contains(Suspicion.TOO_MANY.name());
        HttpResponse<String> refused = send(form(SEND, checked()));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("600");
        assertThat(refused.body()).contains(ApplicationTest.asked().get("cau-hoi"), "chưa được gửi");
        HttpResponse<String> api = send(json(question("hard")));
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_check_page_sent_again_with_other_words_stores_nothing_until_the_asker_chooses()
            throws IOException, InterruptedException {
        Map<String, String> values = checked();
        String receipt = receipt(send(form(SEND, values)));
        QuestionNumber first = last();
        assertThat(receipt(send(form(SEND, values)))).isEqualTo(receipt);
        Map<String, String> other = new HashMap<>(values);
        other.put("cau-hoi", "Cầu qua mương thôn Đoài gãy lan can, bao giờ sửa?");
        other.put("dien-thoai", "0900 000 002");
        HttpResponse<String> both = send(form(SEND, other));
        assertThat(both.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(both.body());
        assertThat(page.select("main").text())
                .contains(first.toString(), values.get("cau-hoi"), other.get("cau-hoi"), "chưa được lưu")
                .doesNotContain("0900000001", "0900 000 001");
        assertThat(last()).isEqualTo(first);
        assertThat(receipt(send(form("/tiep-nhan/bien-nhan", filled(page, "/tiep-nhan/bien-nhan")))))
                .isEqualTo(receipt);

        Map<String, String> chosen = filled(page, SEND);
        HttpResponse<String> added = send(form(SEND, chosen));
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(last()).isNotEqualTo(first);
        assertThat(product.store().find(last()).orElseThrow().submission().text())
                .isEqualTo(other.get("cau-hoi"));
        assertThat(receipt(send(form(SEND, chosen)))).isEqualTo(receipt(added)).isNotEqualTo(receipt);
    }

    private static Map<String, String> filled(Document page, String action) {
        Map<String, String> values = new HashMap<>();
        page.select("main form[action$=" + action + "] input")
                .forEach(element -> values.put(element.attr("name"), element.attr("value")));
        return values;
    }

    /** What the receipt says; without the frame, which knows the time. */
    private static String receipt(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    @Test
    void a_receipt_has_no_address_and_no_cookie_that_opens_it() throws IOException, InterruptedException {
        HttpResponse<String> sent = send(form(SEND, checked()));
        assertThat(sent.headers().firstValue("Location")).isEmpty();
        assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(sent.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(Jsoup.parse(sent.body()).select("a[href*=ma-phieu], a[href*=ma=], form[action*=?]"))
                .isEmpty();
    }

    @Test
    void a_question_sent_before_a_restart_is_still_told_from_another(@TempDir Path other)
            throws IOException, InterruptedException {
        MovableClock time = new MovableClock("2025-06-02T02:00:00Z");
        Visitor visitor;
        Visitor.Page check;
        QuestionNumber number;
        Workbench bench = Workbench.withShippedContent(other).at(time);
        try (ProductUnderTest before = ProductUnderTest.start(bench, time)) {
            visitor = new Visitor(before.address());
            check = visitor.submit(visitor.get("/gui-cau-hoi/"), CHECK, ApplicationTest.asked());
            time.pass(Duration.ofSeconds(20));
            assertThat(visitor.submit(check, SEND, Map.of()).status()).isEqualTo(200);
            number = before.store().numbers().get(0);
        }
        try (ProductUnderTest after = ProductUnderTest.start(bench, time)) {
            Visitor.Page there = check.at(after.address());
            visitor = new Visitor(after.address());
            assertThat(visitor.submit(there, SEND, Map.of()).document().text()).contains(number.toString());
            Visitor.Page both =
                    visitor.submit(there, SEND, Map.of("cau-hoi", "Chợ xã dời đi đâu, bao giờ mở lại cho bà con?"));
            assertThat(both.status()).isEqualTo(409);
            assertThat(both.document().text())
                    .contains("Chợ xã dời", ApplicationTest.asked().get("cau-hoi"));
            assertThat(after.store().numbers()).containsExactly(number);
        }
    }

    @Test
    void an_old_or_forged_check_page_sends_nothing_and_keeps_the_text() throws IOException, InterruptedException {
        int before = product.store().numbers().size();
        Map<String, String> values = checked();
        clock.pass(Duration.ofHours(7));
        assertThat(send(form(SEND, values)).statusCode()).isEqualTo(422);
        values.put("ma-phieu", "x".repeat(75));
        HttpResponse<String> forged = send(form(SEND, values));
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains(ApplicationTest.asked().get("cau-hoi"));
        assertThat(product.store().numbers()).hasSize(before);
        assertThat(send(to("/tiep-nhan/bien-nhan?ma-phieu=x")).statusCode()).isEqualTo(405);
        assertThat(send(form("/tiep-nhan/bien-nhan", Map.of("ma-phieu", "x"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_in_clear_words() throws IOException, InterruptedException {
        HttpResponse<String> big = send(form(CHECK, with("cau-hoi", "x".repeat(65_537))));
        assertThat(big.statusCode()).isEqualTo(413);
        assertThat(big.body()).contains("Nội dung quá dài");
        HttpRequest.Builder other =
                to(CHECK).header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("x"));
        assertThat(send(other).statusCode()).isEqualTo(415);
        Map<String, String> values = checked();
        assertThat(send(form(SEND, values).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form(SEND, values).header("Origin", "https://example.org"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(to(SEND)).statusCode()).isEqualTo(405);
    }

    private static String question(String text) {
        return "{\"text\":\"" + text + " có đủ mười chữ\",\"kind\":\"question\",\"consent\":true}";
    }

    private static HttpRequest.Builder json(String body) {
        return to("/api/v1/questions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void who_sends_too_slowly_is_told_so() throws IOException, InterruptedException {
        URI address = URI.create(product.address());
        try (Socket phone = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = phone.getOutputStream();
            out.write(("POST " + CHECK + " HTTP/1.1\r\nHost: " + address.getAuthority()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (phone.getInputStream().available() == 0) {
                out.write('a');
                Thread.sleep(20);
            }
            String answer = new String(phone.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("Mạng chậm quá");
        }
    }

    @Test
    void the_first_link_leads_to_the_port_that_was_free() throws IOException, InterruptedException {
        Matcher link = Pattern.compile("http://localhost:\\d+(/can-bo/thiet-lap\\?ma=\\S+)")
                .matcher(product.said());
        assertThat(link.find()).as(product.said()).isTrue();
        assertThat(link.group()).startsWith(product.address() + "/can-bo/");
        HttpResponse<String> form = CLIENT.send(to(link.group(1)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(form.body()).contains("mat-khau-moi");
    }

    @Test
    void the_schema_of_the_public_record_is_on_the_site_and_in_the_API() throws IOException, InterruptedException {
        HttpResponse<String> api = send(to("/api/v1/published-question.schema.json"));
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/schema+json");
        assertThat(api.body()).contains("\"$defs\"", "draft/2020-12");
        assertThat(send(to("/du-lieu/ho-so-cong-khai.schema.json")).body()).isEqualTo(api.body());
    }

    @Test
    void the_API_takes_a_question_once_for_a_key() throws IOException, InterruptedException {
        HttpResponse<String> first = send(json(question("một")).header("Idempotency-Key", "k"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(send(json(question("một")).header("Idempotency-Key", "k")).body())
                .isEqualTo(first.body());
        String where = first.headers().firstValue("Location").orElseThrow();
        assertThat(send(to(where)).body()).contains("\"status\"").doesNotContain("mười chữ");
        int before = product.store().numbers().size();
        HttpResponse<String> other = send(json(question("hai")).header("Idempotency-Key", "k"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(other.body()).contains("Idempotency-Key").doesNotContain("secret", where);
        assertThat(product.store().numbers()).hasSize(before);
    }

    @Test
    void the_API_tells_each_mistake_as_a_problem() throws IOException, InterruptedException {
        Map<HttpRequest.Builder, Integer> wrong = Map.of(
                json("{"), 400,
                json("{\"x\":1}"), 400,
                json("{}"), 422,
                json("x".repeat(65_537)), 413,
                to("/api/v1/questions").POST(HttpRequest.BodyPublishers.ofString("{}")), 415,
                to("/api/v1/questions"), 405,
                to("/api/v1/questions/2025-9999"), 404,
                to("/api/v1/nothing"), 404);
        for (Map.Entry<HttpRequest.Builder, Integer> entry : wrong.entrySet()) {
            HttpResponse<String> answer = send(entry.getKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(entry.getValue());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(send(to("/suc-khoe")).statusCode()).isEqualTo(200);
        assertThat(send(to("/api/v1/sessions")).body()).contains("2025-1");
    }

    @Test
    void the_look_up_says_what_is_wrong_with_a_number() throws IOException, InterruptedException {
        assertThat(send(to("/tiep-nhan/tra-cuu?so=2025-9999")).statusCode()).isEqualTo(404);
        assertThat(send(to("/tiep-nhan/tra-cuu?so=%3Cb%3E")).statusCode()).isEqualTo(422);
        assertThat(send(to("/tiep-nhan/tra-cuu")).statusCode()).isEqualTo(422);
    }

    @Test
    void files_are_served_with_care() throws IOException, InterruptedException {
        HttpResponse<String> home = send(to("/"));
        String etag = home.headers().firstValue("ETag").orElseThrow();
        assertThat(send(to("/").header("If-None-Match", etag)).statusCode()).isEqualTo(304);
        assertThat(send(to("/").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        for (String wish : new String[] {"gzip", "br, GZIP;q=0.5", "gzip ;q=0.1, br"}) {
            HttpResponse<byte[]> packed = CLIENT.send(
                    to("/").header("Accept-Encoding", wish).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(packed.headers().firstValue("Content-Encoding")).as(wish).hasValue("gzip");
            assertThat(packed.headers().firstValue("Vary")).as(wish).hasValue("Accept-Encoding");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .as(wish)
                    .isEqualTo(home.body().getBytes(StandardCharsets.UTF_8));
        }
        for (String wish : new String[] {"identity", "gzip;q=0", "br, gzip ; q=0.0"}) {
            assertThat(send(to("/").header("Accept-Encoding", wish)).body())
                    .as(wish)
                    .isEqualTo(home.body());
        }
        Files.writeString(root.resolve("geheim.txt"), "geheim");
        for (String odd : new String[] {
            "/..%2fgeheim.txt", "/%2e%2e/%2e%2e/geheim.txt", "/assets/..%5cgeheim.txt", "/a%00b", "//example.org"
        }) {
            HttpResponse<String> answer = send(to(odd));
            assertThat(answer.statusCode()).as(odd).isBetween(400, 404);
            assertThat(answer.body()).as(odd).doesNotContain("geheim");
        }
    }

    @Test
    void a_page_whose_content_was_taken_away_is_gone_and_still_says_why() throws IOException, InterruptedException {
        Path list = CurrentRelease.path(root.resolve("output")).orElseThrow().resolve("go-bo.txt");
        assertThat(Files.readString(list)).isEqualTo("# 410 Gone\n");
        String page = send(to("/noi-quy/")).body();
        Files.writeString(list, "# 410 Gone\n/noi-quy/\n");
        HttpResponse<String> gone = send(to("/noi-quy/"));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).isEqualTo(page);
        assertThat(send(to("/gioi-thieu/")).statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_address_leads_to_the_new_one_for_good() throws IOException, InterruptedException {
        Path list = CurrentRelease.path(root.resolve("output")).orElseThrow().resolve("chuyen-trang.txt");
        assertThat(Files.readString(list)).isEqualTo("# 301 Moved Permanently\n");
        Files.writeString(list, "# 301 Moved Permanently\n/noi-quy/ /gioi-thieu/\n");
        HttpResponse<String> moved = send(to("/noi-quy/"));
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/gioi-thieu/");
        assertThat(send(to("/gioi-thieu/")).statusCode()).isEqualTo(200);
    }

    @Test
    void where_nobody_is_named_for_holes_nothing_is_told() throws IOException, InterruptedException {
        assertThat(send(to("/.well-known/security.txt")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_search_says_what_it_found_and_bears_whatever_is_typed() throws IOException, InterruptedException {
        assertThat(send(to("/tiep-nhan/tim-kiem")).body()).contains("Gõ có dấu hay không dấu");
        assertThat(send(to("/tiep-nhan/tim-kiem?q=kh%C3%B4ng-c%C3%B3-xyz")).body())
                .contains("Không tìm thấy câu hỏi nào");
        assertThat(send(to("/tiep-nhan/tim-kiem?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E"))
                        .body())
                .doesNotContain("<script>alert");
        assertThat(send(to("/tiep-nhan/tim-kiem?trang=0&q=" + "a".repeat(3_000)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(to("/tiep-nhan/tim-kiem?trang=99&q=xa")).statusCode()).isEqualTo(200);
        assertThat(send(to("/tiep-nhan/tim-kiem?q=xa").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(to("/tiep-nhan/tim-kiem?q=2025-0042")).body()).contains("/tiep-nhan/tra-cuu?so=2025-0042");
    }

    @Test
    void a_secret_typed_into_the_search_is_not_shown_again() throws IOException, InterruptedException {
        String secret = Secret.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8))
                .grouped();
        assertThat(send(to("/tiep-nhan/tim-kiem?q=" + secret)).body())
                .contains("Đó là mã bí mật")
                .doesNotContain(secret);
    }
}
