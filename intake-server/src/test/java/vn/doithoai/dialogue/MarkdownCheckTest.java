package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkdownCheckTest {

    private static List<ContentProblem> problems(String body) {
        List<ContentProblem> problems = new ArrayList<>();
        String text = "title=<b> is data here\ntype=guide\n~~~~~~\n\n" + body + "\n";
        ContentFile.read("a.md", text, problems).ifPresent(file -> MarkdownCheck.of(file, problems));
        return problems;
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
    void plain_Markdown_passes(String body) {
        assertThat(problems(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>, content.html, ",
        "a <!-- b -->, content.html, ",
        "<IMG src=x>, content.html, ",
        "[x](javascript:alert), content.scheme, javascript",
        "[x](JaVaScRiPt:alert), content.scheme, JaVaScRiPt",
        "[x](&#106;avascript:alert), content.scheme, &#106;avascript",
        "[x]: data:text/html, content.scheme, data",
        "[\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\, content.endless, ",
        "[[[[[[[[[[[, content.endless, ",
        ">>>>>>>>>>>>>>>>>>>>>>> a, content.endless, "
    })
    void what_runs_or_never_ends_is_refused_with_its_line(String body, String key, String named) {
        List<String> args = named == null ? List.of() : List.of(named);
        assertThat(problems(body)).containsExactly(new ContentProblem("a.md", 5, key, args));
    }

    @Test
    void a_text_without_end_is_refused_whole() {
        assertThat(problems("x".repeat(200_001)))
                .extracting(ContentProblem::key)
                .containsExactly("content.long");
    }
}
