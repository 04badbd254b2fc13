package vn.doithoai.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.SampleFiles;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Act;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.store.disk.DataLayout;

/** The bytes of the files of questions on the disk. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionFoldersTest {

    @TempDir
    Path root;

    private QuestionFolders files;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(root.resolve("data/private"));
        Files.createDirectories(root.resolve("data/public"));
        files = new QuestionFolders(new DataLayout(root.resolve("data")));
    }

    private QuestionFiles.Kept take(String called, byte[] bytes) throws IOException, FileKind.NotTaken {
        return files.take(Life.NUMBER, Files.write(root.resolve("in"), bytes), called);
    }

    private static Question naming(QuestionFiles.Kept kept, AttachedFile.Standing standing) {
        AttachedFile file = new AttachedFile(
                kept.sha256(), kept.kind(), kept.size(), kept.scan(), "Công văn", AttachedFile.Belongs.LETTER, null);
        Life life = Life.in(Stage.ACCEPTED);
        life.then(new RecordEvent.Attached(new Act(life.by(Life.SECRETARY).at(), Life.SECRETARY), file, standing));
        return life.question();
    }

    private List<String> kept() throws IOException {
        return names(root.resolve("data/private/files/2025/" + Life.NUMBER));
    }

    private List<String> published() throws IOException {
        return names(root.resolve("data/public/files/2025/" + Life.NUMBER));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_kept_by_its_hash_for_its_owner_alone() throws Exception {
        byte[] bytes = SampleFiles.letters("A letter of the commune to whoever reads this far, with enough letters");
        QuestionFiles.Kept kept = take("cong-van.pdf", bytes);

        assertThat(kept).isEqualTo(new QuestionFiles.Kept(Sha256.hex(bytes), FileKind.PDF, bytes.length, false));
        Path lies = files.find(Life.NUMBER, kept.sha256()).orElseThrow();
        assertThat(lies).hasBinaryContent(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lies)))
                .isEqualTo("rw-------");
        assertThat(kept()).containsExactly(kept.sha256());
    }

    @Test
    void a_paper_that_was_scanned_has_no_letters() throws Exception {
        assertThat(take("a.pdf", SampleFiles.scan()).scan()).isTrue();
        assertThat(take("b.pdf", SampleFiles.pdf("")).scan())
                .as("broken inside")
                .isTrue();
        assertThat(take("c.jpg", SampleFiles.photograph()).scan()).isFalse();
    }

    @Test
    void a_photograph_is_kept_without_the_place_where_it_was_taken() throws Exception {
        QuestionFiles.Kept kept = take("anh.jpg", SampleFiles.photograph());
        assertThat(new String(
                        Files.readAllBytes(
                                files.find(Life.NUMBER, kept.sha256()).orElseThrow()),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @Test
    void what_is_not_taken_leaves_nothing() {
        assertThatThrownBy(() -> take("a.pdf", SampleFiles.docx())).isInstanceOf(FileKind.NotTaken.class);
        assertThat(root.resolve("data/private/files")).doesNotExist();
    }

    @Test
    void a_file_that_is_coming_in_stays_while_others_save_and_goes_when_its_act_was_refused() throws Exception {
        QuestionFiles.Kept kept = take("a.pdf", SampleFiles.pdf(""));
        Question without = Life.in(Stage.ACCEPTED).question();
        files.forget(without);
        assertThat(kept()).containsExactly(kept.sha256());

        files.settle(Life.NUMBER, kept, Optional.of(without));

        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_that_the_record_names_stays_until_it_is_taken_away() throws Exception {
        QuestionFiles.Kept kept = take("a.pdf", SampleFiles.pdf(""));
        files.settle(Life.NUMBER, kept, Optional.of(naming(kept, AttachedFile.Standing.OFFICE)));
        assertThat(kept()).containsExactly(kept.sha256());

        files.forget(naming(kept, AttachedFile.Standing.PUBLIC));
        assertThat(kept()).containsExactly(kept.sha256());
        files.forget(Life.in(Stage.ACCEPTED).question());

        assertThat(kept()).isEmpty();
    }

    @Test
    void what_a_crash_left_between_file_and_record_goes_at_the_next_start() throws Exception {
        QuestionFiles.Kept named = take("a.pdf", SampleFiles.pdf("1"));
        take("b.pdf", SampleFiles.pdf("2"));
        QuestionFolders again = new QuestionFolders(new DataLayout(root.resolve("data")));

        again.sweep(number -> Optional.empty());
        assertThat(kept()).as("a question that cannot be read keeps its files").hasSize(2);
        again.sweep(number -> Optional.of(naming(named, AttachedFile.Standing.OFFICE)));

        assertThat(kept()).containsExactly(named.sha256());
    }

    @Test
    void a_public_file_is_laid_beside_the_feed_and_goes_with_it() throws Exception {
        QuestionFiles.Kept kept = take("a.pdf", SampleFiles.pdf(""));
        assertThat(files.publish(Life.NUMBER, kept.sha256())).isTrue();
        assertThat(published()).containsExactly(kept.sha256());

        files.keepPublished(List.of(new QuestionFiles.Named(Life.NUMBER, kept.sha256())));
        assertThat(published()).containsExactly(kept.sha256());
        files.keepPublished(List.of());

        assertThat(published()).isEmpty();
        assertThat(kept()).containsExactly(kept.sha256());
    }

    @Test
    void a_damaged_file_is_not_laid_out_and_a_damaged_public_one_is_made_anew() throws Exception {
        QuestionFiles.Kept kept = take("a.pdf", SampleFiles.pdf(""));
        assertThat(files.publish(Life.NUMBER, kept.sha256())).isTrue();
        Path out = root.resolve("data/public/files/2025/" + Life.NUMBER).resolve(kept.sha256());
        Files.writeString(out, "hỏng");
        Files.setLastModifiedTime(out, java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(files.publish(Life.NUMBER, kept.sha256())).isTrue();
        assertThat(out).hasBinaryContent(SampleFiles.pdf(""));

        Path lies = files.find(Life.NUMBER, kept.sha256()).orElseThrow();
        Files.writeString(lies, "hỏng");
        Files.delete(out);
        assertThat(files.publish(Life.NUMBER, kept.sha256())).isFalse();
        assertThat(published()).isEmpty();
    }

    @Test
    void a_name_that_is_no_hash_leads_nowhere() {
        assertThatThrownBy(() -> files.find(Life.NUMBER, "../../staff.json"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
