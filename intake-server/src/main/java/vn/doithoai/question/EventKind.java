package vn.doithoai.question;

/** The kinds of {@link Event}; {@link Lifecycle} holds the table of who may do which when. */
public enum EventKind {
    RECEIVED,
    RELEASED,
    REFUSED,
    ACCEPTED,
    CLARIFICATION_ASKED,
    CLARIFIED,
    MERGED,
    UNMERGED,
    DIVERTED,
    ASSIGNED,
    DRAFTED,
    APPROVED,
    RETURNED,
    ANSWERED_IN_SESSION,
    PROMISED,
    STUDY_STARTED,
    FORWARDED,
    REPLY_RECEIVED,
    ANSWERED_PRIVATELY,
    PUBLISHED,
    REOPENED,
    WITHDRAWN,
    CORRECTED,
    VISIBILITY_CHANGED
}
