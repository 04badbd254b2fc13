package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;

/** Who has how much, what goes from one officer to another, what is new to somebody, and the figures of the work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverviewTest {

    private static final String LIST = "/can-bo/theo-can-bo";

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

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number;
    }

    private QuestionNumber assigned() {
        QuestionNumber number = office.received();
        Staffer lan = office.as("lan");
        lan.submit(lan.get(address(number)), "nhan-vao-danh-sach");
        lan.submit(lan.get(address(number)), "phan-cong");
        assertThat(officer(number)).isEqualTo("hung");
        return number;
    }

    private String officer(QuestionNumber number) {
        return Objects.requireNonNull(office.state(number).assignment()).officer();
    }

    @Test
    void who_is_late_stands_by_unit_and_officer_and_leads_to_the_list_of_it() {
        assigned();
        assigned();
        office.received();
        office.pass(400);

        Staffer.Page page = office.as("pho").get(LIST);

        assertThat(page.document().select("caption").eachText())
                .containsExactly("Bộ phận Địa chính - Xây dựng: 2 việc, trễ 2", "Chưa thuộc đơn vị nào: 1 việc, trễ 1");
        assertThat(page.document().select("a[href*=can-bo-loc=hung]").text()).isEqualTo("Ngô Hùng");
        assertThat(office.as("hung").get(LIST).status()).isEqualTo(403);
    }

    @Test
    void all_that_is_ticked_goes_to_a_colleague_with_a_reason_row_by_row() {
        QuestionNumber first = assigned();
        QuestionNumber second = assigned();
        QuestionNumber drafted = assigned();
        Staffer hung = office.as("hung");
        hung.submit(hung.get(address(drafted)), "soan", "soan-tom-tat", "Xã sửa đường.", "soan-khong-can-can-cu", "1");
        Staffer lan = office.as("lan");
        String send = LIST + "/hung";
        Staffer.Page page = lan.get(send);
        assertThat(page.document().select("input[name=cau][checked]")).hasSize(3);

        Staffer.Page wrong = lan.send(page, send, "ly-do", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".field--wrong")).hasSize(2);
        assertThat(officer(first)).isEqualTo("hung");

        // Somebody else does something to the second one meanwhile.
        lan.submit(lan.get(address(second)), "ghi-chu", "ghi-chu-ghi-chu", "Đã gọi");
        Staffer.Page done = lan.send(page, send, "giao-cho", "kiem", "ly-do", "Hùng nghỉ phép");

        List<String> results = done.document().select("[role=status] li").eachText();
        assertThat(results).hasSize(3).anyMatch(line -> line.equals(first + ": đã giao cho Đỗ Kiêm."));
        assertThat(results).anyMatch(line -> line.startsWith(second + ": vừa có thay đổi"));
        assertThat(results).anyMatch(line -> line.startsWith(drafted + " (") && line.contains("chưa giao được"));
        assertThat(officer(first)).isEqualTo("kiem");
        assertThat(officer(second)).isEqualTo("hung");
        assertThat(Objects.requireNonNull(office.state(first).assignment())
                        .act()
                        .why())
                .isEqualTo("Hùng nghỉ phép");
        assertThat(office.audited)
                .filteredOn(entry -> entry.what() == AuditEntry.What.HANDED_OVER)
                .extracting(AuditEntry::about)
                .containsExactly(first.toString());
        assertThat(office.as("pho").get(send).status()).isEqualTo(200);
    }

    @Test
    void a_leader_hands_nothing_over_that_the_lifecycle_gives_to_others() {
        QuestionNumber number = assigned();
        Staffer pho = office.as("pho");

        Staffer.Page done =
                pho.send(pho.get(LIST + "/hung"), LIST + "/hung", "giao-cho", "kiem", "ly-do", "Chuyển công tác");

        assertThat(done.document().select("[role=status] li").eachText())
                .singleElement()
                .asString()
                .contains("chưa giao được");
        assertThat(officer(number)).isEqualTo("hung");
    }

    @Test
    void what_was_just_given_to_somebody_is_marked_and_counted_until_something_is_done_about_it() {
        QuestionNumber number = assigned();
        Staffer hung = office.as("hung");

        Staffer.Page home = hung.get("/can-bo/");
        assertThat(home.document().select("#so-" + number + " .worktable__mark").text())
                .contains("Mới giao");
        assertThat(home.document().select(".desk-rail__open li").eachText()).contains("Mới giao cho tôi 1");
        assertThat(hung.get("/can-bo/?xem=moi-giao").words()).contains(number.toString());
        assertThat(office.as("lan").get("/can-bo/?xem=moi-giao").words()).doesNotContain(number.toString());

        hung.submit(hung.get(address(number)), "ghi-chu", "ghi-chu-ghi-chu", "Đã xem hiện trường");

        assertThat(hung.get("/can-bo/").document().select(".desk-rail__open li").eachText())
                .contains("Mới giao cho tôi");
        assertThat(hung.get("/can-bo/?xem=moi-giao").words()).doesNotContain(number.toString());
    }

    @Test
    void who_lost_the_slip_gets_a_new_secret_once_and_the_old_one_is_void() throws IOException {
        QuestionNumber number = office.received();
        Secret old = Secret.of(new byte[16]);
        assertThat(office.question(number).proof().isSecret(old)).isTrue();
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(address(number));
        assertThat(lan.submit(page, "ma-moi").errors()).isNotEmpty();
        assertThat(office.question(number).proof().isSecret(old)).isTrue();

        Staffer.Page slip =
                lan.submit(page, "ma-moi", "ma-moi-da-xem-giay-to", "Căn cước", "ma-moi-dung-nguoi-hoi", "1");

        String code = slip.document().select("code").text();
        assertThat(slip.status()).isEqualTo(200);
        assertThat(office.question(number).proof().isSecret(Secret.parse(code))).isTrue();
        assertThat(office.question(number).proof().isSecret(old)).isFalse();
        assertThat(LedgerCheck.check(new DataLayout(root.resolve("data")))).isEmpty();
        assertThat(office.audited).anyMatch(entry -> entry.what() == AuditEntry.What.SECRET_REPLACED);
        // Pressed once more on the same page: no second secret, and none is shown.
        Staffer.Page again =
                lan.submit(page, "ma-moi", "ma-moi-da-xem-giay-to", "Căn cước", "ma-moi-dung-nguoi-hoi", "1");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).doesNotContain(code);
        assertThat(lan.get(address(number)).words())
                .contains("Đã cấp mã bí mật mới")
                .doesNotContain(code);
        assertThat(office.as("hung").get(address(number)).acts()).doesNotContain("ma-moi");
    }

    @Test
    void the_figures_count_what_one_may_see_by_session_topic_and_village() {
        QuestionNumber number = assigned();
        office.received("Đường liên thôn hỏng, đề nghị xã sửa.", Set.of());
        office.pass(4);
        Staffer hung = office.as("hung");
        hung.submit(hung.get(address(number)), "soan", "soan-tom-tat", "Xã sửa đường.", "soan-khong-can-can-cu", "1");
        Staffer pho = office.as("pho");
        pho.submit(
                pho.get(address(number)),
                "duyet",
                "duyet-xem-trong-tam",
                "1",
                "duyet-xem-ngan-gon",
                "1",
                "duyet-xem-de-hieu",
                "1",
                "duyet-xem-dung-quy-dinh",
                "1");
        office.publish(number);

        Staffer.Page page = office.as("lan").get("/can-bo/so-lieu");

        String row =
                page.document().select("table").get(1).select("tbody tr").get(0).text();
        assertThat(row).isEqualTo("Xây dựng cơ bản 2 1 1 0 0 4 ngày 4 ngày");
        assertThat(office.as("mat-tran").get("/can-bo/so-lieu").status()).isEqualTo(403);
        assertThat(office.as("lan").get("/can-bo/so-lieu?phien=-").status()).isEqualTo(200);
        // Read out to whom it concerns, from the list of those to be called.
        assertThat(office.as("lan").get("/can-bo/goi-lai").words()).contains("Báo: Xã sửa đường.");
        String message = office.as("lan")
                .get("/can-bo/goi-lai")
                .document()
                .select("#tin-" + number)
                .text();
        assertThat(message)
                .isEqualTo("Ủy ban nhân dân xã Sơn Trung: câu hỏi số " + number
                        + " của ông/bà đã được trả lời. Xem tại http://localhost/hoi-dap/" + number + "/")
                .doesNotContain("bê tông");
        assertThat(office.as("lan").get("/can-bo/goi-lai?trang=99").words()).contains("Báo: Xã sửa đường.");
    }
}
