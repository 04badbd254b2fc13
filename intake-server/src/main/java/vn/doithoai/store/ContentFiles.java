package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doithoai.base.Zone;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.ContentStore;
import vn.doithoai.content.PlanDrafts;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The content folder, written by the desk; the texts of every file lie in {@code private/content-versions/}. A version is
 * on the disk before the file has its text: whatever stops a save, nothing that was typed or stood there is lost.
 */
public final class ContentFiles implements ContentStore {

    private static final System.Logger LOG = System.getLogger(ContentFiles.class.getName());
    private static final String TEXT = ".txt";
    private static final String HEAD = ".json";

    private final Path content;
    private final Path kept;
    private final DurableFiles files;
    private final DurableFiles versions;
    private final PlanDrafts drafts;

    ContentFiles(Path content, Path kept, Path drafts, DurableFiles files, DurableFiles versions) {
        this.content = content;
        this.kept = kept;
        this.files = files;
        this.versions = versions;
        this.drafts = new Drafts(drafts, versions);
    }

    /** For the process that works in the data folder; what a crash left beside the files is taken away. */
    public static ContentFiles open(Path content, DataFolder folder) {
        DurableFiles files = new DurableFiles(DurableFiles.Access.EVERYBODY, 0);
        sweep(content, files);
        return new ContentFiles(
                content, folder.layout().contentVersions(), folder.layout().planDrafts(), files, folder.files());
    }

    /** Plans that are not approved, {@code private/plan-drafts/<year>.json}. */
    private record Drafts(Path folder, DurableFiles files) implements PlanDrafts {

        /** The shape of a file, in the order of its keys. */
        private record Kept(
                int schema,
                int year,
                String by,
                OffsetDateTime at,
                boolean asked,
                String note,
                String from,
                String text,
                String source) {}

