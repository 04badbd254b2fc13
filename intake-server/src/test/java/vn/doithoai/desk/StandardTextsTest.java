package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.TriageEvent;

/** Standard answers of the catalogue, and legal bases that answers were approved with, put into a draft by a press. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardTextsTest {

    private static final Actor LAN = new Actor("lan", Set.of(Role.SECRETARY), "Văn phòng");
    private static final Actor HUNG = new Actor("hung", Set.of(Role.OFFICER), "Công chức Địa chính");

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer hung;
    private QuestionNumber number;
    private String address;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        hung = office.as("hung");
        number = assigned();
        address = "/can-bo/cau-hoi/" + number;
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private QuestionNumber assigned() {
        QuestionNumber received = office.received();
        does(
                received,
                List.of(
                        new TriageEvent.Accepted(
                                new Act(office.now(), LAN),
                                "T3",
                                null,
                                Visibility.PUBLIC,
                                new PublicText("Đường thôn bị lún", "Đường bị lún.", false),
                                Set.of()),
                        new AnswerEvent.Assigned(
                                new Act(office.now(), LAN), "dia-chinh", "Công chức", "hung", List.of())));
        return received;
    }

    private void does(QuestionNumber question, List<Event> events) {
        events.forEach(event -> assertThat(office.save(office.question(question), event))
                .as(event.kind().name())
                .isTrue());
    }

    private void approvedWith(String title, String legalNumber) {
        QuestionNumber other = assigned();
        Answer answer = new Answer(
                "Đã sửa.",
                "",
                Set.of(ResponseKind.ANSWER),
                List.of(new Answer.LegalBasis(title, legalNumber, "Điều 3", null)),
                false,
                "Công chức Địa chính",
                "dia-chinh");
        Actor pho = new Actor("pho", Set.of(Role.LEADER), "Phó Chủ tịch");
        does(
                other,
                List.of(
                        new AnswerEvent.Drafted(new Act(office.now(), HUNG), answer),
                        new AnswerEvent.Approved(new Act(office.now(), pho), Outcome.ANSWERED_BY_OFFICER)));
    }

    private void standard(String title, String shortAnswer, String details) {
        String list = "/can-bo/danh-muc/mau-tra-loi/moi";
        Staffer lan = office.as("lan");
        Staffer.Page saved =
                lan.send(lan.get(list), list, "ten-mau", title, "mau-tom-tat", shortAnswer, "mau-chi-tiet", details);
        assertThat(saved.status()).as(saved.errors()).isEqualTo(303);
    }

    private Staffer.Page insert(Staffer.Page page, String what, String... filled) {
        List<String> fields = new ArrayList<>(List.of("chen", what));
        Set<String> replaced = new HashSet<>();
        for (int i = 0; i < filled.length; i += 2) {
            replaced.add(filled[i]);
            fields.addAll(List.of(filled[i], filled[i + 1]));
        }
        assertThat(page.form("soan").select("button[name=chen][value=" + what + "]"))
                .hasSize(1);
        page.form("soan").formData().stream()
                .filter(pair -> !replaced.contains(pair.key()) && !pair.key().equals("ma-phien"))
                .forEach(pair -> fields.addAll(List.of(pair.key(), pair.value())));
        return hung.craft(address + "/soan", fields.toArray(String[]::new));
    }

    @Test
    void a_standard_answer_is_found_without_marks_added_to_what_was_typed_and_its_places_must_be_filled() {
        standard("Sửa đường trong kế hoạch", "Xã sửa đoạn đường này trong [tháng].", "Kinh phí: [nguồn].");
        standard("Đèn đường", "Xã thay bóng đèn trước [ngày].", "");
        Staffer.Page page = hung.get(address);
        assertThat(page.document().select("#soan-mau option").eachText())
                .contains("Đèn đường", "Sửa đường trong kế hoạch");

        Staffer.Page found = insert(page, "mau", "soan-tim-mau", "ke hoach", "soan-tom-tat", "Cảm ơn bà con.");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.value("soan-tom-tat")).isEqualTo("Cảm ơn bà con.\n\nXã sửa đoạn đường này trong [tháng].");
        assertThat(found.value("soan-chi-tiet")).isEqualTo("Kinh phí: [nguồn].");
        assertThat(office.state(number).stage()).as("nothing is saved").isEqualTo(Stage.ASSIGNED);

        Staffer.Page open = hung.submit(found, "soan", "soan-khong-can-can-cu", "1");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.errors()).contains("[tháng]", "[nguồn]");
        Staffer.Page done = hung.submit(
                open, "soan", "soan-tom-tat", "Xã sửa trong tháng 8.", "soan-chi-tiet", "Kinh phí: ngân sách xã.");
        assertThat(done.status()).as(done.errors()).isEqualTo(303);
    }

    @Test
    void several_that_fit_are_offered_to_choose_and_none_is_told() {
        standard("Sửa đường thôn", "Xã sửa.", "");
        standard("Sửa đường liên xã", "Huyện sửa.", "");
        Staffer.Page several = insert(hung.get(address), "mau", "soan-tim-mau", "SUA duong", "soan-tom-tat", "Đã gõ.");
        assertThat(several.errors()).contains("Có 2 mục");
        assertThat(several.value("soan-tom-tat")).isEqualTo("Đã gõ.");
        assertThat(several.document().select("#soan-mau option")).hasSize(3);
        Staffer.Page chosen = insert(several, "mau", "soan-mau", "sua-duong-lien-xa");
        assertThat(chosen.value("soan-tom-tat")).isEqualTo("Đã gõ.\n\nHuyện sửa.");
        assertThat(insert(chosen, "mau", "soan-tim-mau", "bể bơi").errors()).contains("Không có câu mẫu nào");
    }

    @Test
    void a_legal_basis_that_an_answer_was_approved_with_is_offered_next_time_the_most_cited_first() {
        assertThat(hung.get(address).document().select("#soan-can-cu")).isEmpty();
        approvedWith("Luật Đất đai", "31/2024/QH15");
        approvedWith("Luật Thực hiện dân chủ ở cơ sở", "10/2022/QH15");
        approvedWith("Luật Thực hiện dân chủ ở cơ sở", "10/2022/QH15");
        Staffer.Page page = hung.get(address);
        assertThat(page.document().select("#soan-can-cu option").eachText().get(1))
                .contains("dân chủ");

        Staffer.Page first = insert(page, "can-cu", "soan-tim-can-cu", "luat dat dai", "soan-khong-can-can-cu", "1");
        assertThat(first.value("soan-van-ban-1")).isEqualTo("Luật Đất đai");
        assertThat(first.value("soan-so-hieu-1")).isEqualTo("31/2024/QH15");
        assertThat(first.value("soan-dieu-1")).isEqualTo("Điều 3");
        assertThat(first.document().select("#soan-khong-can-can-cu[checked]")).isEmpty();
        Staffer.Page second = insert(first, "can-cu", "soan-tim-can-cu", "10/2022");
        assertThat(second.value("soan-van-ban-2")).contains("dân chủ");
        assertThat(second.document().select("details.matter__fold:has(#soan-van-ban-2)"))
                .as("what is filled in is not folded away")
                .isEmpty();
        Staffer.Page done = hung.submit(second, "soan", "soan-tom-tat", "Xã sửa trong tháng 8.");
        assertThat(done.status()).as(done.errors()).isEqualTo(303);
        assertThat(Objects.requireNonNull(office.state(number).draft()).legalBasis())
                .hasSize(2);
    }

    @Test
    void what_few_may_know_of_is_cited_for_nobody() {
        QuestionNumber about = office.received();
        Answer answer = new Answer(
                "Đã xem.",
                "",
                Set.of(ResponseKind.ANSWER),
                List.of(new Answer.LegalBasis("Quy định riêng", null, null, null)),
                false,
                "Công chức Địa chính",
                "dia-chinh");
        Actor pho = new Actor("pho", Set.of(Role.LEADER), "Phó Chủ tịch");
        does(
                about,
                List.of(
                        new TriageEvent.Accepted(
                                new Act(office.now(), LAN),
                                "T3",
                                null,
                                Visibility.PUBLIC,
                                new PublicText("Về cán bộ", "Nội dung.", false),
                                Set.of("kiem")),
                        new AnswerEvent.Assigned(
                                new Act(office.now(), LAN), "dia-chinh", "Công chức", "hung", List.of()),
                        new AnswerEvent.Drafted(new Act(office.now(), HUNG), answer),
                        new AnswerEvent.Approved(new Act(office.now(), pho), Outcome.ANSWERED_BY_OFFICER)));
        assertThat(hung.get(address).document().select("#soan-can-cu")).isEmpty();
    }
}
