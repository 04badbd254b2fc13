package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.store.disk.DataFolder;

/** A process that writes is killed again and again; whatever it acknowledged must be there, whole, afterwards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashTest {

    private static final int ROUNDS = 20;
    private static final int MOST_LINES = 25;

    @TempDir
    Path root;

    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    @Test
    void everything_acknowledged_before_a_kill_is_there_and_whole() throws Exception {
        Random random = new Random(20251123);
        for (int round = 1; round <= ROUNDS; round++) {
            writeAndKill(round, 1 + random.nextInt(MOST_LINES), random.nextInt(2_000_000));
        }
        try (DataFolder folder = DataFolder.open(root.resolve("data"), 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, random);

            assertThat(store.damaged()).isEmpty();
            assertThat(LedgerCheck.check(folder.layout())).isEmpty();
            List<QuestionNumber> numbers = store.numbers();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                            .mapToObj(i -> new QuestionNumber(2025, i))
                            .toList());
            Map<String, String> ledger = new HashMap<>();
            for (LedgerLine line : store.ledger()) {
                ledger.put(line.number().toString(), line.hash());
            }
            assertThat(ledger).containsAllEntriesOf(hashes);
            assertThat(revisions).hasSizeGreaterThan(ROUNDS);
            revisions.forEach((number, revision) -> assertThat(revisionOf(store, number))
                    .as("revision of %s", number)
                    .isGreaterThanOrEqualTo(revision));
        }
    }

    /** @param spin a moment of no fixed length, so that the kill falls anywhere in a write */
    private void writeAndKill(int round, int lines, int spin) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        root.resolve("data").toString(),
                        "round-" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = writer.inputReader()) {
            for (int i = 0; i < lines; i++) {
                note(out.readLine());
            }
            for (int i = 0; i < spin; i++) {
                Thread.onSpinWait();
            }
            // Through the handle, because the process itself would close its output with what is still in it.
            writer.toHandle().destroyForcibly();
            // What it had still said before it died counts too.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line);
            }
        }
        writer.waitFor();
    }

    private void note(String line) {
        assertThat(line).as("the writer stopped by itself").isNotNull().doesNotStartWith(CrashWriter.REFUSED);
        String[] parts = line.split(" ", -1);
        if (parts.length == 3 && parts[2].length() == LedgerLine.START.length()) {
            revisions.merge(parts[0], Integer.parseInt(parts[1]), Math::max);
            hashes.put(parts[0], parts[2]);
        }
    }

    private static int revisionOf(JsonQuestionStore store, String number) {
        return QuestionNumber.parse(number)
                .flatMap(store::find)
                .map(Question::revision)
                .orElse(0);
    }
}
