package vn.doithoai.desk.staff;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.AccountGuard.Wish;
import vn.doithoai.office.Permission;
import vn.doithoai.office.SecondFactor;
import vn.doithoai.office.SecondPerson.Handed;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Role;
import vn.doithoai.view.Field;

/** Accounts of the desk for its administrator. A link is shown once, to be handed over in person or by telephone. */
public final class StaffPages {

    private static final int NAME_MAX = 100;
    private static final int ID_MAX = 32;
    private static final String LIST = "/can-bo/nhan-su";
    private static final List<String> SAID = List.of("sua", "khoa", "mo", "con-mot", "thoi-cho");

    private final DeskParts parts;
    private final StaffAdmin admin;
    private final Controls inputs;

    public StaffPages(DeskParts parts, StaffAdmin admin) {
        this.parts = parts;
        this.admin = admin;
        this.inputs = new Controls(parts.wording());
    }

    /** One account in the list. */
    public record Row(String id, String name, String post, String roles, String state) {}

    /** The list of accounts. */
    public record StaffPage(DeskBar desk, List<Row> rows) {
        public StaffPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One account, or a new one.
     *
     * @param id empty for a new one
     * @param link a link just made, to be shown this once, or empty
     * @param until last day of that link, or empty
     * @param waits what waits for a second person, or empty
     * @param mark of what waits
     * @param factor whether it has a second factor
     */
    public record MemberPage(
            DeskBar desk,
            String id,
            String name,
            boolean enabled,
            List<Field> fields,
            String link,
            String until,
            String waits,
            String mark,
            boolean factor) {
        public MemberPage {
            fields = List.copyOf(fields);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return fields.stream().filter(field -> field.error() != null).toList();
        }
    }

    /** What was typed about an account. */
    private record Typed(String id, String name, String post, String unit, Set<Role> roles, Set<String> topics) {}

    public void add(DeskRouter router) {
        router.get(LIST, Permission.MANAGE_STAFF, this::list);
        router.get(LIST + "/them", Permission.MANAGE_STAFF, (ctx, who) -> newPage(ctx, who, 200, blank(), List.of()));
        router.postProved(LIST + "/them", Permission.MANAGE_STAFF, this::invite);
        router.get(LIST + "/{id}", Permission.MANAGE_STAFF, (ctx, who) -> {
            String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
            memberPage(ctx, who, 200, of(member(ctx)), List.of(), "", SAID.contains(done) ? done : "");
        });
        router.postProved(LIST + "/{id}", Permission.MANAGE_STAFF, this::change);
        router.postProved(LIST + "/{id}/lien-ket", Permission.MANAGE_STAFF, (ctx, who) -> {
            StaffMember member = member(ctx);
            if (!member.enabled()) {
                // It would open nothing: a locked account is opened again first.
                ctx.redirect(LIST + "/" + member.id(), HttpStatus.SEE_OTHER);
                return;
            }
            Handed made = admin.resetLink(member.id(), who.member().id()).orElseThrow();
            memberPage(ctx, who, 200, of(member(ctx)), List.of(), made.link(), "");
        });
        router.postProved(LIST + "/{id}/bo-lop-hai", Permission.MANAGE_STAFF, (ctx, who) -> {
            StaffMember member = member(ctx);
            if (SecondFactor.isOn(member)) {
                admin.second().askWithoutFactor(member.id(), who.member().id());
            }
            ctx.redirect(LIST + "/" + member.id(), HttpStatus.SEE_OTHER);
        });
        router.post(LIST + "/{id}/thoi-cho", Permission.MANAGE_STAFF, (ctx, who) -> {
            String mark = Objects.requireNonNullElse(ctx.formParam("dau-viec"), "");
            admin.second().drop(member(ctx).id(), mark, who.member().id());
            ctx.redirect(LIST + "/" + member(ctx).id() + "?da=thoi-cho", HttpStatus.SEE_OTHER);
        });
        router.postProved(LIST + "/{id}/khoa", Permission.MANAGE_STAFF, (ctx, who) -> {
            StaffAdmin.Disabled done =
                    admin.disable(member(ctx).id(), who.member().id());
            String said = done == StaffAdmin.Disabled.LAST_ADMINISTRATOR ? "con-mot" : "khoa";
            ctx.redirect(LIST + "/" + member(ctx).id() + "?da=" + said, HttpStatus.SEE_OTHER);
        });
        router.postProved(LIST + "/{id}/mo", Permission.MANAGE_STAFF, (ctx, who) -> {
            admin.enable(member(ctx).id(), who.member().id());
            ctx.redirect(LIST + "/" + member(ctx).id() + "?da=mo", HttpStatus.SEE_OTHER);
        });
    }

