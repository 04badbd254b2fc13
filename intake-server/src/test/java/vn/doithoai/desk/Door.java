package vn.doithoai.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import vn.doithoai.SeenPages;

/** Somebody at the door of the desk, signed in or not: every answer as it came, nothing followed. */
final class Door {

    private final String start;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable String cookie;
    private @Nullable String origin;
    private @Nullable String address;
    private String cookies = "";
    private @Nullable String agent;

    Door(String start) {
        this.start = start;
    }

    Door with(@Nullable String session) {
        cookie = session;
        return this;
    }

    Door from(@Nullable String site) {
        origin = site;
        return this;
    }

    /** Comes from another network, as a proxy tells it. */
    Door at(@Nullable String network) {
        address = network;
        return this;
    }

    /** Says of itself which browser it is. */
    Door saying(String userAgent) {
        agent = userAgent;
        return this;
    }

    /** Keeps what a browser keeps beside the session. */
    Door keeping(Answer answer) {
        cookies = answer.kept().isEmpty() ? cookies : answer.kept();
        return this;
    }

    /** An answer. */
    record Answer(int status, String location, String cookie, String kept, String retryAfter, Document page) {

        String words() {
            return page.text();
        }

        /** The session the answer hands out. */
        String session() {
            return cookie.replaceFirst("^phien-can-bo=([^;]*);.*$", "$1");
        }

        /** The token of the page's forms. */
        String token() {
            return page.select("[name=ma-phien]").attr("value");
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(start + path)).GET());
    }

    /** In how many seconds a page wants to be looked at again, or empty. */
    String refresh(String path) {
        return raw(path).headers().firstValue("Refresh").orElse("");
    }

    /** A file as it comes, to the byte. */
    String text(String path) {
        return raw(path).body();
    }

    /** The same where it is no text. */
    byte[] bytes(String path) {
        return raw(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> raw(String path) {
        return raw(path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> raw(String path, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(start + path))
                            .header("Cookie", "phien-can-bo=" + cookie)
                            .build(),
                    handler);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer post(String path, String... fields) {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.add(URLEncoder.encode(fields[i], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(start + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
    }

    /** Sends a form of a page as it is there; a name and a password are typed in where it asks for them. */
    Answer submit(Answer from, String action, String name, String password) {
        FormElement form = (FormElement)
                from.page().select("form[action=\"" + action + "\"]").get(0);
        List<String> fields = new ArrayList<>();
        form.formData().forEach(pair -> {
            fields.add(pair.key());
            fields.add(
                    switch (pair.key()) {
                        case "ten-dang-nhap" -> name;
                        case "mat-khau" -> password;
                        default -> pair.value();
                    });
        });
        return post(action, fields.toArray(String[]::new));
    }

    /** The last cookie of a name that an answer sets. */
    private static String set(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name))
                .reduce((first, last) -> last)
                .orElse("");
    }

    private Answer send(HttpRequest.Builder request) {
        String sent = (cookie == null ? "" : "phien-can-bo=" + cookie + "; ") + cookies;
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        if (agent != null) {
            request.header("User-Agent", agent);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    && !response.body().isEmpty()) {
                SeenPages.keep(response.body(), "html");
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    set(response, "phien-can-bo="),
                    set(response, "quen-").replaceFirst(";.*", ""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    Jsoup.parse(response.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
