package vn.doithoai.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The HTTP server with its limits: bodies, idle and slow senders, connections and threads a network, headers on every answer, and no error
 * page but ours. What was measured to be unsafe by default is set here.
 */
public final class WebServer implements AutoCloseable {

    /** Largest body in bytes: a question with 2 000 letters of four bytes, percent-encoded, and its contacts. */
    public static final int BODY_MAX = 65_536;

    /** For the desk: an answer of 10 000 letters, percent-encoded, with the rest of its form. */
    public static final int DESK_BODY_MAX = 262_144;

    private static final long IDLE_MILLIS = 10_000;
    private static final long SLOWEST_BYTES_A_SECOND = 500;
    private static final int THREADS_A_NETWORK = 20;
    private static final long STOP_MILLIS = 10_000;

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    private final Javalin javalin;
    private final String host;

    private WebServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Where and for whom it listens.
     *
     * @param port 0 for any free one
     * @param proxies addresses whose {@code X-Forwarded-For} is believed
     * @param formsHost host the forms of the static pages go to, as an origin; empty when it is this one
     * @param hosts the names it answers to
     * @param https whether people reach it by https, so that their browsers never try it otherwise again
     */
    public record Settings(
            String host, int port, Set<String> proxies, String formsHost, OwnHosts hosts, boolean https) {
        public Settings {
            proxies = Set.copyOf(proxies);
        }
    }

    /** Adds the routes of the front doors. */
    @FunctionalInterface
    public interface Routes {
        void add(RoutesConfig routes);
    }

    /** Routes each request of which begins and ends with something, whatever comes of it; both run in its own thread. */
    public static Routes around(Runnable begin, Runnable end, Routes within) {
        return routes -> {
            routes.before(ctx -> begin.run());
            routes.after(ctx -> end.run());
            within.add(routes);
        };
    }

    /**
     * Starts listening.
     *
     * @param routes adds the routes of the front doors; what they do not answer, {@code site} does
     * @throws RuntimeException when the port cannot be had
     */
    public static WebServer start(Settings settings, ErrorPages errors, SiteFiles site, Routes routes) {
        ClientAddress clients = new ClientAddress(settings.proxies());
        AllowedMethods allowed = new AllowedMethods();
        Javalin javalin = Javalin.create(config -> {
            limits(config);
            jetty(config, settings, errors, clients);
            config.contextResolver.ip = ctx ->
                    clients.of(ctx.req().getRemoteAddr(), lines(ctx, "X-Forwarded-For"), lines(ctx, "Forwarded"));
            config.routes.before(ctx -> guard(ctx, settings));
            config.routes.before(StrictText::requireQuery);
            config.routes.before(allowed::answerOptions);
            config.routes.after(WebServer::nameCharset);
            routes.add(config.routes);
            config.routes.get("/", site::serve);
            config.routes.get("/*", site::serve);
            config.routes.head("/", site::serve);
            config.routes.head("/*", site::serve);
            config.routes.after(allowed::addTo405);
            config.routes.exception(HttpResponseException.class, (e, ctx) -> {
                errors.answer(ctx, e.getStatus());
                allowed.addTo405(ctx);
            });
            config.routes.exception(Exception.class, (e, ctx) -> unexpected(e, ctx, errors));
        });
        allowed.of(javalin.unsafe.internalRouter);
        javalin.start();
        return new WebServer(javalin, settings.host());
    }

    /** The address it listens at, {@code http://127.0.0.1:8080}. */
    public String address() {
        String shown = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
        return "http://" + shown + ":" + javalin.port();
    }

    /** The port it got. */
    public int port() {
        return javalin.port();
    }

