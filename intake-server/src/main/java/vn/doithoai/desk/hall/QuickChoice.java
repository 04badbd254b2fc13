package vn.doithoai.desk.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.doithoai.base.Folding;

/**
 * Something chosen by one key or by a part of its name, with accents or without. The script of the page chooses by the same rules.
 *
 * @param key the one key, or empty
 */
public record QuickChoice(String key, String id, String label) {

    /** Keys in their order; what comes after them is chosen by its name alone. */
    private static final String KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

    /** With a key each. */
    static QuickChoice keyed(int place, String id, String label) {
        return new QuickChoice(place < KEYS.length() ? KEYS.substring(place, place + 1) : "", id, label);
    }

    /** What is meant: one of them, several while it is not clear, or none. */
    static List<QuickChoice> meant(List<QuickChoice> all, String typed) {
        String folded = Folding.fold(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words = words(folded);
        List<Predicate<QuickChoice>> ways = List.of(
                choice -> choice.key.equals(folded) || Folding.fold(choice.id).equals(folded),
                choice -> choice.folded().equals(folded),
                choice -> Set.copyOf(words(choice.folded())).containsAll(words),
                choice -> choice.folded().startsWith(folded),
                choice -> words.stream()
                        .allMatch(word -> words(choice.folded()).stream().anyMatch(in -> in.startsWith(word))),
                choice -> folded.length() > 1 && choice.initials().endsWith(folded));
        for (Predicate<QuickChoice> way : ways) {
            List<QuickChoice> found = new ArrayList<>(all);
            found.removeIf(way.negate());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private String folded() {
        return Folding.fold(label);
    }

    private String initials() {
        StringBuilder initials = new StringBuilder();
        words(folded()).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    private static List<String> words(String folded) {
        return Arrays.asList(folded.split(" ", -1));
    }
}
