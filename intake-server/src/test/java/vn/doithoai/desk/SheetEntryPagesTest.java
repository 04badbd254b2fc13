package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.papers.sheet.SheetReader;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;

/** Opinions from a spreadsheet: looked at first, told by row and column, stored a row after the other and never twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetEntryPagesTest {

    private static final String PATH = "/can-bo/nhap-bang";
    private static final String TAKE = "/can-bo/nhap-bang-ghi";
    private static final String HEAD =
            "Ý kiến;Ngày;Cách gửi;Người tiếp nhận;Lĩnh vực;Họ tên;SĐT;Muốn nhận trả lời bằng;Ghi chú\r\n";
    private static final String TWO = HEAD
            + "Bao giờ sửa đường thôn Hồ Sơn?;28/05/2025;Phiếu giấy;Trưởng thôn Hồ Sơn;T3;Lê Văn Tư;912345678;Điện"
            + " thoại;x\r\n"
            + "\"Đèn đường hỏng.\n"
            + "Đề nghị thay.\";45805;điện thoại;;;;;;\r\n";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page look(String table) {
        return lan.upload(PATH, "y-kien.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private Staffer.Page take(Staffer.Page looked) {
        return lan.send(looked, TAKE);
    }

    private List<Question> all() {
        return office.store().numbers().stream().map(office::question).toList();
    }

    @Test
    void a_table_is_looked_at_first_and_then_stored_with_its_days_and_who_took_it() {
        Staffer.Page look = look(TWO);
        assertThat(look.status()).as(look.words()).isEqualTo(200);
        assertThat(look.words())
                .contains("2 dòng mới, 0 dòng đã nhập trước", "Chưa nhập gì", "Không đọc các cột: Ghi chú");
        assertThat(all()).isEmpty();

        Staffer.Page done = take(look);
        assertThat(done.words()).contains("Đã có 2 phiếu");
        assertThat(done.document().select(".slip__secret").eachText())
                .hasSize(2)
                .doesNotHaveDuplicates();
        Question slip = all().get(0);
        assertThat(slip.received().on()).isEqualTo(LocalDate.of(2025, 5, 28));
        assertThat(slip.received().channel()).isEqualTo(Channel.PAPER_SLIP);
        assertThat(slip.received().takenBy()).isEqualTo("Trưởng thôn Hồ Sơn");
        assertThat(slip.received().act().by().id()).isEqualTo("lan");
        assertThat(slip.submission().topic()).isEqualTo("T3");
        assertThat(slip.submission().kind()).isEqualTo(Kind.QUESTION);
        assertThat(slip.submission().contact().phone())
                .as("a spreadsheet takes the nought off")
                .isEqualTo("0912345678");
        Question call = all().get(1);
        assertThat(call.received().on()).as("a day as Excel counts it").isEqualTo(LocalDate.of(2025, 5, 28));
        assertThat(call.received().channel()).isEqualTo(Channel.PHONE);
        assertThat(call.received().takenBy()).isNull();
        assertThat(call.submission().text()).isEqualTo("Đèn đường hỏng.\nĐề nghị thay.");
        assertThat(lan.get("/can-bo/cau-hoi/" + slip.number()).words()).contains("Người nhận Trưởng thôn Hồ Sơn");
    }

    @Test
    void every_mistake_is_told_by_row_and_column_and_nothing_is_stored() {
        Staffer.Page wrong = look(HEAD
                + "Bao giờ sửa đường?;31/06/2025;Bồ câu;;T99;;12;;\r\n"
                + ";01/06/2025;;;;;;;\r\n"
                + "#REF!;;;;;;;;\r\n"
                + "Bao giê x· söa ®­êng bª t«ng th«n Hå S¬n?;;;;;;;;\r\n"
                + "Chưa tới ngày;03/06/2025;;;;;;;\r\n"
                + "x".repeat(2_001) + ";;;;;;;;\r\n"
                + "Câu đúng, không có gì sai.;;;;;;;;\r\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words())
                .contains(
                        "Dòng 2, cột B (Ngày nhận)",
                        "Dòng 2, cột C (Cách gửi): không có “Bồ câu”. Ghi một trong: Phát biểu tại hội nghị; Phiếu"
                                + " giấy",
                        "Dòng 2, cột E (Lĩnh vực)",
                        "Dòng 3, cột A (Nội dung)",
                        "công thức bị lỗi (#REF!)",
                        "Dòng 5, cột A (Nội dung): chữ gõ bằng phông cũ",
                        "Dòng 6, cột B (Ngày nhận)",
                        "Dòng 7, cột A (Nội dung)")
                .doesNotContain("Dòng 8");
        assertThat(wrong.document().select("form[action=" + TAKE + "]")).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void the_same_table_again_or_a_longer_one_stores_no_row_twice_and_gives_the_same_slips() {
        Staffer.Page first = take(look(TWO));
        List<String> secrets = first.document().select(".slip__secret").eachText();

        Staffer.Page again = look(TWO + "Chợ mở lại khi nào?;;;;;;;;\r\n");
        assertThat(again.words()).contains("1 dòng mới, 2 dòng đã nhập trước");
        Staffer.Page done = take(again);
        assertThat(all()).hasSize(3);
        assertThat(done.document().select(".slip__secret").eachText())
                .hasSize(3)
                .startsWith(secrets.toArray(String[]::new));
        assertThat(take(again).status()).as("taken once").isEqualTo(422);
        assertThat(all()).hasSize(3);
    }

    @Test
    void a_server_that_was_stopped_in_the_middle_goes_on_where_it_was() throws IOException {
        take(look(TWO.substring(0, TWO.indexOf("\"Đèn"))));
        List<QuestionNumber> stored = office.store().numbers();
        assertThat(stored).hasSize(1);
        office.close();
        office = new CaseOffice(root);
        lan = office.as("lan");
        Staffer.Page again = look(TWO);
        assertThat(again.words())
                .contains("1 dòng mới, 1 dòng đã nhập trước", stored.get(0).toString());
        take(again);
        assertThat(all()).hasSize(2);
    }

    @Test
    void two_rows_that_say_the_same_are_two_opinions() {
        String row = "Đề nghị sửa đường.;;;;;;;;\r\n";
        Staffer.Page look = look(HEAD + row + row);
        assertThat(look.words()).contains("2 dòng mới");
        take(look);
        assertThat(all()).hasSize(2);
        take(look(HEAD + row + row));
        assertThat(all()).hasSize(2);
    }

    @Test
    void two_hundred_rows_go_in_one_press() {
        StringBuilder table = new StringBuilder(HEAD);
        IntStream.rangeClosed(1, 200)
                .forEach(i -> table.append("Ý kiến thứ ").append(i).append(" của bà con;;;;;;;;\r\n"));
        Staffer.Page done = take(look(table.toString()));
        assertThat(done.words()).contains("Đã có 200 phiếu");
        assertThat(all()).hasSize(200);
    }

    @Test
    void other_codes_of_letters_are_read_and_what_is_no_table_is_refused_in_words() {
        assertThat(lan.upload(PATH, "a.csv", ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16LE))
                        .status())
                .isEqualTo(200);
        Staffer.Page old = lan.upload(
                PATH, "a.csv", "Nội dung\r\nĐường thôn lầy lội\r\n".getBytes(Charset.forName("windows-1258")));
        assertThat(old.words()).contains("Windows-1258");
        assertThat(lan.upload(PATH, "a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                        .words())
                .contains("không phải bảng tính");
        assertThat(look("Ngày;Kênh\r\n1/6/2025;x\r\n").words()).contains("thiếu cột “Nội dung”");
        assertThat(look(HEAD + "Ý kiến;;;;;;;;\r\n".repeat(1_001)).words()).contains("hơn 1.000 dòng");
        assertThat(office.as("hung").get(PATH.replace("nhap-bang", "")).status())
                .isEqualTo(200);
    }

    @Test
    void the_template_has_every_column_and_is_read_as_it_is() throws Exception {
        Path file = root.resolve("mau.xlsx");
        Files.write(file, lan.download("/can-bo/nhap-bang-mau").body());
        assertThat(SheetReader.read(file).rows().get(0))
                .contains("Nội dung", "Ngày nhận", "Người nhận", "Thôn")
                .hasSize(13);
        assertThat(lan.upload(PATH, "mau.xlsx", Files.readAllBytes(file)).words())
                .contains("không có dòng nào để nhập");
    }
}
