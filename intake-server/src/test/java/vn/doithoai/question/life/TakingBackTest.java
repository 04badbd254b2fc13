package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.OfficeFacts.Seen;

/** Until a build has shown it, the last act can be taken back; both stay stored and neither counts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakingBackTest {

    private static RecordEvent.TakenBack back(Life life, Actor actor, String why) {
        int index =
                TakingBack.next(life.question(), actor).orElse(life.question().revision() - 1);
        return new RecordEvent.TakenBack(
                life.by(actor, why),
                index,
                life.question().recorded().get(index).kind());
    }

    private static RecordEvent.TakenBack back(Life life, Actor actor) {
        return back(life, actor, "Ghi nhầm");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RECEIVED", "QUARANTINED", "ANSWERED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_state_is_what_it_was_before_the_act(Stage stage) {
        Life life = Life.in(stage);
        Question whole = life.question();
        QuestionState before = new Question(
                        whole.number(),
                        whole.submission(),
                        whole.proof(),
                        whole.recorded().subList(0, whole.revision() - 1))
                .state();

        life.then(back(life, Life.SECRETARY));

        assertThat(life.state()).isEqualTo(before);
        assertThat(life.question().recorded()).startsWith(whole.recorded().toArray(new Event[0]));
        assertThat(life.question().revision()).isEqualTo(whole.revision() + 1);
    }

    @Test
    void one_act_after_the_other_is_taken_back() {
        Life life = Life.in(Stage.DRAFTED);
        life.then(back(life, Life.SECRETARY)).then(back(life, Life.SECRETARY)).then(back(life, Life.SECRETARY));
        assertThat(life.state().stage()).isEqualTo(Stage.RECEIVED);
        assertThat(life.question().events()).hasSize(1);
        assertThat(life.refusals(back(life, Life.SECRETARY))).containsExactly(Refusal.NOTHING_TO_TAKE_BACK);
    }

    @Test
    void the_road_goes_on_after_it() {
        Life life = Life.received();
        life.accepted("T3", null, Visibility.COUNTED).then(back(life, Life.SECRETARY));
        assertThat(life.accepted()
                        .assigned()
                        .drafted()
                        .approved()
                        .published()
                        .state()
                        .stage())
                .isEqualTo(Stage.ANSWERED);
    }

    @Test
    void who_did_it_or_a_secretary_takes_it_back_and_nobody_else() {
        Life life = Life.in(Stage.DRAFTED);
        assertThat(life.refusals(back(life, Life.OTHER_OFFICER))).containsExactly(Refusal.NOTHING_TO_TAKE_BACK);
        assertThat(life.refusals(back(life, Life.LEADER))).containsExactly(Refusal.NOTHING_TO_TAKE_BACK);
        assertThat(life.refusals(back(life, Life.OFFICER))).isEmpty();
        assertThat(life.refusals(back(life, Life.SECRETARY))).isEmpty();
    }

    @Test
    void an_act_under_a_later_one_stays() {
        Life life = Life.in(Stage.ASSIGNED).then(new RecordEvent.Told(lifeAct(), told()));
        RecordEvent.TakenBack under = new RecordEvent.TakenBack(life.by(Life.SECRETARY, "x"), 2, EventKind.ASSIGNED);
        assertThat(life.refusals(under)).containsExactly(Refusal.NOTHING_TO_TAKE_BACK);
    }

    private static vn.doithoai.question.Act lifeAct() {
        return Life.in(Stage.ASSIGNED).by(Life.SECRETARY);
    }

    private static Notification told() {
        return Life.in(Stage.ASSIGNED).told();
    }

    @Test
    void a_note_of_somebody_else_or_a_wish_of_the_asker_does_not_stand_in_the_way() {
        Life life = Life.in(Stage.DRAFTED);
        life.then(new RecordEvent.Noted(life.by(Life.LEADER), "Xem lại"))
                .then(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.ERASURE, ""));

        life.then(back(life, Life.OFFICER, ""));

        assertThat(life.state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(life.state().wishes()).hasSize(1);
    }

    @Test
    void what_the_asker_did_is_not_taken_back_by_staff() {
        Life withdrawn = Life.in(Stage.ASSIGNED);
        withdrawn.then(new OtherWayEvent.Withdrawn(withdrawn.by(Actor.ASKER)));
        assertThat(withdrawn.mayStart(EventKind.TAKEN_BACK, Life.SECRETARY)).isFalse();

        Life reopened = Life.in(Stage.ANSWERED);
        reopened.then(new AnswerEvent.Reopened(reopened.by(Actor.ASKER, "Chưa rõ")));
        assertThat(reopened.refusals(back(reopened, Life.SECRETARY))).containsExactly(Refusal.NOTHING_TO_TAKE_BACK);
    }

    @Test
    void what_was_typed_for_the_asker_is_taken_back_with_a_reason() {
        Life life = Life.in(Stage.ASSIGNED);
        life.then(new OtherWayEvent.Withdrawn(life.by(Life.SECRETARY)));
        assertThat(life.refusals(back(life, Life.SECRETARY, ""))).containsExactly(Refusal.REASON_MISSING);
        assertThat(life.then(back(life, Life.SECRETARY)).state().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void what_told_somebody_outside_is_taken_back_with_a_reason() {
        Life life = Life.in(Stage.PROMISED);
        assertThat(life.refusals(back(life, Life.CHAIR, ""))).containsExactly(Refusal.REASON_MISSING);
        assertThat(life.then(back(life, Life.CHAIR)).state().promises()).isEmpty();
    }

    @Test
    void what_only_the_office_knows_needs_no_reason() {
        Life life = Life.in(Stage.APPROVED);
        assertThat(life.then(back(life, Life.LEADER, "")).state().stage()).isEqualTo(Stage.DRAFTED);
    }

    @Test
    void a_reason_is_needed_where_somebody_it_was_about_would_find_it_again() {
        Life life = Life.received().acceptedAbout("hung");
        assertThat(life.refusals(back(life, Life.SECRETARY, ""))).containsExactly(Refusal.REASON_MISSING);
        assertThat(life.then(back(life, Life.SECRETARY)).state().about()).isEmpty();
    }

    @Test
    void whom_it_is_about_takes_nothing_back() {
        Life life = Life.received().acceptedAbout("lan");
        assertThat(life.refusals(back(life, Life.SECRETARY))).contains(Refusal.ABOUT_THIS_PERSON);
    }

    @Test
    void what_readers_have_seen_stays() {
        Life life = Life.in(Stage.ASSIGNED);
        life.office().shownUntil(life.question().recorded().get(2).act().at());
        assertThat(life.refusals(back(life, Life.SECRETARY))).containsExactly(Refusal.ALREADY_PUBLISHED);
        assertThat(life.mayStart(EventKind.TAKEN_BACK, Life.SECRETARY)).isFalse();
        life.drafted();
        assertThat(life.refusals(back(life, Life.OFFICER))).isEmpty();
    }

    @Test
    void while_a_build_reads_the_question_nobody_can_tell() {
        Life life = Life.in(Stage.ASSIGNED);
        life.office().building(true);
        assertThat(life.refusals(back(life, Life.SECRETARY))).containsExactly(Refusal.BEING_PUBLISHED);
        life.office().building(false);
        assertThat(life.refusals(back(life, Life.SECRETARY))).isEmpty();
    }

    @Test
    void a_note_is_seen_by_no_reader_and_can_always_go() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new RecordEvent.Noted(life.by(Life.LEADER), "Nhầm"));
        life.office().shownUntil(life.by(Life.LEADER).at()).building(true);
        assertThat(life.refusals(back(life, Life.LEADER, ""))).isEmpty();
    }

    @Test
    void a_promise_whose_day_is_over_stays_though_no_build_has_shown_it() {
        Life life = Life.received().accepted().promised("2025-06-10").on("2025-06-11");
        assertThat(life.refusals(back(life, Life.CHAIR))).containsExactly(Refusal.LATENESS_WOULD_GO);
    }

    @Test
    void a_promise_that_is_later_than_the_rule_stays_as_late_without_it() {
        Life life = Life.received().accepted().promised("2025-06-30").on("2025-08-01");
        assertThat(life.clock().readingOn(life.today()).days()).isEqualTo(32);
        assertThat(life.refusals(back(life, Life.CHAIR)))
                .as("by the rule it would be twelve days late")
                .containsExactly(Refusal.LATENESS_WOULD_GO);
    }

    @Test
    void a_new_day_can_go_for_the_first_day_stays_late() {
        Life life = Life.received().accepted().studied(Outcome.COMPLEX);
        life.then(new UndertakingEvent.Extended(
                        life.by(Life.CHAIR, "Chờ vốn"), life.today().plusDays(90), life.told()))
                .on("2025-08-01");
        life.then(back(life, Life.CHAIR));
        assertThat(life.clock().readingOn(life.today()).status()).isEqualTo(DueClock.Status.OVERDUE);
    }

    @Test
    void a_reopening_whose_day_is_over_stays() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new AnswerEvent.Reopened(life.by(Life.CHAIR, "Chưa xong")));
        assertThat(life.refusals(back(life, Life.CHAIR))).isEmpty();
        life.on("2025-08-01");
        assertThat(life.refusals(back(life, Life.CHAIR))).containsExactly(Refusal.LATENESS_WOULD_GO);
    }

    @Test
    void it_is_joined_again_only_where_it_could_be_joined() {
        Life life = Life.in(Stage.MERGED);
        life.then(new TriageEvent.Unmerged(life.by(Life.SECRETARY)));
        Question other = Life.question(Life.OTHER_NUMBER, Life.submission(null), Life.RECEIVED_AT, Set.of());
        life.office().with(other.with(new TriageEvent.Merged(life.by(Life.SECRETARY), Life.NUMBER)));
        assertThat(life.refusals(back(life, Life.SECRETARY))).containsExactly(Refusal.MERGE_TARGET_MERGED);

        life.office().with(other);
        assertThat(life.then(back(life, Life.SECRETARY)).state().mergedInto()).isEqualTo(Life.OTHER_NUMBER);
    }

    @Test
    void a_part_that_was_split_off_stays_and_the_act_before_it_can_go() {
        Life life = Life.in(Stage.ACCEPTED);
        life.then(new TriageEvent.SplitOff(life.by(Life.SECRETARY), Life.OTHER_NUMBER));
        assertThat(TakingBack.next(life.question(), Life.SECRETARY)).hasValue(1);
    }

    @Test
    void what_was_erased_does_not_come_back() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo yêu cầu"), "du-lieu-ca-nhan"));
        assertThat(life.refusals(back(life, Life.SECRETARY))).containsExactly(Refusal.NOTHING_TO_TAKE_BACK);
    }

    @Test
    void words_in_what_was_taken_back_are_erased_too() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new RecordEvent.Noted(life.by(Life.SECRETARY), "Số nhà 12"));
        life.then(back(life, Life.SECRETARY));
        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "Theo yêu cầu"), "du-lieu-ca-nhan"));
        assertThat(life.question().recorded().toString()).doesNotContain("Số nhà 12");
    }

    @Test
    void a_file_that_takes_back_what_is_not_there_is_refused() {
        Question question = Life.received().question();
        Event wrong = new RecordEvent.TakenBack(Life.received().by(Life.SECRETARY), 0, EventKind.RECEIVED);
        List<Event> events = List.of(question.received(), wrong);
        assertThatThrownBy(() -> new Question(question.number(), question.submission(), question.proof(), events))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_office_where_nothing_is_published_has_shown_nothing() {
        assertThat(new Office().seen(Life.NUMBER, Life.RECEIVED_AT)).isEqualTo(Seen.NO);
    }
}
