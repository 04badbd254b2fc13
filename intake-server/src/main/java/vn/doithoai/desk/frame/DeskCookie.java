package vn.doithoai.desk.frame;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;

/**
 * A cookie of the desk: for {@code /can-bo} only, and out of reach of scripts and other sites. Where the desk is reached by
 * https its name begins with {@code __Secure-}: a browser takes such a cookie over https only, so that nobody on the line can
 * plant one. {@code __Host-} would have to be sent with every page of the public site as well, as it allows no path but {@code /}.
 *
 * @param name what it is called without the prefix
 * @param secure whether the desk is reached by https
 */
public record DeskCookie(String name, boolean secure) {

    private static final String PATH = "/can-bo";
    private static final String PREFIX = "__Secure-";

    /**
     * Gives it to the browser.
     *
     * @param seconds how long the browser keeps it; -1: until it is closed
     */
    public void set(Context ctx, String value, int seconds) {
        ctx.cookie(new Cookie(sentName(), value, PATH, seconds, secure, true, null, SameSite.STRICT));
    }

    /** Takes it away; a browser lets a cookie of this name be touched only by one that is as strict as it was. */
    public void remove(Context ctx) {
        set(ctx, "", 0);
    }

    /** What the browser sends, or none. */
    public @Nullable String of(Context ctx) {
        return ctx.cookie(sentName());
    }

    private String sentName() {
        return secure ? PREFIX + name : name;
    }
}
