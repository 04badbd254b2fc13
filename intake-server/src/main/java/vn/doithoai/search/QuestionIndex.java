package vn.doithoai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.doithoai.base.Folding;
import vn.doithoai.question.Answer;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.QuestionSearch;

/**
 * An index of public questions in memory, made once and never changed. Every text is in it without marks, so that words are
 * found however they are typed, and as it is written, so that words with the right marks come first.
 */
public final class QuestionIndex implements QuestionSearch {

    /** More words than that are a text, not a search. */
    private static final int MOST_WORDS = 12;

    /** Of two syllables one alone says nothing: most words are two. */
    private static final int FEWEST_OF_SOME = 3;

    private static final String PLACE = "place";
    private static final String WRITTEN = "written";

    /** Best match first; of two as good the newer. */
    private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(PLACE, SortField.Type.INT, true));

    /** A field and how much a word in it weighs. */
    private enum Part {
        NUMBER(8),
        TITLE(4),
        ANSWER(2),
        TEXT(1);

        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }
    }

    private final List<PublishedQuestion> questions;
    private final IndexSearcher searcher;
    private final AlikeQuestions alike;

    /** @param feed all published questions; those without text are left out */
    public QuestionIndex(List<PublishedQuestion> feed) {
        this.questions = feed.stream()
                .filter(question -> question.content() != null)
                .sorted(Comparator.comparing(PublishedQuestion::number))
                .toList();
        this.alike = new AlikeQuestions(questions);
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
        String answer = content.answer() == null
                ? ""
                : content.answer().shortAnswer() + " " + content.answer().details() + " "
                        + String.join(
                                " ",
                                content.answer().legalBasis().stream()
                                        .map(Answer.LegalBasis::inOneLine)
                                        .toList());
        Document document = new Document();
        document.add(text(Part.NUMBER.name(), Folding.fold(question.number().toString())));
        document.add(text(Part.TITLE.name(), Folding.fold(content.title())));
        document.add(text(Part.ANSWER.name(), Folding.fold(answer)));
        document.add(text(Part.TEXT.name(), Folding.fold(content.text())));
        document.add(text(WRITTEN, Folding.small(content.title() + " " + answer + " " + content.text())));
        document.add(new NumericDocValuesField(PLACE, place));
        return document;
    }

    private static Field text(String name, String value) {
        return new TextField(name, value, Field.Store.NO);
    }

    @Override
    public Found find(String words, Predicate<PublishedQuestion> which, int from, int most) {
        List<String> folded = words(Folding.fold(words));
        if (folded.isEmpty()) {
            return part(newestFirst().filter(which).toList(), from, most, false);
        }
        List<PublishedQuestion> all = found(all(folded, words)).filter(which).toList();
        if (all.isEmpty()) {
            // Typed with an input method that was switched off.
            List<String> meant = folded.stream().map(Folding::telex).toList();
            all = meant.equals(folded)
                    ? all
                    : found(all(meant, String.join(" ", meant))).filter(which).toList();
        }
        return !all.isEmpty() || folded.size() < FEWEST_OF_SOME
                ? part(all, from, most, false)
                : part(found(some(folded, words)).filter(which).toList(), from, most, true);
    }

    private static Found part(List<PublishedQuestion> all, int from, int most, boolean some) {
        List<PublishedQuestion> part = all.subList(Math.min(from, all.size()), Math.min(from + most, all.size()));
        return new Found(all.size(), part, some);
    }

    private Stream<PublishedQuestion> newestFirst() {
        return IntStream.rangeClosed(1, questions.size()).mapToObj(back -> questions.get(questions.size() - back));
    }

    @Override
    public List<PublishedQuestion> like(String text, int most) {
        return alike.to(text, most);
    }

    private static List<String> words(String folded) {
        return Arrays.stream(folded.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** All words; the last may be the beginning of one, as somebody is still typing. */
    private static Query all(List<String> folded, String typed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < folded.size(); i++) {
            query.add(anywhere(folded.get(i), i == folded.size() - 1), Occur.MUST);
        }
        words(Folding.small(typed)).forEach(word -> query.add(new TermQuery(new Term(WRITTEN, word)), Occur.SHOULD));
        return query.build();
    }

    /** Most of the words; with their marks where they were typed with some, for without them a syllable means too much. */
    private static Query some(List<String> folded, String typed) {
        List<String> written = words(Folding.small(typed));
        boolean plain = written.equals(folded);
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch((folded.size() * 3 + 4) / 5);
        (plain ? folded : written)
                .forEach(word -> query.add(
                        plain ? anywhere(word, false) : new TermQuery(new Term(WRITTEN, word)), Occur.SHOULD));
        return query.build();
    }

    private static Query anywhere(String word, boolean beginning) {
        Stream<Query> whole = Arrays.stream(Part.values())
                .map(part -> new BoostQuery(new TermQuery(new Term(part.name(), word)), part.weight));
        Stream<Query> begun = beginning
                ? Stream.of(Part.TITLE, Part.NUMBER).map(part -> new PrefixQuery(new Term(part.name(), word)))
                : Stream.empty();
        return new DisjunctionMaxQuery(Stream.concat(whole, begun).toList(), 0.1f);
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
}
