package vn.doithoai.office;

import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Seal;
import vn.doithoai.question.life.OfficeFacts.Seen;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.publication.FeedUnreadable;
import vn.doithoai.question.publication.PublicFeed;

/**
 * What readers have seen, which is what the public feed holds, and what they may be about to see: while an export reads the
 * questions nobody can tell whether it has read one already. Who decides by it and then writes does both while nobody else
 * writes ({@link QuestionStore#withoutOthers}), where no export can begin.
 */
public final class PublicSide {

    private final PublicFeed feed;
    private final QuestionStore store;
    private final AtomicInteger exports = new AtomicInteger();

    public PublicSide(PublicFeed feed, QuestionStore store) {
        this.feed = feed;
        this.store = store;
    }

    PublicFeed feed() {
        return feed;
    }

    /** Reads questions for the feed; until it is written, each of them may be seen. */
    <T> T exporting(Supplier<T> export) {
        store.withoutOthers(exports::incrementAndGet);
        try {
            return export.get();
        } finally {
            exports.decrementAndGet();
        }
    }

    /**
     * Whether readers have seen what was done to a question at that time; a feed that cannot be read hides nothing. It tells
     * minutes, so that of two changes in one minute both count as seen with the first.
     */
    public Seen seen(QuestionNumber number, OffsetDateTime at) {
        if (exports.get() > 0) {
            return Seen.PERHAPS;
        }
        try {
            return feed.find(number)
                            .filter(shown -> !shown.changedAt().isBefore(Seal.minute(at)))
                            .isPresent()
                    ? Seen.YES
                    : Seen.NO;
        } catch (FeedUnreadable | UncheckedIOException e) {
            return Seen.YES;
        }
    }
}
