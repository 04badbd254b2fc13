package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that no browser and no honest program sends, at every route that reads one: refused in words, never stored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrictBodiesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String API = "/api/v1/questions";
    private static final Set<String> UPLOADS = Set.of(
            "POST /can-bo/cau-hoi/{so}/tep",
            "POST /can-bo/danh-muc-bang/{muc}",
            "POST /can-bo/nhap-bang",
            "POST /can-bo/dinh-kem",
            "POST /can-bo/ke-hoach-tep");

    @TempDir
    static Path root;

    private static ProductUnderTest product;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        product = ProductUnderTest.start(root, new MovableClock("2025-06-02T02:00:00Z"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** Sends bytes as they are: a client would mend or refuse half of this. */
    private static String send(String method, String path, String type, byte[] body) throws IOException {
        URI address = URI.create(product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String contentType = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + contentType
                                    + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String post(String path, String type, byte[] body) throws IOException {
        return send("POST", path, type, body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    private static List<String> formRoutes() {
        List<String> paths = new ArrayList<>();
        for (String route : product.routes()) {
            // A file is no form: who is not signed in is sent there before a byte of it is read.
            if (route.startsWith("POST ") && !route.endsWith(API) && !UPLOADS.contains(route)) {
                paths.add(route.substring("POST ".length())
                        .replace("{number}", "2025-0001")
                        .replace("<tep>", "lich/2025-1.md")
                        .replace("{tep}", "0".repeat(64))
                        .replaceAll("\\{[a-z]+}", "x"));
            }
        }
        return paths;
    }

    @Test
    void a_charset_that_is_not_ours_is_refused_at_every_route() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String charset : List.of(
                "foo",
                "%zz",
                "\"%zz\"",
                "iso-8859-1",
                "utf-16",
                "utf-7",
                "",
                "\"utf-8",
                "utf-8; charset=foo",
                "utf-8,x")) {
            for (String path : formRoutes()) {
                String answer = post(path, FORM + "; charset=" + charset, ascii("a=b"));
                if (status(answer) != 415) {
                    wrong.add(path + " " + charset + " " + status(answer));
                }
            }
            String answer = post(API, "application/json; charset=" + charset, ascii("{}"));
            if (status(answer) != 415) {
                wrong.add(API + " " + charset + " " + status(answer));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void multipart_and_other_types_are_refused_at_every_route() throws IOException {
        List<String> wrong = new ArrayList<>();
        byte[] part = ascii("--x\r\nContent-Disposition: form-data; name=\"cau-hoi\"\r\n\r\na\r\n--x--\r\n");
        for (String type :
                List.of("multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "", "x", ";")) {
            for (String path : formRoutes()) {
                if (status(post(path, type, part)) != 415) {
                    wrong.add(path + " " + type);
                }
            }
            if (status(post(API, type, part)) != 415) {
                wrong.add(API + " " + type);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Every one decodes to a replacement character where somebody is lenient. */
    private static final List<String> NO_UTF8 = List.of(
            "ff",
            "c3",
            "c328",
            "a9",
            "c0af",
            "c1bf",
            "e080af",
            "f08080af",
            "f8888080af",
            "eda080",
            "edbfbf",
            "f4908080",
            "c3c3a9",
            "6fe1bb",
            "feff0041");

    @Test
    void forms_that_are_not_utf8_are_refused_raw_and_percent_encoded() throws IOException {
        List<String> wrong = new ArrayList<>();
        int before = product.store().numbers().size();
        for (String hex : NO_UTF8) {
            String percent = "%" + hex.replaceAll("..(?=.)", "$0%");
            for (String path : formRoutes()) {
                byte[] raw = HexFormat.of().parseHex(HexFormat.of().formatHex(ascii("cau-hoi=")) + hex);
                byte[] name = HexFormat.of().parseHex(hex + HexFormat.of().formatHex(ascii("=x")));
                for (byte[] body : List.of(raw, name, ascii("cau-hoi=" + percent), ascii(percent + "=x&a=b"))) {
                    String answer = post(path, FORM, body);
                    if (status(answer) != 400) {
                        wrong.add(path + " " + hex + " " + status(answer));
                    }
                }
            }
        }
        for (String bad : List.of("a=%", "a=%4", "a=%zz", "a=%u0041", "a=%C3&b=%A9", "%=a", "a=%-1", "a=%+1")) {
            for (String path : formRoutes()) {
                String answer = post(path, FORM, ascii(bad));
                if (status(answer) != 400) {
                    wrong.add(path + " " + bad + " " + status(answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(product.store().numbers()).hasSize(before);
        assertThat(post("/tiep-nhan/kiem-tra", FORM, ascii("cau-hoi=%FF"))).contains("UTF-8", "chưa có gì được lưu");
    }

    @Test
    void well_formed_vietnamese_passes_where_the_same_bytes_broken_are_refused() throws IOException {
        byte[] good = "cau-hoi=Đường bê tông thôn Một hỏng 🌾, bao giờ sửa?&loai=question&dong-y=1"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(post("/tiep-nhan/sua", FORM, good)).contains("Đường bê tông thôn Một hỏng 🌾");
        assertThat(status(post("/tiep-nhan/sua", FORM + "; charset=UTF-8", good)))
                .isEqualTo(200);
        assertThat(status(post("/tiep-nhan/sua", FORM + ";charset=\"utf-8\"", good)))
                .isEqualTo(200);
        byte[] broken = good.clone();
        broken[9] = 'x';
        assertThat(status(post("/tiep-nhan/sua", FORM, broken))).isEqualTo(400);
    }

    @Test
    void json_that_is_no_question_is_a_problem_with_words() throws IOException {
        List<String> wrong = new ArrayList<>();
        int before = product.store().numbers().size();
        String text = "\"text\":\"Bao giờ xã sửa đường?\",\"kind\":\"question\",\"consent\":true";
        for (String body : List.of(
                "null",
                " null ",
                "[]",
                "[null]",
                "[{}]",
                "1",
                "-1e999",
                "\"x\"",
                "true",
                "",
                " ",
                "{",
                "}",
                "nul",
                "NaN",
                "{} {}",
                "{\"text\":{}}",
                "{\"text\":[\"a\"]}",
                "{\"text\":1}",
                "{\"consent\":\"true\"}",
                "{\"consent\":1}",
                "{\"groups\":\"x\"}",
                "{\"groups\":{}}",
                "{" + text + ",\"groups\":[null]}",
                "{" + text + ",\"text\":\"hai\"}",
                "\ufeff{}",
                "{\"text\":\"Bao giờ \\ud800 sửa đường?\",\"kind\":\"question\",\"consent\":true}",
                "{\"text\":\"Bao giờ \\udc00\\ud800 sửa?\",\"kind\":\"question\",\"consent\":true}",
                "{\"\\ud800\":1}",
                "{" + text + ",\"name\":\"\\uDFFF\"}",
                "{" + text + ",\"groups\":[\"\\uD83C\"]}",
                "{\"text\":\"\\u12\"}",
                "[".repeat(5_000))) {
            String answer = post(API, "application/json", body.getBytes(StandardCharsets.UTF_8));
            int status = status(answer);
            if ((status != 400 && status != 422) || !answer.contains("application/problem+json")) {
                wrong.add(body + " " + status);
            }
        }
        for (String hex : NO_UTF8) {
            byte[] body = HexFormat.of()
                    .parseHex(HexFormat.of().formatHex(("{" + text + ",\"name\":\"").getBytes(StandardCharsets.UTF_8))
                            + hex
                            + HexFormat.of().formatHex(ascii("\"}")));
            String answer = post(API, "application/json", body);
            if (status(answer) != 400 || !answer.contains("không phải chữ UTF-8")) {
                wrong.add(hex + " " + status(answer));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(product.store().numbers()).hasSize(before);
        String whole = "{" + text + ",\"name\":\"Lúa \\ud83c\\udf3e\"}";
        assertThat(status(post(API, "application/json", whole.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(422);
        assertThat(status(post(API, "application/json", ("{" + text + "}").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(201);
    }

    @Test
    void an_address_that_is_not_utf8_is_refused_and_never_a_fault() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/tiep-nhan/tra-cuu?so=",
                "/tiep-nhan/cua-toi?so=",
                "/tim-kiem/?q=",
                "/can-bo/dang-nhap?tiep=",
                "/can-bo/thiet-lap?ma=",
                "/?x=",
                "/can-bo/?q=")) {
            for (String bad : List.of("%FF", "%zz", "%", "%C0%AF", "%ED%A0%80")) {
                String answer = send("GET", path + bad, "", new byte[0]);
                if (status(answer) != 400) {
                    wrong.add(path + bad + " " + status(answer));
                }
            }
            String answer = send("GET", path + "%C4%91", "text/html; charset=foo", new byte[0]);
            if (status(answer) >= 500) {
                wrong.add(path + " charset " + status(answer));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static final String LINE_FEEDS = """
        GET / HTTP/1.1
        Host: localhost

        """;

    /** What two servers in a row may read differently, so that the second sees a request that the first never saw. */
    private static List<String> ambiguous() {
        String host = "Host: localhost\r\n";
        String hidden = "GET /suc-khoe HTTP/1.1\r\n" + host + "\r\n";
        return List.of(
                LINE_FEEDS,
                "GET / HTTP/1.1\r\nHost: localhost\nX-A: b\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "X-A: b\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "X-A: b\r\n\n",
                "GET / HTTP/1.1\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n" + host + "X-A: b\rX-B: c\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "X-A: b\0c\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "X-A : b\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + " X-A: b\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "X-A: b\r\n c\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "Host: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                post("Content-Length: 4\r\nContent-Length: 5\r\n") + "a=bc" + hidden,
                post("Content-Length: 4\r\nContent-Length: 4\r\n") + "a=bc" + hidden,
                post("Content-Length: 4, 4\r\n") + "a=bc" + hidden,
                post("Content-Length: +4\r\n") + "a=bc" + hidden,
                post("Content-Length: 0x4\r\n") + "a=bc" + hidden,
                post("Content-Length: -4\r\n") + "a=bc" + hidden,
                post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding: chunked, identity\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding: xchunked\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding:\u000bchunked\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding\t: chunked\r\n") + "0\r\n\r\n" + hidden,
                post("Transfer-Encoding: chunked\r\n") + "3\na=b\n0\n\n" + hidden,
                post("Transfer-Encoding: chunked\r\n") + "0x3\r\na=b\r\n0\r\n\r\n" + hidden,
                post("Transfer-Encoding: chunked\r\n") + "-3\r\na=b\r\n0\r\n\r\n" + hidden,
                post("Transfer-Encoding: chunked\r\n") + "3\r\na=bcd\r\n0\r\n\r\n" + hidden);
    }

    private static String post(String headers) {
        return "POST /tiep-nhan/kiem-tra HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\n" + headers
                + "\r\n";
    }

    @Test
    void what_two_servers_could_read_differently_is_refused_and_nothing_after_it_is_answered() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String request : ambiguous()) {
            String answer = raw(request);
            boolean refused = answer.isEmpty() || (status(answer) >= 400 && status(answer) < 500);
            if (!refused || answer.contains("\"status\": \"ok\"")) {
                wrong.add(request + " -> " + answer.lines().findFirst().orElse(""));
            }
        }
        assertThat(wrong).isEmpty();
        String two = "GET /suc-khoe HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(raw(two + two).split("\"status\": \"ok\"", -1))
                .as("while two honest ones are answered")
                .hasSize(3);
    }

    /** Everything the server says until it closes, or until it has nothing more to say to what is ended here. */
    private static String raw(String request) throws IOException {
        URI address = URI.create(product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(ascii(request));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
