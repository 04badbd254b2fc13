package vn.doithoai.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.site.Samples;
import vn.doithoai.site.problem.BuildProblem;
import vn.doithoai.site.problem.PageFiles;
import vn.doithoai.site.problem.SiteMessages;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseCheckTest {

    @TempDir
    Path root;

    private final Set<String> addresses = new TreeSet<>();

    private void file(String address, String text) {
        addresses.add(address);
        Samples.write(root.resolve("release").resolve(PageFiles.fileOf(address)), text);
    }

    private List<String> problems(Map<Integer, Set<String>> numbers, String... markers) throws IOException {
        return new ReleaseCheck(
                        new SiteMessages(root),
                        Samples.HOST,
                        root.resolve("release"),
                        new ReleaseCheck.Expected(addresses, numbers, Map.of(), List.of(markers)))
                .problems().stream().map(BuildProblem::inOneLine).toList();
    }

    private List<String> problems() throws IOException {
        return problems(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a/",
                "/a/#muc",
                "../a/",
                "#day",
                "https://elsewhere.example/x",
                "mailto:a@b.vn",
                "tel:0123",
                "/tiep-nhan/tra-cuu?so=1",
                "https://doithoai.example/a/#muc",
                "/a/?x=1#muc"
            })
    void a_link_that_leads_somewhere_is_fine(String href) throws IOException {
        file("/", Samples.page("<p id=\"day\"><a href=\"/b/\">b</a></p>"));
        file("/a/", Samples.page("<p id=\"muc\">a</p>"));
        file("/b/", Samples.page("<p id=\"day\"><a href=\"" + href + "\">x</a></p>"));

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/khong-co/, check.link.dangling",
        "/a, check.link.dangling",
        "/a/#khong, check.anchor.dangling",
        "#khong, check.anchor.dangling",
        "javascript:alert(1), check.link.forbidden",
        "data:text/html;base64x, check.link.forbidden",
        "//elsewhere.example/, check.link.forbidden",
        "https://doithoai.example/khong/, check.link.dangling",
        "/../../etc/passwd, check.link.dangling",
        "http://[, check.link.syntax"
    })
    void a_link_that_leads_nowhere_is_a_problem_with_its_line(String href, String key) throws IOException {
        file("/a/", Samples.page("<p id=\"muc\">a</p>"));
        file("/", Samples.page("<p>x</p>\n<a href=\"" + href + "\">x</a>"));

        assertThat(problems()).containsExactly("index.html:5: " + key + ": " + href);
    }

    @ParameterizedTest
    @CsvSource({
        "<script>1</script>, check.inline: script",
        "<p style='x'>a</p>, check.inline: p",
        "<p onclick='x'>a</p>, check.inline: p",
        "<p id=\"a\">a</p><p id=\"a\">b</p>, check.id: a",
    })
    void what_the_policy_forbids_inside_a_page_is_a_problem(String body, String key) throws IOException {
        file("/", Samples.page(body));

        assertThat(problems()).containsExactly("index.html:4: " + key);
    }

    @Test
    void a_page_without_language_charset_or_title_is_a_problem() throws IOException {
        file("/", "<!doctype html><html><head></head><body>a</body></html>");

        assertThat(problems())
                .containsExactly("index.html: check.charset", "index.html: check.lang", "index.html: check.title");
    }

    @Test
    void an_empty_missing_unexpected_or_badly_encoded_file_is_a_problem() throws IOException {
        file("/", Samples.page("a"));
        addresses.add("/b/");
        file("/c/", "");
        file("/d/", Samples.page("e\u0302\u0301"));
        Files.write(root.resolve("release/x.html"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .containsExactly(
                        "b/index.html: check.missing",
                        "c/index.html: check.empty",
                        "d/index.html:4: check.nfc",
                        "x.html: check.unexpected",
                        "x.html: check.utf8");
    }

    @Test
    void broken_XML_and_links_in_it_are_problems() throws IOException {
        file("/sitemap.xml", "<urlset><url><loc>https://doithoai.example/khong/</loc></url></urlset>");
        file("/atom.xml", "<feed><title>a</feed>");

        assertThat(problems()).hasSize(2);
        assertThat(problems().get(0)).startsWith("atom.xml:1: check.xml");
        assertThat(problems().get(1)).startsWith("sitemap.xml").contains("check.link.dangling");
    }

    @Test
    void an_event_without_a_start_and_plain_line_ends_are_problems_of_a_calendar() throws IOException {
        file("/a.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nEND:VCALENDAR\n");
        file("/empty.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n");

        assertThat(problems()).hasSize(2).allMatch(problem -> problem.startsWith("a.ics: check.calendar"));
    }

    @Test
    void every_number_of_the_feed_needs_its_page_and_its_line_in_the_register() throws IOException {
        file("/hoi-dap/2025-0001/", Samples.page("Số 2025-0001"));
        file("/hoi-dap/2025-0002/", Samples.page("nothing"));
        file("/so-tiep-nhan/2025/", Samples.page("2025-0001 2025-00022"));

        assertThat(problems(Map.of(2025, Set.of("2025-0001", "2025-0002", "2025-0003"))))
                .containsExactly(
                        "check.count: 2 | 3",
                        "hoi-dap/2025-0002/index.html: check.number: 2025-0002",
                        "so-tiep-nhan/2025/index.html: check.register: 2025-0002",
                        "so-tiep-nhan/2025/index.html: check.register: 2025-0003");
    }

    @Test
    void debug_text_and_private_values_are_found_in_any_file_and_never_repeated() throws IOException {
        file("/", Samples.page("FreeMarker template error (DEBUG mode; use RETHROW in production!):"));
        file("/assets/a.png", "\u0089PNG Nguyễn Văn Kín");
        file("/a.txt", "x\nNguyễn Văn Kín");

        assertThat(problems(Map.of(), "Nguyễn Văn Kín"))
                .containsExactly(
                        "a.txt:2: check.private", "assets/a.png:1: check.private", "index.html:4: check.debug");
    }
}
