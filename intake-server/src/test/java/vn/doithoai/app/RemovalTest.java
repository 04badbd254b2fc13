package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.Act;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.site.CurrentRelease;
import vn.doithoai.store.JsonAuditLog;
import vn.doithoai.store.disk.DataLayout;

/** What was taken away stays away: from older sites on the disk, and from readers when somebody goes back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemovalTest {

    private static final String TITLE = "Cầu Bến Gạo";
    private static final String TEXT = "Cầu qua bến gạo gãy nhịp giữa.";
    private static final String NAME = "Khổng Thị Nhẫn";

    @TempDir
    static Path prepared;

    private static QuestionNumber number;
    private static String then;

    @TempDir
    Path root;

    private MovableClock clock;
    private Workbench bench;
    private OfficeWork office;

    @SuppressWarnings("ImmutableEnumChecker") // makes an event and keeps nothing
    enum Taking {
        ERASED(NAME, act -> new DataEvent.Erased(act, "personal-data")),
        NAME_WITHDRAWN(NAME, DataEvent.NameWithdrawn::new),
        REMOVED(TEXT, act -> new RecordEvent.VisibilityChanged(act, Visibility.REMOVED, "personal-data", null)),
        ONLY_COUNTED(TEXT, act -> new RecordEvent.VisibilityChanged(act, Visibility.COUNTED, null, null)),
        REWORDED(
                TEXT,
                act -> new RecordEvent.VisibilityChanged(
                        act, Visibility.SUMMARY, null, new PublicText(TITLE, "Cầu bị gãy.", true)));

        private final String gone;
        private final Function<Act, Event> event;

        Taking(String gone, Function<Act, Event> event) {
            this.gone = gone;
            this.event = event;
        }
    }

    @BeforeAll
    static void two_releases_show_a_name() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:00Z");
        Workbench bench = Workbench.withShippedContent(prepared).at(clock);
        OfficeWork office = new OfficeWork(prepared, clock);
        number = office.ask(TITLE, TEXT, NAME);
        office.answer(number, "Xã sửa cầu trong tháng 7.");
        for (int release = 0; release < 2; release++) {
            clock.pass(Duration.ofMinutes(5));
            assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        }
        then = clock.instant().toString();
    }

    @BeforeEach
    void each_test_has_a_copy() throws IOException {
        clock = new MovableClock(then);
        bench = Workbench.from(prepared, root).at(clock);
        office = new OfficeWork(root, clock);
        assertThat(bytesWith(NAME)).isNotEmpty();
        assertThat(CurrentRelease.kept(root.resolve("output"))).hasSize(2);
    }

    private void build() {
        clock.pass(Duration.ofMinutes(5));
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
    }

    private List<Path> bytesWith(String words) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("output"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(words))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".gz")) {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = in.readAllBytes();
                }
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private List<AuditEntry.What> audit() throws IOException {
        return JsonAuditLog.open(new DataLayout(root.resolve("data"))).latest(9).stream()
                .map(AuditEntry::what)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_away_is_in_no_byte_of_any_release_after_the_next_build(Taking taking) throws IOException {
        office.happen(number, taking.event.apply(office.act(OfficeWork.SECRETARY, "theo yêu cầu của người hỏi")));

        build();

        assertThat(bytesWith(taking.gone)).isEmpty();
        assertThat(CurrentRelease.kept(root.resolve("output"))).hasSize(1);
        assertThat(bench.run("rollback")).isEqualTo(CliCommand.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_goes_back_behind_it_before_that_build_either(Taking taking) throws IOException {
        Path current = CurrentRelease.path(root.resolve("output")).orElseThrow();
        office.happen(number, taking.event.apply(office.act(OfficeWork.SECRETARY, "theo yêu cầu của người hỏi")));

        assertThat(bench.run("rollback")).isEqualTo(CliCommand.FAILED);

        assertThat(bench.out()).contains("Không quay lại bản", "gỡ, xóa hoặc rút tên");
        assertThat(CurrentRelease.path(root.resolve("output"))).contains(current);
        assertThat(audit()).containsExactly(AuditEntry.What.ROLLBACK_REFUSED);
    }

    @Test
    void going_back_is_allowed_where_nothing_was_taken_away_and_is_a_line_of_the_log() throws IOException {
        office.happen(number, new RecordEvent.Noted(office.act(OfficeWork.SECRETARY, ""), "Đã gọi thôn."));
        build();

        assertThat(bench.run("rollback")).as(bench.all()).isEqualTo(CliCommand.OK);

        assertThat(audit()).containsExactly(AuditEntry.What.ROLLED_BACK);
        build();
        assertThat(CurrentRelease.kept(root.resolve("output"))).hasSize(3);
    }

    @Test
    void what_is_hashed_of_a_question_has_a_seal_in_the_place_of_the_name() throws IOException {
        Path release = CurrentRelease.path(root.resolve("output")).orElseThrow();
        String line = Files.readString(release.resolve("du-lieu/ho-so-2025.jsonl"));
        String manifest = Files.readString(release.resolve("manifest.json"));

        assertThat(line)
                .contains("Xã sửa cầu trong tháng 7.")
                .doesNotContain(NAME)
                .containsPattern("\"nameSeal\":\"[0-9a-f]{64}\"");
        assertThat(manifest).contains("\"" + number + "\": \"" + Sha256.hex(line) + "\"");

        office.happen(number, new DataEvent.NameWithdrawn(office.act(OfficeWork.SECRETARY, "")));
        build();

        assertThat(Files.readString(root.resolve("output/current/du-lieu/ho-so-2025.jsonl")))
                .doesNotContain("nameSeal");
    }

    @Test
    void a_record_that_cannot_be_read_lets_nobody_go_back_to_its_words() throws IOException {
        Files.writeString(root.resolve("data/private/questions/2025/" + number + ".json"), "{");

        assertThat(bench.run("rollback")).isEqualTo(CliCommand.FAILED);

        assertThat(audit()).containsExactly(AuditEntry.What.ROLLBACK_REFUSED);
    }

    @Test
    void a_release_of_which_it_is_not_known_what_it_shows_is_not_gone_back_to() throws IOException {
        for (Path release : CurrentRelease.kept(root.resolve("output"))) {
            Files.delete(root.resolve("output/.words-" + release.getFileName()));
        }

        assertThat(bench.run("rollback")).isEqualTo(CliCommand.FAILED);
    }
}
