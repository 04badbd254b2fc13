package vn.doithoai.question;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.Sha256;

/**
 * One line of the ledger: that a question was received, chained to the line before it, so that no line can be dropped or
 * changed unseen (lifecycle, Ledger).
 */
public record LedgerLine(QuestionNumber number, OffsetDateTime receivedAt, String seal, String previous, String hash) {

    /** What the first line is chained to. */
    public static final String START = "0".repeat(64);

    public LedgerLine {
        receivedAt = receivedAt.atZoneSameInstant(Act.ZONE).toOffsetDateTime();
    }

    /** Makes the line that follows a head. */
    public static LedgerLine after(String previous, QuestionNumber number, OffsetDateTime receivedAt, String seal) {
        return new LedgerLine(number, receivedAt, seal, previous, chain(previous, number, receivedAt, seal));
    }

    /** The position, from 0, of the first line that does not follow from the one before it. */
    public static Optional<Integer> firstBroken(List<LedgerLine> lines) {
        String head = START;
        for (int i = 0; i < lines.size(); i++) {
            LedgerLine line = lines.get(i);
            if (!line.previous.equals(head)
                    || !line.hash.equals(chain(head, line.number, line.receivedAt, line.seal))) {
                return Optional.of(i);
            }
            head = line.hash;
        }
        return Optional.empty();
    }

    private static String chain(String previous, QuestionNumber number, OffsetDateTime at, String seal) {
        return Sha256.hex(String.join("\n", "doithoai-ledger-v1", previous, number.toString(), sealedTime(at), seal));
    }

    /** The time as the chain has it: without seconds where they are zero. */
    public static String sealedTime(OffsetDateTime at) {
        return at.atZoneSameInstant(Act.ZONE).toOffsetDateTime().toString();
    }
}
