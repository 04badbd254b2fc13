package vn.doithoai.web;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Bounds each connection by time, a network and all together by number. Where there are too many, none that comes is refused: the
 * one that waited longest without a request is closed, of the network that has the most. So an office behind one address loses
 * nothing but a connection its browsers left idle, and who holds connections by the thousand loses their own. Idle times of Jetty
 * alone do not do it: a letter every nine seconds is never idle.
 */
final class Connections extends Handler.Wrapper implements Connection.Listener {

    /**
     * What is allowed.
     *
     * @param ofNetwork connections of one network
     * @param all connections together
     * @param bodies requests whose body is still on its way, each of which holds a thread
     * @param headers how long a connection may be open before a request is there, and from one to the next
     * @param body how long the body of a request may take
     */
    record Limits(int ofNetwork, int all, int bodies, Duration headers, Duration body) {
        /** The reasons for the figures are in {@code docs/security.md}. */
        static final Limits USUAL = new Limits(256, 2_000, 100, Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    private enum Doing {
        WAITS,
        SENDS_BODY,
        IS_ANSWERED
    }

    /** One connection, since when it does what it does, and in which order; changed under the lock of the outer object only. */
    private static final class Line {
        private final EndPoint end;
        private final @Nullable String network;
        private Doing doing = Doing.WAITS;
        private long since;
        private long turn;

        /** @param network none for a proxy of ours, who counts for all behind it */
        Line(EndPoint end, @Nullable String network) {
            this.end = end;
            this.network = network;
        }
    }

    private static final long LOOK_MILLIS = 1_000;

    private final Limits limits;
    private final Predicate<String> isProxy;
    private final LongSupplier nanos;
    private final Map<EndPoint, Line> lines = new HashMap<>();
    private long turns;

    /**
     * Bounds nothing until it is a handler of the server and listens to its connections.
     *
     * @param isProxy whether an address is one of the proxies in front of us
     */
    Connections(Limits limits, Predicate<String> isProxy, LongSupplier nanos) {
        this.limits = limits;
        this.isProxy = isProxy;
        this.nanos = nanos;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    private void lookLater() {
        getServer().getScheduler().schedule(this::lookAndGoOn, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookAndGoOn() {
        if (isRunning()) {
            closeLate();
            lookLater();
        }
    }

    /** Closes what has taken too long. */
    void closeLate() {
        late().forEach(Connections::close);
    }

    private synchronized List<Line> late() {
        long now = nanos.getAsLong();
        return taken(lines.values().stream().filter(line -> isLate(line, now)).toList());
    }

    /** Closing is for outside of the lock: Jetty has locks of its own. */
    private List<Line> taken(List<Line> which) {
        which.forEach(line -> lines.remove(line.end));
        return List.copyOf(which);
    }

    private boolean isLate(Line line, long now) {
        return switch (line.doing) {
            case WAITS -> now - line.since > limits.headers().toNanos();
            case SENDS_BODY -> now - line.since > limits.body().toNanos();
            case IS_ANSWERED -> false;
        };
    }

    /** How many are open. */
    synchronized int count() {
        return lines.size();
    }

    @Override
    public void onOpened(Connection connection) {
        tooMany(connection.getEndPoint()).forEach(Connections::close);
    }

    /** Counts a new one in, and gives those that have to go for it. */
    private synchronized List<Line> tooMany(EndPoint end) {
        Line line = new Line(end, networkOf(end));
        does(line, Doing.WAITS);
        lines.put(end, line);
        Map<String, Long> sizes = sizes();
        String network = line.network;
        if (network != null && sizes.getOrDefault(network, 0L) > limits.ofNetwork()) {
            return taken(longest(network));
        }
        if (lines.size() <= limits.all()) {
            return List.of();
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(most -> longest(most.getKey()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(this::taken)
                .orElse(List.of());
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        lines.remove(connection.getEndPoint());
    }

    private @Nullable String networkOf(EndPoint end) {
        String address = end.getRemoteSocketAddress() instanceof InetSocketAddress remote && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : "";
        return isProxy.test(address) ? null : Network.of(address).line();
    }

    private Map<String, Long> sizes() {
        return lines.values().stream()
                .flatMap(line -> Optional.ofNullable(line.network).stream())
                .collect(Collectors.groupingBy(network -> network, Collectors.counting()));
    }

    /** The connection of a network that has waited longest, if one waits. */
    private List<Line> longest(String network) {
        return lines.values().stream()
                .filter(line -> line.doing == Doing.WAITS && network.equals(line.network))
                .min(Comparator.comparingLong(line -> line.turn))
                .stream()
                .toList();
    }

    private static void close(Line line) {
        line.end.close(new TimeoutException("too slow, or one of too many"));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
        if (!hasBody(request)) {
            now(end, Doing.IS_ANSWERED);
            Request.addCompletionListener(request, failure -> now(end, Doing.WAITS));
            return super.handle(request, response, callback);
        }
        now(end, Doing.SENDS_BODY);
        tooManyBodies().forEach(Connections::close);
        Request.addCompletionListener(request, failure -> now(end, Doing.WAITS));
        return super.handle(new Watched(request, () -> now(end, Doing.IS_ANSWERED)), response, callback);
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private synchronized void now(EndPoint end, Doing doing) {
        Line line = lines.get(end);
        if (line != null) {
            does(line, doing);
        }
    }

    private void does(Line line, Doing doing) {
        line.doing = doing;
        line.since = nanos.getAsLong();
        line.turn = ++turns;
    }

    /** The one that takes longest, if there are too many: an honest body is there at once. */
    private synchronized List<Line> tooManyBodies() {
        List<Line> sending = lines.values().stream()
                .filter(line -> line.doing == Doing.SENDS_BODY)
                .sorted(Comparator.comparingLong(line -> line.turn))
                .toList();
        return sending.size() <= limits.bodies() ? List.of() : taken(sending.subList(0, 1));
    }

    /** A request that tells when its body is there. */
    private static final class Watched extends Request.Wrapper {
        private final Runnable whole;

        Watched(Request request, Runnable whole) {
            super(request);
            this.whole = whole;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                whole.run();
            }
            return chunk;
        }
    }
}
