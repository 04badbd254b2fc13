package vn.doithoai.question.life;

import java.time.OffsetDateTime;
import vn.doithoai.question.QuestionNumber;

/**
 * What the asker is handed once the question is durably stored.
 *
 * @param ledgerHash hash of the question's ledger line
 * @param first false when the same sending had been stored before
 */
public record Receipt(
        QuestionNumber number,
        OffsetDateTime receivedAt,
        String salt,
        String seal,
        String ledgerHash,
        Question question,
        boolean first) {}
