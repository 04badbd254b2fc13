package vn.doithoai.view;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Markdown written by staff, made into HTML with raw HTML escaped and links limited. flexmark can hang for ever on short
 * texts, so what can make it hang is refused first; no citizen's text comes here.
 */
public final class SafeMarkdown {

    /** Longest text in code points. */
    public static final int MAX = 10_000;

    private static final int MAX_BRACKETS = 200;

    /** Runs that were measured to make the parser slow or overflow its stack. */
    private static final Pattern DANGEROUS = Pattern.compile("\\\\{9}|`{9}|\\*{9}|_{9}|\\[{9}|(?:[>*+-] {0,3}+){21}");

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.SUPPRESSED_LINKS, "(?i)(?!https?:|mailto:|tel:|/(?!/)|#).*");
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    private SafeMarkdown() {}

    /** Why a text is not taken. */
    public enum Refusal {
        TOO_LONG,
        /** Runs of backslashes, backticks, brackets or nested markers that a parser could hang on. */
        TOO_TANGLED
    }

    /** Looks at a text before it is stored; empty when it may be rendered. */
    public static Optional<Refusal> refuse(String markdown) {
        if (markdown.codePointCount(0, markdown.length()) > MAX) {
            return Optional.of(Refusal.TOO_LONG);
        }
        long brackets = markdown.chars().filter(c -> c == '[').count();
        long backslashes = markdown.chars().filter(c -> c == '\\').count();
        return brackets > MAX_BRACKETS
                        || (brackets > 0 && backslashes > MAX_BRACKETS)
                        || DANGEROUS.matcher(markdown).find()
                ? Optional.of(Refusal.TOO_TANGLED)
                : Optional.empty();
    }

    /** HTML of a text, its headings two levels lower so that they stay below the page's own. */
    public static String html(String markdown) {
        Optional<Refusal> refusal = refuse(markdown);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException("Markdown refused: " + refusal.get());
        }
        Document document = PARSER.parse(markdown);
        return lowered(RENDERER.render(document));
    }

    private static String lowered(String html) {
        String lower = html;
        for (int level = 4; level >= 1; level--) {
            lower = lower.replace("<h" + level + ">", "<h" + (level + 2) + ">")
                    .replace("</h" + level + ">", "</h" + (level + 2) + ">");
        }
        return lower;
    }
}
