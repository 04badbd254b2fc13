package vn.doithoai.desk.signin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskMail;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Field;

/** Where one wants letters and which: everybody for the own account alone. */
public final class LetterWishPages {

    private static final String PATH = "/can-bo/thu-dien-tu";
    private static final String ADDRESS = "dia-chi-thu";
    private static final String ASSIGNED = "thu-khi-duoc-giao";
    private static final String MORNING = "thu-buoi-sang";
    private static final String DONE = "thu-dien-tu";
    private static final int ADDRESS_MAX = 254;

    private final DeskParts parts;
    private final DeskMail mail;
    private final Controls inputs;

    public LetterWishPages(DeskParts parts, DeskMail mail) {
        this.parts = parts;
        this.mail = mail;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * The page.
     *
     * @param on whether this office sends letters
     */
    public record LetterWishPage(DeskBar desk, boolean on, List<Field> fields) {
        public LetterWishPage {
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.OWN_ACCOUNT, (ctx, who) -> {
            String said = DONE.equals(ctx.queryParam("da")) ? inputs.say("desk.said." + DONE) : "";
            page(ctx, who, HttpStatus.OK, said, mail.wish(who.member().id()), null);
        });
        router.post(PATH, Permission.OWN_ACCOUNT, this::keep);
    }

    private void keep(Context ctx, Signed who) {
        String address = Objects.requireNonNullElse(ctx.formParam(ADDRESS), "").strip();
        DeskMail.Wish wish =
                new DeskMail.Wish(address, ctx.formParam(ASSIGNED) != null, ctx.formParam(MORNING) != null);
        try {
            mail.keep(who.member().id(), wish);
            ctx.redirect(PATH + "?da=" + DONE, HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            page(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT, "", wish, inputs.say("desk.letters.address"));
        }
    }

    private void page(
            Context ctx, Signed who, HttpStatus status, String said, DeskMail.Wish wish, @Nullable String wrong) {
        ctx.status(status)
                .html(parts.page(
                        "desk/letter-wish.ftlh",
                        new LetterWishPage(
                                DeskBar.of(who, parts.wording(), said),
                                mail.queue().isPresent(),
                                List.of(
                                        inputs.text(ADDRESS, wish.address(), ADDRESS_MAX, false, "email", wrong),
                                        inputs.tick(ASSIGNED, wish.assigned()),
                                        inputs.tick(MORNING, wish.morning())))));
    }
}
