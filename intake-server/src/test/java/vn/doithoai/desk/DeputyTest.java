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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.TriageEvent;

/** A leader stands in for the Chairman on named days, signs so, and only then; leaders draft what is given to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeputyTest {

    private static final String PATH = "/can-bo/uy-quyen";
    private static final String TITLE = "KT. Chủ tịch UBND xã, Phó Chủ tịch";

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

    private Staffer.Page name(String who, String from, String until, String title, String reason) {
        Staffer chair = office.as("chu-tich");
        return chair.send(
                chair.get(PATH),
                PATH,
                "nguoi",
                who,
                "tu-ngay",
                from,
                "den-ngay",
                until,
                "ky-la",
                title,
                "ly-do",
                reason);
    }

    private Staffer.Page name(int from, int until) {
        return name("pho", office.day(from), office.day(until), TITLE, "Đi công tác");
    }

    private QuestionNumber accepted() {
        QuestionNumber number = office.received();
        Actor clerk = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");
        assertThat(office.save(
                        office.question(number),
                        new TriageEvent.Accepted(
                                new Act(office.now(), clerk),
                                "T3",
                                null,
                                Visibility.PUBLIC,
                                new PublicText("Đường bị lún", "Đường bê tông bị lún.", false),
                                Set.of())))
                .isTrue();
        return number;
    }

    private Staffer.Page matter(String who, QuestionNumber number) {
        return office.as(who).get("/can-bo/cau-hoi/" + number);
    }

    @Test
    void on_the_named_days_the_leader_promises_and_readers_see_who_signed_for_whom() {
        QuestionNumber number = accepted();
        assertThat(matter("pho", number).acts()).doesNotContain("hua");
        assertThat(name(0, 3).status()).isEqualTo(303);

        Staffer deputy = office.as("pho");
        Staffer.Page page = deputy.get("/can-bo/cau-hoi/" + number);
        assertThat(deputy.submit(page, "hua", "hua-loi-hua", "Sửa đường.", "hua-han", office.day(20))
                        .status())
                .isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.PROMISED);
        assertThat(office.next(number).toString()).contains(TITLE);
    }

    @Test
    void before_after_and_once_ended_the_leader_is_a_leader() {
        QuestionNumber number = accepted();
        name(2, 3);
        assertThat(matter("pho", number).acts()).doesNotContain("hua");
        office.pass(2);
        assertThat(matter("pho", number).acts()).contains("hua");
        office.pass(2);
        assertThat(matter("pho", number).acts()).doesNotContain("hua");

        name(0, 5);
        assertThat(matter("pho", number).acts()).contains("hua");
        Staffer chair = office.as("chu-tich");
        chair.send(chair.get(PATH), PATH + "/pho/ket-thuc");
        assertThat(matter("pho", number).acts()).doesNotContain("hua");
        assertThat(chair.get(PATH).words()).contains("đã kết thúc sớm", "đã hết hạn");
        assertThat(name(0, 1).status()).isEqualTo(303);
    }

    @Test
    void who_stands_in_names_nobody_else_and_ends_nothing() {
        name(0, 5);
        Staffer deputy = office.as("pho");
        Staffer.Page page = deputy.get(PATH);
        assertThat(page.words()).contains(TITLE).doesNotContain("Ủy quyền cho một người", "Kết thúc ngay");
        String session = office.session("pho");
        assertThat(new Door(office.address())
                        .with(session)
                        .post(PATH + "/pho/ket-thuc", "ma-phien", office.token(session))
                        .status())
                .isEqualTo(403);
        assertThat(office.member("pho").orElseThrow().deputyships().get(0).ended())
                .isNull();
    }

    @Test
    void two_do_not_stand_in_on_one_day() {
        assertThat(name(0, 5).status()).isEqualTo(303);
        Staffer.Page again = name("kiem", office.day(5), office.day(8), TITLE, "Đi họp");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).contains("đã có người ký thay");
        assertThat(name("kiem", office.day(6), office.day(8), TITLE, "Đi họp").status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "hung | 0 | 1 | KT. Chủ tịch | Đi họp | Chọn một lãnh đạo",
                "chu-tich | 0 | 1 | KT. Chủ tịch | Đi họp | Chọn một lãnh đạo",
                "pho | -1 | 1 | KT. Chủ tịch | Đi họp | từ hôm nay trở đi",
                "pho | 3 | 2 | KT. Chủ tịch | Đi họp | không sớm hơn ngày bắt đầu",
                "pho | 0 | 400 | KT. Chủ tịch | Đi họp | không quá một năm",
                "pho | 0 | 1 | '' | Đi họp | Ghi dòng chức danh",
                "pho | 0 | 1 | KT. Chủ tịch | '' | Ghi lý do"
            })
    void what_is_wrong_is_told_and_nothing_typed_is_lost(
            String who, int from, int until, String title, String reason, String said) {
        Staffer.Page page = name(who, office.day(from), office.day(until), title, reason);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains(said);
        assertThat(page.value("den-ngay")).isEqualTo(office.day(until));
        assertThat(page.value("ky-la")).isEqualTo(title);
        assertThat(office.member("pho").orElseThrow().deputyships()).isEmpty();
    }

    @Test
    void a_leader_drafts_what_is_given_to_the_leader_and_another_approves() {
        QuestionNumber number = accepted();
        assertThat(matter("pho", number).acts()).doesNotContain("soan");
        Actor clerk = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");
        assertThat(office.save(
                        office.question(number),
                        new AnswerEvent.Assigned(
                                new Act(office.now(), clerk, "phụ trách"),
                                "dia-chinh",
                                "Phó Chủ tịch UBND xã",
                                "pho",
                                List.of())))
                .isTrue();
        assertThat(matter("pho", number).acts()).contains("soan");
        assertThat(matter("kiem", number).acts()).doesNotContain("soan");
    }
}
