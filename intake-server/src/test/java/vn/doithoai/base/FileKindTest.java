package vn.doithoai.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.base.FileKind.NotTaken;
import vn.doithoai.base.FileKind.Trouble;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileKindTest {

    private static final byte[] SOUND = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64, 0, 0, 0, 0};

    @TempDir
    Path root;

    private FileKind kind(String name, byte[] bytes) throws IOException, NotTaken {
        return FileKind.of(Files.write(root.resolve(name), bytes), name);
    }

    private Trouble trouble(String name, byte[] bytes) {
        return catchThrowableOfType(NotTaken.class, () -> kind(name, bytes)).trouble();
    }

    @Test
    void a_file_is_what_its_bytes_say() throws Exception {
        assertThat(kind("a.pdf", SampleFiles.pdf(""))).isEqualTo(FileKind.PDF);
        assertThat(kind("a.JPG", SampleFiles.picture("jpeg"))).isEqualTo(FileKind.JPEG);
        assertThat(kind("a.jpeg", SampleFiles.photograph())).isEqualTo(FileKind.JPEG);
        assertThat(kind("a.png", SampleFiles.picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(kind("a.docx", SampleFiles.docx())).isEqualTo(FileKind.DOCX);
        assertThat(kind("a.xlsx", SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileKind.XLSX);
        assertThat(kind("a.mp3", SOUND)).isEqualTo(FileKind.MP3);
        assertThat(kind("b.mp3", "ID3\3\0\0\0\0\0\0x".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FileKind.MP3);
    }

    @Test
    void a_wrong_name_and_a_wrong_kind_are_told_apart() {
        assertThat(trouble("a.pdf", SampleFiles.docx())).isEqualTo(Trouble.OTHER_NAME);
        assertThat(trouble("a.docx", SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(Trouble.OTHER_NAME);
        assertThat(trouble("a", SampleFiles.pdf(""))).isEqualTo(Trouble.OTHER_NAME);
        assertThat(trouble("a.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Trouble.UNKNOWN);
        assertThat(trouble("a.docx", SampleFiles.zip("a.txt"))).isEqualTo(Trouble.UNKNOWN);
        assertThat(trouble("a.docx", Arrays.copyOf(SampleFiles.docx(), 40))).isEqualTo(Trouble.UNKNOWN);
        assertThat(trouble("a.pdf", new byte[0])).isEqualTo(Trouble.EMPTY);
    }

    @Test
    void what_is_locked_or_brings_programs_is_refused() {
        assertThat(trouble("a.pdf", SampleFiles.pdf("/Encrypt 5 0 R"))).isEqualTo(Trouble.LOCKED);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThat(trouble("a.docx", old)).isEqualTo(Trouble.OLD_OR_LOCKED);
        assertThat(trouble(
                        "a.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(Trouble.MACRO);
    }

    @Test
    void the_word_that_locks_a_pdf_is_found_across_two_pieces() {
        assertThat(trouble("a.pdf", SampleFiles.pdf("x".repeat(64 * 1024 - 25) + "/Encrypt 5 0 R")))
                .isEqualTo(Trouble.LOCKED);
    }

    @Test
    void no_file_is_larger_than_25_MB() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("a.pdf").toFile(), "rw")) {
            file.write(SampleFiles.pdf(""));
            file.setLength(FileKind.MAX);
            assertThat(FileKind.of(root.resolve("a.pdf"), "a.pdf")).isEqualTo(FileKind.PDF);
            file.setLength(FileKind.MAX + 1);
        }
        assertThat(catchThrowableOfType(NotTaken.class, () -> FileKind.of(root.resolve("a.pdf"), "a.pdf"))
                        .trouble())
                .isEqualTo(Trouble.TOO_LARGE);
    }

    @Test
    void a_picture_that_was_cut_off_is_damaged() {
        byte[] photograph = SampleFiles.picture("jpeg");
        assertThat(trouble("a.jpg", Arrays.copyOf(photograph, 40))).isEqualTo(Trouble.DAMAGED);
        assertThat(trouble("a.jpg", Arrays.copyOf(photograph, photograph.length - 2)))
                .isEqualTo(Trouble.DAMAGED);
        byte[] png = SampleFiles.picture("png");
        assertThat(trouble("a.png", Arrays.copyOf(png, png.length - 6))).isEqualTo(Trouble.DAMAGED);
    }

    private static byte[] clean(FileKind kind, byte[] bytes) throws IOException {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        kind.copyClean(new ByteArrayInputStream(bytes), clean);
        return clean.toByteArray();
    }

    @Test
    void a_photograph_goes_without_the_place_where_it_was_taken_and_stays_upright() throws Exception {
        byte[] clean = clean(FileKind.JPEG, SampleFiles.photograph());
        String text = new String(clean, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPS", "adobe", "Photoshop").contains("Exif\0\0MM", "\1\22\0\3\0\0\0\1\0\6");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean));
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(SampleFiles.picture("jpeg")));
        assertThat(image.getRGB(0, 0, 8, 4, null, 0, 8)).isEqualTo(before.getRGB(0, 0, 8, 4, null, 0, 8));
        assertThat(clean(FileKind.JPEG, clean)).isEqualTo(clean);
    }

    @Test
    void a_picture_of_an_iphone_is_told_from_what_nobody_knows() {
        byte[] heic = new byte[64];
        System.arraycopy("\0\0\0 ftypheic".getBytes(StandardCharsets.ISO_8859_1), 0, heic, 0, 12);
        assertThat(trouble("IMG_0042.HEIC", heic)).isEqualTo(Trouble.HEIC);
        System.arraycopy("avc1".getBytes(StandardCharsets.ISO_8859_1), 0, heic, 8, 4);
        assertThat(trouble("phim.heic", heic)).isEqualTo(Trouble.UNKNOWN);
    }

    @Test
    void a_paper_of_word_goes_without_the_names_of_who_wrote_it_and_the_same_each_time() throws Exception {
        byte[] named;
        try (XWPFDocument paper = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paper.createParagraph().createRun().setText("Kết luận & giải pháp");
            paper.getProperties().getCoreProperties().setCreator("Nguyễn Văn Soạn");
            paper.getProperties().getCoreProperties().setLastModifiedByUser("Trần Thị Sửa");
            paper.getProperties().getCoreProperties().setTitle("Thông báo kết luận");
            paper.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("Công ty Máy tính X");
            paper.write(out);
            named = out.toByteArray();
        }
        Path from = Files.write(root.resolve("co-ten.docx"), named);
        assertThat(FileKind.of(from, "co-ten.docx")).isEqualTo(FileKind.DOCX);
        Path once = root.resolve("mot.docx");
        Path twice = root.resolve("hai.docx");
        FileKind.DOCX.copyClean(from, once, StandardOpenOption.CREATE_NEW);
        FileKind.DOCX.copyClean(from, twice, StandardOpenOption.CREATE_NEW);
        assertThat(once).hasSameBinaryContentAs(twice);
        try (InputStream in = Files.newInputStream(once);
                XWPFDocument clean = new XWPFDocument(in)) {
            assertThat(clean.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
            assertThat(clean.getProperties().getCoreProperties().getLastModifiedByUser())
                    .isNullOrEmpty();
            assertThat(clean.getProperties().getExtendedProperties().getCompany())
                    .isNullOrEmpty();
            assertThat(clean.getProperties().getCoreProperties().getTitle()).isEqualTo("Thông báo kết luận");
            assertThat(clean.getParagraphs().get(0).getText()).isEqualTo("Kết luận & giải pháp");
        }
        // Without names it is copied bit for bit: what was cleaned once stays as it is.
        Path again = root.resolve("ba.docx");
        FileKind.DOCX.copyClean(once, again, StandardOpenOption.CREATE_NEW);
        assertThat(again).hasSameBinaryContentAs(once);
    }

    @Test
    void a_png_goes_without_its_texts() throws Exception {
        assertThat(new String(SampleFiles.taggedPng(), StandardCharsets.ISO_8859_1))
                .contains(SampleFiles.PLACE);
        assertThat(clean(FileKind.PNG, SampleFiles.taggedPng())).isEqualTo(SampleFiles.picture("png"));
    }
}
