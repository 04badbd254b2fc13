package vn.doithoai.store.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.doithoai.base.Sha256;
import vn.doithoai.store.disk.DurableFiles;

/**
 * Where copies lie: a list each, and every content once, by its SHA-256. What a copy has in common with the one before takes no
 * room. Keys lie in a folder of their own, which may be on another disk.
 */
public final class BackupFolder {

    /** Days of which every copy is kept, counted by days that have one: a clock that is wrong takes none away. */
    private static final int DAYS = 10;

    /** Months of which the last copy is kept, counted the same way. */
    private static final int MONTHS = 12;

    private final Path folder;
    private final Path keys;
    private final DurableFiles files = new DurableFiles(DurableFiles.Access.OWNER, 0);

    public BackupFolder(Path folder, Path keys) {
        this.folder = folder;
        this.keys = keys;
    }

    Path lists() {
        return folder;
    }

    private Path content(boolean isKey, String sha256) {
        return isKey
                ? keys.resolve(sha256)
                : folder.resolve("contents").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Keeps a content, durably, and says whether it is what it should be once it is read again. */
    String keep(boolean isKey, byte... bytes) throws IOException {
        String sha256 = Sha256.hex(bytes);
        Path place = content(isKey, sha256);
        if (isWhole(place, sha256)) {
            return sha256;
        }
        files.makeFolders(place.resolveSibling(""));
        try {
            files.create(place, bytes);
        } catch (FileAlreadyExistsException e) {
            files.replace(place, bytes); // It was damaged.
        }
        if (!isWhole(place, sha256)) {
            throw new IOException(place + " is not what was written");
        }
        return sha256;
    }

    private static boolean isWhole(Path place, String sha256) throws IOException {
        return Files.exists(place) && Sha256.hex(Files.readAllBytes(place)).equals(sha256);
    }

    boolean has(BackupList.Entry entry) {
        try {
            return Files.size(content(entry.isKey(), entry.sha256())) == entry.size();
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IOException where it is not there, or not what it was */
    byte[] read(BackupList.Entry entry) throws IOException {
        byte[] bytes = Files.readAllBytes(content(entry.isKey(), entry.sha256()));
        if (!Sha256.hex(bytes).equals(entry.sha256())) {
            throw new IOException(entry.name() + " is damaged in the backup");
        }
        return bytes;
    }

    void keep(BackupList list) throws IOException {
        files.makeFolders(folder);
        files.create(list.file(folder), list.bytes());
    }

    /**
     * Takes away what is too old, and the contents nobody lists any more.
     *
     * @return how many copies went
     */
    int tidy() throws IOException {
        List<String> names = BackupList.names(folder);
        Set<String> kept = kept(names);
        Set<Path> contents = new HashSet<>();
        for (String name : kept) {
            BackupList.read(folder, name)
                    .files()
                    .forEach(entry -> contents.add(content(entry.isKey(), entry.sha256())));
        }
        for (String name : names) {
            if (!kept.contains(name)) {
                files.delete(new BackupList(name, "", List.of()).file(folder));
            }
        }
        for (Path below : List.of(folder.resolve("contents"), keys)) {
            dropAllBut(contents, below);
        }
        return names.size() - kept.size();
    }

    private void dropAllBut(Set<Path> contents, Path below) throws IOException {
        if (Files.notExists(below)) {
            return;
        }
        try (Stream<Path> all = Files.walk(below)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean isContent = String.valueOf(file.getFileName()).matches("[0-9a-f]{64}");
                if (isContent && !contents.contains(file)) {
                    files.delete(file);
                }
            }
        }
    }

    static Set<String> kept(List<String> names) {
        TreeMap<LocalDate, Set<String>> byDay = new TreeMap<>();
        TreeMap<YearMonth, String> byMonth = new TreeMap<>();
        for (String name : names) {
            LocalDate day = new BackupList(name, "", List.of()).at().toLocalDate();
            byDay.computeIfAbsent(day, any -> new TreeSet<>()).add(name);
            byMonth.merge(YearMonth.from(day), name, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        Set<String> kept = new TreeSet<>();
        byDay.descendingMap().values().stream().limit(DAYS).forEach(kept::addAll);
        byMonth.descendingMap().values().stream().limit(MONTHS).forEach(kept::add);
        return kept;
    }
}