    private StaffMember member(Context ctx) {
        return parts.staff()
                .find(ctx.pathParam("id"))
                .orElseThrow(() -> new HttpResponseException(HttpStatus.NOT_FOUND.getCode()));
    }

    private void list(Context ctx, Signed who) {
        List<Row> rows = parts.staff().all().stream()
                .map(member -> new Row(
                        member.id(),
                        member.name(),
                        member.post(),
                        String.join(
                                ", ",
                                member.roles().stream()
                                        .sorted()
                                        .map(parts.wording()::label)
                                        .toList()),
                        inputs.say("desk.staff." + state(member))))
                .toList();
        ctx.html(parts.page("desk/staff.ftlh", new StaffPage(DeskBar.of(who, parts.wording(), ""), rows)));
    }

    private static String state(StaffMember member) {
        if (!member.enabled()) {
            return "disabled";
        }
        return member.passwordHash() == null ? "invited" : "active";
    }

    private void invite(Context ctx, Signed who) {
        Typed typed = typed(ctx, "");
        List<String[]> wrong = wrong(typed);
        if (!typed.id().matches(StaffMember.ID_PATTERN)) {
            wrong.add(0, new String[] {"ten-dang-nhap", inputs.say("desk.staff.bad-id")});
        }
        if (wrong.isEmpty()) {
            Optional<Handed> made = admin.add(made(typed, null), who.member().id());
            if (made.isPresent()) {
                memberPage(ctx, who, 200, typed, List.of(), made.get().link(), "");
                return;
            }
            wrong.add(new String[] {"ten-dang-nhap", inputs.say("desk.staff.taken")});
        }
        newPage(ctx, who, 422, typed, wrong);
    }

    private void change(Context ctx, Signed who) {
        StaffMember member = member(ctx);
        Typed typed = typed(ctx, member.id());
        List<String[]> wrong = wrong(typed);
        if (admin.isLastAdministrator(member) && !typed.roles().contains(Role.ADMINISTRATOR)) {
            wrong.add(new String[] {"vai-tro", inputs.say("desk.said.con-mot")});
        }
        if (!wrong.isEmpty()) {
            memberPage(ctx, who, 422, typed, wrong, "", "");
            return;
        }
        Handed made = admin.change(
                member.id(), account -> made(typed, account), who.member().id());
        if (!made.link().isEmpty()) {
            memberPage(ctx, who, 200, of(member(ctx)), List.of(), made.link(), "");
            return;
        }
        ctx.redirect(LIST + "/" + member.id() + "?da=sua", HttpStatus.SEE_OTHER);
    }

    private static StaffMember made(Typed typed, @Nullable StaffMember before) {
        String unit = typed.unit().isEmpty() ? null : typed.unit();
        return before == null
                ? StaffMember.newcomer(typed.id(), typed.name(), typed.post(), unit, typed.roles(), typed.topics())
                : before.withWork(typed.name(), typed.post(), unit, typed.roles(), typed.topics());
    }

    private List<String[]> wrong(Typed typed) {
        List<String[]> wrong = new ArrayList<>();
        if (typed.name().isEmpty() || PlainText.length(typed.name()) > NAME_MAX) {
            wrong.add(new String[] {"ho-ten", inputs.say("desk.staff.bad-name", NAME_MAX)});
        }
        if (PlainText.length(typed.post()) > NAME_MAX) {
            wrong.add(new String[] {"chuc-danh", inputs.say("desk.staff.bad-name", NAME_MAX)});
        }
        if (typed.roles().isEmpty()) {
            wrong.add(new String[] {"vai-tro", inputs.say("desk.staff.no-role")});
        }
        return wrong;
    }

    private Typed typed(Context ctx, String id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : StaffMember.STAFF_ROLES) {
            if (ctx.formParams("vai-tro").contains(Codes.of(role))) {
                roles.add(role);
            }
        }
        Set<String> topics = new HashSet<>(ctx.formParams("linh-vuc"));
        // What the post answers for is said in the catalogue, and changes there.
        Set<String> ofPost = ofPost(PlainText.line(param(ctx, "chuc-danh")));
        topics.removeIf(topic -> catalogue().topic(topic).isEmpty() || ofPost.contains(topic));
        String unit = param(ctx, "don-vi");
        return new Typed(
                id.isEmpty() ? param(ctx, "ten-dang-nhap").strip().toLowerCase(Locale.ROOT) : id,
                PlainText.line(param(ctx, "ho-ten")),
                PlainText.line(param(ctx, "chuc-danh")),
                catalogue().unit(unit).isPresent() ? unit : "",
                roles,
                topics);
    }

