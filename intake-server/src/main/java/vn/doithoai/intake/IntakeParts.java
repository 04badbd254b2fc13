package vn.doithoai.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.publication.JsonBodies;
import vn.doithoai.question.publication.QuestionSearch;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;
import vn.doithoai.web.ErrorPages;
import vn.doithoai.web.RateLimits;
import vn.doithoai.web.SignedTokens;

/**
 * What the front door works with.
 *
 * @param content the content as it is in this request
 * @param published the content that readers have before them, made by the last build
 * @param frame the frame of today and of the present release
 * @param siteHost address of the static site, from which the form may come
 */
public record IntakeParts(
        QuestionStore store,
        QuestionSearch search,
        OfficeFacts facts,
        Supplier<Programme> content,
        Supplier<Programme> published,
        Renderer renderer,
        Words wording,
        Supplier<Layout> frame,
        ErrorPages errors,
        SignedTokens tokens,
        RateLimits limits,
        JsonBodies json,
        Supplier<Health> health,
        Clock clock,
        String siteHost) {

    /**
     * How the server is doing, without a private value.
     *
     * @param canStore whether a question could be stored now
     * @param release id of the release readers see, empty before the first build
     * @param publishes false where the data do not continue what was published, so that nothing is
     * @param damagedFiles files set aside because they could not be read
     */
    public record Health(boolean canStore, boolean publishes, String release, int damagedFiles) {}

    Programme programme() {
        return content.get();
    }

    LocalDate today() {
        return DatedRules.dateOf(clock.instant());
    }

    String page(String template, Object page) {
        return renderer.render(template, page, frame.get());
    }
}
