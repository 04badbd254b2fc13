package vn.doithoai.desk.signin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Passwords;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.TooManyPasswords;
import vn.doithoai.office.Weakness;
import vn.doithoai.view.Field;
import vn.doithoai.web.WrongTries;

/**
 * The page a link leads to, on which its owner sets a password. A link of two people asks for the code of the second; whoever
 * is signed in as somebody else opens none.
 */
public final class SetUpPages {

    private static final String PATH = "/can-bo/thiet-lap";
    private static final String CODE = "ma-xac-nhan";
    private static final String PASSWORD = "mat-khau-moi";
    private static final int CODE_MAX = 20;

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final SignInPages signIn;
    private final WrongTries codes;
    private final Controls inputs;

    public SetUpPages(DeskParts parts, StaffAdmin admin, SignInPages signIn) {
        this.parts = parts;
        this.admin = admin;
        this.signIn = signIn;
        this.codes = new WrongTries(PasswordTries.limit(1), PasswordTries.limit(4), parts.clock());
        this.inputs = new Controls(parts.wording());
    }

    /**
     * The form of a link, or why there is none.
     *
     * @param problem why there is none, or empty
     */
    public record SetUpPage(List<Field> fields, String problem, String token, String account) {
        public SetUpPage {
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.openGet(
                PATH,
                ctx -> open(ctx, router, ctx.queryParam("ma")).ifPresent(member -> form(ctx, 200, member, Map.of())));
        router.openPost(
                PATH, ctx -> open(ctx, router, ctx.formParam("ma")).ifPresent(member -> setUp(ctx, router, member)));
    }

    /** Whose link it is; empty where it opens nothing, which is answered then. */
    private Optional<StaffMember> open(Context ctx, DeskRouter router, @Nullable String token) {
        Optional<StaffMember> member = admin.invited(Objects.requireNonNullElse(token, ""));
        if (member.isEmpty()) {
            boolean waits = admin.second().isWaiting(Objects.requireNonNullElse(token, ""));
            refuse(ctx, HttpStatus.NOT_FOUND, inputs.say(waits ? "desk.set-up.waits" : "desk.set-up.old"));
            return member;
        }
        Optional<String> other = router.who(ctx)
                .map(Signed::member)
                .map(StaffMember::id)
                .filter(id -> !id.equals(member.get().id()));
        if (other.isPresent()) {
            parts.auditIfPossible(
                    other.get(), What.LINK_OF_ANOTHER, member.get().id());
            refuse(ctx, HttpStatus.FORBIDDEN, inputs.say("desk.set-up.other", other.get()));
            return Optional.empty();
        }
        return member;
    }

    private void setUp(Context ctx, DeskRouter router, StaffMember member) {
        String password = param(ctx, PASSWORD);
        Optional<String> wrong = wrongCode(ctx, member);
        Optional<Weakness> weakness = Passwords.weakness(password, member);
        if (wrong.isPresent()) {
            form(ctx, HttpStatus.UNPROCESSABLE_CONTENT.getCode(), member, Map.of(CODE, wrong.get()));
            return;
        }
        if (weakness.isPresent()) {
            String why = SignInPages.weak(inputs, weakness.get());
            form(ctx, HttpStatus.UNPROCESSABLE_CONTENT.getCode(), member, Map.of(PASSWORD, String.valueOf(why)));
            return;
        }
        Optional<StaffMember> ready;
        try {
            ready = admin.setUp(param(ctx, "ma"), param(ctx, CODE), password);
        } catch (TooManyPasswords e) {
            form(ctx, SignInPages.busy(ctx), member, Map.of(PASSWORD, inputs.say("desk.password.busy")));
            return;
        }
        if (ready.isEmpty()) {
            refuse(ctx, HttpStatus.NOT_FOUND, inputs.say("desk.set-up.old"));
            return;
        }
        signIn.begin(ctx, router, ready.get());
        ctx.redirect("/can-bo/tai-khoan?da=thiet-lap", HttpStatus.SEE_OTHER);
    }

    /** What is wrong with the code; a try counts before it is looked at. */
    private Optional<String> wrongCode(Context ctx, StaffMember member) {
        if (!StaffAdmin.needsCode(member)) {
            return Optional.empty();
        }
        WrongTries.Try attempt = codes.take(ctx.ip(), member.id(), null);
        Duration wait = attempt.waiting();
        if (!wait.isZero()) {
            return Optional.of(inputs.say("desk.set-up.code-wait", wait.toMinutes() + 1));
        }
        if (StaffAdmin.isCode(member, param(ctx, CODE))) {
            attempt.right();
            return Optional.empty();
        }
        return Optional.of(inputs.say("desk.set-up.code-wrong"));
    }

    private void refuse(Context ctx, HttpStatus status, String problem) {
        ctx.status(status).html(parts.page("desk/set-up.ftlh", new SetUpPage(List.of(), problem, "", "")));
    }

    private void form(Context ctx, int status, StaffMember member, Map<String, String> wrong) {
        List<Field> fields = new ArrayList<>();
        if (StaffAdmin.needsCode(member)) {
            fields.add(inputs.text(CODE, param(ctx, CODE), CODE_MAX, true, "off", wrong.get(CODE)));
        }
        fields.add(inputs.password(PASSWORD, "new-password", wrong.get(PASSWORD)));
        String token = Objects.requireNonNullElse(ctx.queryParam("ma"), param(ctx, "ma"));
        ctx.status(status).html(parts.page("desk/set-up.ftlh", new SetUpPage(fields, "", token, member.id())));
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
