package vn.doithoai.desk.signin;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AccountGuard.Factor;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SecondFactor;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.view.Field;
import vn.doithoai.view.Qr;

/** The own second factor: begun with a picture or a typed key, ended, and new codes for paper. */
public final class FactorPages {

    private static final String PATH = DeskRouter.FACTOR;
    private static final String CODE = "ma-sau-so";
    private static final String KEY = "khoa-ung-dung";
    private static final int CODE_MAX = 10;
    private static final int KEY_GROUP = 4;

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final Controls inputs;

    public FactorPages(DeskParts parts, StaffAdmin admin) {
        this.parts = parts;
        this.admin = admin;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * The page of the second factor.
     *
     * @param since when it was begun, or empty where it is off
     * @param left how many codes on paper were not used
     * @param demanded whether this person must have it
     * @param key of a new one, and {@code typed} the same in groups; empty where it is on
     * @param qr the picture of it
     * @param codes codes for paper, just made, to be shown this once
     */
    public record FactorPage(
            DeskBar desk,
            String since,
            int left,
            boolean demanded,
            String key,
            String typed,
            @Nullable Qr qr,
            List<String> codes,
            List<Field> fields) {
        public FactorPage {
            codes = List.copyOf(codes);
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.OWN_ACCOUNT, (ctx, who) -> {
            String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
            page(ctx, who, 200, "tat-lop-hai".equals(done) ? inputs.say("desk.said.tat-lop-hai") : "", List.of(), null);
        });
        router.postProved(PATH, Permission.OWN_ACCOUNT, (ctx, who) -> turnOn(ctx, who, router));
        router.postProved(PATH + "/ma-du-phong", Permission.OWN_ACCOUNT, (ctx, who) -> {
            boolean on = SecondFactor.isOn(who.member());
            List<String> codes =
                    on ? admin.factor().newRecoveryCodes(who.member().id()) : List.of();
            page(ctx, who, 200, "", codes, null);
        });
        router.postProved(PATH + "/tat", Permission.OWN_ACCOUNT, (ctx, who) -> {
            if (SecondFactor.isOn(who.member()) && !isDemanded(who)) {
                admin.factor().turnOff(who.member().id());
            }
            ctx.redirect(PATH + "?da=tat-lop-hai", HttpStatus.SEE_OTHER);
        });
    }

    private void turnOn(Context ctx, Signed who, DeskRouter router) {
        if (SecondFactor.isOn(who.member())) {
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
            return;
        }
        Optional<List<String>> codes = admin.factor().turnOn(who.member().id(), param(ctx, KEY), param(ctx, CODE));
        if (codes.isEmpty()) {
            page(ctx, who, HttpStatus.UNPROCESSABLE_CONTENT.getCode(), "", List.of(), inputs.say("desk.factor.wrong"));
            return;
        }
        router.endOthers(ctx, who);
        page(ctx, who, 200, "", codes.get(), null);
    }

    private boolean isDemanded(Signed who) {
        return parts.factorDemanded() && SecondFactor.isDemandedOf(who.member());
    }

    private void page(Context ctx, Signed who, int status, String said, List<String> codes, @Nullable String wrong) {
        Factor factor = parts.staff()
                .find(who.member().id())
                .map(member -> member.guard().factor())
                .orElse(null);
        String sent = param(ctx, KEY);
        String key = factor != null
                ? ""
                : SecondFactor.isKey(sent) ? sent : admin.factor().newKey();
        ctx.status(status)
                .html(parts.page(
                        "desk/factor.ftlh",
                        new FactorPage(
                                DeskBar.of(who, parts.wording(), said),
                                factor == null ? "" : parts.wording().dateTime(factor.since()),
                                factor == null ? 0 : factor.recovery().size(),
                                isDemanded(who),
                                key,
                                key.replaceAll("(.{" + KEY_GROUP + "})(?=.)", "$1 "),
                                key.isEmpty()
                                        ? null
                                        : Qr.of(SecondFactor.address(
                                                key, issuer(), who.member().id())),
                                codes,
                                factor == null
                                        ? List.of(inputs.text(CODE, "", CODE_MAX, true, "one-time-code", wrong))
                                        : List.of())));
    }

    /** Where the codes are for, as the app lists it. */
    private String issuer() {
        return inputs.say(
                "desk.factor.issuer", String.valueOf(URI.create(parts.deskUrl()).getHost()));
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
