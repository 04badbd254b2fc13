package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with an old browser: reads pages, fills forms as they are in the page, follows redirects; no script, no cookie. */
final class Visitor {

    private final URI start;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Visitor(String start) {
        this.start = URI.create(start);
    }

    /** A page that was read. */
    record Page(int status, URI address, Document document, String text) {

        /** The same page, still open while the server was started anew elsewhere. */
        Page at(String server) {
            return new Page(status, URI.create(server).resolve(address.getPath()), document, text);
        }

        FormElement form(String actionEnd) {
            return document.getElementsByTag("form").stream()
                    .map(FormElement.class::cast)
                    .filter(form -> form.attr("action").endsWith(actionEnd))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form for " + actionEnd + " in\n" + document.text()));
        }
    }

    Page get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(start.resolve(address)).GET().build());
    }

    /** Sends a form as the page has it, with some fields filled in. */
    Page submit(Page page, String actionEnd, Map<String, String> filled) throws IOException, InterruptedException {
        FormElement form = page.form(actionEnd);
        assertThat(form.select("[name]").eachAttr("name")).containsAll(filled.keySet());
        Map<String, String> values = form.formData().stream()
                .filter(pair -> !filled.containsKey(pair.key()))
                .collect(Collectors.toMap(pair -> pair.key(), pair -> pair.value(), (text, other) -> other));
        values.putAll(filled);
        String body = values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        URI action = page.address().resolve(form.attr("action"));
        if (form.attr("method").equalsIgnoreCase("post")) {
            return send(HttpRequest.newBuilder(action)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }
        return send(
                HttpRequest.newBuilder(URI.create(action + "?" + body)).GET().build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        PageLint.check(response);
        if (response.statusCode() >= 300 && response.statusCode() < 400 && response.statusCode() != 304) {
            String location = response.headers().firstValue("Location").orElseThrow();
            return send(HttpRequest.newBuilder(request.uri().resolve(location))
                    .GET()
                    .build());
        }
        String address = response.uri().toString();
        return new Page(response.statusCode(), response.uri(), Jsoup.parse(response.body(), address), response.body());
    }
}
