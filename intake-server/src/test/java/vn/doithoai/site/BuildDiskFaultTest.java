package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.store.FaultyDisk;

/** Each call of a build to the disk fails in its turn; readers see the whole old site or the whole new one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BuildDiskFaultTest {

    @TempDir
    Path root;

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void a_disk_that_fails_leaves_readers_with_a_whole_site_and_the_next_build_is_good() {
        assertThat(build("first")).isInstanceOf(BuildResult.Built.class);
        disk.failAt(Integer.MAX_VALUE, true);
        assertThat(build("counted")).isInstanceOf(BuildResult.Built.class);
        int calls = disk.calls().size();
        assertThat(disk.calls()).contains("force file", "force folder", "replace", "delete");

        String seen = "counted";
        for (int call = 1; call <= calls; call++) {
            String text = "fault " + call;
            disk.failAt(call, true);
            BuildResult result = build(text);
            disk.heal();
            if (result instanceof BuildResult.Built) {
                seen = text;
            }
            assertThat(page()).as("call %d", call).containsAnyOf("<p>" + seen + "</p>", "<p>" + text + "</p>");

            seen = "after " + call;
            assertThat(build(seen)).as("after call %d", call).isInstanceOf(BuildResult.Built.class);
            assertThat(page()).contains("<p>" + seen + "</p>");
        }
    }

    @Test
    void a_file_that_cannot_be_made_durable_is_shown_to_nobody() {
        assertThat(build("first")).isInstanceOf(BuildResult.Built.class);
        disk.failAt(1, false);
        assertThat(build("second")).isInstanceOf(BuildResult.Failed.class);
        disk.heal();
        assertThat(page()).contains("<p>first</p>");
    }

    private BuildResult build(String text) {
        return new SiteBuild(Samples.planner(Map.of("/", Samples.page("<p>" + text + "</p>"))), disk.files())
                .run(Samples.request(root));
    }

    private String page() {
        return Samples.read(
                CurrentRelease.path(root.resolve("output")).orElseThrow().resolve("index.html"));
    }
}
