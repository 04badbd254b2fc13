package vn.doithoai.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import vn.doithoai.base.Syllable;
import vn.doithoai.base.Syllable.Fit;

/**
 * What fits the words that were typed, the best first. The script of the search page reckons the same, in whole numbers
 * alone, so that both give the same order; docs/search.md has the rules.
 */
final class Ranking {

    private static final int MOST_TYPED = 24;
    private static final int MOST_WORDS = 12;
    private static final int RAREST = 9;

    /** What a word weighs that stands nowhere. */
    private static final int UNKNOWN = 4;

    private static final int IN_HEAD = 6;
    private static final int IN_QUESTION = 2;
    private static final int SYNONYM = 5;
    private static final int BEGUN = 5;
    private static final int MISTYPED = 4;
    private static final int OTHER_MARKS = 3;
    private static final int SIDE_BY_SIDE = 8;
    private static final int AT_AN_END = 4;

    /**
     * What was found.
     *
     * @param places the best first
     * @param some whether none has all that was looked for
     * @param marks syllables to be marked where they stand
     */
    record Ranked(List<Integer> places, boolean some, List<Syllable> marks) {}

    /** A word of the search; {@code scores} are by place, nothing where it is not. */
    private static final class Word {
        final Syllable typed;
        final Map<Integer, Integer> scores = new LinkedHashMap<>();
        boolean needed = true;
        boolean left;
        boolean meant;
        int weight;

        /** What stands for it beside its neighbours. */
        String plain;

        Word(Syllable typed) {
            this.typed = typed;
            this.plain = typed.plain();
        }

        void at(int place, int score) {
            scores.merge(place, score, Math::max);
        }
    }

    private final Postings index;
    private final List<Word> words;
    private final Set<Syllable> marks = new LinkedHashSet<>();

    private Ranking(Postings index, List<Syllable> typed) {
        this.index = index;
        this.words = typed.stream().map(Word::new).toList();
    }

    /** Places that fit; none where nothing was typed that could be looked for. */
    static Ranked of(Postings index, String typed) {
        List<Syllable> syllables = distinct(index, Syllable.of(typed));
        return syllables.isEmpty() ? new Ranked(List.of(), false, List.of()) : new Ranking(index, syllables).ranked();
    }

    private static List<Syllable> distinct(Postings index, List<Syllable> typed) {
        Set<Syllable> all = new LinkedHashSet<>();
        List<Syllable> first = typed.stream().distinct().limit(MOST_TYPED).toList();
        for (int i = 0; i < first.size(); i++) {
            Syllable one = first.get(i);
            boolean stays = index.words.has(one.plain())
                    || index.synonyms.stream().flatMap(List::stream).anyMatch(phrase -> fits(List.of(one), 0, phrase))
                    || (i == first.size() - 1
                            && !index.words.begunBy(one.plain()).isEmpty());
            all.addAll(stays ? List.of(one) : index.words.meant(one.plain()).orElse(List.of(one)));
        }
        return List.copyOf(all);
    }

    /** Whether a phrase stands at a place among the syllables typed. */
    private static boolean fits(List<Syllable> typed, int at, List<Syllable> phrase) {
        return at + phrase.size() <= typed.size()
                && IntStream.range(0, phrase.size())
                        .mapToObj(i -> typed.get(at + i).fits(phrase.get(i)))
                        .allMatch(Ranking::isGood);
    }

    private static boolean isGood(Fit fit) {
        return fit == Fit.SAME || fit == Fit.PLAIN || fit == Fit.NEAR;
    }

    private Ranked ranked() {
        List<Syllable> typed = words.stream().map(word -> word.typed).toList();
        for (List<Syllable> phrase : index.unimportant) {
            for (int at = 0; at < typed.size(); at++) {
                pass(typed, at, phrase);
            }
        }
        for (List<List<Syllable>> alike : index.synonyms) {
            for (List<Syllable> phrase : alike) {
                for (int at = 0; at < typed.size(); at++) {
                    if (fits(typed, at, phrase)) {
                        mean(at, phrase, alike);
                    }
                }
            }
        }
        Word last = words.get(words.size() - 1);
        if (isBarelyBegun(last.plain)) {
            last.needed = false;
            last.left = true;
        }
        if (words.stream().noneMatch(word -> word.needed)) {
            words.forEach(word -> {
                word.needed = true;
                word.left = false;
            });
        }
        List<Word> scored =
                words.stream().filter(word -> !word.left).limit(MOST_WORDS).toList();
        scored.forEach(word -> score(word, word == words.get(words.size() - 1)));
        return best(scored);
    }

    /** The first letter of a word that is still being typed. */
    private boolean isBarelyBegun(String plain) {
        return plain.length() == 1 && Character.isLetter(plain.charAt(0)) && !index.words.has(plain);
    }

    /** Words that a sentence needs and a search does not: with their marks they are left out, without they may mean another. */
    private void pass(List<Syllable> typed, int at, List<Syllable> phrase) {
        if (at + phrase.size() > typed.size()) {
            return;
        }
        // Who types marks means a word without any when there is none.
        boolean bare = typed.stream().allMatch(one -> one.written().equals(one.plain()));
        boolean all = true;
        boolean same = true;
        for (int i = 0; i < phrase.size(); i++) {
            Fit fit = typed.get(at + i).fits(phrase.get(i));
            boolean whole = typed.get(at + i).written().equals(phrase.get(i).written());
            all &= whole || (bare && fit == Fit.PLAIN);
            same &= whole;
        }
        if (all) {
            for (int i = 0; i < phrase.size(); i++) {
                words.get(at + i).needed = false;
                words.get(at + i).left |= same;
            }
        }
    }

