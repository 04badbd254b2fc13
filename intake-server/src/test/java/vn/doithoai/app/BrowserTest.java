package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.site.BuildResult;

/** The story of {@link ApplicationTest} in a real browser, on a phone and on a desk, with and without JavaScript. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserTest {

    private static final String QUESTION = "Xã sửa nhà văn hóa thôn khi nào, mái đang bị dột?";
    private static final Pattern NUMBER = Pattern.compile("2025-\\d{4}");
    private static final List<String> PAGES = List.of(
            "/",
            "/ke-hoach/2025/",
            "/lich/",
            "/lich/2025-1/",
            "/hoi-dap/",
            "/hoi-dap/linh-vuc/xay-dung-co-ban/",
            "/hoi-dap/phien/2025-1/",
            "/cam-ket/",
            "/cam-ket/da-hua/",
            "/thong-ke/2025/",
            "/so-tiep-nhan/2025/",
            "/kiem-tra-phieu/",
            "/thay-doi/",
            "/thay-doi/nhat-ky/",
            "/du-lieu/",
            "/so-do-trang/",
            "/tim-kiem/",
            "/tiep-nhan/tim-kiem?q=duong",
            "/thong-bao/",
            "/van-ban/",
            "/tra-cuu/",
            "/gui-cau-hoi/",
            "/gioi-thieu/",
            "/quyen-va-nghia-vu/",
            "/du-lieu-ca-nhan/",
            "/kha-nang-tiep-can/",
            "/noi-quy/",
            "/khong-co-trang-nay/");

    @TempDir
    static Path root;

    private static final MovableClock CLOCK = new MovableClock("2025-06-02T02:00:00Z");
    private static ProductUnderTest product;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        product = ProductUnderTest.start(root, CLOCK);
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, true", "360, false", "1280, true", "1280, false"})
    void a_question_is_asked_looked_up_answered_and_found(int width, boolean javaScript) throws InterruptedException {
        try (Browser browser = Browser.open(width, javaScript)) {
            browser.go(product.address() + "/").follow("/gui-cau-hoi/");
            browser.type("cau-hoi", QUESTION);
            browser.click("details:has(#linh-vuc) > summary");
            browser.choose("linh-vuc", "T3");
            browser.choose("dong-y", "1");
            browser.press("/tiep-nhan/kiem-tra");
            assertThat(browser.text()).contains(QUESTION);
            CLOCK.pass(Duration.ofMinutes(20));
            browser.press("/tiep-nhan/gui");
            assertThat(browser.address()).endsWith("/tiep-nhan/gui");
            QuestionNumber number = number(browser.text());

            browser.go(product.address() + "/tra-cuu/").type("so", number.toString());
            browser.press("/tiep-nhan/tra-cuu");
            assertThat(browser.text()).contains(number.toString(), "Đã tiếp nhận");

            product.answer(number);
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);

            String page = "/hoi-dap/" + number + "/";
            browser.go(product.address() + "/");
            assertThat(browser.hasLink(page)).isTrue();
            browser.go(product.address() + "/hoi-dap/").follow(page);
            assertThat(browser.text()).contains(ProductUnderTest.TITLE, ProductUnderTest.SHORT_ANSWER);
        }
    }

    /** Two and a half screens of 640 px, whatever is folded away. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_thumb_reaches_the_button_within_two_and_a_half_screens(boolean javaScript) {
        try (Browser browser = Browser.open(360, javaScript)) {
            browser.go(product.address() + "/gui-cau-hoi/");
            assertThat(browser.bottomOf(".question-form__send button")).isLessThanOrEqualTo(1600);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void going_back_after_sending_shows_what_was_sent_and_no_mistake_of_the_browser(boolean javaScript) {
        try (Browser browser = Browser.open(360, javaScript)) {
            send(browser);
            QuestionNumber number = number(browser.text());
            browser.back();
            assertThat(browser.text()).contains("Kiểm tra lại trước khi gửi", "câu hỏi không gửi hai lần");
            if (javaScript) {
                assertThat(browser.settled("[data-sent-note]", "đã gửi")).contains("số " + number);
            }
            browser.press("/tiep-nhan/gui");
            assertThat(number(browser.text())).isEqualTo(number);
        }
    }

    @Test
    void a_receipt_is_checked_against_the_ledger_in_the_browser() throws InterruptedException {
        try (Browser browser = Browser.open(360, true)) {
            send(browser);
            String proof = browser.attribute("[data-copy^=doithoai-seal]", "data-copy");
            assertThat(proof).contains(QUESTION);

            assertThat(check(browser, proof)).contains("Số này không có trong sổ công khai");
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);
            assertThat(check(browser, proof)).contains("Đúng. Sổ công khai có câu hỏi này", "nguyên vẹn");
            assertThat(check(browser, proof.replace("dột", "đột"))).contains("Không khớp");
            // What the person has is not what is stored: blanks of Word, what cannot be seen, letters apart.
            assertThat(check(browser, proof.replace(" ", "\u00A0"))).contains("Đúng. Sổ công khai có câu hỏi này");
            assertThat(check(browser, proof.replace(" ", "\u200B "))).contains("Đúng. Sổ công khai có câu hỏi này");
            assertThat(check(browser, java.text.Normalizer.normalize(proof, java.text.Normalizer.Form.NFD)))
                    .contains("Đúng. Sổ công khai có câu hỏi này");
        }
    }

    /** As far as the receipt. */
    private static void send(Browser browser) {
        browser.go(product.address() + "/gui-cau-hoi/").type("cau-hoi", QUESTION);
        browser.choose("dong-y", "1");
        browser.press("/tiep-nhan/kiem-tra");
        CLOCK.pass(Duration.ofMinutes(20));
        browser.press("/tiep-nhan/gui");
    }

    private static String check(Browser browser, String proof) {
        browser.go(product.address() + "/kiem-tra-phieu/").paste("#phieu", proof);
        browser.click("[data-receipt-check] [type=submit]");
        return browser.settled("[data-receipt-check] [role=status]", "Mã tính từ phiếu");
    }

    @Test
    void an_answer_is_found_while_one_types_without_marks_and_offered_to_who_asks_the_same()
            throws InterruptedException {
        try (Browser browser = Browser.open(360, true)) {
            send(browser);
            QuestionNumber number = number(browser.text());
            product.answer(number);
            assertThat(product.build()).as(product.said()).isInstanceOf(BuildResult.Built.class);

            browser.go(product.address() + "/tim-kiem/").paste("#q", "duong be tong thon bi l");
            assertThat(browser.settled("[data-results]", ProductUnderTest.SHORT_ANSWER))
                    .contains(ProductUnderTest.TITLE);
            assertThat(browser.hasLink("/hoi-dap/" + number + "/")).isTrue();
            browser.press("/tiep-nhan/tim-kiem");
            assertThat(browser.text()).contains("Tìm thấy", ProductUnderTest.TITLE);

            browser.go(product.address() + "/gui-cau-hoi/").type("cau-hoi", QUESTION + " Xin trả lời sớm.");
            browser.choose("dong-y", "1");
            browser.press("/tiep-nhan/kiem-tra");
            assertThat(browser.text()).contains("Có thể đã có câu hỏi giống vậy", "Tôi cùng hỏi câu này");
        }
    }

    @Test
    void all_fields_wrong_at_once_keep_what_was_typed() {
        try (Browser browser = Browser.open(360, false)) {
            browser.go(product.address() + "/gui-cau-hoi/").type("cau-hoi", "ngắn");
            browser.click("details:has(#dien-thoai) > summary");
            browser.type("dien-thoai", "12345");
            browser.type("thu-dien-tu", "khong-phai-thu");
            browser.press("/tiep-nhan/kiem-tra");
            assertThat(browser.text()).contains("Có lỗi cần sửa");
            assertThat(browser.value("dien-thoai")).isEqualTo("12345");
            assertThat(browser.value("cau-hoi")).isEqualTo("ngắn");
            assertThat(browser.title()).startsWith("Lỗi: ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void every_kind_of_page_is_accessible_fits_and_breaks_no_rule_of_its_own(int width) {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.open(width, true)) {
            for (String page : PAGES) {
                look(browser.go(product.address() + page), page, found);
            }
            browser.go(product.address() + "/gui-cau-hoi/").press("/tiep-nhan/kiem-tra");
            look(browser, "the form with errors", found);
            browser.type("cau-hoi", QUESTION);
            browser.choose("dong-y", "1");
            browser.press("/tiep-nhan/kiem-tra");
            look(browser, "the check page", found);
            CLOCK.pass(Duration.ofMinutes(20));
            browser.press("/tiep-nhan/gui");
            look(browser, "the receipt", found);
            QuestionNumber number = number(browser.text());
            browser.go(product.address() + "/tiep-nhan/tra-cuu?so=" + number);
            look(browser, "the look-up", found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_kind_of_page_fits_a_window_of_320_px_in_dark_and_forced_colours_and_on_paper() {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.open(320, true)) {
            for (String page : PAGES) {
                browser.prefers("prefers-color-scheme", "dark").go(product.address() + page);
                look(browser, page + " in the dark", found);
                browser.prefers("forced-colors", "active").go(product.address() + page);
                if (browser.overflow() > 0) {
                    found.add(page + " is too wide in forced colours");
                }
                assertThat(browser.printed()).as(page).isGreaterThan(2_000);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_keyboard_alone_reaches_the_content_first() {
        try (Browser browser = Browser.open(1280, true)) {
            browser.go(product.address() + "/cam-ket/").press(Keys.TAB);
            assertThat(browser.focused()).isEqualTo("Bỏ qua đến nội dung chính");
            browser.press(Keys.ENTER).press(Keys.TAB);
            assertThat(browser.focused()).isEqualTo("Trang chủ");
        }
    }

    private static void look(Browser browser, String page, List<String> found) {
        browser.violations().forEach(violation -> found.add(page + " " + violation));
        if (browser.overflow() > 0) {
            found.add(page + " is " + browser.overflow() + " px too wide");
        }
        browser.complaints().stream()
                .filter(complaint -> !complaint.contains("404") && !complaint.contains("422"))
                .forEach(complaint -> found.add(page + " " + complaint));
    }

    private static QuestionNumber number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return QuestionNumber.parse(number.group()).orElseThrow();
    }
}
