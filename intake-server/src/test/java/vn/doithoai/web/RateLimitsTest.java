package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.web.RateLimits.Verdict;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimitsTest {

    private static final int SOFT = 2;
    private static final int HARD = 4;
    private static final int ALL = 100;

    private final RateLimits limits =
            new RateLimits(SOFT, HARD, ALL, Clock.fixed(Instant.parse("2025-06-02T02:00:00Z"), ZoneOffset.UTC));

    /** A clock somebody puts right. */
    private static final class PutRight extends Clock {

        private Instant now = Instant.parse("2025-06-02T02:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void a_clock_that_was_ten_years_ahead_once_keeps_nobody_waiting_for_ten_years() {
        PutRight clock = new PutRight();
        RateLimits counted = new RateLimits(SOFT, HARD, ALL, clock);
        clock.now = clock.now.plus(Duration.ofDays(3_650));
        for (int i = 0; i < HARD; i++) {
            counted.count("192.0.2.1", true);
        }
        assertThat(counted.count("192.0.2.1", true)).isEqualTo(Verdict.REFUSED);

        clock.now = clock.now.minus(Duration.ofDays(3_650));
        assertThat(counted.count("192.0.2.1", true)).isEqualTo(Verdict.REFUSED);
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(counted.count("192.0.2.1", true)).isEqualTo(Verdict.FREE);
    }

    private List<Verdict> flood(int times, IntFunction<String> addresses) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            verdicts.add(limits.count(addresses.apply(i), true));
        }
        return verdicts;
    }

    @Test
    void one_line_is_held_and_then_refused_whichever_of_its_addresses_it_uses() {
        assertThat(flood(6, i -> "2001:db8:2:3::" + Integer.toHexString(i + 1)))
                .containsExactly(
                        Verdict.FREE,
                        Verdict.FREE,
                        Verdict.SUSPICIOUS,
                        Verdict.SUSPICIOUS,
                        Verdict.REFUSED,
                        Verdict.REFUSED);
        assertThat(limits.count("2001:db8:2:4::1", true)).isEqualTo(Verdict.FREE);
    }

    @Test
    void the_same_addresses_in_lines_of_their_own_are_not_refused() {
        assertThat(flood(6, i -> "2001:db8:2:" + Integer.toHexString(i) + "::1"))
                .containsOnly(Verdict.FREE);
    }

    @Test
    void many_lines_of_one_48_are_held_and_not_refused() {
        assertThat(flood(10 * HARD, i -> "2001:db8:2:" + Integer.toHexString(i) + "::1"))
                .containsOnly(Verdict.FREE);
        assertThat(limits.count("2001:db8:2:ffff::1", true)).isEqualTo(Verdict.ONE_OF_MANY);
        assertThat(limits.count("2001:db8:3:ffff::1", true)).isEqualTo(Verdict.FREE);
    }

    @Test
    void when_everybody_together_sends_too_much_who_asks_meanwhile_is_held_and_never_refused() {
        assertThat(flood(ALL, i -> "198.51." + i + ".1")).containsOnly(Verdict.FREE);
        assertThat(flood(50, i -> "203.0." + i + ".1")).containsOnly(Verdict.ONE_OF_MANY);
    }

    @Test
    void while_programs_flood_a_form_that_was_open_for_a_while_is_free_and_has_its_bound_too() {
        flood(2 * ALL, i -> "198.51." + i + ".1");
        List<Verdict> forms = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            forms.add(limits.count("203.0." + i + ".1", false));
        }
        assertThat(forms.subList(0, ALL / 4)).containsOnly(Verdict.FREE);
        assertThat(forms.subList(ALL / 4, ALL)).containsOnly(Verdict.ONE_OF_MANY);
    }

    @Test
    void who_is_refused_uses_nothing_of_what_all_have() {
        flood(5 * ALL, i -> "198.51.100.7");
        assertThat(limits.count("203.0.113.9", true)).isEqualTo(Verdict.FREE);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:1001, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "[::ffff:c000:201]:80, 192.0.2.1",
        "2001:db8:2:3::1, 2001:0DB8:0002:0003:ffff:0:0:9",
        "[2001:db8:2:3::1], 2001:db8:2:3::2",
        "[2001:db8:2:3::1]:443, 2001:db8:2:3::2",
        "fe80::1%eth0, fe80::2"
    })
    void one_place_in_many_spellings_is_one_network(String spelling, String other) {
        assertThat(Network.of(spelling)).isEqualTo(Network.of(other)).isNotEqualTo(Network.of("nobody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "localhost",
                "example.org",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.4:",
                "0x7f.1",
                "::g",
                "1:2:3:4:5:6:7:8:9",
                "[::1",
                "2001:db8::1:443:x",
                ":::",
                "1.2.3.4, 5.6.7.8",
                "१.२.३.४"
            })
    void what_is_no_address_is_one_network_whatever_it_says(String text) {
        assertThat(Network.address(text)).isEmpty();
        assertThat(Network.of(text)).isEqualTo(Network.of("unknown"));
    }
}
