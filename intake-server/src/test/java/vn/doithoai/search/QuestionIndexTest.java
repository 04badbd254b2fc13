package vn.doithoai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;

/** Searches as people type them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionIndexTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-05-20T09:00:00+07:00");

    private static final List<PublishedQuestion> FEED = List.of(
            question(1, "Đường bê tông thôn Hồ Sơn bị lún", "Đoạn dài 40 m, xe máy khó đi.", "Sửa theo 12/KH-UBND."),
            question(2, "Đèn đường ở ngã ba chợ", "Buổi tối học sinh đi học về rất tối.", null),
            question(3, "Dưỡng lão cho người già", "Có chế độ gì không?", null),
            question(4, "Giá đất đền bù", "Nhà tôi bị thu hồi đất ruộng.", null),
            counted(5));

    private static final QuestionIndex INDEX = new QuestionIndex(FEED);

    static PublishedQuestion question(int sequence, String title, String text, @Nullable String answer) {
        return new PublishedQuestion(
                new QuestionNumber(2025, sequence),
                AT.toLocalDate(),
                AT,
                Channel.WEB_FORM,
                Stage.ANSWERED,
                Visibility.PUBLIC,
                Outcome.ANSWERED_BY_OFFICER,
                "T3",
                null,
                null,
                null,
                "0",
                "0",
                List.of(new DueClock(DueClock.Rule.NONE, null, null, null, null, 0)),
                AT,
                new PublishedQuestion.Content(
                        title,
                        text,
                        Kind.QUESTION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        answer == null
                                ? null
                                : new PublishedQuestion.AnswerShown(
                                        answer,
                                        "",
                                        Set.of(ResponseKind.ANSWER),
                                        List.of(new Answer.LegalBasis("Luật Đất đai", "31/2024/QH15", null, null)),
                                        "Công chức",
                                        null,
                                        LocalDate.of(2025, 6, 1),
                                        false),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static PublishedQuestion counted(int sequence) {
        return new PublishedQuestion(
                new QuestionNumber(2025, sequence),
                AT.toLocalDate(),
                AT,
                Channel.WEB_FORM,
                Stage.RECEIVED,
                Visibility.COUNTED,
                null,
                null,
                null,
                null,
                null,
                "0",
                "0",
                List.of(new DueClock(DueClock.Rule.NONE, null, null, null, null, 0)),
                AT,
                null);
    }

    private static int sequence(QuestionSearch.Hit hit) {
        return ((QuestionSearch.FoundQuestion) hit).question().number().sequence();
    }

    private static List<Integer> found(String words) {
        return INDEX.find(words, any -> true, 0, 20).questions().stream()
                .map(question -> question.number().sequence())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "đường bê tông, 1",
        "duong be tong, 1",
        "DUONG BE TONG, 1",
        "tông bê đường, 1",
        "duong be to, 1",
        "12/KH-UBND, 1",
        "31/2024/QH15, 1",
        "2025-0002, 2",
        "2025 0004, 4",
        "den duong, 2",
        "đền bù, 4",
        "xe may, 1"
    })
    void what_is_meant_is_found_however_it_is_typed(String typed, int first) {
        assertThat(found(typed)).first().isEqualTo(first);
    }

    @Test
    void of_words_that_fold_alike_the_one_with_the_marks_as_typed_comes_first() {
        assertThat(found("duong")).contains(1, 2, 3);
        assertThat(found("dưỡng")).first().isEqualTo(3);
        assertThat(found("đèn")).first().isEqualTo(2);
        assertThat(found("đền")).first().isEqualTo(4);
    }

    @Test
    void decomposed_letters_are_the_same_letters() {
        String decomposed = java.text.Normalizer.normalize("đường bê tông", java.text.Normalizer.Form.NFD);
        assertThat(found(decomposed)).isEqualTo(found("đường bê tông")).isNotEmpty();
    }

    @Test
    void where_no_question_has_all_words_those_with_some_are_said_to_be_so() {
        assertThat(INDEX.find("đường bê tông cao tốc", any -> true, 0, 20)).satisfies(some -> {
            assertThat(some.some()).isTrue();
            assertThat(some.questions()).first().isEqualTo(FEED.get(0));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "+-&|!(){}[]^~*?:\\/", "<script>", "AND OR NOT", "không-có-đâu-xyz", "ĐĐĐĐ"})
    void nothing_typed_breaks_it(String typed) {
        assertThat(INDEX.find(typed, any -> true, 0, 20).all()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void a_very_long_text_is_searched_by_its_first_words() {
        assertThat(INDEX.find("đường ".repeat(50_000), any -> true, 0, 20).all())
                .isPositive();
    }

    @Test
    void what_is_not_public_is_not_found() {
        assertThat(found("2025-0005")).doesNotContain(5);
        assertThat(new QuestionIndex(List.of(counted(5)))
                        .find("2025", any -> true, 0, 20)
                        .all())
                .isZero();
    }

    @Test
    void results_come_in_parts_the_newer_first_where_they_are_as_good() {
        QuestionIndex many = new QuestionIndex(IntStream.rangeClosed(1, 45)
                .mapToObj(i -> question(i, "Nước sạch", "Bao giờ có nước?", null))
                .toList());
        assertThat(many.find("nước sạch", any -> true, 0, 20)).satisfies(first -> {
            assertThat(first.all()).isEqualTo(45);
            assertThat(first.questions()).hasSize(20);
            assertThat(first.questions().get(0).number().sequence()).isEqualTo(45);
        });
        assertThat(many.find("nước sạch", any -> true, 40, 20).questions()).hasSize(5);
        assertThat(many.find("nước sạch", any -> true, 60, 20).questions()).isEmpty();
    }

    @Test
    void a_search_is_narrowed_and_without_words_gives_all_that_fit() {
        assertThat(INDEX.find("đường", hit -> sequence(hit) == 2, 0, 20).questions())
                .containsExactly(FEED.get(1));
        assertThat(INDEX.find("đường", hit -> sequence(hit) == 4, 0, 20).all()).isZero();
        assertThat(INDEX.find("", hit -> sequence(hit) > 2, 0, 20).questions())
                .containsExactly(FEED.get(3), FEED.get(2));
        assertThat(INDEX.find("", any -> true, 1, 2)).satisfies(part -> {
            assertThat(part.all()).isEqualTo(4);
            assertThat(part.questions()).containsExactly(FEED.get(2), FEED.get(1));
        });
    }

    @Test
    void a_legal_basis_is_found_by_its_number_and_nothing_is_found_by_null() {
        assertThat(found("31/2024/QH15")).containsExactly(1);
        assertThat(found("null")).isEmpty();
    }

    @Test
    void words_typed_in_Telex_with_no_input_method_are_understood() {
        assertThat(found("dduwowngf bee toong")).containsExactly(1);
        assertThat(found("ddens dduwowngf")).contains(2);
    }

    @Test
    void the_first_letter_of_a_word_that_is_still_typed_hides_nothing() {
        assertThat(INDEX.find("đường bê tông l", any -> true, 0, 20))
                .returns(false, QuestionSearch.Found::some)
                .extracting(QuestionSearch.Found::questions)
                .isEqualTo(List.of(FEED.get(0)));
        assertThat(INDEX.find("l", any -> true, 0, 20).all()).isZero();
    }

    @Test
    void what_has_too_little_of_what_was_typed_is_not_called_near() {
        assertThat(INDEX.find("quặng đường", any -> true, 0, 20).all()).isZero();
        assertThat(INDEX.find("đường bê tông thủy lợi", any -> true, 0, 20))
                .returns(true, QuestionSearch.Found::some)
                .extracting(QuestionSearch.Found::questions)
                .isEqualTo(List.of(FEED.get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "bê tôngg, 1",
        "bê tôgn, 1",
        "be tng, 1",
        "betong, 1",
        "ĐƯỜNG BÊ TÔNG LÚNG, 1",
        "chế đọ, 3",
        "duong2 be6 tong6, 1"
    })
    void a_wrong_or_doubled_letter_is_forgiven(String typed, int first) {
        assertThat(found(typed)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0002, 2", "20250002, 2", "2025-2, 2", "câu hỏi số 2, 2", "https://x.vn/hoi-dap/2025-0002/, 2"})
    void a_number_is_read_however_it_is_typed(String typed, int first) {
        assertThat(found(typed)).first().isEqualTo(first);
    }

    @Test
    void a_number_that_is_certain_finds_nothing_else() {
        assertThat(found("2025-0002")).containsExactly(2);
        assertThat(found("2025-0005")).isEmpty();
        assertThat(found("2024-0002")).isEmpty();
    }

    @Test
    void a_text_that_says_the_same_is_like_it_and_another_is_not() {
        assertThat(INDEX.like("Cho hỏi duong be tong thôn Hồ Sơn bị lún bao giờ sửa, xe máy khó đi", 5))
                .first()
                .isEqualTo(FEED.get(0));
        assertThat(INDEX.like("Xin hỏi thủ tục đăng ký kết hôn với người nước ngoài cần giấy tờ gì?", 5))
                .isEmpty();
        assertThat(INDEX.like("", 5)).isEmpty();
    }
}
