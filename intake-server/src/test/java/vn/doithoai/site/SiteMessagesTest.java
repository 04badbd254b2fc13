package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.SiteMessages;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteMessagesTest {

    @Test
    void a_problem_has_its_file_its_line_and_words_filled_once(@TempDir Path templates) throws IOException {
        Path messages = Files.createDirectories(templates.resolve("messages"));
        Files.writeString(messages.resolve("site.properties"), "site.k={0} and {1}\nother.k=whole {0}\n");
        SiteMessages words = new SiteMessages(templates);
        assertThat(words.problemIn("a.md", 3, "k", "typed {1}", "SECOND"))
                .isEqualTo(new BuildProblem("a.md", 3, "typed {1} and SECOND"));
        assertThat(words.text("other.k", "key")).isEqualTo("whole key");
        assertThat(words.text("unknown", "why")).isEqualTo("unknown: why");
    }
}
