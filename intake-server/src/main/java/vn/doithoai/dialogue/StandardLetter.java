package vn.doithoai.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.base.Codes;

/**
 * A letter of the office in words of its own, which stands for the one that the program was delivered with. Places such as
 * {@code {number}} are filled in by the desk; square brackets are for a person.
 */
public record StandardLetter(String id, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{1,60})}");

    /** What there is a letter for. */
    public enum LetterKind {
        RECEIPT,
        ASK_BACK,
        REFUSAL,
        OFF_TOPIC,
        DIVERTED,
        PROMISE,
        PETITION,
        FORWARD
    }

    /** What the desk fills in. */
    public enum LetterPlace {
        NUMBER,
        /** Day the question was received. */
        RECEIVED,
        /** Last day of the answer. */
        DUE,
        /** Name of the session. */
        SESSION,
        ORGANISATION,
        OFFICE,
        PHONE;

        /** As it stands in the file. */
        public String written() {
            return "{" + Codes.of(this) + "}";
        }
    }

    /** Whether it is a letter there is. */
    boolean isKnown() {
        return Arrays.stream(LetterKind.values())
                .anyMatch(kind -> Codes.of(kind).equals(id));
    }

    /** What stands in braces and is none of the places. */
    public static List<String> unknownPlaces(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> place(name).isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The text with its places filled in.
     *
     * @param values what is known; another place stays, in square brackets, for a person
     * @param names what a place is called
     */
    public String filled(Map<LetterPlace, String> values, Function<LetterPlace, String> names) {
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(place(match.group(1))
                        .map(place -> values.getOrDefault(place, "").isEmpty()
                                ? "[" + names.apply(place) + "]"
                                : values.get(place))
                        .orElse(match.group())));
    }

    private static Optional<LetterPlace> place(String name) {
        return Arrays.stream(LetterPlace.values())
                .filter(place -> Codes.of(place).equals(name))
                .findFirst();
    }
}
