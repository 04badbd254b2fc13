package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules that every template, style sheet and script keeps, and the README that names them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplatesTest {

    private static final Path ASSETS = Path.of("../assets");

    private static Map<String, String> below(Path folder, String... endings) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Arrays.stream(endings).anyMatch(name::endsWith)) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static Map<String, String> templates() throws IOException {
        return below(Samples.TEMPLATES, ".ftlh", ".ftlx", ".ftl");
    }

    private static String camelCase(String name) {
        return Pattern.compile("-(\\w)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void nothing_switches_escaping_off_but_the_one_place_for_text_that_was_cleaned() throws IOException {
        templates().forEach((name, text) -> {
            assertThat(name).doesNotEndWith(".ftl");
            assertThat(text)
                    .as(name)
                    .doesNotContain("<#attempt", "<#noautoesc", "<#outputformat", "?new", "?api", "?eval");
            if (!name.equals("components/rich-text.ftlh")) {
                assertThat(text).as(name).doesNotContain("no_esc");
            }
        });
    }

    @Test
    void no_template_holds_a_script_a_style_or_a_handler() throws IOException {
        templates()
                .forEach(
                        (name, text) -> assertThat(text)
                                .as(name)
                                .doesNotContainPattern(
                                        "<style|<script(?!"
                                                + " src)|\\sstyle=|\\son[a-z]+=|javascript:|https?://(?!(www\\.(w3|sitemaps)|schema)\\.org)"));
    }

    @Test
    void a_component_is_one_macro_one_style_sheet_and_one_row_of_the_README() throws IOException {
        Map<String, String> components = below(Samples.TEMPLATES.resolve("components"), ".ftlh");
        assertThat(below(ASSETS.resolve("css/components"), ".css").keySet().stream()
                        .map(name -> name.replace(".css", "")))
                .containsExactlyElementsOf(components.keySet().stream()
                        .map(name -> name.replace(".ftlh", ""))
                        .toList());
        String readme = Files.readString(Samples.TEMPLATES.resolve("README.md"));
        components.forEach((file, text) -> {
            String name = file.replace(".ftlh", "");
            Matcher macro = Pattern.compile("<#macro " + camelCase(name) + "\\b([^>]*)>")
                    .matcher(text);
            assertThat(macro.find()).as(file).isTrue();
            List<String> arguments = Arrays.stream(macro.group(1)
                            .replaceAll("=(\"[^\"]*\"|\\S+)", "")
                            .strip()
                            .split(" +", -1))
                    .filter(argument -> !argument.isEmpty())
                    .map(argument -> "`" + argument + "`")
                    .toList();
            assertThat(readme).contains("| `" + name + "` | " + String.join(", ", arguments) + " | ");
        });
    }

    @Test
    void a_style_sheet_of_a_component_styles_its_own_block_only() throws IOException {
        below(ASSETS.resolve("css/components"), ".css").forEach((file, text) -> {
            String block = file.replace(".css", "");
            assertThat(text).as(file).contains("." + block);
            assertThat(text.replaceAll("(?s)/\\*.*?\\*/", "")).as(file).doesNotContain("!important", "#");
        });
    }

    @Test
    void colours_stand_in_the_tokens_only() throws IOException {
        below(ASSETS.resolve("css"), ".css").forEach((file, text) -> {
            if (!file.equals("10-tokens.css") && !file.equals("95-print.css")) {
                assertThat(text).as(file).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
            }
        });
    }

    @Test
    void every_template_of_a_page_is_in_the_README() throws IOException {
        String readme = Files.readString(Samples.TEMPLATES.resolve("README.md"));
        templates().keySet().stream()
                .filter(name -> name.startsWith("pages/") || name.startsWith("intake/"))
                .forEach(name -> assertThat(readme).contains("| `" + name + "` | "));
        for (Matcher row =
                        Pattern.compile("\\| `([a-z-]+/[a-z-]+\\.ftl[hx])` \\|").matcher(readme);
                row.find(); ) {
            assertThat(Samples.TEMPLATES.resolve(row.group(1))).exists();
        }
    }

    @Test
    void scripts_are_for_old_browsers_too() throws IOException {
        below(ASSETS.resolve("js"), ".js")
                .forEach((file, text) -> assertThat(text)
                        .as(file)
                        .doesNotContainPattern("\\b(let|const|class|import|export|await|async)"
                                + " |=>|\\?\\.|`|innerHTML|eval\\(|https?:"));
    }
}
