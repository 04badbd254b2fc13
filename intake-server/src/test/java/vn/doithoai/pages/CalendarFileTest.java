package vn.doithoai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarFileTest {

    private static CalendarFile.Entry entry(@Nullable LocalTime start, @Nullable LocalTime end, boolean cancelled) {
        return new CalendarFile.Entry(
                "2025-1",
                LocalDate.of(2025, 6, 20),
                start,
                end,
                "Đối thoại, kỳ 1",
                "Nhà văn hóa; xã Sơn Trung",
                "Thứ Sáu 20/06/2025, 08:00 · Nhà văn hóa\nNội dung: " + "đường, cầu, cống, kênh mương; ".repeat(9),
                "https://doithoai.example/lich/2025-1/",
                cancelled ? CalendarFile.Kind.CANCELLED : CalendarFile.Kind.SESSION);
    }

    private static String calendar(CalendarFile.Entry... entries) {
        return CalendarFile.of("Đối thoại", "https://doithoai.example", LocalDate.of(2025, 6, 1), List.of(entries));
    }

    @Test
    void a_session_with_hours_has_them_in_universal_time() {
        assertThat(calendar(entry(LocalTime.of(8, 0), LocalTime.of(11, 30), false)))
                .contains("UID:2025-1@doithoai.example\r\n")
                .contains("DTSTAMP:20250531T170000Z\r\n")
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

    @Test
    void a_calendar_without_a_session_still_has_the_component_every_calendar_must_have() {
        assertThat(calendar())
                .contains(
                        "BEGIN:VTIMEZONE\r\n",
                        "TZID:Asia/Ho_Chi_Minh\r\n",
                        "TZOFFSETTO:+0700\r\n",
                        "DTSTART:19700101T000000\r\n")
                .doesNotContain("BEGIN:VEVENT");
        assertThat(calendar(entry(null, null, false))).doesNotContain("VTIMEZONE");
    }

    @Test
    void a_session_takes_the_time_of_who_goes_there_and_a_due_day_nobodys() {
        assertThat(calendar(entry(null, null, false))).contains("TRANSP:OPAQUE\r\n");
        CalendarFile.Entry due = new CalendarFile.Entry(
                "han-1",
                LocalDate.of(2025, 6, 20),
                null,
                null,
                "Hạn",
                null,
                null,
                "https://doithoai.example/",
                CalendarFile.Kind.DUE);
        assertThat(calendar(due)).contains("TRANSP:TRANSPARENT\r\n", "STATUS:CONFIRMED\r\n");
    }

    @Test
    void every_calendar_is_valid_and_no_line_is_longer_than_75_octets_or_cut_within_a_letter() {
        for (String text : List.of(
                calendar(),
                calendar(entry(null, null, false)),
                calendar(entry(LocalTime.of(8, 0), LocalTime.of(11, 30), false), entry(null, null, true)))) {
            List<List<biweekly.io.ParseWarning>> unreadable = new ArrayList<>();
            biweekly.ICalendar read =
                    biweekly.Biweekly.parse(text).warnings(unreadable).first();
            assertThat(unreadable).allMatch(List::isEmpty);
            // The library takes the zone out, and does not count it as the component that must be there.
            boolean zoneAlone =
                    read.getEvents().isEmpty() && read.getTimezoneInfo().getTimezoneById("Asia/Ho_Chi_Minh") != null;
            assertThat(zoneAlone || read.validate(biweekly.ICalVersion.V2_0).isEmpty())
                    .as(text)
                    .isTrue();
            assertThat(text).doesNotContain("DTSTART;VALUE=DATE:19700101T");
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\uFFFD");
            }
            read.getEvents()
                    .forEach(event -> assertThat(event.getDescription().getValue())
                            .startsWith("Thứ Sáu 20/06/2025, 08:00 · Nhà văn hóa\nNội dung: đường, cầu")
                            .endsWith("kênh mương; "));
        }
        assertThat(calendar(entry(null, null, false))).contains("\r\n ");
    }
}
