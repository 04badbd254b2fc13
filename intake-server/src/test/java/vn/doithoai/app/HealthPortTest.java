package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public hears whether the server is well; more is told at the port of the desk, inside the office. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HealthPortTest {

    private static final Pattern DESK = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/can-bo/");

    @TempDir
    Path root;

    @Test
    void figures_are_at_the_port_of_the_desk_alone_and_the_public_hears_ok_or_not() throws Exception {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(root).at(clock);
        bench.edit("jbake.properties", text -> text + "\ndesk.port=0\n");
        try (ProductUnderTest product = ProductUnderTest.start(bench, clock)) {
            Visitor visitor = new Visitor(product.address());

            assertThat(visitor.get("/suc-khoe").text()).isEqualToIgnoringWhitespace("{\"status\":\"ok\"}");
            assertThat(visitor.get("/suc-khoe/so-lieu").status()).isEqualTo(404);
            assertThat(visitor.get("/can-bo/suc-khoe.txt").status()).isEqualTo(404);
            assertThat(figures(product)).contains("doithoai_can_store 1.0", "doithoai_last_build_ok 1.0");
        }
    }

    private static String figures(ProductUnderTest product) throws IOException, InterruptedException {
        Matcher desk = DESK.matcher(product.said());
        assertThat(desk.find()).as(product.said()).isTrue();
        return new Visitor(desk.group(1)).get("/suc-khoe/so-lieu").text();
    }
}
