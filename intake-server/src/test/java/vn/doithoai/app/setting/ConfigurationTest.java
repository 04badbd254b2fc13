package vn.doithoai.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.mail.MailSettings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class ConfigurationTest {

    @TempDir
    Path root;

    private final ConsoleWords words = ConsoleWords.ofCommands();

    private Configuration read(String file, Map<String, String> environment, Map<String, Settings.Value> options)
            throws IOException {
        Path path = root.resolve("jbake.properties");
        Files.writeString(path, file);
        return Configuration.of(Settings.read(path, environment, options, words), root, words);
    }

    private Configuration read(String... lines) throws IOException {
        return read(String.join("\n", lines), Map.of(), Map.of());
    }

    @Test
    void the_shipped_file_is_valid_and_names_every_key() throws IOException {
        String shipped = Files.readString(Path.of("../jbake.properties"));

        Configuration configuration = read(shipped, Map.of(), Map.of());

        assertThat(configuration.port()).isEqualTo(8080);
        assertThat(configuration.folders().data()).isEqualTo(root.resolve("data"));
        for (Key key : Key.values()) {
            assertThat(shipped).contains("\n" + key.key() + "=" + key.byDefault() + "\n");
        }
    }

    @Test
    void an_empty_file_gives_the_defaults() throws IOException {
        assertThat(read("").siteHost()).isEqualTo("http://localhost:8080");
    }

    @Test
    void the_environment_overrides_the_file_and_an_option_overrides_both() throws IOException {
        String file = "intake.port=1\nstore.folder=one";

        Configuration configuration = read(
                file,
                Map.of("INTAKE_PORT", "2", "STORE_FOLDER", "two"),
                Map.of("intake.port", new Settings.Value("3", "--port")));

        assertThat(configuration.port()).isEqualTo(3);
        assertThat(configuration.folders().data()).isEqualTo(root.resolve("two"));
    }

    @Test
    void every_key_has_an_environment_variable_of_its_name() throws IOException {
        assertThat(Settings.variable("store.reserve-mb")).isEqualTo("STORE_RESERVE_MB");
        assertThat(read("", Map.of("INTAKE_LIMIT_HARD", "7"), Map.of()).limits().hard())
                .isEqualTo(7);
    }

    @Test
    void a_bad_port_is_told_with_file_and_line() {
        assertThatThrownBy(() -> read("# one", "", "intake.port=abc"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("jbake.properties:3: intake.port = \"abc\"")
                .hasMessageContaining("65535");
    }

    @Test
    void a_bad_value_of_the_environment_is_told_with_the_name_of_the_variable() {
        assertThatThrownBy(() -> read("", Map.of("INTAKE_PORT", "70000"), Map.of()))
                .hasMessageContaining("INTAKE_PORT: intake.port = \"70000\"");
    }

    @Test
    void an_unknown_key_is_told_with_its_line_and_the_nearest_one() {
        assertThatThrownBy(() -> read("site.host=http://a", "intake.prot=8080"))
                .hasMessageContaining("jbake.properties:2")
                .hasMessageContaining("\"intake.prot\"")
                .hasMessageContaining("\"intake.port\"");
    }

    @Test
    void a_key_of_JBake_with_a_slip_in_it_is_told_with_the_nearest_one() {
        assertThatThrownBy(() -> read("site.host=http://a", "render.tagz=false", "template.flder=x"))
                .hasMessageContaining("jbake.properties:2")
                .hasMessageContaining("\"render.tags\"")
                .hasMessageContaining("jbake.properties:3")
                .hasMessageContaining("\"template.folder\"");
    }

    @Test
    void the_address_of_the_site_is_a_host_and_nothing_else() throws IOException {
        assertThat(read("site.host=https://DoiThoai.example.vn:8443/").siteHost())
                .isEqualTo("https://doithoai.example.vn:8443");
        assertThat(read("site.host=http://[::1]:8080").siteHost()).isEqualTo("http://[::1]:8080");
        for (String wrong : new String[] {
            "https://a.vn/doi-thoai",
            "https://a.vn//",
            "https://a.vn/?x=1",
            "https://a.vn/#x",
            "https://u:p@a.vn",
            "a.vn",
            "//a.vn",
            "https:a.vn",
            "https://",
            "file:///srv"
        }) {
            assertThatThrownBy(() -> read("site.host=" + wrong))
                    .as(wrong)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("jbake.properties:1: site.host");
        }
    }

    @Test
    void a_contact_for_holes_is_an_address_that_can_be_opened() {
        for (String wrong :
                new String[] {"an-ninh@example.vn", "http://example.vn/", "mailto:a@b\\nContact: x", "javascript:x"}) {
            assertThatThrownBy(() -> read("site.security-contact=" + wrong))
                    .as(wrong)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("site.security-contact");
        }
    }

    @Test
    void all_wrong_values_are_told_at_once() {
        assertThatThrownBy(() -> read("intake.port=abc", "site.host=ftp://x", "build.heap=much"))
                .hasMessageContaining("jbake.properties:1")
                .hasMessageContaining("jbake.properties:2")
                .hasMessageContaining("jbake.properties:3");
    }

    @Test
    void further_names_are_hosts_without_scheme_and_port() throws IOException {
        assertThat(read("intake.hosts=xa.example.vn, [2001:db8::1] ,10.0.0.5").hosts())
                .containsExactly("xa.example.vn", "[2001:db8::1]", "10.0.0.5");
        for (String wrong :
                new String[] {"https://xa.example.vn", "xa.example.vn:8080", "*", "*.example.vn", "xa vn", "."}) {
            assertThatThrownBy(() -> read("intake.hosts=app," + wrong))
                    .as(wrong)
                    .hasMessageContaining("jbake.properties:1: intake.hosts");
        }
    }

    @Test
    void keys_of_JBake_are_handed_on() throws IOException {
        assertThat(read("markdown.maxParsingTimeInMillis=500").jbake())
                .containsOnly(Map.entry("markdown.maxParsingTimeInMillis", "500"));
    }

    @Test
    void no_folder_that_is_published_may_overlap_the_data_folder() {
        assertThatThrownBy(() -> read("data.folder=data")).hasMessageContaining("data.folder");
        assertThatThrownBy(() -> read("store.folder=output/data")).hasMessageContaining("destination.folder");
        assertThatThrownBy(() -> read("content.folder=data/private")).hasMessageContaining("content.folder");
        assertThatThrownBy(() -> read("store.folder=.")).hasMessageContaining("content.folder");
    }

    @Test
    void a_missing_file_is_told_with_what_to_do() {
        assertThatThrownBy(() -> Settings.read(root.resolve("none"), Map.of(), Map.of(), words))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(root.resolve("none").toString())
                .hasMessageContaining("--config");
    }

    @Test
    void a_file_in_another_encoding_is_told() throws IOException {
        Path path = root.resolve("jbake.properties");
        Files.write(path, "site.host=http://\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Settings.read(path, Map.of(), Map.of(), words))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void no_letters_are_sent_unless_a_server_is_named() throws IOException {
        assertThat(read("").mail()).isNull();
        assertThat(read("mail.from=doi-thoai@xa.example.vn").mail()).isNull();
    }

    @Test
    void a_mail_server_has_its_password_from_the_environment_or_a_file_of_its_own() throws IOException {
        String file = "mail.host=smtp.example.vn\nmail.from=doi-thoai@xa.example.vn\nmail.user=doi-thoai";

        @Nullable
        MailSettings ofEnvironment =
                read(file, Map.of("MAIL_PASSWORD", "bi-mat"), Map.of()).mail();
        MailSettings expected = new MailSettings(
                "smtp.example.vn",
                587,
                MailSettings.Security.STARTTLS,
                "doi-thoai@xa.example.vn",
                "doi-thoai",
                "bi-mat",
                Duration.ofSeconds(10));
        assertThat(ofEnvironment).isEqualTo(expected);
        assertThat(expected).asString().doesNotContain("bi-mat");

        Files.writeString(root.resolve("smtp.txt"), "tu-tep\n");
        assertThat(read(file + "\nmail.password-file=smtp.txt", Map.of(), Map.of())
                        .mail())
                .extracting(settings -> settings.password())
                .isEqualTo("tu-tep");
    }

    @Test
    void what_is_wrong_with_the_mail_server_is_told_all_at_once_and_no_password_is_repeated() {
        assertThatThrownBy(() -> read(
                        "mail.host=smtp.example.vn:25",
                        "mail.port=0",
                        "mail.security=ssl",
                        "mail.password=bi-mat",
                        "mail.hots=x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("mail.hots")
                .hasMessageContaining("mail.host");
        assertThatThrownBy(() -> read(
                        "mail.host=smtp.example.vn:25", "mail.port=0", "mail.security=ssl", "mail.password=bi-mat"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("jbake.properties:1: mail.host")
                .hasMessageContaining("jbake.properties:2: mail.port")
                .hasMessageContaining("jbake.properties:3: mail.security")
                .hasMessageContaining("jbake.properties:4: mail.password")
                .hasMessageContaining("MAIL_PASSWORD")
                .hasMessageNotContaining("bi-mat");
        assertThatThrownBy(() -> read(
                        "mail.host=smtp.example.vn",
                        "mail.from=Xa <doi-thoai@xa.example.vn>",
                        "mail.user=doi-thoai",
                        "mail.password-file=khong-co.txt"))
                .hasMessageContaining("mail.from")
                .hasMessageContaining("mail.user")
                .hasMessageContaining("mail.password-file");
    }
}
