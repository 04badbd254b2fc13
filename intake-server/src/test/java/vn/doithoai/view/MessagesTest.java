package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.question.form.SubmissionForm.Problem;
import vn.doithoai.question.life.EventKind;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessagesTest {

    static Stream<Enum<?>> shown() {
        return Stream.of(
                        Stage.values(),
                        Visibility.values(),
                        Channel.values(),
                        Kind.values(),
                        AskerGroup.values(),
                        ReplyWish.values(),
                        ResponseKind.values(),
                        BodyLevel.values(),
                        EventKind.values(),
                        DayOfWeek.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whatever_a_page_shows_has_words(Enum<?> constant) {
        String label = Samples.WORDING.label(constant);
        assertThat(label).isNotBlank().isNotEqualTo(constant.name());
        assertThat(Normalizer.isNormalized(label, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void every_outcome_has_words() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(Samples.WORDING.label(outcome)).isNotBlank();
        }
    }

    @Test
    void every_mistake_the_form_can_tell_of_has_words_that_say_what_to_do() {
        List<String> possible = List.of(
                key(Field.TITLE, Problem.TOO_LONG),
                key(Field.TEXT, Problem.MISSING),
                key(Field.TEXT, Problem.TOO_SHORT),
                key(Field.TEXT, Problem.TOO_LONG),
                key(Field.KIND, Problem.UNKNOWN_CHOICE),
                key(Field.TOPIC, Problem.UNKNOWN_CHOICE),
                key(Field.SESSION, Problem.UNKNOWN_CHOICE),
                key(Field.VILLAGE, Problem.UNKNOWN_CHOICE),
                key(Field.GROUPS, Problem.UNKNOWN_CHOICE),
                key(Field.NAME, Problem.TOO_LONG),
                key(Field.NAME, Problem.NOT_A_NAME),
                key(Field.NAME, Problem.NEEDED_TO_PUBLISH),
                key(Field.PHONE, Problem.NOT_A_PHONE),
                key(Field.PHONE, Problem.NEEDED_FOR_REPLY),
                key(Field.EMAIL, Problem.TOO_LONG),
                key(Field.EMAIL, Problem.NOT_AN_EMAIL),
                key(Field.EMAIL, Problem.NEEDED_FOR_REPLY),
                key(Field.POSTAL_ADDRESS, Problem.TOO_LONG),
                key(Field.POSTAL_ADDRESS, Problem.NEEDED_FOR_REPLY),
                key(Field.REPLY_WISH, Problem.UNKNOWN_CHOICE),
                key(Field.CONSENT, Problem.MISSING));
        assertThat(possible).allMatch(Samples.MESSAGES::has);
    }

    private static String key(Field field, Problem problem) {
        return "ask.error." + field.name() + "." + problem.name();
    }

    @Test
    void places_are_filled_once_and_what_is_put_in_is_never_searched() {
        assertThat(Samples.MESSAGES.get("clock.left", "{0}")).contains("{0}").doesNotContain("{0}{0}");
        assertThatThrownBy(() -> Samples.MESSAGES.get("khong.co")).hasMessageContaining("khong.co");
    }

    /** What a person typed may look like a place; it stays what was typed. */
    @Test
    void what_is_put_in_the_first_place_is_not_filled_from_the_second(@TempDir Path folder) throws IOException {
        assertThat(Messages.fill("{0} and {1}", "typed {1}", "SECOND")).isEqualTo("typed {1} and SECOND");
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.writeString(messages.resolve("a.properties"), "k={0} and {1}\n");
        assertThat(Messages.of(folder).get("k", "typed {1}", "SECOND")).isEqualTo("typed {1} and SECOND");
        assertThat(Messages.readable(folder).tell("k", "typed {1}", "SECOND")).isEqualTo("typed {1} and SECOND");
    }

    @Test
    void problems_are_told_by_their_keys_where_the_words_cannot_be_read(@TempDir Path folder) throws IOException {
        assertThat(Messages.readable(folder).tell("site.disk", "full", 7)).isEqualTo("site.disk: full | 7");
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.write(messages.resolve("a.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, '='});
        Files.writeString(messages.resolve("b.properties"), "site.disk=no room: {0}\n");
        Messages readable = Messages.readable(folder);
        assertThat(readable.tell("site.disk", "full")).isEqualTo("no room: full");
        assertThat(readable.tell("site.busy")).isEqualTo("site.busy");
    }

    @Test
    void a_key_that_is_there_twice_is_refused(@TempDir Path folder) throws IOException {
        Path messages = Files.createDirectories(folder.resolve("messages"));
        Files.writeString(messages.resolve("a.properties"), "x=1\nx=2\n");
        assertThatThrownBy(() -> Messages.of(folder))
                .hasMessageContaining("a.properties")
                .hasMessageContaining("x");
        Files.writeString(messages.resolve("a.properties"), "x=1\n");
        Files.writeString(messages.resolve("b.properties"), "x=2\n");
        assertThatThrownBy(() -> Messages.of(folder)).hasMessageContaining("b.properties");
    }
}
