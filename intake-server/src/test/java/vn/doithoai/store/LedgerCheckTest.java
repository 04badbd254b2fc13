package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.store.Finding.Problem;
import vn.doithoai.store.disk.DataFolder;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerCheckTest {

    private static final int QUESTIONS = 5;

    @TempDir
    Path root;

    private DataFolder folder;
    private Path ledger;

    @BeforeEach
    void receive() throws IOException {
        folder = DataFolder.open(root, 0);
        ledger = folder.layout().ledger();
        JsonQuestionStore store = JsonQuestionStore.open(folder, new Random(1));
        for (int i = 0; i < QUESTIONS; i++) {
            store.receive(Samples.submission(), Samples.received(), Samples.SECRET, "k" + i);
        }
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void what_the_store_wrote_is_in_order() {
        assertThat(check()).isEmpty();
    }

    @Test
    void the_file_has_one_line_a_question_with_its_keys_in_order() throws IOException {
        assertThat(Files.readAllLines(ledger))
                .hasSize(QUESTIONS)
                .allMatch(
                        line -> line.matches(
                                "\\{\"schema\":1,\"number\":\"2025-000\\d\",\"receivedOn\":\"2025-06-14\",\"enteredAt\":\"[^\"]*\\+07:00\","
                                        + "\"seal\":\"[0-9a-f]{64}\",\"previous\":\"[0-9a-f]{64}\",\"hash\":\"[0-9a-f]{64}\"}"));
    }

    @Test
    void any_byte_changed_in_a_line_is_found_in_that_line() throws IOException {
        byte[] whole = Files.readAllBytes(ledger);
        int line = 1;
        for (int i = 0; line <= 2; i++) {
            if (whole[i] == '\n') {
                line++;
                continue;
            }
            byte[] changed = whole.clone();
            changed[i] = (byte) (whole[i] == '5' ? '6' : '5');
            Files.write(ledger, changed);

            assertThat(check().get(0).line()).as("byte %s", i).isEqualTo(line);
        }
    }

    @Test
    void a_line_taken_out_is_found_where_the_next_one_does_not_follow() throws IOException {
        edit(lines -> without(lines, 2));

        assertThat(check().get(0)).isEqualTo(new Finding(Problem.CHAIN_BROKEN, "private/ledger.jsonl", 3, number(4)));
        assertThat(check())
                .extracting(Finding::problem, Finding::number)
                .contains(tuple(Problem.NUMBER_MISSING, number(3)), tuple(Problem.FILE_WITHOUT_LINE, number(3)));
    }

    @Test
    void a_line_taken_out_is_still_found_after_the_server_was_started_again() throws IOException {
        edit(lines -> without(lines, 2));

        reopen();

        assertThat(check().get(0)).isEqualTo(new Finding(Problem.CHAIN_BROKEN, "private/ledger.jsonl", 3, number(4)));
    }

    @Test
    void a_last_line_cut_short_is_named_and_mended_and_reported_by_the_next_start() throws IOException {
        byte[] whole = Files.readAllBytes(ledger);
        int lastStart = new String(whole, StandardCharsets.US_ASCII).lastIndexOf('\n', whole.length - 2) + 1;
        for (int end = lastStart + 1; end < whole.length; end++) {
            Files.write(ledger, java.util.Arrays.copyOf(whole, end));
            assertThat(check().get(0).problem()).isEqualTo(Problem.TORN_LAST_LINE);

            JsonQuestionStore store = reopen();

            assertThat(ledger).hasBinaryContent(whole);
            assertThat(store.repairs())
                    .containsExactly(
                            new JsonQuestionStore.Repair("store.repair.ledger-cut", "private/ledger.jsonl"),
                            new JsonQuestionStore.Repair("store.repair.ledger-line", "2025-0005"));
        }
    }

    @Test
    void a_line_in_the_middle_that_is_no_line_is_named_and_left_alone() throws IOException {
        edit(lines -> {
            List<String> changed = new ArrayList<>(lines);
            changed.set(1, "rubbish");
            return changed;
        });

        JsonQuestionStore store = reopen();
        store.receive(Samples.submission(), Samples.received(), Samples.SECRET, "more");

        assertThat(check().get(0)).isEqualTo(new Finding(Problem.NO_LEDGER_LINE, "private/ledger.jsonl", 2, null));
        assertThat(Files.readAllLines(ledger).get(1)).isEqualTo("rubbish");
    }

    @Test
    void lines_that_changed_places_are_found() throws IOException {
        edit(lines -> List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3), lines.get(4)));

        assertThat(check().get(0)).isEqualTo(new Finding(Problem.CHAIN_BROKEN, "private/ledger.jsonl", 2, number(3)));
    }

    @Test
    void a_text_changed_after_it_was_received_is_found() throws IOException {
        Path file = folder.layout().question(number(2));
        Files.writeString(file, Files.readString(file).replace("hư hỏng nặng", "hư hỏng nhẹ"));

        assertThat(check())
                .containsExactly(
                        new Finding(Problem.SEAL_DIFFERS, "private/questions/2025/2025-0002.json", 0, number(2)));
    }

    @Test
    void a_file_that_is_gone_or_cannot_be_read_is_found() throws IOException {
        Files.delete(folder.layout().question(number(2)));
        Files.writeString(folder.layout().question(number(3)), "{");

        assertThat(check())
                .extracting(Finding::problem, Finding::number)
                .containsExactly(tuple(Problem.FILE_UNREADABLE, number(3)), tuple(Problem.FILE_MISSING, number(2)));
    }

    @Test
    void a_file_that_was_set_aside_is_still_named() throws IOException {
        Files.writeString(folder.layout().question(number(3)), "{");
        reopen();

        assertThat(check())
                .containsExactly(new Finding(
                        Problem.FILE_UNREADABLE,
                        "private/questions/2025/2025-0003.json.corrupt",
                        0,
                        number(3),
                        "store.fault.set-aside"));
    }

    @Test
    void a_public_file_that_tells_another_seal_is_found() {
        new JsonPublicFeed(folder.layout().publicQuestions())
                .replace(List.of(PublishedSamples.counted(new QuestionNumber(2025, 1))));

        assertThat(check())
                .containsExactly(
                        new Finding(Problem.PUBLISHED_DIFFERS, "public/questions/2025/2025-0001.json", 0, number(1)));
    }

    @Test
    void a_public_file_that_cannot_be_read_is_named_with_its_line() throws IOException {
        Path file = folder.layout().publicQuestions().resolve("2025/2025-0001.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\n\"schema\": 1,\n\"question\": 7}");

        assertThat(check())
                .containsExactly(
                        new Finding(Problem.PUBLISHED_UNREADABLE, "public/questions/2025/2025-0001.json", 3, null));
    }

    private List<Finding> check() {
        return LedgerCheck.check(folder.layout());
    }

    private JsonQuestionStore reopen() throws IOException {
        folder.close();
        folder = DataFolder.open(root, 0);
        return JsonQuestionStore.open(folder, new Random(1));
    }

    private void edit(UnaryOperator<List<String>> change) throws IOException {
        Files.writeString(ledger, String.join("\n", change.apply(Files.readAllLines(ledger))) + "\n");
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return fewer;
    }

    private static QuestionNumber number(int sequence) {
        return new QuestionNumber(2025, sequence);
    }
}
