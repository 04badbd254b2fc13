package vn.doithoai.desk.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.base.OneLine;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.question.PlainText;
import vn.doithoai.view.Field;
import vn.doithoai.view.markdown.TypedText;

/**
 * One thing a content file says, as it is asked for in a form.
 *
 * @param key what it is called in the file
 * @param name of the control; its words are {@code desk.content.<name>} and {@code desk.content-hint.<name>}
 * @param choices with the id of each, for {@link Kind#CHOICE} and {@link Kind#MANY}
 */
public record Input(
        String key, String name, Kind kind, boolean required, int limit, Function<DeskParts, List<Choice>> choices) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[:hHgG.]\\s*(\\d{2})?)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern NATURAL = Pattern.compile("\\d{1,6}");

    /** How it is typed. */
    public enum Kind {
        LINE,
        AREA,
        /** Longer text of a page, with lists, tables and links. */
        RICH,
        /** The same, on one line of a header. */
        PASSAGE,
        DAY,
        HOUR,
        MONTH,
        NUMBER,
        FLAG,
        CHOICE,
        MANY,
        /** One day a line. */
        DAYS
    }

    /** Something to choose. */
    public record Choice(String id, String label) {}

    public static Input of(String key, String name, Kind kind, int limit) {
        return new Input(key, name, kind, false, limit, parts -> List.of());
    }

    public static Input chosen(String key, String name, Kind kind, Function<DeskParts, List<Choice>> choices) {
        return new Input(key, name, kind, false, 0, choices);
    }

    /** The same, without which nothing is saved. */
    public Input needed() {
        return new Input(key, name, kind, true, limit, choices);
    }

    /** What was typed as the file has it; none where it cannot be read. */
    public Optional<String> read(String typed) {
        String line = PlainText.line(typed).strip();
        if (line.isEmpty()) {
            return Optional.of("");
        }
        return switch (kind) {
            case DAY -> Days.read(line).map(LocalDate::toString);
            case HOUR -> hour(line);
            case MONTH -> month(line);
            case NUMBER -> NATURAL.matcher(line).matches() ? Optional.of(line) : Optional.empty();
            case AREA -> Optional.of(PlainText.text(typed).strip());
            case RICH -> Optional.of(PlainText.text(TypedText.kept(typed)).strip());
            case PASSAGE -> Optional.of(OneLine.of(PlainText.text(TypedText.kept(typed))));
            case DAYS -> days(typed);
            case LINE, FLAG, CHOICE, MANY -> Optional.of(line);
        };
    }

    /** What the file has as people write it; as it stands there where it cannot be read. */
    public String show(String stored) {
        try {
            return switch (kind) {
                case DAY, DAYS -> stored.isEmpty() ? "" : DAY.format(LocalDate.parse(stored));
                case MONTH -> stored.isEmpty() ? "" : shown(YearMonth.parse(stored));
                case PASSAGE -> OneLine.lines(stored);
                case LINE, AREA, RICH, HOUR, NUMBER, FLAG, CHOICE, MANY -> stored;
            };
        } catch (DateTimeException e) {
            return stored;
        }
    }

    /** Whether it is longer than it may be. */
    public boolean isTooLong(String value) {
        return limit > 0 && PlainText.length(value) > limit;
    }

    /** The control with what stands in it. */
    Field field(DeskParts parts, String id, List<String> values, String error) {
        return new Field(
                id,
                type(),
                parts.wording().get("desk.content." + name),
                orNull(parts.wording().get("desk.content-hint." + name)),
                orNull(error),
                kind == Kind.DAYS ? String.join("\n", values) : values.isEmpty() ? "" : values.get(0),
                limit > 0 ? limit : null,
                "off",
                required,
                options(parts, values));
    }

    private List<Field.Option> options(DeskParts parts, List<String> values) {
        if (kind != Kind.CHOICE && kind != Kind.MANY) {
            return List.of();
        }
        List<Field.Option> options = new java.util.ArrayList<>();
        List<Choice> all = choices.apply(parts);
        if (kind == Kind.CHOICE) {
            options.add(new Field.Option("", parts.wording().get("desk.content.choose"), values.isEmpty()));
        }
        all.forEach(choice -> options.add(new Field.Option(choice.id(), choice.label(), values.contains(choice.id()))));
        // What the file names and no list knows stays to be seen, and is not lost by a save.
        values.stream()
                .filter(value -> !value.isEmpty())
                .filter(value -> all.stream().noneMatch(choice -> choice.id().equals(value)))
                .forEach(value -> options.add(new Field.Option(value, value, true)));
        return options;
    }

    private String type() {
        return switch (kind) {
            case AREA, DAYS -> "textarea";
            case RICH, PASSAGE -> "page-text";
            case FLAG -> "checkbox";
            case CHOICE -> "select";
            case MANY -> "checkboxes";
            case LINE, DAY, HOUR, MONTH, NUMBER -> "text";
        };
    }

    private static @org.jspecify.annotations.Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Optional<String> hour(String line) {
        Matcher matcher = HOUR.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String minutes = matcher.group(2) == null ? "0" : matcher.group(2);
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(minutes))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(String line) {
        Matcher matcher = MONTH.matcher(line);
        try {
            return Optional.of(
                    matcher.matches()
                            ? YearMonth.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                                    .toString()
                            : YearMonth.parse(line).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String shown(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }

    private static Optional<String> days(String typed) {
        List<Optional<LocalDate>> days = PlainText.text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Days::read)
                .toList();
        return days.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join(
                        "\n",
                        days.stream()
                                .flatMap(Optional::stream)
                                .distinct()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList()))
                : Optional.empty();
    }
}
