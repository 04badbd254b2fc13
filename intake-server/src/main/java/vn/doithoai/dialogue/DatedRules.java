package vn.doithoai.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.doithoai.base.RuleDays;
import vn.doithoai.base.Zone;

/**
 * The plan's and the law's deadlines as pure functions on local dates. Days are calendar days and the first one is not
 * counted (L19).
 */
public final class DatedRules {

    /** Every date of the commune is a date here (N12). */
    public static final ZoneId ZONE = Zone.OF_COMMUNE;

    private DatedRules() {}

    /** The local date of an instant; 17:00Z is already tomorrow. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The last day on which a notice is in time (S81): 20/06/2025 gives 13/06/2025. */
    public static LocalDate lastNoticeDay(LocalDate session, RuleDays rules) {
        return session.minusDays(rules.noticeDays());
    }

    /** The last day on which the plan of a youth session is public in time (L4): 20/06/2025 gives 21/05/2025. */
    public static LocalDate lastYouthPlanDay(LocalDate session, RuleDays rules) {
        return session.minusDays(rules.youthPlanDays());
    }

    /** The last day of a promise made at the session (S46): 20/06/2025 gives 20/07/2025. */
    public static LocalDate lastAnswerDay(LocalDate sessionEnd, RuleDays rules) {
        return sessionEnd.plusDays(rules.answerDays());
    }

    /** The last day to publish, post and send the results (L2). */
    public static LocalDate lastResultDay(LocalDate sessionEnd, RuleDays rules) {
        return sessionEnd.plusDays(rules.resultDays());
    }
}
