package vn.doithoai.question.publication;

import java.util.List;
import java.util.function.Predicate;

/** Finds public questions by words; never looks at anything private. */
public interface QuestionSearch {

    /** There is nothing to search in yet; asking again later helps. */
    final class NotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReady(Throwable cause) {
            super(cause);
        }
    }

    /**
     * A part of what was found.
     *
     * @param all how many were found
     * @param questions the best first, from the place that was asked for
     * @param some whether not all words were found together, and questions with some of them are shown
     */
    record Found(int all, List<PublishedQuestion> questions, boolean some) {
        public Found {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Questions with all the words, in whatever order, with or without marks; where there are none, those with some; without
     * a word all, the newest first.
     *
     * @param which those that may be found at all
     * @param from how many to pass over, {@code most} how many to give at most
     * @throws NotReady right after the start, while the index is being made
     */
    Found find(String words, Predicate<PublishedQuestion> which, int from, int most);

    /** Public questions that say much the same as a text, the most alike first; none where nothing is like it. */
    List<PublishedQuestion> like(String text, int most);
}
