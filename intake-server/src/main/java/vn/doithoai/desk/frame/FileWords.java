package vn.doithoai.desk.frame;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.base.FileTraces;
import vn.doithoai.view.Words;

/** What a file tells besides its text, said to who sends it before readers have it. */
public final class FileWords {

    private FileWords() {}

    /** A sentence for each, none where there is nothing. */
    public static List<String> of(FileTraces traces, Words words) {
        List<String> told = new ArrayList<>();
        if (!traces.names().isEmpty()) {
            told.add(words.get("desk.file.names", String.join("; ", traces.names())));
        }
        if (traces.comments()) {
            told.add(words.get("desk.file.comments"));
        }
        if (traces.changes()) {
            told.add(words.get("desk.file.changes"));
        }
        return List.copyOf(told);
    }
}
