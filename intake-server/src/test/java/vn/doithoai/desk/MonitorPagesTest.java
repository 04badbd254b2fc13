package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.QuestionNumber;

/** What the Fatherland Front looks after, on one page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MonitorPagesTest {

    private static final String PAGE = "/can-bo/giam-sat";

    @TempDir
    Path root;

    private CaseOffice office;
    private QuestionNumber number;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        number = office.received();
        Staffer lan = office.as("lan");
        assertThat(lan.submit(lan.get("/can-bo/cau-hoi/" + number), "nhan-vao-danh-sach")
                        .status())
                .isEqualTo(303);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private String section(String id) {
        return office.as("mat-tran")
                .get(PAGE)
                .document()
                .select("section[aria-labelledby=" + id + "]")
                .text();
    }

    @Test
    void a_question_moves_from_open_to_soon_to_late_as_days_pass() {
        assertThat(section("open")).contains(number + " Đường bê tông", "chưa phân công", "02/07/2025");
        number = office.received();
        assertThat(section("open")).contains(number.toString());
        assertThat(section("soon") + section("late")).doesNotContain(number.toString());

        office.pass(25);
        assertThat(section("soon")).contains(number.toString());
        office.pass(10);

        assertThat(section("late")).contains(number.toString(), "trễ 5 ngày");
        assertThat(section("soon")).doesNotContain(number.toString());
    }

    @Test
    void of_a_question_whose_text_is_hidden_the_number_alone_is_read() {
        QuestionNumber hidden = office.received();
        String page = office.as("mat-tran").get(PAGE).words();
        assertThat(page).contains(hidden + " (không công khai nội dung)").doesNotContain("0912345678", "Nguyễn Văn An");
    }

    @Test
    void every_session_is_there_with_what_was_announced_of_it() {
        assertThat(section("phien")).contains("2025", "chưa thông báo");
    }

    @Test
    void an_officer_has_no_such_room() {
        assertThat(office.as("hung").get(PAGE).status()).isEqualTo(403);
    }

    private static final String NOTE = "ghi-chu-giam-sat";

    private Staffer.Page write(String who, String text) {
        Staffer writer = office.as(who);
        return writer.send(writer.get(PAGE), PAGE + "/ghi-chu", NOTE, text);
    }

    @Test
    void a_note_is_read_by_monitor_and_chairman_alone_and_marked_by_the_chairman() throws IOException {
        assertThat(write("mat-tran", "Câu " + number + " trả lời chưa rõ <b>\nĐề nghị xem lại")
                        .location())
                .isEqualTo(PAGE + "?da=gui#ghi-chu");
        assertThat(section("ghi-chu")).contains("2025-1", "Vũ Thị Mai", "chưa rõ <b>", "Chủ tịch chưa đọc");
        for (String other : new String[] {"lan", "quan-tri", "hung", "pho"}) {
            assertThat(office.as(other).get(PAGE).words()).as(other).doesNotContain("trả lời chưa rõ");
            assertThat(office.as(other).craft(PAGE + "/ghi-chu/2025-1/da-doc").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(office.as("mat-tran").craft(PAGE + "/ghi-chu/2025-1/go").status())
                .isEqualTo(403);

        Staffer chair = office.as("chu-tich");
        Staffer.Page page = chair.get(PAGE);
        assertThat(page.words()).contains("trả lời chưa rõ");
        assertThat(chair.send(page, PAGE + "/ghi-chu/2025-1/da-doc").status()).isEqualTo(303);
        assertThat(section("ghi-chu")).contains("đã đọc lúc").doesNotContain("Chủ tịch chưa đọc");

        assertThat(office.audited.stream().map(entry -> entry.what() + " " + entry.about()))
                .contains(
                        AuditEntry.What.MONITOR_NOTE_WRITTEN + " 2025-1",
                        AuditEntry.What.MONITOR_NOTE_READ + " 2025-1");
        assertThat(office.audited.toString()).doesNotContain("trả lời chưa rõ");
        assertThat(office.as("quan-tri").get("/can-bo/nhat-ky").words())
                .contains("Viết ghi chú giám sát cho Chủ tịch")
                .doesNotContain("trả lời chưa rõ");
    }

    @Test
    void a_text_taken_out_is_gone_from_the_disk_and_its_place_stays() throws IOException {
        write("mat-tran", "Số 0987654321 của bà Tư");
        write("lan", "Ghi chú thứ hai");
        Path kept = root.resolve("data/private/monitor-notes.json");
        assertThat(Files.readString(kept)).contains("0987654321");

        Staffer chair = office.as("chu-tich");
        assertThat(chair.send(chair.get(PAGE), PAGE + "/ghi-chu/2025-1/go").status())
                .isEqualTo(303);

        assertThat(Files.readString(kept)).doesNotContain("0987654321").contains("Ghi chú thứ hai");
        assertThat(section("ghi-chu")).contains("Nội dung đã được gỡ", "Ghi chú 2025-1", "Ghi chú thứ hai");
        assertThat(chair.craft(PAGE + "/ghi-chu/2025-9/go").status()).isEqualTo(404);
    }

    @Test
    void an_empty_or_too_long_note_is_told_and_stays_in_the_form() {
        assertThat(write("mat-tran", "  ").status()).isEqualTo(422);
        Staffer.Page wrong = write("mat-tran", "dài ".repeat(1001));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("nhiều nhất 4.000 ký tự");
        assertThat(wrong.value(NOTE)).startsWith("dài dài");
        assertThat(section("ghi-chu")).doesNotContain("dài");
    }

    @Test
    void a_file_of_notes_that_cannot_be_read_is_never_written_over() throws IOException {
        Path kept = root.resolve("data/private/monitor-notes.json");
        Files.writeString(kept, "{ broken");

        Staffer.Page sent = write("lan", "Mới");
        assertThat(sent.errors()).contains("chưa lưu được ghi chú");
        assertThat(sent.value(NOTE)).isEqualTo("Mới");
        assertThat(section("ghi-chu")).contains("tệp trên máy chủ bị hỏng");
        assertThat(section("open")).contains(number.toString());

        assertThat(Files.readString(kept)).isEqualTo("{ broken");
    }
}
