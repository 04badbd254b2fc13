package vn.doithoai.base;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Small files of every kind, made here. */
public final class SampleFiles {

    /** What a telephone writes into a photograph, and what nobody may find in one of ours. */
    public static final String PLACE = "GPS-19.9245-105.5432";

    private SampleFiles() {}

    public static byte[] pdf(String inside) {
        return ("%PDF-1.7\n1 0 obj<<" + inside + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A PDF of Word: with letters. */
    public static byte[] letters(String words) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(words);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of Word with who wrote it, in its two places, and the company. */
    public static byte[] written(String author, String company, String creator) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor(author);
            document.getDocumentInformation().setCustomMetadataValue("Company", company);
            PDMetadata xmp = new PDMetadata(document);
            xmp.importXMPMetadata(("<rdf:Description><dc:creator><rdf:Seq><rdf:li>" + creator
                            + "</rdf:li></rdf:Seq></dc:creator></rdf:Description>")
                    .getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(xmp);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paper of Word with remarks at the edge and with what was struck out. */
    public static byte[] revised(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : new String[] {"[Content_Types].xml", "word/comments.xml", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PDF of a scanner: a page with a picture on it. */
    public static byte[] scan() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject picture = PDImageXObject.createFromByteArray(document, picture("png"), "scan");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 600, 800);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write('x');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    public static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 2, 0xFF0000);
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with Exif (turned by a quarter, with a place), XMP, a comment, and something behind its end. */
    public static byte[] photograph() {
        byte[] plain = picture("jpeg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        part(bytes, 0xE1, "Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0" + PLACE);
        part(bytes, 0xE1, "http://ns.adobe.com/xap/1.0/\0" + PLACE);
        part(bytes, 0xED, "Photoshop 3.0" + PLACE);
        part(bytes, 0xFE, PLACE);
        bytes.write(plain, 2, plain.length - 2);
        bytes.writeBytes(PLACE.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private static void part(ByteArrayOutputStream bytes, int mark, String text) {
        byte[] part = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes.write(0xFF);
        bytes.write(mark);
        bytes.write((part.length + 2) >> 8);
        bytes.write(part.length + 2);
        bytes.writeBytes(part);
    }

    /** A PNG with a place among its texts. */
    public static byte[] taggedPng() {
        byte[] plain = picture("png");
        byte[] part = ("tEXtComment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(part);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 33);
        number(bytes, part.length - 4);
        bytes.writeBytes(part);
        number(bytes, (int) sum.getValue());
        bytes.write(plain, 33, plain.length - 33);
        return bytes.toByteArray();
    }

    private static void number(ByteArrayOutputStream bytes, int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(number >> shift);
        }
    }
}
