package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Another process works in this data folder; two at once would give one number to two people. */
public final class DataFolderInUse extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    DataFolderInUse(Path folder) {
        super("the data folder " + folder.toAbsolutePath()
                + " is used by another running process; stop that one first");
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
