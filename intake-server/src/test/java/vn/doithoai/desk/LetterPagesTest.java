package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;

/** Standard letters and names of duties in the office's own words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterPagesTest {

    private static final String LETTERS = "/can-bo/danh-muc-thu";
    private static final String ASK_BACK = LETTERS + "/ask-back";

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

    private String proposed(QuestionNumber number) {
        return lan.get("/can-bo/cau-hoi/" + number).value("hoi-lai-hoi");
    }

    private Staffer.Page save(String text) {
        return lan.send(lan.get(ASK_BACK), ASK_BACK, "loi-thu", text);
    }

    @Test
    void a_letter_in_own_words_fills_its_places_and_goes_back_to_the_delivered_one() throws IOException {
        QuestionNumber number = office.received();
        String delivered = proposed(number);
        assertThat(delivered).contains("Để trả lời đúng việc", "[nội dung cần làm rõ]");
        Staffer.Page form = lan.get(ASK_BACK);
        assertThat(form.value("loi-thu"))
                .contains("{tên cơ quan} đã nhận câu hỏi số {số câu hỏi} gửi ngày {ngày nhận}", "{bộ phận thường trực}")
                .doesNotContain("{number}");
        assertThat(lan.send(form, ASK_BACK).status()).as("unchanged").isEqualTo(303);
        assertThat(Files.readString(root.resolve("content/catalogue.json"))).doesNotContain("letters");

        assertThat(save("Thưa ông/bà, câu {số câu hỏi}: [hỏi gì]. Gọi {điện thoại}.")
                        .status())
                .isEqualTo(303);

        assertThat(Files.readString(root.resolve("content/catalogue.json")))
                .contains("câu {number}: [hỏi gì]. Gọi {phone}.");
        assertThat(proposed(number))
                .isEqualTo("Thưa ông/bà, câu " + number + ": [hỏi gì]. Gọi [điện thoại].")
                .as("what the office has not written down is left to a person");
        assertThat(lan.get(LETTERS).words()).contains("Lời của xã");
        assertThat(lan.get(ASK_BACK).value("loi-thu")).contains("{số câu hỏi}");

        assertThat(save("").status()).isEqualTo(303);
        assertThat(proposed(number)).isEqualTo(delivered);
    }

    @Test
    void a_place_nobody_knows_is_refused_in_words_and_what_was_typed_stays() {
        Staffer.Page page = save("Câu {số cau hoi} của ông/bà");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#loi-thu-error").text())
                .contains("“số cau hoi”", "{số câu hỏi}", "{hạn trả lời}");
        assertThat(page.value("loi-thu")).isEqualTo("Câu {số cau hoi} của ông/bà");
        assertThat(lan.get(LETTERS + "/khong-co").status()).isEqualTo(404);
        assertThat(office.as("hung").get(LETTERS).status()).isEqualTo(403);
    }

    @Test
    void every_letter_is_one_that_the_program_was_delivered_with() {
        lan.get(LETTERS)
                .document()
                .select("main tbody a")
                .eachAttr("href")
                .forEach(letter -> assertThat(lan.get(letter).value("loi-thu"))
                        .as(letter)
                        .doesNotContain("${")
                        .contains(letter.endsWith("/promise") ? "[việc sẽ làm]" : "{số câu hỏi}"));
    }

    @Test
    void a_duty_of_the_law_is_called_what_the_catalogue_says_for_its_day() {
        lan.send(
                lan.get("/can-bo/phien/2025-1/diem"),
                "/can-bo/phien/2025-1/diem",
                "point-1-ngay",
                "20/6/2025",
                "point-1-tu-gio",
                "7h30");
        assertThat(lan.get("/can-bo/phien-viec").words()).contains("Mời đại diện cấp ủy", "72/2025/QH15");
        String add = "/can-bo/danh-muc/viec-luat/moi";
        assertThat(lan.send(
                                lan.get(add),
                                add,
                                "ten-viec-luat",
                                "Mời Thường trực Đảng ủy xã",
                                "viec-nao",
                                "party-invited",
                                "van-ban-luat",
                                "Luật số 99/2026/QH16, Điều 1",
                                "tu-ngay",
                                "1/1/2026")
                        .status())
                .isEqualTo(303);
        assertThat(lan.get("/can-bo/phien-viec").words()).contains("Mời đại diện cấp ủy");

        String first = "/can-bo/danh-muc/viec-luat/0";
        assertThat(lan.send(lan.get(first), first, "tu-ngay", "1/1/2025").status())
                .isEqualTo(303);

        assertThat(lan.get("/can-bo/phien-viec").words())
                .contains("Mời Thường trực Đảng ủy xã", "Luật số 99/2026/QH16, Điều 1")
                .doesNotContain("Mời đại diện cấp ủy");
        assertThat(lan.get("/can-bo/phien/2025-1/phap-ly").words()).contains("Mời Thường trực Đảng ủy xã");
    }
}
