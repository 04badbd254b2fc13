package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame around every page of the desk: a tool of the office, not a page of the site. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrameTest {

    @TempDir
    Path root;

    private CaseOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static List<String> rail(Staffer.Page page) {
        return page.document().select(".desk-rail__open a").eachAttr("href");
    }

    @Test
    void the_desk_has_neither_head_nor_foot_nor_banner_of_the_public_site() {
        Staffer.Page page = office.as("lan").get("/can-bo/");

        assertThat(page.document().select(".site-header, .site-footer, .stale, [data-stale]"))
                .isEmpty();
        assertThat(page.document().select("main > h1:first-child")).hasSize(1);
        assertThat(page.document().select("body > a.skip-link").attr("href")).isEqualTo("#noi-dung");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lan      | /can-bo/ /can-bo/?xem=moi-giao /can-bo/?xem=tat-ca /can-bo/nhap /can-bo/hoi-truong"
                        + " /can-bo/hang-loat /can-bo/goi-lai /can-bo/bien-ban /can-bo/ke-hoach /can-bo/phien"
                        + " /can-bo/phien-viec /can-bo/giam-sat /can-bo/theo-can-bo /can-bo/so-lieu /can-bo/danh-muc"
                        + " /can-bo/trang /can-bo/tep /can-bo/cong-bo /can-bo/dinh-kem /can-bo/cho-xac-nhan"
                        + " /can-bo/thoi-han-luu /can-bo/su-co /can-bo/suc-khoe /",
                "hung     | /can-bo/ /can-bo/?xem=moi-giao /can-bo/?xem=tat-ca /can-bo/hoi-truong /can-bo/goi-lai"
                        + " /can-bo/bien-ban /can-bo/phien /can-bo/phien-viec /can-bo/so-lieu /",
                "chu-tich | /can-bo/ /can-bo/?xem=moi-giao /can-bo/?xem=tat-ca /can-bo/hoi-truong /can-bo/goi-lai"
                        + " /can-bo/bien-ban /can-bo/ke-hoach /can-bo/phien /can-bo/phien-viec /can-bo/giam-sat"
                        + " /can-bo/theo-can-bo /can-bo/so-lieu /can-bo/danh-muc /can-bo/trang /can-bo/tep /can-bo/cong-bo"
                        + " /can-bo/dinh-kem /can-bo/cho-xac-nhan /can-bo/uy-quyen /can-bo/nhat-ky /can-bo/thoi-han-luu"
                        + " /can-bo/su-co /can-bo/suc-khoe /",
                "mat-tran | /can-bo/ /can-bo/?xem=tat-ca /can-bo/phien /can-bo/phien-viec /can-bo/giam-sat"
                        + " /can-bo/nhat-ky /",
                "van-hoa  | /can-bo/ /can-bo/?xem=tat-ca /can-bo/phien /can-bo/phien-viec /",
                "quan-tri | /can-bo/nhan-su /can-bo/nhat-ky /can-bo/suc-khoe /"
            })
    void the_rail_leads_where_the_role_may_go_and_nowhere_else(String who, String rooms) {
        Staffer staffer = office.as(who);
        Staffer.Page home = staffer.get(who.equals("quan-tri") ? "/can-bo/nhan-su" : "/can-bo/");

        assertThat(rail(home)).containsExactly(rooms.split(" ", -1));
        assertThat(home.document().select(".desk-rail__fold a").eachAttr("href"))
                .isEqualTo(rail(home));
        for (String room : rail(home)) {
            if (!room.equals("/")) {
                Staffer.Page page = staffer.get(room);
                assertThat(page.status()).as(room).isEqualTo(200);
                assertThat(page.document()
                                .select(".desk-rail__open [aria-current]")
                                .eachAttr("href"))
                        .as(room)
                        .containsExactly(room);
            }
        }
    }

    @Test
    void what_waits_for_me_is_counted_in_bar_rail_and_title_of_every_page() {
        office.received("Bao giờ sửa đường thôn?", Set.of());
        office.received("Bao giờ có nước sạch?", Set.of());

        Staffer.Page page = office.as("lan").get("/can-bo/nhap");

        assertThat(page.document().title()).startsWith("(2) Nhập câu hỏi");
        assertThat(page.document().select(".desk-head__mine").text()).isEqualTo("Việc của tôi 2");
        assertThat(page.document().select(".desk-rail__open li").eachText()).contains("Việc của tôi 2", "Câu hỏi 2");
        assertThat(office.as("hung").get("/can-bo/").document().title()).startsWith("Việc của tôi");
    }

    @Test
    void the_bar_says_who_is_signed_in_and_as_whom() {
        Staffer.Page page = office.as("kiem").get("/can-bo/");

        assertThat(page.document().select(".desk-head__who").text())
                .isEqualTo("Đỗ Kiêm Công chức chuyên môn, Lãnh đạo UBND xã");
        assertThat(page.document()
                        .select("form[action=/can-bo/dang-xuat] button")
                        .text())
                .isEqualTo("Đăng xuất");
    }

    @Test
    void who_may_see_no_question_has_no_search_for_one() {
        assertThat(office.as("quan-tri").get("/can-bo/nhan-su").document().select("[role=search]"))
                .isEmpty();
    }

    @Test
    void signing_in_has_a_frame_of_its_own_without_rooms() {
        Staffer.Page page = office.as("lan").get("/can-bo/thiet-lap?ma=x");

        assertThat(page.document().select("body").attr("class")).contains("desk--door");
        assertThat(page.document().select(".desk-rail, .site-header, .site-footer"))
                .isEmpty();
    }
}
