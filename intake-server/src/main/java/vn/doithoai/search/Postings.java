package vn.doithoai.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.doithoai.base.Syllable;

/** The index as it is read: files by name, parsed when they are first asked for. */
final class Postings {

    /** Where a syllable stands as it is written there: twice the place, and one more in the head. */
    static final class Form {
        final Syllable syllable;
        final int[] places;

        Form(Syllable syllable, int[] places) {
            this.syllable = syllable;
            this.places = places;
        }
    }

    /** A file: the forms of its syllables, and the places of its neighbours in heads by their pair. */
    private record Parsed(Map<String, List<Form>> forms, Map<String, int[]> pairs) {}

    private final UnaryOperator<String> files;
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();

    final WordList words;
    final int size;
    final int questions;
    final List<List<Syllable>> unimportant;

    /** Each a list of phrases that stand for each other. */
    final List<List<List<Syllable>>> synonyms;

    /**
     * @param files the text of a file of {@link IndexText}
     * @throws IllegalArgumentException for files of another version
     */
    Postings(UnaryOperator<String> files) {
        this.files = files;
        List<String> head = List.of(files.apply(IndexText.HEAD).split("\n", -1));
        String[] sizes = head.get(0).split(" ", -1);
        if (!sizes[0].equals(IndexText.FORMAT) || head.size() < 4) {
            throw new IllegalArgumentException("an index of version " + sizes[0]);
        }
        this.size = Integer.parseInt(sizes[1]);
        this.questions = Integer.parseInt(sizes[2]);
        this.words = new WordList(parts(head.get(1)), parts(head.get(2)));
        this.unimportant = WordList.phrases(head.get(3));
        this.synonyms = head.stream()
                .skip(4)
                .filter(line -> !line.isEmpty())
                .map(WordList::phrases)
                .toList();
    }

    private static List<String> parts(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }

    List<Form> forms(String plain) {
        return words.has(plain) ? file(plain).forms.getOrDefault(plain, List.of()) : List.of();
    }

    /** Places in whose heads two stand side by side; an empty one is the beginning or the end. */
    int[] pair(String first, String second) {
        String at = first.isEmpty() ? second : first;
        return words.has(at) ? file(at).pairs.getOrDefault(first + "_" + second, new int[0]) : new int[0];
    }

    private Parsed file(String plain) {
        return parsed.computeIfAbsent(words.file(plain), this::parse);
    }

    private Parsed parse(String name) {
        Parsed all = new Parsed(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        files.apply(name).lines().forEach(line -> {
            String[] parts = line.split(" ", -1);
            int[] numbers = new int[parts.length - 1];
            int sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                sum += Integer.parseInt(parts[i + 1], IndexText.RADIX);
                numbers[i] = sum;
            }
            if (parts[0].indexOf('_') >= 0) {
                all.pairs.put(parts[0], numbers);
            } else {
                Syllable syllable = Syllable.of(parts[0]).get(0);
                all.forms.merge(
                        syllable.plain(),
                        List.of(new Form(syllable, numbers)),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        });
        return all;
    }
}
