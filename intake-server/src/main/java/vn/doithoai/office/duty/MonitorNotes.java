package vn.doithoai.office.duty;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The notes to the Chairman. What returns is on the disk; where that refuses, each throws {@link java.io.UncheckedIOException}. */
public interface MonitorNotes {

    /** All, the newest first. */
    List<MonitorNote> all();

    /** Keeps one, with the next number of its year. */
    MonitorNote add(String text, String by, OffsetDateTime at);

    /** Changes one as asked; empty where there is none. */
    Optional<MonitorNote> change(String id, UnaryOperator<MonitorNote> how);
}
