package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.question.QuestionNumber;

/** What is typed into the longer forms is kept while it is typed, offered again to who typed it, and gone once it is sent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnsentTest {

    private static final String TYPED = "Đã gọi hỏi thêm, bà con hẹn\r\nchiều mai \"<b>gặp</b>\" ở nhà văn hóa.";
    private static final String NOTE = "ghi-chu-ghi-chu";

    @TempDir
    Path root;

    private CaseOffice office;
    private QuestionNumber number;
    private String page;
    private Staffer lan;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        number = office.received();
        page = "/can-bo/cau-hoi/" + number;
        lan = office.as("lan");
        door = new Door(office.address());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    /** What the script sends while somebody types into the form of a page. */
    private static Staffer.Page type(Staffer who, Staffer.Page from, String action, String... filled) {
        Element form = from.document().select("form[action=\"" + action + "\"]").get(0);
        List<String> fields = new ArrayList<>(List.of(
                "go-do-cho", action, "ban-go", form.select("[name=ban-go]").val()));
        for (String hidden : List.of("phien-ban", "ma-phieu")) {
            form.select("[name=" + hidden + "]").forEach(field -> fields.addAll(List.of(hidden, field.val())));
        }
        fields.addAll(List.of(filled));
        return who.craft("/can-bo/go-do", fields.toArray(String[]::new));
    }

    private static List<String> offers(Staffer.Page from) {
        return from.document().select(".desk-unsent a").eachAttr("href").stream()
                .map(link -> link.replaceFirst("#.*", ""))
                .toList();
    }

    private List<Path> files() throws IOException {
        Path folder = root.resolve("data/private/unsent");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_note_half_typed_is_offered_on_its_page_and_in_the_worklist_and_opens_as_it_was() {
        Staffer.Page kept = type(lan, lan.get(page), page + "/ghi-chu", NOTE, TYPED);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.words()).isEqualTo("Đã giữ bản gõ dở lúc 09:00");

        Staffer.Page again = office.as("lan").get(page);
        assertThat(again.document().select(".desk-unsent").text())
                .contains("Ghi chú nội bộ", "Bản gõ dở từ lúc 09:00 ngày 02/06/2025", "bà con hẹn", "Khôi phục", "Bỏ");
        assertThat(again.value(NOTE)).isEmpty();
        assertThat(offers(lan.get("/can-bo/"))).isEqualTo(offers(again)).hasSize(1);

        Staffer.Page restored = lan.get(offers(again).get(0));
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.value(NOTE).replace("\r\n", "\n")).isEqualTo(TYPED.replace("\r\n", "\n"));
        assertThat(restored.act("ghi-chu").hasAttr("open")).isTrue();
        assertThat(restored.errors()).isEmpty();
        assertThat(restored.words()).contains("đã mở lại và chưa gửi");
        assertThat(offers(restored)).isEmpty();
    }

    @Test
    void what_was_sent_is_offered_no_more_and_what_was_refused_still_is() throws IOException {
        Staffer.Page open = lan.get(page);
        type(lan, open, page + "/ghi-chu", NOTE, TYPED);
        assertThat(lan.submit(open, "ghi-chu", NOTE, "").status()).isEqualTo(422);
        assertThat(files()).hasSize(1);

        Staffer.Page restored = lan.get(offers(lan.get(page)).get(0));
        assertThat(lan.submit(restored, "ghi-chu").status()).isEqualTo(303);
        assertThat(files()).isEmpty();
        assertThat(office.question(number).events().toString()).contains("bà con hẹn");
        assertThat(type(lan, restored, page + "/ghi-chu", NOTE, TYPED).status())
                .as("on its way when the form was sent")
                .isEqualTo(409);
        assertThat(offers(lan.get(page))).isEmpty();
    }

    @Test
    void another_opening_of_the_same_form_writes_over_nothing() {
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, "Bản gõ ở thẻ thứ nhất.");
        Staffer.Page second = lan.get(page);
        type(lan, second, page + "/ghi-chu", NOTE, "Bản gõ ở thẻ thứ hai.");
        type(lan, second, page + "/hoi-lai", "hoi-lai-hoi", "Xin hỏi bà con ở thôn nào?");
        type(lan, second, page + "/ghi-chu", NOTE, "Bản gõ ở thẻ thứ hai, dài hơn.");
        assertThat(lan.get(page).document().select(".desk-unsent__one").eachText())
                .hasSize(3)
                .anyMatch(text -> text.contains("thẻ thứ nhất"))
                .anyMatch(text -> text.contains("thẻ thứ hai, dài hơn"))
                .anyMatch(text -> text.contains("thôn nào"));

        Staffer.Page refused = lan.submit(second, "ghi-chu", NOTE, "");
        String same = refused.form("ghi-chu").select("[name=ban-go]").val();
        assertThat(same)
                .isEqualTo(second.form("ghi-chu").select("[name=ban-go]").val());
        assertThat(refused.form("hoi-lai").select("[name=ban-go]").val())
                .as("empty again, so that it is another opening")
                .isNotEqualTo(same);
        assertThat(offers(refused)).hasSize(2);
    }

    @Test
    void nobody_else_is_offered_it_or_can_open_or_drop_it() throws IOException {
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, TYPED);
        String link = offers(lan.get(page)).get(0);
        String key = link.substring(link.indexOf('=') + 1);
        for (String other : List.of("chu-tich", "hung", "mat-tran", "quan-tri")) {
            Staffer somebody = office.as(other);
            assertThat(somebody.get(link).words()).as(other).doesNotContain("bà con hẹn", "gõ dở");
            assertThat(somebody.get("/can-bo/").words()).as(other).doesNotContain("bà con hẹn", "gõ dở");
            assertThat(somebody.craft("/can-bo/go-do/bo", "go-do", key).status())
                    .as(other)
                    .isEqualTo(303);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void it_can_be_dropped() throws IOException {
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, TYPED);
        Staffer.Page dropped = lan.send(lan.get(page), "/can-bo/go-do/bo");
        assertThat(dropped.status()).isEqualTo(303);
        assertThat(dropped.location()).endsWith(page);
        assertThat(files()).isEmpty();
        assertThat(offers(lan.get(page))).isEmpty();
    }

    @Test
    void after_a_restart_it_is_still_there() {
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, TYPED);
        assertThat(office.unsent().of("lan"))
                .singleElement()
                .satisfies(form -> assertThat(form.values().get(NOTE)).containsExactly(TYPED));
    }

    @Test
    void what_colleagues_did_meanwhile_is_shown_above_it() {
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, TYPED);
        Staffer chair = office.as("chu-tich");
        chair.submit(chair.get(page), "ghi-chu", NOTE, "Chủ tịch đã xem.");
        Staffer.Page restored = lan.get(offers(lan.get(page)).get(0));
        assertThat(restored.document().select("#moi-hon")).hasSize(1);
        assertThat(restored.words()).contains("Chủ tịch đã xem.");
        assertThat(restored.value(NOTE)).contains("bà con hẹn");
        assertThat(lan.submit(restored, "ghi-chu").status()).isEqualTo(303);
    }

    @Test
    void an_act_that_is_not_possible_any_more_leaves_its_text_to_be_copied() {
        type(lan, lan.get(page), page + "/tu-choi", "tu-choi-noi-them", "Xin bà con gửi tới huyện.");
        assertThat(lan.submit(lan.get(page), "nhan-vao-danh-sach").status()).isEqualTo(303);
        Staffer.Page restored = lan.get(offers(lan.get(page)).get(0));
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.act("tu-choi").text()).contains("không làm được việc này nữa");
        assertThat(restored.value("tu-choi-noi-them")).isEqualTo("Xin bà con gửi tới huyện.");
    }

    @Test
    void an_entry_half_typed_opens_again_and_is_stored_once_even_where_the_answer_was_lost() {
        Staffer.Page empty = lan.get("/can-bo/nhap");
        String[] entry = {
            "cau-hoi",
            CaseOffice.TEXT,
            "kenh",
            "phone",
            "loai",
            "report",
            "linh-vuc",
            "T3",
            "phien",
            "",
            "ten",
            "Trần Thị Bưởi"
        };
        assertThat(type(lan, empty, "/can-bo/nhap", entry).status()).isEqualTo(200);
        Staffer.Page restored = lan.get(offers(lan.get("/can-bo/nhap")).get(0));
        assertThat(restored.value("cau-hoi")).isEqualTo(CaseOffice.TEXT);
        assertThat(restored.document().select("#kenh option[selected]").val()).isEqualTo("phone");
        int before = office.store().numbers().size();
        assertThat(lan.send(restored, "/can-bo/nhap").status()).isEqualTo(200);
        Staffer.Page twice = lan.send(restored, "/can-bo/nhap");
        assertThat(twice.words()).contains("Đã lưu");
        assertThat(office.store().numbers()).hasSize(before + 1);
        assertThat(offers(lan.get("/can-bo/nhap"))).isEmpty();
        assertThat(twice.document().select("[name=ban-go]").val())
                .isNotEqualTo(restored.document().select("[name=ban-go]").val());
    }

    @Test
    void a_note_of_a_call_half_typed_opens_again_in_its_row() throws IOException {
        DeskListsTest.OfficeRoad.answer(office, number);
        String action = "/can-bo/goi-lai/" + number;
        String field = "ghi-chu-" + number;
        type(lan, lan.get("/can-bo/goi-lai"), action, field, "Gọi lúc trưa, cháu nghe máy.");
        Staffer.Page restored = lan.get(offers(lan.get("/can-bo/goi-lai")).get(0));
        assertThat(restored.value(field)).isEqualTo("Gọi lúc trưa, cháu nghe máy.");
        assertThat(lan.send(restored, action).status()).isEqualTo(303);
        assertThat(files()).isEmpty();
    }

    @Test
    void an_erased_question_takes_along_what_anybody_typed_there() throws IOException {
        Staffer hung = office.as("hung");
        Staffer.Page before = hung.get(page);
        type(hung, before, page + "/ghi-chu", NOTE, CaseOffice.TEXT);
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, CaseOffice.TEXT);
        QuestionNumber other = office.received();
        type(lan, lan.get("/can-bo/cau-hoi/" + other), "/can-bo/cau-hoi/" + other + "/ghi-chu", NOTE, TYPED);
        assertThat(lan.submit(lan.get(page), "rut", "rut-chinh-nguoi-hoi", "1").status())
                .isEqualTo(303);
        assertThat(files()).hasSize(3);
        assertThat(lan.submit(
                                lan.get(page),
                                "xoa",
                                "xoa-ma-ly-do-go",
                                "personal-data",
                                "xoa-ly-do",
                                "Người hỏi yêu cầu",
                                "xoa-khong-lay-lai",
                                "1")
                        .status())
                .isEqualTo(303);
        assertThat(files()).hasSize(1);
        assertThat(offers(lan.get("/can-bo/cau-hoi/" + other))).hasSize(1);
        assertThat(type(hung, before, page + "/ghi-chu", NOTE, CaseOffice.TEXT).status())
                .as("a page that was open before")
                .isEqualTo(410);
        assertThat(files()).hasSize(1);
    }

    @Test
    void who_leaves_leaves_nothing_typed_behind() throws IOException {
        Staffer hung = office.as("hung");
        type(hung, hung.get(page), page + "/ghi-chu", NOTE, TYPED);
        type(lan, lan.get(page), page + "/ghi-chu", NOTE, TYPED);
        office.admin().disable("hung", "quan-tri");
        assertThat(files()).singleElement().asString().contains("/lan/");
        assertThat(type(hung, lan.get(page), page + "/ghi-chu", NOTE, TYPED).status())
                .isEqualTo(401);
        assertThat(files()).hasSize(1);
    }

    @Test
    void after_the_sessions_end_nothing_is_kept_and_the_page_is_told_and_goes_on_after_a_new_sign_in()
            throws IOException {
        Staffer.Page open = lan.get(page);
        office.pass(DeskSessions.IDLE.plus(Duration.ofSeconds(1)));
        Staffer.Page ended = type(lan, open, page + "/ghi-chu", NOTE, TYPED);
        assertThat(ended.status()).isEqualTo(401);
        assertThat(files()).isEmpty();
        String words = open.form("ghi-chu").select("[name=ban-go]").attr("data-ended");
        assertThat(words).contains("Phiên làm việc đã hết", "đăng nhập lại");

        String old = open.document().select("[name=ma-phien]").val();
        String opening = open.form("ghi-chu").select("[name=ban-go]").val();
        door.with(office.session("lan"));
        assertThat(door.post(
                                "/can-bo/go-do",
                                "ma-phien",
                                old,
                                "go-do-cho",
                                page + "/ghi-chu",
                                "ban-go",
                                opening,
                                NOTE,
                                TYPED)
                        .status())
                .isEqualTo(200);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_disk_that_refuses_is_told_and_costs_nothing_else() throws IOException {
        Files.createDirectories(root.resolve("data/private/unsent"));
        Files.writeString(root.resolve("data/private/unsent/lan"), "no folder");
        Staffer.Page open = lan.get(page);
        assertThat(type(lan, open, page + "/ghi-chu", NOTE, TYPED).status()).isEqualTo(503);
        assertThat(open.form("ghi-chu").select("[name=ban-go]").attr("data-failed"))
                .isEqualTo("Chưa lưu được bản gõ dở");
        assertThat(lan.submit(open, "ghi-chu", NOTE, TYPED).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/can-bo/",
                "/can-bo/tai-khoan/mat-khau",
                "/can-bo/dang-nhap",
                "/can-bo/nhan-su/hung",
                "/can-bo/cau-hoi/2025-0001",
                "/can-bo/cau-hoi/2025-0001/khong-co-viec-nay",
                "/can-bo/cau-hoi/2025-0001/../../x",
                "/can-bo/cau-hoi/2025-9999/ghi-chu",
                "//example.org/can-bo/nhap"
            })
    void only_what_is_typed_into_a_form_that_offers_it_again_is_kept(String target) throws IOException {
        assertThat(lan.craft("/can-bo/go-do", "go-do-cho", target, "ban-go", "0123456789abcdef", NOTE, TYPED)
                        .status())
                .isEqualTo(404);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_mark_that_is_none_or_more_than_a_form_holds_is_not_kept() throws IOException {
        String target = page + "/ghi-chu";
        assertThat(lan.craft("/can-bo/go-do", "go-do-cho", target, "ban-go", "../lan", NOTE, TYPED)
                        .status())
                .isEqualTo(404);
        assertThat(lan.craft(
                                "/can-bo/go-do",
                                "go-do-cho",
                                target,
                                "ban-go",
                                "0123456789abcdef",
                                NOTE,
                                "x".repeat(40_001))
                        .status())
                .isEqualTo(413);
        assertThat(lan.craft("/can-bo/go-do", "go-do-cho", target, "ban-go", "0123456789abcdef", "n".repeat(65), "x")
                        .status())
                .isEqualTo(413);
        assertThat(files()).isEmpty();
        assertThat(lan.craft(
                                "/can-bo/go-do",
                                "go-do-cho",
                                target,
                                "ban-go",
                                "0123456789abcdef",
                                NOTE,
                                "x".repeat(40_000))
                        .status())
                .isEqualTo(200);
        assertThat(office.unsent().of("lan")).hasSize(1);
    }

    @Test
    void whom_a_question_is_about_is_offered_nothing_of_it_any_more() {
        Staffer hung = office.as("hung");
        type(hung, hung.get(page), page + "/ghi-chu", NOTE, TYPED);
        assertThat(offers(hung.get("/can-bo/"))).hasSize(1);
        assertThat(lan.submit(lan.get(page), "nhan-vao-danh-sach", "nhan-vao-danh-sach-ve-nguoi", "hung")
                        .status())
                .isEqualTo(303);
        assertThat(hung.get("/can-bo/").words()).doesNotContain("gõ dở", number.toString());
        assertThat(hung.get(page).status()).isEqualTo(404);
    }

    @Test
    void every_form_with_a_longer_text_marks_its_opening() {
        DeskListsTest.OfficeRoad.answer(office, number);
        List<String> without = new ArrayList<>();
        int marked = 0;
        for (String address :
                List.of(page, "/can-bo/cau-hoi/" + office.received(), "/can-bo/nhap", "/can-bo/goi-lai")) {
            for (Element form :
                    lan.get(address).document().select("form[method=post]:has(textarea), form.desk-inline")) {
                if (form.select("[name=ban-go]").val().length() < 16) {
                    without.add(address + " " + form.attr("action"));
                }
                marked++;
            }
        }
        assertThat(without).isEmpty();
        assertThat(marked).isGreaterThan(8);
    }
}
