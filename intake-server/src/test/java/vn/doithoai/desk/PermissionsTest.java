package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;

/** Every route with every role, by address and by a request nobody's page offers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PermissionsTest {

    private static final List<String> PEOPLE =
            List.of("lan", "chu-tich", "pho", "hung", "mat-tran", "van-hoa", "quan-tri", "kiem");

    /** The only pages for who is not signed in. */
    private static final List<String> OPEN = List.of(
            "GET /can-bo/dang-nhap",
            "POST /can-bo/dang-nhap",
            "GET /can-bo/dang-nhap/ma",
            "POST /can-bo/dang-nhap/ma",
            "GET /can-bo/thiet-lap",
            "POST /can-bo/thiet-lap");

    /** What the script of a page sends: it is told, and led nowhere. */
    private static final Set<String> OF_SCRIPTS = Set.of(
            "/can-bo/dang-go",
            "/can-bo/go-do",
            "/can-bo/xem-chu",
            "/can-bo/xem-chu-trang",
            "/can-bo/hoi-truong-dong/{phien}",
            "/can-bo/hoi-truong-ma/{phien}");

    @TempDir
    Path root;

    private CaseOffice office;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        door = new Door(office.address());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private List<DeskRouter.Route> routes(HandlerType method) {
        return office.declared().stream()
                .filter(route -> route.method().equals(method) && route.permission() != null)
                .toList();
    }

    private String path(DeskRouter.Route route, String number) {
        return route.path()
                .replace("{so}", number)
                .replace("{viec}", "ghi-chu")
                .replace("{id}", "hung")
                .replace("{phien}", "2025-1")
                .replace("{nam}", "2025")
                .replace("{loai}", "first")
                .replace("<tep>", "lich/2025-1.md")
                .replace("{tep}", "0".repeat(64))
                .replace("{ma}", "2026-1")
                .replace("{thu}", "receipt")
                .replace("{muc}", "thon")
                .replace("{dong}", "moi");
    }

    private static boolean may(StaffMember member, DeskRouter.Route route) {
        Permission permission = route.permission();
        return permission != null && permission.isGivenTo(member);
    }

    @Test
    void the_documentation_has_the_table_as_it_is() throws IOException {
        String page = Files.readString(Path.of("docs/desk.md"));
        for (Permission permission : Permission.values()) {
            String row = page.lines()
                    .filter(line -> line.startsWith("| `" + permission.name() + "` |"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Set.of(row.split("\\|", -1)[2].strip().split(", ", -1)))
                    .as(permission.name())
                    .isEqualTo(permission.roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
    }

    @Test
    void only_the_door_itself_is_open() {
        assertThat(office.declared().stream()
                        .filter(route -> route.permission() == null)
                        .map(route -> route.method() + " " + route.path()))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_nothing_is_done() {
        String number = office.received().toString();
        for (DeskRouter.Route route : routes(HandlerType.GET)) {
            assertThat(door.get(path(route, number)))
                    .as(route.path())
                    .returns(303, Door.Answer::status)
                    .extracting(Door.Answer::location)
                    .asString()
                    .contains("/can-bo/dang-nhap");
        }
        for (DeskRouter.Route route : routes(HandlerType.POST)) {
            assertThat(door.post(path(route, number), "ghi-chu", "x").status())
                    .as(route.path())
                    .isEqualTo(OF_SCRIPTS.contains(route.path()) ? 401 : 303);
        }
        assertThat(office.state(office.store().numbers().get(0)).stage()).isNotNull();
        assertThat(office.question(office.store().numbers().get(0)).revision()).isEqualTo(1);
        assertThat(office.buildsAsked()).isZero();
    }

    @Test
    void each_role_reads_what_its_row_of_the_table_gives_and_nothing_else() {
        String number = office.received().toString();
        List<String> wrong = new ArrayList<>();
        for (String id : PEOPLE) {
            StaffMember member = office.member(id).orElseThrow();
            door.with(office.session(id));
            for (DeskRouter.Route route : routes(HandlerType.GET)) {
                int status = door.get(path(route, number)).status();
                if ((status == 403) == may(member, route)) {
                    wrong.add(id + " " + route.path() + " " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_crafted_request_of_who_may_not_changes_nothing() {
        String number = office.received().toString();
        List<String> wrong = new ArrayList<>();
        for (String id : PEOPLE) {
            StaffMember member = office.member(id).orElseThrow();
            Staffer staffer = office.as(id);
            for (DeskRouter.Route route : routes(HandlerType.POST)) {
                if (!may(member, route)) {
                    int status = staffer.craft(path(route, number), "ghi-chu", "x", "noi-dung", "x")
                            .status();
                    if (status != 403) {
                        wrong.add(id + " " + route.path() + " " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(office.question(office.store().numbers().get(0)).revision()).isEqualTo(1);
        assertThat(office.buildsAsked()).isZero();
        assertThat(office.member("hung").orElseThrow().enabled()).isTrue();
    }

    @Test
    void who_may_is_never_refused_for_want_of_a_permission() {
        List<String> wrong = new ArrayList<>();
        for (String id : PEOPLE) {
            StaffMember member = office.member(id).orElseThrow();
            for (DeskRouter.Route route : routes(HandlerType.POST)) {
                if (may(member, route)) {
                    String number = office.received().toString();
                    int status = office.as(id).craft(path(route, number)).status();
                    if (status == 403 || status >= 500) {
                        wrong.add(id + " " + route.path() + " " + status);
                    }
                    office.change(id, account -> with(account, true, member.roles()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_desk_without_the_slash_at_its_end_leads_to_the_one_with_it() {
        assertThat(door.get("/can-bo"))
                .returns(303, Door.Answer::status)
                .extracting(Door.Answer::location)
                .asString()
                .endsWith("/can-bo/");
        door.with(office.session("lan"));
        assertThat(door.get("/can-bo?xem=tat-ca"))
                .returns(303, Door.Answer::status)
                .extracting(Door.Answer::location)
                .asString()
                .endsWith("/can-bo/?xem=tat-ca");
        assertThat(door.get("/can-bo/").status()).isEqualTo(200);
    }

    @Test
    void a_form_without_our_token_or_from_another_site_is_refused_on_every_route() {
        String number = office.received().toString();
        for (DeskRouter.Route route : routes(HandlerType.POST)) {
            String id = PEOPLE.stream()
                    .filter(text -> may(office.member(text).orElseThrow(), route))
                    .findFirst()
                    .orElseThrow();
            String session = office.session(id);
            door.with(session);
            assertThat(door.post(path(route, number)).status()).as(route.path()).isEqualTo(403);
            assertThat(door.post(path(route, number), "ma-phien", "x").status())
                    .as(route.path())
                    .isEqualTo(403);
            String token = office.token(session);
            assertThat(door.from("https://example.org")
                            .post(path(route, number), "ma-phien", token)
                            .status())
                    .as(route.path())
                    .isEqualTo(403);
            door.from(null);
        }
        assertThat(office.question(office.store().numbers().get(0)).revision()).isEqualTo(1);
        assertThat(office.buildsAsked()).isZero();
    }

    @Test
    void a_stolen_cookie_is_worth_nothing_after_sign_out() {
        String session = office.session("lan");
        door.with(session);
        assertThat(door.get("/can-bo/").status()).isEqualTo(200);
        assertThat(door.post("/can-bo/dang-xuat", "ma-phien", office.token(session))
                        .status())
                .isEqualTo(303);
        assertThat(door.get("/can-bo/").status()).isEqualTo(303);
    }

    @Test
    void signing_out_everywhere_ends_the_sessions_of_other_machines() {
        String here = office.session("lan");
        String there = office.session("lan");
        assertThat(door.with(here)
                        .post("/can-bo/tai-khoan/thoat-het", "ma-phien", office.token(here))
                        .status())
                .isEqualTo(303);
        assertThat(door.with(there).get("/can-bo/").status()).isEqualTo(303);
    }

    @Test
    void an_account_that_was_disabled_or_lost_its_role_loses_it_at_once() {
        Staffer secretary = office.as("lan");
        assertThat(secretary.get("/can-bo/nhap").status()).isEqualTo(200);
        office.change("lan", member -> with(member, true, EnumSet.of(Role.OFFICER)));
        assertThat(secretary.get("/can-bo/nhap").status()).isEqualTo(403);
        office.change("lan", member -> with(member, false, EnumSet.of(Role.SECRETARY)));
        assertThat(secretary.get("/can-bo/nhap").status()).isEqualTo(303);
    }

    private static StaffMember with(StaffMember member, boolean enabled, Set<Role> roles) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.post(),
                member.unit(),
                roles,
                member.topics(),
                enabled,
                null,
                null,
                List.of(),
                member.epoch());
    }
}
