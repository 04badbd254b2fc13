package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;

/** A session's answers of the hall are confirmed by the chair, or by naming the signed minutes (S45). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MinutesPagesTest {

    private static final String PATH = "/can-bo/bien-ban";
    private static final String SESSION = PATH + "/2025-1";
    private static final String HALL = "tra-loi-tai-hoi-nghi";
    private static final String CONFIRM = "xac-nhan-bien-ban";
    private static final String SIGNER = "Chủ tịch UBND xã";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;
    private Staffer chair;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
        chair = office.as("chu-tich");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private QuestionNumber answered(String questionsSession, String hall) {
        QuestionNumber number = office.received();
        String address = "/can-bo/cau-hoi/" + number;
        lan.submit(lan.get(address), "nhan-vao-danh-sach", "nhan-vao-danh-sach-phien", questionsSession);
        Staffer.Page said = lan.submit(
                lan.get(address), HALL, HALL + "-tai-phien", hall, HALL + "-tom-tat", "Xã sửa đường trong tháng 8.");
        assertThat(said.status()).as(said.errors()).isEqualTo(303);
        return number;
    }

    private List<String> confirmedOn(QuestionNumber number) {
        return lan.get("/can-bo/cau-hoi/" + number).document().select(".summary-list").eachText().stream()
                .filter(text -> text.contains("Biên bản số 12/BB-UBND"))
                .toList();
    }

    private Staffer.Page named(Staffer who, String title, String day, String signer) {
        return who.send(
                who.get(PATH), SESSION, "bien-ban-2025-1", title, "ngay-ky-2025-1", day, "nguoi-ky-2025-1", signer);
    }

    @Test
    void an_answer_of_the_hall_stands_under_its_own_session() {
        QuestionNumber bound = answered("2025-2", "2025-1");
        QuestionNumber free = answered("", "2025-1");
        Staffer.Page page = chair.get(PATH);
        assertThat(page.document().select("h2[id^=phien-]").eachAttr("id")).containsExactly("phien-2025-1");
        assertThat(page.words()).contains(bound.toString(), free.toString()).doesNotContain("không gắn với phiên nào");
        assertThat(chair.send(page, SESSION).location()).isEqualTo(PATH + "?da=2");
    }

    @Test
    void a_secretary_confirms_a_session_by_naming_the_signed_minutes() {
        QuestionNumber first = answered("2025-1", "2025-1");
        QuestionNumber second = answered("", "2025-1");
        Staffer.Page done = named(lan, "Biên bản số 12/BB-UBND", office.day(0), SIGNER);
        assertThat(done.location()).isEqualTo(PATH + "?da=2");
        for (QuestionNumber number : List.of(first, second)) {
            assertThat(office.question(number).unconfirmed()).isEmpty();
            assertThat(confirmedOn(number)).hasSize(1).first().asString().contains(SIGNER);
        }
    }

    @Test
    void without_the_minutes_a_secretary_confirms_nothing() {
        QuestionNumber number = answered("2025-1", "2025-1");
        Staffer.Page none = named(lan, "", "", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.errors()).contains("biên bản đã ký");
        assertThat(office.question(number).unconfirmed()).hasSize(1);
    }

    @Test
    void what_is_missing_or_wrong_is_said_beside_its_field_and_the_rest_stays_typed() {
        QuestionNumber number = answered("2025-1", "2025-1");
        assertThat(named(lan, "Biên bản số 12", "", SIGNER).errors()).contains("Ngày ký");
        assertThat(named(lan, "Biên bản số 12", office.day(0), "").errors()).contains("Người ký");
        assertThat(named(lan, "", office.day(0), SIGNER).errors()).contains("Biên bản");
        for (String day : List.of("hôm qua", "31/02/2025", office.day(1), office.day(-1))) {
            Staffer.Page wrong = named(lan, "Biên bản số 12", day, SIGNER);
            assertThat(wrong.status()).as(day).isEqualTo(422);
            assertThat(wrong.value("ngay-ky-2025-1")).isEqualTo(day);
            assertThat(wrong.value("bien-ban-2025-1")).isEqualTo("Biên bản số 12");
            assertThat(wrong.value("nguoi-ky-2025-1")).isEqualTo(SIGNER);
        }
        assertThat(named(lan, "x".repeat(201), office.day(0), SIGNER).status()).isEqualTo(422);
        assertThat(office.question(number).unconfirmed()).hasSize(1);
    }

    @Test
    void a_document_of_the_session_says_its_title_and_its_day_itself() {
        QuestionNumber number = answered("2025-1", "2025-1");
        Staffer.Page page = lan.get(PATH);
        assertThat(page.document().select("#van-ban-bien-ban-2025-1 option[value=\"" + CaseOffice.MINUTES + "\"]"))
                .hasSize(1);
        Staffer.Page unsigned = lan.send(page, SESSION, "van-ban-bien-ban-2025-1", CaseOffice.MINUTES);
        assertThat(unsigned.status()).isEqualTo(422);
        Staffer.Page early =
                lan.send(unsigned, SESSION, "van-ban-bien-ban-2025-1", CaseOffice.MINUTES, "nguoi-ky-2025-1", SIGNER);
        assertThat(early.status()).as("the document is older than the session").isEqualTo(422);
        Staffer.Page done = lan.send(
                early,
                SESSION,
                "van-ban-bien-ban-2025-1",
                CaseOffice.MINUTES,
                "ngay-ky-2025-1",
                office.day(0),
                "nguoi-ky-2025-1",
                SIGNER);
        assertThat(done.location()).isEqualTo(PATH + "?da=1");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains(CaseOffice.MINUTES);
    }

    @Test
    void the_chair_may_name_them_and_need_not() {
        answered("2025-1", "2025-1");
        assertThat(named(chair, "Biên bản số 12", "", "").status())
                .as("half of it says nothing")
                .isEqualTo(422);
        assertThat(named(chair, "", "", "").location()).isEqualTo(PATH + "?da=1");
    }

    @Test
    void one_question_is_confirmed_by_the_signed_minutes_too() {
        QuestionNumber number = answered("2025-1", "2025-1");
        String address = "/can-bo/cau-hoi/" + number;
        assertThat(lan.submit(lan.get(address), CONFIRM).status()).isEqualTo(422);
        Staffer.Page done = lan.submit(
                lan.get(address),
                CONFIRM,
                CONFIRM + "-bien-ban",
                "Biên bản số 12/BB-UBND",
                CONFIRM + "-ngay-ky",
                office.day(0),
                CONFIRM + "-nguoi-ky",
                SIGNER);
        assertThat(done.status()).as(done.errors()).isEqualTo(303);
        assertThat(office.question(number).unconfirmed()).isEmpty();
        assertThat(confirmedOn(number)).hasSize(1);
    }

    @Test
    void what_was_not_ticked_waits_on_and_what_changed_meanwhile_is_told() {
        QuestionNumber first = answered("2025-1", "2025-1");
        QuestionNumber second = answered("2025-1", "2025-1");
        QuestionNumber third = answered("2025-1", "2025-1");
        Staffer.Page page = chair.get(PATH);
        String[] ticked = {
            "cau",
            first + "." + office.question(first).revision(),
            "cau",
            second + "." + office.question(second).revision()
        };
        lan.submit(lan.get("/can-bo/cau-hoi/" + second), "ghi-chu", "ghi-chu-ghi-chu", "Đã hỏi lại thôn.");
        Staffer.Page done = chair.craft(SESSION, ticked);
        assertThat(page.document().select("input[name=cau][checked]")).hasSize(3);
        assertThat(done.location()).isEqualTo(PATH + "?da=1&con=" + second);
        assertThat(chair.get(done.location()).document().select(".desk-said").text())
                .contains("Đã xác nhận 1 câu", second.toString());
        assertThat(office.question(first).unconfirmed()).isEmpty();
        assertThat(office.question(second).unconfirmed()).hasSize(1);
        assertThat(office.question(third).unconfirmed()).hasSize(1);
        assertThat(chair.get(PATH + "?da=1&con=%3Cb%3E").words()).doesNotContain("<b>");
    }

    @Test
    void an_officer_confirms_nothing() {
        QuestionNumber number = answered("2025-1", "2025-1");
        Staffer hung = office.as("hung");
        assertThat(hung.get(PATH).document().select("form[action^=" + PATH + "]"))
                .isEmpty();
        hung.craft(
                SESSION,
                "cau",
                number + "." + office.question(number).revision(),
                "bien-ban-2025-1",
                "Biên bản",
                "ngay-ky-2025-1",
                office.day(0),
                "nguoi-ky-2025-1",
                SIGNER);
        assertThat(office.question(number).unconfirmed()).hasSize(1);
    }
}
