package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Act;
import vn.doithoai.question.Channel;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/** A question takes up an earlier one (S67): one that there is, that does not lead back, and that readers can read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowingQuestionTest {

    private static final QuestionNumber THIRD = new QuestionNumber(2025, 9);

    private static Event linked(Life life, @Nullable QuestionNumber earlier) {
        QuestionState state = life.state();
        return new RecordEvent.Reclassified(
                life.by(Life.SECRETARY, "Cùng một việc"),
                state.topic(),
                state.session(),
                state.about(),
                state.origin().following(earlier),
                false);
    }

    /** Another question, received as taking up an earlier one, on the list or not. */
    private static Question other(QuestionNumber number, @Nullable QuestionNumber earlier, Event... events) {
        Event received = new TriageEvent.Received(
                new Act(Life.RECEIVED_AT, Life.SECRETARY),
                Channel.PAPER_SLIP,
                Life.RECEIVED_ON,
                null,
                earlier,
                Set.of());
        Question question = new Question(
                number,
                Life.submission(null),
                new ReceiptProof("5a17", "hash", "seal", "key"),
                java.util.List.of(received));
        for (Event event : events) {
            question = question.with(event);
        }
        return question;
    }

    private static Event listed(Visibility visibility) {
        return new TriageEvent.Accepted(
                new Act(Life.RECEIVED_AT.plusHours(1), Life.SECRETARY), "T3", null, visibility, Life.WORDING, Set.of());
    }

    private static @Nullable QuestionNumber shown(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        PublishedQuestion published = new Publication(life.office()).of(life.question(), line);
        return Objects.requireNonNull(published.content()).follows();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {
                "RECEIVED",
                "QUARANTINED",
                "CLARIFYING",
                "ACCEPTED",
                "ASSIGNED",
                "DRAFTED",
                "APPROVED",
                "PROMISED",
                "STUDYING",
                "PETITIONING",
                "FORWARDED"
            })
    void the_link_is_set_and_cleared_at_any_open_step_and_moves_nothing_else(Stage stage) {
        Life life = Life.in(stage);
        QuestionState before = life.state();

        life.then(linked(life, Life.OTHER_NUMBER));
        assertThat(life.state().origin().follows()).isEqualTo(Life.OTHER_NUMBER);
        assertThat(life.state().stage()).isEqualTo(stage);

        life.then(linked(life, null));
        assertThat(life.state()).isEqualTo(before);
    }

    @Test
    void a_question_does_not_take_up_itself() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(linked(life, Life.NUMBER))).containsExactly(Refusal.FOLLOWS_ITSELF);
    }

    @Test
    void the_earlier_question_must_be_there() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(linked(life, new QuestionNumber(2024, 999)))).containsExactly(Refusal.FOLLOWS_UNKNOWN);
    }

    @Test
    void an_earlier_question_that_takes_up_this_one_is_refused() {
        Life life = Life.in(Stage.ACCEPTED);
        life.office().with(other(Life.OTHER_NUMBER, Life.NUMBER));
        assertThat(life.refusals(linked(life, Life.OTHER_NUMBER))).containsExactly(Refusal.FOLLOWS_IN_CIRCLE);
    }

    @Test
    void one_that_leads_back_by_way_of_a_third_is_refused_too() {
        Life life = Life.in(Stage.ACCEPTED);
        life.office().with(other(Life.OTHER_NUMBER, THIRD)).with(other(THIRD, Life.NUMBER));
        assertThat(life.refusals(linked(life, Life.OTHER_NUMBER))).containsExactly(Refusal.FOLLOWS_IN_CIRCLE);
    }

    @Test
    void a_chain_that_ends_elsewhere_is_no_circle() {
        Life life = Life.in(Stage.ACCEPTED);
        life.office().with(other(Life.OTHER_NUMBER, THIRD)).with(other(THIRD, null));
        assertThat(life.refusals(linked(life, Life.OTHER_NUMBER))).isEmpty();
    }

    @Test
    void taking_back_a_cleared_link_makes_no_circle() {
        Life life = Life.in(Stage.ACCEPTED);
        life.then(linked(life, Life.OTHER_NUMBER)).then(linked(life, null));
        assertThat(life.mayStart(EventKind.TAKEN_BACK, Life.SECRETARY)).isTrue();
        life.office().with(other(Life.OTHER_NUMBER, Life.NUMBER));
        assertThat(life.mayStart(EventKind.TAKEN_BACK, Life.SECRETARY)).isFalse();
    }

    @Test
    void taking_back_the_link_leaves_none() {
        Life life = Life.in(Stage.ACCEPTED);
        life.then(linked(life, Life.OTHER_NUMBER));
        int index = life.question().revision() - 1;
        life.then(new RecordEvent.TakenBack(life.by(Life.SECRETARY), index, EventKind.RECLASSIFIED));
        assertThat(life.state().origin().follows()).isNull();
    }

    @Test
    void readers_see_the_link_where_they_can_read_both() {
        Life life = Life.in(Stage.ACCEPTED);
        life.office().with(other(Life.OTHER_NUMBER, null, listed(Visibility.PUBLIC)));
        life.then(linked(life, Life.OTHER_NUMBER));
        assertThat(shown(life)).isEqualTo(Life.OTHER_NUMBER);
    }

    @Test
    void of_an_earlier_question_that_is_only_counted_nothing_is_shown() {
        Life life = Life.in(Stage.ACCEPTED);
        life.office().with(other(Life.OTHER_NUMBER, null, listed(Visibility.COUNTED)));
        life.then(linked(life, Life.OTHER_NUMBER));
        assertThat(shown(life)).isNull();
        life.office().with(other(Life.OTHER_NUMBER, null));
        assertThat(shown(life)).as("not on the list yet").isNull();
    }

    @Test
    void of_one_that_was_refused_or_removed_nothing_is_shown() {
        Life life = Life.in(Stage.ACCEPTED);
        Act later = new Act(Life.RECEIVED_AT.plusHours(2), Life.SECRETARY, "Có thông tin riêng");
        life.office()
                .with(other(
                        Life.OTHER_NUMBER,
                        null,
                        listed(Visibility.PUBLIC),
                        new RecordEvent.VisibilityChanged(later, Visibility.REMOVED, "du-lieu-ca-nhan", null)));
        life.then(linked(life, Life.OTHER_NUMBER));
        assertThat(shown(life)).isNull();
        life.office()
                .with(other(Life.OTHER_NUMBER, null, listed(Visibility.PUBLIC), new OtherWayEvent.Withdrawn(later)));
        assertThat(shown(life)).isNull();
    }

    @Test
    void the_link_stays_when_the_answer_is_given() {
        Life life = Life.received();
        life.office().with(other(Life.OTHER_NUMBER, null, listed(Visibility.SUMMARY)));
        life.then(linked(life, Life.OTHER_NUMBER)).answered();
        assertThat(life.state().outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
        assertThat(shown(life)).isEqualTo(Life.OTHER_NUMBER);
    }
}
