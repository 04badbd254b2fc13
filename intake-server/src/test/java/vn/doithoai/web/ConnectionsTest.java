package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Slow and many connections against a real Jetty, each attack also without the bounds, where it must succeed. Time is the test's
 * own: what is waited for is an event, and the time limit of a test only ends one that would hang.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ConnectionsTest {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final int THREADS = 16;
    private static final int SLOW = 40;
    private static final Connections.Limits LIMITS =
            new Connections.Limits(10, 30, 4, Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final AtomicLong nanos = new AtomicLong();
    private final QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
    private final Server server = new Server(threads);
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final Connections connections = new Connections(LIMITS, "127.0.0.99"::equals, nanos::get);
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();

    /** Reads the body in its own thread, as a servlet does, and answers. */
    private final class Reads extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            begun.incrementAndGet();
            String body = Content.Source.asString(request, StandardCharsets.UTF_8);
            Content.Sink.write(response, true, "got " + body.length(), callback);
            return true;
        }
    }

    private void start(boolean bounded) throws Exception {
        connector.setHost("0.0.0.0");
        connector.setIdleTimeout(Duration.ofHours(1).toMillis());
        server.addConnector(connector);
        server.setHandler(new Reads());
        if (bounded) {
            connector.addBean(connections, false);
            server.insertHandler(connections);
        }
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    private Socket connect(String from, String bytes) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.bind(new InetSocketAddress(loopback(from), 0));
        socket.connect(new InetSocketAddress(loopback("127.0.0.1"), connector.getLocalPort()));
        send(socket, bytes);
        nanos.incrementAndGet();
        return socket;
    }

    private static InetAddress loopback(String address) throws IOException {
        byte[] bytes = new byte[4];
        String[] parts = address.split("\\.", -1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return InetAddress.getByAddress(bytes);
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static final String ASK = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String SLOW_HEADERS = "GET / HTTP/1.1\r\nHost: a\r\nX-A: ";
    private static final String SLOW_BODY = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\na=";

    /** A whole answer with its body; what was closed without one is empty. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return head.toString();
                }
                head.append((char) next);
            }
        } catch (SocketException e) {
            // Closed by a reset.
            return "";
        }
        Matcher length = LENGTH.matcher(head);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return head + new String(socket.getInputStream().readNBytes(body), StandardCharsets.ISO_8859_1);
    }

    private void until(BooleanSupplier happened) throws InterruptedException {
        while (!happened.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    private int open() {
        return connector.getConnectedEndPoints().size();
    }

    @Test
    void headers_that_never_end_are_ended() throws Exception {
        start(true);
        Socket slow = connect("127.0.0.2", SLOW_HEADERS);
        until(() -> connections.count() == 1);
        send(slow, "b");
        nanos.addAndGet(Duration.ofSeconds(19).toNanos());
        connections.closeLate();
        assertThat(connections.count()).isEqualTo(1);

        send(slow, "c");
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        connections.closeLate();

        assertThat(answer(slow)).isEmpty();
        until(() -> connections.count() == 0 && open() == 0);
    }

    @Test
    void without_the_bound_headers_that_never_end_stay() throws Exception {
        start(false);
        connect("127.0.0.2", SLOW_HEADERS);
        until(() -> open() == 1);
        nanos.addAndGet(Duration.ofSeconds(21).toNanos());
        connections.closeLate();
        assertThat(answer(connect("127.0.0.3", ASK))).contains("200");

        assertThat(open()).isEqualTo(2);
    }

    @Test
    void a_body_that_never_ends_is_ended_and_its_thread_comes_back() throws Exception {
        start(true);
        Socket slow = connect("127.0.0.2", SLOW_BODY);
        until(() -> begun.get() == 1);
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        connections.closeLate();
        assertThat(connections.count()).isEqualTo(1);

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        until(() -> {
            connections.closeLate();
            return connections.count() == 0;
        });

        assertThat(answer(slow)).doesNotContain("200");
    }

    @Test
    void an_answer_may_take_its_time_and_the_next_request_counts_anew() throws Exception {
        start(true);
        Socket reader = connect("127.0.0.2", ASK);
        assertThat(answer(reader)).contains("200");
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        send(reader, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b");
        assertThat(answer(reader)).contains("got 3");
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        connections.closeLate();

        assertThat(connections.count()).isEqualTo(1);
    }

    @Test
    void slow_bodies_of_many_networks_leave_threads_for_readers() throws Exception {
        start(true);
        for (int i = 0; i < SLOW; i++) {
            connect("127.0.1." + (i + 1), SLOW_BODY);
        }

        assertThat(answer(connect("127.0.0.3", ASK))).contains("200");
    }

    @Test
    void without_the_bound_slow_bodies_hold_every_thread_and_a_reader_waits() throws Exception {
        start(false);
        for (int i = 0; i < SLOW; i++) {
            connect("127.0.1." + (i + 1), SLOW_BODY);
        }
        connect("127.0.0.3", ASK);

        until(() -> threads.getIdleThreads() == 0 && threads.getQueueSize() > 0);
        assertThat(threads.getIdleThreads()).isZero();
    }

    @Test
    void an_honest_body_is_taken_while_slow_ones_come() throws Exception {
        start(true);
        for (int i = 0; i < THREADS; i++) {
            connect("127.0.1." + (i + 1), SLOW_BODY);
        }
        until(() -> begun.get() == THREADS);

        Socket asker = connect("127.0.0.3", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b");
        assertThat(answer(asker)).contains("200");
    }

    @Test
    void of_too_many_of_one_network_the_one_that_waited_longest_goes_and_the_newest_is_answered() throws Exception {
        start(true);
        for (int i = 0; i < SLOW; i++) {
            connect("127.0.0.2", SLOW_HEADERS);
        }
        Socket sameOffice = connect("127.0.0.2", ASK);

        assertThat(answer(sameOffice)).contains("200");
        until(() -> connections.count() <= LIMITS.ofNetwork());
        until(() -> open() <= LIMITS.ofNetwork());
        assertThat(answer(sockets.get(0))).isEmpty();
    }

    @Test
    void without_the_bound_one_network_holds_as_many_as_it_likes() throws Exception {
        start(false);
        for (int i = 0; i < SLOW; i++) {
            connect("127.0.0.2", SLOW_HEADERS);
        }

        until(() -> open() == SLOW);
        assertThat(open()).isGreaterThan(LIMITS.ofNetwork());
    }

    @Test
    void of_too_many_together_the_network_with_most_loses_one_and_a_single_reader_none() throws Exception {
        start(true);
        Socket reader = connect("127.0.0.3", ASK);
        assertThat(answer(reader)).contains("200");
        for (int i = 0; i < SLOW; i++) {
            connect("127.0.2." + (i % 8 + 1), SLOW_HEADERS);
        }
        until(() -> connections.count() == LIMITS.all());

        send(reader, ASK);
        assertThat(answer(reader)).contains("200");
    }

    @Test
    void a_proxy_of_ours_counts_for_all_behind_it_and_is_not_bounded_as_one_network() throws Exception {
        start(true);
        for (int i = 0; i < LIMITS.ofNetwork() + 5; i++) {
            connect("127.0.0.99", SLOW_HEADERS);
        }

        until(() -> connections.count() == LIMITS.ofNetwork() + 5);
        send(sockets.get(0), "b\r\n\r\n");
        assertThat(answer(sockets.get(0))).contains("200");
        assertThat(connections.count()).isEqualTo(LIMITS.ofNetwork() + 5);
    }
}
