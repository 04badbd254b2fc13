package vn.doithoai.question;

import java.time.LocalDate;

/**
 * The numbers of days of the clock (lifecycle D), dated so that a change of rule never rewrites history.
 *
 * @param from first day they hold
 * @param answerDays days after the end of the session, the receipt or a reopening (S46)
 * @param dueSoonDays days before the due date from which it is "soon"
 * @param followUpDays days in which the asker may say once that the answer is unclear
 */
public record DueRules(LocalDate from, int answerDays, int dueSoonDays, int followUpDays) {

    /** The plan's 30 days, and our own 5 and 30. */
    public static final DueRules PLAN = new DueRules(LocalDate.of(2000, 1, 1), 30, 5, 30);

    public DueRules {
        if (answerDays < 1 || dueSoonDays < 0 || followUpDays < 0) {
            throw new IllegalArgumentException("days of a rule are not negative");
        }
    }
}
