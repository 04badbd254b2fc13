package vn.doithoai.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.doithoai.store.Finding;
import vn.doithoai.store.LedgerCheck;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** The way back from a copy, into a folder where nothing is yet. */
public final class Restore {

    private final BackupFolder from;
    private final DurableFiles files = new DurableFiles(DurableFiles.Access.OWNER, 0);

    public Restore(BackupFolder from) {
        this.from = from;
    }

    /** Where something is already: nothing is ever written over. */
    public static final class NotEmpty extends IOException {

        private static final long serialVersionUID = 1;

        private NotEmpty(Path folder) {
            super(folder + " is not empty");
        }
    }

    /**
     * What came back.
     *
     * @param findings what is wrong in it
     */
    public record Back(String name, int files, List<Finding> findings) {}

    /**
     * Puts a copy in place: every content is looked at before anything is written.
     *
     * @param name of a copy as the folder has it, or the beginning of one; empty for the newest
     * @throws NotEmpty if there is something already
     */
    public Back into(Path folder, String name) throws IOException {
        from.requireKey();
        List<String> names = BackupList.names(from.lists()).stream()
                .filter(one -> one.startsWith(name))
                .toList();
        if (names.isEmpty()) {
            throw new IOException("no copy " + name + " in " + from.lists());
        }
        if (Files.exists(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new NotEmpty(folder);
                }
            }
        }
        BackupList list = from.list(names.get(names.size() - 1));
        for (BackupList.Entry entry : list.files()) {
            from.read(entry);
        }
        put(list, folder);
        files.forceFiles(
                list.files().stream().map(entry -> folder.resolve(entry.name())).toList());
        files.forceFolders(folder);
        return new Back(list.name(), list.files().size(), findings(new DataLayout(folder.resolve("data"))));
    }

    void put(BackupList list, Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        for (BackupList.Entry entry : list.files()) {
            Path place = root.resolve(entry.name()).normalize();
            if (!place.startsWith(root)) {
                throw new IOException(entry.name() + " leads out of the folder");
            }
            files.makeFolders(place.resolveSibling(""));
            files.replaceDerived(place, from.read(entry));
        }
    }

    /** What a start does not put right by itself; one record nobody was told of yet may be there without its line. */
    static List<Finding> findings(DataLayout copy) {
        List<Finding> left = LedgerCheck.check(copy).stream()
                .filter(finding -> !finding.problem().isMended())
                .toList();
        return left.size() == 1 && left.get(0).problem() == Finding.Problem.RECORD_WITHOUT_ACT ? List.of() : left;
    }
}
