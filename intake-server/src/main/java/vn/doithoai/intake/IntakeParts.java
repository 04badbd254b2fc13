package vn.doithoai.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.NextRelease;
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
 * @param gate what the public may know of a question, by the one gate that all ways take
 * @param content the content as it is in this request
 * @param published the content that readers have before them, made by the last build
 * @param frame the frame of today and of the present release
 * @param siteHost address of the static site, from which the form may come
 */
public record IntakeParts(
        QuestionStore store,
        QuestionSearch search,
        OfficeFacts facts,
        NextRelease gate,
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
     * Whether the server is well; what is the matter is told at the desk.
     *
     * @param canStore whether a question could be stored now
     * @param isWell whether nothing else wants somebody either: all is published, every record can be read
     */
    public record Health(boolean canStore, boolean isWell) {}

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
