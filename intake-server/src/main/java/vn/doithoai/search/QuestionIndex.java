package vn.doithoai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.doithoai.base.Syllable;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;

/**
 * An index of what is public in memory, made once and never changed: that of the release readers see, so that the server finds
 * what the script of the search page finds, and in the same order; and what is like a text.
 */
public final class QuestionIndex implements QuestionSearch {

    private final List<PublishedQuestion> questions;
    private final AlikeQuestions alike;
    private final Postings postings;
    private final SaidNumber numbers;

    /** What is at a place of the index; nothing for a question that is not public any more. */
    private final List<Optional<Hit>> hits;

    /** Of the questions alone, with no list of words. */
    public QuestionIndex(List<PublishedQuestion> feed) {
        this(feed, ownFiles(feed));
    }

    /**
     * Of what a release has.
     *
     * @param feed all published questions; those without text are left out
     * @param files the text of each file of {@link IndexText}
     * @throws IllegalArgumentException for an index of another version
     */
    public QuestionIndex(List<PublishedQuestion> feed, UnaryOperator<String> files) {
        this.postings = new Postings(files);
        this.numbers = new SaidNumber(files.apply(IndexText.NUMBERS));
        this.questions = feed.stream()
                .filter(question -> question.content() != null)
                .sorted(Comparator.comparing(PublishedQuestion::number))
                .toList();
        this.hits = hits(files.apply(IndexText.PAGES));
        this.alike = new AlikeQuestions(questions);
    }

    private static UnaryOperator<String> ownFiles(List<PublishedQuestion> feed) {
        List<IndexText.Entry> entries = feed.stream()
                .filter(question -> question.content() != null)
                .sorted(Comparator.comparing(PublishedQuestion::number))
                .map(question -> IndexText.Entry.of(
                        question, Objects.requireNonNull(question.content()).title(), ""))
                .toList();
        Map<String, String> files = IndexText.files(entries, entries.size() + 1, IndexText.Vocabulary.NONE);
        return name -> Objects.requireNonNullElse(files.get(name), "");
    }

    private List<Optional<Hit>> hits(String pages) {
        Map<String, PublishedQuestion> byNumber = questions.stream()
                .collect(Collectors.toMap(question -> question.number().toString(), question -> question));
        List<Optional<Hit>> all = new ArrayList<>();
        for (int place = 0; place < postings.questions; place++) {
            all.add(Optional.ofNullable(byNumber.get(numbers.numberAt(place))).map(FoundQuestion::new));
        }
        for (String line : pages.lines().toList()) {
            String[] cells = line.split("\t", -1);
            all.add(Optional.of(new FoundPage(cells[0], cells[1], cells[2], cells[3])));
        }
        return List.copyOf(all);
    }

    @Override
    public Found find(String words, Predicate<Hit> which, int from, int most) {
        if (words.isBlank()) {
            return part(newestFirst().filter(which).toList(), from, most, false, List.of());
        }
        SaidNumber.Said number = numbers.said(words);
        Ranking.Ranked ranked =
                number.certain() ? new Ranking.Ranked(List.of(), false, List.of()) : Ranking.of(postings, words);
        List<Hit> all = IntStream.concat(
                        number.place().stream(),
                        ranked.places().stream()
                                .mapToInt(Integer::intValue)
                                .filter(place -> place != number.place().orElse(-1)))
                .mapToObj(hits::get)
                .flatMap(Optional::stream)
                .filter(which)
                .toList();
        return part(all, from, most, ranked.some() && number.place().isEmpty(), ranked.marks());
    }

    private static Found part(List<Hit> all, int from, int most, boolean some, List<Syllable> marks) {
        List<Hit> part = all.subList(Math.min(from, all.size()), Math.min(from + most, all.size()));
        return new Found(all.size(), part, some, marks);
    }

    private Stream<Hit> newestFirst() {
        return IntStream.rangeClosed(1, questions.size())
                .mapToObj(back -> new FoundQuestion(questions.get(questions.size() - back)));
    }

    @Override
    public List<PublishedQuestion> like(String text, int most) {
        return alike.to(text, most);
    }
}
