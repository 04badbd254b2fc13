package vn.doithoai.store.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.doithoai.office.duty.Incident;
import vn.doithoai.office.duty.IncidentRegister;
import vn.doithoai.store.JsonText;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** The incidents in one file, {@code private/incidents.json}, written whole each time; one that cannot be read is never written over. */
public final class IncidentFile implements IncidentRegister {

    private static final int SCHEMA = 1;

    private final Path file;
    private final DurableFiles files;

    private IncidentFile(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    public static IncidentFile of(DataLayout layout, DurableFiles files) {
        return new IncidentFile(layout.incidents(), files);
    }

    /** The shape of the file. */
    private record Incidents(int schema, List<Incident> incidents) {}

    @Override
    public synchronized List<Incident> all() {
        return read().stream()
                .sorted(Comparator.comparing(Incident::found)
                        .thenComparing(Incident::at)
                        .reversed())
                .toList();
    }

    private List<Incident> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return JsonText.read(file, Incidents.class).incidents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Incident add(Incident first) {
        List<Incident> all = new ArrayList<>(read());
        int year = first.found().getYear();
        long before =
                all.stream().filter(known -> known.id().startsWith(year + "-")).count();
        Incident numbered = new Incident(
                year + "-" + (before + 1),
                first.found(),
                first.what(),
                first.whose(),
                first.people(),
                first.by(),
                first.at(),
                first.steps());
        all.add(numbered);
        write(all);
        return numbered;
    }

    @Override
    public synchronized Optional<Incident> add(String id, Incident.Step step) {
        List<Incident> all = new ArrayList<>(read());
        for (int i = 0; i < all.size(); i++) {
            Incident known = all.get(i);
            if (known.id().equals(id) && known.steps().size() < Incident.STEPS) {
                List<Incident.Step> steps = new ArrayList<>(known.steps());
                steps.add(step);
                Incident longer = new Incident(
                        id, known.found(), known.what(), known.whose(), known.people(), known.by(), known.at(), steps);
                all.set(i, longer);
                write(all);
                return Optional.of(longer);
            }
        }
        return Optional.empty();
    }

    private void write(List<Incident> all) {
        try {
            files.replace(file, JsonText.bytes(new Incidents(SCHEMA, all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
