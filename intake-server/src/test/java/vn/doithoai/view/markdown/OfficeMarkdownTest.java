package vn.doithoai.view.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfficeMarkdownTest {

    /** An answer as it comes from Word. */
    private static final String ANSWER = """
        Căn cứ khoản 2 Điều 4 Nghị quyết số 01/2019/NQ-HĐND, mức phụ cấp cụ thể:

        | Chức danh | Thôn từ 350 hộ | Thôn còn lại |
        |---|---|---|
        | Trưởng thôn | 2.000.000 | 1.500.000 |

        a) Giao Phòng Kinh tế tham mưu trước ngày 30/8;
        b) Giao Trạm Y tế phối hợp;
        c) Tuyến mương rộng 2*3*1,5 m.

            Đoạn thụt đầu dòng bốn dấu cách như dán từ Word.

        Nộp hồ sơ tại https://dichvucong.gov.vn
        """;

    private static Element page(String text) {
        return Jsoup.parseBodyFragment(SafeMarkdown.html(text)).body();
    }

    private static List<String> items(Elements list) {
        return list.get(0).children().eachText();
    }

    @Test
    void an_answer_from_Word_reads_on_the_page_as_in_Word() {
        Element page = page(ANSWER);
        assertThat(page.select("table th").eachText()).containsExactly("Chức danh", "Thôn từ 350 hộ", "Thôn còn lại");
        assertThat(page.select("table td").eachText()).containsExactly("Trưởng thôn", "2.000.000", "1.500.000");
        assertThat(items(page.select("ul")))
                .containsExactly(
                        "a) Giao Phòng Kinh tế tham mưu trước ngày 30/8;",
                        "b) Giao Trạm Y tế phối hợp;",
                        "c) Tuyến mương rộng 2*3*1,5 m.");
        assertThat(page.select("pre, code, em")).isEmpty();
        assertThat(page.select("body > p").eachText())
                .containsExactly(
                        "Căn cứ khoản 2 Điều 4 Nghị quyết số 01/2019/NQ-HĐND, mức phụ cấp cụ thể:",
                        "Đoạn thụt đầu dòng bốn dấu cách như dán từ Word.",
                        "Nộp hồ sơ tại https://dichvucong.gov.vn");
        assertThat(page.select("a").attr("href")).isEqualTo("https://dichvucong.gov.vn");
    }

    @Test
    void pages_and_answers_are_read_by_the_same_rules() {
        assertThat(OfficeMarkdown.pageHtml(ANSWER)).contains(SafeMarkdown.html(ANSWER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rộng 2*3*1,5 m",
                "2 * 3 * 4 = 24",
                "2**3**4",
                "Giá* là 5* đồng",
                "(*) là số tạm tính (*)",
                "ngày ___tháng___ năm 2025",
                "(____) và (____)",
                "tep_dinh_kem_1.pdf và ho_so_2",
                "Ngày 5`30 và `lệnh`",
                "> 350 hộ",
                "[1]: https://vi-du.vn",
                "[2]: Nghị-quyết",
                "~~~ hết ~~~",
                "```",
                "+5 độ",
                "#1 phố chợ",
                "- ",
                "1.",
                "2025. Năm của dân",
                "===",
                "<b>đậm</b> <Tên>",
                "| một dòng | không thành bảng |",
                "thư gửi https:// hoặc https://a..b",
                "**",
                "*",
                "A. Phần chung"
            })
    void what_only_looks_like_a_sign_of_Markdown_stays_as_it_was_typed(String text) {
        Element page = page(text);
        assertThat(page.text()).isEqualTo(text.strip());
        assertThat(page.select("em, strong, code, pre, blockquote, ul, ol, hr, h3, table"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000B", "\u2028", "  \n", "\n\t", "\n      "})
    void every_line_end_is_one_on_the_page(String end) {
        assertThat(SafeMarkdown.html("Nơi nhận:" + end + "Như trên;" + end + "Lưu VT."))
                .isEqualTo("<p>Nơi nhận:<br>\nNhư trên;<br>\nLưu VT.</p>\n");
    }

    @Test
    void a_line_of_strokes_below_a_line_makes_no_heading_of_it() {
        assertThat(page("Chữ ký\n------\nHọ tên").select("h1, h2, h3, h4")).isEmpty();
        assertThat(page("Chữ ký\n=====").text()).isEqualTo("Chữ ký =====");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+", "–", "—", "•", "·", "▪", "*", "\uF0B7"})
    void every_mark_of_a_list_makes_a_list_right_below_a_line(String mark) {
        Element page = page("Gồm:\n" + mark + " một\n" + mark + "\thai\n  " + mark + "  ba");
        assertThat(page.select("li").eachText()).contains("một").last().isEqualTo("ba");
        assertThat(page.select("p").eachText()).containsExactly("Gồm:");
    }

    @Test
    void letters_and_brackets_are_kept_as_typed_the_Vietnamese_letter_among_them() {
        assertThat(items(page("Gồm:\nd) bốn\nđ) năm\ne) sáu").select("ul.rich-text__marked")))
                .containsExactly("d) bốn", "đ) năm", "e) sáu");
        assertThat(items(page("1) một\n2) hai").select("ul.rich-text__marked"))).containsExactly("1) một", "2) hai");
        assertThat(items(page("i) một\nii) hai\niii) ba").select("ul")))
                .containsExactly("i) một", "ii) hai", "iii) ba");
    }

    @Test
    void a_number_stays_the_number_that_was_typed() {
        Elements items = page("2. hai\n3. ba\n5. năm\n5. lại năm").select("ol > li");
        assertThat(page("2. hai\n3. ba").select("ol").attr("start")).isEqualTo("2");
        assertThat(items.eachAttr("value")).containsExactly("5", "5");
        assertThat(items.get(1).hasAttr("value")).isFalse();
    }

    @Test
    void marks_of_another_kind_stand_in_the_item_above_as_in_papers_of_an_office() {
        Element page = page("1. Việc\n- gạch\n+ cộng\n+ nữa\n- gạch hai\n2. Việc khác");
        assertThat(page.select("body > ol > li")).hasSize(2);
        assertThat(page.select("ol > li > ul > li > ul.rich-text__crosses > li").eachText())
                .containsExactly("cộng", "nữa");
        assertThat(page.select("ol > li > ul > li")).hasSize(2);
    }

    @Test
    void a_letter_below_strokes_stays_in_its_numbered_item() {
        Element page = page("""
            1. Giao các đơn vị:
            - Phòng Kinh tế;
            - Trạm Y tế;
            c) Tuyến mương rộng 2*3*1,5 m;
            d) Nhà văn hóa.
            2. Báo cáo.\
            """);
        Elements numbered = page.select("body > ol");
        assertThat(numbered).hasSize(1);
        assertThat(numbered.select("> li")).hasSize(2);
        assertThat(numbered.select("> li:first-child > ul")).hasSize(2);
        assertThat(numbered.select("> li:first-child > ul:last-child > li").eachText())
                .containsExactly("c) Tuyến mương rộng 2*3*1,5 m;", "d) Nhà văn hóa.");
        // A blank line, or nothing around it, and the letters are a list of their own.
        assertThat(page("1. A\n- b\n\nc) d").select("body > *")).hasSize(2);
        assertThat(page("- b\nc) d").select("body > ul")).hasSize(2);
    }

    @Test
    void lists_that_are_indented_by_hand_stand_in_each_other() {
        assertThat(page("- cha\n  - con\n    - cháu\n- chú").select("body > ul > li"))
                .hasSize(2);
        assertThat(page("1. một\n\n   đoạn của một\n\n2. hai")
                        .select("ol > li > p")
                        .eachText())
                .containsExactly("một", "đoạn của một", "hai");
    }

    @Test
    void an_indented_line_is_a_line() {
        assertThat(page("    thụt bốn\n\n\tthụt tab\n\n\u00A0\u00A0\u00A0\u00A0thụt dính")
                        .select("p")
                        .eachText())
                .containsExactly("thụt bốn", "thụt tab", "thụt dính");
    }

    @Test
    void cells_of_a_spreadsheet_are_a_table_also_once_their_tabs_are_gone() {
        String text = "Kinh phí:\nSTT\tTên\tTiền\n1\tCầu | cống\t2.000\n2\t\t3.000\nHết";
        String stored = TypedText.kept(text);
        assertThat(stored).doesNotContain("\t");
        for (Element page : List.of(page(text), page(stored))) {
            assertThat(page.select("th").eachText()).containsExactly("STT", "Tên", "Tiền");
            assertThat(page.select("tbody tr").eachText()).containsExactly("1 Cầu | cống 2.000", "2 3.000");
            assertThat(page.select("td")).hasSize(6);
            assertThat(page.select("p").eachText()).containsExactly("Kinh phí:", "Hết");
        }
    }

    @Test
    void a_break_of_Word_is_the_end_of_a_line_also_once_it_is_stored() {
        assertThat(TypedText.kept("Nơi\u000Bnhận\r\nlưu\u2028VT")).isEqualTo("Nơi\nnhận\nlưu\nVT");
    }

    @Test
    void one_line_with_a_tab_and_the_mark_of_a_list_before_a_tab_are_no_table() {
        assertThat(TypedText.kept("Số:\t12")).isEqualTo("Số:\t12");
        assertThat(page("a)\tGiao xã\nb)\tGiao thôn").select("table")).isEmpty();
    }

    @Test
    void a_table_needs_no_row_of_strokes_no_empty_line_and_loses_no_cell() {
        Element page = page("Bảng:\n| a | b |\n| c | d | thừa |\n| e |\nhết");
        assertThat(page.select("th").eachText()).containsExactly("a", "b");
        assertThat(page.select("td").eachText()).contains("c", "d", "thừa", "e");
        assertThat(page.select("p").eachText()).containsExactly("Bảng:", "hết");
        assertThat(page("a | b\n--- | ---\nc | d").select("td").eachText()).containsExactly("c", "d");
    }

    @Test
    void bold_and_italic_letters_are_where_somebody_means_them() {
        assertThat(page("**Điều 4.** nêu **rõ**: _nghiêng_, *nghiêng nữa*, **Điều**4, **-x-**")
                        .select("strong, em")
                        .eachText())
                .containsExactly("Điều 4.", "rõ", "nghiêng", "nghiêng nữa", "Điều", "-x-");
        assertThat(page("***cả hai***").select("em strong, strong em").text()).isEqualTo("cả hai");
    }

    @Property(tries = 300)
    void no_word_of_a_text_is_lost(
            @ForAll @Chars({'a', '1', ' ', '\n', '*', '_', '-', '+', '.', ')', '|', '#', '`'}) @StringLength(max = 80)
                    String text) {
        String page = Jsoup.parseBodyFragment(OfficeMarkdown.pageHtml(text).orElseThrow())
                .text();
        assertThat(page.chars().filter(c -> c == 'a').count())
                .isEqualTo(text.chars().filter(c -> c == 'a').count());
    }
}
