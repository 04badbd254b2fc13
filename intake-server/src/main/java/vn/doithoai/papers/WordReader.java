package vn.doithoai.papers;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.w3c.dom.Node;
import vn.doithoai.base.FileKind;
import vn.doithoai.papers.WordPaper.Block;
import vn.doithoai.papers.WordPaper.Grid;
import vn.doithoai.papers.WordPaper.Line;
import vn.doithoai.papers.WordPaper.Lost;

/**
 * Reads a paper of Word. One at a time, and none that unpacks to more than a paper can have: whoever sends a small file that
 * becomes a huge one is told so before anything is held in memory.
 */
public final class WordReader {

    /** Text and its marks of one part, unpacked. */
    private static final long MOST_OF_A_PART = 12L * 1024 * 1024;

    /** Of all parts with text. */
    private static final long MOST_OF_ALL = 40L * 1024 * 1024;

    /** What packs better than that is looked at by {@link #bounded} already: tables repeat themselves. */
    private static final double LEAST_RATIO = 0.0005;

    private static final int DEEPEST = 120;
    private static final int TABLES_DEEP = 6;

    private final Set<Lost> lost = EnumSet.noneOf(Lost.class);
    private final XWPFDocument document;
    private final Numbering numbering;

    private WordReader(XWPFDocument document) {
        this.document = document;
        this.numbering = new Numbering(document);
    }

    /**
     * Reads a paper.
     *
     * @throws NotRead where there is nothing to be read
     */
    public static WordPaper read(Path file) throws IOException, NotRead {
        synchronized (WordReader.class) {
            ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
            ZipSecureFile.setMaxEntrySize(FileKind.MAX);
            bounded(file);
            try (OPCPackage pack = OPCPackage.open(new File(file.toString()), PackageAccess.READ);
                    XWPFDocument document = new XWPFDocument(pack)) {
                WordReader reader = new WordReader(document);
                List<Block> blocks = reader.blocks(document, 0);
                WordPaper paper = new WordPaper(blocks, reader.lost);
                if (paper.lines().isEmpty()) {
                    throw new NotRead(NotRead.Trouble.NO_TEXT);
                }
                return paper;
            } catch (IOException
                    | OpenXML4JException
                    | OpenXML4JRuntimeException
                    | POIXMLException
                    | IllegalArgumentException
                    | IllegalStateException
                    | IndexOutOfBoundsException
                    | ClassCastException e) {
                // POI tells a broken package from a broken part in many ways; to who sent it they are one.
                throw new NotRead(NotRead.Trouble.DAMAGED);
            }
        }
    }

    /** Unpacks what has text once, into nothing, and counts. */
    private static void bounded(Path file) throws IOException, NotRead {
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    all += size(zip, entry);
                }
                if (all > MOST_OF_ALL) {
                    throw new NotRead(NotRead.Trouble.TOO_MUCH);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new NotRead(NotRead.Trouble.DAMAGED);
        }
    }

    private static long size(ZipFile zip, ZipEntry entry) throws IOException, NotRead {
        long size = 0;
        byte[] piece = new byte[64 * 1024];
        try (InputStream stream = zip.getInputStream(entry)) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                size += read;
                if (size > MOST_OF_A_PART) {
                    throw new NotRead(NotRead.Trouble.TOO_MUCH);
                }
            }
        }
        return size;
    }

    private List<Block> blocks(IBody body, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                blocks.add(line(paragraph));
            } else if (element instanceof XWPFTable table && depth < TABLES_DEEP) {
                blocks.add(grid(table, depth + 1));
            } else if (element instanceof XWPFSDT control) {
                control.getContent()
                        .getText()
                        .lines()
                        .forEach(text -> blocks.add(new Line("", text.strip(), 0, 0, false)));
            }
        }
        return blocks;
    }

    private Grid grid(XWPFTable table, int depth) {
        List<List<List<Line>>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<List<Line>> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                cells.add(cell(cell, depth));
                // Columns a wide cell goes over stay empty, so that what is below each other stays so.
                for (int more = span(cell); more > 1; more--) {
                    cells.add(List.of());
                }
            }
            rows.add(List.copyOf(cells));
        }
        return new Grid(rows);
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : Math.min(30, properties.getGridSpan().getVal().intValue());
    }

    private List<Line> cell(XWPFTableCell cell, int depth) {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks(cell, depth)) {
            if (block instanceof Line line) {
                lines.add(line);
            } else if (block instanceof Grid inner) {
                inner.rows().forEach(row -> row.forEach(lines::addAll));
            }
        }
        return lines.stream().filter(line -> !line.read().isBlank()).toList();
    }

    private Line line(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        read(paragraph.getCTP().getDomNode(), text, 0);
        String words = text.toString().strip();
        // An empty paragraph of a list has no number of its own.
        Numbering.Mark mark = words.isEmpty() ? Numbering.Mark.NONE : numbering.next(paragraph);
        boolean bold = !words.isEmpty()
                && paragraph.getRuns().stream()
                        .filter(run -> !run.text().isBlank())
                        .allMatch(XWPFRun::isBold);
        return new Line(mark.sign(), words, mark.depth(), heading(paragraph), bold);
    }

    /** The level of a heading that a style has, by what the style is called in any language. */
    private int heading(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        XWPFStyle style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        return name.matches("heading [1-9]") ? name.charAt(name.length() - 1) - '0' : 0;
    }

    private static void words(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(child.getNodeValue() == null ? "" : child.getNodeValue());
        }
    }

    /** The text below a node: what is printed, and not what was struck out, counted or written beside it. */
    private void read(Node node, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deep");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName();
            switch (name == null ? "" : name) {
                case "t" -> words(child, text);
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "pPr", "rPr", "instrText", "softHyphen", "Fallback" -> {}
                case "del", "moveFrom" -> lost.add(Lost.STRUCK_OUT);
                case "footnoteReference", "endnoteReference" -> lost.add(Lost.FOOTNOTE);
                case "commentReference" -> lost.add(Lost.COMMENT);
                case "pic" -> lost.add(Lost.PICTURE);
                case "txbxContent", "pict", "object" -> lost.add(Lost.SHAPE);
                default -> read(child, text, depth + 1);
            }
        }
    }
}
