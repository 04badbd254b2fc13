package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import freemarker.cache.FileTemplateLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office has templates and words of its own, and the program becomes another one: no citizen is the first to find out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedTest {

    @TempDir
    Path root;

    private Path own;
    private Path shipped;

    @BeforeEach
    void twoFolders() throws IOException {
        own = root.resolve("own");
        shipped = root.resolve("shipped");
        for (Path folder : new Path[] {own, shipped}) {
            Files.createDirectories(folder.resolve("messages"));
        }
        Files.writeString(own.resolve("messages/a.properties"), "greeting=Kính chào\n");
        Files.writeString(shipped.resolve("messages/a.properties"), "greeting=Chào\nparting=Tạm biệt\n");
        Files.writeString(shipped.resolve("page.ftlh"), "<p>${page.title} ${msg(\"parting\")}</p>");
    }

    private Renderer renderer() throws IOException {
        Messages words = Messages.of(own).or(Messages.of(shipped));
        return Renderer.or(own, new FileTemplateLoader(shipped.toFile()), words);
    }

    @Test
    void a_word_that_the_office_does_not_have_is_the_delivered_one_and_its_own_stay() {
        Messages office = Messages.of(own);
        assertThat(office.missing(Messages.of(shipped))).containsExactly("parting");
        Messages all = office.or(Messages.of(shipped));
        assertThat(all.get("greeting")).isEqualTo("Kính chào");
        assertThat(all.get("parting")).isEqualTo("Tạm biệt");
        assertThat(all.missing(Messages.of(shipped))).isEmpty();
    }

    @Test
    void a_template_of_the_office_counts_as_long_as_it_fits() throws IOException {
        Files.writeString(own.resolve("page.ftlh"), "<h1>${page.title}</h1>");
        assertThat(renderer().render("page.ftlh", new PlainPage("Phiếu"), Samples.frame(false)))
                .isEqualTo("<h1>Phiếu</h1>");
    }

    @Test
    void an_office_may_keep_one_template_alone_and_the_delivered_ones_know_it() throws IOException {
        Files.writeString(shipped.resolve("part.ftlh"), "<#macro part>delivered</#macro>");
        Files.writeString(shipped.resolve("whole.ftlh"), "<#import \"part.ftlh\" as p><@p.part />");
        Files.writeString(own.resolve("alone.ftlh"), "<#import \"part.ftlh\" as p><b><@p.part /></b>");
        assertThat(renderer().render("alone.ftlh", new PlainPage("Phiếu"), Samples.frame(false)))
                .isEqualTo("<b>delivered</b>");
        Files.writeString(own.resolve("part.ftlh"), "<#macro part>own</#macro>");
        assertThat(renderer().render("whole.ftlh", new PlainPage("Phiếu"), Samples.frame(false)))
                .isEqualTo("own");
    }

    @Test
    void words_beside_the_delivered_ones_are_no_copy_of_them_and_none_is_needed() throws IOException {
        Messages theirs = Messages.of(shipped);
        Files.writeString(shipped.resolve("messages/a.properties"), "a=1\nb=2\nc=3\n");
        assertThat(theirs.isCopyOf(theirs)).isTrue();
        assertThat(Messages.of(own).isCopyOf(Messages.of(shipped))).isFalse();
        Files.delete(own.resolve("messages/a.properties"));
        Files.delete(own.resolve("messages"));
        assertThat(Messages.of(own).or(Messages.of(shipped)).get("a")).isEqualTo("1");
    }

    @Test
    void one_that_names_what_is_gone_or_cannot_be_read_or_is_not_there_is_stood_in_for() throws IOException {
        for (String broken : new String[] {"<h1>${page.gone}</h1>", "<#if page>${", ""}) {
            if (broken.isEmpty()) {
                Files.delete(own.resolve("page.ftlh"));
            } else {
                Files.writeString(own.resolve("page.ftlh"), broken);
            }
            assertThat(renderer().render("page.ftlh", new PlainPage("Phiếu"), Samples.frame(false)))
                    .isEqualTo("<p>Phiếu Tạm biệt</p>");
        }
    }

    @Test
    void a_build_is_told_what_is_wrong_and_gets_nothing_in_its_place() throws IOException {
        Files.writeString(own.resolve("page.ftlh"), "<h1>${page.gone}</h1>");
        Renderer strict = new Renderer(own, Messages.of(own));
        assertThatExceptionOfType(TemplateFailure.class)
                .isThrownBy(() -> strict.render("page.ftlh", new PlainPage("Phiếu"), Samples.frame(false)));
    }
}
