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

    /** Makes the feed tell of exactly these, oldest first; a feed that cannot takes none. */
    default void replaceRestorations(List<Restoration> restorations) {
        if (!restorations.isEmpty()) {
            throw new UnsupportedOperationException("this feed tells of no restorations");
        }
    }

    /** When the office went on with data that did not continue what was published. */
    default List<Restoration> restorations() {
        return List.of();
    }

    /** One question, empty where the feed does not have it. */
    default Optional<PublishedQuestion> find(QuestionNumber number) {
        return read().stream()
                .filter(question -> question.number().equals(number))
                .findFirst();
    }
}
