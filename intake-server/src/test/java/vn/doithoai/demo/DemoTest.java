package vn.doithoai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.app.PlanFacts;
import vn.doithoai.question.Act;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.store.JsonQuestionStore;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.files.QuestionFolders;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoTest {

    private static final DemoYear YEAR = new DemoYear(LocalDate.of(2025, 12, 12));

    @TempDir
    Path folder;

    private void fill(Path data, int questions, long seed) throws IOException {
        try (DataFolder opened = DataFolder.open(data, 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(opened, new Random(seed));
            Demo.Cast cast = new Demo.Cast(List.of(PlanFacts.UNIT, "van-hoa"), List.of(), "spam", "asked");
            new Demo(store, new PlanFacts(store), new QuestionFolders(opened.layout()), cast, YEAR, seed)
                    .fill(questions, done -> {});
        }
    }

    @Test
    void the_reply_of_another_body_lies_with_its_question_for_everybody_to_read() throws IOException {
        fill(folder, Demo.COMPLETE, 1);
        try (DataFolder opened = DataFolder.open(folder, 0)) {
            QuestionFolders files = new QuestionFolders(opened.layout());
            List<AttachedFile.Standard> all = new ArrayList<>();
            JsonQuestionStore.open(opened, new Random(0))
                    .forEach(question -> question.files().forEach(file -> {
                        all.add(file);
                        assertThat(files.find(question.number(), file.file().sha256()))
                                .isPresent();
                    }));
            assertThat(all).isNotEmpty().allSatisfy(file -> {
                assertThat(file.standing()).isEqualTo(AttachedFile.Standing.PUBLIC);
                assertThat(file.file().of()).isEqualTo(AttachedFile.Belongs.REPLY);
                assertThat(file.file().scan()).isFalse();
            });
        }
    }

    @Test
    void forty_questions_show_every_status_outcome_and_visibility() throws IOException {
        fill(folder, Demo.COMPLETE, 1);

        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Set<Visibility> visibilities = EnumSet.noneOf(Visibility.class);
        try (DataFolder opened = DataFolder.open(folder, 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(opened, new Random(0));
            store.forEach(question -> {
                stages.add(question.state().stage());
                if (question.state().outcome() != null) {
                    outcomes.add(question.state().outcome());
                }
                visibilities.add(question.state().visibility());
            });
            assertThat(store.numbers()).hasSize(Demo.COMPLETE);
            assertThat(LedgerLine.firstBroken(store.ledger())).isEmpty();
        }
        assertThat(stages).containsExactlyInAnyOrder(Stage.values());
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(visibilities).containsExactlyInAnyOrder(Visibility.values());
    }

    @Test
    void every_course_holds_for_many_seeds() throws IOException {
        for (int seed = 1; seed <= 5; seed++) {
            fill(folder.resolve("seed-" + seed), 80, seed);
        }
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void the_same_seed_makes_the_same_files() throws IOException {
        Path path = folder.resolve("one");
        Path two = folder.resolve("two");
        fill(path, 50, 7);
        fill(two, 50, 7);

        assertThat(files(path.resolve("private"))).isEqualTo(files(two.resolve("private")));
    }

    @Test
    void all_of_it_happens_in_the_year_before_and_later_numbers_come_later() throws IOException {
        fill(folder, 100, 3);
        try (DataFolder opened = DataFolder.open(folder, 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(opened, new Random(0));
            Act[] before = new Act[1];
            store.forEach(question -> {
                Act act = question.received().act();
                assertThat(act.on()).isBetween(YEAR.firstDay(), YEAR.today());
                if (before[0] != null) {
                    assertThat(act.at()).isAfterOrEqualTo(before[0].at());
                }
                before[0] = act;
            });
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("keys"))
                    .toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
