package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;

/** Lifecycle C: what may be seen, whatever was decided before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisibilityTest {

    /** Statuses {@link Life#in} reaches after an acceptance as public. */
    private static final Set<Stage> SHOWN = Set.of(
            Stage.CLARIFYING,
            Stage.ACCEPTED,
            Stage.ASSIGNED,
            Stage.DRAFTED,
            Stage.APPROVED,
            Stage.ANSWERED,
            Stage.PROMISED,
            Stage.STUDYING,
            Stage.PETITIONING,
            Stage.FORWARDED);

    private static Life privatelyAnswered() {
        Life life = Life.in(Stage.ACCEPTED);
        return life.then(new OtherWayEvent.AnsweredPrivately(
                life.by(Life.CHAIR), "7/UBND", life.today(), Notification.Means.LETTER, life.today()));
    }

    @TestFactory
    Stream<DynamicTest> each_status_is_public_or_only_counted() {
        return Arrays.stream(Stage.values())
                .map(stage -> dynamicTest(
                        stage.name(),
                        () -> assertThat(Life.in(stage).state().visibility())
                                .isEqualTo(SHOWN.contains(stage) ? Visibility.PUBLIC : Visibility.COUNTED)));
    }

    @TestFactory
    Stream<DynamicTest> what_was_public_is_only_counted_once_it_is_withdrawn_or_diverted() {
        return Stream.of(Stage.ACCEPTED, Stage.ASSIGNED, Stage.DRAFTED, Stage.APPROVED, Stage.PROMISED)
                .map(stage -> dynamicTest(stage.name(), () -> {
                    Life withdrawn = Life.in(stage);
                    withdrawn.then(new OtherWayEvent.Withdrawn(withdrawn.by(Actor.ASKER)));
                    assertThat(withdrawn.state().visibility()).isEqualTo(Visibility.COUNTED);
                    Life diverted = Life.in(stage);
                    diverted.then(new OtherWayEvent.Diverted(
                            diverted.by(Life.CHAIR), Procedure.DENUNCIATION, diverted.today(), Life.SECRETARY));
                    assertThat(diverted.state().visibility()).isEqualTo(Visibility.COUNTED);
                }));
    }

    @Test
    void an_off_topic_text_stays_hidden_when_the_asker_takes_it_up_again_until_the_office_decides() {
        Life life = privatelyAnswered();
        assertThat(life.state().visibility()).isEqualTo(Visibility.COUNTED);

        life.then(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ")));
        assertThat(life.state().visibility()).isEqualTo(Visibility.COUNTED);

        life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.SECRETARY, "Thuộc nội dung"), Visibility.PUBLIC, null, null));
        assertThat(life.state().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void an_off_topic_text_cannot_be_shown_while_the_letter_is_its_answer() {
        Life life = privatelyAnswered();
        assertThat(life.refusals(
                        new RecordEvent.VisibilityChanged(life.by(Life.CHAIR, "Rõ"), Visibility.SUMMARY, null, null)))
                .containsExactly(Refusal.VISIBILITY_NOT_POSSIBLE);
    }

    @Test
    void a_removed_page_can_come_back_and_loses_the_reason_it_was_removed_for() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.CHAIR, "Lộ tên"), Visibility.REMOVED, "du-lieu-ca-nhan", null));
        assertThat(life.state().visibility()).isEqualTo(Visibility.REMOVED);
        assertThat(life.state().reasonCode()).isEqualTo("du-lieu-ca-nhan");

        PublicText cleared = new PublicText("Sửa đường", "Đã bỏ tên.", false);
        life.then(new RecordEvent.VisibilityChanged(life.by(Life.CHAIR, "Đã che"), Visibility.PUBLIC, null, cleared));
        assertThat(life.state().visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(life.state().reasonCode()).isNull();
        assertThat(life.state().publicText()).isEqualTo(cleared);
    }

    @Test
    void a_reason_code_that_nobody_checked_is_not_kept() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.SECRETARY, "Rõ"), Visibility.SUMMARY, "Bà Mẫu gọi 0900000000", null));
        assertThat(life.state().reasonCode()).isNull();
    }
}
