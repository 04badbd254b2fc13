package vn.doithoai.question.publication;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Actor;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.question.life.SignedMinutes;
import vn.doithoai.question.life.UndertakingEvent;

/** What a secretary records from the minutes counts at once and is public when the chair has confirmed it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MinutesTest {

    private static final LocalDate HALL = LocalDate.parse("2025-06-20");
    private static final Actor SECRETARY = new Actor("thu-ky", Set.of(Role.SECRETARY), "Công chức Văn phòng");
    private static final Actor CHAIR = new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch");

    private static PublishedQuestion published(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }

    private static Life answered(Life life) {
        return life.then(new AnswerEvent.AnsweredInSession(
                life.by(SECRETARY),
                Outcome.ANSWERED_BY_CHAIR,
                "2025-1",
                1,
                HALL,
                Life.answer("Sửa trong tháng 8.", Outcome.ANSWERED_BY_CHAIR)));
    }

    private static UndertakingEvent.Promised promise(Life life, Actor by, @Nullable Integer point) {
        LocalDate made = point == null ? life.today() : HALL;
        return new UndertakingEvent.Promised(
                life.by(by), made, point, "Sửa xong", "dia-chinh", "Công chức", LocalDate.parse("2025-07-10"));
    }

    private static Life confirmed(Life life) {
        return life.then(new RecordEvent.MinutesConfirmed(life.by(CHAIR), null));
    }

    @Test
    void an_answer_of_the_hall_is_not_public_before_the_chair_confirms_it() {
        Life life = answered(Life.in(Stage.ACCEPTED).on("2025-06-25"));
        assertThat(life.state().stage()).isEqualTo(Stage.ANSWERED);
        PublishedQuestion before = published(life);
        assertThat(before.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(before.outcome()).isNull();
        assertThat(requireNonNull(before.content()).answer()).isNull();
        assertThat(requireNonNull(before.content()).timeline())
                .extracting(PublishedQuestion.Step::kind)
                .doesNotContain(EventKind.ANSWERED_IN_SESSION);

        PublishedQuestion after = published(confirmed(life));
        assertThat(after.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(requireNonNull(requireNonNull(after.content()).answer()).on())
                .isEqualTo(HALL);
        assertThat(after.clock().stoppedOn()).isEqualTo(HALL);
    }

    @Test
    void the_asker_says_that_it_is_unclear_once_it_can_be_read() {
        Life life = answered(Life.in(Stage.ACCEPTED).on("2025-06-25"));
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ"))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
        confirmed(life);
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ"))))
                .isEmpty();
    }

    @Test
    void who_wrote_it_down_is_not_shown_as_who_said_it() {
        Life life = confirmed(answered(Life.in(Stage.ACCEPTED).on("2025-06-25")));
        assertThat(requireNonNull(published(life).content()).timeline())
                .filteredOn(step -> step.kind() == EventKind.ANSWERED_IN_SESSION)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.on()).isEqualTo(HALL);
                    assertThat(step.post()).isNull();
                });
    }

    @Test
    void a_secretary_records_a_promise_of_the_hall_and_no_other_one() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-25");
        assertThat(life.refusals(promise(life, SECRETARY, null))).containsExactly(Refusal.NOT_SAID_IN_SESSION);
        life.then(promise(life, SECRETARY, 1));
        assertThat(life.state().stage()).isEqualTo(Stage.PROMISED);
        assertThat(Undertaking.of(published(life))).isEmpty();
        assertThat(Undertaking.of(published(confirmed(life))))
                .singleElement()
                .satisfies(undertaking -> assertThat(undertaking.since()).isEqualTo(HALL));
    }

    @Test
    void where_there_is_no_session_nothing_was_said_in_it() {
        Life life = Life.receivedBetweenSessions().accepted("T3", null, Visibility.PUBLIC);
        assertThat(life.refusals(promise(life, SECRETARY, null))).contains(Refusal.NOT_SAID_IN_SESSION);
        assertThat(life.refusals(promise(life, CHAIR, null))).doesNotContain(Refusal.NOT_SAID_IN_SESSION);
    }

    @Test
    void a_study_and_a_paper_to_be_sent_are_recorded_in_the_same_way() {
        Life study = Life.in(Stage.ACCEPTED).on("2025-06-25");
        study.then(new UndertakingEvent.StudyStarted(
                study.by(SECRETARY),
                HALL,
                1,
                Outcome.COMPLEX,
                "dia-chinh",
                List.of("tai-chinh"),
                "Nhiều ngành",
                LocalDate.parse("2025-08-01"),
                study.told()));
        assertThat(published(study).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(published(confirmed(study)).clock().start()).isEqualTo(HALL);

        Life paper = Life.in(Stage.ACCEPTED).on("2025-06-25");
        paper.then(new ForwardingEvent.ForwardingDecided(
                paper.by(SECRETARY),
                HALL,
                1,
                "Sở Xây dựng",
                BodyLevel.PROVINCE,
                LocalDate.parse("2025-07-10"),
                paper.told()));
        assertThat(published(paper).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(published(confirmed(paper)).stage()).isEqualTo(Stage.PETITIONING);
    }

    @Test
    void what_the_chair_types_needs_no_second_word() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-25");
        life.then(promise(life, CHAIR, 1));
        assertThat(life.question().unconfirmed()).isEmpty();
        assertThat(published(life).stage()).isEqualTo(Stage.PROMISED);
        assertThat(life.refusals(new RecordEvent.MinutesConfirmed(life.by(CHAIR), null)))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    private static RecordEvent.MinutesConfirmed bySecretary(Life life, String signedOn) {
        return new RecordEvent.MinutesConfirmed(
                life.by(SECRETARY),
                new SignedMinutes("Biên bản số 12/BB-UBND", LocalDate.parse(signedOn), "Chủ tịch UBND xã"));
    }

    @Test
    void a_secretary_confirms_with_the_signed_minutes_alone() {
        Life life = answered(Life.in(Stage.ACCEPTED).on("2025-06-25"));
        assertThat(life.refusals(new RecordEvent.MinutesConfirmed(life.by(SECRETARY), null)))
                .containsExactly(Refusal.SIGNED_MINUTES_MISSING);
        assertThat(published(life).stage()).isEqualTo(Stage.ACCEPTED);

        life.then(bySecretary(life, "2025-06-23"));
        assertThat(life.question().unconfirmed()).isEmpty();
        assertThat(published(life).stage()).isEqualTo(Stage.ANSWERED);
        assertThat(published(life).clock().stoppedOn()).isEqualTo(HALL);
    }

    @Test
    void the_minutes_were_signed_on_the_day_of_the_session_at_the_earliest_and_today_at_the_latest() {
        Life life = answered(Life.in(Stage.ACCEPTED).on("2025-06-25"));
        assertThat(life.refusals(bySecretary(life, "2025-06-19"))).containsExactly(Refusal.DATE_TOO_EARLY);
        assertThat(life.refusals(bySecretary(life, "2025-06-26"))).containsExactly(Refusal.DATE_IN_FUTURE);
        assertThat(life.refusals(bySecretary(life, "2025-06-20"))).isEmpty();
        assertThat(life.refusals(bySecretary(life, "2025-06-25"))).isEmpty();
    }

    @Test
    void minutes_signed_before_a_promise_was_made_do_not_bear_it_out() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-25");
        life.then(promise(life, SECRETARY, 1));
        assertThat(life.refusals(bySecretary(life, "2025-06-19"))).containsExactly(Refusal.DATE_TOO_EARLY);
        life.then(bySecretary(life, "2025-06-20"));
        assertThat(published(life).stage()).isEqualTo(Stage.PROMISED);
    }

    @Test
    void what_happens_meanwhile_is_public_all_the_same() {
        Life life = answered(Life.in(Stage.ACCEPTED).on("2025-06-25"));
        life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.SECRETARY, "Có thông tin riêng"), Visibility.COUNTED, null, null));
        assertThat(published(life).visibility()).isEqualTo(Visibility.COUNTED);

        Life withdrawn = Life.in(Stage.ACCEPTED).on("2025-06-25");
        withdrawn.then(promise(withdrawn, SECRETARY, 1));
        withdrawn.then(new OtherWayEvent.Withdrawn(withdrawn.by(Actor.ASKER)));
        assertThat(published(withdrawn).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void a_late_confirmation_makes_no_day_good() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-25");
        life.then(promise(life, SECRETARY, 1));
        confirmed(life.on("2025-07-15"));
        assertThat(published(life)
                        .clock()
                        .readingOn(LocalDate.parse("2025-07-15"))
                        .status())
                .isEqualTo(DueClock.Status.OVERDUE);
    }
}
