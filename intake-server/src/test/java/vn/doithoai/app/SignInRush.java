package vn.doithoai.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fifty sign-ins at once beside readers and askers, against a server that runs already: no test, but what the figures in
 * {@code docs/security.md} were measured with. Its one argument is the address of the server.
 */
final class SignInRush {

    private static final int SIGN_INS = 50;
    private static final int READERS = 10;
    private static final int ASKERS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Map<String, List<Long>> millis = new TreeMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    private SignInRush(String address) {
        this.address = address;
    }

    public static void main(String... args) throws Exception {
        SignInRush rush = new SignInRush(args[0]);
        rush.run();
        rush.millis.forEach((what, times) -> {
            times.sort(null);
            System.out.printf(
                    "%s: %d, median %d ms, longest %d ms%n",
                    what, times.size(), times.get(times.size() / 2), times.get(times.size() - 1));
        });
    }

    private void run() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(SIGN_INS + READERS + ASKERS);
        List<Future<Void>> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reading.add(pool.submit(this::read));
        }
        List<Callable<Void>> rush = new ArrayList<>();
        for (int i = 0; i < SIGN_INS; i++) {
            String form = "ten-dang-nhap=quan-tri&mat-khau=wrong-" + i;
            rush.add(() -> send("sign-in", post("/can-bo/dang-nhap", "application/x-www-form-urlencoded", form)));
        }
        for (int i = 0; i < ASKERS; i++) {
            String question =
                    "{\"text\":\"Bao gio xa sua duong thon " + i + "?\",\"kind\":\"question\",\"consent\":true}";
            rush.add(() -> send("question", post("/api/v1/questions", "application/json", question)));
        }
        for (Future<Void> done : pool.invokeAll(rush)) {
            done.get();
        }
        over.set(true);
        for (Future<Void> done : reading) {
            done.get();
        }
        pool.shutdown();
    }

    private Void read() throws IOException, InterruptedException {
        while (!over.get()) {
            for (String path : List.of("/", "/lich/", "/tiep-nhan/tim-kiem?q=duong")) {
                send("page", HttpRequest.newBuilder(URI.create(address + path)));
            }
        }
        return null;
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Void send(String what, HttpRequest.Builder request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        long took = (System.nanoTime() - begun) / 1_000_000;
        synchronized (millis) {
            millis.computeIfAbsent(what + " " + status, any -> new ArrayList<>())
                    .add(took);
        }
        return null;
    }
}
