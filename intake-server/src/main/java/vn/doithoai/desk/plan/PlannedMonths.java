package vn.doithoai.desk.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The months and days in which a plan says that there are sessions: those of its year, in lines that speak of time. A day a
 * paper was issued or a law came into force is none.
 */
final class PlannedMonths {

    private static final Pattern TIME =
            Pattern.compile("(?iu)th\u1EDDi gian|d\u1EF1 ki\u1EBFn|t\u1ED5 ch\u1EE9c|\u0111\u1ED1i"
                    + " tho\u1EA1i|\u0111\u1EE3t|l\u1EA7n|phi\u00EAn|qu\u00FD");
    private static final Pattern CITED =
            Pattern.compile("(?iu)c\u0103n c\u1EE9|(?:lu\u1EADt|quy\u1EBFt|\u0111\u1ECBnh|v\u0103n)\\s+s\u1ED1");
    private static final Pattern DAY = Pattern.compile(
            "(?iu)ng\u00E0y\\s+(\\d{1,2})\\s*(?:/|th\u00E1ng)\\s*(\\d{1,2})(?:\\s*(?:/|n\u0103m)\\s*(\\d{4}))?");
    private static final Pattern SHORT_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern MONTHS = Pattern.compile("(?iu)th\u00E1ng\\s*((?:\\d{1,2}(?:\\s*[/-]\\s*20\\d{2})?"
            + "(?:\\s*(?:,|;|v\u00E0|&|\u0111\u1EBFn)\\s*(?:th\u00E1ng\\s*)?)?)+)(?:\\s*n\u0103m\\s*(20\\d{2}))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})(?:\\s*[/-]\\s*(20\\d{2}))?");
    private static final Pattern QUARTER = Pattern.compile(
            "(?iu)qu\u00FD\\s*(IV|III|II|I|[1-4])(?!\\p{L})(?:\\s*[/-]?\\s*(?:n\u0103m\\s*)?(20\\d{2}))?");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final int MOST = 12;

    private final int year;
    private final TreeMap<YearMonth, Optional<LocalDate>> found = new TreeMap<>();

    private PlannedMonths(int year) {
        this.year = year;
    }

    /**
     * A session a plan names.
     *
     * @param day where it says one
     */
    record Planned(YearMonth month, Optional<LocalDate> day) {}

    /** In the order of the year. */
    static List<Planned> in(List<String> lines, int year) {
        PlannedMonths months = new PlannedMonths(year);
        lines.stream()
                .filter(line -> TIME.matcher(line).find() || line.contains("\t"))
                .filter(line -> !CITED.matcher(line).find())
                .forEach(months::read);
        List<Planned> planned = new ArrayList<>();
        months.found.forEach((month, day) -> planned.add(new Planned(month, day)));
        planned.sort(Comparator.comparing(Planned::month));
        return planned.subList(0, Math.min(MOST, planned.size()));
    }

    private void read(String line) {
        String rest = days(days(line, DAY), SHORT_DAY);
        Matcher months = MONTHS.matcher(rest);
        while (months.find()) {
            String year = months.group(2);
            MONTH.matcher(months.group(1))
                    .results()
                    .forEach(month -> add(month.group(1), month.group(2) == null ? year : month.group(2), null));
        }
        Matcher quarter = QUARTER.matcher(rest);
        while (quarter.find()) {
            String number = quarter.group(1).toUpperCase(Locale.ROOT);
            int which = QUARTERS.contains(number) ? QUARTERS.indexOf(number) + 1 : Integer.parseInt(number);
            // The last month of it: earlier is never late.
            add(String.valueOf(3 * which), quarter.group(2), null);
        }
    }

    /** Notes the days of a line; what is left of it has none. */
    private String days(String line, Pattern pattern) {
        Matcher days = pattern.matcher(line);
        StringBuilder rest = new StringBuilder();
        while (days.find()) {
            MatchResult day = days.toMatchResult();
            add(day.group(2), day.group(3), day.group(1));
            days.appendReplacement(rest, " ");
        }
        days.appendTail(rest);
        return rest.toString();
    }

    private void add(String month, @Nullable String inYear, @Nullable String day) {
        if (inYear != null && Integer.parseInt(inYear) != year) {
            return;
        }
        try {
            YearMonth planned = YearMonth.of(year, Integer.parseInt(month));
            Optional<LocalDate> known =
                    day == null ? Optional.empty() : Optional.of(planned.atDay(Integer.parseInt(day)));
            found.merge(planned, known, (before, now) -> before.isPresent() ? before : now);
        } catch (DateTimeException e) {
            // No month of any year: a number that only looks like one.
            return;
        }
    }
}
