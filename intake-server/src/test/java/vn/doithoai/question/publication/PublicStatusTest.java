package vn.doithoai.question.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Life;

/** The lists by status hold each listed question once, and the late ones are some of those in hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicStatusTest {

    private static final LocalDate LONG_AFTER = LocalDate.parse("2026-12-01");

    private static PublishedQuestion published(Stage stage) {
        Life life = Life.in(stage);
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_listed_question_is_in_hand_answered_or_merged(Stage stage) {
        PublishedQuestion question = published(stage);
        long lists = Stream.of(PublicStatus.IN_HAND, PublicStatus.ANSWERED, PublicStatus.MERGED)
                .filter(status -> status.holds(question, LONG_AFTER))
                .count();
        if (question.visibility().showsText()) {
            assertThat(lists).isEqualTo(1);
        }
        assertThat(lists).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_late_question_is_in_hand_too(Stage stage) {
        PublishedQuestion question = published(stage);
        boolean inHand = PublicStatus.IN_HAND.holds(question, LONG_AFTER);
        assertThat(PublicStatus.LATE.holds(question, LONG_AFTER))
                .isEqualTo(question.clock().readingOn(LONG_AFTER).status() == DueClock.Status.OVERDUE);
        assertThat(inHand || !PublicStatus.LATE.holds(question, LONG_AFTER)).isTrue();
        assertThat(inHand).isEqualTo(stage.isOpen());
    }
}
