package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.FolderCopy;

/** What an office changed in its templates and words and does not fit is found before a citizen finds it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateCheckTest {

    private static final Path DELIVERED = Path.of("..", "templates");
    private static final String RECEIPT = "intake/receipt.ftlh";

    @TempDir
    Path own;

    @BeforeEach
    void an_office_has_a_copy() throws IOException {
        FolderCopy.of(DELIVERED, own);
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        Files.writeString(own.resolve(name), change.apply(Files.readString(own.resolve(name))));
    }

    @Test
    void what_is_delivered_fits() {
        assertThat(TemplateCheck.of(own, DELIVERED)).isEmpty();
    }

    @Test
    void an_office_may_change_words_and_add_its_own() throws IOException {
        edit(RECEIPT, text -> text + "\n<p>${msg(\"own.thanks\")}</p>");
        Files.writeString(own.resolve("messages/own.properties"), "own.thanks=Xin cảm ơn\n");

        assertThat(TemplateCheck.of(own, DELIVERED)).isEmpty();
    }

    @Test
    void a_word_that_is_missing_is_told_with_the_line_to_add() throws IOException {
        edit("messages/intake.properties", text -> text.replaceFirst("(?m)^receipt\\.next\\.office=.*\n", ""));

        assertThat(TemplateCheck.of(own, DELIVERED)).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("missing-word");
            assertThat(finding.what())
                    .startsWith("receipt.next.office=")
                    .hasSizeGreaterThan("receipt.next.office=".length());
        });
    }

    @Test
    void a_broken_template_is_told_with_its_line() throws IOException {
        edit(RECEIPT, text -> text + "\n<#if page.never>\n");

        assertThat(TemplateCheck.of(own, DELIVERED)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(RECEIPT);
            assertThat(finding.key()).isEqualTo("broken");
            assertThat(finding.line()).isPositive();
        });
    }

    @Test
    void a_field_a_word_and_a_template_that_are_not_there_are_told_with_their_line() throws IOException {
        int lines = Files.readAllLines(own.resolve(RECEIPT)).size();
        edit(
                RECEIPT,
                text -> text.stripTrailing()
                        + "\n${page.nubmer}\n${msg(\"receipt.gone\")}\n<#import \"/gone.ftlh\" as g>\n");

        assertThat(TemplateCheck.of(own, DELIVERED))
                .containsExactlyInAnyOrder(
                        new TemplateCheck.Finding(RECEIPT, lines + 1, "field", "nubmer"),
                        new TemplateCheck.Finding(RECEIPT, lines + 2, "word", "receipt.gone"),
                        new TemplateCheck.Finding(RECEIPT, lines + 3, "other", "/gone.ftlh"));
    }

    @Test
    void words_that_are_there_twice_and_a_template_that_is_gone_are_told() throws IOException {
        Files.writeString(own.resolve("messages/own.properties"), "a=1\na=2\n");
        Files.delete(own.resolve("desk/help.ftlh"));

        assertThat(TemplateCheck.of(own, DELIVERED))
                .extracting(TemplateCheck.Finding::key)
                .containsExactly("words", "missing-template");
    }

    @Test
    void a_field_of_a_row_that_nothing_has_is_told_with_its_line() throws IOException {
        int lines = Files.readAllLines(own.resolve(RECEIPT)).size();
        edit(RECEIPT, text -> text.stripTrailing() + "\n<#list page.steps as step>${step.dya}</#list> see.this\n");

        assertThat(TemplateCheck.of(own, DELIVERED))
                .contains(new TemplateCheck.Finding(RECEIPT, lines + 1, "part", "dya"))
                .noneMatch(finding -> finding.what().equals("this"));
    }

    @Test
    void one_template_or_word_of_ones_own_lacks_nothing_and_what_differs_is_known(@TempDir Path few)
            throws IOException {
        Files.createDirectories(few.resolve("intake"));
        Files.createDirectories(few.resolve("messages"));
        Files.writeString(few.resolve("messages/own.properties"), "receipt.title=Phiếu\n");
        Files.writeString(
                few.resolve(RECEIPT),
                Files.readString(DELIVERED.resolve(RECEIPT)).replace("\n", "\r\n"));

        assertThat(TemplateCheck.of(few, DELIVERED)).isEmpty();
        assertThat(TemplateCheck.differing(few, DELIVERED)).isEmpty();
        Files.writeString(few.resolve(RECEIPT), Files.readString(few.resolve(RECEIPT)) + "<p>Xin cảm ơn</p>\n");
        assertThat(TemplateCheck.differing(few, DELIVERED)).containsExactly(RECEIPT);
    }

    @Test
    void without_the_delivered_ones_what_stands_by_itself_is_looked_at() throws IOException {
        edit(RECEIPT, text -> text + "\n${msg(\"receipt.gone\")}");

        assertThat(TemplateCheck.of(own, null))
                .extracting(TemplateCheck.Finding::what)
                .containsExactly("receipt.gone");
    }
}
