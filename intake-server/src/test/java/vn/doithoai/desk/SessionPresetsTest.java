package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is chosen in the forms of a session instead of typed, and what they tell while they are filled in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionPresetsTest {

    private static final String ONE = "/can-bo/phien/2025-1";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        Files.createDirectories(office.attachmentsFolder());
        Files.writeString(
                office.attachmentsFolder().resolve("bien-ban.pdf"), "%PDF-1.7\n%%EOF\n", StandardCharsets.US_ASCII);
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private String file() throws IOException {
        return Files.readString(root.resolve("content/lich/2025-1.md"));
    }

    private Staffer.Page fill(String part, String... filled) {
        return lan.send(lan.get(ONE + "/" + part), ONE + "/" + part, filled);
    }

    @Test
    void who_takes_part_is_chosen_from_the_groups_of_the_plan_and_added_to_what_is_there() throws IOException {
        long before =
                file().lines().filter(line -> line.startsWith("participant.")).count();
        assertThat(lan.get(ONE + "/thanh-phan").document().select("[name=them-thanh-phan]"))
                .hasSize(19);

        assertThat(fill("thanh-phan", "them-thanh-phan", "9", "them-thanh-phan", "12")
                        .status())
                .isEqualTo(303);

        assertThat(file())
                .contains(
                        "participant." + (before + 1) + "=commune | Trạm trưởng trạm y tế\n",
                        "participant." + (before + 2) + "=village | Trưởng thôn\n");
        assertThat(lan.get(ONE + "/thanh-phan").document().select("[name=them-thanh-phan][checked]"))
                .isEmpty();
    }

    @Test
    void a_paper_leads_to_an_attached_file_that_is_chosen_beside_the_link() throws IOException {
        assertThat(fill(
                                "tai-lieu",
                                "document-1-loai-tai-lieu",
                                "minutes",
                                "document-1-ten-tai-lieu",
                                "Biên bản",
                                "document-1-ngay-tai-lieu",
                                "2/6/2025",
                                "document-1-tep-chon",
                                "/tep/bien-ban.pdf")
                        .status())
                .isEqualTo(303);

        assertThat(file()).contains("document.1=minutes | Biên bản | 2025-06-02 | /tep/bien-ban.pdf\n");
        assertThat(lan.get(ONE + "/tai-lieu").value("document-1-lien-ket")).isEqualTo("/tep/bien-ban.pdf");
    }

    @Test
    void the_overview_the_chairman_gives_has_a_field_of_its_own() throws IOException {
        fill("chung", "khai-quat", "Kinh tế ổn định.\nAn ninh tốt.");

        assertThat(file()).contains("overview=Kinh tế ổn định. ¶ An ninh tốt.\n");
    }

    @Test
    void the_peoples_share_is_told_while_the_programme_is_typed_and_after_it_is_saved() {
        Staffer.Page page = lan.get(ONE + "/chuong-trinh");
        assertThat(page.document().select("[data-share]").attr("data-enough"))
                .contains("của Nhân dân {0} phút", "trình bày {1} phút");
        assertThat(lan.get(ONE + "/chung").document().select("[data-share]")).isEmpty();

        fill("chuong-trinh", "agenda-1-so-phut", "200", "agenda-1-cach", "one-way");

        assertThat(lan.get(ONE + "/chuong-trinh").words()).contains("trình bày 200 phút: chưa đạt");
    }
}
