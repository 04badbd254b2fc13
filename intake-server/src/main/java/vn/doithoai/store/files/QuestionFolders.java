package vn.doithoai.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.FileTraces;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * A folder for each question that has files, the bytes by their hash: {@code private/files/2026/DT-2026-0001/3f…}. Nothing in
 * it is ever changed; what the record does not name any more goes. Those that everybody may have are copied to a folder of the
 * same shape beside the feed.
 */
public final class QuestionFolders implements QuestionFiles {

    private static final System.Logger LOG = System.getLogger(QuestionFolders.class.getName());

    private final Path kept;
    private final Path published;
    private final DurableFiles own = new DurableFiles(DurableFiles.Access.OWNER, 0);
    private final Set<Named> arriving = new HashSet<>();
    private final Map<Path, FileTime> looked = new HashMap<>();
    private final DurableFiles everybodys = new DurableFiles(DurableFiles.Access.EVERYBODY, 0);

    public QuestionFolders(DataLayout layout) {
        this.kept = layout.questionFiles();
        this.published = DataLayout.filesBeside(layout.publicQuestions());
    }

    @Override
    public synchronized Kept take(QuestionNumber number, Path file, String called) throws FileKind.NotTaken {
        try {
            FileKind kind = FileKind.of(file, called);
            Path folder = DataLayout.filesOf(kept, number);
            own.makeFolders(folder);
            Path temp = own.temp(folder);
            try {
                kind.copyClean(file, temp, StandardOpenOption.TRUNCATE_EXISTING);
                own.forceFiles(List.of(temp));
                String sha256 = hash(temp);
                long size = Files.size(temp);
                arriving.add(new Named(number, sha256));
                boolean scan = kind == FileKind.PDF && PdfLetters.isScan(temp);
                own.move(temp, folder.resolve(sha256));
                return new Kept(sha256, kind, size, scan);
            } finally {
                Files.deleteIfExists(temp);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record that somebody wrote by hand leads to no other place. */
    private static Path named(Path folder, QuestionNumber number, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(number + ": a file is named by its SHA-256");
        }
        return DataLayout.filesOf(folder, number).resolve(sha256);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }

    @Override
    public Optional<Path> find(QuestionNumber number, String sha256) {
        Path file = named(kept, number, sha256);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public FileTraces traces(QuestionNumber number, String sha256, FileKind kind) {
        return find(number, sha256).map(file -> Traces.of(file, kind)).orElse(FileTraces.NONE);
    }

    @Override
    public synchronized void settle(QuestionNumber number, Kept kept, Optional<Question> now) {
        arriving.remove(new Named(number, kept.sha256()));
        now.ifPresent(this::forget);
    }

    @Override
    public synchronized boolean publish(QuestionNumber number, String sha256) {
        Path to = named(published, number, sha256);
        try {
            if (isWhole(to, sha256)) {
                return true;
            }
            Optional<Path> from = find(number, sha256);
            if (from.isEmpty() || !isWhole(from.get(), sha256)) {
                return false;
            }
            everybodys.makeFolders(to.resolveSibling(""));
            Path temp = everybodys.temp(to.resolveSibling(""));
            try (InputStream in = Files.newInputStream(from.get());
                    OutputStream out = Files.newOutputStream(temp, StandardOpenOption.TRUNCATE_EXISTING)) {
                in.transferTo(out);
            }
            everybodys.move(temp, to);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes are read once in the life of the process, and again when the file is another. */
    private boolean isWhole(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        FileTime time = Files.getLastModifiedTime(file);
        if (time.equals(looked.get(file))) {
            return true;
        }
        boolean whole = hash(file).equals(sha256);
        if (whole) {
            looked.put(file, time);
        }
        return whole;
    }

    /** A disk that refuses leaves it for the next start. */
    @Override
    public synchronized void forget(Question question) {
        Set<String> named = Stream.concat(
                        question.files().stream()
                                .map(standard -> standard.file().sha256()),
                        arriving.stream()
                                .filter(file -> file.number().equals(question.number()))
                                .map(Named::sha256))
                .collect(Collectors.toUnmodifiableSet());
        try {
            leaveOnly(DataLayout.filesOf(kept, question.number()), named, own);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "files of {0} stay: {1}", question.number(), e.getMessage());
        }
    }

    @Override
    public synchronized void sweep(Function<QuestionNumber, Optional<Question>> questions) {
        try {
            for (Path year : DataLayout.entries(kept)) {
                for (Path folder : DataLayout.entries(year)) {
                    QuestionNumber.parse(DataLayout.fileName(folder))
                            .flatMap(questions)
                            .ifPresent(this::forget);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "files of questions were not swept: {0}", e.getMessage());
        }
    }

    @Override
    public synchronized void keepPublished(Iterable<Named> named) {
        Set<Path> wanted = new HashSet<>();
        named.forEach(
                file -> wanted.add(DataLayout.filesOf(published, file.number()).resolve(file.sha256())));
        try {
            for (Path year : DataLayout.entries(published)) {
                for (Path folder : DataLayout.entries(year)) {
                    Set<String> names = DataLayout.entries(folder).stream()
                            .filter(wanted::contains)
                            .map(DataLayout::fileName)
                            .collect(Collectors.toUnmodifiableSet());
                    leaveOnly(folder, names, everybodys);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leaveOnly(Path folder, Set<String> names, DurableFiles files) throws IOException {
        List<Path> there = DataLayout.entries(folder);
        for (Path file : there) {
            if (!names.contains(DataLayout.fileName(file))) {
                files.deleteForGood(file);
            }
        }
        if (!there.isEmpty() && names.isEmpty()) {
            files.deleteForGood(folder);
        }
    }
}
