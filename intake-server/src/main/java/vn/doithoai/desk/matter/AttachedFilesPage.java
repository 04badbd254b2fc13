package vn.doithoai.desk.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.view.Field;

/**
 * The files of one question, with the form for another one.
 *
 * @param error what is wrong with the chosen file, or empty
 * @param problems what is wrong and belongs to no control
 * @param fields of the form besides the file itself; none where this person may not attach
 */
public record AttachedFilesPage(
        DeskBar desk,
        String number,
        String title,
        List<FileRow> files,
        List<Field> fields,
        String error,
        List<String> problems) {

    public AttachedFilesPage {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /**
     * A file.
     *
     * @param address where its bytes can be had, none where they are not there
     * @param told what kind it is, how large, what it belongs to
     * @param standing who may have it
     * @param changes what can be done with it
     */
    public record FileRow(
            String sha256,
            String title,
            @Nullable String address,
            String told,
            String standing,
            boolean isPublic,
            boolean scan,
            boolean hasText,
            List<Change> changes) {

        public FileRow {
            changes = List.copyOf(changes);
        }
    }

    /** Another standing. */
    public record Change(String code, String label, boolean why) {}

    /** The controls that are wrong. */
    public List<Field> errors() {
        return fields.stream().filter(field -> field.error() != null).toList();
    }
}
