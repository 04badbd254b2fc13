package vn.doithoai.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.doithoai.question.PublicFeed;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.QuestionSearch;
import vn.doithoai.search.QuestionIndex;

/**
 * Search over what readers see: an index of the feed, made anew in the background when another release is shown. Only the
 * first visitor after a start may wait for it.
 */
final class FreshSearch implements QuestionSearch {

    private static final System.Logger LOG = System.getLogger(FreshSearch.class.getName());

    private final PublicFeed feed;
    private final Supplier<String> release;
    private CompletableFuture<QuestionIndex> index;
    private CompletableFuture<QuestionIndex> next;
    private String of;

    /** @param release id of the release readers see */
    FreshSearch(PublicFeed feed, Supplier<String> release) {
        this.feed = feed;
        this.release = release;
        this.of = release.get();
        this.index = making();
        this.next = index;
    }

    private CompletableFuture<QuestionIndex> making() {
        return CompletableFuture.supplyAsync(() -> new QuestionIndex(feed.read()));
    }

    private QuestionIndex index() {
        return current().join();
    }

    private synchronized CompletableFuture<QuestionIndex> current() {
        String now = release.get();
        if (!now.equals(of)) {
            of = now;
            next = making();
        }
        if (next.isCompletedExceptionally()) {
            LOG.log(System.Logger.Level.ERROR, "the search index could not be made: the feed is not readable");
            next = index.isCompletedExceptionally() ? making() : index;
            index = next;
        } else if (next.isDone()) {
            index = next;
        }
        return index;
    }

    @Override
    public Found find(String words, int from, int most) {
        return index().find(words, from, most);
    }

    @Override
    public List<PublishedQuestion> like(String text, int most) {
        return index().like(text, most);
    }
}
