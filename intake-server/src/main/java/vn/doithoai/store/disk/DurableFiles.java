package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes files whole or not at all: temp file beside the target, forced, put in place in one step, folder forced. A
 * method that returns has its bytes on the disk. One that throws leaves the target as it was, with one exception: when
 * only the last force of {@link #replace} fails, the new content is in place, but may not outlive a power cut. Nothing
 * is ever forced twice: after a failed fsync a second one can succeed with the data gone.
 */
public final class DurableFiles {

    /** How the names of temp files begin; what is left of them after a crash was never acknowledged. */
    public static final String TEMP_PREFIX = ".tmp-";

    /** One disk answers many waiting forces about ten times as fast as one after the other (measured). */
    private static final int FORCE_THREADS = 16;

    /** As large as a record. */
    private static final int TRIAL_BYTES = 4096;

    private static final System.Logger LOG = System.getLogger(DurableFiles.class.getName());
    private static final AtomicLong TEMP_COUNT = new AtomicLong();

    private final Disk disk;
    private final Access access;
    private final long reserve;
    private final LastWrite lastWrite = new LastWrite(System::nanoTime);
    private volatile BooleanSupplier there = () -> true;

    /** Who may read what is written, where the file system knows. */
    public enum Access {
        /** Files 0600, folders 0700. */
        OWNER("rw-------", "rwx------"),
        /** Files 0644, folders 0755. */
        EVERYBODY("rw-r--r--", "rwxr-xr-x");

        private final String file;
        private final String folder;

        Access(String file, String folder) {
            this.file = file;
            this.folder = folder;
        }
    }

    /** @param reserve bytes that must stay free for {@link #refuseBelowReserve} to let new things in */
    public DurableFiles(Access access, long reserve) {
        this(new Disk(), access, reserve);
    }

    public DurableFiles(Disk disk, Access access, long reserve) {
        this.disk = disk;
        this.access = access;
        this.reserve = reserve;
    }

    /** Files of a folder that is only read; every write is refused with the reason. */
    static DurableFiles closed(Trouble why) {
        return new DurableFiles(new ClosedDisk(why), Access.OWNER, 0);
    }

    /** From now on nothing is written unless the folder is still the one that was opened. */
    void onlyWhile(BooleanSupplier isThere) {
        there = isThere;
    }

    /**
     * Does nothing as long as the folder is still the one that was opened.
     *
     * @throws Trouble.NotWritable when it was taken away: what is missing then is not damaged, and nothing is made anew
     */
    public void requireThere() throws Trouble.NotWritable {
        if (!there.getAsBoolean()) {
            throw new Trouble.NotWritable(Trouble.GONE);
        }
    }

    /** How the last write ended. */
    public LastWrite lastWrite() {
        return lastWrite;
    }

    /** Writes a file nobody needs and takes it away again, so that {@link #lastWrite} tells how it is now. */
    public void tryOut(Path folder) {
        try {
            lastWrite.of(folder, () -> {
                requireThere();
                disk.delete(writeTemp(folder, new byte[TRIAL_BYTES], true));
            });
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "nothing can be written into {0}: {1}", folder, e.getMessage());
        }
    }

    /** Refuses early, while there is still room to finish what was begun. */
    public void refuseBelowReserve(Path folder) throws IOException {
        long usable = disk.usableBytes(folder);
        if (usable < reserve) {
            throw new DiskReserveReached(folder, usable, reserve);
        }
    }

    /** Writes a file that must not exist yet; {@link FileAlreadyExistsException} if it does, which then stays untouched. */
    public void create(Path target, byte[] bytes) throws IOException {
        lastWrite.of(folderOf(target), () -> {
            requireThere();
            createNow(target, bytes);
        });
    }

    private void createNow(Path target, byte... bytes) throws IOException {
        Path folder = folderOf(target);
        Path temp = writeTemp(folder, bytes, true);
        try {
            putNew(temp, target);
        } catch (IOException e) {
            discard(temp, e);
            throw e;
        }
        try {
            disk.delete(temp);
            disk.forceFolder(folder);
        } catch (IOException e) {
            // Nobody has been told of it yet, so that it must not stay in place.
            discard(target, e);
            discard(temp, e);
            throw e;
        }
    }

    /** Writes a file, over an older one if there is one. */
    public void replace(Path target, byte[] bytes) throws IOException {
        Path folder = folderOf(target);
        lastWrite.of(folder, () -> {
            requireThere();
            swing(writeTemp(folder, bytes, true), target);
            disk.forceFolder(folder);
        });
    }

    /** As {@link #replace}, but not durable: for what can be derived again. A reader still sees all of it or none. */
    public void replaceDerived(Path target, byte[] bytes) throws IOException {
        swing(writeTemp(folderOf(target), bytes, false), target);
    }

    /** Adds to the end of a file. When it throws, any part of the bytes may be there. */
    public void append(Path file, byte[] bytes) throws IOException {
        boolean isNew = Files.notExists(file);
        lastWrite.ofLittle(folderOf(file), () -> {
            requireThere();
            disk.append(file, bytes, fileAttributes(file));
            if (isNew) {
                disk.forceFolder(folderOf(file));
            }
        });
    }

    /** Cuts off the end of a file; works on a full disk too. */
    public void truncate(Path file, long length) throws IOException {
        disk.truncate(file, length);
    }

    /** Moves a file, a link or a folder in one step and makes that durable; what had the name is gone. */
    public void move(Path file, Path name) throws IOException {
        disk.replace(file, name);
        disk.forceFolder(folderOf(name));
        if (!folderOf(file).equals(folderOf(name))) {
            disk.forceFolder(folderOf(file));
        }
    }

    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    /** Takes a file away so that no crash brings it back. */
    public void deleteForGood(Path file) throws IOException {
        disk.delete(file);
        disk.forceFolder(folderOf(file));
    }

    /** Makes a folder and what is missing above it, durably. */
    public void makeFolders(Path folder) throws IOException {
        requireThere();
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.push(at);
        }
        for (Path path : missing) {
            lastWrite.ofLittle(folderOf(path), () -> makeFolder(path));
        }
    }

    private void makeFolder(Path path) throws IOException {
        try {
            disk.makeFolder(path, folderAttributes(path));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
        disk.forceFolder(folderOf(path));
    }

    /** Makes files durable that were written by whatever means; one that cannot be forced fails the whole. */
    public void forceFiles(Collection<Path> files) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(FORCE_THREADS);
        try {
            List<Callable<@Nullable Void>> tasks = new ArrayList<>(files.size());
            for (Path file : files) {
                tasks.add(() -> {
                    disk.forceFile(file);
                    return null;
                });
            }
            for (Future<@Nullable Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Makes the names in every folder below and including this one durable. */
    public void forceFolders(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                disk.forceFolder(folder);
                return super.postVisitDirectory(folder, e);
            }
        });
    }

    /** Removes a folder and all in it; a link is removed, never followed. */
    public void removeTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                disk.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                disk.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether a file is what a write left that never ended. */
    public static boolean isLeftover(Path file) {
        return String.valueOf(file.getFileName()).startsWith(TEMP_PREFIX);
    }

    /** An empty file that only its owner may read, or everybody, to be filled by whatever means and then moved. */
    public Path temp(Path folder) throws IOException {
        return writeTemp(folder, new byte[0], false);
    }

    private Path writeTemp(Path folder, byte[] bytes, boolean force) throws IOException {
        Path temp = freeTemp(folder);
        try {
            disk.writeNew(temp, bytes, force, fileAttributes(temp));
            return temp;
        } catch (IOException e) {
            discard(temp, e);
            throw e;
        }
    }

    private static Path freeTemp(Path folder) {
        Path temp;
        do {
            temp = folder.resolve(TEMP_PREFIX + ProcessHandle.current().pid() + "-" + TEMP_COUNT.incrementAndGet());
        } while (Files.exists(temp));
        return temp;
    }

    private void putNew(Path temp, Path target) throws IOException {
        try {
            disk.link(temp, target);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // No links on this file system. The lock on the data folder leaves nobody who could come in between.
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            disk.replace(temp, target);
        }
    }

    private void swing(Path temp, Path target) throws IOException {
        try {
            disk.replace(temp, target);
        } catch (IOException e) {
            discard(temp, e);
            throw e;
        }
    }

    private void discard(Path file, IOException cause) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private FileAttribute<?>[] fileAttributes(Path file) {
        return attributes(file, access.file);
    }

    private FileAttribute<?>[] folderAttributes(Path folder) {
        return attributes(folder, access.folder);
    }

    private static FileAttribute<?>[] attributes(Path path, String mode) {
        return Disk.isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    }
}
