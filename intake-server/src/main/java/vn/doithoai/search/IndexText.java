package vn.doithoai.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Syllable;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * The index as text, in files by name. The site publishes them, the script of the search page loads the few it needs, and
 * the server reads them all: what is found is the same. docs/search.md has the format.
 */
public final class IndexText {

    /** First word of the first file; another one is of another version. */
    static final String FORMAT = "2";

    /** The file that is always read. */
    public static final String HEAD = "muc.txt";

    /** A line a page that is no question: kind in words, title, address, summary, with tabs between them. */
    public static final String PAGES = "trang.txt";

    /** Numbers of the questions by year. */
    public static final String NUMBERS = "so.txt";

    static final int RADIX = 36;

    /** Places in files; a syllable with more has a file of its own. */
    private static final int SHARED = 16;

    private static final int GROUP = 2;

    private IndexText() {}

    /**
     * What can be found.
     *
     * @param number of a question; none for the pages, which come after all questions
     * @param head title and what names it
     * @param body all else that is read there
     */
    public record Entry(@Nullable QuestionNumber number, String head, String body) {

        /**
         * A question with all of its public text.
         *
         * @param title as it is shown
         * @param more what else it is found by, such as its villages
         */
        public static Entry of(PublishedQuestion question, String title, String more) {
            PublishedQuestion.Content content = question.content();
            StringJoiner body = new StringJoiner(" ").add(more);
            if (content != null) {
                body.add(content.text());
                content.promises().forEach(promise -> body.add(promise.text()));
                if (content.answer() != null) {
                    body.add(content.answer().shortAnswer())
                            .add(content.answer().details());
                    content.answer().legalBasis().forEach(basis -> body.add(basis.inOneLine()));
                }
            }
            return new Entry(question.number(), title, body.toString());
        }
    }

    /**
     * What the commune says about its words.
     *
     * @param unimportant words that need not be there, as in a sentence: {@code bao gio, o dau}
     * @param synonyms of each line every word or phrase stands for the others, with commas between them
     */
    public record Vocabulary(String unimportant, List<String> synonyms) {
        public Vocabulary {
            synonyms = List.copyOf(synonyms);
        }

        /** One with nothing in it. */
        public static final Vocabulary NONE = new Vocabulary("", List.of());

        /** As it stands in the file: a phrase is syllables with blanks. */
        private String lines() {
            return phrases(unimportant) + "\n"
                    + synonyms.stream()
                            .map(Vocabulary::phrases)
                            .filter(line -> line.contains(","))
                            .map(line -> line + "\n")
                            .collect(Collectors.joining());
        }

        private static String phrases(String line) {
            return Arrays.stream(line.split(",", -1))
                    .map(phrase -> Syllable.of(phrase).stream()
                            .map(Syllable::written)
                            .map(IndexText::composed)
                            .collect(Collectors.joining(" ")))
                    .filter(phrase -> !phrase.isEmpty())
                    .collect(Collectors.joining(","));
        }
    }

    /** The name of the file a syllable is in. */
    static String file(String plain, boolean own) {
        // Never a bare name: con.txt cannot be a file on Windows.
        return own ? "tu/" + plain + "_.txt" : "tu/" + plain.substring(0, Math.min(GROUP, plain.length())) + ".txt";
    }

    /**
     * All files.
     *
     * @param entries the questions in the order of their numbers, then the pages
     * @param block how many questions are shown by one file
     */
    public static SortedMap<String, String> files(List<Entry> entries, int block, Vocabulary vocabulary) {
        Map<String, Postings> all = postings(entries);
        List<String> byUse = all.keySet().stream()
                .sorted(Comparator.<String>comparingInt(plain ->
                                -all.getOrDefault(plain, new Postings()).uses())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> own =
                byUse.stream().filter(plain -> uses(all, plain) > SHARED).toList();
        List<String> shared = byUse.subList(own.size(), byUse.size());
        SortedMap<String, StringBuilder> files = new TreeMap<>();
        all.forEach((plain, postings) -> postings.write(
                files.computeIfAbsent(file(plain, postings.uses() > SHARED), any -> new StringBuilder())));
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> texts.put(name, text.toString()));
        long questions =
                entries.stream().filter(entry -> entry.number() != null).count();
        texts.put(
                HEAD,
                String.join(
                                " ",
                                FORMAT,
                                String.valueOf(entries.size()),
                                String.valueOf(questions),
                                String.valueOf(block))
                        + "\n" + String.join(" ", own) + "\n" + String.join(" ", shared) + "\n" + vocabulary.lines());
        texts.put(NUMBERS, numbers(entries));
        return texts;
    }

    private static int uses(Map<String, Postings> all, String plain) {
        return all.getOrDefault(plain, new Postings()).uses();
    }

    private static Map<String, Postings> postings(List<Entry> entries) {
        Map<String, Postings> all = new TreeMap<>();
        for (int place = 0; place < entries.size(); place++) {
            Map<Syllable, Boolean> inHead = new LinkedHashMap<>();
            List<Syllable> head = Syllable.of(entries.get(place).head());
            Syllable.of(entries.get(place).body()).forEach(syllable -> inHead.put(syllable, false));
            head.forEach(syllable -> inHead.put(syllable, true));
            for (Map.Entry<Syllable, Boolean> one : inHead.entrySet()) {
                all.computeIfAbsent(one.getKey().plain(), any -> new Postings())
                        .add(one.getKey().written(), place, one.getValue());
            }
            for (int i = 0; i < head.size(); i++) {
                String plain = head.get(i).plain();
                Postings postings = all.getOrDefault(plain, new Postings());
                if (i == 0) {
                    postings.join("_" + plain, place);
                }
                postings.join(
                        plain + "_" + (i + 1 < head.size() ? head.get(i + 1).plain() : ""), place);
            }
        }
        return all;
    }

    /** All that is published is composed; reading takes it apart again. */
    private static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    /** A line a year: the year, then the differences between its numbers. */
    private static String numbers(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        int year = 0;
        int before = 0;
        for (Entry entry : entries) {
            QuestionNumber number = entry.number();
            if (number == null) {
                continue;
            }
            if (number.year() != year) {
                lines.append(lines.isEmpty() ? "" : "\n").append(number.year());
                year = number.year();
                before = 0;
            }
            lines.append(' ').append(Integer.toString(number.sequence() - before, RADIX));
            before = number.sequence();
        }
        return lines.append('\n').toString();
    }

    /** Where the forms of one plain syllable are, and what stands beside it in heads. */
    private static final class Postings {

        private final SortedMap<String, List<Integer>> forms = new TreeMap<>();
        private final SortedMap<String, List<Integer>> beside = new TreeMap<>();
        private final SortedSet<Integer> places = new TreeSet<>();

        int uses() {
            return places.size();
        }

        void add(String written, int place, boolean head) {
            places.add(place);
            forms.computeIfAbsent(written, any -> new ArrayList<>()).add(2 * place + (head ? 1 : 0));
        }

        void join(String pair, int place) {
            List<Integer> there = beside.computeIfAbsent(pair, any -> new ArrayList<>());
            if (there.isEmpty() || there.get(there.size() - 1) != place) {
                there.add(place);
            }
        }

        void write(StringBuilder text) {
            forms.forEach((written, numbers) -> line(text, composed(written), numbers));
            beside.forEach((pair, numbers) -> line(text, pair, numbers));
        }

        private static void line(StringBuilder text, String name, List<Integer> numbers) {
            text.append(name);
            int before = 0;
            for (int number : numbers) {
                text.append(' ').append(Integer.toString(number - before, RADIX));
                before = number;
            }
            text.append('\n');
        }
    }
}
