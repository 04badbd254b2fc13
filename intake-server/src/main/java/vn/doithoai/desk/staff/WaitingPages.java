package vn.doithoai.desk.staff;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AccountGuard.Wish;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SecondPerson;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;

/** What waits for a second person: who asked for it, for whom, since when; agreed to or refused here. */
public final class WaitingPages {

    private static final String PATH = "/can-bo/cho-xac-nhan";
    private static final String MARK = "dau-viec";

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final Controls inputs;

    public WaitingPages(DeskParts parts, StaffAdmin admin) {
        this.parts = parts;
        this.admin = admin;
        this.inputs = new Controls(parts.wording());
    }

    /**
     * Something that waits.
     *
     * @param mark of what is shown
     * @param why this person cannot agree to it, or empty
     */
    public record Row(
            String id, String name, String post, String what, String by, String at, String mark, String why) {}

    /**
     * All of it.
     *
     * @param code of a link just agreed to, to be shown this once, or empty
     * @param owner who needs the code
     */
    public record WaitingPage(DeskBar desk, List<Row> rows, String code, String owner) {
        public WaitingPage {
            rows = List.copyOf(rows);
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.CONFIRM_ACCOUNTS, (ctx, who) -> {
            String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
            boolean known =
                    List.of("xac-nhan", "tu-choi-xac-nhan", "khong-con-cho").contains(done);
            page(ctx, who, known ? inputs.say("desk.said." + done) : "", "", "");
        });
        router.postProved(PATH + "/{id}/dong-y", Permission.CONFIRM_ACCOUNTS, this::agree);
        router.post(PATH + "/{id}/tu-choi", Permission.CONFIRM_ACCOUNTS, (ctx, who) -> {
            boolean dropped = admin.second()
                    .drop(member(ctx).id(), mark(ctx), who.member().id());
            ctx.redirect(PATH + (dropped ? "?da=tu-choi-xac-nhan" : "?da=khong-con-cho"), HttpStatus.SEE_OTHER);
        });
    }

    private void agree(Context ctx, Signed who) {
        StaffMember member = member(ctx);
        SecondPerson.Agreed agreed =
                admin.second().agree(member.id(), mark(ctx), who.member().id());
        if (!agreed.done()) {
            ctx.redirect(PATH + "?da=khong-con-cho", HttpStatus.SEE_OTHER);
        } else if (agreed.code().isEmpty()) {
            ctx.redirect(PATH + "?da=xac-nhan", HttpStatus.SEE_OTHER);
        } else {
            page(ctx, who, "", agreed.code(), member.name());
        }
    }

    private void page(Context ctx, Signed who, String said, String code, String owner) {
        List<Row> rows = admin.second().waiting().stream()
                .flatMap(member -> member.wish(parts.now()).map(wish -> row(member, wish, who)).stream())
                .toList();
        DeskBar bar = DeskBar.of(who, parts.wording(), said);
        ctx.html(parts.page("desk/waiting.ftlh", new WaitingPage(bar, rows, code, owner)));
    }

    private Row row(StaffMember member, Wish wish, Signed who) {
        String why = "";
        if (!admin.second().mayAgree(member, who.member().id())) {
            boolean own = member.id().equals(who.member().id());
            why = inputs.say(own ? "desk.waiting.own" : "desk.waiting.asked");
        }
        return new Row(
                member.id(),
                member.name(),
                member.post(),
                what(wish),
                asker(wish.by()),
                parts.wording().dateTime(wish.at()),
                wish.mark(),
                why);
    }

    private String what(Wish wish) {
        return sentence(inputs, parts, wish.roles(), wish.link() != null);
    }

    /** What waits, in words. */
    static String sentence(Controls inputs, DeskParts parts, Set<Role> roles, boolean link) {
        String names = String.join(
                ", ", roles.stream().sorted().map(parts.wording()::label).toList());
        if (roles.isEmpty()) {
            return inputs.say("desk.waiting.link");
        }
        return inputs.say(link ? "desk.waiting.roles-and-link" : "desk.waiting.roles", names);
    }

    private String asker(String id) {
        return parts.staff()
                .find(id)
                .map(member -> member.name() + " (" + id + ")")
                .orElse(id);
    }

    private StaffMember member(Context ctx) {
        return Optional.of(ctx.pathParam("id"))
                .flatMap(parts.staff()::find)
                .orElseThrow(() -> new HttpResponseException(HttpStatus.NOT_FOUND.getCode()));
    }

    private static String mark(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam(MARK), "");
    }
}
