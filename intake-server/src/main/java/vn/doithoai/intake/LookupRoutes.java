package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Joined;
import vn.doithoai.view.QuestionPage;
import vn.doithoai.view.QuestionViews;

/**
 * Shows how a question stands to anyone who has its number: status, clock and what is public, as of this moment and
 * through the one door from private to public.
 */
public final class LookupRoutes {

    private static final System.Logger LOG = System.getLogger(LookupRoutes.class.getName());

    private final IntakeParts parts;

    public LookupRoutes(IntakeParts parts) {
        this.parts = parts;
    }

    /**
     * The look-up page.
     *
     * @param typed what was typed, shown again
     * @param error what is wrong with it, empty where nothing is
     */
    public record LookupPage(
            String title,
            String typed,
            String error,
            @Nullable QuestionPage question) {}

    public void add(RoutesConfig routes) {
        routes.get("/tiep-nhan/tra-cuu", this::lookUp);
    }

    private void lookUp(Context ctx) {
        String typed = Objects.requireNonNullElse(ctx.queryParam("so"), "").strip();
        Optional<QuestionNumber> number = QuestionNumber.said(typed, newestYear(parts));
        if (number.isEmpty()) {
            answer(ctx, HttpStatus.UNPROCESSABLE_CONTENT.getCode(), typed, malformed(typed), null);
            return;
        }
        Optional<PublishedQuestion> question = published(parts, number.get());
        if (question.isEmpty()) {
            String error = parts.wording().get("lookup.unknown", number.get());
            answer(ctx, HttpStatus.NOT_FOUND.getCode(), typed, error, null);
            return;
        }
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), parts.today());
        answer(
                ctx,
                HttpStatus.OK.getCode(),
                number.get().toString(),
                "",
                views.page(question.get(), joined(question.get())));
    }

    /** The question that it takes up; those that take it up stand on its page. */
    private Joined joined(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        PublishedQuestion earlier = content == null || content.follows() == null
                ? null
                : published(parts, content.follows())
                        .filter(found -> found.content() != null)
                        .orElse(null);
        return new Joined(List.of(), earlier, List.of());
    }

    private String malformed(String typed) {
        if (typed.isEmpty()) {
            return parts.wording().get("lookup.empty");
        }
        // People type the secret here: say so, and never repeat it.
        boolean secret = Secret.read(typed) != Secret.Reading.MALFORMED;
        return parts.wording().get(secret ? "lookup.secret" : "lookup.malformed");
    }

    private void answer(Context ctx, int status, String typed, String error, @Nullable QuestionPage question) {
        boolean secret = Secret.read(typed) != Secret.Reading.MALFORMED;
        String shown = secret || typed.length() > 40 ? "" : typed;
        String title = parts.wording().get("lookup.title");
        ctx.status(status).html(parts.page("intake/lookup.ftlh", new LookupPage(title, shown, error, question)));
    }

    /** The year of the newest number, which is meant where somebody names none. */
    static int newestYear(IntakeParts parts) {
        List<QuestionNumber> numbers = parts.store().numbers();
        return numbers.isEmpty()
                ? parts.today().getYear()
                : numbers.get(numbers.size() - 1).year();
    }

    /** A question as the public may know it now; one whose record cannot be read as readers know it. */
    static Optional<PublishedQuestion> published(IntakeParts parts, QuestionNumber number) {
        return readable(parts, number)
                .map(parts.gate()::now)
                .or(() -> parts.store()
                        .ledgerLine(number)
                        .map(line -> parts.gate()
                                .shown(number)
                                .map(PublishedQuestion::whileBeingRestored)
                                .orElseGet(() -> PublishedQuestion.ofLine(line))));
    }

    private static Optional<Question> readable(IntakeParts parts, QuestionNumber number) {
        try {
            return parts.store().find(number);
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be read: {1}", number, String.valueOf(e.getCause()));
            return Optional.empty();
        }
    }
}
