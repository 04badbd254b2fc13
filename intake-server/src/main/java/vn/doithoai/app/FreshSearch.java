package vn.doithoai.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.doithoai.question.PublicFeed;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.QuestionSearch;
import vn.doithoai.search.QuestionIndex;

/**
 * Search over what readers see: an index of the feed, made anew in the background when another release is shown.
 */
final class FreshSearch implements QuestionSearch {

    private static final System.Logger LOG = System.getLogger(FreshSearch.class.getName());

    /** How long a reader waits for the newest answers before getting those of the build before. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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

    /** The index of what readers see; for a moment after a build the one before, where the new one takes long. */
    private QuestionIndex index() {
        CompletableFuture<QuestionIndex> newest = newest();
        CompletableFuture<QuestionIndex> former = former();
        if (newest == former) {
            return newest.join();
        }
        try {
            QuestionIndex made = newest.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            replace(newest);
            return made;
        } catch (TimeoutException e) {
            return former.join();
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.ERROR, "the search index could not be made: {0}", String.valueOf(e.getCause()));
            return former.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return former.join();
        }
    }

    private synchronized CompletableFuture<QuestionIndex> newest() {
        String now = release.get();
        if (!now.equals(of)) {
            of = now;
            next = making();
        }
        return next;
    }

    private synchronized CompletableFuture<QuestionIndex> former() {
        return index;
    }

    private synchronized void replace(CompletableFuture<QuestionIndex> made) {
        index = made;
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
