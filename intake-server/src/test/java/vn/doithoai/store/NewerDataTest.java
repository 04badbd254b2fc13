package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.store.disk.DataFolder;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewerDataTest {

    @TempDir
    Path root;

    @BeforeEach
    void anOffice() throws IOException {
        try (DataFolder folder = DataFolder.open(root, 0)) {
            WritingOffice.receive(JsonQuestionStore.open(folder, new Random(1)), 2);
        }
    }

    @Test
    void what_this_version_wrote_is_its_own() throws IOException {
        assertThat(NewerData.in(root)).isEmpty();
        assertThat(NewerData.in(root.resolve("not-there"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"private/questions/2025/2025-0002.json", "private/ledger.jsonl", "private/acts.jsonl"})
    void a_file_of_a_later_version_is_named(String name) throws IOException {
        Path file = root.resolve(name);
        String text = Files.readString(file);
        int last = text.lastIndexOf("\"schema\"");
        Files.writeString(file, text.substring(0, last) + text.substring(last).replaceFirst(":( ?)1,", ":$12,"));

        assertThat(NewerData.in(root)).contains(name);
    }

    @Test
    void a_later_file_of_accounts_is_named() throws IOException {
        Files.writeString(root.resolve("private/staff.json"), "{\n  \"schema\": 2,\n  \"staff\": []\n}\n");
        assertThat(NewerData.in(root)).contains("private/staff.json");
    }
}
