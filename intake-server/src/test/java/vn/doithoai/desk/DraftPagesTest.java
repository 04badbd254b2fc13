package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is not finished: kept where no reader sees it, looked at as it will be, and put in its place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftPagesTest {

    private static final String PAGE = "/can-bo/tep/gioi-thieu.md";
    private static final String PREVIEW = "/can-bo/xem-trang/gioi-thieu.md";
    private static final String DRAFTS = "/can-bo/ban-nhap";
    private static final String TEXT = "noi-dung-tep";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Path file() {
        return root.resolve("content/gioi-thieu.md");
    }

    /** Types a line at the end of a form and presses a button of it. */
    private static Staffer.Page typed(Staffer who, Staffer.Page page, String line, String button) {
        Objects.requireNonNull(page.document().getElementById(TEXT)).text(page.value(TEXT) + "\n" + line);
        return who.press(page, PAGE, "dua", button);
    }

    @Test
    void a_draft_is_kept_listed_and_opened_again_and_the_page_stays_as_it_was() throws IOException {
        String before = Files.readString(file());
        assertThat(lan.get(DRAFTS).words()).contains("Không có bản nháp nào");
        Staffer.Page kept = typed(lan, lan.get(PAGE), "Câu chưa xong.", "nhap");
        assertThat(kept.location()).endsWith(PAGE + "?ban-nhap=1&da=nhap");
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(office.buildsAsked()).isZero();
        assertThat(root.resolve("data/private/drafts/gioi-thieu.md.txt")).exists();

        assertThat(lan.get(DRAFTS).words()).contains("Giới thiệu", "Bản nháp của Lê Thị Lan");
        assertThat(lan.get("/can-bo/tep").words()).contains("Bản nháp (1)");
        assertThat(lan.get(PAGE).words()).contains("Bản nháp của Lê Thị Lan").doesNotContain("Câu chưa xong.");
        Staffer.Page again = office.as("chu-tich").get(PAGE + "?ban-nhap=1");
        assertThat(again.value(TEXT)).contains("Câu chưa xong.");
        assertThat(office.as("hung").get(DRAFTS).status()).isEqualTo(403);
        assertThat(office.as("hung").get(PREVIEW).status()).isEqualTo(403);
    }

    @Test
    void the_preview_is_the_public_page_of_the_draft_in_the_public_frame() throws IOException {
        String before = Files.readString(file());
        Staffer.Page look = typed(lan, lan.get(PAGE), "Tuyến mương 2*3*1,5 m", "xem");
        assertThat(look.location()).endsWith(PREVIEW);
        Staffer.Page page = lan.get(PREVIEW);
        assertThat(page.document().select(".preview-bar").text()).contains("Bản xem trước", "Lê Thị Lan");
        assertThat(page.document().select("header.site-header")).hasSize(1);
        assertThat(page.document().select("main .rich-text").text()).endsWith("Tuyến mương 2*3*1,5 m");
        assertThat(page.document().select(".desk-rail")).isEmpty();
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void every_kind_of_page_is_shown_as_it_would_be() {
        for (String path : new String[] {"ke-hoach/2025.md", "lich/2025-1.md"}) {
            String address = "/can-bo/tep/" + path;
            assertThat(lan.press(lan.get(address), address, "dua", "xem").location())
                    .endsWith("/can-bo/xem-trang/" + path);
            Staffer.Page page = lan.get("/can-bo/xem-trang/" + path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.document().select("h1").text()).isNotEmpty();
        }
    }

    @Test
    void a_draft_goes_before_readers_at_once_or_with_the_next_build_and_is_a_draft_no_more() throws IOException {
        typed(lan, lan.get(PAGE), "Với lần sau.", "nhap");
        assertThat(lan.press(lan.get(PREVIEW), PREVIEW, "dua", "sau").location())
                .endsWith(DRAFTS + "?da=luu");
        assertThat(Files.readString(file())).contains("Với lần sau.");
        assertThat(office.buildsAsked()).isZero();
        assertThat(lan.get(PREVIEW).status()).isEqualTo(404);

        typed(lan, lan.get(PAGE), "Ngay bây giờ.", "nhap");
        assertThat(lan.press(lan.get(PREVIEW), PREVIEW, "dua", "ngay").location())
                .endsWith("da=dua-ngay");
        assertThat(Files.readString(file())).contains("Ngay bây giờ.");
        assertThat(office.buildsAsked()).isEqualTo(1);

        typed(lan, lan.get(PAGE), "Từ biểu mẫu.", "nhap");
        assertThat(lan.send(lan.get(PAGE + "?ban-nhap=1"), PAGE).status()).isEqualTo(303);
        assertThat(Files.readString(file())).contains("Từ biểu mẫu.");
        assertThat(lan.get(DRAFTS).words()).contains("Không có bản nháp nào");
    }

    @Test
    void a_file_changed_since_the_draft_began_is_a_conflict_that_shows_both() throws IOException {
        typed(lan, lan.get(PAGE), "Của bản nháp.", "nhap");
        Files.writeString(file(), Files.readString(file()) + "\nSửa bằng tay.\n");
        assertThat(lan.press(lan.get(PREVIEW), PREVIEW, "dua", "ngay").location())
                .endsWith("/can-bo/trang/gioi-thieu.md?ban-nhap=1");
        assertThat(Files.readString(file())).doesNotContain("Của bản nháp.");
        Staffer.Page open = lan.get(PAGE + "?ban-nhap=1");
        assertThat(open.words()).contains("Người khác đã sửa tệp này", "Sửa bằng tay.");
        assertThat(open.value(TEXT)).contains("Của bản nháp.").doesNotContain("Sửa bằng tay.");
        assertThat(lan.send(open, PAGE).status()).isEqualTo(303);
        assertThat(Files.readString(file())).contains("Của bản nháp.");
        assertThat(lan.get("/can-bo/tep-cu/gioi-thieu.md?ban=1").words()).contains("Sửa bằng tay.");
    }

    @Test
    void two_people_at_one_draft_lose_nothing_unseen() {
        Staffer.Page mine = lan.get(PAGE);
        Staffer binh = office.as("chu-tich");
        typed(binh, binh.get(PAGE), "Câu của Chủ tịch.", "nhap");
        Staffer.Page refused = typed(lan, mine, "Câu của Lan.", "nhap");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Đã có một bản nháp khác", "Trần Văn Bình", "Câu của Chủ tịch.");
        assertThat(refused.value(TEXT)).contains("Câu của Lan.");
        assertThat(lan.press(refused, PAGE, "dua", "nhap").status()).isEqualTo(303);
        assertThat(binh.get(PAGE + "?ban-nhap=1").value(TEXT)).contains("Câu của Lan.");

        Staffer.Page seen = binh.get(PREVIEW);
        typed(lan, lan.get(PAGE + "?ban-nhap=1"), "Gõ tiếp.", "nhap");
        assertThat(binh.press(seen, PREVIEW, "dua", "ngay").location()).endsWith("?da=khac");
        assertThat(binh.get(PREVIEW + "?da=khac").words()).contains("Bản nháp vừa có người gõ tiếp", "Gõ tiếp.");
        assertThat(office.buildsAsked()).isZero();
    }

    @Test
    void an_unfinished_draft_is_kept_with_its_mistakes_and_thrown_away_when_asked() throws IOException {
        String fresh = "/can-bo/tep/van-ban/moi.md";
        assertThat(lan.press(lan.get(fresh), fresh, "dua", "xem").status()).isEqualTo(303);
        Staffer.Page look = lan.get("/can-bo/xem-trang/van-ban/moi.md");
        assertThat(look.status()).isEqualTo(422);
        assertThat(look.words()).contains("Chưa xem trước được", "van-ban/moi.md: Dòng 1:");
        assertThat(lan.get(fresh + "?ban-nhap=1").words()).contains("Chưa dùng được, cần sửa");
        assertThat(root.resolve("content/van-ban/moi.md")).doesNotExist();

        Staffer.Page list = lan.get(DRAFTS);
        assertThat(lan.press(list, "/can-bo/xem-trang/van-ban/moi.md", "viec", "bo")
                        .location())
                .endsWith(DRAFTS + "?da=bo-nhap");
        assertThat(root.resolve("data/private/drafts/van-ban/moi.md.txt")).doesNotExist();
        assertThat(lan.craft("/can-bo/xem-trang/van-ban/moi.md", "viec", "bo").status())
                .isEqualTo(404);
    }
}
