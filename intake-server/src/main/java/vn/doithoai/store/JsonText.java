package vn.doithoai.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.doithoai.question.publication.JsonBodies;
import vn.doithoai.store.disk.DataLayout;

/** JSON of the HTTP interface and of the site, by the rules of the files: strict, bounded, nothing for what is not there. */
public final class JsonText {

    /** For those who may not know this package. */
    public static final JsonBodies PORT = new JsonBodies() {
        @Override
        public <T> T read(String json, Class<T> type) throws BadJson {
            try {
                return exactly(json, type);
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

    /**
     * What one file holds.
     *
     * @throws IOException also for what is not JSON of that shape; names the file and the place
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return exactly(Json.text(file), type);
        } catch (Unreadable e) {
            throw new IOException(DataLayout.fileName(file) + ": " + e.where(), e);
        }
    }

    private static <T> T exactly(String json, Class<T> type) throws Unreadable {
        Json.requireWholeCharacters(json);
        return Json.exactly(json, type);
    }

    /** What a file gets. */
    public static byte[] bytes(Object value) {
        return Json.pretty(value);
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
