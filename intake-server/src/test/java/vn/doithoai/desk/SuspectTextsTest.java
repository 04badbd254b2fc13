package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.EventKind;

/** That what looks like the asker's contact is told to who saves it, and passes with a reason when it is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspectTextsTest {

    private static final String DETAILS = "Chi tiết xin gọi số 0912.345.678 giờ hành chính.";
    private static final String WHY = "soan-khong-phai-cua-nguoi-hoi";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;
    private Staffer hung;
    private QuestionNumber number;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
        hung = office.as("hung");
        number = office.received();
        act(lan, "nhan-vao-danh-sach");
        act(lan, "phan-cong", "phan-cong-can-bo", "hung");
        assertThat(office.state(number).stage()).isEqualTo(Stage.ASSIGNED);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page act(Staffer who, String slug, String... filled) {
        return who.submit(who.get("/can-bo/cau-hoi/" + number), slug, filled);
    }

    private Staffer.Page drafted(String details) {
        Staffer.Page marked = act(
                hung, "soan", "soan-tom-tat", "Xã sẽ trả lời.", "soan-chi-tiet", details, "soan-khong-can-can-cu", "1");
        return marked.status() == 303 ? marked : hung.submit(marked, "soan", "soan-da-doc", "1");
    }

    @Test
    void the_askers_own_number_in_a_draft_is_told_at_once_and_nothing_is_stored_or_lost() {
        Staffer.Page page = drafted(DETAILS);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("số điện thoại giống số của người hỏi");
        assertThat(page.value("soan-chi-tiet")).isEqualTo(DETAILS);
        assertThat(page.document().getElementById(WHY)).isNotNull();
        assertThat(office.state(number).draft()).isNull();
    }

    @Test
    void with_a_reason_it_is_stored_and_goes_on_through_every_later_act() {
        Staffer.Page page = drafted(DETAILS);
        assertThat(hung.submit(page, "soan", WHY, "Số máy trực của Văn phòng").status())
                .isEqualTo(303);
        assertThat(office.question(number).events())
                .filteredOn(event -> event.kind() == EventKind.NOT_THE_ASKERS)
                .hasSize(1)
                .allMatch(event -> event.act().why().equals("Số máy trực của Văn phòng"));
        Staffer pho = office.as("pho");
        Staffer.Page approved = pho.submit(
                act(pho, "duyet"),
                "duyet",
                "duyet-xem-trong-tam",
                "1",
                "duyet-xem-ngan-gon",
                "1",
                "duyet-xem-de-hieu",
                "1",
                "duyet-xem-dung-quy-dinh",
                "1",
                "duyet-da-doc",
                "1");
        assertThat(approved.errors()).isEmpty();
        assertThat(approved.status()).isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.APPROVED);
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains("Số máy trực của Văn phòng");
    }

    @Test
    void another_text_with_the_number_is_asked_about_anew() {
        Staffer.Page page = drafted(DETAILS);
        hung.submit(page, "soan", WHY, "Số máy trực của Văn phòng");
        assertThat(drafted("Gọi ông An theo số 0912345678.").status()).isEqualTo(422);
    }

    @Test
    void an_entry_that_would_go_out_at_once_with_the_askers_name_is_stored_only_without() {
        String title = "Sửa đường trước nhà trần mẫu khê";
        String[] typed = {
            "cau-hoi",
            "Đường trước nhà bị lún, bao giờ xã sửa?",
            "kenh",
            "phone",
            "linh-vuc",
            "T3",
            "ho-ten",
            "Trần Mẫu Khê"
        };
        String entry = "/can-bo/nhap";
        Staffer.Page refused =
                lan.send(lan.get(entry), entry, with(typed, "dua-ngay", "1", "tieu-de-cong-khai", title));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("tên của người hỏi");
        assertThat(refused.value("tieu-de-cong-khai")).isEqualTo(title);
        assertThat(office.store().numbers()).hasSize(1);
        assertThat(lan.send(lan.get(entry), entry, with(typed, "dua-ngay", "1", "tieu-de-cong-khai", "Sửa đường"))
                        .status())
                .isEqualTo(200);
        assertThat(office.store().numbers()).hasSize(2);
    }

    private static String[] with(String[] pairs, String... more) {
        return Stream.of(pairs, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void a_draft_without_anything_of_the_askers_asks_nothing() {
        Staffer.Page page = drafted("Xin gọi văn phòng, số 02383 000 000.");
        assertThat(page.status()).isEqualTo(303);
        assertThat(hung.get("/can-bo/cau-hoi/" + number).acts()).doesNotContain("khong-phai-cua-nguoi-hoi");
    }
}
