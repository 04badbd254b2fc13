package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DueClock.Reading;
import vn.doithoai.question.life.DueClock.Rule;
import vn.doithoai.question.life.DueClock.Status;

/** The clock through the turns of a life: month ends, promises kept late, replies, a second and third beginning. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockOfALifeTest {

    private static final LocalDate MUCH_LATER = LocalDate.parse("2030-01-01");

    @ParameterizedTest
    @CsvSource({
        "2025-01-30, 2025-03-01",
        "2024-01-30, 2024-02-29",
        "2025-02-28, 2025-03-30",
        "2024-02-29, 2024-03-30",
        "2025-05-31, 2025-06-30",
        "2025-06-20, 2025-07-20",
        "2024-12-31, 2025-01-30"
    })
    void thirty_days_go_over_the_ends_of_months(LocalDate received, LocalDate due) {
        OffsetDateTime at = received.atTime(23, 59, 59).atZone(Act.ZONE).toOffsetDateTime();
        assertThat(Life.received(Life.submission(null), at, Set.of()).clock().due())
                .isEqualTo(due);
    }

    @Property
    void a_running_clock_counts_every_day_down_and_then_up(@ForAll @IntRange(min = -400, max = 400) int left) {
        DueClock clock = Life.received().clock();
        LocalDate due = LocalDate.parse("2025-07-20");
        Reading reading = clock.readingOn(due.minusDays(left));
        Status status = left < 0 ? Status.OVERDUE : left <= 5 ? Status.DUE_SOON : Status.ON_TIME;
        assertThat(reading).isEqualTo(new Reading(status, Math.abs(left)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "CLARIFYING", "ACCEPTED", "ASSIGNED", "DRAFTED", "APPROVED"})
    void until_an_answer_or_a_seal_the_session_counts(Stage stage) {
        assertThat(Life.in(stage).clock().rule()).isEqualTo(Rule.SESSION_END);
        assertThat(Life.in(stage).clock().stoppedOn()).isNull();
    }

    @Test
    void an_answer_on_the_last_day_is_in_time_and_a_day_later_is_late_by_one() {
        Life last = Life.in(Stage.APPROVED).on("2025-07-20").published();
        assertThat(last.clock().readingOn(MUCH_LATER)).isEqualTo(new Reading(Status.DONE_IN_TIME, 0));
        Life late = Life.in(Stage.APPROVED).on("2025-07-21").published();
        assertThat(late.clock().readingOn(MUCH_LATER)).isEqualTo(new Reading(Status.DONE_LATE, 1));
    }

    @Test
    void a_promise_is_measured_by_its_own_day_also_when_it_is_kept_late() {
        Life life = Life.received().accepted().assigned().promised("2025-07-01");
        assertThat(life.clock().readingOn(LocalDate.parse("2025-07-02"))).isEqualTo(new Reading(Status.OVERDUE, 1));
        life.drafted().approved().on("2025-07-04").published();
        assertThat(life.clock().rule()).isEqualTo(Rule.PROMISE);
        assertThat(life.clock().readingOn(MUCH_LATER)).isEqualTo(new Reading(Status.DONE_LATE, 3));
    }

    @Test
    void once_the_other_body_replied_the_office_itself_is_late_or_not() {
        Life life = Life.received().accepted().assigned().forwarded().replied();
        assertThat(life.clock().rule()).isEqualTo(Rule.STUDY);
        assertThat(life.clock().readingOn(LocalDate.parse("2025-07-20")).status())
                .isEqualTo(Status.ON_TIME);
        assertThat(life.clock().readingOn(LocalDate.parse("2025-08-02"))).isEqualTo(new Reading(Status.OVERDUE, 1));
    }

    @Test
    void an_answer_in_the_hall_stops_it_on_the_day_it_was_given_not_the_day_it_was_written_down() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-08-01");
        life.then(new AnswerEvent.AnsweredInSession(
                life.by(Life.SECRETARY),
                Outcome.ANSWERED_BY_OFFICER,
                "2025-1",
                1,
                Office.SESSION_END,
                Life.answer("Đã rõ.")));
        assertThat(life.clock().stoppedOn()).isEqualTo(Office.SESSION_END);
        assertThat(life.clock().readingOn(MUCH_LATER)).isEqualTo(new Reading(Status.DONE_IN_TIME, 0));
    }

    @Test
    void a_day_in_the_hall_that_no_meeting_point_bears_out_stops_no_clock() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-08-01");
        assertThat(life.refusals(new AnswerEvent.AnsweredInSession(
                        life.by(Life.SECRETARY),
                        Outcome.ANSWERED_BY_CHAIR,
                        "2025-1",
                        Office.SESSION_END,
                        Life.answer("Đã rõ.", Outcome.ANSWERED_BY_CHAIR))))
                .containsExactly(Refusal.NOT_THE_DAY_OF_THE_POINT);
    }

    private static Life promisedLater(String typed, String madeOn, @Nullable Integer point, String due) {
        Life life = Life.in(Stage.ACCEPTED).on(typed);
        return life.then(new UndertakingEvent.Promised(
                life.by(Life.CHAIR),
                LocalDate.parse(madeOn),
                point,
                "Sửa xong",
                "dia-chinh",
                "Công chức",
                LocalDate.parse(due)));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void a_promise_given_in_the_hall_in_time_is_not_late_because_it_was_typed_after_the_day_of_the_rule() {
        Life life = promisedLater("2025-07-21", "2025-06-21", 2, "2025-07-21");
        assertThat(life.clock().rule()).isEqualTo(Rule.PROMISE);
        assertThat(life.clock().due()).isEqualTo("2025-07-21");
        assertThat(life.clock().readingOn(day("2025-07-21")).status()).isEqualTo(Status.DUE_SOON);
        assertThat(life.clock().readingOn(day("2025-07-22"))).isEqualTo(new Reading(Status.OVERDUE, 1));
        life.drafted().approved().published();
        assertThat(life.clock().readingOn(MUCH_LATER)).isEqualTo(new Reading(Status.DONE_IN_TIME, 0));
    }

    @Test
    void typed_on_any_later_day_it_has_the_clock_it_would_have_had_on_the_day_it_was_given() {
        DueClock atOnce =
                promisedLater("2025-06-21", "2025-06-21", 2, "2025-07-21").clock();
        for (String typed : List.of("2025-07-20", "2025-07-21", "2025-07-22", "2025-09-30")) {
            assertThat(promisedLater(typed, "2025-06-21", 2, "2025-07-21").clock())
                    .as(typed)
                    .isEqualTo(atOnce);
        }
    }

    private static Life promisedInsteadOfAStudy(@Nullable Integer point) {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-10");
        life.then(new UndertakingEvent.StudyStarted(
                life.by(Life.CHAIR),
                Outcome.STILL_STUDIED,
                "dia-chinh",
                List.of(),
                "Cần khảo sát",
                day("2025-06-25"),
                null));
        life.drafted().on("2025-06-28");
        return life.then(new UndertakingEvent.Promised(
                life.by(Life.CHAIR),
                day("2025-06-20"),
                point,
                "Sửa xong",
                "dia-chinh",
                "Công chức",
                day("2025-07-20")));
    }

    @Test
    void what_the_hall_heard_before_the_day_was_over_is_told_in_time_and_a_day_that_was_only_typed_is_not() {
        assertThat(promisedInsteadOfAStudy(1).clock())
                .extracting(DueClock::rule, DueClock::due)
                .containsExactly(Rule.PROMISE, day("2025-07-20"));
        DueClock typed = promisedInsteadOfAStudy(null).clock();
        assertThat(typed).extracting(DueClock::rule, DueClock::due).containsExactly(Rule.STUDY, day("2025-06-25"));
        assertThat(typed.renewedDue()).isNull();
        assertThat(typed.readingOn(day("2025-06-28"))).isEqualTo(new Reading(Status.OVERDUE, 3));
    }

    @Test
    void every_new_beginning_gets_a_clock_and_no_earlier_mark_changes() {
        Life life = Life.received()
                .accepted()
                .assigned()
                .promised("2025-06-10")
                .drafted()
                .approved();
        life.on("2025-06-12").published().on("2025-07-01");
        life.then(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ")));
        life.drafted().approved().on("2025-08-05").published().on("2025-09-01");
        List<DueClock> before = DueClocks.of(life.question(), life.office());
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Xem lại")));

        List<DueClock> clocks = DueClocks.of(life.question(), life.office());

        assertThat(clocks.subList(0, 2)).isEqualTo(before);
        assertThat(clocks)
                .extracting(clock -> clock.rule() + " " + clock.due() + " "
                        + clock.readingOn(LocalDate.parse("2025-09-01")).status())
                .containsExactly(
                        "PROMISE 2025-06-10 DONE_LATE", "REOPENED 2025-07-31 DONE_LATE", "REOPENED 2025-10-01 ON_TIME");
    }

    @Test
    void split_from_its_main_question_it_is_measured_from_its_own_session_again() {
        Life life = Life.in(Stage.MERGED);
        life.then(new TriageEvent.Unmerged(life.by(Life.SECRETARY)));
        assertThat(life.clock().due()).isEqualTo("2025-07-20");
    }
}
