package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.HoldReason;
import vn.doithoai.office.NextRelease;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;

/** Whom a question is about does not know of it, and others do for it what that person would (S42). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhomItIsAboutTest {

    private static final List<String> MARKS = List.of("dausacmot", "dausachai", "dausacba");
    private static final Actor CLERK = new Actor("thu-ky-khac", Set.of(Role.SECRETARY), "Văn phòng");

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

    private QuestionNumber about(String person, String topic, Visibility visibility) {
        QuestionNumber number = office.received("Lời gửi dausacmot", Set.of());
        assertThat(office.save(
                        office.question(number),
                        new TriageEvent.Accepted(
                                new Act(office.now(), CLERK),
                                topic,
                                null,
                                visibility,
                                new PublicText("Tiêu đề dausachai", "Nội dung dausachai", true),
                                Set.of(person))))
                .isTrue();
        assertThat(office.save(
                        office.question(number), new RecordEvent.Noted(new Act(office.now(), CLERK), "dausacba")))
                .isTrue();
        return number;
    }

    /** Every page of the desk on which questions are told, as this person reads it. */
    private List<String> everythingReadBy(String person, QuestionNumber number) {
        Door door = new Door(office.address()).with(office.session(person));
        List<String> pages = new ArrayList<>();
        for (String list :
                List.of("viec", "tat-ca", "qua-han", "sap-han", "tam-giu", "cho-co-quan", "chua-cong-khai")) {
            pages.add(door.text("/can-bo/?xem=" + list));
        }
        for (String word : MARKS) {
            // What was searched for stands in the field again.
            pages.add(door.text("/can-bo/?xem=tat-ca&tim=" + word).replace("value=\"" + word + "\"", ""));
        }
        for (String page : List.of(
                "/can-bo/goi-lai", "/can-bo/cong-bo", "/can-bo/xu-ly.csv", "/can-bo/nhat-ky", "/can-bo/nhat-ky.csv")) {
            pages.add(door.text(page));
        }
        for (String end : List.of("", "/xem-truoc", "/xu-ly.csv")) {
            pages.add(door.text("/can-bo/cau-hoi/" + number + end));
        }
        return pages;
    }

    @Test
    void a_question_about_all_leaders_is_decided_by_the_secretary_and_answered() {
        QuestionNumber number = office.received("Lời gửi dausacmot", Set.of());
        assertThat(office.save(
                        office.question(number),
                        new TriageEvent.Accepted(
                                new Act(office.now(), CLERK),
                                "T13",
                                null,
                                Visibility.COUNTED,
                                new PublicText("Tiêu đề", "Nội dung", true),
                                Set.of("chu-tich", "pho", "kiem"))))
                .isTrue();
        String address = "/can-bo/cau-hoi/" + number;
        Staffer lan = office.as("lan");
        Staffer hung = office.as("hung");
        assertThat(lan.submit(
                                lan.get(address),
                                "phan-cong",
                                "phan-cong-can-bo",
                                "hung",
                                "phan-cong-don-vi",
                                "dia-chinh",
                                "phan-cong-chuc-danh",
                                "Công chức Địa chính",
                                "phan-cong-ly-do-khac",
                                "Không ai khác")
                        .status())
                .isEqualTo(303);
        assertThat(hung.submit(hung.get(address), "soan", "soan-tom-tat", "Có.", "soan-khong-can-can-cu", "1")
                        .status())
                .isEqualTo(303);
        Staffer.Page approved = lan.submit(
                lan.get(address),
                "duyet",
                "duyet-xem-trong-tam",
                "1",
                "duyet-xem-ngan-gon",
                "1",
                "duyet-xem-de-hieu",
                "1",
                "duyet-xem-dung-quy-dinh",
                "1");
        assertThat(approved.status()).as(approved.errors()).isEqualTo(303);
        assertThat(lan.get(address).acts())
                .as("what is shown of it is the chair's to decide")
                .contains("pham-vi");
        assertThat(lan.submit(lan.get(address), "pham-vi", "pham-vi-pham-vi", "public", "pham-vi-ly-do", "Việc chung")
                        .status())
                .isEqualTo(303);
        assertThat(office.state(number).visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({"lan", "chu-tich", "pho", "hung", "kiem"})
    void whoever_it_is_about_finds_it_nowhere_and_can_do_nothing_to_it(String person) {
        QuestionNumber number = about(person, "T3", Visibility.PUBLIC);
        office.change(new NextRelease.Change(number, null, office.next(number), HoldReason.PHONE));
        office.audited.add(
                new AuditEntry(office.now(), "mat-tran", AuditEntry.What.RESTRICTED_OPENED, number.toString()));
        int before = office.question(number).revision();
        assertThat(everythingReadBy(person, number)).allSatisfy(page -> {
            assertThat(page).doesNotContain(MARKS);
            assertThat(page).doesNotContain(">" + number + "<", "\"" + number + "\"");
        });
        Staffer concerned = office.as(person);
        assertThat(concerned
                        .get("/can-bo/?xem=tat-ca")
                        .document()
                        .select(".desk-views")
                        .text())
                .contains("Tất cả 0");
        for (String end : List.of("", "/xem-truoc", "/xu-ly.csv")) {
            Door door = new Door(office.address()).with(office.session(person));
            assertThat(door.get("/can-bo/cau-hoi/" + number + end).status())
                    .as(end)
                    .isEqualTo(404);
        }
        for (String act : List.of("ghi-chu", "da-bao", "danh-dau-gap", "rut", "hua", "khong-co")) {
            assertThat(concerned
                            .craft("/can-bo/cau-hoi/" + number + "/" + act, "phien-ban", before + "")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(concerned
                        .craft("/can-bo/goi-lai/" + number, "ngay-" + number, office.day(0))
                        .status())
                .isEqualTo(404);
        assertThat(office.question(number).revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"lan,hung", "chu-tich,hung", "pho,chu-tich", "pho,lan", "hung,chu-tich"})
    void everybody_else_goes_on_with_it(String reader, String person) {
        QuestionNumber number = about(person, "T3", Visibility.PUBLIC);
        assertThat(office.as(reader).get("/can-bo/?xem=tat-ca&tim=dausachai").words())
                .contains(number.toString());
        assertThat(office.as(reader).get("/can-bo/cau-hoi/" + number).words()).contains(MARKS);
    }

    @Test
    void a_leader_decides_and_promises_what_the_chairman_it_is_about_would() {
        QuestionNumber number = about("chu-tich", "T13", Visibility.COUNTED);
        Staffer leader = office.as("pho");
        assertThat(leader.get("/can-bo/cau-hoi/" + number).acts())
                .contains("pham-vi", "hua", "nghien-cuu", "chuyen-len", "chuyen-thu-tuc");
        assertThat(leader.submit(
                                leader.get("/can-bo/cau-hoi/" + number),
                                "pham-vi",
                                "pham-vi-pham-vi",
                                "public",
                                "pham-vi-ly-do",
                                "Dân cần biết")
                        .status())
                .isEqualTo(303);
        assertThat(office.state(number).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(leader.submit(
                                leader.get("/can-bo/cau-hoi/" + number),
                                "hua",
                                "hua-loi-hua",
                                "Công khai lịch tiếp dân.",
                                "hua-don-vi",
                                "van-phong",
                                "hua-chuc-danh",
                                "Văn phòng",
                                "hua-han",
                                office.day(20))
                        .status())
                .isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.PROMISED);
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.PROMISED);
        assertThat(office.state(number).promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.act().by().post()).isEqualTo("Phó Chủ tịch UBND xã"));
    }

    @Test
    void a_leader_stands_in_for_nobody_where_the_question_is_about_somebody_else() {
        QuestionNumber number = about("hung", "T13", Visibility.COUNTED);
        assertThat(office.as("pho").get("/can-bo/cau-hoi/" + number).acts())
                .doesNotContain("pham-vi", "hua", "nghien-cuu", "chuyen-len");
    }

    @Test
    void a_complaint_about_the_chairman_is_confirmed_by_a_leader() {
        QuestionNumber number = about("chu-tich", "T3", Visibility.COUNTED);
        assertThat(office.save(
                        office.question(number),
                        new OtherWayEvent.DiversionProposed(
                                new Act(office.now(), CLERK, "Có nội dung tố cáo"), Procedure.DENUNCIATION)))
                .isTrue();
        assertThat(office.as("chu-tich").get("/can-bo/cau-hoi/" + number).status())
                .isEqualTo(404);
        assertThat(office.as("hung").get("/can-bo/cau-hoi/" + number).status()).isEqualTo(404);
        Staffer leader = office.as("pho");
        assertThat(leader.get("/can-bo/").words()).contains(number.toString());
        assertThat(leader.submit(leader.get("/can-bo/cau-hoi/" + number), "xac-nhan-chuyen")
                        .status())
                .isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.DIVERTED);
    }

    @Test
    void a_leader_stands_in_for_the_only_secretary() {
        QuestionNumber number = about("lan", "T3", Visibility.PUBLIC);
        assertThat(office.as("pho").get("/can-bo/cau-hoi/" + number).acts())
                .contains("phan-cong", "tra-loi-tai-hoi-nghi", "gop");
    }
}
