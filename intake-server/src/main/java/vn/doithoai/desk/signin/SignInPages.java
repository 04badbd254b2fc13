package vn.doithoai.desk.signin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.CarriedForm;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Passwords;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SecondFactor;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.TooManyPasswords;
import vn.doithoai.office.Weakness;
import vn.doithoai.view.Field;
import vn.doithoai.web.SignedTokens;

/** Signing in and out. */
public final class SignInPages {

    private static final String CODE_PATH = DeskRouter.SIGN_IN + "/ma";
    private static final String CODE = "ma-dang-nhap";
    private static final String FIRST = "buoc-mot";
    private static final int CODE_MAX = 20;
    private static final int ID_MAX = 32;
    private static final String LOCAL_PATH = "/can-bo/[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&%_.+-]*)?";

    private final DeskParts parts;
    private final DeskSessions sessions;
    private final PasswordTries tries;
    private final SecondFactor factor;
    private final FirstStep first;
    private final Controls inputs;

    public SignInPages(
            DeskParts parts, DeskSessions sessions, PasswordTries tries, SecondFactor factor, SignedTokens tokens) {
        this.parts = parts;
        this.sessions = sessions;
        this.tries = tries;
        this.factor = factor;
        this.first = new FirstStep(tokens, parts.staff(), parts.clock());
        this.inputs = new Controls(parts.wording());
    }

