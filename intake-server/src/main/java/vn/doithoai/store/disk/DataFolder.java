package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data folder this process alone may write to, from opening to closing. */
public final class DataFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DataFolder.class.getName());

    private final DataLayout layout;
    private final @Nullable FileChannel lock;
    private final DurableFiles files;
    private final List<String> quarantined;
    /** Which folder this is, whatever lies under its name later: empty where it cannot be told. */
    private final List<String> opened;

    private DataFolder(DataLayout layout, @Nullable FileChannel lock, DurableFiles files, List<String> quarantined) {
        this.opened = identity(layout);
        this.layout = layout;
        this.lock = lock;
        this.files = files;
        this.quarantined = List.copyOf(quarantined);
    }

    /**
     * Makes what is missing, takes the lock and sets leftovers of a crash aside.
     *
     * @param reserve bytes that must stay free on the disk for a new question to be taken in
     */
    public static DataFolder open(Path root, long reserve) throws IOException {
        return open(root, new DurableFiles(DurableFiles.Access.OWNER, reserve));
    }

    public static DataFolder open(Path root, DurableFiles files) throws IOException {
        try {
            return openToWrite(root, files);
        } catch (DataFolderNotWritable e) {
            DataLayout layout = new DataLayout(root.toAbsolutePath().normalize());
            if (!Files.isDirectory(layout.privateQuestions())) {
                throw e; // Nothing is there that could be read.
            }
            Throwable cause = e.getCause();
            return openToRead(root, Trouble.of(cause instanceof IOException io ? io : e, layout.root()));
        }
    }

    /**
     * Opens a folder that is only read: nothing in it is changed, not even put right.
     *
     * @param why nothing is written
     */
    public static DataFolder openToRead(Path root, Trouble why) {
        LOG.log(System.Logger.Level.WARNING, "{0} is only read: {1}", root, why);
        DataLayout layout = new DataLayout(root.toAbsolutePath().normalize());
        return new DataFolder(layout, null, DurableFiles.closed(why), List.of());
    }

    private static DataFolder openToWrite(Path root, DurableFiles files) throws IOException {
        DataLayout layout = new DataLayout(root.toAbsolutePath().normalize());
        FileChannel lock;
        try {
            files.makeFolders(layout.root());
            lock = Disk.openLock(layout.lock());
        } catch (IOException e) {
            throw new DataFolderNotWritable(layout.root(), e);
        }
        try {
            take(lock, layout);
            try {
                files.makeFolders(layout.privateQuestions());
                files.makeFolders(layout.keys());
                files.makeFolders(layout.quarantine());
            } catch (IOException e) {
                throw new DataFolderNotWritable(layout.root(), e);
            }
            DataFolder folder = new DataFolder(layout, lock, files, sweep(layout, files));
            files.onlyWhile(folder::isThere);
            return folder;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public DataLayout layout() {
        return layout;
    }

    /** Files that were begun and never finished, as they are named in the quarantine; none of them was acknowledged. */
    public List<String> quarantined() {
        return quarantined;
    }

    /** Whether the folder that was opened is still under its name: not renamed, deleted, unmounted or put back from a copy. */
    public boolean isThere() {
        return identity(layout).equals(opened);
    }

    /** Of the root and of the questions in it: the number of one alone may be given again at once. */
    private static List<String> identity(DataLayout layout) {
        List<String> keys = new ArrayList<>();
        for (Path folder : List.of(layout.root(), layout.privateQuestions())) {
            try {
                keys.add(String.valueOf(
                        Files.readAttributes(folder, BasicFileAttributes.class).fileKey()));
            } catch (IOException e) {
                keys.add("");
            }
        }
        return keys;
    }

    /** Whether nothing can be written as long as it is open. */
    public boolean isOnlyRead() {
        return lock == null;
    }

    /** Writes for the owner's eyes only. */
    public DurableFiles files() {
        return files;
    }

    /** Gives the lock back; the process that ends gives it back too. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private static void take(FileChannel channel, DataLayout layout) throws IOException {
        FileLock taken;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            taken = null;
        }
        if (taken == null) {
            throw new DataFolderInUse(layout.root());
        }
    }

    private static List<String> sweep(DataLayout layout, DurableFiles files) throws IOException {
        List<String> moved = new ArrayList<>();
        for (Path file : DataLayout.filesIn(layout.root())) {
            if (!DataLayout.fileName(file).startsWith(DurableFiles.TEMP_PREFIX)
                    || file.startsWith(layout.quarantine())) {
                continue;
            }
            Path aside = DataLayout.freeName(
                    layout.quarantine(),
                    DataLayout.fileName(file).substring(DurableFiles.TEMP_PREFIX.length()) + ".leftover");
            try {
                files.move(file, aside);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "{0} stays where it is: {1}", layout.name(file), e.getMessage());
                continue;
            }
            moved.add(layout.name(aside));
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} was never finished, moved to {1}",
                    layout.name(file),
                    layout.name(aside));
        }
        return moved;
    }
}
