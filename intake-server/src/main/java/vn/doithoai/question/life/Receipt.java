package vn.doithoai.question.life;

import java.time.OffsetDateTime;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Seal;

/**
 * What the asker is handed once the question is durably stored.
 *
 * @param enteredAt minute in which it was stored, as it is sealed
 * @param ledgerHash hash of the question's ledger line
 * @param actsHead {@link QuestionStore#actsHead} when the receipt was made: it pins everything that was done before
 * @param first false when the same sending had been stored before
 */
public record Receipt(
        QuestionNumber number,
        OffsetDateTime enteredAt,
        String salt,
        String seal,
        String ledgerHash,
        String actsHead,
        Question question,
        boolean first) {

    /** Of a question with its ledger line. */
    public static Receipt of(Question question, LedgerLine line, String actsHead, boolean first) {
        return new Receipt(
                question.number(),
                Seal.minute(question.received().act().at()),
                question.proof().salt(),
                question.proof().seal(),
                line.hash(),
                actsHead,
                question,
                first);
    }
}
