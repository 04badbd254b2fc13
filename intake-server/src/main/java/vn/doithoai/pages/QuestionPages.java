package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionPage;
import vn.doithoai.view.Words;

/** The page of every question, also of one that is only counted. */
final class QuestionPages implements PageKind {

    private static final int ALIKE = 3;
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

    QuestionPages(Sources sources) {
        this.sources = sources;
        this.words = sources.wording();
        for (PublishedQuestion question : sources.feed()) {
            QuestionNumber main = question.mergedInto();
            if (main != null) {
                merged.computeIfAbsent(main, number -> new ArrayList<>()).add(question);
            }
        }
    }

    @Override
    public List<PublicPage> pages() {
        return sources.feed().stream().map(this::page).toList();
    }

    private PublicPage page(PublishedQuestion question) {
        List<PublishedQuestion> into = merged.getOrDefault(question.number(), List.of());
        List<PublishedQuestion> alike = sources.lists().besides(question, ALIKE);
        Inputs inputs = Inputs.framed()
                .today()
                .catalogue()
                .question(question)
                .questions(into)
                .questions(alike);
        PublishedQuestion.Content content = question.content();
        return PublicPage.of(
                Addresses.question(question.number()),
                content == null || content.session() == null
                        ? inputs
                        : inputs.content(Sources.sessionFile(content.session())),
                () -> text(question, into, alike));
    }

    private String text(PublishedQuestion question, List<PublishedQuestion> into, List<PublishedQuestion> alike) {
        return sources.maker()
                .render(
                        "pages/question.ftlh",
                        new View(
                                sources.views().page(question, into),
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
        return beginning(
                content.answer() == null ? content.text() : content.answer().shortAnswer());
    }

    /** As much of a text as search engines show, in whole words. */
    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SUMMARY_LENGTH) {
            return line;
        }
        int end = line.offsetByCodePoints(0, SUMMARY_LENGTH);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + "…";
    }
}
