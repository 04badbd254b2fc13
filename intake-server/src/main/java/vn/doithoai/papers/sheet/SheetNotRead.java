package vn.doithoai.papers.sheet;

/** A file that is not taken for a table. */
public final class SheetNotRead extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Trouble {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        /** An Excel file before 2007, or one with a password. */
        OLD_OR_LOCKED,
        /** No table at all: a paper, a picture, a program. */
        NO_TABLE,
        BROKEN
    }

    private final Trouble trouble;

    SheetNotRead(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
