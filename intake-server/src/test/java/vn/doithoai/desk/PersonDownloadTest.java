package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.RecordEvent;

/** All that is kept of an asker is taken out for the asker by whoever may see every contact, and by nobody else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonDownloadTest {

    @TempDir
    private Path root;

    private CaseOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String address(QuestionNumber number) {
        return "/can-bo/cau-hoi/" + number + "/du-lieu-ca-nhan.zip";
    }

    private Map<String, String> taken(String person, QuestionNumber number) throws IOException {
        Door door = new Door(office.address()).with(office.session(person));
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(door.bytes(address(number))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void the_secretary_takes_out_every_question_of_the_person_and_it_is_in_the_log() throws IOException {
        QuestionNumber first = office.received();
        QuestionNumber second = office.received();
        Actor clerk = new Actor("thu-ky-khac", Set.of(Role.SECRETARY), "Văn phòng");
        assertThat(office.save(
                        office.question(first),
                        new RecordEvent.Noted(new Act(office.now(), clerk), "Người này hay hỏi")))
                .isTrue();

        Map<String, String> files = taken("lan", first);

        assertThat(files).containsOnlyKeys("SHA256SUMS", "du-lieu-ca-nhan.html", "du-lieu-ca-nhan.json");
        assertThat(files.get("du-lieu-ca-nhan.html"))
                .contains("Câu hỏi số " + first, "Câu hỏi số " + second, "0912345678")
                .doesNotContain("Người này hay hỏi");
        assertThat(files.get("du-lieu-ca-nhan.json"))
                .contains(first.toString(), second.toString())
                .doesNotContain("secretHash", "Người này hay hỏi");
        assertThat(office.audited.stream()
                        .filter(entry -> entry.what() == AuditEntry.What.DATA_HANDED_OUT)
                        .map(AuditEntry::about))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void who_may_not_see_every_contact_is_neither_offered_it_nor_given_it() {
        QuestionNumber number = office.received();
        Door officer = new Door(office.address()).with(office.session("hung"));

        assertThat(officer.get(address(number)).status()).isEqualTo(403);
        assertThat(officer.text("/can-bo/cau-hoi/" + number)).doesNotContain("du-lieu-ca-nhan.zip");
        assertThat(new Door(office.address()).with(office.session("lan")).text("/can-bo/cau-hoi/" + number))
                .contains(address(number));
        assertThat(office.audited).noneMatch(entry -> entry.what() == AuditEntry.What.DATA_HANDED_OUT);
    }
}
