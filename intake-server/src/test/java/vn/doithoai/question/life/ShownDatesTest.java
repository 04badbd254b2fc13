package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/** A new date belongs to the seal it was told for, and to no other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownDatesTest {

    private static final LocalDate LATER = LocalDate.parse("2025-10-10");

    private static PublishedQuestion.Content content(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return Objects.requireNonNull(
                new Publication(life.office()).of(life.question(), line).content());
    }

    private static Life extended(Life life) {
        return life.then(new UndertakingEvent.Extended(life.by(Life.CHAIR, "Cần thêm thời gian"), LATER, life.told()));
    }

    @Test
    void a_study_keeps_its_date_when_the_forwarding_after_it_gets_a_new_one() {
        Life life = Life.received().accepted().studied(Outcome.COMPLEX).drafted();
        LocalDate studied = Objects.requireNonNull(life.state().study()).expected();
        extended(life.forwarded());
        assertThat(content(life).studies().get(0).expected()).isEqualTo(studied);
        assertThat(content(life).studies().get(0).renewals()).isEmpty();
        assertThat(Objects.requireNonNull(content(life).forward()).renewals())
                .extracting(Renewal::due)
                .containsExactly(LATER);
        assertThat(life.clock().renewedDue()).isEqualTo(LATER);
    }

    @Test
    void a_new_date_stays_with_its_study_when_the_matter_is_forwarded() {
        Life life = extended(Life.received().accepted().studied(Outcome.COMPLEX));
        life.drafted().forwarded();
        LocalDate forwarded = Objects.requireNonNull(life.state().forward()).expected();
        assertThat(content(life).studies().get(0).renewals())
                .extracting(Renewal::due)
                .containsExactly(LATER);
        assertThat(Objects.requireNonNull(content(life).forward()).expected()).isEqualTo(forwarded);
        assertThat(Objects.requireNonNull(content(life).forward()).renewals()).isEmpty();
        assertThat(life.clock().due()).isEqualTo(forwarded);
    }
}
