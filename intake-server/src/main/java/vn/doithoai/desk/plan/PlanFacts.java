package vn.doithoai.desk.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a paper says of itself at its head and foot: number, day, who signed. Read from its lines to be proposed, never taken
 * without somebody having seen it.
 */
final class PlanFacts {

    private static final Pattern NUMBER = Pattern.compile("(?iu)s\u1ED1\\s*:\\s*(\\d{1,4}\\s*/\\s*[\\p{L}\\d-]+)");
    private static final Pattern DAY = Pattern.compile(
            "(?iu)(?<!\\p{L})ng\u00E0y\\s+(\\d{1,2})\\s+th\u00E1ng\\s+(\\d{1,2})\\s+n\u0103m\\s+(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?iu)n\u0103m\\s+(20\\d{2})");
    private static final Pattern POST =
            Pattern.compile("(?iu)(?:kt\\.\\s*)?((?:ph\u00F3\\s+)?ch\u1EE7\\s+t\u1ECBch)(?:\\s+.{0,40})?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,4}");

    /** How far from its beginning a paper tells its number and day, and from its end who signed. */
    private static final int HEAD = 14;

    private static final int FOOT = 14;
    private static final int FIRST_LINES = 40;

    private final List<String> lines;

    PlanFacts(List<String> lines) {
        this.lines = lines;
    }

    private List<String> head() {
        return lines.subList(0, Math.min(HEAD, lines.size()));
    }

    /** The number, or empty. */
    String number() {
        return first(head(), NUMBER)
                .map(found -> found.group(1).replaceAll("\\s", ""))
                .orElse("");
    }

    /** The day of issue as a content file has it, or empty. */
    String issued() {
        return first(head(), DAY)
                .flatMap(PlanFacts::day)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year it is for, as far as it says one. */
    Optional<Integer> year() {
        return lines.stream()
                .limit(FIRST_LINES)
                .filter(line -> !DAY.matcher(line).find())
                .flatMap(line -> YEAR.matcher(line).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
    }

    /** Post and name below the last post that signs, or empty. */
    String signer() {
        List<String> foot = lines.subList(Math.max(0, lines.size() - FOOT), lines.size());
        for (int i = foot.size() - 1; i >= 0; i--) {
            Matcher post = POST.matcher(foot.get(i).strip());
            if (post.matches()) {
                String held = post.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                String name = foot.subList(i + 1, foot.size()).stream()
                        .map(String::strip)
                        .filter(line -> NAME.matcher(line).matches())
                        .reduce("", (before, line) -> line);
                return name.isEmpty() ? "" : Character.toUpperCase(held.charAt(0)) + held.substring(1) + " " + name;
            }
        }
        return "";
    }

    private static Optional<Matcher> first(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }
}
