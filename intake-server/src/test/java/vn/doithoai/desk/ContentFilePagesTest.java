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
import vn.doithoai.office.AuditEntry;

/** Content files as text at the desk: mended where they are broken, never written over unseen, brought back as they were. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentFilePagesTest {

    private static final String PAGE = "/can-bo/tep/gioi-thieu.md";
    private static final String OLD = "/can-bo/tep-cu/gioi-thieu.md";

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

    private static String typed(Staffer.Page page) {
        return page.value("noi-dung-tep");
    }

    @Test
    void a_file_is_edited_told_in_the_log_and_put_before_readers_at_once() throws IOException {
        Staffer.Page page = lan.get(PAGE);
        String text = typed(page) + "\nThêm một dòng.";
        assertThat(lan.send(page, PAGE, "noi-dung-tep", text).status()).isEqualTo(303);
        assertThat(Files.readString(file())).endsWith("Thêm một dòng.\n");
        assertThat(office.audited)
                .extracting(AuditEntry::what, AuditEntry::about)
                .contains(org.assertj.core.groups.Tuple.tuple(AuditEntry.What.CONTENT_CHANGED, "gioi-thieu.md"));
        assertThat(office.buildsAsked()).isZero();
        assertThat(lan.press(lan.get(PAGE), PAGE, "dua", "ngay").location()).endsWith("da=dua-ngay");
        assertThat(office.buildsAsked()).isEqualTo(1);
    }

    @Test
    void a_hand_edit_while_the_form_is_open_shows_both_versions_and_loses_neither() throws IOException {
        Staffer.Page page = lan.get(PAGE);
        String mine = typed(page) + "\nCâu của chị Lan.";
        Files.writeString(file(), Files.readString(file()) + "\nCâu sửa bằng tay.\n");
        Staffer.Page conflict = lan.send(page, PAGE, "noi-dung-tep", mine);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("Người khác đã sửa", "Câu sửa bằng tay.");
        assertThat(typed(conflict)).endsWith("Câu của chị Lan.");
        assertThat(Files.readString(file())).contains("Câu sửa bằng tay").doesNotContain("chị Lan");

        assertThat(lan.send(conflict, PAGE).status()).isEqualTo(303);
        assertThat(Files.readString(file())).contains("chị Lan");
        assertThat(lan.get(OLD + "?ban=1").words()).contains("Câu sửa bằng tay.", "Sửa bằng tay, thấy lúc");
    }

    @Test
    void what_the_build_would_refuse_comes_back_as_it_was_typed_with_the_line() throws IOException {
        String before = Files.readString(file());
        Staffer.Page page = lan.get(PAGE);
        Staffer.Page refused =
                lan.send(page, PAGE, "noi-dung-tep", typed(page).replace("type=guide", "type=la") + "\n<b>x</b>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Dòng 2: Không có loại trang la", "thẻ HTML");
        assertThat(typed(refused)).contains("type=la", "<b>x</b>");
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(lan.send(page, PAGE, "noi-dung-tep", "").errors()).contains("Chưa ghi: Nội dung tệp");
    }

    @Test
    void a_file_broken_by_hand_is_shown_first_with_its_line_and_mended_in_a_box() throws IOException {
        String before = Files.readString(file());
        Files.writeString(file(), before.replace("status=published", "status=draft"));
        Files.writeString(root.resolve("content/Họp.MD"), "x");
        Staffer.Page list = lan.get("/can-bo/tep");
        assertThat(list.document().select("tbody tr").get(0).text()).contains("gioi-thieu.md", "Dòng 3:");
        assertThat(list.words()).contains("Họp.MD", "hop.md");
        Staffer.Page page = lan.get(PAGE);
        assertThat(page.words()).contains("Dòng 3:");
        assertThat(lan.send(page, PAGE, "noi-dung-tep", before).status()).isEqualTo(303);
        assertThat(lan.get(PAGE).words()).doesNotContain("Dòng 3:");
    }

    @Test
    void a_former_text_is_looked_at_and_brought_back() throws IOException {
        String before = Files.readString(file());
        Staffer.Page page = lan.get(PAGE);
        lan.send(page, PAGE, "noi-dung-tep", typed(page) + "\nMới.");
        Staffer.Page old = lan.get(OLD + "?ban=1");
        assertThat(old.words()).contains("Bản 1", "Lê Thị Lan");
        assertThat(lan.send(old, OLD).status()).isEqualTo(303);
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(lan.get(OLD).document().select("tbody tr")).hasSize(3);
        assertThat(lan.craft(OLD, "ban", "1", "phien-ban", "cũ").status()).isEqualTo(409);
        assertThat(lan.craft(OLD, "ban", "77").status()).isEqualTo(404);
        assertThat(lan.get("/can-bo/tep/khac.json").status()).isEqualTo(404);
        assertThat(lan.get("/can-bo/tep-cu/chua-co.md").status()).isEqualTo(404);
    }
}
