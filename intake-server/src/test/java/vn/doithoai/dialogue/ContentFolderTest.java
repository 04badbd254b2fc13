package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentFolderTest {

    @TempDir
    Path root;

    private List<ContentProblem> problems() {
        List<ContentProblem> problems = new ArrayList<>();
        ContentFolder.read(root, problems);
        return problems;
    }

    private void file(String name, String text) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }

    @ParameterizedTest
    @CsvSource({
        "thong-bao/Thông báo họp dân (1).md, thong-bao/thong-bao-hop-dan-1.md",
        "thong-bao/trang.html, thong-bao/trang.md",
        "thong-bao/hop-dan.MD, thong-bao/hop-dan.md",
        "'thong-bao/hop,dan.md', thong-bao/hop-dan.md",
        "thong-bao/hop-dan.markdown, thong-bao/hop-dan.md",
        "Đường/hop_dan.htm, duong/hop-dan.md",
        "-.adoc, trang.md"
    })
    void what_looks_like_a_page_and_makes_none_is_named_with_the_name_it_should_have(String name, String better)
            throws IOException {
        file(name, "title=x\n~~~~~~\n");
        assertThat(problems()).containsExactly(new ContentProblem(name, 0, "content.file-name", List.of(better)));
        assertThat(ContentFolder.strays(root)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ke-hoach/ban-scan.pdf", "anh.JPG", "lich/2025-1.md.bak", "ghi-chu.txt"})
    void what_is_no_page_and_lies_among_them_is_named_and_harms_nothing(String name) throws IOException {
        file(name, "x");
        assertThat(problems()).isEmpty();
        assertThat(ContentFolder.strays(root))
                .containsExactly(new ContentProblem(name, 0, "content.no-page", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tep/ban-scan.pdf", ".DS_Store", "lich/.2025-1.md.swp", "~$ke-hoach.docx", "a.md~", "b.md"})
    void pages_papers_and_what_programs_leave_behind_are_no_strays(String name) throws IOException {
        file(name, "x");
        assertThat(problems()).isEmpty();
        assertThat(ContentFolder.strays(root)).isEmpty();
    }

    @Test
    void a_folder_called_like_a_page_and_a_file_without_end_are_told() throws IOException {
        Files.createDirectories(root.resolve("lich.md"));
        file("dai.md", "x".repeat(2_000_001));
        assertThat(problems())
                .extracting(ContentProblem::file, ContentProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dai.md", "content.too-large"),
                        org.assertj.core.groups.Tuple.tuple("lich.md", "content.not-a-file"));
    }
}
