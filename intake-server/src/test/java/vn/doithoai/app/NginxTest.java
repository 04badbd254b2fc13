package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.site.CurrentRelease;

/** The lines of the README for nginx, started as they stand there but for port, folder and certificate. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NginxTest {

    private static final Pattern BLOCK =
            Pattern.compile("(?s)```\\n([^`]*\\bserver \\{ +# nginx(, files alone)?\\n.*?)```");
    private static final Pattern ONCE = Pattern.compile(
            "x-content-type-options|referrer-policy|content-security-policy|strict-transport-security|cache-control|etag"
                    + "|content-type|last-modified|vary");
    private static final String CHECK = "/tiep-nhan/kiem-tra";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path root;

    private static ProductUnderTest product;
    private static Process nginx;
    private static int proxy;
    private static int files;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "skipped: no nginx on the PATH or in /usr/sbin (.ci/run installs nginx-light)");
        product = ProductUnderTest.start(root.resolve("product"), new MovableClock("2025-06-02T02:00:00Z"));
        proxy = free();
        files = free();
        Path release = CurrentRelease.path(root.resolve("product/output")).orElseThrow();
        Path folder = Files.createDirectories(root.resolve("nginx"));
        // A server started by root drops to a user that cannot read the folder of a test.
        String user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        StringBuilder conf = new StringBuilder(user + "pid nginx.pid;\nerror_log error.log;\nworker_processes 1;\n"
                + "events { worker_connections 64; }\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n");
        for (String temporary : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            conf.append(temporary).append("_temp_path ").append(temporary).append(";\n");
        }
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("../README.md")));
        int found = 0;
        while (blocks.find()) {
            boolean alone = blocks.group(2) != null;
            String server = blocks.group(1);
            assertThat(server).contains("listen 443 ssl;");
            conf.append(server.replace("listen 443 ssl;", "listen 127.0.0.1:" + (alone ? files : proxy) + ";")
                    .replace("http://127.0.0.1:8080", product.address().replace("localhost", "127.0.0.1"))
                    .replace("/srv/doi-thoai/output/current", release.toString()));
            found++;
        }
        assertThat(found).isEqualTo(2);
        Files.writeString(folder.resolve("nginx.conf"), conf + "}\n");
        nginx = new ProcessBuilder(
                        program.get().toString(), "-p", folder.toString(), "-c", "nginx.conf", "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        until(folder);
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator, -1)),
                        Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void until(Path folder) throws IOException, InterruptedException {
        while (true) {
            try {
                send(files, HttpRequest.newBuilder(), "/");
                return;
            } catch (ConnectException e) {
                if (nginx.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError(Files.readString(folder.resolve("out.log")), e);
                }
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (product != null) {
            product.close();
        }
    }

    private static HttpResponse<String> send(int port, HttpRequest.Builder request, String address)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                request.uri(URI.create("http://127.0.0.1:" + port + address)).build(),
                HttpResponse.BodyHandlers.ofString());
        answer.headers().map().forEach((name, values) -> {
            if (ONCE.matcher(name).matches()) {
                assertThat(values).as(address + " " + name).hasSize(1);
            }
        });
        return answer;
    }

    private static HttpRequest.Builder post(String body, String origin) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body));
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(answer.headers().map())
                .containsKeys("x-content-type-options", "referrer-policy", "content-security-policy");
    }

    @Test
    void pages_come_through_the_proxy_with_every_header_once() throws IOException, InterruptedException {
        for (String address : List.of("/", "/lich/", "/tiep-nhan/tim-kiem?q=xa", "/khong-co/", "/can-bo/dang-nhap")) {
            HttpResponse<String> answer = send(proxy, HttpRequest.newBuilder(), address);
            assertThat(answer.statusCode()).as(address).isEqualTo(address.equals("/khong-co/") ? 404 : 200);
            assertGuarded(answer);
        }
    }

    @Test
    void a_form_is_taken_from_the_name_that_was_typed_and_from_no_other() throws IOException, InterruptedException {
        String signIn = "/can-bo/dang-nhap";
        assertThat(send(proxy, post("ten=x", "http://127.0.0.1:" + proxy), signIn)
                        .statusCode())
                .isNotEqualTo(403);
        assertThat(send(proxy, post("ten=x", "https://evil.example"), signIn).statusCode())
                .isEqualTo(403);
        // Another port is another site: the proxy must hand on the name with its port.
        assertThat(send(proxy, post("ten=x", "http://127.0.0.1"), signIn).statusCode())
                .isEqualTo(403);
        assertThat(send(proxy, post("cau-hoi=ngan", "http://127.0.0.1:" + proxy), CHECK)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_body_has_the_size_its_address_takes() throws IOException, InterruptedException {
        String here = "http://127.0.0.1:" + proxy;
        String large = "ten=" + "a".repeat(300_000);
        HttpResponse<String> form = send(proxy, post(large, here), CHECK);
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.body()).contains("nginx");
        // It gets as far as the server, which takes so much of a file and not of a name.
        assertThat(send(proxy, post(large, here), "/can-bo/dang-nhap").body()).contains("lang=\"vi\"");
    }

    @Test
    void the_files_alone_are_served_with_type_and_guard_and_compressed() throws IOException, InterruptedException {
        HttpResponse<String> home = send(files, HttpRequest.newBuilder(), "/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertGuarded(home);
        assertThat(home.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(home.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(send(files, HttpRequest.newBuilder().header("Accept-Encoding", "gzip"), "/")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
        String tag = home.headers().firstValue("ETag").orElseThrow();
        assertThat(send(files, HttpRequest.newBuilder().header("If-None-Match", tag), "/")
                        .statusCode())
                .isEqualTo(304);
        assertThat(send(files, HttpRequest.newBuilder(), "/lich").statusCode()).isEqualTo(301);
        HttpResponse<String> none = send(files, HttpRequest.newBuilder(), "/khong-co/");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("Không tìm thấy trang");
        assertGuarded(none);
        assertThat(type("/lich/doi-thoai.ics")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(type("/atom.xml")).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(type("/manifest.json")).isEqualTo("application/json; charset=utf-8");
        assertThat(type("/tim-kiem/muc.txt")).isEqualTo("text/plain; charset=utf-8");
        assertThat(type("/du-lieu/cau-hoi-2025.csv")).isEqualTo("text/csv; charset=utf-8");
    }

    private static String type(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(files, HttpRequest.newBuilder(), address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertGuarded(answer);
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
