package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.site.problem.BuildProblem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChildBuildTest {

    @TempDir
    Path root;

    /** The child: what it does is its first argument, where is the second. */
    static final class Child {

        private Child() {}

        public static void main(String... args) throws Exception {
            Path root = Path.of(args[1]);
            switch (args[0]) {
                case "build" ->
                    report(Samples.siteOf(Map.of("/", Samples.page("từ tiến trình con")))
                            .run(Samples.request(root).withListener(BuildLines.listener(System.out::println))));
                case "fail" ->
                    report(new BuildResult.Failed(List.of(
                            new BuildProblem("content/lịch.md", 3, "sai = 100%"), new BuildProblem(null, 0, "hai"))));
                case "hang" -> {
                    // Half a release, then nothing more: what a killed build looks like.
                    Path partial = new Releases(root.resolve("output")).begin("20250601-120000-half");
                    Files.writeString(partial.resolve("index.html"), "half");
                    System.out.println("doithoai-build pages done=1 total=300");
                    new CountDownLatch(1).await();
                }
                case "greedy" ->
                    System.out.println(IntStream.range(0, Integer.MAX_VALUE)
                            .mapToObj(i -> new byte[1_000_000])
                            .toList()
                            .size());
                default -> System.exit(7);
            }
        }

        private static void report(BuildResult result) {
            BuildLines.of(result).forEach(System.out::println);
        }
    }

    private ChildBuild child(String what, ChildBuild.Limits limits) {
        return new ChildBuild(
                Child.class.getName(),
                ChildBuild.classPath(Child.class),
                List.of(what, root.toString()),
                Map.of(),
                limits,
                root.resolve("templates"));
    }

    private BuildResult run(String what) throws InterruptedException {
        return child(what, ChildBuild.Limits.USUAL).run(BuildListener.SILENT);
    }

    @Test
    void a_child_builds_and_tells_how_far_it_is() throws InterruptedException {
        List<String> heard = new ArrayList<>();

        BuildResult result =
                child("build", ChildBuild.Limits.USUAL).run((done, total) -> heard.add(done + "/" + total));

        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        assertThat(heard).containsExactly("2/2");
        assertThat(CurrentRelease.path(root.resolve("output")).orElseThrow().resolve("index.html"))
                .content()
                .contains("từ tiến trình con");
    }

    @Test
    void problems_come_through_whole() throws InterruptedException {
        assertThat(run("fail"))
                .isEqualTo(new BuildResult.Failed(List.of(
                        new BuildProblem("content/lịch.md", 3, "sai = 100%"), new BuildProblem(null, 0, "hai"))));
    }

    @Test
    void a_build_that_hangs_is_killed_and_leaves_readers_with_the_release_before() throws Exception {
        Samples.siteOf(Map.of("/", Samples.page("trước"))).run(Samples.request(root));
        Path before = CurrentRelease.path(root.resolve("output")).orElseThrow();

        BuildResult result = child("hang", new ChildBuild.Limits(Duration.ofSeconds(3), "64m"))
                .run(BuildListener.SILENT);

        assertThat(result.toString()).contains("child.time");
        assertThat(CurrentRelease.path(root.resolve("output"))).contains(before);
        assertThat(root.resolve("output/releases/.building-20250601-120000-half"))
                .exists();
        Samples.siteOf(Map.of("/", Samples.page("sau"))).run(Samples.request(root));
        assertThat(partials()).isEmpty();
        assertThat(CurrentRelease.path(root.resolve("output")).orElseThrow().resolve("index.html"))
                .content()
                .contains("sau");
    }

    private List<Path> partials() throws IOException {
        try (var entries = Files.list(root.resolve("output/releases"))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    @Test
    void a_build_that_eats_its_memory_ends_with_its_last_words() throws InterruptedException {
        BuildResult result = child("greedy", new ChildBuild.Limits(Duration.ofMinutes(1), "32m"))
                .run(BuildListener.SILENT);

        assertThat(result.toString()).contains("child.died").contains("OutOfMemoryError");
    }

    @Test
    void a_library_that_was_not_copied_along_is_named() throws InterruptedException {
        BuildResult result = new ChildBuild(
                        Child.class.getName(),
                        List.of(root.resolve("lib/build/jbake-core.jar").toString()),
                        List.of("build", root.toString()),
                        Map.of(),
                        ChildBuild.Limits.USUAL,
                        root.resolve("templates"))
                .run(BuildListener.SILENT);

        assertThat(result.toString()).contains("child.library");
    }

    @Test
    void a_child_that_ends_without_a_result_has_failed() throws InterruptedException {
        assertThat(run("nothing").toString()).contains("child.died").contains("7");
    }
}
