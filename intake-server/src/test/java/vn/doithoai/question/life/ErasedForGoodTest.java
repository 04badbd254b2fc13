package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;

/** What was erased under data-protection law does not come back by another act. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasedForGoodTest {

    private static Life erased(Stage stage) {
        Life life = Life.in(stage);
        return life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo đơn"), "du-lieu-ca-nhan"));
    }

    @Test
    void it_is_not_shown_again_with_a_new_wording() {
        Life life = erased(Stage.ANSWERED);
        for (Visibility visibility : Visibility.values()) {
            assertThat(life.refusals(new RecordEvent.VisibilityChanged(
                            life.by(Life.CHAIR, "Đưa lại"), visibility, "du-lieu-ca-nhan", Life.WORDING)))
                    .as(visibility.name())
                    .containsExactly(Refusal.NOT_IN_THIS_STAGE);
        }
        assertThat(life.state().visibility()).isEqualTo(Visibility.REMOVED);
    }

    @Test
    void it_is_not_taken_up_again() {
        Life life = erased(Stage.ANSWERED);
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ"))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Xem lại"))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void a_merged_one_does_not_become_open_again() {
        Life life = erased(Stage.MERGED);
        assertThat(life.refusals(new TriageEvent.Unmerged(life.by(Life.SECRETARY))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void of_what_the_staff_wrote_only_the_lines_go_that_whoever_erases_names() {
        String quoted = "Cụ Khổng Thị Nhẫn gọi hai lần";
        Life life = Life.in(Stage.DRAFTED);
        life.then(new AnswerEvent.Returned(life.by(Life.LEADER, quoted)))
                .drafted()
                .approved()
                .published();
        List<StaffWords.Line> lines = StaffWords.of(life.question());
        int returned = lines.stream()
                .filter(line -> line.text().equals(quoted))
                .findFirst()
                .orElseThrow()
                .index();
        int draft = returned - 1;
        assertThat(lines).extracting(StaffWords.Line::index).contains(draft, returned);
        assertThat(lines).extracting(StaffWords.Line::index).doesNotContain(returned + 1);
        String answer = Objects.requireNonNull(life.state().answer()).shortAnswer();
        Question before = life.question();

        life.then(
                new DataEvent.Erased(life.by(Life.SECRETARY, "Theo đơn"), "du-lieu-ca-nhan", List.of(returned, draft)));

        assertThat(life.question().recorded().toString()).doesNotContain(quoted);
        assertThat(life.question().recorded().get(draft).toString()).doesNotContain(answer);
        assertThat(Objects.requireNonNull(life.state().answer()).shortAnswer())
                .as("what readers were given stays")
                .isEqualTo(answer);
        assertThat(life.question().follows(before)).isTrue();
        assertThat(StaffWords.of(life.question()))
                .extracting(StaffWords.Line::index)
                .doesNotContain(draft, returned);
    }

    @Test
    void an_answer_of_the_office_may_still_be_corrected() {
        Life life = erased(Stage.ANSWERED);
        assertThat(life.refusals(
                        new AnswerEvent.Corrected(life.by(Life.LEADER, "Sai ngày"), Life.answer("Sửa tháng 9."))))
                .isEmpty();
    }
}
