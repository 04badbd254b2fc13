package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.office.AccountGuard;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.SecondPerson;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;

/** A way into an account that decides is in nobody's hand alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondPersonTest {

    private static final String GOOD = "trời mưa gió bấc 27";
    private static final String WAITING = "/can-bo/cho-xac-nhan";

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer admin;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        admin = office.as("quan-tri");
        door = new Door(office.address());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static String link(Staffer.Page page) {
        String link = page.document().select(".desk-link").text();
        assertThat(link).contains("/can-bo/thiet-lap?ma=");
        return link.substring(link.indexOf("ma=") + 3);
    }

    private String asked(String id) {
        return link(admin.craft("/can-bo/nhan-su/" + id + "/lien-ket"));
    }

    /** Agrees as the page offers it, and gives the code. */
    private String agreed(String by, String id) {
        Staffer second = office.as(by);
        Staffer.Page done = second.send(second.get(WAITING), WAITING + "/" + id + "/dong-y");
        assertThat(done.status()).isEqualTo(200);
        return done.document().select(".desk-link").text();
    }

    private Door.Answer setUp(String token, String code) {
        return door.with(null).post("/can-bo/thiet-lap", "ma", token, "ma-xac-nhan", code, "mat-khau-moi", GOOD);
    }

    private StaffMember member(String id) {
        return office.member(id).orElseThrow();
    }

    private Staffer.Page roles(String id, String... roles) {
        String[] fields = new String[2 + 2 * roles.length];
        fields[0] = "ho-ten";
        fields[1] = member(id).name();
        for (int i = 0; i < roles.length; i++) {
            fields[2 + 2 * i] = "vai-tro";
            fields[3 + 2 * i] = roles[i];
        }
        return admin.craft("/can-bo/nhan-su/" + id, fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chu-tich", "lan", "pho", "kiem"})
    void a_link_to_an_account_that_decides_opens_nothing_before_a_second_person_agreed(String id) {
        office.change(id, account -> account.withPasswordHash("cũ"));
        String session = office.session(id);
        String token = asked(id);
        assertThat(door.get("/can-bo/thiet-lap?ma=" + token))
                .returns(404, Door.Answer::status)
                .extracting(Door.Answer::words)
                .asString()
                .contains("còn chờ một người thứ hai xác nhận");
        assertThat(setUp(token, "").status()).isEqualTo(404);
        assertThat(member(id).passwordHash()).as("the old password stays").isEqualTo("cũ");
        assertThat(door.with(session).get("/can-bo/").status()).isEqualTo(200);

        String code = agreed(id.equals("lan") ? "pho" : "lan", id);
        assertThat(member(id).passwordHash()).isNull();
        assertThat(door.with(session).get("/can-bo/").status()).isEqualTo(303);
        assertThat(door.with(null).get("/can-bo/thiet-lap?ma=" + token).page().select("#ma-xac-nhan"))
                .hasSize(1);
        assertThat(setUp(token, "").status()).as("who asked has no code").isEqualTo(422);
        assertThat(setUp(token, "7K4M-9QXT-2HPC").status()).isEqualTo(422);
        assertThat(setUp(token, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(303);
        assertThat(setUp(token, code).status()).as("once").isEqualTo(404);
        assertThat(member(id).guard().handedBy()).isNull();
    }

    @Test
    void neither_who_asked_nor_whose_it_is_agrees_and_only_three_roles_may_at_all() {
        office.change("quan-tri", account -> account.withRoles(Set.of(Role.ADMINISTRATOR, Role.SECRETARY)));
        asked("chu-tich");
        for (String id : List.of("quan-tri", "chu-tich")) {
            Staffer who = office.as(id);
            Staffer.Page page = who.get(WAITING);
            assertThat(page.document().select("form[action$=dong-y]")).as(id).isEmpty();
            assertThat(page.words()).contains("người khác phải xác nhận");
            String mark = page.document().select("[name=dau-viec]").val();
            assertThat(who.craft(WAITING + "/chu-tich/dong-y", "dau-viec", mark).location())
                    .isEqualTo(WAITING + "?da=khong-con-cho");
        }
        for (String id : List.of("hung", "mat-tran", "van-hoa")) {
            assertThat(office.as(id).get(WAITING).status()).as(id).isEqualTo(403);
        }
        assertThat(member("chu-tich").invitation()).isNull();
        assertThat(agreed("pho", "chu-tich")).isNotBlank();
    }

    @Test
    void who_has_the_link_does_not_agree_to_what_a_colleague_asked_for_on_top() {
        office.change("quan-tri", account -> account.withRoles(Set.of(Role.ADMINISTRATOR, Role.SECRETARY)));
        office.change("lan", account -> account.withRoles(Set.of(Role.ADMINISTRATOR, Role.SECRETARY)));
        asked("pho");
        office.as("lan").craft("/can-bo/nhan-su/pho", "ho-ten", "Phạm Dũng", "vai-tro", "leader", "vai-tro", "chair");
        assertThat(member("pho").wish(office.now())).hasValueSatisfying(wish -> {
            assertThat(wish.roles()).containsExactly(Role.CHAIR);
            assertThat(wish.isOf("lan")).isTrue();
            assertThat(wish.link()).as("the link of another waits no more").isNotNull();
            assertThat(wish.isOf("quan-tri")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair", "leader", "secretary", "administrator"})
    void a_role_that_decides_is_not_given_by_one_person_neither_to_a_friend_nor_to_oneself(String role) {
        for (String id : List.of("hung", "quan-tri")) {
            if (id.equals("quan-tri") && role.equals("administrator")) {
                continue;
            }
            Set<Role> before = member(id).roles();
            String own = before.iterator().next().name().toLowerCase(java.util.Locale.ROOT);
            roles(id, own, role);
            assertThat(member(id).roles()).as(id).isEqualTo(before);
            assertThat(admin.get("/can-bo/nhan-su/" + id).words()).contains("Đang chờ người thứ hai xác nhận");
            assertThat(office.as("chu-tich").get("/can-bo/").words()).contains("Chờ xác nhận 1");
            agreed("chu-tich", id);
            assertThat(member(id).roles()).as(id).hasSize(2).containsAll(before);
        }
    }

    @Test
    void a_new_account_that_decides_comes_with_a_link_that_waits() {
        Staffer.Page added = admin.send(
                admin.get("/can-bo/nhan-su/them"),
                "/can-bo/nhan-su/them",
                "ten-dang-nhap",
                "mai",
                "ho-ten",
                "Vũ Thị Mai",
                "vai-tro",
                "chair");
        assertThat(added.words()).contains("Chưa dùng được ngay");
        String token = link(added);
        assertThat(member("mai").roles()).isEmpty();
        assertThat(setUp(token, "").status()).isEqualTo(404);
        String code = agreed("lan", "mai");
        assertThat(member("mai").roles()).containsExactly(Role.CHAIR);
        assertThat(setUp(token, code).status()).isEqualTo(303);
    }

    @Test
    void a_password_set_by_the_link_of_one_person_does_not_come_into_a_role_that_decides() {
        String token = asked("hung");
        assertThat(setUp(token, "").status()).as("an officer needs one person").isEqualTo(303);
        assertThat(member("hung").guard().handedBy()).isEqualTo("quan-tri");
        String later = link(roles("hung", "officer", "secretary"));
        String code = agreed("chu-tich", "hung");
        assertThat(member("hung").passwordHash())
                .as("who made the first link may know it")
                .isNull();
        assertThat(setUp(later, "").status()).isEqualTo(422);
        assertThat(setUp(later, code).status()).isEqualTo(303);
    }

    @Test
    void a_link_of_one_person_that_is_still_open_opens_nothing_once_the_account_decides() {
        String token = asked("hung");
        office.change("hung", account -> account.withRoles(Set.of(Role.LEADER)));
        assertThat(setUp(token, "").status()).isEqualTo(404);
    }

    @Test
    void taking_the_role_away_for_a_moment_opens_no_way_around() {
        roles("chu-tich", "monitor");
        assertThat(member("chu-tich").roles()).containsExactly(Role.MONITOR);
        assertThat(setUp(asked("chu-tich"), "").status()).isEqualTo(303);
        String taken = office.session("chu-tich");
        roles("chu-tich", "monitor", "chair");
        assertThat(member("chu-tich").roles()).containsExactly(Role.MONITOR);
        agreed("lan", "chu-tich");
        assertThat(member("chu-tich").roles()).contains(Role.CHAIR);
        assertThat(door.with(taken).get("/can-bo/").status()).isEqualTo(303);
        assertThat(member("chu-tich").passwordHash()).isNull();
    }

    @Test
    void the_owner_is_told_at_every_page_until_it_is_read_and_afterwards_on_the_own_account() {
        asked("chu-tich");
        roles("chu-tich", "chair", "secretary");
        Staffer chair = office.as("chu-tich");
        Staffer.Page page = chair.get("/can-bo/");
        assertThat(page.words())
                .contains("Người khác đã làm với tài khoản của ông/bà", "quan-tri: Xin người thứ hai xác nhận")
                .contains("thêm vai trò Thư ký");
        assertThat(office.as("lan").get("/can-bo/").words()).doesNotContain("Người khác đã làm");
        assertThat(chair.send(page, "/can-bo/tai-khoan/da-doc").status()).isEqualTo(303);
        assertThat(chair.get("/can-bo/").words()).doesNotContain("Người khác đã làm");
        assertThat(chair.get("/can-bo/tai-khoan").words()).contains("quan-tri: Xin người thứ hai xác nhận");
        roles("chu-tich", "monitor");
        assertThat(office.as("chu-tich").get("/can-bo/").words()).contains("bỏ vai trò Chủ tịch UBND xã");
    }

    @Test
    void what_came_after_the_page_was_shown_is_neither_read_nor_agreed_to() {
        asked("chu-tich");
        Staffer chair = office.as("chu-tich");
        Staffer.Page shown = chair.get("/can-bo/");
        Staffer lan = office.as("lan");
        Staffer.Page list = lan.get(WAITING);
        office.pass(Duration.ofMinutes(1));
        roles("chu-tich", "chair", "administrator");
        chair.send(shown, "/can-bo/tai-khoan/da-doc");
        assertThat(chair.get("/can-bo/").words()).contains("thêm vai trò Quản trị");
        assertThat(lan.send(list, WAITING + "/chu-tich/dong-y").location()).endsWith("?da=khong-con-cho");
        assertThat(member("chu-tich").roles()).containsExactly(Role.CHAIR);
    }

    @Test
    void the_owner_refuses_who_asked_takes_it_back_and_in_a_week_it_is_over() {
        String token = asked("chu-tich");
        Staffer chair = office.as("chu-tich");
        chair.send(chair.get(WAITING), WAITING + "/chu-tich/tu-choi");
        assertThat(office.as("lan").get(WAITING).words()).contains("Không có việc nào chờ");
        assertThat(door.get("/can-bo/thiet-lap?ma=" + token).words()).contains("đã dùng hoặc hết hạn");
        asked("chu-tich");
        admin.send(admin.get("/can-bo/nhan-su/chu-tich"), "/can-bo/nhan-su/chu-tich/thoi-cho");
        assertThat(member("chu-tich").guard().wish()).isNull();
        asked("chu-tich");
        Staffer.Page list = office.as("lan").get(WAITING);
        office.pass(AccountGuard.WISH_LIFE.plusSeconds(1));
        Staffer lan = office.as("lan");
        assertThat(lan.get(WAITING).words()).contains("Không có việc nào chờ");
        String mark = list.document().select("[name=dau-viec]").get(0).val();
        assertThat(lan.craft(WAITING + "/chu-tich/dong-y", "dau-viec", mark).location())
                .endsWith("?da=khong-con-cho");
        assertThat(member("chu-tich").invitation()).isNull();
    }

    @Test
    void everything_is_a_line_of_the_log() {
        asked("chu-tich");
        agreed("lan", "chu-tich");
        roles("hung", "officer", "leader");
        office.as("pho")
                .craft(
                        WAITING + "/hung/tu-choi",
                        "dau-viec",
                        member("hung").wish(office.now()).orElseThrow().mark());
        assertThat(office.audited)
                .extracting(entry -> entry.by() + " " + entry.what() + " " + entry.about() + " "
                        + entry.roles().size())
                .contains(
                        "quan-tri SECOND_ASKED chu-tich 0",
                        "lan SECOND_AGREED chu-tich 0",
                        "quan-tri SECOND_ASKED hung 1",
                        "pho SECOND_REFUSED hung 0");
        assertThat(office.as("mat-tran").get("/can-bo/nhat-ky").words())
                .contains("Xin người thứ hai xác nhận", "Xác nhận với tư cách người thứ hai");
    }

    @Test
    void a_browser_signed_in_as_somebody_else_opens_no_link_and_is_told_why() {
        String token = asked("hung");
        door.with(office.session("quan-tri"));
        Door.Answer opened = door.get("/can-bo/thiet-lap?ma=" + token);
        assertThat(opened.status()).isEqualTo(403);
        assertThat(opened.words()).contains("đang đăng nhập bằng tài khoản quan-tri");
        assertThat(door.post("/can-bo/thiet-lap", "ma", token, "mat-khau-moi", GOOD)
                        .status())
                .isEqualTo(403);
        assertThat(office.audited)
                .filteredOn(entry -> entry.what() == What.LINK_OF_ANOTHER)
                .extracting(AuditEntry::by, AuditEntry::about)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("quan-tri", "hung"));
        assertThat(setUp(token, "").status()).isEqualTo(303);
    }

    @Test
    void who_guesses_codes_waits() {
        String token = asked("chu-tich");
        String code = agreed("lan", "chu-tich");
        for (int i = 0; i < 5; i++) {
            assertThat(setUp(token, "7K4M-9QXT-2HPC").words()).contains("Mã chưa đúng");
        }
        assertThat(setUp(token, code).words()).contains("nhập sai mã nhiều lần");
        office.pass(Duration.ofMinutes(2));
        assertThat(setUp(token, code).status()).isEqualTo(303);
    }

    @Test
    void the_machine_needs_nobody_and_agrees_where_nobody_else_can() {
        asked("chu-tich");
        SecondPerson.Agreed agreed = office.admin().second().agree("chu-tich", null, StaffAdmin.MACHINE);
        assertThat(agreed.done()).isTrue();
        assertThat(agreed.code()).isNotBlank();
        assertThat(office.admin()
                        .second()
                        .agree("chu-tich", null, StaffAdmin.MACHINE)
                        .done())
                .isFalse();
        String link = office.admin()
                .resetLink("pho", StaffAdmin.MACHINE)
                .orElseThrow()
                .link();
        assertThat(setUp(link.substring(link.indexOf("ma=") + 3), "").status()).isEqualTo(303);
        assertThat(admin.send(
                                admin.get("/can-bo/nhan-su/them"),
                                "/can-bo/nhan-su/them",
                                "ten-dang-nhap",
                                "machine",
                                "ho-ten",
                                "Máy",
                                "vai-tro",
                                "officer")
                        .status())
                .as("nobody is called like it")
                .isEqualTo(422);
    }
}
