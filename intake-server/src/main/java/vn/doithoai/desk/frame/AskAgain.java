package vn.doithoai.desk.frame;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import vn.doithoai.office.Passwords;
import vn.doithoai.view.Field;

/**
 * Asks for the password again before what changes accounts: whoever finds a desk that was left open does not. What was typed
 * goes through the page in hidden fields and is done with the password.
 */
final class AskAgain {

    private final DeskParts parts;
    private final DeskSessions sessions;
    private final PasswordTries tries;

    AskAgain(DeskParts parts, DeskSessions sessions, PasswordTries tries) {
        this.parts = parts;
        this.sessions = sessions;
        this.tries = tries;
    }

    /**
     * The page.
     *
     * @param path where the form goes, as it was sent
     * @param carried what was in it
     */
    public record AskAgainPage(DeskBar desk, String path, List<CarriedForm.Field> carried, List<Field> fields) {
        public AskAgainPage {
            carried = List.copyOf(carried);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    /** Whether the password was typed lately, or comes with the form; else the page is answered. */
    boolean isProved(Context ctx, Signed who, String cookie) {
        if (sessions.isProved(cookie)) {
            return true;
        }
        String typed = Objects.requireNonNullElse(ctx.formParam(CarriedForm.AGAIN), "");
        if (typed.isEmpty()) {
            page(ctx, who, 401, "");
            return false;
        }
        PasswordTries.Tried tried = tries.tried(
                ctx,
                who.member().id(),
                true,
                known -> Passwords.isRight(typed, who.member().passwordHash(), true));
        if (tried.isRight()) {
            sessions.prove(cookie);
            return true;
        }
        page(ctx, who, tried.status(ctx), tried.words(parts.wording(), "desk.password.WRONG"));
        return false;
    }

    private void page(Context ctx, Signed who, int status, String problem) {
        Controls inputs = new Controls(parts.wording());
        Field field = inputs.password(CarriedForm.AGAIN, "current-password", problem.isEmpty() ? null : problem);
        ctx.status(status)
                .html(parts.page(
                        "desk/ask-again.ftlh",
                        new AskAgainPage(
                                DeskBar.of(who, parts.wording(), ""),
                                ctx.path(),
                                CarriedForm.fieldsOf(ctx),
                                List.of(field))));
    }
}
