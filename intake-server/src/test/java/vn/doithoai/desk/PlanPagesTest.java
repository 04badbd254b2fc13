package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.base.SampleFiles;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.office.AuditEntry.What;
import vn.doithoai.store.ContentReader;
import vn.doithoai.view.markdown.RenderedText;

/** The plan of a year from a paper of Word to its sessions, in the browser alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanPagesTest {

    private static final String ROOM = "/can-bo/ke-hoach";
    private static final String NEW = ROOM + "/2026";
    private static final String BOUND = "----ranh-gioi";
    private static final Path PLAN = Path.of("src/test/resources/ke-hoach-2025.txt");

    @TempDir
    Path root;

    private CaseOffice office;
    private Staffer lan;
    private Staffer chair;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        office.contentIsLive(root.resolve("content"));
        lan = office.as("lan");
        chair = office.as("chu-tich");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private HttpResponse<String> upload(String year, String called, byte[] file) {
        String session = office.session("lan");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "name=\"ma-phien\"", office.token(session).getBytes(StandardCharsets.UTF_8));
        field(body, "name=\"nam-ke-hoach\"", year.getBytes(StandardCharsets.UTF_8));
        field(body, "name=\"tep\"; filename=\"" + called + "\"\r\nContent-Type: application/octet-stream", file);
        body.writeBytes(("--" + BOUND + "--\r\n").getBytes(StandardCharsets.UTF_8));
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(office.address() + "/can-bo/ke-hoach-tep"))
                                    .header("Content-Type", "multipart/form-data; boundary=" + BOUND)
                                    .header("Cookie", "phien-can-bo=" + session)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void field(ByteArrayOutputStream body, String head, byte[] value) {
        body.writeBytes(("--" + BOUND + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private Path file(int year) {
        return root.resolve("content/ke-hoach/" + year + ".md");
    }

    private Plan published(int year) {
        return ContentReader.read(root.resolve("content")).programme().orElseThrow().plans().stream()
                .filter(plan -> plan.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private Staffer.Page approve(Staffer who, int year) {
        return who.send(who.get(ROOM + "/" + year), ROOM + "-duyet/" + year);
    }

    @Test
    void a_paper_of_word_becomes_a_draft_word_for_word_that_no_reader_sees() {
        assertThat(upload("", "Kế hoạch.docx", WordPapers.decision()).statusCode())
                .isEqualTo(303);

        Staffer.Page page = lan.get(NEW);
        assertThat(page.words()).contains("Giống nhau từng chữ", "Kế hoạch.docx", "Chưa công khai");
        assertThat(page.document().select("mark")).isEmpty();
        assertThat(page.value("so-ke-hoach")).isEqualTo("45/KH-UBND");
        assertThat(page.value("ngay-ban-hanh")).isEqualTo("15/01/2026");
        assertThat(page.value("nguoi-ky")).isEqualTo("Chủ tịch Nguyễn Văn Thử");
        assertThat(page.value("van-ban-ke-hoach"))
                .contains(
                        "## I. MỤC ĐÍCH, YÊU CẦU",
                        "### 1. Mục đích",
                        "a) Nắm bắt tâm tư",
                        "b) Mức hỗ trợ",
                        "  - Ý thứ nhất",
                        "+ Không né tránh",
                        "| Đợt 1 | Tháng 3/2026 |",
                        "Điều 1. Ban hành")
                .doesNotContain("### Điều 1", "| CỘNG HÒA");
        assertThat(file(2026)).doesNotExist();
        assertThat(office.audited).extracting(entry -> entry.what()).contains(What.PLAN_WRITTEN);
    }

    @Test
    void the_plan_of_the_commune_is_read_word_for_word_with_its_headings() throws IOException {
        assertThat(upload("2026", "ke-hoach.docx", WordPapers.of(PLAN)).statusCode())
                .isEqualTo(303);

        Staffer.Page page = lan.get(NEW);
        assertThat(page.words()).containsPattern("Giống nhau từng chữ: 1.?636 từ");
        List<String> headings = page.value("van-ban-ke-hoach")
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(published(2025)
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .toList());
    }

    @Test
    void a_word_that_is_changed_or_left_out_is_marked_on_both_sides() throws IOException {
        upload("2026", "ke-hoach.docx", WordPapers.of(PLAN));
        String text = lan.get(NEW).value("van-ban-ke-hoach");
        String changed = text.replace("Để năm bắt tâm tư", "Để nắm bắt tâm tư").replace(" dân chủ,", "");
        lan.send(lan.get(NEW), NEW, "van-ban-ke-hoach", changed);

        Staffer.Page page = lan.get(NEW);
        assertThat(page.words()).contains("Khác nhau 2 chỗ");
        assertThat(page.document().select("mark").eachText()).containsExactly("năm", "nắm", "dân chủ,");
    }

    @Test
    void a_plan_is_public_when_the_chairman_has_approved_it_and_not_before() {
        upload("2026", "Kế hoạch.docx", WordPapers.decision());
        Staffer.Page draft = lan.get(NEW);
        assertThat(draft.document().select("form[action=" + ROOM + "-duyet/2026]"))
                .isEmpty();
        assertThat(lan.press(draft, NEW, "trinh", "1").location()).endsWith("da=trinh");
        assertThat(lan.craft(ROOM + "-duyet/2026").status()).isEqualTo(403);
        assertThat(lan.craft("/can-bo/tep/ke-hoach/2026.md", "noi-dung-tep", "title=x")
                        .status())
                .isEqualTo(403);
        assertThat(file(2026)).doesNotExist();
        assertThat(chair.get(ROOM)
                        .document()
                        .select(".desk-rail__open a[href=" + ROOM + "] .desk-count")
                        .text())
                .isEqualTo("1");
        assertThat(chair.get("/can-bo/").document().select("a[href=" + ROOM + "]:contains(chờ Chủ tịch duyệt)"))
                .hasSize(1);

        assertThat(approve(chair, 2026).status()).isEqualTo(303);

        Plan plan = published(2026);
        assertThat(plan.number()).isEqualTo("45/KH-UBND");
        assertThat(RenderedText.lines(plan.body()))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "a) Nắm bắt tâm tư, nguyện vọng của Nhân dân <thôn, xóm> & người dân tạm trú;",
                        "b) Mức hỗ trợ tính theo 2*3*1,5 m và mẫu [01/ĐT] kèm theo.",
                        "Đợt 2\tNgày 20/10/2026\tHội trường | thôn 4");
        assertThat(file(2025)).exists();
        assertThat(chair.get("/can-bo/").words()).doesNotContain("chờ Chủ tịch duyệt");
        assertThat(chair.get(NEW).words()).contains("Đang công khai");
        assertThat(office.audited).extracting(entry -> entry.what()).contains(What.PLAN_ASKED, What.PLAN_APPROVED);
    }

    @Test
    void what_was_written_after_the_chairman_opened_the_page_is_not_approved_unseen() {
        upload("2026", "Kế hoạch.docx", WordPapers.decision());
        Staffer.Page seen = chair.get(NEW);
        lan.send(lan.get(NEW), NEW, "ten-ke-hoach", "Kế hoạch đối thoại 2026");

        Staffer.Page answer = chair.send(seen, ROOM + "-duyet/2026");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("Người khác đã sửa");
        assertThat(file(2026)).doesNotExist();
        assertThat(approve(chair, 2026).status()).isEqualTo(303);
        assertThat(published(2026).title()).isEqualTo("Kế hoạch đối thoại 2026");
    }

    @Test
    void two_people_who_write_at_once_lose_nothing_of_what_they_typed() {
        upload("2026", "Kế hoạch.docx", WordPapers.decision());
        Staffer.Page first = lan.get(NEW);
        Staffer.Page second = chair.get(NEW);
        lan.send(first, NEW, "nguoi-ky", "Chủ tịch A");

        Staffer.Page refused = chair.send(second, NEW, "nguoi-ky", "Chủ tịch B");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.value("nguoi-ky")).isEqualTo("Chủ tịch B");
        assertThat(lan.get(NEW).value("nguoi-ky")).isEqualTo("Chủ tịch A");
    }

    @Test
    void the_chairman_sends_a_draft_back_with_a_reason() {
        upload("2026", "Kế hoạch.docx", WordPapers.decision());
        lan.press(lan.get(NEW), NEW, "trinh", "1");

        assertThat(chair.send(chair.get(NEW), ROOM + "-tra/2026").status()).isEqualTo(422);
        Staffer.Page back = chair.send(chair.get(NEW), ROOM + "-tra/2026", "ly-do-tra", "Bổ sung địa điểm đợt 2");

        assertThat(back.status()).isEqualTo(303);
        assertThat(lan.get(NEW).words()).contains("Chủ tịch trả lại", "Bổ sung địa điểm đợt 2", "Bản nháp");
    }

    @Test
    void a_plan_is_begun_from_the_one_before_and_leaves_that_one_alone() throws IOException {
        String former = Files.readString(file(2025));

        Staffer.Page made = lan.send(lan.get(ROOM + "-moi"), ROOM + "-moi", "nam-ke-hoach", "2026");

        assertThat(made.location()).contains(NEW);
        Staffer.Page page = lan.get(NEW);
        assertThat(page.value("ten-ke-hoach")).endsWith("năm 2026");
        assertThat(page.value("van-ban-ke-hoach"))
                .contains("tháng 6, tháng 11 năm 2026")
                .doesNotContain("năm 2025");
        assertThat(page.document().select("mark").eachText()).contains("2025", "2026");
        approve(chair, 2026);
        assertThat(Files.readString(file(2025))).isEqualTo(former);
        assertThat(lan.send(lan.get(ROOM + "-moi"), ROOM + "-moi", "nam-ke-hoach", "26")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_pasted_plan_has_its_headings_found_and_is_compared_with_what_was_pasted() throws IOException {
        String text = Files.readString(PLAN);
        String paste = ROOM + "-moi/dan";

        assertThat(lan.send(lan.get(paste), paste, "van-ban-dan", text, "nam-ke-hoach", "2027")
                        .location())
                .contains(ROOM + "/2027");

        Staffer.Page page = lan.get(ROOM + "/2027");
        assertThat(page.words()).contains("Giống nhau từng chữ");
        assertThat(page.value("van-ban-ke-hoach"))
                .contains(
                        "## II. HÌNH THỨC, THỜI GIAN, ĐỊA ĐIỂM",
                        "### 7. Thời gian, địa điểm, số lượng đại biểu tham dự");
        Staffer.Page again = lan.send(lan.get(paste), paste, "van-ban-dan", text, "nam-ke-hoach", "2027");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("Đã có bản nháp");
        assertThat(again.value("van-ban-dan")).contains("MỤC ĐÍCH");
    }

    @Test
    void an_article_that_begins_a_list_is_no_heading_and_one_that_is_named_is() {
        String paste = ROOM + "-moi/dan";
        lan.send(
                lan.get(paste),
                paste,
                "van-ban-dan",
                "Điều 1. Phạm vi\nKế hoạch này áp dụng trong xã.\nĐiều 2. Giao Văn phòng UBND xã:\na) Soạn nội dung;",
                "nam-ke-hoach",
                "2027");
        assertThat(lan.get(ROOM + "/2027").value("van-ban-ke-hoach"))
                .contains("### Điều 1. Phạm vi", "\nĐiều 2. Giao Văn phòng UBND xã:\n")
                .doesNotContain("### Điều 2");
    }

    @Test
    void the_sessions_a_plan_names_are_proposed_and_made_once() throws IOException {
        upload("2026", "Kế hoạch.docx", WordPapers.decision());
        approve(chair, 2026);
        String make = ROOM + "-phien/2026";

        Staffer.Page form = lan.get(make);
        assertThat(form.value("thang-1")).isEqualTo("3/2026");
        assertThat(form.value("thang-2")).isEqualTo("10/2026");
        assertThat(form.value("ngay-2")).isEqualTo("20/10/2026");
        assertThat(form.value("thang-3")).isEmpty();
        assertThat(form.document().select("#doi-tuong input[checked]").eachAttr("value"))
                .contains("people", "youth");
        assertThat(lan.send(form, make, "thang-1", "mùa xuân").status()).isEqualTo(422);

        assertThat(lan.send(form, make, "thang-1", "4/2026").location()).contains("/can-bo/phien");

        assertThat(Files.readString(root.resolve("content/lich/2026-1.md")))
                .contains("month=2026-04\n", "state=planned\n", "title=Hội nghị tiếp xúc, đối thoại lần 1 năm 2026");
        assertThat(Files.readString(root.resolve("content/lich/2026-2.md"))).contains("| 2026-10-20");
        assertThat(root.resolve("content/lich/2026-3.md")).doesNotExist();
        // What is there is not proposed to be made again.
        assertThat(lan.get(make).document().select("#tao-phien-2[checked]")).isEmpty();
    }

    static Stream<Arguments> bad() {
        byte[] macro = SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        byte[] noWord = SampleFiles.zip("[Content_Types].xml", "word/document.xml");
        byte[] locked = new byte[600];
        System.arraycopy(
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(StandardCharsets.ISO_8859_1),
                0,
                locked,
                0,
                8);
        return Stream.of(
                Arguments.of("a.docx", "nothing".getBytes(StandardCharsets.UTF_8), "Không nhận ra loại tệp"),
                Arguments.of("a.docx", new byte[0], "Tệp rỗng"),
                Arguments.of("a.docx", new byte[26 * 1024 * 1024], "lớn hơn 25 MB"),
                Arguments.of("a.docx", locked, "mật khẩu"),
                Arguments.of("a.docx", macro, "macro"),
                Arguments.of("a.docx", noWord, "Không đọc được tệp"),
                Arguments.of("a.docx", WordPapers.empty(), "không có chữ"),
                Arguments.of("a.docx", WordPapers.huge(14_000_000), "lớn khác thường"),
                Arguments.of("a.docx", WordPapers.huge(1_000_000), "dài quá 60"),
                Arguments.of("a.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8), "không phải văn bản Word"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_file_that_cannot_be_read_is_refused_with_a_sentence(String called, byte[] file, String said) {
        HttpResponse<String> answer = upload("2026", called, file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page(answer).select("#tep-error").text()).contains(said);
        assertThat(lan.get(NEW).status()).isEqualTo(404);
    }

    @Test
    void a_draft_nobody_wants_is_taken_away() {
        upload("2026", "Kế hoạch.docx", WordPapers.decision());

        assertThat(lan.send(lan.get(NEW), ROOM + "-bo/2026").location()).contains("da=bo");

        assertThat(lan.get(NEW).status()).isEqualTo(404);
        assertThat(lan.get(ROOM).words()).doesNotContain("2026");
    }

    @Test
    void a_public_plan_is_corrected_by_way_of_a_draft() throws IOException {
        String before = Files.readString(file(2025));
        String page = ROOM + "/2025";

        assertThat(lan.send(lan.get(page), page, "so-ke-hoach", "7/KH-UBND").location())
                .endsWith("da=nhap");

        assertThat(Files.readString(file(2025))).isEqualTo(before);
        approve(chair, 2025);
        assertThat(Files.readString(file(2025)))
                .isEqualTo(before.replace("number=\nissued=\nsigner=\n", "number=7/KH-UBND\n"));
    }
}
