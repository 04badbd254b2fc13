package vn.doithoai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.Restoration;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** How often the office went on with data that do not continue what was published, and what was missing then. */
public final class Restorations {

    private final Path file;
    private final DurableFiles files;
    private final ActChain acts;

    public Restorations(DataLayout layout) {
        this.file = layout.restored();
        this.files = new DurableFiles(DurableFiles.Access.OWNER, 0);
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
            return List.copyOf(Json.exactly(Json.text(file), Entry.class).restored());
        } catch (Unreadable e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
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
        acts.append(List.of(new ActChain.Entry(ActChain.What.RESTORED, "", all.size(), Sha256.hex(bytes))));
        files.replace(file, bytes);
    }
}
