package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DiskReserveReached;
import vn.doithoai.store.disk.DurableFiles;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonAuditLogTest {

    @TempDir
    Path root;

    private DataLayout layout;
    private JsonAuditLog log;

    @BeforeEach
    void open() throws IOException {
        layout = new DataLayout(root);
        log = JsonAuditLog.open(layout);
    }

    @Test
    void without_a_file_nothing_happened() {
        assertThat(log.latest(10)).isEmpty();
    }

    @Test
    void an_entry_is_one_line_for_the_owner_alone() throws IOException {
        log.add(entry("lan", 7));

        assertThat(layout.audit())
                .hasContent("{\"schema\":1,\"at\":\"2025-06-14T08:12:09.123+07:00\",\"by\":\"lan\","
                        + "\"what\":\"signed-in\",\"about\":\"7\",\"roles\":[]}\n");
        assertThat(Files.getPosixFilePermissions(layout.audit()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void several_are_added_in_their_order_and_none_adds_nothing() {
        log.addAll(List.of());
        assertThat(layout.audit()).doesNotExist();

        log.add(entry("lan", 1));
        log.addAll(List.of(entry("lan", 2), entry("hung", 3)));
        assertThat(log.latest(10)).containsExactly(entry("hung", 3), entry("lan", 2), entry("lan", 1));
    }

    @Test
    void the_latest_come_first_however_many_blocks_they_fill() throws IOException {
        List<AuditEntry> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            AuditEntry entry = entry("ă".repeat(i % 60 + 1), i);
            all.add(entry);
            if (i < 20) {
                log.add(entry);
            } else {
                text.append("{\"schema\":1,\"at\":\"")
                        .append(entry.at())
                        .append("\",\"by\":\"")
                        .append(entry.by())
                        .append("\",\"what\":\"signed-in\",\"about\":\"")
                        .append(entry.about())
                        .append("\",\"roles\":[]}\n");
            }
        }
        Files.writeString(layout.audit(), text, StandardOpenOption.APPEND);
        Collections.reverse(all);

        assertThat(log.latest(3)).isEqualTo(all.subList(0, 3));
        assertThat(log.latest(777)).isEqualTo(all.subList(0, 777));
        assertThat(log.latest(Integer.MAX_VALUE)).isEqualTo(all);
        assertThat(log.latest(0)).isEmpty();
    }

    @Test
    void a_last_line_cut_at_any_place_is_cut_off_at_the_start_and_before_the_next_entry() throws IOException {
        log.add(entry("lan", 1));
        byte[] bytes = Files.readAllBytes(layout.audit());
        log.add(entry("hung", 2));
        byte[] two = Files.readAllBytes(layout.audit());
        for (int end = bytes.length + 1; end < two.length; end++) {
            Files.write(layout.audit(), java.util.Arrays.copyOf(two, end));
            assertThat(log.latest(5)).containsExactly(entry("lan", 1));
            if (end % 2 == 0) {
                JsonAuditLog.open(layout);
                assertThat(layout.audit()).hasBinaryContent(bytes);
            }
            log.add(entry("hung", 2));
            assertThat(layout.audit()).hasBinaryContent(two);
        }
    }

    @Test
    void a_line_that_is_no_entry_hides_no_other() throws IOException {
        log.add(entry("lan", 1));
        Files.writeString(layout.audit(), "rubbish\n\n{}\n", StandardOpenOption.APPEND);
        log.add(entry("hung", 2));

        assertThat(log.latest(5)).containsExactly(entry("hung", 2), entry("lan", 1));
    }

    @Test
    void with_only_the_reserve_left_strangers_write_nothing_and_staff_do() throws IOException {
        log.add(entry("lan", 1));
        DurableFiles scarce = new DurableFiles(DurableFiles.Access.OWNER, Long.MAX_VALUE);
        JsonAuditLog full = JsonAuditLog.open(layout, scarce);
        byte[] before = Files.readAllBytes(layout.audit());
        byte[] chain = Files.readAllBytes(layout.acts());

        for (AuditEntry.What what : List.of(
                AuditEntry.What.SIGN_IN_FAILED, AuditEntry.What.SIGN_IN_THROTTLED, AuditEntry.What.FORM_REFUSED)) {
            assertThatThrownBy(() -> full.add(new AuditEntry(Samples.AT, "lan", what, "")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(DiskReserveReached.class);
        }
        assertThat(layout.audit()).hasBinaryContent(before);
        assertThat(layout.acts()).hasBinaryContent(chain);

        full.add(entry("lan", 2));
        assertThat(full.latest(5)).containsExactly(entry("lan", 2), entry("lan", 1));
    }

    private static AuditEntry entry(String by, int minute) {
        return new AuditEntry(Samples.AT.plusMinutes(minute), by, AuditEntry.What.SIGNED_IN, Integer.toString(minute));
    }
}
