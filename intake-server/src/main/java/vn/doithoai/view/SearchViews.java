package vn.doithoai.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doithoai.base.Folding;
import vn.doithoai.question.Answer;
import vn.doithoai.question.publication.PublishedQuestion;

/** Questions as they are shown where somebody looks for them: the slip, and the place the words are at. */
public final class SearchViews {

    private final QuestionViews views;
    private final Words wording;

    public SearchViews(QuestionViews views, Words words) {
        this.views = views;
        this.wording = words;
    }

    /**
     * A question that was found.
     *
     * @param card without its answer, where that is the extract
     */
    public record Hit(QuestionCard card, Extract extract) {}

    /** A question of the search, which has content; with no words to mark the extract is the answer or the question. */
    public Hit hit(PublishedQuestion question, String words) {
        Set<String> folded = Arrays.stream(Folding.fold(words).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> texts = texts(question);
        // A stable sort: of texts as good the one that is read first.
        Map.Entry<String, String> shown = texts.entrySet().stream()
                .sorted(Comparator.comparingLong(text -> -Extract.hits(text.getValue(), folded)))
                .findFirst()
                .orElseThrow();
        QuestionCard card = views.card(question);
        return new Hit(
                shown.getKey().equals("answer") ? withoutAnswer(card) : card,
                Extract.of(wording.get("search.extract." + shown.getKey()), shown.getValue(), folded));
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
