package vn.doithoai.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.dialogue.ContentFile.Value;

/** Takes typed values out of a header and notes every mistake with its line, so that all are told at once. */
final class HeaderReader {

    private static final Pattern NATURAL = Pattern.compile("[0-9]{1,9}");

    private final ContentFile file;
    private final List<ContentProblem> problems;
    private final int before;

    HeaderReader(ContentFile file, List<ContentProblem> problems) {
        this.file = file;
        this.problems = problems;
        this.before = problems.size();
    }

    boolean hasProblems() {
        return problems.size() > before;
    }

    void problem(int line, String key, String... args) {
        problems.add(ContentProblem.at(file.path(), line, key, args));
    }

    /** Names a key nobody reads; {@code known} may end in {@code .*} for numbered ones. */
    void onlyKeys(Set<String> known) {
        file.header().forEach((key, value) -> {
            String numbered = key.replaceFirst("\\.\\d+$", ".*");
            if (!known.contains(key) && !known.contains(numbered)) {
                problem(value.line(), "content.unknown-key", key);
            }
        });
    }

    String required(String key) {
        return file.value(key).map(Value::text).orElseGet(() -> {
            problem(1, "content.missing-key", key);
            return "";
        });
    }

    @Nullable
    String optional(String key) {
        return file.value(key).map(Value::text).orElse(null);
    }

    <T> Optional<T> parsed(String key, String problemKey, Function<String, T> parser) {
        return file.value(key).flatMap(value -> parsed(value, value.text(), problemKey, parser));
    }

    <T> Optional<T> parsed(Value at, String text, String problemKey, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            problem(at.line(), problemKey, text);
            return Optional.empty();
        }
    }

    @Nullable
    LocalDate date(String key) {
        return parsed(key, "content.bad-date", LocalDate::parse).orElse(null);
    }

    @Nullable
    LocalDate date(Value at, String text) {
        return text.isEmpty()
                ? null
                : parsed(at, text, "content.bad-date", LocalDate::parse).orElse(null);
    }

    @Nullable
    LocalTime time(Value at, String text) {
        return text.isEmpty()
                ? null
                : parsed(at, text, "content.bad-time", LocalTime::parse).orElse(null);
    }

    Optional<YearMonth> month(String key) {
        return parsed(key, "content.bad-month", YearMonth::parse);
    }

    @Nullable
    Integer count(Value at, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return parsed(at, text, "content.bad-number", HeaderReader::natural).orElse(null);
    }

    Optional<Integer> count(String key) {
        return parsed(key, "content.bad-number", HeaderReader::natural);
    }

    <E extends Enum<E>> Optional<E> choice(Value at, String text, Class<E> choices) {
        Optional<E> chosen = Codes.find(choices, text);
        if (chosen.isEmpty()) {
            problem(at.line(), "content.unknown-choice", text, String.join(", ", names(choices)));
        }
        return chosen;
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> choices) {
        Optional<Value> value = file.value(key);
        if (value.isEmpty()) {
            problem(1, "content.missing-key", key);
        }
        return value.flatMap(at -> choice(at, at.text(), choices));
    }

    <E extends Enum<E>> Set<E> choices(String key, Class<E> choices) {
        Set<E> chosen = new LinkedHashSet<>();
        file.value(key)
                .ifPresent(at -> list(at.text())
                        .forEach(text -> choice(at, text, choices).ifPresent(chosen::add)));
        return chosen;
    }

    /** Ids that must be known; each unknown one is a problem. */
    List<String> references(String key, String problemKey, java.util.function.Predicate<String> known) {
        return file.value(key)
                .map(at -> {
                    List<String> ids = list(at.text());
                    ids.stream().filter(id -> !known.test(id)).forEach(id -> problem(at.line(), problemKey, id));
                    return ids;
                })
                .orElse(List.of());
    }

    /** The fields of one line, exactly so many; those left out at the end are empty. */
    List<String> fields(Value at, int most) {
        List<String> fields = new java.util.ArrayList<>(
                Arrays.stream(at.text().split("\\|", -1)).map(String::strip).toList());
        if (fields.size() > most) {
            problem(at.line(), "content.too-many-fields", String.valueOf(most));
        }
        while (fields.size() < most) {
            fields.add("");
        }
        return fields;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Codes::of).toList();
    }

    private static Integer natural(String text) {
        if (!NATURAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a natural number");
        }
        return Integer.valueOf(text);
    }
}
