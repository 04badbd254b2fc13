package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The office's year in a real browser, one road a test, beside one server that is never restarted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeYearBrowserTest {

    private static final String PASSWORD = "con trâu đi cày ruộng sâu";
    private static final Pattern LINK = Pattern.compile("/can-bo/thiet-lap\\?ma=\\S+");
    private static final String NOW = "button[name=dua]";

    private final MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");

    private Path root;
    private ProductUnderTest product;
    private Browser secretary;
    private Browser chair;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        root = folder;
        product = ProductUnderTest.start(folder, clock);
        secretary = Browser.open(1280, true);
        chair = Browser.open(360, true);
        firstDay();
    }

    @AfterAll
    void close() {
        if (product != null) {
            secretary.close();
            chair.close();
            product.close();
        }
    }

    /** Days may have gone by on the road before. */
    @BeforeEach
    void signedIn() {
        signIn(secretary, "quan-tri");
    }

    /** From the link of the first start to the Chairman's account, and what the desk says is missing. */
    private void firstDay() {
        secretary.go(product.address() + link(product.said()));
        secretary.type("mat-khau-moi", PASSWORD);
        secretary.press("/can-bo/thiet-lap");
        secretary.go(product.address() + "/can-bo/");
        assertThat(secretary.textOf("#viec-khac ~ ul")).contains("Xã chưa ghi: Địa chỉ, điện thoại của xã", "Các thôn");
        secretary.leave("#viec-khac ~ ul a");
        secretary.leave("main a[href='/can-bo/danh-muc-nhieu/thon']");
        secretary.paste("[name=nhieu-ten]", "Thôn Đông\nThôn Đoài");
        secretary.press("/can-bo/danh-muc-nhieu/thon");
        secretary.go(product.address() + "/can-bo/");
        assertThat(secretary.textOf("#viec-khac ~ ul")).doesNotContain("Các thôn");
        secretary.go(product.address() + "/can-bo/nhan-su/them");
        secretary.type("ten-dang-nhap", "chu-tich");
        secretary.type("ho-ten", "Người thử");
        secretary.choose("vai-tro", "chair");
        secretary.press("/can-bo/nhan-su/them");
        String code = product.confirm("chu-tich");
        chair.go(product.address() + link(secretary.textOf(".desk-link")));
        chair.type("ma-xac-nhan", code);
        chair.type("mat-khau-moi", PASSWORD);
        chair.press("/can-bo/thiet-lap");
        assertThat(chair.text()).contains("Đã đặt mật khẩu");
    }

    private void signIn(Browser browser, String account) {
        browser.go(product.address() + "/can-bo/");
        if (browser.address().contains("/dang-nhap")) {
            browser.type("ten-dang-nhap", account);
            browser.type("mat-khau", PASSWORD);
            browser.press("/can-bo/dang-nhap");
        }
        assertThat(browser.title()).as(browser.text()).contains("Việc của tôi");
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    /** What readers see at an address once the builds that were asked for have ended. */
    private String published(String address) throws InterruptedException {
        product.builtAll();
        secretary.go(product.address() + address);
        return secretary.text();
    }

    private void open(String address) {
        secretary.go(product.address() + address);
    }

    @Test
    void a_plan_pasted_from_word_is_public_once_the_chairman_approves_it_and_makes_the_sessions_it_names()
            throws InterruptedException {
        open("/can-bo/ke-hoach-moi/dan");
        secretary.retype("nam-ke-hoach", "2026");
        secretary.pasteFormatted(
                "[name=van-ban-dan]",
                "<p class=MsoNormal align=center><b>KẾ HOẠCH</b></p>"
                        + "<p class=MsoNormal align=center><b>Tổ chức đối thoại năm 2026</b></p>"
                        + "<p class=MsoNormal><b>I. MỤC ĐÍCH, YÊU CẦU</b></p><p class=MsoNormal>1. Mục đích</p>"
                        + "<p class=MsoNormal>- Lắng nghe Nhân dân trong 2*3*1,5 giờ.</p>"
                        + "<p class=MsoNormal><b>II. THỜI GIAN</b></p>"
                        + "<table class=MsoTableGrid><tr><td><p>Đợt</p></td><td><p>Thời gian</p></td></tr>"
                        + "<tr><td><p>Đợt 1</p></td><td><p>Tháng 3/2026</p></td></tr></table>");
        secretary.press("/can-bo/ke-hoach-moi/dan");
        assertThat(secretary.text()).contains("Giống nhau từng chữ");
        secretary.leave("button[name=trinh]");
        assertThat(secretary.text()).contains("Chờ Chủ tịch duyệt");

        signIn(chair, "chu-tich");
        assertThat(chair.textOf("#viec-khac ~ ul")).contains("Kế hoạch chờ Chủ tịch duyệt: 1");
        chair.go(product.address() + "/can-bo/ke-hoach/2026");
        chair.leave("form[action$='/ke-hoach-duyet/2026'] " + NOW);

        assertThat(published("/ke-hoach/2026/"))
                .contains("I. MỤC ĐÍCH, YÊU CẦU", "Lắng nghe Nhân dân trong 2*3*1,5 giờ.", "Tháng 3/2026");
        assertThat(secretary.textOf("main table")).contains("Đợt 1");
        open("/can-bo/ke-hoach-phien/2026");
        assertThat(secretary.value("thang-1")).isEqualTo("3/2026");
        secretary.choose("noi-1", "nha-van-hoa-xa");
        secretary.leave("form[action$='/ke-hoach-phien/2026'] " + NOW);
        assertThat(secretary.title()).as(secretary.text()).contains("Các phiên đối thoại");
        assertThat(published("/lich/2026-1/")).contains("Dự kiến: tháng 3 năm 2026");
    }

    @Test
    void a_session_goes_from_plan_to_closed_and_a_day_moved_after_its_notice_is_told_anew()
            throws IOException, InterruptedException {
        String page = "/can-bo/phien/2025-2";
        open(page + "/diem");
        secretary.retype("point-1-ngay", "20/11/2025");
        secretary.retype("point-1-tu-gio", "7h30");
        secretary.press(page + "/diem");
        move("announced", "");
        open(page + "/thong-bao");
        secretary.type("notice-1-ngay-bao", "2/6/2025");
        secretary.choose("notice-1-kenh", "loa-truyen-thanh");
        secretary.leave("form[action$='/thong-bao'] " + NOW);
        assertThat(published("/lich/2025-2/")).contains("20/11/2025", "Loa truyền thanh");

        open(page + "/diem");
        secretary.retype("point-1-ngay", "27/11/2025");
        secretary.press(page + "/diem");
        assertThat(secretary.text()).contains("Phiên đã được thông báo");
        assertThat(secretary.value("point-1-ngay")).isEqualTo("27/11/2025");
        secretary.type("ly-do-doi", "Trùng lịch họp tỉnh");
        secretary.leave("form[action$='/diem'] " + NOW);
        assertThat(published("/lich/2025-2/")).contains("27/11/2025", "Trùng lịch họp tỉnh");
        open(page);
        assertThat(secretary.text()).contains("Loa truyền thanh của xã Chưa đến hạn 20/11/2025");

        clock.pass(Duration.ofDays(179));
        signIn(secretary, "quan-tri");
        open(page);
        move("held", "");
        move("reported", "");
        assertThat(secretary.text()).contains("chưa có tài liệu loại");
        open(page + "/tai-lieu");
        secretary.choose("document-1-loai-tai-lieu", "minutes");
        secretary.type("document-1-ten-tai-lieu", "Biên bản hội nghị");
        secretary.choose("document-2-loai-tai-lieu", "conclusion");
        secretary.type("document-2-ten-tai-lieu", "Thông báo kết luận");
        secretary.type("ngay-cong-bo", "28/11/2025");
        secretary.press(page + "/tai-lieu");
        open(page);
        move("closed", NOW);
        assertThat(published("/lich/2025-2/")).contains("Đã kết thúc", "Biên bản hội nghị");
        assertThat(Files.readString(root.resolve("content/lich/2025-2.md"))).contains("state=closed\n");
    }

    private void move(String to, String button) {
        String form = "form:has(input[name=den][value=" + to + "]) ";
        secretary.leave(form + (button.isEmpty() ? "button:not([name])" : button));
    }

    @Test
    void a_telephone_number_is_changed_in_one_form_and_public_with_one_press() throws InterruptedException {
        open("/can-bo/danh-muc/lien-he");
        secretary.leave("main tbody a");
        secretary.retype("dien-thoai", "0225 3 888 777");
        secretary.leave("form[action*='/danh-muc/lien-he/'] " + NOW);

        assertThat(published("/gui-cau-hoi/")).contains("0225 3 888 777");
    }

    @Test
    void a_page_edited_by_hand_meanwhile_is_shown_beside_what_was_typed_and_neither_is_lost()
            throws IOException, InterruptedException {
        Path file = root.resolve("content/gioi-thieu.md");
        String before = Files.readString(file);
        open("/can-bo/trang/gioi-thieu.md");
        secretary.paste("textarea", "Câu viết ở bàn làm việc.");
        Files.writeString(file, before + "\nCâu thêm bằng tay.\n");
        secretary.leave("form[action$='/gioi-thieu.md'] button[type=submit]:not([name])");

        assertThat(secretary.text()).contains("Câu thêm bằng tay.");
        assertThat(Files.readString(file)).contains("Câu thêm bằng tay.").doesNotContain("bàn làm việc");
        assertThat(secretary.value("noi-dung-trang")).isEqualTo("Câu viết ở bàn làm việc.");
        secretary.leave("form[action$='/gioi-thieu.md'] " + NOW);
        assertThat(published("/gioi-thieu/")).contains("Câu viết ở bàn làm việc.");
        open("/can-bo/tep-cu/gioi-thieu.md");
        assertThat(secretary.text()).contains("Sửa bằng tay");
    }

    @Test
    void a_late_notice_is_saved_with_its_reason_only_and_readers_see_both() throws InterruptedException {
        String page = "/can-bo/phien/2025-1";
        open(page + "/diem");
        secretary.retype("point-1-ngay", "6/6/2025");
        secretary.retype("point-1-tu-gio", "14h");
        secretary.press(page + "/diem");
        move("announced", "");
        open(page + "/thong-bao");
        secretary.type("notice-1-ngay-bao", "2/6/2025");
        secretary.choose("notice-1-kenh", "loa-truyen-thanh");
        secretary.press(page + "/thong-bao");
        assertThat(secretary.text()).contains("phải ghi lý do");
        secretary.type("notice-1-ly-do-tre", "Loa hỏng từ ngày 28/5");
        secretary.leave("form[action$='/thong-bao'] " + NOW);

        assertThat(published("/lich/2025-1/")).contains("Loa hỏng từ ngày 28/5", "Trễ");
    }
}
