package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The invented commune of a year with 200 questions on a small telephone: how long its pages are, and what is left of them without a network. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhoneBrowserTest {

    private static final int SCREEN = 640;
    private static final int KEPT_AT_MOST = 150 * 1024;

    @TempDir
    static Path root;

    private static Path release;
    private static ServedFiles site;

    @BeforeAll
    static void build() throws IOException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        Workbench bench = Workbench.withShippedContent(root);
        assertThat(bench.run("demo", "--no-serve", "--questions", "200", "--today", "2025-12-12"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        assertThat(bench.run("build", "--config", "data-demo/jbake.properties", "--today", "2025-12-12"))
                .as(bench.all())
                .isEqualTo(CliCommand.OK);
        try (Stream<Path> folders = Files.walk(root, 3)) {
            release = folders.filter(folder -> folder.endsWith("current"))
                    .findFirst()
                    .orElseThrow();
        }
        site = new ServedFiles(release);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    /** The table of docs/public-site.md, with room for other fonts. */
    @ParameterizedTest
    @CsvSource({
        "/, 4.4",
        "/hoi-dap/, 7.4",
        "/lich/2025-1/, 6.5",
        "/cam-ket/, 9.6",
        "/thong-ke/2025/, 10.6",
        "/so-tiep-nhan/2025/, 9.3",
        "/gui-cau-hoi/, 3.5"
    })
    void a_page_is_no_longer_than_what_was_measured(String page, double screens) {
        try (Browser browser = Browser.open(360, false)) {
            assertThat(browser.go(site.address(page)).textOf("h1, .home__heading"))
                    .isNotEmpty();
            assertThat(browser.bottomOf("html")).isLessThanOrEqualTo((int) (screens * SCREEN));
        }
    }

    @Test
    void what_is_kept_opens_without_a_network_and_tells_its_day_and_nothing_that_is_sent_is_kept() throws IOException {
        try (ServedFiles office = new ServedFiles(release);
                Browser browser = Browser.open(360, true)) {
            browser.go(office.address("/"))
                    .until("navigator.serviceWorker.controller")
                    .run("fetch('/tiep-nhan/gui', {method: 'POST', body: 'a'}).then(function () {"
                            + " return fetch('/tiep-nhan/gui', {method: 'POST', body: 'a'});"
                            + " }).then(function () { return fetch('/can-bo/'); }).then(function () {"
                            + " return caches.keys(); }).then(function (names) { return caches.open(names[0]);"
                            + " }).then(function (cache) { return cache.keys(); }).then(function (all) {"
                            + " window.kept = all.map(function (one) { return new URL(one.url).pathname; }); });");
            assertThat(browser.until("window.kept").run("return window.kept.join(' ')"))
                    .asString()
                    .contains("/tra-cuu/", "/lich/", "/ke-hoach/2025/", "/hoi-dap/2025-", "/assets/site.")
                    .doesNotContain("/tiep-nhan", "/can-bo");
            assertThat(office.requests())
                    .filteredOn(request -> request.equals("POST /tiep-nhan/gui"))
                    .hasSize(2);
            assertThat(transferred(String.valueOf(browser.run("return window.kept.join(' ')"))
                            .split(" ", -1)))
                    .isLessThan(KEPT_AT_MOST);

            String home = office.address("/");
            String lookup = office.address("/tra-cuu/");
            browser.go(home);
            assertThat(browser.textOf("body")).doesNotContain("Không có mạng");
            office.stop();
            for (String page : List.of(home, lookup)) {
                assertThat(browser.go(page).textOf(".stale")).contains("Không có mạng", "12/12/2025");
                assertThat(browser.text()).contains("Ủy ban nhân dân");
            }
            assertThat(browser.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
        }
    }

    private static int transferred(String... addresses) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String address : addresses) {
            try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
                Files.copy(release.resolve(address.substring(1) + (address.endsWith("/") ? "index.html" : "")), packed);
            }
        }
        return bytes.size();
    }
}
