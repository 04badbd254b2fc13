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
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.Actions;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;

/** What the desk refuses, hides, and keeps when two people work at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseRulesTest {

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

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number;
    }

    private Staffer.Page act(Staffer who, QuestionNumber number, String slug, String... filled) {
        return who.submit(who.get(address(number)), slug, filled);
    }

    private QuestionNumber accepted(String... filled) {
        QuestionNumber number = office.received();
        assertThat(act(lan, number, "nhan-vao-danh-sach", filled).status()).isEqualTo(303);
        return number;
    }

    private QuestionNumber draftedBy(String officer) {
        QuestionNumber number = accepted();
        assertThat(act(lan, number, "phan-cong", "phan-cong-can-bo", officer).status())
                .isEqualTo(303);
        assertThat(act(office.as(officer), number, "soan", "soan-tom-tat", "Có.", "soan-khong-can-can-cu", "1")
                        .status())
                .isEqualTo(303);
        return number;
    }

    @Test
    void every_act_is_forbidden_to_a_role_the_lifecycle_does_not_name() {
        QuestionNumber number = office.received();
        String revision = String.valueOf(office.question(number).revision());
        for (String person : List.of("lan", "chu-tich", "pho", "hung", "mat-tran", "van-hoa", "quan-tri")) {
            Role role = role(person);
            for (Action deed : Actions.all()) {
                if (!deed.kind().by().contains(role)) {
                    Staffer.Page page =
                            office.as(person).craft(address(number) + "/" + deed.slug(), "phien-ban", revision);
                    assertThat(page.status()).as(person + " " + deed.slug()).isEqualTo(403);
                }
            }
        }
        assertThat(office.question(number).events()).hasSize(1);
    }

    private static Role role(String person) {
        return switch (person) {
            case "lan" -> Role.SECRETARY;
            case "chu-tich" -> Role.CHAIR;
            case "pho" -> Role.LEADER;
            case "hung" -> Role.OFFICER;
            case "mat-tran" -> Role.MONITOR;
            case "van-hoa" -> Role.CULTURE_OFFICER;
            default -> Role.ADMINISTRATOR;
        };
    }

    @Test
    void no_act_goes_through_from_a_stage_it_may_not_start_from() {
        QuestionNumber number = office.received();
        for (Action deed : Actions.all()) {
            if (!deed.kind().from().contains(Stage.RECEIVED)) {
                String person = deed.kind().by().contains(Role.SECRETARY)
                        ? "lan"
                        : deed.kind().by().contains(Role.CHAIR) ? "chu-tich" : "hung";
                Staffer.Page page = office.as(person)
                        .craft(address(number) + "/" + deed.slug(), "phien-ban", "1", deed.slug() + "-ly-do", "Vì thế");
                assertThat(page.status()).as(deed.slug()).isEqualTo(422);
                assertThat(page.errors()).as(deed.slug()).contains("Câu hỏi đã sang bước khác");
            }
        }
        assertThat(office.question(number).events()).hasSize(1);
    }

    @Test
    void an_unknown_act_or_question_is_not_found_and_an_administrator_may_not_look() {
        QuestionNumber number = office.received();
        assertThat(lan.craft(address(number) + "/nhay-mua", "phien-ban", "1").status())
                .isEqualTo(404);
        assertThat(lan.get("/can-bo/cau-hoi/2025-0999").status()).isEqualTo(404);
        assertThat(lan.get("/can-bo/cau-hoi/abc").status()).isEqualTo(404);
        assertThat(office.as("quan-tri").get(address(number)).status()).isEqualTo(403);
    }

    @Test
    void whoever_drafted_is_not_offered_the_approval_and_cannot_force_it() {
        QuestionNumber number = draftedBy("kiem");
        Staffer both = office.as("kiem");

        Staffer.Page page = both.get(address(number));
        assertThat(page.acts()).doesNotContain("duyet");
        Staffer.Page forced = both.craft(
                address(number) + "/duyet",
                "phien-ban",
                page.form("soan").select("[name=phien-ban]").val(),
                "duyet-ket-qua",
                "answered-by-officer",
                "duyet-xem-trong-tam",
                "1",
                "duyet-xem-ngan-gon",
                "1",
                "duyet-xem-de-hieu",
                "1",
                "duyet-xem-dung-quy-dinh",
                "1");
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.errors()).contains("Nhờ lãnh đạo khác duyệt");
        assertThat(office.state(number).stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void whoever_it_is_about_is_not_in_the_list_and_cannot_be_given_it() {
        QuestionNumber number = accepted("nhan-vao-danh-sach-ve-nguoi", "hung");
        Staffer.Page page = lan.get(address(number));
        assertThat(page.form("phan-cong").select("option[value=hung]")).isEmpty();

        Staffer.Page forced = lan.craft(
                address(number) + "/phan-cong",
                "phien-ban",
                page.form("phan-cong").select("[name=phien-ban]").val(),
                "phan-cong-don-vi",
                "dia-chinh",
                "phan-cong-chuc-danh",
                "Công chức",
                "phan-cong-can-bo",
                "hung");
        assertThat(forced.status()).isEqualTo(422);
        assertThat(office.state(number).assignment()).isNull();
    }

    @Test
    void a_chair_it_is_about_can_neither_promise_nor_forward() {
        QuestionNumber number = accepted("nhan-vao-danh-sach-ve-nguoi", "chu-tich");
        assertThat(office.as("chu-tich").get(address(number)).status()).isEqualTo(404);
        Staffer.Page forced = office.as("chu-tich")
                .craft(
                        address(number) + "/hua",
                        "phien-ban",
                        String.valueOf(office.question(number).revision()),
                        "hua-loi-hua",
                        "Sửa",
                        "hua-don-vi",
                        "dia-chinh",
                        "hua-chuc-danh",
                        "Công chức",
                        "hua-han",
                        office.day(3));
        assertThat(forced.status()).isEqualTo(404);
        assertThat(office.state(number).promises()).isEmpty();
    }

    @Test
    void a_unit_that_is_not_in_charge_needs_a_reason() {
        QuestionNumber number = accepted();
        Staffer.Page page = act(lan, number, "phan-cong", "phan-cong-don-vi", "van-phong");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("không phụ trách lĩnh vực");
        assertThat(page.act("phan-cong").select("details[open]")).isNotEmpty();
        assertThat(act(lan, number, "phan-cong", "phan-cong-don-vi", "van-phong", "phan-cong-ly-do-khac", "Nghỉ phép")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_sensitive_topic_stays_counted() {
        QuestionNumber number = office.received();
        Staffer.Page page = act(lan, number, "nhan-vao-danh-sach", "nhan-vao-danh-sach-linh-vuc", "T13");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("cho đến khi Chủ tịch quyết định");
    }

    @Test
    void every_missing_field_is_named_at_once_and_what_was_typed_stays() {
        QuestionNumber number = accepted();
        Staffer.Page page = act(
                office.as("chu-tich"),
                number,
                "chuyen-len",
                "chuyen-len-co-quan",
                "Sở Xây dựng",
                "chuyen-len-ngay-van-ban",
                "31/02/2025",
                "chuyen-len-bao-ngay",
                office.day(2),
                "chuyen-len-bao-noi-dung",
                "Đã gọi.");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().title()).startsWith("Lỗi: ");
        assertThat(page.errors())
                .contains(
                        "Số văn bản",
                        "“Ngày văn bản” chưa đúng ngày",
                        "Dự kiến xong ngày",
                        "“Ngày báo” không được sau");
        assertThat(page.value("chuyen-len-co-quan")).isEqualTo("Sở Xây dựng");
        assertThat(page.act("chuyen-len").hasAttr("open")).isTrue();
        assertThat(page.act("hua").hasAttr("open")).isFalse();
    }

    @Test
    void a_draft_needs_a_legal_basis_or_says_that_it_needs_none_and_can_be_looked_at() {
        QuestionNumber number = accepted();
        act(lan, number, "phan-cong");
        Staffer hung = office.as("hung");

        Staffer.Page looked = act(hung, number, "soan", "soan-chi-tiet", "Xã **sửa** <b>đường</b>", "xem-thu", "1");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.document().select(".matter__preview strong").text()).isEqualTo("sửa");
        assertThat(looked.document().select(".matter__preview b")).isEmpty();
        assertThat(looked.errors()).isEmpty();
        assertThat(office.state(number).stage()).isEqualTo(Stage.ASSIGNED);

        Staffer.Page bare = act(hung, number, "soan", "soan-tom-tat", "Có.", "xem-thu", "");
        assertThat(bare.errors()).contains("Ông/bà ghi căn cứ pháp lý");
        Staffer.Page untitled = act(
                hung,
                number,
                "soan",
                "soan-tom-tat",
                "Có.",
                "soan-dieu-2",
                "Điều 5",
                "soan-lien-ket-2",
                "javascript:1",
                "xem-thu",
                "");
        assertThat(untitled.errors()).contains("Ông/bà ghi tên văn bản", "bắt đầu bằng https://");
        Staffer.Page tooLong = act(hung, number, "soan", "soan-tom-tat", "x".repeat(301), "xem-thu", "");
        assertThat(tooLong.errors()).contains("dài quá 300 ký tự");
    }

    @Test
    void two_editors_lose_nothing() {
        QuestionNumber number = accepted();
        Staffer chair = office.as("chu-tich");
        Staffer.Page lanSees = lan.get(address(number));
        Staffer.Page chairSees = chair.get(address(number));
        assertThat(chair.submit(chairSees, "phan-cong", "phan-cong-ly-do-khac", "Việc gấp")
                        .status())
                .isEqualTo(303);

        Staffer.Page page = lan.submit(lanSees, "ghi-chu", "ghi-chu-ghi-chu", "Đã gọi cho người hỏi");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.errors()).contains("người khác vừa thay đổi");
        assertThat(page.words()).contains("Người khác vừa làm", "Việc gấp", "Trần Văn Bình");
        assertThat(page.value("ghi-chu-ghi-chu")).isEqualTo("Đã gọi cho người hỏi");

        assertThat(lan.submit(page, "ghi-chu").status()).isEqualTo(303);
        assertThat(lan.get(address(number)).words()).contains("Đã gọi cho người hỏi");
    }

    @Test
    void a_form_whose_act_is_gone_still_shows_what_was_typed() {
        QuestionNumber number = accepted();
        Staffer.Page old = lan.get(address(number));
        act(lan, number, "rut", "rut-chinh-nguoi-hoi", "1");

        Staffer.Page page = lan.submit(old, "thu-rieng", "thu-rieng-so-van-ban", "15/UBND");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.act("thu-rieng").text()).contains("không làm được việc này nữa");
        assertThat(page.value("thu-rieng-so-van-ban")).isEqualTo("15/UBND");
    }

    @Test
    void monitor_and_culture_officer_see_the_public_side_only() {
        QuestionNumber number = office.received(CaseOffice.WITH_PERSON, Set.of());
        act(
                lan,
                number,
                "nhan-vao-danh-sach",
                "nhan-vao-danh-sach-pham-vi",
                "public",
                "nhan-vao-danh-sach-tieu-de",
                "Đường bê tông thôn Hồ Sơn bị lún");
        act(lan, number, "ghi-chu", "ghi-chu-ghi-chu", "bí mật nội bộ");
        for (String person : Set.of("mat-tran", "van-hoa")) {
            Staffer.Page page = office.as(person).get(address(number));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.words())
                    .contains("[đã che số điện thoại]")
                    .doesNotContain("0912 345 678", "0912345678", "bí mật nội bộ", "Việc có thể làm");
            assertThat(page.acts()).isEmpty();
        }
    }

    @Test
    void the_preview_shows_the_approved_answer_before_the_public_sees_it() {
        QuestionNumber number = draftedBy("hung");
        assertThat(lan.get(address(number) + "/xem-truoc").words())
                .contains("chưa có trên trang công khai")
                .doesNotContain("Công chức Địa chính, Bộ phận");
        act(
                office.as("pho"),
                number,
                "duyet",
                "duyet-xem-trong-tam",
                "1",
                "duyet-xem-ngan-gon",
                "1",
                "duyet-xem-de-hieu",
                "1",
                "duyet-xem-dung-quy-dinh",
                "1");
        assertThat(lan.get(address(number) + "/xem-truoc")
                        .document()
                        .select(".question-body__short")
                        .text())
                .isEqualTo("Có.");
    }

    @Test
    void a_save_that_was_overtaken_at_the_last_moment_loses_nothing_either() {
        QuestionNumber number = accepted();
        Staffer chair = office.as("chu-tich");
        office.beforeSave(() -> assertThat(act(chair, number, "ghi-chu", "ghi-chu-ghi-chu", "của Chủ tịch")
                        .status())
                .isEqualTo(303));

        Staffer.Page page = act(lan, number, "ghi-chu", "ghi-chu-ghi-chu", "của thư ký");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.words()).contains("của Chủ tịch");
        assertThat(page.value("ghi-chu-ghi-chu")).isEqualTo("của thư ký");
        assertThat(lan.submit(page, "ghi-chu").status()).isEqualTo(303);
    }

    @Test
    void a_disk_that_refuses_costs_nobody_what_was_typed() {
        QuestionNumber number = accepted();
        Staffer.Page before = lan.get(address(number));
        office.beforeSave(() -> {
            throw new java.io.UncheckedIOException(new IOException("full"));
        });

        Staffer.Page page = lan.submit(before, "ghi-chu", "ghi-chu-ghi-chu", "của thư ký");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.errors()).contains("Chưa lưu được");
        assertThat(page.value("ghi-chu-ghi-chu")).isEqualTo("của thư ký");
        assertThat(lan.submit(page, "ghi-chu").status()).isEqualTo(303);
    }
}
