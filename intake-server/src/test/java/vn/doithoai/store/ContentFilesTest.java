package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.content.ContentStore;
import vn.doithoai.content.ContentStore.Change;
import vn.doithoai.content.ContentStore.Outcome;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.ContentStore.Version;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.store.disk.DurableFiles;

/** What the desk writes into the content folder: nothing broken, nothing lost, nothing over somebody else's work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentFilesTest {

    private static final Path SHIPPED = Path.of("..", "content");
    private static final String GUIDE = "gioi-thieu.md";
    private static final String CATALOGUE = "catalogue.json";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-06-02T08:00:00+07:00");

    @TempDir
    Path root;

    private ContentFiles files;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target =
                        root.resolve("content").resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(file, target);
            }
        }
        DurableFiles disk = new DurableFiles(DurableFiles.Access.OWNER, 0);
        files = new ContentFiles(root.resolve("content"), root.resolve("versions"), root.resolve("drafts"), disk, disk);
    }

    private Stored now(String path) {
        return files.find(path).orElseThrow();
    }

    private Outcome save(String path, String revision, String text) {
        return files.save(new Change(path, revision, text, "lan", AT));
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve("content").resolve(path));
    }

    @Test
    void what_was_saved_is_in_the_file_and_what_was_there_is_kept() throws IOException {
        Stored before = now(GUIDE);
        String after = before.text() + "\nThêm một dòng.\n";
        assertThat(save(GUIDE, before.revision(), after)).isInstanceOf(Outcome.Saved.class);
        assertThat(text(GUIDE)).isEqualTo(after);
        assertThat(files.versions(GUIDE))
                .extracting(Version::number, Version::by, Version::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "lan", after),
                        org.assertj.core.groups.Tuple.tuple(1, "", before.text()));
        assertThat(files.versions(GUIDE).get(0).at()).isEqualTo(AT);
    }

    @Test
    void a_save_from_an_older_text_writes_nothing_and_shows_the_newer() throws IOException {
        Stored before = now(GUIDE);
        Files.writeString(root.resolve("content").resolve(GUIDE), before.text() + "\nSửa bằng tay.\n");
        assertThat(save(GUIDE, before.revision(), before.text() + "\nSửa ở bàn làm việc.\n"))
                .isEqualTo(new Outcome.Conflict(files.find(GUIDE)));
        assertThat(text(GUIDE)).contains("Sửa bằng tay").doesNotContain("Sửa ở bàn");

        assertThat(save(GUIDE, now(GUIDE).revision(), before.text() + "\nSửa ở bàn làm việc.\n"))
                .isInstanceOf(Outcome.Saved.class);
        assertThat(files.versions(GUIDE).get(1).text()).contains("Sửa bằng tay");
        assertThat(files.versions(GUIDE).get(1).by()).isEmpty();
    }

    @Test
    void a_file_that_came_or_went_meanwhile_is_a_conflict() throws IOException {
        assertThat(save("moi.md", ContentStore.revision("khác"), now(GUIDE).text()))
                .isEqualTo(new Outcome.Conflict(Optional.empty()));
        assertThat(save(GUIDE, "", now(GUIDE).text() + "x")).isEqualTo(new Outcome.Conflict(files.find(GUIDE)));
        assertThat(save("moi.md", "", now(GUIDE).text())).isInstanceOf(Outcome.Saved.class);
        assertThat(text("moi.md")).isEqualTo(text(GUIDE));
    }

    @Test
    void what_the_build_would_refuse_is_not_written() throws IOException {
        Stored before = now("lich/2025-1.md");
        assertThat(save("lich/2025-1.md", before.revision(), before.text().replace("form=direct", "form=lạ")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContentProblem::key)
                                .containsExactly("content.unknown-choice"));
        Stored guide = now(GUIDE);
        assertThat(save(GUIDE, guide.revision(), guide.text() + "<b>x</b>\n")).isInstanceOf(Outcome.Refused.class);
        assertThat(text("lich/2025-1.md")).isEqualTo(before.text());
        assertThat(files.versions("lich/2025-1.md")).isEmpty();
    }

    @Test
    void what_breaks_another_file_is_refused_with_that_file() {
        Stored lists = now(CATALOGUE);
        String without = files.catalogue(lists.text()).orElseThrow().without("venues", 0);
        assertThat(save(CATALOGUE, lists.revision(), without))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ContentProblem::file)
                                .contains("lich/2025-1.md", "lich/2025-2.md"));
    }

    @Test
    void a_mistake_elsewhere_keeps_nobody_from_saving() throws IOException {
        Files.writeString(root.resolve("content/lich/2025-2.md"), "title=hỏng\n~~~~~~\n\n");
        Stored guide = now(GUIDE);
        assertThat(save(GUIDE, guide.revision(), guide.text() + "\nThêm.\n")).isInstanceOf(Outcome.Saved.class);
        assertThat(files.problems("lich/2025-2.md")).isNotEmpty();
        assertThat(files.paths()).contains("lich/2025-2.md", CATALOGUE, GUIDE);
    }

    @Test
    void a_file_of_another_code_page_can_be_read_and_mended() throws IOException {
        Files.write(root.resolve("content/cu.md"), new byte[] {'x', (byte) 0xE1, '\n'});
        assertThat(files.problems("cu.md")).extracting(ContentProblem::key).contains("content.not-utf8");
        assertThat(save("cu.md", now("cu.md").revision(), now(GUIDE).text())).isInstanceOf(Outcome.Saved.class);
        assertThat(files.problems("cu.md")).isEmpty();
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        for (String path : List.of("../x.md", "/etc/x.md", "lich/../../x.md", "x.json", "a b.md")) {
            assertThat(files.find(path)).isEmpty();
            assertThatThrownBy(() -> save(path, "", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_shipped_catalogue_is_written_as_it_stands() throws IOException {
        CatalogueText lists = files.catalogue(text(CATALOGUE)).orElseThrow();
        assertThat(lists.with("organisations", 0, Map.of("phone", new Value.None())))
                .isEqualTo(text(CATALOGUE));
        assertThat(lists.with("organisations", 0, Map.of("phone", new Value.Text("0237 123 456"))))
                .isEqualTo(text(CATALOGUE).replaceFirst("\"phone\": null", "\"phone\": \"0237 123 456\""));
    }

    @Test
    void an_entry_is_added_with_every_kind_of_value_and_read_again() throws IOException {
        CatalogueText lists = files.catalogue(text(CATALOGUE)).orElseThrow();
        String text = lists.with(
                "posts",
                0,
                Map.of(
                        "id", new Value.Text("vh"),
                        "title", new Value.Text("Công chức Văn hóa"),
                        "unit", new Value.None(),
                        "topics", new Value.Many(List.of("T4", "T5"))));
        CatalogueText.Entry post =
                files.catalogue(text).orElseThrow().entries("posts").get(0);
        assertThat(post.texts("topics")).containsExactly("T4", "T5");
        assertThat(post.text("unit")).isEmpty();
        assertThat(files.check(CATALOGUE, text)).isEmpty();
        assertThat(files.catalogue("{").isEmpty()).isTrue();
        assertThat(lists.entries("formTexts")).hasSize(1);
        assertThat(lists.with("formTexts", 0, Map.of("consentVersion", new Value.Text("2027-01"))))
                .contains("\"consentVersion\": \"2027-01\"");
    }
}
