package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;

/** Who tells an asker, who drafts, and whose words a second pair of eyes may approve. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoseMatterTest {

    private static Submission sent(Contact contact) {
        Submission sent = Life.submission(null);
        return new Submission(
                sent.title(),
                sent.text(),
                sent.kind(),
                sent.topic(),
                sent.session(),
                sent.village(),
                sent.groups(),
                sent.collective(),
                contact,
                sent.consent());
    }

    static Stream<Arguments> contacts() {
        return Stream.of(
                arguments(Contact.byPhone("An", "0912345678"), true),
                arguments(new Contact(null, "0912345678", null, null, ReplyWish.LOOK_UP_MYSELF), true),
                arguments(new Contact(null, null, "an@example.vn", null, ReplyWish.EMAIL), true),
                arguments(new Contact(null, null, null, "Hồ Sơn", ReplyWish.LETTER), true),
                arguments(new Contact("An", null, null, null, ReplyWish.LOOK_UP_MYSELF), false),
                arguments(Contact.NONE, false));
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void the_look_up_page_tells_only_who_left_no_way_to_be_told(Contact contact, boolean onRecord) {
        Life life = Life.received(sent(contact), Life.RECEIVED_AT, Set.of())
                .accepted()
                .assigned();
        Notification unseen = new Notification(Notification.Means.LOOK_UP, life.today(), "");
        LocalDate later = life.today().plusDays(40);
        List<Refusal> wanted = onRecord ? List.of(Refusal.CONTACT_ON_RECORD) : List.of();
        for (Outcome outcome : List.of(Outcome.COMPLEX, Outcome.STILL_STUDIED)) {
            assertThat(life.refusals(new UndertakingEvent.StudyStarted(
                            life.by(Life.CHAIR),
                            outcome,
                            "dia-chinh",
                            List.of("tai-chinh"),
                            "Khảo sát",
                            later,
                            unseen)))
                    .as(outcome.code())
                    .isEqualTo(wanted);
        }
        assertThat(life.refusals(new ForwardingEvent.Forwarded(
                        life.by(Life.CHAIR),
                        "Sở Xây dựng",
                        BodyLevel.PROVINCE,
                        "12/UBND",
                        life.today(),
                        later,
                        unseen)))
                .isEqualTo(wanted);
        assertThat(life.refusals(new OtherWayEvent.AnsweredPrivately(
                        life.by(Life.SECRETARY), "7/UBND", life.today(), unseen.means(), life.today())))
                .isEqualTo(wanted);
        assertThat(life.refusals(new RecordEvent.Told(life.by(Life.OFFICER), unseen)))
                .isEqualTo(wanted);
        life.studied(Outcome.COMPLEX);
        assertThat(life.refusals(
                        new UndertakingEvent.Extended(life.by(Life.CHAIR, "Chờ vốn"), later.plusDays(9), unseen)))
                .isEqualTo(wanted);
    }

    @Test
    void a_study_that_is_said_to_be_told_was_told_neither_tomorrow_nor_not_at_all() {
        Life life = Life.in(Stage.ASSIGNED);
        Notification tomorrow =
                new Notification(Notification.Means.PHONE, life.today().plusDays(1), "");
        assertThat(life.refusals(new UndertakingEvent.StudyStarted(
                        life.by(Life.CHAIR),
                        Outcome.STILL_STUDIED,
                        "dia-chinh",
                        List.of(),
                        "Khảo sát",
                        life.today().plusDays(40),
                        tomorrow)))
                .containsExactly(Refusal.DATE_IN_FUTURE);
    }

    @Test
    void whoever_has_the_matter_tells_the_asker_and_no_other_officer_or_leader() {
        Life life = Life.in(Stage.ASSIGNED);
        for (Actor teller : List.of(Life.OFFICER, Life.COLLEAGUE, Life.SECRETARY, Life.CHAIR)) {
            assertThat(life.refusals(new RecordEvent.Told(life.by(teller), life.told())))
                    .as(teller.id())
                    .isEmpty();
        }
        for (Actor other : List.of(Life.OTHER_OFFICER, Life.LEADER)) {
            assertThat(life.mayStart(EventKind.TOLD, other)).as(other.id()).isFalse();
            assertThat(life.refusals(new RecordEvent.Told(life.by(other), life.told())))
                    .as(other.id())
                    .containsExactly(Refusal.NOT_YOUR_MATTER);
        }
    }

    @Test
    void of_what_nobody_was_assigned_to_the_lead_unit_drafts_and_whoever_is_first_takes_it() {
        Life promised = Life.in(Stage.PROMISED);
        assertThat(promised.mayStart(EventKind.DRAFTED, Life.OFFICER)).isTrue();
        assertThat(promised.mayStart(EventKind.DRAFTED, Life.COLLEAGUE)).isTrue();
        assertThat(promised.mayStart(EventKind.DRAFTED, Life.SECRETARY)).isTrue();
        assertThat(promised.refusals(new AnswerEvent.Drafted(promised.by(Life.OTHER_OFFICER), Life.answer("Đã xong."))))
                .containsExactly(Refusal.NOT_THE_ASSIGNED_OFFICER);

        promised.drafted();
        assertThat(promised.state().charge()).isEqualTo(new Charge(Life.OFFICER.id(), "dia-chinh"));
        assertThat(promised.mayStart(EventKind.DRAFTED, Life.OTHER_OFFICER)).isFalse();

        Life forwarded = Life.in(Stage.FORWARDED).replied();
        assertThat(forwarded.mayStart(EventKind.DRAFTED, Life.OFFICER)).isTrue();
        assertThat(forwarded.mayStart(EventKind.DRAFTED, Life.OTHER_OFFICER)).isFalse();
    }

    private static Answer answer(String shortAnswer, String details) {
        return new Answer(shortAnswer, details, Set.of(ResponseKind.ANSWER), List.of(), true, "Công chức", null);
    }

    /** A leader drafted, a colleague saved after that. */
    private static List<Refusal> approvalOfOwn(Answer own, Answer saved) {
        Actor both = new Actor(Life.OFFICER.id(), Set.of(Role.OFFICER, Role.LEADER), "");
        Life life = Life.in(Stage.ACCEPTED).assigned();
        life.then(new AnswerEvent.Drafted(life.by(both), own))
                .then(new AnswerEvent.Returned(life.by(both, "Nhờ người khác")));
        life.then(new AnswerEvent.Assigned(
                        life.by(Life.SECRETARY), "dia-chinh", "Công chức", Life.COLLEAGUE.id(), List.of()))
                .then(new AnswerEvent.Drafted(life.by(Life.COLLEAGUE), saved));
        return life.refusals(new AnswerEvent.Approved(life.by(both), Outcome.ANSWERED_BY_OFFICER));
    }

    @Test
    void own_words_are_not_approved_by_way_of_a_colleague() {
        Answer own = answer("Đường sẽ được sửa trong tháng 8 năm nay.", "Vốn lấy từ ngân sách xã, thi công 20 ngày.");
        List<Answer> same = List.of(
                own,
                answer("đường sẽ được sửa trong THÁNG 8, năm nay!", "Vốn lấy từ ngân sách xã; thi công 20 ngày"),
                answer(
                        Normalizer.normalize(own.shortAnswer(), Normalizer.Form.NFD),
                        "Vốn  lấy từ\nngân sách xã, **thi công** 20 ngày."),
                answer("Duong se duoc sua trong thang 8 nam nay", own.details()),
                answer(own.details(), own.shortAnswer()),
                answer("Kính thưa bà con.", own.shortAnswer() + " " + own.details() + " Xin cảm ơn."),
                answer(own.shortAnswer(), ""));
        for (Answer saved : same) {
            assertThat(approvalOfOwn(own, saved)).as(saved.toString()).containsExactly(Refusal.OWN_WORDS);
        }
        assertThat(approvalOfOwn(answer("Có.", ""), answer("CÓ", ""))).containsExactly(Refusal.OWN_WORDS);
    }

    @Test
    void what_a_colleague_wrote_anew_may_be_approved_by_who_drafted_first() {
        Answer own = answer("Đường sẽ được sửa trong tháng 8 năm nay.", "Vốn lấy từ ngân sách xã, thi công 20 ngày.");
        assertThat(approvalOfOwn(
                        own,
                        answer(
                                "Xã chưa có vốn nên chưa sửa được trong năm nay.",
                                "Huyện đã nhận kiến nghị và sẽ bố trí vào kế hoạch đầu tư công trung hạn.")))
                .isEmpty();
        assertThat(approvalOfOwn(answer("Có.", ""), answer("Không.", ""))).isEmpty();
    }
}
