package vn.doithoai.desk.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Two texts word by word: what a paper says and what readers will read. Blanks, line ends and the signs of lists do not count,
 * every word and every sign at a word does.
 *
 * @param rows both texts beside each other
 * @param words how many words the paper has
 * @param places how many places differ
 */
public record Comparison(List<Row> rows, int words, int places) {

    /** More words than that in one place are shown as different as a whole. */
    private static final int MOST_IN_A_PLACE = 4_000;

    /** Longer texts than anybody compares by eye. */
    private static final int MOST_LINES = 6_000;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Lines that belong together.
     *
     * @param place counts the places that differ, from 1; 0 where both say the same
     */
    public record Row(int place, List<Piece> source, List<Piece> shown) {
        public Row {
            source = List.copyOf(source);
            shown = List.copyOf(shown);
        }
    }

    /** Some words of a text. */
    public record Piece(String text, boolean differs) {}

    private record Text(List<String> lines, List<List<String>> words) {
        static Text of(List<String> lines) {
            return new Text(lines, lines.stream().map(Comparison::words).toList());
        }

        List<String> between(int from, int to) {
            return words.subList(from, to).stream().flatMap(List::stream).toList();
        }
    }

    static Comparison of(List<String> source, List<String> shown) {
        Text left = Text.of(meant(source));
        Text right = Text.of(meant(shown));
        List<Row> rows = new ArrayList<>();
        int count = 0;
        int from = 0;
        int beside = 0;
        for (Place place : places(left.words(), right.words())) {
            for (; from < place.from(); from++, beside++) {
                rows.add(same(left.lines().get(from), right.lines().get(beside)));
            }
            List<String> words = left.between(place.from(), place.to());
            List<String> theirs = right.between(place.other(), place.end());
            if (words.equals(theirs)) {
                rows.add(same(
                        String.join(" ", left.lines().subList(place.from(), place.to())),
                        String.join(" ", right.lines().subList(place.other(), place.end()))));
            } else {
                count++;
                rows.add(different(count, words, theirs));
            }
            from = place.to();
            beside = place.end();
        }
        for (; from < left.lines().size(); from++, beside++) {
            rows.add(same(left.lines().get(from), right.lines().get(beside)));
        }
        int words = left.words().stream().mapToInt(List::size).sum();
        return new Comparison(rows, words, count);
    }

    private static List<String> meant(List<String> lines) {
        List<String> meant =
                lines.stream().filter(line -> !words(line).isEmpty()).toList();
        return meant.size() <= MOST_LINES ? meant : List.of(String.join(" ", meant));
    }

    /** Where two lists differ: from and to in the one, from and to in the other. */
    private record Place(int from, int to, int other, int end) {}

    private static <T> List<Place> places(List<T> source, List<T> target) {
        Patch<T> patch = DiffUtils.diff(source, target, new MyersDiffWithLinearSpace<>(), null, false);
        List<AbstractDelta<T>> deltas = new ArrayList<>(patch.getDeltas());
        deltas.sort(Comparator.comparingInt(
                        (AbstractDelta<T> delta) -> delta.getSource().getPosition())
                .thenComparingInt(delta -> delta.getTarget().getPosition()));
        List<Place> places = new ArrayList<>();
        int shift = 0;
        for (AbstractDelta<T> delta : deltas) {
            int from = delta.getSource().getPosition();
            int more = delta.getSource().size();
            int theirs = delta.getTarget().size();
            Place last = places.isEmpty() ? null : places.get(places.size() - 1);
            if (last != null && last.to() == from) {
                places.set(places.size() - 1, new Place(last.from(), from + more, last.other(), last.end() + theirs));
            } else {
                places.add(new Place(from, from + more, from + shift, from + shift + theirs));
            }
            shift += theirs - more;
        }
        return places;
    }

    private static Row same(String source, String shown) {
        return new Row(0, List.of(new Piece(source, false)), List.of(new Piece(shown, false)));
    }

    private static Row different(int place, List<String> source, List<String> shown) {
        if (source.size() + shown.size() > MOST_IN_A_PLACE) {
            return new Row(place, piece(source, true), piece(shown, true));
        }
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        int from = 0;
        int beside = 0;
        for (Place at : places(source, shown)) {
            left.addAll(piece(source.subList(from, at.from()), false));
            right.addAll(piece(shown.subList(beside, at.other()), false));
            left.addAll(piece(source.subList(at.from(), at.to()), true));
            right.addAll(piece(shown.subList(at.other(), at.end()), true));
            from = at.to();
            beside = at.end();
        }
        left.addAll(piece(source.subList(from, source.size()), false));
        right.addAll(piece(shown.subList(beside, shown.size()), false));
        return new Row(place, left, right);
    }

    private static List<Piece> piece(List<String> words, boolean differs) {
        return words.isEmpty() ? List.of() : List.of(new Piece(String.join(" ", words), differs));
    }

    /** The words of a line; a stroke that stands alone is a sign of a list. */
    private static List<String> words(String line) {
        return Arrays.stream(Normalizer.normalize(line, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cf}\\p{Co}]", "")
                        .split("[\\s\\p{Z}]+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}
