package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers to is written down: all of it in a list, the API in its OpenAPI file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoutesTest {

    private static final Path LIST = Path.of("src/test/resources/routes.txt");
    private static final Pattern OPERATION = Pattern.compile("(?m)^  (/\\S+):$|^    (get|post|put|delete|patch):$");

    @TempDir
    Path root;

    @Test
    void every_route_is_in_the_list_and_every_route_of_the_API_in_its_description()
            throws IOException, InterruptedException {
        try (ProductUnderTest product = ProductUnderTest.start(root, new MovableClock("2025-06-02T02:00:00Z"))) {
            List<String> routes = product.routes();
            if ("update".equals(System.getProperty("golden"))) {
                Files.writeString(LIST, String.join("\n", routes) + "\n");
            }
            assertThat(routes).containsExactlyElementsOf(Files.readAllLines(LIST));
            assertThat(routes.stream().filter(RoutesTest::isOfTheApi)).containsExactlyInAnyOrderElementsOf(described());
        }
    }

    private static boolean isOfTheApi(String route) {
        // Two that say nothing new: the refusal of a wrong method, and the health without its body.
        if (route.equals("GET /api/v1/questions") || route.startsWith("HEAD")) {
            return false;
        }
        String path = route.substring(route.indexOf(' ') + 1);
        return (path.startsWith("/api/") && !path.contains("*")) || path.equals("/suc-khoe");
    }

    private static List<String> described() throws IOException {
        try (var file = RoutesTest.class.getResourceAsStream("/openapi.yaml")) {
            assertThat(file).isNotNull();
            List<String> described = new ArrayList<>();
            String path = "";
            Matcher matcher = OPERATION.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                if (matcher.group(1) == null) {
                    described.add(matcher.group(2).toUpperCase(Locale.ROOT) + " " + path);
                } else {
                    path = matcher.group(1);
                }
            }
            return described;
        }
    }
}
