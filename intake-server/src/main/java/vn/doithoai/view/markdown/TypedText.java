package vn.doithoai.view.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as a clerk types it or pastes it from Word, brought to the Markdown that reads the same: its lists are lists whatever
 * their marks, rows of cells are tables, an indented line is a line, and what only looks like a sign of Markdown stays itself.
 * One pass over the lines.
 */
public final class TypedText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u000B\f\u0085\u2028\u2029]");
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \t].*");
    private static final Pattern RULE = Pattern.compile("([-*_])(?:[ \t]*\\1){2,}[ \t]*");
    private static final Pattern DELIMITERS = Pattern.compile("\\|?(?:[ \t]*:?-+:?[ \t]*\\|)+(?:[ \t]*:?-+:?)?[ \t]*");

    /** What Markdown would take for the mark of a list that is none. */
    private static final Pattern LONE_MARK = Pattern.compile("(?:[-+*]|\\d{1,9}[.)])[ \t]*");

    private static final Pattern YEAR = Pattern.compile("(\\d{4,9})([.)][ \t].*)");

    private final List<String> lines;
    private final List<String> made = new ArrayList<>();
    private final ListLevels levels = new ListLevels();
    private boolean afterBlank = true;
    private int at;

    private TypedText(String text) {
        this.lines = Arrays.asList(LINE_END.split(text, -1));
    }

    /** The Markdown of a text. */
    public static String markdown(String text) {
        return new TypedText(text).read();
    }

    /**
     * The same text ready to be stored, where line breaks of Word and tabs are no signs: each break of a line as the end of
     * one, cells of a spreadsheet as a table.
     */
    public static String kept(String text) {
        TypedText typed = new TypedText(text);
        while (typed.at < typed.lines.size()) {
            int cells = typed.rowsOfTabs();
            if (cells > 1) {
                typed.tabs(cells);
            } else {
                typed.made.add(typed.lines.get(typed.at++));
            }
        }
        return String.join("\n", typed.made);
    }

    private String read() {
        while (at < lines.size()) {
            int tabs = rowsOfTabs();
            int pipes = tabs > 1 ? 0 : rowsOfPipes();
            if (tabs > 1) {
                table();
                tabs(tabs);
            } else if (pipes > 1) {
                table();
                pipes(pipes);
            } else {
                line(lines.get(at++));
            }
        }
        return String.join("\n", made);
    }

    private void table() {
        levels.clear();
        made.add("");
    }

    /** How many lines from here are rows of the same number of cells between tabs. */
    private int rowsOfTabs() {
        int rows = 0;
        long cells = 0;
        for (int i = at; i < lines.size(); i++) {
            String row = lines.get(i);
            long tabs = row.chars().filter(c -> c == '\t').count();
            boolean onlyAMark = tabs == 1 && Mark.of(row.strip()) != null;
            if (tabs == 0 || (rows > 0 && tabs != cells) || row.strip().indexOf('\t') < 0 || onlyAMark) {
                break;
            }
            cells = tabs;
            rows++;
        }
        return rows;
    }

    private void tabs(int rows) {
        for (int row = 0; row < rows; row++) {
            String[] cells = lines.get(at++).replace("|", "\\|").split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].strip();
            }
            made.add("| " + String.join(" | ", cells) + " |");
            if (row == 0) {
                made.add("|" + " --- |".repeat(cells.length));
            }
        }
        made.add("");
        afterBlank = true;
    }

    /** How many lines from here are rows of a table of Markdown, with or without the row of strokes. */
    private int rowsOfPipes() {
        String first = lines.get(at).strip();
        boolean framed = first.startsWith("|") && first.indexOf('|', 1) > 0;
        String second = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        boolean open = !framed && first.indexOf('|') > 0 && isDelimiters(second);
        int rows = 0;
        while (at + rows < lines.size()) {
            String row = lines.get(at + rows).strip();
            if (framed ? !(row.startsWith("|") && row.indexOf('|', 1) > 0) : !(open && row.indexOf('|') >= 0)) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static boolean isDelimiters(String line) {
        return line.indexOf('|') >= 0 && DELIMITERS.matcher(line).matches();
    }

    private void pipes(int rows) {
        String first = lines.get(at).strip();
        made.add(asTyped(first));
        if (!isDelimiters(lines.get(at + 1).strip())) {
            String inner = first.endsWith("|") ? first.substring(1, first.length() - 1) : first.substring(1);
            made.add("|" + " --- |".repeat(inner.split("(?<!\\\\)\\|", -1).length));
        }
        for (int row = 1; row < rows; row++) {
            made.add(asTyped(lines.get(at + row).strip()));
        }
        made.add("");
        at += rows;
        afterBlank = true;
    }

    private void line(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            made.add("");
            afterBlank = true;
            return;
        }
        if (HEADING.matcher(text).matches() || RULE.matcher(text).matches()) {
            levels.clear();
            made.add(asTyped(text));
        } else {
            Mark mark = Mark.of(text);
            if (mark != null) {
                item(mark, indent(raw));
            } else {
                plain(text, indent(raw));
            }
        }
        afterBlank = false;
    }

    private void item(Mark mark, int indent) {
        boolean within = !levels.isEmpty();
        String next = at < lines.size() ? lines.get(at).strip() : "";
        String before = levels.place(mark.withNext(next), indent, afterBlank);
        if (!afterBlank && (!within || levels.isNew())) {
            // A list may follow a line of text at once.
            made.add("");
        }
        made.add(before + mark.markdown() + asTyped(mark.text()));
    }

    private void plain(String text, int indent) {
        String even = asTyped(text);
        if (LONE_MARK.matcher(even).matches()) {
            even = even.replaceFirst("([-+*.)])", "\\\\$1");
        }
        even = YEAR.matcher(even).replaceFirst("$1\\\\$2");
        if (afterBlank && !levels.goesOn(indent)) {
            levels.clear();
        }
        made.add(levels.margin() + even);
    }

    private static int indent(String raw) {
        int width = 0;
        for (int i = 0; i < raw.length() && isBlank(raw.charAt(i)); i++) {
            width += raw.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** Nobody in an office writes code: a backtick is a stroke for feet, hours or a quotation. */
    private static String asTyped(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '`' && (i == 0 || text.charAt(i - 1) != '\\')) {
                kept.append('\\');
            }
            kept.append(text.charAt(i));
        }
        return kept.toString();
    }
}
