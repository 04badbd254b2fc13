package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Checked;
import vn.doithoai.question.form.SubmissionForm.FieldError;
import vn.doithoai.question.form.SubmissionForm.Invalid;
import vn.doithoai.question.form.SubmissionForm.Valid;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.view.FormNames;
import vn.doithoai.view.PlainPage;
import vn.doithoai.view.QuestionForm;
import vn.doithoai.web.SignedTokens;
import vn.doithoai.web.StrictText;
import vn.doithoai.web.WebServer;

/** From the form to the receipt: check, mend, send, keep. Whatever goes wrong, what was typed comes back with the page. */
public final class QuestionRoutes {

    /** Nobody writes, reads and sends a question faster; a robot does. Counted from where the form was opened. */
    static final Duration FASTEST = Duration.ofSeconds(3);

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final IntakeParts parts;
    private final Reception reception;

    public QuestionRoutes(IntakeParts parts) {
        this.parts = parts;
        this.reception = new Reception(parts);
    }

    public void add(RoutesConfig routes) {
        routes.post("/tiep-nhan/kiem-tra", this::check);
        routes.post("/tiep-nhan/sua", this::mend);
        routes.post("/tiep-nhan/gui", this::send);
        routes.post("/tiep-nhan/bien-nhan", this::receiptAgain);
        for (String path : List.of("/tiep-nhan/kiem-tra", "/tiep-nhan/sua", "/tiep-nhan/gui", "/tiep-nhan/bien-nhan")) {
            routes.get(path, ctx -> parts.errors().answer(ctx, HttpStatus.METHOD_NOT_ALLOWED.getCode()));
        }
    }

    private void check(Context ctx) {
        StrictText.requireForm(ctx);
        SubmissionForm form = Forms.read(ctx);
        switchOn(ctx, form, valid -> {
            // Going back must show what was written, not a mistake of the browser; nobody else is to keep it.
            ctx.header("Cache-Control", "private, no-cache");
            checkPage(ctx, form, valid, HttpStatus.OK.getCode(), token(ctx), null);
        });
    }

    /** The one it came with: mended and checked again it is the same sending. */
    private String token(Context ctx) {
        String token = Objects.requireNonNullElse(ctx.formParam(FormNames.TOKEN), "");
        return parts.tokens().read(token) instanceof SignedTokens.Good
                ? token
                : parts.tokens().issue();
    }

    /** For how many seconds the form was open, as its script says; 0 where there is none. */
    private static long opened(Context ctx) {
        String typed = Objects.requireNonNullElse(ctx.formParam(FormNames.OPENED), "");
        return typed.matches("\\d{1,5}") ? Long.parseLong(typed) : 0;
    }

    private void mend(Context ctx) {
        StrictText.requireForm(ctx);
        formPage(ctx, HttpStatus.OK.getCode(), Forms.read(ctx), List.of(), null);
    }

    private void send(Context ctx) {
        StrictText.requireForm(ctx);
        WebServer.requireSameSite(ctx, parts.siteHost());
        SubmissionForm form = AskedToo.in(ctx, parts, Forms.read(ctx));
        String token = Objects.requireNonNullElse(ctx.formParam(FormNames.TOKEN), "");
        switchOn(ctx, form, valid -> {
            SignedTokens.Reading reading = parts.tokens().read(token);
            if (reading instanceof SignedTokens.Good good) {
                store(ctx, form, valid, token, good);
            } else {
                checkPage(
                        ctx,
                        form,
                        valid,
                        UNPROCESSABLE,
                        parts.tokens().issue(),
                        parts.wording().get("check.expired"));
            }
        });
    }

