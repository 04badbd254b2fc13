package vn.doithoai.store;

/** Why a file cannot be used: the key of a message and a place in the file, never a word of its text. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String where;
    private final int line;

    /** What can be wrong; the words are in the messages of the store. */
    enum Fault {
        EMPTY("store.fault.empty"),
        TOO_LARGE("store.fault.too-large"),
        NOT_A_FILE("store.fault.not-a-file"),
        NOT_ALLOWED("store.fault.not-allowed"),
        DISK("store.fault.disk"),
        NOT_UTF8("store.fault.not-utf8"),
        NOT_JSON("store.fault.not-json"),
        NOT_WHOLE("store.fault.not-whole"),
        TOO_NEW("store.fault.too-new"),
        UNKNOWN_FIELD("store.fault.unknown-field"),
        WRONG_VALUE("store.fault.wrong-value"),
        WRONG_NUMBER("store.fault.wrong-number"),
        WRONG_REVISION("store.fault.wrong-revision"),
        SET_ASIDE("store.fault.set-aside"),
        MISSING("store.fault.missing");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Unreadable(Fault fault) {
        this(fault, "", 0);
    }

    /**
     * @param where a path of field names, or empty
     * @param line from 1, or 0 where there is none
     */
    Unreadable(Fault fault, String where, int line) {
        super(fault.key + (line > 0 ? " line " + line : "") + (where.isEmpty() ? "" : " " + where));
        this.fault = fault;
        this.where = where;
        this.line = line;
    }

    Fault fault() {
        return fault;
    }

    String where() {
        return where;
    }

    int line() {
        return line;
    }
}
