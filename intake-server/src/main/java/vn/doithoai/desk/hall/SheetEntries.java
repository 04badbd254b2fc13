package vn.doithoai.desk.hall;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Folding;
import vn.doithoai.base.Sha256;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.office.StaffMember;
import vn.doithoai.papers.sheet.Sheet;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.FormNames;

/**
 * A table of a spreadsheet as questions, one a row: each checked like one typed into the form of the desk, and what is wrong
 * told by row and column. Either all of it can be taken, or nothing is.
 */
final class SheetEntries {

    /** More opinions than any session has. */
    static final int MOST = 1_000;

    private static final String KEY = "doithoai-sheet-v1\n";
    private static final String TEXT = "cau-hoi";
    private static final Set<String> YES = Set.of("x", "co", "1", "dong y", "true", "v", "yes");

    /** Excel's own count of days, where a cell has lost its form: the years 1982 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[3-5]\\d{4}");

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    /** Numbers without the first nought, which a spreadsheet takes off. */
    private static final Pattern SHORT_PHONE = Pattern.compile("[2-9]\\d{8}");

    /** Letters of .VnTime and its like between letters, where Unicode has other signs. */
    private static final Pattern OLD_LETTERS = Pattern.compile(
            "[\\p{L}\\u00AD][\\u00AB\\u00AE\\u00B5-\\u00B9\\u00AC\\u00AD\\u00A8-\\u00AA\\u00A7\\u00BB-\\u00BE]|"
                    + "[\\u00AB\\u00AE\\u00B5-\\u00B9\\u00AC\\u00AD\\u00A8-\\u00AA\\u00A7\\u00BB-\\u00BE]\\p{L}");

    private static final int OLD_ENOUGH = 3;

    /** Columns that take so few things that a mistake tells all of them. */
    private static final Set<String> SHORT =
            Set.of(Entry.CHANNEL, FormNames.of(Field.KIND), FormNames.of(Field.REPLY_WISH));

    /** In the order of the template; the first must be there. */
    static final List<String> COLUMNS = List.of(
            TEXT,
            Entry.DAY,
            Entry.CHANNEL,
            Entry.TAKEN_BY,
            FormNames.of(Field.SESSION),
            FormNames.of(Field.KIND),
            FormNames.of(Field.TOPIC),
            FormNames.of(Field.VILLAGE),
            FormNames.of(Field.NAME),
            FormNames.of(Field.PHONE),
            FormNames.of(Field.REPLY_WISH),
            FormNames.of(Field.POSTAL_ADDRESS),
            FormNames.of(Field.PUBLISH_NAME));

    private final DeskParts parts;
    private final StaffMember who;
    private final Map<String, Map<String, String>> choices;
    private final Map<Integer, String> columns = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> same = new HashMap<>();

    /**
     * A row that can be stored.
     *
     * @param number of the row in the spreadsheet
     * @param key marks the row wherever it comes from: the same words again are the same sending, a second such row of one
     *     table is another
     * @param there number of the question it was stored as before, or empty
     */
    record Line(int number, String key, EntryCheck.Good good, String there) {}

    private SheetEntries(DeskParts parts, StaffMember who) {
        this.parts = parts;
        this.who = who;
        this.choices = choices(parts);
    }

