package vn.doithoai.desk.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SecondFactor;
import vn.doithoai.office.StaffMember;
import vn.doithoai.web.StrictText;
import vn.doithoai.web.Upload;
import vn.doithoai.web.WebServer;

/**
 * The one place where a route of the desk is declared: with the permission it needs. Whoever is not signed in is sent to
 * sign in; a POST is refused unless it is a form of ours with the token of this sign-in.
 */
public final class DeskRouter {

    public static final String HOME = "/can-bo/";
    /** Where one sets up the second factor. */
    public static final String FACTOR = "/can-bo/tai-khoan/lop-hai";

    public static final String SIGN_IN = "/can-bo/dang-nhap";

    private static final String WITHOUT_FACTOR = "/can-bo/(tai-khoan(/.*)?|dang-xuat)";

    private final RoutesConfig routes;
    private final DeskSessions sessions;
    private final DeskParts parts;
    private final DeskCookie cookie;
    private final AskAgain again;
    private final Rooms rooms;
    private final BoundedAudit refused;
    private final List<Route> declared = new ArrayList<>();
    private CarriedHandler carried = (ctx, form) -> toSignIn(ctx);

    public DeskRouter(RoutesConfig routes, DeskSessions sessions, DeskParts parts, PasswordTries tries, Rooms rooms) {
        this.routes = routes;
        this.sessions = sessions;
        this.parts = parts;
        this.cookie = new DeskCookie("phien-can-bo", parts.secure());
        this.again = new AskAgain(parts, sessions, tries);
        this.rooms = rooms;
        this.refused = new BoundedAudit(parts);
    }

    /**
     * A declared route.
     *
     * @param permission none: open to anybody
     */
    public record Route(
            HandlerType method, String path, @Nullable Permission permission) {}

    /** Answers somebody who is signed in and allowed. */
    @FunctionalInterface
    public interface Handler {
        void handle(Context ctx, Signed who);
    }

    /** Answers somebody who need not be signed in; a POST must still be a form of ours from our site. */
    @FunctionalInterface
    public interface OpenHandler {
        void handle(Context ctx);
    }

    /** Answers a form of a session that is over. */
    @FunctionalInterface
    public interface CarriedHandler {
        void handle(Context ctx, CarriedForm form);
    }

    /** What is done with the form of a session that is over. */
    public void carry(CarriedHandler handler) {
        carried = handler;
    }

    /** Whose form it was. */
    public Optional<String> typedBy(CarriedForm form) {
        return sessions.accountOf(form.token());
    }

    /** Leads from the address people type to the one the links of the pages have. */
    public void addSlash() {
        routes.before("/can-bo", ctx -> {
            // Javalin takes the address with the slash for the same one.
            if (!ctx.path().endsWith("/")) {
                String query = ctx.queryString();
                ctx.redirect(query == null ? HOME : HOME + "?" + query, HttpStatus.SEE_OTHER);
                ctx.skipRemainingHandlers();
            }
        });
    }

    public void openGet(String path, OpenHandler handler) {
        add(HandlerType.GET, path, null, handler::handle);
    }

    public void openPost(String path, OpenHandler handler) {
        add(HandlerType.POST, path, null, ctx -> {
            requireOurForm(ctx);
            handler.handle(ctx);
        });
    }

    public void get(String path, Permission permission, Handler handler) {
        add(
                HandlerType.GET,
                path,
                permission,
                ctx -> signed(ctx, permission).ifPresentOrElse(who -> handle(ctx, who, handler), () -> toSignIn(ctx)));
    }

    public void post(String path, Permission permission, Handler handler) {
        add(HandlerType.POST, path, permission, ctx -> {
            requireOurForm(ctx);
            Optional<Signed> who = signed(ctx, permission);
            String token = ctx.formParam(Signed.CSRF);
            if (who.isPresent() && isToken(token, who.get())) {
                handle(ctx, who.get(), handler);
                return;
            }
            // Made before this sign-in, for a session that is over: what was typed is kept, and nothing is done yet.
            Optional<CarriedForm> form =
                    sessions.accountOf(token).isPresent() ? CarriedForm.sent(ctx) : Optional.empty();
            if (form.isPresent()) {
                carried.handle(ctx, form.get());
            } else if (who.isEmpty()) {
                toSignIn(ctx);
            } else {
                throw refused(ctx, who, What.FORM_REFUSED);
            }
        });
    }

    /** Answers a form with a file of somebody who is signed in and allowed. */
    @FunctionalInterface
    public interface UploadHandler {
        void handle(Context ctx, Signed who, Upload upload);
    }

    /**
     * A form with a file. Who sent it is looked at before the file is read, and a file is not carried through a sign-in: the
     * page asks for it again.
     */
    public void upload(String path, Permission permission, UploadHandler handler) {
        add(HandlerType.POST, path, permission, ctx -> {
            requireOurSite(ctx);
            Optional<Signed> who = signed(ctx, permission);
            if (who.isEmpty()) {
                ctx.redirect(
                        SIGN_IN + "?tiep=" + URLEncoder.encode(ctx.path() + "?mat-tep", StandardCharsets.UTF_8),
                        HttpStatus.SEE_OTHER);
                return;
            }
            if (!Upload.isOne(ctx) && !isToken(ctx.formParam(Signed.CSRF), who.get())) {
                throw refused(ctx, who, What.FORM_REFUSED);
            }
            try (Upload upload = Upload.read(ctx, parts.content().attachments().incoming())) {
                if (!isToken(upload.value(Signed.CSRF), who.get())) {
                    throw refused(ctx, who, What.FORM_REFUSED);
                }
                handle(ctx, who.get(), (same, signed) -> handler.handle(same, signed, upload));
            }
        });
    }

