package vn.doithoai.question.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.base.RuleDays;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;

/** What the lifecycle must know of the office and of other questions, asked through one door so that rules stay pure. */
public interface OfficeFacts {

    boolean isTopic(String topic);

    /** T11–T13: counted only, until the chair decides. */
    boolean isSensitive(String topic);

    boolean isSession(String session);

    /**
     * The day that a question bound to the session counts from: its first meeting point ended or will end then; empty while
     * only a month is planned. What was said at a point counts from the day it was said.
     */
    Optional<LocalDate> sessionDay(String session);

    /**
     * The day of a meeting point; empty where there is none, or it has no day yet.
     *
     * @param point from 1, in the order of the session
     */
    Optional<LocalDate> pointDay(String session, int point);

    boolean isUnitInChargeOf(String unit, String topic);

    /** Whether the catalogue says who answers for a topic; on an office's first day it does not. */
    boolean hasUnitInCharge(String topic);

    /** The unit of somebody who is an officer; empty for anybody else. */
    Optional<String> officersUnit(String account);

    /** Whether a topic is one an officer answers for, by the fields of the account or by those of the unit. */
    boolean isFieldOf(String account, String topic);

    /**
     * Of O1 to O3 those that can be true where an answer names who gave it.
     *
     * @param answeredBy titles as the public reads them, the main one first
     */
    Set<Outcome> outcomesBy(String answeredBy);

    boolean isRefusalReason(String code);

    boolean isRemovalReason(String code);

    /** Saturday, Sunday or a day of the holiday table. */
    boolean isDayOff(LocalDate day);

    /** The numbers of days in force on a day. */
    RuleDays rulesOn(LocalDate day);

    /** The state of another question, for merging. */
    Optional<QuestionState> other(QuestionNumber number);

    /** Whether readers have seen what was done to a question at that time. */
    Seen seen(QuestionNumber number, OffsetDateTime at);

    /** What readers know of an act. */
    enum Seen {
        NO,
        /** A build is reading the question. */
        PERHAPS,
        YES
    }
}
