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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main road of an office in a real browser: first link, colleagues, a question from the hall to the public page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskBrowserTest {

    private static final String PASSWORD = "con trâu đi cày ruộng sâu";
    private static final Pattern LINK = Pattern.compile("/can-bo/thiet-lap\\?ma=\\S+");
    private static final Pattern NUMBER = Pattern.compile("2025-\\d{4}");

    private final MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void an_office_sets_itself_up_and_publishes_its_first_answer(int width) throws IOException, InterruptedException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        List<String> found = new ArrayList<>();
        try (ProductUnderTest product = ProductUnderTest.start(root, clock);
                Browser secretary = Browser.open(width, true);
                Browser officer = Browser.open(width, true);
                Browser leader = Browser.open(width, true)) {
            setUp(secretary, product, link(product.said()));
            look(secretary, found);
            keepsWhatIsTyped(secretary, product.address() + "/can-bo/", found);
            askedAgain(secretary, product, "lan", "officer", found);
            setUp(officer, product, link(secretary.textOf(".desk-link")));
            String link = invite(secretary, product, "binh", "leader", found);
            look(secretary, found);
            setUp(leader, product, link, product.confirm("binh"), found);
            secretary.go(product.address() + "/can-bo/cho-xac-nhan");
            look(secretary, found);

            secretary.go(product.address() + "/can-bo/nhap");
            look(secretary, found);
            secretary.type("cau-hoi", "Đường vào nhà văn hóa bị lún, gọi 0912 345 678.");
            secretary.choose("linh-vuc", "T3");
            secretary.choose("dua-ngay", "1");
            secretary.type("tieu-de-cong-khai", "Sửa đường vào nhà văn hóa");
            secretary.press("/can-bo/nhap");
            // Asked to read what is about to be public: the form comes back as refused, which the browser notes once.
            assertThat(secretary.complaints()).singleElement().asString().contains("/can-bo/nhap", "422");
            look(secretary, found);
            secretary.choose("da-doc", "1");
            secretary.press("/can-bo/nhap");
            look(secretary, found);
            String number = number(secretary.text());
            String page = product.address() + "/can-bo/cau-hoi/" + number;

            clock.pass(Duration.ofMinutes(10));
            secretary.go(page).unfold();
            look(secretary, found);
            secretary.choose("phan-cong-don-vi", "van-phong");
            secretary.retype("phan-cong-chuc-danh", "Công chức Địa chính");
            secretary.choose("phan-cong-can-bo", "lan");
            secretary.type("phan-cong-ly-do-khac", "Danh mục chưa ghi đơn vị phụ trách");
            secretary.press("/phan-cong");

            officer.go(product.address() + "/can-bo/");
            look(officer, found);
            assertThat(officer.text()).contains("Sửa đường vào nhà văn hóa");
            clock.pass(Duration.ofMinutes(10));
            officer.go(page).unfold();
            look(officer, found);
            officer.type("soan-tom-tat", "Xã sửa xong trong tháng 7.");
            officer.choose("soan-khong-can-can-cu", "1");
            officer.retype("soan-nguoi-tra-loi", "Công chức Địa chính");
            officer.press("/soan");
            assertThat(officer.title()).as(officer.text()).doesNotStartWith("Lỗi: ");
            assertThat(officer.text()).contains("Đang chuẩn bị trả lời");

            clock.pass(Duration.ofMinutes(5));
            leader.go(page).unfold();
            look(leader, found);
            leader.tickAll("duyet-");
            leader.press("/duyet");
            look(leader, found);

            secretary.go(product.address() + "/can-bo/cong-bo");
            look(secretary, found);
            assertThat(secretary.text()).contains("Mới công khai");
            secretary.press("/can-bo/cong-bo");
            product.builtAll();
            secretary.go(product.address() + "/can-bo/cong-bo");
            assertThat(secretary.text()).contains("Công bố xong");
            secretary.go(product.address() + "/hoi-dap/" + number + "/");
            assertThat(secretary.text())
                    .contains("Xã sửa xong trong tháng 7.", "[đã che số điện thoại]")
                    .doesNotContain("0912");
            for (String other : List.of("nhan-su", "nhat-ky", "goi-lai", "tai-khoan", "?xem=tat-ca")) {
                look(secretary.go(product.address() + "/can-bo/" + other), found);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Typing keeps session and text; what was left behind is offered, opened and dropped. */
    private void keepsWhatIsTyped(Browser browser, String desk, List<String> found) {
        browser.go(desk + "nhap");
        clock.pass(Duration.ofMinutes(29));
        browser.type("cau-hoi", "Mương đầu thôn tắc.");
        browser.settled(".desk-typed", "Đã giữ bản gõ dở lúc 09:29");
        look(browser, found);
        clock.pass(Duration.ofMinutes(29));
        browser.go(desk);
        look(browser, found);
        browser.click(".desk-unsent a");
        assertThat(browser.value("cau-hoi")).isEqualTo("Mương đầu thôn tắc.");
        look(browser, found);
        browser.go(desk).press("/can-bo/go-do/bo");
        assertThat(browser.text()).doesNotContain("Mương đầu thôn tắc.");
    }

    private static void setUp(Browser browser, ProductUnderTest product, String link) {
        browser.go(product.address() + link);
        browser.type("mat-khau-moi", PASSWORD);
        browser.press("/can-bo/thiet-lap");
        assertThat(browser.text()).contains("Đã đặt mật khẩu");
    }

    private static void setUp(Browser browser, ProductUnderTest product, String link, String code, List<String> found) {
        browser.go(product.address() + link);
        look(browser, found);
        browser.type("ma-xac-nhan", code);
        browser.type("mat-khau-moi", PASSWORD);
        browser.press("/can-bo/thiet-lap");
        look(browser, found);
        assertThat(browser.text()).contains("Đã đặt mật khẩu");
        browser.press("/can-bo/tai-khoan/da-doc");
    }

    /** An hour after the password was typed last: it is asked for again, and what was typed goes on. */
    private static void askedAgain(
            Browser browser, ProductUnderTest product, String id, String role, List<String> found) {
        fillIn(browser, product, id, role, found);
        assertThat(browser.text()).contains("cần nhập lại mật khẩu");
        assertThat(browser.complaints()).singleElement().asString().contains("/can-bo/nhan-su/them", "401");
        look(browser, found);
        browser.type("mat-khau-lai", PASSWORD);
        browser.press("/can-bo/nhan-su/them");
    }

    private static String invite(
            Browser browser, ProductUnderTest product, String id, String role, List<String> found) {
        fillIn(browser, product, id, role, found);
        return link(browser.textOf(".desk-link"));
    }

    private static void fillIn(Browser browser, ProductUnderTest product, String id, String role, List<String> found) {
        browser.go(product.address() + "/can-bo/nhan-su/them");
        look(browser, found);
        browser.type("ten-dang-nhap", id);
        browser.type("ho-ten", "Người thử " + id);
        browser.choose("vai-tro", role);
        browser.press("/can-bo/nhan-su/them");
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    private static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }

    private static void look(Browser browser, List<String> found) {
        String page = browser.address();
        browser.violations().forEach(violation -> found.add(page + " " + violation));
        if (browser.overflow() > 0) {
            found.add(page + " is " + browser.overflow() + " px too wide");
        }
        browser.complaints().forEach(complaint -> found.add(page + " " + complaint));
    }
}
