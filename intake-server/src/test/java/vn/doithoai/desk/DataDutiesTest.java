package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;

/** What is owed to those whose data the office keeps (L10): terms that end, and incidents that are written down. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataDutiesTest {

    private static final String TERMS = "/can-bo/thoi-han-luu";
    private static final String INCIDENTS = "/can-bo/su-co";

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

    /** The office's terms, in force long since. */
    private void terms(String contactMonths, String refusedMonths, String breachHours) throws IOException {
        Path catalogue = root.resolve("content/catalogue.json");
        String text = Files.readString(catalogue).stripTrailing();
        String entry = "{\"from\": \"2020-01-01\", \"contactMonths\": " + contactMonths + ", \"refusedMonths\": "
                + refusedMonths + ", \"breachHours\": " + breachHours + ", \"basis\": \"Quyết định số 7/QĐ-UBND\"}";
        Files.writeString(
                catalogue,
                text.substring(0, text.length() - 1).stripTrailing() + ",\n  \"retention\": [" + entry + "]\n}\n");
        office.contentIsLive(root.resolve("content"));
    }

    private QuestionNumber withdrawn() {
        QuestionNumber number = office.received(CaseOffice.WITH_PERSON, Set.of());
        Staffer lan = office.as("lan");
        String page = "/can-bo/cau-hoi/" + number;
        assertThat(lan.submit(lan.get(page), "rut", "rut-chinh-nguoi-hoi", "1", "rut-vi-sao", "Xin rút tại trụ sở")
                        .status())
                .isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.WITHDRAWN);
        return number;
    }

    private void monthsLater(int months) {
        office.pass(Duration.ofDays(31L * months + 1));
    }

    @Test
    void nothing_is_due_while_the_office_has_set_no_term() throws IOException {
        withdrawn();
        monthsLater(300);

        Staffer.Page page = office.as("lan").get(TERMS);

        assertThat(page.words()).contains("Văn phòng chưa đặt thời hạn lưu, nên chưa có gì bị xóa");
        assertThat(page.document().select("input[name=cau]")).isEmpty();
    }

    @Test
    void what_is_over_its_term_is_listed_and_its_contact_goes_with_a_reason() throws IOException {
        terms("24", "null", "null");
        QuestionNumber number = withdrawn();
        Contact before = office.question(number).submission().contact();
        assertThat(before.isReachable()).isTrue();
        assertThat(office.as("lan").get(TERMS).words()).contains("Không có câu nào quá thời hạn lưu");
        monthsLater(24);
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(TERMS);
        assertThat(page.words()).contains(number.toString(), "Liên hệ của người hỏi", "Quyết định số 7/QĐ-UBND");
        String shown = page.document().select("input[name=cau]").val();

        Staffer.Page unsure = lan.send(page, TERMS, "cau", shown, "ly-do", "Hết hạn");
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.words()).contains("việc xóa không lấy lại được");
        assertThat(unsure.document().select("input[name=cau]").hasAttr("checked"))
                .isTrue();
        assertThat(office.question(number).submission().contact()).isEqualTo(before);

        Staffer.Page done = lan.send(page, TERMS, "cau", shown, "ly-do", "Hết hạn lưu", "khong-lay-lai", "1");

        assertThat(done.words()).contains(number + ": đã xóa");
        assertThat(office.question(number).submission().contact().isReachable()).isFalse();
        assertThat(office.question(number).submission().text()).isNotEqualTo(Erasure.NOTHING);
        List<Event> events = office.question(number).recorded();
        assertThat(events.get(events.size() - 1))
                .isInstanceOfSatisfying(
                        DataEvent.ContactPurged.class,
                        purged -> assertThat(purged.act().why()).isEqualTo("Hết hạn lưu"));
        assertThat(file(number)).doesNotContain(String.valueOf(before.phone()));
        assertThat(office.audited)
                .anyMatch(entry -> entry.what() == AuditEntry.What.DATA_PURGED
                        && entry.about().equals(number.toString()));
        assertThat(lan.get(TERMS).words()).contains("Không có câu nào quá thời hạn lưu");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains("Đã xóa liên hệ của người hỏi");
    }

    @Test
    void what_was_withdrawn_loses_all_its_text_where_the_office_said_so() throws IOException {
        terms("null", "6", "null");
        QuestionNumber number = withdrawn();
        QuestionNumber open = office.received(CaseOffice.WITH_PERSON, Set.of());
        monthsLater(6);
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(TERMS);
        assertThat(page.words()).contains(number.toString()).doesNotContain(open.toString());

        lan.send(
                page,
                TERMS,
                "cau",
                page.document().select("input[name=cau]").val(),
                "ly-do",
                "Hết hạn lưu",
                "khong-lay-lai",
                "1");

        assertThat(office.state(number).erased()).isTrue();
        assertThat(file(number)).doesNotContain("bê tông");
        assertThat(office.store().ledgerLine(number)).isPresent();
        assertThat(office.question(open).submission().contact().isReachable()).isTrue();
    }

    @Test
    void a_leader_sees_the_list_only_of_what_a_leader_may_take_out() throws IOException {
        terms("24", "null", "null");
        withdrawn();
        monthsLater(24);

        assertThat(office.as("pho").get(TERMS).document().select("input[name=cau]"))
                .isEmpty();
        assertThat(office.as("hung").get(TERMS).status()).isEqualTo(403);
    }

    @Test
    void an_incident_is_written_down_added_to_and_never_changed() throws IOException {
        terms("null", "null", "72");
        Staffer lan = office.as("lan");
        Staffer.Page empty = lan.get(INCIDENTS);
        assertThat(empty.words()).contains("Chưa ghi sự cố nào");

        Staffer.Page wrong = lan.send(empty, INCIDENTS, "ngay", "1/1/2999", "gio", "99:00", "bao-nhieu-nguoi", "nhiều");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".field--wrong")).hasSize(5);

        Staffer.Page sent = lan.send(
                empty,
                INCIDENTS,
                "viec-gi",
                "Gửi nhầm danh sách gọi lại cho người ngoài <b>",
                "cua-ai",
                "Số điện thoại của 12 người hỏi",
                "bao-nhieu-nguoi",
                "12");
        assertThat(sent.location()).startsWith(INCIDENTS + "/").contains("-1?");
        String one = sent.location().replaceFirst("\\?.*", "");
        assertThat(lan.get(one).words()).contains("Gửi nhầm danh sách gọi lại cho người ngoài <b>", "chưa báo");
        office.pass(Duration.ofHours(80));
        lan = office.as("lan");
        assertThat(lan.get(INCIDENTS).words()).contains("chưa báo, đã quá hạn");

        assertThat(lan.send(lan.get(one), one, "loai-viec", "told").document().select(".field--wrong"))
                .hasSize(1);
        assertThat(lan.send(lan.get(one), one, "loai-viec", "told", "bao-cho-ai", "12 người hỏi, qua điện thoại")
                        .status())
                .isEqualTo(303);
        assertThat(lan.send(lan.get(one), one, "loai-viec", "closed", "da-lam-gi-su-co", "Đã thu hồi")
                        .status())
                .isEqualTo(303);

        assertThat(lan.get(one).words())
                .contains("trễ hạn", "12 người hỏi, qua điện thoại", "Đã thu hồi", "đã kết thúc");
        assertThat(lan.get(INCIDENTS + ".csv").status()).isEqualTo(200);
        assertThat(lan.get(INCIDENTS + "/2020-9").status()).isEqualTo(404);
        String kept = Files.readString(root.resolve("data/private/incidents.json"), StandardCharsets.UTF_8);
        assertThat(kept).contains("Gửi nhầm danh sách", "Đã thu hồi");
        assertThat(office.audited.stream().filter(entry -> entry.what() == AuditEntry.What.INCIDENT_WRITTEN))
                .hasSize(3);
    }

    private String file(QuestionNumber number) throws IOException {
        return Files.readString(root.resolve("data/private/questions/" + number.year() + "/" + number + ".json"));
    }
}
