package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Actor;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;

/** The events of the desk beside the lifecycle's own: proposals, notes, marks, wishes, erasure. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskEventsTest {

    private static Life proposed() {
        Life life = Life.in(Stage.ACCEPTED);
        return life.then(
                new OtherWayEvent.DiversionProposed(life.by(Life.SECRETARY, "Là đơn tố cáo"), Procedure.DENUNCIATION));
    }

    @Test
    void while_a_diversion_is_open_only_its_decision_goes_on() {
        Life life = proposed();
        assertThat(life.state().isRestricted()).isTrue();
        assertThat(life.refusals(new AnswerEvent.Assigned(
                        life.by(Life.SECRETARY), "dia-chinh", "Công chức", "hung", java.util.List.of())))
                .containsExactly(Refusal.DIVERSION_OPEN);
        life.then(
                new OtherWayEvent.Diverted(life.by(Life.CHAIR), Procedure.DENUNCIATION, life.today(), Life.SECRETARY));
        assertThat(life.state().stage()).isEqualTo(Stage.DIVERTED);
        assertThat(life.state().isRestricted()).isTrue();
    }

    @Test
    void a_dropped_diversion_leaves_the_question_where_it_was() {
        Life life = proposed();
        assertThat(life.refusals(new OtherWayEvent.DiversionDropped(life.by(Life.CHAIR))))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new OtherWayEvent.DiversionDropped(life.by(Life.CHAIR, "Là câu hỏi")));
        assertThat(life.state().isRestricted()).isFalse();
        assertThat(life.state().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(life.state().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void an_approval_is_taken_back_until_a_build_has_published_it() {
        Life life = Life.in(Stage.APPROVED);
        assertThat(life.refusals(new AnswerEvent.Recalled(life.by(Life.LEADER))))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new AnswerEvent.Recalled(life.by(Life.SECRETARY, "Sai số")));
        assertThat(life.state().stage()).isEqualTo(Stage.DRAFTED);
        assertThat(life.state().outcome()).isNull();
        assertThat(life.state().draft()).isNotNull();
    }

    @Test
    void a_promise_that_has_all_its_days_is_never_extended() {
        Life life = Life.in(Stage.PROMISED);
        assertThat(life.refusals(new UndertakingEvent.Extended(
                        life.by(Life.CHAIR, "Bận"), LocalDate.parse("2025-07-21"), life.told())))
                .containsExactly(Refusal.PROMISE_TOO_LATE);
    }

    @Test
    void a_part_is_split_off_only_into_a_question_that_exists() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(new TriageEvent.SplitOff(life.by(Life.SECRETARY), new QuestionNumber(2025, 999))))
                .containsExactly(Refusal.MERGE_TARGET_UNKNOWN);
        assertThat(life.refusals(new TriageEvent.SplitOff(life.by(Life.SECRETARY), Life.NUMBER)))
                .containsExactly(Refusal.MERGE_TARGET_UNKNOWN);
    }

    @Test
    void whether_the_asker_was_told_is_asked_anew_after_each_answer() {
        Life life = Life.in(Stage.ANSWERED);
        assertThat(life.state().toldOn()).isNull();
        life.then(new RecordEvent.Told(life.by(Life.SECRETARY), life.told()));
        assertThat(life.state().toldOn()).isEqualTo(life.today());
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Chưa xong")));
        assertThat(life.state().toldOn()).isNull();
    }

    @Test
    void a_mark_comes_and_goes() {
        Life life = Life.received();
        life.then(new TriageEvent.Marked(life.by(Life.SECRETARY), true));
        assertThat(life.state().pressing()).isTrue();
        life.then(new TriageEvent.Marked(life.by(Life.CHAIR), false));
        assertThat(life.state().pressing()).isFalse();
    }

    @Test
    void wishes_on_data_stay_open_until_they_are_decided() {
        Life life = Life.received();
        assertThat(life.refusals(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.CORRECTION, "")))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.CORRECTION, "Sai tên"))
                .then(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.ERASURE, ""));
        assertThat(life.state().wishes()).hasSize(2);
        life.then(new DataEvent.DataRequestClosed(life.by(Life.SECRETARY, "Đã sửa"), DataWish.CORRECTION, true));
        assertThat(life.state().wishes())
                .extracting(DataEvent.DataRequested::wish)
                .containsExactly(DataWish.ERASURE);
    }

    @Test
    void erasing_takes_the_words_of_the_asker_out_of_the_whole_record() {
        Submission submission = new Submission(
                "Riêng tư",
                "Riêng tư của tôi",
                Kind.QUESTION,
                "T3",
                null,
                "thon-dong",
                Set.of(AskerGroup.YOUTH),
                Submission.Collective.NONE,
                new Contact("Riêng tư", "0912345678", "rieng@tu.vn", "Riêng tư", ReplyWish.PHONE),
                new Consent(true, true, "1"));
        Life life = Life.received(submission, Life.RECEIVED_AT, Set.of());
        life.then(new TriageEvent.Accepted(
                        life.by(Life.SECRETARY),
                        "T3",
                        null,
                        Visibility.PUBLIC,
                        new PublicText("Riêng tư", "Riêng tư", true),
                        Set.of()))
                .then(new TriageEvent.ClarificationAsked(life.by(Life.SECRETARY), "Riêng tư?"))
                .then(new TriageEvent.Clarified(life.by(Actor.ASKER), "Riêng tư"))
                .then(new RecordEvent.Noted(life.by(Life.SECRETARY), "Riêng tư"))
                .then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)));
        assertThat(life.refusals(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo đơn"), "khong-co")))
                .containsExactly(Refusal.UNKNOWN_REASON_CODE);
        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo đơn"), "du-lieu-ca-nhan"));
        Question erased = life.question();
        assertThat(erased.events().toString()).doesNotContain("Riêng tư");
        assertThat(erased.submission().text()).doesNotContain("Riêng");
        assertThat(erased.submission().contact()).isEqualTo(Contact.NONE);
        assertThat(erased.submission().title()).isNull();
        assertThat(erased.proof().salt()).isEmpty();
        assertThat(erased.proof().seal()).isEqualTo("seal");
        assertThat(life.state().erased()).isTrue();
        assertThat(life.state().visibility()).isEqualTo(Visibility.REMOVED);
    }

    @Test
    void an_open_question_is_not_erased() {
        Life life = Life.in(Stage.ASSIGNED);
        assertThat(life.refusals(new DataEvent.Erased(life.by(Life.CHAIR, "Theo đơn"), "du-lieu-ca-nhan")))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    private static Event asKind(Life life, Kind kind) {
        return new RecordEvent.Reclassified(
                life.by(Life.SECRETARY, "lời cảm ơn"),
                "T3",
                "2025-1",
                Set.of(),
                new Origin(kind, null, Set.of(), null, Submission.Collective.NONE),
                false);
    }

    @Test
    void a_thanks_is_taken_on_board_without_an_answer_and_may_be_taken_up_again() {
        Life life = Life.in(Stage.ACCEPTED);
        life.then(asKind(life, Kind.WISH));
        assertThat(life.refusals(new OtherWayEvent.Acknowledged(life.by(Life.SECRETARY))))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new OtherWayEvent.Acknowledged(life.by(Life.SECRETARY, "lời cảm ơn")));

        assertThat(life.state())
                .returns(Stage.ANSWERED, QuestionState::stage)
                .returns(Outcome.TAKEN_ON_BOARD, QuestionState::outcome);
        assertThat(life.state().answer()).isNull();
        assertThat(life.clock().readingOn(life.today()).status()).isEqualTo(DueClock.Status.DONE_IN_TIME);
        assertThat(life.refusals(new AnswerEvent.Reopened(life.by(Actor.ASKER, "tôi có hỏi"))))
                .isEmpty();
    }

    @Test
    void what_asks_for_something_is_answered() {
        for (Kind kind : new Kind[] {Kind.REPORT, Kind.PETITION}) {
            Life life = Life.in(Stage.ACCEPTED);
            life.then(asKind(life, kind));
            assertThat(life.mayStart(EventKind.ACKNOWLEDGED, Life.SECRETARY)).isFalse();
            assertThat(life.refusals(new OtherWayEvent.Acknowledged(life.by(Life.SECRETARY, "lời cảm ơn"))))
                    .containsExactly(Refusal.WANTS_AN_ANSWER);
        }
    }
}
