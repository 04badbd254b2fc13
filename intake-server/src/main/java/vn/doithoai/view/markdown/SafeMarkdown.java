package vn.doithoai.view.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.doithoai.dialogue.MarkdownCheck;

/**
 * What is looked at before a text of the office is rendered: flexmark can hang for ever on short texts, so what can make it
 * hang is refused first, and so is a picture or a link that leads nowhere; no citizen's text comes here.
 */
public final class SafeMarkdown {

    /** Longest text in code points. */
    public static final int MAX = 10_000;

    private static final int MAX_BRACKETS = 200;

    /** Runs that were measured to make the parser slow or overflow its stack. */
    private static final Pattern DANGEROUS = Pattern.compile("\\\\{9}|`{9}|\\*{9}|_{9}|\\[{9}");

    /** No picture: it would call a stranger's server from every reader's browser. */
    private static final Pattern PICTURE = Pattern.compile("<img\\b");

    private static final Pattern LINK = Pattern.compile("\\bhref=\"([^\"]*)\"");

    private SafeMarkdown() {}

    /** Why a text is not taken. */
    public enum Refusal {
        TOO_LONG,
        /** Runs of backslashes, backticks, brackets or nested markers that a parser could hang on. */
        TOO_TANGLED,
        PICTURE,
        /** A link that leads nowhere, or where a browser reads another place than a person. */
        BAD_LINK,
        /** Signs that nobody sees and that turn or hide what is beside them. */
        HIDDEN_SIGN
    }

    /** What came of a text: its HTML, or why there is none. */
    private record Result(Optional<Refusal> refusal, String html) {
        static Result refused(Refusal why) {
            return new Result(Optional.of(why), "");
        }
    }

    /** Looks at a text before it is stored; empty when it may be rendered. */
    public static Optional<Refusal> refuse(String markdown) {
        return result(markdown).refusal();
    }

    /** HTML of a text, its headings two levels lower so that they stay below the page's own. */
    public static String html(String markdown) {
        Result result = result(markdown);
        if (result.refusal().isPresent()) {
            throw new IllegalArgumentException(
                    "Markdown refused: " + result.refusal().get());
        }
        return lowered(result.html());
    }

    /** HTML of a passage of a content file, which {@link MarkdownCheck} let pass; none where it is nested too deep. */
    public static Optional<String> passage(String text) {
        return OfficeMarkdown.pageHtml(text).map(SafeMarkdown::lowered);
    }

    /** Where the links of a text lead, in its order; empty where no page can be made of it. */
    public static Optional<List<String>> links(String markdown) {
        Result result = result(markdown);
        return result.refusal().isPresent() ? Optional.empty() : Optional.of(linksOf(result.html()));
    }

    private static List<String> linksOf(String html) {
        return LINK.matcher(html)
                .results()
                .map(link -> Escaping.unescapeHtml(link.group(1)))
                .toList();
    }

    private static Result result(String markdown) {
        if (markdown.codePointCount(0, markdown.length()) > MAX) {
            return Result.refused(Refusal.TOO_LONG);
        }
        long brackets = markdown.chars().filter(c -> c == '[').count();
        long backslashes =
                TypedText.markdown(markdown).chars().filter(c -> c == '\\').count();
        if (brackets > MAX_BRACKETS
                || (brackets > 0 && backslashes > MAX_BRACKETS)
                || DANGEROUS.matcher(markdown).find()
                || MarkdownCheck.isNestedTooDeep(markdown)) {
            return Result.refused(Refusal.TOO_TANGLED);
        }
        return OfficeMarkdown.html(markdown)
                .map(html -> new Result(refuseResult(html), html))
                .orElseGet(() -> Result.refused(Refusal.TOO_TANGLED));
    }

    /** What a reader would get: entities and escapes are signs and links by then. */
    private static Optional<Refusal> refuseResult(String html) {
        if (PICTURE.matcher(html).find()) {
            return Optional.of(Refusal.PICTURE);
        }
        String read = Escaping.unescapeHtml(html);
        if (!Normalizer.isNormalized(html, Normalizer.Form.NFC)
                || !Normalizer.isNormalized(read, Normalizer.Form.NFC)
                || read.codePoints().anyMatch(SafeMarkdown::isHidden)) {
            return Optional.of(Refusal.HIDDEN_SIGN);
        }
        return linksOf(html).stream().allMatch(SafeMarkdown::leadsSomewhere)
                ? Optional.empty()
                : Optional.of(Refusal.BAD_LINK);
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || (type == Character.CONTROL && point != '\n' && point != '\t');
    }

    /** As the check of a finished site reads a link. */
    private static boolean leadsSomewhere(String href) {
        try {
            URI target = new URI(href.strip());
            boolean web = "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            return !href.contains("\\") && !href.contains("..") && (!web || target.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
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
