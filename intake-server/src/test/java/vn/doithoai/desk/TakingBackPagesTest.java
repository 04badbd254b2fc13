package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;

/** "Hoàn tác" beside what was done last. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakingBackPagesTest {

    private static final String SLUG = "hoan-tac";

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
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private String address() {
        return "/can-bo/cau-hoi/" + number;
    }

    private void act(Staffer who, String slug, String... filled) {
        Staffer.Page page = who.submit(who.get(address()), slug, filled);
        assertThat(page.status()).as(slug + " " + page.errors()).isEqualTo(303);
        office.pass(Duration.ofMinutes(1));
    }

    private static boolean isOffered(Staffer.Page page) {
        return page.document().getElementById("viec-" + SLUG) != null;
    }

    private Stage stage() {
        return office.state(number).stage();
    }

    @Test
    void one_press_takes_back_the_last_act_and_the_next_press_the_one_before() {
        assertThat(lan.get(address()).words()).contains("Việc gần nhất: Phân công trả lời");
        act(lan, SLUG);
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(lan.get(address() + "?da=" + SLUG).words())
                .contains("Đã hoàn tác", "Việc gần nhất: Đưa vào danh sách");
        act(lan, SLUG);
        assertThat(stage()).isEqualTo(Stage.RECEIVED);
        assertThat(isOffered(lan.get(address()))).as("a receipt stays").isFalse();
    }

    @Test
    void the_history_shows_what_was_taken_back_as_such() {
        act(lan, SLUG);
        Staffer.Page page = lan.get(address());
        assertThat(page.document().select(".matter__entry s").eachText()).containsExactly("Phân công trả lời");
        assertThat(page.words()).contains("Việc được hoàn tác Phân công trả lời");
        assertThat(new Door(office.address()).with(office.session("lan")).text(address() + "/xu-ly.csv"))
                .contains("Phân công trả lời (đã hoàn tác)");
    }

    @Test
    void who_did_it_sees_the_button_and_a_colleague_does_not() {
        act(hung, "soan", "soan-tom-tat", "Xã sửa.", "soan-khong-can-can-cu", "1");
        assertThat(isOffered(hung.get(address()))).isTrue();
        assertThat(isOffered(lan.get(address()))).as("a secretary").isTrue();
        assertThat(isOffered(office.as("pho").get(address()))).isFalse();
        Staffer.Page crafted = office.as("pho")
                .craft(
                        address() + "/" + SLUG,
                        "phien-ban",
                        String.valueOf(office.question(number).revision()));
        assertThat(crafted.status()).isEqualTo(422);
        assertThat(crafted.errors()).contains("Việc làm gần nhất không phải của ông/bà");
        assertThat(stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void what_told_somebody_asks_for_a_reason_and_keeps_what_was_typed() {
        Staffer chair = office.as("chu-tich");
        act(chair, "hua", "hua-loi-hua", "Sửa xong", "hua-han", office.day(10));
        Staffer.Page refused = chair.submit(chair.get(address()), SLUG);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("Ông/bà điền mục “Lý do”");

        act(chair, SLUG, "hoan-tac-ly-do", "Nhầm câu hỏi");
        assertThat(office.state(number).promises()).isEmpty();
        assertThat(chair.get(address()).words()).contains("Nhầm câu hỏi");
    }

    @Test
    void what_a_build_has_shown_has_no_button_and_a_crafted_request_says_why() {
        Staffer.Page before = lan.get(address());
        office.shown.put(number, office.next(number));
        assertThat(isOffered(lan.get(address()))).isFalse();
        Staffer.Page page = lan.submit(before, SLUG);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("đã lên trang công khai");
        assertThat(stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void a_colleague_who_saved_in_between_is_shown_and_nothing_is_taken_back() {
        Staffer.Page before = lan.get(address());
        act(hung, "soan", "soan-tom-tat", "Xã sửa.", "soan-khong-can-can-cu", "1");
        Staffer.Page page = lan.submit(before, SLUG);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.words()).contains("Người khác vừa làm", "Soạn trả lời");
        assertThat(stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void pressed_twice_it_takes_back_one_act() {
        Staffer.Page before = lan.get(address());
        assertThat(lan.submit(before, SLUG).status()).isEqualTo(303);
        assertThat(lan.submit(before, SLUG).status()).isEqualTo(409);
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_refusal_by_a_slip_is_restored_by_a_leader_after_publication_too() {
        number = office.received();
        act(lan, "tu-choi", "tu-choi-ma-ly-do", "spam");
        office.shown.put(number, office.next(number));
        assertThat(isOffered(lan.get(address()))).isFalse();
        act(office.as("pho"), "khoi-phuc", "khoi-phuc-ly-do", "Từ chối nhầm");
        assertThat(stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void whom_it_turns_out_to_be_about_loses_it_at_once() {
        act(lan, "xep-loai-lai", "xep-loai-lai-ve-nguoi", "hung", "xep-loai-lai-ly-do-xep-loai", "Nói về anh Hùng");
        assertThat(hung.get(address()).status()).isEqualTo(404);
        assertThat(stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(lan.get(address()).words()).contains("Nói về cán bộ Ngô Hùng", "Nói về anh Hùng");
    }

    @Test
    void a_wrong_topic_is_put_right_after_assignment_and_a_sensitive_one_hides_the_text() {
        act(lan, "xep-loai-lai", "xep-loai-lai-linh-vuc", "T5", "xep-loai-lai-ly-do-xep-loai", "Nhầm lĩnh vực");
        assertThat(office.state(number).topic()).isEqualTo("T5");
        assertThat(office.state(number).visibility().showsText()).isTrue();
        act(lan, "xep-loai-lai", "xep-loai-lai-linh-vuc", "T13", "xep-loai-lai-ly-do-xep-loai", "Về cán bộ");
        assertThat(office.state(number).visibility().showsText()).isFalse();
    }

    @Test
    void who_is_not_meant_after_all_does_not_read_what_was_recorded_meanwhile() {
        number = office.received(CaseOffice.TEXT, Set.of());
        act(lan, "ghi-chu", "ghi-chu-ghi-chu", "trước dausacmot");
        act(lan, "nhan-vao-danh-sach", "nhan-vao-danh-sach-ve-nguoi", "pho");
        act(lan, "ghi-chu", "ghi-chu-ghi-chu", "lúc ấy dausachai");
        Door pho = new Door(office.address()).with(office.session("pho"));
        assertThat(pho.get(address()).status()).isEqualTo(404);

        act(lan, SLUG);
        act(lan, SLUG, "hoan-tac-ly-do", "Nhầm người dausacba");
        act(lan, "ghi-chu", "ghi-chu-ghi-chu", "sau này dausacbon");

        for (String page : new String[] {"", "/xu-ly.csv"}) {
            assertThat(pho.text(address() + page))
                    .contains("dausacmot", "dausacbon")
                    .doesNotContain("dausachai", "dausacba");
            assertThat(new Door(office.address()).with(office.session("lan")).text(address() + page))
                    .contains("dausacmot", "dausachai", "dausacba", "dausacbon");
        }
    }
}
