package vn.doithoai.desk.signin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.desk.frame.SeenBrowser;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.Passwords;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SecondFactor;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.TooManyPasswords;
import vn.doithoai.office.Weakness;
import vn.doithoai.view.Field;

/** The own account: who one is here, a new password, signing out everywhere. */
public final class AccountPages {

    private static final String PATH = "/can-bo/tai-khoan";
    private static final List<String> SAID = List.of("thiet-lap", "mat-khau", "ket-thuc-phien");

    private final DeskParts parts;
    private final DeskSessions sessions;
    private final StaffAdmin admin;
    private final PasswordTries tries;
    private final Controls inputs;
    private final DeskMail mail;

    public AccountPages(DeskParts parts, DeskSessions sessions, StaffAdmin admin, PasswordTries tries, DeskMail mail) {
        this.mail = mail;
        this.parts = parts;
        this.sessions = sessions;
        this.admin = admin;
        this.tries = tries;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * A browser in which one is signed in.
     *
     * @param here whether it is this one
     */
    public record OpenSession(String mark, String browser, String began, String seen, boolean here) {}

    /**
     * The page of the own account.
     *
     * @param told what others did with it
     * @param factor whether it has a second factor
     * @param letters whether this office sends letters by e-mail
     */
    public record AccountPage(
            DeskBar desk,
            String account,
            String name,
            String post,
            List<String> roles,
            List<String> told,
            List<OpenSession> sessions,
            boolean factor,
            boolean letters,
            List<Field> fields) {
        public AccountPage {
            roles = List.copyOf(roles);
            told = List.copyOf(told);
            sessions = List.copyOf(sessions);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get("/can-bo/tai-khoan", Permission.OWN_ACCOUNT, (ctx, who) -> {
            String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
            String said = SAID.contains(done) ? inputs.say("desk.said." + done) : "";
            page(ctx, who, router, 200, said, null, null);
        });
        router.post(
                "/can-bo/tai-khoan/mat-khau", Permission.OWN_ACCOUNT, (ctx, who) -> changePassword(ctx, who, router));
        router.post("/can-bo/tai-khoan/da-doc", Permission.OWN_ACCOUNT, (ctx, who) -> {
            who.member().guard().unread().stream()
                    .skip(Math.max(0, shown(ctx) - 1L))
                    .findFirst()
                    .ifPresent(last -> admin.noticesRead(who.member().id(), last.at()));
            ctx.redirect("/can-bo/tai-khoan", HttpStatus.SEE_OTHER);
        });
        router.post("/can-bo/tai-khoan/ket-thuc-phien", Permission.OWN_ACCOUNT, (ctx, who) -> {
            String mark = Objects.requireNonNullElse(ctx.formParam("phien-nao"), "");
            ended(ctx, who, sessions.endOne(who.member(), mark));
        });
        router.post(
                "/can-bo/tai-khoan/ket-thuc-phien-khac",
                Permission.OWN_ACCOUNT,
                (ctx, who) -> ended(ctx, who, router.endOthers(ctx, who)));
        router.post("/can-bo/tai-khoan/thoat-het", Permission.OWN_ACCOUNT, (ctx, who) -> {
            admin.signOutEverywhere(who.member());
            router.signOut(ctx);
            ctx.redirect(DeskRouter.SIGN_IN + "?da=ra", HttpStatus.SEE_OTHER);
        });
    }

    private void ended(Context ctx, Signed who, boolean any) {
        if (any) {
            parts.auditIfPossible(who.member().id(), What.SESSIONS_ENDED, "");
        }
        ctx.redirect(PATH + (any ? "?da=ket-thuc-phien" : ""), HttpStatus.SEE_OTHER);
    }

    /** How many notices the page showed: what came since is not read. */
    private static int shown(Context ctx) {
        String typed = Objects.requireNonNullElse(ctx.formParam("so-tin"), "");
        return typed.matches("[1-9]\\d?") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    private void changePassword(Context ctx, Signed who, DeskRouter router) {
        StaffMember member = who.member();
        String current = Objects.requireNonNullElse(ctx.formParam("mat-khau"), "");
        String password = Objects.requireNonNullElse(ctx.formParam("mat-khau-moi"), "");
        PasswordTries.Tried tried =
                tries.tried(ctx, member.id(), true, known -> Passwords.isRight(current, member.passwordHash(), true));
        if (tried.result() == PasswordTries.Result.BUSY) {
            busy(ctx, who, router);
            return;
        }
        String wrong = tried.isRight() ? null : tried.words(parts.wording(), "desk.password.WRONG");
        Optional<Weakness> weakness =
                password.equals(current) ? Optional.of(Weakness.THE_OLD_ONE) : Passwords.weakness(password, member);
        if (wrong != null || weakness.isPresent()) {
            int status = wrong == null ? HttpStatus.UNPROCESSABLE_CONTENT.getCode() : tried.status(ctx);
            page(ctx, who, router, status, "", wrong, SignInPages.weak(inputs, weakness.orElse(null)));
            return;
        }
        try {
            change(ctx, member, password, router);
        } catch (TooManyPasswords e) {
            busy(ctx, who, router);
        }
    }

    private void busy(Context ctx, Signed who, DeskRouter router) {
        page(ctx, who, router, SignInPages.busy(ctx), "", inputs.say("desk.password.busy"), null);
    }

    private void change(Context ctx, StaffMember member, String password, DeskRouter router) {
        // Everybody else who is signed in with the old one is out; this browser goes on.
        StaffMember changed = admin.changePassword(member, password).orElse(member);
        router.signOut(ctx);
        router.signIn(ctx, changed);
        ctx.redirect("/can-bo/tai-khoan?da=mat-khau", HttpStatus.SEE_OTHER);
    }

    private List<OpenSession> open(Context ctx, Signed who, DeskRouter router) {
        return router.sessionsOf(ctx, who).stream()
                .map(session -> new OpenSession(
                        session.mark(),
                        SeenBrowser.words(session.browser(), parts.wording()),
                        parts.wording().dateTime(session.began()),
                        parts.wording().dateTime(session.seen()),
                        session.here()))
                .toList();
    }

    private void page(
            Context ctx,
            Signed who,
            DeskRouter router,
            int status,
            String said,
            @Nullable String wrong,
            @Nullable String weak) {
        StaffMember member = who.member();
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.password("mat-khau", "current-password", wrong));
        fields.add(inputs.password("mat-khau-moi", "new-password", weak));
        List<String> roles =
                member.roles().stream().sorted().map(parts.wording()::label).toList();
        ctx.status(status)
                .html(parts.page(
                        "desk/account.ftlh",
                        new AccountPage(
                                DeskBar.of(who, parts.wording(), said),
                                member.id(),
                                member.name(),
                                member.post(),
                                roles,
                                DeskBar.told(member.guard().notices(), parts.wording()),
                                open(ctx, who, router),
                                SecondFactor.isOn(member),
                                mail.queue().isPresent(),
                                fields)));
    }
}
