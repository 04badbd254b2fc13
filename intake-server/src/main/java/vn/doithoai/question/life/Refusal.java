package vn.doithoai.question.life;

/** Why the lifecycle says no: an expected answer, worded for people by the pages. */
public enum Refusal {
    /** Not from this status. */
    NOT_IN_THIS_STAGE,
    /** Not by someone in this role. */
    NOT_YOUR_ROLE,
    /** The event is older than the last one. */
    BEFORE_LAST_EVENT,
    REASON_MISSING,
    UNKNOWN_REASON_CODE,
    UNKNOWN_TOPIC,
    UNKNOWN_SESSION,
    /** A sensitive topic stays counted until the chair decides. */
    SENSITIVE_TOPIC,
    NOT_YET_ACCEPTED,
    MERGE_WITH_ITSELF,
    MERGE_TARGET_UNKNOWN,
    MERGE_TARGET_MERGED,
    MERGE_TARGET_NOT_HANDLED,
    /** A question does not take up itself (S67). */
    FOLLOWS_ITSELF,
    FOLLOWS_UNKNOWN,
    /** The earlier question leads back to this one. */
    FOLLOWS_IN_CIRCLE,
    /** Secretary and chair must both sign, and be two people. */
    SECOND_PERSON_NEEDED,
    /** It may be a complaint or a denunciation; that is decided first. */
    DIVERSION_OPEN,
    /** The unit is not in charge of the topic and no reason was given. */
    UNIT_NOT_IN_CHARGE,
    /** The matter is about this person (S42). */
    ABOUT_THIS_PERSON,
    NOT_THE_ASSIGNED_OFFICER,
    /** Neither the account it was given to nor the unit that has it. */
    NOT_YOUR_MATTER,
    DRAFT_MISSING,
    DRAFTER_CANNOT_APPROVE,
    /** What a colleague drafted is what the approver wrote before. */
    OWN_WORDS,
    ANSWER_TOO_LONG,
    RESPONSE_KIND_MISSING,
    LEGAL_BASIS_MISSING,
    /** That the law gives no ground is said with the legal text that says so. */
    NO_GROUND_WITHOUT_LEGAL_BASIS,
    OUTCOME_NOT_POSSIBLE,
    /** The outcome says that somebody else answered than the answer does. */
    NOT_WHO_ANSWERED,
    DATE_IN_FUTURE,
    DATE_IN_PAST,
    /** Before the question was received, or delivered before it was written. */
    DATE_TOO_EARLY,
    /** Years ahead: a slip of the pen. */
    DATE_TOO_FAR,
    /** A renewed day that is not later than the one told before. */
    DATE_NOT_LATER,
    PROGRESS_TOO_LONG,
    /** The deed is older than the word that it keeps. */
    DONE_BEFORE_IT_WAS_SAID,
    /** The day it was done is told and borne out already. */
    DONE_ALREADY,
    /** A correction that says the same. */
    NOTHING_CHANGED,
    /** Topic, session and the rest are as they were. */
    NOTHING_RECLASSIFIED,
    /** What was said at a meeting point was said on its day. */
    NOT_THE_DAY_OF_THE_POINT,
    /** Due before it was promised. */
    PROMISE_TOO_EARLY,
    /** Later than the end of the session, or the receipt, + 30 days (S46). */
    PROMISE_TOO_LATE,
    PARTNER_MISSING,
    /** The asker was not told the time and the body (S49). */
    /** A secretary records only what was said at a meeting point. */
    NOT_SAID_IN_SESSION,
    NOTIFICATION_MISSING,
    /** Without the signed minutes the chair alone confirms what was said. */
    SIGNED_MINUTES_MISSING,
    /** The look-up page tells nobody whose telephone or address is on record (S49). */
    CONTACT_ON_RECORD,
    /** The other body's reply has not come, so there is nothing to relay (S66). */
    REPLY_MISSING,
    /** What was to be put to another body is not done before the paper is sent. */
    PAPER_NOT_SENT,
    /** Text cannot be shown, or the page cannot be removed, as things stand. */
    VISIBILITY_NOT_POSSIBLE,
    /** The last act is somebody else's, the asker's, or one that stays done. */
    NOTHING_TO_TAKE_BACK,
    /** Readers have seen it. */
    ALREADY_PUBLISHED,
    /** A build is reading it right now; in a moment it is clear whether readers will see it. */
    BEING_PUBLISHED,
    /** Without the act the matter would look less late than it is. */
    LATENESS_WOULD_GO,
    /** A question, a report or a petition is not ended by taking it on board. */
    WANTS_AN_ANSWER,
    /** What was noted fills its part of the record; the rest is for acts. */
    NOTES_FULL,
    /** The record would become larger than any that is read. */
    RECORD_FULL,
    /** There is no such file on the question. */
    FILE_UNKNOWN,
    TOO_MANY_FILES,
    /** What an officer attaches is made public by secretary, leader or chair. */
    FILE_PUBLIC_BY_OTHERS,
    /** What the asker handed in is never public. */
    FILE_OF_THE_ASKER,
    /** The asker may take it up once. */
    ALREADY_REOPENED,
    FOLLOW_UP_OVER
}
