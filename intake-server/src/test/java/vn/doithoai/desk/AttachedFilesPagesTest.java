package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import vn.doithoai.base.SampleFiles;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.AttachedFile;

/** The files of one question, by its pages alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttachedFilesPagesTest {

    @TempDir
    Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    private CaseOffice office;
    private QuestionNumber number;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        number = office.received();
        act("lan", "nhan-vao-danh-sach");
        act("lan", "phan-cong");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private void act(String who, String slug) {
        Staffer staffer = office.as(who);
        assertThat(staffer.submit(staffer.get("/can-bo/cau-hoi/" + number), slug)
                        .status())
                .isEqualTo(303);
    }

    private String path() {
        return "/can-bo/cau-hoi/" + number + "/tep";
    }

    private HttpResponse<String> send(String who, String called, byte[] file, String... fields)
            throws IOException, InterruptedException {
        String cookie = office.session(who);
        Multipart form = new Multipart().field("ma-phien", office.token(cookie));
        for (int i = 0; i < fields.length; i += 2) {
            form.field(fields[i], fields[i + 1]);
        }
        return form.file("tep", called, file).send(client, office.address() + path(), cookie);
    }

    private List<AttachedFile.Standard> files() {
        return office.question(number).files();
    }

    private List<Path> kept() throws IOException {
        Path folder = root.resolve("data/private/files");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void what_is_typed_beside_a_file_is_offered_again_where_the_session_ended_and_gone_once_it_is_sent()
            throws Exception {
        Staffer lan = office.as("lan");
        String opening = lan.get(path()).document().select("[name=ban-go]").val();
        assertThat(lan.craft(
                                "/can-bo/go-do",
                                "go-do-cho",
                                path(),
                                "ban-go",
                                opening,
                                "ten-tep",
                                "Công văn số 45",
                                "thuoc",
                                "letter",
                                "chu-trong-tep",
                                "Toàn văn gõ lại từ bản quét.")
                        .status())
                .isEqualTo(200);

        Staffer.Page again = lan.get(path() + "?mat-tep");
        assertThat(again.words()).contains("chọn lại", "Toàn văn gõ lại từ bản quét.", "Tệp của câu " + number);
        Staffer.Page restored =
                lan.get(again.document().select(".desk-unsent a").attr("href"));
        assertThat(restored.value("ten-tep")).isEqualTo("Công văn số 45");
        assertThat(restored.value("chu-trong-tep")).isEqualTo("Toàn văn gõ lại từ bản quét.");

        assertThat(send(
                                "lan",
                                "cv.pdf",
                                SampleFiles.letters("Letter of the commune about the road of the village"),
                                "ban-go",
                                opening,
                                "ten-tep",
                                "Công văn số 45",
                                "thuoc",
                                "letter")
                        .statusCode())
                .isEqualTo(303);
        assertThat(lan.get(path()).document().select(".desk-unsent")).isEmpty();
    }

    @Test
    void a_signed_letter_is_attached_listed_read_again_made_public_and_taken_away() throws Exception {
        byte[] letter = SampleFiles.letters("Letter of the commune about the road of the village, signed and stamped");
        assertThat(send("lan", "cv 45.pdf", letter, "ten-tep", "Công văn số 45", "thuoc", "letter")
                        .statusCode())
                .isEqualTo(303);
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get(path());
        assertThat(page.words()).contains("Công văn số 45", "PDF, ", "Công văn, thư của xã", "Chỉ trong cơ quan.");
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains("Công văn số 45: Chỉ trong cơ quan");
        assertThat(office.next(number).files()).isEmpty();

        String one = path() + "/" + files().get(0).file().sha256();
        HttpResponse<byte[]> bytes = client.send(
                HttpRequest.newBuilder(URI.create(office.address() + one))
                        .header("Cookie", "phien-can-bo=" + office.session("lan"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(bytes.body()).isEqualTo(letter);
        assertThat(bytes.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(bytes.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");

        assertThat(lan.craft(one, "quyen", "public").status()).isEqualTo(303);
        assertThat(office.next(number).files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("cong-van-so-45.pdf"));

        Staffer.Page without = lan.craft(one, "quyen", "gone");
        assertThat(without.status()).isEqualTo(422);
        assertThat(lan.craft(one, "quyen", "gone", "ly-do", "Nhầm văn bản").status())
                .isEqualTo(303);
        assertThat(files()).isEmpty();
        assertThat(kept()).isEmpty();
        assertThat(lan.get("/can-bo/cau-hoi/" + number).words()).contains("Nhầm văn bản");
    }

    @Test
    void what_a_file_tells_of_its_writer_is_said_before_it_is_public_and_the_file_stays_as_it_is() throws Exception {
        byte[] paper = SampleFiles.written("Lê Thị Soạn", "Công ty <In>", "Trần Nháp &amp; em");
        HttpResponse<String> sent =
                send("lan", "cv.pdf", paper, "ten-tep", "Công văn", "thuoc", "letter", "quyen", "public");
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("?da=dinh-kem-giu-lai");

        Staffer lan = office.as("lan");
        assertThat(lan.get(path() + "?da=dinh-kem-giu-lai").words())
                .contains("chưa công khai", "Lê Thị Soạn; Công ty <In>; Trần Nháp & em", "Công khai như vậy");
        assertThat(files().get(0).standing()).isEqualTo(AttachedFile.Standing.OFFICE);
        assertThat(kept().get(0)).hasBinaryContent(paper);

        String one = path() + "/" + files().get(0).file().sha256();
        assertThat(lan.craft(one, "quyen", "public").status()).isEqualTo(303);
        assertThat(files().get(0).standing()).isEqualTo(AttachedFile.Standing.PUBLIC);
    }

    @Test
    void remarks_and_what_was_struck_out_in_a_paper_of_word_are_said() throws Exception {
        send("lan", "a.docx", SampleFiles.revised("<w:p>x</w:p>"), "ten-tep", "Một", "thuoc", "letter");
        assertThat(office.as("lan").get(path()).words())
                .contains("còn ghi chú bên lề")
                .doesNotContain("dấu vết sửa");

        String far = "<w:p>" + "a".repeat(65_536 - 10) + "<w:del w:id='1'>";
        send("lan", "b.docx", SampleFiles.revised(far), "ten-tep", "Hai", "thuoc", "letter");
        assertThat(office.as("lan").get(path()).words()).contains("còn dấu vết sửa");
    }

    @Test
    void what_was_typed_beside_a_file_that_is_not_taken_stands_there_again() throws Exception {
        HttpResponse<String> answer = send(
                "lan",
                "a.pdf",
                SampleFiles.docx(),
                "ten-tep",
                "Trả lời của điện lực",
                "thuoc",
                "reply",
                "chu-trong-tep",
                "Kính gửi Ủy ban\nđoạn hai");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.text()).contains("Đuôi tên tệp không đúng");
        assertThat(page.select("#ten-tep").val()).isEqualTo("Trả lời của điện lực");
        assertThat(page.select("#chu-trong-tep").get(0).wholeText()).contains("Kính gửi Ủy ban\nđoạn hai");
        assertThat(page.select("#thuoc option[selected]").val()).isEqualTo("reply");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_without_a_name_or_a_place_is_asked_for_both() throws Exception {
        HttpResponse<String> answer = send("lan", "a.pdf", SampleFiles.pdf(""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary a").eachAttr("href"))
                .containsExactly("#ten-tep", "#thuoc");
        assertThat(kept()).isEmpty();
    }

    @Test
    void an_officer_attaches_to_the_own_matter_for_the_office_alone() throws Exception {
        assertThat(office.as("hung").get(path()).document().select("[name=quyen]"))
                .isEmpty();
        HttpResponse<String> asked = send(
                "hung",
                "a.jpg",
                SampleFiles.photograph(),
                "ten-tep",
                "Ảnh đường đã vá",
                "thuoc",
                "deed",
                "quyen",
                "public");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("thư ký, lãnh đạo hoặc Chủ tịch quyết định công khai");
        assertThat(kept()).isEmpty();

        assertThat(send("hung", "a.jpg", SampleFiles.photograph(), "ten-tep", "Ảnh đường đã vá", "thuoc", "deed")
                        .statusCode())
                .isEqualTo(303);
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.standing()).isEqualTo(AttachedFile.Standing.OFFICE));
    }

    @Test
    void what_the_asker_handed_in_offers_no_way_to_the_public() throws Exception {
        assertThat(send("lan", "a.pdf", SampleFiles.scan(), "ten-tep", "Sổ đỏ", "thuoc", "asker")
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.as("lan")
                        .get(path())
                        .document()
                        .select(".desk-files input[name=quyen]")
                        .eachAttr("value"))
                .doesNotContain("public")
                .contains("gone");
        String one = path() + "/" + files().get(0).file().sha256();
        assertThat(office.as("lan").craft(one, "quyen", "public").words()).contains("không công khai");
    }

    @Test
    void who_reads_no_private_record_reads_no_file_of_it() throws Exception {
        send("lan", "a.pdf", SampleFiles.scan(), "ten-tep", "Sổ đỏ", "thuoc", "asker");
        String one = path() + "/" + files().get(0).file().sha256();
        assertThat(office.as("mat-tran").get(path()).status()).isEqualTo(403);
        assertThat(office.as("mat-tran").get(one).status()).isEqualTo(403);
        assertThat(office.as("lan").get(path() + "/" + "0".repeat(64)).status()).isEqualTo(404);
    }

    @Test
    void a_scan_says_so_and_asks_for_its_letters() throws Exception {
        send("lan", "a.pdf", SampleFiles.scan(), "ten-tep", "Kết luận số 9", "thuoc", "answer");
        assertThat(office.as("lan").get(path()).words()).contains("Bản quét, máy không đọc được chữ; nên gỡ");
    }
}
