package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.HoldReason;
import vn.doithoai.office.NextRelease;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.TriageEvent;

/** The lists of the desk, entering what was spoken, and publishing, as a clerk uses them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskListsTest {

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

    private static List<String> numbers(Staffer.Page page) {
        return page.document().select(".desk-row__number").eachText();
    }

    private static String views(Staffer.Page page) {
        return page.document().select(".desk-views").text();
    }

    @Test
    void what_is_wrong_with_a_content_file_is_told_to_those_who_publish() {
        office.contentMistakes("content/catalogue.json:12: sai cú pháp");
        for (String page : List.of("/can-bo/", "/can-bo/cong-bo")) {
            assertThat(office.as("lan").get(page).words()).contains("content/catalogue.json:12: sai cú pháp");
        }
        assertThat(office.as("hung").get("/can-bo/").words()).doesNotContain("catalogue.json");
        office.contentMistakes();
        assertThat(office.as("lan").get("/can-bo/").words()).doesNotContain("Tệp nội dung có chỗ sai");
    }

    @Test
    void what_came_in_a_flood_has_a_list_of_its_own_and_one_act_for_all_that_are_ticked() {
        QuestionNumber alone = office.received();
        List<QuestionNumber> flood = IntStream.range(0, 6)
                .mapToObj(i -> office.received("Mua hàng giá rẻ số " + i + " ở đây nhé", Set.of(Suspicion.ONE_OF_MANY)))
                .toList();
        Staffer lan = office.as("lan");
        assertThat(numbers(lan.get("/can-bo/"))).containsExactly(alone.toString());
        assertThat(numbers(lan.get("/can-bo/?xem=tam-giu"))).isEmpty();
        assertThat(numbers(lan.get("/can-bo/?xem=tat-ca"))).hasSize(7);
        assertThat(lan.get("/can-bo/").words()).contains("6 câu nghi gửi hàng loạt");
        assertThat(office.as("hung").get("/can-bo/").words()).doesNotContain("hàng loạt");
        assertThat(office.as("hung").get("/can-bo/hang-loat").status()).isEqualTo(403);
        office.pass(60);
        lan = office.as("lan");
        assertThat(numbers(lan.get("/can-bo/?xem=qua-han"))).containsExactly(alone.toString());

        Staffer.Page page = lan.get("/can-bo/hang-loat");
        assertThat(page.document().select("input[name=cau]")).hasSize(6);
        assertThat(page.document().select("input[name=cau][checked]")).isEmpty();
        String genuine = page.document().select("input[name=cau]").get(2).val();
        assertThat(lan.press(page, "/can-bo/hang-loat", "viec", "tha").location())
                .endsWith("?da=0");
        assertThat(lan.send(page, "/can-bo/hang-loat", "cau", genuine, "viec", "tha")
                        .location())
                .endsWith("?da=1");
        assertThat(office.question(flood.get(2)).state().stage()).isEqualTo(Stage.RECEIVED);
        Staffer.Page all = lan.get("/can-bo/hang-loat?chon=tat-ca");
        assertThat(lan.press(all, "/can-bo/hang-loat", "viec", "tu-choi").location())
                .endsWith("?da=5");
        assertThat(lan.press(all, "/can-bo/hang-loat", "viec", "tha").location())
                .as("what changed since the page was shown is left")
                .endsWith("?da=0");
        assertThat(flood.stream()
                        .map(number -> office.question(number).state().stage())
                        .toList())
                .containsExactly(
                        Stage.REFUSED, Stage.REFUSED, Stage.RECEIVED, Stage.REFUSED, Stage.REFUSED, Stage.REFUSED);
        assertThat(lan.send(all, "/can-bo/hang-loat", "viec", "x").status()).isEqualTo(400);
        assertThat(lan.get("/can-bo/hang-loat").words()).contains("Không có câu nào");
    }

    @Test
    void a_list_has_what_is_waiting_for_me_and_counts_what_every_other_has() {
        QuestionNumber number = office.received();
        office.received("Bao giờ sửa nhà văn hóa thôn?", Set.of(Suspicion.TOO_FAST));
        Staffer.Page mine = office.as("lan").get("/can-bo/");
        assertThat(numbers(mine)).containsExactly(number.toString(), "2025-0002");
        assertThat(views(mine)).contains("2").doesNotContain("null");
        assertThat(numbers(office.as("hung").get("/can-bo/"))).isEmpty();
        assertThat(office.as("hung").get("/can-bo/").words()).contains("Hiện không có việc nào chờ ông/bà");
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=tam-giu"))).containsExactly("2025-0002");
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=qua-han"))).isEmpty();
        office.pass(40);
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=qua-han"))).contains(number.toString());
    }

    @Test
    void a_search_finds_words_without_marks_and_a_name_only_for_who_may_read_it() {
        office.received();
        office.received("Bao giờ sửa nhà văn hóa thôn?", Set.of());
        Staffer lan = office.as("lan");
        assertThat(numbers(lan.get("/can-bo/?xem=tat-ca&tim=nha+van+hoa"))).containsExactly("2025-0002");
        assertThat(numbers(lan.get("/can-bo/?xem=tat-ca&tim=0912345678"))).containsExactly("2025-0001", "2025-0002");
        assertThat(numbers(lan.get("/can-bo/?xem=tat-ca&tim=2025-0001"))).containsExactly("2025-0001");
        Staffer.Page nothing = lan.get("/can-bo/?xem=tat-ca&tim=khong+co+gi");
        assertThat(numbers(nothing)).isEmpty();
        assertThat(nothing.words()).contains("Không có câu hỏi nào phù hợp");
        assertThat(nothing.value("tim")).isEqualTo("khong co gi");
        assertThat(numbers(office.as("mat-tran").get("/can-bo/?xem=tat-ca&tim=0912345678")))
                .isEmpty();
    }

    @Test
    void a_monitor_sees_numbers_and_what_is_public_and_no_word_of_the_asker() {
        office.received();
        Staffer.Page page = office.as("mat-tran").get("/can-bo/?xem=tat-ca");
        assertThat(numbers(page)).containsExactly("2025-0001");
        assertThat(page.document().select("main").text())
                .contains("Câu hỏi 2025-0001")
                .doesNotContain("Hồ Sơn", "Nguyễn Văn An");
        assertThat(office.as("mat-tran").get("/can-bo/cau-hoi/2025-0001").words())
                .doesNotContain("Hồ Sơn", "Nguyễn Văn An", "0912345678");
    }

    @Test
    void what_may_be_a_complaint_is_on_no_list_but_the_secretarys_and_the_chairs() {
        QuestionNumber number = office.received();
        Question question = office.question(number);
        Event diverted = new OtherWayEvent.Diverted(
                new Act(office.now(), new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng")),
                Procedure.COMPLAINT,
                office.today(),
                new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch"));
        assertThat(office.save(question, diverted)).isTrue();
        for (String id : List.of("pho", "hung", "mat-tran", "van-hoa")) {
            assertThat(numbers(office.as(id).get("/can-bo/?xem=tat-ca"))).as(id).isEmpty();
            assertThat(office.as(id).get("/can-bo/cau-hoi/" + number).status())
                    .as(id)
                    .isIn(403, 404);
        }
        assertThat(numbers(office.as("chu-tich").get("/can-bo/?xem=tat-ca"))).containsExactly(number.toString());
    }

    @Test
    void long_lists_have_pages_and_a_page_that_is_not_there_shows_the_nearest() {
        IntStream.range(0, 30)
                .forEach(i -> office.received("Câu hỏi số " + i + " về đường thôn, bao giờ sửa?", Set.of()));
        Staffer.Page first = office.as("lan").get("/can-bo/?xem=tat-ca");
        assertThat(numbers(first)).hasSize(25);
        Staffer.Page second = office.as("lan").get("/can-bo/?xem=tat-ca&trang=2");
        assertThat(numbers(second)).hasSize(5).doesNotContainAnyElementsOf(numbers(first));
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=tat-ca&trang=99")))
                .hasSize(5);
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=tat-ca&trang=x"))).hasSize(25);
    }

    @Test
    void who_left_a_telephone_and_has_an_answer_is_on_the_list_to_be_called_until_somebody_has() {
        QuestionNumber number = office.received();
        OfficeRoad.answer(office, number);
        Staffer lan = office.as("lan");
        Staffer.Page list = lan.get("/can-bo/goi-lai");
        assertThat(list.words()).contains("Nguyễn Văn An", "0912345678", number.toString());
        String act = "/can-bo/goi-lai/" + number;
        Staffer.Page wrong = lan.send(list, act, "ngay-" + number, "32/13/2025", "ghi-chu-" + number, "máy bận");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).isNotBlank();
        assertThat(wrong.value("ngay-" + number)).isEqualTo("32/13/2025");
        assertThat(wrong.value("ghi-chu-" + number)).isEqualTo("máy bận");
        Staffer.Page told = lan.send(list, act, "ngay-" + number, office.day(0), "cach-" + number, "phone");
        assertThat(told.status()).isEqualTo(303);
        assertThat(lan.get("/can-bo/goi-lai").words()).contains("Không còn ai chờ được báo lại");
    }

    @Test
    void two_who_have_the_same_call_back_list_open_record_one_call() {
        QuestionNumber number = office.received();
        OfficeRoad.answer(office, number);
        Staffer lan = office.as("lan");
        Staffer chair = office.as("chu-tich");
        Staffer.Page hers = lan.get("/can-bo/goi-lai");
        Staffer.Page his = chair.get("/can-bo/goi-lai");
        String act = "/can-bo/goi-lai/" + number;
        lan.send(hers, act);
        int revision = office.question(number).revision();
        Staffer.Page second = chair.send(his, act);
        assertThat(office.question(number).revision()).isEqualTo(revision);
        assertThat(second.status()).isEqualTo(303);
        assertThat(chair.get(second.location().substring(second.location().indexOf("/can-bo")))
                        .words())
                .contains("vừa có người khác xử lý");
    }

    @Test
    void nobody_can_be_told_of_what_has_no_news_yet() {
        QuestionNumber number = office.received();
        Staffer lan = office.as("lan");
        lan.craft("/can-bo/goi-lai/" + number, "ngay-" + number, office.day(0), "cach-" + number, "phone");
        assertThat(office.question(number).revision()).isEqualTo(1);
    }

    @Test
    void what_was_spoken_is_entered_one_after_the_other_with_a_slip_for_each() {
        Staffer lan = office.as("lan");
        Staffer.Page form = lan.get("/can-bo/nhap");
        Staffer.Page saved = lan.send(
                form, "/can-bo/nhap", "cau-hoi", "Bao giờ có nước sạch cho thôn?", "kenh", "phone", "phien", "2025-1");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.words()).contains("Đã lưu", "2025-0001");
        assertThat(saved.document().select("#cau-hoi").text()).isEmpty();
        assertThat(saved.document().select("#kenh option[selected]").attr("value"))
                .isEqualTo("phone");
        assertThat(saved.document().select("#phien option[selected]").attr("value"))
                .isEqualTo("2025-1");
        lan.send(form, "/can-bo/nhap", "cau-hoi", "Bao giờ có nước sạch cho thôn?", "kenh", "phone", "phien", "2025-1");
        assertThat(office.store().numbers()).as("the same form sent twice").hasSize(1);
        lan.send(saved, "/can-bo/nhap", "cau-hoi", "Chợ mở lại khi nào?");
        assertThat(office.store().numbers()).hasSize(2);
    }

    @Test
    void a_form_sent_again_with_other_words_stores_nothing_until_somebody_chooses() {
        Staffer lan = office.as("lan");
        Staffer.Page form = lan.get("/can-bo/nhap");
        lan.send(form, "/can-bo/nhap", "cau-hoi", "Đề nghi sửa mương thôn Đông (gõ sai)", "kenh", "phone");
        Staffer.Page both =
                lan.send(form, "/can-bo/nhap", "cau-hoi", "Đề nghị sửa mương thôn Đông (đã sửa)", "kenh", "paper-slip");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.words()).contains("2025-0001", "(gõ sai)", "(đã sửa)", "chưa được lưu", "Phiếu giấy");
        assertThat(office.store().numbers()).hasSize(1);

        Staffer.Page added = lan.send(both, "/can-bo/nhap");
        assertThat(added.words()).contains("Đã lưu", "2025-0002");
        assertThat(office.store().numbers()).hasSize(2);
        assertThat(office.question(office.store().numbers().get(1)).submission().text())
                .contains("(đã sửa)");
        assertThat(lan.send(both, "/can-bo/nhap").words())
                .as("the choice sent twice")
                .contains("2025-0002");
        assertThat(office.store().numbers()).hasSize(2);
    }

    @Test
    void who_drops_what_was_typed_over_a_stored_form_gets_the_slip_of_what_was_stored() {
        Staffer lan = office.as("lan");
        Staffer.Page form = lan.get("/can-bo/nhap");
        Staffer.Page first = lan.send(form, "/can-bo/nhap", "cau-hoi", "Bao giờ có nước sạch cho thôn?");
        Staffer.Page both = lan.send(form, "/can-bo/nhap", "cau-hoi", "Bao giờ có nước sạch cho cả xã?");
        assertThat(both.document().select("button[name=giu]").text()).contains("giữ phiếu 2025-0001");
        Staffer.Page kept = lan.press(both, "/can-bo/nhap", "giu", "1");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.document().select(".receipt-panel").text())
                .isEqualTo(first.document().select(".receipt-panel").text())
                .contains("2025-0001");
        assertThat(kept.value("cau-hoi")).isEmpty();
        assertThat(office.store().numbers()).hasSize(1);
    }

    @Test
    void a_public_title_changed_in_a_form_sent_twice_is_not_taken_for_stored() {
        Staffer lan = office.as("lan");
        Staffer.Page form = lan.get("/can-bo/nhap");
        String[] same = {"cau-hoi", "Đường thôn lún từ tháng trước.", "linh-vuc", "T3", "dua-ngay", "1"};
        lan.send(form, "/can-bo/nhap", with(same, "tieu-de-cong-khai", "Đường thôn bị lún"));
        assertThat(lan.send(form, "/can-bo/nhap", with(same, "tieu-de-cong-khai", "Đường thôn bị lún"))
                        .words())
                .doesNotContain("tiêu đề công khai khác");
        assertThat(lan.send(form, "/can-bo/nhap", with(same, "tieu-de-cong-khai", "Đường thôn hỏng"))
                        .words())
                .contains("tiêu đề công khai khác");
        assertThat(office.store().numbers()).hasSize(1);
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void a_title_with_a_telephone_number_or_a_place_to_fill_in_does_not_go_out() {
        Staffer lan = office.as("lan");
        for (String title : List.of("Gọi 0912345678", "Về [điền tên]", "x".repeat(121))) {
            Staffer.Page wrong = lan.send(
                    lan.get("/can-bo/nhap"),
                    "/can-bo/nhap",
                    "cau-hoi",
                    "Bao giờ có nước sạch cho thôn?",
                    "kenh",
                    "phone",
                    "linh-vuc",
                    "T3",
                    "dua-ngay",
                    "1",
                    "tieu-de-cong-khai",
                    title);
            assertThat(wrong.status()).as(title).isEqualTo(422);
            assertThat(wrong.errors()).as(title).isNotBlank();
        }
        assertThat(office.store().numbers()).isEmpty();
    }

    @Test
    void a_search_for_signs_that_are_no_word_finds_nothing() {
        office.received("Bao giờ có nước sạch cho thôn?", Set.of());
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=tat-ca&tim=*"))).isEmpty();
        assertThat(numbers(office.as("lan").get("/can-bo/?xem=tat-ca"))).hasSize(1);
    }

    @Test
    void a_mistake_keeps_what_was_typed_and_stores_nothing() {
        Staffer lan = office.as("lan");
        Staffer.Page wrong = lan.send(
                lan.get("/can-bo/nhap"),
                "/can-bo/nhap",
                "cau-hoi",
                "ngắn",
                "dien-thoai",
                "12",
                "dua-ngay",
                "1",
                "tieu-de-cong-khai",
                "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#cau-hoi").text()).isEqualTo("ngắn");
        assertThat(wrong.value("dien-thoai")).isEqualTo("12");
        assertThat(wrong.errors()).isNotBlank();
        assertThat(office.store().numbers()).isEmpty();
    }

    @Test
    void one_who_enters_and_accepts_at_once_has_it_on_the_list_with_contacts_covered() {
        Staffer lan = office.as("lan");
        Staffer.Page read = lan.send(
                lan.get("/can-bo/nhap"),
                "/can-bo/nhap",
                "cau-hoi",
                "Đường thôn lún, gọi tôi theo số 0912 345 678.",
                "linh-vuc",
                "T3",
                "dua-ngay",
                "1",
                "tieu-de-cong-khai",
                "Đường thôn bị lún");
        assertThat(read.status()).isEqualTo(422);
        assertThat(read.words()).contains("gọi tôi theo số [đã che số điện thoại]");
        assertThat(read.value("tieu-de-cong-khai")).isEqualTo("Đường thôn bị lún");
        assertThat(office.store().numbers()).isEmpty();
        lan.send(read, "/can-bo/nhap", "da-doc", "1");
        QuestionNumber number = office.store().numbers().get(0);
        assertThat(office.state(number).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(office.state(number).publicText()).satisfies(shown -> {
            assertThat(shown.title()).isEqualTo("Đường thôn bị lún");
            assertThat(shown.text()).doesNotContain("0912 345 678");
        });
    }

    @Test
    void publishing_tells_what_will_change_how_far_it_is_and_what_failed_and_where() {
        QuestionNumber number = office.received();
        OfficeRoad.answer(office, number);
        office.change(new NextRelease.Change(number, null, office.next(number), null));
        Staffer pho = office.as("pho");
        Staffer.Page page = pho.get("/can-bo/cong-bo");
        assertThat(page.words()).contains(number.toString(), "Công bố ngay");
        assertThat(pho.craft("/can-bo/cong-bo").status()).isEqualTo(303);
        assertThat(pho.craft("/can-bo/cong-bo").status()).isEqualTo(303);
        assertThat(office.buildsAsked()).isEqualTo(2);

        office.building(new SiteBuilds.Status(true, true, 40, 200, null, "ban-1"));
        Staffer.Page running = pho.get("/can-bo/cong-bo");
        assertThat(running.words()).contains("Đã dựng 40 trên 200 trang", "Một lần nữa đang chờ");
        assertThat(new Door(office.address()).with(office.session("pho")).refresh("/can-bo/cong-bo"))
                .isEqualTo("5");

        office.building(new SiteBuilds.Status(
                false,
                false,
                200,
                200,
                new SiteBuilds.Finished(
                        OffsetDateTime.parse("2025-06-02T09:00:00+07:00"),
                        false,
                        0,
                        List.of("content/lich/2025-1.md:7: tháng không hợp lệ")),
                "ban-1"));
        assertThat(pho.get("/can-bo/cong-bo").words())
                .contains("content/lich/2025-1.md:7: tháng không hợp lệ", "ban-1");
        assertThat(new Door(office.address()).with(office.session("pho")).refresh("/can-bo/cong-bo"))
                .isEmpty();
    }

    @Test
    void a_text_that_still_holds_a_telephone_number_is_named_before_it_is_published() {
        QuestionNumber number = office.received();
        OfficeRoad.answer(office, number);
        office.change(new NextRelease.Change(number, null, office.next(number), HoldReason.PHONE));
        assertThat(office.as("lan").get("/can-bo/cong-bo").words())
                .contains("Câu chưa công bố được", number.toString(), "số điện thoại của người hỏi");
    }

    @Test
    void a_held_question_says_why_on_its_page_and_in_its_preview() {
        QuestionNumber number = office.received();
        OfficeRoad.answer(office, number);
        Staffer lan = office.as("lan");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).doesNotContain("Chưa công bố được");

        office.hold(HoldReason.NAME);

        for (String page : List.of("", "/xem-truoc")) {
            assertThat(lan.get("/can-bo/cau-hoi/" + number + page).words())
                    .contains("Chưa công bố được", "tên người hỏi");
        }
    }

    /** The shortest lawful way to an approved answer. */
    static final class OfficeRoad {

        private OfficeRoad() {}

        static void answer(CaseOffice office, QuestionNumber number) {
            Actor lan = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");
            Actor hung = new Actor("hung", Set.of(Role.OFFICER), "Công chức Địa chính");
            Actor pho = new Actor("pho", Set.of(Role.LEADER), "Phó Chủ tịch");
            for (Event event : List.of(
                    new TriageEvent.Accepted(
                            new Act(office.now(), lan),
                            "T3",
                            null,
                            Visibility.PUBLIC,
                            new PublicText("Đường thôn bị lún", "Đường bị lún.", true),
                            Set.of()),
                    new AnswerEvent.Assigned(new Act(office.now(), lan), "dia-chinh", "Công chức", "hung", List.of()),
                    new AnswerEvent.Drafted(
                            new Act(office.now(), hung),
                            new Answer(
                                    "Sửa trong tháng 8.",
                                    "",
                                    Set.of(ResponseKind.ANSWER),
                                    List.of(),
                                    true,
                                    "Công chức Địa chính",
                                    "dia-chinh")),
                    new AnswerEvent.Approved(new Act(office.now(), pho), Outcome.ANSWERED_BY_OFFICER))) {
                assertThat(office.save(office.question(number), event))
                        .as(event.kind().name())
                        .isTrue();
            }
            office.publish(number);
        }
    }
}
