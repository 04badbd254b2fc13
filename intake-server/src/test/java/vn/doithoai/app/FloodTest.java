package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.TriageEvent;

/** Questions from many networks at once, as a proxy would tell them, while a citizen asks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FloodTest {

    private static final int ALL = 30;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path root;

    private static ProductUnderTest product;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(root).at(clock);
        bench.edit(
                "jbake.properties",
                text -> text.replace("intake.proxies=", "intake.proxies=127.0.0.1")
                        .replace("intake.limit-all=2000", "intake.limit-all=" + ALL));
        product = ProductUnderTest.start(bench, clock);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static HttpResponse<String> ask(String... forwardedFor) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.address() + "/api/v1/questions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"text\":\"Bao giờ xã sửa đường thôn?\",\"kind\":\"question\",\"consent\":true}"));
        for (String line : forwardedFor) {
            request.header("X-Forwarded-For", line);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isHeldAsOneOfMany(Question question) {
        return question.events().get(0) instanceof TriageEvent.Received received
                && received.suspicions().contains(Suspicion.ONE_OF_MANY);
    }

    @Test
    void a_flood_shuts_the_form_for_nobody() throws IOException, InterruptedException {
        List<Integer> oneLine = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            oneLine.add(ask("2001:db8:2:3::" + Integer.toHexString(i + 1)).statusCode());
        }
        assertThat(oneLine.stream().filter(status -> status == 201)).hasSize(20);
        assertThat(oneLine.subList(20, 40)).containsOnly(429);
        for (int i = 0; i < 24; i++) {
            // A proxy in front that adds a line of its own: the first line is the attacker's.
            ask("198.51.100." + i, "203.0.113.200:" + (1_000 + i));
        }
        int before = product.store().numbers().size();
        assertThat(before)
                .as("a line of its own making gets nobody past the limit")
                .isEqualTo(40);
        for (int i = 0; i < ALL; i++) {
            assertThat(ask("192.0.2." + i).statusCode()).isEqualTo(201);
        }
        HttpResponse<String> citizen = ask("198.51.100.7");
        assertThat(citizen.statusCode()).isEqualTo(201);
        assertThat(citizen.body()).contains("\"secret\"");
        long held = product.store().numbers().stream()
                .map(number -> product.store().find(number).orElseThrow())
                .filter(FloodTest::isHeldAsOneOfMany)
                .count();
        assertThat(held).isEqualTo(before + ALL + 1 - ALL);
    }
}
