package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Kind;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Question;

/** The screen of the hall as a plain form: lines, slips, the wall. What its script does is tried in a browser. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HallPagesTest {

    private static final String HALL = "/can-bo/hoi-truong/2025-1";
    private static final String LINE = "/can-bo/hoi-truong-dong/2025-1";
    private static final String SLIPS = "/can-bo/hoi-truong-phieu/2025-1";
    private static final String WALL = "/can-bo/hoi-truong-man-chieu/2025-1";
    private static final String TEXT = "Đường vào thôn ngập khi mưa to.";
    private static final String MARK = "mot-dong-cua-hoi-truong";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        start("2025-06-02");
    }

    private void start(String day) throws IOException {
        office = new CaseOffice(root);
        Path file = root.resolve("content/lich/2025-1.md");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "point\\.1=nha-van-hoa-xa.*",
                                "point.1=nha-van-hoa-xa | | " + day + " | 08:00 | 11:00"));
        office.contentIsLive(root.resolve("content"));
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page write(String... fields) {
        return lan.send(lan.get(HALL), HALL, fields);
    }

    private QuestionNumber written(String... fields) {
        Staffer.Page page = write(fields);
        assertThat(page.status()).as(page.errors()).isEqualTo(303);
        return last();
    }

    private QuestionNumber last() {
        List<QuestionNumber> numbers = office.store().numbers();
        return numbers.get(numbers.size() - 1);
    }

    private Submission sent(QuestionNumber number) {
        return office.question(number).submission();
    }

    @Test
    void a_line_is_an_opinion_said_in_the_hall_and_the_next_one_is_ready() {
        Staffer.Page page = lan.get(HALL);
        assertThat(page.document().select("[autofocus]").eachAttr("name")).containsExactly("linh-vuc-nhanh");
        assertThat(page.words()).contains("nhận ngày 02/06/2025", "3 Xây dựng cơ bản");

        QuestionNumber number =
                written("linh-vuc-nhanh", "3", "cau-hoi", TEXT, "ho-ten", "Nguyễn Văn An", "nhom-nhanh", "youth");

        Question stored = office.question(number);
        assertThat(stored.received())
                .returns(Channel.SPOKEN_IN_SESSION, received -> received.channel())
                .returns(LocalDate.of(2025, 6, 2), received -> received.on())
                .returns(1, received -> received.point());
        assertThat(stored.submission())
                .returns(TEXT, Submission::text)
                .returns("T3", Submission::topic)
                .returns("2025-1", Submission::session)
                .returns(Kind.PETITION, Submission::kind)
                .returns(Consent.NOT_ASKED, Submission::consent)
                .satisfies(sent -> assertThat(sent.groups()).containsExactly(AskerGroup.YOUTH))
                .satisfies(sent -> assertThat(sent.contact().name()).isEqualTo("Nguyễn Văn An"));
        Staffer.Page next = lan.get(HALL + "?da=" + number);
        assertThat(next.words()).contains("Đã lưu " + number, "1 ý kiến đã ghi");
        assertThat(next.value("cau-hoi")).isEmpty();
        assertThat(next.document().select(".hall-row").text()).contains(number.toString(), TEXT, "Nguyễn Văn An");
    }

    @ParameterizedTest
    @CsvSource({"3, T3", "T3, T3", "xay dung co, T3", "van hoa, T4", "Văn hóa, T4", "xdcb, T3", "f, T15"})
    void a_topic_is_chosen_by_its_key_or_by_a_part_of_its_name(String typed, String topic) {
        assertThat(sent(written("linh-vuc-nhanh", typed, "cau-hoi", TEXT)).topic())
                .isEqualTo(topic);
    }

    @Test
    void what_is_not_clear_is_asked_again_with_the_choices_and_nothing_is_stored() {
        Staffer.Page several = write("linh-vuc-nhanh", "xay dung", "cau-hoi", TEXT);
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.errors()).contains("Xây dựng cơ bản, Xây dựng nông thôn mới");
        assertThat(several.value("cau-hoi")).isEqualTo(TEXT);

        Staffer.Page none = write("linh-vuc-nhanh", "3", "thon-nhanh", "không có thôn này", "cau-hoi", "ngắn");
        assertThat(none.errors()).contains("Không có lựa chọn nào là “không có thôn này”", "10");
        assertThat(none.document().select("[autofocus]")).isEmpty();
        assertThat(office.store().numbers()).isEmpty();
    }

    @Test
    void the_same_line_sent_twice_is_one_question_and_with_other_words_neither_is_lost() {
        Staffer.Page page = lan.get(HALL);
        lan.send(page, HALL, "linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        assertThat(lan.send(page, HALL, "linh-vuc-nhanh", "3", "cau-hoi", TEXT).status())
                .isEqualTo(303);
        assertThat(office.store().numbers()).hasSize(1);

        Staffer.Page other = lan.send(page, HALL, "linh-vuc-nhanh", "3", "cau-hoi", TEXT + " Và cống.");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.words()).contains("đã lưu thành 2025-0001", TEXT);
        assertThat(other.value("cau-hoi")).isEqualTo(TEXT + " Và cống.");
        assertThat(office.store().numbers()).hasSize(1);

        assertThat(lan.send(other, HALL).status()).isEqualTo(303);
        assertThat(sent(last()).text()).isEqualTo(TEXT + " Và cống.");
    }

    @Test
    void a_line_goes_on_with_the_one_before_or_with_one_named_by_its_number() {
        QuestionNumber first = written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        QuestionNumber second = written("linh-vuc-nhanh", "4", "cau-hoi", "Nhà văn hóa thôn chưa có điện.");

        QuestionNumber third = written("linh-vuc-nhanh", "+", "cau-hoi", "Thế bao giờ có điện?");
        QuestionNumber fourth = written("linh-vuc-nhanh", "+1", "cau-hoi", "Còn đường thì bao giờ sửa?");

        assertThat(office.state(third).origin().follows()).isEqualTo(second);
        assertThat(sent(third).topic()).isEqualTo("T4");
        assertThat(office.state(fourth).origin().follows()).isEqualTo(first);
        assertThat(sent(fourth).topic()).isEqualTo("T3");
        assertThat(write("linh-vuc-nhanh", "+999", "cau-hoi", "Câu này hỏi tiếp câu nào?")
                        .errors())
                .contains("Không thấy dòng được hỏi tiếp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1                       | Chủ tịch UBND xã trả lời",
                "= 3: Sửa trong tháng này | công chức chuyên môn trả lời: Sửa trong tháng này",
                "=5 30/6 Sửa cống         | hứa giải quyết xong ngày 30/06/2025: Sửa cống",
                "=5 1/5                   | hứa giải quyết xong ngày 01/05/2026",
                "=6 Công ty Điện lực      | nói sẽ kiến nghị cơ quan khác: Công ty Điện lực"
            })
    void what_was_answered_is_noted_by_one_key_and_is_of_the_line_before(String typed, String noted) {
        QuestionNumber number = written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        assertThat(write("linh-vuc-nhanh", typed).status()).isEqualTo(303);
        // Pressed twice it is one note.
        assertThat(write("linh-vuc-nhanh", typed).status()).isEqualTo(303);

        assertThat(office.question(number).revision()).isEqualTo(2);
        assertThat(office.store().numbers()).hasSize(1);
        assertThat(lan.get(HALL).document().select(".hall-row__said").text()).isEqualTo("Tại hội trường, " + noted);
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains(noted);
    }

    @Test
    void what_stands_in_the_large_field_beside_a_note_is_kept_with_it() {
        QuestionNumber number = written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        assertThat(write("linh-vuc-nhanh", "=2", "cau-hoi", "Sửa xong trước mùa mưa.")
                        .status())
                .isEqualTo(303);
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains("trả lời: Sửa xong trước mùa mưa.");

        Staffer.Page named = write("linh-vuc-nhanh", "=2", "ho-ten", "Nguyễn Văn A");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.errors()).contains("không có họ tên");
        assertThat(named.value("ho-ten")).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void a_line_written_anew_keeps_its_answer_and_takes_nothing_back_that_somebody_went_on_with() {
        QuestionNumber first = written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        note(first, "3 Sửa trong tháng này");
        QuestionNumber anew =
                written("linh-vuc-nhanh", "3", "cau-hoi", TEXT + " Và cống.", "thay-cho", first.toString());
        assertThat(office.state(first).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(lan.get("/can-bo/cau-hoi/" + anew).words()).contains("Sửa trong tháng này");

        lan.submit(
                lan.get("/can-bo/cau-hoi/" + anew),
                "nhan-vao-danh-sach",
                "nhan-vao-danh-sach-tieu-de",
                "Đường và cống của thôn",
                "nhan-vao-danh-sach-pham-vi",
                "public");
        written("linh-vuc-nhanh", "3", "cau-hoi", TEXT + " Và mương.", "thay-cho", anew.toString());
        assertThat(office.state(anew).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_note_without_line_or_sense_is_refused_with_what_is_possible() {
        assertThat(write("linh-vuc-nhanh", "=1").errors()).contains("Không thấy dòng");
        written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        for (String typed : List.of("=", "=7", "=5", "=5 hôm nào đó", "=5 31/6/2025", "=1 " + "a".repeat(501))) {
            Staffer.Page wrong = write("linh-vuc-nhanh", typed);
            assertThat(wrong.status()).as(typed).isEqualTo(422);
            assertThat(wrong.errors()).as(typed).contains("Ghi số từ 1 đến 6");
            assertThat(wrong.value("linh-vuc-nhanh")).isEqualTo(typed);
        }
        assertThat(office.question(last()).revision()).isEqualTo(1);
    }

    @Test
    void the_forms_of_an_answer_begin_with_what_was_noted_in_the_hall() {
        QuestionNumber answered = written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        QuestionNumber promised = written("linh-vuc-nhanh", "3", "cau-hoi", "Cống đầu thôn bị tắc.");
        note(answered, "3 Sửa trong tháng này");
        note(promised, "5 20/6 Thông cống trước mùa mưa");
        for (QuestionNumber number : List.of(answered, promised)) {
            String page = "/can-bo/cau-hoi/" + number;
            lan.submit(
                    lan.get(page),
                    "nhan-vao-danh-sach",
                    "nhan-vao-danh-sach-tieu-de",
                    "Đường và cống của thôn",
                    "nhan-vao-danh-sach-pham-vi",
                    "public");
        }

        Staffer.Page answer = lan.get("/can-bo/cau-hoi/" + answered);
        assertThat(answer.value("tra-loi-tai-hoi-nghi-tom-tat")).isEqualTo("Sửa trong tháng này");
        assertThat(answer.act("tra-loi-tai-hoi-nghi").select("[checked]").eachAttr("value"))
                .contains("answered-by-officer");
        Staffer.Page promise = lan.get("/can-bo/cau-hoi/" + promised);
        assertThat(promise.value("hua-loi-hua")).isEqualTo("Thông cống trước mùa mưa");
        assertThat(promise.value("hua-han")).isEqualTo("20/06/2025");
    }

    /** Beside the line itself. */
    private void note(QuestionNumber number, String said) {
        Staffer.Page done = lan.craft(
                HALL, "ma-dong", "ghi-tra-loi-tai-hoi-truong", "hoi-tiep", number.toString(), "tra-loi-nhanh", said);
        assertThat(done.status()).isEqualTo(303);
    }

    @Test
    void the_script_is_told_what_became_of_a_line() {
        assertThat(script(MARK, TEXT).words()).contains("2025-0001", TEXT, "mã bí mật");
        assertThat(script(MARK, TEXT).words()).contains("2025-0001");
        assertThat(script(MARK, TEXT + " Và cống.").status()).isEqualTo(409);
        assertThat(script("hai-dong-cua-hoi-truong", "ngắn").status()).isEqualTo(422);
        assertThat(script("không phải dấu", TEXT).status()).isEqualTo(422);
        // Taken up by its mark: the browser does not know the number while the line is on its way.
        Staffer.Page next = lan.craft(
                LINE,
                "ma-dong",
                "ba-dong-cua-hoi-truong",
                "linh-vuc-nhanh",
                "+",
                "hoi-tiep",
                MARK,
                "cau-hoi",
                TEXT,
                "loai",
                "petition");
        assertThat(next.words()).contains("Hỏi tiếp 2025-0001");
        assertThat(office.store().numbers()).hasSize(2);
    }

    private Staffer.Page script(String mark, String text) {
        return lan.craft(LINE, "ma-dong", mark, "linh-vuc-nhanh", "3", "cau-hoi", text, "loai", "petition");
    }

    @Test
    void two_clerks_write_at_once_and_each_undoes_what_nobody_has_worked_on() {
        office.change("kiem", member -> member.withRoles(java.util.Set.of(vn.doithoai.question.Role.SECRETARY)));
        Staffer kiem = office.as("kiem");
        Staffer.Page mine = lan.get(HALL);
        Staffer.Page theirs = kiem.get(HALL);
        lan.send(mine, HALL, "linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        kiem.send(theirs, HALL, "linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        assertThat(office.store().numbers()).as("two people said the same").hasSize(2);

        Staffer.Page both = lan.get(HALL);
        assertThat(both.document().select(".hall-row")).hasSize(2);
        assertThat(both.document().select(".hall-row__slip"))
                .as("of the own line")
                .hasSize(1);
        String undo = "/can-bo/hoi-truong-rut/2025-1";
        assertThat(lan.craft(undo, "so", "2025-0002", "phien-ban", "1").status())
                .isEqualTo(303);
        assertThat(office.state(last()).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(lan.get(HALL + "?da=2025-0002").words()).contains("Đã rút 2025-0002", "1 ý kiến đã ghi");

        lan.submit(lan.get("/can-bo/cau-hoi/2025-0001"), "ghi-chu", "ghi-chu-ghi-chu", "Đã xem");
        Staffer.Page late = lan.craft(undo, "so", "2025-0001", "phien-ban", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("vừa có người xử lý");
        assertThat(office.state(office.store().numbers().get(0)).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void a_line_is_written_anew_and_the_old_number_says_so() {
        QuestionNumber wrong = written("linh-vuc-nhanh", "4", "cau-hoi", "Đừong vào thôn ngập.", "ho-ten", "Lê Ba");
        Staffer.Page again = lan.get(HALL + "?sua=" + wrong);
        assertThat(again.value("cau-hoi")).isEqualTo("Đừong vào thôn ngập.");
        assertThat(again.value("ho-ten")).isEqualTo("Lê Ba");

        lan.send(again, HALL, "linh-vuc-nhanh", "3", "cau-hoi", TEXT);

        assertThat(sent(last())).returns(TEXT, Submission::text).returns("T3", Submission::topic);
        assertThat(office.state(wrong).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(lan.get("/can-bo/cau-hoi/" + wrong).words()).contains("Ghi nhầm, ghi lại ở số " + last());
    }

    @Test
    void slips_are_printed_together_until_they_are_handed_out() throws IOException {
        QuestionNumber first = written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        written("linh-vuc-nhanh", "4", "cau-hoi", "Nhà văn hóa thôn chưa có điện.");
        Staffer.Page sheets = lan.get(SLIPS);
        assertThat(sheets.document().select(".slip__number").eachText()).containsExactly("2025-0001", "2025-0002");
        Secret secret =
                Secret.parse(sheets.document().select(".slip__secret").get(0).text());
        assertThat(office.question(first).proof().isSecret(secret)).isTrue();
        assertThat(sheets.document().select(".slip").outerHtml()).doesNotContain("?ma=");

        assertThat(lan.get(SLIPS + "?so=2025-0002")
                        .document()
                        .select(".slip__number")
                        .eachText())
                .containsExactly("2025-0002");

        // Typed by somebody between printing and handing out: still to be printed.
        written("linh-vuc-nhanh", "4", "cau-hoi", "Sân bóng của thôn thì sao?");
        lan.send(sheets, SLIPS);
        assertThat(lan.get(SLIPS).document().select(".slip__number").eachText()).containsExactly("2025-0003");
        assertThat(lan.get(HALL).document().select(".hall-row__slip")).hasSize(1);
        assertThat(office.as("chu-tich").get(SLIPS).status()).isEqualTo(403);
        office.pass(Duration.ofHours(25));
        assertThat(office.as("lan").get(SLIPS).document().select(".slip")).isEmpty();
        assertThat(Files.readString(root.resolve("data/private/questions/2025/2025-0001.json")))
                .doesNotContain(secret.code(), secret.grouped());
    }

    @Test
    void a_server_started_anew_takes_the_slips_from_the_browser_that_kept_their_marks() throws IOException {
        script(MARK, TEXT);
        String before = lan.get(SLIPS).document().select(".slip__secret").text();
        office.close();
        start("2025-06-02");
        assertThat(lan.get(SLIPS).document().select(".slip")).isEmpty();

        Staffer.Page held = lan.craft("/can-bo/hoi-truong-ma/2025-1", "ma-dong", MARK, "ma-dong", "x".repeat(24));

        assertThat(held.words()).isEqualTo("1");
        assertThat(lan.get(SLIPS).document().select(".slip__secret").text()).isEqualTo(before);
    }

    @Test
    void nothing_is_written_down_before_the_session_meets() throws IOException {
        office.close();
        Files.delete(root.resolve("content/lich/2025-1.md"));
        start("2025-06-20");
        Staffer.Page page = lan.get(HALL);
        assertThat(page.words()).contains("Phiên này họp ngày 20/06/2025");
        assertThat(page.document().select("form[action=" + HALL + "]")).isEmpty();
    }

    @Test
    void the_wall_shows_what_was_said_by_topic_without_anything_that_may_be_a_name() {
        written("linh-vuc-nhanh", "3", "cau-hoi", CaseOffice.WITH_PERSON, "ho-ten", "Nguyễn Văn An");
        written("linh-vuc-nhanh", "3", "cau-hoi", "Cống đầu thôn bị tắc.");
        QuestionNumber gone = written("linh-vuc-nhanh", "4", "cau-hoi", "Nhà văn hóa thôn chưa có điện.");
        lan.craft("/can-bo/hoi-truong-rut/2025-1", "so", gone.toString(), "phien-ban", "1");

        Staffer.Page wall = office.as("chu-tich").get(WALL);

        assertThat(wall.document().select("h2").eachText()).containsExactly("Xây dựng cơ bản (2)");
        assertThat(wall.document().select("li").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("Cống đầu thôn bị tắc."),
                        masked -> assertThat(masked).contains("bị lún", "…"));
        assertThat(wall.words()).doesNotContain("Nguyễn", "0912", "số nhà 12", "Nhà văn hóa");
        assertThat(office.as("mat-tran").get(WALL).status()).isEqualTo(403);
    }

    @Test
    void the_wall_fetches_itself_anew_unless_it_is_told_not_to_and_an_officer_sees_the_own_field() throws Exception {
        written("linh-vuc-nhanh", "3", "cau-hoi", TEXT);
        written("linh-vuc-nhanh", "4", "cau-hoi", "Nhà văn hóa thôn chưa có điện.");
        assertThat(lan.download(WALL).headers().map()).containsEntry("refresh", List.of("10"));
        assertThat(lan.download(WALL).headers().map()).containsEntry("cache-control", List.of("no-store"));
        assertThat(lan.download(WALL + "?dung=1").headers().firstValue("refresh"))
                .isEmpty();
        Staffer.Page own = office.as("hung").get(WALL + "?cua-toi=1");
        assertThat(own.document().select("h2").eachText()).containsExactly("Xây dựng cơ bản (1)");
        assertThat(own.words()).contains("Lĩnh vực của tôi");
        assertThat(office.as("hung")
                        .get(WALL + "?linh-vuc=T4")
                        .document()
                        .select("h2")
                        .eachText())
                .containsExactly("Văn hóa (1)");
    }

    @Test
    void many_lines_still_stand_on_one_wall_and_all_of_them_on_that_of_their_topic() {
        for (int i = 0; i < 20; i++) {
            script("dong-thu-" + i + "-cua-hoi-truong", "Ý kiến thứ " + i + " về con đường.");
        }
        Staffer.Page wall = lan.get(WALL);
        assertThat(wall.document().select("h2").eachText()).containsExactly("Xây dựng cơ bản (20)");
        assertThat(wall.document().select("li").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("thứ 19"),
                        before -> assertThat(before).contains("thứ 18"),
                        more -> assertThat(more).isEqualTo("và 18 ý kiến nữa"));
        assertThat(lan.get(WALL + "?linh-vuc=T3").document().select("li")).hasSize(20);
    }

    @Test
    void minutes_spoken_are_kept_with_the_session_beside_what_was_planned() throws IOException {
        String page = "/can-bo/hoi-truong-gio/2025-1";
        Staffer.Page wrong = lan.send(lan.get(page), page, "phut-presented", "nửa giờ", "phut-people", "50");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Ghi số phút");
        assertThat(wrong.value("phut-people")).isEqualTo("50");

        lan.send(lan.get(page), page, "phut-presented", "35", "phut-people", "50", "phut-answers", "40");

        assertThat(Files.readString(root.resolve("content/lich/2025-1.md")))
                .contains("spoken.1=presented | 35", "spoken.2=people | 50", "spoken.3=answers | 40");
        Staffer.Page kept = lan.get(page);
        assertThat(kept.words()).contains("90 phút", "Đối thoại 90 phút, không ít hơn phần trình bày 35 phút.");
        assertThat(kept.value("phut-answers")).isEqualTo("40");
        lan.send(kept, page, "phut-presented", "95");
        assertThat(lan.get(page).words()).contains("ít hơn phần trình bày 95 phút");
        // Somebody else saved in between: nothing of theirs is lost, and it says so.
        assertThat(lan.send(kept, page, "phut-presented", "20").words()).contains("vừa có người sửa");
        assertThat(office.as("hung").get(page).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {HALL, SLIPS, WALL})
    void an_unknown_session_is_told_as_such(String page) {
        assertThat(lan.get(page.replace("2025-1", "2031-9")).status()).isEqualTo(404);
    }
}
