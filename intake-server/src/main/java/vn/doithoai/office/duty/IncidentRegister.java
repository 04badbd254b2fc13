package vn.doithoai.office.duty;

import java.util.List;
import java.util.Optional;

/** The incidents, kept for good. What returns is on the disk; where that refuses, each throws {@link java.io.UncheckedIOException}. */
public interface IncidentRegister {

    /** All, the newest first. */
    List<Incident> all();

    default Optional<Incident> find(String id) {
        return all().stream().filter(incident -> incident.id().equals(id)).findFirst();
    }

    /**
     * Writes one down.
     *
     * @param first with any id: it gets the next number of its year
     */
    Incident add(Incident first);

    /** Adds what was done about one; empty where there is none, or as much was added as one holds. */
    Optional<Incident> add(String id, Incident.Step step);
}
