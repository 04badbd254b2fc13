package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Sha256;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;
import vn.doithoai.question.Channel;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Checked;
import vn.doithoai.question.form.SubmissionForm.Invalid;
import vn.doithoai.question.form.SubmissionForm.Valid;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.publication.JsonBodies;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Addresses;
import vn.doithoai.web.AllowedMethods;
import vn.doithoai.web.StrictText;

/** The JSON API of version 1, described in {@code openapi.yaml}; the same rules and words as the form. */
public final class ApiRoutes {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String PROBLEM = "application/problem+json; charset=utf-8";
    private static final String RECORD_SCHEMA = "/vn/doithoai/store/published-question.schema.json";
    private static final int IDEMPOTENCY_KEY_MAX = 100;

    private final IntakeParts parts;
    private final Reception reception;
    private final RefusedSendings refused = new RefusedSendings();

    public ApiRoutes(IntakeParts parts) {
        this.parts = parts;
        this.reception = new Reception(parts);
    }

    /** A question as sent; absent fields are null. */
    public record QuestionRequest(
            @Nullable String title,
            @Nullable String text,
            @Nullable String kind,
            @Nullable String topic,
            @Nullable String session,
            @Nullable String village,
            @Nullable List<String> groups,
            @Nullable String collective,
            @Nullable Integer people,
            @Nullable List<String> otherVillages,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable String replyWish,
            @Nullable Boolean consent,
            @Nullable Boolean publishName) {

        SubmissionForm form(String consentVersion) {
            return SubmissionForm.read(this::sent, consentVersion);
        }

        private List<String> sent(SubmissionForm.Field field) {
            return switch (field) {
                case TITLE -> oneOrNone(title);
                case TEXT -> oneOrNone(text);
                case KIND -> oneOrNone(kind);
                case TOPIC -> oneOrNone(topic);
                case SESSION -> oneOrNone(session);
                case VILLAGE -> oneOrNone(village);
                case GROUPS -> groups == null ? List.of() : groups;
                case COLLECTIVE -> oneOrNone(collective);
                case PEOPLE -> people == null ? List.of() : List.of(people.toString());
                case OTHER_VILLAGES -> otherVillages == null ? List.of() : otherVillages;
                case NAME -> oneOrNone(name);
                case PHONE -> oneOrNone(phone);
                case EMAIL -> oneOrNone(email);
                case POSTAL_ADDRESS -> oneOrNone(postalAddress);
                case REPLY_WISH -> oneOrNone(replyWish);
                case CONSENT -> ticked(consent);
                case PUBLISH_NAME -> ticked(publishName);
            };
        }

        private static List<String> oneOrNone(@Nullable String text) {
            return text == null ? List.of() : List.of(text);
        }

        private static List<String> ticked(@Nullable Boolean tick) {
            return Boolean.TRUE.equals(tick) ? List.of("1") : List.of();
        }

        /** Hidden: what a citizen sent never reaches a log. */
        @Override
        public String toString() {
            return "QuestionRequest[hidden]";
        }
    }

    /** The receipt; the secret is told this once. */
    public record ReceiptResponse(
            QuestionNumber number,
            String secret,
            OffsetDateTime receivedAt,
            String salt,
            String seal,
            String ledgerHash,
            String actsHead,
            String link) {}

    /** How a question stands. */
    public record QuestionResponse(
            QuestionNumber number,
            LocalDate receivedOn,
            String status,
            String statusLabel,
            String visibility,
            @Nullable String outcome,
            @Nullable String topic,
            @Nullable String title,
            @Nullable String text,
            @Nullable String shortAnswer,
            @Nullable LocalDate due,
            @Nullable LocalDate renewedDue,
            String clock,
            LocalDate asOf,
            String link) {}

    /** A session in the list. */
    public record SessionResponse(
            String id, String title, String state, String month, List<PointResponse> points, boolean takesQuestions) {}

    /** A meeting point; absent date and hours are not announced. */
    public record PointResponse(
            @Nullable String venue,
            @Nullable String village,
            @Nullable LocalDate date,
            @Nullable String start) {}

    /** RFC 9457. */
    public record Problem(String type, int status, String title, List<ProblemField> errors) {}

    /** One wrong field. */
    public record ProblemField(String field, String problem, String message) {}

    /** Whether the server is well. */
    public record HealthResponse(String status) {}

    public void add(RoutesConfig routes) {
        routes.post("/api/v1/questions", this::post);
        AllowedMethods.onlyPost(routes, "/api/v1/questions", parts.errors());
        routes.get("/api/v1/questions/{number}", this::get);
        routes.get("/api/v1/sessions", this::sessions);
        routes.get("/api/v1/openapi.yaml", ctx -> shipped(ctx, "/openapi.yaml", "application/yaml; charset=utf-8"));
        routes.get(
                "/api/v1/published-question.schema.json",
                ctx -> shipped(ctx, RECORD_SCHEMA, "application/schema+json"));
        routes.get("/suc-khoe", this::health);
        routes.head("/suc-khoe", this::health);
    }

    private void post(Context ctx) {
        Optional<QuestionRequest> request = read(ctx);
        if (request.isEmpty()) {
            return;
        }
        SubmissionForm form =
                request.get().form(parts.programme().catalogue().formTexts().consentVersion());
        Checked checked =
                form.check(Forms.choices(parts.programme(), parts.published().get(), parts.today()));
        if (checked instanceof Valid valid) {
            store(ctx, valid);
        } else if (checked instanceof Invalid invalid) {
            problem(ctx, HttpStatus.UNPROCESSABLE_CONTENT, "api.invalid", fields(invalid));
        }
    }

