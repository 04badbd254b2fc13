package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text pages, notices and documents as an office edits them: added, changed, given another address, withdrawn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageFormsTest {

    private static final String ROOM = "/can-bo/trang";
    private static final String RULES = ROOM + "/noi-quy.md";
    private static final String BODY = "noi-dung-trang";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private String file(String path) throws IOException {
        return Files.readString(root.resolve("content").resolve(path));
    }

    private Staffer.Page fill(String address, String... filled) {
        return lan.send(lan.get(address), address, filled);
    }

    private Staffer.Page newDocument(String... filled) {
        return fill("/can-bo/trang-moi/van-ban", filled);
    }

    @Test
    void every_text_page_opens_as_a_form_and_saved_untouched_stays_as_it_is() throws IOException {
        Staffer.Page list = lan.get(ROOM);
        for (String path : new String[] {
            "gioi-thieu.md",
            "noi-quy.md",
            "quyen-va-nghia-vu.md",
            "du-lieu-ca-nhan.md",
            "kha-nang-tiep-can.md",
            "cach-tham-gia.md",
            "english.md"
        }) {
            assertThat(list.document().select("a[href=" + ROOM + "/" + path + "]"))
                    .as(path)
                    .hasSize(1);
            String before = file(path);
            assertThat(lan.send(lan.get(ROOM + "/" + path), ROOM + "/" + path).status())
                    .as(path)
                    .isEqualTo(303);
            assertThat(file(path)).as(path).isEqualTo(before);
        }
        assertThat(lan.get(ROOM + "/lich/2025-1.md").status()).isEqualTo(404);
        assertThat(lan.get(ROOM + "/chua-co.md").status()).isEqualTo(404);
        assertThat(lan.get("/can-bo/trang-moi/la").status()).isEqualTo(404);
    }

    @Test
    void a_page_is_changed_by_its_fields_and_keeps_the_lines_as_they_were_typed() throws IOException {
        assertThat(fill(RULES, "tieu-de-trang", "Nội quy mới", BODY, "a) Đúng giờ;\r\nb) Rộng 2*3*1,5 m\r\n2025. Năm")
                        .status())
                .isEqualTo(303);
        assertThat(file("noi-quy.md"))
                .startsWith("title=Nội quy mới\ntype=guide\nstatus=published\nsummary=Nội quy")
                .endsWith("~~~~~~\n\na) Đúng giờ;\nb) Rộng 2*3*1,5 m\n2025. Năm\n");
        Staffer.Page wrong = fill(RULES, "tieu-de-trang", "", BODY, "Một.\r\n<b>x</b>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Chưa ghi: Tên trang");
        assertThat(fill(RULES, BODY, "Một.\r\n\r\n<b>x</b>").errors()).contains("Dòng 3:", "thẻ HTML");
        assertThat(wrong.value(BODY)).contains("<b>x</b>");
    }

    @Test
    void a_document_needs_its_seven_fields_and_gets_its_address_from_its_title() throws IOException {
        Staffer.Page wrong = newDocument("tieu-de-trang", "Quy chế dân chủ", "ngay-ban-hanh", "31/2/2025");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .contains("Hình thức", "Cơ quan ban hành", "Số, ký hiệu", "Trích yếu", "Không đọc được ngày");
        String[] filled = {
            "tieu-de-trang", "Quy chế dân chủ",
            "hinh-thuc-van-ban", "Quyết định",
            "co-quan-ban-hanh", "UBND xã",
            "so-ky-hieu", "05/QĐ-UBND",
            "ngay-ban-hanh", "1/3/2025",
            "trich-yeu", "Về việc lấy ý kiến Nhân dân."
        };
        assertThat(newDocument(filled).location()).endsWith(ROOM + "/van-ban/quy-che-dan-chu.md?da=luu");
        assertThat(file("van-ban/quy-che-dan-chu.md")).contains("type=document", "date=2025-03-01");
        Staffer.Page again = newDocument(filled);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).contains("Đã có trang ở /van-ban/quy-che-dan-chu/");
        assertThat(fill(ROOM + "/van-ban/quy-che-dan-chu.md", "toan-van", "van-ban.example")
                        .errors())
                .contains("Địa chỉ văn bản phải bắt đầu bằng https://");
        assertThat(lan.get(ROOM).words()).contains("Quy chế dân chủ", "/van-ban/quy-che-dan-chu/");
    }

    @Test
    void a_new_page_may_begin_as_a_draft_and_is_looked_at_before_it_is_there() {
        String address = "/can-bo/trang-moi/trang";
        Staffer.Page page = lan.get(address);
        page.document().select("#tieu-de-trang").val("Hỏi và đáp");
        page.document().select("#" + BODY).forEach(field -> field.text("Bà con hỏi."));
        assertThat(lan.press(page, address, "dua", "nhap").location())
                .endsWith(ROOM + "/hoi-va-dap.md?ban-nhap=1&da=nhap");
        assertThat(root.resolve("content/hoi-va-dap.md")).doesNotExist();
        Staffer.Page draft = lan.get(ROOM + "/hoi-va-dap.md?ban-nhap=1");
        assertThat(draft.value(BODY)).isEqualTo("Bà con hỏi.");
        assertThat(draft.words()).contains("Bản nháp của Lê Thị Lan");
        String preview = "/can-bo/xem-trang/hoi-va-dap.md";
        assertThat(lan.get(preview).document().select("main h1").text()).isEqualTo("Hỏi và đáp");
        assertThat(lan.press(lan.get(preview), preview, "dua", "ngay").status()).isEqualTo(303);
        assertThat(root.resolve("content/hoi-va-dap.md")).exists();
        assertThat(lan.get(ROOM + "/hoi-va-dap.md").value(BODY)).isEqualTo("Bà con hỏi.");
    }

    @Test
    void a_page_that_gets_another_address_is_there_and_its_old_address_leads_to_it() throws IOException {
        String before = file("noi-quy.md");
        String move = "/can-bo/trang-doi/noi-quy.md";
        assertThat(fill(move, "dia-chi-moi", "Giới thiệu").errors()).contains("Đã có trang ở /gioi-thieu/");
        assertThat(fill(move, "dia-chi-moi", "").errors()).contains("Chưa ghi: Địa chỉ mới");
        assertThat(fill(move, "dia-chi-moi", "Nội quy hội nghị").location())
                .endsWith(ROOM + "/noi-quy-hoi-nghi.md?da=doi");
        assertThat(file("noi-quy-hoi-nghi.md")).isEqualTo(before);
        assertThat(file("noi-quy.md")).contains("type=moved", "to=/noi-quy-hoi-nghi/");
        assertThat(lan.get(ROOM).words()).contains("Địa chỉ cũ", "/noi-quy-hoi-nghi/");
        assertThat(lan.get(ROOM + "/noi-quy.md").status()).isEqualTo(404);

        String further = "/can-bo/trang-doi/noi-quy-hoi-nghi.md";
        assertThat(fill(further, "dia-chi-moi", "noi-quy-2026").status()).isEqualTo(303);
        assertThat(file("noi-quy.md")).contains("to=/noi-quy-2026/");
        assertThat(fill("/can-bo/trang-doi/noi-quy-2026.md", "dia-chi-moi", "noi-quy")
                        .status())
                .as("back to where it was")
                .isEqualTo(303);
        assertThat(file("noi-quy.md")).isEqualTo(before);
        assertThat(file("noi-quy-hoi-nghi.md")).contains("to=/noi-quy/");
        assertThat(file("noi-quy-2026.md")).contains("to=/noi-quy/");
    }

    @Test
    void an_edit_made_meanwhile_keeps_a_page_from_moving_and_a_draft_goes_with_its_page() throws IOException {
        String move = "/can-bo/trang-doi/noi-quy.md";
        Staffer.Page form = lan.get(move);
        lan.press(lan.get(RULES), RULES, "dua", "nhap");
        Path file = root.resolve("content/noi-quy.md");
        Files.writeString(file, Files.readString(file) + "Thêm bằng tay.\n");
        Staffer.Page refused = lan.send(form, move, "dia-chi-moi", "noi-quy-moi");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Trang đã được sửa sau khi ông/bà mở biểu mẫu này");
        assertThat(root.resolve("content/noi-quy-moi.md")).doesNotExist();
        assertThat(lan.send(refused, move).status()).isEqualTo(303);
        assertThat(file("noi-quy-moi.md")).endsWith("Thêm bằng tay.\n");
        assertThat(lan.get("/can-bo/ban-nhap")
                        .document()
                        .select("main tbody a[href]")
                        .eachAttr("href"))
                .contains(ROOM + "/noi-quy-moi.md?ban-nhap=1");
    }

    @Test
    void a_page_is_withdrawn_with_its_day_and_reason_and_comes_back() throws IOException {
        String before = file("noi-quy.md");
        String address = "/can-bo/trang-rut/noi-quy.md";
        Staffer.Page wrong = fill(address, "ly-do-rut", "", "ngay-rut", "1/1/2099");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Chưa ghi: Lý do rút", "Ngày rút không thể sau hôm nay");
        assertThat(fill(address, "ly-do-rut", "Hết dùng.", "thay-bang", "/noi-quy/")
                        .errors())
                .contains("Trang không thể thay bằng chính nó");
        assertThat(fill(address, "ly-do-rut", "Hết dùng.", "thay-bang", "/gioi-thieu/")
                        .location())
                .endsWith(ROOM + "?da=luu");
        assertThat(file("noi-quy.md")).contains("withdrawn-reason=Hết dùng.", "replaced-by=/gioi-thieu/");
        assertThat(lan.get(ROOM).words()).contains("Đã rút ngày");
        String preview = "/can-bo/xem-trang/noi-quy.md";
        lan.press(lan.get(RULES), RULES, "dua", "xem");
        assertThat(lan.get(preview).words()).contains("Trang này đã rút", "Hết dùng.", "Thay bằng: Giới thiệu");

        assertThat(fill("/can-bo/trang-doi/gioi-thieu.md", "dia-chi-moi", "ve-trang-nay")
                        .status())
                .isEqualTo(303);
        assertThat(file("noi-quy.md")).contains("replaced-by=/ve-trang-nay/");
        assertThat(lan.press(lan.get(address), address, "viec", "dua-lai").status())
                .isEqualTo(303);
        assertThat(file("noi-quy.md")).isEqualTo(before);
    }

    @Test
    void who_may_not_edit_pages_sees_none_of_it() {
        Staffer hung = office.as("hung");
        assertThat(hung.get(ROOM).status()).isEqualTo(403);
        assertThat(hung.craft("/can-bo/trang-rut/noi-quy.md", "ly-do-rut", "x").status())
                .isEqualTo(403);
    }
}
