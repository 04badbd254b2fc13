package vn.doithoai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.Restoration;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** How often the office went on with data that do not continue what was published, and what was missing then. */
public final class Restorations {

    private static final System.Logger LOG = System.getLogger(Restorations.class.getName());

    private final Path file;
    private final DurableFiles files;
    private final ActChain acts;

    public Restorations(DataLayout layout) {
        this(layout, new DurableFiles(DurableFiles.Access.OWNER, 0));
    }

    private Restorations(DataLayout layout, DurableFiles files) {
        this.file = layout.restored();
        this.files = files;
        this.acts = new ActChain(layout, files);
    }

    /**
     * One of them.
     *
     * @param release {@link vn.doithoai.question.publication.PublishedRegister#manifest} of the last release then
     * @param lost numbers that were published and have no record; they are never given again
     * @param known {@link Finding#id} of everything that was found then
     */
    public record Restored(OffsetDateTime at, String why, String release, Set<QuestionNumber> lost, Set<String> known) {
        public Restored {
            lost = Set.copyOf(lost);
            known = Set.copyOf(known);
        }

        Restoration told() {
            return new Restoration(at, why);
        }
    }

    private record Entry(int schema, List<Restored> restored) {}

    /** All of them, oldest first. */
    public List<Restored> all() throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            Entry entry = Json.exactly(Json.text(file), Entry.class);
            if (entry.schema() != Json.SCHEMA) {
                throw new IOException(file + ": schema " + entry.schema());
            }
            return List.copyOf(entry.restored());
        } catch (Unreadable e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** What a start does: {@link #settle}, as far as the disk takes writes. */
    public static void settle(DataFolder folder) {
        try {
            new Restorations(folder.layout(), folder.files()).settle();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the restorations are not put right yet: {0}", e.getMessage());
        }
    }

    /** Tells that the last one was not kept, where a crash came between its line and the file. */
    void settle() throws IOException {
        acts.settle(told -> {
            try {
                return told.what() == ActChain.What.RESTORED
                        ? Optional.of(entry(all().size(), digest()))
                        : Optional.empty();
            } catch (IOException e) {
                // The check names a file that cannot be read.
                return Optional.empty();
            }
        });
    }

    /** Of the file as it is. */
    private String digest() throws IOException {
        return Files.exists(file) ? Sha256.hex(Files.readAllBytes(file)) : ActChain.NOTHING;
    }

    private static ActChain.Entry entry(int restored, String digest) {
        return new ActChain.Entry(ActChain.What.RESTORED, "", restored, digest);
    }

    /** As the public is told of them. */
    public List<Restoration> told() throws IOException {
        return all().stream().map(Restored::told).toList();
    }

    /**
     * Keeps in the chain of acts which content is published from now on: one line a file that was another one before.
     *
     * @param digests SHA-256 by name
     */
    public void contentIs(Map<String, String> digests) throws IOException {
        acts.content(digests);
    }

    /** Numbers that are known to be lost. */
    Set<QuestionNumber> lost() throws IOException {
        Set<QuestionNumber> lost = new TreeSet<>();
        all().forEach(restored -> lost.addAll(restored.lost()));
        return lost;
    }

    /** Keeps one more, durably. */
    public void add(Restored restored) throws IOException {
        List<Restored> all = new ArrayList<>(all());
        all.add(restored);
        byte[] bytes = Json.pretty(new Entry(Json.SCHEMA, all));
        acts.append(List.of(entry(all.size(), Sha256.hex(bytes))));
        try {
            files.replace(file, bytes);
        } catch (IOException | RuntimeException e) {
            settle();
            throw e;
        }
    }
}
