package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The content as shipped: the plan of 2025 and what follows from it, and nothing that nobody has said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedContentTest {

    private static Programme programme() {
        List<ContentProblem> problems = new ArrayList<>();
        Programme.Reading reading = Programme.read(Contents.CATALOGUE, ContentFolder.read(Contents.SHIPPED, problems));
        problems.addAll(reading.problems());
        assertThat(problems).isEmpty();
        return reading.programme();
    }

    private static Plan plan() {
        return programme().plans().get(0);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    @Test
    void the_plan_is_there_word_for_word() throws IOException {
        String given = Files.readString(Path.of("src/test/resources/ke-hoach-2025.txt"));
        String published = plan().body().replaceAll("(?m)^#{2,3} ", "").replaceAll("\\\\([-+*.])", "$1");
        assertThat(oneLine(published)).isEqualTo(oneLine(given));
    }

    @Test
    void its_chapters_and_sections_are_headings_with_lasting_anchors() {
        List<Plan.Section> sections = plan().sections();
        assertThat(sections.stream().filter(section -> section.level() == 2))
                .extracting(Plan.Section::number)
                .containsExactly("I", "II", "III");
        assertThat(sections.stream().filter(section -> section.level() == 3).map(Plan.Section::number))
                .containsSubsequence(
                        IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList());
        assertThat(sections)
                .extracting(Plan.Section::anchor)
                .doesNotHaveDuplicates()
                .contains("ii-4-noi-dung-doi-thoai");
    }

    @Test
    void what_the_plan_does_not_say_of_itself_is_empty() {
        assertThat(plan().number()).isNull();
        assertThat(plan().issuedOn()).isNull();
        assertThat(plan().signer()).isNull();
    }

    @Test
    void two_sessions_are_planned_by_month() {
        List<DialogueSession> sessions = programme().sessions();
        assertThat(sessions).extracting(session -> session.month().toString()).containsExactly("2025-06", "2025-11");
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.firstDay()).isEmpty();
            assertThat(session.state()).isEqualTo(DialogueSession.State.PLANNED);
            assertThat(session.notices()).isEmpty();
            assertThat(session.documents()).isEmpty();
            assertThat(session.agenda())
                    .extracting(DialogueSession.AgendaItem::code)
                    .containsExactly("G0", "G1", "G2", "G3", "G4", "G5", "G6");
            assertThat(session.agenda()).allMatch(item -> item.minutes() == null);
        });
    }

    @Test
    void the_topics_are_those_of_the_plan_and_three_are_sensitive() {
        assertThat(Contents.CATALOGUE.topics())
                .extracting(Catalogue.Topic::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 15).mapToObj(i -> "T" + i).toList());
        assertThat(Contents.CATALOGUE.topics().stream().filter(Catalogue.Topic::sensitive))
                .extracting(Catalogue.Topic::id)
                .containsExactly("T11", "T12", "T13");
    }

    @Test
    void nobody_and_no_village_is_invented() {
        assertThat(Contents.CATALOGUE.villages()).isEmpty();
        assertThat(Contents.CATALOGUE.posts()).isEmpty();
        assertThat(Contents.CATALOGUE.organisations()).singleElement().satisfies(commune -> {
            assertThat(commune.phone()).isNull();
            assertThat(commune.email()).isNull();
            assertThat(commune.address()).isNull();
            assertThat(commune.responsible()).isNull();
        });
        assertThat(programme().missingHolidays()).isEmpty();
    }
}
