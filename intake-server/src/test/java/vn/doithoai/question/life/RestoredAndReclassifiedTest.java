package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/** What was refused or withdrawn goes on from where it was; what it is and whom it is about is put right at any step. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoredAndReclassifiedTest {

    private static Event restored(Life life, Actor actor) {
        return new OtherWayEvent.Restored(life.by(actor, "Nhầm"));
    }

    private static RecordEvent.Reclassified about(Life life, String... accounts) {
        return sorted(life, life.state().topic(), life.state().session(), "Nói về cán bộ", accounts);
    }

    private static RecordEvent.Reclassified sorted(
            Life life, @Nullable String topic, @Nullable String session, String why, String... accounts) {
        return new RecordEvent.Reclassified(
                life.by(Life.SECRETARY, why),
                topic,
                session,
                Set.of(accounts),
                new Origin(Kind.QUESTION, null, Set.of(), null, Submission.Collective.NONE),
                false);
    }

    private static PublishedQuestion published(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {
                "RECEIVED",
                "QUARANTINED",
                "CLARIFYING",
                "ACCEPTED",
                "ASSIGNED",
                "DRAFTED",
                "APPROVED",
                "PROMISED",
                "STUDYING",
                "FORWARDED"
            })
    void a_withdrawn_question_is_again_all_that_it_was(Stage stage) {
        Life life = Life.in(stage);
        QuestionState before = life.state();
        life.then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)));
        assertThat(life.state().stage()).isEqualTo(Stage.WITHDRAWN);

        life.then(restored(life, Life.LEADER));

        assertThat(life.state()).isEqualTo(before);
        PublishedQuestion.Content content = published(life).content();
        assertThat(content == null || content.timeline().stream().anyMatch(step -> step.kind() == EventKind.RESTORED))
                .as("readers see it where they see anything")
                .isTrue();
    }

    @Test
    void one_withdrawn_while_it_is_clarified_can_still_be_clarified() {
        Life life = Life.in(Stage.CLARIFYING);
        life.then(new OtherWayEvent.Withdrawn(life.by(Life.SECRETARY))).then(restored(life, Life.SECRETARY));
        life.then(new TriageEvent.Clarified(life.by(Actor.ASKER), "Đoạn cuối."));
        assertThat(life.state().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_refused_question_loses_the_reason_it_was_refused_for() {
        Life life = Life.quarantined();
        life.then(new TriageEvent.Refused(life.by(Life.SECRETARY), "quang-cao")).then(restored(life, Life.SECRETARY));
        assertThat(life.state().stage()).isEqualTo(Stage.QUARANTINED);
        assertThat(life.state().reasonCode()).isNull();
    }

    @Test
    void it_is_restored_with_a_reason_and_not_after_it_was_erased() {
        Life life = Life.in(Stage.REFUSED);
        assertThat(life.refusals(new OtherWayEvent.Restored(life.by(Life.LEADER))))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo yêu cầu"), "du-lieu-ca-nhan"));
        assertThat(life.refusals(restored(life, Life.LEADER))).containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void the_days_it_lay_withdrawn_count() {
        Life life = Life.in(Stage.ACCEPTED);
        life.then(new OtherWayEvent.Withdrawn(life.by(Life.SECRETARY)))
                .on("2025-08-01")
                .then(restored(life, Life.SECRETARY));
        assertThat(life.clock().readingOn(life.today()).days()).isEqualTo(12);
    }

    @Test
    void one_that_may_be_a_complaint_is_that_again() {
        Life life = Life.in(Stage.ACCEPTED);
        life.then(new OtherWayEvent.DiversionProposed(life.by(Life.SECRETARY, "Là đơn"), Procedure.COMPLAINT))
                .then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)))
                .then(restored(life, Life.SECRETARY));
        assertThat(life.state().proposed()).isEqualTo(Procedure.COMPLAINT);
    }

    @Test
    void whom_it_is_about_loses_the_assignment() {
        Life life = Life.in(Stage.ASSIGNED);
        life.then(about(life, "hung"));
        assertThat(life.state().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(life.state().assignment()).isNull();
    }

    @Test
    void a_draft_of_whom_it_is_about_falls_and_stays_in_the_record() {
        Life life = Life.in(Stage.DRAFTED);
        life.then(about(life, "hung"));
        assertThat(life.state().draft()).isNull();
        assertThat(life.state().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(life.question().recorded().toString()).contains("Sửa trong tháng 8.");
    }

    @Test
    void what_was_approved_is_approved_anew() {
        Life life = Life.in(Stage.APPROVED);
        life.then(about(life, "pho"));
        assertThat(life.state().stage()).isEqualTo(Stage.DRAFTED);
        assertThat(life.state().outcome()).isNull();
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.ANSWERED_BY_OFFICER)))
                .containsExactly(Refusal.ABOUT_THIS_PERSON);
    }

    @Test
    void an_approval_stays_where_only_the_village_is_put_right() {
        Life life = Life.in(Stage.APPROVED);
        life.then(new RecordEvent.Reclassified(
                life.by(Life.SECRETARY, "Ghi nhầm thôn"),
                "T3",
                "2025-1",
                Set.of(),
                new Origin(Kind.PETITION, "thon-dong", Set.of(AskerGroup.YOUTH), null, Submission.Collective.NONE),
                false));
        assertThat(life.state().stage()).isEqualTo(Stage.APPROVED);
        PublishedQuestion.Content content =
                Objects.requireNonNull(published(life.published()).content());
        assertThat(content.village()).isEqualTo("thon-dong");
        assertThat(content.kind()).isEqualTo(Kind.PETITION);
    }

    @Test
    void a_promise_stays_where_the_officer_who_had_it_is_whom_it_is_about() {
        Life life = Life.in(Stage.PROMISED).assigned();
        life.then(about(life, "hung"));
        assertThat(life.state().stage()).isEqualTo(Stage.PROMISED);
        assertThat(life.state().assignment()).isNull();
        assertThat(life.state().promises()).hasSize(1);
    }

    @Test
    void a_reply_that_waits_to_be_relayed_waits_on() {
        Life life = Life.in(Stage.FORWARDED).assigned().replied().drafted();
        life.then(about(life, "hung"));
        assertThat(life.state().stage()).isEqualTo(Stage.DRAFTED);
        assertThat(life.state().draft()).isNull();
    }

    @Test
    void one_asked_back_comes_back_to_nobody_it_is_about() {
        Life life = Life.in(Stage.ASSIGNED);
        life.then(new TriageEvent.ClarificationAsked(life.by(Life.SECRETARY), "Đoạn nào?"))
                .then(about(life, "hung"))
                .then(new TriageEvent.Clarified(life.by(Actor.ASKER), "Đoạn cuối."));
        assertThat(life.state().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void a_reason_is_needed_once_it_is_on_the_list_or_somebody_is_not_meant_any_more() {
        Life life = Life.received();
        assertThat(life.refusals(sorted(life, "T3", "2025-2", ""))).isEmpty();
        life.then(about(life, "hung"));
        assertThat(life.refusals(sorted(life, "T3", "2025-1", ""))).containsExactly(Refusal.REASON_MISSING);
        Life accepted = Life.in(Stage.ACCEPTED);
        assertThat(accepted.refusals(sorted(accepted, "T3", "2025-2", ""))).containsExactly(Refusal.REASON_MISSING);
    }

    @Test
    void a_topic_that_turns_out_sensitive_hides_the_text_until_the_chair_decides() {
        Life life = Life.in(Stage.ASSIGNED);
        assertThat(life.refusals(sorted(life, "T13", "2025-1", "Tố cáo"))).containsExactly(Refusal.SENSITIVE_TOPIC);
        life.then(new RecordEvent.Reclassified(
                life.by(Life.SECRETARY, "Tố cáo"),
                "T13",
                "2025-1",
                Set.of(),
                new Origin(Kind.QUESTION, null, Set.of(), null, Submission.Collective.NONE),
                true));
        assertThat(life.state().visibility()).isEqualTo(Visibility.COUNTED);
    }

    @Test
    void what_is_unknown_or_says_the_same_is_refused() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(sorted(life, "T99", "x", "Vì thế")))
                .containsExactly(Refusal.UNKNOWN_TOPIC, Refusal.UNKNOWN_SESSION);
        assertThat(life.refusals(sorted(life, null, "2025-1", "Vì thế"))).containsExactly(Refusal.UNKNOWN_TOPIC);
        assertThat(life.refusals(sorted(life, "T3", "2025-1", "Vì thế"))).containsExactly(Refusal.NOTHING_RECLASSIFIED);
    }

    @Test
    void another_session_moves_no_day_that_was_missed() {
        Life life = Life.in(Stage.ACCEPTED).on("2025-08-01");
        life.then(sorted(life, "T3", "2025-2", "Ghi nhầm phiên"));
        assertThat(life.clock().readingOn(life.today()).days()).isEqualTo(12);
    }

    @Test
    void what_was_put_right_is_forgotten_with_the_asker() {
        Life life = Life.received();
        life.then(new RecordEvent.Reclassified(
                life.by(Life.SECRETARY),
                "T3",
                null,
                Set.of(),
                new Origin(Kind.REPORT, "thon-dong", Set.of(AskerGroup.YOUTH), null, Submission.Collective.NONE),
                false));
        List<String> facts = List.of(life.state().origin().toString());
        assertThat(facts.get(0)).contains("thon-dong", "YOUTH");
        life.then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)))
                .then(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo yêu cầu"), "du-lieu-ca-nhan"));
        assertThat(life.question().recorded().toString()).doesNotContain("thon-dong", "YOUTH");
    }
}
