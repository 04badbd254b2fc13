package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErrorPagesTest {

    @TempDir
    Path templates;

    @Test
    void the_words_of_a_problem_may_hold_anything() throws IOException {
        Files.createDirectories(templates.resolve("messages"));
        Files.writeString(
                templates.resolve("messages/error.properties"),
                "error.404.title=Không có \"trang\" này \\\\ {0}\\n</script>\n");
        Messages messages = Messages.of(templates);
        ErrorPages pages = new ErrorPages(
                new Renderer(templates, messages),
                new Words(messages),
                () -> {
                    throw new AssertionError("a problem has no frame");
                },
                JsonText.PORT);

        JsonNode problem = new ObjectMapper().readTree(pages.problem(404));

        assertThat(problem.get("title").textValue()).isEqualTo("Không có \"trang\" này \\ {0}\n</script>");
        assertThat(problem.get("status").intValue()).isEqualTo(404);
        assertThat(problem.get("type").textValue()).isEqualTo("about:blank");
        assertThat(problem).hasSize(3);
    }
}
