package vn.doithoai.question.publication;

/** Reads and writes the JSON of the HTTP interface; storage implements it, being the only home of the JSON library. */
public interface JsonBodies {

    /**
     * Reads a body strictly: no unknown and no repeated field, bounded in depth and size.
     *
     * @throws BadJson saying what is wrong and where, without the text itself
     */
    <T> T read(String json, Class<T> type) throws BadJson;

    /** A record as JSON. */
    String write(Object value);

    /** A body that cannot be taken. */
    final class BadJson extends Exception {

        private static final long serialVersionUID = 1L;

        public BadJson(String where) {
            super(where);
        }
    }
}
