package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.dialogue.Announcements;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.store.disk.DataLayout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncementsFileTest {

    @TempDir
    Path root;

    private Path questions() {
        return new DataLayout(root).publicQuestions();
    }

    @Test
    void what_is_kept_is_read_again() {
        AnnouncementsFile file = new AnnouncementsFile(questions());
        assertThat(file.read()).isEqualTo(Announcements.NONE);
        Announcements told = new Announcements(Map.of(
                "2025-1",
                List.of(new Announcements.Told(
                        "loa-truyen-thanh",
                        LocalDate.parse("2025-06-10"),
                        1,
                        List.of(new Announcements.Meeting(
                                "nha-van-hoa-xa", null, LocalDate.parse("2025-06-20"), LocalTime.parse("07:30")))))));
        file.keep(told);
        assertThat(new AnnouncementsFile(questions()).read()).isEqualTo(told);
    }

    @Test
    void a_damaged_file_is_named_and_not_written_over() throws IOException {
        Path file = root.resolve("public/announcements.json");
        Files.createDirectories(root.resolve("public"));
        for (String damaged : List.of("{", "{\"schema\": 1}", "{\"schema\": 2, \"sessions\": {}}", "[]")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> new AnnouncementsFile(questions()).keep(Announcements.NONE))
                    .isInstanceOfSatisfying(
                            FeedUnreadable.class, e -> assertThat(e.file()).isEqualTo(file));
            assertThat(file).hasContent(damaged);
        }
    }
}
