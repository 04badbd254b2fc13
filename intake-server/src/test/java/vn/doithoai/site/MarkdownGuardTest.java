package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkdownGuardTest {

    @TempDir
    Path root;

    private List<BuildProblem> problems(String body) throws IOException {
        Samples.write(root.resolve("a.md"), "title=<b> is data here\ntype=guide\n~~~~~~\n\n" + body + "\n");
        return new MarkdownGuard(new SiteMessages(root)).problems(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b và c > d",
                "<https://example.vn/x>",
                "[lịch](/lich/#dau) [thư](mailto:a@b.vn) [trang](http://b.vn:80/c)",
                "## I. Mục: đích",
                "[ghi chú]: https://b.vn",
                "***",
                "1\\. không phải danh sách"
            })
    void plain_Markdown_passes(String body) throws IOException {
        assertThat(problems(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>, markdown.html",
        "a <!-- b -->, markdown.html",
        "<IMG src=x>, markdown.html",
        "[x](javascript:alert), markdown.scheme: javascript",
        "[x](JaVaScRiPt:alert), markdown.scheme: JaVaScRiPt",
        "[x](&#106;avascript:alert), markdown.scheme: &#106;avascript",
        "[x]: data:text/html, markdown.scheme: data",
        "[\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\, markdown.endless",
        "[[[[[[[[[[[, markdown.endless",
        ">>>>>>>>>>>>>>>>>>>>>>> a, markdown.endless"
    })
    void what_runs_or_never_ends_is_refused_with_its_line(String body, String message) throws IOException {
        assertThat(problems(body))
                .containsExactly(new BuildProblem(root.resolve("a.md").toString(), 5, message));
    }
}
