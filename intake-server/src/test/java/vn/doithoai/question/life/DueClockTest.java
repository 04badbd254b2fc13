package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Actor;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock.Reading;
import vn.doithoai.question.life.DueClock.Rule;
import vn.doithoai.question.life.DueClock.Status;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueClockTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Life receivedAt(String at) {
        return Life.received(Life.submission(null), OffsetDateTime.parse(at), Set.of());
    }

    @Test
    void bound_to_a_session_it_is_due_30_days_after_its_end() {
        DueClock clock = Life.received().clock();
        assertThat(clock.rule()).isEqualTo(Rule.SESSION_END);
        assertThat(clock.start()).isEqualTo("2025-06-20");
        assertThat(clock.due()).isEqualTo("2025-07-20");
    }

    @Test
    void bound_to_a_session_without_a_day_it_has_no_due_date_yet() {
        Life life = Life.received().accepted("T3", "2025-2", Visibility.PUBLIC);
        assertThat(life.clock().rule()).isEqualTo(Rule.SESSION_NOT_DATED);
        assertThat(life.clock().readingOn(day("2026-01-01"))).isEqualTo(new Reading(Status.NONE, 0));
    }

    @Test
    void taken_up_at_once_it_is_due_30_days_after_the_receipt() {
        assertThat(receivedAt("2025-01-31T09:00:00+07:00").clock().due()).isEqualTo("2025-03-02");
        assertThat(receivedAt("2024-01-31T09:00:00+07:00").clock().due()).isEqualTo("2024-03-01");
    }

    @Test
    void the_day_is_the_one_in_Viet_Nam() {
        assertThat(receivedAt("2025-06-20T16:59:59Z").clock().start()).isEqualTo("2025-06-20");
        assertThat(receivedAt("2025-06-20T17:00:00Z").clock().start()).isEqualTo("2025-06-21");
    }

    @Test
    void soon_is_the_last_five_days_and_late_begins_the_day_after() {
        DueClock clock = Life.received().clock();
        assertThat(clock.readingOn(day("2025-07-14"))).isEqualTo(new Reading(Status.ON_TIME, 6));
        assertThat(clock.readingOn(day("2025-07-15"))).isEqualTo(new Reading(Status.DUE_SOON, 5));
        assertThat(clock.readingOn(day("2025-07-20"))).isEqualTo(new Reading(Status.DUE_SOON, 0));
        assertThat(clock.readingOn(day("2025-07-21"))).isEqualTo(new Reading(Status.OVERDUE, 1));
    }

    @Test
    void an_answer_stops_it_for_good() {
        DueClock inTime = Life.received().answered().clock();
        assertThat(inTime.readingOn(day("2030-01-01"))).isEqualTo(new Reading(Status.DONE_IN_TIME, 0));

        Life late = Life.received().accepted().assigned().drafted().approved().on("2025-07-23");
        assertThat(late.published().clock().readingOn(day("2030-01-01"))).isEqualTo(new Reading(Status.DONE_LATE, 3));
    }

    @Test
    void asking_back_does_not_stop_it() {
        assertThat(Life.in(Stage.CLARIFYING).clock().due()).isEqualTo("2025-07-20");
    }

    @Test
    void a_promise_is_due_on_its_own_day() {
        DueClock clock = Life.received().accepted().promised("2025-07-01").clock();
        assertThat(clock.rule()).isEqualTo(Rule.PROMISE);
        assertThat(clock.due()).isEqualTo("2025-07-01");
    }

    @Test
    void a_forwarded_one_waits_for_another_body_and_is_late_after_the_date_that_was_told() {
        DueClock clock = Life.received().accepted().forwarded().clock();
        assertThat(clock.due()).isEqualTo("2025-08-01");
        assertThat(clock.readingOn(day("2025-08-01"))).isEqualTo(new Reading(Status.WAITING_FOR_ANOTHER_BODY, 0));
        assertThat(clock.readingOn(day("2025-08-02"))).isEqualTo(new Reading(Status.OVERDUE, 1));
    }

    @Test
    void a_new_date_that_was_told_is_read_beside_the_first_which_stays() {
        Life life = Life.received().accepted().forwarded();
        life.then(new UndertakingEvent.Extended(
                life.by(Life.CHAIR, "Sở xin thêm thời gian"), day("2025-09-15"), life.told()));
        assertThat(life.clock().due()).isEqualTo("2025-08-01");
        assertThat(life.clock().renewedDue()).isEqualTo("2025-09-15");
        assertThat(life.clock().lastTold()).isEqualTo("2025-09-15");
        assertThat(life.state().forward())
                .extracting(ForwardingEvent.Forwarded::expected)
                .isEqualTo(day("2025-08-01"));
    }

    @Test
    void another_word_that_names_the_day_told_last_makes_the_first_day_good_no_more() {
        Life life = Life.received().accepted().studied(Outcome.COMPLEX);
        LocalDate first = Objects.requireNonNull(life.clock().due());
        life.then(new UndertakingEvent.Extended(life.by(Life.CHAIR, "Việc phức tạp"), first.plusDays(60), life.told()));
        life.on(first.plusDays(40).toString());
        life.then(new ForwardingEvent.Forwarded(
                life.by(Life.CHAIR),
                "Bộ",
                BodyLevel.MINISTRY,
                "2/UBND",
                life.today(),
                first.plusDays(60),
                life.told()));
        assertThat(life.clock().due()).isEqualTo(first);
        assertThat(life.clock().renewedDue()).isEqualTo(first.plusDays(60));
        assertThat(life.clock().readingOn(life.today()).status()).isEqualTo(Status.OVERDUE_BUT_RENEWED);
    }

    @Test
    void taken_up_again_it_starts_anew_and_the_old_mark_stays() {
        Life life = Life.received().answered().on("2025-06-30");
        life.then(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ")));
        assertThat(DueClocks.of(life.question(), life.office()))
                .extracting(DueClock::rule)
                .containsExactly(Rule.SESSION_END, Rule.REOPENED);
        assertThat(DueClocks.of(life.question(), life.office()).get(0).readingOn(day("2026-01-01")))
                .isEqualTo(new Reading(Status.DONE_IN_TIME, 0));
        assertThat(life.clock().due()).isEqualTo("2025-07-30");
    }

    @Test
    void a_change_of_the_rule_does_not_rewrite_history() {
        assertThat(receivedAt("2025-09-30T09:00:00+07:00").clock().due()).isEqualTo("2025-10-30");
        assertThat(receivedAt("2025-10-01T09:00:00+07:00").clock().due()).isEqualTo("2025-10-21");
    }

    @Test
    void the_strict_date_counts_and_a_day_off_is_noted() {
        DueClock clock = receivedAt("2025-12-12T09:00:00+07:00").clock();
        assertThat(clock.due()).isEqualTo("2026-01-01");
        assertThat(clock.nextWorkingDay()).isEqualTo("2026-01-02");
        assertThat(clock.readingOn(day("2026-01-02")).status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void what_is_not_carried_on_has_no_clock() {
        for (Stage stage :
                new Stage[] {Stage.QUARANTINED, Stage.MERGED, Stage.DIVERTED, Stage.WITHDRAWN, Stage.REFUSED}) {
            assertThat(Life.in(stage).clock().rule()).isEqualTo(Rule.NONE);
        }
    }
}
