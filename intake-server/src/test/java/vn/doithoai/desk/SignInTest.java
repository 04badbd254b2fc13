package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.PasswordTries;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.FullBench;
import vn.doithoai.office.StaffAdmin;

/** Getting in, rightly and wrongly. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInTest {

    private static final String GOOD = "trời mưa gió bấc 27";
    private static final String WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng";

    private static final String TYPED = "Đã gọi hỏi thêm, bà con hẹn\nchiều mai \"<b>gặp</b>\" ở nhà văn hóa.";

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

    private String link(String id) {
        String link =
                office.admin().resetLink(id, StaffAdmin.MACHINE).orElseThrow().link();
        return link.substring(link.indexOf("ma=") + 3);
    }

    /** Sets the password of an account and leaves it signed out. */
    private void ready(String id) {
        assertThat(setUp(link(id), GOOD).status()).isEqualTo(303);
    }

    private Door.Answer setUp(String token, String password) {
        return door.post("/can-bo/thiet-lap", "ma", token, "mat-khau-moi", password);
    }

    private Door.Answer signIn(String id, String password) {
        return door.post("/can-bo/dang-nhap", "ten-dang-nhap", id, "mat-khau", password);
    }

    @Test
    void a_link_sets_a_password_once_and_signs_in() {
        String token = link("lan");
        assertThat(door.get("/can-bo/thiet-lap?ma=" + token).words()).contains("lan");
        Door.Answer done = setUp(token, GOOD);
        assertThat(done.status()).isEqualTo(303);
        assertThat(door.with(done.session()).get("/can-bo/").status()).isEqualTo(200);
        door.with(null);
        assertThat(setUp(token, "một mật khẩu khác hẳn").status()).isEqualTo(404);
        assertThat(door.get("/can-bo/thiet-lap?ma=" + token).status()).isEqualTo(404);
        assertThat(signIn("lan", GOOD).status()).isEqualTo(303);
    }

    @Test
    void a_link_is_good_for_three_days_and_a_newer_one_ends_it() {
        String old = link("lan");
        String newer = link("lan");
        assertThat(door.get("/can-bo/thiet-lap?ma=" + old).status()).isEqualTo(404);
        office.pass(StaffAdmin.LINK.plusSeconds(1));
        assertThat(setUp(newer, GOOD).status()).isEqualTo(404);
        assertThat(door.get("/can-bo/thiet-lap?ma=gia-mao").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn", "123456789012", "matkhau-matkhau", "aaaaaaaaaaaaaaaa", "lan-lan-lan-lan"})
    void a_weak_password_is_refused_in_words_and_the_link_stays_good(String weak) {
        String token = link("lan");
        Door.Answer refused = setUp(token, weak);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#mat-khau-moi-error").text()).isNotBlank();
        assertThat(refused.page().select("[type=password]").attr("value")).isEmpty();
        assertThat(setUp(token, GOOD).status()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_get_the_same_answer() {
        ready("lan");
        ready("hung");
        office.admin().disable("hung", "quan-tri");
        String wrong = signIn("lan", "không phải mật khẩu này").words();
        assertThat(wrong).contains(WRONG);
        assertThat(signIn("hung", GOOD).words().replace("hung", "lan")).isEqualTo(wrong);
        assertThat(signIn("khong-ai", GOOD).words()).isEqualTo(wrong);
        assertThat(signIn("lan", "").status()).isEqualTo(422);
    }

    @Test
    void who_guesses_waits_and_is_told_how_long_and_time_lets_the_right_one_in() {
        ready("lan");
        for (int i = 0; i < PasswordTries.FREE_TRIES; i++) {
            assertThat(signIn("lan", "đoán bừa lần nữa").status()).isEqualTo(422);
        }
        Door.Answer waiting = signIn("lan", GOOD);
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waiting.retryAfter())).isBetween(1, 61);
        assertThat(waiting.words()).contains("phút");
        office.pass(Duration.ofSeconds(62));
        assertThat(signIn("lan", GOOD).status()).isEqualTo(303);
        assertThat(office.audited).extracting(entry -> entry.what()).contains(What.SIGN_IN_THROTTLED, What.SIGNED_IN);
    }

    @Test
    void strangers_who_guess_from_everywhere_keep_nobody_out() {
        ready("lan");
        for (int i = 0; i < 25; i++) {
            door.at(i % 2 == 0 ? "198.51.100." + i : "2001:db8:" + i + "::1");
            for (int n = 0; n < PasswordTries.FREE_TRIES; n++) {
                assertThat(signIn("lan", "đoán bừa lần nữa").status()).isEqualTo(422);
            }
            assertThat(signIn("lan", GOOD).status())
                    .as("whoever guesses is stopped")
                    .isEqualTo(429);
        }
        assertThat(door.at("203.0.113.7")
                        .with(null)
                        .post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void who_guesses_from_one_line_of_IPv6_is_stopped_at_every_address_of_it() {
        ready("lan");
        for (int i = 0; i < PasswordTries.FREE_TRIES; i++) {
            door.at("2001:db8:1:2::" + Integer.toHexString(i + 1));
            assertThat(signIn("lan", "đoán bừa lần nữa").status()).isEqualTo(422);
        }
        assertThat(door.at("2001:db8:1:2:aaaa::9")
                        .with(null)
                        .post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD)
                        .status())
                .isEqualTo(429);
        assertThat(door.at("2001:db8:1:3::9")
                        .with(null)
                        .post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void behind_one_router_with_somebody_who_guesses_a_known_browser_is_let_in_and_a_forged_one_is_not() {
        ready("lan");
        Door.Answer before = signIn("lan", GOOD);
        assertThat(before.kept()).startsWith("quen-").doesNotContain("lan");
        for (int i = 0; i < PasswordTries.FREE_TRIES; i++) {
            assertThat(signIn("lan", "đoán bừa lần nữa").status()).isEqualTo(422);
        }
        assertThat(signIn("lan", GOOD).status()).isEqualTo(429);
        Door own = new Door(office.address()).keeping(before);
        assertThat(own.post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", "nhầm một lần thôi")
                        .status())
                .isEqualTo(422);
        Door.Answer in = own.post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD);
        assertThat(in.status()).isEqualTo(303);
        assertThat(own.get("/can-bo/").status())
                .as("it opens nothing by itself")
                .isEqualTo(303);
        String forged = before.kept()
                .replaceFirst("=.", "=_")
                .replaceFirst("_", before.kept().contains("=A") ? "B" : "A");
        Door liar = new Door(office.address()).keeping(new Door.Answer(0, "", "", forged, "", before.page()));
        assertThat(liar.post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void a_flood_of_sign_ins_leaves_two_lines_an_account_and_a_quarter_of_an_hour_and_their_number() {
        ready("lan");
        int before = office.audited.size();
        for (int i = 0; i < 40; i++) {
            signIn("lan", "đoán bừa lần nữa");
            signIn("ai-do-" + i, "đoán bừa lần nữa");
        }
        List<AuditEntry> lines = List.copyOf(office.audited.subList(before, office.audited.size()));
        assertThat(lines)
                .extracting(entry -> entry.by() + " " + entry.what() + " " + entry.about())
                .containsExactlyInAnyOrder(
                        "lan SIGN_IN_FAILED ", "? SIGN_IN_FAILED ", "lan SIGN_IN_THROTTLED ", "? SIGN_IN_THROTTLED ");
        office.pass(Duration.ofMinutes(16));
        before = office.audited.size();
        assertThat(signIn("lan", GOOD).status()).isEqualTo(303);
        List<AuditEntry> later = office.audited.subList(before, office.audited.size());
        int told = later.stream()
                .filter(entry -> entry.about().startsWith("×"))
                .mapToInt(entry -> Integer.parseInt(entry.about().substring(1)))
                .sum();
        assertThat(told + lines.size()).as("every one is counted").isEqualTo(80);
        assertThat(later).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void what_a_role_may_not_and_a_form_that_is_not_ours_are_told_in_the_log_once_and_counted() {
        door.with(office.session("hung"));
        int before = office.audited.size();
        for (int i = 0; i < 30; i++) {
            assertThat(door.get("/can-bo/nhan-su").status()).isEqualTo(403);
            assertThat(door.post("/can-bo/dang-go", "ma-phien", "lan.x.y").status())
                    .isEqualTo(403);
        }
        assertThat(office.audited.subList(before, office.audited.size()))
                .extracting(entry -> entry.by() + " " + entry.what() + " " + entry.about())
                .containsExactly("hung DENIED /can-bo/nhan-su", "hung FORM_REFUSED /can-bo/dang-go");
        office.pass(Duration.ofMinutes(16));
        door.with(null);
        ready("lan");
        signIn("lan", GOOD);
        assertThat(office.audited)
                .extracting(entry -> entry.what() + " " + entry.about())
                .contains("DENIED ×29", "FORM_REFUSED ×29");
    }

    @Test
    void the_old_password_is_no_new_one() {
        ready("lan");
        String session = signIn("lan", GOOD).session();
        Door.Answer same = door.with(session)
                .post(
                        "/can-bo/tai-khoan/mat-khau",
                        "ma-phien",
                        office.token(session),
                        "mat-khau",
                        GOOD,
                        "mat-khau-moi",
                        GOOD);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.words()).contains("trùng mật khẩu đang dùng");
    }

    @Test
    void while_too_many_are_hashed_everybody_is_told_to_come_back_and_nothing_is_lost() throws InterruptedException {
        ready("lan");
        String link = link("hung");
        String session = office.session("mat-tran");
        String[] passwords = {
            "ma-phien", office.token(session), "mat-khau", GOOD, "mat-khau-moi", "một câu mới 31 rất dài"
        };
        try (FullBench full = FullBench.take()) {
            List<Door.Answer> busy = List.of(
                    signIn("lan", GOOD),
                    signIn("khong-ai", GOOD),
                    setUp(link, GOOD),
                    new Door(office.address()).with(session).post("/can-bo/tai-khoan/mat-khau", passwords));
            assertThat(busy).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(Integer.parseInt(answer.retryAfter())).isPositive();
                assertThat(answer.words()).contains("quá nhiều người đăng nhập cùng lúc");
            });
            for (int i = 0; i < PasswordTries.FREE_TRIES; i++) {
                assertThat(signIn("lan", GOOD).status()).isEqualTo(503);
            }
            assertThat(full.seats()).isEqualTo(2);
        }
        assertThat(signIn("lan", GOOD).status()).isEqualTo(303);
        assertThat(setUp(link, GOOD).status()).isEqualTo(303);
    }

    @Test
    void each_sign_in_has_a_session_of_its_own_in_a_cookie_that_scripts_and_other_sites_do_not_get() {
        ready("lan");
        String planted = office.session("hung");
        Door.Answer in = door.with(planted).post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD);
        assertThat(in.session()).isNotEqualTo(planted).hasSizeGreaterThan(40);
        assertThat(in.cookie()).contains("HttpOnly", "SameSite=Strict", "Path=/can-bo");
        assertThat(door.with(planted).get("/can-bo/").status()).isEqualTo(303);
    }

    @Test
    void a_session_ends_after_half_an_hour_of_rest_and_after_a_working_day() {
        String resting = office.session("lan");
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        assertThat(door.with(resting).get("/can-bo/").status()).isEqualTo(303);
        String busy = office.session("lan");
        Duration step = Duration.ofMinutes(20);
        for (Duration at = step; at.compareTo(DeskSessions.LONGEST) < 0; at = at.plus(step)) {
            office.pass(step);
            assertThat(door.with(busy).get("/can-bo/").status()).isEqualTo(200);
        }
        office.pass(step.plusSeconds(1));
        assertThat(door.with(busy).get("/can-bo/").status()).isEqualTo(303);
    }

    @Test
    void who_types_is_not_resting_and_a_page_of_an_ended_session_is_told_so() {
        String typing = office.session("lan");
        String token = office.token(typing);
        door.with(typing);
        Duration step = Duration.ofMinutes(20);
        for (int i = 0; i < 4; i++) {
            office.pass(step);
            assertThat(door.post("/can-bo/dang-go", "ma-phien", token).status()).isEqualTo(204);
        }
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        assertThat(door.post("/can-bo/dang-go", "ma-phien", token).status()).isEqualTo(401);
        assertThat(door.get("/can-bo/").status()).isEqualTo(303);

        door.with(office.session("lan"));
        assertThat(door.post("/can-bo/dang-go", "ma-phien", token).status())
                .as("the same person signed in anew in another window")
                .isEqualTo(204);
        door.with(office.session("hung"));
        assertThat(door.post("/can-bo/dang-go", "ma-phien", token).status())
                .as("somebody else did")
                .isEqualTo(401);
        assertThat(door.post("/can-bo/dang-go", "ma-phien", token + "x").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/can-bo/cau-hoi/2025-0001, /can-bo/cau-hoi/2025-0001",
        "https://example.org/, /can-bo/",
        "//example.org/, /can-bo/",
        "/can-bo//example.org, /can-bo/",
        "/can-bo/../tiep-nhan, /can-bo/",
        "/gui-cau-hoi/, /can-bo/"
    })
    void after_signing_in_one_comes_back_to_a_page_of_the_desk_only(String wanted, String led) {
        ready("lan");
        assertThat(door.post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD, "tiep", wanted)
                        .location())
                .endsWith(led);
    }

    @Test
    void a_form_of_an_ended_session_goes_through_the_sign_in_and_wrong_passwords_and_is_sent_by_choice() {
        ready("lan");
        String number = office.received().toString();
        String old = office.session("lan");
        String[] note = {"ma-phien", office.token(old), "phien-ban", "1", "ghi-chu-ghi-chu", TYPED};
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        Door.Answer ended = door.with(old).post("/can-bo/cau-hoi/" + number + "/ghi-chu", note);
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.words()).contains("vừa gõ vẫn được giữ", "chưa lưu");
        assertThat(ended.page().select("#ten-dang-nhap").val()).isEqualTo("lan");

        Door.Answer wrong = door.with(null).submit(ended, "/can-bo/dang-nhap", "lan", "không phải mật khẩu này");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(door.submit(wrong, "/can-bo/dang-nhap", "lan", "").words()).contains("vừa gõ vẫn được giữ");
        Door.Answer in = door.submit(wrong, "/can-bo/dang-nhap", "lan", GOOD);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.page().select(".matter__text").eachText()).containsExactly(TYPED.replace("\n", " "));
        assertThat(office.question(office.store().numbers().get(0)).revision()).isEqualTo(1);

        Door.Answer sent = door.with(in.session()).submit(in, "/can-bo/cau-hoi/" + number + "/ghi-chu", "", "");
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        assertThat(office.question(office.store().numbers().get(0)).events().toString())
                .contains("Đã gọi hỏi thêm");
    }

    @Test
    void a_carried_form_is_checked_anew_and_never_done_in_the_name_of_another_account() {
        ready("mat-tran");
        ready("hung");
        String number = office.received().toString();
        String path = "/can-bo/cau-hoi/" + number + "/ghi-chu";
        String old = office.session("lan");
        String[] note = {"ma-phien", office.token(old), "phien-ban", "1", "ghi-chu-ghi-chu", TYPED};
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        Door.Answer ended = door.with(old).post(path, note);
        Door.Answer other = door.with(null).submit(ended, "/can-bo/dang-nhap", "mat-tran", GOOD);
        assertThat(other.words()).contains("một tài khoản khác");
        assertThat(door.with(other.session()).submit(other, path, "", "").status())
                .isEqualTo(403);
        assertThat(office.question(office.store().numbers().get(0)).revision()).isEqualTo(1);
    }

    @Test
    void a_form_left_open_over_a_new_sign_in_is_shown_again_and_a_forged_one_is_not_kept() {
        ready("lan");
        String number = office.received().toString();
        String path = "/can-bo/cau-hoi/" + number + "/ghi-chu";
        String token = office.token(office.session("lan"));
        String now = signIn("lan", GOOD).session();
        Door.Answer shown = door.with(now).post(path, "ma-phien", token, "phien-ban", "1", "ghi-chu-ghi-chu", TYPED);
        assertThat(shown.words()).contains("vẫn còn", "Đã gọi hỏi thêm");
        assertThat(office.question(office.store().numbers().get(0)).revision()).isEqualTo(1);
        assertThat(door.post(path, "ma-phien", token + "x", "ghi-chu-ghi-chu", TYPED)
                        .status())
                .isEqualTo(403);
        door.with(null);
        assertThat(door.post(path, "ma-phien", "lan.x.y", "ghi-chu-ghi-chu", TYPED)
                        .status())
                .isEqualTo(303);
        assertThat(door.post("/can-bo/tai-khoan/mat-khau", "ma-phien", token, "mat-khau", GOOD)
                        .words())
                .doesNotContain(GOOD);
        assertThat(door.post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", GOOD, "gui-toi", "//x.org")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_restart_signs_nobody_out_and_brings_no_ended_session_back() throws IOException {
        String lan = office.session("lan");
        String ended = office.session("lan");
        String locked = office.session("hung");
        door.with(ended).post("/can-bo/dang-xuat", "ma-phien", office.token(ended));
        String token = office.token(lan);
        DeskSessions after = office.sessionsAfterRestart();
        assertThat(after.of(lan)).hasValueSatisfying(who -> {
            assertThat(who.member().id()).isEqualTo("lan");
            assertThat(who.csrf()).as("a form that was open goes on").isEqualTo(token);
        });
        assertThat(after.of(ended)).isEmpty();
        office.change("hung", member -> member.withEnabled(false));
        assertThat(after.of(locked)).isEmpty();
        Path file = root.resolve("data/private/sessions.json");
        assertThat(Files.readString(file)).contains("\"lan\"").doesNotContain(lan, token, ended);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        office.pass(Duration.ofMinutes(20));
        assertThat(door.with(lan).get("/can-bo/").status()).isEqualTo(200);
        office.pass(Duration.ofMinutes(20));
        assertThat(office.sessionsAfterRestart().of(lan))
                .as("rest counts from the last use")
                .isPresent();
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        assertThat(office.sessionsAfterRestart().of(lan)).isEmpty();
        Files.writeString(file, "{");
        assertThat(office.sessionsAfterRestart().of(lan)).isEmpty();
        String anew = office.session("lan");
        assertThat(office.sessionsAfterRestart().of(anew)).isPresent();
    }

    @Test
    void a_changed_password_ends_the_old_one_and_every_other_session() {
        ready("lan");
        String elsewhere = office.session("lan");
        String here = signIn("lan", GOOD).session();
        String token = office.token(here);
        Door.Answer wrong = door.with(here)
                .post(
                        "/can-bo/tai-khoan/mat-khau",
                        "ma-phien",
                        token,
                        "mat-khau",
                        "không phải",
                        "mat-khau-moi",
                        "một câu khác hẳn câu cũ");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(door.with(here)
                        .post(
                                "/can-bo/tai-khoan/mat-khau",
                                "ma-phien",
                                token,
                                "mat-khau",
                                GOOD,
                                "mat-khau-moi",
                                "một câu khác hẳn câu cũ")
                        .status())
                .isEqualTo(303);
        assertThat(door.with(elsewhere).get("/can-bo/").status()).isEqualTo(303);
        door.with(null);
        assertThat(signIn("lan", GOOD).status()).isEqualTo(422);
        assertThat(signIn("lan", "một câu khác hẳn câu cũ").status()).isEqualTo(303);
    }
}
