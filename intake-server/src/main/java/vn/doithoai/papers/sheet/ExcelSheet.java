package vn.doithoai.papers.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.doithoai.papers.sheet.Sheet.Note;
import vn.doithoai.papers.sheet.SheetNotRead.Trouble;

/** The first sheet of a workbook, read as it streams by; what it unpacks to is counted before anything of it is read. */
final class ExcelSheet {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final long MOST_UNPACKED = 120L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int PIECE = 65_536;

    private ExcelSheet() {}

    static Sheet read(Path file) throws SheetNotRead, IOException {
        bounded(file);
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(pack);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new SheetNotRead(Trouble.EMPTY);
            }
            Rows rows = new Rows();
            Cells cells = new Cells(rows);
            try (InputStream first = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(
                        new WithJoined(reader.getStylesTable(), new ReadOnlySharedStringsTable(pack), cells));
                xml.parse(new InputSource(first));
            }
            Set<Note> notes = EnumSet.noneOf(Note.class);
            if (sheets.hasNext()) {
                notes.add(Note.FIRST_SHEET);
            }
            if (cells.fillDown()) {
                notes.add(Note.FILLED_DOWN);
            }
            return new Sheet(rows.all(), notes);
        } catch (BoundReached e) {
            throw e.why;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException e) {
            // Whatever the library stumbles over in a stranger's file, which was read to its end above, is a broken
            // file.
            throw new SheetNotRead(Trouble.BROKEN);
        }
    }

    /** A file of a few kilobytes can unpack to more than there is memory. */
    private static void bounded(Path file) throws SheetNotRead, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) {
                throw new SheetNotRead(Trouble.NO_TABLE);
            }
            if (zip.size() > MOST_PARTS) {
                throw new SheetNotRead(Trouble.TOO_LARGE);
            }
            long left = MOST_UNPACKED;
            byte[] piece = new byte[PIECE];
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        left -= read;
                        if (left < 0) {
                            throw new SheetNotRead(Trouble.TOO_LARGE);
                        }
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw new SheetNotRead(Trouble.BROKEN);
        }
    }

    /** Leaves the parser, which knows nothing of our bounds. */
    private static final class BoundReached extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient SheetNotRead why;

        BoundReached(SheetNotRead why) {
            super(why);
            this.why = why;
        }
    }

    /** Tells the cells too which of them are joined; the library leaves that out. */
    private static final class WithJoined extends XSSFSheetXMLHandler {

        private final Cells cells;

        WithJoined(StylesTable styles, ReadOnlySharedStringsTable strings, Cells cells) {
            super(styles, strings, cells, new Shown(), false);
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, String name, @Nullable String qualified, Attributes attributes)
                throws SAXException {
            super.startElement(uri, name, qualified, attributes);
            String reference = "mergeCell".equals(name) ? attributes.getValue("ref") : null;
            if (reference != null) {
                cells.join(CellRangeAddress.valueOf(reference));
            }
        }
    }

    private static final class Cells implements SheetContentsHandler {

        /** A table that people fill in has fewer; more are left as they are. */
        private static final int MOST_JOINED = 10_000;

        private final List<CellRangeAddress> joined = new ArrayList<>();

        private final Rows rows;
        private int row;
        private int column = -1;

        Cells(Rows rows) {
            this.rows = rows;
        }

        void join(CellRangeAddress block) {
            if (joined.size() < MOST_JOINED && block.getLastRow() > block.getFirstRow()) {
                joined.add(block);
            }
        }

        /** Whether a row got anything from above. A heading over several columns stays where it is. */
        boolean fillDown() throws SheetNotRead {
            boolean filled = false;
            for (CellRangeAddress block : joined) {
                filled |= rows.fillDown(block.getFirstColumn(), block.getFirstRow(), block.getLastRow());
            }
            return filled;
        }

        @Override
        public void startRow(int number) {
            row = number;
            column = -1;
        }

        @Override
        public void endRow(int number) {}

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            // A cell that does not say where it is follows the one before.
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            try {
                rows.put(row, column, shown == null ? "" : shown);
            } catch (SheetNotRead e) {
                throw new BoundReached(e);
            }
        }
    }

    /** Days as they are written here, whatever the cell's own form; figures without what Excel rounds away. */
    private static final class Shown extends DataFormatter {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

        Shown() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format, boolean from1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime at = DateUtil.getLocalDateTime(value, from1904);
                return value < 1 ? at.toLocalTime().toString() : DAY.format(at);
            }
            boolean leadingZeros = format != null && format.matches("0{2,}");
            return leadingZeros
                    ? super.formatRawCellContents(value, index, format, from1904)
                    : new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
        }
    }
}
