package vn.doithoai.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which questions have a word or a pair of words, and where; small enough for tens of thousands of them. */
final class AlikeTerms {

    /** What a word weighs by where it stands: in the answer, in the text, in the title. */
    private static final double[] PLACES = {0.4, 1, 1.6};

    private static final int TITLE = 2;
    private static final double PAIR = 1.4;

    /** Of what was typed, a word that no question has counts less: everybody has some of their own. */
    private static final double UNSEEN = 0.6;

    private static final int FEW = 2;

    private final Map<String, int[]> postings = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final double[] titles;

    AlikeTerms(int questions) {
        this.titles = new double[questions];
    }

    /** Adds the terms of one question; of a term in several places the weightiest counts. */
    void add(int question, Set<String> answer, Set<String> text, Set<String> title) {
        Map<String, Integer> places = new LinkedHashMap<>();
        answer.forEach(term -> places.put(term, 0));
        text.forEach(term -> places.put(term, 1));
        title.forEach(term -> places.put(term, TITLE));
        places.forEach((term, place) -> {
            int count = counts.merge(term, 1, Integer::sum);
            int[] all = postings.getOrDefault(term, new int[FEW]);
            int[] roomy = count > all.length ? Arrays.copyOf(all, 2 * all.length) : all;
            roomy[count - 1] = question * PLACES.length + place;
            postings.put(term, roomy);
        });
    }

    /** To be called when all are added: how much the title of each weighs. */
    void close() {
        postings.forEach((term, all) -> {
            for (int i = 0; i < counts.getOrDefault(term, 0); i++) {
                if (all[i] % PLACES.length == TITLE && isWord(term)) {
                    titles[all[i] / PLACES.length] += weight(term);
                }
            }
        });
    }

    /** What is found of a text in each question. */
    final class Hits {

        final double[] score = new double[titles.length];
        final double[] both = new double[titles.length];
        final int[] words = new int[titles.length];
        private final double[] title = new double[titles.length];
        double whole;

        Hits(Set<String> typed) {
            typed.forEach(this::add);
        }

        private void add(String term) {
            double weight = weight(term);
            int count = counts.getOrDefault(term, 0);
            whole += weight * (count == 0 ? UNSEEN : 1);
            int[] all = postings.getOrDefault(term, new int[0]);
            for (int i = 0; i < count; i++) {
                int question = all[i] / PLACES.length;
                int place = all[i] % PLACES.length;
                score[question] += weight * PLACES[place];
                both[question] += weight;
                words[question] += isWord(term) ? 1 : 0;
                title[question] += place == TITLE && isWord(term) ? weight : 0;
            }
        }

        /** Share of the weight of its title that was typed too. */
        double ofTitle(int question) {
            return titles[question] == 0 ? 0 : title[question] / titles[question];
        }
    }

    /** A pair may be of two words that only happen to stand together, so titles are weighed by their words. */
    private static boolean isWord(String term) {
        return term.indexOf(' ') < 0;
    }

    /** The more the fewer questions have it. */
    private double weight(String term) {
        int has = counts.getOrDefault(term, 0);
        double rare = Math.log(1 + (titles.length - has + 0.5) / (has + 0.5));
        return rare * (isWord(term) ? 1 : PAIR);
    }
}
