package vn.doithoai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.store.CatalogueFile;
import vn.doithoai.view.Field;
import vn.doithoai.view.Messages;
import vn.doithoai.view.Words;

/** Several conditions at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchFiltersTest {

    private static final Path CONTENT = Path.of("..", "content");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);

    private static final Programme PROGRAMME = programme();
    private static final Words WORDING =
            new Words(Messages.of(Path.of("..", "templates").toAbsolutePath().normalize()));

    private static Programme programme() {
        Catalogue catalogue = CatalogueFile.read(CONTENT.resolve("catalogue.json"))
                .catalogue()
                .orElseThrow();
        return Programme.read(
                        catalogue,
                        Map.of(
                                "ke-hoach/2025.md", text("ke-hoach/2025.md"),
                                "lich/2025-1.md", text("lich/2025-1.md")))
                .programme();
    }

    private static String text(String name) {
        try {
            return Files.readString(CONTENT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchFilters filters(Map<String, String> sent) {
        return new SearchFilters(PROGRAMME, WORDING, TODAY, control -> sent.getOrDefault(control, ""));
    }

    private static String topic(int place) {
        return PROGRAMME.catalogue().topics().get(place).id();
    }

    private static String slug(int place) {
        return PROGRAMME.catalogue().topics().get(place).slug();
    }

    private static PublishedQuestion question(
            int year, Stage stage, String topic, @Nullable String session, @Nullable Outcome outcome) {
        OffsetDateTime at = OffsetDateTime.parse(year + "-05-20T09:00:00+07:00");
        return new PublishedQuestion(
                new QuestionNumber(year, 1),
                at.toLocalDate(),
                at,
                Channel.WEB_FORM,
                stage,
                Visibility.PUBLIC,
                outcome,
                topic,
                null,
                null,
                null,
                "0",
                "0",
                List.of(new DueClock(
                        DueClock.Rule.RECEIVED, at.toLocalDate(), DUE, stage.isOpen() ? null : DUE, null, 30)),
                at,
                new PublishedQuestion.Content(
                        "Đường",
                        "Bao giờ sửa?",
                        Kind.QUESTION,
                        session,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void all_conditions_hold_together() {
        PublishedQuestion late = question(2025, Stage.PROMISED, topic(0), "2025-1", Outcome.PROMISED);
        PublishedQuestion answered = question(2025, Stage.ANSWERED, topic(0), null, Outcome.ANSWERED_BY_CHAIR);
        PublishedQuestion other = question(2024, Stage.PROMISED, topic(1), "2025-1", Outcome.PROMISED);
        assertThat(Stream.of(late, answered, other).filter(filters(Map.of("linh-vuc", slug(0)))::fit))
                .containsExactly(late, answered);
        assertThat(Stream.of(late, answered, other)
                        .filter(filters(Map.of("linh-vuc", slug(0), "tinh-trang", "qua-han", "phien", "2025-1"))::fit))
                .containsExactly(late);
        assertThat(Stream.of(late, answered, other)
                        .filter(filters(Map.of("tinh-trang", "da-tra-loi", "nam", "2025"))::fit))
                .containsExactly(answered);
        assertThat(Stream.of(late, answered, other)
                        .filter(filters(
                                Map.of("ket-qua", Outcome.PROMISED.code().toLowerCase(Locale.ROOT)))::fit))
                .containsExactly(late, other);
    }

    @Test
    void in_hand_means_late_ones_too() {
        PublishedQuestion late = question(2025, Stage.PROMISED, topic(0), null, Outcome.PROMISED);
        PublishedQuestion merged = question(2025, Stage.MERGED, topic(0), null, null);
        assertThat(Stream.of(late, merged).filter(filters(Map.of("tinh-trang", "dang-giai-quyet"))::fit))
                .containsExactly(late);
        assertThat(Stream.of(late, merged).filter(filters(Map.of("tinh-trang", "da-gop"))::fit))
                .containsExactly(merged);
    }

    @Test
    void who_is_from_outside_the_commune_can_be_chosen() {
        SearchFilters filters = filters(Map.of("thon", "ngoai-xa"));
        assertThat(filters.inWords()).isEqualTo("Ở ngoài xã");
        assertThat(filters.fit(question(2025, Stage.ASSIGNED, topic(0), null, null)))
                .isFalse();
    }

    @Test
    void what_no_form_sends_is_passed_over() {
        SearchFilters filters = filters(Map.of("linh-vuc", "\"><script>", "nam", "1066", "phien", ""));
        assertThat(filters.isAny()).isFalse();
        assertThat(filters.query()).isEmpty();
        assertThat(filters.fit(question(2025, Stage.ASSIGNED, topic(0), null, null)))
                .isTrue();
    }

    @Test
    void what_was_chosen_stays_chosen_and_is_in_the_addresses_of_the_other_pages() {
        SearchFilters filters = filters(Map.of("linh-vuc", slug(0), "nam", "2025"));
        assertThat(filters.query()).isEqualTo("&linh-vuc=" + slug(0) + "&nam=2025");
        assertThat(filters.inWords())
                .isEqualTo(PROGRAMME.catalogue().topics().get(0).label() + ", 2025");
        assertThat(filters.fields().stream()
                        .flatMap(field -> field.options().stream())
                        .filter(Field.Option::chosen)
                        .map(Field.Option::value)
                        .filter(value -> !value.isEmpty()))
                .containsExactly(slug(0), "2025");
    }
}
