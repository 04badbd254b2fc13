package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;

/** Who tells an asker and how, and what happens to a colleague's draft, by the forms and past them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoseMatterAtTheDeskTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
        for (String officer : new String[] {"hung", "kiem"}) {
            office.change(
                    officer,
                    member -> member.withWork(
                            member.name(), member.post(), "dia-chinh", member.roles(), member.topics()));
        }
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number;
    }

    private void done(String who, QuestionNumber number, String slug, String... filled) {
        Staffer staffer = office.as(who);
        Staffer.Page page = staffer.submit(staffer.get(address(number)), slug, filled);
        assertThat(page.status()).as(page.errors()).isEqualTo(303);
    }

    private QuestionNumber promised() {
        QuestionNumber number = office.received();
        done("lan", number, "nhan-vao-danh-sach");
        done("chu-tich", number, "hua", "hua-loi-hua", "Sửa đường.", "hua-han", office.day(20));
        return number;
    }

    private String revision(QuestionNumber number) {
        return String.valueOf(office.question(number).revision());
    }

    @Test
    void whoever_left_a_telephone_is_never_told_by_the_look_up_page() {
        QuestionNumber number = promised();
        for (String slug : new String[] {"da-bao", "nghien-cuu", "chuyen-len"}) {
            Staffer.Page page =
                    office.as(slug.equals("da-bao") ? "lan" : "chu-tich").get(address(number));
            if (page.acts().contains(slug)) {
                assertThat(page.act(slug).select("option[value=look-up]"))
                        .as(slug)
                        .isEmpty();
                assertThat(page.act(slug).select("option[value=phone][selected]"))
                        .as(slug)
                        .hasSize(1);
            }
        }
        Staffer.Page crafted = lan.craft(
                address(number) + "/da-bao",
                "phien-ban",
                revision(number),
                "da-bao-bao-cach",
                "look-up",
                "da-bao-bao-ngay",
                office.day(0));
        assertThat(crafted.status()).isEqualTo(422);
        Staffer.Page called =
                lan.craft("/can-bo/goi-lai/" + number, "ngay-" + number, office.day(0), "cach-" + number, "look-up");
        assertThat(called.status()).isEqualTo(422);
        assertThat(called.errors()).contains("Người hỏi có để lại liên hệ");
        assertThat(office.state(number).toldOn()).isNull();

        done("lan", number, "da-bao", "da-bao-bao-cach", "in-person");
        assertThat(office.state(number).toldOn()).isEqualTo(office.today());
    }

    @Test
    void an_officer_of_another_unit_marks_nobody_as_told() {
        QuestionNumber number = promised();
        office.change(
                "kiem",
                member -> member.withWork(member.name(), member.post(), "van-phong", member.roles(), member.topics()));
        Staffer other = office.as("kiem");
        assertThat(other.get(address(number)).acts()).doesNotContain("da-bao", "soan");
        Staffer.Page crafted = other.craft(
                address(number) + "/da-bao",
                "phien-ban",
                revision(number),
                "da-bao-bao-cach",
                "phone",
                "da-bao-bao-ngay",
                office.day(0));
        assertThat(crafted.status()).isEqualTo(422);
        assertThat(crafted.errors()).contains("Việc này của người khác");
        assertThat(other.craft("/can-bo/goi-lai/" + number, "ngay-" + number, office.day(0))
                        .status())
                .isEqualTo(404);
        assertThat(office.state(number).toldOn()).isNull();

        done("hung", number, "da-bao");
        assertThat(office.state(number).toldOn()).isEqualTo(office.today());
    }

    @Test
    void a_colleagues_draft_is_shown_and_not_replaced_without_a_word() {
        QuestionNumber number = promised();
        done("hung", number, "soan", "soan-tom-tat", "Xã đã sửa xong.", "soan-khong-can-can-cu", "1");
        assertThat(office.as("hung").get(address(number)).act("soan").select("[name=soan-da-xem-du-thao]"))
                .isEmpty();

        Staffer kiem = office.as("kiem");
        String[] his = {
            "phien-ban",
            revision(number),
            "soan-tom-tat",
            "Xã chưa sửa.",
            "soan-hinh-thuc",
            "answer",
            "soan-khong-can-can-cu",
            "1",
            "soan-nguoi-tra-loi",
            "Công chức"
        };
        Staffer.Page both = kiem.craft(address(number) + "/soan", his);
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.words()).contains("Xã đã sửa xong.", "Ngô Hùng");
        assertThat(both.value("soan-tom-tat")).isEqualTo("Xã chưa sửa.");
        assertThat(office.state(number).draftedBy()).isEqualTo("hung");

        assertThat(kiem.submit(both, "soan", "soan-da-xem-du-thao", "1").status())
                .isEqualTo(303);
        assertThat(office.state(number).draftedBy()).isEqualTo("kiem");
        assertThat(office.state(number).stage()).isEqualTo(Stage.DRAFTED);
        assertThat(kiem.get(address(number)).words()).contains("Xã đã sửa xong.");
    }
}
