package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.Settings;
import vn.doithoai.dialogue.Announcements;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.store.AnnouncementsFile;
import vn.doithoai.store.disk.DataLayout;

/** The content folder while the server runs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveContentTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path root;

    private final AtomicLong nanos = new AtomicLong(-5);
    private Workbench bench;
    private DataLayout layout;
    private LiveContent content;

    @BeforeEach
    void open() throws IOException {
        bench = Workbench.withShippedContent(root);
        ConsoleWords words = ConsoleWords.ofCommands();
        Settings settings = Settings.read(root.resolve("jbake.properties"), Map.of(), Map.of(), words);
        Configuration.Folders folders = Configuration.of(settings, root, words).folders();
        layout = new DataLayout(folders.data());
        content = LiveContent.open(folders, words, nanos::get);
    }

    private void addVillage() throws IOException {
        bench.edit(
                "content/catalogue.json",
                text -> text.replace(
                        "\"villages\": []", "\"villages\": [{\"id\": \"thon-moi\", \"name\": \"Thôn Mới\"}]"));
    }

    private List<String> villages() {
        return content.programme().catalogue().villages().stream()
                .map(village -> village.id())
                .toList();
    }

    @Test
    void what_was_edited_is_there_a_second_later() throws IOException {
        Programme before = content.programme();
        addVillage();
        assertThat(content.programme()).isSameAs(before);
        nanos.addAndGet(SECOND);
        assertThat(villages()).containsExactly("thon-moi");
    }

    @Test
    void unchanged_files_stay_the_same_snapshot() {
        Programme before = content.programme();
        nanos.addAndGet(SECOND);
        assertThat(content.programme()).isSameAs(before);
        assertThat(content.mistakes()).isEmpty();
    }

    @Test
    void whoever_holds_a_snapshot_keeps_it_until_done() throws IOException {
        content.hold();
        Programme mine = content.programme();
        addVillage();
        content.look();
        assertThat(content.programme()).isSameAs(mine);
        content.release();
        assertThat(villages()).containsExactly("thon-moi");
    }

    @Test
    void a_notice_that_told_another_day_is_marked_as_soon_as_the_day_is_another() throws IOException {
        bench.edit(
                "content/lich/2025-1.md",
                text -> text.replace("point.1=nha-van-hoa-xa\n", "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30\n")
                        .replace("state=planned", "state=announced\nnotice.1=2025-06-02 | loa-truyen-thanh"));
        content.look();
        assertThat(content.mistakes()).isEmpty();
        new AnnouncementsFile(layout.publicQuestions())
                .keep(Announcements.NONE.seeing(content.programme().sessions(), LocalDate.of(2025, 6, 2)));
        content.look();
        assertThat(noticeToldOther()).isFalse();

        bench.edit("content/lich/2025-1.md", text -> text.replace("2025-06-20", "2025-06-25"));
        content.look();
        assertThat(noticeToldOther()).isTrue();
    }

    private boolean noticeToldOther() {
        return content.programme()
                .session("2025-1")
                .orElseThrow()
                .notices()
                .get(0)
                .toldOther();
    }

    @Test
    void a_broken_file_is_named_with_its_line_and_the_former_snapshot_stays() throws IOException {
        Programme before = content.programme();
        bench.edit("content/catalogue.json", text -> text.replace("\"villages\": []", "\"villages\": [,]"));
        String line = Files.readAllLines(root.resolve("content/catalogue.json")).stream()
                        .takeWhile(text -> !text.contains("[,]"))
                        .count()
                + 1 + "";
        assertThat(content.mistakes()).singleElement().asString().contains("catalogue.json:" + line + ": ");
        assertThat(content.programme()).isSameAs(before);

        bench.edit("content/catalogue.json", text -> text.replace("\"villages\": [,]", "\"villages\": []"));
        addVillage();
        assertThat(content.mistakes()).isEmpty();
        assertThat(villages()).containsExactly("thon-moi");
    }

    @Test
    void one_broken_page_keeps_all_of_it_as_it_was() throws IOException {
        Programme before = content.programme();
        addVillage();
        bench.edit("content/lich/2025-1.md", text -> text.replace("state=planned", "state=begun"));
        nanos.addAndGet(SECOND);
        assertThat(content.programme()).isSameAs(before);
        assertThat(content.mistakes()).singleElement().asString().contains("2025-1.md:6: ");
    }

    @Test
    void a_folder_that_is_gone_takes_nothing_off_line() throws IOException {
        Programme before = content.programme();
        Files.move(root.resolve("content"), root.resolve("away"));
        assertThat(content.mistakes()).isNotEmpty();
        assertThat(content.programme()).isSameAs(before);
        Files.move(root.resolve("away"), root.resolve("content"));
        assertThat(content.mistakes()).isEmpty();
    }

    @Test
    void watchers_hear_of_each_new_snapshot_and_see_it() throws IOException {
        AtomicInteger heard = new AtomicInteger();
        content.watch(() -> heard.addAndGet(villages().size()));
        content.hold();
        addVillage();
        content.look();
        content.look();
        assertThat(heard).hasValue(1);
        content.release();
    }
}