        @Override
        public List<PlanDraft> all() {
            if (Files.notExists(folder)) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(file -> DataLayout.fileName(file).matches("\\d{4}\\.json"))
                        .sorted(Comparator.reverseOrder())
                        .flatMap(file -> read(file).stream())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<PlanDraft> read(Path file) {
            try {
                Kept kept = Json.exactly(Json.text(file), Kept.class);
                return Optional.of(new PlanDraft(
                        kept.year(),
                        kept.text(),
                        kept.source(),
                        kept.from(),
                        kept.asked(),
                        kept.note(),
                        kept.by(),
                        kept.at()));
            } catch (IOException | Unreadable e) {
                LOG.log(System.Logger.Level.WARNING, "{0} in private/plan-drafts cannot be read", file.getFileName());
                return Optional.empty();
            }
        }

        @Override
        public boolean keep(PlanDraft draft, String revision) {
            synchronized (files) {
                if (!isStill(draft.year(), revision)) {
                    return false;
                }
                try {
                    files.makeFolders(folder);
                    files.replace(
                            file(draft.year()),
                            Json.pretty(new Kept(
                                    Json.SCHEMA,
                                    draft.year(),
                                    draft.by(),
                                    draft.at(),
                                    draft.asked(),
                                    draft.note(),
                                    draft.from(),
                                    draft.text(),
                                    draft.source())));
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public boolean drop(int year, String revision) {
            synchronized (files) {
                if (!isStill(year, revision)) {
                    return false;
                }
                try {
                    files.delete(file(year));
                    files.forceFolders(folder);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private boolean isStill(int year, String revision) {
            return find(year).map(PlanDraft::revision).orElse("").equals(revision);
        }

        private Path file(int year) {
            return folder.resolve(String.format(Locale.ROOT, "%04d.json", year));
        }
    }

    /** The shape of a version's head, beside its text. */
    private record Head(int schema, String path, int number, OffsetDateTime at, String by) {}

    @Override
    public List<String> paths() {
        Set<String> paths =
                new HashSet<>(ContentFolder.read(content, new ArrayList<>()).keySet());
        problems().forEach(problem -> paths.add(problem.file()));
        paths.add(ContentFolder.CATALOGUE);
        return paths.stream().sorted().toList();
    }

    @Override
    public Optional<Stored> find(String path) {
        return isOurs(path) ? text(path).map(text -> Stored.of(path, text)) : Optional.empty();
    }

    @Override
    public List<ContentProblem> check(String path, String text) {
        Set<ContentProblem> before = new HashSet<>(problems());
        return ContentReader.read(content, Map.of(path, text)).problems().stream()
                .filter(problem -> problem.file().equals(path) || !before.contains(problem))
                .toList();
    }

    @Override
    public List<ContentProblem> problems(String path) {
        return problems().stream()
                .filter(problem -> problem.file().equals(path))
                .toList();
    }

    @Override
    public synchronized Outcome save(Change change) {
        if (!isOurs(change.path())) {
            throw new IllegalArgumentException("no content file is called so: " + change.path());
        }
        String revision = find(change.path()).map(Stored::revision).orElse("");
        if (!revision.equals(change.revision())) {
            return new Outcome.Conflict(find(change.path()));
        }
        List<ContentProblem> problems = check(change.path(), change.text());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Stored wanted = Stored.of(change.path(), change.text());
        return wanted.revision().equals(revision) ? new Outcome.Saved(wanted) : write(change, wanted);
    }

    private Outcome write(Change change, Stored wanted) {
        try {
            // Looked at once more: checking took its time, and a person may have saved the file by hand meanwhile.
            Optional<Stored> now = find(change.path());
            if (!now.map(Stored::revision).orElse("").equals(change.revision())) {
                return new Outcome.Conflict(now);
            }
            if (now.isPresent()) {
                keepFound(now.get());
            }
            keep(change.path(), change.at(), change.by(), change.text());
            Path file = content.resolve(change.path());
            files.makeFolders(file.resolveSibling("").normalize());
            files.replace(file, change.text().getBytes(StandardCharsets.UTF_8));
            return new Outcome.Saved(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Version> versions(String path) {
        List<Version> found = new ArrayList<>();
        if (isOurs(path)) {
            for (Path head : heads(path)) {
                version(path, head).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Version::number).reversed());
        return List.copyOf(found);
    }

    @Override
    public Optional<CatalogueText> catalogue(String text) {
        return CatalogueJson.of(text);
    }

    @Override
    public PlanDrafts planDrafts() {
        return drafts;
    }

    /** A text that came from a person's own editor is kept before it is written over. */
    private void keepFound(Stored now) throws IOException {
        boolean known = versions(now.path()).stream()
                .findFirst()
                .filter(last -> last.text().equals(now.text()))
                .isPresent();
        if (!known) {
            OffsetDateTime at = Files.getLastModifiedTime(content.resolve(now.path()))
                    .toInstant()
                    .atZone(Zone.OF_COMMUNE)
                    .toOffsetDateTime()
                    .withNano(0);
            keep(now.path(), at, "", now.text());
        }
    }

    private void keep(String path, OffsetDateTime at, String by, String text) throws IOException {
        List<Path> before = heads(path);
        int number = before.isEmpty() ? 1 : number(before.get(before.size() - 1)) + 1;
        Path folder = folder(path);
        versions.makeFolders(folder);
        String name = String.format(Locale.ROOT, "%06d", number);
        versions.replace(folder.resolve(name + TEXT), text.getBytes(StandardCharsets.UTF_8));
        versions.create(folder.resolve(name + HEAD), Json.pretty(new Head(Json.SCHEMA, path, number, at, by)));
    }

    private static int number(Path head) {
        String name = DataLayout.fileName(head);
        return Integer.parseInt(name.substring(0, name.length() - HEAD.length()));
    }

    private Optional<Version> version(String path, Path head) {
        try {
            Head read = Json.exactly(Json.text(head), Head.class);
            String name = DataLayout.fileName(head);
            Path text = head.resolveSibling(name.substring(0, name.length() - HEAD.length()) + TEXT);
            return read.path().equals(path)
                    ? Optional.of(new Version(read.number(), read.at(), read.by(), Files.readString(text)))
                    : Optional.empty();
        } catch (IOException | Unreadable e) {
            LOG.log(System.Logger.Level.WARNING, "{0} in private/content-versions cannot be read", head.getFileName());
            return Optional.empty();
        }
    }

    private List<Path> heads(String path) {
        Path folder = folder(path);
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> DataLayout.fileName(file).matches("\\d{6}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String path) {
        return kept.resolve(path);
    }

    private List<ContentProblem> problems() {
        return ContentReader.read(content).problems();
    }

    private Optional<String> text(String path) {
        Path file = content.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            // Signs of another code page: what can be read of it, so that a person can mend it.
            return Optional.of(lenient(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lenient(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No path of another folder, and no name that makes no page. */
    private static boolean isOurs(String path) {
        return path.equals(ContentFolder.CATALOGUE) || ContentFolder.isPage(path);
    }

    private static void sweep(Path content, DurableFiles files) {
        if (!Files.isDirectory(content)) {
            return;
        }
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(DurableFiles::isLeftover).toList()) {
                files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
