package vn.doithoai.question.life;

import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.Texts;

/**
 * A file that proves or carries what was done about a question: a signed letter, the reply of another body, a photograph of a
 * deed. The bytes lie with {@link QuestionFiles}, found by their hash.
 *
 * @param sha256 of its bytes as they are kept, in lower-case hex; twice the same bytes on one question are one file
 * @param size in bytes
 * @param scan whether it is a PDF without letters, which nobody can search or have read aloud
 * @param title what it is, as readers are told
 * @param of what it belongs to
 * @param text what a picture of a paper says, for who cannot read the picture, or none
 */
public record AttachedFile(
        String sha256,
        FileKind kind,
        long size,
        boolean scan,
        String title,
        Belongs of,
        @Nullable String text) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 200;

    /** Longest text beside a scan, in characters. */
    public static final int TEXT_MAX = 20_000;

    /** Most files of one question. */
    public static final int MOST = 20;

    public AttachedFile {
        title = Texts.requiredLine(title, "what the file is");
        text = text == null || text.isBlank() ? null : Texts.requiredText(text, "the text of the file");
    }

    /** What a file belongs to. */
    public enum Belongs {
        /** The office's answer. */
        ANSWER,
        /** A letter of the office: to another body, or to the asker. */
        LETTER,
        /** The reply of another body (S66). */
        REPLY,
        /** What was done: a photograph, minutes of handing over. */
        DEED,
        /** What the asker handed in: never public. */
        ASKER
    }

    /** Who may have it. */
    public enum Standing {
        /** The office alone. */
        OFFICE,
        /** Everybody, with the next build. */
        PUBLIC,
        /** Nobody any more; its bytes are deleted. */
        GONE
    }

    /** A file and who may have it. */
    public record Standard(AttachedFile file, Standing standing) {}

    AttachedFile erased() {
        return new AttachedFile(sha256, kind, size, scan, Erasure.NOTHING, of, null);
    }
}
