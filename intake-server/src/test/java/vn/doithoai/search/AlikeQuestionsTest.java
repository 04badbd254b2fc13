package vn.doithoai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.publication.PublishedQuestion;

/** Sixty sentences as people write them, over the questions of the demonstration, each of which several places ask. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlikeQuestionsTest {

    private static final int COPIES = 4;
    private static final int SHOWN = 3;

    private static final List<String[]> CASES =
            lines("alike.txt").stream().map(line -> line.split("\\|", -1)).toList();

    private static final AlikeQuestions ALIKE = new AlikeQuestions(questions());

    private static List<String> lines(String file) {
        try (InputStream in = AlikeQuestionsTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<PublishedQuestion> questions() {
        List<PublishedQuestion> questions = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (String line : lines("/vn/doithoai/demo/demo.txt")) {
            String[] parts = line.split(" \\| ", -1);
            if (parts[0].equals("noi")) {
                places.add(parts[1]);
            } else if (parts[0].startsWith("T")) {
                for (int copy = 0; copy < COPIES; copy++) {
                    int number = questions.size() + 1;
                    questions.add(QuestionIndexTest.question(
                            number,
                            parts[1],
                            "Tôi xin nêu ý kiến như sau. "
                                    + parts[2].replace("{noi}", places.get(number % places.size()))
                                    + " Mong xã xem xét và trả lời.",
                            copy == 0 ? null : parts[3]));
                }
            }
        }
        return questions;
    }

    private static List<String> titles(String text) {
        return ALIKE.to(text, SHOWN).stream()
                .map(question -> Objects.requireNonNull(question.content()).title())
                .toList();
    }

    @Test
    void nine_of_ten_find_the_question_that_is_there() {
        List<String> missed = new ArrayList<>();
        List<String> notFirst = new ArrayList<>();
        int all = 0;
        for (String[] one : CASES) {
            if (one[1].isEmpty()) {
                continue;
            }
            all++;
            List<String> titles = titles(one[0]);
            if (!titles.contains(one[1])) {
                missed.add(one[0] + " -> " + titles);
            } else if (!titles.get(0).equals(one[1])) {
                notFirst.add(one[0] + " -> " + titles);
            }
        }
        assertThat(all).isEqualTo(60);
        assertThat(missed).hasSizeLessThanOrEqualTo(4);
        assertThat(notFirst).as("found, but something else before it").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void nothing_is_offered_to_who_asks_what_nobody_asked() {
        assertThat(CASES.stream().filter(one -> one[1].isEmpty()))
                .hasSize(8)
                .allSatisfy(one -> assertThat(titles(one[0])).as(one[0]).isEmpty());
    }

    @Test
    void a_dog_is_not_found_by_the_word_that_sounds_like_it() {
        assertThat(titles("Chó thả rông nhiều quá, đề nghị xã xử lý")).containsOnly("Chó thả rông");
    }

    @Test
    void the_same_question_of_many_villages_leaves_room_for_others() {
        assertThat(ALIKE.to("Chó thả rông cắn người", 5)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_text_without_words_is_like_nothing() {
        assertThat(ALIKE.to("", 3)).isEmpty();
        assertThat(ALIKE.to("??? !!! ...", 3)).isEmpty();
        assertThat(new AlikeQuestions(List.of()).to("Chó thả rông", 3)).isEmpty();
    }
}