    /** Every route as {@code GET /path}, in alphabetical order; what the documentation is held against. */
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.method + " " + route.endpoint.path)
                .filter(route -> !route.startsWith("BEFORE") && !route.startsWith("AFTER"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Lets requests in flight finish, for ten seconds at most. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void limits(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = DESK_BODY_MAX;
        config.http.strictContentTypes = true;
        config.http.prefer405over404 = true;
    }

    // Jetty means to replace the data rate by a handler it does not ship yet; without it slow senders stop the whole
    // site.
    @SuppressWarnings("removal")
    private static void jetty(JavalinConfig config, Settings settings, ErrorPages errors, ClientAddress clients) {
        Connections connections = new Connections(Connections.Limits.USUAL, clients::isProxy, System::nanoTime);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setMinRequestDataRate(SLOWEST_BYTES_A_SECOND);
            http.setMinResponseDataRate(SLOWEST_BYTES_A_SECOND);
            // A line that ends with a bare line feed is one line to us and two to the next, or the other way round.
            http.setHttpCompliance(HttpCompliance.STRICT);
            http.setSendServerVersion(false);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings, connections));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler((request, response, callback) -> jettyError(response, callback, errors, settings));
            limitThreads(server, clients);
            server.insertHandler(connections);
        });
    }

    /**
     * The idle time is the connection's, not one of its requests': after a request Jetty sets that one back, over the second it
     * leaves idle connections when it stops, and a browser that read its answer just then held the stop up.
     */
    private static ServerConnector connector(
            Server server, HttpConfiguration http, Settings settings, Connections connections) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.addBean(connections, false);
        return connector;
    }

    /** Without it one network can hold every thread with slow requests. */
    private static void limitThreads(Server server, ClientAddress clients) {
        ThreadLimitHandler limit = new ThreadLimitHandler() {
            @Override
            protected String getRemoteIP(Request request) {
                String client = clients.of(
                        Request.getRemoteAddr(request),
                        request.getHeaders().getValuesList("X-Forwarded-For"),
                        request.getHeaders().getValuesList("Forwarded"));
                return Network.of(client).line();
            }
        };
        limit.setThreadLimit(THREADS_A_NETWORK);
        server.insertHandler(limit);
    }

    /** What Jetty refuses before Javalin sees it: a bad request line, too large headers. */
    private static boolean jettyError(Response response, Callback callback, ErrorPages errors, Settings settings) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        headers(settings, "").forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, errors.page(status), callback);
        return true;
    }

    private static Map<String, String> headers(Settings settings, String formsHost) {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        if (settings.https()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "manifest-src 'self'; form-action 'self'" + (formsHost.isEmpty() ? "" : " " + formsHost)
                        + "; base-uri 'none'; frame-ancestors 'none'");
        return headers;
    }

    private static void guard(Context ctx, Settings settings) {
        headers(settings, settings.formsHost()).forEach(ctx::header);
        if (!ctx.path().startsWith("/assets/")) {
            ctx.header("Cache-Control", "no-store");
        }
        HttpServletRequest request = ctx.req();
        // A request line with a whole address in it has a say of its own.
        String line = request.getHeader("Host") == null ? null : request.getServerName();
        if (!settings.hosts().allows(ctx.header("Host"), request.getLocalAddr())
                || !settings.hosts().allows(line, request.getLocalAddr())) {
            throw new HttpResponseException(421);
        }
        // Javalin lets anybody change the method with it.
        if (ctx.header("X-HTTP-Method-Override") != null) {
            throw new HttpResponseException(400);
        }
    }

    /** Javalin leaves it out, and a browser then guesses. */
    private static void nameCharset(Context ctx) {
        String type = ctx.res().getContentType();
        if (type != null && type.startsWith("text/html")) {
            ctx.contentType("text/html; charset=utf-8");
        }
    }

    private static void unexpected(Exception e, Context ctx, ErrorPages errors) {
        if (e instanceof HttpException refused && refused.getCode() < 500) {
            // Jetty's own, while the body was read: too slow a sender.
            errors.answer(ctx, refused.getCode());
            return;
        }
        if (isGone(e)) {
            // Its sender closed the connection, or Connections did: nobody reads the answer, and a log is not for
            // floods.
            errors.answer(ctx, 408);
            return;
        }
        // The class and place only: a message could hold what a citizen wrote.
        StackTraceElement[] stack = e.getStackTrace();
        LOG.log(
                System.Logger.Level.ERROR,
                "request failed: {0} at {1}",
                e.getClass().getName(),
                stack.length == 0 ? "?" : stack[0]);
        errors.answer(ctx, 500);
    }

    private static boolean isGone(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses what another site made the browser send (Fetch Metadata, with Origin where a browser has none).
     *
     * @param host of our own site, without a slash at the end, for a page that lives on another host
     */
    public static void requireSameSite(Context ctx, String host) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean crossSite = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean foreign = site == null && origin != null && !isOurs(ctx, origin, host);
        if (crossSite || foreign) {
            throw new HttpResponseException(403);
        }
    }

    /** All lines of a header, in their order. */
    private static List<String> lines(Context ctx, String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }

    private static boolean isOurs(Context ctx, String origin, String host) {
        String here = ctx.header("Host");
        return origin.equals(host) || (here != null && origin.endsWith("://" + here));
    }
}
