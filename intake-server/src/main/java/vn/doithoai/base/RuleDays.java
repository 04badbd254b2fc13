package vn.doithoai.base;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers of days in force from a day on; configuration, so that a change of rule never rewrites history.
 *
 * @param noticeDays days before the session the notice is out (S81)
 * @param youthPlanDays days before a youth session the plan is public (L4)
 * @param resultDays days after the session the results are public, posted and sent (L2)
 * @param answerDays days after the session a promise is due (S46)
 * @param dueSoonDays days before a due date that count as soon (ours)
 * @param followUpDays days in which an asker may say that the answer is unclear (ours)
 */
public record RuleDays(
        LocalDate from,
        int noticeDays,
        int youthPlanDays,
        int resultDays,
        int answerDays,
        int dueSoonDays,
        int followUpDays) {

    /** What the plan and the law say, and our own two. */
    public static final RuleDays DEFAULT = new RuleDays(LocalDate.of(2000, 1, 1), 7, 30, 10, 30, 5, 30);

    /** The rules in force on a day. */
    public static RuleDays on(List<RuleDays> all, LocalDate day) {
        return all.stream()
                .filter(rules -> !rules.from().isAfter(day))
                .max(Comparator.comparing(RuleDays::from))
                .orElse(DEFAULT);
    }
}