    /** The same for what changes accounts: the password must have been typed in the last minutes, or is asked for again. */
    public void postProved(String path, Permission permission, Handler handler) {
        post(path, permission, (ctx, who) -> {
            String session = Objects.requireNonNullElse(cookie.of(ctx), "");
            if (again.isProved(ctx, who, session)) {
                handler.handle(ctx, who);
            }
        });
    }

    /**
     * What the script of a page sends beside its form. Nobody sees a page that answers it: where the session of that page is
     * over, the script is told so (401). A new sign-in of the same person in another window will do.
     */
    public void background(String path, Permission permission, Handler handler) {
        add(HandlerType.POST, path, permission, ctx -> {
            requireOurForm(ctx);
            Optional<Signed> who = signed(ctx, permission);
            String token = ctx.formParam(Signed.CSRF);
            Optional<String> owner = sessions.accountOf(token);
            if (who.isEmpty() || owner.filter(who.get().member().id()::equals).isEmpty()) {
                if (who.isPresent() && owner.isEmpty()) {
                    throw refused(ctx, who, What.FORM_REFUSED);
                }
                ctx.status(HttpStatus.UNAUTHORIZED);
                return;
            }
            handler.handle(ctx, who.get());
        });
    }

    /** Everything declared so far. */
    public List<Route> declared() {
        return List.copyOf(declared);
    }

    /** Who is signed in, whatever the route. */
    public Optional<Signed> who(Context ctx) {
        return sessions.of(cookie.of(ctx))
                .map(who -> who.among(rooms).inCharge(parts.programme().catalogue(), parts.today()));
    }

    /** Begins a session in this browser, and gives the value of its cookie. */
    public String signIn(Context ctx, StaffMember member) {
        refused.writeOver();
        String session = sessions.begin(member, SeenBrowser.of(ctx.userAgent()));
        cookie.set(ctx, session, -1);
        return session;
    }

    /** All sessions of somebody, this one first. */
    public List<DeskSessions.Open> sessionsOf(Context ctx, Signed who) {
        return sessions.all(who.member(), cookie.of(ctx));
    }

    /** Ends every session of somebody but this one. */
    public boolean endOthers(Context ctx, Signed who) {
        return sessions.endOthers(who.member(), cookie.of(ctx));
    }

    /** Ends the session of this browser. */
    public void signOut(Context ctx) {
        sessions.end(cookie.of(ctx));
        cookie.remove(ctx);
    }

    private void add(
            HandlerType method, String path, @Nullable Permission permission, io.javalin.http.Handler handler) {
        declared.add(new Route(method, path, permission));
        routes.addHttpHandler(method, path, handler);
    }

    private void requireOurForm(Context ctx) {
        StrictText.requireForm(ctx, WebServer.DESK_BODY_MAX);
        requireOurSite(ctx);
    }

    private void requireOurSite(Context ctx) {
        try {
            WebServer.requireSameSite(ctx, parts.deskUrl());
        } catch (HttpResponseException e) {
            refused.add(PasswordTries.UNKNOWN, What.FORM_REFUSED, ctx.path());
            throw e;
        }
    }

    /** Written into the log, and then thrown. */
    private HttpResponseException refused(Context ctx, Optional<Signed> who, What what) {
        refused.add(who.map(signed -> signed.member().id()).orElse(PasswordTries.UNKNOWN), what, ctx.path());
        return new HttpResponseException(HttpStatus.FORBIDDEN.getCode());
    }

    private Optional<Signed> signed(Context ctx, Permission permission) {
        Optional<Signed> who = who(ctx);
        if (who.isPresent() && !who.get().may(permission)) {
            throw refused(ctx, who, What.DENIED);
        }
        return who;
    }

    /** Who must have a second factor and has none sets it up before anything else but the own account. */
    public boolean mustSetUp(Signed who) {
        return parts.factorDemanded() && SecondFactor.isDemandedOf(who.member()) && !SecondFactor.isOn(who.member());
    }

    private void handle(Context ctx, Signed who, Handler handler) {
        if (!mustSetUp(who) || ctx.path().matches(WITHOUT_FACTOR)) {
            handler.handle(ctx, who);
            return;
        }
        // A page that was open when the second factor came to be demanded may hold an hour of typing.
        Optional<CarriedForm> form =
                CarriedForm.sent(ctx).filter(sent -> !sent.fields().isEmpty());
        if (form.isPresent()) {
            carried.handle(ctx, form.get());
        } else {
            ctx.redirect(FACTOR, HttpStatus.SEE_OTHER);
        }
    }

    private static boolean isToken(@Nullable String sent, Signed who) {
        return MessageDigest.isEqual(
                Objects.requireNonNullElse(sent, "").getBytes(StandardCharsets.UTF_8),
                who.csrf().getBytes(StandardCharsets.UTF_8));
    }

    /** A page that was asked for is come back to after signing in. */
    private static void toSignIn(Context ctx) {
        String query = ctx.queryString();
        String asked = query == null ? ctx.path() : ctx.path() + "?" + query;
        String back = ctx.method().equals(HandlerType.GET) ? asked : "";
        ctx.redirect(
                back.isEmpty() || back.equals(HOME)
                        ? SIGN_IN
                        : SIGN_IN + "?tiep=" + URLEncoder.encode(back, StandardCharsets.UTF_8),
                HttpStatus.SEE_OTHER);
    }
}
