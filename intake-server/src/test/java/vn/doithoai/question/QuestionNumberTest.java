package vn.doithoai.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-0042\u00A0",
                "\uFEFF2025-0042",
                "2025\u00A0-\u00A00042",
                "2025\u20110042",
                "2025\u22120042",
                "２０２５-００４２",
                "２０２５－００４２",
                "\n2025-42\t"
            })
    void a_number_is_read_as_it_is_copied_from_a_page_or_typed_on_a_phone(String written) {
        assertThat(QuestionNumber.parse(written)).contains(new QuestionNumber(2025, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-0012",
                "2026-12",
                "2026/12",
                "12",
                "0012",
                "#0012",
                "câu 12",
                "cau 12",
                "Câu hỏi số 12",
                "số 0012",
                "Số tiếp nhận: 2026-0012",
                "20260012",
                "số 20260012",
                "２０２６００１２",
                "2026 0012",
                "2026 – 0012",
                "2026—12",
                "#2026-0012",
                "Phiếu của tôi số 2026-0012.",
                "https://doithoai.example/hoi-dap/2026-0012/",
                "https://doithoai.example/hoi-dap/2026-0012/#phan-tra-loi",
                "http://localhost:8080/tiep-nhan/tra-cuu?so=2026-0012",
                "doithoai.example/tiep-nhan/cua-toi?so=2026-0012"
            })
    void a_number_is_read_as_people_say_it(String said) {
        assertThat(QuestionNumber.said(said, 2026)).contains(new QuestionNumber(2026, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "đường 12",
                "12 năm",
                "15/2020/NĐ-CP",
                "0",
                "",
                "1234567",
                "0912345678",
                "https://doithoai.example/lich/2025-1/"
            })
    void what_only_has_a_number_in_it_is_none(String said) {
        assertThat(QuestionNumber.said(said, 2026)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-1000000", "02025-1", "2025--1", "2025-4 2", "2025-1-2", "-2025-1", "٢٠٢٥-٤٢", "2025-x"})
    void what_is_no_number_is_not(String written) {
        assertThat(QuestionNumber.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999,1", "10000,1", "2025,0", "2025,-1", "2025,1000000"})
    void no_number_is_made_outside_its_bounds(int year, int sequence) {
        assertThatThrownBy(() -> new QuestionNumber(year, sequence)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void they_are_ordered_by_year_and_then_by_sequence_not_by_their_letters() {
        assertThat(List.of(
                        new QuestionNumber(2026, 1), new QuestionNumber(2025, 10_000), new QuestionNumber(2025, 9_999)))
                .isSortedAccordingTo(
                        java.util.Comparator.<QuestionNumber>naturalOrder().reversed());
    }

    @Property
    void what_is_printed_is_read_back(
            @ForAll @IntRange(min = 2000, max = 9999) int year,
            @ForAll @IntRange(min = 1, max = 999_999) int sequence) {
        QuestionNumber number = new QuestionNumber(year, sequence);
        assertThat(QuestionNumber.parse(number.toString())).contains(number);
    }

    @Property
    void any_text_is_read_without_an_accident(@ForAll String typed) {
        QuestionNumber.parse(typed)
                .ifPresent(number ->
                        assertThat(QuestionNumber.parse(number.toString())).contains(number));
    }
}
