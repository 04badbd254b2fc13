package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.publication.PublishedQuestion;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueWordsTest {

    private final Programme programme = Samples.programme(Path.of("src/test/resources/sample-site/content"));
    private final Catalogue catalogue = programme.catalogue();
    private final CatalogueWords words = new CatalogueWords(Samples.WORDING, programme);

    @Test
    void every_id_of_the_content_has_its_words() {
        assertThat(catalogue.topics())
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(words.topic(topic.id())).isEqualTo(topic.label()));
        assertThat(catalogue.villages())
                .isNotEmpty()
                .allSatisfy(village -> assertThat(words.village(village.id())).isEqualTo(village.name()));
        assertThat(programme.sessions())
                .isNotEmpty()
                .allSatisfy(session -> assertThat(words.session(session.id())).isEqualTo(session.title()));
    }

    @Test
    void an_id_that_is_gone_from_the_content_is_shown_as_it_is() {
        assertThat(words.topic("khong-co")).isEqualTo("khong-co");
        assertThat(words.village("khong-co")).isEqualTo("khong-co");
        assertThat(words.session("khong-co")).isEqualTo("khong-co");
        assertThat(words.unit("khong-co")).isEqualTo("khong-co");
        assertThat(words.reason("khong-co")).isEqualTo("khong-co");
    }

    @Test
    void who_lives_outside_of_the_commune_is_of_no_village() {
        assertThat(words.village(PublishedQuestion.OUTSIDE_COMMUNE))
                .isEqualTo(words.outside())
                .isNotEqualTo(PublishedQuestion.OUTSIDE_COMMUNE);
    }

    @Test
    void no_id_has_no_words() {
        assertThat(CatalogueWords.ifAny(null, words::topic)).isNull();
    }

    @Test
    void a_meeting_point_is_its_venue_and_its_village() {
        Catalogue.Venue venue = catalogue.venues().get(0);
        Catalogue.Village village = catalogue.villages().get(0);
        assertThat(words.place(at(venue.id(), village.id()))).contains(venue.name(), village.name());
        assertThat(words.place(at(venue.id(), null))).isEqualTo(venue.name());
        assertThat(words.place(at(null, village.id()))).isEqualTo(village.name());
    }

    private static DialogueSession.MeetingPoint at(@Nullable String venue, @Nullable String village) {
        return new DialogueSession.MeetingPoint(venue, village, null, null, null, null);
    }
}
