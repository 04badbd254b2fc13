package vn.doithoai.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.app.setting.Configuration;
import vn.doithoai.app.setting.ConsoleWords;
import vn.doithoai.app.setting.UserError;
import vn.doithoai.dialogue.Attachments;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.Content;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.store.AnnouncementsFile;
import vn.doithoai.store.ContentAttachments;
import vn.doithoai.store.disk.DataLayout;

/**
 * The content folder while the server runs: a snapshot that never changes, and a new one once the files did and hold no
 * mistake. Whoever edits a file restarts nothing, and a comma too many takes nothing off line: the former snapshot stays.
 */
final class LiveContent implements Content {

    /** Nobody waits longer for what was edited, and no more often does a request look at the files. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Supplier<Contents.Reading> files;
    private final Supplier<Map<String, String>> stamps;
    private final LongSupplier nanos;
    private final Attachments attachments;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final ReentrantLock looking = new ReentrantLock();

    /** What one thread goes on with until it is done. */
    @SuppressWarnings("ThreadLocalUsage") // one server, one of these; a test has its own
    private final ThreadLocal<@Nullable Programme> held = new ThreadLocal<>();

    private volatile Programme snapshot;
    private volatile Programme published;
    private volatile List<String> mistakes = List.of();
    private volatile Map<String, String> seen;
    private volatile long looked;

    private LiveContent(
            Programme first,
            Attachments attachments,
            Map<String, String> seen,
            Supplier<Contents.Reading> files,
            Supplier<Map<String, String>> stamps,
            LongSupplier nanos) {
        this.snapshot = first;
        this.attachments = attachments;
        this.published = first;
        this.seen = seen;
        this.files = files;
        this.stamps = stamps;
        this.nanos = nanos;
        this.looked = nanos.getAsLong();
    }

    /**
     * Reads the content for the first time.
     *
     * @param nanos the time that went by, from any beginning
     * @throws UserError listing every mistake: without any content nothing starts
     */
    static LiveContent open(Configuration.Folders folders, ConsoleWords words, LongSupplier nanos) {
        DataLayout data = new DataLayout(folders.data());
        Path told = DataLayout.announcementsBeside(data.publicQuestions());
        Map<String, String> seen = stamps(folders, told);
        return new LiveContent(
                compared(Contents.read(folders, words), data),
                ContentAttachments.of(folders.content(), data.incoming()),
                seen,
                () -> {
                    Contents.Reading reading = Contents.look(folders, words);
                    return new Contents.Reading(
                            reading.programme().map(programme -> compared(programme, data)), reading.problems());
                },
                () -> stamps(folders, told),
                nanos);
    }

    /** The office sees as soon as readers do, and before, that a notice told another day than the one that holds now. */
    private static Programme compared(Programme programme, DataLayout data) {
        try {
            return programme.compared(new AnnouncementsFile(data.publicQuestions()).read());
        } catch (FeedUnreadable e) {
            // The build names the file and stops; the desk goes on without it.
            return programme;
        }
    }

    /** What the last build kept of the notices counts as content too. */
    private static Map<String, String> stamps(Configuration.Folders folders, Path told) {
        Map<String, String> stamps = new TreeMap<>(Contents.stamps(folders));
        stamps.put(told.toString(), Contents.stamp(told));
        return stamps;
    }

    @Override
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    @Override
    public Programme programme() {
        Programme mine = held.get();
        return mine == null ? current() : mine;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public List<String> mistakes() {
        look();
        return mistakes;
    }

    /** What readers have before them: the content of the last build. */
    Programme published() {
        return published;
    }

    void published(Programme built) {
        published = built;
    }

    /** From here to {@link #release} this thread sees one snapshot. */
    void hold() {
        held.set(current());
    }

    void release() {
        held.remove();
    }

    /** Looks at the files now, whoever looked just before. */
    void look() {
        looking.lock();
        try {
            lookAlone();
        } finally {
            looking.unlock();
        }
    }

    private Programme current() {
        // Who comes while another looks goes on with what there is.
        if (nanos.getAsLong() - looked >= BETWEEN_LOOKS.toNanos() && looking.tryLock()) {
            try {
                lookAlone();
            } finally {
                looking.unlock();
            }
        }
        return snapshot;
    }

    private void lookAlone() {
        looked = nanos.getAsLong();
        // Before reading: what is written meanwhile has another stamp, and is read the next time.
        Map<String, String> now = stamps.get();
        if (now.equals(seen)) {
            return;
        }
        Contents.Reading reading = files.get();
        seen = now;
        mistakes = reading.problems();
        if (reading.problems().isEmpty() && reading.programme().isPresent()) {
            snapshot = reading.programme().get();
            tell();
        }
    }

    /** Watchers see the new snapshot, whatever this thread goes on with. */
    private void tell() {
        Programme mine = held.get();
        held.remove();
        try {
            watchers.forEach(Runnable::run);
        } finally {
            if (mine != null) {
                held.set(mine);
            }
        }
    }
}
