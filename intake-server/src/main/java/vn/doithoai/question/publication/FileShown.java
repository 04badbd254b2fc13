package vn.doithoai.question.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.life.AttachedFile;

/**
 * A file that everybody may have; its bytes lie beside the feed.
 *
 * @param name the last part of its address
 * @param of what it belongs to
 * @param size in bytes, as handed out; 0 where they are not there
 * @param scan whether it is a picture of a paper, without letters
 * @param text what the picture says, or none
 * @param on day it was attached
 */
public record FileShown(
        String name,
        String title,
        AttachedFile.Belongs of,
        FileKind kind,
        long size,
        boolean scan,
        String sha256,
        @Nullable String text,
        LocalDate on) {

    /** The bytes are not there, or damaged; the office is asked to bring them back. */
    public FileShown withoutBytes() {
        return new FileShown(name, title, of, kind, 0, scan, sha256, text, on);
    }

    /** Whether it can be handed out. */
    public boolean isThere() {
        return size > 0;
    }
}
