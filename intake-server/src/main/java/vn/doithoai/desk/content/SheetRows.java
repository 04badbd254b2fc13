package vn.doithoai.desk.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.content.CatalogueText;
import vn.doithoai.content.CatalogueText.Entry;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.desk.content.Input.Kind;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.papers.sheet.Sheet;

/**
 * A table of a spreadsheet as entries of a list of the catalogue: each row a new entry, one that is there already, or what is
 * wrong with it. Either all of it can be taken, or nothing is.
 */
final class SheetRows {

    /** Days off are a row each in a spreadsheet, and a list of a year in the catalogue. */
    private static final String HOLIDAYS = "holidays";

    private static final Set<String> YES = Set.of("x", "co", "1", "dung", "true", "v", "yes");
    private static final Set<String> NO = Set.of("", "khong", "0", "sai", "false", "-", "no");

    private final DeskParts parts;
    private final CatalogueSection section;
    private final Map<Integer, Input> columns = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Input, Map<String, List<String>>> choices = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * A row that can be taken.
     *
     * @param number of the row in the spreadsheet
     * @param there whether an entry of this name is in the list already, and stays as it is
     * @param cells as they will be read, in the order of the columns
     */
    record Line(int number, String name, boolean there, List<String> cells, Map<Input, String> values) {
        Line {
            cells = List.copyOf(cells);
            values = Map.copyOf(values);
        }
    }

    private SheetRows(DeskParts parts, CatalogueSection section) {
        this.parts = parts;
        this.section = section;
    }

    /** What a list asks for in a spreadsheet. */
    static List<Input> inputs(CatalogueSection section) {
        return section.list().equals(HOLIDAYS)
                ? List.of(Input.of("days", "mot-ngay-nghi", Kind.DAY, 10).needed())
                : section.inputs();
    }

