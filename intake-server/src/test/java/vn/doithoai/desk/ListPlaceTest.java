package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;

/** From one question of a list to the next, and back to the same place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListPlaceTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;
    private QuestionNumber first;
    private QuestionNumber second;
    private QuestionNumber third;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        first = office.received("Bao giờ sửa đường thôn?", Set.of());
        second = office.received("Bao giờ có nước sạch?", Set.of());
        third = office.received("Chợ mở lại khi nào?", Set.of());
        lan = office.as("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String linkTo(Staffer.Page list, QuestionNumber number) {
        return list.document().select("#so-" + number + " .worktable__title").attr("href");
    }

    private static String key(Staffer.Page page, String key) {
        return page.document().select("a[data-key=" + key + "]").attr("href");
    }

    private String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void a_question_knows_the_list_it_was_opened_from_and_its_neighbours() {
        String list = "/can-bo/?xem=tat-ca&tinh-trang=RECEIVED&xep=-so";
        Staffer.Page page = lan.get(linkTo(lan.get(list), second));

        assertThat(key(page, "list")).isEqualTo(list + "#so-" + second);
        assertThat(key(page, "previous")).startsWith("/can-bo/cau-hoi/" + third + "?");
        assertThat(key(page, "next")).startsWith("/can-bo/cau-hoi/" + first + "?");
        assertThat(page.document().select(".desk-beside__link").eachText()).hasSize(3);
        assertThat(page.document().select(".desk-beside__link[aria-current]").text())
                .contains(second.toString());
        assertThat(key(lan.get(key(page, "next")), "next")).isEmpty();
    }

    @Test
    void a_question_opened_by_its_address_has_no_list_beside_it() {
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + first);
        assertThat(page.document().select(".desk-beside, .matter__around, [name=ds], [name=sang-cau-sau]"))
                .isEmpty();
    }

    @Test
    void saving_keeps_the_list_and_goes_on_to_the_next_question_where_that_is_wanted() {
        Staffer.Page page = lan.get(linkTo(lan.get("/can-bo/?xem=tat-ca&tinh-trang=RECEIVED"), first));
        assertThat(page.document().select("#viec-nhan-vao-danh-sach button[name=sang-cau-sau]"))
                .hasSize(1);

        String stayed = path(
                lan.submit(page, "ghi-chu", "ghi-chu-ghi-chu", "Đã gọi điện.").location());
        assertThat(stayed).startsWith("/can-bo/cau-hoi/" + first + "?da=ghi-chu&ds=");

        Staffer.Page again = lan.get(stayed);
        String went = path(lan.press(again, "/can-bo/cau-hoi/" + first + "/nhan-vao-danh-sach", "sang-cau-sau", "1")
                .location());
        assertThat(went).startsWith("/can-bo/cau-hoi/" + second + "?ds=");
        Staffer.Page next = lan.get(went);
        assertThat(next.document().select(".desk-said").text()).startsWith(first + ": ");
        assertThat(key(next, "previous"))
                .as("what was accepted has left the list of those received")
                .isEmpty();
        assertThat(key(next, "next")).startsWith("/can-bo/cau-hoi/" + third + "?");
    }

    @Test
    void a_question_that_has_left_its_list_leads_on_to_what_is_left_of_it() {
        Staffer.Page page = lan.get(linkTo(lan.get("/can-bo/?xem=tat-ca&tinh-trang=RECEIVED"), second));
        Staffer.Page saved = lan.get(path(lan.submit(page, "nhan-vao-danh-sach").location()));

        assertThat(saved.document().select(".desk-beside__link").eachText())
                .hasSize(2)
                .noneMatch(text -> text.contains(second.toString()));
        assertThat(key(saved, "next")).startsWith("/can-bo/cau-hoi/");
    }

    @Test
    void a_form_that_comes_back_has_its_list_still() {
        Staffer.Page page = lan.get(linkTo(lan.get("/can-bo/?xem=tat-ca"), second));
        Staffer.Page wrong = lan.submit(page, "tu-choi", "tu-choi-ma-ly-do", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".desk-beside__link[aria-current]").text())
                .contains(second.toString());
        assertThat(wrong.document().select("#viec-khac[open]")).hasSize(1);
    }

    @Test
    void the_one_next_act_stands_open_beside_the_texts_and_all_others_in_one_menu() {
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + first);

        assertThat(page.document().select(".matter__next > details[open]").eachAttr("id"))
                .containsExactly("viec-nhan-vao-danh-sach");
        List<String> others = page.document().select("#viec-khac > details").eachAttr("id");
        assertThat(others).contains("viec-ghi-chu", "viec-tu-choi").doesNotContain("viec-nhan-vao-danh-sach");
        assertThat(page.document().select("#viec-khac[open]")).isEmpty();
    }
}
