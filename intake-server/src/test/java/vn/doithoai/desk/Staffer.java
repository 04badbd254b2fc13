package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import vn.doithoai.SeenPages;

/** Somebody who is signed in and fills forms as they are on the page; every page is looked at as a careful tester would. */
final class Staffer {

    private final String start;
    private final String cookie;
    private final String csrf;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Staffer(String start, String cookie, String csrf) {
        this.start = start;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    /** A page that was read. */
    record Page(int status, String location, Document document) {

        String words() {
            return document.text();
        }

        List<String> acts() {
            return document.select("details.matter__act").eachAttr("id").stream()
                    .map(id -> id.substring("viec-".length()))
                    .toList();
        }

        Element act(String slug) {
            Element found = document.getElementById("viec-" + slug);
            if (found == null) {
                throw new AssertionError(slug + " is not offered, only " + acts());
            }
            return found;
        }

        FormElement form(String slug) {
            return (FormElement) act(slug).select("form").get(0);
        }

        String value(String name) {
            Element field = document.getElementById(name);
            return field == null ? "" : field.val();
        }

        String errors() {
            Element summary = document.selectFirst(".error-summary");
            return summary == null ? "" : summary.text();
        }
    }

    /** A file that is handed out. */
    HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Page get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends the form of an act as the page has it; pairs of name and value replace what is there. */
    Page submit(Page page, String slug, String... filled) {
        FormElement form = page.form(slug);
        Set<String> replaced = new HashSet<>();
        List<String> body = new ArrayList<>();
        for (int i = 0; i < filled.length; i += 2) {
            replaced.add(filled[i]);
            if (!filled[i + 1].isEmpty()) {
                body.add(pair(filled[i], filled[i + 1]));
            }
        }
        assertThat(form.select("[name]").eachAttr("name")).containsAll(replaced);
        form.formData().stream()
                .filter(pair -> !replaced.contains(pair.key()))
                .forEach(pair -> body.add(pair(pair.key(), pair.value())));
        return post(form.attr("action"), String.join("&", body));
    }

    /** Sends a form of a page as it is there; pairs of name and value replace what is in it. */
    Page send(Page page, String action, String... filled) {
        FormElement form = (FormElement)
                page.document().select("form[action=\"" + action + "\"]").get(0);
        Set<String> replaced = new HashSet<>();
        List<String> body = new ArrayList<>();
        for (int i = 0; i < filled.length; i += 2) {
            replaced.add(filled[i]);
            body.add(pair(filled[i], filled[i + 1]));
        }
        assertThat(form.select("[name]").eachAttr("name")).containsAll(replaced);
        form.formData().stream()
                .filter(pair -> !replaced.contains(pair.key()))
                .forEach(pair -> body.add(pair(pair.key(), pair.value())));
        return post(action, String.join("&", body));
    }

    /** Presses a button of a form that has a name of its own. */
    Page press(Page page, String action, String name, String value) {
        FormElement form = (FormElement)
                page.document().select("form[action=\"" + action + "\"]").get(0);
        assertThat(form.select("button[name=" + name + "][value=" + value + "]"))
                .hasSize(1);
        List<String> body = new ArrayList<>(List.of(pair(name, value)));
        form.formData().forEach(pair -> body.add(pair(pair.key(), pair.value())));
        return post(action, String.join("&", body));
    }

    /** A request nobody's page offers. */
    Page craft(String path, String... fields) {
        List<String> body = new ArrayList<>(List.of(pair("ma-phien", csrf)));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(pair(fields[i], fields[i + 1]));
        }
        return post(path, String.join("&", body));
    }

    /** Sends a file with the form of a page that takes one. */
    Page upload(String path, String called, byte[] file) {
        String bound = "----ranh-gioi";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + bound + "\r\nContent-Disposition: form-data; name=\"ma-phien\"\r\n\r\n" + csrf + "\r\n--"
                                + bound + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"" + called
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + bound + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + bound)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private Page post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(start + path)).header("Cookie", "phien-can-bo=" + cookie);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String location = response.headers().firstValue("Location").orElse("");
            Document document = Jsoup.parse(response.body());
            boolean page =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (page && Set.of(200, 409, 422, 503).contains(response.statusCode())) {
                SeenPages.keep(response.body(), "html");
                look(document);
            }
            return new Page(response.statusCode(), location, document);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void look(Document document) {
        List<String> ids = document.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.title()).contains(document.select("h1").text());
        document.select("label[for]").forEach(label -> assertThat(ids).contains(label.attr("for")));
        document.select("a[href^=#]")
                .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
        document.select("[aria-describedby]")
                .forEach(element -> assertThat(ids)
                        .contains(element.attr("aria-describedby").split(" ", -1)));
        document.select("form[method=post]")
                .forEach(form -> assertThat(form.select("[name=ma-phien]")).hasSize(1));
        document.select("[aria-labelledby]")
                .forEach(element -> assertThat(ids).contains(element.attr("aria-labelledby")));
        for (Element control : document.select("input:not([type=hidden]), select, textarea")) {
            assertThat(document.select("label[for=\"" + control.id() + "\"]"))
                    .as(control.toString())
                    .isNotEmpty();
        }
        assertThat(document.text()).doesNotContain("${", "FreeMarker").doesNotContainPattern("\\bnull\\b");
        assertThat(document.select("[style], [onclick], script:not([src])")).isEmpty();
    }
}
