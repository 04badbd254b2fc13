package vn.doithoai.desk.signin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.FormPlace;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;

/** Keeps what is typed into the longer forms of the desk while it is typed. The script of the pages sends it here. */
public final class UnsentPages {

    private static final String KEEP = Addresses.desk("go-do");

    /** Name of the field with the address the form itself goes to. */
    private static final String TARGET = "go-do-cho";

    private static final String KEY = "go-do";
    private static final String REVISION = "phien-ban";

    /** More is no form of ours, and could not be read back. */
    private static final int FIELDS_MAX = 300;

    private static final int VALUE_MAX = 40_000;
    private static final int NAME_MAX = 64;

    private static final System.Logger LOG = System.getLogger(UnsentPages.class.getName());

    private final DeskParts parts;
    private final Unsent unsent;
    private final Set<String> acts;

    /** @param acts last parts of the addresses of all acts on a question */
    public UnsentPages(DeskParts parts, Set<String> acts) {
        this.parts = parts;
        this.unsent = new Unsent(parts);
        this.acts = Set.copyOf(acts);
    }

    public void add(DeskRouter router) {
        router.background(KEEP, Permission.OWN_ACCOUNT, this::keep);
        router.post(KEEP + "/bo", Permission.OWN_ACCOUNT, this::drop);
    }

    private void keep(Context ctx, Signed who) {
        String path = Objects.requireNonNullElse(ctx.formParam(TARGET), "");
        String opening = ctx.formParam(Unsent.OPENING);
        Optional<FormPlace> place = FormPlace.of(path).filter(found -> !found.isAct() || acts.contains(found.name()));
        List<UnsentForm.Field> fields = fields(ctx);
        if (place.isEmpty() || opening == null || !Unsent.isOpening(opening) || !unsent.isKnown(who, place.get())) {
            ctx.status(HttpStatus.NOT_FOUND);
        } else if (isTooMuch(fields)) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE);
        } else if (isErasedSince(ctx, place.get())) {
            ctx.status(HttpStatus.GONE);
        } else {
            store(ctx, new UnsentForm(who.member().id(), path, opening, parts.now(), fields));
        }
    }

    private void store(Context ctx, UnsentForm form) {
        try {
            boolean kept = parts.unsent().keep(form);
            ctx.status(kept ? HttpStatus.OK : HttpStatus.CONFLICT);
            ctx.contentType("text/plain; charset=utf-8");
            ctx.result(
                    kept
                            ? parts.wording()
                                    .get(
                                            "desk.unsent.kept",
                                            parts.wording().time(form.at().toLocalTime()))
                            : "");
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "what is typed is not kept: {0}", String.valueOf(e.getCause()));
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static List<UnsentForm.Field> fields(Context ctx) {
        List<UnsentForm.Field> fields = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (!name.equals(Signed.CSRF) && !name.equals(TARGET)) {
                values.forEach(value -> fields.add(new UnsentForm.Field(name, value)));
            }
        });
        return fields;
    }

    private static boolean isTooMuch(List<UnsentForm.Field> fields) {
        return fields.size() > FIELDS_MAX
                || fields.stream()
                        .anyMatch(field -> field.name().length() > NAME_MAX
                                || field.value().length() > VALUE_MAX);
    }

    /** A page from before may quote what is no more. */
    private boolean isErasedSince(Context ctx, FormPlace place) {
        Optional<Question> question = place.question().flatMap(parts.store()::find);
        return question.filter(found -> found.state().erased()
                        && !Integer.toString(found.revision()).equals(ctx.formParam(REVISION)))
                .isPresent();
    }

    private void drop(Context ctx, Signed who) {
        String key = Objects.requireNonNullElse(ctx.formParam(KEY), "");
        Optional<UnsentForm> form = parts.unsent().find(who.member().id(), key);
        form.ifPresent(found -> parts.unsent().drop(found.account(), key));
        String back = form.flatMap(found -> FormPlace.of(found.path()))
                .map(FormPlace::page)
                .orElse(DeskRouter.HOME);
        ctx.redirect(back, HttpStatus.SEE_OTHER);
    }
}
