package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;

/** O1 to O10 of domain A10.5: which act leads to which, and when there is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomeTest {

    @Test
    void the_ten_are_numbered_as_in_the_plan() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::code))
                .containsExactly("O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8", "O9", "O10");
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isAnswer).map(Outcome::code))
                .containsExactly("O1", "O2", "O3", "O4");
    }

    @ParameterizedTest
    @EnumSource
    void only_an_answer_is_given_in_the_hall(Outcome outcome) {
        Life life = Life.in(Stage.ACCEPTED);
        Event spoken = new AnswerEvent.AnsweredInSession(
                life.by(Life.SECRETARY), outcome, "2025-1", life.today(), Life.answer("Đã rõ.", outcome));
        boolean answer = outcome.compareTo(Outcome.PROMISED) < 0;
        assertThat(life.refusals(spoken).isEmpty()).isEqualTo(answer);
        if (answer) {
            assertThat(life.then(spoken).state().outcome()).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_without_a_seal_is_approved_as_an_answer_only(Outcome outcome) {
        Life life = Life.in(Stage.DRAFTED);
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), outcome))
                        .contains(Refusal.OUTCOME_NOT_POSSIBLE))
                .isEqualTo(outcome.compareTo(Outcome.PROMISED) >= 0);
    }

    @Test
    void a_seal_letter_or_diversion_has_its_own() {
        assertThat(Life.in(Stage.PROMISED).state().outcome()).isEqualTo(Outcome.PROMISED);
        assertThat(Life.in(Stage.STUDYING).state().outcome()).isEqualTo(Outcome.COMPLEX);
        assertThat(Life.received()
                        .accepted()
                        .studied(Outcome.STILL_STUDIED)
                        .state()
                        .outcome())
                .isEqualTo(Outcome.STILL_STUDIED);
        assertThat(Life.in(Stage.FORWARDED).state().outcome()).isEqualTo(Outcome.BEYOND_AUTHORITY);
        assertThat(Life.in(Stage.DIVERTED).state().outcome()).isEqualTo(Outcome.DIVERTED);
        Life letter = Life.in(Stage.ACCEPTED);
        letter.then(new OtherWayEvent.AnsweredPrivately(
                letter.by(Life.SECRETARY), "7/UBND", letter.today(), Notification.Means.LETTER, letter.today()));
        assertThat(letter.state().outcome()).isEqualTo(Outcome.OFF_TOPIC);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RECEIVED", "QUARANTINED", "CLARIFYING", "ACCEPTED", "ASSIGNED", "DRAFTED", "MERGED", "REFUSED"})
    void while_nothing_was_answered_or_committed_there_is_none(Stage stage) {
        assertThat(Life.in(stage).state().outcome()).isNull();
    }

    @Test
    void an_approval_that_was_sent_back_or_taken_back_leaves_the_seal() {
        Life returned = Life.in(Stage.PROMISED).drafted();
        returned.then(new AnswerEvent.Returned(returned.by(Life.LEADER, "Chưa rõ")));
        assertThat(returned.state().outcome()).isEqualTo(Outcome.PROMISED);

        Life recalled = Life.in(Stage.PROMISED).drafted().approved();
        assertThat(recalled.state().outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
        recalled.then(new AnswerEvent.Recalled(recalled.by(Life.LEADER, "Sai số")));
        assertThat(recalled.state().outcome()).isEqualTo(Outcome.PROMISED);
    }

    @Test
    void an_answer_that_was_approved_but_never_given_is_no_outcome_of_a_withdrawn_question() {
        Life life = Life.in(Stage.APPROVED);
        life.then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)));
        assertThat(life.state().outcome()).isNull();

        Life promised = Life.in(Stage.PROMISED).drafted().approved();
        promised.then(new OtherWayEvent.Withdrawn(promised.by(Actor.ASKER)));
        assertThat(promised.state().outcome()).isEqualTo(Outcome.PROMISED);
    }

    @Test
    void taken_up_again_it_is_open_again() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ")));
        assertThat(life.state().outcome()).isNull();
        assertThat(life.state().answer()).isEqualTo(Life.answer("Sửa trong tháng 8."));
    }
}
