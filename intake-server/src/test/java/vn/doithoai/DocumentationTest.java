package vn.doithoai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The documentation names what there is: keys, variables, commands, templates; and its links lead somewhere. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern KEY = Pattern.compile("^([a-z][a-zA-Z0-9.-]*)=(.*)$", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("^doi-thoai\\.([a-z]+)\\.usage", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+(?:\\.\\*)?)\"");
    private static final Pattern QUOTED_FIELD = Pattern.compile("\"([A-Za-z]+)\":");

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    @Test
    void the_README_has_every_key_with_its_variable_and_default() throws IOException {
        String readme = read("README.md");
        for (Matcher key = KEY.matcher(read("jbake.properties")); key.find(); ) {
            String variable = key.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            String byDefault = key.group(2).isEmpty() ? " |" : " `" + key.group(2) + "` |";
            assertThat(readme).contains("| `" + key.group(1) + "` | `" + variable + "` |" + byDefault);
        }
    }

    @Test
    void the_README_has_every_command() throws IOException {
        String readme = read("README.md");
        Matcher command = COMMAND.matcher(read("intake-server/src/main/resources/vn/doithoai/app/app.properties"));
        List<String> commands = new ArrayList<>();
        while (command.find()) {
            commands.add(command.group(1));
            assertThat(readme).contains("| `" + command.group(1) + "` | ");
        }
        assertThat(commands).contains("serve", "build", "check", "demo", "rollback");
    }

    @Test
    void every_key_of_content_and_catalogue_is_described() throws IOException {
        String content = read("intake-server/docs/content.md");
        String types = read("intake-server/src/main/java/vn/doithoai/dialogue/ContentTypes.java");
        String keys = types.substring(types.indexOf("COMMON"), types.indexOf("private final ContentFile"));
        for (Matcher key = QUOTED.matcher(keys); key.find(); ) {
            assertThat(content).contains("`" + key.group(1).replace(".*", ".N") + "`");
        }
        String catalogue = read("intake-server/docs/catalogue.md");
        for (Matcher field = QUOTED_FIELD.matcher(read("content/catalogue.json")); field.find(); ) {
            if (!field.group(1).equals("schema")) {
                assertThat(catalogue).contains("`" + field.group(1) + "`");
            }
        }
    }

    @Test
    void every_page_of_the_documentation_leads_somewhere() throws IOException {
        for (Path page : pages()) {
            for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
                assertThat(page.resolveSibling(link.group(1)).normalize())
                        .as(link.group(1) + " in " + page)
                        .exists();
            }
        }
    }

    @Test
    void every_decision_is_in_the_index() throws IOException {
        String index = read("intake-server/docs/README.md");
        try (Stream<Path> decisions = Files.list(ROOT.resolve("intake-server/docs/decisions"))) {
            assertThat(decisions.toList())
                    .allSatisfy(decision -> assertThat(index).contains("(decisions/" + decision.getFileName() + ")"));
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        pages.add(ROOT.resolve("README.md"));
        pages.add(ROOT.resolve("intake-server/CHANGELOG.md"));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("intake-server/docs"))) {
            docs.filter(one -> one.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}
