package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes one change at a time to the files of the desk, also between the server and a command beside it. Held for the moment
 * of a change only, unlike the lock of {@link DataFolder}.
 */
public final class DeskLock {

    /** A process cannot wait for a file lock that another thread of its own holds; it waits here first. */
    private static final Object OURS = new Object();

    private final Path file;
    private final Path folder;

    private final DurableFiles files;

    /** @param files that write what is locked */
    public DeskLock(DataLayout layout, DurableFiles files) {
        this.files = files;
        this.file = layout.deskLock();
        this.folder = layout.privateFolder();
    }

    /** Something done to the files. */
    @FunctionalInterface
    public interface Change<T> {
        T make() throws IOException;
    }

    public <T> T during(Change<T> change) throws IOException {
        synchronized (OURS) {
            files.requireThere();
            try (FileChannel channel = open()) {
                if (channel == null) {
                    return change.make();
                }
                try (FileLock lock = channel.lock()) {
                    if (!lock.isValid()) {
                        throw new IOException("no lock on " + file);
                    }
                    return change.make();
                }
            }
        }
    }

    /** None where the disk takes no writes: then nobody else writes either, and what is there can still be read. */
    private @Nullable FileChannel open() throws IOException {
        try {
            return Disk.openLock(file);
        } catch (IOException e) {
            return switch (Trouble.of(e, folder)) {
                case READ_ONLY, FULL, NO_FILES_LEFT -> null;
                default -> throw e;
            };
        }
    }
}
