package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Beginning;
import vn.doithoai.view.Joined;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionPage;
import vn.doithoai.view.Words;

/** The page of every question, also of one that is only counted. */
final class QuestionPages implements PageKind {

    private static final int ALIKE = 2;
    private static final int SUMMARY_LENGTH = 155;

    /**
     * One question and a few others of its topic.
     *
     * @param summary one sentence for search engines
     */
    public record View(QuestionPage question, String summary, List<Link> alike) {}

    private final Sources sources;
    private final Words words;
    private final Map<QuestionNumber, List<PublishedQuestion>> merged = new HashMap<>();
    private final Map<QuestionNumber, List<PublishedQuestion>> later = new HashMap<>();
    private final Map<QuestionNumber, PublishedQuestion> earlier = new HashMap<>();

    QuestionPages(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        for (PublishedQuestion question : sources.feed()) {
            QuestionNumber main = question.mergedInto();
            if (main != null) {
                merged.computeIfAbsent(main, number -> new ArrayList<>()).add(question);
            }
            QuestionNumber followed = follows(question);
            if (followed != null) {
                later.computeIfAbsent(followed, number -> new ArrayList<>()).add(question);
            }
        }
        for (PublishedQuestion question : sources.feed()) {
            if (later.containsKey(question.number())) {
                earlier.put(question.number(), question);
            }
        }
    }

    private static @Nullable QuestionNumber follows(PublishedQuestion question) {
        return question.content() == null ? null : question.content().follows();
    }

    /** Both ways only where readers can read both. */
    private Joined joined(PublishedQuestion question) {
        QuestionNumber followed = follows(question);
        PublishedQuestion before = followed == null ? null : earlier.get(followed);
        return new Joined(
                merged.getOrDefault(question.number(), List.of()),
                before == null || before.content() == null ? null : before,
                question.content() == null ? List.of() : later.getOrDefault(question.number(), List.of()));
    }

    @Override
    public List<PublicPage> pages() {
        Feeds feeds = new Feeds(sources);
        return sources.feed().stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(page(question)),
                        // What is not public has nothing to follow.
                        question.content() == null
                                ? Stream.empty()
                                : Stream.of(feeds.ofQuestion(question, summary(question)))))
                .toList();
    }

    private PublicPage page(PublishedQuestion question) {
        Joined joined = joined(question);
        List<PublishedQuestion> alike = sources.lists().besides(question, ALIKE);
        Inputs inputs = Inputs.framed()
                .today()
                .catalogue()
                .question(question)
                .questions(joined.merged())
                .questions(joined.later())
                .questions(joined.earlier() == null ? List.of() : List.of(joined.earlier()))
                .questions(alike);
        PublishedQuestion.Content content = question.content();
        return PublicPage.of(
                Addresses.question(question.number()),
                content == null || content.session() == null
                        ? inputs
                        : inputs.content(Sources.sessionFile(content.session())),
                () -> text(question, joined, alike));
    }

    private String text(PublishedQuestion question, Joined joined, List<PublishedQuestion> alike) {
        return sources.maker()
                .render(
                        "pages/question.ftlh",
                        new View(
                                sources.views().page(question, joined),
                                summary(question),
                                alike.stream()
                                        .map(other -> new Link(
                                                words.get(
                                                        "question.alike",
                                                        sources.views().title(other),
                                                        other.number()),
                                                Addresses.question(other.number())))
                                        .toList()));
    }

    private String summary(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            return words.get("question.summary.hidden", question.number());
        }
        return Beginning.of(
                content.answer() == null ? content.text() : content.answer().shortAnswer(), SUMMARY_LENGTH);
    }
}
