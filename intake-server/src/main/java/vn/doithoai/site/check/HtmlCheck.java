package vn.doithoai.site.check;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Language, charset, title, unique ids, and nothing that the policy of the site forbids inside a page. */
final class HtmlCheck {

    /** Debug texts of Freemarker are long; a citizen may well write "FreeMarker". */
    private static final String DEBUG_TEXT = "FreeMarker template error (DEBUG mode";

    private final Findings findings;

    HtmlCheck(Findings findings) {
        this.findings = findings;
    }

    /** Checks a page and gives its ids. */
    Set<String> check(String file, String text, Document page) {
        if (text.contains(DEBUG_TEXT)) {
            findings.add(file, Findings.lineOf(text, text.indexOf(DEBUG_TEXT)), "check.debug");
        }
        Element root = page.selectFirst("html");
        if (root == null || !root.attr("lang").equals("vi")) {
            findings.add(file, 0, "check.lang");
        }
        Element charset = page.selectFirst("meta[charset]");
        if (charset == null || !charset.attr("charset").equalsIgnoreCase("utf-8")) {
            findings.add(file, 0, "check.charset");
        }
        if (page.title().isBlank()) {
            findings.add(file, 0, "check.title");
        }
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            checkElement(file, text, element);
            String id = element.id();
            if (!id.isEmpty() && !ids.add(id)) {
                findings.add(file, Findings.lineOf(text, text.indexOf("id=\"" + id + "\"")), "check.id", id);
            }
        }
        return ids;
    }

    /** The policy of the site allows no script and no style inside a page; better said here than by the browser. */
    private void checkElement(String file, String text, Element element) {
        boolean inline = element.nameIs("style")
                || (element.nameIs("script") && !element.hasAttr("src"))
                || element.hasAttr("style");
        for (Attribute attribute : element.attributes()) {
            inline = inline || attribute.getKey().startsWith("on");
        }
        if (inline) {
            findings.add(
                    file,
                    Findings.lineOf(text, text.indexOf("<" + element.tagName())),
                    "check.inline",
                    element.tagName());
        }
    }
}
