package vn.doithoai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.doithoai.base.Folding;
import vn.doithoai.base.Syllable;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;

/**
 * An index of what is public in memory, made once and never changed: that of the release readers see, so that the server finds
 * what the script of the search page finds, and in the same order; and the questions again in Lucene, for what is like a text.
 */
public final class QuestionIndex implements QuestionSearch {

    /** Of a text that is being written, for what is like it. */
    private static final int MOST_PAIRS = 60;

    /** Share of the pairs of syllables two texts must have in common to be called alike, in per cent. */
    private static final int ALIKE_PERCENT = 25;

    private static final int ALIKE_PAIRS = 3;
    private static final String PLACE = "place";
    private static final String PAIRS = "pairs";

    /** Best match first; of two as good the newer. */
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(PLACE, SortField.Type.INT, true));

    private final List<PublishedQuestion> questions;
    private final IndexSearcher searcher;
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
        try {
            ByteBuffersDirectory folder = new ByteBuffersDirectory();
            try (IndexWriter writer =
                    new IndexWriter(folder, new IndexWriterConfig(new StandardAnalyzer()).setUseCompoundFile(false))) {
                for (int place = 0; place < questions.size(); place++) {
                    writer.addDocument(document(place));
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(int place) {
        PublishedQuestion question = questions.get(place);
        PublishedQuestion.Content content = Objects.requireNonNull(question.content());
        Document document = new Document();
        document.add(text(PAIRS, String.join(" ", pairs(content.title() + ". " + content.text()))));
        document.add(new NumericDocValuesField(PLACE, place));
        return document;
    }

    private static Field text(String name, String value) {
        return new TextField(name, value, Field.Store.NO);
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
        List<String> pairs = pairs(text).stream().limit(MOST_PAIRS).toList();
        int needed = Math.max(ALIKE_PAIRS, pairs.size() * ALIKE_PERCENT / 100);
        if (pairs.size() < needed) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        pairs.forEach(pair -> query.add(new TermQuery(new Term(PAIRS, pair)), Occur.SHOULD));
        return found(query.build()).limit(most).toList();
    }

    /** In the order of how well they fit. */
    private Stream<PublishedQuestion> found(Query query) {
        if (questions.isEmpty()) {
            return Stream.empty();
        }
        try {
            TopFieldDocs top = searcher.search(query, questions.size(), ORDER, true);
            return Arrays.stream(top.scoreDocs).map(hit -> questions.get((Integer) ((FieldDoc) hit).fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neighbouring syllables: in Vietnamese most words are two of them. */
    private static Set<String> pairs(String text) {
        String[] syllables = Folding.fold(text).split(" ", -1);
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 1; i < syllables.length; i++) {
            pairs.add(syllables[i - 1] + "_" + syllables[i]);
        }
        return pairs;
    }
}
