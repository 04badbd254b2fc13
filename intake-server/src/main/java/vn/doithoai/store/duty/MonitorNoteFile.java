package vn.doithoai.store.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.doithoai.office.duty.MonitorNote;
import vn.doithoai.office.duty.MonitorNotes;
import vn.doithoai.question.Act;
import vn.doithoai.store.JsonText;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** The notes in one file, {@code private/monitor-notes.json}, written whole each time; one that cannot be read is never written over. */
public final class MonitorNoteFile implements MonitorNotes {

    private static final int SCHEMA = 1;

    private final Path file;
    private final DurableFiles files;

    private MonitorNoteFile(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    public static MonitorNoteFile of(DataLayout layout, DurableFiles files) {
        return new MonitorNoteFile(layout.monitorNotes(), files);
    }

    /** The shape of the file: oldest first. */
    private record Notes(int schema, List<MonitorNote> notes) {}

    @Override
    public synchronized List<MonitorNote> all() {
        List<MonitorNote> all = new ArrayList<>(read());
        Collections.reverse(all);
        return List.copyOf(all);
    }

    private List<MonitorNote> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return JsonText.read(file, Notes.class).notes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized MonitorNote add(String text, String by, OffsetDateTime at) {
        List<MonitorNote> all = new ArrayList<>(read());
        int year = at.atZoneSameInstant(Act.ZONE).getYear();
        long before =
                all.stream().filter(known -> known.id().startsWith(year + "-")).count();
        MonitorNote note = new MonitorNote(year + "-" + (before + 1), text, by, at, null, null, null);
        all.add(note);
        write(all);
        return note;
    }

    @Override
    public synchronized Optional<MonitorNote> change(String id, UnaryOperator<MonitorNote> how) {
        List<MonitorNote> all = new ArrayList<>(read());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                MonitorNote changed = how.apply(all.get(i));
                if (!changed.equals(all.get(i))) {
                    all.set(i, changed);
                    write(all);
                }
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private void write(List<MonitorNote> all) {
        try {
            files.replace(file, JsonText.bytes(new Notes(SCHEMA, all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
