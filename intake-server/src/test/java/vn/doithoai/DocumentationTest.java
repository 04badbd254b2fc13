package vn.doithoai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** A code of the requirements, {@code S46}, {@code A10.5}, or a part of the lifecycle; no colour, path or escape. */
    private static final Pattern CODE =
            Pattern.compile("(?<![%\\w/#])((?:[CGLNOPQRSTU]|DOC)\\d{1,2}|A\\d{1,2}\\.\\d{1,2}"
                    + "|(?i:lifecycle) [A-D])(?![\\w.]\\d|\\w)");

    /** The whole of {@code S79–S81} or {@code N17 to N20}. */
    private static final Pattern RANGE =
            Pattern.compile("\\b([CGLNOPQRSTU]|DOC)(\\d{1,2})(?:[-–]| to )\\1(\\d{1,2})\\b");

    private static final Pattern ROW = Pattern.compile("\\| `([^`|]+)` \\| [^|]*\\p{L}{2}[^|]* \\|");

    /** Topics that no catalogue has, for tests of mistakes. */
    private static final Set<String> NO_CODES = Set.of("T98", "T99");

    private static final Pattern ACT = Pattern.compile("^desk\\.act\\.button\\.([a-z-]+)=", Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile("^desk\\.(?:field|input)\\.([a-z-]+)=", Pattern.MULTILINE);

    private static final String REQUIREMENTS = "intake-server/docs/requirements.md";

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
        Matcher command =
                COMMAND.matcher(read("intake-server/src/main/resources/vn/doithoai/app/setting/app.properties"));
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

    @Test
    void every_code_of_a_requirement_has_a_row() throws IOException {
        Set<String> rows = new TreeSet<>(requirements());
        Map<String, String> missing = new TreeMap<>();
        for (Path file : whereCodesAre()) {
            for (String code : codes(Files.readString(file))) {
                if (!rows.contains(code)) {
                    missing.put(code, String.valueOf(file.getFileName()));
                }
            }
        }
        assertThat(missing).as("codes without a row in " + REQUIREMENTS).isEmpty();
    }

    @Test
    void every_row_of_the_requirements_says_something_once() throws IOException {
        assertThat(requirements()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void every_act_of_the_desk_is_in_the_glossary() throws IOException {
        String glossary = read("intake-server/docs/glossary.md");
        String words = read("templates/messages/desk-case.properties");
        List<String> acts = new ArrayList<>();
        for (Matcher act = ACT.matcher(words); act.find(); ) {
            acts.add(act.group(1));
            assertThat(glossary).contains("| `" + act.group(1) + "` | ");
        }
        assertThat(acts).contains("phan-cong", "soan", "duyet").hasSizeGreaterThan(30);
    }

    @Test
    void every_field_of_the_forms_is_in_the_glossary() throws IOException {
        String glossary = read("intake-server/docs/glossary.md");
        List<String> fields = new ArrayList<>();
        for (String file : List.of("desk-case", "desk-work", "desk-auth")) {
            for (Matcher field = FIELD.matcher(read("templates/messages/" + file + ".properties")); field.find(); ) {
                fields.add(field.group(1));
                assertThat(glossary).contains("| `" + field.group(1) + "` | ");
            }
        }
        assertThat(fields).hasSizeGreaterThan(60);
    }

    /** The code of each row, in order; fails at a line of a table that is none. */
    private static List<String> requirements() throws IOException {
        List<String> codes = new ArrayList<>();
        for (String line : read(REQUIREMENTS).lines().toList()) {
            if (line.startsWith("|") && !line.startsWith("| code |") && !line.startsWith("|---|")) {
                Matcher row = ROW.matcher(line);
                assertThat(row.matches()).as(line).isTrue();
                codes.add(row.group(1));
            }
        }
        return codes;
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new TreeSet<>();
        for (Matcher code = CODE.matcher(text); code.find(); ) {
            codes.add(code.group(1).replace("Lifecycle", "lifecycle"));
        }
        for (Matcher range = RANGE.matcher(text); range.find(); ) {
            for (int at = Integer.parseInt(range.group(2)); at <= Integer.parseInt(range.group(3)); at++) {
                codes.add(range.group(1) + at);
            }
        }
        codes.removeAll(NO_CODES);
        return codes;
    }

    private static List<Path> whereCodesAre() throws IOException {
        List<Path> files = new ArrayList<>(pages());
        files.add(ROOT.resolve("jbake.properties"));
        for (String folder : List.of(
                "intake-server/src/main",
                "intake-server/src/test/java",
                "templates",
                "content",
                "assets/css",
                "assets/js")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".pdf"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        pages.add(ROOT.resolve("README.md"));
        pages.add(ROOT.resolve("intake-server/CHANGELOG.md"));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("intake-server/docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}
