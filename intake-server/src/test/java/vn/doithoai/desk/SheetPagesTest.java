package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.store.CatalogueFile;

/** Lists of the catalogue from a spreadsheet: looked at first, told by row and column, taken whole or not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetPagesTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Path file() {
        return root.resolve("content/catalogue.json");
    }

    private Catalogue catalogue() {
        return CatalogueFile.read(file()).catalogue().orElseThrow();
    }

    private Staffer.Page send(String list, String table) {
        return lan.upload("/can-bo/danh-muc-bang/" + list, "bang.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private Staffer.Page take(String list, Staffer.Page looked) {
        return lan.send(looked, "/can-bo/danh-muc-nhan/" + list);
    }

    @Test
    void villages_are_looked_at_first_and_then_taken_in_one_save() throws IOException {
        String before = Files.readString(file());
        Staffer.Page look =
                send("thon", "Tên thôn;Thuộc xã cũ;Từ ngày\r\nThôn Hồ Sơn;Xã Cũ;1/7/2025\r\n\r\nThôn Bái Thượng;;\r\n");
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.words()).contains("2 mục mới, 0 mục đã có", "Thôn Hồ Sơn", "Chưa nhập gì");
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(take("thon", look).location()).endsWith("/can-bo/danh-muc/thon?da=luu");
        assertThat(catalogue().villages())
                .extracting(Catalogue.Village::id, Catalogue.Village::formerCommune)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("thon-ho-son", "Xã Cũ"),
                        org.assertj.core.groups.Tuple.tuple("thon-bai-thuong", null));
        assertThat(lan.get("/can-bo/tep-cu/catalogue.json").document().select("tbody tr"))
                .as("versions: as it was, and one save")
                .hasSize(2);
        assertThat(take("thon", look).status()).as("taken once").isEqualTo(422);

        Staffer.Page again = send("thon", "Tên thôn\r\nthôn hồ sơn\r\nThôn Mới\r\n");
        assertThat(again.words()).contains("1 mục mới, 1 mục đã có", "Đã có, bỏ qua");
        take("thon", again);
        assertThat(catalogue().villages().stream().filter(one -> one.id().startsWith("thon-ho-son")))
                .hasSize(1);
    }

    @Test
    void every_mistake_is_told_by_row_and_column_and_nothing_is_half_taken() throws IOException {
        String before = Files.readString(file());
        Staffer.Page wrong = send("chuc-danh", """
            Chức danh;Thuộc đơn vị;Phụ trách lĩnh vực;Từ ngày;Đến hết ngày;Ghi chú
            Công chức A;Phòng Ma;;31/6/2025;;x
            ;;;;;
            ;;Không có;;;
            Công chức B;;;2/1/2025;1/1/2025;
            công chức b;;;;;
            """);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words())
                .contains("Dòng 2, cột B (Thuộc đơn vị): danh mục không có đúng một mục tên “Phòng Ma”.")
                .contains("Dòng 2, cột D (Từ ngày): không đọc được ngày “31/6/2025”")
                .contains("Dòng 4, cột A (Chức danh): ô này để trống.")
                .contains("Dòng 4, cột C (Phụ trách lĩnh vực)")
                .contains("Dòng 5: ngày cuối phải sau ngày đầu.")
                .contains("Dòng 6: “công chức b” đã có ở dòng 5.")
                .contains("Không đọc các cột: Ghi chú.");
        assertThat(wrong.document().select("form[action=/can-bo/danh-muc-nhan/chuc-danh]"))
                .isEmpty();
        assertThat(send("thon", "Thôn Hồ Sơn\nThôn Hai\n").words()).contains("Dòng 1: thiếu cột “Tên thôn”.");
        assertThat(send("thon", "Tên thôn\n").words()).contains("Bảng chỉ có dòng tên cột");
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void posts_name_units_and_topics_as_people_call_them() {
        take("don-vi", send("don-vi", "Tên đơn vị\nPhòng Kinh tế\n"));
        String first = catalogue().topics().get(0).label();
        String second = catalogue().topics().get(1).label();
        Staffer.Page look = send(
                "chuc-danh",
                "Chức danh\tThuộc đơn vị\tPhụ trách lĩnh vực\nCông chức Địa chính\tphòng kinh tế\t" + first + "; "
                        + second.toUpperCase(java.util.Locale.ROOT) + "\n");
        assertThat(look.words()).contains("1 mục mới");
        take("chuc-danh", look);
        Catalogue.Post post = catalogue().posts().get(0);
        assertThat(post.unit()).isEqualTo("phong-kinh-te");
        assertThat(post.topics())
                .containsExactly(
                        catalogue().topics().get(0).id(),
                        catalogue().topics().get(1).id());
    }

    @Test
    void topics_get_an_address_and_their_mark_and_days_off_go_to_their_year() {
        Staffer.Page look = send("linh-vuc", "Tên lĩnh vực,Lĩnh vực nhạy cảm\nChuyển đổi số,\nKhiếu kiện đất,x\n");
        assertThat(look.status()).as(look.words()).isEqualTo(200);
        take("linh-vuc", look);
        assertThat(catalogue().topics())
                .filteredOn(topic -> topic.slug().equals("khieu-kien-dat"))
                .singleElement()
                .returns(true, Catalogue.Topic::sensitive);

        take("ngay-nghi", send("ngay-nghi", "Ngày nghỉ;Tên\n2/9/2031;Quốc khánh\n1/1/2032;Tết\n"));
        take("ngay-nghi", send("ngay-nghi", "Ngày nghỉ\n1/1/2031\n2/9/2031\n"));
        assertThat(catalogue().hasHolidaysOf(2032)).isTrue();
        assertThat(catalogue().holidays().stream().flatMap(year -> year.days().stream()))
                .contains(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 9, 2), LocalDate.of(2032, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thon", "don-vi", "chuc-danh", "linh-vuc", "dia-diem", "kenh", "co-quan-khac", "ngay-nghi"})
    void each_list_has_a_template_that_is_taken_as_it_is(String list) throws Exception {
        Staffer.Page page = lan.get("/can-bo/danh-muc-bang/" + list);
        assertThat(page.document().select("a[href=/can-bo/danh-muc-mau/" + list + "]"))
                .hasSize(1);
        java.net.http.HttpResponse<byte[]> book = lan.download("/can-bo/danh-muc-mau/" + list);
        assertThat(book.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("mau-" + list + ".xlsx");
        Staffer.Page only = lan.upload("/can-bo/danh-muc-bang/" + list, "mau.xlsx", book.body());
        assertThat(only.words()).contains("Bảng chỉ có dòng tên cột").doesNotContain("thiếu cột", "Không đọc");
    }

    @Test
    void what_is_no_table_is_told_and_a_table_of_somebody_else_cannot_be_taken() {
        assertThat(lan.upload("/can-bo/danh-muc-bang/thon", "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                        .words())
                .contains("Tệp này không phải bảng tính");
        Staffer.Page look = send("thon", "Tên thôn\nThôn Một\n");
        String mark = look.document().select("input[name=bang]").val();
        assertThat(office.as("chu-tich")
                        .craft("/can-bo/danh-muc-nhan/thon", "bang", mark)
                        .status())
                .isEqualTo(422);
        assertThat(lan.craft("/can-bo/danh-muc-nhan/don-vi", "bang", mark).status())
                .isEqualTo(422);
        assertThat(office.as("hung")
                        .upload("/can-bo/danh-muc-bang/thon", "a.csv", "x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(lan.get("/can-bo/danh-muc-bang/loi-bieu-mau").status()).isEqualTo(404);
        assertThat(catalogue().villages()).extracting(Catalogue.Village::name).doesNotContain("Thôn Một");
    }

    @Test
    void the_longest_list_is_taken_in_one_save_and_a_longer_one_is_told_at_once() {
        StringBuilder table = new StringBuilder("Tên cơ quan\n");
        for (int i = 1; i <= 1_500; i++) {
            table.append("Cơ quan số ").append(i).append('\n');
        }
        Staffer.Page look = send("co-quan-khac", table.toString());
        assertThat(look.words()).contains("1500 mục mới", "ở đây là 100 dòng đầu");
        assertThat(send("co-quan-khac", table + "Một nữa\n").words()).contains("nhiều nhất 1.500 dòng");
        look = send("co-quan-khac", table.toString());
        assertThat(take("co-quan-khac", look).status()).isEqualTo(303);
        assertThat(catalogue().bodies()).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(send("thon", "Tên thôn\n" + "x\n".repeat(10_001)).words()).contains("hơn 10.000 dòng");
    }
}
