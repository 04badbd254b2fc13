package vn.doithoai.question.publication;

import java.util.List;
import java.util.Optional;
import vn.doithoai.question.QuestionNumber;

/** The public questions as the build may see them: derived, deletable, never holding a private value. */
public interface PublicFeed {

    /** Makes the feed hold exactly these; unchanged files are not touched. */
    void replace(List<PublishedQuestion> questions);

    /** All questions, ascending by number. */
    List<PublishedQuestion> read();

    /** Makes the feed hold exactly these, beside the questions. */
    void replaceGroups(List<GroupTally> tallies);

    /** From which groups people asked, by year; none where none was written. */
    List<GroupTally> groups();

    /** One question, empty where the feed does not have it. */
    default Optional<PublishedQuestion> find(QuestionNumber number) {
        return read().stream()
                .filter(question -> question.number().equals(number))
                .findFirst();
    }
}
