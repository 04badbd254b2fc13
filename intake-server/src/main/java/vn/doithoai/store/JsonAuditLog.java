package vn.doithoai.store;

import com.fasterxml.jackson.core.JacksonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.RoleChange;
import vn.doithoai.office.AuditLog;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DeskLock;
import vn.doithoai.store.disk.DurableFiles;

/** The log of the desk, {@code private/audit.jsonl}: one line an entry, added and forced, read from its end. */
public final class JsonAuditLog implements AuditLog {

    private static final System.Logger LOG = System.getLogger(JsonAuditLog.class.getName());
    private static final int BLOCK = 8192;

    private final Path folder;
    private final Path file;
    private final DurableFiles files;
    private final DeskLock lock;
    private final ActChain acts;

    private JsonAuditLog(DataLayout layout, DurableFiles files) {
        this.folder = layout.privateFolder();
        this.file = layout.audit();
        this.files = files;
        this.lock = new DeskLock(layout, files);
        this.acts = new ActChain(layout, files);
    }

    /** Opens the log and cuts off a torn last line. Needs no lock on the data folder. */
    public static JsonAuditLog open(DataLayout layout) throws IOException {
        return open(layout, 0);
    }

    /**
     * Opens the log of a server that strangers reach.
     *
     * @param reserve bytes that must stay free on the disk for what they bring about to be written; what staff do is written
     *     as long as there is room at all
     */
    public static JsonAuditLog open(DataLayout layout, long reserve) throws IOException {
        return open(layout, new DurableFiles(DurableFiles.Access.OWNER, reserve));
    }

    /**
     * Opens the log of a folder.
     *
     * @param files of a folder that may be one that is only read
     */
    public static JsonAuditLog open(DataLayout layout, DurableFiles files) throws IOException {
        files.makeFolders(layout.privateFolder());
        JsonAuditLog log = new JsonAuditLog(layout, files);
        try {
            log.lock.during(() -> {
                log.settle();
                return log;
            });
        } catch (IOException e) {
            // The next entry tries again.
            LOG.log(System.Logger.Level.WARNING, "private/audit.jsonl is not put right yet: {0}", e.getMessage());
        }
        return log;
    }

    /** The shape of a line, in the order of its keys. */
    private record Line(
            int schema, OffsetDateTime at, String by, AuditEntry.What what, String about, List<RoleChange> roles) {

        static Line of(AuditEntry entry) {
            return new Line(Json.SCHEMA, entry.at(), entry.by(), entry.what(), entry.about(), entry.roles());
        }

        AuditEntry entry() {
            return new AuditEntry(at, by, what, about, roles);
        }
    }

    @Override
    public void addAll(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        entries.forEach(entry -> lines.writeBytes(Json.line(Line.of(entry))));
        try {
            if (entries.stream().allMatch(entry -> entry.what().isOfAnybody())) {
                files.refuseBelowReserve(folder);
            }
            lock.during(() -> {
                mend();
                long before = acts.latestHeld(ActChain.What.AUDIT, "")
                        .map(ActChain.Line::revision)
                        .orElse(0L);
                acts.appendHeld(List.of(entry("", before + entries.size(), lines.toByteArray())));
                append(lines.toByteArray());
                return entries;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(byte... lines) throws IOException {
        try {
            files.append(file, lines);
        } catch (IOException | RuntimeException e) {
            try {
                settle();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /** Lines that were added. */
    static ActChain.Entry entry(String about, long count, byte... lines) {
        return new ActChain.Entry(ActChain.What.AUDIT, about, count, Sha256.hex(lines));
    }

    /** Tells what the log holds, where a crash or a full disk came between the chain and the log. */
    private void settle() throws IOException {
        mend();
        ActChain.Line told = acts.latestHeld(ActChain.What.AUDIT, "").orElse(null);
        if (told == null || acts.isNotLastHeld(told)) {
            return;
        }
        byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        long count = 0;
        for (byte one : all) {
            count += one == '\n' ? 1 : 0;
        }
        if (count < told.revision()) {
            acts.appendHeld(List.of(entry("", count, all)));
        }
    }

    @Override
    public List<AuditEntry> latest(int atMost) {
        List<AuditEntry> latest = new ArrayList<>();
        if (Files.notExists(file)) {
            return latest;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            // What stands before the first line end of a block is the end of a line that began further up.
            byte[] rest = new byte[0];
            while (end > 0 && latest.size() < atMost) {
                long start = Math.max(0, end - BLOCK);
                byte[] bytes = joined(block(channel, start, (int) (end - start)), rest);
                int first = start == 0 ? 0 : indexOf(bytes, (byte) '\n') + 1;
                if (start > 0 && first == 0) {
                    rest = bytes;
                } else {
                    addLines(bytes, first, atMost, latest);
                    rest = Arrays.copyOf(bytes, first);
                }
                end = start;
            }
            return latest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the whole lines from a place on, the last one first; what is behind the last line end is still being written. */
    private static void addLines(byte[] bytes, int from, int atMost, List<AuditEntry> latest) {
        int end = lastIndexOf(bytes, bytes.length);
        while (end >= from && latest.size() < atMost) {
            int start = Math.max(from, lastIndexOf(bytes, end) + 1);
            parse(Arrays.copyOfRange(bytes, start, end)).ifPresent(latest::add);
            end = start - 1;
        }
    }

    private static Optional<AuditEntry> parse(byte... line) {
        try {
            Line read = Json.TOLERANT.readValue(Json.utf8(line), Line.class);
            return read.schema() == Json.SCHEMA ? Optional.of(read.entry()) : Optional.empty();
        } catch (JacksonException | Unreadable e) {
            LOG.log(System.Logger.Level.WARNING, "a line of private/audit.jsonl cannot be read");
            return Optional.empty();
        }
    }

    /** Cuts off what a crash or a full disk left of an entry: nobody was told that it was kept. */
    private void mend() throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        long whole = wholeLength();
        if (whole < Files.size(file)) {
            files.truncate(file, whole);
            LOG.log(System.Logger.Level.WARNING, "the torn last line of private/audit.jsonl was cut off");
        }
    }

    /** Where the last line ends. */
    private long wholeLength() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            while (end > 0) {
                long start = Math.max(0, end - BLOCK);
                byte[] bytes = block(channel, start, (int) (end - start));
                int last = lastIndexOf(bytes, bytes.length);
                if (last >= 0) {
                    return start + last + 1;
                }
                end = start;
            }
            return 0;
        }
    }

    private static byte[] block(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(length);
        while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
            // Until all is there.
        }
        return Arrays.copyOf(block.array(), block.position());
    }

    private static byte[] joined(byte[] bytes, byte[] two) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + two.length);
        System.arraycopy(two, 0, both, bytes.length, two.length);
        return both;
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the last line end before another place, or -1. */
    private static int lastIndexOf(byte[] bytes, int before) {
        int i = before - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }
}
