package vn.doithoai.question;

/** What the public sees of a question (lifecycle C). */
public enum Visibility {
    /** The asker's words, cleared of personal data, and everything that follows. */
    PUBLIC,
    /** The office's own wording instead of the asker's. */
    SUMMARY,
    /** Only number, date and status. */
    COUNTED,
    /** It was public; the address stays with date, reason code and the role that decided. */
    REMOVED;

    /** Whether a wording and an answer are shown. */
    public boolean showsText() {
        return this == PUBLIC || this == SUMMARY;
    }
}
