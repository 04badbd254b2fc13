package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.life.DueClock;

/** One scale on every bar: seven tenths of it is the time allowed, what is over is drawn day for day as long. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineBarTest {

    private static final LocalDate RECEIVED = LocalDate.of(2025, 6, 2);
    /** Seventy days: ten thousandths a day. */
    private static final LocalDate DUE = RECEIVED.plusDays(70);

    private static DeadlineBar bar(@Nullable LocalDate stopped, LocalDate day) {
        DueClock clock = new DueClock(DueClock.Rule.RECEIVED, RECEIVED, DUE, null, stopped, 5);
        return Objects.requireNonNull(DeadlineBar.of(clock, RECEIVED, day, Samples.WORDING));
    }

    @Test
    void a_day_in_time_stands_before_the_due_tick() {
        assertThat(bar(null, RECEIVED).today()).isZero();
        assertThat(bar(null, RECEIVED.plusDays(35)).today()).isEqualTo(350);
        assertThat(bar(null, DUE).today()).isEqualTo(DeadlineBar.DUE);
        assertThat(bar(DUE.minusDays(7), DUE.plusDays(400)).today()).isEqualTo(630);
    }

    @Test
    void a_late_day_stands_behind_the_due_tick_at_the_same_scale() {
        DeadlineBar late = bar(null, DUE.plusDays(12));
        DeadlineBar doneLate = bar(DUE.plusDays(12), DUE.plusDays(300));

        assertThat(late.today()).isEqualTo(820).isEqualTo(doneLate.today());
        assertThat(late.beyond()).isFalse();
        assertThat(late.end()).isNotNull();
    }

    @Test
    void what_is_later_than_the_line_has_room_for_stands_at_its_end_and_says_so() {
        assertThat(bar(null, DUE.plusDays(30)).beyond()).isFalse();
        assertThat(bar(null, DUE.plusDays(31)).beyond()).isTrue();
        assertThat(bar(null, DUE.plusDays(303)).today()).isEqualTo(1_000);
    }

    @Test
    void a_due_day_on_the_day_it_was_received_has_a_bar_too() {
        DueClock clock = new DueClock(DueClock.Rule.RECEIVED, RECEIVED, RECEIVED, null, null, 5);
        DeadlineBar bar =
                Objects.requireNonNull(DeadlineBar.of(clock, RECEIVED, RECEIVED.plusDays(9), Samples.WORDING));

        assertThat(bar.today()).isEqualTo(1_000);
        assertThat(bar.beyond()).isTrue();
    }
}
