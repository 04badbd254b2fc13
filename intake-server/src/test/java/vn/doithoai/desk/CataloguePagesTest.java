package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.store.CatalogueFile;

/** The lists of the commune as forms: what an office changes without knowing that there is a file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CataloguePagesTest {

    private static final String ROOM = "/can-bo/danh-muc";

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

    private Path file() {
        return root.resolve("content/catalogue.json");
    }

    private Catalogue catalogue() {
        return CatalogueFile.read(file()).catalogue().orElseThrow();
    }

    private Staffer.Page fill(String address, String... filled) {
        return lan.send(lan.get(ROOM + address), ROOM + address, filled);
    }

    @Test
    void every_list_and_a_form_for_another_entry_of_it_is_there() {
        List<String> lists = lan.get(ROOM).document().select("main tbody a").eachAttr("href");
        assertThat(lists).hasSize(18);
        for (String list : lists) {
            Staffer.Page page = lan.get(list);
            assertThat(page.status()).as(list).isEqualTo(200);
            page.document()
                    .select("main a[href^=" + list + "/]")
                    .forEach(link -> assertThat(lan.get(link.attr("href")).status())
                            .as(link.attr("href"))
                            .isEqualTo(200));
        }
    }

    @Test
    void a_telephone_number_is_changed_and_put_before_readers_at_once() throws IOException {
        String before = Files.readString(file());
        Staffer.Page page = lan.get(ROOM + "/lien-he/0");
        assertThat(page.value("ten-co-quan")).contains("Sơn Trung");
        assertThat(lan.send(page, ROOM + "/lien-he/0", "dien-thoai", "0237 3 123 456")
                        .status())
                .isEqualTo(303);
        assertThat(Files.readString(file()))
                .isEqualTo(before.replaceFirst("\"phone\": null", "\"phone\": \"0237 3 123 456\""));
        assertThat(lan.press(lan.get(ROOM + "/lien-he/0"), ROOM + "/lien-he/0", "dua", "ngay")
                        .location())
                .endsWith(ROOM + "/lien-he?da=dua-ngay");
        assertThat(office.buildsAsked()).isEqualTo(1);
    }

    @Test
    void a_village_comes_with_a_name_for_ever_and_ends_on_a_day() {
        assertThat(fill("/thon/moi", "ten-thon", "Thôn Hồ Sơn", "tu-ngay", "1/7/2025")
                        .status())
                .isEqualTo(303);
        assertThat(fill("/thon/moi", "ten-thon", "thôn  hồ sơn").status()).isEqualTo(303);
        assertThat(catalogue().villages())
                .extracting(Catalogue.Village::id)
                .containsExactlyInAnyOrder("thon-ho-son", "thon-ho-son-2");
        Staffer.Page wrong = fill("/thon/thon-ho-son", "den-ngay", "30/6/2025");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Ngày cuối phải sau ngày đầu");
        assertThat(wrong.value("den-ngay")).isEqualTo("30/6/2025");
        fill("/thon/thon-ho-son", "den-ngay", "31.12.2025", "ten-thon", "Thôn Hồ Sơn cũ");
        Catalogue.Village village = catalogue().village("thon-ho-son").orElseThrow();
        assertThat(village.name()).isEqualTo("Thôn Hồ Sơn cũ");
        assertThat(village.validity().until()).isEqualTo("2025-12-31");
        assertThat(lan.get(ROOM + "/thon").words()).contains("từ ngày 01/07/2025, đến hết ngày 31/12/2025");
    }

    @Test
    void a_village_gets_another_name_or_becomes_part_of_another_on_a_day_in_one_save() throws IOException {
        fill("/thon/moi", "ten-thon", "Thôn Bái", "tu-ngay", "1/7/2020");
        fill("/thon/moi", "ten-thon", "Thôn Thượng");
        String rename = "/can-bo/danh-muc-doi-ten/thon-bai";
        assertThat(lan.get(ROOM + "/thon/thon-bai").document().select("a[href=" + rename + "]"))
                .hasSize(1);
        Staffer.Page wrong = lan.send(lan.get(rename), rename, "ten-thon-moi", "thôn bái", "doi-tu-ngay", "1/7/2020");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Tên này là tên đang dùng", "Ngày đổi phải sau ngày đầu");

        int versions = lan.get("/can-bo/tep-cu/catalogue.json")
                .document()
                .select("tbody tr")
                .size();
        assertThat(lan.send(lan.get(rename), rename, "ten-thon-moi", "Thôn Bái Thượng", "doi-tu-ngay", "1/3/2025")
                        .location())
                .endsWith(ROOM + "/thon?da=luu");
        Catalogue.Village former = catalogue().village("thon-bai").orElseThrow();
        assertThat(former.validity().until()).isEqualTo("2025-02-28");
        assertThat(former.mergedInto()).isEqualTo("thon-bai-thuong");
        assertThat(catalogue()
                        .village("thon-bai-thuong")
                        .orElseThrow()
                        .validity()
                        .from())
                .isEqualTo("2025-03-01");
        assertThat(lan.get("/can-bo/tep-cu/catalogue.json").document().select("tbody tr"))
                .hasSize(versions + 1);
        assertThat(lan.send(lan.get(rename), rename, "ten-thon-moi", "Khác", "doi-tu-ngay", "1/4/2025")
                        .errors())
                .contains("đã kết thúc ngày 28/02/2025");

        String merge = "/can-bo/danh-muc-doi-ten/thon-bai-thuong";
        lan.send(lan.get(merge), merge, "ten-thon-moi", "thôn thượng", "doi-tu-ngay", "1/6/2025");
        assertThat(catalogue().village("thon-bai-thuong").orElseThrow().mergedInto())
                .isEqualTo("thon-thuong");
        assertThat(catalogue()
                        .becomeBy(former, java.time.LocalDate.of(2025, 6, 2))
                        .orElseThrow()
                        .name())
                .isEqualTo("Thôn Thượng");
        assertThat(lan.get(ROOM + "/thon").words()).contains("đến hết ngày 31/05/2025, nay là Thôn Thượng");
        assertThat(lan.get("/can-bo/danh-muc-doi-ten/khong-co").status()).isEqualTo(404);
    }

    @Test
    void what_is_missing_or_cannot_be_read_is_said_beside_its_field_and_nothing_typed_is_lost() {
        Staffer.Page wrong = fill("/dia-diem/moi", "suc-chua", "hai trăm", "dia-chi", "Thôn 1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Chưa ghi: Tên địa điểm", "“hai trăm” không phải là một số");
        assertThat(wrong.value("dia-chi")).isEqualTo("Thôn 1");
        assertThat(wrong.value("suc-chua")).isEqualTo("hai trăm");
        assertThat(fill("/thon/moi", "ten-thon", "x".repeat(201)).errors()).contains("Dài quá 200 ký tự");
        assertThat(fill("/chuc-danh/moi", "ten-chuc-danh", "A", "tu-ngay", "31/6/2025")
                        .errors())
                .contains("Không đọc được ngày “31/6/2025”");
    }

    @Test
    void a_post_answers_for_topics_from_a_day() {
        String topics = "T4";
        assertThat(fill(
                                "/chuc-danh/moi",
                                "ten-chuc-danh",
                                "Công chức Văn hóa",
                                "thuoc-don-vi",
                                "van-phong",
                                "phu-trach",
                                topics,
                                "tu-ngay",
                                "1/1/2026")
                        .status())
                .isEqualTo(303);
        Catalogue.Post post = catalogue().posts().get(0);
        assertThat(post.topics()).containsExactly("T4");
        assertThat(post.unit()).isEqualTo("van-phong");
        assertThat(post.validity().from()).isEqualTo("2026-01-01");
        assertThat(lan.get(ROOM + "/chuc-danh/" + post.id())
                        .document()
                        .select("#phu-trach input[checked]")
                        .eachAttr("value"))
                .containsExactly("T4");
    }

    @Test
    void a_topic_gets_a_number_and_an_address_and_a_mark_that_can_be_taken_off() {
        assertThat(fill("/linh-vuc/moi", "ten-linh-vuc", "Đất đai", "nhay-cam", "1")
                        .status())
                .isEqualTo(303);
        Catalogue.Topic topic = catalogue().topics().get(15);
        String address = ROOM + "/linh-vuc/" + topic.id();
        assertThat(topic.slug()).isEqualTo("dat-dai");
        assertThat(topic.sensitive()).isTrue();
        assertThat(lan.craft(
                                address,
                                "phien-ban",
                                lan.get(address)
                                        .document()
                                        .select("[name=phien-ban]")
                                        .val(),
                                "ten-linh-vuc",
                                "Đất đai")
                        .status())
                .isEqualTo(303);
        assertThat(catalogue().topics().get(15).sensitive()).isFalse();
    }

    @Test
    void a_rule_of_days_gone_by_is_never_changed_and_a_new_one_begins_later() {
        assertThat(lan.get(ROOM + "/thoi-han/2000-01-01").status()).isEqualTo(404);
        assertThat(lan.craft(ROOM + "/thoi-han/2000-01-01").status()).isEqualTo(404);
        String[] days = {
            "ngay-thong-bao",
            "9",
            "ngay-thanh-nien",
            "30",
            "ngay-ket-qua",
            "10",
            "ngay-tra-loi",
            "30",
            "ngay-sap-den-han",
            "5",
            "ngay-hoi-lai",
            "30",
            "tu-ngay",
            "1/1/2001"
        };
        assertThat(fill("/thoi-han/moi", days).errors()).contains("chỉ có hiệu lực từ ngày mai");
        days[days.length - 1] = "1/1/2031";
        assertThat(fill("/thoi-han/moi", days).status()).isEqualTo(303);
        assertThat(catalogue().rules()).hasSize(2);
        assertThat(fill("/thoi-han/moi", days).errors()).contains("Đã có mục này");
    }

    @Test
    void the_days_off_of_a_year_are_one_a_line() {
        assertThat(fill("/ngay-nghi/moi", "nam", "2026", "cac-ngay-nghi", "2/9/2026\r\n\r\n1/1/2026\n1/1/2026")
                        .status())
                .isEqualTo(303);
        assertThat(catalogue().holidays().get(0).days())
                .extracting(Object::toString)
                .containsExactly("2026-01-01", "2026-09-02");
        assertThat(lan.get(ROOM + "/ngay-nghi/2026").value("cac-ngay-nghi")).contains("02/09/2026");
        Staffer.Page other = fill("/ngay-nghi/2026", "cac-ngay-nghi", "1/1/2027");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.words()).contains("2027");
    }

    @Test
    void words_that_mean_the_same_here_are_written_and_one_alone_is_told() {
        String add = "/tu-cung-nghia/moi";
        assertThat(fill(add, "cac-tu", "đập Bà Năm, hồ chứa Đồng Sen").status()).isEqualTo(303);
        assertThat(catalogue().synonyms()).containsExactly("đập Bà Năm, hồ chứa Đồng Sen");
        for (String one : new String[] {"chợ Chiều", "chợ Chiều, ,", ","}) {
            Staffer.Page wrong = fill(add, "cac-tu", one);
            assertThat(wrong.status()).as(one).isEqualTo(422);
            assertThat(wrong.errors()).as(one).contains("ít nhất hai từ");
            assertThat(wrong.value("cac-tu")).isEqualTo(one);
        }

        assertThat(fill("/tu-cung-nghia/0", "cac-tu", "đập Bà Năm, hồ Đồng Sen").status())
                .isEqualTo(303);

        assertThat(catalogue().synonyms()).containsExactly("đập Bà Năm, hồ Đồng Sen");
    }

    @Test
    void what_the_build_would_refuse_is_told_and_not_written() throws IOException {
        fill("/thon/moi", "ten-thon", "Thôn Một");
        String before = Files.readString(file());
        Staffer.Page page = lan.get(ROOM + "/thon/thon-mot");
        String revision = page.document().select("[name=phien-ban]").val();
        Staffer.Page circle = lan.craft(
                ROOM + "/thon/thon-mot", "phien-ban", revision, "ten-thon", "Thôn Một", "nhap-vao", "thon-mot");
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.words()).contains("Chưa dùng được");
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void a_list_that_somebody_else_changed_meanwhile_is_shown_beside_what_was_typed() throws IOException {
        Staffer.Page page = lan.get(ROOM + "/lien-he/0");
        Staffer pho = office.as("pho");
        pho.send(pho.get(ROOM + "/lien-he/0"), ROOM + "/lien-he/0", "thu-dien-tu", "xa@example.vn");
        Staffer.Page conflict = lan.send(page, ROOM + "/lien-he/0", "dien-thoai", "113");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("Phạm Văn Dũng", "xa@example.vn");
        assertThat(conflict.value("dien-thoai")).isEqualTo("113");
    }

    @Test
    void a_broken_file_leads_to_the_text_of_it_and_no_list_is_written() throws IOException {
        Files.writeString(file(), "{");
        assertThat(lan.get(ROOM).status()).isEqualTo(200);
        assertThat(lan.get(ROOM + "/thon").status()).isEqualTo(404);
        assertThat(lan.get("/can-bo/tep/catalogue.json").words()).contains("JSON");
        Files.writeString(file(), "{\"rules\": [{\"from\": \"hôm qua\"}]}");
        assertThat(lan.get(ROOM + "/thoi-han").status()).isEqualTo(200);
    }

    @Test
    void a_column_of_a_spreadsheet_becomes_villages_and_the_list_of_the_first_day_says_so() {
        office.contentIsLive(root.resolve("content"));
        Staffer.Page first = lan.get("/can-bo/ngay-dau");
        assertThat(first.words()).contains("Các thôn Chưa có", "Kế hoạch năm nay Đã có");
        assertThat(first.document().select("a[href^=/can-bo/danh-muc-bang/]").eachAttr("href"))
                .containsExactly(
                        "/can-bo/danh-muc-bang/thon",
                        "/can-bo/danh-muc-bang/don-vi",
                        "/can-bo/danh-muc-bang/chuc-danh",
                        "/can-bo/danh-muc-bang/ngay-nghi");
        String many = "/can-bo/danh-muc-nhieu/thon";
        Staffer.Page page = lan.get(many);
        assertThat(lan.send(page, many, "nhieu-ten", "Thôn Một\t120 hộ\r\n\r\nThôn Hai\nThôn Một")
                        .status())
                .isEqualTo(303);
        assertThat(lan.send(lan.get(many), many, "nhieu-ten", "Thôn Hai\nThôn Ba")
                        .status())
                .isEqualTo(303);
        assertThat(catalogue().villages())
                .extracting(Catalogue.Village::id)
                .containsExactlyInAnyOrder("thon-mot", "thon-hai", "thon-ba");
        assertThat(lan.get("/can-bo/ngay-dau").words()).contains("Các thôn Đã có");
        assertThat(lan.send(lan.get(many), many, "nhieu-ten", " ").errors()).contains("Chưa ghi");
        assertThat(lan.get("/can-bo/danh-muc-nhieu/lien-he").status()).isEqualTo(404);
    }
}
