package vn.doithoai.store;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.store.disk.DurableFiles;

/**
 * The ledger on disk: one line a question, only ever added to. A last line that a crash left torn is cut off; every other
 * fault stays where it is, for {@link LedgerCheck} to name.
 */
final class LedgerFile {

    private final Path file;
    private final DurableFiles files;
    /** Every line, also those that are no ledger lines: they are evidence, and stay when the file is written anew. */
    private final List<Raw> lines = new CopyOnWriteArrayList<>();

    private String head = LedgerLine.START;
    /** The last write failed: what the file holds, and what of it is durable, is not known; it must be written anew. */
    private boolean doubtful;

    LedgerFile(Path file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    /**
     * One line as it stands in the file.
     *
     * @param text a character a byte, so that even what is no text stays as it is
     * @param ended whether a line end follows
     * @param line what it says, or null where it is no ledger line
     */
    record Raw(String text, boolean ended, @Nullable LedgerLine line) {}

    /** The shape of a line in the file, in the order of its keys. */
    private record Entry(
            int schema,
            QuestionNumber number,
            LocalDate receivedOn,
            OffsetDateTime enteredAt,
            String seal,
            String previous,
            String hash) {

        static Entry of(LedgerLine line) {
            return new Entry(
                    Json.SCHEMA,
                    line.number(),
                    line.receivedOn(),
                    line.enteredAt(),
                    line.seal(),
                    line.previous(),
                    line.hash());
        }

        LedgerLine line() {
            return new LedgerLine(number, receivedOn, enteredAt, seal, previous, hash);
        }
    }

    /** All lines of a ledger as they are; none if there is no file. */
    static List<Raw> raw(Path file) throws IOException {
        List<Raw> raw = new ArrayList<>();
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
            raw.add(new Raw(text, end < bytes.length, parse(text).orElse(null)));
            start = end + 1;
        }
        return raw;
    }

    private static Optional<LedgerLine> parse(String line) {
        try {
            Entry entry = Json.TOLERANT.readValue(Json.utf8(line.getBytes(StandardCharsets.ISO_8859_1)), Entry.class);
            return entry.schema() == Json.SCHEMA ? Optional.of(entry.line()) : Optional.empty();
        } catch (JacksonException | Unreadable e) {
            return Optional.empty();
        }
    }

    /** Reads the file, and cuts off a torn last line. Says whether it had to. */
    boolean load() throws IOException {
        lines.addAll(raw(file));
        boolean torn = !lines.isEmpty() && isTorn(lines.get(lines.size() - 1));
        if (torn) {
            lines.remove(lines.size() - 1);
            try {
                files.truncate(file, whole(lines).length);
            } catch (IOException e) {
                doubtful = true; // On a disk that takes no writes; the next line writes the file anew.
            }
        }
        lines().stream().reduce((first, last) -> last).ifPresent(last -> head = last.hash());
        return torn;
    }

    static boolean isTorn(Raw last) {
        return !last.ended() || last.line() == null;
    }

    /** Adds the line of a question, durably. After a failure the next call writes the whole file anew. */
    LedgerLine append(Question question) throws IOException {
        LedgerLine line = LedgerLine.after(
                head,
                question.number(),
                question.received().on(),
                question.received().act().at(),
                question.proof().seal());
        byte[] text = Json.line(Entry.of(line));
        Raw added = new Raw(new String(text, 0, text.length - 1, StandardCharsets.ISO_8859_1), true, line);
        if (doubtful) {
            List<Raw> all = new ArrayList<>(lines);
            all.add(added);
            files.replace(file, whole(all));
            doubtful = false;
        } else {
            try {
                files.append(file, text);
            } catch (IOException | RuntimeException e) {
                doubtful = true;
                throw e;
            }
        }
        lines.add(added);
        head = line.hash();
        return line;
    }

    /** After a failed write: makes sure that the file ends with the last line that was added, or fails. */
    void cutBack() throws IOException {
        if (Files.exists(file)) {
            files.truncate(file, whole(lines).length);
        }
        doubtful = false;
    }

    /** The lines that are ledger lines. */
    List<LedgerLine> lines() {
        return lines.stream().map(Raw::line).filter(Objects::nonNull).toList();
    }

    private static byte[] whole(List<Raw> lines) {
        StringBuilder whole = new StringBuilder();
        lines.forEach(line -> whole.append(line.text()).append('\n'));
        return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
