package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.BuildListener;
import vn.doithoai.site.BuildRequest;
import vn.doithoai.site.BuildResult;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.site.Samples;
import vn.doithoai.site.SiteBuild;
import vn.doithoai.store.JsonPublicFeed;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DialogueSiteTest {

    /** Another Java packs the same picture into other bytes, so that their hashes are not those of this machine. */
    private static final Pattern OF_PICTURE = Pattern.compile("(?m)^ *\"[^\"]+\\.(png|ico)\": \"[0-9a-f]{64}\",?\\R");

    private static final Path TEMPLATES = Path.of("../templates");
    private static final Path EXPECTED = Path.of("src/test/resources/expected-site");
    private static final Path SAMPLE = Path.of("src/test/resources/sample-site");

    private final SiteBuild site = new SiteBuild(DialogueSite::plan);

    @TempDir
    Path root;

    @BeforeEach
    void copy_the_sample() throws IOException {
        Samples.copy(SAMPLE, root);
        feed().replace(List.of(
                PublishedFeeds.answered(new QuestionNumber(2025, 1), "T1", "2025-1", "thon-dong"),
                PublishedFeeds.counted(new QuestionNumber(2025, 2))));
    }

    private PublicFeed feed() {
        return new JsonPublicFeed(root.resolve("feed"));
    }

    private BuildRequest request() {
        return new BuildRequest(
                new BuildRequest.Folders(
                        root.resolve("content"),
                        TEMPLATES,
                        root.resolve("assets"),
                        root.resolve("feed"),
                        root.resolve("output")),
                feed(),
                Samples.NOON,
                new BuildRequest.Site(Samples.HOST, "", false, 7),
                BuildRequest.Ledger.UNKNOWN,
                List.of(),
                Map.of(),
                BuildListener.SILENT);
    }

    private Path build() {
        BuildResult result = site.run(request());
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Built.class);
        return CurrentRelease.path(root.resolve("output")).orElseThrow();
    }

    /** Builds a good site first, then sees the broken one fail and readers undisturbed. */
    private List<String> problemsAfter(Runnable mistake) {
        Path before = build();
        mistake.run();
        BuildResult result = site.run(request());
        assertThat(result).as(result.toString()).isInstanceOf(BuildResult.Failed.class);
        assertThat(CurrentRelease.path(root.resolve("output"))).contains(before);
        return ((BuildResult.Failed) result)
                .problems().stream()
                        .map(problem -> problem.inOneLine()
                                .replace(root.toString() + "/", "")
                                .replace('\\', '/'))
                        .toList();
    }

    private static String said(String key, Object... args) {
        return Samples.said(TEMPLATES, key, args);
    }

    private void replace(String file, String from, String to) {
        Path path = root.resolve(file);
        String text = Samples.read(path);
        assertThat(text).contains(from);
        Samples.write(path, text.replace(from, to));
    }

    @Test
    void only_a_session_with_a_day_is_in_the_calendars() {
        Path release = build();

        assertThat(Samples.read(release.resolve("lich/doi-thoai.ics")))
                .contains("DTSTART:20250620T010000Z")
                .contains("LOCATION:Hội trường xã\\, Số 1 đường Trung tâm\\, xã Mẫu")
                .contains("DTSTART:20250621T070000Z")
                .contains("LOCATION:Thôn Đông");
        assertThat(Samples.read(release.resolve("lich/2025-1/phien.ics")).split("BEGIN:VEVENT", -1))
                .hasSize(3);
        assertThat(Samples.read(release.resolve("lich/2025-2/phien.ics"))).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void every_page_that_tells_of_a_session_tells_each_of_its_meeting_points() {
        Path release = build();
        for (String page : List.of("index.html", "lich/index.html", "lich/2025-1/index.html")) {
            assertThat(Samples.read(release.resolve(page)))
                    .as(page)
                    .contains(
                            "Thứ Sáu 20/06/2025, 08:00 – 11:30</strong> · Hội trường xã, Số 1 đường Trung tâm, xã Mẫu")
                    .contains("Thứ Bảy 21/06/2025, 14:00</strong> · Thôn Đông")
                    .contains("href=\"https://bando.example/hoi-truong-xa-mau\"")
                    .doesNotContain("Các đơn vị thôn (");
        }
        assertThat(Samples.read(release.resolve("lich/2025-1/index.html")))
                .contains("itemprop=\"endDate\" content=\"2025-06-20T11:30:00+07:00\"")
                .contains("Sức chứa: 250 người", "Có lối dốc cho xe lăn ở cửa bên")
                .contains("08:00 – 11:30 · Hội trường xã; Thứ Bảy 21/06/2025, 14:00 · Thôn Đông\"");
        assertThat(Samples.read(release.resolve("du-lieu/danh-muc.json"))).contains("\"capacity\": 250");
    }

    /** What everybody needs stands first, the button follows the folds, and nothing is folded that is compulsory. */
    @Test
    void the_form_asks_for_the_text_and_the_village_before_anything_else() {
        String form = Samples.read(build().resolve("gui-cau-hoi/index.html"));
        assertThat(List.of(
                        "id=\"cau-hoi\"",
                        "id=\"thon\"",
                        "<details class=\"question-form__fold\">",
                        "id=\"muon-nhan",
                        "id=\"phien\"",
                        "</details>",
                        "id=\"dong-y\"",
                        "type=\"submit\""))
                .isSortedAccordingTo(java.util.Comparator.comparingInt(part -> part.equals("</details>")
                        ? form.lastIndexOf(part)
                        : form.indexOf(part, form.indexOf("<form"))));
        assertThat(form)
                .contains("value=\"2025-1\" selected")
                .doesNotContain("<details class=\"question-form__fold\" open");
    }

    @Test
    void the_button_of_a_session_leads_to_a_form_in_which_it_is_chosen() {
        Path release = build();
        assertThat(Samples.read(release.resolve("lich/2025-2/index.html"))).contains("href=\"/gui-cau-hoi/2025-2/\"");
        assertThat(Samples.read(release.resolve("gui-cau-hoi/2025-2/index.html")))
                .contains("value=\"2025-2\" selected")
                .contains("rel=\"canonical\" href=\"https://doithoai.example/gui-cau-hoi/\"");
        assertThat(Samples.read(release.resolve("sitemap.xml")))
                .contains("/gui-cau-hoi/</loc>")
                .doesNotContain("/gui-cau-hoi/2025-");
    }

    @Test
    void every_page_that_is_shared_names_itself_and_a_picture_that_is_there() throws IOException {
        Path release = build();
        Map<String, String> pages = Map.of(
                "index.html", "/",
                "lich/2025-1/index.html", "/lich/2025-1/",
                "hoi-dap/2025-0001/index.html", "/hoi-dap/2025-0001/",
                "hoi-dap/index.html", "/hoi-dap/",
                "cam-ket/index.html", "/cam-ket/",
                "thong-ke/index.html", "/thong-ke/2025/",
                "gioi-thieu/index.html", "/gioi-thieu/");
        for (var page : pages.entrySet()) {
            String text = Samples.read(release.resolve(page.getKey()));
            assertThat(text)
                    .as(page.getKey())
                    .contains("<link rel=\"canonical\" href=\"" + Samples.HOST + page.getValue() + "\">")
                    .contains("<meta property=\"og:url\" content=\"" + Samples.HOST + page.getValue() + "\">")
                    .contains("<meta property=\"og:title\" content=\"")
                    .contains("<meta property=\"og:description\" content=\"");
            Matcher picture = Pattern.compile("og:image\" content=\"" + Samples.HOST + "/([^\"]+)\"")
                    .matcher(text);
            assertThat(picture.find()).as(page.getKey()).isTrue();
            assertThat(release.resolve(picture.group(1))).isRegularFile();
        }
        assertThat(Samples.read(release.resolve("site.webmanifest"))).contains("/icon-192.png", "xã Mẫu");
        assertThat(Samples.read(release.resolve("hoi-dap/2025-0001/atom.xml")))
                .contains("<title>Câu hỏi 2025-0001: ", "<updated>2025-06-20T");
        assertThat(release.resolve("hoi-dap/2025-0002/atom.xml"))
                .as("what is not public has nothing to follow")
                .doesNotExist();
    }

    @Test
    void who_asks_from_outside_the_commune_has_a_list_and_a_line_of_figures() {
        feed().replace(List.of(
                PublishedFeeds.answered(new QuestionNumber(2025, 1), "T1", "2025-1", "ngoai-xa"),
                PublishedFeeds.answered(new QuestionNumber(2025, 2), "T1", "2025-1", null)));
        Path release = build();
        assertThat(Samples.read(release.resolve("hoi-dap/thon/ngoai-xa/index.html")))
                .contains("2025-0001")
                .doesNotContain("2025-0002");
        assertThat(Samples.read(release.resolve("hoi-dap/index.html")))
                .contains("href=\"/hoi-dap/thon/ngoai-xa/\"")
                .contains("Chỉ gồm câu hỏi công khai nội dung");
        assertThat(Samples.read(release.resolve("thong-ke/2025/index.html")))
                .contains("<a href=\"/hoi-dap/thon/ngoai-xa/\">Ở ngoài xã</a>");
    }

    @Test
    void the_ledger_of_a_year_begins_with_what_its_first_number_is_chained_to() {
        PublishedQuestion first = PublishedFeeds.counted(new QuestionNumber(2025, 1));
        PublishedQuestion next = PublishedFeeds.answered(new QuestionNumber(2026, 1));
        feed().replace(List.of(first, next));
        Path release = build();

        assertThat(Samples.read(release.resolve("so-tiep-nhan/2025/so.txt")))
                .isEqualTo(LedgerLine.START + "\n2025-0001 2025-05-20 2025-05-20T09:00:00+07:00 " + first.seal() + " "
                        + first.ledgerHash() + "\n");
        assertThat(Samples.read(release.resolve("so-tiep-nhan/2026/so.txt")))
                .startsWith(first.ledgerHash() + "\n2026-0001 ");
    }

    @Test
    void the_sitemap_lists_pages_for_people_only() {
        assertThat(Samples.read(build().resolve("sitemap.xml")))
                .contains("<loc>https://doithoai.example/hoi-dap/2025-0001/</loc>")
                .contains("<loc>https://doithoai.example/ke-hoach/2025/</loc>")
                .doesNotContain("404")
                .doesNotContain(".ics");
    }

    @Test
    void the_sitemap_tells_no_page_that_was_taken_away_and_the_day_of_each_change() {
        PublishedQuestion removed = PublishedFeeds.removed(new QuestionNumber(2025, 2));
        feed().replace(List.of(
                PublishedFeeds.answered(new QuestionNumber(2025, 1), "T1", "2025-1", "thon-dong"), removed));
        Path release = build();
        assertThat(Samples.read(release.resolve("go-bo.txt"))).contains("/hoi-dap/2025-0002/");
        assertThat(Samples.read(release.resolve("sitemap.xml")).replaceAll("\\s+", ""))
                .doesNotContain("2025-0002")
                .contains("/hoi-dap/2025-0001/</loc><lastmod>2025-05-20</lastmod>")
                .contains("/hoi-dap/</loc><lastmod>2025-05-20</lastmod>")
                .contains("/van-ban/quy-che-mau/</loc><lastmod>2025-03-01</lastmod>")
                .contains("/thong-bao/</loc><lastmod>2025-06-10</lastmod>");
    }

    @Test
    void a_village_that_became_part_of_another_keeps_its_name_and_lists_say_what_it_is_now() {
        replace(
                "content/catalogue.json",
                """
                "formerCommune": null,
                      "mergedInto": null,
                      "from": null,
                      "until": null
                    }\
                """,
                "\"formerCommune\": null, \"mergedInto\": \"thon-moi\", \"from\": null, \"until\": \"2025-05-31\"},"
                        + " {\"id\": \"thon-moi\", \"name\": \"Thôn Mới\", \"formerCommune\": null, \"mergedInto\": null,"
                        + " \"from\": \"2025-06-01\", \"until\": null}");
        Path release = build();
        assertThat(Samples.read(release.resolve("hoi-dap/index.html"))).contains("Thôn Đông (nay là Thôn Mới)");
        assertThat(Samples.read(release.resolve("hoi-dap/thon/thon-dong/index.html")))
                .contains("Thôn Đông (nay là Thôn Mới)", "2025-0001");
        assertThat(Samples.read(release.resolve("thong-ke/2025/index.html"))).contains("Thôn Đông (nay là Thôn Mới)");
        assertThat(Samples.read(release.resolve("hoi-dap/2025-0001/index.html")))
                .contains("Thôn Đông")
                .doesNotContain("nay là");
    }

    @Test
    void a_page_that_moved_leads_on_and_one_that_was_withdrawn_says_when_why_and_what_instead() {
        Path content = root.resolve("content");
        String guide = "title=Dự họp\ntype=guide\nstatus=published\n~~~~~~\nMời bà con.\n";
        Samples.write(content.resolve("du-hop.md"), guide);
        Samples.write(
                content.resolve("di-hop.md"), "title=Dự họp\ntype=moved\nstatus=published\nto=/du-hop/\n~~~~~~\n");
        Samples.write(
                content.resolve("cu-ky.md"),
                guide.replace("Dự họp", "Cũ kỹ")
                        .replace(
                                "~~~~~~",
                                "withdrawn=2025-06-01\nwithdrawn-reason=Hết hiệu lực.\nreplaced-by=/du-hop/\n~~~~~~"));
        Path release = build();

        assertThat(Samples.read(release.resolve("di-hop/index.html")))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=/du-hop/\">")
                .contains("<link rel=\"canonical\" href=\"https://doithoai.example/du-hop/\">")
                .contains("<a href=\"/du-hop/\">Dự họp</a>");
        assertThat(Samples.read(release.resolve("cu-ky/index.html")))
                .contains("Ngày rút: 01/06/2025.", "Lý do: Hết hiệu lực.", "<a href=\"/du-hop/\">Dự họp</a>")
                .contains("name=\"robots\" content=\"noindex\"")
                .doesNotContain("Mời bà con.");
        for (String list : List.of("sitemap.xml", "so-do-trang/index.html")) {
            assertThat(Samples.read(release.resolve(list)))
                    .as(list)
                    .contains("/du-hop/")
                    .doesNotContain("/di-hop/", "/cu-ky/");
        }
        assertThat(Samples.read(release.resolve("chuyen-trang.txt")))
                .isEqualTo("# 301 Moved Permanently\n/di-hop/ /du-hop/\n");
        assertThat(Samples.read(release.resolve("go-bo.txt"))).contains("\n/cu-ky/\n");
    }

    @Test
    void a_long_archive_is_cut_and_each_page_is_there() throws IOException {
        feed().replace(PublishedFeeds.many(50, List.of("T1", "T2"), List.of("2025-1")));

        assertThat(Samples.tree(build()).keySet())
                .contains("hoi-dap/trang-2/index.html", "hoi-dap/trang-3/index.html")
                .contains("hoi-dap/phien/2025-1/trang-3/index.html")
                .doesNotContain("hoi-dap/trang-4/index.html");
    }

    @Test
    void an_unknown_type_is_named_with_its_line() {
        assertThat(problemsAfter(() -> replace("content/gioi-thieu.md", "type=guide", "type=gudie")))
                .containsExactly("content/gioi-thieu.md:2: " + said("content.unknown-type", "gudie"));
    }

    @Test
    void a_missing_header_is_named() {
        assertThat(problemsAfter(() -> Samples.write(root.resolve("content/moi.md"), "# Chỉ có chữ\n")))
                .containsExactly("content/moi.md:1: " + said("content.header-missing", "~~~~~~"));
    }

    @Test
    void a_draft_is_refused_and_never_published() {
        assertThat(problemsAfter(() -> replace("content/gioi-thieu.md", "status=published", "status=draft")))
                .containsExactly("content/gioi-thieu.md:3: " + said("content.not-published", "draft"));
    }

    @Test
    void a_broken_catalogue_is_named_with_its_line() {
        assertThat(problemsAfter(() -> replace("content/catalogue.json", "\"units\": []", "\"units\": [")))
                .first()
                .asString()
                .matches("content/catalogue.json:\\d+: .+");
    }

    @Test
    void an_unknown_topic_of_a_session_is_named_with_its_line() {
        assertThat(problemsAfter(() -> replace("content/lich/2025-1.md", "topics=T1, T2", "topics=T1, T99")))
                .contains("content/lich/2025-1.md:13: " + said("content.unknown-topic", "T99"));
    }

    @Test
    void an_unknown_session_of_a_notice_is_named_with_its_line() {
        assertThat(problemsAfter(
                        () -> replace("content/thong-bao/moi-du-doi-thoai.md", "session=2025-1", "session=2025-9")))
                .containsExactly(
                        "content/thong-bao/moi-du-doi-thoai.md:5: " + said("content.unknown-session", "2025-9"));
    }

    @Test
    void an_unknown_topic_session_or_village_in_the_feed_is_named_with_its_line() {
        List<String> problems = problemsAfter(() -> feed().replace(List.of(
                PublishedFeeds.answered(new QuestionNumber(2025, 1), "T99", "2025-9", "thon-tay"),
                PublishedFeeds.counted(new QuestionNumber(2025, 2)))));

        assertThat(problems).hasSize(3);
        assertThat(problems.get(0))
                .matches("feed/2025/2025-0001.json:\\d+: " + Pattern.quote(said("feed.unknown-topic", "T99")));
        assertThat(problems.get(1))
                .matches("feed/2025/2025-0001.json:\\d+: " + Pattern.quote(said("feed.unknown-session", "2025-9")));
        assertThat(problems.get(2))
                .matches("feed/2025/2025-0001.json:\\d+: " + Pattern.quote(said("feed.unknown-village", "thon-tay")));
        assertThat(problems).noneMatch(problem -> problem.contains(".json:0:"));
    }

    @Test
    void a_broken_file_of_the_feed_is_named_with_its_line() {
        List<String> problems = problemsAfter(() -> replace("feed/2025/2025-0001.json", "\"received", "received"));

        assertThat(problems).singleElement().asString().matches("feed/2025/2025-0001.json:\\d+: .+");
    }

    @Test
    void a_dangling_link_and_a_dangling_anchor_are_named_where_they_are_written() {
        assertThat(problemsAfter(() -> replace(
                        "content/gioi-thieu.md",
                        "(/ke-hoach/2025/#i-muc-dich-yeu-cau)",
                        "(/ke-hoach/2025/#khong-co), [lịch](/lich/2025-7/)")))
                .containsExactly(
                        "content/gioi-thieu.md:6: " + said("check.anchor.dangling", "/ke-hoach/2025/#khong-co"),
                        "content/gioi-thieu.md:6: " + said("check.link.dangling", "/lich/2025-7/"));
    }

    @Test
    void raw_HTML_in_content_is_refused_with_its_line() {
        assertThat(problemsAfter(() -> replace("content/gioi-thieu.md", "Trang này", "<b onclick=x>Trang</b> này")))
                .containsExactly("content/gioi-thieu.md:6: " + said("content.html"));
    }

    @Test
    void a_feed_with_fewer_questions_than_the_ledger_is_not_published() {
        BuildRequest request = request();
        BuildRequest three = new BuildRequest(
                request.folders(),
                request.feed(),
                request.clock(),
                request.site(),
                new BuildRequest.Ledger("head", null, OptionalInt.of(3)),
                List.of(),
                Map.of(),
                BuildListener.SILENT);

        assertThat(site.run(three).toString()).contains(said("feed.received", 2, 3));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(problemsAfter(() -> {
                    replace("content/gioi-thieu.md", "status=published", "status=draft");
                    replace("content/lich/2025-1.md", "month=2025-06", "month=2025-16");
                }))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_broken_template_is_named_with_its_line() throws IOException {
        Samples.copy(TEMPLATES, root.resolve("templates"));
        replace("templates/pages/question.ftlh", "${page.question.title}", "${page.khongCo}");
        BuildRequest good = request();
        Path before = build();
        BuildRequest broken = new BuildRequest(
                new BuildRequest.Folders(
                        good.folders().content(),
                        root.resolve("templates"),
                        good.folders().assets(),
                        good.folders().feed(),
                        good.folders().output()),
                good.feed(),
                good.clock(),
                good.site(),
                good.ledger(),
                List.of(),
                Map.of(),
                BuildListener.SILENT);

        BuildResult result = site.run(broken);

        assertThat(result).isInstanceOf(BuildResult.Failed.class);
        assertThat(((BuildResult.Failed) result).problems()).allSatisfy(problem -> {
            assertThat(problem.file())
                    .isEqualTo(root.resolve("templates/pages/question.ftlh").toString());
            assertThat(problem.line()).isPositive();
        });
        assertThat(CurrentRelease.path(root.resolve("output"))).contains(before);
    }

    /** {@code -Dgolden=update} writes the tree anew; look at the difference before it is committed. */
    @Test
    void the_sample_site_is_byte_for_byte_the_expected_one() throws IOException {
        Map<String, String> built = Samples.tree(build());
        built.computeIfPresent(
                "manifest.json", (name, text) -> OF_PICTURE.matcher(text).replaceAll(""));
        if ("update".equals(System.getProperty("golden"))) {
            Samples.remove(EXPECTED);
            built.forEach((file, text) -> Samples.write(EXPECTED.resolve(file), text));
        }
        Map<String, String> expected = Samples.tree(EXPECTED);

        assertThat(built.keySet()).as("files").isEqualTo(expected.keySet());
        built.forEach((file, text) -> assertThat(text).as(file).isEqualTo(expected.get(file)));
    }

    @Test
    void a_private_value_planted_beside_the_inputs_is_in_no_byte_of_the_output() throws IOException {
        String planted = "Nguyễn Văn Kín 0987654321";
        Samples.write(root.resolve("private/questions/2025/2025-0001.json"), planted);
        Samples.write(root.resolve("data/secret.yaml"), planted);
        Samples.write(root.resolve("feed/.tmp-1"), planted);
        Samples.write(root.resolve("content/ghi-chu.txt"), planted);
        build();

        byte[] needle = planted.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(root.resolve("output"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(new String(needle, StandardCharsets.ISO_8859_1))
                        .doesNotContain(root.toString());
            }
        }
    }
}
