package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Role;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.JsonStaffRegister;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.FaultyDisk;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondFactorTest {

    /** "12345678901234567890" of RFC 6238, appendix B. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(SecondFactor.step(KEY, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void a_clock_may_differ_by_one_step_and_not_by_two() {
        for (int drift : new int[] {-30, 0, 30}) {
            assertThat(SecondFactor.step(KEY, "050471", Instant.ofEpochSecond(1_111_111_111 + drift), 0))
                    .as("%d", drift)
                    .hasValue(1_111_111_111 / 30);
        }
        for (int drift : new int[] {-60, 60}) {
            assertThat(SecondFactor.step(KEY, "050471", Instant.ofEpochSecond(1_111_111_111 + drift), 0))
                    .as("%d", drift)
                    .isEmpty();
        }
    }

    @Test
    void a_code_that_counted_and_one_before_it_do_not_count_again() {
        long step = 1_111_111_111 / 30;
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        assertThat(SecondFactor.step(KEY, "050471", now, step - 1)).hasValue(step);
        assertThat(SecondFactor.step(KEY, "050471", now, step)).isEmpty();
        assertThat(SecondFactor.step(KEY, "081804", now, step))
                .as("the one before")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"050 471", "050-471", " 050471 "})
    void a_code_is_read_as_people_write_it(String typed) {
        assertThat(SecondFactor.step(KEY, typed, Instant.ofEpochSecond(1_111_111_111), 0))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05047", "0504711", "abcdef", "-", "٠٥٠٤٧١"})
    void what_is_no_code_is_none(String typed) {
        assertThat(SecondFactor.step(KEY, typed, Instant.ofEpochSecond(1_111_111_111), 0))
                .isEmpty();
    }

    @Test
    void an_app_reads_the_key_from_the_picture() {
        assertThat(SecondFactor.address(KEY, "Doi thoai x.vn", "lan"))
                .isEqualTo("otpauth://totp/Doi%20thoai%20x.vn:lan?secret=" + KEY
                        + "&issuer=Doi%20thoai%20x.vn&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void a_key_never_shows_in_a_log() {
        AccountGuard guard = AccountGuard.NONE.withFactor(new AccountGuard.Factor(
                KEY, 1, java.util.Set.of(), java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC)));
        assertThat(guard.toString()).doesNotContain(KEY);
    }

    @Test
    void a_disk_that_takes_no_writes_lets_an_owner_in_once_a_code(@TempDir Path root) throws IOException {
        DataLayout layout = new DataLayout(root);
        FaultyDisk disk = new FaultyDisk();
        JsonStaffRegister staff = JsonStaffRegister.open(layout, disk.files());
        staff.add(StaffMember.newcomer("lan", "Lan", "", null, Set.of(Role.OFFICER), Set.of()));
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_111_111_111), ZoneOffset.UTC);
        SecondFactor factor = new SecondFactor(staff, JsonAuditLog.open(layout), clock, new Random(1));
        List<String> paper = factor.turnOn("lan", KEY, "050471").orElseThrow();
        SecondFactor later = new SecondFactor(
                staff,
                JsonAuditLog.open(layout),
                Clock.offset(clock, Duration.ofSeconds(1_234_567_890L - 1_111_111_111)),
                new Random(1));
        disk.failWrites();
        assertThat(later.use("lan", "005924")).isTrue();
        assertThat(later.use("lan", "005924")).isFalse();
        assertThat(later.use("lan", paper.get(0))).isFalse();
        disk.heal();
        assertThat(later.use("lan", paper.get(0))).isTrue();
    }

    @Test
    void a_code_used_by_a_clock_ten_years_ahead_keeps_no_code_of_today_out(@TempDir Path root) throws IOException {
        DataLayout layout = new DataLayout(root);
        JsonStaffRegister staff = JsonStaffRegister.open(layout);
        staff.add(StaffMember.newcomer("lan", "Lan", "", null, Set.of(Role.OFFICER), Set.of()));
        Clock ahead = Clock.fixed(Instant.ofEpochSecond(2_000_000_000), ZoneOffset.UTC);
        JsonAuditLog audit = JsonAuditLog.open(layout);
        assertThat(new SecondFactor(staff, audit, ahead, new Random(1)).turnOn("lan", KEY, "279037"))
                .isPresent();
        Clock today = Clock.fixed(Instant.ofEpochSecond(1_234_567_890), ZoneOffset.UTC);
        SecondFactor factor = new SecondFactor(staff, audit, today, new Random(1));
        assertThat(factor.use("lan", "005924")).isTrue();
        assertThat(factor.use("lan", "005924")).isFalse();
    }
}
