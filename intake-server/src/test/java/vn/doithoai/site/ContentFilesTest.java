package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.SampleFiles;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.publication.FileShown;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.store.disk.DataLayout;

/** The files of the office beside its pages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentFilesTest {

    @TempDir
    Path root;

    private Path add(String name, byte[] bytes) throws IOException {
        Path file = root.resolve("content/tep").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private BuildResult build(String words) {
        BuildRequest request = Samples.request(root);
        Samples.write(
                root.resolve("content/gioi-thieu.md"),
                "title=Giới thiệu\ntype=guide\nstatus=published\n~~~~~~\n" + words + "\n");
        return Samples.siteOf(Map.of()).run(request);
    }

    private Path current() throws IOException {
        return root.resolve("output/current").toRealPath();
    }

    @Test
    void a_file_goes_into_the_release_and_its_link_says_what_it_is() throws IOException {
        byte[] paper = SampleFiles.pdf("x".repeat(1_258_291));
        add("ke-hoach-2025.pdf", paper);
        assertThat(build("Xem [bản ký](/tep/ke-hoach-2025.pdf).")).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("tep/ke-hoach-2025.pdf")).hasBinaryContent(paper);
        assertThat(Files.readString(current().resolve("gioi-thieu/index.html")))
                .contains("bản ký</a> <span class=\"rich-text__file\">(PDF, 1,2 MB)</span>.");
    }

    @Test
    void a_photograph_goes_without_the_place_where_it_was_taken() throws IOException {
        add("anh.jpg", SampleFiles.photograph());
        assertThat(build("[ảnh](/tep/anh.jpg)")).isInstanceOf(BuildResult.Built.class);
        assertThat(new String(Files.readAllBytes(current().resolve("tep/anh.jpg")), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
        assertThat(Files.readString(current().resolve("gioi-thieu/index.html"))).contains("(JPEG, 1 KB)");
    }

    @Test
    void a_file_that_was_taken_away_is_in_no_later_release() throws IOException {
        Path file = add("a.pdf", SampleFiles.pdf(""));
        assertThat(build("[bản ký](/tep/a.pdf)")).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("tep/a.pdf")).exists();
        Files.delete(file);
        assertThat(build("hai")).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("tep/a.pdf")).doesNotExist();
    }

    @Test
    void a_file_that_nothing_public_leads_to_is_in_no_release() throws IOException {
        add("chua-cong-bo.pdf", SampleFiles.pdf("1"));
        add("chua-cong-bo-2.pdf", SampleFiles.pdf("2"));
        assertThat(build("Xem [bản hai](/tep/chua-cong-bo-2.pdf).")).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("tep/chua-cong-bo.pdf")).doesNotExist();
        assertThat(current().resolve("tep/chua-cong-bo-2.pdf")).exists();
    }

    @Test
    void a_link_to_a_file_that_is_not_there_publishes_nothing() {
        assertThat(build("[bản ký](/tep/khong-co.pdf)")).isInstanceOf(BuildResult.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kế hoạch.pdf", "KE-HOACH.pdf", "a b.pdf", "a.pdf.exe", "a.docx", "a", "a..pdf"})
    void a_wrong_name_or_kind_publishes_nothing_and_is_told_with_its_file(String name) throws IOException {
        Path file = add(name, SampleFiles.pdf(""));
        assertThat(build("một"))
                .isInstanceOfSatisfying(
                        BuildResult.Failed.class,
                        failed -> assertThat(failed.problems())
                                .extracting(BuildProblem::file)
                                .containsExactly(file.toString()));
    }

    @Test
    void a_file_whose_name_begins_with_a_dot_is_none() throws IOException {
        add(".a.pdf.tam", new byte[0]);
        assertThat(build("một")).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("tep")).doesNotExist();
    }

    private BuildResult buildWith(FileShown file) {
        BuildRequest request = Samples.request(root);
        Samples.write(
                root.resolve("content/gioi-thieu.md"), "title=Giới thiệu\ntype=guide\nstatus=published\n~~~~~~\nLời\n");
        return Samples.siteWith(new QuestionNumber(2025, 7), file).run(request);
    }

    private static FileShown letter(long size) {
        return new FileShown(
                "cong-van.pdf",
                "Công văn",
                AttachedFile.Belongs.LETTER,
                FileKind.PDF,
                size,
                false,
                "3f".repeat(32),
                null,
                LocalDate.of(2025, 6, 1));
    }

    private Path besideTheFeed() {
        Path feed = Samples.folders(root).feed();
        return DataLayout.filesOf(DataLayout.filesBeside(feed), new QuestionNumber(2025, 7))
                .resolve("3f".repeat(32));
    }

    @Test
    void a_file_of_a_question_goes_into_the_release_under_the_address_of_the_question() throws IOException {
        byte[] paper = SampleFiles.pdf("thư");
        Files.createDirectories(besideTheFeed().getParent());
        Files.write(besideTheFeed(), paper);
        assertThat(buildWith(letter(paper.length))).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("hoi-dap/2025-0007/cong-van.pdf")).hasBinaryContent(paper);
    }

    @Test
    void a_file_that_is_told_as_missing_is_in_no_release_and_stops_nothing() throws IOException {
        assertThat(buildWith(letter(0))).isInstanceOf(BuildResult.Built.class);
        assertThat(current().resolve("hoi-dap/2025-0007/cong-van.pdf")).doesNotExist();
    }

    @Test
    void a_file_that_the_feed_offers_and_that_is_not_there_is_told_with_its_place() {
        assertThat(((BuildResult.Failed) buildWith(letter(9))).problems())
                .extracting(BuildProblem::file)
                .containsExactly(besideTheFeed().toString());
    }
}
