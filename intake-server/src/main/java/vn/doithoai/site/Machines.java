package vn.doithoai.site;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The files that only machines read and that hold no word of ours. */
final class Machines {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Machines() {}

    static String robots(String host) {
        return "User-agent: *\nDisallow: /can-bo/\nDisallow: /tiep-nhan/\n\nSitemap: " + host + "/sitemap.xml\n";
    }

    static String sitemap(String host, List<String> addresses) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (String address : addresses) {
                xml.writeCharacters("\n");
                xml.writeStartElement("url");
                xml.writeStartElement("loc");
                xml.writeCharacters(host + address);
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer in memory cannot fail", e);
        }
        return out + "\n";
    }
}
