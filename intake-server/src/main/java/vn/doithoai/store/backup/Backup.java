package vn.doithoai.store.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.doithoai.store.Finding;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DeskLock;
import vn.doithoai.store.disk.DurableFiles;

/**
 * Takes a copy of the whole office while the server runs. Most is copied beside it; then, while nothing can be told in the chain
 * of acts, what changed since is copied once more, so that ledger, chain and records are of one moment.
 */
public final class Backup {

    private static final String DATA = "data/";

    private final DataLayout layout;
    private final Map<String, Path> beside;
    private final BackupFolder to;

    /**
     * Prepares a copy.
     *
     * @param beside the office's own files and folders by the name they get: content, templates, configuration
     */
    public Backup(DataLayout layout, Map<String, Path> beside, BackupFolder to) {
        this.layout = layout;
        this.beside = new TreeMap<>(beside);
        this.to = to;
    }

    /**
     * What was taken.
     *
     * @param copied files that were not in the copy before as they are
     * @param dropped older copies that went
     * @param findings what is wrong in the data, and therefore in the copy
     */
    public record Taken(String name, int files, int copied, int dropped, List<Finding> findings) {}

    /** Takes the copy, reads it again and takes away what is too old. */
    public Taken take(LocalDateTime now, String program) throws IOException {
        Map<String, BackupList.Entry> known = new HashMap<>();
        to.requireKey();
        to.newest().ifPresent(list -> list.files().forEach(one -> known.put(one.name(), one)));
        Map<String, BackupList.Entry> before = Map.copyOf(known);
        for (Map.Entry<String, Path> file : all().entrySet()) {
            copy(file.getKey(), file.getValue(), known).ifPresent(one -> known.put(one.name(), one));
        }
        List<BackupList.Entry> whole = new DeskLock(layout, new DurableFiles(DurableFiles.Access.OWNER, 0))
                .during(() -> {
                    // The chains before anybody looks which records there are: one that comes in between has no line in
                    // this
                    // copy.
                    Map<String, BackupList.Entry> entries = new LinkedHashMap<>();
                    for (Path chain : List.of(layout.ledger(), layout.acts())) {
                        copy(DATA + layout.name(chain), chain, known).ifPresent(one -> entries.put(one.name(), one));
                    }
                    for (Map.Entry<String, Path> file : all().entrySet()) {
                        if (!entries.containsKey(file.getKey())) {
                            copy(file.getKey(), file.getValue(), known).ifPresent(one -> entries.put(one.name(), one));
                        }
                    }
                    return List.copyOf(entries.values());
                });
        BackupList list = new BackupList(free(now), program, whole);
        to.keep(list);
        List<Finding> findings = check(list);
        int copied = (int) whole.stream()
                .filter(one -> {
                    BackupList.Entry then = before.get(one.name());
                    return then == null || !then.sha256().equals(one.sha256());
                })
                .count();
        return new Taken(list.name(), whole.size(), copied, to.tidy(), findings);
    }

    /** A second later where there is one of this second. */
    private String free(LocalDateTime now) {
        LocalDateTime at = now;
        while (Files.exists(new BackupList(BackupList.nameOf(at), "", List.of()).file(to.lists()))) {
            at = at.plusSeconds(1);
        }
        return BackupList.nameOf(at);
    }

    private Optional<BackupList.Entry> copy(String name, Path file, Map<String, BackupList.Entry> known)
            throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String mark = now.lastModifiedTime().toMillis() + "-"
                    + String.valueOf(now.fileKey()).replaceAll("[^0-9a-f]", "");
            BackupList.Entry then = known.get(name);
            if (then != null && then.size() == now.size() && then.mark().equals(mark) && to.has(then)) {
                return Optional.of(then);
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean isKey = new BackupList.Entry(name, "", 0, "").isKey();
            return Optional.of(new BackupList.Entry(name, to.keep(isKey, bytes), bytes.length, mark));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // Taken away meanwhile.
        }
    }

    /**
     * Everything by name, the ledger first and the chain next: a record that is newer than they are is one nobody was told of
     * yet, and the next start gives it its line.
     */
    private Map<String, Path> all() throws IOException {
        Map<String, Path> all = new TreeMap<>(Comparator.comparing((String name) -> !name.endsWith("ledger.jsonl"))
                .thenComparing(name -> !name.endsWith("acts.jsonl"))
                .thenComparing(Comparator.naturalOrder()));
        for (Path file : files(layout.privateFolder())) {
            if (isKept(file)) {
                all.put(DATA + layout.name(file), file);
            }
        }
        for (String name : List.of("public/announcements.json", "demo")) {
            if (Files.exists(layout.root().resolve(name))) {
                all.put(DATA + name, layout.root().resolve(name));
            }
        }
        for (Map.Entry<String, Path> one : beside.entrySet()) {
            for (Path file : files(one.getValue())) {
                String below = one.getValue().relativize(file).toString().replace('\\', '/');
                all.put(below.isEmpty() ? one.getKey() : one.getKey() + "/" + below, file);
            }
        }
        return all;
    }

    /** No locks, nothing half written, nobody who was signed in then, and no letter that would go out once more. */
    private boolean isKept(Path file) {
        String name = DataLayout.fileName(file);
        return !name.endsWith(".lock")
                && !isBelowLeftover(file)
                && !file.equals(layout.sessions())
                && !file.startsWith(layout.waitingMail())
                && !LastBackup.isNote(file)
                && !file.startsWith(layout.quarantine());
    }

    /** A file begun and not finished, or one of a copy that was being looked at. */
    private boolean isBelowLeftover(Path file) {
        for (Path part : layout.privateFolder().relativize(file)) {
            if (DurableFiles.isLeftover(part)) {
                return true;
            }
        }
        return false;
    }

    /** What goes while one looks is left out: half written files come and go under a running server. */
    private static List<Path> files(Path below) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(below)) {
            return files;
        }
        Files.walkFileTree(below, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return files;
    }

    /** Of a copy that is encrypted nothing lies in clear beside it: it is put together where the data are. */
    private Path trial() {
        return (to.hasKey() ? layout.privateFolder() : to.lists()).resolve(DurableFiles.TEMP_PREFIX + "check");
    }

    /** What the check says of the copy itself, put together in a folder that goes again. */
    private List<Finding> check(BackupList list) throws IOException {
        DurableFiles files = new DurableFiles(DurableFiles.Access.OWNER, 0);
        Path trial = trial();
        files.removeTree(trial);
        try {
            new Restore(to).put(list, trial);
            return Restore.findings(new DataLayout(trial.resolve("data")));
        } finally {
            files.removeTree(trial);
        }
    }
}
