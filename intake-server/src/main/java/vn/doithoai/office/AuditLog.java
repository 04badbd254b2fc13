package vn.doithoai.office;

import java.util.List;

/** The log of the desk: entries are added, never changed. A call that returns has the entry on disk. */
public interface AuditLog {

    default void add(AuditEntry entry) {
        addAll(List.of(entry));
    }

    /**
     * Adds several in one write, in their order.
     *
     * @throws java.io.UncheckedIOException when the disk refuses, or has only its reserve left for what anybody can bring about
     */
    void addAll(List<AuditEntry> entries);

    /** The latest entries, newest first. */
    List<AuditEntry> latest(int atMost);
}
