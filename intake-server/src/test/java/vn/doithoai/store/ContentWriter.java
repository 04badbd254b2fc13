package vn.doithoai.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import vn.doithoai.content.ContentStore.Change;
import vn.doithoai.content.ContentStore.Outcome;
import vn.doithoai.content.ContentStore.Stored;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.draft.DraftFiles;

/**
 * Saves a page and its draft again and again until it is killed, and says on standard output which text is saved. Arguments:
 * content folder, data folder and the number of the first text.
 */
public final class ContentWriter {

    static final String PAGE = "gioi-thieu.md";
    static final OffsetDateTime AT = OffsetDateTime.parse("2025-06-02T08:00:00+07:00");
    private static final int LINES = 400;

    private ContentWriter() {}

    /** A text that tells from each of its lines which one it is. */
    static String text(int number) {
        return "title=Trang thứ " + number + "\ntype=guide\nstatus=published\n~~~~~~\n\n"
                + ("Câu này là của bản thứ " + number + ".\n").repeat(LINES);
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (DataFolder folder = DataFolder.open(Path.of(arguments[1]), 0)) {
            ContentFiles files = ContentFiles.open(Path.of(arguments[0]), folder);
            DraftFiles drafts = DraftFiles.open(folder);
            for (int number = Integer.parseInt(arguments[2]); ; number++) {
                String before = files.find(PAGE).map(Stored::revision).orElse("");
                drafts.keep(new Draft(PAGE, before, text(number), "lan", AT));
                Outcome outcome = files.save(new Change(PAGE, before, text(number), "lan", AT));
                out.println(outcome instanceof Outcome.Saved ? String.valueOf(number) : outcome.toString());
            }
        }
    }
}
