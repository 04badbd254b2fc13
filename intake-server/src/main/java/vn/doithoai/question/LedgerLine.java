package vn.doithoai.question;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.Sha256;

/**
 * One line of the ledger: that a question was received, chained to the line before it, so that no line can be dropped or
 * changed unseen (lifecycle, Ledger).
 *
 * @param receivedOn day the office was asked, which for paper and the spoken word may be before it was typed
 * @param enteredAt when it was entered
 */
public record LedgerLine(
        QuestionNumber number,
        LocalDate receivedOn,
        OffsetDateTime enteredAt,
        String seal,
        String previous,
        String hash) {

    /** What the first line is chained to. */
    public static final String START = "0".repeat(64);

    public LedgerLine {
        enteredAt = enteredAt.atZoneSameInstant(Act.ZONE).toOffsetDateTime();
    }

    /** Makes the line that follows a head. */
    public static LedgerLine after(
            String previous, QuestionNumber number, LocalDate receivedOn, OffsetDateTime enteredAt, String seal) {
        String hash = chain(previous, number, receivedOn, enteredAt, seal);
        return new LedgerLine(number, receivedOn, enteredAt, seal, previous, hash);
    }

    /** The position, from 0, of the first line that does not follow from the one before it. */
    public static Optional<Integer> firstBroken(List<LedgerLine> lines) {
        String head = START;
        for (int i = 0; i < lines.size(); i++) {
            LedgerLine line = lines.get(i);
            if (!line.previous.equals(head)
                    || !line.hash.equals(chain(head, line.number, line.receivedOn, line.enteredAt, line.seal))) {
                return Optional.of(i);
            }
            head = line.hash;
        }
        return Optional.empty();
    }

    private static String chain(String previous, QuestionNumber number, LocalDate on, OffsetDateTime at, String seal) {
        return Sha256.hex(String.join(
                "\n", "doithoai-ledger-v1", previous, number.toString(), on.toString(), sealedTime(at), seal));
    }

    /** The time as the chain has it: without seconds where they are zero. */
    public static String sealedTime(OffsetDateTime at) {
        return at.atZoneSameInstant(Act.ZONE).toOffsetDateTime().toString();
    }
}
