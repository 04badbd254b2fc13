package vn.doithoai.pages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Act;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.ContentPage;
import vn.doithoai.site.PageOfText;
import vn.doithoai.site.problem.SiteMessages;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

/** The page of a content file as the next build would make it, from content that is not public yet. */
public final class DraftPage {

    private final Path content;
    private final Renderer renderer;
    private final Words words;
    private final Function<Programme, Layout> frame;
    private final Supplier<List<PublishedQuestion>> feed;
    private final SiteMessages messages;
    private final Clock clock;

    /**
     * Pages of a site.
     *
     * @param content where the files beside the pages lie
     * @param frame around the pages of a content
     * @param feed the questions readers see, read where a page shows some
     */
    public DraftPage(
            Path content,
            Renderer renderer,
            Words words,
            Function<Programme, Layout> frame,
            Supplier<List<PublishedQuestion>> feed,
            SiteMessages messages,
            Clock clock) {
        this.content = content;
        this.renderer = renderer;
        this.words = words;
        this.frame = frame;
        this.feed = feed;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param programme with the text in it
     */
    public Optional<String> html(Programme programme, String path, String text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Act.ZONE);
        PageMaker maker = new PageMaker(renderer, words, programme, frame.apply(programme), today);
        boolean questions = path.startsWith(Sources.SESSIONS);
        Sources sources = Sources.of(maker, questions ? feed.get() : List.of(), List.of());
        Optional<ContentPage> document = new DialogueSite(sources)
                .documents().stream().filter(one -> one.path().equals(path)).findFirst();
        return document.flatMap(page -> PageOfText.html(page, text, content, messages));
    }
}
