package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
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
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.SecondFactor;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;

/** Signing in with a code beside the password. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactorTest {

    private static final String GOOD = "trời mưa gió bấc 27";
    private static final String PAGE = "/can-bo/tai-khoan/lop-hai";
    private static final String SIGN_IN = "/can-bo/dang-nhap";
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    Path root;

    private CaseOffice office;
    private Door door;
    private String key = "";
    private List<String> paper = List.of();

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        door = new Door(office.address());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Door.Answer setUp(String id) {
        String link =
                office.admin().resetLink(id, StaffAdmin.MACHINE).orElseThrow().link();
        return door.with(null)
                .post("/can-bo/thiet-lap", "ma", link.substring(link.indexOf("ma=") + 3), "mat-khau-moi", GOOD);
    }

    /** What the app on the telephone shows. */
    private String shown() {
        return new TOTPGenerator.Builder(key.getBytes(StandardCharsets.US_ASCII))
                .build()
                .at(office.now().toInstant());
    }

    /** Sets it up as the page says, and keeps the key and the codes for paper. */
    private void turnOn(String id) {
        Staffer staffer = office.as(id);
        Staffer.Page page = staffer.get(PAGE);
        key = page.document().select("[name=khoa-ung-dung]").val();
        Staffer.Page on = staffer.send(page, PAGE, "ma-sau-so", shown());
        assertThat(on.status()).isEqualTo(200);
        paper = on.document().select("li code").eachText();
        assertThat(paper).hasSize(SecondFactor.RECOVERY_CODES).doesNotHaveDuplicates();
        office.pass(STEP);
    }

    private Door.Answer password(String id) {
        return door.with(null).post(SIGN_IN, "ten-dang-nhap", id, "mat-khau", GOOD);
    }

    private Door.Answer code(Door.Answer first, String code) {
        return door.with(null)
                .post(
                        SIGN_IN + "/ma",
                        "buoc-mot",
                        first.page().select("[name=buoc-mot]").val(),
                        "ma-dang-nhap",
                        code);
    }

    private boolean isIn(Door.Answer answer) {
        return answer.status() == 303
                && door.with(answer.session()).get("/can-bo/tai-khoan").status() == 200;
    }

    @Test
    void it_is_set_up_with_a_picture_or_a_typed_key_and_a_code_of_the_app() {
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(PAGE);
        key = page.document().select("[name=khoa-ung-dung]").val();
        assertThat(page.document().select("svg[role=img]")).hasSize(1);
        assertThat(page.words().replace(" ", "")).contains(key);
        Staffer.Page wrong = lan.send(page, PAGE, "ma-sau-so", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).contains("Mã chưa đúng");
        assertThat(wrong.document().select("[name=khoa-ung-dung]").val())
                .as("the app has it already")
                .isEqualTo(key);
        Staffer.Page on = lan.send(wrong, PAGE, "ma-sau-so", shown());
        assertThat(on.words()).contains("Mã dự phòng, chỉ hiện một lần", "Còn 10 mã dự phòng");
        Staffer.Page later = lan.get(PAGE);
        assertThat(later.document().html()).doesNotContain(key);
        assertThat(later.document().select("li code")).isEmpty();
        assertThat(office.audited.get(office.audited.size() - 1))
                .returns("lan", AuditEntry::by)
                .returns(What.FACTOR_ON, AuditEntry::what);
        assertThat(office.audited.toString()).doesNotContain(key);
    }

    @Test
    void the_password_alone_opens_nothing_any_more_and_the_code_counts_once() {
        setUp("lan");
        turnOn("lan");
        Door.Answer first = password("lan");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.cookie()).isEmpty();
        assertThat(first.words()).contains("Nhập mã trên điện thoại");
        assertThat(code(first, "000000").status()).isEqualTo(422);
        assertThat(code(first, "").status()).isEqualTo(422);
        String shown = shown();
        assertThat(isIn(code(first, shown))).isTrue();
        assertThat(code(password("lan"), shown).status())
                .as("seen over the shoulder")
                .isEqualTo(422);
        office.pass(STEP);
        assertThat(isIn(code(password("lan"), shown()))).isTrue();
    }

    @Test
    void a_code_on_paper_counts_once_and_is_told_in_the_log() {
        setUp("lan");
        turnOn("lan");
        String one = paper.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(isIn(code(password("lan"), one))).isTrue();
        assertThat(code(password("lan"), one).status()).isEqualTo(422);
        assertThat(isIn(code(password("lan"), paper.get(4)))).isTrue();
        assertThat(office.as("lan").get(PAGE).words()).contains("Còn 8 mã dự phòng");
        assertThat(office.audited).extracting(AuditEntry::what).contains(What.RECOVERY_CODE_USED);
        Staffer lan = office.as("lan");
        Staffer.Page fresh = lan.send(lan.get(PAGE), PAGE + "/ma-du-phong");
        assertThat(fresh.document().select("li code")).hasSize(10);
        assertThat(code(password("lan"), paper.get(5)).status()).as("void").isEqualTo(422);
    }

    @Test
    void a_link_asks_for_the_code_too() {
        setUp("lan");
        turnOn("lan");
        Door.Answer set = setUp("lan");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.cookie()).isEmpty();
        assertThat(set.words()).contains("Nhập mã trên điện thoại");
        Door.Answer in = code(set, shown());
        assertThat(isIn(in)).isTrue();
    }

    @Test
    void who_has_the_password_and_guesses_codes_waits_whatever_passwords_were_right_between() {
        setUp("lan");
        turnOn("lan");
        Door.Answer first = password("lan");
        for (int i = 0; i < PasswordTries.FREE_TRIES; i++) {
            assertThat(password("lan").status()).as("%d", i).isEqualTo(200);
            assertThat(code(first, "000000").status()).as("%d", i).isEqualTo(422);
        }
        assertThat(code(first, shown()).status()).isEqualTo(429);
        assertThat(password("lan").status()).isEqualTo(429);
        office.pass(Duration.ofMinutes(2));
        assertThat(isIn(code(password("lan"), shown()))).isTrue();
    }

    @Test
    void who_guesses_codes_slowly_is_kept_out_for_the_day_and_the_owner_is_not() {
        setUp("lan");
        turnOn("lan");
        Door.Answer in = code(password("lan"), shown());
        int looked = 0;
        int status = 422;
        while (status == 422) {
            office.pass(Duration.ofMinutes(7));
            status = code(password("lan"), "000000").status();
            looked++;
            assertThat(looked).isLessThan(30);
        }
        assertThat(status).isEqualTo(429);
        assertThat(looked).isGreaterThan(20);
        assertThat(code(password("lan"), shown()).status())
                .as("the right one in a strange browser")
                .isEqualTo(429);
        Door own = new Door(office.address()).keeping(in);
        Door.Answer first = own.post(SIGN_IN, "ten-dang-nhap", "lan", "mat-khau", GOOD);
        String token = first.page().select("[name=buoc-mot]").val();
        assertThat(own.post(SIGN_IN + "/ma", "buoc-mot", token, "ma-dang-nhap", shown())
                        .status())
                .as("the owner's browser")
                .isEqualTo(303);
    }

    @Test
    void a_first_step_is_nobody_elses_is_not_made_up_and_ends() {
        setUp("lan");
        turnOn("lan");
        Door.Answer first = password("lan");
        String token = first.page().select("[name=buoc-mot]").val();
        for (String forged : List.of("", "lan", token.replace("lan", "pho"), token.substring(1), token + "A")) {
            assertThat(door.post(SIGN_IN + "/ma", "buoc-mot", forged, "ma-dang-nhap", shown())
                            .status())
                    .as(forged)
                    .isEqualTo(422);
        }
        office.change("lan", member -> member.withoutSessions());
        assertThat(code(first, shown()).words()).as("the password was changed").contains("nhập lại tên và mật khẩu");
        Door.Answer late = password("lan");
        office.pass(Duration.ofMinutes(11));
        assertThat(code(late, shown()).cookie()).isEmpty();
    }

    @Test
    void what_was_typed_before_the_session_ended_goes_through_the_code_too() {
        setUp("lan");
        turnOn("lan");
        String number = office.received().toString();
        String old = office.session("lan");
        String[] note = {"ma-phien", office.token(old), "phien-ban", "1", "ghi-chu-ghi-chu", "Bà con hẹn chiều mai."};
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        Door.Answer ended = door.with(old).post("/can-bo/cau-hoi/" + number + "/ghi-chu", note);
        Door.Answer first = door.with(null).submit(ended, SIGN_IN, "lan", GOOD);
        assertThat(first.words()).contains("Nhập mã trên điện thoại");
        Element form =
                first.page().select("form[action=\"" + SIGN_IN + "/ma\"]").get(0);
        form.select("[name=ma-dang-nhap]").val(shown());
        Door.Answer in = door.submit(first, SIGN_IN + "/ma", "", "");
        assertThat(in.page().select(".matter__text").text()).contains("Bà con hẹn chiều mai.");
    }

    @Test
    void it_is_turned_off_with_the_password_typed_lately_and_by_nobody_else() {
        setUp("lan");
        turnOn("lan");
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(PAGE);
        office.pass(DeskSessions.PROVED.plusSeconds(1));
        Staffer.Page asked = lan.send(page, PAGE + "/tat");
        assertThat(asked.status()).isEqualTo(401);
        assertThat(office.member("lan").map(SecondFactor::isOn)).contains(true);
        lan.send(asked, PAGE + "/tat", "mat-khau-lai", GOOD);
        assertThat(office.member("lan").map(SecondFactor::isOn)).contains(false);
        assertThat(isIn(password("lan"))).isTrue();
    }

    @Test
    void who_lost_everything_is_let_in_by_two_people_or_the_machine() {
        setUp("lan");
        turnOn("lan");
        Staffer admin = office.as("quan-tri");
        admin.send(admin.get("/can-bo/nhan-su/lan"), "/can-bo/nhan-su/lan/bo-lop-hai");
        assertThat(office.member("lan").map(SecondFactor::isOn))
                .as("not by one")
                .contains(true);
        Staffer second = office.as("pho");
        Staffer.Page list = second.get("/can-bo/cho-xac-nhan");
        assertThat(list.words()).contains("Bỏ lớp bảo vệ thứ hai");
        second.send(list, "/can-bo/cho-xac-nhan/lan/dong-y");
        Door.Answer in = password("lan");
        assertThat(isIn(in)).isTrue();
        assertThat(door.get("/can-bo/").words()).contains("pho: Bỏ lớp bảo vệ thứ hai của tài khoản");
        assertThat(office.audited)
                .extracting(entry -> entry.by() + " " + entry.what() + " " + entry.about())
                .contains("pho FACTOR_RESET lan");
        turnOn("lan");
        assertThat(office.admin().withoutFactor("lan")).isTrue();
        assertThat(office.admin().withoutFactor("khong-ai")).isFalse();
        assertThat(office.member("lan").map(SecondFactor::isOn)).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "chu-tich, /can-bo/, /can-bo/cong-bo",
        "lan, /can-bo/nhap, /can-bo/cong-bo",
        "quan-tri, /can-bo/nhan-su, /can-bo/nhan-su/hung/khoa"
    })
    void where_it_is_demanded_who_decides_sets_it_up_before_anything_else(String id, String page, String act)
            throws IOException {
        office.close();
        office = new CaseOffice(root.resolve("demanded"), true);
        Staffer staffer = office.as(id);
        assertThat(staffer.get(page).location()).endsWith(PAGE);
        assertThat(staffer.craft(act).location()).endsWith(PAGE);
        assertThat(office.member("hung").map(StaffMember::enabled)).contains(true);
        assertThat(office.buildsAsked()).isZero();
        assertThat(staffer.get("/can-bo/tai-khoan").status()).isEqualTo(200);
        assertThat(staffer.get(PAGE).words()).contains("bật ở đây rồi mới làm việc tiếp được");
        String typed = "Gần một giờ gõ của ông/bà";
        assertThat(staffer.craft(act, "ghi-chu", typed).words()).contains("bật lớp thứ hai", typed);
        assertThat(office.as("hung").get("/can-bo/").status()).as("offered").isEqualTo(200);
        turnOn(id);
        assertThat(staffer.get(PAGE).location()).as("other sessions ended").contains("dang-nhap");
        Staffer again = office.as(id);
        assertThat(again.get(page).status()).isEqualTo(200);
        again.craft(PAGE + "/tat");
        assertThat(office.member(id).map(SecondFactor::isOn)).contains(true);
    }
}
