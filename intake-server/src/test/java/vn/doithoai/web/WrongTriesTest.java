package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.web.WrongTries.Limit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongTriesTest {

    private static final String HERE = "192.0.2.1";
    private static final String NAME = "lan";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Moved clock = new Moved();
    private final WrongTries tries = new WrongTries(new Limit(2, 4), new Limit(4, 8), new Limit(6, 12), clock);

    @Test
    void after_the_free_ones_each_try_waits_a_minute() {
        take(2, HERE, NAME);
        assertThat(tries.take(HERE, NAME)).isEqualTo(MINUTE);
        clock.pass(MINUTE.minusMillis(1));
        assertThat(tries.take(HERE, NAME)).isPositive();
        clock.pass(Duration.ofMillis(1));
        take(1, HERE, NAME);
        assertThat(tries.take(HERE, NAME)).isEqualTo(MINUTE);
    }

    @Test
    void whoever_goes_on_waits_longer_but_is_let_in_within_the_hour() {
        int taken = 0;
        for (int minute = 0; minute < 60; minute++) {
            while (tries.take(HERE, NAME).isZero()) {
                taken++;
            }
            clock.pass(MINUTE);
        }
        assertThat(taken).isBetween(5, 8);
        clock.pass(Duration.ofMinutes(15));
        take(1, HERE, NAME);
    }

    @Test
    void one_who_guesses_elsewhere_does_not_keep_the_owner_out_until_there_are_many() {
        take(2, "192.0.2.2", NAME);
        take(2, "192.0.2.3", NAME);
        take(2, HERE, NAME);
        assertThat(tries.take("192.0.2.4", NAME)).isPositive();
    }

    @Test
    void an_address_that_guesses_many_names_waits() {
        take(2, HERE, "hung");
        take(2, HERE, "binh");
        assertThat(tries.take(HERE, NAME)).isEqualTo(MINUTE);
        take(1, "192.0.2.2", NAME);
    }

    @Test
    void a_right_one_forgets_those_of_the_person_and_keeps_those_of_the_address() {
        take(2, HERE, "hung");
        take(2, HERE, NAME);
        tries.right(HERE, NAME);
        take(1, HERE, NAME);
        assertThat(tries.take(HERE, "binh")).isEqualTo(MINUTE);
    }

    @Test
    void a_try_that_is_refused_is_not_counted() {
        take(2, HERE, NAME);
        for (int i = 0; i < 20; i++) {
            assertThat(tries.take(HERE, NAME)).isPositive();
        }
        take(2, HERE, "hung");
        take(2, "192.0.2.2", NAME);
    }

    @Test
    void as_many_in_a_row_as_in_an_hour_come_back_evenly() {
        WrongTries codes = new WrongTries(Limit.anHour(10), Limit.anHour(10), Limit.anHour(100), clock);
        for (int i = 0; i < 10; i++) {
            assertThat(codes.take(HERE, NAME)).isZero();
        }
        assertThat(codes.take(HERE, NAME)).isEqualTo(Duration.ofMinutes(6));
        clock.pass(Duration.ofMinutes(6));
        assertThat(codes.take(HERE, NAME)).isZero();
    }

    private void take(int times, String address, String name) {
        for (int i = 0; i < times; i++) {
            assertThat(tries.take(address, name)).isZero();
        }
    }

    /** A clock that stands until it is moved. */
    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2025-06-02T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
