package vn.doithoai.papers.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook with a head, for people to fill in. */
public final class SheetWriter {

    private static final int WIDTH = 28 * 256;

    private SheetWriter() {}

    /**
     * A workbook of one sheet.
     *
     * @param head of its columns
     * @param hints a sentence for each, on a sheet of their own
     */
    public static byte[] template(String name, List<String> head, String namesOfHints, List<String> hints) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name);
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle style = book.createCellStyle();
            style.setFont(bold);
            Row first = sheet.createRow(0);
            for (int i = 0; i < head.size(); i++) {
                first.createCell(i).setCellValue(head.get(i));
                first.getCell(i).setCellStyle(style);
                sheet.setColumnWidth(i, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            Sheet second = book.createSheet(namesOfHints);
            for (int i = 0; i < head.size(); i++) {
                Row row = second.createRow(i);
                row.createCell(0).setCellValue(head.get(i));
                row.createCell(1).setCellValue(hints.get(i));
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
