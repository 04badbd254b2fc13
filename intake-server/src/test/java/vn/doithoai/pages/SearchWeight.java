package vn.doithoai.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import vn.doithoai.base.Folding;

/**
 * What search while one types costs a phone, by hand: {@code java -cp … vn.doithoai.pages.SearchWeight <output>/current}.
 * Compressed bytes of the page with its style sheet and scripts, and of the files for every beginning of two letters and for
 * every title typed letter by letter, each with the ten heaviest blocks of results.
 */
final class SearchWeight {

    private static final int RESULTS = 10;
    private static final int BEGUN = 6;

    private final Path folder;
    private final List<String> own;
    private final List<String> all;
    private final Map<Path, Integer> weights = new HashMap<>();

    private SearchWeight(Path release) throws IOException {
        this.folder = release.resolve("tim-kiem");
        List<String> head = Files.readAllLines(folder.resolve("muc.txt"));
        this.own = List.of(head.get(1).split(" ", -1));
        this.all = Stream.concat(own.stream(), Stream.of(head.get(2).split(" ", -1)))
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        Path release = Path.of(arguments[0]).toRealPath();
        SearchWeight weight = new SearchWeight(release);
        System.out.println("page, style sheet, scripts: " + weight.page(release));
        int results = weight.results();
        System.out.println("key list: " + weight.of("muc.txt") + ", ten heaviest blocks: " + results);
        int always = weight.page(release) + weight.of("muc.txt") + results;
        weight.worst("two letters, all told", always, weight.beginnings());
        weight.worst("a title letter by letter, all told", always, weight.titles());
    }

    private void worst(String what, int always, Stream<String> typed) {
        int most = 0;
        String of = "";
        int files = 0;
        for (String words : typed.distinct().toList()) {
            Set<String> needed = words.length() == 2 ? files(words) : steps(words);
            int bytes = always
                    + needed.stream().mapToInt(key -> of("tu/" + key + ".txt")).sum();
            if (bytes > most) {
                most = bytes;
                of = words;
                files = needed.size();
            }
        }
        System.out.println(what + ": at most " + most + " (" + of + ", " + files + " files of syllables)");
    }

    /** Files of syllables that each state of the box asks for, all together. */
    private Set<String> steps(String words) {
        Set<String> needed = new TreeSet<>();
        IntStream.rangeClosed(2, words.length()).forEach(end -> needed.addAll(files(words.substring(0, end))));
        return needed;
    }

    private Set<String> files(String words) {
        String[] syllables = words.strip().split(" ", -1);
        Set<String> needed = new TreeSet<>();
        for (int i = 0; i < syllables.length; i++) {
            String syllable = syllables[i];
            if (all.contains(syllable)) {
                needed.add(file(syllable));
            }
            if (i == syllables.length - 1 && syllable.length() > 1) {
                all.stream()
                        .filter(other -> other.length() > syllable.length() && other.startsWith(syllable))
                        .limit(BEGUN)
                        .forEach(other -> needed.add(file(other)));
            }
        }
        return needed;
    }

    private String file(String syllable) {
        return own.contains(syllable) ? syllable + "_" : syllable.substring(0, Math.min(2, syllable.length()));
    }

    private Stream<String> beginnings() {
        return all.stream().filter(syllable -> syllable.length() > 1).map(syllable -> syllable.substring(0, 2));
    }

    private Stream<String> titles() throws IOException {
        return blocks().flatMap(block -> read(block).lines())
                .map(line -> Folding.fold(line.split("\t", -1)[3]))
                .filter(title -> title.length() > 2);
    }

    private Stream<Path> blocks() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cau"))) {
            return files.sorted().toList().stream();
        }
    }

    private int results() throws IOException {
        return blocks().map(this::of)
                .sorted((value, other) -> other - value)
                .limit(RESULTS)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int page(Path release) throws IOException {
        try (Stream<Path> assets = Files.walk(release.resolve("assets"))) {
            return of(folder.resolve("index.html"))
                    + assets.filter(file ->
                                    file.getFileName().toString().matches("(site|search)\\.[0-9a-f]+\\.(css|js)"))
                            .mapToInt(this::of)
                            .sum();
        }
    }

    private int of(String name) {
        return of(folder.resolve(name));
    }

    private int of(Path file) {
        return weights.computeIfAbsent(file, SearchWeight::compressed);
    }

    private static int compressed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(file, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
