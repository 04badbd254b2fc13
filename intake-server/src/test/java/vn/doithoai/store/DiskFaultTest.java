package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.disk.FaultyDisk;

/** Each call to the disk fails in its turn, once or from then on, and nothing that was acknowledged may suffer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiskFaultTest {

    /** More than one receipt or save ever makes. */
    private static final int CALLS = 16;

    @TempDir
    Path root;

    private final FaultyDisk disk = new FaultyDisk();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_is_acknowledged_and_kept_or_refused_and_sent_again(boolean once) throws IOException {
        for (int call = 1; call <= CALLS; call++) {
            Path data = root.resolve("data-" + call);
            try (DataFolder folder = DataFolder.open(data, files())) {
                JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
                List<Receipt> acknowledged = new ArrayList<>();
                acknowledged.add(receive(store, "k1"));

                disk.failAt(call, once);
                receiveOrRefuse(store, "k2", acknowledged);
                receiveOrRefuse(store, "k3", acknowledged);
                assertNoTemp(data, once);
                disk.heal();

                // The asker tries again with the same form, and somebody else comes in.
                acknowledged.add(receive(store, "k2"));
                acknowledged.add(receive(store, "k4"));
                assertAllThere(store, acknowledged, call);
            }
            assertAllThereAfterRestart(data, call);
        }
    }

    @Test
    void a_question_the_disk_refused_once_is_not_there_or_found_by_the_same_sending() throws IOException {
        int refused = 0;
        for (int call = 1; call <= CALLS; call++) {
            Path data = root.resolve("data-" + call);
            try (DataFolder folder = DataFolder.open(data, files())) {
                JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
                receive(store, "k1");
                List<Receipt> acknowledged = new ArrayList<>();
                disk.failAt(call, true);
                receiveOrRefuse(store, "k2", acknowledged);
                disk.heal();
                if (acknowledged.isEmpty()) {
                    refused++;
                    assertThat(store.numbers().size() == 1
                                    || store.received("k2").isPresent())
                            .as("fault %s", call)
                            .isTrue();
                    receive(store, "k2");
                }
                assertThat(store.numbers()).as("fault %s", call).hasSize(2);
                assertThat(LedgerCheck.check(folder.layout()))
                        .as("fault %s", call)
                        .isEmpty();
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_change_is_kept_or_refused_and_the_question_is_whole_either_way(boolean once) throws IOException {
        for (int call = 1; call <= 6; call++) {
            Path data = root.resolve("data-" + call);
            try (DataFolder folder = DataFolder.open(data, files())) {
                JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
                Question before = receive(store, "k1").question();
                List<Event> events = new ArrayList<>(before.events());
                events.add(new OtherWayEvent.Withdrawn(Samples.act()));
                Question after = new Question(before.number(), before.submission(), before.proof(), events);

                disk.failAt(call, once);
                boolean kept = saves(store, after);
                disk.heal();

                Question found = store.find(before.number()).orElseThrow();
                assertThat(found).isIn(before, after);
                if (kept) {
                    assertThat(found).isEqualTo(after);
                }
                assertThat(store.save(after, found.revision())).isEqualTo(new QuestionStore.Kept(after));
            }
        }
    }

    @Test
    void a_full_disk_leaves_no_half_file_and_takes_questions_again_when_there_is_room() throws IOException {
        Path data = root.resolve("data");
        try (DataFolder folder = DataFolder.open(data, files())) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
            receive(store, "k1");
            disk.failAt(1, false);
            for (int i = 0; i < 5; i++) {
                String key = "full-" + i;
                assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> receive(store, key));
            }
            disk.heal();

            assertThat(receive(store, "k2").number()).isEqualTo(new QuestionNumber(2025, 2));
            assertThat(LedgerCheck.check(folder.layout())).isEmpty();
        }
    }

    @Test
    void a_server_started_on_a_full_disk_can_still_be_read_and_mends_its_ledger_later() throws IOException {
        Path data = root.resolve("data");
        try (DataFolder folder = DataFolder.open(data, files())) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
            receive(store, "k1");
            receive(store, "k2");
            byte[] ledger = Files.readAllBytes(folder.layout().ledger());
            Files.write(folder.layout().ledger(), Arrays.copyOf(ledger, ledger.length - 20));
        }
        try (DataFolder folder = DataFolder.open(data, files())) {
            disk.failWrites();
            JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(2));

            assertThat(store.numbers()).hasSize(2);
            assertThat(store.ledger()).hasSize(1);
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.received("k2"));
            disk.heal();
            assertThat(store.received("k2")).isPresent();
            assertThat(receive(store, "k3").number()).isEqualTo(new QuestionNumber(2025, 3));
            assertThat(LedgerCheck.check(folder.layout())).isEmpty();
        }
    }

    private DurableFiles files() {
        disk.heal();
        return new DurableFiles(disk, DurableFiles.Access.OWNER, 0);
    }

    private static Receipt receive(JsonQuestionStore store, String key) {
        return store.receive(Samples.submission(), Samples.received(), Samples.SECRET, key);
    }

    private static void receiveOrRefuse(JsonQuestionStore store, String key, List<Receipt> acknowledged) {
        try {
            acknowledged.add(receive(store, key));
        } catch (UncheckedIOException refused) {
            assertThat(refused).hasMessageContaining("fault put in by the test");
        }
    }

    private static boolean saves(JsonQuestionStore store, Question question) {
        try {
            return store.save(question, 1) instanceof QuestionStore.Kept;
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    private static void assertNoTemp(Path data, boolean canBeDeleted) throws IOException {
        if (canBeDeleted) {
            assertThat(DataLayout.filesIn(data))
                    .noneMatch(file -> DataLayout.fileName(file).startsWith(".tmp"));
        }
    }

    private static void assertAllThere(JsonQuestionStore store, List<Receipt> acknowledged, int call) {
        TreeMap<QuestionNumber, String> keyOf = new TreeMap<>();
        for (Receipt receipt : acknowledged) {
            String key = receipt.question().proof().submissionKey();
            assertThat(keyOf.merge(receipt.number(), key, (a, b) -> b))
                    .as("fault %s", call)
                    .isEqualTo(key);
            assertThat(store.find(receipt.number())).as("fault %s", call).contains(receipt.question());
            assertThat(store.ledger())
                    .as("fault %s", call)
                    .anyMatch(line -> line.hash().equals(receipt.ledgerHash()));
        }
    }

    private static void assertAllThereAfterRestart(Path data, int call) throws IOException {
        try (DataFolder folder = DataFolder.open(data, 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(2));
            List<QuestionNumber> numbers = store.numbers();
            assertThat(LedgerCheck.check(folder.layout())).as("fault %s", call).isEmpty();
            assertThat(numbers.get(numbers.size() - 1).sequence())
                    .as("fault %s: no gap", call)
                    .isEqualTo(numbers.size());
            assertThat(store.damaged()).as("fault %s", call).isEmpty();
            assertThat(store.received("k4")).as("fault %s", call).isPresent();
            assertThat(Files.exists(folder.layout().ledger())).isTrue();
        }
    }
}
