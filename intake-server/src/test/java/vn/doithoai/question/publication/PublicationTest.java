package vn.doithoai.question.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Kind;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.Life;
import vn.doithoai.question.life.Origin;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.Renewal;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;

/** What passes the one door from private to public. A planted word is one that must never be seen behind it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicationTest {

    private static final String PLANTED = "BÍ-MẬT";

    private static Submission planted(boolean publishName) {
        return new Submission(
                PLANTED + " tiêu đề",
                PLANTED + " nội dung câu hỏi",
                Kind.QUESTION,
                "T3",
                "2025-1",
                "thon-dong",
                Set.of(AskerGroup.YOUTH),
                Submission.Collective.NONE,
                new Contact(
                        "Trần Văn Mẫu",
                        PLANTED + "0900000000",
                        PLANTED + "@mau.vn",
                        PLANTED + " số 1",
                        ReplyWish.PHONE),
                new Consent(true, publishName, PLANTED));
    }

    private static Life life(boolean publishName) {
        return Life.received(planted(publishName), Life.RECEIVED_AT, Set.of());
    }

    private static PublishedQuestion publish(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        return new Publication(life.office()).of(life.question(), line);
    }

    private static PublishedQuestion.Content content(Life life) {
        return Objects.requireNonNull(publish(life).content());
    }

    private static Act secret(Life life, Actor actor) {
        return life.by(actor, PLANTED + " lý do");
    }

    /** Through nearly every event there is, with planted words in all that is the office's own or the asker's. */
    private static Life longLife() {
        Life life = life(false);
        life.then(new RecordEvent.Noted(secret(life, Life.SECRETARY), PLANTED))
                .then(new OtherWayEvent.DiversionProposed(secret(life, Life.SECRETARY), Procedure.COMPLAINT))
                .then(new OtherWayEvent.DiversionDropped(secret(life, Life.CHAIR)))
                .then(new TriageEvent.Accepted(
                        secret(life, Life.SECRETARY), "T3", "2025-1", Visibility.PUBLIC, Life.WORDING, Set.of(PLANTED)))
                .then(new TriageEvent.ClarificationAsked(secret(life, Life.SECRETARY), PLANTED))
                .then(new TriageEvent.Clarified(secret(life, Actor.ASKER), PLANTED))
                .then(new TriageEvent.Marked(secret(life, Life.SECRETARY), true))
                .then(new AnswerEvent.Assigned(
                        secret(life, Life.SECRETARY), "dia-chinh", "Công chức", Life.OFFICER.id(), List.of()))
                .then(new AnswerEvent.Drafted(secret(life, Life.OFFICER), Life.answer(PLANTED)))
                .then(new AnswerEvent.Returned(secret(life, Life.LEADER)))
                .then(new ForwardingEvent.Forwarded(
                        secret(life, Life.CHAIR),
                        "Sở Xây dựng",
                        BodyLevel.PROVINCE,
                        "12/UBND",
                        life.today(),
                        life.today().plusDays(20),
                        new Notification(Notification.Means.PHONE, life.today(), PLANTED)))
                .then(new UndertakingEvent.Extended(
                        life.by(Life.CHAIR, "Sở xin thêm thời gian"),
                        life.today().plusDays(30),
                        new Notification(Notification.Means.PHONE, life.today(), PLANTED)))
                .then(new ForwardingEvent.ReplyReceived(secret(life, Life.SECRETARY), life.today(), PLANTED))
                .then(new AnswerEvent.Drafted(secret(life, Life.OFFICER), Life.answer("Sở đã bố trí vốn.")))
                .then(new AnswerEvent.Approved(secret(life, Life.LEADER), Outcome.BEYOND_AUTHORITY))
                .then(new AnswerEvent.Recalled(secret(life, Life.SECRETARY)))
                .then(new AnswerEvent.Approved(secret(life, Life.LEADER), Outcome.BEYOND_AUTHORITY))
                .then(new AnswerEvent.Published(secret(life, Actor.BUILD), "b1"))
                .then(new RecordEvent.Told(
                        secret(life, Life.SECRETARY),
                        new Notification(Notification.Means.PHONE, life.today(), PLANTED)))
                .then(new DataEvent.DataRequested(secret(life, Actor.ASKER), DataWish.CORRECTION, PLANTED))
                .then(new DataEvent.DataRequestClosed(secret(life, Life.SECRETARY), DataWish.CORRECTION, false));
        return life;
    }

    private static PublishedQuestion.@Nullable CollectiveShown collective(
            Submission.Collective all, boolean showVillage) {
        Life life = life(false);
        return content(life.then(new RecordEvent.Reclassified(
                                life.by(Life.SECRETARY), "T3", "2025-1", Set.of(), origin(all), false))
                        .then(new TriageEvent.Accepted(
                                life.by(Life.SECRETARY),
                                "T3",
                                "2025-1",
                                Visibility.PUBLIC,
                                new PublicText("Sửa đường", "Khi nào xã sửa đường?", showVillage),
                                Set.of())))
                .collective();
    }

    private static Origin origin(Submission.Collective all) {
        return new Origin(Kind.QUESTION, "thon-dong", Set.of(), null, all);
    }

    @Test
    void how_many_ask_together_is_always_shown_who_and_from_where_only_with_the_village() {
        Submission.Collective all = new Submission.Collective("Chi đoàn", 12, List.of("thon-doai"));
        assertThat(collective(all, true))
                .isEqualTo(new PublishedQuestion.CollectiveShown("Chi đoàn", 12, List.of("thon-doai")));
        assertThat(collective(all, false)).isEqualTo(new PublishedQuestion.CollectiveShown(null, 12, List.of()));
        assertThat(collective(new Submission.Collective("Chi đoàn", 0, List.of()), false))
                .isNull();
        assertThat(collective(Submission.Collective.NONE, true)).isNull();
    }

    @Test
    void nothing_private_is_seen_of_a_question_after_a_long_life() {
        PublishedQuestion shown = publish(longLife());
        assertThat(shown.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(shown.toString()).contains("Sở đã bố trí vốn.").doesNotContain(PLANTED, "Trần Văn Mẫu");
        assertThat(content(longLife()).timeline())
                .extracting(PublishedQuestion.Step::kind)
                .allMatch(EventKind::isPublicStep);
    }

    @Test
    void nothing_but_number_date_and_status_is_seen_before_acceptance() {
        PublishedQuestion shown = publish(life(true));
        assertThat(shown.visibility()).isEqualTo(Visibility.COUNTED);
        assertThat(shown.content()).isNull();
        assertThat(shown.topic()).isNull();
        assertThat(shown.toString()).doesNotContain(PLANTED, "Trần Văn Mẫu");
    }

    @Test
    void a_name_is_shown_with_the_own_consent_only_and_until_it_is_taken_back() {
        assertThat(content(life(false).accepted()).askerName()).isNull();
        Life named = life(true).accepted();
        assertThat(content(named).askerName()).isEqualTo("Trần Văn Mẫu");
        named.then(new DataEvent.NameWithdrawn(named.by(Actor.ASKER)));
        assertThat(content(named).askerName()).isNull();
        assertThat(named.refusals(new DataEvent.NameWithdrawn(named.by(Actor.ASKER))))
                .isNotEmpty();
    }

    @Test
    void a_village_is_shown_where_the_secretary_says_so() {
        Life life = life(false);
        assertThat(content(life.accepted()).village()).isEqualTo("thon-dong");
        PublicText small = new PublicText("Sửa đường", "Khi nào sửa?", false);
        life.then(
                new TriageEvent.Accepted(life.by(Life.SECRETARY), "T3", "2025-1", Visibility.PUBLIC, small, Set.of()));
        assertThat(content(life).village()).isNull();
    }

    @Test
    void a_sensitive_off_topic_refused_withdrawn_or_diverted_matter_is_only_counted() {
        Life offTopic = life(false).accepted();
        offTopic.then(new OtherWayEvent.AnsweredPrivately(
                offTopic.by(Life.SECRETARY), PLANTED, offTopic.today(), Notification.Means.LETTER, offTopic.today()));
        for (Life life : List.of(
                life(false).accepted("T13", null, Visibility.COUNTED),
                offTopic,
                Life.in(Stage.REFUSED),
                Life.in(Stage.WITHDRAWN),
                Life.in(Stage.DIVERTED),
                Life.in(Stage.QUARANTINED))) {
            PublishedQuestion shown = publish(life);
            assertThat(shown.content()).as(life.state().stage().name()).isNull();
            assertThat(shown.topic()).as(life.state().stage().name()).isNull();
            assertThat(shown.toString()).doesNotContain(PLANTED);
        }
    }

    @Test
    void what_may_be_a_complaint_disappears_at_once() {
        Life life = longLife();
        Life open = Life.in(Stage.ASSIGNED);
        assertThat(publish(open).content()).isNotNull();
        open.then(
                new OtherWayEvent.DiversionProposed(open.by(Life.SECRETARY, "Là đơn tố cáo"), Procedure.DENUNCIATION));
        assertThat(publish(open).content()).isNull();
        assertThat(publish(open).topic()).isNull();
        assertThat(publish(life).content()).isNotNull();
    }

    @Test
    void a_removed_page_keeps_its_number_date_reason_and_who_decided() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.CHAIR, "Lộ thông tin"), Visibility.REMOVED, "du-lieu-ca-nhan", null));
        PublishedQuestion shown = publish(life);
        assertThat(shown.visibility()).isEqualTo(Visibility.REMOVED);
        assertThat(shown.content()).isNull();
        assertThat(shown.reasonCode()).isEqualTo("du-lieu-ca-nhan");
        assertThat(shown.reasonGivenBy()).isEqualTo("chức danh chu-tich");
        assertThat(shown.toString()).doesNotContain("Lộ thông tin");
    }

    @Test
    void a_correction_shows_the_former_words_its_day_and_its_reason() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new AnswerEvent.Corrected(life.by(Life.LEADER, "Ghi nhầm tháng"), Life.answer("Sửa trong tháng 9.")));
        assertThat(content(life).corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.formerShortAnswer()).isEqualTo("Sửa trong tháng 8.");
            assertThat(correction.reason()).isEqualTo("Ghi nhầm tháng");
        });
        assertThat(answer(life).shortAnswer()).isEqualTo("Sửa trong tháng 9.");
    }

    @Test
    void a_correction_names_the_post_of_who_decided() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(new AnswerEvent.Corrected(life.by(Life.LEADER, "Ghi nhầm tháng"), Life.answer("Sửa trong tháng 9.")));
        assertThat(content(life).corrections())
                .extracting(PublishedQuestion.CorrectionShown::post)
                .containsExactly("chức danh pho");
    }

    private static Life reopenedBy(Life life, Actor actor) {
        return life.then(new AnswerEvent.Reopened(life.by(actor, PLANTED)));
    }

    private static Life answeredAgain(Life life, String words) {
        return life.assigned()
                .then(new AnswerEvent.Drafted(life.by(Life.OFFICER), Life.answer(words)))
                .approved()
                .published();
    }

    @Test
    void every_answer_that_was_replaced_stays_with_its_day_and_who_had_it_taken_up_again() {
        Life life = Life.in(Stage.ANSWERED).on("2025-07-01");
        LocalDate first = answer(life).on();
        life.then(new AnswerEvent.Corrected(life.by(Life.LEADER, "Ghi nhầm tháng"), Life.answer("Sửa trong tháng 9.")));
        answeredAgain(reopenedBy(life, Actor.ASKER).on("2025-07-20"), "Sửa đầu tháng 10.");
        answeredAgain(reopenedBy(life.on("2025-07-25"), Life.CHAIR).on("2025-07-28"), "Sửa cuối tháng 10.");

        assertThat(answer(life).shortAnswer()).isEqualTo("Sửa cuối tháng 10.");
        assertThat(content(life).reopenings())
                .extracting(
                        reopening -> reopening.on().toString(),
                        PublishedQuestion.ReopeningShown::byAsker,
                        PublishedQuestion.ReopeningShown::post,
                        reopening ->
                                Objects.requireNonNull(reopening.replaced()).shortAnswer(),
                        reopening -> Objects.requireNonNull(reopening.replaced())
                                .on()
                                .toString())
                .containsExactly(
                        tuple("2025-07-01", true, null, "Sửa trong tháng 9.", first.toString()),
                        tuple("2025-07-25", false, "chức danh chu-tich", "Sửa đầu tháng 10.", "2025-07-20"));
        assertThat(publish(life).toString()).doesNotContain(PLANTED);
    }

    @Test
    void an_answer_that_still_stands_is_not_an_earlier_one() {
        Life life = reopenedBy(Life.in(Stage.ANSWERED), Actor.ASKER);
        assertThat(content(life).reopenings())
                .singleElement()
                .satisfies(reopening -> assertThat(reopening.replaced()).isNull());
        assertThat(answer(life).shortAnswer()).isEqualTo("Sửa trong tháng 8.");
    }

    @Test
    void an_answer_the_public_never_read_stays_the_askers_alone() {
        Life life = life(false).accepted("T3", null, Visibility.COUNTED);
        answeredAgain(life, PLANTED);
        answeredAgain(reopenedBy(life, Actor.ASKER), "Sửa tháng 10.");
        assertThat(publish(life).content()).isNull();
        life.then(new RecordEvent.VisibilityChanged(
                life.by(Life.SECRETARY, "Việc chung của thôn"), Visibility.PUBLIC, null, null));

        assertThat(content(life).reopenings()).hasSize(1);
        assertThat(publish(life).toString()).doesNotContain(PLANTED).contains("Sửa tháng 10.");
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        assertThat(new Publication(life.office()).toAsker(life.question(), line).toString())
                .contains(PLANTED);
    }

    @Test
    void a_new_date_of_a_forwarded_matter_is_shown_beside_the_first_with_its_reason() {
        Life life = Life.in(Stage.FORWARDED);
        LocalDate first = life.clock().due();
        LocalDate later = life.today().plusDays(90);
        life.then(new UndertakingEvent.Extended(life.by(Life.CHAIR, "Sở hẹn lại"), later, life.told()));
        assertThat(Objects.requireNonNull(content(life).forward()).expected()).isEqualTo(first);
        assertThat(Objects.requireNonNull(content(life).forward()).renewals())
                .extracting(Renewal::due, Renewal::reason)
                .containsExactly(tuple(later, "Sở hẹn lại"));
    }

    @Test
    void the_page_changed_when_readers_could_notice_it_and_not_when_they_could_not() {
        Life life = Life.in(Stage.ASSIGNED).drafted();
        Act drafted = life.question().recorded().get(3).act();
        assertThat(publish(life).changedAt()).as("another status").isEqualTo(drafted.at());

        life.drafted().then(new RecordEvent.Noted(life.by(Life.SECRETARY), "Đã gọi"));
        assertThat(publish(life).changedAt()).as("the same status").isEqualTo(drafted.at());

        Act returned = life.by(Life.LEADER, "Thiếu căn cứ");
        life.then(new AnswerEvent.Returned(returned));
        assertThat(publish(life).changedAt()).isEqualTo(returned.at());

        Act proposed = life.by(Life.SECRETARY, "Là đơn");
        life.then(new OtherWayEvent.DiversionProposed(proposed, Procedure.COMPLAINT));
        assertThat(publish(life).changedAt()).as("the text is gone").isEqualTo(proposed.at());
    }

    @Test
    void what_was_taken_back_is_nowhere_on_the_public_side() {
        Life life = Life.in(Stage.ASSIGNED);
        PublishedQuestion before = publish(life);
        life.promised("2025-07-20");
        assertThat(publish(life)).isNotEqualTo(before);

        life.then(new RecordEvent.TakenBack(life.by(Life.CHAIR, PLANTED), 3, EventKind.PROMISED));

        assertThat(publish(life)).isEqualTo(before);
    }

    private static PublishedQuestion.AnswerShown answer(Life life) {
        PublishedQuestion.@Nullable AnswerShown answer = content(life).answer();
        return Objects.requireNonNull(answer);
    }
}
