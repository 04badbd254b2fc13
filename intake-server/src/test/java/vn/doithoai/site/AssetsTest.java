package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssetsTest {

    @TempDir
    Path root;

    @Test
    void style_sheets_become_one_in_the_order_of_their_layers_and_without_them() throws IOException {
        Samples.write(root.resolve("css/10-print.css"), "@page { size: A4 }\n@layer print { p { --d: 4 } }\n");
        Samples.write(
                root.resolve("css/components/field.css"),
                "@layer components {\n  @media print {\n    .field { --b: 2 }\n  }\n}\n");
        Samples.write(
                root.resolve("css/20-base.css"), "@layer base, components, print;\n@layer base { p { --c: 3 } }\n");

        Assets assets = Assets.read(root);

        assertThat(new String(assets.files().get(assets.names().css()), StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .isEqualTo("@page { size: A4 } p { --c: 3 } @media print { .field { --b: 2 } } p { --d: 4 } ");
    }

    @Test
    void a_name_changes_with_the_content_and_only_with_it() throws IOException {
        Samples.write(root.resolve("css/a.css"), "a {}");
        Samples.write(root.resolve("js/counter.js"), "1;");
        String css = Assets.read(root).names().css();
        String script = Assets.read(root).names().others().get("counter.js");
        assertThat(script).matches("/assets/js/counter\\.[0-9a-f]{10}\\.js");

        Samples.write(root.resolve("js/counter.js"), "2;");

        assertThat(Assets.read(root).names().css()).isEqualTo(css);
        assertThat(Assets.read(root).names().others().get("counter.js")).isNotEqualTo(script);
    }

    @Test
    void what_styles_the_desk_is_a_sheet_of_its_own_that_no_reader_of_the_site_loads() throws IOException {
        Samples.write(root.resolve("css/a.css"), "@layer base { p { --a: 1 } }\n");
        Samples.write(root.resolve("css/desk/frame.css"), "@layer layout { .desk { --b: 2 } }\n");

        Assets assets = Assets.read(root);

        String desk = assets.names().others().get("desk.css");
        assertThat(desk).matches("/assets/desk\\.[0-9a-f]{10}\\.css");
        assertThat(assets.files().get(desk)).asString().contains("--b: 2").doesNotContain("--a: 1");
        assertThat(assets.files().get(assets.names().css()))
                .asString()
                .contains("--a: 1")
                .doesNotContain("--b: 2");
    }

    @Test
    void images_keep_their_names_and_notes_for_developers_stay_at_home() throws IOException {
        Samples.write(root.resolve("img/logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Samples.write(root.resolve("README.md"), "notes");
        Samples.write(root.resolve(".hidden/x.txt"), "x");

        assertThat(Assets.read(root).files()).containsOnlyKeys("/assets/img/logo.svg");
    }
}
