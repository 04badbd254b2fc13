package vn.doithoai.view.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one renderer of what the office writes: answers, notices, plans and pages. The text is read as {@link TypedText} says;
 * raw HTML is shown as typed, there is no code, no quote and no footnote that would swallow a line, and a link goes to the web,
 * a mail, a telephone or a page of ours.
 */
public final class OfficeMarkdown {

    /** Bytes of stack: what passes here passes in every thread that renders. */
    private static final int STACK = 192 * 1024;

    /** Addresses in running text that would lead nowhere stay text. */
    private static final String NO_LINK = ".*(?:\\.\\.|\\\\|[\"<>{}|^`\\[\\]]).*|https?://(?:[^\\p{L}\\d].*)?";

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), AutolinkExtension.create()))
            .set(AutolinkExtension.IGNORE_LINKS, NO_LINK)
            .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
            .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
            .set(Parser.BLOCK_QUOTE_PARSER, false)
            .set(Parser.HTML_BLOCK_PARSER, false)
            .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
            .set(Parser.HEADING_SETEXT_MARKER_LENGTH, Integer.MAX_VALUE)
            .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
            .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
            .set(Parser.LISTS_ORDERED_NON_ONE_ITEM_INTERRUPTS_PARAGRAPH, true)
            .set(Parser.LISTS_ORDERED_NON_ONE_ITEM_INTERRUPTS_ITEM_PARAGRAPH, true)
            .set(Parser.LISTS_ORDERED_ITEM_INTERRUPTS_ITEM_PARAGRAPH, true)
            .set(Parser.LISTS_BULLET_ITEM_INTERRUPTS_ITEM_PARAGRAPH, true)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(HtmlRenderer.SOFT_BREAK, "<br>\n")
            .set(HtmlRenderer.HARD_BREAK, "<br>\n")
            .set(HtmlRenderer.ESCAPE_HTML, true);

    private static final String SCHEMES = "(?i)(?!https?:|mailto:|tel:";

    private static final String NOT_IN_ANSWERS = SCHEMES + "|/(?![/\\\\])).*";

    /** Where a relative link leads is looked at when the site is finished. */
    private static final String NOT_IN_PAGES = SCHEMES + ")(?:[a-z][a-z\\d+.-]*:|[/\\\\]{2}).*";

    private OfficeMarkdown() {}

    /** HTML of an answer, whose links begin with a scheme or a stroke; empty where it is nested deeper than the parser can go. */
    static Optional<String> html(String text) {
        return html(text, NOT_IN_ANSWERS);
    }

    /** The same of a page in the content folder, which may also have links that are relative to its address. */
    public static Optional<String> pageHtml(String text) {
        return html(text, NOT_IN_PAGES);
    }

    private static Optional<String> html(String text, String noLinks) {
        String markdown = TypedText.markdown(text);
        AtomicReference<@Nullable String> html = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        html.set(rendered(markdown, noLinks));
                    } catch (StackOverflowError e) {
                        html.set(null);
                    }
                },
                "markdown",
                STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(html.get());
    }

    private static String rendered(String markdown, String noLinks) {
        Parser parser = Parser.builder(OPTIONS)
                .customDelimiterProcessor(new Emphasis('*', markdown))
                .customDelimiterProcessor(new Emphasis('_', markdown))
                .build();
        AttributeProvider marks = (node, part, attributes) -> lists(markdown, node, attributes);
        return HtmlRenderer.builder(new MutableDataSet(OPTIONS).set(HtmlRenderer.SUPPRESSED_LINKS, noLinks))
                .attributeProviderFactory(new IndependentAttributeProviderFactory() {
                    @Override
                    public AttributeProvider apply(LinkResolverContext context) {
                        return marks;
                    }
                })
                .build()
                .render(parser.parse(markdown));
    }

    /** A list keeps the marks that it was typed with: a letter, a cross, and a number that does not follow the one before. */
    private static void lists(String markdown, Node node, MutableAttributes attributes) {
        if (node instanceof BulletList list) {
            if (list.getOpeningMarker() == '*') {
                attributes.addValue("class", "rich-text__marked");
            } else if (list.getOpeningMarker() == '+') {
                attributes.addValue("class", "rich-text__crosses");
            }
        } else if (node instanceof OrderedListItem item && item.getPrevious() instanceof OrderedListItem before) {
            int number = number(markdown, item);
            if (number != number(markdown, before) + 1) {
                attributes.addValue("value", String.valueOf(number));
            }
        }
    }

    private static int number(String markdown, OrderedListItem item) {
        int from = item.getStartOffset();
        int to = from;
        while (Character.isDigit(markdown.charAt(to))) {
            to++;
        }
        return Integer.parseInt(markdown.substring(from, to));
    }
}
