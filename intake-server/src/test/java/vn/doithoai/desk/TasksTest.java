package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.TriageEvent;

/** What waits for somebody has a name and a day, and stands with whom it concerns and nobody else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TasksTest {

    private static final List<String> STAFF = List.of("lan", "chu-tich", "pho", "hung", "kiem");

    @TempDir
    Path root;

    private CaseOffice office;
    private QuestionNumber number;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        number = office.received();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private void act(String person, String slug, String... filled) {
        Staffer who = office.as(person);
        Staffer.Page page = who.submit(who.get("/can-bo/cau-hoi/" + number), slug, filled);
        assertThat(page.status()).as(slug + " " + page.errors()).isEqualTo(303);
        office.pass(Duration.ofMinutes(1));
    }

    private void did(Event event) {
        assertThat(office.save(office.question(number), event)).isTrue();
    }

    private Act asker(String why) {
        return new Act(office.now(), Actor.ASKER, why);
    }

    private void assigned() {
        act("lan", "nhan-vao-danh-sach");
        act("lan", "phan-cong", "phan-cong-can-bo", "hung");
    }

    private void answered() {
        assigned();
        act("hung", "soan", "soan-tom-tat", "Xã sửa.", "soan-khong-can-can-cu", "1");
        did(new AnswerEvent.Approved(
                new Act(office.now(), new Actor("pho", Set.of(Role.LEADER), "Phó Chủ tịch")),
                vn.doithoai.question.Outcome.ANSWERED_BY_OFFICER));
        office.publish(number);
    }

    private boolean isMine(String person) {
        return office.as(person)
                .get("/can-bo/")
                .document()
                .select(".desk-row__number")
                .eachText()
                .contains(number.toString());
    }

    /** The task is shown and found by its filter, and those people and no others have it among their own. */
    private void assertTask(String code, String words, String... concerned) {
        for (String person : STAFF) {
            assertThat(isMine(person)).as(person).isEqualTo(List.of(concerned).contains(person));
        }
        String reader = concerned[0];
        Staffer.Page found = office.as(reader).get("/can-bo/?xem=tat-ca&dang-cho=" + code);
        assertThat(found.document().select(".desk-row__number").eachText()).containsExactly(number.toString());
        assertThat(found.words()).contains(words + ", từ " + office.day(0));
    }

    private void assertNoTask(String code) {
        assertThat(office.as("lan")
                        .get("/can-bo/?xem=tat-ca&dang-cho=" + code)
                        .document()
                        .select(".desk-row__number")
                        .eachText())
                .isEmpty();
    }

    @Test
    void a_reply_of_the_asker_is_whose_turn_it_is() {
        assigned();
        act("lan", "hoi-lai", "hoi-lai-hoi", "Đoạn nào?");
        for (String person : STAFF) {
            assertThat(isMine(person))
                    .as("while the asker is waited for: " + person)
                    .isFalse();
        }
        assertNoTask("REPLIED");
        did(new TriageEvent.Clarified(asker(""), "Đoạn cuối."));
        assertTask("REPLIED", "Người hỏi đã trả lời", "hung");
        act("hung", "soan", "soan-tom-tat", "Xã sửa.", "soan-khong-can-can-cu", "1");
        assertNoTask("REPLIED");
    }

    @Test
    void a_reply_before_the_assignment_is_the_secretarys() {
        act("lan", "hoi-lai", "hoi-lai-hoi", "Đoạn nào?");
        did(new TriageEvent.Clarified(asker(""), "Đoạn cuối."));
        assertTask("REPLIED", "Người hỏi đã trả lời", "lan");
        act("lan", "nhan-vao-danh-sach");
        assertNoTask("REPLIED");
    }

    @Test
    void an_unclear_answer_is_the_officers_who_gave_it() {
        answered();
        did(new AnswerEvent.Reopened(asker("Chưa rõ khi nào")));
        assertTask("UNCLEAR", "Người hỏi báo chưa rõ", "hung");
        act("hung", "soan", "soan-tom-tat", "Xã sửa tháng 8.", "soan-khong-can-can-cu", "1");
        assertNoTask("UNCLEAR");
    }

    @Test
    void a_draft_sent_back_is_the_officers() {
        assigned();
        act("hung", "soan", "soan-tom-tat", "Xã sửa.", "soan-khong-can-can-cu", "1");
        act("pho", "tra-lai", "tra-lai-can-sua", "Thiếu ngày");
        assertTask("RETURNED", "Dự thảo bị trả lại", "hung");
    }

    @Test
    void what_the_asker_wants_done_with_the_data_is_the_secretarys() {
        answered();
        act("hung", "da-bao");
        did(new DataEvent.DataRequested(asker(""), DataWish.ERASURE, ""));
        assertTask("ERASURE", "Người hỏi xin xóa dữ liệu", "lan");
        did(new DataEvent.DataRequested(asker(""), DataWish.CORRECTION, "Sai tên thôn"));
        assertTask("CORRECTION", "Người hỏi xin sửa dữ liệu", "lan");
        act(
                "lan",
                "xong-yeu-cau",
                "xong-yeu-cau-yeu-cau",
                "erasure",
                "xong-yeu-cau-dong-y",
                "no",
                "xong-yeu-cau-da-lam-gi",
                "Không");
        assertNoTask("ERASURE");
    }

    @Test
    void whom_to_call_back_is_the_affair_of_who_has_the_matter() {
        answered();
        assertTask("CALL_BACK", "Cần báo lại người hỏi", "hung");
        act("hung", "da-bao");
        assertNoTask("CALL_BACK");
        assertThat(isMine("hung")).isFalse();
    }

    @Test
    void what_may_be_a_complaint_waits_for_the_second_person_alone() {
        act("lan", "chuyen-thu-tuc", "chuyen-thu-tuc-thu-tuc", "complaint", "chuyen-thu-tuc-ly-do-chuyen", "Là đơn");
        assertTask("CONFIRM", "Chờ người thứ hai xác nhận chuyển", "chu-tich");
        did(new OtherWayEvent.DiversionDropped(
                new Act(office.now(), new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch"), "Là câu hỏi")));
        assertNoTask("CONFIRM");
    }

    @Test
    void a_question_on_the_list_is_no_officers_business_before_it_is_assigned() {
        act("lan", "nhan-vao-danh-sach");
        assertThat(isMine("hung")).isFalse();
        assertThat(isMine("lan")).isTrue();
    }

    @Test
    void a_monitor_sees_no_task_and_cannot_filter_by_one() {
        answered();
        Staffer.Page page = office.as("mat-tran").get("/can-bo/?xem=tat-ca&dang-cho=CALL_BACK");
        assertThat(page.document().select("select[name=dang-cho]")).isEmpty();
        assertThat(page.document().select(".desk-row__number")).isEmpty();
        assertThat(office.as("mat-tran").get("/can-bo/?xem=tat-ca").words()).doesNotContain("Cần báo lại người hỏi");
    }
}
