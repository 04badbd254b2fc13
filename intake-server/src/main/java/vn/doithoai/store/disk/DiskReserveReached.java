package vn.doithoai.store.disk;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Nothing new is taken in any more, before the disk is full: there is still room to finish what was begun. */
public final class DiskReserveReached extends FileSystemException {

    private static final long serialVersionUID = 1L;

    DiskReserveReached(Path folder, long usable, long reserve) {
        super(folder.toString(), null, usable + " bytes are left, the reserve is " + reserve);
    }
}
