package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The few calls {@link DurableFiles} makes of the operating system; tests put faults here, one call at a time. */
public class Disk {

    /** Writes a file that must not exist yet; its content is not durable before {@link #force}. */
    void writeNew(Path file, byte[] bytes, boolean force, FileAttribute<?>... attributes) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            writeFully(channel, bytes);
            if (force) {
                force(channel);
            }
        }
    }

    /** Adds to the end of a file and forces it. */
    void append(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try (FileChannel channel = FileChannel.open(file, options, attributes)) {
            writeFully(channel, bytes);
            force(channel);
        }
    }

    /** Cuts a file to a length and forces it; needs no room on the disk. */
    void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            force(channel);
        }
    }

    void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** Makes durable what was written into a file by whatever means. */
    void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            force(channel);
        }
    }

    /** Makes the entries of a folder durable. Windows cannot open a folder, and keeps its entries durable by itself. */
    void forceFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Puts a file in the place of another in one step. */
    void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives a file a second name, which must not exist yet. */
    void link(Path existing, Path name) throws IOException {
        Files.createLink(name, existing);
    }

    void makeFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(folder, attributes);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    long usableBytes(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Opens a file to be locked, for its owner only: whoever could open it could hold the lock. */
    static FileChannel openLock(Path file) throws IOException {
        FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return lock;
    }

    public static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
