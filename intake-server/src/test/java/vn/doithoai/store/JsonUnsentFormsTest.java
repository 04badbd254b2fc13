package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DiskReserveReached;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.disk.FaultyDisk;

/** What was typed and not sent, on disk. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonUnsentFormsTest {

    private static final String NOTE = "/can-bo/cau-hoi/2025-0001/ghi-chu";
    private static final String OTHER = "/can-bo/cau-hoi/2025-0010/ghi-chu";

    @TempDir
    Path root;

    private final FaultyDisk disk = new FaultyDisk();
    private DataFolder folder;
    private JsonUnsentForms forms;

    @BeforeEach
    void open() throws IOException {
        folder = DataFolder.open(root, new DurableFiles(disk, DurableFiles.Access.OWNER, 0));
        forms = JsonUnsentForms.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    private static UnsentForm form(String account, String path, String opening, int minute) {
        return new UnsentForm(
                account,
                path,
                opening,
                Samples.AT.plusMinutes(minute),
                List.of(new UnsentForm.Field("a", "Dòng một\r\ndòng hai"), new UnsentForm.Field("a", "")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.layout().unsent())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void what_is_kept_is_there_after_a_restart_to_the_letter_and_for_its_owner_alone() throws IOException {
        assertThat(forms.keep(form("lan", NOTE, "mot", 1))).isTrue();
        assertThat(forms.keep(form("lan", NOTE, "hai", 2))).isTrue();
        assertThat(forms.keep(form("hung", NOTE, "mot", 3))).isTrue();
        assertThat(forms.keep(form("lan", NOTE, "mot", 4))).isTrue();
        JsonUnsentForms after = JsonUnsentForms.open(folder);
        assertThat(after.of("lan")).containsExactly(form("lan", NOTE, "mot", 4), form("lan", NOTE, "hai", 2));
        assertThat(after.of("hung")).containsExactly(form("hung", NOTE, "mot", 3));
        assertThat(after.of("mai")).isEmpty();
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void what_was_sent_is_gone_and_a_late_word_from_its_page_does_not_bring_it_back() {
        UnsentForm form = form("lan", NOTE, "mot", 1);
        forms.keep(form);
        forms.keep(form("lan", NOTE, "hai", 1));
        forms.sent("lan", form.key());
        assertThat(forms.keep(form)).isFalse();
        assertThat(forms.of("lan")).containsExactly(form("lan", NOTE, "hai", 1));
        assertThat(forms.keep(form("hung", NOTE, "mot", 1)))
                .as("somebody else's with the same marks")
                .isTrue();
    }

    @Test
    void what_was_dropped_can_be_typed_again() {
        UnsentForm form = form("lan", NOTE, "mot", 1);
        forms.keep(form);
        forms.drop("hung", form.key());
        assertThat(forms.find("lan", form.key())).contains(form);
        forms.drop("lan", form.key());
        assertThat(forms.find("lan", form.key())).isEmpty();
        assertThat(forms.keep(form)).isTrue();
    }

    @Test
    void a_question_that_is_erased_takes_along_what_anybody_typed_there_and_nothing_else() throws IOException {
        forms.keep(form("lan", NOTE, "mot", 1));
        forms.keep(form("hung", NOTE, "mot", 1));
        forms.keep(form("lan", OTHER, "mot", 1));
        forms.dropBelow("/can-bo/cau-hoi/2025-0001/");
        assertThat(files()).hasSize(1);
        assertThat(forms.of("lan")).containsExactly(form("lan", OTHER, "mot", 1));
    }

    @Test
    void who_leaves_leaves_nothing_behind() throws IOException {
        forms.keep(form("lan", NOTE, "mot", 1));
        forms.keep(form("hung", NOTE, "mot", 1));
        JsonUnsentForms besideTheServer = JsonUnsentForms.open(folder.layout());
        besideTheServer.dropAllOf("lan");
        besideTheServer.dropAllOf("lan");
        assertThat(files()).hasSize(1);
        assertThat(forms.of("lan")).isEmpty();
        assertThat(forms.of("hung")).hasSize(1);
    }

    @Test
    void of_one_person_the_newest_are_kept_and_of_everybody_those_of_the_last_month() {
        for (int i = 0; i <= JsonUnsentForms.AT_MOST; i++) {
            forms.keep(form("lan", NOTE, "lan-" + i, i));
        }
        assertThat(forms.of("lan"))
                .hasSize(JsonUnsentForms.AT_MOST)
                .doesNotContain(form("lan", NOTE, "lan-0", 0))
                .contains(form("lan", NOTE, "lan-1", 1));
        UnsentForm later = form("hung", NOTE, "mot", (JsonUnsentForms.DAYS + 1) * 24 * 60);
        forms.keep(later);
        assertThat(forms.of("lan")).isEmpty();
        assertThat(forms.of("hung")).containsExactly(later);
    }

    @Test
    void a_disk_that_refuses_keeps_what_was_there_and_says_so() {
        UnsentForm before = form("lan", NOTE, "mot", 1);
        forms.keep(before);
        disk.failWrites();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> forms.keep(form("lan", NOTE, "mot", 2)));
        disk.heal();
        assertThat(forms.of("lan")).containsExactly(before);
    }

    @Test
    void a_disk_down_to_its_reserve_is_left_to_the_questions() throws IOException {
        folder.close();
        folder = DataFolder.open(root, Long.MAX_VALUE);
        forms = JsonUnsentForms.open(folder);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> forms.keep(form("lan", NOTE, "mot", 1)))
                .withCauseInstanceOf(DiskReserveReached.class);
    }

    @Test
    void a_file_that_is_damaged_or_lies_with_somebody_else_is_nobodys() throws IOException {
        forms.keep(form("lan", NOTE, "mot", 1));
        forms.keep(form("lan", NOTE, "hai", 2));
        Path stolen = folder.layout().unsent().resolve("hung");
        Files.createDirectory(stolen);
        for (Path file : files()) {
            Files.copy(file, stolen.resolve(file.getFileName()));
        }
        Files.writeString(
                folder.layout().unsent().resolve("lan").resolve(UnsentForm.keyOf(NOTE, "mot") + ".json"), "{");
        assertThat(forms.of("hung")).isEmpty();
        assertThat(forms.of("lan")).containsExactly(form("lan", NOTE, "hai", 2));
    }
}
