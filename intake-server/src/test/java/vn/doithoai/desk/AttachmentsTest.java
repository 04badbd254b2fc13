package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
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
import vn.doithoai.base.FileKind;
import vn.doithoai.base.SampleFiles;
import vn.doithoai.desk.frame.DeskSessions;

/** Files taken in from a browser. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttachmentsTest {

    @TempDir
    Path root;

    private final HttpClient client = HttpClient.newHttpClient();
    private CaseOffice office;
    private String session;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        session = office.session("lan");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private HttpResponse<String> send(String cookie, String token, String called, byte[] file)
            throws IOException, InterruptedException {
        return new Multipart()
                .field("ma-phien", token)
                .file("tep", called, file)
                .send(client, office.address() + "/can-bo/dinh-kem", cookie);
    }

    private HttpResponse<String> send(String called, byte[] file) throws IOException, InterruptedException {
        return send(session, office.token(session), called, file);
    }

    private List<String> kept() throws IOException {
        if (!Files.isDirectory(office.attachmentsFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(office.attachmentsFolder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String words(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        return page.text();
    }

    @Test
    void a_file_is_kept_under_a_speaking_name_and_listed_with_what_leads_to_it() throws Exception {
        byte[] paper = SampleFiles.pdf("x".repeat(2_000));
        HttpResponse<String> answer = send("Kế hoạch đối thoại (2025).PDF", paper);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(kept()).containsExactly("ke-hoach-doi-thoai-2025.pdf");
        assertThat(office.attachmentsFolder().resolve("ke-hoach-doi-thoai-2025.pdf"))
                .hasBinaryContent(paper);
        Document page = office.as("lan").get("/can-bo/dinh-kem").document();
        assertThat(page.text())
                .contains("PDF, 2 KB", "[ke-hoach-doi-thoai-2025.pdf](/tep/ke-hoach-doi-thoai-2025.pdf)");
    }

    @Test
    void who_wrote_a_file_is_said_when_it_was_taken() throws Exception {
        HttpResponse<String> sent = send("b.pdf", SampleFiles.written("Lê Thị Soạn", "", ""));
        String to = sent.headers().firstValue("Location").orElseThrow();
        assertThat(office.as("lan").get(to).words()).contains("tên người soạn: Lê Thị Soạn");
        assertThat(office.as("lan").get("/can-bo/dinh-kem").words()).doesNotContain("Lê Thị Soạn");
    }

    @Test
    void the_same_file_is_there_once_and_another_of_the_same_name_beside_it() throws Exception {
        send("a.pdf", SampleFiles.pdf("1"));
        send("a.pdf", SampleFiles.pdf("1"));
        send("a.pdf", SampleFiles.pdf("2"));
        assertThat(kept()).containsExactly("a-2.pdf", "a.pdf");
        assertThat(office.attachmentsFolder().resolve("a.pdf")).hasBinaryContent(SampleFiles.pdf("1"));
    }

    @Test
    void a_photograph_is_kept_without_the_place_where_it_was_taken() throws Exception {
        assertThat(send("../../Ảnh.jpg", SampleFiles.photograph()).statusCode()).isEqualTo(303);
        assertThat(kept()).containsExactly("anh.jpg");
        assertThat(new String(
                        Files.readAllBytes(office.attachmentsFolder().resolve("anh.jpg")), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @Test
    void what_is_not_taken_is_told_why_and_nothing_of_it_stays() throws Exception {
        assertThat(words(send("a.pdf", SampleFiles.docx()))).contains("Đuôi tên tệp không đúng");
        assertThat(words(send("a.docx", SampleFiles.pdf("")))).contains("Đuôi tên tệp không đúng");
        assertThat(words(send("a.pdf", SampleFiles.pdf("/Encrypt 1 0 R")))).contains("có mật khẩu");
        assertThat(words(send("a.pdf", new byte[0]))).contains("Tệp rỗng");
        assertThat(words(send("", new byte[0]))).contains("chưa chọn tệp");
        HttpResponse<String> large = send("a.pdf", new byte[(int) FileKind.MAX + 1]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(words(large)).contains("25 MB");
        assertThat(kept()).isEmpty();
        try (Stream<Path> left = Files.list(office.incoming())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_file_from_another_site_or_without_the_token_is_not_taken() throws Exception {
        assertThat(send(session, "sai", "a.pdf", SampleFiles.pdf("")).statusCode())
                .isEqualTo(403);
        assertThat(kept()).isEmpty();
    }

    @Test
    void after_the_end_of_the_session_the_page_asks_for_the_file_again() throws Exception {
        String token = office.token(session);
        office.pass(DeskSessions.IDLE.plusSeconds(1));
        HttpResponse<String> answer = send(session, token, "a.pdf", SampleFiles.pdf(""));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/can-bo/dang-nhap?tiep=%2Fcan-bo%2Fdinh-kem%3Fmat-tep");
        assertThat(kept()).isEmpty();
        assertThat(office.as("lan").get("/can-bo/dinh-kem?mat-tep").document().text())
                .contains("chọn lại");
    }
}
