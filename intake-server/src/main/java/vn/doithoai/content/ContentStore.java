package vn.doithoai.content;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.doithoai.base.Sha256;
import vn.doithoai.dialogue.ContentProblem;

/**
 * The files of the content folder, which people edit by hand too: nothing is written that the build would refuse, nor over
 * what somebody else has written meanwhile, and every text that ever stood in a file is kept.
 */
public interface ContentStore {

    /** The files there are, by path below the content folder; also those that make no page yet for a mistake. */
    List<String> paths();

    /** A file as it is now. */
    Optional<Stored> find(String path);

    /** What would be wrong with the content if a file had this text; what is wrong elsewhere already is not told again. */
    List<ContentProblem> check(String path, String text);

    /** What is wrong with a file as it is now. */
    List<ContentProblem> problems(String path);

    /**
     * Writes a file, whole or not at all; when it returns {@link Outcome.Saved}, the new text is on the disk.
     *
     * @throws java.io.UncheckedIOException when the disk refuses
     */
    Outcome save(Change change);

    /** Every text a file had, newest first, as far as it was written by the desk or found before it wrote. */
    List<Version> versions(String path);

    /** The lists of the catalogue, to be read and changed by fields. */
    Optional<CatalogueText> catalogue(String text);

    /** The plans that are written and not yet approved. */
    PlanDrafts planDrafts();

    /** The revision of a text. */
    static String revision(String text) {
        return Sha256.hex(text);
    }

    /** A file with its revision. */
    record Stored(String path, String text, String revision) {
        public static Stored of(String path, String text) {
            return new Stored(path, text, ContentStore.revision(text));
        }
    }

    /**
     * A new text of a file.
     *
     * @param revision of the text it was made from; empty: there was no such file
     * @param by account
     */
    record Change(String path, String revision, String text, String by, OffsetDateTime at) {}

    /** What became of a change. */
    sealed interface Outcome {

        record Saved(Stored now) implements Outcome {}

        /** Somebody else wrote the file, or took it away: nothing was written. */
        record Conflict(Optional<Stored> now) implements Outcome {}

        /** It would stop the build: nothing was written. */
        record Refused(List<ContentProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * A text a file had.
     *
     * @param number from 1, in the order they were written
     * @param by account, or empty: found as somebody had edited it by hand
     */
    record Version(int number, OffsetDateTime at, String by, String text) {
        public String revision() {
            return ContentStore.revision(text);
        }
    }
}
