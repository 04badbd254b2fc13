package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;

/** Accounts, and the log of who did what with them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaffPagesTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer admin;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        admin = office.as("quan-tri");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page add(String... filled) {
        return admin.send(admin.get("/can-bo/nhan-su/them"), "/can-bo/nhan-su/them", filled);
    }

    @Test
    void the_fields_of_a_post_come_from_the_catalogue_and_are_said_once() {
        Staffer.Page form = admin.get("/can-bo/nhan-su/them");
        assertThat(form.document().select("#chuc-danh-goi-y option").eachAttr("value"))
                .containsExactly("Công chức Địa chính");
        assertThat(add(
                                "ten-dang-nhap",
                                "mai",
                                "ho-ten",
                                "Vũ Thị Mai",
                                "chuc-danh",
                                "công chức địa chính",
                                "vai-tro",
                                "officer",
                                "linh-vuc",
                                "T3")
                        .status())
                .isEqualTo(200);
        assertThat(office.member("mai"))
                .hasValueSatisfying(member -> assertThat(member.topics()).isEmpty());

        Staffer.Page mine = admin.get("/can-bo/nhan-su/mai");
        assertThat(mine.words()).contains("Lĩnh vực theo danh mục: Xây dựng cơ bản.");
        assertThat(mine.document().select("[name=linh-vuc][value=T3]")).isEmpty();
        assertThat(mine.document().select("[name=linh-vuc][value=T4]")).hasSize(1);
        // Who has a field of the post is proposed for its questions.
        admin.send(
                admin.get("/can-bo/nhan-su/hung"),
                "/can-bo/nhan-su/hung",
                "chuc-danh",
                "Công chức Tư pháp",
                "linh-vuc",
                "T4");
        QuestionNumber number = office.received();
        Staffer lan = office.as("lan");
        String page = "/can-bo/cau-hoi/" + number;
        assertThat(lan.submit(lan.get(page), "nhan-vao-danh-sach").status()).isEqualTo(303);
        assertThat(lan.get(page)
                        .document()
                        .select("[name=phan-cong-can-bo] option[selected]")
                        .val())
                .isEqualTo("mai");
    }

    @Test
    void a_new_account_comes_with_a_link_that_lets_its_owner_in() {
        Staffer.Page added = add(
                "ten-dang-nhap", "mai", "ho-ten", "Vũ Thị Mai", "chuc-danh", "Công chức Tư pháp", "vai-tro", "officer");
        assertThat(added.status()).isEqualTo(200);
        String link = added.document().select(".desk-link").text();
        assertThat(link).contains("/can-bo/thiet-lap?ma=");
        assertThat(office.member("mai")).hasValueSatisfying(member -> {
            assertThat(member.name()).isEqualTo("Vũ Thị Mai");
            assertThat(member.roles()).containsExactly(Role.OFFICER);
            assertThat(member.passwordHash()).isNull();
        });
        assertThat(new Door(office.address())
                        .get(link.substring(link.indexOf("/can-bo")))
                        .words())
                .contains("mai");
        assertThat(admin.get("/can-bo/nhan-su").words()).contains("Vũ Thị Mai");
    }

    @Test
    void no_role_is_chosen_for_a_new_account_before_somebody_chooses() {
        Staffer.Page page = admin.get("/can-bo/nhan-su/them");
        assertThat(page.document().select("[name=vai-tro]")).hasSizeGreaterThan(5);
        assertThat(page.document().select("[name=vai-tro][checked]")).isEmpty();
        Staffer.Page refused = add("ten-dang-nhap", "mai", "ho-ten", "Vũ Thị Mai");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("Chọn ít nhất một vai trò");
        assertThat(office.member("mai")).isEmpty();
    }

    @Test
    void the_log_tells_which_role_was_given_and_which_was_taken() {
        add("ten-dang-nhap", "mai", "ho-ten", "Vũ Thị Mai", "vai-tro", "monitor");
        admin.craft("/can-bo/nhan-su/mai", "ho-ten", "Vũ Thị Mai", "vai-tro", "officer", "vai-tro", "culture-officer");
        admin.craft("/can-bo/nhan-su/mai", "ho-ten", "Vũ Mai", "vai-tro", "officer", "vai-tro", "culture-officer");
        for (String log : List.of("/can-bo/nhat-ky", "/can-bo/nhat-ky.csv")) {
            assertThat(new Door(office.address())
                            .with(office.session("quan-tri"))
                            .text(log))
                    .contains("Mời cán bộ; thêm vai trò Giám sát")
                    .contains("Sửa tài khoản; thêm vai trò Công chức chuyên môn; thêm vai trò Công chức Văn hóa;"
                            + " bỏ vai trò Giám sát")
                    .containsPattern("Sửa tài khoản[<\"]");
        }
    }

    @Test
    void mistakes_are_told_and_keep_what_was_typed() {
        Staffer.Page wrong = add("ten-dang-nhap", "Mai Thị!", "ho-ten", "", "chuc-danh", "Công chức Tư pháp");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.value("chuc-danh")).isEqualTo("Công chức Tư pháp");
        assertThat(wrong.value("ten-dang-nhap")).isEqualTo("mai thị!");
        assertThat(wrong.document().select(".field__error")).hasSize(3);
        assertThat(add("ten-dang-nhap", "lan", "ho-ten", "Lan khác").status()).isEqualTo(422);
        assertThat(office.member("lan").orElseThrow().name()).isEqualTo("Lê Thị Lan");
    }

    @Test
    void an_account_is_locked_and_opened_again_and_never_forgotten() {
        String cookie = office.session("lan");
        assertThat(admin.craft("/can-bo/nhan-su/lan/khoa").status()).isEqualTo(303);
        assertThat(new Door(office.address()).with(cookie).get("/can-bo/").status())
                .isEqualTo(303);
        assertThat(admin.get("/can-bo/nhan-su").words()).contains("Lê Thị Lan");
        assertThat(admin.craft("/can-bo/nhan-su/lan/mo").status()).isEqualTo(303);
        assertThat(office.member("lan").orElseThrow().enabled()).isTrue();
        assertThat(admin.craft("/can-bo/nhan-su/khong-ai/khoa").status()).isEqualTo(404);
    }

    @Test
    void the_last_administrator_can_be_neither_locked_nor_robbed_of_the_role() {
        admin.craft("/can-bo/nhan-su/quan-tri/khoa");
        assertThat(office.member("quan-tri").orElseThrow().enabled()).isTrue();
        Staffer.Page refused = admin.craft("/can-bo/nhan-su/quan-tri", "ho-ten", "Bùi Quản", "vai-tro", "secretary");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(office.member("quan-tri").orElseThrow().roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void a_reset_link_ends_the_old_password_and_every_session() {
        String cookie = office.session("hung");
        Staffer.Page page = admin.craft("/can-bo/nhan-su/hung/lien-ket");
        assertThat(page.document().select(".desk-link").text()).contains("/can-bo/thiet-lap?ma=");
        assertThat(new Door(office.address()).with(cookie).get("/can-bo/").status())
                .isEqualTo(303);
    }

    @Test
    void an_account_is_changed_as_typed_and_a_mistake_keeps_it() {
        Staffer.Page page = admin.get("/can-bo/nhan-su/lan");
        Staffer.Page wrong = admin.send(page, "/can-bo/nhan-su/lan", "ho-ten", "", "chuc-danh", "Chánh Văn phòng");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.value("chuc-danh")).isEqualTo("Chánh Văn phòng");
        assertThat(wrong.errors()).isNotBlank();
        assertThat(admin.craft("/can-bo/nhan-su/lan", "ho-ten", "Lê Thị Lan").errors())
                .as("without a role")
                .isNotBlank();
        assertThat(office.member("lan").orElseThrow().post()).isEqualTo("Văn phòng UBND xã");
        assertThat(admin.send(page, "/can-bo/nhan-su/lan", "chuc-danh", "Chánh Văn phòng")
                        .status())
                .isEqualTo(303);
        assertThat(office.member("lan")).hasValueSatisfying(member -> {
            assertThat(member.post()).isEqualTo("Chánh Văn phòng");
            assertThat(member.roles()).containsExactly(Role.SECRETARY);
        });
        assertThat(admin.get("/can-bo/nhan-su/lan?da=sua").value("chuc-danh")).isEqualTo("Chánh Văn phòng");
    }

    @Test
    void a_locked_account_gets_no_link_that_could_not_work() {
        admin.craft("/can-bo/nhan-su/lan/khoa");
        assertThat(admin.get("/can-bo/nhan-su/lan").document().select("form[action$=lien-ket]"))
                .isEmpty();
        assertThat(admin.craft("/can-bo/nhan-su/lan/lien-ket").document().select(".desk-link"))
                .isEmpty();
    }

    @Test
    void the_log_shows_and_exports_every_act_and_no_cell_of_it_is_a_formula() {
        admin.craft("/can-bo/nhan-su/lan/khoa");
        for (String typed : List.of("=1+1", "+84", "-2", "@x", "a\"b,c")) {
            office.audited.add(new AuditEntry(office.now(), typed, What.SIGN_IN_FAILED, ""));
        }
        assertThat(office.as("mat-tran").get("/can-bo/nhat-ky").words()).contains("quan-tri", "lan", "=1+1");
        Door door = new Door(office.address()).with(office.session("chu-tich"));
        String table = door.text("/can-bo/nhat-ky.csv");
        assertThat(table)
                .startsWith("\uFEFF\"at\"")
                .contains("\"quan-tri\"", "\"'=1+1\"", "\"'+84\"", "\"'-2\"", "\"'@x\"", "\"a\"\"b,c\"")
                .doesNotContainPattern("\"[=+@-]");
        assertThat(office.audited.get(office.audited.size() - 1))
                .returns("chu-tich", AuditEntry::by)
                .returns(What.AUDIT_EXPORTED, AuditEntry::what);
    }
}