    /**
     * A form before anybody is signed in.
     *
     * @param problem what is wrong with the whole of it, or empty
     * @param back page to come back to, or empty
     * @param carried what a form that is kept holds; empty where none is
     */
    public record SignInPage(
            List<Field> fields, String problem, String back, String said, List<CarriedForm.Field> carried) {
        public SignInPage {
            fields = List.copyOf(fields);
            carried = List.copyOf(carried);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.carry((ctx, form) -> router.who(ctx)
                .ifPresentOrElse(
                        who -> carriedPage(ctx, router, who, form),
                        () -> signInPage(
                                ctx,
                                HttpStatus.UNAUTHORIZED.getCode(),
                                router.typedBy(form).orElse(""),
                                "",
                                "",
                                "",
                                form.hidden())));
        router.openGet(DeskRouter.SIGN_IN, ctx -> {
            if (router.who(ctx).isPresent()) {
                ctx.redirect(DeskRouter.HOME, HttpStatus.SEE_OTHER);
            } else {
                String said = "ra".equals(ctx.queryParam("da")) ? inputs.say("desk.said.signed-out") : "";
                signInPage(ctx, 200, "", "", back(ctx.queryParam("tiep")), said, List.of());
            }
        });
        router.openPost(DeskRouter.SIGN_IN, ctx -> signIn(ctx, router));
        router.openPost(CODE_PATH, ctx -> code(ctx, router));
        // Where a page of the code was open when the server, or the person, went on.
        router.openGet(CODE_PATH, ctx -> ctx.redirect(DeskRouter.SIGN_IN, HttpStatus.SEE_OTHER));
        router.post("/can-bo/dang-xuat", Permission.OWN_ACCOUNT, (ctx, who) -> {
            router.signOut(ctx);
            parts.auditIfPossible(who.member().id(), What.SIGNED_OUT, "");
            ctx.redirect(DeskRouter.SIGN_IN + "?da=ra", HttpStatus.SEE_OTHER);
        });
        // Being asked is enough: whoever types is not resting.
        router.background("/can-bo/dang-go", Permission.OWN_ACCOUNT, (ctx, who) -> ctx.status(HttpStatus.NO_CONTENT));
    }

    /** The right password passes whatever strangers tried. */
    private void signIn(Context ctx, DeskRouter router) {
        String id = param(ctx, "ten-dang-nhap").strip().toLowerCase(Locale.ROOT);
        String password = param(ctx, "mat-khau");
        String back = back(ctx.formParam("tiep"));
        Optional<CarriedForm> form = CarriedForm.through(ctx);
        List<CarriedForm.Field> carried = form.map(CarriedForm::hidden).orElse(List.of());
        if (id.isEmpty() || password.isEmpty()) {
            signInPage(ctx, 422, id, inputs.say("desk.sign-in.empty"), back, "", carried);
            return;
        }
        Optional<StaffMember> member = parts.staff().find(id);
        boolean last = member.filter(SecondFactor::isOn).isEmpty();
        PasswordTries.Tried tried = tries.tried(ctx, id, last, known -> isRight(member, password, known));
        if (!tried.isRight() || member.isEmpty()) {
            String problem = tried.words(parts.wording(), "desk.sign-in.wrong");
            signInPage(ctx, tried.status(ctx), id, problem, back, "", carried);
            return;
        }
        proceed(ctx, router, member.get(), back);
    }

    /** The password was right, or has just been set: lets in who has no second factor, and asks the others for the code. */
    void proceed(Context ctx, DeskRouter router, StaffMember member, String back) {
        if (SecondFactor.isOn(member)) {
            codePage(ctx, HttpStatus.OK.getCode(), first.of(member), back, "");
        } else {
            enter(ctx, router, member, back);
        }
    }

    private void code(Context ctx, DeskRouter router) {
        String back = back(ctx.formParam("tiep"));
        String token = param(ctx, FIRST);
        Optional<StaffMember> member = first.member(token);
        if (member.isEmpty()) {
            List<CarriedForm.Field> carried =
                    CarriedForm.through(ctx).map(CarriedForm::hidden).orElse(List.of());
            signInPage(ctx, 422, "", inputs.say("desk.sign-in.again"), back, "", carried);
            return;
        }
        String id = member.get().id();
        PasswordTries.Tried tried = tries.triedCode(ctx, id, known -> factor.use(id, param(ctx, CODE)));
        if (tried.isRight()) {
            enter(ctx, router, member.get(), back);
        } else {
            codePage(ctx, tried.status(ctx), token, back, tried.words(parts.wording(), "desk.factor.wrong"));
        }
    }

    private void enter(Context ctx, DeskRouter router, StaffMember member, String back) {
        Optional<CarriedForm> form = CarriedForm.through(ctx);
        String session = begin(ctx, router, member);
        if (form.isPresent()) {
            sessions.of(session).ifPresent(who -> carriedPage(ctx, router, who, form.get()));
            return;
        }
        ctx.redirect(back.isEmpty() ? DeskRouter.HOME : back, HttpStatus.SEE_OTHER);
    }

    /**
     * The form of the code.
     *
     * @param token says that the password was right
     */
    public record CodePage(List<Field> fields, String token, String back, List<CarriedForm.Field> carried) {
        public CodePage {
            fields = List.copyOf(fields);
            carried = List.copyOf(carried);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    private void codePage(Context ctx, int status, String token, String back, String problem) {
        Field field = inputs.text(CODE, "", CODE_MAX, true, "one-time-code", problem.isEmpty() ? null : problem);
        List<CarriedForm.Field> carried =
                CarriedForm.through(ctx).map(CarriedForm::hidden).orElse(List.of());
        ctx.status(status)
                .html(parts.page("desk/sign-in-code.ftlh", new CodePage(List.of(field), token, back, carried)));
    }

    /** What nobody has takes as long as what somebody has. */
    private static boolean isRight(Optional<StaffMember> member, String password, boolean known) {
        boolean right = Passwords.isRight(
                password, member.map(StaffMember::passwordHash).orElse(null), known);
        return right && member.filter(StaffMember::enabled).isPresent();
    }

    /** Shown and not done: revision, rights and token are those of a moment ago, and perhaps somebody else's. */
    private void carriedPage(Context ctx, DeskRouter router, Signed who, CarriedForm form) {
        boolean other = !router.typedBy(form).filter(who.member().id()::equals).isPresent();
        ctx.html(parts.page(
                "desk/carried.ftlh",
                new CarriedPage(
                        DeskBar.of(who, parts.wording(), ""),
                        form.path(),
                        form.fields(),
                        form.texts(),
                        other,
                        router.mustSetUp(who),
                        form.canLook())));
    }

    private String begin(Context ctx, DeskRouter router, StaffMember member) {
        // A new session at each sign-in: whatever cookie was there before is worth nothing (session fixation).
        router.signOut(ctx);
        String session = router.signIn(ctx, member);
        tries.letIn(ctx, member.id());
        parts.auditIfPossible(member.id(), What.SIGNED_IN, "");
        return session;
    }

    /** Too many passwords at once: nothing was done, and it says when to come back. */
    static int busy(Context ctx) {
        ctx.header("Retry-After", Integer.toString(TooManyPasswords.COME_BACK));
        return HttpStatus.SERVICE_UNAVAILABLE.getCode();
    }

    static @Nullable String weak(Controls inputs, @Nullable Weakness weakness) {
        return weakness == null ? null : inputs.say("desk.password." + weakness.name(), Passwords.SHORTEST);
    }

    private void signInPage(
            Context ctx,
            int status,
            String id,
            String problem,
            String back,
            String said,
            List<CarriedForm.Field> carried) {
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.text("ten-dang-nhap", id, ID_MAX, true, "username", problem.isEmpty() ? null : problem));
        fields.add(inputs.password("mat-khau", "current-password", null));
        ctx.status(status).html(parts.page("desk/sign-in.ftlh", new SignInPage(fields, problem, back, said, carried)));
    }

    /** Only a page of the desk: a link that was sent to somebody must not lead elsewhere after signing in. */
    private static String back(@Nullable String path) {
        return path != null && path.matches(LOCAL_PATH) && !path.contains("//") && !path.contains("..") ? path : "";
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
