package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilePartsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path root;

    private Path file;
    private Javalin server;

    @BeforeEach
    void open() throws IOException {
        file = Files.writeString(root.resolve("a.pdf"), "0123456789");
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/a.pdf", ctx -> {
                        ctx.contentType("application/pdf");
                        FileParts.send(ctx, file);
                    });
                })
                .start(0);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/a.pdf"));
    }

    private HttpResponse<String> asked(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                headers.length == 0 ? request() : request().headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_file_goes_out_whole_and_says_that_parts_may_be_asked_for() throws Exception {
        HttpResponse<String> whole = asked();
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().map())
                .containsEntry("accept-ranges", List.of("bytes"))
                .containsEntry("content-length", List.of("10"))
                .containsEntry("content-type", List.of("application/pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, bytes 2-4/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=9-999, 9, bytes 9-9/10",
        "bytes=0-0, 0, bytes 0-0/10"
    })
    void a_part_that_is_asked_for_is_all_that_goes_out(String range, String part, String told) throws Exception {
        HttpResponse<String> answer = asked("Range", range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        assertThat(answer.headers().firstValue("Content-Range")).contains(told);
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(part.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void a_part_that_is_not_there_is_refused(String range) throws Exception {
        HttpResponse<String> answer = asked("Range", range);
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,3-4", "bytes=4-2", "bytes=-", "pages=1-2", "bytes=a-b", "bytes=99999999999999999999-"
            })
    void what_is_no_single_part_gets_the_whole(String range) throws Exception {
        assertThat(asked("Range", range))
                .returns(200, HttpResponse::statusCode)
                .returns("0123456789", HttpResponse::body);
    }

    @Test
    void a_part_is_never_joined_to_one_of_an_older_file() throws Exception {
        assertThat(asked("Range", "bytes=5-", "If-Range", "W/\"1\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void many_slow_readers_of_a_large_scan_do_not_fill_the_memory() throws Exception {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Runtime.getRuntime().maxMemory() / 4);
        }
        List<InputStream> readers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            HttpResponse<InputStream> answer =
                    client.send(request().build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            readers.add(answer.body());
        }
        for (InputStream reader : readers) {
            assertThat(reader.readNBytes(1_000)).hasSize(1_000);
            reader.close();
        }
    }
}
