package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingLineTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 1);

    private final Programme programme = Samples.programme(Path.of("src/test/resources/sample-site/content"));
    private final DialogueSession session = programme.session("2025-1").orElseThrow();

    private CalendarLeaf leaf(LocalDate today) {
        return CalendarLeaf.of(session, programme.catalogue(), today, Samples.WORDING);
    }

    @Test
    void each_meeting_point_has_its_own_day_hour_and_place() {
        assertThat(leaf(BEFORE).points())
                .extracting(MeetingLine::inOneLine)
                .containsExactly(
                        "Thứ Sáu 20/06/2025, 08:00 – 11:30 · Hội trường xã", "Thứ Bảy 21/06/2025, 14:00 · Thôn Đông");
    }

    @Test
    void a_place_that_stands_for_all_villages_gives_way_to_the_village() {
        assertThat(leaf(BEFORE).points().get(1).place()).isEqualTo("Thôn Đông");
    }

    @Test
    void what_is_known_of_the_venue_is_told_with_it() {
        MeetingLine hall = leaf(BEFORE).points().get(0);
        assertThat(hall.placeAndAddress()).isEqualTo("Hội trường xã, Số 1 đường Trung tâm, xã Mẫu");
        assertThat(hall.map()).startsWith("https://");
        assertThat(hall.room()).contains("250");
        assertThat(hall.access()).contains("xe lăn");
    }

    @Test
    void the_sixth_part_of_a_point_is_its_own_chair() {
        assertThat(leaf(BEFORE).points()).extracting(MeetingLine::chair).containsExactly(null, "Phó Chủ tịch UBND xã");
    }

    @Test
    void the_leaf_shows_the_next_day_that_somebody_can_still_come_on() {
        assertThat(leaf(BEFORE).big()).isEqualTo("20");
        assertThat(leaf(LocalDate.of(2025, 6, 20)).big()).isEqualTo("20");
        assertThat(leaf(LocalDate.of(2025, 6, 21)).big()).isEqualTo("21");
    }

    @Test
    void what_is_only_planned_has_its_month_and_its_places() {
        DialogueSession planned = programme.session("2025-2").orElseThrow();
        assertThat(CalendarLeaf.of(planned, programme.catalogue(), BEFORE, Samples.WORDING)
                        .inOneLine())
                .isEqualTo("Dự kiến: tháng 11 năm 2025 · Hội trường xã");
    }
}
