package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;

/** The content as shipped with other rules in force: every sentence of the site follows, but for the plan's own text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesInWordsTest {

    @TempDir
    Path root;

    @Test
    void no_page_but_the_plan_tells_days_that_are_no_longer_the_rule() throws IOException {
        Path content = root.resolve("content");
        Samples.copy(Path.of("../content"), content);
        Path catalogue = content.resolve("catalogue.json");
        Samples.write(
                catalogue,
                Samples.read(catalogue)
                        .replace("\"noticeDays\": 7", "\"noticeDays\": 9")
                        .replace("\"youthPlanDays\": 30", "\"youthPlanDays\": 25")
                        .replace("\"answerDays\": 30", "\"answerDays\": 20"));
        BuildResult result = new SiteBuild(DialogueSite::plan).run(request(content));
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        Path release = CurrentRelease.path(root.resolve("output")).orElseThrow();

        assertThat(Samples.read(release.resolve("index.html"))).contains("20 ngày");
        assertThat(Samples.read(release.resolve("cam-ket/index.html"))).contains("20 ngày");
        assertThat(Samples.read(release.resolve("thong-bao/index.html"))).contains("9 ngày");
        try (Stream<Path> files = Files.walk(release)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !release.relativize(file).startsWith("ke-hoach"))
                    .toList()) {
                assertThat(Samples.read(page))
                        .as(release.relativize(page).toString())
                        .doesNotContain("30 ngày", "07 ngày", " 7 ngày");
            }
        }
    }

    private BuildRequest request(Path content) {
        return new BuildRequest(
                new BuildRequest.Folders(
                        content,
                        Path.of("../templates"),
                        Path.of("../assets"),
                        root.resolve("feed"),
                        root.resolve("output")),
                Samples.feedOf(List.of()),
                Samples.NOON,
                new BuildRequest.Site(Samples.HOST, "", false, 7),
                BuildRequest.Ledger.UNKNOWN,
                List.of(),
                Map.of(),
                BuildListener.SILENT);
    }
}
