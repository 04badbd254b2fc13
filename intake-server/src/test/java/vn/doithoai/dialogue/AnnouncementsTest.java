package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.dialogue.SessionCheck.Kind;
import vn.doithoai.dialogue.SessionCheck.Result;

/** A notice counts for the day, hour and place it told, whatever the file says now. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncementsTest {

    private static final String POINT = "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00";
    private static final String NOTICE = "notice.1=2025-06-10 | loa-truyen-thanh | Công chức Văn hóa";

    private static Announcements seen(Contents contents, String today) {
        return Announcements.NONE.seeing(List.of(contents.session()), LocalDate.parse(today));
    }

    private static SessionCheck notice(Contents now, Announcements told) {
        return SessionCheck.of(told.marking(now.session()), Contents.CATALOGUE, LocalDate.parse("2025-06-19")).stream()
                .filter(check -> check.kind() == Kind.NOTICE && "loa-truyen-thanh".equals(check.channel()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "point.1=nha-van-hoa-xa | | 2025-06-21 | 07:30 | 11:00",
                "point.1=nha-van-hoa-xa | | 2025-06-19 | 07:30 | 11:00",
                "point.1=nha-van-hoa-xa | | 2025-06-20 | 13:30 | 16:00",
                "point.1=don-vi-thon | | 2025-06-20 | 07:30 | 11:00",
                "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00\n"
                        + "point.2=don-vi-thon | | 2025-06-20 | 14:00 | 16:00"
            })
    void a_day_hour_or_place_changed_without_a_word_opens_the_check_again(String changed) {
        SessionCheck check = notice(Contents.where(POINT, changed), seen(new Contents(), "2025-06-11"));
        assertThat(check.result()).isEqualTo(Result.MISSING);
        assertThat(check.doneOn()).isNull();
        assertThat(check.outdated()).isEqualTo("2025-06-10");
    }

    @Test
    void a_session_that_stays_as_it_was_told_keeps_its_notice() {
        assertThat(notice(new Contents(), seen(new Contents(), "2025-06-11")).result())
                .isEqualTo(Result.MET);
    }

    @Test
    void an_end_that_is_set_later_changes_nothing_that_was_told() {
        Contents later = Contents.where(POINT, "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:30");
        assertThat(notice(later, seen(new Contents(), "2025-06-11")).result()).isEqualTo(Result.MET);
    }

    @Test
    void going_back_to_what_was_told_makes_the_notice_true_again() {
        Announcements told = seen(new Contents(), "2025-06-11");
        Contents moved = Contents.where(POINT, POINT.replace("06-20", "06-21"));
        Announcements after = told.seeing(List.of(moved.session()), LocalDate.parse("2025-06-12"));
        assertThat(after).isEqualTo(told);
        assertThat(notice(new Contents(), after).result()).isEqualTo(Result.MET);
    }

    @Test
    void a_new_notice_counts_for_the_new_day_and_the_old_one_stays_void() {
        Announcements told = seen(new Contents(), "2025-06-11");
        Contents moved = Contents.where(POINT, POINT.replace("06-20", "06-30"))
                .and(NOTICE, NOTICE + "\nnotice.2=2025-06-12 | loa-truyen-thanh | Công chức Văn hóa");
        SessionCheck check = notice(moved, told.seeing(List.of(moved.session()), LocalDate.parse("2025-06-12")));
        assertThat(check.result()).isEqualTo(Result.MET);
        assertThat(check.doneOn()).isEqualTo("2025-06-12");
        assertThat(check.outdated()).isNull();
    }

    @Test
    void a_second_notice_of_the_same_day_may_correct_the_first() {
        Announcements told = seen(new Contents(), "2025-06-10");
        Contents corrected = Contents.where(POINT, POINT.replace("06-20", "06-21"))
                .and(NOTICE, NOTICE + "\nnotice.2=2025-06-10 | loa-truyen-thanh | Trưởng thôn");
        assertThat(notice(corrected, told).result()).isEqualTo(Result.MET);
    }

    @Test
    void evidence_added_later_does_not_make_an_old_notice_new() {
        Contents changed =
                Contents.where(POINT, POINT.replace("06-20", "06-21")).and(NOTICE, NOTICE + " | Có băng ghi âm");
        assertThat(notice(changed, seen(new Contents(), "2025-06-11")).result()).isEqualTo(Result.MISSING);
    }

    @Test
    void a_notice_that_is_still_to_come_has_told_nothing() {
        Announcements told = seen(new Contents(), "2025-06-09");
        assertThat(told).isEqualTo(Announcements.NONE);
        assertThat(notice(Contents.where(POINT, POINT.replace("06-20", "06-21")), told)
                        .result())
                .isEqualTo(Result.MET);
    }

    @Test
    void a_day_outside_the_month_or_the_year_of_the_plan_is_told() {
        assertThat(new Contents().programme().outsidePlan()).isEmpty();
        assertThat(Contents.where(POINT, POINT.replace("2025-06-20", "2025-07-20"))
                        .programme()
                        .outsidePlan())
                .containsExactly(
                        ContentProblem.at("lich/2025-1.md", 0, "content.outside-plan", "2025-07-20", "2025-06"));
        assertThat(Contents.where("month=2025-06", "month=2026-06").programme().outsidePlan())
                .hasSize(1);
    }
}
