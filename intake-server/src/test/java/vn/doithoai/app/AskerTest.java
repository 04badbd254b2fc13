package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Question;
import vn.doithoai.site.BuildResult;

/** An asker comes back with number and secret, rightly and wrongly, to a started server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskerTest {

    private static final String DOOR = "/tiep-nhan/cua-toi";
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{4}");
    private static final String WRONG = "không khớp";

    @TempDir
    static Path root;

    private static MovableClock clock;
    private static ProductUnderTest product;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        clock = new MovableClock("2025-06-02T02:00:00Z");
        product = ProductUnderTest.start(root, clock);
        visitor = new Visitor(product.address());
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

    /** What a receipt gives. */
    private record Slip(QuestionNumber number, String secret) {}

    private static Slip ask() throws IOException, InterruptedException {
        Map<String, String> typed = new HashMap<>(ApplicationTest.asked());
        typed.remove("phien");
        typed.put("cong-khai-ten", "1");
        Visitor.Page check = visitor.submit(visitor.get("/gui-cau-hoi/"), "/tiep-nhan/kiem-tra", typed);
        clock.pass(Duration.ofSeconds(20));
        Visitor.Page receipt = visitor.submit(check, "/tiep-nhan/gui", Map.of());
        String text = receipt.document().select(".receipt-panel").text();
        Matcher number = NUMBER.matcher(text);
        Matcher code = CODE.matcher(text);
        assertThat(number.find() && code.find()).as(text).isTrue();
        assertThat(receipt.document().select("a[href$=" + DOOR + "?so=" + number.group() + "]"))
                .hasSize(1);
        return new Slip(QuestionNumber.parse(number.group()).orElseThrow(), code.group());
    }

    private static Visitor.Page open(String number, String secret) throws IOException, InterruptedException {
        return visitor.submit(visitor.get(DOOR), DOOR, Map.of("so", number, "ma", secret));
    }

    private static Visitor.Page open(Slip slip) throws IOException, InterruptedException {
        Visitor.Page page = open(slip.number().toString(), slip.secret());
        assertThat(page.status()).as(page.document().text()).isEqualTo(200);
        return page;
    }

    private static Visitor.Page act(Visitor.Page page, String slug, Map<String, String> typed)
            throws IOException, InterruptedException {
        return visitor.submit(page, DOOR + "/" + slug, typed);
    }

    private static Question stored(Slip slip) {
        return product.store().find(slip.number()).orElseThrow();
    }

    @Test
    void the_right_secret_opens_the_own_question_and_nothing_internal() throws IOException, InterruptedException {
        Slip slip = ask();
        product.note(slip.number(), "ghi chú nội bộ");
        Visitor.Page page = open(slip);
        assertThat(page.document().select("main").text())
                .contains(ApplicationTest.asked().get("cau-hoi"), "Phạm Thị Mẫu", "0900000001", "Đã tiếp nhận")
                .doesNotContain("nội bộ");
        assertThat(page.document().select("a[href*=" + slip.secret() + "]")).isEmpty();
        assertThat(page.document().select("form[action*=" + slip.secret() + "]"))
                .isEmpty();
        assertThat(page.document().select("details form").eachAttr("action"))
                .extracting(action -> action.substring(action.lastIndexOf('/') + 1))
                .containsExactly("rut-ten", "sua-du-lieu", "xoa-du-lieu", "rut-cau-hoi");
        assertThat(open(slip.number().toString(), slip.secret().toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_secret_an_unknown_number_and_a_malformed_one_get_the_same_answer()
            throws IOException, InterruptedException {
        Slip slip = ask();
        Slip other = ask();
        Visitor.Page wrong = open(slip.number().toString(), other.secret());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#ma-error").text()).contains(WRONG);
        assertThat(wrong.document().select("#so").val()).isEqualTo(slip.number().toString());
        for (String[] pair : new String[][] {
            {"2025-9999", other.secret()},
            {"chín", other.secret()},
            {slip.number().toString(), "1234"},
            {"x", "y"}
        }) {
            Visitor.Page same = open(pair[0], pair[1]);
            assertThat(same.status()).isEqualTo(422);
            assertThat(neutral(same, pair))
                    .isEqualTo(neutral(wrong, slip.number().toString(), other.secret()));
        }
    }

    private static String neutral(Visitor.Page page, String... typed) {
        String text = page.document().html();
        for (String part : typed) {
            text = text.replace("value=\"" + part + "\"", "");
        }
        return text;
    }

    @Test
    void a_mistyped_character_and_an_empty_field_are_told_without_looking() throws IOException, InterruptedException {
        Slip slip = ask();
        char last = slip.secret().charAt(13);
        String mistyped = slip.secret().substring(0, 13) + (last == '2' ? '3' : '2');
        for (int i = 0; i < 12; i++) {
            Visitor.Page page = open(slip.number().toString(), mistyped);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.document().select("#ma-error").text()).contains("có chữ gõ sai");
        }
        assertThat(open("", "").document().select(".error-summary a")).hasSize(2);
        open(slip);
    }

    @Test
    void whoever_guesses_is_told_to_stop_and_the_right_secret_opens_all_the_same()
            throws IOException, InterruptedException {
        Slip slip = ask();
        String wrong = ask().secret();
        for (int i = 0; i < 10; i++) {
            assertThat(open(slip.number().toString(), wrong).status()).isEqualTo(422);
        }
        Visitor.Page stopped = open(slip.number().toString(), wrong);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.document().select("main").text())
                .contains("quá nhiều lần", "Mã đúng vẫn mở được")
                .doesNotContain("bê tông");
        assertThat(open("2025-9999", wrong).status()).isEqualTo(429);
        for (int i = 0; i < 15; i++) {
            open(slip);
        }
        assertThat(open(slip.number().toString(), wrong).status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(61));
        assertThat(open(slip.number().toString(), wrong).status()).isEqualTo(422);
    }

    private static EventKind last(Slip slip) {
        Question question = stored(slip);
        return question.events().get(question.events().size() - 1).kind();
    }

    @Test
    void a_question_back_is_answered_once_however_often_the_form_is_sent() throws IOException, InterruptedException {
        Slip slip = ask();
        product.askBack(slip.number(), "Đoạn nào, từ đâu đến đâu?");
        Visitor.Page page = open(slip);
        assertThat(page.document().select("main").text()).contains("Đoạn nào, từ đâu đến đâu?", "Cần làm rõ thêm");
        Visitor.Page empty = act(page, "tra-loi", Map.of("tra-loi", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select(".error-summary a").attr("href")).isEqualTo("#tra-loi");
        Visitor.Page longer = act(page, "tra-loi", Map.of("tra-loi", "ệ".repeat(2_001)));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.document().select("#tra-loi").val()).hasSize(2_001);

        Map<String, String> reply = Map.of("tra-loi", "Từ cổng làng đến cầu.");
        Visitor.Page done = act(empty, "tra-loi", reply);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.document().select("[role=status]").text()).contains("Đã gửi câu trả lời");
        int revision = stored(slip).revision();
        Visitor.Page again = act(page, "tra-loi", reply);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.document().select("[role=status]").text()).contains("Đã gửi câu trả lời");
        assertThat(stored(slip).revision()).isEqualTo(revision);
        assertThat(stored(slip).state().stage()).isEqualTo(Stage.RECEIVED);

        product.askBack(slip.number(), "Bao nhiêu mét?");
        Visitor.Page old = act(page, "tra-loi", Map.of("tra-loi", "Chữ của trang cũ."));
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.document().select("#tra-loi").val()).isEqualTo("Chữ của trang cũ.");
        assertThat(last(slip)).isEqualTo(EventKind.CLARIFICATION_ASKED);
    }

    @Test
    void an_answer_is_shown_and_can_be_called_unclear_once() throws IOException, InterruptedException {
        Slip slip = ask();
        product.answer(slip.number());
        assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
        Visitor.Page page = open(slip);
        assertThat(page.document().select("main").text()).contains(ProductUnderTest.SHORT_ANSWER, "đến hết ngày");
        Visitor.Page done = act(page, "chua-ro", Map.of("chua-ro", "Sửa đoạn nào trước?"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(stored(slip).state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(done.document().select("form[action$=chua-ro]")).isEmpty();
        assertThat(act(page, "chua-ro", Map.of("chua-ro", "Sửa đoạn nào trước?"))
                        .status())
                .isEqualTo(200);
        Visitor.Page second = act(page, "chua-ro", Map.of("chua-ro", "Lại hỏi."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.document().select("main").text()).contains("Lại hỏi.");
        assertThat(stored(slip).state().reopening().byAsker()).isEqualTo(1);

        product.answerAgain(slip.number());
        assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
        Visitor.Page answered = open(slip);
        assertThat(answered.document().select("main").text()).contains("đã báo chưa rõ một lần");
        assertThat(answered.document().select("form[action$=chua-ro]")).isEmpty();
        Visitor.Page crafted = post(answered, "chua-ro", Map.of("chua-ro", "Lần nữa"));
        assertThat(crafted.status()).isEqualTo(409);
        assertThat(stored(slip).state().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void after_thirty_days_it_is_too_late_to_call_it_unclear() throws IOException, InterruptedException {
        Slip slip = ask();
        product.answer(slip.number());
        assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
        Visitor.Page page = open(slip);
        clock.pass(Duration.ofDays(31));
        Visitor.Page late = act(page, "chua-ro", Map.of("chua-ro", "Muộn rồi"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("main").text()).contains("quá thời hạn báo chưa rõ", "Muộn rồi");
        assertThat(stored(slip).state().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(open(slip).document().select("form[action$=chua-ro]")).isEmpty();
    }

    @Test
    void a_name_taken_back_leaves_the_site_at_the_next_build() throws IOException, InterruptedException {
        Slip slip = ask();
        product.answer(slip.number());
        assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
        String address = "/hoi-dap/" + slip.number() + "/";
        assertThat(visitor.get(address).text()).contains("Phạm Thị Mẫu");
        Visitor.Page done = act(open(slip), "rut-ten", Map.of());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.document().select("form[action$=rut-ten]")).isEmpty();
        assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
        assertThat(visitor.get(address).text())
                .contains(ProductUnderTest.SHORT_ANSWER)
                .doesNotContain("Phạm Thị Mẫu");
    }

    /** Sends what no form of the page offers, with the page's own proof. */
    private static Visitor.Page post(Visitor.Page page, String slug, Map<String, String> typed)
            throws IOException, InterruptedException {
        FormElement form = page.form(DOOR + "/sua-du-lieu");
        form.attr("action", DOOR + "/" + slug);
        typed.keySet().forEach(name -> form.appendElement("input").attr("name", name));
        return visitor.submit(page, DOOR + "/" + slug, typed);
    }

    @Test
    void a_question_is_withdrawn_only_with_the_tick_and_for_good() throws IOException, InterruptedException {
        Slip slip = ask();
        Visitor.Page page = open(slip);
        Visitor.Page missing = act(page, "rut-cau-hoi", Map.of("rut-cau-hoi", "Đã tự giải quyết"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.document().select(".error-summary a").attr("href")).isEqualTo("#rut-cau-hoi-xac-nhan");
        assertThat(missing.document().select("#rut-cau-hoi").val()).isEqualTo("Đã tự giải quyết");
        Visitor.Page done = act(missing, "rut-cau-hoi", Map.of("rut-cau-hoi-xac-nhan", "1"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(stored(slip).state().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(stored(slip).events().get(1).act().why()).isEqualTo("Đã tự giải quyết");
        assertThat(done.document().select("form[action$=rut-cau-hoi]")).isEmpty();
        assertThat(post(done, "rut-cau-hoi", Map.of("rut-cau-hoi-xac-nhan", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(stored(slip).revision()).isEqualTo(2);
    }

    @Test
    void correction_and_erasure_are_asked_for_and_become_open_wishes() throws IOException, InterruptedException {
        Slip slip = ask();
        Visitor.Page page = act(open(slip), "sua-du-lieu", Map.of("sua-du-lieu", "Số đúng là 0900 000 002"));
        assertThat(page.status()).isEqualTo(200);
        Visitor.Page asked = act(page, "xoa-du-lieu", Map.of("xoa-du-lieu-xac-nhan", "1"));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.document().select("main").text())
                .contains("Yêu cầu sửa dữ liệu cá nhân: Số đúng là 0900 000 002", "Yêu cầu xóa dữ liệu cá nhân");
        assertThat(asked.document().select("form[action$=xoa-du-lieu]")).isEmpty();
        assertThat(stored(slip).state().wishes())
                .extracting(DataEvent.DataRequested::wish)
                .containsExactly(DataWish.CORRECTION, DataWish.ERASURE);
        Visitor.Page third = asked;
        for (int i = 0; i < 2; i++) {
            third = act(third, "sua-du-lieu", Map.of("sua-du-lieu", "Sửa thêm " + i));
        }
        assertThat(third.document().select("form[action$=sua-du-lieu]")).isEmpty();
    }

    @Test
    void what_the_office_saved_meanwhile_is_shown_first_and_the_text_is_kept()
            throws IOException, InterruptedException {
        Slip slip = ask();
        Visitor.Page page = open(slip);
        product.note(slip.number(), "đã đọc");
        Visitor.Page conflict = act(page, "sua-du-lieu", Map.of("sua-du-lieu", "Tên đúng là Mẫu"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.document().select("[role=alert]").text()).contains("vừa có thay đổi");
        assertThat(last(slip)).isEqualTo(EventKind.NOTED);
        assertThat(act(conflict, "sua-du-lieu", Map.of()).status()).isEqualTo(200);
        assertThat(last(slip)).isEqualTo(EventKind.DATA_REQUESTED);
    }

    @Test
    void an_act_needs_the_secret_our_own_site_and_a_known_name() throws IOException, InterruptedException {
        Slip slip = ask();
        String wrong = ask().secret();
        Visitor.Page page = open(slip);
        assertThat(act(page, "rut-ten", Map.of("ma", wrong)).status()).isEqualTo(422);
        assertThat(post(open(slip), "xoa-het", Map.of()).status()).isEqualTo(404);
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(product.address() + DOOR + "/rut-ten"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("so=" + slip.number() + "&ma=" + slip.secret() + "&ban=1"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(foreign, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(stored(slip).revision()).isEqualTo(1);
        assertThat(visitor.get(DOOR + "/rut-ten").address().getPath()).isEqualTo(DOOR);
        assertThat(visitor.get(DOOR + "?so=" + slip.number())
                        .document()
                        .select("#so")
                        .val())
                .isEqualTo(slip.number().toString());
    }
}
