package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.dialogue.SessionCheck.Kind;
import vn.doithoai.dialogue.SessionCheck.Result;

/** What the public sees of the duties of a session, with the session of 20 June 2025. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionCheckTest {

    private static final String NOTICE = "notice.1=2025-06-10 | loa-truyen-thanh | Công chức Văn hóa";
    private static final String STATE = "state=open";

    private static List<SessionCheck> checks(Contents contents, String today) {
        return SessionCheck.of(contents.session(), Contents.CATALOGUE, LocalDate.parse(today));
    }

    private static SessionCheck check(Contents contents, Kind kind, String today) {
        return checks(contents, today).stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Result notice(Contents contents, String channel, String today) {
        return checks(contents, today).stream()
                .filter(check -> channel.equals(check.channel()))
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    void a_notice_is_checked_for_each_mandatory_channel() {
        assertThat(notice(new Contents(), "loa-truyen-thanh", "2025-06-20")).isEqualTo(Result.MET);
        assertThat(notice(new Contents(), "phuong-tien-thong-tin", "2025-06-13"))
                .isEqualTo(Result.NOT_YET_DUE);
        assertThat(notice(new Contents(), "phuong-tien-thong-tin", "2025-06-14"))
                .isEqualTo(Result.MISSING);
    }

    @Test
    void a_notice_of_tomorrow_is_not_out_today() {
        assertThat(notice(new Contents(), "loa-truyen-thanh", "2025-06-09")).isEqualTo(Result.NOT_YET_DUE);
    }

    @Test
    void a_late_notice_is_late_with_its_reason() {
        Contents late =
                Contents.where(NOTICE, "notice.1=2025-06-14 | loa-truyen-thanh | Công chức Văn hóa | | Mất điện");
        assertThat(notice(late, "loa-truyen-thanh", "2025-06-20")).isEqualTo(Result.LATE);
        assertThat(checks(late, "2025-06-20")).anyMatch(check -> "Mất điện".equals(check.reason()));
    }

    @Test
    void a_changed_date_opens_the_notice_check_again() {
        Contents moved = Contents.where(STATE, "state=moved\nreason=Mưa bão\nrescheduled=2025-06-12");
        assertThat(notice(moved, "loa-truyen-thanh", "2025-06-20")).isEqualTo(Result.MISSING);
    }

    @Test
    void without_a_day_nothing_can_be_said_yet() {
        Contents planned = Contents.where(STATE, "state=planned")
                .and("point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00", "point.1=nha-van-hoa-xa")
                .and(NOTICE, "");
        assertThat(check(planned, Kind.NOTICE, "2025-06-20").result()).isEqualTo(Result.NOT_ANNOUNCED);
        assertThat(check(planned, Kind.RESULTS_PUBLISHED, "2025-09-01").result())
                .isEqualTo(Result.NOT_ANNOUNCED);
    }

    @Test
    void a_session_of_youth_has_its_plan_public_30_days_before() {
        assertThat(checks(new Contents(), "2025-06-20")).noneMatch(check -> check.kind() == Kind.YOUTH_PLAN);
        Contents youth = Contents.where("audience=people", "audience=youth\nplan-published=2025-05-22");
        assertThat(check(youth, Kind.YOUTH_PLAN, "2025-06-20").result()).isEqualTo(Result.LATE);
        assertThat(check(youth, Kind.YOUTH_PLAN, "2025-06-20").due()).isEqualTo("2025-05-21");
    }

    @Test
    void results_are_due_within_ten_days() {
        Contents done =
                Contents.where("topics=T1, T3", "topics=T1, T3\nresults-published=2025-06-30\nresults-sent=2025-07-01");
        assertThat(check(done, Kind.RESULTS_PUBLISHED, "2025-07-05").result()).isEqualTo(Result.MET);
        assertThat(check(done, Kind.RESULTS_SENT, "2025-07-05").result()).isEqualTo(Result.LATE);
        assertThat(check(done, Kind.RESULTS_POSTED, "2025-07-05").result()).isEqualTo(Result.MISSING);
        assertThat(check(done, Kind.RESULTS_POSTED, "2025-06-30").result()).isEqualTo(Result.NOT_YET_DUE);
    }

    @Test
    void the_people_speak_no_less_than_they_listen() {
        String people = "agenda.2=G3 | Phát biểu | Nhân dân | 90 | dialogue";
        assertThat(check(new Contents(), Kind.PEOPLES_TIME, "2025-06-20").result())
                .isEqualTo(Result.MET);
        assertThat(check(Contents.where(people, people.replace("90", "30")), Kind.PEOPLES_TIME, "2025-06-20")
                        .result())
                .isEqualTo(Result.MET);
        assertThat(check(Contents.where(people, people.replace("90", "29")), Kind.PEOPLES_TIME, "2025-06-20")
                        .result())
                .isEqualTo(Result.MISSING);
        assertThat(check(Contents.where(people, people.replace("90", "")), Kind.PEOPLES_TIME, "2025-06-20")
                        .result())
                .isEqualTo(Result.NOT_ANNOUNCED);
    }

    @Test
    void a_cancelled_session_owes_nothing_and_a_postponed_one_has_no_day() {
        assertThat(checks(Contents.where(STATE, "state=cancelled\nreason=Bão"), "2025-07-30"))
                .isEmpty();
        Contents postponed = Contents.where(STATE, "state=postponed\nreason=Bão");
        assertThat(check(postponed, Kind.RESULTS_PUBLISHED, "2025-07-30").result())
                .isEqualTo(Result.NOT_ANNOUNCED);
    }

    @Test
    void questions_go_to_the_next_session_until_its_last_day() {
        Programme programme = new Contents().programme();
        assertThat(programme.nextSession(LocalDate.parse("2025-06-20")).map(DialogueSession::id))
                .contains("2025-1");
        assertThat(programme.nextSession(LocalDate.parse("2025-06-21"))).isEmpty();
        assertThat(programme.lastBegun(LocalDate.parse("2025-06-19"))).isEmpty();
        assertThat(Contents.where(STATE, "state=cancelled\nreason=Bão")
                        .programme()
                        .lastBegun(LocalDate.parse("2025-06-20")))
                .isEmpty();
        assertThat(programme.lastBegun(LocalDate.parse("2025-06-20")).map(DialogueSession::id))
                .contains("2025-1");
        assertThat(programme.lastBegun(LocalDate.parse("2025-12-31")).map(DialogueSession::id))
                .contains("2025-1");
        assertThat(Contents.where(STATE, "state=held").programme().openSessions(LocalDate.parse("2025-06-01")))
                .isEmpty();
        assertThat(Contents.where(STATE, "state=postponed\nreason=Bão")
                        .programme()
                        .openSessions(LocalDate.parse("2025-12-01")))
                .hasSize(1);
    }

    @Test
    void a_year_that_is_needed_and_has_no_days_off_is_told() {
        assertThat(new Contents().programme().missingHolidays())
                .extracting(ContentProblem::args)
                .containsExactly(List.of("2025"));
        assertThat(Contents.where(
                                "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00",
                                "point.1=nha-van-hoa-xa | | 2025-12-20 | 07:30 | 11:00")
                        .and(NOTICE, "")
                        .programme()
                        .missingHolidays())
                .extracting(ContentProblem::args)
                .containsExactly(List.of("2025"), List.of("2026"));
    }

    @Test
    void the_next_day_of_a_session_is_never_a_past_one_while_another_is_to_come() {
        DialogueSession twoDays = Contents.where(
                        "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00",
                        "point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00\n"
                                + "point.2=don-vi-thon | | 2025-06-27 | 14:00 | 16:00")
                .session();
        assertThat(twoDays.nextDay(LocalDate.parse("2025-06-20"))).hasValue(LocalDate.parse("2025-06-20"));
        assertThat(twoDays.nextDay(LocalDate.parse("2025-06-21"))).hasValue(LocalDate.parse("2025-06-27"));
        assertThat(twoDays.nextDay(LocalDate.parse("2025-06-28"))).hasValue(LocalDate.parse("2025-06-20"));
    }
}
