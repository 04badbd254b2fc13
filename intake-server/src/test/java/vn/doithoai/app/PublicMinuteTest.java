package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.site.BuildResult;

/** A second of receipt would tell who stood at the counter: nothing but the private record knows it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicMinuteTest {

    /** A time of a day with a second that is not the first of its minute; not one inside a longer number, as of a hash. */
    private static final Pattern SECOND = Pattern.compile("(?<![0-9:])[0-2][0-9]:[0-5][0-9]:(?!00)[0-5][0-9]");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path root;

    private static void look(Map<String, String> found, String where, String text) {
        Matcher second = SECOND.matcher(text);
        if (second.find()) {
            found.put(where, second.group());
        }
    }

    private static String ask(ProductUnderTest product, HttpRequest.Builder request, String address)
            throws IOException, InterruptedException {
        return CLIENT.send(
                        request.uri(URI.create(product.address() + address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void a_second_is_looked_for_in_a_way_that_finds_it() {
        assertThat(List.of("2025-06-02T09:00:37+07:00", "09:00:37.25", "20250602 09:00:37"))
                .allMatch(text -> SECOND.matcher(text).find());
        assertThat(List.of("2025-06-02T09:00:00+07:00", "09:00", "T020000Z"))
                .noneMatch(text -> SECOND.matcher(text).find());
    }

    @Test
    void site_receipt_api_and_ledger_tell_the_minute_and_the_record_keeps_the_second()
            throws IOException, InterruptedException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:37.25Z");
        Map<String, String> found = new TreeMap<>();
        try (ProductUnderTest product = ProductUnderTest.start(root, clock)) {
            String receipt = ask(
                    product,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Bao giờ xã sửa đường"
                                    + " thôn?\",\"kind\":\"question\",\"consent\":true}")),
                    "/api/v1/questions");
            QuestionNumber number = new QuestionNumber(2025, 1);
            product.answer(number);
            clock.pass(Duration.ofMinutes(7));
            assertThat(product.build()).isInstanceOf(BuildResult.Built.class);

            assertThat(receipt).contains("\"receivedAt\": \"2025-06-02T09:00:00+07:00\"");
            look(found, "receipt", receipt);
            look(found, "api", ask(product, HttpRequest.newBuilder(), "/api/v1/questions/" + number));
            look(found, "page", ask(product, HttpRequest.newBuilder(), "/tiep-nhan/tra-cuu?so=" + number));
        }
        try (Stream<Path> files = Files.walk(root.resolve("output/current").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(found, file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        Path data = root.resolve("data");
        look(found, "ledger", Files.readString(data.resolve("private/ledger.jsonl")));
        look(found, "feed", Files.readString(data.resolve("public/questions/2025/2025-0001.json")));

        assertThat(found).isEmpty();
        assertThat(data.resolve("private/questions/2025/2025-0001.json"))
                .content()
                .contains("2025-06-02T09:00:37.25+07:00");
        assertThat(root.resolve("output/current/so-tiep-nhan/2025/so.txt"))
                .content()
                .contains("2025-0001 2025-06-02 2025-06-02T09:00:00+07:00 ");
    }
}
