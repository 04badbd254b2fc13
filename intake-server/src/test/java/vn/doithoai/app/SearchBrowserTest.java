package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.SearchSample;
import vn.doithoai.SearchSample.Query;
import vn.doithoai.question.publication.QuestionSearch;
import vn.doithoai.question.publication.QuestionSearch.Found;

/** The script of the search page on a plain web server, in a real browser: the same hits in the same order as the server's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchBrowserTest {

    private static final int SHOWN = 10;

    @TempDir
    static Path root;

    private static QuestionSearch search;
    private static ServedFiles files;

    @BeforeAll
    static void serve() throws IOException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        SearchSample sample = SearchSample.build(root);
        search = sample.server();
        files = new ServedFiles(sample.release());
    }

    @AfterAll
    static void stop() {
        if (files != null) {
            files.close();
        }
    }

    private static String address() {
        return files.address("/tim-kiem/");
    }

    private static List<String> typed(Browser browser, String words) {
        browser.paste("#q", words);
        return browser.textsOnce("[data-results]", "data-shown", words, ".question-card__title");
    }

    @Test
    void the_script_finds_what_the_server_finds_in_the_same_order() throws IOException {
        List<String> different = new ArrayList<>();
        try (Browser browser = Browser.open(360, true)) {
            browser.go(address());
            Stream<String> words = Stream.concat(
                    SearchSample.queries().stream().map(Query::typed),
                    Stream.of(
                            "a",
                            "chó",
                            "chợ",
                            "cho",
                            "không có đâu xyz",
                            "2025",
                            "1.000.000 đồng",
                            "con",
                            "duong be t"));
            for (String one : words.toList()) {
                Found found = search.find(one, any -> true, 0, SHOWN);
                List<String> server =
                        found.hits().stream().map(SearchBrowserTest::title).toList();
                List<String> script = typed(browser, one);
                if (!server.equals(script)) {
                    different.add(one + ": " + server + " but the script " + script);
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(different).isEmpty();
    }

    @Test
    void only_what_was_really_found_is_marked() {
        try (Browser browser = Browser.open(360, true)) {
            browser.go(address());
            assertThat(typed(browser, "chó")).containsExactly("Chó thả rông");
            assertThat(browser.textsOnce("[data-results]", "data-shown", "chó", "mark"))
                    .isNotEmpty()
                    .allMatch(word -> word.equalsIgnoreCase("chó"));
        }
    }

    private static String title(QuestionSearch.Hit hit) {
        String read = SearchSample.read(hit);
        return hit instanceof QuestionSearch.FoundPage page ? page.title() : read.substring(read.indexOf(' ') + 1);
    }
}
