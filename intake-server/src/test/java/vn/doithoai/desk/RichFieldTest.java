package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text field of the desk: shown as its page will show it, by the same renderer, with and without a script. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RichFieldTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        door = new Door(office.address()).with(office.session("lan"));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Door.Answer look(String text) {
        String token = door.get("/can-bo/").token();
        return door.post("/can-bo/xem-chu", "ma-phien", token, "chu", text);
    }

    @Test
    void what_is_typed_is_shown_as_its_page_will_show_it() {
        Door.Answer answer = look("a) Giao xã;\r\nb) rộng 2*3*1,5 m <b>x</b>");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("ul.rich-text__marked > li").eachText())
                .containsExactly("a) Giao xã;", "b) rộng 2*3*1,5 m <b>x</b>");
    }

    @Test
    void a_text_that_would_be_refused_is_told_why() {
        Door.Answer answer = look("![anh](https://vi-du.vn/a.png)");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("không chèn hình");
    }

    private Door.Answer lookAtPage(String text) {
        String token = door.get("/can-bo/").token();
        return door.post("/can-bo/xem-chu-trang", "ma-phien", token, "chu", text);
    }

    @Test
    void the_text_of_a_page_is_shown_by_the_rules_of_pages() {
        Door.Answer answer = lookAtPage("## Đầu mục\r\n[Nội quy](../noi-quy/)\r\nrộng 2*3*1,5 m");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h2").text()).isEqualTo("Đầu mục");
        assertThat(answer.page().select("a").attr("href")).isEqualTo("../noi-quy/");
        assertThat(answer.words()).contains("rộng 2*3*1,5 m");
        assertThat(lookAtPage("x".repeat(20_000)).status()).isEqualTo(200);
        Door.Answer refused = lookAtPage("Một dòng.\n<b>x</b>");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Dòng 2:", "thẻ HTML");
        door.with(office.session("van-hoa"));
        assertThat(lookAtPage("Thông báo").status()).isEqualTo(200);
    }
}
