package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a proxy reaches it that serves a commune's address by https. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpsTest {

    private static final String SITE = "doithoai.example.vn";
    private static final String HSTS = "Strict-Transport-Security: max-age=31536000\r\n";

    @TempDir
    static Path root;

    private static ProductUnderTest product;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(root).at(clock);
        bench.edit(
                "jbake.properties",
                text -> text.replace("site.host=http://localhost:8080", "site.host=https://" + SITE)
                        .replace("intake.hosts=", "intake.hosts=xa.example.vn")
                        .replace("site.security-contact=", "site.security-contact=mailto:an-ninh@example.vn"));
        product = ProductUnderTest.start(bench, clock);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** What comes back for a request line and a host, to the letter. */
    private static String ask(String line, String host, String... more) throws IOException {
        URI address = URI.create(product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + String.join("\r\n", more) + (more.length == 0 ? "\r\n" : "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String post(String path, String body) throws IOException {
        return ask(
                "POST " + path,
                SITE,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "",
                body);
    }

    @Test
    void a_name_that_is_not_ours_opens_no_page() throws IOException {
        for (String line : new String[] {
            "GET /",
            "GET /tiep-nhan/gui",
            "GET /can-bo/dang-nhap",
            "GET /can-bo/",
            "GET /suc-khoe",
            "POST /tiep-nhan/kiem-tra"
        }) {
            assertThat(ask(line, "evil.com"))
                    .as(line)
                    .startsWith("HTTP/1.1 421 ")
                    .contains("<h1", "không phải của trang đối thoại")
                    .doesNotContain("evil.com", "Location:");
        }
        assertThat(ask("GET /api/v1/questions/2025-0001", "evil.com"))
                .startsWith("HTTP/1.1 421 ")
                .contains("application/problem+json");
        assertThat(ask("GET http://evil.com/suc-khoe", SITE)).startsWith("HTTP/1.1 4");
        assertThat(ask("GET http://" + SITE + "/suc-khoe", "evil.com")).startsWith("HTTP/1.1 4");
    }

    @Test
    void our_names_and_a_health_check_by_loopback_are_answered() throws IOException {
        for (String host : new String[] {SITE, "xa.example.vn", "localhost", "127.0.0.1:9", "[::1]"}) {
            assertThat(ask("GET /suc-khoe", host)).as(host).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whom_to_tell_of_a_hole_is_where_those_who_find_one_look() throws IOException {
        assertThat(ask("GET /.well-known/security.txt", SITE))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Type: text/plain;charset=utf-8\r\n")
                .contains(
                        "Contact: mailto:an-ninh@example.vn\n",
                        "Expires: 2025-11-29T00:00:00Z\n",
                        "Canonical: https://" + SITE + "/.well-known/security.txt\n");
    }

    @Test
    void every_answer_keeps_browsers_on_https() throws IOException {
        assertThat(ask("GET /suc-khoe", SITE)).contains(HSTS);
        assertThat(ask("GET /none", SITE)).contains(HSTS);
        assertThat(ask("GET /", "evil.com")).contains(HSTS);
        assertThat(ask("GET /suc-khoe", SITE + " other"))
                .startsWith("HTTP/1.1 400 ")
                .contains(HSTS);
    }

    @Test
    void the_cookies_of_the_desk_are_taken_and_taken_away_by_https_only() throws IOException {
        Matcher link = Pattern.compile("/can-bo/thiet-lap\\?ma=(\\S+)").matcher(product.said());
        assertThat(link.find()).as(product.said()).isTrue();
        String word = URLEncoder.encode("mot-mat-khau-rat-dai-2025", StandardCharsets.UTF_8);
        String page = ask("GET " + link.group(), SITE);
        assertThat(page).contains("mat-khau-moi");
        post("/can-bo/thiet-lap", "ma=" + link.group(1) + "&mat-khau-moi=" + word);
        String in = post("/can-bo/dang-nhap", "ten-dang-nhap=quan-tri&mat-khau=" + word);
        assertThat(in).startsWith("HTTP/1.1 303 ").contains("Set-Cookie: __Secure-phien-can-bo=");
        assertThat(in.lines().filter(header -> header.startsWith("Set-Cookie:")))
                .hasSize(2)
                .allSatisfy(header -> assertThat(header)
                        .startsWith("Set-Cookie: __Secure-")
                        .contains("Path=/can-bo;", "Secure", "HttpOnly", "SameSite=Strict"));
        Matcher cookie = Pattern.compile("__Secure-phien-can-bo=[^;]+").matcher(in);
        assertThat(cookie.find()).isTrue();
        String home = ask("GET /can-bo/tai-khoan", SITE, "Cookie: " + cookie.group(), "", "");
        assertThat(home).startsWith("HTTP/1.1 200 ");
        Matcher token = Pattern.compile("name=\"ma-phien\" value=\"([^\"]+)\"").matcher(home);
        assertThat(token.find()).isTrue();
        String body = "ma-phien=" + token.group(1);
        String out = ask(
                "POST /can-bo/dang-xuat",
                SITE,
                "Cookie: " + cookie.group(),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "",
                body);
        assertThat(out.lines().filter(header -> header.startsWith("Set-Cookie: __Secure-phien-can-bo=;")))
                .singleElement()
                .asString()
                .contains("Expires=Thu, 01 Jan 1970", "Secure", "Path=/can-bo");
    }
}
