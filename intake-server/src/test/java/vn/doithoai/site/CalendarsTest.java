package vn.doithoai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarsTest {

    private static Calendars.Entry entry(@Nullable LocalTime start, @Nullable LocalTime end, boolean cancelled) {
        return new Calendars.Entry(
                "2025-1",
                LocalDate.of(2025, 6, 20),
                start,
                end,
                "Đối thoại, kỳ 1",
                "Nhà văn hóa; xã Sơn Trung",
                "https://doithoai.example/lich/2025-1/",
                cancelled);
    }

    private static String calendar(Calendars.Entry... entries) {
        return Calendars.of("Đối thoại", "https://doithoai.example", List.of(entries));
    }

    @Test
    void a_session_with_hours_has_them_in_universal_time() {
        assertThat(calendar(entry(LocalTime.of(8, 0), LocalTime.of(11, 30), false)))
                .contains("UID:2025-1@doithoai.example\r\n")
                .contains("DTSTAMP:20250619T170000Z\r\n")
                .contains("DTSTART:20250620T010000Z\r\n")
                .contains("DURATION:PT3H30M\r\n")
                .contains("SUMMARY:Đối thoại\\, kỳ 1\r\n")
                .contains("LOCATION:Nhà văn hóa\\; xã Sơn Trung\r\n")
                .contains("STATUS:CONFIRMED\r\n");
    }

    @Test
    void a_session_without_hours_takes_the_whole_day_in_any_zone_of_the_machine() {
        assertThat(calendar(entry(null, null, false)))
                .contains("DTSTART;VALUE=DATE:20250620\r\n")
                .contains("DTEND;VALUE=DATE:20250621\r\n");
    }

    @Test
    void a_cancelled_session_stays_and_says_so() {
        assertThat(calendar(entry(null, null, true))).contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void the_same_sessions_give_the_same_bytes() {
        assertThat(calendar(entry(null, null, false))).isEqualTo(calendar(entry(null, null, false)));
        assertThat(calendar()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }
}
