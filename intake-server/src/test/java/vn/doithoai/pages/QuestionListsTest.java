package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedQuestion;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionListsTest {

    private static List<String> numbers(List<PublishedQuestion> questions) {
        return questions.stream().map(question -> question.number().toString()).toList();
    }

    @Test
    void lists_show_the_newest_first_and_only_those_with_a_text() {
        QuestionLists lists = new QuestionLists(List.of(
                PublishedFeeds.answered(new QuestionNumber(2025, 1)),
                PublishedFeeds.counted(new QuestionNumber(2025, 2)),
                PublishedFeeds.answered(new QuestionNumber(2026, 1))));

        assertThat(numbers(lists.shown())).containsExactly("2026-0001", "2025-0001");
        assertThat(numbers(lists.ofTopic("T1"))).containsExactly("2026-0001", "2025-0001");
        assertThat(numbers(lists.ofSession("2025-1"))).containsExactly("2026-0001", "2025-0001");
        assertThat(numbers(lists.ofOutcome(Outcome.ANSWERED_BY_CHAIR))).hasSize(2);
        assertThat(lists.ofVillage("nowhere")).isEmpty();
    }

    @Test
    void the_register_has_every_number_of_a_year_in_order() {
        QuestionLists lists = new QuestionLists(List.of(
                PublishedFeeds.counted(new QuestionNumber(2025, 2)),
                PublishedFeeds.answered(new QuestionNumber(2026, 1)),
                PublishedFeeds.answered(new QuestionNumber(2025, 1))));

        assertThat(lists.register()).containsOnlyKeys(2025, 2026);
        assertThat(numbers(lists.register().getOrDefault(2025, List.of()))).containsExactly("2025-0001", "2025-0002");
        assertThat(lists.numbers().get(2026)).containsExactly("2026-0001");
    }

    @Test
    void a_list_is_cut_into_pages_of_twenty() {
        List<PublishedQuestion> questions = IntStream.rangeClosed(1, 41)
                .mapToObj(i -> PublishedFeeds.answered(new QuestionNumber(2025, i)))
                .toList();

        List<ListPart<PublishedQuestion>> parts = ListPart.of("/hoi-dap/", questions);

        assertThat(parts)
                .extracting(ListPart::address)
                .containsExactly("/hoi-dap/", "/hoi-dap/trang-2/", "/hoi-dap/trang-3/");
        assertThat(parts).extracting(part -> part.items().size()).containsExactly(20, 20, 1);
        assertThat(ListPart.of("/hoi-dap/", List.of())).hasSize(1);
    }
}
