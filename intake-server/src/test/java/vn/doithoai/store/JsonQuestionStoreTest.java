package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Channel;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Seal;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.life.QuestionStore.Conflict;
import vn.doithoai.question.life.QuestionStore.Damaged;
import vn.doithoai.question.life.QuestionStore.Kept;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DiskReserveReached;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonQuestionStoreTest {

    @TempDir
    Path root;

    private DataFolder folder;
    private JsonQuestionStore store;

    @BeforeEach
    void open() throws IOException {
        folder = DataFolder.open(root.resolve("data"), 0);
        store = JsonQuestionStore.open(folder, new Random(1));
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void a_received_question_is_numbered_sealed_and_found_again() {
        Receipt receipt = receive("k1");

        assertThat(receipt.number()).hasToString("2025-0001");
        assertThat(receipt.first()).isTrue();
        assertThat(receipt.seal())
                .isEqualTo(Seal.of(receipt.salt(), receipt.number(), receipt.enteredAt(), Samples.submission()));
        assertThat(receipt.salt()).matches("[0-9a-f]{32}");
        assertThat(store.find(receipt.number())).contains(receipt.question());
        assertThat(receipt.question().proof().isSecret(Samples.SECRET)).isTrue();
        assertThat(store.ledger())
                .containsExactly(LedgerLine.after(
                        LedgerLine.START,
                        receipt.number(),
                        receipt.question().received().on(),
                        receipt.enteredAt(),
                        receipt.seal()));
        assertThat(store.ledger().get(0).hash()).isEqualTo(receipt.ledgerHash());
    }

    @Test
    void the_secret_itself_is_nowhere_on_the_disk() throws IOException {
        receive("k1");

        for (Path file : DataLayout.filesIn(root)) {
            assertThat(Files.readString(file)).doesNotContain(Samples.SECRET.code(), Samples.SECRET.grouped());
        }
    }

    @Test
    void numbers_follow_each_other_in_each_year_the_office_lives_in() {
        receive("k1");
        receive("k2");
        // In Asia/Ho_Chi_Minh this is the first morning of the new year.
        Receipt newYear = receive("k3", OffsetDateTime.parse("2025-12-31T17:30:00Z"));

        assertThat(newYear.number()).hasToString("2026-0001");
        assertThat(receive("k4").number()).hasToString("2025-0003");
        assertThat(store.numbers())
                .map(QuestionNumber::toString)
                .containsExactly("2025-0001", "2025-0002", "2025-0003", "2026-0001");
    }

    @Test
    void the_same_sending_gives_the_same_receipt() {
        Receipt first = receive("k1");

        Receipt again = receive("k1");

        assertThat(again.first()).isFalse();
        assertThat(again).usingRecursiveComparison().ignoringFields("first").isEqualTo(first);
        assertThat(store.received("k1")).contains(again);
        assertThat(store.received("k2")).isEmpty();
        assertThat(store.numbers()).hasSize(1);
    }

    @Test
    void the_same_sending_gives_the_same_receipt_after_a_restart() throws IOException {
        Receipt first = receive("k1");
        receive("k2");

        reopen();

        assertThat(receive("k1"))
                .usingRecursiveComparison()
                .as("but for the head of the chain, which tells what was done until now")
                .ignoringFields("first", "actsHead")
                .isEqualTo(first);
        assertThat(receive("k3").number()).hasToString("2025-0003");
        assertThat(store.damaged()).isEmpty();
        assertThat(store.repairs()).isEmpty();
    }

    @Test
    void the_same_sending_many_times_at_once_is_stored_once() throws Exception {
        List<Receipt> receipts = inParallel(8, i -> receive("k1"));

        assertThat(receipts).extracting(Receipt::number).containsOnly(new QuestionNumber(2025, 1));
        assertThat(receipts).filteredOn(Receipt::first).hasSize(1);
        assertThat(store.ledger()).hasSize(1);
    }

    @Test
    void many_at_once_get_numbers_without_gap_or_twin() throws Exception {
        List<Receipt> receipts = inParallel(60, i -> receive("k" + i));

        assertThat(receipts)
                .extracting(Receipt::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> new QuestionNumber(2025, i))
                        .toList());
        assertThat(LedgerCheck.check(folder.layout())).isEmpty();
    }

    @Test
    void a_change_is_kept_and_the_question_has_a_new_revision() throws IOException {
        Question received = receive("k1").question();
        Question changed = withdrawn(received);

        assertThat(store.save(changed, 1)).isEqualTo(new Kept(changed));

        reopen();
        assertThat(store.find(received.number())).contains(changed);
    }

    @Test
    void of_two_who_save_at_once_exactly_one_wins_and_the_other_sees_what_won() throws Exception {
        Question question = receive("k1").question();
        for (int round = 1; round <= 40; round++) {
            Question before = question;
            int based = round;
            List<Question> both = List.of(clarified(before, "A" + round), clarified(before, "B" + round));

            List<QuestionStore.Saved> results = inParallel(2, i -> store.save(both.get(i), based));

            Question kept = results.stream()
                    .filter(Kept.class::isInstance)
                    .map(saved -> ((Kept) saved).question())
                    .reduce((a, b) -> {
                        throw new AssertionError("both won");
                    })
                    .orElseThrow();
            assertThat(results).filteredOn(Conflict.class::isInstance).containsExactly(new Conflict(kept));
            assertThat(store.find(question.number())).contains(kept);
            question = kept;
        }
        assertThat(question.revision()).isEqualTo(41);
    }

    @Test
    void what_was_recorded_cannot_be_saved_away() {
        Question question = receive("k1").question();
        Question other = new Question(
                question.number(), Samples.submission("Một câu hỏi khác hẳn"), question.proof(), question.events());

        assertThatIllegalArgumentException().isThrownBy(() -> store.save(other, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(Samples.question(), 1));
    }

    @Test
    void every_question_is_read_in_order_of_its_number() {
        receive("k1");
        receive("k2", OffsetDateTime.parse("2026-01-05T08:00:00+07:00"));
        receive("k3");
        List<String> seen = new ArrayList<>();

        store.forEach(question -> seen.add(question.number().toString()));

        assertThat(seen).containsExactly("2025-0001", "2025-0002", "2026-0001");
    }

    @Test
    void a_crash_between_file_and_ledger_is_mended_with_the_very_line_it_would_have_been() throws IOException {
        receive("k1");
        Receipt second = receive("k2");
        Path ledger = folder.layout().ledger();
        List<String> lines = Files.readAllLines(ledger);
        Files.writeString(ledger, lines.get(0) + "\n");

        reopen();

        assertThat(Files.readAllLines(ledger)).isEqualTo(lines);
        assertThat(receive("k2").ledgerHash()).isEqualTo(second.ledgerHash());
        assertThat(store.repairs())
                .containsExactly(new JsonQuestionStore.Repair("store.repair.ledger-line", "2025-0002"));
        assertThat(receive("k3").number()).hasToString("2025-0003");
    }

    @Test
    void a_ledger_that_is_gone_is_made_again_the_same() throws IOException {
        for (int i = 0; i < 12; i++) {
            receive("k" + i);
        }
        byte[] before = Files.readAllBytes(folder.layout().ledger());
        Files.delete(folder.layout().ledger());

        reopen();

        assertThat(folder.layout().ledger()).hasBinaryContent(before);
    }

    @Test
    void a_damaged_file_is_set_aside_and_named_and_stops_nothing_else() throws IOException {
        receive("k1");
        receive("k2");
        Path file = folder.layout().question(new QuestionNumber(2025, 1));
        Files.writeString(file, "{ \"schema\": 1,\n \"number\": ");

        reopen();

        assertThat(store.damaged())
                .containsExactly(
                        new Damaged("private/questions/2025/2025-0001.json.corrupt", "store.fault.not-json", "2"));
        assertThat(file).doesNotExist();
        assertThat(store.find(new QuestionNumber(2025, 1))).isEmpty();
        assertThat(store.find(new QuestionNumber(2025, 2))).isPresent();
        assertThat(receive("k3").number()).hasToString("2025-0003");
    }

    @Test
    void a_file_damaged_while_the_server_runs_is_set_aside_when_it_is_read() throws IOException {
        receive("k1");
        receive("k2");
        Path file = folder.layout().question(new QuestionNumber(2025, 2));
        Files.writeString(file, "");
        List<QuestionNumber> seen = new ArrayList<>();

        store.forEach(question -> seen.add(question.number()));

        assertThat(seen).containsExactly(new QuestionNumber(2025, 1));
        assertThat(store.numbers()).hasSize(1);
        assertThat(store.damaged()).extracting(Damaged::reason).containsExactly("store.fault.empty");
        assertThat(receive("k3").number()).hasToString("2025-0003");
    }

    @Test
    void the_number_of_a_damaged_last_file_is_never_given_again() throws IOException {
        receive("k1");
        Path file = folder.layout().question(new QuestionNumber(2025, 1));
        Files.writeString(file, "no question");
        Files.delete(folder.layout().ledger());

        reopen();
        reopen();

        assertThat(store.damaged()).extracting(Damaged::reason).containsExactly("store.fault.set-aside");
        assertThat(receive("k2").number()).hasToString("2025-0002");
    }

    @Test
    void a_file_that_was_set_aside_is_never_written_over() throws IOException {
        receive("k1");
        Path file = folder.layout().question(new QuestionNumber(2025, 1));
        Files.writeString(file, "first");
        reopen();
        Files.writeString(file, "second");
        reopen();

        assertThat(file.resolveSibling("2025-0001.json.corrupt")).hasContent("first");
        assertThat(file.resolveSibling("2025-0001.json.corrupt-2")).hasContent("second");
        assertThat(store.damaged()).hasSize(2);
    }

    @Test
    void twenty_kinds_of_rubbish_do_not_keep_the_server_from_starting() throws IOException {
        Receipt good = receive("k1");
        String whole = Files.readString(folder.layout().question(good.number()));
        Path year = folder.layout().privateQuestions().resolve("2025");
        List<String> rubbish = List.of(
                "",
                " ",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{}",
                whole.substring(0, whole.length() / 2),
                whole.replace("\"end\": true", "\"end\": false"),
                whole.replace("\"revision\": 1", "\"revision\": 2"),
                whole.replace("\"web-form\"", "\"pigeon\""),
                whole.replace("2025-06-14T", "2025-99-14T"),
                whole + whole,
                "\uFEFF" + whole,
                "[".repeat(500_000),
                "{\"a\":".repeat(100_000),
                whole.replace("\"schema\": 1", "\"schema\": 1, \"schema\": 1"));
        for (int i = 0; i < rubbish.size(); i++) {
            Files.writeString(year.resolve("2025-01%02d.json".formatted(i)), rubbish.get(i));
        }
        Files.write(year.resolve("2025-0150.json"), new byte[50_000_000]);
        Files.write(year.resolve("2025-0151.json"), new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
        Files.createDirectory(year.resolve("x.json"));
        Files.createDirectory(year.resolve("2025-0152.json"));
        Files.copy(folder.layout().question(good.number()), year.resolve("2025-0153.json"));
        Files.writeString(year.resolve(".DS_Store"), "not ours");

        reopen();

        assertThat(store.damaged()).hasSize(rubbish.size() + 5);
        assertThat(store.numbers()).containsExactly(good.number());
        assertThat(store.find(good.number())).contains(good.question());
        assertThat(receive("k2").number())
                .as("rubbish makes no hole in the register")
                .hasToString("2025-0002");
        reopen();
        assertThat(store.damaged()).hasSize(rubbish.size() + 5);
    }

    @Test
    void a_pipe_that_is_named_like_a_record_keeps_nobody_waiting() throws IOException, InterruptedException {
        Receipt receipt = receive("k1");
        Path pipe = folder.layout().question(receipt.number()).resolveSibling("2025-0002.json");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("this machine has no pipes")
                .isZero();

        reopen();

        assertThat(store.damaged()).extracting(Damaged::reason).containsExactly("store.fault.not-a-file");
        assertThat(store.numbers()).containsExactly(receipt.number());
    }

    @Test
    void a_file_of_a_newer_version_is_named_but_left_where_it_is() throws IOException {
        Receipt receipt = receive("k1");
        Path file = folder.layout().question(receipt.number());
        Files.writeString(file, Files.readString(file).replace("\"schema\": 1", "\"schema\": 2"));

        reopen();

        assertThat(file).exists();
        assertThat(store.damaged()).extracting(Damaged::reason).containsExactly("store.fault.too-new");
        assertThat(receive("k2").number()).hasToString("2025-0002");
    }

    @Test
    void nothing_new_is_taken_in_when_the_disk_is_nearly_full_and_what_is_there_can_still_be_changed()
            throws IOException {
        Question question = receive("k1").question();
        folder.close();
        folder = DataFolder.open(root.resolve("data"), Long.MAX_VALUE);
        store = JsonQuestionStore.open(folder, new Random(2));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> receive("k2"))
                .withCauseInstanceOf(DiskReserveReached.class);
        assertThat(store.save(withdrawn(question), 1)).isInstanceOf(Kept.class);
        assertThat(receive("k1").number()).isEqualTo(question.number());
        assertThat(store.numbers()).hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_written_refuses_the_question_and_keeps_nothing() throws IOException {
        Files.writeString(folder.layout().privateQuestions().resolve("2025"), "a file where a folder should be");

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> receive("k1"));

        assertThat(store.numbers()).isEmpty();
        assertThat(store.ledger()).isEmpty();
        Files.delete(folder.layout().privateQuestions().resolve("2025"));
        assertThat(receive("k1").number()).hasToString("2025-0001");
    }

    @Test
    void a_file_somebody_put_under_the_next_number_is_taken_in_and_not_written_over() throws IOException {
        receive("k1");
        receive("k2");
        Path second = folder.layout().question(new QuestionNumber(2025, 2));
        byte[] bytes = Files.readAllBytes(second);
        Files.delete(second);
        Files.delete(folder.layout().ledger());
        reopen();
        Files.write(second, bytes);

        assertThat(receive("k3").number()).hasToString("2025-0003");
        assertThat(second).hasBinaryContent(bytes);
        assertThat(receive("k2").number()).hasToString("2025-0002");
        assertThat(LedgerCheck.check(folder.layout())).isEmpty();
    }

    private void reopen() throws IOException {
        folder.close();
        folder = DataFolder.open(root.resolve("data"), 0);
        store = JsonQuestionStore.open(folder, new Random(2));
    }

    private Receipt receive(String key) {
        return receive(key, Samples.AT);
    }

    private Receipt receive(String key, OffsetDateTime at) {
        TriageEvent.Received received = new TriageEvent.Received(new Act(at, Actor.INTAKE), Channel.WEB_FORM, Set.of());
        return store.receive(Samples.submission(), received, Samples.SECRET, key);
    }

    private static Question withdrawn(Question question) {
        return and(question, new OtherWayEvent.Withdrawn(new Act(Samples.AT.plusDays(1), Actor.ASKER)));
    }

    private static Question clarified(Question question, String reply) {
        return and(question, new TriageEvent.Clarified(Samples.act(), reply));
    }

    private static Question and(Question question, Event event) {
        List<Event> events = new ArrayList<>(question.events());
        events.add(event);
        return new Question(question.number(), question.submission(), question.proof(), events);
    }

    private interface Numbered<T> {
        T call(int i);
    }

    private static <T> List<T> inParallel(int times, Numbered<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(times, 8));
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int n = i;
                tasks.add(() -> task.call(n));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