    static SheetEntries read(DeskParts parts, StaffMember who, Sheet sheet) {
        SheetEntries read = new SheetEntries(parts, who);
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
                read.row(row, i + 1);
            }
        }
        if (read.lines.isEmpty() && read.wrong.isEmpty()) {
            read.wrong.add(read.say("desk.sheet.only-head"));
        }
        return read;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** What a column is called. */
    static String label(DeskParts parts, String column) {
        return parts.wording().get("desk.entries.column." + column);
    }

    private static Map<String, Map<String, String>> choices(DeskParts parts) {
        var words = parts.wording();
        Map<String, Map<String, String>> all = new HashMap<>();
        all.put(Entry.CHANNEL, byName(EntryCheck.CHANNELS.stream().map(one -> pair(words.label(one), Codes.of(one)))));
        all.put(
                FormNames.of(Field.KIND),
                byName(Stream.of(Kind.values()).map(one -> pair(words.label(one), Codes.of(one)))));
        all.put(
                FormNames.of(Field.REPLY_WISH),
                byName(Stream.of(ReplyWish.values())
                        .filter(wish -> wish != ReplyWish.EMAIL)
                        .map(one -> pair(words.label(one), Codes.of(one)))));
        all.put(
                FormNames.of(Field.TOPIC),
                byName(parts.programme().catalogue().topicsOn(parts.today()).stream()
                        .map(topic -> pair(topic.label(), topic.id()))));
        all.put(
                FormNames.of(Field.SESSION),
                byName(parts.programme().sessions().stream().map(one -> pair(one.title(), one.id()))));
        all.put(
                FormNames.of(Field.VILLAGE),
                byName(Stream.concat(
                        parts.programme().catalogue().villagesOn(parts.today()).stream()
                                .map(village -> pair(village.name(), village.id())),
                        Stream.of(pair(parts.words().outside(), PublishedQuestion.OUTSIDE_COMMUNE)))));
        return all;
    }

    private static Map.Entry<String, String> pair(String label, String value) {
        return Map.entry(label, value);
    }

    /** By what it is called and by its code; a name that two have names neither. */
    private static Map<String, String> byName(Stream<Map.Entry<String, String>> labelled) {
        Map<String, String> named = new HashMap<>();
        labelled.forEach(one -> {
            named.merge(plain(one.getKey()), one.getValue(), (first, second) -> "");
            named.putIfAbsent(plain(one.getValue()), one.getValue());
        });
        return named;
    }

    private static String plain(String text) {
        return Folding.fold(text);
    }

    private boolean head(List<String> row, int number) {
        for (int column = 0; column < row.size(); column++) {
            String name = plain(row.get(column));
            Optional<String> known = COLUMNS.stream()
                    .filter(one -> names(one).contains(name))
                    .filter(one -> !columns.containsValue(one))
                    .findFirst();
            if (known.isPresent()) {
                columns.put(column, known.get());
            } else if (!name.isEmpty()) {
                ignored.add(row.get(column));
            }
        }
        if (!columns.containsValue(TEXT)) {
            wrong.add(say("desk.sheet.no-column", number, label(parts, TEXT)));
        }
        return wrong.isEmpty();
    }

    /** The name of the template, and what other offices call it. */
    private List<String> names(String column) {
        String also = say("desk.entries.also." + column);
        return Stream.concat(Stream.of(label(parts, column)), Stream.of(also.split(";", -1)))
                .map(SheetEntries::plain)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void row(List<String> row, int number) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, List<String>> values = new HashMap<>();
        List<String> told = new ArrayList<>();
        columns.forEach((column, name) -> {
            String cell = column < row.size() ? row.get(column) : "";
            typed.put(name, cell);
            String problem = read(name, name.equals(TEXT) ? cell : cell.replace('\n', ' '), values);
            if (problem != null) {
                told.add(say("desk.sheet.cell", number, letter(column), label(parts, name), problem));
            }
        });
        values.putIfAbsent(FormNames.of(Field.KIND), List.of(Codes.of(Kind.QUESTION)));
        values.putIfAbsent(Entry.CHANNEL, List.of(Codes.of(Channel.PAPER_SLIP)));
        Entry entry = Entry.read(name -> values.getOrDefault(name, List.of()));
        EntryCheck.Checked checked = new EntryCheck(parts).check(entry, who);
        if (told.isEmpty()) {
            checked.errors().forEach((field, sentence) -> told.add(cell(field, number, sentence)));
        }
        EntryCheck.Good good = checked.good();
        if (told.isEmpty() && good != null) {
            String key = key(typed);
            lines.add(new Line(number, key, good, there(key)));
        }
        wrong.addAll(told);
    }

    private String cell(String field, int number, String sentence) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(field))
                .map(column -> say("desk.sheet.cell", number, letter(column.getKey()), label(parts, field), sentence))
                .findFirst()
                .orElseGet(() -> say("desk.entries.row", number, sentence));
    }

    /** Reads a cell as the form would send it; why not, or none. */
    private @Nullable String read(String name, String cell, Map<String, List<String>> values) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.matches("#[A-Z0-9/]+[!?]?") || cell.startsWith("ERROR:")) {
            return say("desk.entries.formula", cell);
        }
        if (isOldLetters(cell)) {
            return say("desk.entries.old-letters");
        }
        String read = cell;
        if (name.equals(Entry.DAY)) {
            LocalDate day = SERIAL.matcher(cell).matches()
                    ? FIRST_DAY.plusDays(Long.parseLong(cell))
                    : Days.read(cell).orElse(null);
            if (day == null) {
                return say("desk.sheet.wrong.DAY", cell);
            }
            read = parts.wording().date(day);
        } else if (name.equals(FormNames.of(Field.PHONE))) {
            read = SHORT_PHONE.matcher(cell).matches() ? "0" + cell : cell;
        } else if (name.equals(FormNames.of(Field.PUBLISH_NAME))) {
            read = YES.contains(plain(cell)) ? "1" : "";
        } else if (choices.containsKey(name)) {
            read = choices.getOrDefault(name, Map.of()).getOrDefault(plain(cell), "");
            if (read.isEmpty()) {
                return SHORT.contains(name)
                        ? say("desk.entries.one-of", cell, offered(name))
                        : say("desk.entries.choice", cell);
            }
        }
        if (!read.isEmpty()) {
            values.put(name, List.of(read));
        }
        return null;
    }

    /** What can stand in a column that takes few things. */
    private String offered(String name) {
        Stream<? extends Enum<?>> all = name.equals(Entry.CHANNEL)
                ? EntryCheck.CHANNELS.stream()
                : name.equals(FormNames.of(Field.KIND))
                        ? Stream.of(Kind.values())
                        : Stream.of(ReplyWish.values()).filter(wish -> wish != ReplyWish.EMAIL);
        return all.map(parts.wording()::label).collect(Collectors.joining("; "));
    }

    private static boolean isOldLetters(String cell) {
        return OLD_LETTERS.matcher(cell).results().count() >= OLD_ENOUGH;
    }

    /** Of what stands in the row, and of how many such rows came before it in this table. */
    private String key(Map<String, String> typed) {
        StringBuilder row = new StringBuilder(KEY);
        COLUMNS.forEach(name -> row.append(name)
                .append('=')
                .append(typed.getOrDefault(name, "").replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
        String words = row.toString();
        int before = same.merge(words, 1, Integer::sum);
        return Sha256.hex((words + before).getBytes(StandardCharsets.UTF_8));
    }

    private String there(String key) {
        return parts.store()
                .received(key)
                .map(receipt -> receipt.number().toString())
                .orElse("");
    }

    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : (char) ('A' + column / 26 - 1) + last;
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
