package vn.doithoai.question.life;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.FileTraces;
import vn.doithoai.question.QuestionNumber;

/**
 * The bytes of the files of questions, each found by its hash. A file comes in before the record names it, and goes when the
 * record names it no more. A disk that refuses throws {@link java.io.UncheckedIOException}.
 */
public interface QuestionFiles {

    /**
     * What came in.
     *
     * @param scan whether it is a PDF without letters
     */
    record Kept(String sha256, FileKind kind, long size, boolean scan) {}

    /**
     * Keeps a file durably; a photograph without what its camera wrote beside it.
     *
     * @param called its name at the sender's, of which only the ending matters
     * @throws FileKind.NotTaken where it may not be handed out
     */
    Kept take(QuestionNumber number, Path file, String called) throws FileKind.NotTaken;

    /** The act with this file is done or was refused: a file that no record names goes. */
    void settle(QuestionNumber number, Kept kept, Optional<Question> now);

    /** Where it lies, or empty where it is not there. */
    Optional<Path> find(QuestionNumber number, String sha256);

    /** What a file tells of who wrote it and how; nothing where it is not there. */
    FileTraces traces(QuestionNumber number, String sha256, FileKind kind);

    /** Lays a file beside the feed, if it is there and has the bytes it is named by; says whether it now lies there. */
    boolean publish(QuestionNumber number, String sha256);

    /** Deletes what a question does not name any more, unless it is just coming in. */
    void forget(Question question);

    /** Does so for all that have files and can be read: what a crash left between file and record. */
    void sweep(Function<QuestionNumber, Optional<Question>> questions);

    /** Leaves beside the feed only what it names. */
    void keepPublished(Iterable<Named> named);

    /** A file of a question. */
    record Named(QuestionNumber number, String sha256) {}
}
