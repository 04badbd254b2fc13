package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.doithoai.dialogue.Announcements;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.store.disk.DataLayout;
import vn.doithoai.store.disk.DurableFiles;

/** What each notice of a session told, beside the public feed: {@code public/announcements.json}. */
public final class AnnouncementsFile {

    private final Path file;
    private final DurableFiles files = new DurableFiles(DurableFiles.Access.EVERYBODY, 0);

    /** @param publicQuestions {@link DataLayout#publicQuestions} */
    public AnnouncementsFile(Path publicQuestions) {
        this.file = DataLayout.announcementsBeside(publicQuestions);
    }

    /** What the file holds. */
    private record Content(int schema, Map<String, List<Announcements.Told>> sessions)
            implements JsonPublicFeed.Versioned {}

    /**
     * Nothing where there is no file yet.
     *
     * @throws FeedUnreadable if the file does not fit
     */
    public Announcements read() {
        return JsonPublicFeed.beside(file, Content.class)
                .map(content -> new Announcements(content.sessions))
                .orElse(Announcements.NONE);
    }

    /** Keeps it, where it says anything new. */
    public void keep(Announcements announcements) {
        if (announcements.equals(read())) {
            return;
        }
        try {
            files.makeFolders(file.resolveSibling(""));
            files.replace(file, Json.pretty(new Content(Json.SCHEMA, announcements.sessions())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
