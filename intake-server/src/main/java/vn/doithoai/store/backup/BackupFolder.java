package vn.doithoai.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.store.disk.DurableFiles;

/**
 * Where copies lie: a list each, and every content once, by its SHA-256. What a copy has in common with the one before takes no
 * room. Keys lie in a folder of their own, which may be on another disk. With a key all of it is encrypted, lists included; what
 * stays to be read is when each copy was taken and how large each content is.
 */
public final class BackupFolder {

    /** Days of which every copy is kept, counted by days that have one: a clock that is wrong takes none away. */
    private static final int DAYS = 10;

    /** Months of which the last copy is kept, counted the same way. */
    private static final int MONTHS = 12;

    private final Path folder;
    private final Path keys;
    private final @Nullable BackupKey key;
    private final DurableFiles files = new DurableFiles(DurableFiles.Access.OWNER, 0);

    /** Names whom the copies of a folder are encrypted to; its presence says that they are. */
    private static final String SEALED = "encrypted-to.txt";

    /** @param key none: copies in clear */
    public BackupFolder(Path folder, Path keys, @Nullable BackupKey key) {
        this.folder = folder;
        this.keys = keys;
        this.key = key;
    }

    /** Whether copies in it are encrypted. */
    public boolean isSealed() {
        return Files.exists(folder.resolve(SEALED));
    }

    boolean hasKey() {
        return key != null;
    }

    /**
     * Does nothing where the key, or that there is none, fits what lies there.
     *
     * @throws BackupKey.Wrong where it does not
     */
    void requireKey() throws IOException {
        BackupKey ours = key;
        if (ours == null) {
            if (isSealed()) {
                throw new BackupKey.Wrong(folder + " is encrypted");
            }
        } else if (isSealed()) {
            if (!Files.readString(folder.resolve(SEALED)).strip().equals(ours.recipient())) {
                throw new BackupKey.Wrong(folder + " is encrypted to another key");
            }
        } else if (!BackupList.names(folder).isEmpty()) {
            throw new BackupKey.Wrong(folder + " has copies in clear");
        }
    }

    /** Says for good that what lies here is encrypted. */
    private void markSealed(BackupKey ours) throws IOException {
        if (!isSealed()) {
            files.makeFolders(folder);
            files.replace(folder.resolve(SEALED), (ours.recipient() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String name(byte... clear) {
        return key == null ? Sha256.hex(clear) : key.name(clear);
    }

    private byte[] sealed(byte... clear) throws IOException {
        return key == null ? clear : key.seal(clear);
    }

    private byte[] opened(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return key == null ? bytes : key.open(bytes);
    }

    /** The newest whole list, or none. */
    Optional<BackupList> newest() throws IOException {
        List<String> names = BackupList.names(folder);
        return names.isEmpty() ? Optional.empty() : Optional.of(list(names.get(names.size() - 1)));
    }

    /** @throws IOException where it is cut, or of a later version */
    BackupList list(String name) throws IOException {
        return BackupList.read(name, opened(new BackupList(name, "", List.of()).file(folder)));
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
        if (key != null) {
            markSealed(key);
        }
        String sha256 = name(bytes);
        Path place = content(isKey, sha256);
        if (isWhole(place, sha256)) {
            return sha256;
        }
        files.makeFolders(place.resolveSibling(""));
        try {
            files.create(place, sealed(bytes));
        } catch (FileAlreadyExistsException e) {
            files.replace(place, sealed(bytes)); // It was damaged.
        }
        if (!isWhole(place, sha256)) {
            throw new IOException(place + " is not what was written");
        }
        return sha256;
    }

    private boolean isWhole(Path place, String sha256) throws IOException {
        try {
            return Files.exists(place) && name(opened(place)).equals(sha256);
        } catch (BackupKey.Wrong e) {
            throw e;
        } catch (IOException e) {
            if (key == null) {
                throw e;
            }
            return false; // Damaged: it is sealed anew.
        }
    }

    boolean has(BackupList.Entry entry) {
        try {
            long size = Files.size(content(entry.isKey(), entry.sha256()));
            return key == null ? size == entry.size() : size > entry.size();
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IOException where it is not there, or not what it was */
    byte[] read(BackupList.Entry entry) throws IOException {
        byte[] bytes = opened(content(entry.isKey(), entry.sha256()));
        if (!name(bytes).equals(entry.sha256())) {
            throw new IOException(entry.name() + " is damaged in the backup");
        }
        return bytes;
    }

    void keep(BackupList list) throws IOException {
        files.makeFolders(folder);
        files.create(list.file(folder), sealed(list.bytes()));
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
            list(name).files().forEach(entry -> contents.add(content(entry.isKey(), entry.sha256())));
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
