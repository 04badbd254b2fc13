package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.QuestionNumber;

/** The lists as work tables: columns, order, filters and what a search puts first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkTableTest {

    private static final String ALL = "/can-bo/?xem=tat-ca";

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

    private static List<String> numbers(Staffer.Page page) {
        return page.document().select(".desk-row__number").eachText();
    }

    private static List<String> heads(Staffer.Page page) {
        return page.document().select(".worktable thead th").eachText();
    }

    private static String cell(Staffer.Page page, QuestionNumber number, String column) {
        return page.document()
                .select("#so-" + number + " .worktable__" + column)
                .text();
    }

    private QuestionNumber received(String text) {
        return office.received(text, Set.of());
    }

    private void accept(QuestionNumber number, String topic) {
        act(number, "nhan-vao-danh-sach", "nhan-vao-danh-sach-linh-vuc", topic);
    }

    private void act(QuestionNumber number, String slug, String... filled) {
        String address = "/can-bo/cau-hoi/" + number;
        Staffer.Page done = lan.submit(lan.get(address), slug, filled);
        assertThat(done.status()).as(done.errors()).isEqualTo(303);
    }

    @Test
    void a_row_says_what_is_to_be_done_next() {
        QuestionNumber number = office.received();
        assertThat(cell(lan.get(ALL), number, "viec-tiep")).isEqualTo("Xem và phân loại");
        assertThat(cell(lan.get(ALL), number, "han")).startsWith("còn ");
        act(number, "nhan-vao-danh-sach");
        assertThat(cell(lan.get(ALL), number, "viec-tiep")).isEqualTo("Phân công");
        act(number, "phan-cong", "phan-cong-can-bo", "hung");
        Staffer.Page assigned = lan.get(ALL);
        assertThat(cell(assigned, number, "viec-tiep")).isEqualTo("Soạn trả lời");
        assertThat(cell(assigned, number, "nguoi")).isEqualTo("Ngô Hùng");
        assertThat(cell(assigned, number, "linh-vuc")).isNotEmpty();
    }

    @Test
    void a_column_sorts_the_list_and_once_more_turns_it_round() {
        QuestionNumber first = received("Bao giờ sửa đường thôn?");
        QuestionNumber second = received("Bao giờ có nước sạch?");
        Staffer.Page list = lan.get(ALL + "&tinh-trang=RECEIVED");
        assertThat(list.document().select("[aria-sort]")).isEmpty();

        String byNumber =
                list.document().select(".worktable thead .worktable__so a").attr("href");
        Staffer.Page up = lan.get(byNumber);
        assertThat(numbers(up)).containsExactly(first.toString(), second.toString());
        assertThat(up.document().select(".worktable__so[aria-sort=ascending]")).hasSize(1);

        Staffer.Page down = lan.get(
                up.document().select(".worktable thead .worktable__so a").attr("href"));
        assertThat(numbers(down)).containsExactly(second.toString(), first.toString());
        assertThat(down.document().select(".worktable__so[aria-sort=descending]"))
                .hasSize(1);
        assertThat(down.document().select("input[name=xep]").attr("value")).isEqualTo("-so");
        assertThat(down.document().select("option[selected][value=RECEIVED]")).hasSize(1);
        assertThat(numbers(lan.get(ALL + "&xep=khong-co"))).hasSize(2);
    }

    @Test
    void what_says_nothing_in_a_column_stands_last() {
        QuestionNumber nobodys = received("Chợ mở lại khi nào?");
        QuestionNumber hers = received("Bao giờ sửa đường thôn?");
        accept(hers, "T3");
        act(hers, "phan-cong", "phan-cong-can-bo", "hung");
        assertThat(numbers(lan.get(ALL + "&xep=nguoi"))).containsExactly(hers.toString(), nobodys.toString());
    }

    @Test
    void columns_are_chosen_by_everybody_for_oneself_and_kept_in_the_browser() {
        received("Bao giờ sửa đường thôn?");
        assertThat(heads(lan.get(ALL)))
                .containsExactly("Số", "Nội dung", "Lĩnh vực", "Thôn", "Người phụ trách", "Hạn", "Việc tiếp theo");

        Staffer.Page chosen = lan.get(ALL + "&cot=so&cot=ngay-nhan&cot=tinh-trang");

        assertThat(heads(chosen)).containsExactly("Số", "Nội dung", "Tình trạng", "Ngày nhận");
        assertThat(chosen.document().select("input[name=cot][checked]").eachAttr("value"))
                .containsExactly("tinh-trang", "ngay-nhan");
    }

    @Test
    void a_list_is_narrowed_by_officer_unit_and_days() {
        QuestionNumber hers = received("Bao giờ sửa đường thôn?");
        office.pass(5);
        lan = office.as("lan");
        QuestionNumber nobodys = received("Bao giờ có nước sạch?");
        accept(hers, "T3");
        act(hers, "phan-cong", "phan-cong-can-bo", "hung");

        assertThat(numbers(lan.get(ALL + "&can-bo-loc=hung"))).containsExactly(hers.toString());
        assertThat(numbers(lan.get(ALL + "&can-bo-loc=-"))).containsExactly(nobodys.toString());
        assertThat(numbers(lan.get(ALL + "&don-vi-loc=dia-chinh"))).containsExactly(hers.toString());
        assertThat(numbers(lan.get(ALL + "&don-vi-loc=-"))).containsExactly(nobodys.toString());
        assertThat(numbers(lan.get(ALL + "&nhan-tu=" + office.day(0)))).containsExactly(nobodys.toString());
        assertThat(numbers(lan.get(ALL + "&nhan-den=" + office.day(-1)))).containsExactly(hers.toString());
        Staffer.Page wrong = lan.get(ALL + "&nhan-tu=32/13/2025");
        assertThat(numbers(wrong)).hasSize(2);
        assertThat(wrong.errors()).contains("Ghi ngày");
        assertThat(numbers(office.as("mat-tran").get(ALL + "&can-bo-loc=hung")))
                .as("who reads the public words only learns nothing of whose matter it is")
                .isEmpty();
    }

    @Test
    void the_question_that_is_looked_for_by_its_number_comes_first() {
        QuestionNumber wanted = received("Bao giờ có nước sạch?");
        office.pass(1);
        lan = office.as("lan");
        QuestionNumber naming = received("Tôi hỏi lại câu " + wanted + ", bao giờ có nước?");
        accept(naming, "T3");
        act(naming, "danh-dau-gap");

        for (String typed : List.of(wanted.toString(), "1", "c%C3%A2u+s%E1%BB%91+1")) {
            assertThat(numbers(lan.get(ALL + "&tim=" + typed)).get(0)).as(typed).isEqualTo(wanted.toString());
        }
        assertThat(numbers(lan.get(ALL + "&tim=" + wanted))).contains(naming.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "%2B84912345678",
                "%2B84+912+345+678",
                "84912345678",
                "0084912345678",
                "%2B84+(0)912.345.678",
                "0912+345+678"
            })
    void a_telephone_number_is_found_however_its_beginning_is_written(String typed) {
        QuestionNumber number = received("Bao giờ có nước sạch?");
        assertThat(numbers(lan.get(ALL + "&tim=" + typed))).containsExactly(number.toString());
    }
}
