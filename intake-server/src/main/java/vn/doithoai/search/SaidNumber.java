package vn.doithoai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.doithoai.base.Syllable;

/** Numbers of questions as people type them, and the places of their questions. */
final class SaidNumber {

    /** The words are those for question, slip, number, code and receipt. */
    private static final Pattern SAID = Pattern.compile(
            "((?:(?:cau|hoi|phieu|so|ma|tiep|nhan) )*)(?:(20\\d\\d) ?(?=\\d{4})|(20\\d\\d) )?0*([1-9]\\d{0,5})");

    /** The end of an address of a question's page. */
    private static final Pattern ADDRESS = Pattern.compile(".*\\bhoi dap (20\\d\\d) 0*([1-9]\\d{0,5})");

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /** The numbers of a year in the order of their places. */
    private record Year(int year, int from, List<Integer> sequences) {}

    /**
     * What was said.
     *
     * @param certain whether it can be nothing but a number
     * @param place of the question, nothing where it is not among those that are found
     */
    record Said(boolean certain, OptionalInt place) {

        static final Said NOTHING = new Said(false, OptionalInt.empty());
    }

    private final List<Year> years = new ArrayList<>();

    /** @param lines the file of numbers */
    SaidNumber(String lines) {
        int from = 0;
        for (String line : lines.lines().filter(any -> !any.isEmpty()).toList()) {
            String[] parts = line.split(" ", -1);
            List<Integer> sequences = new ArrayList<>();
            int sequence = 0;
            for (int i = 1; i < parts.length; i++) {
                sequence += Integer.parseInt(parts[i], IndexText.RADIX);
                sequences.add(sequence);
            }
            years.add(new Year(Integer.parseInt(parts[0]), from, List.copyOf(sequences)));
            from += sequences.size();
        }
    }

    Said said(String typed) {
        String plain = Syllable.of(typed).stream().map(Syllable::plain).collect(Collectors.joining(" "));
        Matcher address = ADDRESS.matcher(plain);
        if (address.matches()) {
            return new Said(true, place(Integer.parseInt(address.group(1)), Integer.parseInt(address.group(2))));
        }
        Matcher said = SAID.matcher(plain);
        if (!said.matches() || YEAR.matcher(plain).matches()) {
            return Said.NOTHING;
        }
        int sequence = Integer.parseInt(said.group(4));
        String year = said.group(2) == null ? said.group(3) : said.group(2);
        return new Said(
                year != null || !said.group(1).isEmpty(),
                year == null ? newest(sequence) : place(Integer.parseInt(year), sequence));
    }

    /** Without a year the newest is meant that has the number. */
    private OptionalInt newest(int sequence) {
        for (int i = years.size() - 1; i >= 0; i--) {
            OptionalInt place = place(years.get(i).year(), sequence);
            if (place.isPresent()) {
                return place;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt place(int year, int sequence) {
        return years.stream()
                .filter(one -> one.year() == year && one.sequences().contains(sequence))
                .mapToInt(one -> one.from() + one.sequences().indexOf(sequence))
                .findFirst();
    }

    /** The number at a place, {@code 2025-0042}. */
    String numberAt(int place) {
        Year year = years.stream()
                .filter(one -> place >= one.from()
                        && place < one.from() + one.sequences().size())
                .findFirst()
                .orElseThrow();
        return String.format(
                java.util.Locale.ROOT,
                "%04d-%04d",
                year.year(),
                year.sequences().get(place - year.from()));
    }
}
