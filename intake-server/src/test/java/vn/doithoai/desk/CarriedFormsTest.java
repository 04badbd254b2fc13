package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.DeskSessions;
import vn.doithoai.desk.matter.Action;
import vn.doithoai.desk.matter.Actions;
import vn.doithoai.office.StaffAdmin;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;

/** A session that ends, or a server that is started anew, in the middle of any form of the desk costs nothing that was typed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarriedFormsTest {

    private static final String GOOD = "trời mưa gió bấc 27";
    private static final String TYPED = "Bà con hẹn\r\nchiều mai \"<b>gặp</b>\" ở nhà văn hóa thôn.";

    /** Passwords are typed there or nothing is; a script sends them; or nothing but a press is lost. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "/can-bo/dang-xuat",
            "/can-bo/dang-go",
            "/can-bo/go-do",
            "/can-bo/xem-chu",
            "/can-bo/xem-chu-trang",
            "/can-bo/hoi-truong-dong/2025-1",
            "/can-bo/hoi-truong-ma/2025-1",
            "/can-bo/dinh-kem",
            "/can-bo/danh-muc-bang/thon",
            "/can-bo/ke-hoach-tep",
            "/can-bo/nhap-bang",
            "/can-bo/tai-khoan/mat-khau",
            "/can-bo/tai-khoan/da-doc",
            "/can-bo/tai-khoan/lop-hai",
            "/can-bo/tai-khoan/lop-hai/ma-du-phong",
            "/can-bo/tai-khoan/lop-hai/tat",
            "/can-bo/tai-khoan/ket-thuc-phien",
            "/can-bo/tai-khoan/ket-thuc-phien-khac",
            "/can-bo/tai-khoan/thoat-het");

    @TempDir
    Path root;

    private CaseOffice office;
    private QuestionNumber number;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        // Everything on one desk, so that every form of it is there.
        everything();
        number = office.received();
        DeskListsTest.OfficeRoad.answer(office, number);
        office.received();
        door = new Door(office.address());
    }

    private void everything() {
        office.change(
                "lan",
                member -> new StaffMember(
                        member.id(),
                        member.name(),
                        member.post(),
                        null,
                        Set.of(Role.SECRETARY, Role.ADMINISTRATOR, Role.CHAIR, Role.OFFICER, Role.LEADER),
                        Set.of(),
                        true,
                        member.passwordHash(),
                        null,
                        List.of(),
                        member.epoch()));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    /** The addresses of all forms, each act of a question by itself. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (DeskRouter.Route route : office.declared()) {
            if (route.method().equals(HandlerType.POST) && route.permission() != null) {
                String path = route.path()
                        .replace("{so}", number.toString())
                        .replace("{id}", "nguyen.lan")
                        .replace("{phien}", "2025-1")
                        .replace("{nam}", "2025")
                        .replace("{loai}", "first")
                        .replace("<tep>", "lich/2025-1.md")
                        .replace("{tep}", "0".repeat(64))
                        .replace("{thu}", "receipt")
                        .replace("{muc}", "thon")
                        .replace("{dong}", "moi");
                if (path.endsWith("{viec}")) {
                    Actions.all().stream()
                            .map(Action::slug)
                            .forEach(slug -> addresses.add(path.replace("{viec}", slug)));
                } else {
                    addresses.add(path);
                }
            }
        }
        return addresses;
    }

    @Test
    void what_was_typed_comes_back_from_every_address_a_form_goes_to() {
        String old = office.session("lan");
        String token = office.token(old);
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        String now = office.session("lan");
        List<String> lost = new ArrayList<>();
        int carried = 0;
        for (String address : addresses()) {
            String[] fields = {"ma-phien", token, "phien-ban", "1", "o-nay", TYPED, "o-nay", "hai", "chon", "1"};
            Door.Answer ended = door.with(old).post(address, fields);
            Door.Answer shown = door.with(now).post(address, fields);
            if (WITHOUT_TEXT.contains(address) || address.equals("/can-bo/cau-hoi/" + number + "/tep")) {
                assertThat(ended.words() + shown.words()).as(address).doesNotContain("chiều mai");
                continue;
            }
            carried++;
            if (ended.status() != 401
                    || !sent(ended.page(), "/can-bo/dang-nhap", "giu.").equals(fieldsOf(fields))
                    || shown.status() != 200
                    || !sent(shown.page(), address, "").equals(fieldsOf(fields))) {
                lost.add(address + " " + ended.status() + " " + shown.status());
            }
        }
        assertThat(lost).isEmpty();
        assertThat(carried).isGreaterThan(Actions.all().size() + 6);
        assertThat(office.question(number).revision()).as("nothing was done").isEqualTo(6);
        assertThat(office.buildsAsked()).isZero();
    }

    @Test
    void every_form_as_it_stands_on_its_page_comes_back_whole_after_the_sign_in() {
        String old = office.session("lan");
        Map<String, Document> forms = forms(door.with(old));
        assertThat(forms).hasSizeGreaterThan(20);
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        List<String> lost = new ArrayList<>();
        String now = office.session("lan");
        forms.forEach((action, page) -> {
            if (!WITHOUT_TEXT.contains(action)) {
                String[] fields = filled(page, action);
                Door.Answer shown = door.with(now).post(action, fields);
                if (shown.status() != 200 || !sent(shown.page(), action, "").equals(fieldsOf(fields))) {
                    lost.add(action + " " + shown.status());
                }
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void what_was_kept_while_typing_is_gone_once_the_carried_form_is_sent() throws IOException {
        String link = office.admin()
                .resetLink("lan", StaffAdmin.MACHINE)
                .orElseThrow()
                .link();
        door.post("/can-bo/thiet-lap", "ma", link.substring(link.indexOf("ma=") + 3), "mat-khau-moi", GOOD);
        everything();
        String old = office.session("lan");
        String page = "/can-bo/cau-hoi/" + number;
        String[] note = filled(door.with(old).get(page).page(), page + "/ghi-chu");
        List<String> kept = new ArrayList<>(List.of(note));
        kept.addAll(List.of("go-do-cho", page + "/ghi-chu"));
        assertThat(door.post("/can-bo/go-do", kept.toArray(String[]::new)).status())
                .isEqualTo(200);
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        Door.Answer ended = door.post(page + "/ghi-chu", note);
        assertThat(ended.status()).isEqualTo(401);
        Door.Answer in = door.with(null).submit(ended, "/can-bo/dang-nhap", "lan", GOOD);
        assertThat(in.words()).contains("vẫn còn", "chiều mai");
        assertThat(door.with(in.session()).submit(in, page + "/ghi-chu", "", "").status())
                .isEqualTo(303);
        try (Stream<Path> files = Files.walk(root.resolve("data/private/unsent"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_server_started_anew_in_the_middle_of_a_form_takes_it_as_if_nothing_had_been() throws IOException {
        String session = office.session("lan");
        Map<String, Document> forms = forms(door.with(session));
        office.close();
        office = new CaseOffice(root);
        everything();
        door = new Door(office.address()).with(session);
        List<String> wrong = new ArrayList<>();
        forms.forEach((action, page) -> {
            // Locking accounts and signing out would end what is tried here.
            if (!action.matches(".*/(khoa|mo|lien-ket|thoat-het|dang-xuat|mat-khau)")) {
                Door.Answer answer = door.post(action, filled(page, action));
                boolean there = answer.status() == 303
                        || answer.words().contains("chiều mai")
                        || answer.page().html().contains("chiều mai");
                if (answer.status() == 401 || answer.status() == 403 || answer.status() >= 500 || !there) {
                    wrong.add(action + " " + answer.status());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Every form that is sent, with a page it stands on. */
    private Map<String, Document> forms(Door as) {
        Map<String, Document> forms = new LinkedHashMap<>();
        Set<String> pages = new TreeSet<>(List.of(
                "/can-bo/nhap",
                "/can-bo/hoi-truong/2025-1",
                "/can-bo/nhieu-cau",
                "/can-bo/goi-lai",
                "/can-bo/cong-bo",
                "/can-bo/tai-khoan",
                "/can-bo/nhan-su/them",
                "/can-bo/nhan-su/hung"));
        office.store().numbers().forEach(one -> pages.add("/can-bo/cau-hoi/" + one));
        for (String page : pages) {
            Door.Answer answer = as.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            for (Element form : answer.page().select("form[method=post]")) {
                forms.putIfAbsent(form.attr("action"), answer.page());
            }
        }
        return forms;
    }

    /** A form as a browser sends it, with something typed into every field for words. */
    private static String[] filled(Document page, String action) {
        FormElement form =
                (FormElement) Objects.requireNonNull(page.selectFirst("form[action=\"" + action + "\"]"), action);
        Set<String> words = Set.copyOf(form.select("textarea, input[type=text]").eachAttr("name"));
        List<String> fields = new ArrayList<>();
        form.formData().forEach(pair -> {
            fields.add(pair.key());
            fields.add(words.contains(pair.key()) ? TYPED : pair.value());
        });
        return fields.toArray(String[]::new);
    }

    /** What is sent, by name, without the token. */
    private static Map<String, List<String>> fieldsOf(String... fields) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i].equals("ma-phien")) {
                named.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1].replace("\r\n", "\n"));
            }
        }
        return named;
    }

    /** What the form of a page would send that carries another. */
    private static Map<String, List<String>> sent(Document page, String action, String prefix) {
        Element form = page.selectFirst("form[action=\"" + action + "\"]");
        List<String> fields = new ArrayList<>();
        if (form != null) {
            for (Element field : form.select("input[type=hidden]")) {
                if (field.attr("name").startsWith(prefix)) {
                    fields.add(field.attr("name").substring(prefix.length()));
                    fields.add(field.val());
                }
            }
        }
        return fieldsOf(fields.toArray(String[]::new));
    }
}
