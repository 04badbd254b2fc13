package vn.doithoai.site.check;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Feeds, site map and drawings are well formed, and their links lead somewhere. */
final class XmlCheck {

    private final Findings findings;
    private final LinkCheck links;

    XmlCheck(Findings findings, LinkCheck links) {
        this.findings = findings;
        this.links = links;
    }

    void check(String file, String text) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            findings.add(file, e.getLocation().getLineNumber(), "check.xml", reason(e));
            return;
        }
        Document xml = Jsoup.parse(text, "", Parser.xmlParser());
        for (Element element : xml.select("loc, link[href]")) {
            String href = element.hasAttr("href") ? element.attr("href") : element.text();
            links.checkLink(file, text, href, Set.of(), false);
        }
    }

    /** The parser says the place in its first line and the reason in the last. */
    private static String reason(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().reduce("", (first, last) -> last);
    }
}
