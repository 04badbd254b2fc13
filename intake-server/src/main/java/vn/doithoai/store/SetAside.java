package vn.doithoai.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.life.QuestionStore.Damaged;
import vn.doithoai.store.Unreadable.Fault;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** Records that cannot be read: kept under another name for a person to look at, and told. */
final class SetAside {

    /** How the name of such a file goes on behind its old one. */
    static final String CORRUPT = ".corrupt";

    private static final System.Logger LOG = System.getLogger(SetAside.class.getName());

    private final DataLayout layout;
    private final DurableFiles files;
    private final List<Damaged> damaged = new CopyOnWriteArrayList<>();

    SetAside(DataLayout layout, DurableFiles files) {
        this.layout = layout;
        this.files = files;
    }

    List<Damaged> all() {
        return List.copyOf(damaged);
    }

    /** One that lies aside since an earlier start. */
    void isAside(Path file) {
        damaged.add(new Damaged(layout.name(file), Fault.SET_ASIDE.key(), ""));
    }

    /** A file of a later version stays where it is; so does one on a disk that takes no writes. */
    void put(Path file, Unreadable why) {
        Path place = file;
        if (why.fault() != Fault.TOO_NEW && Files.exists(file)) {
            place = DataLayout.freeName(file.resolveSibling(""), DataLayout.fileName(file) + CORRUPT);
            try {
                files.move(file, place);
            } catch (IOException e) {
                place = file;
            }
        }
        report(place, why);
    }

    /** The disk or its rights, not the file: it stays where it is, for the next start. */
    void cannotBeOpened(Path file, @Nullable Throwable why) {
        report(file, new Unreadable(why instanceof AccessDeniedException ? Fault.NOT_ALLOWED : Fault.DISK));
    }

    private void report(Path place, Unreadable why) {
        String where = why.line() > 0 ? Integer.toString(why.line()) : why.where();
        Damaged told = new Damaged(layout.name(place), why.fault().key(), where);
        if (damaged.contains(told)) {
            return;
        }
        damaged.add(told);
        LOG.log(System.Logger.Level.ERROR, "{0} cannot be read: {1}", layout.name(place), why.getMessage());
    }
}
