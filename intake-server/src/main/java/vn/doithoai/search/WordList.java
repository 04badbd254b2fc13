package vn.doithoai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.doithoai.base.Folding;
import vn.doithoai.base.Syllable;

/** Every plain syllable of the index, the most used first, and what is near to one that is not among them. */
final class WordList {

    /** Of what one begins to type, so many are tried. */
    private static final int MOST_BEGUN = 6;

    private static final int MOST_MISTYPED = 4;
    private static final int SHORTEST_MISTYPED = 3;
    private static final int SHORTEST_JOINED = 6;
    private static final int MOST_JOINED = 4;

    /** Sounds that are written for each other at the beginning, where it is not one letter for one letter. */
    private static final List<List<String>> SOUNDS =
            List.of(List.of("tr", "ch"), List.of("gi", "d"), List.of("gi", "r"), List.of("ngh", "ng"));

    private final Set<String> own;
    private final Set<String> all;

    /**
     * @param own those with a file of their own, the most used first
     * @param others the less used ones
     */
    WordList(List<String> own, List<String> others) {
        this.own = Set.copyOf(own);
        this.all = new LinkedHashSet<>(own);
        this.all.addAll(others);
    }

    boolean has(String plain) {
        return all.contains(plain);
    }

    String file(String plain) {
        return IndexText.file(plain, own.contains(plain));
    }

    /** Syllables that begin so, which may still be typed to their end. */
    List<String> begunBy(String plain) {
        return plain.length() < 2 || hasDigit(plain)
                ? List.of()
                : all.stream()
                        .filter(other -> other.length() > plain.length() && other.startsWith(plain))
                        .limit(MOST_BEGUN)
                        .toList();
    }

    /** Syllables that are one letter away, or written as they sound. */
    List<String> mistyped(String plain) {
        if (plain.length() < SHORTEST_MISTYPED || hasDigit(plain)) {
            return List.of();
        }
        Set<String> sounds = soundsLike(plain);
        return all.stream()
                .filter(other -> !hasDigit(other) && (sounds.contains(other) || isOneLetterFrom(plain, other)))
                .limit(MOST_MISTYPED)
                .toList();
    }

    private static boolean hasDigit(String plain) {
        return plain.chars().anyMatch(unit -> unit <= '9');
    }

    private static Set<String> soundsLike(String plain) {
        Set<String> written = new LinkedHashSet<>();
        for (List<String> pair : SOUNDS) {
            for (int i = 0; i < 2; i++) {
                if (plain.startsWith(pair.get(i))) {
                    written.add(pair.get(1 - i) + plain.substring(pair.get(i).length()));
                }
            }
        }
        return written;
    }

    /** One letter more, less or another one, or two that changed places. */
    static boolean isOneLetterFrom(String typed, String other) {
        int difference = typed.length() - other.length();
        if (Math.abs(difference) > 1 || typed.equals(other)) {
            return false;
        }
        int same = 0;
        while (same < typed.length() && same < other.length() && typed.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = typed.substring(same);
        String right = other.substring(same);
        if (difference != 0) {
            return difference > 0
                    ? left.substring(1).equals(right)
                    : right.substring(1).equals(left);
        }
        return left.substring(1).equals(right.substring(1))
                || (left.length() > 1
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0)
                        && left.substring(2).equals(right.substring(2)));
    }

    /** What an unknown syllable is if its marks were typed as letters or digits (Telex, VNI), or if the blanks were left out. */
    Optional<List<Syllable>> meant(String plain) {
        String telex = Folding.telex(plain);
        if (has(telex)) {
            return Optional.of(List.of(Syllable.plain(telex)));
        }
        String letters = plain.replaceAll("[0-9]", "");
        if (!letters.isEmpty() && has(letters)) {
            return Optional.of(List.of(Syllable.plain(letters)));
        }
        return mistyped(plain).isEmpty() && plain.length() >= SHORTEST_JOINED && !hasDigit(plain)
                ? IntStream.rangeClosed(2, MOST_JOINED)
                        .mapToObj(parts -> parted(plain, parts))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** Cut into known syllables, a longer one first. */
    private Optional<List<Syllable>> parted(String plain, int parts) {
        if (parts == 1) {
            return has(plain) ? Optional.of(List.of(Syllable.plain(plain))) : Optional.empty();
        }
        for (int length = plain.length() - 2; length >= 2; length--) {
            String first = plain.substring(0, length);
            if (has(first)) {
                Optional<List<Syllable>> rest = parted(plain.substring(length), parts - 1);
                if (rest.isPresent()) {
                    List<Syllable> whole = new ArrayList<>(List.of(Syllable.plain(first)));
                    whole.addAll(rest.get());
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }

    /** A line of the head file: phrases with commas between them. */
    static List<List<Syllable>> phrases(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(Syllable::of)
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toList());
    }
}
