package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.store.disk.FaultyDisk;

/** The first and the last call of each kind to the disk fails in its turn; readers see a whole site, old or new. */
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
        List<String> calls = disk.calls();
        assertThat(calls).contains("force file", "force folder", "replace", "delete");
        Set<Integer> picked = new TreeSet<>();
        for (String kind : Set.copyOf(calls)) {
            picked.add(calls.indexOf(kind) + 1);
            picked.add(calls.lastIndexOf(kind) + 1);
        }

        String seen = "counted";
        for (int call : picked) {
            String text = "fault " + call;
            disk.failAt(call, true);
            BuildResult result = build(text);
            disk.heal();
            String now = page();
            assertThat(now).as("call %d", call).containsAnyOf("<p>" + seen + "</p>", "<p>" + text + "</p>");
            if (result instanceof BuildResult.Built) {
                assertThat(now).as("call %d", call).contains("<p>" + text + "</p>");
            }
            seen = now.contains("<p>" + text + "</p>") ? text : seen;
        }
        assertThat(build("after all")).isInstanceOf(BuildResult.Built.class);
        assertThat(page()).contains("<p>after all</p>");
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
