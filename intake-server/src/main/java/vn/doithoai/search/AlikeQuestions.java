package vn.doithoai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * Tells which public questions are about the same matter as a text. A word weighs the more the fewer questions have it, two words side
 * by side weigh more than each alone, a word of the title more than one of the text. A
 * question is alike when enough of its title, or of the text that is asked about, is in the other, by weight.
 */
final class AlikeQuestions {

    private static final double TITLE = 1.6;
    private static final double TEXT = 1;
    private static final double ANSWER = 0.4;
    private static final double PAIR = 1.4;

    /** Share of the weight of a title, and of what was typed, that is found again in a question called alike. */
    private static final double OF_TITLE = 0.45;

    private static final double OF_TYPED = 0.34;

    /** What is much less alike than the best is left out. */
    private static final double OF_BEST = 0.5;

    /** Of what was typed, a word that no question has counts less: everybody has some of their own. */
    private static final double UNSEEN = 0.6;

    private static final int FEWEST_WORDS = 2;

    /** Copies of one question, as every village asks it. */
    private static final int SAME_TITLE = 2;

    /** Of a long text the beginning says what it is about. */
    private static final int MOST_SYLLABLES = 400;

    private final AlikeWords words = new AlikeWords();
    private final List<Known> known;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> seenBare = new HashMap<>();

    /**
     * A question with its words and pairs of words, and the weight of each place.
     *
     * @param bare the same without marks, for who types none
     */
    private record Known(
            PublishedQuestion question, Map<String, Double> written, Map<String, Double> bare, Set<String> title) {}

    AlikeQuestions(List<PublishedQuestion> questions) {
        this.known = questions.stream().map(this::read).toList();
        for (Known one : known) {
            one.written().keySet().forEach(term -> seen.merge(term, 1, Integer::sum));
            one.bare().keySet().forEach(term -> seenBare.merge(term, 1, Integer::sum));
        }
    }

    /**
     * Questions about the same matter, the most alike first, the newer first of two as alike.
     *
     * @param most how many to give at most
     */
    List<PublishedQuestion> to(String text, int most) {
        boolean plain = isPlain(text);
        Set<String> typed =
                terms(words.withSame(text).stream().limit(MOST_SYLLABLES).toList(), plain, plain);
        double whole = weight(typed, plain);
        List<Found> found = new ArrayList<>();
        for (Known one : known) {
            Found hit = compare(one, typed, whole, plain);
            if (hit != null) {
                found.add(hit);
            }
        }
        found.sort(Comparator.comparingDouble(Found::score)
                .thenComparing(hit -> hit.question().number())
                .reversed());
        Map<String, Integer> titles = new HashMap<>();
        return found.stream()
                .filter(hit -> hit.score() >= OF_BEST * found.get(0).score())
                .filter(hit -> titles.merge(title(hit.question()), 1, Integer::sum) <= SAME_TITLE)
                .limit(most)
                .map(Found::question)
                .toList();
    }

    private record Found(PublishedQuestion question, double score) {}

    private @Nullable Found compare(Known one, Set<String> typed, double whole, boolean plain) {
        Map<String, Double> places = plain ? one.bare() : one.written();
        double score = 0;
        double inBoth = 0;
        double inTitle = 0;
        int syllables = 0;
        for (String term : typed) {
            Double place = places.get(term);
            if (place != null) {
                double weight = weight(term, plain);
                score += weight * place;
                inBoth += weight;
                syllables += term.indexOf(' ') < 0 ? 1 : 0;
                inTitle += isOfTitle(one, term) ? weight : 0;
            }
        }
        double ofTitle = inTitle / Math.max(1e-9, titleWeight(one, plain));
        boolean alike = syllables >= FEWEST_WORDS && (ofTitle >= OF_TITLE || inBoth >= OF_TYPED * whole);
        return alike ? new Found(one.question(), score * (0.5 + ofTitle)) : null;
    }

    private double titleWeight(Known one, boolean plain) {
        return (plain ? one.bare() : one.written())
                .keySet().stream()
                        .filter(term -> isOfTitle(one, term))
                        .mapToDouble(term -> weight(term, plain))
                        .sum();
    }

    /** Single words only: a pair may be of two words that only happen to stand together. */
    private static boolean isOfTitle(Known one, String term) {
        return term.indexOf(' ') < 0 && one.title().contains(Folding.fold(term));
    }

    private double weight(Set<String> terms, boolean plain) {
        return terms.stream()
                .mapToDouble(term -> weight(term, plain) * (isSeen(term, plain) ? 1 : UNSEEN))
                .sum();
    }

    private boolean isSeen(String term, boolean plain) {
        return (plain ? seenBare : seen).containsKey(term);
    }

    /** The more the fewer questions have it. */
    private double weight(String term, boolean plain) {
        int has = (plain ? seenBare : seen).getOrDefault(term, 0);
        double rare = Math.log(1 + (known.size() - has + 0.5) / (has + 0.5));
        return rare * (term.indexOf(' ') < 0 ? 1 : PAIR);
    }

    private Known read(PublishedQuestion question) {
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        String answer = content.answer() == null ? "" : content.answer().shortAnswer();
        Map<String, Double> written = new HashMap<>();
        Map<String, Double> bare = new HashMap<>();
        put(written, bare, answer, ANSWER);
        put(written, bare, content.text(), TEXT);
        put(written, bare, content.title(), TITLE);
        return new Known(question, written, bare, terms(words.withSame(content.title()), true, false));
    }

    private void put(Map<String, Double> written, Map<String, Double> bare, String text, double place) {
        List<String> syllables = words.withSame(text);
        terms(syllables, false, false).forEach(term -> written.merge(term, place, Math::max));
        terms(syllables, true, false).forEach(term -> bare.merge(term, place, Math::max));
    }

    /**
     * Words that mean something, and pairs of neighbours that do.
     *
     * @param plain without their marks
     * @param typedPlain whether they had none from the start
     */
    private Set<String> terms(List<String> syllables, boolean plain, boolean typedPlain) {
        Set<String> terms = new LinkedHashSet<>();
        for (int i = 0; i < syllables.size(); i++) {
            String here = syllables.get(i);
            boolean means = !words.isStop(here, typedPlain);
            if (means) {
                terms.add(plain ? Folding.fold(here) : here);
            }
            if (i > 0 && means && !words.isStop(syllables.get(i - 1), typedPlain)) {
                String pair = syllables.get(i - 1) + " " + here;
                terms.add(plain ? Folding.fold(pair) : pair);
            }
        }
        return terms;
    }

    private static boolean isPlain(String text) {
        return Folding.small(text).equals(Folding.fold(text));
    }

    private static String title(PublishedQuestion question) {
        return Folding.fold(Objects.requireNonNull(question.content()).title());
    }
}
