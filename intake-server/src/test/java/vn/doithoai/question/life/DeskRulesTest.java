package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/** The rules of the events of the desk one by one, what follows from them, and that nothing of them becomes public. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskRulesTest {

    private static final LedgerLine LINE =
            LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
    private static final String SECRET_WORDS = "KHONGCONGKHAI";

    private static Life proposed(Life life) {
        return life.then(
                new OtherWayEvent.DiversionProposed(life.by(Life.SECRETARY, "nêu tên người"), Procedure.DENUNCIATION));
    }

    private static Life named() {
        Submission bare = Life.submission("2025-1");
        return Life.received(
                new Submission(
                        bare.title(),
                        bare.text(),
                        bare.kind(),
                        bare.topic(),
                        bare.session(),
                        bare.village(),
                        bare.groups(),
                        bare.collective(),
                        new Contact("Người Hỏi Mẫu", "0900000000", null, null, ReplyWish.PHONE),
                        new Consent(true, true, "1")),
                Life.RECEIVED_AT,
                Set.of());
    }

    private static PublishedQuestion published(Life life) {
        return new Publication(life.office()).of(life.question(), LINE);
    }

    private static PublishedQuestion.Content content(Life life) {
        return Objects.requireNonNull(published(life).content());
    }

    @Test
    void a_proposed_diversion_restricts_at_once_and_needs_a_reason() {
        Life life = Life.received().accepted();
        assertThat(life.refusals(new OtherWayEvent.DiversionProposed(life.by(Life.CHAIR), Procedure.COMPLAINT)))
                .containsExactly(Refusal.REASON_MISSING);

        proposed(life);

        assertThat(life.state().isRestricted()).isTrue();
        assertThat(life.state().proposed()).isEqualTo(Procedure.DENUNCIATION);
        assertThat(life.state().visibility()).isEqualTo(Visibility.COUNTED);
        assertThat(published(life).content()).isNull();
        assertThat(published(life).topic()).isNull();
    }

    @Test
    void while_it_is_open_nothing_else_goes_on() {
        Life life = proposed(Life.in(Stage.DRAFTED));
        assertThat(life.refusals(new AnswerEvent.Approved(life.by(Life.LEADER), Outcome.ANSWERED_BY_OFFICER)))
                .contains(Refusal.DIVERSION_OPEN);
        assertThat(life.refusals(new AnswerEvent.Drafted(life.by(Life.OFFICER), Life.answer("Khác"))))
                .contains(Refusal.DIVERSION_OPEN);
        assertThat(life.refusals(new OtherWayEvent.DiversionProposed(life.by(Life.CHAIR, "lại"), Procedure.COMPLAINT)))
                .contains(Refusal.DIVERSION_OPEN);
        assertThat(life.refusals(new RecordEvent.Noted(life.by(Life.CHAIR), "đang xem")))
                .isEmpty();
    }

    @Test
    void an_approved_question_is_not_published_by_a_build_that_comes_in_between() {
        Life life = proposed(Life.in(Stage.APPROVED));
        assertThat(life.refusals(new AnswerEvent.Published(life.by(Actor.BUILD), "b1")))
                .containsExactly(Refusal.DIVERSION_OPEN);
    }

    @Test
    void the_second_person_confirms_or_it_goes_on_where_it_was() {
        Life confirmed = proposed(Life.in(Stage.ASSIGNED));
        assertThat(confirmed.refusals(new OtherWayEvent.Diverted(
                        confirmed.by(Life.SECRETARY), Procedure.DENUNCIATION, confirmed.today(), Life.SECRETARY)))
                .containsExactly(Refusal.SECOND_PERSON_NEEDED);
        confirmed.then(new OtherWayEvent.Diverted(
                confirmed.by(Life.CHAIR), Procedure.DENUNCIATION, confirmed.today(), Life.SECRETARY));
        assertThat(confirmed.state().stage()).isEqualTo(Stage.DIVERTED);
        assertThat(confirmed.state().proposed()).isNull();
        assertThat(confirmed.state().isRestricted()).isTrue();

        Life dropped = proposed(Life.in(Stage.ASSIGNED));
        assertThat(dropped.refusals(new OtherWayEvent.DiversionDropped(dropped.by(Life.CHAIR))))
                .containsExactly(Refusal.REASON_MISSING);
        dropped.then(new OtherWayEvent.DiversionDropped(dropped.by(Life.CHAIR, "là kiến nghị")));
        assertThat(dropped.state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(dropped.state().isRestricted()).isFalse();
        assertThat(published(dropped).content()).isNotNull();
        assertThat(dropped.refusals(new OtherWayEvent.DiversionDropped(dropped.by(Life.CHAIR, "nữa"))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void an_approval_is_taken_back_with_a_reason_and_the_outcome_goes_with_it() {
        Life life = Life.in(Stage.APPROVED);
        assertThat(life.refusals(new AnswerEvent.Recalled(life.by(Life.LEADER))))
                .containsExactly(Refusal.REASON_MISSING);

        life.then(new AnswerEvent.Recalled(life.by(Life.SECRETARY, "thiếu căn cứ")));

        assertThat(life.state().stage()).isEqualTo(Stage.DRAFTED);
        assertThat(life.state().outcome()).isNull();
        assertThat(life.state().draft()).isNotNull();
        life.approved();
        assertThat(life.state().outcome()).isEqualTo(Outcome.ANSWERED_BY_OFFICER);
    }

    @Test
    void a_recalled_answer_to_a_promise_leaves_the_promise() {
        Life life = Life.in(Stage.ASSIGNED).promised("2025-07-20").drafted().approved();
        life.then(new AnswerEvent.Recalled(life.by(Life.CHAIR, "chưa đúng")));
        assertThat(life.state().outcome()).isEqualTo(Outcome.PROMISED);
    }

    @Test
    void an_extension_tells_the_asker_and_moves_no_first_day() {
        Life life = Life.in(Stage.STUDYING);
        LocalDate first = life.clock().due();
        LocalDate later = life.today().plusDays(90);
        assertThat(life.refusals(new UndertakingEvent.Extended(life.by(Life.CHAIR), later, life.told())))
                .containsExactly(Refusal.REASON_MISSING);
        assertThat(life.refusals(new UndertakingEvent.Extended(
                        life.by(Life.CHAIR, "chờ vốn"),
                        life.today().minusDays(1),
                        new Notification(Notification.Means.PHONE, life.today().plusDays(1), ""))))
                .containsExactly(Refusal.DATE_IN_PAST, Refusal.DATE_IN_FUTURE, Refusal.DATE_NOT_LATER);

        life.then(new UndertakingEvent.Extended(life.by(Life.CHAIR, "chờ vốn"), later, life.told()));

        assertThat(first).isNotEqualTo(later);
        assertThat(life.clock().due()).isEqualTo(first);
        assertThat(life.clock().renewedDue()).isEqualTo(later);
        assertThat(life.clock().rule()).isEqualTo(DueClock.Rule.STUDY);
        assertThat(life.state().toldOn()).isNotNull();
        assertThat(content(life).studies().get(0).expected()).isEqualTo(first);
        assertThat(content(life).studies().get(0).renewals())
                .extracting(Renewal::due, Renewal::reason)
                .containsExactly(tuple(later, "chờ vốn"));
    }

    @Test
    void an_extension_holds_for_a_forwarding_and_ends_with_the_next_seal() {
        Life life = Life.in(Stage.FORWARDED);
        LocalDate first = life.clock().due();
        LocalDate later = life.today().plusDays(200);
        life.then(new UndertakingEvent.Extended(life.by(Life.CHAIR, "Sở chưa trả lời"), later, life.told()));
        assertThat(life.clock().due()).isEqualTo(first);
        assertThat(life.clock().renewedDue()).isEqualTo(later);
        assertThat(life.clock().rule()).isEqualTo(DueClock.Rule.FORWARDED);
        assertThat(Objects.requireNonNull(content(life).forward()).expected()).isEqualTo(first);

        life.replied();
        life.then(new UndertakingEvent.StudyStarted(
                life.by(Life.CHAIR),
                Outcome.STILL_STUDIED,
                "dia-chinh",
                List.of(),
                "Xem lại",
                life.today().plusDays(10),
                null));
        assertThat(Objects.requireNonNull(life.state().undertakings().study()).due())
                .isEqualTo(Objects.requireNonNull(life.state().study()).expected());
        assertThat(life.clock().due())
                .isEqualTo(life.question()
                        .events()
                        .get(life.question().revision() - 1)
                        .act()
                        .on()
                        .plusDays(10));
    }

    @Test
    void a_promise_gets_a_later_day_only_within_its_thirty_days() {
        Life promise = Life.in(Stage.ACCEPTED).promised("2025-07-10");
        assertThat(promise.refusals(new UndertakingEvent.Extended(
                        promise.by(Life.CHAIR, "bận"), LocalDate.parse("2025-07-21"), promise.told())))
                .containsExactly(Refusal.PROMISE_TOO_LATE);
        promise.then(new UndertakingEvent.Extended(
                promise.by(Life.CHAIR, "bận"), LocalDate.parse("2025-07-20"), promise.told()));
        assertThat(promise.mayStart(EventKind.EXTENDED, Life.CHAIR))
                .as("it has all its days already")
                .isFalse();
    }

    @Test
    void a_second_matter_is_split_off_into_a_question_that_exists() {
        Life life = Life.received();
        assertThat(life.refusals(new TriageEvent.SplitOff(life.by(Life.SECRETARY), Life.NUMBER)))
                .containsExactly(Refusal.MERGE_TARGET_UNKNOWN);
        assertThat(life.refusals(new TriageEvent.SplitOff(life.by(Life.SECRETARY), new QuestionNumber(2025, 999))))
                .containsExactly(Refusal.MERGE_TARGET_UNKNOWN);
        life.then(new TriageEvent.SplitOff(life.by(Life.SECRETARY), Life.OTHER_NUMBER));
        assertThat(life.state().stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void the_pressing_mark_is_set_and_taken_away() {
        Life life = Life.received();
        assertThat(life.then(new TriageEvent.Marked(life.by(Life.SECRETARY), true))
                        .state()
                        .pressing())
                .isTrue();
        assertThat(life.then(new TriageEvent.Marked(life.by(Life.CHAIR), false))
                        .state()
                        .pressing())
                .isFalse();
    }

    @Test
    void telling_the_asker_counts_until_there_is_something_new_to_tell() {
        Life life = Life.in(Stage.FORWARDED);
        assertThat(life.refusals(new RecordEvent.Told(
                        life.by(Life.SECRETARY),
                        new Notification(Notification.Means.PHONE, life.today().plusDays(1), ""))))
                .containsExactly(Refusal.DATE_IN_FUTURE);
        life.then(new RecordEvent.Told(life.by(Life.SECRETARY), life.told()));
        assertThat(life.state().toldOn())
                .isEqualTo(life.question()
                        .events()
                        .get(life.question().revision() - 1)
                        .act()
                        .on());

        life.replied().drafted().approved().published();

        assertThat(life.state().toldOn()).isNull();
    }

    @Test
    void a_name_is_taken_back_once_and_leaves_the_public_page() {
        Life life = named().accepted();
        assertThat(content(life).askerName()).isEqualTo("Người Hỏi Mẫu");

        life.then(new DataEvent.NameWithdrawn(life.by(Actor.ASKER)));

        assertThat(content(life).askerName()).isNull();
        assertThat(published(life).toString()).doesNotContain("Người Hỏi Mẫu");
        assertThat(published(life).changedAt())
                .isEqualTo(life.question().events().get(2).act().at());
        assertThat(life.refusals(new DataEvent.NameWithdrawn(life.by(Actor.ASKER))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
        Life anonymous = Life.received();
        assertThat(anonymous.refusals(new DataEvent.NameWithdrawn(anonymous.by(Actor.ASKER))))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void wishes_are_tasks_until_each_is_decided_with_a_reason() {
        Life life = Life.in(Stage.ANSWERED);
        assertThat(life.refusals(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.CORRECTION, " ")))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.CORRECTION, "Sai tên thôn"));
        life.then(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.ERASURE, ""));
        assertThat(life.state().wishes())
                .extracting(DataEvent.DataRequested::wish)
                .containsExactly(DataWish.CORRECTION, DataWish.ERASURE);

        assertThat(life.refusals(new DataEvent.DataRequestClosed(life.by(Life.SECRETARY), DataWish.CORRECTION, true)))
                .containsExactly(Refusal.REASON_MISSING);
        life.then(new DataEvent.DataRequestClosed(life.by(Life.SECRETARY, "đã sửa"), DataWish.CORRECTION, true));

        assertThat(life.state().wishes())
                .extracting(DataEvent.DataRequested::wish)
                .containsExactly(DataWish.ERASURE);
        assertThat(life.refusals(
                        new DataEvent.DataRequestClosed(life.by(Life.CHAIR, "lại"), DataWish.CORRECTION, false)))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void erasing_leaves_a_removed_page_with_date_reason_and_post_and_not_a_word_of_the_asker() {
        Life life = named().answered();
        assertThat(life.refusals(new DataEvent.Erased(life.by(Life.SECRETARY), "khong-co")))
                .containsExactly(Refusal.REASON_MISSING, Refusal.UNKNOWN_REASON_CODE);

        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "người hỏi yêu cầu"), "du-lieu-ca-nhan"));

        PublishedQuestion page = published(life);
        assertThat(page.visibility()).isEqualTo(Visibility.REMOVED);
        assertThat(page.reasonCode()).isEqualTo("du-lieu-ca-nhan");
        assertThat(page.reasonGivenBy()).isEqualTo(Life.SECRETARY.post());
        assertThat(page.content()).isNull();
        assertThat(page.seal()).isEqualTo("seal");
        assertThat(page.changedAt())
                .isEqualTo(life.question()
                        .events()
                        .get(life.question().revision() - 1)
                        .act()
                        .at());
        assertThat(life.question().submission().contact()).isEqualTo(Contact.NONE);
        assertThat(life.question().proof().salt()).isEmpty();
        assertThat(life.question().events().toString()).doesNotContain(Life.WORDING.text());
        assertThat(life.refusals(new DataEvent.Erased(life.by(Life.SECRETARY, "nữa"), "du-lieu-ca-nhan")))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
        assertThat(life.refusals(new DataEvent.DataRequested(life.by(Actor.ASKER), DataWish.ERASURE, "")))
                .containsExactly(Refusal.NOT_IN_THIS_STAGE);
    }

    @Test
    void an_erased_diverted_question_stays_diverted_and_counted() {
        Life life = Life.in(Stage.DIVERTED);
        life.then(new DataEvent.Erased(life.by(Life.CHAIR, "xóa bản trực tuyến"), "du-lieu-ca-nhan"));
        assertThat(life.state().stage()).isEqualTo(Stage.DIVERTED);
        assertThat(published(life).visibility()).isEqualTo(Visibility.COUNTED);
        assertThat(published(life).reasonGivenBy()).isNull();
    }

    @Test
    void a_question_withdrawn_under_an_open_proposal_can_still_be_erased() {
        Life life = proposed(Life.in(Stage.ACCEPTED));
        life.then(new OtherWayEvent.Withdrawn(life.by(Actor.ASKER)));
        assertThat(life.state().isRestricted()).isTrue();
        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "người hỏi yêu cầu"), "du-lieu-ca-nhan"));
        assertThat(life.state().erased()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RECEIVED", "QUARANTINED", "ACCEPTED", "ASSIGNED", "STUDYING", "ANSWERED"})
    void notes_wishes_tellings_and_reasons_of_the_desk_are_never_public(Stage stage) {
        Life life = Life.in(stage);
        PublishedQuestion before = published(life);
        life.then(new RecordEvent.Noted(life.by(Life.SECRETARY, SECRET_WORDS), SECRET_WORDS));
        life.then(new RecordEvent.Told(
                life.by(Life.SECRETARY, SECRET_WORDS),
                new Notification(Notification.Means.PHONE, life.today(), SECRET_WORDS)));
        life.then(new DataEvent.DataRequested(life.by(Actor.ASKER, SECRET_WORDS), DataWish.CORRECTION, SECRET_WORDS));
        life.then(new DataEvent.DataRequestClosed(life.by(Life.SECRETARY, SECRET_WORDS), DataWish.CORRECTION, false));
        if (stage.isOpen()) {
            life.then(new TriageEvent.Marked(life.by(Life.SECRETARY, SECRET_WORDS), true));
            life.then(new OtherWayEvent.DiversionProposed(life.by(Life.CHAIR, SECRET_WORDS), Procedure.COMPLAINT));
            assertThat(published(life).toString()).doesNotContain(SECRET_WORDS, "COMPLAINT");
            life.then(new OtherWayEvent.DiversionDropped(life.by(Life.SECRETARY, SECRET_WORDS)));
        }
        // That it may go elsewhere hides the page for as long as it may, so that its day of change moves.
        assertThat(published(life))
                .usingRecursiveComparison()
                .ignoringFields("changedAt")
                .isEqualTo(before);
    }

    @Test
    void a_question_follows_an_earlier_one_only_by_events_added() {
        Life life = Life.in(Stage.ANSWERED);
        Question before = life.question();
        life.then(new RecordEvent.Noted(life.by(Life.SECRETARY), "ghi chú"));
        Question noted = life.question();
        life.then(new DataEvent.Erased(life.by(Life.SECRETARY, "yêu cầu"), "du-lieu-ca-nhan"));
        Question erased = life.question();

        assertThat(before.follows(before)).isTrue();
        assertThat(noted.follows(before)).isTrue();
        assertThat(erased.follows(noted)).isTrue();
        assertThat(erased.follows(before))
                .as("a note of the same save is erased too")
                .isTrue();
        assertThat(before.follows(noted)).isFalse();
        assertThat(noted.follows(erased)).isFalse();
    }
}
