package vn.doithoai.view;

import java.util.List;

/** The page that tells which data there are and what each field means. */
public final class OpenDataViews {

    private OpenDataViews() {}

    /** A file to take away. */
    public record DataFile(String address, String label) {}

    /** A field of a question in the data. */
    public record FieldRow(String id, String type, String always, String description) {}

    /** The page. */
    public record OpenDataPage(List<DataFile> files, List<FieldRow> fields) {
        public OpenDataPage {
            files = List.copyOf(files);
            fields = List.copyOf(fields);
        }
    }

    public static String page(PageMaker maker, List<DataFile> files, List<FieldRow> fields) {
        return maker.render("pages/open-data.ftlh", new OpenDataPage(files, fields));
    }
}
