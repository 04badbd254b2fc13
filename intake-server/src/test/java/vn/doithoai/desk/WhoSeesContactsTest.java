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
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;

/** How an asker can be reached is seen by secretary, Chairman and whose matter it is; each look of another's is in the log. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoSeesContactsTest {

    /** Name and telephone number of the form, the number in the text and the one in a note of the office. */
    private static final List<String> CONTACTS = List.of("Nguyễn Văn An", "0912345678", "0912 345 678", "0987 111 222");

    private static final Actor CLERK = new Actor("thu-ky-khac", Set.of(Role.SECRETARY), "Văn phòng");
    private static final Actor CHAIR = new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch UBND xã");

    @TempDir
    Path root;

    private CaseOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        inUnit("hung", "dia-chinh", Role.OFFICER);
        inUnit("kiem", "dia-chinh", Role.OFFICER);
        inUnit("pho", "dia-chinh", Role.LEADER);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private void inUnit(String account, String unit, Role role) {
        office.change(
                account, member -> member.withWork(member.name(), member.post(), unit, Set.of(role), member.topics()));
    }

    private void did(QuestionNumber number, Event event) {
        assertThat(office.save(office.question(number), event))
                .as(event.kind().name())
                .isTrue();
    }

    private QuestionNumber acceptedAbout(Set<String> about) {
        QuestionNumber number = office.received(CaseOffice.WITH_PERSON, Set.of());
        did(
                number,
                new TriageEvent.Accepted(
                        new Act(office.now(), CLERK),
                        "T3",
                        null,
                        Visibility.PUBLIC,
                        new PublicText("Đường bị lún", "Đường bê tông bị lún.", false),
                        about));
        return number;
    }

    private QuestionNumber accepted() {
        QuestionNumber number = acceptedAbout(Set.of());
        did(number, new DataEvent.NameWithdrawn(new Act(office.now(), CLERK)));
        did(number, new RecordEvent.Noted(new Act(office.now(), CLERK), "Số mới của bà ấy: 0987 111 222"));
        did(
                number,
                new RecordEvent.Told(
                        new Act(office.now(), CLERK),
                        new Notification(Notification.Means.PHONE, office.today(), "Đã gọi 0987 111 222")));
        return number;
    }

    private QuestionNumber assigned(String unit, String officer) {
        QuestionNumber number = accepted();
        did(
                number,
                new AnswerEvent.Assigned(
                        new Act(office.now(), CLERK, "Theo việc"), unit, "Công chức", officer, List.of()));
        return number;
    }

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number;
    }

    /** Every page and file of the desk on which a question is told, as this person reads it. */
    private List<String> everythingReadBy(String person, QuestionNumber number) {
        Door door = new Door(office.address()).with(office.session(person));
        List<String> pages = new ArrayList<>();
        for (String list : List.of("viec", "tat-ca", "qua-han", "sap-han", "cho-co-quan", "chua-cong-khai")) {
            pages.add(door.text("/can-bo/?xem=" + list));
        }
        pages.add(door.text("/can-bo/goi-lai"));
        pages.add(door.text("/can-bo/xu-ly.csv"));
        for (String end : List.of("", "/xem-truoc", "/xu-ly.csv")) {
            pages.add(door.text(address(number) + end));
        }
        return pages;
    }

    private List<String> found(String person, String words) {
        return office.as(person)
                .get("/can-bo/?xem=tat-ca&tim=" + words)
                .document()
                .select(".desk-row__number")
                .eachText();
    }

    private List<AuditEntry> looks() {
        return office.audited.stream()
                .filter(entry -> entry.what() == AuditEntry.What.CONTACT_SEEN)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hung", "kiem", "pho", "mat-tran", "van-hoa"})
    void nobody_else_sees_them_on_any_page_in_any_file_or_by_any_search(String person) {
        QuestionNumber number = assigned("van-phong", "lan");
        assertThat(everythingReadBy(person, number))
                .allSatisfy(page -> assertThat(page).doesNotContain(CONTACTS));
        for (String words : List.of("nguyen+van+an", "0912345678", "0912", "345678")) {
            assertThat(found(person, words)).as(words).isEmpty();
        }
        assertThat(looks()).isEmpty();
    }

    @Test
    void who_does_not_see_them_still_reads_what_is_asked() {
        QuestionNumber number = assigned("van-phong", "lan");
        assertThat(office.as("hung").get(address(number)).words())
                .contains("Đường bê tông thôn Hồ Sơn bị lún", "[đã che số điện thoại]", "Chỉ thư ký, Chủ tịch");
        assertThat(found("hung", "be+tong")).containsExactly(number.toString());
    }

    @ParameterizedTest
    @CsvSource({"van-phong,hung,hung", "dia-chinh,lan,hung", "dia-chinh,lan,kiem"})
    void an_officer_sees_those_of_the_own_and_of_the_units_matters_and_no_log_is_kept_of_it(
            String unit, String officer, String reader) {
        QuestionNumber number = assigned(unit, officer);
        assertThat(office.as(reader).get(address(number)).words()).contains(CONTACTS);
        assertThat(found(reader, "0912345678")).containsExactly(number.toString());
        assertThat(looks()).isEmpty();
    }

    @Test
    void a_leader_of_the_unit_does_not_see_them() {
        QuestionNumber number = assigned("dia-chinh", "hung");
        assertThat(office.as("pho").get(address(number)).words()).doesNotContain(CONTACTS);
    }

    @Test
    void a_promise_makes_it_the_matter_of_the_unit_that_keeps_it() {
        QuestionNumber number = accepted();
        did(
                number,
                new UndertakingEvent.Promised(
                        new Act(office.now(), CHAIR),
                        "Sửa xong.",
                        "dia-chinh",
                        "Công chức",
                        office.today().plusDays(9)));
        assertThat(office.as("hung").get(address(number)).words()).contains("0912345678");
        inUnit("hung", "van-phong", Role.OFFICER);
        assertThat(office.as("hung").get(address(number)).words()).doesNotContain("0912345678");
    }

    @Test
    void an_officer_from_whom_it_is_taken_does_not_see_them_any_more() {
        QuestionNumber number = assigned("van-phong", "hung");
        did(
                number,
                new AnswerEvent.Assigned(
                        new Act(office.now(), CLERK, "Chuyển việc"), "van-phong", "Công chức", "lan", List.of()));
        assertThat(office.as("hung").get(address(number)).words()).doesNotContain(CONTACTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan", "chu-tich"})
    void each_look_of_another_at_them_is_one_line_of_the_log(String person) {
        QuestionNumber number = assigned("dia-chinh", "hung");
        Staffer reader = office.as(person);
        assertThat(reader.get(address(number)).words()).contains("0912345678");
        assertThat(looks())
                .singleElement()
                .returns(person, AuditEntry::by)
                .returns(number.toString(), AuditEntry::about);
        reader.get(address(number));
        assertThat(looks()).hasSize(2);
        reader.get("/can-bo/?xem=tat-ca");
        reader.get(address(number) + "/xem-truoc");
        assertThat(looks()).as("no contact is on these").hasSize(2);
        assertThat(office.as("quan-tri").get("/can-bo/nhat-ky").words()).contains("Xem liên hệ của người hỏi");
    }

    @Test
    void the_list_of_those_to_call_back_has_each_persons_own_and_the_log_the_others() {
        QuestionNumber number = assigned("dia-chinh", "hung");
        did(
                number,
                new AnswerEvent.AnsweredInSession(
                        new Act(office.now(), CLERK),
                        Outcome.ANSWERED_BY_CHAIR,
                        "2025-1",
                        office.today(),
                        new Answer(
                                "Xã sẽ sửa.",
                                "",
                                Set.of(ResponseKind.ANSWER),
                                List.of(),
                                false,
                                "Chủ tịch UBND xã",
                                null)));
        assertThat(office.as("hung").get("/can-bo/goi-lai").words())
                .as("before the chair has confirmed what was said nobody is told")
                .doesNotContain("0912345678");
        did(number, new RecordEvent.MinutesConfirmed(new Act(office.now(), CHAIR), null));
        assertThat(office.as("pho").get("/can-bo/goi-lai").words()).doesNotContain(number.toString());
        assertThat(office.as("pho")
                        .craft("/can-bo/goi-lai/" + number, "ngay-" + number, office.day(0))
                        .status())
                .isEqualTo(404);
        assertThat(looks()).isEmpty();
        assertThat(office.as("hung").get("/can-bo/goi-lai").words()).contains("0912345678");
        assertThat(looks()).isEmpty();
        assertThat(office.as("lan").get("/can-bo/goi-lai").words()).contains("0912345678");
        assertThat(looks()).singleElement().returns("lan", AuditEntry::by);
    }

    @Test
    void a_leader_who_stands_in_for_the_secretary_sees_them() {
        QuestionNumber number = acceptedAbout(Set.of("lan"));
        assertThat(office.as("pho").get(address(number)).words()).contains("0912345678");
        assertThat(looks()).singleElement().returns("pho", AuditEntry::by);
    }
}
