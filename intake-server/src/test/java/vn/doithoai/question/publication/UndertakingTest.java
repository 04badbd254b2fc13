package vn.doithoai.question.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Actor;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Stage;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.publication.Undertaking.Status;

/** Every word given is kept, kept late or late by its own day, whatever was said after it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingTest {

    private static List<Undertaking> of(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_AT, "seal");
        return Undertaking.of(new Publication(life.office()).of(life.question(), line));
    }

    private static Status only(Life life, String day) {
        List<Undertaking> all = of(life);
        assertThat(all).hasSize(1);
        return all.get(0).statusOn(LocalDate.parse(day));
    }

    private static Life done(Life life) {
        return life.drafted().approved().published();
    }

    @Test
    void a_promise_is_open_up_to_its_day_and_late_after_it() {
        Life life = Life.in(Stage.PROMISED);
        assertThat(only(life, "2025-07-20")).isEqualTo(Status.OPEN);
        assertThat(only(life, "2025-07-21")).isEqualTo(Status.LATE);
    }

    @Test
    void a_promise_kept_on_its_day_stays_kept_and_one_kept_after_it_stays_late() {
        Life kept = Life.in(Stage.PROMISED);
        assertThat(only(done(kept.on("2025-07-20")), "2025-12-01")).isEqualTo(Status.KEPT);
        Life late = Life.in(Stage.PROMISED);
        assertThat(only(done(late.on("2025-07-21")), "2025-12-01")).isEqualTo(Status.KEPT_LATE);
    }

    @Test
    void a_later_word_does_not_make_the_day_told_before_it_good() {
        Life life = Life.in(Stage.STUDYING).on("2025-07-14").drafted().promised("2025-07-20");
        done(life.on("2025-07-19"));
        assertThat(of(life))
                .extracting(Undertaking::kind, undertaking -> undertaking.statusOn(LocalDate.parse("2025-09-01")))
                .containsExactly(
                        tuple(UndertakingKind.STUDY, Status.KEPT_LATE), tuple(UndertakingKind.PROMISE, Status.KEPT));
    }

    @Test
    void what_was_kept_stays_kept_when_the_question_is_taken_up_again() {
        Life life = done(Life.in(Stage.PROMISED).on("2025-07-10"));
        life.then(new AnswerEvent.Reopened(life.on("2025-07-20").by(Actor.ASKER, "Chưa rõ")));
        assertThat(only(life, "2025-12-01")).isEqualTo(Status.KEPT);
    }

    @Test
    void a_forwarded_matter_waits_for_the_body_then_for_the_office_until_the_asker_has_the_reply() {
        Life life = Life.in(Stage.FORWARDED);
        assertThat(of(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.kind()).isEqualTo(UndertakingKind.FORWARD);
            assertThat(undertaking.text()).isEqualTo("Sở Xây dựng");
        });
        assertThat(only(life, "2025-06-30")).isEqualTo(Status.WAITING_FOR_ANOTHER_BODY);
        assertThat(only(life, "2025-10-01")).isEqualTo(Status.LATE);
        life.on("2025-07-01").replied();
        assertThat(only(life, "2025-07-02")).isEqualTo(Status.OPEN);
        assertThat(only(done(life), "2025-12-01")).isEqualTo(Status.KEPT);
    }

    @Test
    void a_studied_matter_is_one_too_and_lapses_when_the_asker_withdraws() {
        Life life = Life.in(Stage.STUDYING);
        assertThat(of(life)).extracting(Undertaking::kind).containsExactly(UndertakingKind.STUDY);
        assertThat(only(life, "2025-06-10")).isEqualTo(Status.OPEN);
        life.then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)));
        assertThat(of(life))
                .allSatisfy(undertaking -> assertThat(undertaking.statusOn(LocalDate.parse("2025-06-10")))
                        .isEqualTo(Status.LAPSED));
    }

    @Test
    void its_clock_reads_as_it_stands() {
        Undertaking promise = of(Life.in(Stage.PROMISED)).get(0);
        assertThat(promise.clock().readingOn(LocalDate.parse("2025-07-25")))
                .isEqualTo(new DueClock.Reading(DueClock.Status.OVERDUE, 5));
    }

    private static List<Status> standings(Life life, String day) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_AT, "seal");
        return Undertaking.standings(new Publication(life.office()).of(life.question(), line), LocalDate.parse(day));
    }

    private static Life unseen(Life life) {
        return life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.SECRETARY, "Việc riêng"), Visibility.COUNTED, null, null));
    }

    @Test
    void what_was_said_about_a_question_without_public_text_is_counted_as_if_it_had_one() {
        for (String day : List.of("2025-06-10", "2025-07-20", "2025-07-21", "2025-12-01")) {
            for (Stage stage : List.of(Stage.PROMISED, Stage.STUDYING, Stage.FORWARDED, Stage.ASSIGNED)) {
                List<Status> shown = standings(Life.in(stage), day);
                assertThat(standings(unseen(Life.in(stage)), day))
                        .as(stage + " on " + day)
                        .isEqualTo(shown)
                        .hasSize(stage == Stage.ASSIGNED ? 0 : 1);
            }
        }
        assertThat(standings(unseen(Life.in(Stage.PROMISED)), "2025-07-21")).containsExactly(Status.LATE);
        assertThat(standings(unseen(done(Life.in(Stage.PROMISED).on("2025-07-20"))), "2025-12-01"))
                .containsExactly(Status.KEPT);
        assertThat(standings(unseen(done(Life.in(Stage.PROMISED).on("2025-07-21"))), "2025-12-01"))
                .containsExactly(Status.KEPT_LATE);
    }

    @Test
    void what_lapsed_is_counted_nowhere() {
        Life life = Life.in(Stage.STUDYING);
        life.then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)));
        assertThat(standings(life, "2025-06-10")).isEmpty();
    }

    @Test
    void a_question_without_public_text_tells_nothing_of_it() {
        Life life = Life.received()
                .accepted("T3", "2025-1", Visibility.COUNTED)
                .then(Life.received()
                        .accepted()
                        .promised("2025-07-20")
                        .question()
                        .events()
                        .get(2));
        assertThat(of(life)).isEmpty();
    }
}
