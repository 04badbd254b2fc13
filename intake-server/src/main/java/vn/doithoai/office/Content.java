package vn.doithoai.office;

import java.util.List;
import vn.doithoai.dialogue.Attachments;
import vn.doithoai.dialogue.Programme;

/**
 * The content of the commune as it is now: plans, sessions, pages and lists. It changes while the office works; within one
 * request it stays the same.
 */
public interface Content {

    /** The newest content without a mistake. */
    Programme programme();

    /** Looks at the files at once, and tells each mistake that keeps newer ones from being used: file, line and what is wrong. */
    List<String> mistakes();

    /** The files beside the pages. */
    Attachments attachments();

    /** Runs after each change of {@link #programme}, and sees the new one. */
    void watch(Runnable watcher);
}
