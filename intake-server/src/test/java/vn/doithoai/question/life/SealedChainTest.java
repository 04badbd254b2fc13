package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Submission;

/** Seals as any SHA-256 tool makes them, and a chain in which no part of any line can be altered unseen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedChainTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-06-02T09:00:05.25+07:00");
    private static final LocalDate ON = LocalDate.of(2025, Month.MAY, 30);

    private static List<LedgerLine> chain() {
        List<LedgerLine> lines = new ArrayList<>();
        String head = LedgerLine.START;
        for (int i = 1; i <= 3; i++) {
            LedgerLine line =
                    LedgerLine.after(head, new QuestionNumber(2025, i), ON, AT.plusMinutes(i), Sha256.hex("seal " + i));
            lines.add(line);
            head = line.hash();
        }
        return lines;
    }

    /** From FIPS 180-2, and one in Vietnamese made with coreutils. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        "Đường bê tông, 25203791c9f87ed06675e555b8a30ca1ecf9743fa9c757f90b73e5fa78a73bb1"
    })
    void known_texts_have_their_known_hashes(String text, String hash) {
        assertThat(Sha256.hex(text)).isEqualTo(hash);
    }

    @Test
    void a_seal_and_a_line_are_those_a_shell_computes() {
        Submission submission = Life.submission(null);
        String seal = Seal.of("5a17", Life.NUMBER, AT, submission);
        assertThat(seal).isEqualTo("2650a693f8bf292503d3de7fce166abfb7881d73f90676bf5737511763b7c13d");
        assertThat(LedgerLine.after(LedgerLine.START, Life.NUMBER, ON, AT, seal).hash())
                .isEqualTo("a9e2621b6274aeaa002fae8d057f29da55e5ce4068822c657b5bf3c48af280d9");
    }

    @Test
    void the_same_moment_in_another_zone_is_the_same_seal_and_line() {
        OffsetDateTime utc = OffsetDateTime.parse("2025-06-02T02:00:05.25Z");
        assertThat(Seal.of("5a17", Life.NUMBER, utc, Life.submission(null)))
                .isEqualTo(Seal.of("5a17", Life.NUMBER, AT, Life.submission(null)));
        assertThat(LedgerLine.after(LedgerLine.START, Life.NUMBER, ON, utc, "seal"))
                .isEqualTo(LedgerLine.after(LedgerLine.START, Life.NUMBER, ON, AT, "seal"));
    }

    @Test
    void a_second_more_is_the_same_seal_and_line_and_a_minute_more_is_not() {
        OffsetDateTime later = OffsetDateTime.parse("2025-06-02T09:00:59.999999999+07:00");
        Submission submission = Life.submission(null);
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, ON, AT, "seal");

        assertThat(Seal.of("5a17", Life.NUMBER, later, submission))
                .isEqualTo(Seal.of("5a17", Life.NUMBER, AT, submission))
                .isNotEqualTo(Seal.of("5a17", Life.NUMBER, AT.plusMinutes(1), submission));
        assertThat(LedgerLine.after(LedgerLine.START, Life.NUMBER, ON, later, "seal"))
                .isEqualTo(line)
                .isNotEqualTo(LedgerLine.after(LedgerLine.START, Life.NUMBER, ON, AT.plusMinutes(1), "seal"));
        assertThat(line.enteredAt()).isEqualTo("2025-06-02T09:00:00+07:00");
        assertThat(Seal.time(later)).isEqualTo("2025-06-02T09:00:00+07:00");
    }

    @Test
    void a_title_cannot_be_passed_off_as_the_beginning_of_the_text() {
        assertThat(Seal.canonical("5a17", Life.NUMBER, AT, "một", "hai\nba"))
                .isNotEqualTo(Seal.canonical("5a17", Life.NUMBER, AT, "", "một\nhai\nba"));
    }

    @TestFactory
    Stream<DynamicTest> every_altered_part_of_every_line_breaks_the_chain_there() {
        return Stream.of(0, 1, 2)
                .flatMap(i -> Stream.of(
                        altered(
                                "number",
                                i,
                                line -> new LedgerLine(
                                        new QuestionNumber(2025, 99),
                                        line.receivedOn(),
                                        line.enteredAt(),
                                        line.seal(),
                                        line.previous(),
                                        line.hash())),
                        altered(
                                "day received",
                                i,
                                line -> new LedgerLine(
                                        line.number(),
                                        line.receivedOn().plusDays(1),
                                        line.enteredAt(),
                                        line.seal(),
                                        line.previous(),
                                        line.hash())),
                        altered(
                                "time",
                                i,
                                line -> new LedgerLine(
                                        line.number(),
                                        line.receivedOn(),
                                        line.enteredAt().plusNanos(1),
                                        line.seal(),
                                        line.previous(),
                                        line.hash())),
                        altered(
                                "seal",
                                i,
                                line -> new LedgerLine(
                                        line.number(),
                                        line.receivedOn(),
                                        line.enteredAt(),
                                        Sha256.hex("x"),
                                        line.previous(),
                                        line.hash())),
                        altered(
                                "previous",
                                i,
                                line -> new LedgerLine(
                                        line.number(),
                                        line.receivedOn(),
                                        line.enteredAt(),
                                        line.seal(),
                                        Sha256.hex("x"),
                                        line.hash())),
                        altered(
                                "hash",
                                i,
                                line -> new LedgerLine(
                                        line.number(),
                                        line.receivedOn(),
                                        line.enteredAt(),
                                        line.seal(),
                                        line.previous(),
                                        "x"))));
    }

    private static DynamicTest altered(String part, int i, UnaryOperator<LedgerLine> change) {
        return dynamicTest(part + " of line " + i, () -> {
            List<LedgerLine> lines = chain();
            lines.set(i, change.apply(lines.get(i)));
            assertThat(LedgerLine.firstBroken(lines)).contains(i);
        });
    }

    @Test
    void a_line_made_anew_for_an_altered_question_breaks_the_chain_at_the_next() {
        List<LedgerLine> lines = chain();
        LedgerLine first = lines.get(0);
        lines.set(
                0,
                LedgerLine.after(
                        first.previous(), first.number(), first.receivedOn(), first.enteredAt(), Sha256.hex("khác")));
        assertThat(LedgerLine.firstBroken(lines)).contains(1);
    }

    @Test
    void a_doubled_line_breaks_the_chain() {
        List<LedgerLine> lines = chain();
        lines.add(1, lines.get(0));
        assertThat(LedgerLine.firstBroken(lines)).contains(1);
    }
}
