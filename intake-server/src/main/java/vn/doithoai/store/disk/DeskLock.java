package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/**
 * Makes one change at a time to the files of the desk, also between the server and a command beside it. Held for the moment
 * of a change only, unlike the lock of {@link DataFolder}.
 */
public final class DeskLock {

    /** A process cannot wait for a file lock that another thread of its own holds; it waits here first. */
    private static final Object OURS = new Object();

    private final Path file;

    public DeskLock(DataLayout layout) {
        this.file = layout.deskLock();
    }

    /** Something done to the files. */
    @FunctionalInterface
    public interface Change<T> {
        T make() throws IOException;
    }

    public <T> T during(Change<T> change) throws IOException {
        synchronized (OURS) {
            try (FileChannel channel = Disk.openLock(file);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("no lock on " + file);
                }
                return change.make();
            }
        }
    }
}
