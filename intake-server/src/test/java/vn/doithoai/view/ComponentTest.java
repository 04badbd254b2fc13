package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.view.Components.Case;

/** Each component with the arguments of its fixtures; {@code -Dgolden=update} writes the HTML beside them anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComponentTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script>&lt;${1+1}<#if x>";

    @TempDir
    static Path folder;

    private static Components components;

    @BeforeAll
    static void prepare() {
        components = new Components(folder);
    }

    static Stream<Case> cases() {
        return Components.all().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_component_looks_as_its_golden_file_has_it(Case sample) throws IOException {
        Path golden = Components.FIXTURES.resolve(sample.component()).resolve(sample.name() + ".html");
        String html = components.html(sample);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, html);
        }
        assertThat(html).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hostile_words_change_no_element_and_no_attribute(Case sample) {
        Document plain = Jsoup.parseBodyFragment(components.html(sample));
        Document hostile = Jsoup.parseBodyFragment(components.html(sample.with(words -> words + HOSTILE)));
        assertThat(shape(hostile)).isEqualTo(shape(plain));
    }

    private static List<String> shape(Document document) {
        return document.body().getAllElements().stream()
                .map(ComponentTest::shape)
                .toList();
    }

    private static String shape(Element element) {
        return element.tagName()
                + element.attributes().asList().stream()
                        .map(attribute -> " " + attribute.getKey())
                        .collect(Collectors.joining());
    }

    @Test
    void every_component_has_fixtures_and_every_fixture_a_component() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.list(Samples.TEMPLATES.resolve("components"))) {
            all.forEach(file -> files.add(file.getFileName().toString().replace(".ftlh", "")));
        }
        assertThat(Components.all().keySet()).containsExactlyElementsOf(files);
    }

    @Test
    void no_golden_file_is_left_of_a_fixture_that_is_gone() throws IOException {
        try (Stream<Path> all = Files.walk(Components.FIXTURES)) {
            assertThat(all.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(file -> assertThat(Path.of(file.toString().replace(".html", ".json")))
                            .exists());
        }
    }

    @Test
    void every_element_of_a_component_belongs_to_a_block_with_a_style_sheet() {
        Set<String> blocks = Components.all().keySet();
        cases().filter(sample -> !sample.component().equals("rich-text")).forEach(sample -> {
            for (Element element :
                    Jsoup.parseBodyFragment(components.html(sample)).body().select("[class]")) {
                assertThat(element.classNames())
                        .as(sample + ": " + element.tagName())
                        .allSatisfy(name -> assertThat(name.replaceAll("(__|--).*", ""))
                                .satisfiesAnyOf(
                                        block -> assertThat(blocks).contains(block),
                                        block -> assertThat(block)
                                                .isIn(
                                                        "visually-hidden",
                                                        "section",
                                                        "as-of",
                                                        "only-screen",
                                                        "only-print")));
            }
        });
    }
}
