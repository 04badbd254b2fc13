package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder cannot be made or written. */
public final class DataFolderNotWritable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    DataFolderNotWritable(Path folder, IOException cause) {
        super(
                "cannot write in the data folder " + folder.toAbsolutePath()
                        + "; give the account that runs this program the right to write there,"
                        + " or name another folder with store.folder (STORE_FOLDER)",
                cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
