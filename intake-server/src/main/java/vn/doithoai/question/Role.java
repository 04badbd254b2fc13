package vn.doithoai.question;

/** Who may act on a question (domain A10.1); a person may hold several. */
public enum Role {
    /** The form and the API, on a citizen's behalf. */
    INTAKE,
    /** The build that publishes. */
    BUILD,
    /** The asker, proved by number and secret. */
    ASKER,
    SECRETARY,
    OFFICER,
    LEADER,
    CHAIR,
    CULTURE_OFFICER,
    MONITOR,
    ADMINISTRATOR
}
