package vn.doithoai.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DeskLock;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The chain over everything that is done: one line an event of a question, an account as it became, an addition to the audit
 * log, a content file as it was published, a restoration, a key. A line is there before what it tells of is written; what could not be written is
 * told by one more line, of how it is instead (decision 10). Written under {@link DeskLock}, also by a command beside the
 * server.
 */
final class ActChain {

    /** What the first line is chained to. */
    static final String START = "0".repeat(64);

    /** Of what is not there. */
    static final String NOTHING = "";

    private static final System.Logger LOG = System.getLogger(ActChain.class.getName());

    private final Path file;
    private final DurableFiles files;
    private final DeskLock lock;
    private final Map<Subject, Line> latest = new HashMap<>();
    private @Nullable Line last;
    private long known;

    ActChain(DataLayout layout, DurableFiles files) {
        this.file = layout.acts();
        this.files = files;
        this.lock = new DeskLock(layout, files);
    }

    /** What a line can be about. */
    enum What {
        QUESTION,
        ACCOUNT,
        AUDIT,
        CONTENT,
        RESTORED,
        KEY
    }

    /** What lines follow each other of. */
    record Subject(What what, String about) {}

    /**
     * What is to be told.
     *
     * @param revision of a question its number of events, of the audit log its lines, else 0
     * @param digest of all of it as it becomes, or {@link #NOTHING}
     */
    record Entry(What what, String about, long revision, String digest) {
        Subject subject() {
            return new Subject(what, about);
        }
    }

    /** A line as it stands in the file, in the order of its keys. */
    record Line(
            int schema, long seq, What what, String about, long revision, String digest, String previous, String hash) {

        private static Line after(@Nullable Line last, Entry entry) {
            long seq = last == null ? 1 : last.seq + 1;
            String previous = last == null ? START : last.hash;
            String hash = Sha256.hex(String.join(
                    "\n",
                    "doithoai-acts-v1",
                    previous,
                    Long.toString(seq),
                    entry.what().name(),
                    entry.about(),
                    Long.toString(entry.revision()),
                    entry.digest()));
            return new Line(
                    Json.SCHEMA, seq, entry.what(), entry.about(), entry.revision(), entry.digest(), previous, hash);
        }

        Entry entry() {
            return new Entry(what, about, revision, digest);
        }

        /** Whether it is the one that follows another, or the first one. */
        boolean follows(@Nullable Line before) {
            return equals(after(before, entry()));
        }
    }

    /** The lines of a chain as they are, null for what is none; a torn last line is left out. */
    static List<@Nullable Line> read(Path file) throws IOException {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return lines(bytes);
    }

