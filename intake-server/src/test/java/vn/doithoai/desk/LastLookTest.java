package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;

/** Personal data do not go out by default: nothing is proposed, and what is left is read before it is saved. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastLookTest {

    private static final String ACCEPT = "nhan-vao-danh-sach";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number;
    }

    @Test
    void a_text_with_personal_data_has_neither_title_nor_visibility_proposed() {
        QuestionNumber number = office.received(
                "Tôi là Nguyễn Văn Bảy, số nhà 12, số điện thoại 0912 345 678. Chế độ của mẹ tôi thế nào?", Set.of());
        Staffer.Page page = lan.get(address(number));

        assertThat(page.value(ACCEPT + "-tieu-de")).isEmpty();
        assertThat(page.act(ACCEPT).select("input[name=" + ACCEPT + "-pham-vi][checked]"))
                .isEmpty();
        assertThat(page.value(ACCEPT + "-noi-dung-cong-khai"))
                .isEqualTo("Tôi là [đã che tên], [đã che số nhà], số điện thoại [đã che số điện thoại]."
                        + " Chế độ của mẹ tôi thế nào?");
        assertThat(lan.submit(page, ACCEPT).status()).isEqualTo(422);
        assertThat(office.state(number).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void what_may_be_a_name_is_shown_marked_and_wants_a_tick() {
        QuestionNumber number = office.received();
        Staffer.Page refused = lan.submit(
                lan.get(address(number)), ACCEPT, ACCEPT + "-noi-dung-cong-khai", "Đề nghị bà Mẫu dọn rác ở mương.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("thông tin cá nhân");
        assertThat(refused.act(ACCEPT).select("mark").eachText()).containsExactly("bà Mẫu");
        assertThat(refused.value(ACCEPT + "-noi-dung-cong-khai")).isEqualTo("Đề nghị bà Mẫu dọn rác ở mương.");
        assertThat(office.state(number).stage()).isEqualTo(Stage.RECEIVED);

        assertThat(lan.submit(refused, ACCEPT, ACCEPT + "-da-doc", "1").status())
                .isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void what_is_only_counted_needs_no_look() {
        QuestionNumber number = office.received();
        assertThat(lan.submit(
                                lan.get(address(number)),
                                ACCEPT,
                                ACCEPT + "-pham-vi",
                                "counted",
                                ACCEPT + "-noi-dung-cong-khai",
                                "Đề nghị bà Mẫu dọn rác ở mương.")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_name_in_an_answer_is_looked_at_by_who_writes_and_by_who_approves() {
        QuestionNumber number = office.received();
        lan.submit(lan.get(address(number)), ACCEPT);
        lan.submit(lan.get(address(number)), "phan-cong");
        Staffer hung = office.as("hung");
        Staffer.Page refused = hung.submit(
                hung.get(address(number)),
                "soan",
                "soan-tom-tat",
                "Xã đã trả tiền cho ông Hoàng Văn Thử.",
                "soan-khong-can-can-cu",
                "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.act("soan").select("mark").eachText()).containsExactly("ông Hoàng Văn Thử");
        assertThat(hung.submit(refused, "soan", "soan-da-doc", "1").status()).isEqualTo(303);

        Staffer pho = office.as("pho");
        Staffer.Page page = pho.get(address(number));
        String[] ticks = {
            "duyet-xem-trong-tam",
            "1",
            "duyet-xem-ngan-gon",
            "1",
            "duyet-xem-de-hieu",
            "1",
            "duyet-xem-dung-quy-dinh",
            "1"
        };
        Staffer.Page unread = pho.submit(page, "duyet", ticks);
        assertThat(unread.status()).isEqualTo(422);
        assertThat(office.state(number).stage()).isEqualTo(Stage.DRAFTED);
        assertThat(pho.submit(unread, "duyet", "duyet-da-doc", "1").status()).isEqualTo(303);
        assertThat(office.state(number).stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void a_name_in_the_reason_of_a_later_day_or_in_the_body_it_goes_to_is_looked_at() {
        QuestionNumber number = office.received();
        lan.submit(lan.get(address(number)), ACCEPT);
        Staffer chair = office.as("chu-tich");
        Staffer.Page body = chair.submit(
                chair.get(address(number)),
                "chuyen-len",
                "chuyen-len-co-quan",
                "Sở Xây dựng, bà Hoàng Thị Mẫu",
                "chuyen-len-so-van-ban",
                "12/UBND-VP",
                "chuyen-len-du-kien",
                office.day(30),
                "chuyen-len-bao-noi-dung",
                "Đã gọi.");
        assertThat(body.status()).isEqualTo(422);
        assertThat(body.act("chuyen-len").select("mark").eachText()).containsExactly("bà Hoàng Thị Mẫu");
        assertThat(chair.submit(body, "chuyen-len", "chuyen-len-da-doc", "1").status())
                .isEqualTo(303);

        Staffer.Page reason = chair.submit(
                chair.get(address(number)),
                "gia-han",
                "gia-han-han-moi",
                office.day(40),
                "gia-han-ly-do",
                "Chờ ông Hoàng Văn Thử ký");
        assertThat(reason.status()).isEqualTo(422);
        assertThat(reason.act("gia-han").select("mark").eachText()).containsExactly("ông Hoàng Văn Thử");
        assertThat(chair.submit(reason, "gia-han", "gia-han-da-doc", "1").status())
                .isEqualTo(303);
    }

    @Test
    void a_name_for_a_title_or_in_the_reason_of_a_correction_is_looked_at() {
        QuestionNumber number = office.received();
        lan.submit(lan.get(address(number)), ACCEPT);
        String hall = "tra-loi-tai-hoi-nghi";
        Staffer.Page title = lan.submit(
                lan.get(address(number)),
                hall,
                hall + "-tai-phien",
                "2025-1",
                hall + "-tom-tat",
                "Xã sửa đường.",
                hall + "-nguoi-bo-sung",
                "ông Hoàng Văn Thử");
        assertThat(title.status()).isEqualTo(422);
        assertThat(title.act(hall).select("mark").eachText()).containsExactly("ông Hoàng Văn Thử");
        assertThat(lan.submit(title, hall, hall + "-nguoi-bo-sung", "", hall + "-da-doc", "1")
                        .status())
                .isEqualTo(303);

        Staffer chair = office.as("chu-tich");
        Staffer.Page reason = chair.submit(
                chair.get(address(number)),
                "dinh-chinh",
                "dinh-chinh-tom-tat",
                "Xã sửa đường trong tháng này.",
                "dinh-chinh-khong-can-can-cu",
                "1",
                "dinh-chinh-ly-do-dinh-chinh",
                "Theo ý bà Hoàng Thị Mẫu");
        assertThat(reason.status()).isEqualTo(422);
        assertThat(reason.act("dinh-chinh").select("mark").eachText()).containsExactly("bà Hoàng Thị Mẫu");
    }
}
