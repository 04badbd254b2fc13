package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.publication.PublishedQuestion;

/** Who answered and the outcome are one fact, whichever of them is typed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoAnsweredTest {

    private static final String HALL = "tra-loi-tai-hoi-nghi";

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

    private QuestionNumber accepted() {
        QuestionNumber number = office.received();
        assertThat(lan.submit(lan.get(address(number)), "nhan-vao-danh-sach").status())
                .isEqualTo(303);
        return number;
    }

    private Staffer.Page inTheHall(QuestionNumber number, String... more) {
        List<String> filled = new ArrayList<>(
                List.of(HALL + "-tai-phien", "2025-1", HALL + "-tom-tat", "Xã sửa đường trong tháng này."));
        filled.addAll(List.of(more));
        return lan.submit(lan.get(address(number)), HALL, filled.toArray(String[]::new));
    }

    /** What was recorded from the minutes is public when the chair has confirmed it. */
    private void confirm(QuestionNumber number) {
        Staffer chair = office.as("chu-tich");
        assertThat(chair.submit(chair.get(address(number)), "xac-nhan-bien-ban").status())
                .isEqualTo(303);
    }

    private PublishedQuestion.AnswerShown shown(QuestionNumber number) {
        return Objects.requireNonNull(
                Objects.requireNonNull(office.next(number).content()).answer());
    }

    @Test
    void untyped_the_title_follows_from_the_outcome() {
        Map<String, String> titles = Map.of(
                "answered-by-chair", "Chủ tịch UBND xã",
                "answered-by-leader", "Phó Chủ tịch UBND xã",
                "answered-by-officer", "Công chức Địa chính");
        office.change("kiem", member -> member.withEnabled(false));
        titles.forEach((outcome, title) -> {
            QuestionNumber number = accepted();
            assertThat(inTheHall(number, HALL + "-ket-qua", outcome).status()).isEqualTo(303);
            confirm(number);
            assertThat(shown(number).answeredBy()).isEqualTo(title);
            assertThat(shown(number).unit()).isEqualTo(outcome.endsWith("officer") ? "dia-chinh" : null);
        });
    }

    @Test
    void of_several_leaders_one_is_named() {
        QuestionNumber number = accepted();
        Staffer.Page page = inTheHall(number, HALL + "-ket-qua", "answered-by-leader");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("chức danh người trả lời");
        assertThat(page.value(HALL + "-tom-tat")).isEqualTo("Xã sửa đường trong tháng này.");
    }

    @Test
    void a_title_that_contradicts_the_outcome_is_not_saved() {
        QuestionNumber number = accepted();
        Staffer.Page page = inTheHall(
                number, HALL + "-ket-qua", "answered-by-chair", HALL + "-nguoi-tra-loi", "Công chức Địa chính");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("không khớp nhau");
        assertThat(inTheHall(
                                number,
                                HALL + "-ket-qua",
                                "answered-by-officer",
                                HALL + "-nguoi-tra-loi",
                                "Chủ tịch UBND xã")
                        .status())
                .isEqualTo(422);
        assertThat(office.state(number).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void several_answer_and_the_first_gives_the_outcome() {
        QuestionNumber number = accepted();
        assertThat(inTheHall(
                                number,
                                HALL + "-ket-qua",
                                "answered-by-chair",
                                HALL + "-nguoi-bo-sung",
                                "Công chức Địa chính, Công chức Tư pháp")
                        .status())
                .isEqualTo(303);
        confirm(number);
        assertThat(shown(number).answeredBy())
                .isEqualTo("Chủ tịch UBND xã; bổ sung: Công chức Địa chính, Công chức Tư pháp");
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.ANSWERED_BY_CHAIR);

        Staffer chair = office.as("chu-tich");
        Staffer.Page page = chair.get(address(number));
        assertThat(page.value("dinh-chinh-nguoi-tra-loi")).isEqualTo("Chủ tịch UBND xã");
        assertThat(page.value("dinh-chinh-nguoi-bo-sung")).isEqualTo("Công chức Địa chính, Công chức Tư pháp");
        Staffer.Page wrong = chair.submit(
                page,
                "dinh-chinh",
                "dinh-chinh-ly-do-dinh-chinh",
                "Nhầm người",
                "dinh-chinh-nguoi-tra-loi",
                "Công chức Địa chính",
                "dinh-chinh-khong-can-can-cu",
                "1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("không khớp nhau");
    }

    @Test
    void who_approves_is_offered_only_the_outcomes_that_are_true_of_the_draft() {
        QuestionNumber number = accepted();
        lan.submit(lan.get(address(number)), "phan-cong");
        Staffer hung = office.as("hung");
        assertThat(hung.submit(
                                hung.get(address(number)),
                                "soan",
                                "soan-tom-tat",
                                "Xã sửa đường trong tháng này.",
                                "soan-khong-can-can-cu",
                                "1")
                        .status())
                .isEqualTo(303);
        Staffer.Page page = office.as("pho").get(address(number));
        assertThat(page.act("duyet").select("input[name=duyet-ket-qua]").eachAttr("value"))
                .containsExactly("answered-by-officer", "taken-on-board");
        assertThat(page.act("duyet")
                        .select("input[name=duyet-ket-qua][checked]")
                        .attr("value"))
                .isEqualTo("answered-by-officer");
    }
}
