package vn.doithoai.desk.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.papers.WordPaper;
import vn.doithoai.papers.WordPaper.Block;
import vn.doithoai.papers.WordPaper.Grid;
import vn.doithoai.papers.WordPaper.Line;

/**
 * The text of a plan as the content files have it, made of a paper or of what was pasted: I. and 1. become headings, the marks
 * of lists and the tables stay, and no word is added or left out.
 */
final class PlanText {

    private static final Pattern CHAPTER = Pattern.compile("(?:[IVX]{1,7}|[A-H])\\.\\s*\\S.*");
    private static final Pattern PART = Pattern.compile("(?iu)(?:ch\u01B0\u01A1ng|ph\u1EA7n)\\s+(?:[IVX]+|\\d+)\\b.*");
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}[./]\\s*(?!\\d)\\S.*");
    private static final Pattern ARTICLE = Pattern.compile("(?iu)(\u0111i\u1EC1u\\s+\\d{1,3}[a-z\u0111]?[.:])(.*)");
    private static final Pattern ITEM =
            Pattern.compile("(?:\\d{1,3}[.)]|[a-z\u0111][.)]|[ivx]{2,5}\\)|[-\u2013\u2014\u2212+*\u2022])\\s+\\S.*");

    /** Longer lines are sentences, whatever they begin with. */
    private static final int LONGEST_HEADING = 160;

    /** A number counted by Word over a sentence that ends is an item of a list. */
    private static final int LONGEST_ENDED_HEADING = 70;

    private static final int MOST_UNDERSCORES = 10;

    private final List<String> made = new ArrayList<>();
    private boolean inList;
    private boolean chapters;

    private PlanText() {}

    /** The text of a paper. */
    static String of(WordPaper paper) {
        PlanText text = new PlanText();
        for (Block block : paper.blocks()) {
            if (block instanceof Line line) {
                line.text().lines().findFirst().ifPresent(first -> text.line(line, first));
                line.text().lines().skip(1).forEach(more -> text.more(more));
            } else if (block instanceof Grid grid) {
                text.grid(grid);
            }
        }
        return text.text();
    }

    /** What was pasted or typed, with its headings found; a text that has headings already stays as it is. */
    static String headed(String pasted) {
        if (pasted.lines().anyMatch(line -> line.startsWith("#"))) {
            return pasted;
        }
        PlanText text = new PlanText();
        for (String line : pasted.lines().toList()) {
            String plain = line.replaceFirst("^\\s*(?:\\*\\*|__)(.*)(?:\\*\\*|__)\\s*$", "$1")
                    .strip();
            Optional<String> heading = text.heading(plain, "", 0, !plain.equals(line.strip()));
            if (heading.isPresent()) {
                text.block(heading.get());
                text.made.add("");
            } else {
                text.made.add(line);
            }
        }
        return text.text();
    }

    private String text() {
        return String.join("\n", made).replaceAll("\n{3,}", "\n\n").strip();
    }

    private void line(Line line, String first) {
        String read = (line.mark().isEmpty() ? "" : line.mark() + " ") + first.strip();
        Optional<String> heading = heading(read, line.mark(), line.heading(), line.bold());
        if (read.isBlank()) {
            return;
        }
        if (heading.isPresent()) {
            block(kept(heading.get()));
        } else if (ITEM.matcher(read).matches()) {
            item(read, line.mark().isEmpty() ? 0 : line.depth());
        } else {
            block(line.bold() ? bold(read) : paragraph(read));
        }
    }

    /** What follows a break of a line within a paragraph. */
    private void more(String text) {
        if (!text.isBlank() && !made.isEmpty()) {
            String last = made.get(made.size() - 1);
            boolean heading = last.startsWith("#");
            if (heading) {
                made.set(made.size() - 1, last + " " + escaped(text.strip()));
            } else {
                made.add((inList ? "  " : "") + paragraph(text.strip()));
            }
        }
    }

    /** The line as a heading, with its signs, if it is one. */
    private Optional<String> heading(String read, String mark, int style, boolean bold) {
        boolean fits = read.length() <= LONGEST_HEADING && !read.endsWith(";") && !read.isBlank();
        boolean ends = read.endsWith(".") && read.length() > LONGEST_ENDED_HEADING;
        if (!fits || (ends && !bold)) {
            return Optional.empty();
        }
        if (CHAPTER.matcher(read).matches() || PART.matcher(read).matches()) {
            chapters = true;
            return Optional.of("## " + read);
        }
        Matcher article = ARTICLE.matcher(read);
        // What ends with a colon begins a list: it is the article itself and no name of one.
        boolean names = article.matches() && article.group(2).length() < LONGEST_ENDED_HEADING && !read.endsWith(":");
        if (article.matches() && !ends && (bold || names)) {
            return Optional.of("### " + read);
        }
        boolean counted = !mark.isEmpty() && !bold && style == 0;
        if (SECTION.matcher(read).matches() && (chapters || bold) && !(counted && ends(read))) {
            return Optional.of("### " + read);
        }
        return style > 0 && !ITEM.matcher(read).matches()
                ? Optional.of((style == 1 ? "## " : "### ") + read)
                : Optional.empty();
    }

    private static boolean ends(String read) {
        return read.endsWith(".") || read.endsWith(",") || read.endsWith(":");
    }

    private void item(String read, int depth) {
        if (!inList) {
            made.add("");
        }
        made.add("  ".repeat(depth) + kept(read.replaceFirst("\\s+", " ")));
        inList = true;
    }

    private void block(String text) {
        made.add("");
        made.add(text);
        inList = false;
    }

    /** The head of a letter and the foot with the signature are tables without lines: they are read cell by cell. */
    private void grid(Grid grid) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        boolean frame = columns <= 1
                || (columns <= 3
                        && grid.rows().size() <= 3
                        && grid.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.size() > 1));
        if (frame) {
            grid.rows()
                    .forEach(row -> row.forEach(cell ->
                            cell.forEach(line -> line.read().lines().forEach(text -> line(line, text)))));
            return;
        }
        made.add("");
        for (int i = 0; i < grid.rows().size(); i++) {
            made.add(row(grid.rows().get(i), columns));
            if (i == 0) {
                made.add("|" + " --- |".repeat(columns));
            }
        }
        made.add("");
        inList = false;
    }

    private static String row(List<List<Line>> cells, int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            List<Line> lines = i < cells.size() ? cells.get(i) : List.of();
            String text = String.join(" ", lines.stream().map(Line::read).toList());
            row.append(' ')
                    .append(escaped(text.replaceAll("\\s+", " ").strip()))
                    .append(" |");
        }
        return row.toString();
    }

    private static String bold(String read) {
        String plain = paragraph(read);
        boolean simple = read.length() <= LONGEST_HEADING && plain.equals(read) && !read.contains("\t");
        return simple ? "**" + read + "**" : plain;
    }

    private static String paragraph(String read) {
        String text = escaped(read.replace('\t', ' ').strip());
        return text.startsWith("#") ? "\\" + text : text;
    }

    private static String kept(String line) {
        int sign = line.startsWith("#") ? line.indexOf(' ') + 1 : line.matches("[*\u2022]\\s.*") ? 1 : 0;
        String head = line.startsWith("#") ? line.substring(0, sign) : sign == 1 ? "-" : "";
        return head + escaped(line.substring(sign).replace('\t', ' '));
    }

    /** Signs of Markdown in a paper are signs of the paper. */
    private static String escaped(String text) {
        StringBuilder kept = new StringBuilder();
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Co}&&[^\n]]", "")
                .replaceAll("_{" + MOST_UNDERSCORES + ",}", "_".repeat(MOST_UNDERSCORES));
        for (int i = 0; i < clean.length(); i++) {
            char sign = clean.charAt(i);
            if (sign == '<' && clean.substring(i).matches("(?s)<[\\p{L}/!?].*")) {
                kept.append("&lt;");
            } else if (sign == '&' && clean.substring(i).matches("(?s)&#?\\w{1,12};.*")) {
                kept.append("&amp;");
            } else if ("*_[]|\\".indexOf(sign) >= 0) {
                kept.append('\\').append(sign);
            } else {
                kept.append(sign);
            }
        }
        return kept.toString();
    }
}
