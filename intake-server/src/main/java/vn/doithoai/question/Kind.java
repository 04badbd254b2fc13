package vn.doithoai.question;

/** What the asker says it is (S7); the secretary may re-classify. */
public enum Kind {
    WISH,
    REPORT,
    PETITION,
    QUESTION,
    CONTRIBUTION
}
