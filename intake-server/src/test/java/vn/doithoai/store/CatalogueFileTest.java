package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.Validity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueFileTest {

    private static final String WHOLE = """
        {
          "schema": 1,
          "organisations": [{"name": "UBND xã Mẫu", "commune": "xã Mẫu", "from": "2025-07-01"}],
          "topics": [
            {"id": "T1", "slug": "mot", "label": "Một", "sensitive": false, "source": "S36"},
            {"id": "T2", "slug": "hai", "label": "Hai", "sensitive": true, "source": ""}
          ],
          "villages": [{"id": "thon-1", "name": "Thôn 1", "from": null, "until": "2025-12-31"}],
          "units": [{"id": "vp", "name": "Văn phòng"}],
          "posts": [{"id": "p1", "title": "Công chức", "unit": "vp", "topics": ["T1"]}],
          "venues": [{"id": "nvh", "name": "Nhà văn hóa", "capacity": 120}],
          "noticeChannels": [{"id": "loa", "label": "Loa", "mandatory": true}],
          "refusalReasons": [{"code": "spam", "label": "Rác", "explanation": "…", "hidesText": true}],
          "removalReasons": [],
          "formTexts": {"denunciations": "a", "complaints": "b", "emergencies": "c", "consent": "d", "consentVersion": "1"},
          "rules": [{"from": "2000-01-01", "noticeDays": 7, "youthPlanDays": 30, "resultDays": 10, "answerDays": 30, "dueSoonDays": 5, "followUpDays": 30}],
          "holidays": [{"year": 2026, "days": ["2026-01-01"]}]
        }
        """;

    @TempDir
    Path folder;

    @Test
    void the_catalogue_of_the_project_is_read() {
        CatalogueFile.Result result = CatalogueFile.read(Path.of("../content/catalogue.json"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.catalogue().orElseThrow().topics()).isNotEmpty();
    }

    @Test
    void every_list_is_taken_over() throws IOException {
        Catalogue catalogue = read(WHOLE).catalogue().orElseThrow();

        assertThat(catalogue.villages())
                .containsExactly(new Catalogue.Village(
                        "thon-1", "Thôn 1", null, null, new Validity(null, LocalDate.of(2025, 12, 31))));
        assertThat(catalogue.organisations().get(0).validity().from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(catalogue.topic("T2").orElseThrow().sensitive()).isTrue();
        assertThat(catalogue.venue("nvh").orElseThrow().capacity()).isEqualTo(120);
        assertThat(catalogue.isUnitInChargeOf("vp", "T1")).isTrue();
        assertThat(catalogue.isDayOff(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(catalogue.refusalReason("spam")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"slug\": \"hai\"', '\"slug\": \"hai\", \"slugg\": \"x\"', 6, store.fault.unknown-field",
        "'\"slug\": \"hai\"', '\"slugg\": \"hai\"', 6, store.fault.wrong-value",
        "'\"sensitive\": true, ', '', 6, store.fault.wrong-value",
        "'\"mandatory\": true', '\"mandatory\": \"ja\"', 12, store.fault.wrong-value",
        "'\"2025-12-31\"', '\"31/12/2025\"', 8, store.fault.wrong-value",
        "'\"from\": null, \"until\"', '\"from\": \"2026-01-01\", \"until\"', 8, store.fault.wrong-value",
        "'\"id\": \"T2\"', '\"id\": \"T1\"', 6, store.catalogue.repeated",
        "'\"slug\": \"hai\"', '\"slug\": \"mot\"', 6, store.catalogue.repeated",
        "'\"id\": \"vp\"', '\"id\": \" \"', 9, store.catalogue.blank",
        "'\"schema\": 1', '\"schema\": 2', 0, store.fault.too-new",
        "'\"units\"', 'units', 9, store.fault.not-json",
        "'\"label\": \"Một\"', '\"label\": \"Một\", \"label\": \"Hai\"', 5, store.fault.not-json",
    })
    void a_mistake_is_told_with_its_line(String right, String wrong, int line, String key) throws IOException {
        assertThat(WHOLE).contains(right);

        CatalogueFile.Result result = read(WHOLE.replace(right, wrong));

        assertThat(result.catalogue()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("catalogue.json");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.key()).isEqualTo(key);
        });
    }

    @Test
    void without_a_name_and_a_topic_it_is_no_catalogue() throws IOException {
        String bare = WHOLE.replaceFirst("\"organisations\": \\[.*", "\"organisations\": [],")
                .replaceFirst("(?s)\"topics\": \\[.*?\\],", "\"topics\": [],");

        assertThat(read(bare).problems())
                .extracting(ContentProblem::key)
                .containsExactly("store.catalogue.empty", "store.catalogue.empty");
    }

    @Test
    void a_catalogue_that_is_not_there_is_told_and_not_thrown() {
        assertThat(CatalogueFile.read(folder.resolve("catalogue.json")).problems())
                .extracting(ContentProblem::key)
                .containsExactly("store.fault.missing");
    }

    private CatalogueFile.Result read(String text) throws IOException {
        return CatalogueFile.read(Files.writeString(folder.resolve("catalogue.json"), text));
    }
}
