package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Answer;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/** That a request cannot be met because the law gives no ground is said with the law, and found as such. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoLegalGroundTest {

    private static final Answer.LegalBasis LAW = new Answer.LegalBasis("Luật Đất đai", "31/2024/QH15", "Điều 11", null);

    private static Answer answer(Set<ResponseKind> kinds, boolean basisNotNeeded, Answer.LegalBasis... basis) {
        return new Answer(
                "Xã không giao đất công để làm vườn.",
                "",
                kinds,
                List.of(basis),
                basisNotNeeded,
                "Công chức Địa chính",
                "dia-chinh");
    }

    private static Event drafted(Life life, Answer answer) {
        return new AnswerEvent.Drafted(life.by(Life.OFFICER), answer);
    }

    @Test
    void it_is_not_said_without_a_legal_text_even_where_none_is_said_to_be_needed() {
        Life life = Life.in(Stage.ASSIGNED);
        Set<ResponseKind> kinds = EnumSet.of(ResponseKind.EXPLAIN, ResponseKind.NO_LEGAL_GROUND);
        assertThat(life.refusals(drafted(life, answer(kinds, true))))
                .containsExactly(Refusal.NO_GROUND_WITHOUT_LEGAL_BASIS);
        assertThat(life.refusals(drafted(life, answer(kinds, false))))
                .containsExactly(Refusal.NO_GROUND_WITHOUT_LEGAL_BASIS);
        assertThat(life.refusals(drafted(life, answer(kinds, false, LAW)))).isEmpty();
    }

    @Test
    void it_is_no_way_of_responding_by_itself_S62() {
        Life life = Life.in(Stage.ASSIGNED);
        assertThat(life.refusals(drafted(life, answer(Set.of(ResponseKind.NO_LEGAL_GROUND), false, LAW))))
                .containsExactly(Refusal.RESPONSE_KIND_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = ResponseKind.class,
            names = {"EXPLAIN", "EXCHANGE", "TAKE_ON_BOARD", "ANSWER"})
    void each_way_of_the_plan_may_stand_alone(ResponseKind way) {
        Life life = Life.in(Stage.ASSIGNED);
        assertThat(life.refusals(drafted(life, answer(Set.of(way), true)))).isEmpty();
        assertThat(ResponseKind.WAYS).contains(way).doesNotContain(ResponseKind.NO_LEGAL_GROUND);
    }

    @Test
    void in_the_hall_too_the_law_is_named() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-20");
        Answer spoken = answer(EnumSet.of(ResponseKind.ANSWER, ResponseKind.NO_LEGAL_GROUND), false);
        assertThat(life.refusals(new AnswerEvent.AnsweredInSession(
                        life.by(Life.SECRETARY), Outcome.ANSWERED_BY_OFFICER, "2025-1", 1, life.today(), spoken)))
                .containsExactly(Refusal.NO_GROUND_WITHOUT_LEGAL_BASIS);
    }

    @Test
    void a_correction_may_say_it_afterwards_and_readers_find_it() {
        Life life = Life.in(Stage.ANSWERED);
        Set<ResponseKind> kinds = EnumSet.of(ResponseKind.ANSWER, ResponseKind.NO_LEGAL_GROUND);
        assertThat(life.refusals(new AnswerEvent.Corrected(life.by(Life.CHAIR, "Thiếu căn cứ"), answer(kinds, true))))
                .containsExactly(Refusal.NO_GROUND_WITHOUT_LEGAL_BASIS);
        assertThat(published(life).findsNoLegalGround()).isFalse();

        life.then(new AnswerEvent.Corrected(life.by(Life.CHAIR, "Thiếu căn cứ"), answer(kinds, false, LAW)));
        PublishedQuestion now = published(life);
        assertThat(now.findsNoLegalGround()).isTrue();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(now.content()).answer())
                        .legalBasis())
                .containsExactly(LAW);
        assertThat(now.outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
    }

    private static PublishedQuestion published(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }
}
