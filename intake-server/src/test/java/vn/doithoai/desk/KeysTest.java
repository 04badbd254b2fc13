package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk without a mouse: where one begins to type, and the keys that are told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysTest {

    private static final Pattern TABLE = Pattern.compile("var (?:PLACES|LINKS|ACTS) = \\{([^}]*)\\}");
    private static final Pattern KEY = Pattern.compile("\"?([a-z?])\"?: \"");

    @TempDir
    Path root;

    private CaseOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void every_key_of_the_script_is_told_on_the_help_page() throws IOException {
        String script = Files.readString(Path.of("../assets/js/desk.js"));
        List<String> keys = new ArrayList<>();
        for (Matcher table = TABLE.matcher(script); table.find(); ) {
            for (Matcher key = KEY.matcher(table.group(1)); key.find(); ) {
                keys.add(key.group(1));
            }
        }
        assertThat(keys).hasSizeGreaterThan(10);

        Staffer.Page help = office.as("quan-tri").get("/can-bo/tro-giup");

        assertThat(help.document().select(".table kbd").eachText())
                .containsAll(keys)
                .contains("/", "s", "Ctrl + Enter", "Ctrl + Shift + Enter");
        assertThat(help.document().select("button[data-keys-switch]"))
                .as("single keys can be switched off (WCAG 2.1.4)")
                .hasSize(1);
    }

    @Test
    void one_begins_to_type_in_the_first_field_unless_there_are_mistakes_to_read_first() {
        Staffer lan = office.as("lan");
        Staffer.Page entry = lan.get("/can-bo/nhap");
        assertThat(entry.document().select("[autofocus]").eachAttr("name")).containsExactly("cau-hoi");

        Staffer.Page wrong = lan.send(entry, "/can-bo/nhap", "cau-hoi", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("[autofocus]")).isEmpty();
    }
}
