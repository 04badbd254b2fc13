package vn.doithoai.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;
import vn.doithoai.store.JsonPublicFeed;

/**
 * Builds the sample site with many questions, twice, and says how long it took; run by hand, see {@code docs/build.md}.
 */
final class BuildBenchmark {

    private BuildBenchmark() {}

    /**
     * Builds twice.
     *
     * @param args number of questions, then an empty folder to work in
     */
    public static void main(String... args) throws IOException {
        int questions = Integer.parseInt(args[0]);
        Path root = Path.of(args[1]);
        Samples.copy(Path.of("src/test/resources/sample-site"), root);
        Samples.copy(Path.of("../templates"), root.resolve("templates"));
        Samples.copy(Path.of("../assets"), root.resolve("assets"));
        JsonPublicFeed feed = new JsonPublicFeed(root.resolve("feed"));
        feed.replace(PublishedFeeds.many(questions, List.of("T1", "T2"), List.of("2025-1", "2025-2")));
        BuildRequest request = new BuildRequest(
                new BuildRequest.Folders(
                        root.resolve("content"),
                        root.resolve("templates"),
                        root.resolve("assets"),
                        root.resolve("feed"),
                        root.resolve("output")),
                feed,
                Clock.systemUTC(),
                new BuildRequest.Site(Samples.HOST, "", false, 7),
                BuildRequest.Ledger.UNKNOWN,
                List.of(),
                Map.of(),
                BuildListener.SILENT);
        for (String what : List.of("cold", "again")) {
            Instant start = Instant.now();
            BuildResult result = new SiteBuild(DialogueSite::plan).run(request);
            System.out.println(
                    what + ": " + Duration.between(start, Instant.now()).toMillis() + " ms, " + result);
        }
    }
}
