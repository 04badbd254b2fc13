package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.SeenPages;
import vn.doithoai.view.Components.Case;

/**
 * Writes the catalogue of components to {@code target/danh-muc-thanh-phan/index.html}, for whoever changes the look: every
 * case of every component in the present style, each on a page of its own, because ids are only once on a page.
 * Without the script: in a frame, a summary of mistakes that takes the focus would move the catalogue.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComponentCatalogueTest {

    private static final Path CATALOGUE = Path.of("target", "danh-muc-thanh-phan");
    private static final Path ASSETS = Path.of("../assets");
    private static final String TITLE = "Danh mục thành phần";
    private static final Pattern README_ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| [^|]*\\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void the_catalogue_shows_every_case_of_every_component(@TempDir Path folder) throws IOException {
        Components components = new Components(folder);
        Map<String, List<Case>> all = Components.all();
        Files.createDirectories(CATALOGUE);
        Files.writeString(CATALOGUE.resolve("site.css"), styles());
        for (Map.Entry<String, List<Case>> component : all.entrySet()) {
            for (Case sample : component.getValue()) {
                String page = page(sample.toString(), "../", components.html(sample));
                Path file = Files.createDirectories(CATALOGUE.resolve(sample.component()))
                        .resolve(sample.name() + ".html");
                Files.writeString(file, page);
                SeenPages.keep(page, "html");
            }
        }
        String index = page(TITLE, "", index(all));
        Files.writeString(CATALOGUE.resolve("index.html"), index);
        SeenPages.keep(index, "html");

        Document shown = Jsoup.parse(index);
        assertThat(shown.select("h2").eachText()).containsExactlyElementsOf(all.keySet());
        assertThat(shown.select("iframe").eachAttr("src"))
                .hasSameSizeAs(all.values().stream().flatMap(List::stream).toList())
                .allSatisfy(address -> assertThat(CATALOGUE.resolve(address)).exists());
    }

    private static String index(Map<String, List<Case>> all) throws IOException {
        String readme = Files.readString(Samples.TEMPLATES.resolve("README.md"));
        StringBuilder html = new StringBuilder("<h1>" + TITLE + "</h1>\n");
        all.forEach((component, cases) -> {
            html.append("<section class=\"section\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
                    .formatted(component, component, component));
            for (Matcher row = README_ROW.matcher(readme); row.find(); ) {
                if (row.group(1).equals(component)) {
                    html.append("<p lang=\"en\">%s</p>\n"
                            .formatted(row.group(2).replace("<", "&lt;").replace("`", "")));
                }
            }
            for (Case sample : cases) {
                html.append("<h3><a href=\"%s.html\">%s</a></h3>\n".formatted(sample, sample.name()))
                        .append("<iframe src=\"%s.html\" title=\"%s\" width=\"680\" height=\"220\"></iframe>\n"
                                .formatted(sample, sample));
            }
            html.append("</section>\n");
        });
        return html.toString();
    }

    private static String page(String title, String up, String body) {
        return """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="%ssite.css">
            </head>
            <body class="page">
            <div class="wrap">
            <main class="main">
            %s</main>
            </div>
            </body>
            </html>
            """.formatted(title, up, body);
    }

    /** All style sheets in the order of their names; the layers they name are in order themselves. */
    private static String styles() throws IOException {
        StringBuilder styles = new StringBuilder();
        try (Stream<Path> files = Files.walk(ASSETS.resolve("css"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                styles.append(Files.readString(file)).append('\n');
            }
        }
        return styles.toString();
    }
}
