package vn.doithoai.office;

/** Why {@link PublicGate} holds a question: what of it must not or cannot go out. */
public enum HoldReason {
    PHONE,
    EMAIL,
    ADDRESS,
    /** The asker's name, which the asker did not agree to show. */
    NAME,
    /** A text that no page can be made of. */
    TEXT
}
