package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.FileTraces;
import vn.doithoai.base.Folding;
import vn.doithoai.dialogue.Attachments;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;
import vn.doithoai.store.files.Traces;

/** The files in {@code content/tep/}. What comes in lies in a folder of the private data until it is whole and looked at. */
public final class ContentAttachments implements Attachments {

    private static final int LONGEST_NAME = 80;

    private final DurableFiles files;
    private final Path folder;
    private final Path incoming;
    private boolean swept;

    private ContentAttachments(DurableFiles files, Path folder, Path incoming) {
        this.files = files;
        this.folder = folder;
        this.incoming = incoming;
    }

    /**
     * Nothing is written before the first file comes in: a disk that takes no writes keeps no reader out.
     *
     * @param content the content folder
     * @param incoming a folder that nobody else writes to
     */
    public static ContentAttachments of(Path content, Path incoming) {
        return new ContentAttachments(
                new DurableFiles(DurableFiles.Access.EVERYBODY, 0), content.resolve("tep"), incoming);
    }

    /** Once in the life of the process, what a crash left goes. */
    private void sweep(DurableFiles own) throws IOException {
        if (swept) {
            return;
        }
        own.removeTree(incoming);
        for (Path left : DataLayout.entries(folder)) {
            if (DurableFiles.isLeftover(left)) {
                own.delete(left);
            }
        }
        swept = true;
    }

    @Override
    public List<Attachment> all() {
        try {
            List<Attachment> all = new ArrayList<>();
            for (Path file : DataLayout.entries(folder)) {
                known(file).ifPresent(all::add);
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None for what was laid there by hand and may not be handed out: the build refuses it and says why. */
    private static Optional<Attachment> known(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Attachment(name, FileKind.of(file, name), Files.size(file)));
        } catch (FileKind.NotTaken e) {
            return Optional.empty();
        }
    }

    @Override
    public FileTraces traces(Attachment file) {
        return Traces.of(folder.resolve(file.name()), file.kind());
    }

    @Override
    public synchronized Path incoming() {
        DurableFiles own = new DurableFiles(DurableFiles.Access.OWNER, 0);
        try {
            sweep(own);
            own.makeFolders(incoming);
            return incoming;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Attachment take(Path file, String called) throws FileKind.NotTaken {
        try {
            FileKind kind = FileKind.of(file, called);
            files.makeFolders(folder);
            Path temp = folder.resolve(DurableFiles.TEMP_PREFIX + "tep");
            Files.deleteIfExists(temp);
            try {
                kind.copyClean(file, temp, StandardOpenOption.CREATE_NEW);
                files.forceFiles(List.of(temp));
                return put(temp, kind, called);
            } finally {
                Files.deleteIfExists(temp);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment put(Path temp, FileKind kind, String called) throws IOException {
        String stem = stem(called, kind);
        String name = stem + "." + kind.ending();
        for (int number = 2; Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS); number++) {
            if (Files.mismatch(temp, folder.resolve(name)) < 0) {
                return new Attachment(name, kind, Files.size(temp));
            }
            name = stem + "-" + number + "." + kind.ending();
        }
        long size = Files.size(temp);
        files.move(temp, folder.resolve(name));
        return new Attachment(name, kind, size);
    }

    /** Small letters without marks, figures and hyphens. */
    private static String stem(String called, FileKind kind) {
        String name = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        String folded = Folding.fold(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut =
                folded.substring(0, Math.min(LONGEST_NAME, folded.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? kind.ending() : cut;
    }
}
