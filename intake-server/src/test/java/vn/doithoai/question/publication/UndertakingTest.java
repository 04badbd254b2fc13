package vn.doithoai.question.publication;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.Renewal;
import vn.doithoai.question.life.UndertakingEvent;
import vn.doithoai.question.publication.Undertaking.Status;

/** Every word given is kept, kept late or late by its own day, whatever was said after it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingTest {

    private static List<Undertaking> of(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
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

    /** Said, answered late, taken up again, said once more: of each kind. */
    @ParameterizedTest
    @MethodSource("words")
    void what_was_said_before_the_question_was_taken_up_again_keeps_its_days_and_its_mark(
            String outcome, Supplier<Life> said, String later) {
        LocalDate first = requireNonNull(said.get().clock().due());
        Life life = answered(renewed(said.get(), first.toString(), later), LocalDate.parse(later));
        List<Undertaking> before = of(life);
        List<Status> hidden = standings(life, "2027-01-01");
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Xem lại")));

        assertThat(of(life)).as(outcome).hasSameSizeAs(before).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.due()).isEqualTo(first);
            assertThat(undertaking.renewals()).isEqualTo(before.get(0).renewals());
            assertThat(undertaking.fulfilledOn()).isEqualTo(later);
            assertThat(undertaking.statusOn(LocalDate.parse("2027-01-01"))).isEqualTo(Status.KEPT_RENEWED);
        });
        assertThat(standings(life, "2027-01-01")).isEqualTo(hidden).containsExactly(Status.KEPT_RENEWED);

        life.forwarded();
        assertThat(standings(life, "2027-01-01"))
                .containsExactlyInAnyOrder(Status.KEPT_RENEWED, Status.LATE)
                .isEqualTo(standings(unseen(life), "2027-01-01"));
    }

    @Test
    void an_answer_given_on_the_day_it_was_taken_up_again_keeps_nothing_that_is_said_after_it() {
        Life life = done(Life.in(Stage.STUDYING));
        life.then(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ")));
        life.studied(Outcome.STILL_STUDIED);
        assertThat(of(life).get(0).since()).isEqualTo(of(life).get(1).since());
        assertThat(of(life))
                .extracting(undertaking -> undertaking.statusOn(LocalDate.parse("2027-01-01")))
                .containsExactlyInAnyOrder(Status.KEPT, Status.LATE);
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
    void a_paper_that_is_to_be_sent_is_open_up_to_its_day_and_kept_when_it_is_sent() {
        Life life = Life.received().accepted().petitioning("2025-07-01");
        assertThat(of(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.kind()).isEqualTo(UndertakingKind.PETITION);
            assertThat(undertaking.text()).isEqualTo("Sở Xây dựng");
        });
        assertThat(only(life, "2025-07-01")).isEqualTo(Status.OPEN);
        assertThat(only(life, "2025-07-02")).isEqualTo(Status.LATE);
        life.on("2025-07-01").forwarded();
        assertThat(read(life, "2025-07-05"))
                .containsExactly(
                        tuple(UndertakingKind.PETITION, Status.KEPT),
                        tuple(UndertakingKind.FORWARD, Status.WAITING_FOR_ANOTHER_BODY));
        assertThat(life.clock().rule()).isEqualTo(DueClock.Rule.FORWARDED);
    }

    @Test
    void a_paper_sent_after_its_day_stays_late_whatever_follows() {
        Life life = Life.received()
                .accepted()
                .petitioning("2025-07-01")
                .on("2025-07-02")
                .forwarded();
        assertThat(life.clock().due()).isEqualTo(LocalDate.parse("2025-07-01"));
        assertThat(life.clock().readingOn(LocalDate.parse("2025-07-05")).status())
                .isEqualTo(DueClock.Status.OVERDUE);
        done(life.on("2025-07-10").replied());
        assertThat(read(life, "2025-12-01"))
                .containsExactly(
                        tuple(UndertakingKind.PETITION, Status.KEPT_LATE), tuple(UndertakingKind.FORWARD, Status.KEPT));
    }

    @Test
    void a_promise_found_to_be_another_bodys_matter_stays_beside_the_paper() {
        Life life = Life.in(Stage.PROMISED).petitioning("2025-07-05");
        assertThat(read(life, "2025-07-06"))
                .containsExactlyInAnyOrder(
                        tuple(UndertakingKind.PROMISE, Status.OPEN), tuple(UndertakingKind.PETITION, Status.LATE));
    }

    private static List<Tuple> read(Life life, String day) {
        return of(life).stream()
                .map(undertaking -> tuple(undertaking.kind(), undertaking.statusOn(LocalDate.parse(day))))
                .toList();
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
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
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

    private static Life renewed(Life life, String told, String due) {
        return life.on(told)
                .then(new UndertakingEvent.Extended(
                        life.by(Life.CHAIR, "Chờ vật tư"), LocalDate.parse(due), life.told()));
    }

    /** Each kind of word, its first day, a later one that may be told, and how it waits until the first day. */
    private static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "O5", (Supplier<Life>) () -> Life.in(Stage.ACCEPTED).promised("2025-07-10"), "2025-07-20"),
                Arguments.of(
                        "O6", (Supplier<Life>) () -> Life.in(Stage.ACCEPTED).studied(Outcome.COMPLEX), "2025-09-30"),
                Arguments.of(
                        "O9",
                        (Supplier<Life>) () -> Life.in(Stage.ACCEPTED).studied(Outcome.STILL_STUDIED),
                        "2025-09-30"),
                Arguments.of(
                        "O7", (Supplier<Life>) () -> Life.in(Stage.ACCEPTED).forwarded(), "2025-09-30"));
    }

    private static Life answered(Life life, LocalDate on) {
        life.on(on.toString());
        if (life.state().waitsForAnotherBody()) {
            life.replied();
        }
        return done(life);
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_renewed_day_told_in_time_counts_beside_the_first_and_hides_nothing(
            String outcome, Supplier<Life> said, String later) {
        LocalDate first = requireNonNull(said.get().clock().due());
        LocalDate second = LocalDate.parse(later);

        Life running = renewed(said.get(), first.toString(), later);
        assertThat(only(running, first.toString())).as(outcome).isIn(Status.OPEN, Status.WAITING_FOR_ANOTHER_BODY);
        assertThat(only(running, first.plusDays(1).toString())).isEqualTo(Status.LATE_BUT_RENEWED);
        assertThat(only(running, later)).isEqualTo(Status.LATE_BUT_RENEWED);
        assertThat(only(running, second.plusDays(1).toString())).isEqualTo(Status.LATE);
        assertThat(running.clock().readingOn(first.plusDays(5)))
                .isEqualTo(new DueClock.Reading(DueClock.Status.OVERDUE_BUT_RENEWED, 5));
        assertThat(of(running)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.due()).isEqualTo(first);
            assertThat(undertaking.renewals()).containsExactly(new Renewal(first, second, "Chờ vật tư"));
        });

        String muchLater = "2027-01-01";
        assertThat(only(answered(renewed(said.get(), first.toString(), later), first), muchLater))
                .isEqualTo(Status.KEPT);
        assertThat(only(answered(renewed(said.get(), first.toString(), later), first.plusDays(1)), muchLater))
                .isEqualTo(Status.KEPT_RENEWED);
        assertThat(only(answered(renewed(said.get(), first.toString(), later), second), muchLater))
                .isEqualTo(Status.KEPT_RENEWED);
        assertThat(only(answered(renewed(said.get(), first.toString(), later), second.plusDays(1)), muchLater))
                .isEqualTo(Status.KEPT_LATE);
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_renewed_day_told_after_the_first_one_is_over_saves_nothing(
            String outcome, Supplier<Life> said, String later) {
        LocalDate first = requireNonNull(said.get().clock().due());
        Life life = renewed(said.get(), first.plusDays(1).toString(), later);
        assertThat(only(life, first.plusDays(2).toString())).as(outcome).isEqualTo(Status.LATE);
        assertThat(of(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.due()).isEqualTo(first);
            assertThat(undertaking.renewals()).hasSize(1);
            assertThat(undertaking.renewedDue()).isNull();
        });
        assertThat(only(answered(life, first.plusDays(3)), "2027-01-01")).isEqualTo(Status.KEPT_LATE);
    }

    @Test
    void of_several_renewed_days_all_are_shown_and_the_first_stays() {
        Life life = Life.in(Stage.STUDYING);
        LocalDate first = requireNonNull(life.clock().due());
        renewed(renewed(life, "2025-07-01", "2025-08-15"), "2025-08-15", "2025-09-30");
        assertThat(of(life)).singleElement().satisfies(undertaking -> {
            assertThat(undertaking.due()).isEqualTo(first);
            assertThat(undertaking.renewals())
                    .extracting(Renewal::due)
                    .containsExactly(LocalDate.parse("2025-08-15"), LocalDate.parse("2025-09-30"));
            assertThat(undertaking.renewedDue()).isEqualTo("2025-09-30");
        });
        assertThat(only(done(life.on("2025-09-30")), "2027-01-01")).isEqualTo(Status.KEPT_RENEWED);
    }

    @Test
    void a_second_renewal_told_too_late_saves_nothing_either() {
        Life life = renewed(renewed(Life.in(Stage.STUDYING), "2025-07-01", "2025-08-15"), "2025-08-16", "2025-09-30");
        assertThat(of(life).get(0).renewedDue()).isEqualTo("2025-08-15");
        assertThat(only(life, "2025-08-17")).isEqualTo(Status.LATE);
        assertThat(only(done(life.on("2025-09-01")), "2027-01-01")).isEqualTo(Status.KEPT_LATE);
    }

    @Test
    void a_study_begun_anew_before_it_is_done_keeps_its_first_day() {
        Life life = Life.in(Stage.STUDYING);
        LocalDate first = requireNonNull(life.clock().due());
        life.on("2025-07-20").drafted().studied(Outcome.STILL_STUDIED);
        assertThat(life.clock().due()).isEqualTo(first);
        assertThat(only(life, "2025-07-21")).isEqualTo(Status.LATE);
    }

    @Test
    void the_counts_of_kept_and_late_close() {
        Life inTime = done(renewed(Life.in(Stage.STUDYING), "2025-07-01", "2025-09-30"));
        Life renewed = done(
                renewed(Life.in(Stage.STUDYING), "2025-07-01", "2025-09-30").on("2025-09-01"));
        Life late = done(
                renewed(Life.in(Stage.STUDYING), "2025-07-01", "2025-09-30").on("2025-10-01"));
        Life open = renewed(Life.in(Stage.STUDYING), "2025-07-01", "2027-09-30");
        UndertakingTally tally = UndertakingTally.of(Stream.of(inTime, renewed, late, open, Life.in(Stage.PROMISED))
                .map(life -> only(life, "2027-01-01"))
                .toList());
        assertThat(tally).isEqualTo(new UndertakingTally(5, 1, 1, 1, 0, 1, 1));
        assertThat(tally.done() + tally.running()).isEqualTo(tally.all());
        assertThat(tally.kept() + tally.renewed() + tally.keptLate()).isEqualTo(tally.done());
        assertThatThrownBy(() -> new UndertakingTally(5, 1, 1, 1, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);

        Tally questions = Tally.of(
                Stream.of(inTime, renewed, late, open)
                        .map(UndertakingTest::published)
                        .toList(),
                LocalDate.parse("2027-01-01"));
        assertThat(questions.inTime()).isEqualTo(1);
        assertThat(questions.inRenewedTime()).isEqualTo(1);
        assertThat(questions.late()).isEqualTo(1);
        assertThat(questions.overdue()).isEqualTo(1);
        assertThat(questions.inTime() + questions.inRenewedTime() + questions.late() + questions.noDue())
                .isEqualTo(questions.answered());
    }

    @Test
    void renewed_or_not_it_is_counted_alike_where_the_text_is_not_public_and_no_reason_is_told() {
        for (String day : List.of("2025-07-12", "2025-07-13", "2025-09-30", "2025-10-01")) {
            Life life = renewed(Life.in(Stage.STUDYING), "2025-07-01", "2025-09-30");
            List<Status> shown = standings(life, day);
            unseen(life);
            assertThat(standings(life, day)).isEqualTo(shown);
            assertThat(published(life).toString()).doesNotContain("Chờ vật tư");
        }
    }

    private static PublishedQuestion published(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
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
