package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
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
    private static HttpServer files;

    @BeforeAll
    static void serve() throws IOException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        SearchSample sample = SearchSample.build(root);
        search = sample.server();
        Path release = sample.release().toRealPath();
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", exchange -> answer(exchange, release));
        files.start();
    }

    @AfterAll
    static void stop() {
        if (files != null) {
            files.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, Path release) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = release.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""))
                .normalize();
        boolean there = file.startsWith(release) && Files.isRegularFile(file);
        byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
        exchange.getResponseHeaders()
                .set("Content-Type", type(file.getFileName().toString()));
        exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "html" -> "text/html; charset=utf-8";
            default -> "text/plain; charset=utf-8";
        };
    }

    private static String address() {
        return "http://localhost:" + files.getAddress().getPort() + "/tim-kiem/";
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
