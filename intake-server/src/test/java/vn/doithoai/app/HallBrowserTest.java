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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.Question;

/** The screen of the hall in a real browser while the network is cut, the server is started anew and the sign-in ends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HallBrowserTest {

    private static final String PASSWORD = "con trâu đi cày ruộng sâu";
    private static final Pattern LINK = Pattern.compile("/can-bo/thiet-lap\\?ma=\\S+");
    private static final String HALL = "/can-bo/hoi-truong/2025-1";
    private static final String NONE_WAITS = "!document.querySelector('.hall-waiting__line')";

    /** Types lines into the fields and presses the button, as fast as a script can. */
    private static final String WRITE = "var form = document.querySelector('[data-hall]');"
            + "for (var i = arguments[0]; i < arguments[1]; i++) {"
            + "  form.elements['linh-vuc-nhanh'].value = String(1 + i % 9);"
            + "  form.elements['ho-ten'].value = 'Nguyễn Văn Thử';"
            + "  form.elements['cau-hoi'].value = arguments[2] + ' ý kiến thứ ' + i;"
            + "  form.querySelector('button[type=submit]').click(); }";

    /** Keys of what the browser keeps of one kind. */
    private static final String KEPT = "var kind = arguments[0]; return Object.keys(localStorage)"
            + ".filter(function (key) { return key.split(' ')[3] === kind; }).length";

    /** As if the answer to the first line had been lost, and the line changed before it was sent again. */
    private static final String SEND_OTHER_WORDS = "var place = 'hoi-truong quan-tri 2025-1"
            + " ';Object.keys(localStorage).forEach(function (key) {  if (key.indexOf(place + 'ma ') === 0 &&"
            + " localStorage.getItem(key) === '2025-0001') {    var mark = key.slice(place.length + 3);   "
            + " localStorage.setItem(place + 'dong ' + mark, JSON.stringify({ mark: mark, at: 1, state: 'cho', said: '',  "
            + "    fields: { 'linh-vuc-nhanh': '3', 'cau-hoi': 'Nội dung khác hẳn.', loai: 'petition',       "
            + " 'ngay-tiep-nhan': '02/06/2025', 'ma-dong': mark } })); } });";

    private final MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");

    @TempDir
    Path root;

    private Workbench bench;

    @BeforeEach
    void dated() throws IOException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        bench = Workbench.withShippedContent(root).at(clock);
        bench.edit(
                "content/lich/2025-1.md",
                text -> text.replace(
                        "point.1=nha-van-hoa-xa", "point.1=nha-van-hoa-xa | | 2025-06-02 | 08:00 | 11:00"));
    }

    @Test
    void two_hundred_opinions_survive_a_cut_network_a_restart_and_the_end_of_the_sign_in() throws Exception {
        ProductUnderTest product = ProductUnderTest.start(bench, clock);
        try (Browser clerk = Browser.open(1280, true);
                Browser other = Browser.open(360, true)) {
            setUp(clerk, product);
            signIn(other, product);
            hall(other, product);
            hall(clerk, product);

            // By hand, as a clerk does: one key for the topic, Tab, Tab, the words, Enter.
            assertThat(clerk.focusedName()).isEqualTo("linh-vuc-nhanh");
            clerk.keys("3", Keys.TAB).keys(Keys.TAB).keys("Đường vào thôn ngập khi mưa.", Keys.ENTER);
            clerk.settled("[data-told]", "Đã lưu 2025-0001");
            assertThat(clerk.focusedName()).isEqualTo("linh-vuc-nhanh");
            clerk.keys("+", Keys.TAB).keys(Keys.TAB).keys("Thế bao giờ thì sửa xong?", Keys.ENTER);
            clerk.settled("[data-told]", "Đã lưu 2025-0002");
            assertThat(clerk.textOf(".hall-row")).contains("Hỏi tiếp 2025-0001");
            clerk.keys("=5 30/6 Thông cống", Keys.ENTER);
            clerk.until("document.querySelector('.hall-row__said')");
            assertThat(clerk.textOf(".hall-row__said"))
                    .isEqualTo("Tại hội trường, hứa giải quyết xong ngày 30/06/2025: Thông cống");
            assertThat(clerk.violations()).isEmpty();
            assertThat(clerk.overflow()).isNotPositive();

            clerk.run(SEND_OTHER_WORDS);
            hall(clerk, product);
            clerk.until("document.querySelector('.hall-waiting__line button')");
            assertThat(clerk.textOf(".hall-waiting__line"))
                    .contains("xung đột", "Nội dung khác hẳn", "đã lưu thành 2025-0001");
            assertThat(clerk.violations()).isEmpty();
            clerk.click(".hall-waiting__line button");
            clerk.until(NONE_WAITS);

            clerk.offline(true).run(WRITE, 0, 59, "Mất mạng:");
            clerk.settled("[data-told]", "Mất kết nối với máy chủ");
            assertThat(clerk.run(KEPT, "dong")).as("nothing is lost").isEqualTo(59L);
            assertThat(clerk.textOf(".hall-waiting__line")).contains("đang chờ gửi", "Mất mạng: ý kiến thứ 0");
            assertThat(clerk.violations()).isEmpty();
            // Loaded again once there is a network: the lines are still there.
            clerk.offline(false);
            clerk.until(NONE_WAITS);

            other.run(WRITE, 0, 60, "Máy thứ hai:");
            clerk.run(WRITE, 0, 40, "Khởi động lại:");
            product = product.again();
            clerk.run(WRITE, 40, 60, "Khởi động lại:");
            clerk.until(NONE_WAITS);
            other.until(NONE_WAITS);

            clock.pass(Duration.ofMinutes(31));
            clerk.run(WRITE, 0, 18, "Hết phiên:");
            clerk.settled("[data-told]", "Phiên đăng nhập đã hết");
            ProductUnderTest now = product;
            clerk.inAnotherWindow(() -> signIn(clerk, now));
            clerk.until(NONE_WAITS);

            List<String> texts = texts(product);
            assertThat(texts).hasSize(200).doesNotHaveDuplicates();
            assertThat(clerk.run(KEPT, "dong"))
                    .as("nothing personal stays in the browser")
                    .isEqualTo(0L);
            assertThat((String) clerk.run("return JSON.stringify(localStorage)"))
                    .doesNotContain("Nguyễn");
            assertThat(clerk.overflow() + other.overflow()).isNotPositive();

            other.until("document.querySelector('[data-slips]').textContent > 0");
            clerk.go(product.address() + "/can-bo/hoi-truong-phieu/2025-1");
            assertThat(clerk.run("return document.querySelectorAll('.slip').length"))
                    .as("of both, for they are one account; what the restart forgot is in the browser")
                    .isEqualTo(200L);
            assertThat(clerk.printed()).isPositive();
            clerk.press("/can-bo/hoi-truong-phieu/2025-1");
            assertThat(clerk.run(KEPT, "ma"))
                    .as("what slips follow from is gone")
                    .isEqualTo(0L);
        } finally {
            product.close();
        }
    }

    @Test
    void from_entry_to_publication_one_needs_at_most_sixty_keys_beside_the_text() throws Exception {
        try (ProductUnderTest product = ProductUnderTest.start(bench, clock);
                Browser browser = Browser.open(1280, true)) {
            setUp(browser, product);
            product.hire("lan", Role.OFFICER, "Công chức Địa chính");
            product.hire("binh", Role.LEADER, "Phó Chủ tịch UBND xã");
            Typist typist = new Typist(browser);

            hall(browser, product);
            typist.press("3", Keys.TAB, Keys.TAB)
                    .text("Đường vào thôn ngập khi mưa.")
                    .press(Keys.ENTER);
            browser.settled("[data-told]", "Đã lưu 2025-0001");
            typist.press(Keys.ESCAPE).leaving("o");
            clock.pass(Duration.ofMinutes(5));
            typist.save();
            assertThat(browser.text()).contains("Đang chờ phân công");
            clock.pass(Duration.ofMinutes(5));
            typist.press("V").to("chuc-danh").text("Công chức Địa chính").to("can-bo");
            typist.press("L")
                    .unfold()
                    .to("ly-do-khac")
                    .text("Danh mục chưa ghi đơn vị phụ trách")
                    .save();
            assertThat(browser.text()).contains("Đang chờ người được phân công soạn trả lời");

            typist.signIn(product, "lan");
            clock.pass(Duration.ofMinutes(5));
            typist.press("j").leaving(Keys.ENTER);
            typist.text("Xã sửa xong trong tháng 7.")
                    .to("khong-can-can-cu")
                    .press(Keys.SPACE)
                    .save();
            assertThat(browser.text()).contains("Đang chuẩn bị trả lời");

            typist.signIn(product, "binh");
            clock.pass(Duration.ofMinutes(5));
            typist.press("j").leaving(Keys.ENTER);
            for (String tick : List.of("xem-trong-tam", "xem-ngan-gon", "xem-de-hieu", "xem-dung-quy-dinh")) {
                typist.to(tick).press(Keys.SPACE);
            }
            typist.save();
            assertThat(browser.text()).contains("Đã duyệt, chờ công bố");

            typist.signIn(product, "quan-tri");
            typist.leaving("p").leaving("s");
            product.builtAll();
            browser.go(product.address() + "/hoi-dap/2025-0001/");
            assertThat(browser.text()).contains("Xã sửa xong trong tháng 7.");
            assertThat(typist.keys).as("keys beside the text").isBetween(30, 60);
        }
    }

    /** Somebody without a mouse, whose keys are counted; a letter of a text is none. */
    private static final class Typist {

        private final Browser browser;
        private int keys;

        private Typist(Browser browser) {
            this.browser = browser;
        }

        Typist press(CharSequence... all) {
            for (CharSequence key : all) {
                browser.keys(key);
                keys++;
            }
            return this;
        }

        Typist text(String words) {
            browser.keys(words);
            return this;
        }

        /** Goes on to a field of the form, Tab by Tab. */
        Typist to(String field) {
            for (int i = 0; i < 40 && !browser.focusedName().endsWith(field); i++) {
                press(Keys.TAB);
            }
            assertThat(browser.focusedName()).endsWith(field);
            return this;
        }

        /** Opens the next part that is folded away. */
        Typist unfold() {
            for (int i = 0; i < 40 && !isOn("SUMMARY"); i++) {
                press(Keys.TAB);
            }
            assertThat(isOn("SUMMARY")).isTrue();
            return press(Keys.ENTER);
        }

        private boolean isOn(String tag) {
            return tag.equals(browser.run("return document.activeElement.tagName"));
        }

        /** Ctrl and Enter, two keys. */
        Typist save() {
            keys++;
            return leaving(Keys.chord(Keys.CONTROL, Keys.ENTER));
        }

        /** A key that leads to another page. */
        Typist leaving(CharSequence key) {
            browser.run("document.documentElement.setAttribute('data-old', '1')");
            press(key);
            browser.until("!document.documentElement.hasAttribute('data-old') && document.readyState === 'complete'");
            assertThat(browser.title()).doesNotStartWith("Lỗi: ");
            return this;
        }

        Typist signIn(ProductUnderTest product, String id) {
            browser.forgotten().go(product.address() + "/can-bo/");
            return to("ten-dang-nhap").text(id).press(Keys.TAB).text(PASSWORD).leaving(Keys.ENTER);
        }
    }

    private static void setUp(Browser browser, ProductUnderTest product) {
        Matcher link = LINK.matcher(product.said());
        assertThat(link.find()).as(product.said()).isTrue();
        browser.go(product.address() + link.group());
        browser.type("mat-khau-moi", PASSWORD);
        browser.press("/can-bo/thiet-lap");
        assertThat(browser.text()).contains("Đã đặt mật khẩu");
    }

    private static void signIn(Browser browser, ProductUnderTest product) {
        browser.go(product.address() + "/can-bo/dang-nhap");
        browser.type("ten-dang-nhap", "quan-tri");
        browser.type("mat-khau", PASSWORD);
        browser.press("/can-bo/dang-nhap");
        assertThat(browser.text()).contains("Đăng xuất");
    }

    private static void hall(Browser browser, ProductUnderTest product) {
        browser.go(product.address() + HALL).until("document.querySelector('[data-ready]')");
    }

    private static List<String> texts(ProductUnderTest product) {
        List<String> texts = new ArrayList<>();
        for (QuestionNumber number : product.store().numbers()) {
            Question question = product.store().find(number).orElseThrow();
            texts.add(question.submission().text());
        }
        return texts;
    }
}
