package vn.doithoai.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with a file, as a browser sends it. */
final class Multipart {

    private static final String BOUND = "----ranh-gioi";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Multipart part(String head, byte... value) {
        body.writeBytes(("--" + BOUND + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String called, byte... bytes) {
        return part("name=\"" + name + "\"; filename=\"" + called + "\"\r\nContent-Type: application/pdf", bytes);
    }

    HttpResponse<String> send(HttpClient client, String address, String cookie)
            throws IOException, InterruptedException {
        body.writeBytes(("--" + BOUND + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUND)
                        .header("Cookie", "phien-can-bo=" + cookie)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
