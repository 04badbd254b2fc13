package vn.doithoai.question.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Life;

/** Nobody's group can be found out from these numbers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupTallyTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final GroupTally.Counter counter = new GroupTally.Counter();
    private int asked;

    private void ask(int times, AskerGroup... groups) {
        for (int i = 0; i < times; i++) {
            asked++;
            counter.add(Life.question(
                    new QuestionNumber(2025, asked), Life.submissionOf(Set.of(groups)), Life.RECEIVED_AT, Set.of()));
        }
    }

    @Test
    void a_year_that_is_over_is_told_and_small_numbers_are_not() {
        ask(6, AskerGroup.PEOPLE);
        ask(4, AskerGroup.YOUTH);
        ask(5, AskerGroup.UNION_MEMBER, AskerGroup.PEOPLE);
        ask(7);
        assertThat(counter.tallies(NEW_YEAR))
                .containsExactly(new GroupTally(
                        2025,
                        15,
                        Map.of(AskerGroup.PEOPLE, 11, AskerGroup.UNION_MEMBER, 5, AskerGroup.ASSOCIATION_MEMBER, 0)));
    }

    @Test
    void a_year_that_runs_is_not_told_for_two_days_of_it_would_tell_of_one_person() {
        ask(20, AskerGroup.YOUTH);
        assertThat(counter.tallies(NEW_YEAR.minusDays(1))).isEmpty();
    }

    @Test
    void a_year_with_a_handful_is_not_told_at_all() {
        ask(4, AskerGroup.YOUTH);
        ask(50);
        assertThat(counter.tallies(NEW_YEAR)).isEmpty();
    }
}
