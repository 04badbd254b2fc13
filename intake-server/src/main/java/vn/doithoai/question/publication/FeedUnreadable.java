package vn.doithoai.question.publication;

import java.nio.file.Path;

/** A file of content or of the public feed that is not what it must be; says where, so that a person can mend it. */
public final class FeedUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final String key;
    private final String where;

    /**
     * A file that cannot be used.
     *
     * @param key of a message of the store
     * @param where a path of field names, or empty
     * @param line from 1, or 0 where the whole file is meant
     */
    public FeedUnreadable(Path file, String key, String where, int line, Exception why) {
        super(file + (line > 0 ? ":" + line : "") + ": " + why.getMessage(), why);
        this.file = file;
        this.line = line;
        this.key = key;
        this.where = where;
    }

    public Path file() {
        return file;
    }

    /** From 1, or 0 where the whole file is meant. */
    public int line() {
        return line;
    }

    /** Key of a message of the store. */
    public String key() {
        return key;
    }

    /** Path of field names, or empty. */
    public String where() {
        return where;
    }
}
