package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;

/** S42: whom a matter is about takes no decision in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConflictOfInterestTest {

    private static Life about(Actor person) {
        return Life.received().acceptedAbout(person.id());
    }

    private static DynamicTest refused(String act, Life life, Function<Life, Event> event) {
        return dynamicTest(
                act, () -> assertThat(life.refusals(event.apply(life))).contains(Refusal.ABOUT_THIS_PERSON));
    }

    @TestFactory
    Stream<DynamicTest> a_chair_it_is_about_neither_promises_nor_studies_nor_forwards_nor_judges_an_answer() {
        Actor deputy = new Actor("pho-chu-tich", Set.of(Role.CHAIR), "Phó Chủ tịch");
        Life studied = about(Life.CHAIR);
        studied.then(new UndertakingEvent.StudyStarted(
                studied.by(deputy),
                Outcome.COMPLEX,
                "dia-chinh",
                List.of("tai-chinh"),
                "Khó",
                studied.today(),
                studied.told()));
        return Stream.of(
                refused(
                        "PROMISED",
                        about(Life.CHAIR),
                        life -> new UndertakingEvent.Promised(
                                life.by(Life.CHAIR), "Sửa", "dia-chinh", "Công chức", life.today())),
                refused(
                        "STUDY_STARTED",
                        about(Life.CHAIR),
                        life -> new UndertakingEvent.StudyStarted(
                                life.by(Life.CHAIR),
                                Outcome.STILL_STUDIED,
                                "dia-chinh",
                                List.of(),
                                "Giao",
                                life.today(),
                                null)),
                refused(
                        "FORWARDING_DECIDED",
                        about(Life.CHAIR),
                        life -> new ForwardingEvent.ForwardingDecided(
                                life.by(Life.CHAIR),
                                life.today(),
                                null,
                                "Sở",
                                BodyLevel.PROVINCE,
                                life.today(),
                                life.told())),
                refused(
                        "FORWARDED",
                        about(Life.CHAIR),
                        life -> new ForwardingEvent.Forwarded(
                                life.by(Life.CHAIR),
                                "Sở",
                                BodyLevel.PROVINCE,
                                "1",
                                life.today(),
                                life.today(),
                                life.told())),
                refused(
                        "EXTENDED",
                        studied,
                        life -> new UndertakingEvent.Extended(
                                life.by(Life.CHAIR, "Bận"), life.today().plusDays(90), life.told())),
                refused(
                        "APPROVED",
                        about(Life.CHAIR).assigned().drafted(),
                        life -> new AnswerEvent.Approved(life.by(Life.CHAIR), Outcome.ANSWERED_BY_OFFICER)),
                refused(
                        "RETURNED",
                        about(Life.CHAIR).assigned().drafted(),
                        life -> new AnswerEvent.Returned(life.by(Life.CHAIR, "Chưa rõ"))),
                refused(
                        "CORRECTED",
                        about(Life.CHAIR).assigned().drafted().approved().published(),
                        life -> new AnswerEvent.Corrected(life.by(Life.CHAIR, "Sai"), Life.answer("Khác."))));
    }

    @Test
    void an_officer_it_turns_out_to_be_about_does_not_draft() {
        Actor both = new Actor(Life.OFFICER.id(), Set.of(Role.OFFICER, Role.SECRETARY), "");
        Life life = about(both).promised("2025-07-01");
        assertThat(life.refusals(new AnswerEvent.Drafted(life.by(both), Life.answer("Đã rõ."))))
                .containsExactly(Refusal.ABOUT_THIS_PERSON);
        assertThat(life.refusals(new AnswerEvent.Drafted(life.by(Life.COLLEAGUE), Life.answer("Đã rõ."))))
                .isEmpty();
    }

    @Test
    void whom_it_is_about_neither_closes_it_nor_takes_the_mark_off() {
        Life chair = about(Life.CHAIR);
        Event letter = new OtherWayEvent.AnsweredPrivately(
                chair.by(Life.CHAIR), "7/UBND", chair.today(), Notification.Means.LETTER, chair.today());
        assertThat(chair.refusals(letter)).contains(Refusal.ABOUT_THIS_PERSON);
        assertThat(chair.mayStart(EventKind.ANSWERED_PRIVATELY, Life.CHAIR)).isFalse();
        Life secretary = about(Life.SECRETARY);
        for (EventKind kind : List.of(
                EventKind.ACCEPTED,
                EventKind.MERGED,
                EventKind.SPLIT_OFF,
                EventKind.ANSWERED_IN_SESSION,
                EventKind.VISIBILITY_CHANGED,
                EventKind.WITHDRAWN)) {
            assertThat(secretary.mayStart(kind, Life.SECRETARY)).as(kind.name()).isFalse();
        }
        assertThat(secretary.mayStart(EventKind.NOTED, Life.SECRETARY)).isTrue();
    }

    @Test
    void dates_are_bounded_and_a_complex_matter_needs_another_unit() {
        Life life = Life.received().accepted();
        Event study = new UndertakingEvent.StudyStarted(
                life.by(Life.CHAIR),
                Outcome.COMPLEX,
                "dia-chinh",
                List.of("dia-chinh"),
                "Cần khảo sát",
                life.today().plusYears(80),
                life.told());
        assertThat(life.refusals(study)).containsExactlyInAnyOrder(Refusal.PARTNER_MISSING, Refusal.DATE_TOO_FAR);
        Event letter = new OtherWayEvent.AnsweredPrivately(
                life.by(Life.SECRETARY),
                "7/UBND",
                life.today(),
                Notification.Means.LETTER,
                life.today().minusYears(2));
        assertThat(life.refusals(letter)).contains(Refusal.DATE_TOO_EARLY);
    }

    @Test
    void a_correction_that_says_the_same_is_none() {
        Life life = Life.in(Stage.ANSWERED);
        Answer answer = Objects.requireNonNull(life.state().answer());
        assertThat(life.refusals(new AnswerEvent.Corrected(life.by(Life.LEADER, "Sai chính tả"), answer)))
                .containsExactly(Refusal.NOTHING_CHANGED);
    }

    @Test
    void accepting_again_says_anew_whom_it_is_about() {
        Life life = about(Life.OFFICER);
        life.accepted();
        assertThat(life.state().about()).isEmpty();
        assertThat(life.assigned().state().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void merging_on_and_on_closes_no_circle() {
        Life first = Life.received();
        first.then(new TriageEvent.Merged(first.by(Life.SECRETARY), Life.OTHER_NUMBER));
        Question second = Life.question(Life.OTHER_NUMBER, Life.submission(null), Life.RECEIVED_AT, Set.of());
        first.office().with(first.question()).with(second);
        Lifecycle rules = new Lifecycle(first.office());

        Lifecycle.Decision back = rules.attempt(second, new TriageEvent.Merged(first.by(Life.SECRETARY), Life.NUMBER));

        assertThat(back).isEqualTo(new Lifecycle.Denied(List.of(Refusal.MERGE_TARGET_MERGED)));
    }
}
