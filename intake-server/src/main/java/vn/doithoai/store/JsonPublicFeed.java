package vn.doithoai.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Restoration;
import vn.doithoai.store.Unreadable.Fault;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The public questions as files, one a question: what the build may see. Everything here is derived, so that it can be
 * deleted and made again; whatever does not fit the published schema is refused, with file and line.
 */
public final class JsonPublicFeed implements PublicFeed {

    private static final String ENDING = ".json";

    private final Path folder;
    private final DurableFiles files;

    /** @param folder {@link DataLayout#publicQuestions} */
    public JsonPublicFeed(Path folder) {
        this(folder, new DurableFiles(DurableFiles.Access.EVERYBODY, 0));
    }

    JsonPublicFeed(Path folder, DurableFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** A file that tells its schema. */
    interface Versioned {
        int schema();

        /** One of another version is refused. */
        default void requireKnown() throws Unreadable {
            if (schema() != Json.SCHEMA) {
                throw new Unreadable(schema() > Json.SCHEMA ? Fault.TOO_NEW : Fault.WRONG_VALUE, "schema", 0);
            }
        }
    }

    /** What a file holds. */
    private record Entry(int schema, PublishedQuestion question) implements Versioned {}

    /** What the file of the groups holds. */
    private record Groups(int schema, List<GroupTally> years) implements Versioned {}

    /** What the file of the restorations holds. */
    private record Restored(int schema, List<Restoration> restored) implements Versioned {}

    /** A question as its file in the feed has it; the open data has fields of its own. */
    public static byte[] json(PublishedQuestion question) {
        return Json.pretty(new Entry(Json.SCHEMA, question));
    }

    /**
     * A question as a release has it, the name by its seal; none where the text is not what the manifest has the hash of.
     *
     * @param line with its line end
     */
    public static Optional<PublishedQuestion> released(String line, String digest) {
        try {
            return digest.equals(Sha256.hex(line))
                    ? Optional.of(Json.exactly(line, PublishedQuestion.class))
                    : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** SHA-256 of the whole public record on a line of its own, the name by its seal: what a manifest has of a question. */
    public static String digest(PublishedQuestion question) {
        return Sha256.hex(Json.line(question.withoutName()));
    }

    /**
     * Where a file of a question lies that everybody may have.
     *
     * @param folder of the feed
     */
    public static Path fileOf(Path folder, QuestionNumber number, String sha256) {
        return DataLayout.filesOf(DataLayout.filesBeside(folder), number).resolve(sha256);
    }

    /** The JSON Schema (2020-12) that every file of the feed meets. */
    public static byte[] schema() {
        try (InputStream in = Objects.requireNonNull(
                JsonPublicFeed.class.getResourceAsStream("published-question.schema.json"), "the schema is missing")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replace(List<PublishedQuestion> questions) {
        try {
            files.makeFolders(folder);
            Set<Path> wanted = new HashSet<>();
            for (PublishedQuestion question : questions) {
                Path file = DataLayout.questionIn(folder, question.number());
                wanted.add(file);
                write(file, json(question));
            }
            for (Path file : DataLayout.filesIn(folder)) {
                if (isOurs(file) && !wanted.contains(file)) {
                    files.delete(file);
                    removeIfEmpty(file.resolveSibling(""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replaceGroups(List<GroupTally> tallies) {
        try {
            files.makeFolders(folder);
            write(groupsFile(), Json.pretty(new Groups(Json.SCHEMA, tallies)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FeedUnreadable if the file does not fit */
    @Override
    public List<GroupTally> groups() {
        return beside(groupsFile(), Groups.class)
                .map(groups -> List.copyOf(groups.years))
                .orElse(List.of());
    }

    @Override
    public void replaceRestorations(List<Restoration> restorations) {
        try {
            if (!restorations.isEmpty() || Files.exists(restoredFile())) {
                files.makeFolders(folder);
                write(restoredFile(), Json.pretty(new Restored(Json.SCHEMA, restorations)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FeedUnreadable if the file does not fit */
    @Override
    public List<Restoration> restorations() {
        return beside(restoredFile(), Restored.class)
                .map(restored -> List.copyOf(restored.restored))
                .orElse(List.of());
    }

    /**
     * A file beside the questions, if it is there.
     *
     * @throws FeedUnreadable if it does not fit
     */
    static <T extends Versioned> Optional<T> beside(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            T read = Json.exactly(Json.text(file), type);
            read.requireKnown();
            return Optional.of(read);
        } catch (Unreadable e) {
            throw new FeedUnreadable(file, e.fault().key(), e.where(), e.line(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path restoredFile() {
        return folder.resolveSibling("restored.json");
    }

    private Path groupsFile() {
        return folder.resolveSibling("groups.json");
    }

    /** @throws FeedUnreadable if a file does not fit the schema */
    @Override
    public List<PublishedQuestion> read() {
        try {
            List<PublishedQuestion> questions = new ArrayList<>();
            for (Path file : DataLayout.filesIn(folder)) {
                if (DataLayout.fileName(file).endsWith(ENDING)) {
                    questions.add(read(file));
                }
            }
            questions.sort(Comparator.comparing(PublishedQuestion::number));
            return List.copyOf(questions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FeedUnreadable if the file does not fit the schema */
    @Override
    public Optional<PublishedQuestion> find(QuestionNumber number) {
        Path file = DataLayout.questionIn(folder, number);
        try {
            return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PublishedQuestion read(Path file) throws IOException {
        try {
            Entry entry = Json.exactly(Json.text(file), Entry.class);
            entry.requireKnown();
            if (!DataLayout.questionIn(folder, entry.question.number()).equals(file)) {
                throw new Unreadable(Fault.WRONG_NUMBER);
            }
            return entry.question;
        } catch (Unreadable e) {
            throw new FeedUnreadable(file, e.fault().key(), e.where(), e.line(), e);
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        files.makeFolders(file.resolveSibling(""));
        files.replaceDerived(file, bytes);
    }

    private static boolean isOurs(Path file) {
        String name = DataLayout.fileName(file);
        return name.endsWith(ENDING) || name.startsWith(DurableFiles.TEMP_PREFIX);
    }

    private void removeIfEmpty(Path year) throws IOException {
        try (Stream<Path> left = Files.list(year)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        files.delete(year);
    }
}
