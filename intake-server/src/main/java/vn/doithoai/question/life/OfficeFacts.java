package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.Optional;
import vn.doithoai.base.RuleDays;
import vn.doithoai.question.QuestionNumber;

/** What the lifecycle must know of the office and of other questions, asked through one door so that rules stay pure. */
public interface OfficeFacts {

    boolean isTopic(String topic);

    /** T11–T13: counted only, until the chair decides. */
    boolean isSensitive(String topic);

    boolean isSession(String session);

    /**
     * The day that what was said at the session counts from: its first meeting point ended or will end then, as nobody keeps
     * at which of them it was said; empty while only a month is planned.
     */
    Optional<LocalDate> sessionEnd(String session);

    boolean isUnitInChargeOf(String unit, String topic);

    boolean isRefusalReason(String code);

    boolean isRemovalReason(String code);

    /** Saturday, Sunday or a day of the holiday table. */
    boolean isDayOff(LocalDate day);

    /** The numbers of days in force on a day. */
    RuleDays rulesOn(LocalDate day);

    /** The state of another question, for merging. */
    Optional<QuestionState> other(QuestionNumber number);
}
