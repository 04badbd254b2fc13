package vn.doithoai.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One build at a time in an output folder, between processes too; the system frees it when a process dies. */
final class OutputLock {

    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or none while somebody else builds. */
    static Optional<OutputLock> take(Path output) throws IOException {
        return take(output, ".lock");
    }

    static Optional<OutputLock> take(Path output, String name) throws IOException {
        Files.createDirectories(output);
        FileChannel channel =
                FileChannel.open(output.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new OutputLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it: the same answer as another process.
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /** Lets the next build in. */
    void close() throws IOException {
        channel.close();
    }
}
