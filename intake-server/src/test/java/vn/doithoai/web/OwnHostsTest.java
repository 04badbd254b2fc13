package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnHostsTest {

    private static final String HERE = "10.0.0.5";

    private final OwnHosts hosts = OwnHosts.of(
            "https://doithoai.example.vn",
            List.of("", "https://can-bo.example.vn:8443", "http://192.168.1.20:8081"),
            List.of("Xa.example.vn", "app", "[2001:db8::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doithoai.example.vn",
                "DoiThoai.Example.VN",
                "doithoai.example.vn.",
                "doithoai.example.vn:443",
                "can-bo.example.vn",
                "192.168.1.20:9000",
                "xa.example.vn",
                "app:8080",
                "[2001:0db8:0::1]:8080",
                "localhost",
                "localhost:8080",
                "xa.localhost",
                "127.0.0.1:8080",
                "127.3.2.1",
                "[::1]:8080",
                "[::ffff:127.0.0.1]",
                "10.0.0.5:8080"
            })
    void its_own_names_and_those_of_the_machine_are_answered(String asked) {
        assertThat(hosts.allows(asked, HERE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com",
                "doithoai.example.vn.evil.com",
                "evil-doithoai.example.vn",
                "example.vn",
                "localhost.evil.com",
                "evillocalhost",
                "127.0.0.1.evil.com",
                "127.evil.com",
                "192.168.1.21",
                "10.0.0.6",
                "[2001:db8::2]",
                ""
            })
    void any_other_name_is_not(String asked) {
        assertThat(hosts.allows(asked, HERE)).isFalse();
    }

    @Test
    void an_address_that_arrived_nowhere_is_nobody() {
        assertThat(hosts.allows("10.0.0.5", null)).isFalse();
        assertThat(hosts.allows("evil.com", "not an address")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080"})
    void nobody_is_locked_out_before_the_site_has_an_address(String site) {
        assertThat(OwnHosts.of(site, List.of("https://can-bo.example.vn"), List.of())
                        .allows("xa.example.vn", HERE))
                .isTrue();
        assertThat(OwnHosts.of(site, List.of(), List.of("xa.example.vn")).allows("evil.com", HERE))
                .as("a name that was given is meant")
                .isFalse();
    }

    @Test
    void an_address_that_is_not_set_yet_is_told_once_and_so_is_the_first_refused_name() {
        List<String> said = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getLevel() + " " + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(OwnHosts.class.getName());
        log.addHandler(listener);
        try {
            OwnHosts open = OwnHosts.of("http://localhost:8080", List.of(), List.of());
            open.allows("evil.com", HERE);
            assertThat(said).singleElement().asString().startsWith("INFO site.host is still");
            said.clear();
            hosts.allows("localhost", HERE);
            assertThat(said).isEmpty();
            hosts.allows("evil.com", HERE);
            hosts.allows("worse.com", HERE);
            assertThat(said)
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("intake.hosts")
                    .doesNotContain("evil.com");
        } finally {
            log.removeHandler(listener);
        }
    }
}
