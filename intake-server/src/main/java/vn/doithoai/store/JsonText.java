package vn.doithoai.store;

import java.nio.charset.StandardCharsets;
import vn.doithoai.question.publication.JsonBodies;

/** JSON of the HTTP interface and of the site, by the rules of the files: strict, bounded, nothing for what is not there. */
public final class JsonText {

    /** For those who may not know this package. */
    public static final JsonBodies PORT = new JsonBodies() {
        @Override
        public <T> T read(String json, Class<T> type) throws BadJson {
            try {
                Json.requireWholeCharacters(json);
                return Json.exactly(json, type);
            } catch (Unreadable e) {
                throw new BadJson(e.where());
            }
        }

        @Override
        public String write(Object value) {
            return JsonText.write(value);
        }
    };

    private JsonText() {}

    /** A record or a list of records, indented. */
    public static String write(Object value) {
        return new String(Json.pretty(value), StandardCharsets.UTF_8);
    }

    /** The same on one line, with its line end. */
    public static String line(Object value) {
        return new String(Json.line(value), StandardCharsets.UTF_8);
    }
}
