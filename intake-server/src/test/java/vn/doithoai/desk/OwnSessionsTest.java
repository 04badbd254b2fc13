package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.frame.SeenBrowser;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.office.StaffAdmin;

/** Where one is signed in, and how to end it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnSessionsTest {

    private static final String GOOD = "trời mưa gió bấc 27";
    private static final String OWN = "/can-bo/tai-khoan";
    private static final String END = OWN + "/ket-thuc-phien";

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

    private boolean isOpen(String session) {
        return new Door(office.address()).with(session).get(OWN).status() == 200;
    }

    private static Elements rows(Staffer.Page page) {
        return page.document().select("#cac-phien ~ * tbody tr, [aria-labelledby=cac-phien] tbody tr");
    }

    private static Element last(Elements rows) {
        return rows.get(rows.size() - 1);
    }

    @Test
    void each_browser_is_listed_with_when_it_was_used_and_this_one_is_marked() throws IOException {
        String link = office.admin()
                .resetLink("lan", StaffAdmin.MACHINE)
                .orElseThrow()
                .link();
        String there = new Door(office.address())
                .saying("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Zalo/23")
                .post("/can-bo/thiet-lap", "ma", link.substring(link.indexOf("ma=") + 3), "mat-khau-moi", GOOD)
                .session();
        office.pass(Duration.ofMinutes(20));
        Staffer here = office.as("lan");
        office.session("hung");
        Staffer.Page page = here.get(OWN);
        Elements rows = rows(page);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text())
                .contains("Firefox trên máy tính Linux", "Phiên này")
                .doesNotContain("Kết thúc");
        assertThat(rows.get(1).text())
                .contains("Zalo trên điện thoại hoặc máy tính bảng Android", "Kết thúc")
                .doesNotContain("Phiên này");
        assertThat(Files.readString(root.resolve("data/private/sessions.json")))
                .contains("\"zalo/android\"")
                .doesNotContain("Mozilla");
        assertThat(page.document().html()).doesNotContain(there);
        assertThat(isOpen(there)).isTrue();
    }

    @Test
    void one_is_ended_alone_at_once_and_over_a_restart() {
        String lost = office.session("lan");
        office.pass(Duration.ofMinutes(1));
        String kept = office.session("lan");
        office.pass(Duration.ofMinutes(1));
        Staffer here = office.as("lan");
        Element oldest = last(rows(here.get(OWN)));
        assertThat(here.craft(
                                END,
                                "phien-nao",
                                oldest.select("[name=phien-nao]").val())
                        .location())
                .isEqualTo(OWN + "?da=ket-thuc-phien");
        assertThat(isOpen(lost)).isFalse();
        assertThat(isOpen(kept)).isTrue();
        assertThat(office.sessionsAfterRestart().of(lost)).isEmpty();
        assertThat(rows(here.get(OWN + "?da=ket-thuc-phien"))).hasSize(2);
        assertThat(office.audited.get(office.audited.size() - 1))
                .returns("lan", AuditEntry::by)
                .returns(What.SESSIONS_ENDED, AuditEntry::what);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else_and_a_mark_opens_nothing() {
        String others = office.session("hung");
        Staffer hung = office.as("hung");
        String mark = last(rows(hung.get(OWN))).select("[name=phien-nao]").val();
        int before = office.audited.size();
        office.as("lan").craft(END, "phien-nao", mark);
        office.as("lan").craft(END);
        assertThat(isOpen(others)).isTrue();
        assertThat(isOpen(mark)).isFalse();
        assertThat(office.audited).as("nothing was done").hasSize(before);
    }

    @Test
    void all_others_are_ended_in_one_press_and_this_one_goes_on() {
        String first = office.session("lan");
        String second = office.session("lan");
        String others = office.session("hung");
        Staffer here = office.as("lan");
        Staffer.Page page = here.get(OWN);
        here.send(page, END + "-khac");
        assertThat(isOpen(first)).isFalse();
        assertThat(isOpen(second)).isFalse();
        assertThat(isOpen(others)).isTrue();
        Staffer.Page after = here.get(OWN);
        assertThat(rows(after)).hasSize(1);
        assertThat(after.document().select("form[action=\"" + END + "-khac\"]")).isEmpty();
    }

    @Test
    void what_is_over_is_not_listed() {
        office.session("lan");
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        assertThat(rows(office.as("lan").get(OWN))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0,"
                + " edge/windows",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/124.0 Chrome/118.0 Safari/537.36,"
                + " coc-coc/windows",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36, chrome/windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Safari/604.1,"
                + " safari/iphone",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 CriOS/126 Safari/604.1, chrome/iphone",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0, firefox/mac",
        "curl/8.0, other/other"
    })
    void a_browser_is_known_by_what_its_user_calls_it(String userAgent, String code) {
        assertThat(SeenBrowser.of(userAgent)).isEqualTo(code);
    }

    @Test
    void a_browser_that_says_nothing_is_another() {
        assertThat(SeenBrowser.of(null)).isEqualTo("other/other");
    }
}
