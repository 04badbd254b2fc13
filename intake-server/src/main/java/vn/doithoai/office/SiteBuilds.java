package vn.doithoai.office;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The builds of the public site as the desk sees them: one at a time, at most one more waiting. */
public interface SiteBuilds {

    /** Asks for a build; returns at once. */
    void request();

    Status status();

    /** Why nothing is published until somebody has looked, worded; empty while all is well. */
    default List<String> alarm() {
        return List.of();
    }

    /**
     * How things stand.
     *
     * @param done pages of {@code total}; both 0 before the first is written
     * @param last the last finished build since the server was started, or none
     * @param shown id of the release readers see, empty while there is none
     */
    record Status(
            boolean running,
            boolean queued,
            int done,
            int total,
            @Nullable Finished last,
            String shown) {}

    /**
     * A finished build.
     *
     * @param problems what a person has to mend, worded; empty when it was built
     */
    record Finished(OffsetDateTime at, boolean built, int pages, List<String> problems) {
        public Finished {
            problems = List.copyOf(problems);
        }
    }
}