    /** With the roles that wait: who saves the form goes on asking for them. */
    private Typed of(StaffMember member) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(member.roles());
        member.wish(parts.now()).ifPresent(wish -> roles.addAll(wish.roles()));
        return new Typed(
                member.id(),
                member.name(),
                member.post(),
                Objects.requireNonNullElse(member.unit(), ""),
                roles,
                member.topics());
    }

    /** No role either: who adds an account says what it is for. */
    private static Typed blank() {
        return new Typed("", "", "", "", Set.of(), Set.of());
    }

    private void newPage(Context ctx, Signed who, int status, Typed typed, List<String[]> wrong) {
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.text("ten-dang-nhap", typed.id(), ID_MAX, true, "off", error(wrong, "ten-dang-nhap")));
        fields.addAll(fields(typed, wrong));
        MemberPage page =
                new MemberPage(DeskBar.of(who, parts.wording(), ""), "", "", true, fields, "", "", "", "", false);
        ctx.status(status).html(parts.page("desk/staff-member.ftlh", page));
    }

    private void memberPage(
            Context ctx, Signed who, int status, Typed typed, List<String[]> wrong, String link, String said) {
        Optional<StaffMember> member = parts.staff().find(typed.id());
        boolean enabled = member.map(StaffMember::enabled).orElse(true);
        Optional<Wish> wish = member.filter(StaffMember::enabled).flatMap(found -> found.wish(parts.now()));
        LocalDate until = parts.today().plusDays(StaffAdmin.LINK.toDays());
        DeskBar bar = DeskBar.of(who, parts.wording(), said.isEmpty() ? "" : inputs.say("desk.said." + said));
        ctx.status(status)
                .html(parts.page(
                        "desk/staff-member.ftlh",
                        new MemberPage(
                                bar,
                                typed.id(),
                                typed.name(),
                                enabled,
                                fields(typed, wrong),
                                link,
                                link.isEmpty() ? "" : parts.wording().date(until),
                                wish.map(this::waits).orElse(""),
                                wish.map(Wish::mark).orElse(""),
                                member.filter(SecondFactor::isOn).isPresent())));
    }

    private String waits(Wish wish) {
        return inputs.say(
                "desk.waiting.since",
                WaitingPages.sentence(inputs, parts, wish),
                wish.by(),
                parts.wording().dateTime(wish.at()));
    }

    private List<Field> fields(Typed typed, List<String[]> wrong) {
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.text("ho-ten", typed.name(), NAME_MAX, true, "off", error(wrong, "ho-ten")));
        fields.add(post(typed, error(wrong, "chuc-danh")));
        fields.add(inputs.choice("don-vi", "select", units(typed), false, null));
        fields.add(inputs.choice(
                "vai-tro",
                "checkboxes",
                StaffMember.STAFF_ROLES.stream()
                        .sorted()
                        .map(role -> new Field.Option(
                                Codes.of(role),
                                inputs.say("desk.role." + role.name()),
                                typed.roles().contains(role)))
                        .toList(),
                true,
                error(wrong, "vai-tro")));
        fields.add(inputs.choice(
                "linh-vuc",
                "checkboxes",
                catalogue().topics().stream()
                        .filter(topic -> !ofPost(typed.post()).contains(topic.id()))
                        .map(topic -> new Field.Option(
                                topic.id(), topic.label(), typed.topics().contains(topic.id())))
                        .toList(),
                false,
                null));
        return fields;
    }

    /** Those of the catalogue are offered, with what they answer for; any other may be typed. */
    private Field post(Typed typed, @Nullable String error) {
        Field field = inputs.text("chuc-danh", typed.post(), NAME_MAX, false, "off", error);
        String fields = catalogue().topics().stream()
                .filter(topic -> ofPost(typed.post()).contains(topic.id()))
                .map(Catalogue.Topic::label)
                .collect(Collectors.joining("; "));
        String hint = Objects.requireNonNullElse(field.hint(), "");
        return new Field(
                field.name(),
                field.type(),
                field.label(),
                fields.isEmpty() ? hint : hint + " " + inputs.say("desk.staff.fields-of-post", fields),
                field.error(),
                field.value(),
                NAME_MAX,
                "off",
                false,
                catalogue().postsOn(parts.today()).stream()
                        .map(one -> new Field.Option(one.title(), one.title(), false))
                        .toList());
    }

    private Set<String> ofPost(String post) {
        return catalogue().fieldsOf(post, parts.today());
    }

    private List<Field.Option> units(Typed typed) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option(
                "", inputs.say("desk.staff.no-unit"), typed.unit().isEmpty()));
        for (Catalogue.Unit unit : catalogue().units()) {
            options.add(new Field.Option(unit.id(), unit.name(), unit.id().equals(typed.unit())));
        }
        return options;
    }

    private Catalogue catalogue() {
        return parts.programme().catalogue();
    }

    private static @Nullable String error(List<String[]> wrong, String name) {
        return wrong.stream()
                .filter(field -> field[0].equals(name))
                .map(field -> field[1])
                .findFirst()
                .orElse(null);
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
