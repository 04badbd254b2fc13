package vn.doithoai.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * When the last copy of a data folder was taken and where it lies, kept in the folder itself so that the desk can tell.
 *
 * @param to the folder of the copies
 */
public record LastBackup(OffsetDateTime at, String to) {

    private static final System.Logger LOG = System.getLogger(LastBackup.class.getName());
    private static final String NAME = "last-backup.txt";

    private static Path file(DataLayout layout) {
        return layout.privateFolder().resolve(NAME);
    }

    static boolean isNote(Path file) {
        return DataLayout.fileName(file).equals(NAME);
    }

    /** Notes a copy that was taken; a disk that takes no writes was copied all the same. */
    public static void note(DataLayout layout, LastBackup taken) {
        byte[] text = (taken.at() + "\n" + taken.to() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            new DurableFiles(DurableFiles.Access.OWNER, 0).replace(file(layout), text);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the desk is not told of the copy: {0}", e.getMessage());
        }
    }

    /** The last one, or none that is known. */
    public static Optional<LastBackup> of(DataLayout layout) {
        try {
            List<String> lines = Files.readAllLines(file(layout));
            return Optional.of(new LastBackup(OffsetDateTime.parse(lines.get(0)), lines.get(1)));
        } catch (IOException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
