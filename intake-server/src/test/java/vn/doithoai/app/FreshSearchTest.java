package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.PublicFeed;
import vn.doithoai.question.PublishedQuestion;

/** A broken feed must not stop who searches, nor who sends a question. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreshSearchTest {

    private static PublicFeed broken() {
        return new PublicFeed() {
            @Override
            public void replace(List<PublishedQuestion> questions) {
                throw new IllegalStateException("not asked for here");
            }

            @Override
            public List<PublishedQuestion> read() {
                throw new IllegalStateException("a file of the feed cannot be read");
            }
        };
    }

    @Test
    void a_feed_that_cannot_be_read_finds_nothing_and_breaks_nothing() {
        AtomicReference<String> release = new AtomicReference<>("one");
        FreshSearch search = new FreshSearch(broken(), release::get);
        assertThat(search.find("đường", any -> true, 0, 20).all()).isZero();
        assertThat(search.like("Đường bê tông thôn bị lún, xe máy khó đi", 5)).isEmpty();
        release.set("two");
        assertThat(search.find("đường", any -> true, 0, 20).all()).isZero();
    }
}
