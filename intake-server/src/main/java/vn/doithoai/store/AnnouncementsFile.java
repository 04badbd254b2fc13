package vn.doithoai.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private record Content(int schema, Map<String, List<Announcements.Told>> sessions) {}

    /**
     * Nothing where there is no file yet.
     *
     * @throws FeedUnreadable if the file does not fit
     */
    public Announcements read() {
        if (!Files.exists(file)) {
            return Announcements.NONE;
        }
        try {
            Content content = Json.exactly(Json.text(file), Content.class);
            if (content.schema != Json.SCHEMA) {
                Unreadable.Fault fault =
                        content.schema > Json.SCHEMA ? Unreadable.Fault.TOO_NEW : Unreadable.Fault.WRONG_VALUE;
                throw new Unreadable(fault, "schema", 0);
            }
            return new Announcements(content.sessions);
        } catch (Unreadable e) {
            throw new FeedUnreadable(file, e.fault().key(), e.where(), e.line(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
