package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(section("open")).contains(number + " Đường bê tông", "chưa phân công", "chưa có ngày");
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
}
