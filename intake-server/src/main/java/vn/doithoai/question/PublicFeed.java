package vn.doithoai.question;

import java.util.List;

/** The public questions as the build may see them: derived, deletable, never holding a private value. */
public interface PublicFeed {

    /** Makes the feed hold exactly these; unchanged files are not touched. */
    void replace(List<PublishedQuestion> questions);

    /** All questions, ascending by number. */
    List<PublishedQuestion> read();
}
