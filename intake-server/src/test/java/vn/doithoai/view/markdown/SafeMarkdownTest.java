package vn.doithoai.view.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeMarkdownTest {

    @Test
    void what_officers_write_becomes_what_they_mean() {
        assertThat(SafeMarkdown.html("## Đợt 1\n\n- từ **cầu**\n- [bản đồ](/ban-do/)"))
                .contains("<h4>Đợt 1</h4>", "<strong>cầu</strong>", "<a href=\"/ban-do/\">bản đồ</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<b>đậm</b>",
                "<!-- ẩn -->",
                "<iframe src=//x>",
                "</div><form>"
            })
    void raw_HTML_is_shown_as_it_was_typed(String text) {
        String html = SafeMarkdown.html(text);
        assertThat(Jsoup.parseBodyFragment(html).text()).contains(text.replaceAll("\\s+", " "));
        assertThat(Jsoup.parseBodyFragment(html).select("script, img, b, iframe, form, div"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,a)", "[x](vbscript:a)",
                "[x](//evil.example)", "[x](file:///etc/passwd)", "<javascript:alert(1)>",
                        "[x](&#106;avascript:alert(1))"
            })
    void a_link_goes_to_a_page_a_mail_a_telephone_or_nowhere(String text) {
        assertThat(Jsoup.parseBodyFragment(SafeMarkdown.html(text)).select("a[href]"))
                .isEmpty();
    }

    @Test
    void good_links_stay() {
        assertThat(Jsoup.parseBodyFragment(
                                SafeMarkdown.html("[a](https://vi-du.vn) [b](mailto:a@b.vn) [c](tel:113) [e](/lich/)"))
                        .select("a[href]"))
                .hasSize(4);
    }

    @Test
    void texts_a_parser_hangs_on_are_refused_before_it_sees_them() {
        assertThat(SafeMarkdown.refuse("[" + "\\".repeat(60))).contains(SafeMarkdown.Refusal.TOO_TANGLED);
        assertThat(SafeMarkdown.refuse("[".repeat(5_000))).contains(SafeMarkdown.Refusal.TOO_TANGLED);
        assertThat(SafeMarkdown.refuse("> ".repeat(3_000))).contains(SafeMarkdown.Refusal.TOO_TANGLED);
        assertThat(SafeMarkdown.refuse("x".repeat(SafeMarkdown.MAX + 1))).contains(SafeMarkdown.Refusal.TOO_LONG);
        assertThat(SafeMarkdown.refuse("x".repeat(SafeMarkdown.MAX))).isEmpty();
        assertThatThrownBy(() -> SafeMarkdown.html("[".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void any_text_that_is_taken_gives_no_element_that_could_do_harm(@ForAll @StringLength(max = 300) String text) {
        if (SafeMarkdown.refuse(text).isEmpty()) {
            assertThat(Jsoup.parseBodyFragment(SafeMarkdown.html(text))
                            .select("script, style, iframe, object, form, input, [onclick], [onerror], [style]"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![i](https://evil.example/p.png)",
                "![i](/anh.png)",
                "[a](https://)",
                "[a](/lich/\")",
                "đọc &#x202e; ngược",
                "n&#x303;",
                "a&#8203;b",
                "**a**\u0338",
                "giữa\u202Edòng"
            })
    void what_a_reader_would_get_is_looked_at_and_not_only_what_was_typed(String text) {
        assertThat(SafeMarkdown.refuse(text)).isPresent();
        assertThat(SafeMarkdown.links(text)).isEmpty();
    }

    @Test
    void a_picture_by_way_of_a_footnote_is_words_and_calls_nobody() {
        String html = SafeMarkdown.html("![i][x]\n\n[x]: https://evil.example/p.png");
        assertThat(Jsoup.parseBodyFragment(html).select("img, [src]")).isEmpty();
        assertThat(Jsoup.parseBodyFragment(html).text()).isEqualTo("![i][x] [x]: https://evil.example/p.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](/\\evil.example)", "[a](/%5Cevil.example/..)", "[a](#muc)", "[a](trang-khac)"})
    void a_link_that_browsers_read_otherwise_is_no_link(String text) {
        assertThat(SafeMarkdown.refuse(text).isPresent()
                        || Jsoup.parseBodyFragment(SafeMarkdown.html(text))
                                .select("a[href]")
                                .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. ", "1) ", "- ", "> ", "12. > ", "+ 3) "})
    void what_is_nested_too_deep_is_refused_and_never_an_error(String mark) {
        assertThat(SafeMarkdown.refuse(mark.repeat(396))).isPresent();
        assertThat(SafeMarkdown.refuse("a\n\n" + mark.repeat(1500) + "b")).isPresent();
    }
}
