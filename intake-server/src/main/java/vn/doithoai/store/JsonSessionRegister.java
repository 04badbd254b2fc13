package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.doithoai.office.SessionRegister;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DurableFiles;

/** All sign-ins in one file, {@code private/sessions.json}, written whole each time. */
public final class JsonSessionRegister implements SessionRegister {

    private static final System.Logger LOG = System.getLogger(JsonSessionRegister.class.getName());

    private final Path file;
    private final DurableFiles files;

    private JsonSessionRegister(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    public static JsonSessionRegister open(DataFolder folder) {
        return new JsonSessionRegister(folder.layout().sessions(), folder.files());
    }

    /** The shape of the file, in the order of its keys. */
    private record Sessions(int schema, List<Kept> sessions) {}

    @Override
    public List<Kept> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return List.copyOf(Json.exactly(Json.text(file), Sessions.class).sessions());
        } catch (IOException | Unreadable e) {
            LOG.log(System.Logger.Level.WARNING, "private/sessions.json cannot be read, everybody signs in anew");
            return List.of();
        }
    }

    @Override
    public void keep(List<Kept> sessions) {
        try {
            files.replace(file, Json.pretty(new Sessions(Json.SCHEMA, sessions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
