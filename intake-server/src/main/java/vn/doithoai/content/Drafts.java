package vn.doithoai.content;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Texts of pages that nobody but the office sees yet: one for each page, kept apart from the content folder. */
public interface Drafts {

    /** All of them, the one typed last first. */
    List<Draft> all();

    /** The draft of a page. */
    Optional<Draft> find(String path);

    /**
     * Keeps a draft in the place of the one before; when it returns, it is on the disk.
     *
     * @throws java.io.UncheckedIOException when the disk refuses
     */
    void keep(Draft draft);

    /** Takes the draft of a page away, if there is one. */
    void drop(String path);

    /**
     * A draft.
     *
     * @param path of the file it is to be
     * @param base revision of the file it was made from; empty: there was no such file
     * @param by account
     */
    record Draft(String path, String base, String text, String by, OffsetDateTime at) {

        /** Tells one draft of a page from another. */
        public String revision() {
            return ContentStore.revision(base + "\n" + text);
        }
    }
}
