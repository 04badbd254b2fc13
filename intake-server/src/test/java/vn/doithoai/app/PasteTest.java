package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.view.markdown.SafeMarkdown;

/** What other programs put on the clipboard, pasted into the text field of the desk by its script in a real browser. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasteTest {

    private static final String LIST = "<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level%d"
            + " lfo1'><![if !supportLists]><span style='mso-list:Ignore'>%s<span>&nbsp;&nbsp;"
            + " </span></span><![endif]>%s<o:p></o:p></p>";

    private static final String NAME = "chi-tiet";

    private Browser browser;
    private Path page;

    @BeforeAll
    void open(@TempDir Path root) throws IOException {
        assumeTrue(Browser.isInstalled(), "skipped: no chromium and chromedriver on the PATH (.ci/run installs them)");
        String macro = Files.readString(Path.of("../templates/components/field.ftlh"));
        String tools = macro.substring(
                macro.indexOf("<div class=\"field__tools\""),
                macro.indexOf(
                        "<textarea class=\"field__control\" id=\"${field.name}\" name=\"${field.name}\" rows=\"${("));
        String below = macro.substring(macro.indexOf("<p class=\"field__told\""), macro.indexOf("<#default>"));
        String assets = Path.of("../assets/js").toRealPath().toUri().toString();
        page = root.resolve("o.html");
        Files.writeString(
                page,
                "<!DOCTYPE html><meta charset=utf-8><form><input name=ma-phien type=hidden>"
                        + filled(tools, assets)
                        + "<textarea id=chi-tiet name=chi-tiet></textarea>"
                        + filled(below, assets)
                        + "</form><script src='" + assets + "../vendor/turndown.js'></script><script src='" + assets
                        + "rich-field.js'></script>");
        browser = Browser.open(1280, true);
    }

    private static String filled(String part, String assets) {
        return part.replace("${frame.asset(\"vendor/turndown.js\")}", assets + "../vendor/turndown.js")
                .replace("${frame.asset(\"rich-field.js\")}", "")
                .replace("${(field.type == \"rich\")?then(\"xem-chu\", \"xem-chu-trang\")}", "xem-chu")
                .replace("${field.name}", NAME)
                .replace("${field.label}", "Chi tiết");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private String pasted(String html) {
        browser.go(page.toUri().toString());
        browser.pasteFormatted("#chi-tiet", html);
        return browser.value(NAME);
    }

    private static Element shown(String text) {
        return Jsoup.parseBodyFragment(SafeMarkdown.html(text)).body();
    }

    @Test
    void paragraphs_bold_words_and_links_of_Word_stay_and_styles_do_not() {
        String text = pasted("<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p"
                + " class=MsoNormal><b>Điều 4.</b> Rộng 2*3*1,5 m, <i>nêu rõ</i>.<o:p></o:p></p><p class=MsoNormal"
                + " style='text-indent:36pt'>Xem <a href='https://vi-du.vn/a_b'>văn bản</a>;<br>hết.</p>"
                + "<!--EndFragment--></body></html>");
        assertThat(text)
                .isEqualTo("**Điều 4.** Rộng 2*3*1,5 m, _nêu rõ_.\n\nXem [văn bản](https://vi-du.vn/a_b);\nhết.");
        assertThat(shown(text).text()).isEqualTo("Điều 4. Rộng 2*3*1,5 m, nêu rõ. Xem văn bản; hết.");
        assertThat(browser.textOf(".field__told")).isEmpty();
    }

    @Test
    void lists_of_Word_are_lists_with_the_marks_they_had() {
        String text = pasted(LIST.formatted(1, "a)", "Giao xã") + LIST.formatted(2, "·", "một")
                + LIST.formatted(2, "·", "hai") + LIST.formatted(1, "đ)", "Giao thôn") + "<p class=MsoNormal>Hết</p>");
        assertThat(text).isEqualTo("a) Giao xã\n  - một\n  - hai\nđ) Giao thôn\n\nHết");
        assertThat(shown(text).select("body > ul > li")).hasSize(2);
        assertThat(shown(text).select("ul ul > li").eachText()).containsExactly("một", "hai");
        assertThat(pasted("<ol><li>một</li><li>hai<ul><li>con</li></ul></li></ol><ol type=a><li>x</li></ol>"))
                .isEqualTo("1. một\n2. hai\n  - con\n\na) x");
    }

    @Test
    void a_table_of_Word_or_Excel_is_a_table_and_what_it_loses_is_told() {
        String text =
                pasted("<table style='border:solid 1pt;mso-x:1' cellpadding=5><tr><td colspan=2><p><b>Thôn</b></p></td>"
                        + "<td><p>Số hộ</p></td></tr><tr><td rowspan=2>A|B</td><td>x</td><td>1.200</td></tr>"
                        + "<tr><td>y</td><td><p>một</p><p>hai</p></td></tr></table>");
        assertThat(text)
                .isEqualTo("| **Thôn** |  | Số hộ |\n| --- | --- | --- |\n| A\\|B | x | 1.200 |\n|  | y | một hai |");
        assertThat(shown(text).select("td").eachText()).containsExactly("A|B", "x", "1.200", "y", "một hai");
        assertThat(browser.textOf(".field__told")).contains("Không giữ được", "ô gộp của bảng");
    }

    @Test
    void pictures_are_left_out_and_told() {
        assertThat(pasted("<p>Ảnh: <img src='file:///c:/a.png'><img src='data:,x'></p><p><s>cũ</s> mới</p>"))
                .isEqualTo("Ảnh:\n\ncũ mới");
        assertThat(browser.textOf(".field__told")).contains("2 hình", "chữ gạch ngang");
    }

    @Test
    void what_would_run_or_lead_astray_becomes_words() {
        String text = pasted(
                "<script>alert(1)</script><p onclick='x()'>a <a href='javascript:x()'>b</a> <a href='#_Toc'>c</a> <b"
                        + " style='font-weight:normal'>d</b> m<sup>2</sup></p><blockquote>e</blockquote>");
        assertThat(text).isEqualTo("a b c d m²\n\ne");
    }

    @Test
    void buttons_put_the_signs_that_they_name() {
        browser.go(page.toUri().toString());
        browser.click("[data-around='**']");
        assertThat(browser.value(NAME)).isEqualTo("**chữ đậm**");
        browser.click("[data-before='- ']");
        assertThat(browser.value(NAME)).isEqualTo("- **chữ đậm**");
        browser.click("[data-insert]");
        assertThat(shown(browser.value(NAME)).select("th").eachText()).containsExactly("Cột 1", "Cột 2");
    }
}
