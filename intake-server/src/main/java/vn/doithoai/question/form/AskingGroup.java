package vn.doithoai.question.form;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Submission;

/** Those who ask together and write so where the name of one person is asked for: voters of a village, twelve households. */
public final class AskingGroup {

    private static final NameWords WORDS = NameWords.of("groups");

    /** Of these only one with a number is a group: a person may be called so. */
    private static final NameWords NUMBERED = NameWords.of("numbered-groups");

    private static final NameWords PEOPLE = NameWords.of("counted");
    private static final Pattern DIGITS = Pattern.compile("\\d");

    /** A number that a word follows which is counted; that of a village stands at the end or before a comma. */
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,5}) (\\p{L}+)");

    /** How long the name of a group may be, in letters. */
    public static final int NAME_MAX = 100;

    private static final Pattern NUMBER = Pattern.compile("[^\\d-]*([0-9]{1,6})\\D*");

    private AskingGroup() {}

    /** Whether a line names a group. */
    static boolean isOne(@Nullable String line) {
        if (line == null) {
            return false;
        }
        Tokens tokens = new Tokens(FoldedText.of(line));
        return WORDS.at(tokens, 0).isThere()
                || (NUMBERED.at(tokens, 0).isThere() && DIGITS.matcher(line).find())
                || people(line) > 0;
    }

    /** What is known of the group, with what the line says where nothing else was said. */
    static Submission.Collective in(Submission.Collective known, String typed) {
        String line = PlainText.line(typed);
        String name = known.name() == null && PlainText.length(line) <= NAME_MAX ? line : known.name();
        int people = known.people() == 0 ? people(line) : known.people();
        return new Submission.Collective(name, people, known.villages());
    }

    /**
     * How many people a text says, as "12", "1.200" or a number with words around it; 0 where it says nothing, empty where it has no
     * number, several, or none that can be.
     */
    public static OptionalInt peopleIn(String typed) {
        String line = java.text.Normalizer.normalize(PlainText.line(typed), java.text.Normalizer.Form.NFKC)
                .replaceAll("(?<=\\d)[. ](?=\\d{3}(\\D|$))", "");
        if (line.isEmpty()) {
            return OptionalInt.of(0);
        }
        Matcher number = NUMBER.matcher(line);
        if (!number.matches()) {
            return OptionalInt.empty();
        }
        int people = Integer.parseInt(number.group(1));
        return people >= Submission.Collective.PEOPLE_MIN && people <= Submission.Collective.PEOPLE_MAX
                ? OptionalInt.of(people)
                : OptionalInt.empty();
    }

    private static int people(String line) {
        Matcher matcher = COUNTED.matcher(line);
        while (matcher.find()) {
            OptionalInt people = peopleIn(matcher.group(1));
            if (people.isPresent()
                    && PEOPLE.at(new Tokens(FoldedText.of(matcher.group(2))), 0).isThere()) {
                return people.getAsInt();
            }
        }
        return 0;
    }
}
