package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;

/** That a question can be asked by a group: written down at entry, put right later, seen by who works on it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CollectivePagesTest {

    private static final String RECLASSIFY = "xep-loai-lai";
    private static final String ENTRY = "/can-bo/nhap";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page entered(String people) {
        return lan.send(
                lan.get(ENTRY),
                ENTRY,
                "cau-hoi",
                "Chi đoàn đề nghị làm sân bóng.",
                "kenh",
                "phone",
                "tap-the",
                "Chi đoàn thôn Đông",
                "so-nguoi",
                people);
    }

    private Submission.Collective collective(QuestionNumber number) {
        return office.state(number).origin().collective();
    }

    @Test
    void a_group_and_its_number_are_written_down_at_entry_and_stand_on_the_matter() {
        assertThat(entered("12 đoàn viên").status()).isEqualTo(200);
        QuestionNumber number = office.store().numbers().get(0);
        assertThat(collective(number)).isEqualTo(new Submission.Collective("Chi đoàn thôn Đông", 12, List.of()));
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words())
                .contains("Tập thể cùng hỏi Chi đoàn thôn Đông", "Số người cùng hỏi 12");
    }

    @Test
    void a_number_that_is_none_is_told_and_all_that_was_typed_stays() {
        Staffer.Page wrong = entered("nhiều người");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("từ 2 đến 99.999");
        assertThat(wrong.value("so-nguoi")).isEqualTo("nhiều người");
        assertThat(wrong.value("tap-the")).isEqualTo("Chi đoàn thôn Đông");
        assertThat(office.store().numbers()).isEmpty();
    }

    @Test
    void it_is_put_right_later_and_the_history_tells_it() {
        QuestionNumber number = office.received();
        String address = "/can-bo/cau-hoi/" + number;
        Staffer.Page wrong = lan.submit(lan.get(address), RECLASSIFY, RECLASSIFY + "-so-nguoi", "vài người");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("từ 2 đến 99.999");
        lan.submit(
                lan.get(address),
                RECLASSIFY,
                RECLASSIFY + "-tap-the",
                "Nhân dân thôn Đoài",
                RECLASSIFY + "-so-nguoi",
                "1.200");
        assertThat(collective(number)).isEqualTo(new Submission.Collective("Nhân dân thôn Đoài", 1_200, List.of()));
        assertThat(lan.get(address).words()).contains("Tập thể Nhân dân thôn Đoài", "Số người 1.200");
    }
}
