package vn.doithoai.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.doithoai.store.JsonText;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The letters on disk: {@code waiting/} holds one file each, {@code done/} one mark for each that went out, without an
 * address, so that none is made twice. A mark is forgotten once nothing that old is told any more.
 */
public final class MailQueue {

    private static final System.Logger LOG = System.getLogger(MailQueue.class.getName());
    private static final String END = ".json";

    private final Path waiting;
    private final Path done;
    private final Path since;
    private final DurableFiles files;

    public MailQueue(DataLayout layout, DurableFiles files) {
        this.waiting = layout.waitingMail();
        this.done = layout.mail().resolve("done");
        this.since = layout.mail().resolve("since.json");
        this.files = files;
    }

    /** The shape of a mark. */
    private record Mark(OffsetDateTime at) {}

    /** When letters were first switched on: nothing that happened before is told. */
    public synchronized OffsetDateTime since(OffsetDateTime now) {
        try {
            // A copy that was put back has no letters, and no folder for them.
            files.makeFolders(waiting);
            files.makeFolders(done);
            if (Files.exists(since)) {
                return JsonText.read(since, Mark.class).at();
            }
            files.replace(since, JsonText.bytes(new Mark(now)));
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a letter unless it is there or went out already; returns when it is durably on disk. */
    public synchronized boolean put(Letter letter) {
        try {
            if (Files.exists(markOf(letter.id())) || Files.exists(fileOf(letter.id()))) {
                return false;
            }
            write(letter);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All letters, oldest first; a file that cannot be read is passed over and told in the log. */
    public synchronized List<Letter> all() {
        List<Letter> letters = new ArrayList<>();
        try {
            for (Path file : DataLayout.entries(waiting)) {
                if (!DataLayout.fileName(file).endsWith(END) || DurableFiles.isLeftover(file)) {
                    continue;
                }
                try {
                    letters.add(JsonText.read(file, Letter.class));
                } catch (IOException | IllegalArgumentException e) {
                    LOG.log(System.Logger.Level.WARNING, "{0} in private/mail cannot be read", file.getFileName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        letters.sort(Comparator.comparing((Letter letter) -> letter.made().toInstant())
                .thenComparing(Letter::id));
        return letters;
    }

    /** Writes a letter as it is now, if it is still there. */
    synchronized void change(Letter letter) {
        try {
            if (Files.exists(fileOf(letter.id()))) {
                write(letter);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It went out: first the mark, then the letter goes, so that a crash in between sends nothing again. */
    synchronized void delivered(Letter letter, OffsetDateTime now) {
        try {
            mark(letter.id(), now);
            files.deleteForGood(fileOf(letter.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a letter away that must not go out any more; what it told is not told again. */
    synchronized void drop(Letter letter, OffsetDateTime now) {
        delivered(letter, now);
    }

    /** After a start: letters whose mark is there went out; marks that are old enough go. */
    synchronized void tidy(OffsetDateTime now, Duration marksLive) {
        try {
            for (Letter letter : all()) {
                if (Files.exists(markOf(letter.id()))) {
                    files.deleteForGood(fileOf(letter.id()));
                }
            }
            for (Path file : DataLayout.entries(done)) {
                if (isOver(file, now.minus(marksLive))) {
                    files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOver(Path mark, OffsetDateTime before) {
        try {
            return JsonText.read(mark, Mark.class).at().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    /** Letters are switched off: no address is kept for nothing. */
    public synchronized int clear() {
        try {
            int count = 0;
            for (Path file : DataLayout.entries(waiting)) {
                files.deleteForGood(file);
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(String id, OffsetDateTime now) throws IOException {
        files.replace(markOf(id), JsonText.bytes(new Mark(now)));
    }

    private void write(Letter letter) throws IOException {
        files.replace(fileOf(letter.id()), JsonText.bytes(letter));
    }

    private Path fileOf(String id) {
        return waiting.resolve(id + END);
    }

    private Path markOf(String id) {
        return done.resolve(id + END);
    }
}
