package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasePagesTest {

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

    @Test
    void the_secretary_sees_what_was_sent_with_hints_and_a_masked_proposal() {
        QuestionNumber number = office.received(CaseOffice.WITH_PERSON, Set.of());

        Staffer.Page page = office.as("lan").get("/can-bo/cau-hoi/" + number);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("mark").eachText())
                .containsExactly("ông Nguyễn Văn An", "0912 345 678", "số nhà 12");
        assertThat(page.value("nhan-vao-danh-sach-noi-dung-cong-khai"))
                .contains("[đã che số điện thoại]")
                .doesNotContain("0912");
        assertThat(page.act("nhan-vao-danh-sach").hasAttr("open")).isTrue();
        assertThat(page.acts())
                .contains("tu-choi", "gop", "tach", "ghi-chu")
                .doesNotContain("phan-cong", "hua", "duyet");
        assertThat(page.words()).contains("0912345678", "Nguyễn Văn An", "Đang chờ thư ký");
    }

    @Test
    void a_leader_reads_the_draft_with_its_forms_open() {
        QuestionNumber number = office.received();
        String address = "/can-bo/cau-hoi/" + number;
        Staffer lan = office.as("lan");
        Staffer hung = office.as("hung");
        lan.submit(lan.get(address), "nhan-vao-danh-sach");
        lan.submit(lan.get(address), "phan-cong");
        Staffer.Page drafted =
                hung.submit(hung.get(address), "soan", "soan-tom-tat", "Xã sửa.", "soan-khong-can-can-cu", "1");
        assertThat(drafted.status()).as(drafted.errors()).isEqualTo(303);

        Staffer.Page page = office.as("pho").get(address);
        assertThat(page.document().title())
                .startsWith("(1) " + number + ": Đường bê tông thôn Hồ Sơn bị lún, nước đọng");
        assertThat(page.words()).contains("Dự thảo trả lời (chưa công khai)", "Xã sửa.", "Ngô Hùng");
        assertThat(page.acts()).contains("duyet", "tra-lai").doesNotContain("soan");
        assertThat(page.act("duyet").hasAttr("open")).isTrue();
    }

    @Test
    void only_what_somebody_waits_for_stands_open() {
        QuestionNumber number = office.received();
        String address = "/can-bo/cau-hoi/" + number;
        Staffer lan = office.as("lan");
        lan.submit(lan.get(address), "nhan-vao-danh-sach");

        Staffer.Page accepted = lan.get(address);
        assertThat(accepted.document().select("details.matter__act[open]").eachAttr("id"))
                .containsExactly("viec-phan-cong");
        assertThat(accepted.document().select(".matter__waits a").attr("href")).isEqualTo("#viec-phan-cong");
        lan.submit(accepted, "phan-cong");
        assertThat(lan.get(address).document().select("details.matter__act[open]"))
                .isEmpty();
        assertThat(lan.get(address).acts()).contains("phan-cong");
        assertThat(office.as("hung")
                        .get(address)
                        .document()
                        .select("details.matter__act[open]")
                        .eachAttr("id"))
                .containsExactly("viec-soan");
    }
}