    static SheetRows read(DeskParts parts, CatalogueSection section, Sheet sheet, CatalogueText lists) {
        SheetRows read = new SheetRows(parts, section);
        Set<String> there = read.there(lists.entries(section.list()));
        boolean head = true;
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<String> row = sheet.rows().get(i);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (head) {
                head = false;
                if (!read.head(row, i + 1)) {
                    return read;
                }
            } else {
                read.row(row, i + 1, there);
            }
        }
        if (read.lines.isEmpty() && read.wrong.isEmpty()) {
            read.wrong.add(parts.wording().get("desk.sheet.only-head"));
        }
        return read;
    }

    private Set<String> there(List<Entry> entries) {
        return section.list().equals(HOLIDAYS)
                ? entries.stream()
                        .flatMap(entry -> entry.texts("days").stream())
                        .collect(Collectors.toSet())
                : entries.stream()
                        .map(entry -> plain(entry.text(section.naming().key())))
                        .collect(Collectors.toSet());
    }

    List<String> headings() {
        return columns.values().stream().map(this::label).toList();
    }

    /** Columns nobody asked for. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** What keeps the table from being taken, with row and column. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private String label(Input input) {
        return parts.wording().get("desk.content." + input.name());
    }

    private static String plain(String text) {
        return Folding.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private boolean head(List<String> row, int number) {
        for (int column = 0; column < row.size(); column++) {
            String name = row.get(column).replace('\n', ' ');
            Optional<Input> input = inputs(section).stream()
                    .filter(one -> plain(label(one)).equals(plain(name)))
                    .findFirst();
            if (input.isPresent() && !columns.containsValue(input.get())) {
                columns.put(column, input.get());
            } else if (!name.isBlank()) {
                ignored.add(name);
            }
        }
        for (Input input : inputs(section)) {
            if (input.required() && !columns.containsValue(input)) {
                wrong.add(parts.wording().get("desk.sheet.no-column", number, label(input)));
            }
        }
        return wrong.isEmpty();
    }

    private void row(List<String> row, int number, Set<String> there) {
        int before = wrong.size();
        Map<Input, String> values = new LinkedHashMap<>();
        List<String> cells = new ArrayList<>();
        for (Map.Entry<Integer, Input> column : columns.entrySet()) {
            String typed =
                    column.getKey() < row.size() ? row.get(column.getKey()).replace('\n', ' ') : "";
            Input input = column.getValue();
            String problem = problem(input, typed, values);
            if (problem != null) {
                wrong.add(
                        parts.wording().get("desk.sheet.cell", number, letter(column.getKey()), label(input), problem));
            }
            cells.add(typed);
        }
        ordered(values, number);
        Input naming = inputs(section).get(0);
        String name = values.getOrDefault(naming, "");
        Integer former = name.isEmpty() ? null : seen.putIfAbsent(plain(name), number);
        if (former != null) {
            wrong.add(parts.wording().get("desk.sheet.twice", number, naming.show(name), former));
        }
        if (wrong.size() == before) {
            boolean known = there.contains(section.list().equals(HOLIDAYS) ? name : plain(name));
            lines.add(new Line(number, naming.show(name), known, cells, values));
        }
    }

    private void ordered(Map<Input, String> values, int number) {
        Map<String, String> days = values.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().key(), Map.Entry::getValue));
        String from = days.getOrDefault("from", "");
        String until = days.getOrDefault("until", "");
        if (!from.isEmpty() && !until.isEmpty() && until.compareTo(from) < 0) {
            wrong.add(parts.wording().get("desk.sheet.order", number));
        }
    }

    /** Reads a cell into the values; why not, or none. */
    private @Nullable String problem(Input input, String typed, Map<Input, String> values) {
        Optional<String> read =
                switch (input.kind()) {
                    case FLAG -> flag(typed);
                    case CHOICE -> typed.isEmpty() ? Optional.of("") : chosen(input, typed);
                    case MANY -> many(input, typed);
                    case DAY -> typed.isEmpty() ? Optional.of("") : day(typed);
                    default -> input.read(typed);
                };
        if (read.isEmpty()) {
            return parts.wording().get("desk.sheet.wrong." + input.kind(), typed);
        }
        if (input.required() && read.get().isEmpty()) {
            return parts.wording().get("desk.sheet.empty");
        }
        if (input.isTooLong(read.get())) {
            return parts.wording().get("desk.content.too-long", input.limit());
        }
        values.put(input, read.get());
        return null;
    }

    private static Optional<String> day(String typed) {
        return Days.read(typed).map(LocalDate::toString);
    }

    private static Optional<String> flag(String typed) {
        String word = plain(typed);
        return YES.contains(word) ? Optional.of("1") : NO.contains(word) ? Optional.of("") : Optional.empty();
    }

    /** The one entry that is called so; a name that two have says nothing. */
    private Optional<String> chosen(Input input, String typed) {
        List<String> ids = choices.computeIfAbsent(
                        input,
                        one -> one.choices().apply(parts).stream()
                                .collect(Collectors.groupingBy(
                                        choice -> plain(choice.label()),
                                        Collectors.mapping(Input.Choice::id, Collectors.toList()))))
                .getOrDefault(plain(typed), List.of());
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** Names apart by semicolons or line ends, or by commas where no name has one. */
    private Optional<String> many(Input input, String typed) {
        if (typed.isBlank()) {
            return Optional.of("");
        }
        for (String by : List.of(";", ",")) {
            List<Optional<String>> ids = EntryNames.split(typed, by).stream()
                    .map(one -> chosen(input, one))
                    .toList();
            if (ids.stream().allMatch(Optional::isPresent)) {
                return Optional.of(ids.stream().flatMap(Optional::stream).collect(Collectors.joining(",")));
            }
        }
        return Optional.empty();
    }

    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
    }

    /** The catalogue with all that is new in it. */
    String into(CatalogueText lists) {
        return section.list().equals(HOLIDAYS) ? days(lists) : entries(lists);
    }

    private String entries(CatalogueText lists) {
        EntryNames.Taken taken = new EntryNames.Taken(lists.entries(section.list()));
        List<Map<String, Value>> added = new ArrayList<>();
        for (Line line : lines) {
            if (!line.there()) {
                Map<String, Value> fields = new LinkedHashMap<>(taken.another(section, line.name()));
                section.inputs()
                        .forEach(input -> fields.put(
                                input.key(),
                                EntryNames.value(input, line.values().getOrDefault(input, ""))));
                fields.putAll(section.hidden());
                added.add(fields);
            }
        }
        return lists.adding(section.list(), added);
    }

    private String days(CatalogueText lists) {
        Map<String, TreeSet<String>> byYear = new TreeMap<>();
        for (Line line : lines) {
            line.values()
                    .values()
                    .forEach(day -> byYear.computeIfAbsent(day.substring(0, 4), year -> new TreeSet<>())
                            .add(day));
        }
        CatalogueText changed = lists;
        String text = lists.adding(section.list(), List.of());
        for (Map.Entry<String, TreeSet<String>> year : byYear.entrySet()) {
            List<Entry> entries = changed.entries(section.list());
            int index = 0;
            while (index < entries.size() && !entries.get(index).text("year").equals(year.getKey())) {
                index++;
            }
            if (index < entries.size()) {
                year.getValue().addAll(entries.get(index).texts("days"));
            }
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("year", new Value.Count(Integer.parseInt(year.getKey())));
            fields.put("days", new Value.Many(List.copyOf(year.getValue())));
            text = changed.with(section.list(), index, fields);
            changed = parts.contentFiles().catalogue(text).orElse(changed);
        }
        return text;
    }
}
