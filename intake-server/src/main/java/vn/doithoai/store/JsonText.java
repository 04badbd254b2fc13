package vn.doithoai.store;

import java.nio.charset.StandardCharsets;

/** JSON of the HTTP interface, read and written by the rules of the files: strict, bounded, nothing for what is not there. */
public final class JsonText {

    private JsonText() {}

    /** A text that is not what was asked for; says where, never what. */
    public static final class NotReadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String where;

        private NotReadable(Unreadable cause) {
            super(cause.getMessage(), cause);
            this.where = cause.where();
        }

        /** Path of the field, or empty where the text is no JSON at all. */
        public String where() {
            return where;
        }
    }

    /**
     * Reads a record: no unknown and no repeated field.
     *
     * @throws NotReadable also for what is too large or too deep
     */
    public static <T> T read(String json, Class<T> type) throws NotReadable {
        try {
            return Json.exactly(json, type);
        } catch (Unreadable e) {
            throw new NotReadable(e);
        }
    }

    /** A record or a list of records, indented. */
    public static String write(Object value) {
        return new String(Json.pretty(value), StandardCharsets.UTF_8);
    }

    /** The same on one line, with its line end. */
    public static String line(Object value) {
        return new String(Json.line(value), StandardCharsets.UTF_8);
    }
}
