package vn.doithoai.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Syllable;
import vn.doithoai.question.Answer;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;

/** Questions as they are shown where somebody looks for them: the slip, and the place the words are at. */
public final class SearchViews {

    private final QuestionViews views;
    private final Words wording;

    public SearchViews(QuestionViews views, Words words) {
        this.views = views;
        this.wording = words;
    }

    /**
     * One of what was found: a question or another page.
     *
     * @param card without its answer, where that is the extract; none for another page
     * @param page none for a question
     * @param extract the title of a page has its marks too
     */
    public record Hit(@Nullable QuestionCard card, @Nullable PageHit page, Extract extract) {}

    /** Another page: what it is, its title with the words marked, and where it is. */
    public record PageHit(String kind, List<Extract.Piece> title, String address) {}

    /** What was found, with the words marked that were found in it. */
    public Hit hit(QuestionSearch.Hit hit, List<Syllable> marks) {
        if (hit instanceof QuestionSearch.FoundPage page) {
            return new Hit(
                    null,
                    new PageHit(page.kind(), Extract.of("", page.title(), marks).pieces(), page.address()),
                    Extract.of("", page.summary(), marks));
        }
        return hit(((QuestionSearch.FoundQuestion) hit).question(), marks);
    }

    /** A question of the search, which has content; with no words to mark the extract is the answer or the question. */
    public Hit hit(PublishedQuestion question, List<Syllable> marks) {
        Map<String, String> texts = texts(question);
        // A stable sort: of texts as good the one that is read first.
        Map.Entry<String, String> shown = texts.entrySet().stream()
                .sorted(Comparator.comparingLong(text -> -Extract.hits(text.getValue(), marks)))
                .findFirst()
                .orElseThrow();
        QuestionCard card = views.card(question);
        return new Hit(
                shown.getKey().equals("answer") ? withoutAnswer(card) : card,
                null,
                Extract.of(wording.get("search.extract." + shown.getKey()), shown.getValue(), marks));
    }

    /** In the order in which one reads them; the question is always there. */
    private static Map<String, String> texts(PublishedQuestion question) {
        Map<String, String> texts = new LinkedHashMap<>();
        PublishedQuestion.Content content = question.content();
        if (content == null) {
            return Map.of("question", "");
        }
        PublishedQuestion.AnswerShown answer = content.answer();
        if (answer != null) {
            texts.put("answer", answer.shortAnswer());
        }
        texts.put("question", content.text());
        if (answer != null) {
            texts.put("details", answer.details().replaceAll("[*_#`>|]+", " "));
            texts.put(
                    "basis",
                    answer.legalBasis().stream()
                            .map(Answer.LegalBasis::inOneLine)
                            .collect(Collectors.joining("; ")));
        }
        return texts;
    }

    private static QuestionCard withoutAnswer(QuestionCard card) {
        return new QuestionCard(
                card.number(),
                card.address(),
                card.title(),
                card.tag(),
                card.topic(),
                card.village(),
                card.received(),
                card.answered(),
                null,
                null,
                card.bar());
    }
}
