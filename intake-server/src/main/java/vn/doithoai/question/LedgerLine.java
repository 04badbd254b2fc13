package vn.doithoai.question;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.Sha256;

/**
 * One line of the ledger: that a question was received, chained to the line before it, so that no line can be dropped or
 * changed unseen (lifecycle, Ledger).
 *
 * @param receivedOn day the office was asked, which for paper and the spoken word may be before it was typed
 * @param enteredAt when it was entered, to the minute: the register is public
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
        OffsetDateTime minute = Seal.minute(enteredAt);
        String hash = chain(previous, number, receivedOn, minute, seal);
        return new LedgerLine(number, receivedOn, minute, seal, previous, hash);
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
        return Sha256.hex(
                String.join("\n", "doithoai-ledger-v2", previous, number.toString(), on.toString(), written(at), seal));
    }

    /** Whatever stands in the line, also a time that is finer than it may be. */
    private static String written(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
