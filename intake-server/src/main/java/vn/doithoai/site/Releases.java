package vn.doithoai.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The releases in an output folder and which of them readers see: {@code current}, a symbolic link moved by one atomic
 * rename, or {@code current.txt} with the build id where links are refused.
 */
final class Releases {

    /** The one readers see and two to go back to. */
    static final int KEPT = 3;

    private static final String PARTIAL = ".building-";
    private static final String WORDS = ".words-";
    private static final String LINK = "current";
    private static final String POINTER = "current.txt";

    /** Makes symbolic links; some systems refuse. */
    @FunctionalInterface
    interface Linker {
        void link(Path link, Path target) throws IOException;
    }

    private final Path output;
    private final DurableFiles files;
    private final Linker linker;

    Releases(Path output) {
        this(output, new DurableFiles(DurableFiles.Access.EVERYBODY, 0));
    }

    Releases(Path output, DurableFiles files) {
        this(output, files, (link, target) -> Files.createSymbolicLink(link, target));
    }

    Releases(Path output, DurableFiles files, Linker linker) {
        this.output = output.toAbsolutePath().normalize();
        this.files = files;
        this.linker = linker;
    }

    private Path folder() {
        return output.resolve("releases");
    }

    /** The release readers see. */
    Optional<Path> current() {
        try {
            Path link = output.resolve(LINK);
            Path pointer = output.resolve(POINTER);
            Path release;
            if (Files.isSymbolicLink(link)) {
                release = link.toRealPath();
            } else if (Files.isRegularFile(pointer)) {
                release = folder().resolve(Files.readString(pointer).strip()).toRealPath();
            } else {
                return Optional.empty();
            }
            // A pointer from anywhere else is not ours to follow.
            return release.startsWith(folder().toRealPath()) ? Optional.of(release) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whole releases, newest first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .sorted(Comparator.comparing(
                                    (Path entry) -> entry.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }

    /** Removes what a killed build left behind. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder())) {
            return;
        }
        List<Path> partial;
        try (Stream<Path> entries = Files.list(folder())) {
            partial = entries.filter(entry -> entry.getFileName().toString().startsWith(PARTIAL))
                    .toList();
        }
        for (Path entry : partial) {
            files.removeTree(entry);
        }
        Files.deleteIfExists(output.resolve(LINK + ".tmp"));
        try (Stream<Path> entries = Files.list(output)) {
            for (Path leftover : entries.filter(this::isLeftover).toList()) {
                files.delete(leftover);
            }
        }
    }

    /** Also the note of a release that is not there: its build was killed. */
    private boolean isLeftover(Path file) {
        String name = file.getFileName().toString();
        return DurableFiles.isLeftover(file)
                || (name.startsWith(WORDS) && Files.notExists(folder().resolve(name.substring(WORDS.length()))));
    }

    /** A build id that is not taken yet; ids in the order of their text are in the order of time. */
    String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; Files.exists(folder().resolve(id)); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    /** A fresh, empty folder that no reader is ever shown. */
    Path begin(String buildId) throws IOException {
        return Files.createDirectories(folder().resolve(PARTIAL + buildId));
    }

    /** Gives a checked release its name. */
    Path finish(Path partial, String buildId) throws IOException {
        Path release = folder().resolve(buildId);
        files.move(partial, release);
        return release;
    }

    /** Lets readers see a release, in one step. */
    void publish(Path release) throws IOException {
        Path link = output.resolve(LINK);
        Path temporary = output.resolve(LINK + ".tmp");
        Files.deleteIfExists(temporary);
        try {
            linker.link(temporary, output.relativize(release));
        } catch (UnsupportedOperationException | FileSystemException e) {
            point(release);
            return;
        }
        files.move(temporary, link);
        Files.deleteIfExists(output.resolve(POINTER));
    }

    private void point(Path release) throws IOException {
        byte[] name = (release.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
        files.replace(output.resolve(POINTER), name);
        Files.deleteIfExists(output.resolve(LINK));
    }

    /** The release before the one readers see. */
    Optional<Path> former() throws IOException {
        Optional<Path> current = current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        String name = current.get().getFileName().toString();
        return all().stream()
                .filter(release -> release.getFileName().toString().compareTo(name) < 0)
                .findFirst();
    }

    /** Notes beside a release what of askers' words it shows; for the office, no reader is ever given it. */
    void noteWords(String buildId, Map<String, String> shown) throws IOException {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(shown)
                .forEach((number, digest) ->
                        lines.append(number).append(' ').append(digest).append('\n'));
        files.replace(output.resolve(WORDS + buildId), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a release shows only what may be shown now; one of which that is not known does not.
     *
     * @param mayBeShown as {@link SitePlan#shownWords} has it
     */
    boolean showsOnly(Path release, Map<String, String> mayBeShown) throws IOException {
        Path words = output.resolve(WORDS + release.getFileName());
        if (!Files.isRegularFile(words)) {
            return false;
        }
        for (String line : Files.readAllLines(words)) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 2 || !parts[1].equals(mayBeShown.get(parts[0]))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Removes all but the newest releases; what readers see always stays. Where one of the others shows what may not be shown
     * any more, all others go.
     */
    void prune(Map<String, String> mayBeShown) throws IOException {
        Optional<Path> current = current();
        List<Path> others = new ArrayList<>();
        for (Path release : all()) {
            if (current.isEmpty() || !release.toRealPath().equals(current.get())) {
                others.add(release);
            }
        }
        int kept = current.isPresent() ? KEPT - 1 : KEPT;
        for (Path release : others) {
            if (!showsOnly(release, mayBeShown)) {
                kept = 0;
            }
        }
        for (Path release : others.subList(Math.min(kept, others.size()), others.size())) {
            files.removeTree(release);
            Files.deleteIfExists(output.resolve(WORDS + release.getFileName()));
        }
    }
}
