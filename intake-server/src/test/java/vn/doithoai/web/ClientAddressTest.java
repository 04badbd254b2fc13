package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientAddressTest {

    private static final String PROXY = "127.0.0.1";

    private final ClientAddress clients = new ClientAddress(Set.of(PROXY, "10.0.0.2", "::1"));

    private String behind(String... forwardedFor) {
        return clients.of(PROXY, List.of(forwardedFor), List.of());
    }

    @Test
    void all_lines_are_read_from_the_right_past_every_named_proxy() {
        assertThat(behind("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(behind("6.6.6.6, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(behind("6.6.6.6", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(behind("6.6.6.6, 203.0.113.7, 10.0.0.2")).isEqualTo("203.0.113.7");
        assertThat(behind("6.6.6.6", "203.0.113.7", "10.0.0.2 , 127.0.0.1")).isEqualTo("203.0.113.7");
        assertThat(behind("10.0.0.2")).isEqualTo("10.0.0.2");
    }

    @Test
    void ports_and_brackets_are_cut() {
        assertThat(behind("203.0.113.77:1001"))
                .isEqualTo(behind("203.0.113.77:1002"))
                .isEqualTo("203.0.113.77");
        assertThat(behind("[2001:db8::1]:8080")).isEqualTo(behind("2001:DB8:0::1"));
    }

    @Test
    void a_header_that_came_past_no_named_proxy_says_nothing() {
        assertThat(clients.of("198.51.100.4", List.of("203.0.113.7"), List.of("for=203.0.113.7")))
                .isEqualTo("198.51.100.4");
        assertThat(new ClientAddress(Set.of()).of("198.51.100.4", List.of("203.0.113.7"), List.of()))
                .isEqualTo("198.51.100.4");
    }

    @Test
    void what_cannot_be_read_leaves_the_nearest_hop_that_can() {
        assertThat(behind("6.6.6.6, unknown")).isEqualTo(PROXY);
        assertThat(behind("6.6.6.6, _x, 10.0.0.2")).isEqualTo("10.0.0.2");
        assertThat(behind("")).isEqualTo(PROXY);
        assertThat(behind("6.6.6.6,")).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.7 | 203.0.113.7",
                "For=\"203.0.113.7:4711\";proto=https;by=10.0.0.2 | 203.0.113.7",
                "for=6.6.6.6, for=203.0.113.7;proto=http, for=10.0.0.2 | 203.0.113.7",
                "proto=https; for=\"[2001:db8::7]:4711\" | 2001:db8:0:0:0:0:0:7",
                "for=6.6.6.6, for=unknown | 127.0.0.1",
                "by=6.6.6.6 | 127.0.0.1"
            })
    void the_header_of_the_standard_is_read_the_same_way(String line, String client) {
        assertThat(clients.of(PROXY, List.of(), List.of(line))).isEqualTo(client);
    }

    @Test
    void where_the_two_headers_differ_neither_is_believed() {
        assertThat(clients.of(PROXY, List.of("203.0.113.7"), List.of("for=6.6.6.6")))
                .isEqualTo(PROXY);
        assertThat(clients.of(PROXY, List.of("203.0.113.7"), List.of("for=\"203.0.113.7:1\"")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void a_forwarded_address_without_a_named_proxy_is_warned_of_once() {
        int[] warnings = {0};
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings[0] += entry.getMessage().contains("intake.proxies") ? 1 : 0;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(ClientAddress.class.getName());
        log.addHandler(counter);
        try {
            ClientAddress unnamed = new ClientAddress(Set.of());
            unnamed.of(PROXY, List.of(), List.of());
            assertThat(warnings[0]).isZero();
            unnamed.of(PROXY, List.of("203.0.113.7"), List.of());
            unnamed.of(PROXY, List.of(), List.of("for=203.0.113.7"));
            behind("203.0.113.7");
            assertThat(warnings[0]).isEqualTo(1);
        } finally {
            log.removeHandler(counter);
        }
    }
}
