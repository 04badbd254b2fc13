package vn.doithoai.store.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doithoai.content.Drafts;
import vn.doithoai.dialogue.ContentFile;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The drafts, each a file of its own in {@code private/drafts/}: who and when above a line of waves, the text below it. Head
 * and text are one file, so that a crash leaves the draft before or the new one.
 */
public final class DraftFiles implements Drafts {

    private static final System.Logger LOG = System.getLogger(DraftFiles.class.getName());
    private static final String END = ".txt";
    private static final String BASE = "base=";
    private static final String BY = "by=";
    private static final String AT = "at=";

    private final Path root;
    private final DurableFiles files;

    private DraftFiles(Path root, DurableFiles files) {
        this.root = root;
        this.files = files;
    }

    /** For the process that works in the data folder. */
    public static DraftFiles open(DataFolder folder) {
        return new DraftFiles(folder.layout().drafts(), folder.files());
    }

    @Override
    public List<Draft> all() {
        if (Files.notExists(root)) {
            return List.of();
        }
        try {
            return DataLayout.filesIn(root).stream()
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .flatMap(path -> find(path).stream())
                    .sorted(Comparator.comparing((Draft draft) -> draft.at().toInstant())
                            .reversed()
                            .thenComparing(Draft::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Draft> find(String path) {
        if (!ContentFolder.isPage(path) || !Files.isRegularFile(file(path))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(path, Files.readString(file(path))));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the draft of {0} in private/drafts cannot be read", path);
            return Optional.empty();
        }
    }

    private static Draft read(String path, String file) {
        String end = "\n" + ContentFile.SEPARATOR + "\n";
        int at = file.indexOf(end);
        if (at < 0) {
            throw new IllegalArgumentException("no end of the head");
        }
        String head = file.substring(0, at);
        return new Draft(
                path,
                value(head, BASE),
                file.substring(at + end.length()),
                value(head, BY),
                OffsetDateTime.parse(value(head, AT)));
    }

    private static String value(String head, String key) {
        try (Stream<String> lines = head.lines()) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + key))
                    .substring(key.length());
        }
    }

    @Override
    public void keep(Draft draft) {
        if (!ContentFolder.isPage(draft.path())) {
            throw new IllegalArgumentException("no page is called so: " + draft.path());
        }
        String text = BASE + draft.base() + "\n" + BY + draft.by() + "\n" + AT + draft.at() + "\n"
                + ContentFile.SEPARATOR + "\n" + draft.text();
        try {
            files.makeFolders(file(draft.path()).resolveSibling("").normalize());
            files.replace(file(draft.path()), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void drop(String path) {
        if (!ContentFolder.isPage(path) || Files.notExists(file(path))) {
            return;
        }
        try {
            files.delete(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String path) {
        return root.resolve(path + END);
    }
}
