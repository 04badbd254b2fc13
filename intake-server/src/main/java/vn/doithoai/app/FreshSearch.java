package vn.doithoai.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;
import vn.doithoai.search.QuestionIndex;

/**
 * Search over what readers see: an index of the feed, made anew in the background when another release is shown. A feed that
 * cannot be read costs the newest results, never the page: who sends a question passes by here.
 */
final class FreshSearch implements QuestionSearch {

    private static final System.Logger LOG = System.getLogger(FreshSearch.class.getName());

    /** How long a reader waits for the newest answers before getting those of the build before. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The same right after the start, where there is no build before: 10 000 questions take a few seconds. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(20);

    private final PublicFeed feed;
    private final Supplier<String> release;
    private final Supplier<Map<String, String>> files;
    private volatile @Nullable QuestionIndex former;
    private CompletableFuture<QuestionIndex> newest;
    private String of;

    /**
     * @param release id of the release readers see
     * @param files reads the search files of that release, by name
     */
    FreshSearch(PublicFeed feed, Supplier<String> release, Supplier<Map<String, String>> files) {
        this.feed = feed;
        this.release = release;
        this.files = files;
        this.of = release.get();
        this.newest = making();
    }

    private CompletableFuture<QuestionIndex> making() {
        return CompletableFuture.supplyAsync(this::make).whenComplete((made, failure) -> {
            if (failure == null) {
                former = made;
            } else {
                LOG.log(System.Logger.Level.ERROR, "the search index could not be made", failure);
            }
        });
    }

    private QuestionIndex make() {
        List<PublishedQuestion> questions = feed.read();
        try {
            Map<String, String> texts = files.get();
            return new QuestionIndex(questions, name -> text(texts, name));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.INFO, "the release has no index of this version; questions alone are found");
            return new QuestionIndex(questions);
        }
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no file " + name);
        }
        return text;
    }

    private synchronized CompletableFuture<QuestionIndex> newest() {
        String now = release.get();
        if (!now.equals(of)) {
            of = now;
            newest = making();
        }
        return newest;
    }

    /**
     * The index of what readers see; the one before while the new one takes long, or where it could not be made.
     *
     * @throws NotReady where there is none at all
     */
    private QuestionIndex index() {
        QuestionIndex last = former;
        Duration patience = last == null ? FIRST_PATIENCE : PATIENCE;
        try {
            return newest().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return orNone(last, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return orNone(last, e);
        }
    }

    private static QuestionIndex orNone(@Nullable QuestionIndex last, Exception reason) {
        if (last == null) {
            throw new NotReady(reason);
        }
        return last;
    }

    @Override
    public Found find(String words, Predicate<Hit> which, int from, int most) {
        return index().find(words, which, from, most);
    }

    /** Who is sending a question waits for no index. */
    @Override
    public List<PublishedQuestion> like(String text, int most) {
        QuestionIndex last = former;
        CompletableFuture<QuestionIndex> now = newest();
        QuestionIndex made = now.isDone() && !now.isCompletedExceptionally() ? now.join() : last;
        return made == null ? List.of() : made.like(text, most);
    }
}