    /** The other phrases of a line stand for one that was typed. */
    private void mean(int at, List<Syllable> phrase, List<List<Syllable>> alike) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (List<Syllable> other : alike) {
            if (!other.equals(phrase)) {
                Map<Integer, Integer> places = together(other);
                places.forEach((place, score) -> found.merge(place, score, Math::max));
                if (!places.isEmpty()) {
                    marks.addAll(other);
                }
            }
        }
        for (int i = 0; i < phrase.size(); i++) {
            Word word = words.get(at + i);
            found.forEach(word::at);
            word.needed = true;
            word.left = false;
            word.meant = true;
        }
    }

    /** Where all syllables of a phrase are. */
    private Map<Integer, Integer> together(List<Syllable> phrase) {
        Map<Integer, Integer> all = new LinkedHashMap<>();
        for (int i = 0; i < phrase.size(); i++) {
            Syllable syllable = phrase.get(i);
            Map<Integer, Integer> one = new LinkedHashMap<>();
            for (Postings.Form form : index.forms(syllable.plain())) {
                if (isGood(syllable.fits(form.syllable))) {
                    for (int number : form.places) {
                        one.merge(number >> 1, SYNONYM * factor(number), Math::max);
                    }
                }
            }
            if (i == 0) {
                all.putAll(one);
            } else {
                all.keySet().retainAll(one.keySet());
                all.replaceAll((place, score) -> Math.min(score, Objects.requireNonNull(one.get(place))));
            }
        }
        return all;
    }

    /** A page is long, and says most words somewhere: there the title counts. */
    private int factor(int number) {
        return (number & 1) == 1 ? IN_HEAD : number >> 1 < index.questions ? IN_QUESTION : 1;
    }

    private void score(Word word, boolean last) {
        Syllable typed = word.typed;
        boolean known = index.words.has(typed.plain()) && forms(word);
        // With its marks and found as it is, a word is whole.
        if (last && (!known || typed.written().equals(typed.plain()))) {
            also(word, index.words.begunBy(typed.plain()), BEGUN);
        }
        if (!word.meant && word.scores.isEmpty() && !index.words.has(typed.plain())) {
            List<String> mistyped = index.words.mistyped(typed.plain());
            also(word, mistyped, MISTYPED);
            word.plain = mistyped.isEmpty() ? word.plain : mistyped.get(0);
        }
        word.weight = word.scores.isEmpty() ? UNKNOWN : weight(word.scores.size());
    }

    /** Whether it stands anywhere with the marks that were typed. */
    private boolean forms(Word word) {
        List<Postings.Form> forms = index.forms(word.typed.plain());
        boolean known = forms.stream().anyMatch(form -> isGood(word.typed.fits(form.syllable)));
        for (Postings.Form form : forms) {
            int points =
                    switch (word.typed.fits(form.syllable)) {
                        case SAME -> 8;
                        case PLAIN -> 7;
                        case NEAR -> 6;
                        // Other marks are a mistake only where the marks that were typed mean nothing here.
                        case OTHER_MARKS -> known ? 0 : OTHER_MARKS;
                        case NONE -> 0;
                    };
            if (points > 0) {
                for (int number : form.places) {
                    word.at(number >> 1, points * factor(number));
                }
            }
        }
        if (word.needed) {
            marks.add(known ? word.typed : Syllable.plain(word.typed.plain()));
        }
        return known;
    }

    private void also(Word word, List<String> others, int points) {
        for (String other : others) {
            for (Postings.Form form : index.forms(other)) {
                for (int number : form.places) {
                    word.at(number >> 1, points * factor(number));
                }
            }
            if (word.needed) {
                marks.add(Syllable.plain(other));
            }
        }
    }

    /** The rarer the heavier: one more each time the number of places could be doubled. */
    private int weight(int places) {
        int weight = 1;
        for (long doubled = 2L * places; doubled <= index.size && weight < RAREST; doubled *= 2) {
            weight++;
        }
        return weight;
    }

    private Ranked best(List<Word> scored) {
        int[] total = new int[index.size];
        int[] have = new int[index.size];
        int[] weights = new int[index.size];
        Set<Integer> touched = new HashSet<>();
        int needed = 0;
        int whole = 0;
        for (Word word : scored) {
            needed += word.needed ? 1 : 0;
            whole += word.needed ? word.weight : 0;
            word.scores.forEach((place, score) -> {
                touched.add(place);
                total[place] += word.weight * score;
                have[place] += word.needed ? 1 : 0;
                weights[place] += word.needed ? word.weight : 0;
            });
        }
        besides(scored, total);
        int all = needed;
        int heavy = whole;
        boolean some = touched.stream().noneMatch(place -> have[place] == all);
        List<Integer> places = touched.stream()
                .filter(place -> some ? have[place] > 0 && 5 * weights[place] >= 2 * heavy : have[place] == all)
                .sorted(Comparator.<Integer>comparingInt(place -> -total[place])
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        return new Ranked(places, some, List.copyOf(marks));
    }

    /** What stands side by side in a head as it was typed weighs more, and a head that begins or ends so. */
    private void besides(List<Word> scored, int[] total) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word one = words.get(i);
            Word next = words.get(i + 1);
            if (scored.contains(one) && scored.contains(next)) {
                add(total, index.pair(one.plain, next.plain), SIDE_BY_SIDE * (one.weight + next.weight));
            }
        }
        Word first = words.get(0);
        Word last = words.get(words.size() - 1);
        if (scored.contains(first)) {
            add(total, index.pair("", first.plain), AT_AN_END * first.weight);
        }
        if (scored.contains(last)) {
            add(total, index.pair(last.plain, ""), AT_AN_END * last.weight);
        }
    }

    private static void add(int[] total, int[] places, int points) {
        Arrays.stream(places).forEach(place -> total[place] += points);
    }
}
