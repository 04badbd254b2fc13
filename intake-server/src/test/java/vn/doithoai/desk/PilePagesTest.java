package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;

/** One act for many questions of a list: seen once more, done row by row, refused row by row. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PilePagesTest {

    private static final String PATH = "/can-bo/nhieu-cau";
    private static final String ACCEPT = PATH + "?viec=nhan-vao-danh-sach&ds=xem%3Dtat-ca";
    private static final String APPROVE = PATH + "?viec=duyet&ds=xem%3Dtat-ca";

    @TempDir
    Path root;

    private CaseOffice office;
    private QuestionNumber road;
    private QuestionNumber water;
    private QuestionNumber person;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        road = office.received("Bao giờ sửa đường thôn?", Set.of());
        water = office.received("Bao giờ có nước sạch?", Set.of());
        person = office.received(CaseOffice.WITH_PERSON, Set.of());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String field(QuestionNumber number, String act, String name) {
        return "c" + number + "-" + act + "-" + name;
    }

    /** Presses a step with what stands on the page; pairs of name and value replace what is there. */
    private static Staffer.Page step(Staffer who, Staffer.Page page, String step, String... filled) {
        List<String> all = new ArrayList<>(List.of("buoc", step));
        Element form = Objects.requireNonNull(page.document().selectFirst("form[action=" + PATH + "]"));
        assertThat(form.select("button[name=buoc][value=" + step + "]")).hasSize(1);
        Set<String> replaced = new HashSet<>();
        for (int i = 0; i < filled.length; i += 2) {
            replaced.add(filled[i]);
        }
        ((FormElement) form)
                .formData().stream()
                        .filter(pair ->
                                !replaced.contains(pair.key()) && !pair.key().equals("ma-phien"))
                        .forEach(pair -> all.addAll(List.of(pair.key(), pair.value())));
        for (int i = 0; i < filled.length; i += 2) {
            if (!filled[i + 1].isEmpty()) {
                all.addAll(List.of(filled[i], filled[i + 1]));
            }
        }
        return who.craft(PATH, all.toArray(String[]::new));
    }

    private static String chosen(Staffer.Page page, String name) {
        return page.document().select("#" + name + " option[selected]").attr("value");
    }

    private static List<String> ticked(Staffer.Page page) {
        return page.document().select("input[name=chon][checked]").eachAttr("value");
    }

    private Actor actor(String id, Role role) {
        return new Actor(id, Set.of(role), "Chức danh");
    }

    private void drafted(QuestionNumber number, String by, Role role) {
        Actor lan = actor("lan", Role.SECRETARY);
        for (Event event : List.of(
                new TriageEvent.Accepted(
                        new Act(office.now(), lan),
                        "T3",
                        null,
                        Visibility.PUBLIC,
                        new PublicText("Câu hỏi " + number, "Bao giờ xong?", false),
                        Set.of()),
                new AnswerEvent.Assigned(new Act(office.now(), lan), "dia-chinh", "Công chức Địa chính", by, List.of()),
                new AnswerEvent.Drafted(
                        new Act(office.now(), actor(by, role)),
                        new Answer(
                                "Xong trong tháng 8, câu " + number + ".",
                                "",
                                Set.of(ResponseKind.ANSWER),
                                List.of(),
                                true,
                                "Công chức Địa chính",
                                "dia-chinh")))) {
            assertThat(office.save(office.question(number), event))
                    .as(event.kind().name())
                    .isTrue();
        }
    }

    @Test
    void a_list_is_accepted_with_each_public_text_seen_and_one_confirmation() {
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(ACCEPT);
        assertThat(ticked(page)).containsExactly(road.toString(), water.toString());

        Staffer.Page seen = step(lan, page, "xem", field(water, "nhan-vao-danh-sach", "tieu-de"), "Nước sạch các thôn");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.words()).contains("Chưa có gì được ghi", "Nước sạch các thôn", "Bao giờ sửa đường thôn?");
        assertThat(office.state(road).isAccepted()).isFalse();

        Staffer.Page done = step(lan, seen, "lam");
        assertThat(done.status())
                .as("the third row was not ticked and stays with what stands in it")
                .isEqualTo(200);
        assertThat(done.words()).contains("đã ghi 2 câu");
        assertThat(Objects.requireNonNull(office.state(water).publicText()).title())
                .isEqualTo("Nước sạch các thôn");
        assertThat(office.state(road).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(office.state(road).topic()).isEqualTo("T3");
        assertThat(done.document().select("#so-" + person)).hasSize(1);
        assertThat(done.document().select("#so-" + road)).isEmpty();
    }

    @Test
    void what_may_identify_somebody_is_marked_not_preset_not_ticked_and_asks_to_be_read() {
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(ACCEPT);
        Element row = Objects.requireNonNull(page.document().getElementById("so-" + person));
        assertThat(row.select("mark.matter__hint")).isNotEmpty();
        assertThat(page.value(field(person, "nhan-vao-danh-sach", "tieu-de"))).isEmpty();
        assertThat(row.select("input[type=radio][checked]")).isEmpty();
        assertThat(ticked(page)).doesNotContain(person.toString());

        String text = field(person, "nhan-vao-danh-sach", "noi-dung-cong-khai");
        Staffer.Page wrong =
                step(lan, page, "xem", "chon", person.toString(), text, "Tôi là Nguyễn Văn An, đường lún.");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains(person + ": ");
        assertThat(wrong.value(text)).isEqualTo("Tôi là Nguyễn Văn An, đường lún.");
        assertThat(wrong.document().select("#" + field(person, "nhan-vao-danh-sach", "da-doc") + "[aria-invalid]"))
                .hasSize(1);
        assertThat(wrong.document().select(".pile__fields .matter__preview mark"))
                .isNotEmpty();
        assertThat(office.state(person).isAccepted()).isFalse();
    }

    @Test
    void a_crafted_confirmation_goes_through_the_same_checks() {
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(ACCEPT);
        List<String> all = new ArrayList<>(List.of("viec", "nhan-vao-danh-sach", "ds", "xem=tat-ca", "buoc", "lam"));
        all.addAll(List.of("dong", person + ".1", "chon", person.toString()));
        Staffer.Page wrong = lan.craft(PATH, all.toArray(String[]::new));
        assertThat(page.status()).isEqualTo(200);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(office.state(person).isAccepted()).isFalse();
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_refused_and_the_others_go() {
        Staffer lan = office.as("lan");
        String title = field(road, "nhan-vao-danh-sach", "tieu-de");
        Staffer.Page seen = step(lan, lan.get(ACCEPT), "xem", title, "Sửa đường các thôn");
        assertThat(office.save(
                        office.question(road),
                        new RecordEvent.Noted(new Act(office.now(), actor("chu-tich", Role.CHAIR)), "Hỏi thêm thôn.")))
                .isTrue();

        Staffer.Page answer = step(lan, seen, "lam");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words())
                .contains("đã ghi 1 câu, 1 câu chưa ghi được", "Người khác vừa làm", "Hỏi thêm thôn.");
        assertThat(office.state(water).isAccepted()).isTrue();
        assertThat(office.state(road).isAccepted()).isFalse();
        assertThat(answer.value(title)).isEqualTo("Sửa đường các thôn");
        assertThat(ticked(answer)).contains(road.toString());

        Staffer.Page again = step(lan, step(lan, answer, "xem"), "lam");
        assertThat(again.words()).contains("đã ghi 1 câu");
        assertThat(Objects.requireNonNull(office.state(road).publicText()).title())
                .isEqualTo("Sửa đường các thôn");
    }

    @Test
    void topic_and_visibility_are_set_for_all_that_are_ticked() {
        Staffer lan = office.as("lan");
        Staffer.Page set = step(lan, lan.get(ACCEPT), "dat", "dat-linh-vuc", "T5", "dat-pham-vi", "summary");
        assertThat(set.status()).isEqualTo(200);
        assertThat(chosen(set, field(road, "nhan-vao-danh-sach", "linh-vuc"))).isEqualTo("T5");
        assertThat(chosen(set, field(person, "nhan-vao-danh-sach", "linh-vuc")))
                .as("a row that is not ticked stays")
                .isEqualTo("T3");
        step(lan, step(lan, set, "xem"), "lam");
        assertThat(office.state(water).topic()).isEqualTo("T5");
        assertThat(office.state(water).visibility()).isEqualTo(Visibility.SUMMARY);
    }

    @Test
    void unit_post_and_officer_are_proposed_by_topic_and_refused_row_by_row() {
        Staffer lan = office.as("lan");
        step(lan, step(lan, lan.get(ACCEPT), "xem"), "lam");
        Staffer.Page page = lan.get(PATH + "?viec=phan-cong&ds=xem%3Dtat-ca");
        assertThat(ticked(page)).containsExactly(road.toString(), water.toString());
        assertThat(chosen(page, field(road, "phan-cong", "can-bo"))).isEqualTo("hung");

        Staffer.Page wrong = step(lan, page, "xem", field(water, "phan-cong", "don-vi"), "van-phong");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains(water + ": ").doesNotContain(road + ": ");
        Staffer.Page right =
                step(lan, wrong, "xem", field(water, "phan-cong", "ly-do-khac"), "Văn phòng theo dõi từ đầu năm.");
        Staffer.Page done = step(lan, right, "lam");
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).contains("&da=2");
        assertThat(office.state(road).stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(Objects.requireNonNull(office.state(water).assignment()).unit())
                .isEqualTo("van-phong");
    }

    @Test
    void a_page_of_answers_is_approved_with_one_set_of_ticks_and_never_by_the_drafter() {
        drafted(road, "hung", Role.OFFICER);
        drafted(water, "hung", Role.OFFICER);
        drafted(person, "kiem", Role.OFFICER);
        Staffer kiem = office.as("kiem");
        Staffer.Page page = kiem.get(APPROVE);
        assertThat(page.document().select("tr#so-" + person))
                .as("the own draft")
                .isEmpty();
        assertThat(ticked(page)).as("each is read first").isEmpty();
        assertThat(page.words()).contains("Xong trong tháng 8, câu " + road);
        assertThat(page.document().select("[name=duyet-xem-trong-tam]")).hasSize(1);

        String[] both = {"chon", road.toString(), "chon", water.toString()};
        Staffer.Page without = step(kiem, page, "xem", both);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.document().select("#duyet-xem-trong-tam[aria-invalid]"))
                .hasSize(1);

        Staffer.Page seen = step(
                kiem,
                without,
                "xem",
                "duyet-xem-trong-tam",
                "1",
                "duyet-xem-ngan-gon",
                "1",
                "duyet-xem-de-hieu",
                "1",
                "duyet-xem-dung-quy-dinh",
                "1");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.words()).contains("Xong trong tháng 8, câu " + water);
        assertThat(step(kiem, seen, "lam").status()).isEqualTo(303);
        assertThat(office.state(road).stage()).isEqualTo(Stage.APPROVED);
        assertThat(office.state(water).stage()).isEqualTo(Stage.APPROVED);

        List<String> crafted = new ArrayList<>(List.of("viec", "duyet", "ds", "xem=tat-ca", "buoc", "lam"));
        crafted.addAll(List.of("dong", person + "." + office.question(person).revision(), "chon", person.toString()));
        crafted.addAll(List.of(field(person, "duyet", "ket-qua"), "answered-by-officer"));
        for (String tick : List.of("xem-trong-tam", "xem-ngan-gon", "xem-de-hieu", "xem-dung-quy-dinh")) {
            crafted.addAll(List.of("duyet-" + tick, "1"));
        }
        Staffer.Page own = kiem.craft(PATH, crafted.toArray(String[]::new));
        assertThat(own.status()).isEqualTo(422);
        assertThat(office.state(person).stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void a_topic_is_changed_for_many_with_one_reason_and_everything_else_stays() {
        drafted(road, "hung", Role.OFFICER);
        drafted(water, "hung", Role.OFFICER);
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(PATH + "?viec=xep-loai-lai&ds=xem%3Dtat-ca");
        String[] both = {"chon", road.toString(), "chon", water.toString(), "dat-linh-vuc", "T5"};
        Staffer.Page set = step(lan, page, "dat", both);
        Staffer.Page wrong = step(lan, set, "xem");
        assertThat(wrong.document().select("#xep-loai-lai-ly-do-xep-loai[aria-invalid]"))
                .hasSize(1);
        Staffer.Page seen = step(lan, wrong, "xem", "xep-loai-lai-ly-do-xep-loai", "Thuộc lĩnh vực khác.");
        assertThat(step(lan, seen, "lam").status()).isEqualTo(303);
        assertThat(office.state(road).topic()).isEqualTo("T5");
        assertThat(office.state(road).origin()).isEqualTo(office.state(water).origin());
        assertThat(office.state(road).stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void whom_a_question_is_about_finds_nothing_of_it_here() {
        assertThat(office.save(
                        office.question(road),
                        new TriageEvent.Accepted(
                                new Act(office.now(), actor("chu-tich", Role.CHAIR)),
                                "T3",
                                null,
                                Visibility.COUNTED,
                                new PublicText("Về thư ký", "Nội dung.", false),
                                Set.of("lan"))))
                .isFalse();
        assertThat(office.save(
                        office.question(road),
                        new TriageEvent.Accepted(
                                new Act(office.now(), actor("thu-ky-khac", Role.SECRETARY)),
                                "T3",
                                null,
                                Visibility.PUBLIC,
                                new PublicText("Về thư ký", "Nội dung.", false),
                                Set.of("lan"))))
                .isTrue();
        Staffer lan = office.as("lan");
        assertThat(lan.get(PATH + "?viec=phan-cong&ds=xem%3Dtat-ca").words()).doesNotContain(road.toString());
        Staffer.Page crafted = lan.craft(
                PATH,
                "viec",
                "phan-cong",
                "ds",
                "xem=tat-ca",
                "buoc",
                "lam",
                "dong",
                road + "." + office.question(road).revision(),
                "chon",
                road.toString());
        assertThat(crafted.status()).isEqualTo(422);
        assertThat(crafted.words()).contains("không còn mở được").doesNotContain("Về thư ký");
        assertThat(office.state(road).assignment()).isNull();
    }

    @Test
    void an_officer_is_offered_no_act_of_the_secretary() {
        Staffer hung = office.as("hung");
        assertThat(hung.craft(PATH, "viec", "nhan-vao-danh-sach", "buoc", "lam").status())
                .isEqualTo(403);
        assertThat(office.as("lan").craft(PATH, "viec", "xoa", "buoc", "lam").status())
                .isEqualTo(404);
        assertThat(office.as("lan")
                        .craft(PATH, "viec", "phan-cong", "buoc", "lam", "dong", "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nothing_ticked_is_told_and_everything_typed_stays() {
        Staffer lan = office.as("lan");
        Staffer.Page none =
                step(lan, lan.get(ACCEPT), "bo-chon", field(road, "nhan-vao-danh-sach", "tieu-de"), "Đường");
        assertThat(ticked(none)).isEmpty();
        Staffer.Page told = step(lan, none, "xem");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.errors()).contains("Chưa chọn câu nào");
        assertThat(told.value(field(road, "nhan-vao-danh-sach", "tieu-de"))).isEqualTo("Đường");
        assertThat(ticked(step(lan, told, "chon-het"))).hasSize(3);
    }

    @Test
    void the_list_leads_to_its_pile_and_back() {
        Staffer lan = office.as("lan");
        Staffer.Page list = lan.get("/can-bo/?xem=tat-ca&linh-vuc=T3");
        String link = list.document().select("a[href^=" + PATH + "]").attr("href");
        Staffer.Page page = lan.get(link);
        assertThat(page.document().select("a[data-key=list]").attr("href"))
                .isEqualTo("/can-bo/?xem=tat-ca&linh-vuc=T3");
        assertThat(page.words()).contains("Danh sách có 3 câu, 3 câu chờ việc này");
        assertThat(office.as("mat-tran").get("/can-bo/?xem=tat-ca").document().select("a[href^=" + PATH + "]"))
                .isEmpty();
    }
}
