package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.web.StrictText;
import vn.doithoai.web.WebServer;

/**
 * The front door while nothing can be taken in: whoever sent a question gets it back with a telephone number and sends it
 * again from the same page. Everything else that is not of the static site is told to come back later.
 */
public final class ClosedRoutes {

    private static final String JSON = "application/json; charset=utf-8";
    private static final System.Logger LOG = System.getLogger(ClosedRoutes.class.getName());

    private final Supplier<Renderer> renderer;
    private final Supplier<Layout> frame;
    private final KeptForm.Sentences sentences;

    /**
     * Prepares the door.
     *
     * @param renderer may fail: then the page comes without its layout
     * @param frame the same
     */
    public ClosedRoutes(Supplier<Renderer> renderer, Supplier<Layout> frame, KeptForm.Sentences sentences) {
        this.renderer = renderer;
        this.frame = frame;
        this.sentences = sentences;
    }

    public void add(RoutesConfig routes) {
        routes.get(Addresses.HEALTH, ctx -> health(ctx, "{\n  \"status\": \"not-ok\"\n}\n"));
        routes.head(Addresses.HEALTH, ctx -> health(ctx, ""));
        routes.post("/*", this::refused);
        for (String below : List.of(Addresses.INTAKE, Addresses.DESK, "/api/")) {
            routes.get(below + "*", this::refused);
        }
    }

    private static void health(Context ctx, String body) {
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE).contentType(JSON).result(body);
    }

    private void refused(Context ctx) {
        ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "60").header("Cache-Control", "no-store");
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("application/problem+json; charset=utf-8")
                    .result("{\"type\": \"about:blank\", \"status\": 503, \"title\": \"" + sentences.page() + "\"}");
            return;
        }
        ctx.html(page(kept(ctx)));
    }

    private String page(KeptForm kept) {
        try {
            return renderer.get().render("intake/kept.ftlh", kept, frame.get());
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a page without its layout: {0}",
                    e.getClass().getName());
            return kept.bare();
        }
    }

    private KeptForm kept(Context ctx) {
        return isForm(ctx) ? KeptForm.of(ctx, sentences, phone()) : KeptForm.nothing(ctx, sentences, phone());
    }

    private static boolean isForm(Context ctx) {
        try {
            StrictText.requireForm(ctx, WebServer.DESK_BODY_MAX);
            return true;
        } catch (HttpResponseException e) {
            return false;
        }
    }

    private @Nullable String phone() {
        try {
            String phone = frame.get().phone();
            return phone == null ? null : sentences.phone().replace("{0}", phone);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
