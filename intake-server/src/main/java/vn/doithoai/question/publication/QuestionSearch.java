package vn.doithoai.question.publication;

import java.util.List;
import java.util.function.Predicate;
import vn.doithoai.base.Syllable;

/** Finds what is public by words; never looks at anything private. */
public interface QuestionSearch {

    /** There is nothing to search in yet; asking again later helps. */
    final class NotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReady(Throwable cause) {
            super(cause);
        }
    }

    /** One of what was found. */
    sealed interface Hit {}

    /** A question. */
    record FoundQuestion(PublishedQuestion question) implements Hit {}

    /**
     * Another page of the site: a document, a notice, a session, a part of a plan, a village.
     *
     * @param kind what it is, in words
     */
    record FoundPage(String kind, String title, String address, String summary) implements Hit {}

    /**
     * A part of what was found.
     *
     * @param all how many were found
     * @param hits the best first, from the place that was asked for
     * @param some whether not all words were found together, and what has most of them is shown
     * @param marks syllables that were really found, to be marked where they stand
     */
    record Found(int all, List<Hit> hits, boolean some, List<Syllable> marks) {
        public Found {
            hits = List.copyOf(hits);
            marks = List.copyOf(marks);
        }

        /** Those that are questions. */
        public List<PublishedQuestion> questions() {
            return hits.stream()
                    .filter(FoundQuestion.class::isInstance)
                    .map(hit -> ((FoundQuestion) hit).question())
                    .toList();
        }
    }

    /**
     * Questions and pages with all the words, in whatever order, with or without marks; where there are none, those with most;
     * without a word all questions, the newest first.
     *
     * @param which those that may be found at all
     * @param from how many to pass over, {@code most} how many to give at most
     * @throws NotReady right after the start, while the index is being made
     */
    Found find(String words, Predicate<Hit> which, int from, int most);

    /** Public questions that say much the same as a text, the most alike first; none where nothing is like it. */
    List<PublishedQuestion> like(String text, int most);
}
