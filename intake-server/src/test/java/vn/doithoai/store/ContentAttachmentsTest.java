package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.SampleFiles;
import vn.doithoai.dialogue.Attachments;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentAttachmentsTest {

    @TempDir
    Path root;

    private Path sent;

    @BeforeEach
    void open() throws IOException {
        sent = Files.write(root.resolve("gui"), SampleFiles.pdf("a"));
    }

    private ContentAttachments attachments() {
        return ContentAttachments.of(root.resolve("content"), root.resolve("incoming"));
    }

    @ParameterizedTest
    @CsvSource({
        "Quyết định số 12.pdf, quyet-dinh-so-12.pdf",
        "ĐƯỜNG.PDF, duong.pdf",
        "C:\\\\tep\\\\a b.pdf, a-b.pdf",
        "../../a.pdf, a.pdf",
        ".pdf, pdf.pdf",
        "a.b.c.pdf, a-b-c.pdf",
        "---.pdf, pdf.pdf"
    })
    void a_name_says_what_the_sender_called_it_in_letters_of_an_address(String called, String name) throws Exception {
        assertThat(attachments().take(sent, called).name()).isEqualTo(name);
        assertThat(root.resolve("content/tep").resolve(name)).hasBinaryContent(SampleFiles.pdf("a"));
    }

    @Test
    void a_very_long_name_is_cut() throws Exception {
        assertThat(attachments().take(sent, "a".repeat(300) + ".pdf").name()).hasSize(84);
    }

    @Test
    void what_a_crash_left_half_is_swept_and_never_listed() throws Exception {
        ContentAttachments before = attachments();
        Path coming = Files.write(before.incoming().resolve("MultiPart1"), new byte[] {'%'});
        Attachments.Attachment whole = before.take(sent, "a.pdf");
        Path half = Files.write(root.resolve("content/tep/.tmp-tep"), new byte[] {'%'});
        ContentAttachments again = attachments();
        assertThat(again.all()).containsExactly(whole);
        assertThat(coming).as("nothing is written before a file comes in").exists();

        assertThat(again.incoming()).isEmptyDirectory();

        assertThat(half).doesNotExist();
        assertThat(again.all()).containsExactly(whole);
    }

    @Test
    void what_was_laid_there_by_hand_is_listed_unless_it_may_not_be_handed_out() throws Exception {
        Files.createDirectories(root.resolve("content/tep"));
        Files.write(root.resolve("content/tep/anh.png"), SampleFiles.picture("png"));
        Files.write(root.resolve("content/tep/sai.pdf"), SampleFiles.picture("png"));
        assertThat(attachments().all())
                .extracting(Attachments.Attachment::name, Attachments.Attachment::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("anh.png", FileKind.PNG));
    }
}
