package vn.doithoai.desk.health;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine tells of itself.
 *
 * @param version of the program
 * @param trouble why nothing can be stored and what to do, or empty
 * @param lastWrite how long ago the last write ended, or none since the start
 * @param freeBytes left on the disk of the data, or -1 where it does not tell
 * @param reserveBytes below which nothing new is taken in
 * @param lastBackup when the last copy was taken, or none that is known
 * @param backupTo where it lies, or empty
 * @param repairs what the start put right
 */
public record HealthFacts(
        String version,
        String trouble,
        @Nullable Duration lastWrite,
        long freeBytes,
        long reserveBytes,
        @Nullable OffsetDateTime lastBackup,
        String backupTo,
        List<Told> repairs) {

    public HealthFacts {
        repairs = List.copyOf(repairs);
    }

    /** A sentence: the key of its words, and what it is about. */
    public record Told(String key, String what) {}
}
