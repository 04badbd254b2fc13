package vn.doithoai.office;

import java.util.List;

/** The log of the desk: entries are added, never changed. A call that returns has the entry on disk. */
public interface AuditLog {

    void add(AuditEntry entry);

    /** The latest entries, newest first. */
    List<AuditEntry> latest(int atMost);
}
