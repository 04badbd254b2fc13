package vn.doithoai.store.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Why nothing can be written, as far as the operating system tells; each has a sentence that says what to do. */
public enum Trouble {
    /** No room left. */
    FULL,
    /** Room, but no entry for another file. */
    NO_FILES_LEFT,
    /** Room, but no more than what is kept for finishing what was begun. */
    RESERVE,
    /** The file system is mounted to be read only, or was made so by the kernel after errors. */
    READ_ONLY,
    /** Somebody said that nothing is to be written. */
    SWITCHED_OFF,
    /** The account the program runs as may not write here. */
    NO_RIGHT,
    /** The folder is not there any more. */
    GONE,
    /** The clock is in a year that cannot be: a number of it would stay in the register for good. */
    WRONG_CLOCK,
    /** The disk itself fails. */
    BROKEN;

    /** Nothing is written into the data folder, and it is known why. */
    public static final class NotWritable extends IOException {

        private static final long serialVersionUID = 1;

        private final Trouble trouble;

        public NotWritable(Trouble trouble) {
            super("nothing can be written: " + trouble);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    /** Fewer bytes are no room for a record. */
    private static final long SOME_ROOM = 256L * 1024;

    /**
     * Reads what a write that failed says.
     *
     * @param folder in which it was to be
     */
    public static Trouble of(IOException e, Path folder) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof NotWritable known) {
            return known.trouble();
        }
        if (e instanceof DiskReserveReached) {
            return RESERVE;
        }
        if (Files.notExists(folder)) {
            return GONE;
        }
        if (text.contains("read-only") || e.getCause() instanceof ReadOnlyFileSystemException) {
            return READ_ONLY;
        }
        if (text.contains("no space") || text.contains("not enough space") || text.contains("quota")) {
            return hasRoom(folder) ? NO_FILES_LEFT : FULL;
        }
        if (e instanceof AccessDeniedException || text.contains("permission") || text.contains("not permitted")) {
            return NO_RIGHT;
        }
        return e instanceof NoSuchFileException ? GONE : BROKEN;
    }

    private static boolean hasRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() > SOME_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
