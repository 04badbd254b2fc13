package vn.doithoai.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Papers of Word as offices write them. */
final class WordPapers {

    private final XWPFDocument document = new XWPFDocument();

    /** A decision of an invented commune with its head, its articles, a list that Word counts, a table and the signature. */
    static byte[] decision() {
        WordPapers paper = new WordPapers();
        paper.table(List.of(List.of("ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: 45/KH-UBND", """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            An Bình, ngày 15 tháng 01 năm 2026\
            """)));
        paper.line("KẾ HOẠCH", true);
        paper.line("Đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân, thanh niên năm 2026", true);
        paper.line("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", false);
        paper.line("I. MỤC ĐÍCH, YÊU CẦU", true);
        paper.line("1. Mục đích", true);
        BigInteger list = paper.list();
        paper.counted(list, 0, "Nắm bắt tâm tư, nguyện vọng của Nhân dân <thôn, xóm> & người dân tạm trú;");
        paper.counted(list, 0, "Mức hỗ trợ tính theo 2*3*1,5 m và mẫu [01/ĐT] kèm theo.");
        paper.counted(list, 1, "Ý thứ nhất của điểm b;");
        paper.line("2. Yêu cầu", true);
        paper.line("- Đúng quy định của pháp luật.", false);
        paper.line("- Tránh hình thức.", false);
        paper.line("+ Không né tránh câu hỏi khó.", false);
        paper.line("II. THỜI GIAN, ĐỊA ĐIỂM", true);
        paper.table(List.of(
                List.of("Đợt", "Thời gian", "Địa điểm"),
                List.of("Đợt 1", "Tháng 3/2026", "Nhà văn hóa xã Sơn Trung"),
                List.of("Đợt 2", "Ngày 20/10/2026", "Hội trường | thôn 4")));
        paper.line(
                "Điều 1. Ban hành kèm theo Kế hoạch này nội quy đối thoại, áp dụng cho mọi buổi đối thoại"
                        + " trên địa bàn xã từ ngày ký đến hết năm kế hoạch.",
                false);
        paper.table(List.of(
                List.of("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Thử")));
        return paper.bytes();
    }

    /** One paragraph a line. */
    static byte[] of(Path text) throws IOException {
        WordPapers paper = new WordPapers();
        Files.readAllLines(text).forEach(line -> paper.line(line, false));
        return paper.bytes();
    }

    /** A paper of so many characters that packs to next to nothing. */
    static byte[] huge(int characters) {
        WordPapers paper = new WordPapers();
        String line = "a".repeat(1_000_000);
        for (int i = 0; i < characters / line.length(); i++) {
            paper.line(line, false);
        }
        return paper.bytes();
    }

    static byte[] empty() {
        return new WordPapers().bytes();
    }

    private void line(String text, boolean bold) {
        fill(document.createParagraph(), text, bold);
    }

    private static void fill(XWPFParagraph paragraph, String text, boolean bold) {
        // Word cuts a line into runs where somebody has corrected it.
        int half = text.length() / 2;
        for (String part : List.of(text.substring(0, half), text.substring(half))) {
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setText(part);
        }
    }

    private BigInteger list() {
        CTAbstractNum levels = CTAbstractNum.Factory.newInstance();
        levels.setAbstractNumId(BigInteger.ONE);
        level(levels, 0, STNumberFormat.LOWER_LETTER, "%1)");
        level(levels, 1, STNumberFormat.BULLET, "\uF0B7");
        var numbering = document.createNumbering();
        return numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(levels, numbering)));
    }

    private static void level(CTAbstractNum levels, int depth, STNumberFormat.Enum format, String text) {
        CTLvl level = levels.addNewLvl();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        level.addNewStart().setVal(BigInteger.ONE);
    }

    private void counted(BigInteger list, int depth, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(depth));
        fill(paragraph, text, false);
    }

    private void table(List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                XWPFTableCell cell = table.getRow(i).getCell(j);
                String[] lines = rows.get(i).get(j).split("\n", -1);
                fill(cell.getParagraphs().get(0), lines[0], false);
                for (int k = 1; k < lines.length; k++) {
                    fill(cell.addParagraph(), lines[k], false);
                }
            }
        }
    }

    private byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document) {
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
