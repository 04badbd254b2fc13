package vn.doithoai.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgramFolderTest {

    @TempDir
    private Path root;

    private Path commune;
    private ProgramFolder program;

    @BeforeEach
    void make() throws IOException {
        commune = Files.createDirectory(root.resolve("commune"));
        Files.createDirectories(root.resolve("program/templates"));
        Files.createDirectories(root.resolve("program/assets"));
        program = new ProgramFolder(root.resolve("program"));
    }

    private Map<String, Settings.Value> standIns(String configuration) throws IOException {
        Path file = Files.writeString(commune.resolve("jbake.properties"), configuration);
        return program.standIns(Settings.read(file, Map.of(), Map.of(), ConsoleWords.ofCommands()), commune);
    }

    @Test
    void templates_and_assets_of_the_program_stand_in_where_the_commune_has_none() throws IOException {
        Map<String, Settings.Value> found = standIns("template.folder=templates\n");

        assertThat(found.keySet()).containsExactlyInAnyOrder("template.folder", "asset.folder");
        assertThat(found.get("template.folder"))
                .isEqualTo(new Settings.Value(root.resolve("program/templates").toString(), "jbake.properties:1"));
    }

    @Test
    void those_of_the_commune_are_used_where_it_has_them() throws IOException {
        Files.createDirectory(commune.resolve("templates"));

        assertThat(standIns("")).containsOnlyKeys("asset.folder");
    }

    @Test
    void a_folder_with_a_name_of_its_own_is_never_replaced() throws IOException {
        assertThat(standIns("template.folder=mau-cua-xa\n")).containsOnlyKeys("asset.folder");
    }

    @Test
    void nothing_stands_in_where_nothing_was_delivered() throws IOException {
        Files.delete(root.resolve("program/assets"));
        Files.delete(root.resolve("program/templates"));

        assertThat(standIns("")).isEmpty();
        assertThat(new ProgramFolder(null).holds(commune)).isFalse();
    }

    @Test
    void what_lies_below_the_program_is_not_the_commune_s_own() {
        assertThat(program.holds(root.resolve("program/templates"))).isTrue();
        assertThat(program.holds(commune.resolve("templates"))).isFalse();
    }
}
