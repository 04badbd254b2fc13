package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.doithoai.SeenPages;

/** What every page owes its reader, whatever it is about. */
final class PageLint {

    private PageLint() {}

    /** Checks an answer, if it is HTML. */
    static void check(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        String where = answer.uri() + " " + answer.statusCode();
        headers(answer, where);
        if (!answer.body().isEmpty()) {
            SeenPages.keep(answer.body(), "html");
            document(Jsoup.parse(answer.body()), where);
        }
    }

    private static void headers(HttpResponse<String> answer, String where) {
        assertThat(answer.headers().map())
                .as(where)
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy")
                .doesNotContainKeys("server", "set-cookie");
        assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT))
                .as(where)
                .contains("charset=utf-8");
        // Going back from the receipt must show the page that was sent, so the reader's own browser may keep it.
        boolean goneBackTo = answer.statusCode() == 200 && answer.body().contains("data-sent-note");
        boolean dynamic = answer.uri().getPath().startsWith("/tiep-nhan/") || answer.statusCode() >= 400;
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(where)
                .containsExactly(goneBackTo ? "private, no-cache" : dynamic ? "no-store" : "no-cache");
    }

    private static void document(Document page, String where) {
        assertThat(page.select("html").attr("lang")).as(where).isEqualTo("vi");
        assertThat(page.select("h1")).as(where).hasSize(1);
        String title = page.title();
        String words = title.startsWith("Lỗi: ") ? title.substring("Lỗi: ".length()) : title;
        assertThat(words).as(where).startsWith(page.select("h1").text());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as(where).doesNotHaveDuplicates();
        assertThat(page.select("script:not([src]), style, [style]")).as(where).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .as(where)
                .isEmpty();
        assertThat(page.text()).as(where).doesNotContain("${", "FreeMarker").doesNotContainPattern("\\bnull\\b");
        // What a person typed comes back letter by letter as it was typed.
        Document ours = page.clone();
        ours.select("input, textarea").remove();
        assertThat(Normalizer.isNormalized(ours.html(), Normalizer.Form.NFC))
                .as(where)
                .isTrue();
        for (Element link : page.select("a[href^=#]")) {
            assertThat(ids).as(where).contains(link.attr("href").substring(1));
        }
        for (Element element : page.select("[for], [aria-describedby], [aria-labelledby]")) {
            for (String name : List.of("for", "aria-describedby", "aria-labelledby")) {
                if (element.hasAttr(name)) {
                    assertThat(ids).as(where).contains(element.attr(name).split(" "));
                }
            }
        }
        page.select("form").forEach(form -> {
            assertThat(form.attr("method")).as(where).isNotEmpty();
            assertThat(form.attr("action")).as(where).isNotEmpty();
        });
        for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=\"" + control.id() + "\"]"))
                    .as(where + control)
                    .isNotEmpty();
        }
    }
}