    private void store(Context ctx, Valid valid) {
        String name = RefusedSendings.name(ctx.ip(), ctx.body());
        String nonce = nonce(ctx, name);
        switch (reception.take(valid.submission(), Channel.API, Set.of(), nonce, ctx.ip())) {
            case STORED -> {
                refused.stored(name);
                stored(ctx, nonce);
            }
            case OTHER_CONTENT -> problem(ctx, HttpStatus.CONFLICT, "api.other-content", List.of());
            case TOO_MANY -> parts.errors().answer(ctx, HttpStatus.TOO_MANY_REQUESTS.getCode());
            case NOT_STORED -> {
                refused.refused(name, nonce);
                parts.errors().answer(ctx, HttpStatus.SERVICE_UNAVAILABLE.getCode());
            }
        }
    }

    private void stored(Context ctx, String nonce) {
        Receipt receipt = parts.store().received(Reception.submissionKey(nonce)).orElseThrow();
        String link = Addresses.question(receipt.number());
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/questions/" + receipt.number());
        json(
                ctx,
                new ReceiptResponse(
                        receipt.number(),
                        reception.secret(nonce).grouped(),
                        receipt.enteredAt(),
                        receipt.salt(),
                        receipt.seal(),
                        receipt.ledgerHash(),
                        receipt.actsHead(),
                        link));
    }

    /** The same key is the same sending; with another question in it, it is refused, so that nobody gets another's receipt. */
    private String nonce(Context ctx, String name) {
        String key = ctx.header("Idempotency-Key");
        if (key == null) {
            return refused.nonce(name).orElseGet(() -> "api\n" + parts.tokens().issue());
        }
        if (key.isBlank() || key.length() > IDEMPOTENCY_KEY_MAX) {
            throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode());
        }
        return "api\n" + Sha256.hex(key);
    }

    private Optional<QuestionRequest> read(Context ctx) {
        try {
            return Optional.of(parts.json().read(StrictText.json(ctx), QuestionRequest.class));
        } catch (StrictText.NotText e) {
            problem(ctx, HttpStatus.BAD_REQUEST, "api.not-utf8", List.of());
            return Optional.empty();
        } catch (JsonBodies.BadJson e) {
            String where = String.valueOf(e.getMessage());
            problem(
                    ctx,
                    HttpStatus.BAD_REQUEST,
                    "api.bad-json",
                    List.of(new ProblemField(
                            where, "unreadable", parts.wording().get("api.bad-json.field"))));
            return Optional.empty();
        }
    }

    private List<ProblemField> fields(Invalid invalid) {
        return invalid.errors().stream()
                .map(error -> new ProblemField(
                        camel(error.field().name()),
                        Codes.of(error.problem()),
                        parts.wording()
                                .get("ask.error." + error.field().name() + "."
                                        + error.problem().name())))
                .toList();
    }

    private void get(Context ctx) {
        Optional<PublishedQuestion> question =
                QuestionNumber.parse(ctx.pathParam("number")).flatMap(number -> LookupRoutes.published(parts, number));
        if (question.isEmpty()) {
            parts.errors().answer(ctx, HttpStatus.NOT_FOUND.getCode());
            return;
        }
        json(ctx, response(question.get()));
    }

    private QuestionResponse response(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        DueClock clock = question.clock();
        return new QuestionResponse(
                question.number(),
                question.receivedOn(),
                Codes.of(question.stage()),
                parts.wording().label(question.stage()),
                Codes.of(question.visibility()),
                question.outcome() == null ? null : question.outcome().code(),
                question.topic(),
                content == null ? null : content.title(),
                content == null ? null : content.text(),
                content == null || content.answer() == null
                        ? null
                        : content.answer().shortAnswer(),
                clock.due(),
                clock.renewedDue(),
                parts.wording().reading(clock.readingOn(parts.today())),
                parts.today(),
                Addresses.question(question.number()));
    }

    private void sessions(Context ctx) {
        List<DialogueSession> open = parts.programme().openSessions(parts.today());
        json(
                ctx,
                parts.programme().sessions().stream()
                        .map(session -> new SessionResponse(
                                session.id(),
                                session.title(),
                                Codes.of(session.state()),
                                session.month().toString(),
                                session.points().stream().map(this::point).toList(),
                                open.contains(session)))
                        .toList());
    }

    private PointResponse point(MeetingPoint point) {
        return new PointResponse(
                point.venue(),
                point.village(),
                point.date(),
                point.start() == null ? null : parts.wording().time(point.start()));
    }

    private static void shipped(Context ctx, String name, String type) {
        try (InputStream file = ApiRoutes.class.getResourceAsStream(name)) {
            ctx.contentType(type)
                    .result(Objects.requireNonNull(file, name + " is shipped").readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void health(Context ctx) {
        IntakeParts.Health health = parts.health().get();
        ctx.status(health.canStore() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        json(ctx, new HealthResponse(health.canStore() && health.isWell() ? "ok" : "not-ok"));
    }

    private void problem(Context ctx, HttpStatus status, String key, List<ProblemField> errors) {
        ctx.status(status);
        Problem problem =
                new Problem("about:blank", status.getCode(), parts.wording().get(key), errors);
        ctx.contentType(PROBLEM).result(parts.json().write(problem));
    }

    private void json(Context ctx, Object value) {
        ctx.contentType(JSON).result(parts.json().write(value));
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
