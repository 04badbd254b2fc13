package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Role;

/** A desk somebody left open changes no account: the password is asked for again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskedAgainTest {

    private static final String GOOD = "trời mưa gió bấc 27";
    private static final String ADD = "/can-bo/nhan-su/them";

    @TempDir
    Path root;

    private CaseOffice office;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    /** Somebody with a password who signed in a while ago. */
    private Staffer left(String id) {
        String link =
                office.admin().resetLink(id, StaffAdmin.MACHINE).orElseThrow().link();
        String session = new Door(office.address())
                .post("/can-bo/thiet-lap", "ma", link.substring(link.indexOf("ma=") + 3), "mat-khau-moi", GOOD)
                .session();
        office.pass(DeskSessions.PROVED.plusSeconds(1));
        return new Staffer(office.address(), session, office.token(session));
    }

    private String accounts() {
        return office.everybody().stream()
                .map(member -> member.id()
                        + member.roles()
                        + member.name()
                        + member.enabled()
                        + member.passwordHash()
                        + member.epoch()
                        + member.deputyships()
                        + member.guard())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "quan-tri, /can-bo/nhan-su/them",
        "quan-tri, /can-bo/nhan-su/hung",
        "quan-tri, /can-bo/nhan-su/hung/lien-ket",
        "quan-tri, /can-bo/nhan-su/hung/khoa",
        "quan-tri, /can-bo/nhan-su/hung/mo",
        "lan, /can-bo/cho-xac-nhan/hung/dong-y",
        "chu-tich, /can-bo/uy-quyen",
        "chu-tich, /can-bo/uy-quyen/pho/ket-thuc"
    })
    void what_changes_accounts_is_not_done_without_the_password(String id, String path) {
        Staffer staffer = left(id);
        String before = accounts();
        String[] typed = {"ho-ten", "Ngô Hùng Mới", "vai-tro", "officer", "vai-tro", "monitor"};
        Staffer.Page asked = staffer.craft(path, typed);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.words()).contains("Nhập lại mật khẩu", "chưa làm");
        Staffer.Page wrong = staffer.send(asked, path, "mat-khau-lai", "không phải mật khẩu này");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("[type=hidden][name=vai-tro]").eachAttr("value"))
                .containsExactly("officer", "monitor");
        assertThat(accounts()).isEqualTo(before);
        assertThat(staffer.send(wrong, path, "mat-khau-lai", GOOD).status()).isNotIn(401, 403, 500);
    }

    @Test
    void what_was_typed_is_done_with_the_password_and_the_next_five_minutes_ask_for_nothing() {
        Staffer admin = left("quan-tri");
        Staffer.Page asked = admin.send(
                admin.get(ADD), ADD, "ten-dang-nhap", "mai", "ho-ten", "Vũ Thị \"Mai\" <b>", "vai-tro", "monitor");
        assertThat(asked.document().select("#mat-khau-lai").attr("autocomplete"))
                .isEqualTo("current-password");
        Staffer.Page done = admin.send(asked, ADD, "mat-khau-lai", GOOD);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.document().select(".desk-link")).hasSize(1);
        assertThat(office.member("mai")).hasValueSatisfying(member -> {
            assertThat(member.name()).isEqualTo("Vũ Thị \"Mai\" <b>");
            assertThat(member.roles()).containsExactly(Role.MONITOR);
        });
        assertThat(admin.craft("/can-bo/nhan-su/mai/khoa").status()).isEqualTo(303);
        assertThat(office.member("mai").map(StaffMember::enabled)).contains(false);
        office.pass(DeskSessions.PROVED);
        assertThat(admin.craft("/can-bo/nhan-su/mai/mo").status()).isEqualTo(401);
        assertThat(office.member("mai").map(StaffMember::enabled)).contains(false);
    }

    @Test
    void it_is_asked_in_each_session_by_itself() {
        String one = office.session("quan-tri");
        office.pass(DeskSessions.PROVED.plusSeconds(1));
        String other = office.session("quan-tri");
        assertThat(new Staffer(office.address(), one, office.token(one))
                        .craft("/can-bo/nhan-su/hung/khoa")
                        .status())
                .isEqualTo(401);
        assertThat(new Staffer(office.address(), other, office.token(other))
                        .craft("/can-bo/nhan-su/hung/khoa")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void who_guesses_it_waits_as_at_the_sign_in_and_on_the_page_of_a_new_password() {
        Staffer admin = left("quan-tri");
        String path = "/can-bo/nhan-su/hung/khoa";
        Staffer.Page asked = admin.craft(path);
        for (int i = 0; i < PasswordTries.FREE_TRIES - 1; i++) {
            assertThat(admin.send(asked, path, "mat-khau-lai", "đoán bừa lần nữa")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(admin.craft("/can-bo/tai-khoan/mat-khau", "mat-khau", "đoán bừa", "mat-khau-moi", GOOD)
                        .status())
                .isEqualTo(422);
        assertThat(admin.send(asked, path, "mat-khau-lai", GOOD).status()).isEqualTo(429);
        assertThat(admin.craft("/can-bo/tai-khoan/mat-khau", "mat-khau", GOOD, "mat-khau-moi", GOOD)
                        .status())
                .isEqualTo(429);
        assertThat(new Door(office.address())
                        .post("/can-bo/dang-nhap", "ten-dang-nhap", "quan-tri", "mat-khau", GOOD)
                        .status())
                .isEqualTo(429);
        assertThat(office.member("hung").map(StaffMember::enabled)).contains(true);
    }

    @Test
    void a_password_typed_again_goes_through_no_page_of_an_ended_session() {
        String session = office.session("quan-tri");
        String token = office.token(session);
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        Door.Answer ended = new Door(office.address())
                .with(session)
                .post(ADD, "ma-phien", token, "ho-ten", "Vũ Thị Mai", "mat-khau-lai", GOOD);
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.page().html()).contains("Vũ Thị Mai").doesNotContain(GOOD);
    }

    @Test
    void work_on_questions_asks_for_nothing() {
        String number = office.received().toString();
        Staffer lan = left("lan");
        assertThat(lan.craft("/can-bo/cau-hoi/" + number + "/danh-dau-gap").status())
                .isNotEqualTo(401);
    }
}
