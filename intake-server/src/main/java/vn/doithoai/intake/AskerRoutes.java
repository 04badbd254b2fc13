package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.intake.AskerViews.Said;
import vn.doithoai.intake.AskerViews.Sent;
import vn.doithoai.office.Acts;
import vn.doithoai.question.Act;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.web.StrictText;
import vn.doithoai.web.WebServer;
import vn.doithoai.web.WrongTries;

/**
 * The asker's own question, opened with number and secret, and what the asker can still do with it. The secret is in no
 * address: every step is a form that carries it, and a page of it is never kept by a browser. A form sent twice does its
 * act once, because it says on which revision it was made.
 *
 * <p>The right secret always opens, whatever was tried before from wherever: 54 bits need no lock, and a lock would let anybody
 * shut an asker out. Who tries many wrong ones is only told so.
 */
public final class AskerRoutes {

    static final String NUMBER = "so";
    static final String SECRET = "ma";
    static final String REVISION = "ban";

    private static final String DOOR = "/tiep-nhan/cua-toi";
    private static final WrongTries.Limit WRONG_TRIES = WrongTries.Limit.anHour(10);
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int TYPED_MAX = 40;

    /** Compared with where there is no such question, so that it takes as long. */
    private static final ReceiptProof NOBODY = new ReceiptProof("0".repeat(32), "0".repeat(64), "", "");

    private static final System.Logger LOG = System.getLogger(AskerRoutes.class.getName());

    private final IntakeParts parts;
    private final AskerViews views;
    private final WrongTries tries;

    public AskerRoutes(IntakeParts parts) {
        this.parts = parts;
        this.views = new AskerViews(parts);
        this.tries = new WrongTries(WRONG_TRIES, WRONG_TRIES, parts.clock());
    }

    /** A question whose asker has proved to be one. */
    private record Own(Question question, Secret secret) {}

    public void add(RoutesConfig routes) {
        routes.get(DOOR, ctx -> door(ctx, HttpStatus.OK.getCode(), typed(ctx.queryParam(NUMBER)), "", Map.of(), null));
        routes.post(DOOR, this::open);
        routes.post(DOOR + "/{viec}", this::act);
        // An address in the history of a browser, read again.
        routes.get(DOOR + "/{viec}", ctx -> ctx.redirect(DOOR, HttpStatus.SEE_OTHER));
    }

    private void open(Context ctx) {
        guard(ctx);
        prove(ctx).ifPresent(own -> page(ctx, HttpStatus.OK.getCode(), own, Said.NOTHING));
    }

    private void act(Context ctx) {
        guard(ctx);
        AskerAct act = Arrays.stream(AskerAct.values())
                .filter(chosen -> chosen.slug().equals(ctx.pathParam("viec")))
                .findFirst()
                .orElseThrow(() -> new HttpResponseException(HttpStatus.NOT_FOUND.getCode()));
        prove(ctx).ifPresent(own -> act(ctx, own, act));
    }

    private void guard(Context ctx) {
        StrictText.requireForm(ctx);
        WebServer.requireSameSite(ctx, parts.siteHost());
    }

    /** The question, or nothing: then the door was answered with what is wrong, the same whatever exists. */
    private Optional<Own> prove(Context ctx) {
        String number = typed(ctx.formParam(NUMBER));
        String secret = typed(ctx.formParam(SECRET));
        Map<String, String> errors = new HashMap<>();
        if (number.isEmpty()) {
            errors.put(NUMBER, parts.wording().get("asker.number.empty"));
        }
        if (secret.isEmpty()) {
            errors.put(SECRET, parts.wording().get("asker.secret.empty"));
        } else if (Secret.read(secret) == Secret.Reading.MISTYPED) {
            errors.put(SECRET, parts.wording().get("asker.secret.mistyped"));
        }
        if (!errors.isEmpty()) {
            door(ctx, UNPROCESSABLE, number, secret, errors, null);
            return Optional.empty();
        }
        Optional<QuestionNumber> parsed = QuestionNumber.parse(number);
        String key = parsed.map(QuestionNumber::toString).orElse(number);
        Optional<Own> own = own(parsed, secret);
        if (own.isPresent()) {
            return own;
        }
        if (tries.take(ctx.ip(), key, null).waiting().isZero()) {
            String wrong = parts.wording().get("asker.wrong");
            door(ctx, UNPROCESSABLE, number, secret, Map.of(SECRET, wrong), null);
        } else {
            ctx.header("Retry-After", "3600");
            door(ctx, TOO_MANY, number, secret, Map.of(), parts.wording().get("asker.too-many"));
        }
        return Optional.empty();
    }

    private Optional<Own> own(Optional<QuestionNumber> number, String typed) {
        if (Secret.read(typed) != Secret.Reading.VALID) {
            return Optional.empty();
        }
        Secret secret = Secret.parse(typed);
        Optional<Question> question = number.flatMap(parts.store()::find);
        boolean right = question.map(Question::proof).orElse(NOBODY).isSecret(secret);
        return right ? question.map(found -> new Own(found, secret)) : Optional.empty();
    }

