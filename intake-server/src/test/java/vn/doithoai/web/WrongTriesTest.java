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
    private final WrongTries tries = new WrongTries(new Limit(2, 4), new Limit(4, 8), clock);

    @Test
    void after_the_free_ones_each_try_waits_a_minute() {
        take(2, HERE, NAME);
        assertThat(wait(HERE, NAME)).isEqualTo(MINUTE);
        clock.pass(MINUTE.minusMillis(1));
        assertThat(wait(HERE, NAME)).isPositive();
        clock.pass(Duration.ofMillis(1));
        take(1, HERE, NAME);
        assertThat(wait(HERE, NAME)).isEqualTo(MINUTE);
    }

    @Test
    void whoever_goes_on_waits_longer_but_is_let_in_within_the_hour() {
        int taken = 0;
        for (int minute = 0; minute < 60; minute++) {
            while (wait(HERE, NAME).isZero()) {
                taken++;
            }
            clock.pass(MINUTE);
        }
        assertThat(taken).isBetween(5, 8);
        clock.pass(Duration.ofMinutes(15));
        take(1, HERE, NAME);
    }

    @Test
    void however_many_guess_elsewhere_the_owner_has_all_tries() {
        for (int i = 0; i < 200; i++) {
            take(2, "198.51.100." + i, NAME);
            take(2, "2001:db8:" + i + "::1", NAME);
        }
        take(2, HERE, NAME);
    }

    @Test
    void the_addresses_of_one_line_count_as_one_and_those_of_others_do_not() {
        take(1, "2001:db8:1:2::1", NAME);
        take(1, "2001:DB8:1:2:ffff:ffff:ffff:ffff", NAME);
        assertThat(wait("[2001:db8:1:2::3]:443", NAME)).isPositive();
        take(2, "2001:db8:1:3::1", NAME);
        take(1, "192.0.2.9:1001", NAME);
        take(1, "::ffff:192.0.2.9", NAME);
        assertThat(wait("192.0.2.9:1002", NAME)).isPositive();
    }

    @Test
    void the_lines_of_one_48_have_ten_times_as_many_together() {
        for (int i = 0; i < 20; i++) {
            take(2, "2001:db8:1:" + Integer.toHexString(i) + "::1", NAME);
        }
        assertThat(wait("2001:db8:1:fff::1", NAME)).isPositive();
        take(2, "2001:db8:2:fff::1", NAME);
    }

    @Test
    void a_browser_that_is_known_has_tries_of_its_own_and_then_those_of_its_network() {
        take(2, HERE, NAME);
        assertThat(wait(HERE, NAME)).isPositive();
        assertThat(tries.take(HERE, NAME, "b").waiting()).isZero();
        assertThat(tries.take(HERE, NAME, "b").waiting()).isZero();
        assertThat(tries.take(HERE, NAME, "b").waiting()).isPositive();
        assertThat(tries.take(HERE, "hung", "b").waiting()).isZero();
        assertThat(tries.take("192.0.2.2", NAME, "b").waiting()).isZero();
    }

    @Test
    void a_try_whose_secret_was_not_looked_at_comes_back() {
        for (int i = 0; i < 20; i++) {
            WrongTries.Try attempt = tries.take(HERE, NAME, null);
            assertThat(attempt.waiting()).isZero();
            attempt.back();
        }
    }

    @Test
    void an_address_that_guesses_many_names_waits() {
        take(2, HERE, "hung");
        take(2, HERE, "binh");
        assertThat(wait(HERE, NAME)).isEqualTo(MINUTE);
        take(1, "192.0.2.2", NAME);
    }

    @Test
    void a_right_one_forgets_those_of_the_person_and_keeps_those_of_the_address() {
        take(1, HERE, "hung");
        take(1, HERE, NAME);
        tries.take(HERE, NAME, null).right();
        take(2, HERE, NAME);
        assertThat(wait(HERE, "binh")).isEqualTo(MINUTE);
    }

    @Test
    void a_try_that_is_refused_is_not_counted() {
        take(2, HERE, NAME);
        for (int i = 0; i < 20; i++) {
            assertThat(wait(HERE, NAME)).isPositive();
        }
        take(2, HERE, "hung");
        take(2, "192.0.2.2", NAME);
    }

    @Test
    void as_many_in_a_row_as_in_an_hour_come_back_evenly() {
        WrongTries codes = new WrongTries(Limit.anHour(10), Limit.anHour(10), clock);
        for (int i = 0; i < 10; i++) {
            assertThat(codes.take(HERE, NAME, null).waiting()).isZero();
        }
        assertThat(codes.take(HERE, NAME, null).waiting()).isEqualTo(Duration.ofMinutes(6));
        clock.pass(Duration.ofMinutes(6));
        assertThat(codes.take(HERE, NAME, null).waiting()).isZero();
    }

    private Duration wait(String address, String name) {
        return tries.take(address, name, null).waiting();
    }

    private void take(int times, String address, String name) {
        for (int i = 0; i < times; i++) {
            assertThat(wait(address, name)).isZero();
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
