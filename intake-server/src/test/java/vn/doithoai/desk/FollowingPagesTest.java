package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.QuestionNumber;

/** That a question takes up an earlier one (S67): typed at entry or later, shown both ways to who may know of both. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowingPagesTest {

    private static final String RECLASSIFY = "xep-loai-lai";
    private static final String FOLLOWS = RECLASSIFY + "-hoi-tiep";
    private static final String ENTRY = "/can-bo/nhap";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;
    private QuestionNumber earlier;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
        earlier = office.received();
        office.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number;
    }

    private Staffer.Page entered(String follows) {
        return lan.send(
                lan.get(ENTRY), ENTRY, "cau-hoi", "Mương đó bao giờ sửa xong?", "kenh", "phone", "hoi-tiep", follows);
    }

    private Staffer.Page linked(QuestionNumber number, String follows) {
        return lan.submit(
                lan.get(address(number)),
                RECLASSIFY,
                FOLLOWS,
                follows,
                RECLASSIFY + "-ly-do-xep-loai",
                "Cùng một việc");
    }

    private QuestionNumber last() {
        List<QuestionNumber> numbers = office.store().numbers();
        return numbers.get(numbers.size() - 1);
    }

    private static List<String> links(Staffer.Page page, QuestionNumber to) {
        return page.document().select("a[href=" + address(to) + "]").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-0001", " 2025 - 1 ", "２０２５－０００１"})
    void the_earlier_number_is_typed_at_entry(String typed) {
        assertThat(entered(typed).status()).isEqualTo(200);
        assertThat(office.state(last()).origin().follows()).isEqualTo(earlier);
        assertThat(lan.get(address(last())).words()).contains("Hỏi tiếp câu 2025-0001");
        assertThat(lan.get(address(earlier)).words()).contains("Câu hỏi tiếp theo: 2025-0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-0999", "abc", "1", "2025-0000", "2025-0001, 2025-0002"})
    void a_number_that_is_none_keeps_what_was_typed_and_stores_nothing(String typed) {
        Staffer.Page wrong = entered(typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).containsAnyOf("Không có câu hỏi số này", "“Hỏi tiếp câu số (nếu có)” chưa đúng");
        assertThat(wrong.value("hoi-tiep")).isEqualTo(typed);
        assertThat(wrong.document().select("#cau-hoi").text()).isEqualTo("Mương đó bao giờ sửa xong?");
        assertThat(office.store().numbers()).hasSize(1);
    }

    @Test
    void a_form_sent_twice_with_another_earlier_number_is_shown_to_choose() {
        office.received();
        Staffer.Page form = lan.get(ENTRY);
        lan.send(form, ENTRY, "cau-hoi", "Mương đó bao giờ sửa xong?", "hoi-tiep", "2025-0001");
        Staffer.Page both = lan.send(form, ENTRY, "cau-hoi", "Mương đó bao giờ sửa xong?", "hoi-tiep", "2025-0002");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.words()).contains("Hỏi tiếp câu số", "2025-0001", "2025-0002");
    }

    @Test
    void the_link_is_set_changed_and_cleared_by_classifying_anew() {
        QuestionNumber number = office.received();
        assertThat(linked(number, "2025-0001").status()).isEqualTo(303);
        assertThat(office.state(number).origin().follows()).isEqualTo(earlier);
        Staffer.Page page = lan.get(address(number));
        assertThat(page.value(FOLLOWS)).isEqualTo("2025-0001");
        assertThat(links(page, earlier)).isNotEmpty();

        assertThat(linked(number, "").status()).isEqualTo(303);
        assertThat(office.state(number).origin().follows()).isNull();
        assertThat(lan.get(address(earlier)).words()).doesNotContain("Câu hỏi tiếp theo");
    }

    @Test
    void what_cannot_be_linked_is_said_beside_the_field_and_the_rest_stays_typed() {
        QuestionNumber number = office.received();
        assertThat(linked(number, "2025-0002").errors()).contains("không hỏi tiếp chính nó");
        assertThat(linked(number, "2025-0777").errors()).contains("Không có câu hỏi số này");
        Staffer.Page wrong = linked(number, "câu hôm trước");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.value(FOLLOWS)).isEqualTo("câu hôm trước");
        assertThat(wrong.value(RECLASSIFY + "-ly-do-xep-loai")).isEqualTo("Cùng một việc");
        linked(number, "2025-0001");
        Staffer.Page circle = linked(earlier, "2025-0002");
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.errors()).contains("thành một vòng");
    }

    @Test
    void whom_the_earlier_question_is_about_finds_no_trace_of_it() {
        lan.submit(
                lan.get(address(earlier)),
                RECLASSIFY,
                RECLASSIFY + "-ve-nguoi",
                "hung",
                RECLASSIFY + "-ly-do-xep-loai",
                "Nói về anh Hùng");
        QuestionNumber number = office.received();
        linked(number, "2025-0001");
        assertThat(lan.get(address(number)).words()).contains("2025-0001");

        Staffer hung = office.as("hung");
        Staffer.Page page = hung.get(address(number));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().html()).doesNotContain("2025-0001");
        assertThat(hung.get(address(number) + "/xem-truoc").document().html()).doesNotContain("2025-0001");
        assertThat(hung.get(address(number) + "/xu-ly.csv").document().html()).doesNotContain("2025-0001");
    }

    @Test
    void a_secretary_it_is_about_can_neither_find_the_link_nor_lose_it() {
        Staffer bay = office.as("chu-tich");
        QuestionNumber number = office.received();
        linked(number, "2025-0001");
        lan.submit(
                lan.get(address(earlier)),
                RECLASSIFY,
                RECLASSIFY + "-ve-nguoi",
                "lan",
                RECLASSIFY + "-ly-do-xep-loai",
                "Nói về chị Lan");
        assertThat(bay.get(address(earlier)).words()).contains("Câu hỏi tiếp theo: 2025-0002");
        Staffer.Page page = lan.get(address(number));
        assertThat(page.document().html()).doesNotContain("2025-0001");
        assertThat(linked(number, "2025-0001").errors()).contains("Không có câu hỏi số này");
        Staffer.Page saved = lan.submit(
                page, RECLASSIFY, RECLASSIFY + "-linh-vuc", "T5", RECLASSIFY + "-ly-do-xep-loai", "Nhầm lĩnh vực");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(office.state(number).origin().follows()).isEqualTo(earlier);
    }
}
