package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The culture officer tells a session: village by village, and with texts of the office's own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeLinesTest {

    private static final String ONE = "/can-bo/phien/2025-1";
    private static final String TOLD = ONE + "/bao-thon";
    private static final String TEXTS = "/can-bo/phien-thong-bao/2025-1";
    private static final String TEXT = "/can-bo/phien-loi/2025-1/reminder";
    private static final String PRINT = "/can-bo/phien-in/2025-1/reminder";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer hoa;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        Staffer lan = office.as("lan");
        lan.send(
                lan.get(ONE + "/diem"),
                ONE + "/diem",
                "point-1-ngay",
                "20/6/2025",
                "point-1-tu-gio",
                "7h30",
                "point-1-den-gio",
                "11:00");
        hoa = office.as("van-hoa");
    }

    private void villages() {
        String many = "/can-bo/danh-muc-nhieu/thon";
        Staffer lan = office.as("lan");
        assertThat(lan.send(lan.get(many), many, "nhieu-ten", "Thôn 1\r\nThôn 2\r\nThôn 3")
                        .status())
                .isEqualTo(303);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private List<String> rows(String key) throws IOException {
        return Files.readAllLines(root.resolve("content/lich/2025-1.md")).stream()
                .filter(line -> line.startsWith(key + "."))
                .toList();
    }

    @Test
    void each_village_has_a_line_for_its_head_and_one_for_its_front_and_only_what_was_told_is_kept()
            throws IOException {
        assertThat(hoa.get(TOLD).words()).contains("Danh mục chưa có thôn nào");
        villages();
        Staffer.Page page = hoa.get(TOLD);
        List<String> villages = page.document().select("#told-1-thon-duoc-bao option[value]").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
        assertThat(page.words()).contains("Đã báo 0 trên " + 2 * villages.size());
        assertThat(page.document().select("fieldset.desk-group")).hasSize(2 * villages.size() + 1);

        Staffer.Page told = hoa.send(
                page,
                TOLD,
                "told-2-ngay-bao",
                "5/6/2025",
                "told-2-gio-bao",
                "17h",
                "told-2-nguoi-bao",
                "Trưởng ban",
                "told-2-minh-chung",
                "Ảnh bảng tin");

        assertThat(told.status()).isEqualTo(303);
        assertThat(rows("told"))
                .containsExactly(
                        "told.1=" + villages.get(0) + " | front | 2025-06-05 | 17:00 | Trưởng ban | Ảnh bảng tin");
        assertThat(hoa.get(TOLD).words()).contains("Đã báo 1 trên");
        // Evidence without a day is a line somebody has begun: it is not thrown away in silence.
        Staffer.Page half = hoa.send(hoa.get(TOLD), TOLD, "told-3-minh-chung", "Ảnh");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.value("told-3-minh-chung")).isEqualTo("Ảnh");
    }

    @Test
    void a_text_is_edited_before_it_is_read_out_kept_with_who_and_when_and_printed_on_one_sheet() throws IOException {
        String made = hoa.get(TEXT).value("loi-thong-bao");
        assertThat(made).contains("xin nhắc lại", "bảy giờ ba mươi phút");

        assertThat(hoa.send(hoa.get(TEXT), TEXT, "loi-thong-bao", made + "\n\nMời bà con | đến đông đủ:\n- già\n- trẻ")
                        .location())
                .contains(TEXTS);

        assertThat(rows("script"))
                .singleElement()
                .asString()
                .startsWith("script.1=reminder | Công chức Văn hóa | 02/06/2025 09:00 | Kính thưa")
                .endsWith("¶ ¶ Mời bà con | đến đông đủ: ¶ - già ¶ - trẻ");
        assertThat(hoa.get(TEXTS).words())
                .contains("Đã sửa: Công chức Văn hóa, 02/06/2025 09:00", "Mời bà con | đến đông đủ:");
        assertThat(hoa.get(PRINT).document().select(".desk-sheet p").eachText())
                .contains("Mời bà con | đến đông đủ:")
                .hasSizeGreaterThan(4);

        assertThat(hoa.get(PRINT).document().select(".desk-sheet li").eachText())
                .containsExactly("già", "trẻ");
        assertThat(hoa.send(hoa.get(TEXT), TEXT, "loi-thong-bao", "<img src=x>").errors())
                .isNotEmpty();

        hoa.send(hoa.get(TEXT), TEXT, "loi-thong-bao", made);
        assertThat(rows("script")).isEmpty();
    }

    @Test
    void a_session_of_which_nothing_is_known_has_no_text_to_edit() {
        assertThat(hoa.get("/can-bo/phien-loi/2025-2/first").status()).isEqualTo(404);
        assertThat(hoa.get("/can-bo/phien-loi/2025-1/khong-co").status()).isEqualTo(404);
        assertThat(office.as("hung").get(TEXT).status()).isEqualTo(403);
    }
}
