package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.SeenPages;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;

/** The content, templates and assets as they are shipped make a whole site, with and without questions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicSiteTest {

    @TempDir
    Path root;

    private Path build(List<PublishedQuestion> feed) {
        BuildResult result = new SiteBuild(DialogueSite::plan)
                .run(new BuildRequest(
                        new BuildRequest.Folders(
                                Path.of("../content"),
                                Path.of("../templates"),
                                Path.of("../assets"),
                                root.resolve("feed"),
                                root.resolve("output")),
                        Samples.feedOf(feed),
                        Samples.NOON,
                        new BuildRequest.Site(Samples.HOST, "", false, 7),
                        new BuildRequest.Ledger(null, null, OptionalInt.of(feed.size())),
                        List.of(),
                        Map.of(),
                        BuildListener.SILENT));
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        return CurrentRelease.path(root.resolve("output")).orElseThrow();
    }

    @Test
    void the_site_as_shipped_builds_without_a_question() throws IOException {
        Map<String, String> site = Samples.tree(build(List.of()));

        assertThat(site).containsKeys("index.html", "ke-hoach/2025/index.html", "lich/2025-1/index.html");
        site.forEach((file, text) -> {
            if (file.endsWith(".html")) {
                SeenPages.keep(text, "html");
                Document page = Jsoup.parse(text);
                assertThat(page.select("h1")).as("h1 of " + file).hasSize(1);
                assertThat(page.text()).as(file).doesNotContain("${").doesNotContain("null");
            }
        });
    }

    private static Document page(Map<String, String> site, String file) {
        return Jsoup.parse(Objects.requireNonNull(site.get(file)));
    }

    @Test
    void a_question_and_the_one_that_takes_it_up_lead_to_each_other() throws IOException {
        QuestionNumber earlier = new QuestionNumber(2025, 1);
        Map<String, String> site = Samples.tree(build(List.of(
                PublishedFeeds.answered(earlier, "T1", "2025-1", null),
                PublishedFeeds.answered(new QuestionNumber(2025, 2), "T2", "2025-2", null, earlier),
                PublishedFeeds.answered(new QuestionNumber(2025, 3), "T3", "2025-2", null, earlier))));

        Document before = page(site, "hoi-dap/2025-0001/index.html");
        assertThat(before.select(".question-body__slip").text())
                .contains(
                        "Câu hỏi tiếp theo: Đường liên thôn 2025-0002 bao giờ được sửa? (2025-0002), Đường liên thôn");
        assertThat(before.select(".question-body__slip a").eachAttr("href"))
                .containsExactly("/hoi-dap/2025-0002/", "/hoi-dap/2025-0003/");
        Document after = page(site, "hoi-dap/2025-0002/index.html");
        assertThat(after.select(".question-body__slip").text()).contains("Hỏi tiếp câu Đường liên thôn 2025-0001");
        assertThat(after.select(".question-body__slip a").eachAttr("href")).containsExactly("/hoi-dap/2025-0001/");
        assertThat(site.get("du-lieu/cau-hoi-2025.json")).contains("\"follows\": \"2025-0001\"");
    }

    @Test
    void answers_that_find_no_legal_ground_have_a_list_of_their_own() throws IOException {
        Map<String, String> site = Samples.tree(build(List.of(
                PublishedFeeds.answered(new QuestionNumber(2025, 1), "T1", "2025-1", null),
                PublishedFeeds.answered(
                        new QuestionNumber(2025, 2),
                        "T2",
                        "2025-2",
                        null,
                        null,
                        EnumSet.of(ResponseKind.ANSWER, ResponseKind.NO_LEGAL_GROUND)))));

        String list = "hoi-dap/ket-qua/khong-co-can-cu/";
        assertThat(page(site, list + "index.html").text())
                .contains("2025-0002", "1 câu hỏi")
                .doesNotContain("2025-0001");
        assertThat(page(site, "hoi-dap/index.html").select("a[href=/" + list + "]"))
                .hasSize(1);
        assertThat(page(site, "hoi-dap/2025-0002/index.html")
                        .select(".question-body__outcome")
                        .text())
                .contains("Không có căn cứ pháp luật để giải quyết");
        assertThat(site.get("du-lieu/cau-hoi-2025.json"))
                .contains("\"no_legal_ground\": true", "\"no_legal_ground\": false");
    }

    @Test
    void a_year_of_questions_is_found_in_archive_register_and_feed() throws IOException {
        List<PublishedQuestion> feed = PublishedFeeds.many(45, List.of("T1", "T2", "T3"), List.of("2025-1", "2025-2"));

        Map<String, String> site = Samples.tree(build(feed));

        site.forEach((file, text) -> {
            if (file.endsWith(".html") || file.endsWith(".css")) {
                SeenPages.keep(text, file.substring(file.lastIndexOf('.') + 1));
            }
        });
        assertThat(site.get("hoi-dap/trang-2/index.html")).contains("2025-0001").contains("trang 2");
        assertThat(site.get("so-tiep-nhan/2025/index.html")).contains("2025-0007");
        assertThat(site.get("atom.xml")).contains("/hoi-dap/2025-0044/");
        assertThat(site.get("hoi-dap/2025-0044/index.html")).contains("Xã sửa trong quý 3.");
        assertThat(site.get("hoi-dap/2025-0007/index.html")).doesNotContain("Đường liên thôn");
    }
}
