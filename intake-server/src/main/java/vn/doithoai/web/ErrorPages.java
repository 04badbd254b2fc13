package vn.doithoai.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Supplier;
import vn.doithoai.question.publication.JsonBodies;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

/**
 * The one table that turns an error into what a person reads: our words by status, never the input, never a stack trace.
 * The API gets the same words as {@code application/problem+json}.
 */
public final class ErrorPages {

    private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());

    static final String API = "/api/";

    /** Statuses with words of their own; any other is told as the nearest of 400 and 500. */
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(400, "400"),
            Map.entry(403, "403"),
            Map.entry(404, "404"),
            Map.entry(405, "405"),
            Map.entry(408, "408"),
            Map.entry(413, "413"),
            Map.entry(414, "414"),
            Map.entry(415, "415"),
            Map.entry(421, "421"),
            Map.entry(429, "429"),
            Map.entry(431, "431"),
            Map.entry(500, "500"),
            Map.entry(503, "503"));

    private final Supplier<Renderer> renderer;
    private final Words words;
    private final Supplier<Layout> frame;
    private final JsonBodies json;

    public ErrorPages(Renderer renderer, Words words, Supplier<Layout> frame, JsonBodies json) {
        this(() -> renderer, words, frame, json);
    }

    /**
     * Pages that come through whatever is broken.
     *
     * @param renderer may fail, as the frame may: then our words come through without a layout
     */
    public ErrorPages(Supplier<Renderer> renderer, Words words, Supplier<Layout> frame, JsonBodies json) {
        this.renderer = renderer;
        this.words = words;
        this.frame = frame;
        this.json = json;
    }

    /** The view record of an error page. */
    public record ErrorPage(String title, String text) {}

    /** RFC 9457. */
    private record Problem(String type, int status, String title) {}

    /** Answers with the page, or the problem, of a status. */
    public void answer(Context ctx, int status) {
        ctx.status(status).header("Cache-Control", "no-store");
        if (status == 503 || status == 429) {
            ctx.header("Retry-After", "60");
        }
        if (ctx.path().startsWith(API)) {
            ctx.contentType("application/problem+json; charset=utf-8").result(problem(status));
        } else {
            ctx.html(page(status));
        }
    }

    /** The HTML of a status; it works also where nothing of the request can be trusted. */
    public String page(int status) {
        String key = key(status);
        ErrorPage page = new ErrorPage(word(key, "title"), word(key, "text"));
        try {
            return renderer.get().render("intake/error.ftlh", page, frame.get());
        } catch (RuntimeException e) {
            // The layout itself may be what is broken: our words must come through all the same.
            LOG.log(System.Logger.Level.ERROR, "the error page could not be rendered: {0}", e.getMessage());
            return bare(page);
        }
    }

    /** Without layout, style or anything that can fail; the words are ours and hold no markup. */
    private static String bare(ErrorPage page) {
        return "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + page.title()
                + "</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "</head>\n"
                + "<body>\n"
                + "<main>\n"
                + "<h1>"
                + page.title() + "</h1>\n<p>" + page.text() + "</p>\n</main>\n</body>\n</html>\n";
    }

    String problem(int status) {
        return json.write(new Problem("about:blank", status, word(key(status), "title")));
    }

    /** Where the words themselves are what is broken, the status stands for them. */
    private String word(String key, String part) {
        try {
            return words.get("error." + key + "." + part);
        } catch (IllegalArgumentException e) {
            return key;
        }
    }

    private static String key(int status) {
        return WORDS.getOrDefault(status, status < 500 ? "400" : "500");
    }
}
