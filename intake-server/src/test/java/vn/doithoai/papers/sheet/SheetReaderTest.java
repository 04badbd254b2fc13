package vn.doithoai.papers.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.papers.sheet.Sheet.Note;
import vn.doithoai.papers.sheet.SheetNotRead.Trouble;

/** Tables as they come from Excel, in all the ways it writes them, and files that are none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetReaderTest {

    private static final String VILLAGES = "Tên thôn;Từ ngày\r\n\"Thôn \"\"Hồ\"\"; Sơn\";1/7/2025\r\n";
    private static final List<List<String>> READ =
            List.of(List.of("Tên thôn", "Từ ngày"), List.of("Thôn \"Hồ\"; Sơn", "1/7/2025"));

    @TempDir
    Path root;

    private vn.doithoai.papers.sheet.Sheet read(byte[] bytes) throws SheetNotRead, IOException {
        Path file = root.resolve("bang");
        Files.write(file, bytes);
        return SheetReader.read(file);
    }

    private void refused(byte[] bytes, Trouble why) {
        assertThatExceptionOfType(SheetNotRead.class)
                .isThrownBy(() -> read(bytes))
                .extracting(SheetNotRead::trouble)
                .isEqualTo(why);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void text_of_Excel_is_read_with_every_sign_between_cells_and_in_every_code() throws Exception {
        assertThat(read(VILLAGES.getBytes(StandardCharsets.UTF_8)).rows()).isEqualTo(READ);
        assertThat(read(("\uFEFF" + VILLAGES).getBytes(StandardCharsets.UTF_8)).rows())
                .isEqualTo(READ);
        assertThat(read(("\uFEFF" + VILLAGES).getBytes(StandardCharsets.UTF_16LE))
                        .rows())
                .isEqualTo(READ);
        assertThat(read(("sep=;\r\n" + VILLAGES).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .isEqualTo(READ);
        for (String sign : List.of(",", "\t")) {
            String text = "Tên thôn;Từ ngày\nThôn 1;1/7/2025".replace(";", sign);
            assertThat(read(text.getBytes(StandardCharsets.UTF_8)).rows())
                    .as(sign)
                    .containsExactly(List.of("Tên thôn", "Từ ngày"), List.of("Thôn 1", "1/7/2025"));
        }
        assertThat(read("a;b\n\n;\"hai\ndòng\"\n".getBytes(StandardCharsets.UTF_8))
                        .rows())
                .containsExactly(List.of("a", "b"), List.of(), List.of("", "hai\ndòng"));
    }

    @Test
    void an_old_code_page_of_Windows_is_guessed_and_told() throws Exception {
        byte[] old = "T\u00EAn th\u00F4n;T\u00FD\u00CC ng\u00E0y\r\nTh\u00F4n H\u00F4\u00CC S\u00F5n;1/7/2025\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        vn.doithoai.papers.sheet.Sheet sheet = read(old);
        assertThat(sheet.rows()).containsExactly(List.of("Tên thôn", "Từ ngày"), List.of("Thôn Hồ Sơn", "1/7/2025"));
        assertThat(sheet.notes()).containsExactly(Note.OLD_CODE_PAGE);
    }

    @Test
    void a_workbook_gives_days_figures_and_words_as_people_write_them() throws Exception {
        vn.doithoai.papers.sheet.Sheet sheet = read(workbook());
        assertThat(sheet.rows())
                .containsExactly(
                        List.of("Tên", "Ngày", "Số", "Điện thoại"),
                        List.of(),
                        List.of("Thôn Hồ Sơn", "01/07/2025", "2025", "0237123456"),
                        List.of("Thôn 2", "", "1.5"));
        assertThat(sheet.notes()).containsExactly(Note.FIRST_SHEET);
    }

    @Test
    void what_stands_in_a_cell_joined_over_rows_stands_in_each_of_them() throws Exception {
        byte[] bytes;
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Ý kiến");
            String[][] rows = {
                {"Thôn", "Nội dung"}, {"Thôn Đông", "Đường hỏng"}, {"", "Chợ đóng"}, {"Thôn Tây", "Kênh cạn"}
            };
            for (int row = 0; row < rows.length; row++) {
                sheet.createRow(row).createCell(0).setCellValue(rows[row][0]);
                sheet.getRow(row).createCell(1).setCellValue(rows[row][1]);
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 1_000_000, 0, 0));
            book.write(out);
            bytes = out.toByteArray();
        }

        vn.doithoai.papers.sheet.Sheet sheet = read(bytes);

        assertThat(sheet.rows())
                .containsExactly(
                        List.of("Thôn", "Nội dung"),
                        List.of("Thôn Đông", "Đường hỏng"),
                        List.of("Thôn Đông", "Chợ đóng"),
                        List.of("Thôn Tây", "Kênh cạn"));
        assertThat(sheet.notes()).containsExactly(Note.FILLED_DOWN);
    }

    private static byte[] workbook() throws IOException {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Thôn");
            book.createSheet("Khác").createRow(0).createCell(0).setCellValue("không đọc");
            Row head = sheet.createRow(0);
            for (String name : List.of("Tên", "Ngày", "Số", "Điện thoại")) {
                head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(name);
            }
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("  Thôn\u00A0Hồ Sơn ");
            row.createCell(1).setCellValue(LocalDate.of(2025, 7, 1));
            row.getCell(1).setCellStyle(style(book, "m/d/yy"));
            row.createCell(2).setCellValue(2025);
            row.createCell(3).setCellValue(237123456);
            row.getCell(3).setCellStyle(style(book, "0000000000"));
            Row next = sheet.createRow(3);
            next.createCell(0).setCellValue("Thôn 2");
            next.createCell(2).setCellFormula("3/2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static org.apache.poi.ss.usermodel.CellStyle style(Workbook book, String format) {
        org.apache.poi.ss.usermodel.CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void a_template_is_read_again_as_the_head_it_has() throws Exception {
        byte[] book = SheetWriter.template("Danh mục", List.of("Tên thôn", "Từ ngày"), "Cách ghi", List.of("a", "b"));
        assertThat(read(book).rows()).containsExactly(List.of("Tên thôn", "Từ ngày"));
    }

    @Test
    void what_is_no_table_is_told_apart() throws IOException {
        refused(new byte[0], Trouble.EMPTY);
        refused(" ;;\r\n;".getBytes(StandardCharsets.UTF_8), Trouble.EMPTY);
        refused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), Trouble.NO_TABLE);
        refused(new byte[] {1, 2, 3, 0, 5}, Trouble.NO_TABLE);
        refused(zip("word/document.xml"), Trouble.NO_TABLE);
        refused(zip("xl/workbook.xml"), Trouble.BROKEN);
        refused("PK\u0003\u0004 hỏng".getBytes(StandardCharsets.UTF_8), Trouble.BROKEN);
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1},
                Trouble.OLD_OR_LOCKED);
    }

    @Test
    void what_is_larger_than_anybody_fills_in_is_refused_before_it_is_held() throws IOException {
        refused("Thôn\n".repeat(10_002).getBytes(StandardCharsets.UTF_8), Trouble.TOO_MANY_ROWS);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(200_000);
        refused(bomb.toByteArray(), Trouble.TOO_LARGE);
        Path large = root.resolve("lon");
        try (OutputStream out = Files.newOutputStream(large)) {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 26; i++) {
                out.write(piece);
            }
        }
        assertThatExceptionOfType(SheetNotRead.class)
                .isThrownBy(() -> SheetReader.read(large))
                .extracting(SheetNotRead::trouble)
                .isEqualTo(Trouble.TOO_LARGE);
    }

    @Test
    void a_workbook_that_was_damaged_anywhere_is_read_or_refused_and_never_more() throws Exception {
        byte[] good = workbook();
        Random random = new Random(20251129);
        for (int i = 0; i < 200; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(read(bad).rows()).isNotEmpty();
            } catch (SheetNotRead e) {
                assertThat(e.trouble()).isNotNull();
            }
        }
    }

    @Test
    void the_old_code_page_is_in_every_runtime_we_are_started_with() {
        assertThat(Charset.isSupported("windows-1258")).isTrue();
    }
}
