package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;

/** What the table cannot say: required parts, dates, persons. One test a rule, most of them under "Never" in the lifecycle. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifecycleRulesTest {

    private static Event drafted(Life life, Actor actor) {
        return new AnswerEvent.Drafted(life.by(actor), Life.answer("Đã rõ."));
    }

    private static Event promised(Life life, String due) {
        return new UndertakingEvent.Promised(
                life.by(Life.CHAIR), "Sửa", "dia-chinh", "Công chức", LocalDate.parse(due));
    }

    @Test
    void a_forwarded_question_is_answered_only_by_relaying_the_reply() {
        Life life = Life.received().accepted().assigned().forwarded();
        assertThat(life.refusals(drafted(life, Life.OFFICER))).containsExactly(Refusal.REPLY_MISSING);
        assertThat(life.refusals(new AnswerEvent.Published(life.by(Actor.BUILD), "b")))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
        life.replied().drafted();
        life.then(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.BEYOND_AUTHORITY))
                .published();
        assertThat(life.state().outcome()).isEqualTo(Outcome.BEYOND_AUTHORITY);
        assertThat(life.state().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void a_reply_that_came_is_not_approved_before_somebody_drafted_how_to_relay_it() {
        Life life = Life.received().accepted().assigned().forwarded().replied();
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.CHAIR), Outcome.BEYOND_AUTHORITY)))
                .containsExactly(Refusal.DRAFT_MISSING);
    }

    @Test
    void nobody_approves_the_own_draft() {
        Actor both = new Actor(Life.OFFICER.id(), Set.of(Role.OFFICER, Role.LEADER), "");
        Life life = Life.in(Stage.DRAFTED);
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(both), Outcome.ANSWERED_BY_OFFICER)))
                .containsExactly(Refusal.DRAFTER_CANNOT_APPROVE);
    }

    @Test
    void whom_it_is_about_neither_drafts_nor_decides_nor_is_assigned() {
        Life life = Life.received().acceptedAbout(Life.CHAIR.id());
        assertThat(life.refusals(promised(life, "2025-07-01"))).contains(Refusal.ABOUT_THIS_PERSON);
        assertThat(life.refusals(new AnswerEvent.Assigned(
                        life.by(Life.SECRETARY), "dia-chinh", "Chủ tịch", "chu-tich", List.of())))
                .containsExactly(Refusal.ABOUT_THIS_PERSON);
        life.assigned().drafted();
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.CHAIR), Outcome.ANSWERED_BY_OFFICER)))
                .containsExactly(Refusal.ABOUT_THIS_PERSON);
        assertThat(life.refusals(new AnswerEvent.Returned(life.by(Life.CHAIR, "Chưa rõ"))))
                .containsExactly(Refusal.ABOUT_THIS_PERSON);
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.ANSWERED_BY_OFFICER)))
                .isEmpty();

        Life officer = Life.received().acceptedAbout(Life.OFFICER.id());
        assertThat(officer.refusals(
                        new AnswerEvent.Assigned(officer.by(Life.CHAIR), "dia-chinh", "Công chức", "hung", List.of())))
                .containsExactly(Refusal.ABOUT_THIS_PERSON);
    }

    @Test
    void only_the_assigned_officer_drafts() {
        Life life = Life.in(Stage.ASSIGNED);
        assertThat(life.refusals(drafted(life, Life.OTHER_OFFICER))).containsExactly(Refusal.NOT_THE_ASSIGNED_OFFICER);
        assertThat(life.refusals(drafted(life, Life.OFFICER))).isEmpty();
    }

    @Test
    void a_unit_that_is_not_in_charge_needs_a_reason() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(
                        new AnswerEvent.Assigned(life.by(Life.SECRETARY), "van-hoa", "Công chức", "mai", List.of())))
                .containsExactly(Refusal.UNIT_NOT_IN_CHARGE);
        assertThat(life.refusals(new AnswerEvent.Assigned(
                        life.by(Life.SECRETARY, "Người phụ trách đi vắng"), "van-hoa", "Công chức", "mai", List.of())))
                .isEmpty();
    }

    @Test
    void where_the_catalogue_names_nobody_for_a_topic_any_unit_is_assigned_without_an_excuse() {
        Life life = Life.received().accepted("T13", null, Visibility.COUNTED);
        assertThat(life.refusals(
                        new AnswerEvent.Assigned(life.by(Life.SECRETARY), "van-hoa", "Công chức", "mai", List.of())))
                .isEmpty();
    }

    @Test
    void a_promise_is_due_at_the_latest_30_days_after_the_session() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(promised(life, "2025-07-20"))).isEmpty();
        assertThat(life.refusals(promised(life, "2025-07-21"))).containsExactly(Refusal.PROMISE_TOO_LATE);
        assertThat(life.refusals(promised(life, "2025-06-01"))).containsExactly(Refusal.PROMISE_TOO_EARLY);
    }

    private static UndertakingEvent promisedOn(Life life, String madeOn, @Nullable Integer point, String due) {
        return new UndertakingEvent.Promised(
                life.by(Life.CHAIR),
                LocalDate.parse(madeOn),
                point,
                "Sửa xong",
                "dia-chinh",
                "Công chức",
                LocalDate.parse(due));
    }

    @Test
    void a_promise_said_in_the_hall_and_typed_later_keeps_its_own_day_and_is_late_from_the_start() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-07-16");
        life.then(promisedOn(life, "2025-06-20", 1, "2025-07-15"));
        assertThat(life.clock().start()).isEqualTo("2025-06-20");
        assertThat(life.clock().readingOn(life.today())).isEqualTo(new DueClock.Reading(DueClock.Status.OVERDUE, 1));
    }

    @Test
    void a_promise_counts_from_the_point_where_it_was_said_and_only_on_its_day() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-06-22");
        assertThat(life.refusals(promisedOn(life, "2025-06-21", 2, "2025-07-21")))
                .isEmpty();
        assertThat(life.refusals(promisedOn(life, "2025-06-21", 2, "2025-07-22")))
                .containsExactly(Refusal.PROMISE_TOO_LATE);
        assertThat(life.refusals(promisedOn(life, "2025-06-21", null, "2025-07-21")))
                .containsExactly(Refusal.PROMISE_TOO_LATE);
        assertThat(life.refusals(promisedOn(life, "2025-06-20", 2, "2025-07-01")))
                .containsExactly(Refusal.NOT_THE_DAY_OF_THE_POINT);
    }

    @Test
    void a_promise_is_said_neither_before_the_question_nor_after_it_is_typed() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(promisedOn(life, "2025-06-01", null, "2025-07-01")))
                .containsExactly(Refusal.DATE_TOO_EARLY);
        assertThat(life.refusals(promisedOn(life, "2025-06-03", null, "2025-07-01")))
                .containsExactly(Refusal.DATE_IN_FUTURE);
    }

    @Test
    void what_was_asked_in_the_hall_and_typed_later_counts_from_the_day_it_was_asked() {
        LocalDate asked = LocalDate.of(2025, Month.JUNE, 21);
        Question typed = Life.question(
                Life.NUMBER,
                Life.submission("2025-1"),
                OffsetDateTime.parse("2025-07-10T09:00:00+07:00"),
                Channel.SPOKEN_IN_SESSION,
                asked,
                2);
        assertThat(new Lifecycle(new Office()).clock(typed))
                .extracting(DueClock::start, DueClock::due)
                .containsExactly(asked, asked.plusDays(30));
    }

    @Test
    void between_sessions_30_days_count_from_the_receipt_and_from_a_reopening() {
        Life life = Life.receivedBetweenSessions().accepted();
        assertThat(life.refusals(promised(life, "2025-07-02"))).isEmpty();
        assertThat(life.refusals(promised(life, "2025-07-03"))).containsExactly(Refusal.PROMISE_TOO_LATE);

        Life again = Life.receivedBetweenSessions().answered().on("2025-06-10");
        again.then(new AnswerEvent.Reopened(again.by(Actor.ASKER, "Chưa rõ")));
        assertThat(again.refusals(promised(again, "2025-07-10"))).isEmpty();
        assertThat(again.refusals(promised(again, "2025-07-11"))).containsExactly(Refusal.PROMISE_TOO_LATE);
    }

    @Test
    void an_earlier_promise_and_its_date_never_go() {
        Life life = Life.received().accepted().assigned().promised("2025-07-01");
        life.drafted().approved().published();
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Chưa làm xong")))
                .promised("2025-07-02");
        assertThat(life.state().promises())
                .extracting(promise -> promise.due().toString())
                .containsExactly("2025-07-01", "2025-07-02");
    }

    @Test
    void a_complex_matter_needs_a_partner_and_the_asker_told() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(new UndertakingEvent.StudyStarted(
                        life.by(Life.CHAIR), Outcome.COMPLEX, "dia-chinh", List.of(), "Khó", life.today(), null)))
                .containsExactly(Refusal.PARTNER_MISSING, Refusal.NOTIFICATION_MISSING);
        assertThat(life.refusals(new UndertakingEvent.StudyStarted(
                        life.by(Life.CHAIR),
                        Outcome.STILL_STUDIED,
                        "dia-chinh",
                        List.of(),
                        "Giao",
                        life.today(),
                        null)))
                .isEmpty();
        assertThat(life.refusals(new UndertakingEvent.StudyStarted(
                        life.by(Life.CHAIR), Outcome.PROMISED, "dia-chinh", List.of(), "Sai", life.today(), null)))
                .containsExactly(Refusal.OUTCOME_NOT_POSSIBLE);
    }

    @Test
    void forwarding_needs_the_asker_told_and_no_date_out_of_order() {
        Life life = Life.in(Stage.ACCEPTED);
        LocalDate today = life.today();
        assertThat(life.refusals(new ForwardingEvent.Forwarded(
                        life.by(Life.CHAIR),
                        "Sở",
                        BodyLevel.PROVINCE,
                        "1/UBND",
                        today.plusDays(1),
                        today.minusDays(1),
                        null)))
                .containsExactly(Refusal.DATE_IN_FUTURE, Refusal.DATE_IN_PAST, Refusal.NOTIFICATION_MISSING);
    }

    @Test
    void a_sensitive_topic_is_only_counted_until_the_chair_decides() {
        Life life = Life.received();
        assertThat(life.refusals(new TriageEvent.Accepted(
                        life.by(Life.SECRETARY), "T13", null, Visibility.PUBLIC, Life.WORDING, Set.of())))
                .containsExactly(Refusal.SENSITIVE_TOPIC);
        life.accepted("T13", null, Visibility.COUNTED);
        assertThat(life.refusals(new RecordEvent.VisibilityChanged(
                        life.by(Life.SECRETARY, "Rõ"), Visibility.PUBLIC, null, null)))
                .containsExactly(Refusal.SENSITIVE_TOPIC);
        life.then(new RecordEvent.VisibilityChanged(life.by(Life.CHAIR, "Rõ"), Visibility.SUMMARY, null, null));
        assertThat(life.state().visibility()).isEqualTo(Visibility.SUMMARY);
    }

    @Test
    void accepting_names_a_known_topic_and_session() {
        Life life = Life.received();
        assertThat(life.refusals(new TriageEvent.Accepted(
                        life.by(Life.SECRETARY), "T99", "2024-1", Visibility.REMOVED, Life.WORDING, Set.of())))
                .containsExactly(Refusal.UNKNOWN_TOPIC, Refusal.UNKNOWN_SESSION, Refusal.VISIBILITY_NOT_POSSIBLE);
    }

    @Test
    void refusing_takes_a_reason_of_the_closed_list() {
        Life life = Life.received();
        assertThat(life.refusals(new TriageEvent.Refused(life.by(Life.SECRETARY), "khong-thich")))
                .containsExactly(Refusal.UNKNOWN_REASON_CODE);
    }

    @Test
    void a_diverted_matter_takes_secretary_and_chair_and_two_people() {
        Life life = Life.received();
        Actor alone = new Actor("lan", Set.of(Role.SECRETARY, Role.CHAIR), "");
        assertThat(life.refusals(new OtherWayEvent.Diverted(
                        life.by(Life.SECRETARY), Procedure.DENUNCIATION, life.today(), Life.LEADER)))
                .containsExactly(Refusal.SECOND_PERSON_NEEDED);
        assertThat(life.refusals(
                        new OtherWayEvent.Diverted(life.by(alone), Procedure.DENUNCIATION, life.today(), alone)))
                .containsExactly(Refusal.SECOND_PERSON_NEEDED);
    }

    @Test
    void merging_closes_no_circle() {
        Life life = Life.received();
        assertThat(life.refusals(new TriageEvent.Merged(life.by(Life.SECRETARY), Life.NUMBER)))
                .containsExactly(Refusal.MERGE_WITH_ITSELF);
        assertThat(life.refusals(new TriageEvent.Merged(life.by(Life.SECRETARY), new QuestionNumber(2025, 999))))
                .containsExactly(Refusal.MERGE_TARGET_UNKNOWN);
        QuestionNumber merged = new QuestionNumber(2025, 8);
        Question other = Life.question(merged, Life.submission(null), Life.RECEIVED_AT, Set.of());
        life.office().with(other.with(new TriageEvent.Merged(life.by(Life.SECRETARY), Life.OTHER_NUMBER)));
        assertThat(life.refusals(new TriageEvent.Merged(life.by(Life.SECRETARY), merged)))
                .containsExactly(Refusal.MERGE_TARGET_MERGED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"REFUSED", "WITHDRAWN", "DIVERTED"})
    void nothing_is_merged_into_what_gets_no_answer(Stage stage) {
        QuestionNumber ended = new QuestionNumber(2025, 8);
        Question there = Life.in(stage).question();
        Life life = Life.received();
        life.office().with(new Question(ended, there.submission(), there.proof(), there.events()));
        assertThat(life.refusals(new TriageEvent.Merged(life.by(Life.SECRETARY), ended)))
                .containsExactly(Refusal.MERGE_TARGET_NOT_HANDLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PROMISED", "STUDYING", "PETITIONING", "FORWARDED"})
    void another_officer_takes_over_a_seal_and_it_stays_one(Stage stage) {
        Life life = Life.in(stage);
        Outcome outcome = life.state().outcome();
        DueClock clock = life.clock();
        life.then(new AnswerEvent.Assigned(
                life.by(Life.SECRETARY), "dia-chinh", "Công chức", Life.OTHER_OFFICER.id(), List.of()));
        assertThat(life.state().stage()).isEqualTo(stage);
        assertThat(life.state().outcome()).isEqualTo(outcome);
        assertThat(life.clock()).isEqualTo(clock);
        if (stage == Stage.PETITIONING) {
            life.forwarded();
        }
        if (life.state().stage() == Stage.FORWARDED) {
            life.replied();
        }
        assertThat(life.refusals(drafted(life, Life.OFFICER))).containsExactly(Refusal.NOT_THE_ASSIGNED_OFFICER);
        assertThat(life.refusals(drafted(life, Life.OTHER_OFFICER))).isEmpty();
    }

    @Test
    void the_asker_takes_it_up_once_and_within_30_days_the_chair_whenever() {
        Life life = Life.received().answered().on("2025-07-02");
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ"))))
                .isEmpty();
        life.on("2025-07-03");
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Actor.ASKER, "Chưa rõ"))))
                .containsExactly(Refusal.FOLLOW_UP_OVER);
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Xem lại"))))
                .isEmpty();

        Life twice = Life.received().answered();
        twice.then(new AnswerEvent.Reopened(twice.by(Actor.ASKER, "Chưa rõ")))
                .drafted()
                .approved()
                .published();
        assertThat(twice.refusals(new AnswerEvent.Reopened(twice.by(Actor.ASKER, "Vẫn chưa rõ"))))
                .containsExactly(Refusal.ALREADY_REOPENED);
        assertThat(twice.refusals(new AnswerEvent.Reopened(twice.by(Life.CHAIR))))
                .containsExactly(Refusal.REASON_MISSING);
    }

    @Test
    void an_answer_has_a_kind_of_response_and_a_legal_basis_or_none_needed() {
        Life life = Life.in(Stage.ASSIGNED);
        Answer bare = new Answer("Đã rõ.", "", Set.of(), List.of(), false, "Công chức", null);
        assertThat(life.refusals(new AnswerEvent.Drafted(life.by(Life.OFFICER), bare)))
                .containsExactly(Refusal.RESPONSE_KIND_MISSING, Refusal.LEGAL_BASIS_MISSING);
        Answer tooLong = new Answer(
                "ế".repeat(Answer.SHORT_MAX + 1), "", Set.of(ResponseKind.ANSWER), List.of(), true, "Công chức", null);
        assertThat(life.refusals(new AnswerEvent.Drafted(life.by(Life.OFFICER), tooLong)))
                .containsExactly(Refusal.ANSWER_TOO_LONG);
    }

    @Test
    void an_answer_spoken_in_the_hall_needs_no_legal_basis() {
        Life life = Life.in(Stage.ACCEPTED);
        Answer spoken = new Answer("Đã rõ.", "", Set.of(ResponseKind.EXPLAIN), List.of(), false, "Chủ tịch", null);
        life.then(new AnswerEvent.AnsweredInSession(
                life.by(Life.SECRETARY), Outcome.ANSWERED_BY_CHAIR, "2025-1", life.today(), spoken));
        assertThat(life.state().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void a_seal_is_approved_as_what_it_was_or_as_an_answer() {
        Life life = Life.received().accepted().assigned().promised("2025-07-01").drafted();
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.COMPLEX)))
                .containsExactly(Refusal.OUTCOME_NOT_POSSIBLE);
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.PROMISED)))
                .isEmpty();
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.ANSWERED_BY_OFFICER)))
                .isEmpty();
    }

    @Test
    void reasons_are_required_where_a_rule_is_bent_or_an_act_undone() {
        Life drafted = Life.in(Stage.DRAFTED);
        assertThat(drafted.refusals(new AnswerEvent.Returned(drafted.by(Life.LEADER))))
                .containsExactly(Refusal.REASON_MISSING);
        Life held = Life.quarantined();
        assertThat(held.refusals(new TriageEvent.Released(held.by(Life.SECRETARY), "that")))
                .containsExactly(Refusal.REASON_MISSING);
        Life answered = Life.in(Stage.ANSWERED);
        assertThat(answered.refusals(new AnswerEvent.Corrected(answered.by(Life.LEADER), Life.answer("Khác"))))
                .containsExactly(Refusal.REASON_MISSING);
        assertThat(answered.refusals(new RecordEvent.VisibilityChanged(
                        answered.by(Life.CHAIR), Visibility.REMOVED, "khong-co", null)))
                .containsExactly(Refusal.REASON_MISSING, Refusal.UNKNOWN_REASON_CODE);
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        Life life = Life.in(Stage.ACCEPTED);
        Act before = new Act(Life.RECEIVED_AT.minusSeconds(1), Life.SECRETARY);
        assertThat(life.refusals(new AnswerEvent.Assigned(before, "dia-chinh", "Công chức", "hung", List.of())))
                .containsExactly(Refusal.BEFORE_LAST_EVENT);
    }

    @Test
    void the_asker_answers_a_question_back_and_the_office_may_note_that_nobody_could_be_reached() {
        Life life = Life.in(Stage.CLARIFYING);
        assertThat(life.refusals(new TriageEvent.Clarified(life.by(Actor.ASKER), " ")))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new TriageEvent.Clarified(life.by(Life.SECRETARY), null));
        assertThat(life.state().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void what_is_refused_changes_nothing() {
        Life life = Life.in(Stage.ACCEPTED);
        Question before = life.question();
        life.attempt(promised(life, "2030-01-01"));
        assertThat(life.question()).isEqualTo(before);
        assertThat(before.revision()).isEqualTo(2);
    }
}
