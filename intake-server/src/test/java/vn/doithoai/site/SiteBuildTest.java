package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Renderer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteBuildTest {

    @TempDir
    Path root;

    private static BuildResult.Built built(BuildResult result) {
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        return (BuildResult.Built) result;
    }

    private static List<BuildProblem> problems(BuildResult result) {
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Failed.class);
        return ((BuildResult.Failed) result).problems();
    }

    private Path current() {
        return CurrentRelease.path(root.resolve("output")).orElseThrow();
    }

    @Test
    void a_good_site_is_what_readers_see() {
        BuildResult.Built built =
                built(Samples.siteOf(Map.of("/", Samples.page("<p>một</p>"))).run(Samples.request(root)));

        assertThat(built.buildId()).startsWith("20250601-120000-");
        assertThat(current().getFileName()).hasToString(built.buildId());
        assertThat(current().resolve("index.html")).content().contains("<p>một</p>");
        assertThat(current().resolve("gioi-thieu/index.html")).content().contains("<p>Xin chào.</p>");
        assertThat(CurrentRelease.assets(current()).css())
                .startsWith("/assets/site.")
                .endsWith(".css");
    }

    @Test
    void the_same_inputs_give_the_same_bytes_and_keep_their_modification_time() throws IOException {
        SiteBuild site = Samples.siteOf(Map.of("/", Samples.page("một"), "/a/", Samples.page("hai")));
        built(site.run(Samples.request(root)));
        Map<String, String> first = Samples.tree(current());
        Path page = current().resolve("a/index.html");
        Files.setLastModifiedTime(page, FileTime.fromMillis(1_000_000_000_000L));

        BuildResult.Built second = built(site.run(Samples.request(root)));

        assertThat(Samples.tree(current())).isEqualTo(first);
        assertThat(second.unchanged()).isEqualTo(second.pages());
        assertThat(Files.getLastModifiedTime(current().resolve("a/index.html")).toMillis())
                .isEqualTo(1_000_000_000_000L);
        assertThat(second.buildId()).endsWith("-2");
    }

    @Test
    void every_longer_text_has_its_compressed_file_beside_it() throws IOException {
        String text = "<p>" + "một hai ba ".repeat(200) + "</p>";
        SiteBuild site = Samples.siteOf(Map.of("/", Samples.page(text), "/a/", Samples.page("hai")));
        built(site.run(Samples.request(root)));
        Path zipped = current().resolve("index.html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Samples.read(current().resolve("index.html")));
        }
        assertThat(current().resolve("a/index.html.gz")).doesNotExist();

        Path former = current();
        built(site.run(Samples.request(root)));
        assertThat(Files.isSameFile(current().resolve("index.html.gz"), former.resolve("index.html.gz")))
                .isTrue();

        built(Samples.siteOf(Map.of("/", Samples.page(text + "!"), "/a/", Samples.page("hai")))
                .run(Samples.request(root)));
        assertThat(current().resolve("index.html.gz")).isRegularFile();
        assertThat(Files.isSameFile(current().resolve("index.html.gz"), zipped)).isFalse();
    }

    @Test
    void a_changed_page_does_not_change_the_release_before() throws IOException {
        built(Samples.siteOf(Map.of("/", Samples.page("một"))).run(Samples.request(root)));
        Path before = current();

        built(Samples.siteOf(Map.of("/", Samples.page("hai"))).run(Samples.request(root)));

        assertThat(before.resolve("index.html")).content().contains("một");
        assertThat(current().resolve("index.html")).content().contains("hai");
        assertThat(Files.isSameFile(
                        before.resolve("gioi-thieu/index.html"), current().resolve("gioi-thieu/index.html")))
                .isTrue();
    }

    @Test
    void a_failing_check_leaves_readers_with_the_release_before_and_no_partial_release() throws IOException {
        built(Samples.siteOf(Map.of("/", Samples.page("một"))).run(Samples.request(root)));
        Path before = current();

        List<BuildProblem> problems =
                problems(Samples.siteOf(Map.of("/", Samples.page("<a href=\"/khong-co/\">hai</a>")))
                        .run(Samples.request(root)));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.inOneLine()).startsWith("index.html:4: ").contains("/khong-co/");
        });
        assertThat(current()).isEqualTo(before);
        try (var left = Files.list(root.resolve("output/releases"))) {
            assertThat(left).containsExactly(root.resolve("output/releases").resolve(before.getFileName()));
        }
    }

    @Test
    void a_dangling_link_in_content_is_reported_where_it_was_written() {
        BuildRequest request = Samples.request(root);
        Path file = root.resolve("content/gioi-thieu.md");
        Samples.write(
                file,
                "title=Giới thiệu\ntype=guide\nstatus=published\n~~~~~~\nXem\n[lịch](/khong-co/) và [mục](#muc).\n");

        List<BuildProblem> problems = problems(Samples.siteOf(Map.of()).run(request));

        assertThat(problems)
                .extracting(BuildProblem::file, BuildProblem::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(file.toString(), 6),
                        org.assertj.core.groups.Tuple.tuple(file.toString(), 6));
    }

    @Test
    void a_document_that_JBake_drops_fails_the_build() {
        BuildRequest request = Samples.request(root);
        Samples.write(
                root.resolve("content/gioi-thieu.md"), "title=Giới thiệu\ntype=pgae\nstatus=published\n~~~~~~\nA\n");

        assertThat(problems(Samples.siteOf(Map.of()).run(request)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).endsWith("gioi-thieu.md"));
        assertThat(CurrentRelease.path(root.resolve("output"))).isEmpty();
    }

    @Test
    void a_title_in_braces_which_JBake_reads_as_JSON_does_no_harm() {
        BuildRequest request = Samples.request(root);
        Samples.write(root.resolve("content/gioi-thieu.md"), "title={A}\ntype=guide\nstatus=published\n~~~~~~\nA\n");

        built(Samples.siteOf(Map.of()).run(request));

        assertThat(current().resolve("gioi-thieu/index.html")).content().contains("<p>A</p>");
    }

    @Test
    void a_private_marker_anywhere_stops_the_build_and_is_not_repeated_in_the_message() {
        BuildRequest request = Samples.request(root);
        BuildRequest guarded = new BuildRequest(
                request.folders(),
                request.feed(),
                request.clock(),
                request.site(),
                request.ledger(),
                List.of("0987 654 321"),
                Map.of(),
                BuildListener.SILENT);

        assertThat(problems(Samples.siteOf(Map.of("/", Samples.page("gọi 0987 654 321")))
                        .run(guarded)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.inOneLine()).doesNotContain("0987"));
    }

    @Test
    void other_files_beside_the_content_are_not_published() {
        BuildRequest request = Samples.request(root);
        Samples.write(root.resolve("content/catalogue.json"), "{}");

        built(Samples.siteOf(Map.of()).run(request));

        assertThat(current().resolve("catalogue.json")).doesNotExist();
    }

    @Test
    void three_releases_are_kept_and_one_command_goes_back() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            BuildRequest request = Samples.request(root);
            BuildRequest later = new BuildRequest(
                    request.folders(),
                    request.feed(),
                    Clock.offset(request.clock(), Duration.ofMinutes(i)),
                    request.site(),
                    request.ledger(),
                    List.of(),
                    Map.of(),
                    BuildListener.SILENT);
            ids.add(built(Samples.siteOf(Map.of("/", Samples.page("lần " + i))).run(later))
                    .buildId());
        }

        assertThat(CurrentRelease.kept(root.resolve("output")))
                .extracting(path -> path.getFileName().toString())
                .containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(SiteBuild.rollBack(root.resolve("output"), Map.of(), id -> {}))
                .isEqualTo(new SiteBuild.Shown(ids.get(3)));
        assertThat(current().resolve("index.html")).content().contains("lần 3");
    }

    @Test
    void a_second_build_in_the_same_folder_is_told_to_wait() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        BuildRequest request = Samples.request(root);
        SiteBuild slow = new SiteBuild((input, assets, messages) -> {
            inside.countDown();
            await(go);
            throw new BuildFailure(messages.problem("jbake", "stop"));
        });
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<BuildResult> first = pool.submit(() -> slow.run(request));
            inside.await();

            assertThat(problems(Samples.siteOf(Map.of()).run(request)))
                    .extracting(BuildProblem::message)
                    .containsExactly("busy");
            go.countDown();
            problems(first.get());
        } finally {
            pool.shutdownNow();
        }
        built(Samples.siteOf(Map.of()).run(request));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leftovers_of_a_killed_build_are_removed_at_the_next_start() {
        BuildRequest request = Samples.request(root);
        Path leftover = root.resolve("output/releases/.building-20250101-000000-abc/half/index.html");
        Samples.write(leftover, "half");

        built(Samples.siteOf(Map.of()).run(request));

        assertThat(root.resolve("output/releases/.building-20250101-000000-abc"))
                .doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        BuildRequest request = Samples.request(root);
        Samples.write(root.resolve("output/releases"), "a file where a folder must be");

        assertThat(problems(Samples.siteOf(Map.of()).run(request)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.inOneLine()).contains("releases"));
    }

    @Test
    void readers_never_miss_a_page_while_releases_swing() throws Exception {
        built(Samples.siteOf(Map.of("/", Samples.page("một"))).run(Samples.request(root)));
        Path link = root.resolve("output/current/index.html");
        Releases releases = new Releases(root.resolve("output"));
        Path first = current();
        built(Samples.siteOf(Map.of("/", Samples.page("hai"))).run(Samples.request(root)));
        Path second = current();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(pool.submit(() -> {
                    int reads = 0;
                    while (!stop.get()) {
                        assertThat(Files.readString(link)).contains("</html>");
                        assertThat(releases.current()).isPresent();
                        reads++;
                    }
                    return reads;
                }));
            }
            for (int i = 0; i < 2_000; i++) {
                releases.publish(i % 2 == 0 ? first : second);
            }
            stop.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        } finally {
            stop.set(true);
            pool.shutdownNow();
        }
    }

    @Test
    void where_links_are_refused_a_pointer_file_does_the_same() throws IOException {
        built(Samples.siteOf(Map.of()).run(Samples.request(root)));
        Path release = current();
        Releases refused = new Releases(
                root.resolve("output"), new DurableFiles(DurableFiles.Access.EVERYBODY, 0), (link, target) -> {
                    throw new UnsupportedOperationException("no links here");
                });

        refused.publish(release);

        assertThat(root.resolve("output/current")).doesNotExist();
        assertThat(root.resolve("output/current.txt")).content().isEqualTo(release.getFileName() + "\n");
        assertThat(current()).isEqualTo(release);
    }

    @Test
    void progress_counts_up_to_all_pages() {
        List<String> heard = new ArrayList<>();
        BuildRequest request = Samples.request(root).withListener((done, total) -> heard.add(done + "/" + total));

        built(Samples.siteOf(Map.of("/", Samples.page("a"), "/b/", Samples.page("b")))
                .run(request));

        assertThat(heard).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void a_template_that_fails_is_named_with_its_line_and_leaves_no_half_page() {
        BuildRequest request = Samples.request(root);
        Samples.write(root.resolve("templates/messages/none.properties"), "a=b");
        Samples.write(root.resolve("templates/pages/x.ftlh"), "<p>\n<p>${page.khongCo}");
        Renderer renderer = new Renderer(root.resolve("templates"), Messages.of(root.resolve("templates")));
        Layout frame = new Layout(
                "a", "b", null, null, null, null, null, "c", "", "d", Map.of(), "e", "f", null, null, false, 7,
                List.of(), List.of());

        assertThat(problems(
                        Samples.siteOf(Map.of("/", "unused"), () -> renderer.render("pages/x.ftlh", Map.of(), frame))
                                .run(request)))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.file())
                            .isEqualTo(root.resolve("templates/pages/x.ftlh").toString());
                    assertThat(problem.line()).isEqualTo(2);
                });
        assertThat(CurrentRelease.path(root.resolve("output"))).isEmpty();
    }

    @Test
    void a_page_that_cannot_be_made_is_named_by_its_address() {
        assertThat(problems(Samples.siteOf(Map.of(), () -> {
                            throw new IllegalArgumentException("no words for menu.x");
                        })
                        .run(Samples.request(root))))
                .extracting(BuildProblem::message)
                .containsExactly("page: /gioi-thieu/ | no words for menu.x");
    }
}
