package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.publication.GroupTally;
import vn.doithoai.question.publication.PublicFeed;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;

/** A broken feed must not mislead who searches, nor stop who sends a question. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreshSearchTest {

    /** A feed that can be read for some releases only. */
    private static PublicFeed feed(BooleanSupplier good) {
        return new PublicFeed() {
            @Override
            public void replace(List<PublishedQuestion> questions) {
                throw new IllegalStateException("not asked for here");
            }

            @Override
            public List<PublishedQuestion> read() {
                if (good.getAsBoolean()) {
                    return List.of();
                }
                throw new IllegalStateException("a file of the feed cannot be read");
            }

            @Override
            public void replaceGroups(List<GroupTally> tallies) {
                throw new UnsupportedOperationException("not asked for here");
            }

            @Override
            public List<GroupTally> groups() {
                return List.of();
            }
        };
    }

    @Test
    void without_an_index_nothing_is_claimed_and_who_sends_a_question_is_not_stopped() {
        FreshSearch search = new FreshSearch(feed(() -> false), () -> "one", Map::of);
        assertThatThrownBy(() -> search.find("đường", any -> true, 0, 20)).isInstanceOf(QuestionSearch.NotReady.class);
        assertThat(search.like("Đường bê tông thôn bị lún, xe máy khó đi", 5)).isEmpty();
    }

    @Test
    void what_was_found_before_is_found_on_when_the_newest_feed_cannot_be_read() {
        AtomicReference<String> release = new AtomicReference<>("one");
        FreshSearch search = new FreshSearch(feed(() -> release.get().equals("one")), release::get, Map::of);
        assertThat(search.find("đường", any -> true, 0, 20).all()).isZero();
        release.set("two");
        assertThat(search.find("đường", any -> true, 0, 20).all()).isZero();
    }
}
