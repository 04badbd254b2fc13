package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Deed;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DueClock.Reading;
import vn.doithoai.question.life.DueClock.Status;
import vn.doithoai.question.life.UndertakingEvent.Progressed;
import vn.doithoai.question.publication.PublicUndertakings;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;

/** What is told of what is being done: steps, and the day of the deed beside that of the answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {

    private static final LocalDate MUCH_LATER = LocalDate.parse("2030-01-01");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Progressed step(Life life, Actor actor, @Nullable Deed done) {
        return new Progressed(life.by(actor), life.today(), "Đã khảo sát.", done);
    }

    private static Deed proven(String on) {
        return new Deed(day(on), new Deed.Evidence(Deed.Source.MINUTES, "Biên bản số 3"));
    }

    private static Life done(Life life, Deed deed) {
        return life.then(step(life, Life.OFFICER, deed));
    }

    private static Life answered(Life life) {
        return life.drafted().approved().published();
    }

    private static Life promised() {
        return Life.received().accepted().assigned().promised("2025-07-10");
    }

    private static List<Undertaking> undertakings(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return Undertaking.of(new Publication(life.office()).of(life.question(), line));
    }

    @Test
    void a_step_moves_no_day_and_no_status() {
        Life life = promised();
        DueClock before = life.clock();
        life.on("2025-06-10").then(step(life, Life.OFFICER, null));
        assertThat(life.clock()).isEqualTo(before);
        assertThat(life.state().stage()).isEqualTo(Stage.PROMISED);
        assertThat(undertakings(life))
                .singleElement()
                .satisfies(undertaking -> assertThat(undertaking.progress().steps())
                        .extracting(PublicUndertakings.ProgressShown::on, PublicUndertakings.ProgressShown::text)
                        .containsExactly(tuple(day("2025-06-10"), "Đã khảo sát.")));
    }

    @ParameterizedTest
    @CsvSource({"2025-07-08, 2025-07-08, KEPT", "2025-07-10, 2025-07-15, KEPT", "2025-07-11, 2025-07-15, KEPT_LATE"})
    void where_evidence_is_told_the_day_of_the_deed_judges_and_not_that_of_the_answer(
            String deed, String told, Undertaking.Status status) {
        Life life = answered(done(promised().on(told), proven(deed)).on("2025-07-20"));
        assertThat(undertakings(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.statusOn(MUCH_LATER)).isEqualTo(status);
            assertThat(undertaking.fulfilledOn()).isEqualTo("2025-07-20");
            assertThat(undertaking.endedOn()).isEqualTo(deed);
        });
        assertThat(life.clock().stoppedOn()).isEqualTo("2025-07-20");
        assertThat(life.clock().doneOn()).isEqualTo(deed);
        assertThat(life.clock().readingOn(MUCH_LATER).status())
                .isEqualTo(status == Undertaking.Status.KEPT ? Status.DONE_IN_TIME : Status.DONE_LATE);
    }

    @Test
    void without_evidence_the_day_is_shown_and_the_answer_judges() {
        Life life = done(promised().on("2025-07-08"), new Deed(day("2025-07-08"), null));
        assertThat(life.clock().readingOn(day("2025-07-12"))).isEqualTo(new Reading(Status.OVERDUE, 2));
        answered(life.on("2025-07-15"));
        assertThat(life.clock().readingOn(MUCH_LATER)).isEqualTo(new Reading(Status.DONE_LATE, 5));
        assertThat(undertakings(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.progress().deed()).isEqualTo(new Deed(day("2025-07-08"), null));
            assertThat(undertaking.statusOn(MUCH_LATER)).isEqualTo(Undertaking.Status.KEPT_LATE);
        });
    }

    @Test
    void evidence_may_be_added_to_a_day_told_before_and_then_stands_for_good() {
        Life life = done(promised().on("2025-07-08"), new Deed(day("2025-07-08"), null));
        done(life, proven("2025-07-08"));
        assertThat(life.clock().doneOn()).isEqualTo("2025-07-08");
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-07-07"))))
                .containsExactly(Refusal.DONE_ALREADY);
        assertThat(life.refusals(step(life, Life.OFFICER, null))).isEmpty();
    }

    @Test
    void a_deed_is_neither_older_than_the_word_nor_still_to_come() {
        Life life = promised().on("2025-06-20");
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-06-01"))))
                .containsExactly(Refusal.DONE_BEFORE_IT_WAS_SAID);
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-06-21"))))
                .containsExactly(Refusal.DATE_IN_FUTURE);
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-06-02"))))
                .isEmpty();
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-06-20"))))
                .isEmpty();
        assertThatThrownBy(() -> new Deed(day("2025-06-02"), new Deed.Evidence(Deed.Source.FILE, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_step_is_short_and_lies_between_the_question_and_today() {
        Life life = promised();
        assertThat(life.refusals(new Progressed(life.by(Life.OFFICER), life.today(), "ế".repeat(301), null)))
                .containsExactly(Refusal.PROGRESS_TOO_LONG);
        assertThat(life.refusals(new Progressed(life.by(Life.OFFICER), life.today(), "ế".repeat(300), null)))
                .isEmpty();
        assertThat(life.refusals(new Progressed(life.by(Life.OFFICER), day("2025-06-01"), "Đã làm.", null)))
                .containsExactly(Refusal.DATE_TOO_EARLY);
        assertThat(life.refusals(
                        new Progressed(life.by(Life.OFFICER), life.today().plusDays(1), "Đã làm.", null)))
                .containsExactly(Refusal.DATE_IN_FUTURE);
    }

    @Test
    void it_is_told_by_whose_matter_it_is_or_a_secretary() {
        Life life = promised();
        assertThat(life.refusals(step(life, Life.OFFICER, null))).isEmpty();
        assertThat(life.refusals(step(life, Life.SECRETARY, null))).isEmpty();
        assertThat(life.refusals(step(life, Life.OTHER_OFFICER, null)))
                .containsExactly(Refusal.NOT_THE_ASSIGNED_OFFICER);
        assertThat(life.refusals(step(life, Life.CHAIR, null))).contains(Refusal.NOT_YOUR_ROLE);
        Life nobodys = Life.in(Stage.PROMISED);
        assertThat(nobodys.refusals(step(nobodys, Life.OTHER_OFFICER, null))).isEmpty();
    }

    @Test
    void it_can_be_told_while_the_answer_is_drafted_and_sent_back_too() {
        Life life = promised().drafted();
        assertThat(life.refusals(step(life, Life.OFFICER, null))).isEmpty();
        life.then(new AnswerEvent.Returned(life.by(Life.LEADER, "Ghi rõ ngày")));
        done(life.on("2025-07-08"), proven("2025-07-08"));
        assertThat(life.state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(life.clock().doneOn()).isEqualTo("2025-07-08");
    }

    @Test
    void what_was_put_to_another_body_is_not_done_before_that_body_replied() {
        Life life = Life.in(Stage.FORWARDED);
        assertThat(life.refusals(step(life, Life.OFFICER, null))).isEmpty();
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-06-02"))))
                .containsExactly(Refusal.REPLY_MISSING);
        life.replied();
        assertThat(life.refusals(step(life, Life.OFFICER, proven("2025-06-02"))))
                .isEmpty();
    }

    @Test
    void a_word_given_after_the_deed_has_a_day_of_its_own_to_keep() {
        Life life = done(promised().on("2025-07-08"), proven("2025-07-08"));
        life.drafted().studied(Outcome.STILL_STUDIED);
        assertThat(life.clock().endedOn()).isNull();
        assertThat(undertakings(life))
                .extracting(undertaking -> undertaking.statusOn(MUCH_LATER))
                .containsExactly(Undertaking.Status.KEPT, Undertaking.Status.LATE);
    }

    @Test
    void what_is_begun_anew_was_not_done_and_keeps_its_steps() {
        Life life = Life.in(Stage.STUDYING);
        LocalDate first = life.clock().due();
        done(life.on("2025-07-01"), proven("2025-07-01")).drafted().studied(Outcome.COMPLEX);
        assertThat(life.clock().endedOn()).isNull();
        assertThat(life.clock().due()).isEqualTo(first);
        assertThat(undertakings(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.progress().steps()).hasSize(1);
            assertThat(undertaking.progress().deed()).isNull();
        });
    }

    @Test
    void what_was_done_stays_done_when_the_question_is_taken_up_again() {
        Life life =
                answered(done(promised().on("2025-07-08"), proven("2025-07-08")).on("2025-07-20"));
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Xem lại")));
        assertThat(undertakings(life))
                .singleElement()
                .satisfies(undertaking ->
                        assertThat(undertaking.statusOn(MUCH_LATER)).isEqualTo(Undertaking.Status.KEPT));
        assertThat(life.clock().endedOn()).isNull();
        assertThat(life.mayStart(EventKind.PROGRESSED, Life.OFFICER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"COMPLEX", "STILL_STUDIED"})
    void what_is_answered_is_studied_no_more_and_how_it_stood_before_stays_in_the_history(Outcome studied) {
        Life life = Life.received().accepted().assigned().studied(studied).drafted();
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), studied))
                        .isEmpty())
                .isEqualTo(studied != Outcome.STILL_STUDIED);
        life.approved().published();
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        PublishedQuestion shown = new Publication(life.office()).of(life.question(), line);
        assertThat(shown.outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
        assertThat(Objects.requireNonNull(shown.content()).timeline())
                .filteredOn(step -> step.kind() == EventKind.STUDY_STARTED)
                .extracting(PublishedQuestion.Step::outcome)
                .containsExactly(studied);
    }
}
