package vn.doithoai.view.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader reads of a text of the office once it is rendered, line by line, with the numbers its lists show. */
public final class RenderedText {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*)>");
    private static final Pattern NUMBER = Pattern.compile("(?:start|value)=\"(\\d{1,9})\"");
    private static final int NO_NUMBERS = -1;

    private final Deque<Integer> lists = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private RenderedText() {}

    /** The lines of a page's text; empty where it is nested deeper than the parser can go. */
    public static List<String> lines(String text) {
        return OfficeMarkdown.pageHtml(text)
                .map(html -> new RenderedText().read(html))
                .orElse(List.of());
    }

    private List<String> read(String html) {
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            line.append(Escaping.unescapeHtml(html.substring(from, tag.start()).replace('\n', ' ')));
            from = tag.end();
            tag(tag.group(2).toLowerCase(Locale.ROOT), tag.group(1).isEmpty(), tag.group(3));
        }
        line.append(Escaping.unescapeHtml(html.substring(from)));
        end();
        return List.copyOf(lines);
    }

    private void tag(String name, boolean opens, String attributes) {
        switch (name) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr", "br" -> {
                if (!name.equals("p") || !isOnlyNumber()) {
                    end();
                }
            }
            case "td", "th" -> line.append(opens ? "" : "\t");
            case "ul", "ol" -> list(name, opens, attributes);
            case "li" -> item(opens, attributes);
            default -> {}
        }
    }

    /** Whether nothing but the number of an item stands on the line: its first paragraph goes on with it. */
    private boolean isOnlyNumber() {
        return line.toString().strip().matches("\\d{1,9}\\.");
    }

    private void list(String name, boolean opens, String attributes) {
        end();
        if (opens) {
            lists.push(name.equals("ul") ? NO_NUMBERS : number(attributes, 1) - 1);
        } else if (!lists.isEmpty()) {
            lists.pop();
        }
    }

    private void item(boolean opens, String attributes) {
        end();
        if (opens && !lists.isEmpty() && lists.peek() != NO_NUMBERS) {
            int number = number(attributes, lists.pop() + 1);
            lists.push(number);
            line.append(number).append(". ");
        }
    }

    private static int number(String attributes, int otherwise) {
        Matcher number = NUMBER.matcher(attributes);
        return number.find() ? Integer.parseInt(number.group(1)) : otherwise;
    }

    private void end() {
        String read = line.toString().strip();
        if (!read.isEmpty()) {
            lines.add(read);
        }
        line.setLength(0);
    }
}
