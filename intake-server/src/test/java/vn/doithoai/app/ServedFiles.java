package vn.doithoai.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A release on a plain server of files, as an office may have one. */
final class ServedFiles implements AutoCloseable {

    private final HttpServer server;
    private final Path release;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    ServedFiles(Path release) throws IOException {
        this.release = release.toRealPath();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Method and path of everything that was asked, in order. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        Path file = release.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""))
                .normalize();
        boolean there = file.startsWith(release) && Files.isRegularFile(file);
        byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
        exchange.getResponseHeaders()
                .set("Content-Type", type(file.getFileName().toString()));
        exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "html" -> "text/html; charset=utf-8";
            default -> "text/plain; charset=utf-8";
        };
    }

    /** As when the network is gone. */
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
