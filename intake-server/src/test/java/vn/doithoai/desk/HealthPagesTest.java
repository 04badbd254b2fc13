package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.desk.health.HealthFacts;

/** How the server is, told to who looks after it, with what to do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HealthPagesTest {

    private static final String PATH = "/can-bo/suc-khoe";

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

    private static HealthFacts facts(
            String trouble, long free, @Nullable OffsetDateTime backup, HealthFacts.Told... repairs) {
        return new HealthFacts(
                "1.0.0", trouble, Duration.ofMinutes(3), free, 200L << 20, backup, "/mnt/usb", List.of(repairs));
    }

    private OffsetDateTime daysAgo(int days) {
        return office.today().minusDays(days).atTime(2, 0).atOffset(ZoneOffset.ofHours(7));
    }

    @Test
    void a_server_that_is_well_wants_nobody_and_tells_when_it_was_so() {
        office.healthIs(facts("", 5_000L << 20, daysAgo(0)));

        Staffer.Page page = office.as("quan-tri").get(PATH);

        assertThat(page.words())
                .contains("Không có việc gì cần làm", "cách đây 3 phút", "Còn 5.000 MB", "/mnt/usb", "Liền mạch")
                .contains("Không có câu nào chờ", "Không có gì phải sửa", "1.0.0");
        assertThat(page.document().select(".notice--error")).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_with_what_to_do_and_counted_in_the_rail() {
        office.healthIs(facts(
                "Ổ đĩa đã đầy. Dọn ổ đĩa.",
                10L << 20,
                daysAgo(9),
                new HealthFacts.Told("store.repair.ledger-line", "2025-0007")));

        Staffer.Page page = office.as("lan").get(PATH);

        assertThat(page.words())
                .contains(
                        "Ổ đĩa đã đầy. Dọn ổ đĩa.",
                        "Dưới 200 MB",
                        "backup --to",
                        "Câu hỏi 2025-0007 đã được ghi bổ sung");
        assertThat(page.document().select(".notice--error")).hasSize(1);
        assertThat(page.document()
                        .select(".desk-rail__open a[href=" + PATH + "]")
                        .text())
                .contains("3");
    }

    @Test
    void who_has_never_taken_a_copy_is_told() {
        office.healthIs(facts("", 5_000L << 20, null));

        assertThat(office.as("chu-tich").get(PATH).words()).contains("Chưa có bản sao lưu nào", "Cần làm");
    }

    @Test
    void a_monitor_reads_the_same_as_figures() {
        office.healthIs(facts("Ổ đĩa đã đầy.", 10L << 20, daysAgo(9)));

        Staffer.Page page = office.as("quan-tri").get(PATH + ".txt");

        assertThat(page.document().wholeText())
                .contains("# TYPE doithoai_can_store gauge\ndoithoai_can_store 0.0\n")
                .contains("doithoai_publishes 1.0", "doithoai_last_write_age_seconds 180.0", "doithoai_free_bytes ")
                .contains("doithoai_last_backup_timestamp_seconds ", "doithoai_questions_being_restored 0.0")
                .doesNotContain("/mnt/usb");
    }

    @Test
    void who_has_nothing_to_do_with_it_sees_nothing() {
        assertThat(office.as("hung").get(PATH).status()).isEqualTo(403);
        assertThat(office.as("mat-tran").get(PATH + ".txt").status()).isEqualTo(403);
    }

    @Test
    void letters_that_do_not_go_out_are_told_with_what_to_do_and_can_be_tried_again() {
        office.healthIs(facts("", 5_000L << 20, daysAgo(0)));
        assertThat(office.as("lan").get(PATH).words()).doesNotContain("Thư điện tử", "Thử gửi lại thư");

        office.mail().is(new DeskMail.Queue(0, 0, ""));
        assertThat(office.as("lan").get(PATH).words())
                .contains("Không có thư nào chờ gửi", "Không có việc gì cần làm")
                .doesNotContain("Thử gửi lại thư");

        office.mail().is(new DeskMail.Queue(2, 1, "sign-in"));
        Staffer lan = office.as("lan");
        assertThat(lan.get(PATH).words())
                .contains("2 thư đang chờ gửi", "1 thư thử gửi ba ngày không được", "không nhận tên hoặc mật khẩu")
                .contains("Thử gửi lại thư");
        lan.send(lan.get(PATH), PATH + "/gui-lai-thu");
        assertThat(office.mail().tried()).isEqualTo(1);
    }

    @Test
    void everybody_says_for_the_own_account_where_letters_go() {
        office.mail().is(new DeskMail.Queue(0, 0, ""));
        Staffer lan = office.as("lan");
        assertThat(lan.get("/can-bo/tai-khoan").document().html()).contains("/can-bo/thu-dien-tu");

        String path = "/can-bo/thu-dien-tu";
        Staffer.Page wrong = lan.send(lan.get(path), path, "dia-chi-thu", "lan@xa.example.vn, ai@example.org");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().html()).contains("Ghi một địa chỉ thư", "lan@xa.example.vn, ai@example.org");

        lan.send(lan.get(path), path, "dia-chi-thu", "lan@xa.example.vn", "thu-khi-duoc-giao", "1");
        assertThat(office.mail().wish("lan")).isEqualTo(new DeskMail.Wish("lan@xa.example.vn", true, false));
        assertThat(lan.get(path).document().html()).contains("lan@xa.example.vn");
    }

    @Test
    void what_waits_in_the_morning_is_told_in_figures_on_working_days_alone() {
        assertThat(office.mail().day("lan")).as("nothing waits").isEmpty();
        office.received();
        office.received();
        assertThat(office.mail().day("lan")).contains(new DeskMail.Day(2, 0, 0));
        assertThat(office.mail().day("khong-co")).isEmpty();
        office.pass(5);
        assertThat(office.mail().day("lan")).as("Saturday").isEmpty();
    }
}
