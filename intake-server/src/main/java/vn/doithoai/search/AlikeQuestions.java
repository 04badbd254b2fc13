package vn.doithoai.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.doithoai.base.Folding;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * Tells which public questions are about the same matter as a text. A word weighs the more the fewer questions have it, two words side
 * by side weigh more than each alone, a word of the title more than one of the text. A
 * question is alike when enough of its title, or of the text that is asked about, is in the other, by weight.
 */
final class AlikeQuestions {

    /** Share of the weight of a title, and of what was typed, that is found again in a question called alike. */
    private static final double OF_TITLE = 0.45;

    private static final double OF_TYPED = 0.34;

    /** What is much less alike than the best is left out. */
    private static final double OF_BEST = 0.5;

    private static final int FEWEST_WORDS = 2;

    /** Copies of one question, as every village asks it. */
    private static final int SAME_TITLE = 2;

    /** Of a long text the beginning says what it is about. */
    private static final int MOST_SYLLABLES = 400;

    private final AlikeWords words = new AlikeWords();
    private final List<PublishedQuestion> questions;
    private final AlikeTerms written;

    /** The same without marks, for who types none. */
    private final AlikeTerms bare;

    /** @param questions those with content, in the order of their numbers */
    AlikeQuestions(List<PublishedQuestion> questions) {
        this.questions = List.copyOf(questions);
        this.written = new AlikeTerms(questions.size());
        this.bare = new AlikeTerms(questions.size());
        Map<String, String> folded = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            PublishedQuestion.Content content =
                    Objects.requireNonNull(questions.get(i).content());
            Set<String> answer =
                    of(content.answer() == null ? "" : content.answer().shortAnswer(), false);
            Set<String> text = of(content.text(), false);
            Set<String> title = of(content.title(), false);
            written.add(i, answer, text, title);
            bare.add(i, bare(answer, folded), bare(text, folded), bare(title, folded));
        }
        written.close();
        bare.close();
    }

    private static Set<String> bare(Set<String> terms, Map<String, String> folded) {
        return terms.stream()
                .map(term -> folded.computeIfAbsent(term, Folding::fold))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Questions about the same matter, the most alike first, the newer first of two as alike.
     *
     * @param most how many to give at most
     */
    List<PublishedQuestion> to(String text, int most) {
        boolean plain = Folding.small(text).equals(Folding.fold(text));
        AlikeTerms.Hits hits = (plain ? bare : written).new Hits(of(text, plain));
        List<Integer> found = IntStream.range(0, questions.size())
                .filter(question -> hits.words[question] >= FEWEST_WORDS)
                .filter(question -> hits.ofTitle(question) >= OF_TITLE || hits.both[question] >= OF_TYPED * hits.whole)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(question -> score(hits, question))
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .toList();
        Map<String, Integer> titles = new HashMap<>();
        return found.stream()
                .filter(question -> score(hits, question) >= OF_BEST * score(hits, found.get(0)))
                .map(questions::get)
                .filter(question -> titles.merge(title(question), 1, Integer::sum) <= SAME_TITLE)
                .limit(most)
                .toList();
    }

    private static double score(AlikeTerms.Hits hits, int question) {
        return hits.score[question] * (0.5 + hits.ofTitle(question));
    }

    /**
     * Words that mean something, and pairs of neighbours that do.
     *
     * @param plain whether they were typed without marks
     */
    private Set<String> of(String text, boolean plain) {
        List<String> syllables =
                words.withSame(text).stream().limit(MOST_SYLLABLES).toList();
        Set<String> terms = new LinkedHashSet<>();
        String before = "";
        for (String here : syllables) {
            boolean means = !words.isStop(here, plain);
            if (means) {
                terms.add(here);
            }
            if (means && !before.isEmpty()) {
                terms.add(before + " " + here);
            }
            before = means ? here : "";
        }
        return plain ? bare(terms, new HashMap<>()) : terms;
    }

    private static String title(PublishedQuestion question) {
        return Folding.fold(Objects.requireNonNull(question.content()).title());
    }
}
