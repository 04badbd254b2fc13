package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.office.AccountGuard;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.disk.FaultyDisk;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonStaffRegisterTest {

    private static final StaffMember LAN = new StaffMember(
            "lan",
            "Nguyễn Thị Lan",
            "Văn phòng – Thống kê",
            "van-phong",
            Set.of(Role.SECRETARY, Role.ADMINISTRATOR),
            Set.of("T3", "T1"),
            true,
            "$argon2id$v=19$m=19456,t=2,p=1$bXVvaQ$YmFt",
            null,
            List.of(),
            3);
    private static final StaffMember HUNG = new StaffMember(
            "hung",
            "Trần Văn Hùng",
            "Công chức Địa chính",
            null,
            Set.of(Role.OFFICER),
            Set.of(),
            false,
            null,
            new AccountGuard.Invitation(
                    "ab".repeat(32), OffsetDateTime.parse("2025-06-21T08:00:00+07:00"), "lan", null),
            List.of(),
            0,
            new AccountGuard(
                    "lan",
                    new AccountGuard.Wish(
                            "lan",
                            OffsetDateTime.parse("2025-06-20T08:00:00+07:00"),
                            Set.of(Role.LEADER),
                            new AccountGuard.Invitation(
                                    "cd".repeat(32),
                                    OffsetDateTime.parse("2025-06-23T08:00:00+07:00"),
                                    "lan",
                                    "ef".repeat(32))),
                    List.of(new AccountGuard.Notice(
                            OffsetDateTime.parse("2025-06-20T08:00:00+07:00"),
                            "lan",
                            AuditEntry.What.SECOND_ASKED,
                            List.of(new AuditEntry.RoleChange(Role.LEADER, true)),
                            false))));

    @TempDir
    Path root;

    private DataLayout layout;
    private JsonStaffRegister register;

    @BeforeEach
    void open() throws IOException {
        layout = new DataLayout(root);
        register = JsonStaffRegister.open(layout);
    }

    @Test
    void without_a_file_there_is_nobody() {
        assertThat(register.all()).isEmpty();
        assertThat(register.find("lan")).isEmpty();
        assertThat(register.change("lan", member -> member)).isEmpty();
        assertThat(layout.staff()).doesNotExist();
    }

    @Test
    void accounts_are_written_as_the_golden_file_has_them_for_the_owner_alone() throws IOException {
        register.add(LAN);
        register.add(HUNG);

        Golden.assertSame("staff.json", Files.readAllBytes(layout.staff()));
        assertThat(Files.getPosixFilePermissions(layout.staff()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(JsonStaffRegister.open(layout).all()).containsExactly(HUNG, LAN);
    }

    @Test
    void a_sign_in_name_is_given_once() {
        assertThat(register.add(LAN)).isTrue();
        assertThat(register.add(new StaffMember(
                        "lan", "Người khác", "", null, Set.of(Role.CHAIR), Set.of(), true, null, null, List.of(), 0)))
                .isFalse();
        assertThat(register.find("lan")).contains(LAN);
    }

    @Test
    void a_change_keeps_the_sign_in_name_and_is_there_after_a_restart() throws IOException {
        register.add(LAN);

        StaffMember changed =
                register.change("lan", JsonStaffRegisterTest::disabled).orElseThrow();

        assertThat(changed.enabled()).isFalse();
        assertThat(JsonStaffRegister.open(layout).find("lan")).contains(changed);
        assertThatIllegalArgumentException().isThrownBy(() -> register.change("lan", member -> HUNG));
    }

    @Test
    void what_another_process_changed_counts_at_once() throws IOException {
        JsonStaffRegister command = JsonStaffRegister.open(layout);
        command.add(LAN);
        assertThat(register.find("lan")).contains(LAN);

        command.change("lan", JsonStaffRegisterTest::disabled);

        assertThat(register.find("lan").orElseThrow().enabled()).isFalse();
        register.add(HUNG);
        assertThat(command.all()).extracting(StaffMember::id).containsExactly("hung", "lan");
    }

    @Test
    void of_many_changes_at_once_in_two_registers_none_is_lost() throws Exception {
        register.add(LAN);
        JsonStaffRegister other = JsonStaffRegister.open(layout);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 40; i++) {
            JsonStaffRegister one = i % 2 == 0 ? register : other;
            threads.execute(() -> one.change("lan", JsonStaffRegisterTest::signedOutEverywhere));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(register.find("lan").orElseThrow().epoch()).isEqualTo(LAN.epoch() + 40);
    }

    @Test
    void fields_of_a_later_version_outlive_a_change_and_a_newcomer() throws IOException {
        register.add(LAN);
        Files.writeString(
                layout.staff(),
                Files.readString(layout.staff())
                        .replace("\"epoch\": 3", "\"epoch\": 3, \"colour\": \"xanh\"")
                        .replace("\"schema\": 1,", "\"schema\": 1, \"later\": [1],"));

        register.add(HUNG);
        register.change("lan", JsonStaffRegisterTest::disabled);

        assertThat(Files.readString(layout.staff()))
                .contains("\"colour\": \"xanh\"", "\"later\": [")
                .endsWith("\"end\": true\n}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', store.fault.empty, ''",
        "'{', store.fault.not-json, ''",
        "'[]', store.fault.not-json, ''",
        "'{\"schema\":1,\"staff\":[]}', store.fault.not-whole, ''",
        "'{\"schema\":2,\"end\":true}', store.fault.too-new, ''",
        "'{\"schema\":1,\"staff\":[{\"id\":\"Lan\"}],\"end\":true}', store.fault.wrong-value, staff[0].name",
    })
    void a_broken_file_is_named_with_its_fault_and_left_alone(String text, String key, String where)
            throws IOException {
        Files.writeString(layout.staff(), text);

        StaffUnreadable trouble = catchThrowableOfType(StaffUnreadable.class, () -> JsonStaffRegister.open(layout));

        assertThat(trouble.key()).isEqualTo(key);
        assertThat(trouble.where()).isEqualTo(where);
        assertThat(trouble.file()).isEqualTo(layout.staff().toString());
        assertThat(layout.staff()).hasContent(text);
    }

    @Test
    void a_file_broken_while_the_server_runs_locks_nobody_out_and_is_not_written_over() throws IOException {
        register.add(LAN);
        Files.writeString(layout.staff(), "{ \"schema\": 1,");

        assertThat(register.find("lan")).contains(LAN);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> register.add(HUNG))
                .withCauseInstanceOf(StaffUnreadable.class);
        assertThat(layout.staff()).hasContent("{ \"schema\": 1,");
    }

    @Test
    void a_disk_that_refuses_leaves_the_accounts_as_they_were() throws IOException {
        register.add(LAN);
        for (int call = 1; call <= 3; call++) {
            FaultyDisk disk = new FaultyDisk();
            JsonStaffRegister failing =
                    JsonStaffRegister.open(layout, new DurableFiles(disk, DurableFiles.Access.OWNER, 0));
            disk.failAt(call, true);
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> failing.add(HUNG));
            assertThat(register.all()).as("call %s", call).hasSize(1);
        }
        assertThat(List.of(register.all().get(0))).containsExactly(LAN);
    }

    private static StaffMember disabled(StaffMember member) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.post(),
                member.unit(),
                member.roles(),
                member.topics(),
                false,
                member.passwordHash(),
                member.invitation(),
                List.of(),
                member.epoch());
    }

    private static StaffMember signedOutEverywhere(StaffMember member) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.post(),
                member.unit(),
                member.roles(),
                member.topics(),
                member.enabled(),
                member.passwordHash(),
                member.invitation(),
                List.of(),
                member.epoch() + 1);
    }
}