    private void act(Context ctx, Own own, AskerAct act) {
        String text = PlainText.text(Objects.requireNonNullElse(ctx.formParam(act.slug()), ""));
        boolean ticked = ctx.formParam(act.slug() + AskerViews.TICK) != null;
        Sent sent = new Sent(act, text, ticked, errors(act, text, ticked));
        String basedOn = Objects.requireNonNullElse(ctx.formParam(REVISION), "");
        if (!basedOn.equals(Integer.toString(own.question().revision()))) {
            changedMeanwhile(ctx, own, sent, basedOn);
        } else if (!sent.errors().isEmpty()) {
            page(ctx, UNPROCESSABLE, own, new Said(null, null, sent));
        } else {
            perform(ctx, own, sent, basedOn);
        }
    }

    private Map<String, String> errors(AskerAct act, String text, boolean ticked) {
        Map<String, String> errors = new HashMap<>();
        if (act.words() == AskerAct.Words.REQUIRED && text.isEmpty()) {
            errors.put(act.slug(), parts.wording().get("asker.text.empty"));
        } else if (PlainText.length(text) > AskerAct.TEXT_MAX) {
            errors.put(
                    act.slug(),
                    parts.wording().get("asker.text.long", parts.wording().number(AskerAct.TEXT_MAX)));
        }
        if (act.isConfirmed() && !ticked) {
            errors.put(act.slug() + AskerViews.TICK, parts.wording().get("asker.confirm.missing"));
        }
        return errors;
    }

    private void perform(Context ctx, Own own, Sent sent, String basedOn) {
        try {
            Acts.Result result = views.perform(own.question(), sent.act(), sent.text());
            if (result instanceof Acts.Done done) {
                done(ctx, new Own(done.question(), own.secret()), sent.act());
            } else if (result instanceof Acts.Refused refused) {
                page(ctx, HttpStatus.CONFLICT.getCode(), own, new Said(null, views.refusal(refused.refusals()), sent));
            } else if (result instanceof Acts.Conflict conflict) {
                changedMeanwhile(ctx, new Own(conflict.newer(), own.secret()), sent, basedOn);
            } else {
                throw new HttpResponseException(HttpStatus.NOT_FOUND.getCode());
            }
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "an act could not be stored: {0}", String.valueOf(e.getCause()));
            ctx.header("Retry-After", "60");
            page(ctx, UNAVAILABLE, own, new Said(null, parts.wording().get("asker.not-stored"), sent));
        }
    }

    /** The same form a second time was done already; anything else is shown anew, with what was typed. */
    private void changedMeanwhile(Context ctx, Own own, Sent sent, String basedOn) {
        if (wasDone(own.question(), sent, basedOn)) {
            done(ctx, own, sent.act());
        } else {
            page(
                    ctx,
                    HttpStatus.CONFLICT.getCode(),
                    own,
                    new Said(null, parts.wording().get("asker.conflict"), sent));
        }
    }

    private static boolean wasDone(Question question, Sent sent, String basedOn) {
        List<Event> events = question.recorded();
        // The event that a form adds comes right after the revision it was made on.
        if (!basedOn.matches("[0-9]{1,6}") || Integer.parseInt(basedOn) >= events.size()) {
            return false;
        }
        Event event = events.get(Integer.parseInt(basedOn));
        return event.act().by().holds(Role.ASKER)
                && event.kind() == sent.act().kind()
                && event.equals(
                        sent.act().event(new Act(event.act().at(), event.act().by()), sent.text()));
    }

    private void done(Context ctx, Own own, AskerAct act) {
        String done = parts.wording().get("asker.done." + act.slug());
        page(ctx, HttpStatus.OK.getCode(), own, new Said(done, null, null));
    }

    private void page(Context ctx, int status, Own own, Said said) {
        AskerPage page = parts.store()
                .ledgerLine(own.question().number())
                .map(line -> views.page(own.question(), line, own.secret(), said))
                .orElseThrow(() -> new HttpResponseException(HttpStatus.INTERNAL_SERVER_ERROR.getCode()));
        ctx.status(status).html(parts.page("intake/asker.ftlh", page));
    }

    private void door(
            Context ctx,
            int status,
            String number,
            String secret,
            Map<String, String> errors,
            @Nullable String problem) {
        ctx.status(status).html(parts.page("intake/asker-door.ftlh", views.door(number, secret, errors, problem)));
    }

    /** Longer than any number or code is nothing to look at or to show again. */
    private static String typed(@Nullable String value) {
        String stripped = Objects.requireNonNullElse(value, "").strip();
        return stripped.codePointCount(0, stripped.length()) > TYPED_MAX
                ? stripped.substring(0, stripped.offsetByCodePoints(0, TYPED_MAX))
                : stripped;
    }
}
