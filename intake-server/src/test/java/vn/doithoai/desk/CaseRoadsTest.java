package vn.doithoai.desk;

import static java.util.Objects.requireNonNull;
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
import vn.doithoai.base.Codes;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;

/** Every road of the lifecycle, walked by filling the forms as they are on the page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseRoadsTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;
    private Staffer chair;
    private Staffer deputy;
    private Staffer hung;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
        chair = office.as("chu-tich");
        deputy = office.as("pho");
        hung = office.as("hung");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page done(Staffer who, QuestionNumber number, String slug, String... filled) {
        Staffer.Page page = who.submit(who.get("/can-bo/cau-hoi/" + number), slug, filled);
        assertThat(page.status()).as(slug + ": " + page.errors()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/can-bo/cau-hoi/" + number + "?da=" + slug);
        return who.get(page.location());
    }

    private QuestionNumber accepted() {
        QuestionNumber number = office.received();
        done(lan, number, "nhan-vao-danh-sach");
        return number;
    }

    private QuestionNumber assigned() {
        QuestionNumber number = accepted();
        done(lan, number, "phan-cong");
        return number;
    }

    private QuestionNumber drafted() {
        QuestionNumber number = assigned();
        done(hung, number, "soan", "soan-tom-tat", "Xã sửa đường trong tháng 7.", "soan-khong-can-can-cu", "1");
        return number;
    }

    private static final String[] TICKS = {
        "duyet-xem-trong-tam", "1", "duyet-xem-ngan-gon", "1", "duyet-xem-de-hieu", "1", "duyet-xem-dung-quy-dinh", "1"
    };

    private static String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(TICKS, TICKS.length + more.length);
        System.arraycopy(more, 0, all, TICKS.length, more.length);
        return all;
    }

    @Test
    void an_officer_answers_and_a_leader_approves_O3() {
        QuestionNumber number = assigned();
        assertThat(requireNonNull(office.state(number).assignment()).unit()).isEqualTo("dia-chinh");
        assertThat(requireNonNull(office.state(number).assignment()).officer()).isEqualTo("hung");

        done(
                hung,
                number,
                "soan",
                "soan-tom-tat",
                "Xã sửa đường trong tháng 7.",
                "soan-chi-tiet",
                "- đổ bê tông\n- làm rãnh",
                "soan-van-ban-1",
                "Luật Xây dựng",
                "soan-so-hieu-1",
                "50/2014/QH13");
        assertThat(requireNonNull(office.state(number).draft()).legalBasis()).hasSize(1);
        Staffer.Page said = done(deputy, number, "duyet", TICKS);

        assertThat(said.words()).contains("Đã duyệt. Lần công bố tới sẽ đưa lên trang.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.APPROVED);
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
    }

    @Test
    void that_the_law_gives_no_ground_is_said_with_the_law_and_found_by_it() {
        QuestionNumber number = assigned();
        QuestionNumber another = drafted();
        Staffer.Page form = hung.get("/can-bo/cau-hoi/" + number);
        String[] said = {"soan-tom-tat", "Xã không giao đất công để làm vườn.", "soan-hinh-thuc", "no-legal-ground"};
        Staffer.Page bare = hung.submit(form, "soan", said);
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.value("soan-tom-tat")).isEqualTo("Xã không giao đất công để làm vườn.");

        String[] both = {"soan-hinh-thuc", "answer", "soan-hinh-thuc", "no-legal-ground", "soan-khong-can-can-cu", "1"};
        Staffer.Page lawless = hung.submit(form, "soan", join(both, "soan-tom-tat", said[1]));
        assertThat(lawless.status()).isEqualTo(422);
        assertThat(lawless.errors()).contains("thì phải ghi văn bản pháp luật");
        assertThat(lawless.document()
                        .select("input[name=soan-hinh-thuc][checked]")
                        .eachAttr("value"))
                .containsExactly("answer", "no-legal-ground");

        done(hung, number, "soan", join(both, "soan-tom-tat", said[1], "soan-van-ban-1", "Luật Đất đai"));
        Staffer.Page found = lan.get("/can-bo/?xem=tat-ca&ket-qua-loc=NO_LEGAL_GROUND");
        assertThat(found.words()).contains(number.toString()).doesNotContain(another.toString());
        done(deputy, number, "duyet", TICKS);
        assertThat(lan.get("/can-bo/?xem=tat-ca&ket-qua-loc=ANSWERED_BY_OFFICER")
                        .words())
                .contains(number.toString())
                .doesNotContain(another.toString());
    }

    private static String[] join(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void the_form_of_the_hall_where_nobody_cites_does_not_offer_it() {
        QuestionNumber number = accepted();
        assertThat(lan.get("/can-bo/cau-hoi/" + number)
                        .document()
                        .select("input[name=tra-loi-tai-hoi-nghi-hinh-thuc]")
                        .eachAttr("value"))
                .containsExactly("explain", "exchange", "take-on-board", "answer");
    }

    @Test
    void an_approval_can_be_taken_back_until_published_and_a_draft_sent_back() {
        QuestionNumber number = drafted();
        done(deputy, number, "duyet", TICKS);

        done(lan, number, "rut-duyet", "rut-duyet-ly-do", "Thiếu ngày");
        assertThat(office.state(number).stage()).isEqualTo(Stage.DRAFTED);
        done(deputy, number, "tra-lai", "tra-lai-can-sua", "Ghi rõ ngày làm");
        assertThat(office.state(number).stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(hung.get("/can-bo/cau-hoi/" + number).words()).contains("Ghi rõ ngày làm");
        done(hung, number, "soan", "soan-tom-tat", "Xã sửa đường ngày 1/7.", "soan-khong-can-can-cu", "1");
        assertThat(office.state(number).stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void what_was_answered_in_the_hall_is_taken_down_O1_O2_O4() {
        for (Outcome outcome : Set.of(Outcome.ANSWERED_BY_CHAIR, Outcome.ANSWERED_BY_LEADER, Outcome.TAKEN_ON_BOARD)) {
            QuestionNumber number = accepted();
            done(
                    lan,
                    number,
                    "tra-loi-tai-hoi-nghi",
                    "tra-loi-tai-hoi-nghi-ket-qua",
                    Codes.of(outcome),
                    "tra-loi-tai-hoi-nghi-nguoi-tra-loi",
                    outcome == Outcome.ANSWERED_BY_LEADER ? "Phó Chủ tịch UBND xã" : "",
                    "tra-loi-tai-hoi-nghi-tai-phien",
                    "2025-1",
                    "tra-loi-tai-hoi-nghi-tom-tat",
                    "Xã tiếp thu và sửa đường.");
            assertThat(office.state(number).stage()).isEqualTo(Stage.ANSWERED);
            assertThat(office.state(number).outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void the_chair_confirms_the_minutes_of_a_session_in_one_act_S45() {
        QuestionNumber first = accepted();
        QuestionNumber second = accepted();
        for (QuestionNumber number : List.of(first, second)) {
            done(
                    lan,
                    number,
                    "tra-loi-tai-hoi-nghi",
                    "tra-loi-tai-hoi-nghi-tai-phien",
                    "2025-1",
                    "tra-loi-tai-hoi-nghi-tom-tat",
                    "Xã sửa đường trong tháng 8.");
        }
        assertThat(lan.get("/can-bo/").words()).contains("2 câu ghi theo biên bản");
        Staffer.Page read = lan.get("/can-bo/bien-ban");
        assertThat(read.words()).contains("Xã sửa đường trong tháng 8.");
        assertThat(hung.get("/can-bo/bien-ban").document().select("form[action^=/can-bo/bien-ban]"))
                .isEmpty();

        Staffer.Page page = chair.get("/can-bo/bien-ban");
        // What is recorded after the page was shown is not confirmed with it.
        done(hung, second, "ghi-chu", "ghi-chu-ghi-chu", "Xem lại đoạn cuối.");
        assertThat(chair.send(page, "/can-bo/bien-ban/2025-1").location())
                .as("what waits on is named")
                .isEqualTo("/can-bo/bien-ban?da=1&con=" + second);
        assertThat(office.question(first).unconfirmed()).isEmpty();
        assertThat(office.question(second).unconfirmed()).hasSize(1);

        done(chair, second, "xac-nhan-bien-ban");
        assertThat(chair.get("/can-bo/bien-ban").words()).contains("Không có gì chờ Chủ tịch xác nhận");
    }

    @Test
    void the_chair_promises_within_thirty_days_O5() {
        QuestionNumber number = accepted();
        Staffer.Page page = chair.get("/can-bo/cau-hoi/" + number);

        Staffer.Page place = chair.submit(page, "hua", "hua-han", office.day(20));
        assertThat(place.status()).isEqualTo(422);
        assertThat(place.errors()).contains("còn chỗ chưa điền: [việc sẽ làm]");
        Staffer.Page late = chair.submit(page, "hua", "hua-loi-hua", "Sửa đường.", "hua-han", office.day(31));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.errors()).contains("Hạn không quá 30 ngày");
        assertThat(late.value("hua-loi-hua")).isEqualTo("Sửa đường.");

        done(chair, number, "hua", "hua-loi-hua", "Sửa đường.", "hua-han", office.day(20));
        assertThat(office.state(number).stage()).isEqualTo(Stage.PROMISED);
    }

    @Test
    void a_complex_matter_needs_a_partner_and_the_asker_told_O6() {
        QuestionNumber number = accepted();
        Staffer.Page page = chair.get("/can-bo/cau-hoi/" + number);

        Staffer.Page alone = chair.submit(
                page,
                "nghien-cuu",
                "nghien-cuu-noi-dung-nghien-cuu",
                "Nhiều ngành.",
                "nghien-cuu-du-kien",
                office.day(60));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.errors()).contains("ít nhất một đơn vị phối hợp");

        done(
                chair,
                number,
                "nghien-cuu",
                "nghien-cuu-noi-dung-nghien-cuu",
                "Nhiều ngành.",
                "nghien-cuu-phoi-hop-khac",
                "Điện lực; Trạm y tế",
                "nghien-cuu-du-kien",
                office.day(60));
        assertThat(requireNonNull(office.state(number).study()).partners()).containsExactly("Điện lực", "Trạm y tế");
        assertThat(requireNonNull(office.state(number).study()).notification()).isNotNull();
        done(chair, number, "gia-han", "gia-han-han-moi", office.day(90), "gia-han-ly-do", "Chờ khảo sát");
        assertThat(requireNonNull(office.state(number).undertakings().study()).due())
                .isEqualTo(office.today().plusDays(90));
    }

    @Test
    void what_is_still_studied_needs_no_notice_yet_O9() {
        QuestionNumber number = accepted();
        done(
                chair,
                number,
                "nghien-cuu",
                "nghien-cuu-loai-nghien-cuu",
                "still-studied",
                "nghien-cuu-noi-dung-nghien-cuu",
                "Giao nghiên cứu.",
                "nghien-cuu-chua-bao",
                "1",
                "nghien-cuu-du-kien",
                office.day(20));
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.STILL_STUDIED);
        assertThat(requireNonNull(office.state(number).study()).notification()).isNull();
    }

    @Test
    void the_bodies_of_the_catalogue_are_offered_where_one_is_named_and_another_may_be_typed() {
        QuestionNumber number = assigned();
        office.contentIsLive(root.resolve("content"));
        String list = "/can-bo/danh-muc/co-quan-khac/moi";
        lan.send(lan.get(list), list, "ten-co-quan-khac", "Sở Xây dựng");
        lan.send(lan.get(list), list, "ten-co-quan-khac", "Sở cũ", "den-ngay", "1/1/2020");
        Staffer.Page page = chair.get("/can-bo/cau-hoi/" + number);
        assertThat(page.document().select("#se-kien-nghi-co-quan").attr("list"))
                .isEqualTo("se-kien-nghi-co-quan-goi-y");
        assertThat(page.document().select("#se-kien-nghi-co-quan-goi-y option").eachAttr("value"))
                .containsExactly("Sở Xây dựng");
        done(
                chair,
                number,
                "se-kien-nghi",
                "se-kien-nghi-co-quan",
                "Công ty Điện lực",
                "se-kien-nghi-han-gui",
                office.day(10),
                "se-kien-nghi-bao-noi-dung",
                "Đã báo tại hội nghị.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.PETITIONING);
    }

    @Test
    void what_is_to_be_put_to_another_body_has_a_day_until_the_paper_is_sent_S65() {
        QuestionNumber number = assigned();
        Staffer.Page page = chair.get("/can-bo/cau-hoi/" + number);
        Staffer.Page late = chair.submit(
                page,
                "se-kien-nghi",
                "se-kien-nghi-co-quan",
                "Sở Xây dựng",
                "se-kien-nghi-han-gui",
                office.day(31),
                "se-kien-nghi-bao-noi-dung",
                "Đã báo tại hội nghị.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.value("se-kien-nghi-co-quan")).isEqualTo("Sở Xây dựng");
        assertThat(late.errors()).contains("30 ngày");

        done(
                chair,
                number,
                "se-kien-nghi",
                "se-kien-nghi-co-quan",
                "Sở Xây dựng",
                "se-kien-nghi-han-gui",
                office.day(10),
                "se-kien-nghi-bao-noi-dung",
                "Đã báo tại hội nghị.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.PETITIONING);

        Staffer.Page waiting = chair.get("/can-bo/cau-hoi/" + number);
        assertThat(waiting.value("chuyen-len-co-quan")).isEqualTo("Sở Xây dựng");
        assertThat(waiting.acts()).contains("gia-han").doesNotContain("hua", "soan");
    }

    @Test
    void a_step_and_that_it_is_done_are_told_with_evidence_and_the_answer_is_an_answer() {
        QuestionNumber number = assigned();
        done(
                chair,
                number,
                "nghien-cuu",
                "nghien-cuu-loai-nghien-cuu",
                "still-studied",
                "nghien-cuu-noi-dung-nghien-cuu",
                "Giao nghiên cứu.",
                "nghien-cuu-chua-bao",
                "1",
                "nghien-cuu-du-kien",
                office.day(20));
        Staffer.Page page = hung.get("/can-bo/cau-hoi/" + number);
        Staffer.Page half = hung.submit(
                page, "tien-do", "tien-do-tien-do", "Đã khảo sát.", "tien-do-noi-dung-chung-cu", "Biên bản số 3");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.errors()).contains("Chứng cứ cần cả loại và nội dung", "Ghi chứng cứ thì ghi cả ngày làm xong");
        Staffer.Page named = hung.submit(page, "tien-do", "tien-do-tien-do", "Đã khảo sát nhà bà Mẫu.");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.act("tien-do").select("mark").eachText()).containsExactly("bà Mẫu");
        assertThat(hung.submit(page, "tien-do", "tien-do-tien-do", "x".repeat(301))
                        .status())
                .isEqualTo(422);

        done(hung, number, "tien-do", "tien-do-tien-do", "Đã khảo sát.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.STUDYING);
        done(
                hung,
                number,
                "tien-do",
                "tien-do-tien-do",
                "Đã sửa xong.",
                "tien-do-ngay-xong",
                office.day(0),
                "tien-do-chung-cu",
                "minutes",
                "tien-do-noi-dung-chung-cu",
                "Biên bản số 3");
        assertThat(requireNonNull(office.state(number).undertakings().study()).deed())
                .isEqualTo(new Deed(office.today(), new Deed.Evidence(Deed.Source.MINUTES, "Biên bản số 3")));
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains("Đã sửa xong.", "biên bản: Biên bản số 3");

        done(hung, number, "soan", "soan-tom-tat", "Đã sửa xong.", "soan-khong-can-can-cu", "1");
        Staffer.Page approval = deputy.get("/can-bo/cau-hoi/" + number);
        assertThat(approval.act("duyet")
                        .select("input[name=duyet-ket-qua][checked]")
                        .eachAttr("value"))
                .containsExactly("answered-by-officer");
        assertThat(approval.act("duyet").select("input[name=duyet-ket-qua]").eachAttr("value"))
                .doesNotContain("still-studied");
        done(deputy, number, "duyet", TICKS);
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
    }

    @Test
    void a_matter_beyond_authority_waits_for_the_reply_and_is_relayed_O7() {
        QuestionNumber number = assigned();
        done(
                chair,
                number,
                "chuyen-len",
                "chuyen-len-co-quan",
                "Sở Xây dựng",
                "chuyen-len-so-van-ban",
                "12/UBND",
                "chuyen-len-du-kien",
                office.day(40),
                "chuyen-len-bao-noi-dung",
                "Đã báo qua điện thoại.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.FORWARDED);
        assertThat(hung.get("/can-bo/cau-hoi/" + number).acts()).doesNotContain("soan");

        done(lan, number, "nhan-van-ban-tra-loi", "nhan-van-ban-tra-loi-noi-dung-van-ban", "Sở sẽ sửa.");
        assertThat(deputy.get("/can-bo/cau-hoi/" + number).acts()).doesNotContain("duyet");
        done(hung, number, "soan", "soan-tom-tat", "Sở Xây dựng trả lời: sẽ sửa.", "soan-khong-can-can-cu", "1");
        done(deputy, number, "duyet", TICKS);
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.BEYOND_AUTHORITY);
    }

    @Test
    void an_off_topic_question_is_answered_by_letter_O8() {
        QuestionNumber number = accepted();
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + number);
        assertThat(page.act("thu-rieng").text()).contains("đúng trọng tâm, chủ đề");

        Staffer.Page place = lan.submit(page, "thu-rieng");
        assertThat(place.errors()).contains("[số văn bản]");
        done(lan, number, "thu-rieng", "thu-rieng-so-van-ban", "15/UBND");
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.OFF_TOPIC);
        assertThat(office.state(number).visibility()).isEqualTo(Visibility.COUNTED);
    }

    @Test
    void a_complaint_disappears_for_all_but_secretary_and_chair_and_needs_both_O10() {
        QuestionNumber number = assigned();
        done(
                lan,
                number,
                "chuyen-thu-tuc",
                "chuyen-thu-tuc-thu-tuc",
                "complaint",
                "chuyen-thu-tuc-ly-do-chuyen",
                "Khiếu nại");

        for (String other : Set.of("hung", "pho", "mat-tran", "van-hoa")) {
            assertThat(office.as(other).get("/can-bo/cau-hoi/" + number).status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(office.as(other)
                            .get("/can-bo/cau-hoi/" + number + "/xem-truoc")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(hung.craft("/can-bo/cau-hoi/" + number + "/ghi-chu", "ghi-chu-ghi-chu", "x")
                        .status())
                .isEqualTo(404);
        assertThat(lan.get("/can-bo/cau-hoi/" + number).acts()).doesNotContain("xac-nhan-chuyen", "phan-cong");
        assertThat(office.audited).isNotEmpty();

        done(chair, number, "xac-nhan-chuyen");
        assertThat(office.state(number).stage()).isEqualTo(Stage.DIVERTED);
        int proposed = office.question(number).recorded().stream()
                .map(Event::kind)
                .toList()
                .indexOf(EventKind.DIVERSION_PROPOSED);
        assertThat(chair.get("/can-bo/cau-hoi/" + number).words()).contains("Lời cán bộ đã ghi cũng xóa", "Khiếu nại");
        done(
                chair,
                number,
                "xoa",
                "xoa-ma-ly-do-go",
                "personal-data",
                "xoa-ly-do",
                "Đã chuyển hồ sơ",
                "xoa-loi-can-bo",
                Integer.toString(proposed),
                "xoa-khong-lay-lai",
                "1");
        assertThat(office.question(number).recorded().get(proposed).act().why()).isEqualTo(Erasure.NOTHING);
        assertThat(office.question(number).submission().text()).doesNotContain("bê tông");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).doesNotContain("bê tông", "0912");
    }

    @Test
    void a_diversion_can_be_dropped() {
        QuestionNumber number = accepted();
        done(
                chair,
                number,
                "chuyen-thu-tuc",
                "chuyen-thu-tuc-thu-tuc",
                "other",
                "chuyen-thu-tuc-ly-do-chuyen",
                "Có thể");
        done(lan, number, "khong-chuyen", "khong-chuyen-ly-do-khong-chuyen", "Là câu hỏi");
        assertThat(office.state(number).isRestricted()).isFalse();
        assertThat(office.state(number).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_held_question_is_released_or_refused() {
        QuestionNumber held = office.received(CaseOffice.TEXT, Set.of(Suspicion.TOO_FAST));
        done(lan, held, "tha");
        assertThat(office.state(held).stage()).isEqualTo(Stage.RECEIVED);
        done(lan, held, "tu-choi", "tu-choi-ma-ly-do", "spam");
        assertThat(office.state(held).stage()).isEqualTo(Stage.REFUSED);
    }

    @Test
    void asking_back_and_the_reply() {
        QuestionNumber number = accepted();
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + number);
        assertThat(lan.submit(page, "hoi-lai").errors()).contains("[nội dung cần làm rõ]");

        done(lan, number, "hoi-lai", "hoi-lai-hoi", "Đoạn nào bị lún?");
        Staffer.Page neither = lan.submit(lan.get("/can-bo/cau-hoi/" + number), "tra-loi-hoi-lai");
        assertThat(neither.status()).isEqualTo(422);
        done(lan, number, "tra-loi-hoi-lai", "tra-loi-hoi-lai-noi-dung-tra-loi", "Đoạn gần trường.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.ACCEPTED);
        done(lan, number, "hoi-lai", "hoi-lai-hoi", "Dài bao nhiêu?");
        done(lan, number, "tra-loi-hoi-lai", "tra-loi-hoi-lai-khong-lien-lac", "1");
        assertThat(office.state(number).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void merging_shows_on_both_and_can_be_undone() {
        QuestionNumber main = accepted();
        QuestionNumber copy = accepted();
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + copy);
        assertThat(lan.submit(page, "gop", "gop-so", copy.toString()).errors()).contains("chính câu hỏi này");
        assertThat(lan.submit(page, "gop", "gop-so", "2025-0999").errors()).contains("Không có câu hỏi");
        assertThat(lan.submit(page, "gop", "gop-so", "abc").errors()).contains("chưa đúng");

        done(lan, copy, "gop", "gop-so", main.toString());
        assertThat(lan.get("/can-bo/cau-hoi/" + main).words()).contains("Câu hỏi gộp vào câu này: " + copy);
        done(lan, copy, "bo-gop");
        assertThat(office.state(copy).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_second_matter_becomes_a_question_of_its_own() {
        QuestionNumber number = office.received();
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + number);
        assertThat(lan.submit(page, "tach").errors()).contains("chỉ để lại phần");

        Staffer.Page made = lan.submit(page, "tach", "tach-phan-tach", "Nước đọng trước cổng trường.");
        assertThat(made.status()).isEqualTo(200);
        QuestionNumber part = office.store().numbers().get(1);
        assertThat(made.words()).contains(part.toString(), "Mã bí mật");
        assertThat(office.question(part).submission().contact().phone()).isEqualTo("0912345678");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).document().select("a[href=/can-bo/cau-hoi/" + part + "]"))
                .isNotEmpty();
        assertThat(lan.submit(page, "tach", "tach-phan-tach", "Nước đọng trước cổng trường.")
                        .status())
                .isEqualTo(409);
        assertThat(office.store().numbers()).hasSize(2);
    }

    @Test
    void a_published_answer_is_corrected_and_reopened_with_its_reason() {
        QuestionNumber number = drafted();
        done(deputy, number, "duyet", TICKS);
        office.publish(number);

        Staffer.Page page = deputy.get("/can-bo/cau-hoi/" + number);
        assertThat(deputy.submit(page, "dinh-chinh").status()).isEqualTo(422);
        done(
                deputy,
                number,
                "dinh-chinh",
                "dinh-chinh-tom-tat",
                "Xã sửa đường trong tháng 8.",
                "dinh-chinh-ly-do-dinh-chinh",
                "Ghi nhầm tháng");
        Staffer.Page diff = deputy.get("/can-bo/cau-hoi/" + number + "/xem-truoc");
        assertThat(diff.document().select("del").eachText()).contains("Xã sửa đường trong tháng 7.");
        assertThat(diff.document().select("ins").eachText()).contains("Xã sửa đường trong tháng 8.");

        done(chair, number, "mo-lai", "mo-lai-ly-do", "Chưa rõ");
        assertThat(office.state(number).stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void visibility_name_wishes_notes_and_withdrawal() {
        QuestionNumber number = accepted();
        done(lan, number, "danh-dau-gap");
        assertThat(office.state(number).pressing()).isTrue();
        done(lan, number, "bo-dau-gap");
        assertThat(office.state(number).pressing()).isFalse();

        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + number);
        Staffer.Page noCode = lan.submit(page, "pham-vi", "pham-vi-pham-vi", "removed", "pham-vi-ly-do", "Có tên");
        assertThat(noCode.status()).isEqualTo(422);
        done(
                lan,
                number,
                "pham-vi",
                "pham-vi-pham-vi",
                "removed",
                "pham-vi-ly-do",
                "Có tên",
                "pham-vi-ma-ly-do-go",
                "personal-data");
        assertThat(office.state(number).visibility()).isEqualTo(Visibility.REMOVED);

        done(lan, number, "rut-ten", "rut-ten-chinh-nguoi-hoi", "1");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).acts()).doesNotContain("rut-ten");
        done(lan, number, "yeu-cau-du-lieu", "yeu-cau-du-lieu-muon", "erasure");
        done(lan, number, "xong-yeu-cau", "xong-yeu-cau-dong-y", "no", "xong-yeu-cau-da-lam-gi", "Chờ kết thúc");
        assertThat(office.state(number).wishes()).isEmpty();
        Staffer.Page noted = done(lan, number, "ghi-chu", "ghi-chu-ghi-chu", "Gọi lại sáng thứ Hai");
        assertThat(noted.words()).contains("Gọi lại sáng thứ Hai");
        done(lan, number, "da-bao");
        assertThat(office.state(number).toldOn()).isEqualTo(office.today());
        done(lan, number, "rut", "rut-chinh-nguoi-hoi", "1");
        assertThat(office.state(number).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void a_wrong_approval_form_names_every_missing_tick() {
        QuestionNumber number = drafted();
        Staffer.Page page = deputy.submit(deputy.get("/can-bo/cau-hoi/" + number), "duyet");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().title()).startsWith("Lỗi: ");
        assertThat(page.document().select(".error-summary li")).hasSize(4);
        assertThat(with("duyet-ket-qua", "taken-on-board")).hasSize(10);
        done(deputy, number, "duyet", with("duyet-ket-qua", "taken-on-board"));
        assertThat(office.state(number).outcome()).isEqualTo(Outcome.TAKEN_ON_BOARD);
    }
}
