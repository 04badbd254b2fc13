package vn.doithoai.desk.frame;

import io.javalin.http.Context;

/** Says to the browser that a table follows which is to be kept as a file. */
public final class CsvDownload {

    private CsvDownload() {}

    /**
     * Sets the headers of the answer.
     *
     * @param name of the file, in plain letters
     */
    public static void start(Context ctx, String name) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.contentType("text/csv; charset=utf-8");
    }
}
