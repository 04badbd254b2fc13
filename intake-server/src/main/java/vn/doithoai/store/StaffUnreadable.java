package vn.doithoai.store;

import java.io.IOException;
import java.nio.file.Path;

/** The accounts cannot be read; nothing was changed, and nobody can sign in until the file is mended or taken from a backup. */
public final class StaffUnreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;
    private final String where;
    private final int line;

    StaffUnreadable(Path file, Unreadable cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file.toString();
        this.key = cause.fault().key();
        this.where = cause.where();
        this.line = cause.line();
    }

    public String file() {
        return file;
    }

    /** Key of a message of the store; {@link #where} fills it. */
    public String key() {
        return key;
    }

    public String where() {
        return where;
    }

    /** From 1, or 0 where there is none. */
    public int line() {
        return line;
    }
}
