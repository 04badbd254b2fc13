package vn.doithoai.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.InternalRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What may be asked of an address: told to OPTIONS, and with 405 (RFC 9110, 15.5.6). */
public final class AllowedMethods {

    private static final String ALLOW = "Allow";
    private static final List<HandlerType> ASKED = List.of(HandlerType.GET, HandlerType.POST);

    /** None until the server has started; nothing is asked before. */
    private final AtomicReference<@Nullable InternalRouter> router = new AtomicReference<>();

    AllowedMethods() {}

    /** Answers GET where there is only POST: the page of 405, which a person sees who goes back to such an address. */
    private record OnlyPost(ErrorPages errors) implements Handler {
        @Override
        public void handle(Context ctx) {
            errors.answer(ctx, 405);
        }
    }

    /** Answers GET of an address that takes only POST. */
    public static void onlyPost(RoutesConfig routes, String path, ErrorPages errors) {
        routes.get(path, new OnlyPost(errors));
    }

    void of(InternalRouter started) {
        router.set(started);
    }

    /** Ends an OPTIONS request here. */
    void answerOptions(Context ctx) {
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            ctx.status(204).header(ALLOW, allowed(ctx.path()));
            ctx.skipRemainingHandlers();
        }
    }

    /** Tells with 405 what would have been right. */
    void addTo405(Context ctx) {
        if (ctx.statusCode() == 405) {
            ctx.header(ALLOW, allowed(ctx.path()));
        }
    }

    /** An address of its own says it alone; what has none is the site's, which is only read. */
    private String allowed(String path) {
        InternalRouter routes = router.get();
        List<String> methods = new ArrayList<>();
        boolean own = routes != null && ASKED.stream().anyMatch(method -> isThere(routes, method, path, true));
        for (HandlerType method : ASKED) {
            if (routes != null && isThere(routes, method, path, own)) {
                methods.add(method.name());
                if (method.equals(HandlerType.GET)) {
                    methods.add("HEAD");
                }
            }
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static boolean isThere(InternalRouter routes, HandlerType method, String path, boolean own) {
        return routes.findHttpHandlerEntries(method, path).stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> !(endpoint.handler instanceof OnlyPost))
                .anyMatch(endpoint -> !own || !endpoint.path.endsWith("/*"));
    }
}
