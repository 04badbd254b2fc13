package vn.doithoai.dialogue;

import java.nio.file.Path;
import java.util.List;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.FileTraces;

/** The files beside the pages: signed papers, photographs, recordings. */
public interface Attachments {

    /**
     * A file.
     *
     * @param name in the folder and in its address
     */
    record Attachment(String name, FileKind kind, long size) {

        /** Where readers find it. */
        public String address() {
            return "/tep/" + name;
        }
    }

    /** By name; what may not be handed out is left out, {@code check} names it. */
    List<Attachment> all();

    /** What a file of {@link #all} tells of who wrote it and how. */
    FileTraces traces(Attachment file);

    /** A folder of our own for what is on its way in; what lies there after a crash is swept. */
    Path incoming();

    /**
     * Takes a file in, under a name made of what it is called; one with the same bytes and name is there once. It is on the
     * disk whole when this returns, and not there at all before.
     *
     * @param called its name at the sender's, whose ending must be one of its kind
     * @throws FileKind.NotTaken where it may not be handed out
     */
    Attachment take(Path file, String called) throws FileKind.NotTaken;
}
