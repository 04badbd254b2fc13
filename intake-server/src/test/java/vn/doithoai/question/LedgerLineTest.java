package vn.doithoai.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.life.Life;

/** Seals and chain, redone here from their written recipe. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerLineTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2025-06-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2025-05-30");

    private static List<LedgerLine> chain() {
        List<LedgerLine> lines = new ArrayList<>();
        String head = LedgerLine.START;
        for (int i = 1; i <= 4; i++) {
            LedgerLine line = LedgerLine.after(head, new QuestionNumber(2025, i), DAY, AT.plusMinutes(i), "seal " + i);
            lines.add(line);
            head = line.hash();
        }
        return lines;
    }

    @Test
    void the_hash_is_the_known_one() {
        assertThat(Sha256.hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .isEqualTo(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_seal_can_be_redone_from_the_receipt() {
        String salt = "5a17";
        Submission submission = Life.submission(null);
        assertThat(Seal.of(salt, Life.NUMBER, AT, submission))
                .isEqualTo(Sha256.hex(
                        "doithoai-seal-v2\n5a17\n2025-0042\n2025-06-02T09:00:00+07:00\n\n" + submission.text()));
    }

    @Test
    void another_text_salt_time_or_number_is_another_seal() {
        Submission submission = Life.submission(null);
        String seal = Seal.of("5a17", Life.NUMBER, AT, submission);
        assertThat(List.of(
                        Seal.of("5a18", Life.NUMBER, AT, submission),
                        Seal.of("5a17", Life.OTHER_NUMBER, AT, submission),
                        Seal.of("5a17", Life.NUMBER, AT.plusMinutes(1), submission),
                        Sha256.hex(Seal.canonical("5a17", Life.NUMBER, AT, "", submission.text() + "."))))
                .doesNotContain(seal);
    }

    @Test
    void a_whole_chain_has_no_break() {
        assertThat(LedgerLine.firstBroken(chain())).isEmpty();
        assertThat(LedgerLine.firstBroken(List.of())).isEmpty();
    }

    @Test
    void a_dropped_swapped_or_altered_line_is_found() {
        for (int i = 0; i < 3; i++) {
            List<LedgerLine> dropped = chain();
            dropped.remove(i);
            assertThat(LedgerLine.firstBroken(dropped)).contains(i);

            List<LedgerLine> swapped = chain();
            java.util.Collections.swap(swapped, i, i + 1);
            assertThat(LedgerLine.firstBroken(swapped)).contains(i);

            List<LedgerLine> altered = chain();
            LedgerLine line = altered.get(i);
            altered.set(
                    i,
                    new LedgerLine(
                            line.number(),
                            line.receivedOn(),
                            line.enteredAt(),
                            "another seal",
                            line.previous(),
                            line.hash()));
            assertThat(LedgerLine.firstBroken(altered)).contains(i);
        }
    }

    @Test
    void a_number_is_read_as_people_write_it() {
        QuestionNumber number = new QuestionNumber(2025, 42);
        for (String written : new String[] {"2025-0042", " 2025-42 ", "2025 – 0042", "2025-00042"}) {
            assertThat(QuestionNumber.parse(written)).contains(number);
        }
        for (String written : new String[] {"", "42", "2025-", "2025-0", "1999-1", "2025-0042x", "20250042"}) {
            assertThat(QuestionNumber.parse(written)).isEmpty();
        }
        assertThat(number).hasToString("2025-0042").isLessThan(new QuestionNumber(2026, 1));
    }
}