    private static List<@Nullable Line> lines(byte... bytes) {
        List<@Nullable Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(parse(new String(bytes, start, i - start, StandardCharsets.UTF_8))
                        .orElse(null));
                start = i + 1;
            }
        }
        return lines;
    }

    private static Optional<Line> parse(String text) {
        try {
            Line line = Json.exactly(text, Line.class);
            return line.schema == Json.SCHEMA ? Optional.of(line) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Adds lines, all in one write. */
    void append(List<Entry> entries) throws IOException {
        lock.during(() -> {
            appendHeld(entries);
            return entries;
        });
    }

    /** The same for who holds the lock. */
    void appendHeld(List<Entry> entries) throws IOException {
        catchUp();
        if (Files.exists(file) && Files.size(file) != known) {
            files.truncate(file, known); // What could not be cut off when it was read is in the way now.
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Line> added = new ArrayList<>();
        Line before = last;
        for (Entry entry : entries) {
            before = Line.after(before, entry);
            added.add(before);
            bytes.writeBytes(Json.line(before));
        }
        try {
            files.append(file, bytes.toByteArray());
        } catch (IOException | RuntimeException e) {
            cutBack();
            throw e;
        }
        known += bytes.size();
        added.forEach(this::keep);
    }

    /** What is not known to be durable was not added. */
    private void cutBack() {
        try {
            if (Files.exists(file)) {
                files.truncate(file, known);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "private/acts.jsonl may have a line too many: {0}", e.getMessage());
        }
    }

    /** The newest line about something, as the file is now. */
    Optional<Line> latestHeld(What what, String about) throws IOException {
        catchUp();
        return Optional.ofNullable(latest.get(new Subject(what, about)));
    }

    /** Whether something was told after this. */
    boolean isNotLastHeld(Line line) throws IOException {
        catchUp();
        return !line.equals(last);
    }

    Optional<Line> latest(What what, String about) throws IOException {
        return lock.during(() -> latestHeld(what, about));
    }

    /** The newest line of all. */
    Optional<Line> last() throws IOException {
        return lock.during(() -> {
            catchUp();
            return Optional.ofNullable(last);
        });
    }

    /** Reads what was added since, also by another process; a torn last line is cut off: nobody was told of it. */
    private void catchUp() throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size == known) {
            return;
        }
        if (size < known) {
            latest.clear();
            last = null;
            known = 0;
        }
        byte[] more = new byte[(int) (size - known)];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.wrap(more);
            while (buffer.hasRemaining() && channel.read(buffer, known + buffer.position()) >= 0) {
                // Until all is there.
            }
        }
        int whole = more.length;
        while (whole > 0 && more[whole - 1] != '\n') {
            whole--;
        }
        if (whole < more.length) {
            cutOff(known + whole);
        }
        known += whole;
        for (Line line : lines(Arrays.copyOf(more, whole))) {
            if (line != null) {
                keep(line);
            }
        }
    }

    /** On a disk that takes no writes it stays, and is not read. */
    private void cutOff(long length) {
        try {
            files.truncate(file, length);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the torn last line of private/acts.jsonl stays: {0}", e.getMessage());
        }
    }

    private void keep(Line line) {
        latest.put(line.entry().subject(), line);
        last = line;
    }

    /**
     * Tells how it is of the last line's subject, where a crash came between the line and what it tells of: that is as an
     * earlier line has it. What is as no line has it was done by somebody else, and stays for the check to name.
     *
     * @param now how things are, or empty where it is not this caller's to say
     */
    Optional<Line> settle(Now now) throws IOException {
        return lock.during(() -> settleHeld(now));
    }

    /** The same for who holds the lock. */
    Optional<Line> settleHeld(Now now) throws IOException {
        catchUp();
        Line open = last;
        if (open == null) {
            return Optional.empty();
        }
        Optional<Entry> is = now.of(open.entry());
        if (is.isEmpty() || is.get().equals(open.entry())) {
            return Optional.empty();
        }
        boolean earlier = is.get().digest().equals(NOTHING)
                || read(file).stream()
                        .anyMatch(line -> line != null && line.entry().equals(is.get()));
        if (!earlier) {
            return Optional.empty();
        }
        appendHeld(List.of(is.get()));
        return Optional.of(open);
    }

    /** Looks at the file of something. */
    @FunctionalInterface
    interface Now {
        Optional<Entry> of(Entry told) throws IOException;
    }

    /** Tells of every content file that is another one than when it was told of last. */
    void content(Map<String, String> digests) throws IOException {
        lock.during(() -> {
            catchUp();
            Map<String, String> all = new TreeMap<>(digests);
            latest.keySet().stream()
                    .filter(subject -> subject.what() == What.CONTENT)
                    .forEach(subject -> all.putIfAbsent(subject.about(), NOTHING));
            List<Entry> changed = new ArrayList<>();
            all.forEach((name, digest) -> {
                Line before = latest.get(new Subject(What.CONTENT, name));
                if (before == null || !before.digest().equals(digest)) {
                    changed.add(new Entry(What.CONTENT, name, 0, digest));
                }
            });
            if (!changed.isEmpty()) {
                appendHeld(changed);
            }
            return changed;
        });
    }
}