    private void store(Context ctx, SubmissionForm form, Valid valid, String token, SignedTokens.Good good) {
        Set<Suspicion> suspicions = EnumSet.noneOf(Suspicion.class);
        if (!Objects.requireNonNullElse(ctx.formParam(FormNames.HONEYPOT), "").isEmpty()) {
            suspicions.add(Suspicion.HONEYPOT);
        }
        if (good.age().plusSeconds(opened(ctx)).compareTo(FASTEST) < 0) {
            suspicions.add(Suspicion.TOO_FAST);
        }
        switch (reception.take(valid.submission(), Channel.WEB_FORM, suspicions, good.nonce(), ctx.ip())) {
            case STORED -> receipt(ctx, good);
            case OTHER_CONTENT -> sentAlready(ctx, form, valid, token, good);
            case TOO_MANY -> {
                ctx.header("Retry-After", "600");
                checkPage(ctx, form, valid, TOO_MANY, token, phoneToo("check.too-many"));
            }
            case NOT_STORED -> {
                ctx.header("Retry-After", "60");
                checkPage(ctx, form, valid, UNAVAILABLE, token, phoneToo("check.not-stored"));
            }
        }
    }

    /** The same page sent twice, with other words the second time: both are shown, and the asker chooses. */
    private void sentAlready(Context ctx, SubmissionForm form, Valid valid, String token, SignedTokens.Good good) {
        Receipt first =
                parts.store().received(Reception.submissionKey(good.nonce())).orElseThrow();
        ctx.status(HttpStatus.CONFLICT)
                .html(parts.page(
                        "intake/sent-already.ftlh", SentAlreadyPage.of(parts, form, valid.submission(), first, token)));
    }

    private String phoneToo(String key) {
        String phone = parts.frame().get().phone();
        return parts.wording().get(key)
                + (phone == null ? "" : " " + parts.wording().get("check.phone", phone));
    }

    /** The receipt of a question whose form was sent a second time with other words. */
    private void receiptAgain(Context ctx) {
        StrictText.requireForm(ctx);
        WebServer.requireSameSite(ctx, parts.siteHost());
        String token = Objects.requireNonNullElse(ctx.formParam(FormNames.TOKEN), "");
        if (parts.tokens().read(token) instanceof SignedTokens.Good good) {
            receipt(ctx, good);
        } else {
            noReceipt(ctx);
        }
    }

    /**
     * The receipt is the answer to the form itself. It has no address of its own: one would have to carry what opens it, for the
     * history of the browser and every log on the way to keep. Loading it again sends the same form, which stores nothing twice.
     */
    private void receipt(Context ctx, SignedTokens.Good good) {
        Optional<Receipt> receipt = parts.store().received(Reception.submissionKey(good.nonce()));
        if (receipt.isEmpty()) {
            noReceipt(ctx);
            return;
        }
        Secret secret = reception.secret(good.nonce());
        ctx.html(parts.page("intake/receipt.ftlh", ReceiptPage.of(parts, receipt.get(), secret)));
    }

    private void noReceipt(Context ctx) {
        ctx.status(HttpStatus.NOT_FOUND)
                .html(parts.page(
                        "intake/no-receipt.ftlh", new PlainPage(parts.wording().get("receipt.none.title"))));
    }

    /** Goes on with a valid form, or shows every mistake at once with what was typed. */
    private void switchOn(Context ctx, SubmissionForm form, java.util.function.Consumer<Valid> valid) {
        Checked checked =
                form.check(Forms.choices(parts.programme(), parts.published().get(), parts.today()));
        if (checked instanceof Valid good) {
            valid.accept(good);
        } else if (checked instanceof Invalid invalid) {
            formPage(ctx, UNPROCESSABLE, form, invalid.errors(), null);
        } else {
            throw new HttpResponseException(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        }
    }

    private void formPage(
            Context ctx, int status, SubmissionForm form, List<FieldError> errors, @Nullable String notice) {
        String token = Objects.requireNonNullElse(ctx.formParam(FormNames.TOKEN), "");
        QuestionForm page =
                QuestionForm.of(parts.wording(), parts.programme(), parts.today(), form, errors, notice, token);
        ctx.status(status).html(parts.page("intake/ask.ftlh", page));
    }

    /** @param token of this sending: one that was refused is sent again with the same, so that it is one question */
    private void checkPage(
            Context ctx, SubmissionForm form, Valid valid, int status, String token, @Nullable String notice) {
        CheckPage page =
                CheckPage.of(parts, form, valid.submission(), new CheckPage.Sending(token, opened(ctx)), notice);
        ctx.status(status).html(parts.page("intake/check.ftlh", page));
    }
}
