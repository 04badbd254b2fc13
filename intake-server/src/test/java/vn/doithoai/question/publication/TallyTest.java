package vn.doithoai.question.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.TriageEvent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyTest {

    private static PublishedQuestion shown(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }

    private static PublishedQuestion answeredOn(String day) {
        return shown(Life.receivedBetweenSessions()
                .accepted("T3", null, Visibility.PUBLIC)
                .assigned()
                .drafted()
                .approved()
                .on(day)
                .published());
    }

    @Test
    void the_sum_closes_over_every_status() {
        List<PublishedQuestion> part = Arrays.stream(Stage.values())
                .map(stage -> shown(Life.in(stage)))
                .toList();
        Tally tally = Tally.of(part, LocalDate.parse("2025-06-05"));
        assertThat(tally.received() + tally.aside()).isEqualTo(Stage.values().length);
        assertThat(tally.aside()).as("the held one").isEqualTo(1);
        assertThat(tally.answered()).isEqualTo(1);
        assertThat(tally.open()).isEqualTo(10);
        assertThat(tally.overdue()).isZero();
        assertThat(tally.merged() + tally.diverted() + tally.withdrawn() + tally.refused())
                .isEqualTo(4);
    }

    @Test
    void in_time_and_late_are_told_apart_on_the_day_itself() {
        // Received on 2 June: due on 2 July, thirty days later.
        Tally tally = Tally.of(
                List.of(answeredOn("2025-07-02"), answeredOn("2025-07-03"), answeredOn("2025-06-12")),
                LocalDate.parse("2025-12-01"));
        assertThat(tally.inTime()).isEqualTo(2);
        assertThat(tally.late()).isEqualTo(1);
        assertThat(tally.noDue()).isZero();
        assertThat(tally.medianDays()).isEqualTo(OptionalLong.of(30));
        assertThat(tally.longestDays()).isEqualTo(OptionalLong.of(31));
    }

    @Test
    void of_an_even_number_the_lower_of_the_middle_ones_is_told() {
        Tally tally =
                Tally.of(List.of(answeredOn("2025-06-05"), answeredOn("2025-06-12")), LocalDate.parse("2025-12-01"));
        assertThat(tally.medianDays()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void what_is_open_is_overdue_from_the_day_after_its_due_date() {
        List<PublishedQuestion> open =
                List.of(shown(Life.receivedBetweenSessions().accepted("T3", null, Visibility.PUBLIC)));
        assertThat(Tally.of(open, LocalDate.parse("2025-07-02")).overdue()).isZero();
        assertThat(Tally.of(open, LocalDate.parse("2025-07-03")).overdue()).isEqualTo(1);
    }

    @Test
    void nothing_has_no_days() {
        Tally tally = Tally.of(List.of(), LocalDate.parse("2025-12-01"));
        assertThat(tally.received()).isZero();
        assertThat(tally.medianDays()).isEmpty();
        assertThat(tally.longestDays()).isEmpty();
    }

    @Test
    void a_flood_changes_no_figure_but_its_own() {
        List<PublishedQuestion> asked = List.of(answeredOn("2025-06-05"), shown(Life.in(Stage.RECEIVED)));
        Life refused = Life.in(Stage.QUARANTINED);
        refused.then(new TriageEvent.Refused(refused.by(Life.SECRETARY), PublishedQuestion.SPAM));
        Life unclear = Life.in(Stage.RECEIVED);
        unclear.then(new TriageEvent.Refused(unclear.by(Life.SECRETARY), "quang-cao"));
        LocalDate day = LocalDate.parse("2025-12-01");

        List<PublishedQuestion> flooded = new ArrayList<>(asked);
        flooded.addAll(Collections.nCopies(2_000, shown(Life.in(Stage.QUARANTINED))));
        flooded.addAll(Collections.nCopies(100, shown(refused)));
        flooded.add(shown(unclear));

        Tally quiet = Tally.of(asked, day);
        Tally tally = Tally.of(flooded, day);
        assertThat(tally.aside()).isEqualTo(2_100);
        assertThat(tally.refused()).as("what a person wrote is counted").isEqualTo(1);
        assertThat(tally.received()).isEqualTo(quiet.received() + 1);
        assertThat(tally.overdue()).isEqualTo(quiet.overdue());
        assertThat(tally.medianDays()).isEqualTo(quiet.medianDays());
    }

    @Test
    void a_sum_that_does_not_close_is_no_tally() {
        assertThatThrownBy(() ->
                        new Tally(2, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, OptionalLong.empty(), OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
