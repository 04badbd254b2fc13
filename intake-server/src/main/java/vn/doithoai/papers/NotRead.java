package vn.doithoai.papers;

/** A paper that cannot be read. */
public final class NotRead extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    NotRead(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    /** Why. */
    public enum Trouble {
        /** Not what Word writes, or broken. */
        DAMAGED,
        /** More text unpacked than any paper has. */
        TOO_MUCH,
        /** Pictures of pages, no text. */
        NO_TEXT
    }

    public Trouble trouble() {
        return trouble;
    }
}
