package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Kind;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.publication.PublicStrings;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * Words planted in every private part of questions that together went through every kind of event: after each single
 * event, no string that can be reached from what is published holds one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedSecretsTest {

    private static final String X = "LỘ-RA";

    /** What ties a record to its asker and its staff, as {@link Life} makes it. */
    private static final Set<String> PRIVATE_VALUES =
            Set.of("5a17", "hash", "key", "lan", "hung", "mai", "pho", "chu-tich", "intake", "build", "asker");

    private static Life planted(Set<Suspicion> suspicions) {
        Submission submission = new Submission(
                X + " tiêu đề",
                X + " nội dung câu hỏi",
                Kind.REPORT,
                "T3",
                "2025-1",
                X + "-thon",
                Set.of(AskerGroup.YOUTH),
                new Submission.Collective(X + " tập thể", 12, List.of(X + "-thon-khac")),
                new Contact(X + " tên", X + " số", X + "@mau.vn", X + " địa chỉ", ReplyWish.LETTER),
                new Consent(true, false, X));
        return Life.received(submission, Life.RECEIVED_AT, suspicions);
    }

    private static Act act(Life life, Actor actor) {
        return life.by(actor, X + " lý do");
    }

    private static Notification told(Life life) {
        return new Notification(Notification.Means.PHONE, life.today(), X + " số điện thoại");
    }

    private static Life accepted(Life life) {
        PublicText shown = new PublicText("Sửa đường", "Khi nào sửa?", false);
        return life.then(new TriageEvent.Accepted(
                act(life, Life.SECRETARY), "T3", "2025-1", Visibility.PUBLIC, shown, Set.of(X)));
    }

    private static Life assigned(Life life) {
        return life.then(new AnswerEvent.Assigned(
                act(life, Life.SECRETARY), "dia-chinh", "Công chức", Life.OFFICER.id(), List.of("tai-chinh")));
    }

    private static Life published(Life life, Outcome outcome) {
        return life.then(new AnswerEvent.Drafted(act(life, Life.OFFICER), Life.answer("Đã bố trí vốn.")))
                .then(new AnswerEvent.Approved(act(life, Life.LEADER), outcome))
                .then(new AnswerEvent.Published(act(life, Actor.BUILD), X));
    }

    private static Life forwardedStudiedAndReopened() {
        Life life = planted(Set.of(Suspicion.HONEYPOT));
        life.then(new TriageEvent.Released(act(life, Life.SECRETARY), X));
        life.then(new RecordEvent.Noted(act(life, Life.SECRETARY), X));
        life.then(new RecordEvent.TakenBack(
                act(life, Life.SECRETARY), life.question().revision() - 1, EventKind.NOTED));
        life.then(new TriageEvent.ClarificationAsked(act(life, Life.SECRETARY), X))
                .then(new TriageEvent.Clarified(act(life, Actor.ASKER), X));
        life.then(new TriageEvent.Merged(act(life, Life.SECRETARY), Life.OTHER_NUMBER))
                .then(new TriageEvent.Unmerged(act(life, Life.SECRETARY)));
        life.then(new TriageEvent.SplitOff(act(life, Life.SECRETARY), Life.OTHER_NUMBER));
        life.then(new OtherWayEvent.DiversionProposed(act(life, Life.SECRETARY), Procedure.DENUNCIATION))
                .then(new OtherWayEvent.DiversionDropped(act(life, Life.CHAIR)));
        assigned(accepted(life)).then(new TriageEvent.Marked(act(life, Life.CHAIR), true));
        life.then(new AnswerEvent.Drafted(act(life, Life.OFFICER), Life.answer(X)))
                .then(new AnswerEvent.Returned(act(life, Life.LEADER)));
        life.then(new UndertakingEvent.StudyStarted(
                        act(life, Life.CHAIR),
                        Outcome.COMPLEX,
                        "dia-chinh",
                        List.of("tai-chinh"),
                        "Cần khảo sát",
                        life.today().plusDays(20),
                        told(life)))
                .then(new UndertakingEvent.Progressed(
                        act(life, Life.OFFICER),
                        life.today(),
                        "Đã khảo sát",
                        new Deed(life.today(), new Deed.Evidence(Deed.Source.MINUTES, "Biên bản số 3"))))
                .then(new UndertakingEvent.Extended(
                        life.by(Life.CHAIR, "Sở xin thêm thời gian"),
                        life.today().plusDays(30),
                        told(life)))
                .then(new AnswerEvent.Drafted(act(life, Life.OFFICER), Life.answer(X)))
                .then(new ForwardingEvent.ForwardingDecided(
                        act(life, Life.CHAIR),
                        life.today(),
                        null,
                        "Sở Xây dựng",
                        BodyLevel.PROVINCE,
                        life.today().plusDays(10),
                        told(life)))
                .then(new ForwardingEvent.Forwarded(
                        act(life, Life.CHAIR),
                        "Sở Xây dựng",
                        BodyLevel.PROVINCE,
                        "12/UBND",
                        life.today(),
                        life.today().plusDays(20),
                        told(life)))
                .then(new ForwardingEvent.ReplyReceived(act(life, Life.SECRETARY), life.today(), X))
                .then(new AnswerEvent.Drafted(act(life, Life.OFFICER), Life.answer("Sở đã bố trí vốn.")))
                .then(new AnswerEvent.Approved(act(life, Life.LEADER), Outcome.BEYOND_AUTHORITY))
                .then(new AnswerEvent.Recalled(act(life, Life.LEADER)));
        published(life, Outcome.BEYOND_AUTHORITY)
                .then(new DataEvent.NotTheAskers(act(life, Life.SECRETARY), Set.of(X)))
                .then(new RecordEvent.Told(act(life, Life.SECRETARY), told(life)));
        life.then(new AnswerEvent.Corrected(life.by(Life.LEADER, "Ghi nhầm"), Life.answer("Sở sẽ bố trí vốn.")));
        life.then(new AnswerEvent.Reopened(act(life, Actor.ASKER)));
        life.then(new UndertakingEvent.Promised(
                act(life, Life.CHAIR), "Sửa xong", "dia-chinh", "Công chức", life.today()));
        return published(life, Outcome.PROMISED);
    }

    private static Life removedAndErased() {
        Life life = published(assigned(accepted(planted(Set.of()))), Outcome.ANSWERED_BY_OFFICER);
        life.then(new RecordEvent.VisibilityChanged(act(life, Life.SECRETARY), Visibility.SUMMARY, X, null));
        life.then(new DataEvent.DataRequested(act(life, Actor.ASKER), DataWish.ERASURE, X))
                .then(new DataEvent.DataRequestClosed(act(life, Life.SECRETARY), DataWish.ERASURE, true));
        return life.then(new DataEvent.Erased(act(life, Life.SECRETARY), "du-lieu-ca-nhan"));
    }

    private static Life purged() {
        Life life = published(assigned(accepted(planted(Set.of()))), Outcome.ANSWERED_BY_OFFICER);
        life.then(new DataEvent.SecretReplaced(act(life, Life.SECRETARY), X));
        return life.then(new DataEvent.ContactPurged(act(life, Life.SECRETARY), List.of()));
    }

    private static Life answeredInTheHall() {
        Life life = accepted(planted(Set.of()));
        life.then(new AnswerEvent.AnsweredInSession(
                act(life, Life.SECRETARY), Outcome.TAKEN_ON_BOARD, "2025-1", life.today(), Life.answer("Tiếp thu.")));
        return life.then(
                new RecordEvent.MinutesConfirmed(act(life, Life.CHAIR), new SignedMinutes(X, life.today(), X)));
    }

    private static Life answeredByLetter() {
        Life life = accepted(planted(Set.of()));
        life.then(new OtherWayEvent.AnsweredPrivately(
                act(life, Life.CHAIR), X, life.today(), Notification.Means.LETTER, life.today()));
        return life.then(new AnswerEvent.Reopened(act(life, Actor.ASKER)));
    }

    private static Life named() {
        Submission submission = new Submission(
                null,
                X + " nội dung",
                Kind.QUESTION,
                "T3",
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                new Contact("Tên Công Khai", X, X, X, ReplyWish.PHONE),
                new Consent(true, true, X));
        Life life = accepted(Life.received(submission, Life.RECEIVED_AT, Set.of()));
        return life.then(new DataEvent.NameWithdrawn(act(life, Actor.ASKER)));
    }

    private static Life refused() {
        Life life = planted(Set.of(Suspicion.TOO_MANY));
        return life.then(new TriageEvent.Refused(act(life, Life.SECRETARY), "quang-cao"));
    }

    private static Life diverted() {
        Life life = accepted(planted(Set.of()));
        return life.then(new OtherWayEvent.Diverted(
                act(life, Life.SECRETARY), Procedure.DENUNCIATION, life.today(), Life.CHAIR));
    }

    private static Life withdrawn() {
        Life life = assigned(accepted(planted(Set.of())));
        life.then(new OtherWayEvent.Withdrawn(act(life, Actor.ASKER)))
                .then(new OtherWayEvent.Restored(act(life, Life.LEADER)))
                .then(new RecordEvent.Reclassified(
                        act(life, Life.SECRETARY),
                        "T3",
                        "2025-1",
                        Set.of(X, Life.OFFICER.id()),
                        new Origin(
                                Kind.QUESTION,
                                X + "-thon",
                                Set.of(AskerGroup.YOUTH),
                                Life.OTHER_NUMBER,
                                new Submission.Collective(X + " nhóm", 3, List.of(X + "-nua"))),
                        false));
        return life.then(new OtherWayEvent.Withdrawn(act(life, Actor.ASKER)));
    }

    private static Life acknowledged() {
        Life life = accepted(planted(Set.of()));
        return life.then(new RecordEvent.Reclassified(
                        act(life, Life.SECRETARY),
                        "T3",
                        "2025-1",
                        Set.of(),
                        new Origin(Kind.WISH, null, Set.of(), null, Submission.Collective.NONE),
                        false))
                .then(new RecordEvent.Attached(
                        act(life, Life.SECRETARY),
                        new AttachedFile(
                                "a0".repeat(32),
                                FileKind.JPEG,
                                2_000,
                                false,
                                X + " tệp",
                                AttachedFile.Belongs.ASKER,
                                X + " chữ trong tệp"),
                        AttachedFile.Standing.OFFICE))
                .then(new OtherWayEvent.Acknowledged(act(life, Life.SECRETARY)));
    }

    static Stream<Life> lives() {
        return Stream.of(
                forwardedStudiedAndReopened(),
                removedAndErased(),
                purged(),
                answeredInTheHall(),
                answeredByLetter(),
                named(),
                refused(),
                diverted(),
                withdrawn(),
                acknowledged());
    }

    /** What was published after each event of a life. */
    private static List<PublishedQuestion> everyMoment(Life life) {
        LedgerLine line = LedgerLine.after(LedgerLine.START, Life.NUMBER, Life.RECEIVED_ON, Life.RECEIVED_AT, "seal");
        List<PublishedQuestion> moments = new ArrayList<>();
        Question whole = life.question();
        for (int i = 1; i <= whole.revision(); i++) {
            Question then = new Question(
                    whole.number(),
                    whole.submission(),
                    whole.proof(),
                    whole.recorded().subList(0, i));
            moments.add(new Publication(life.office()).of(then, line));
        }
        return moments;
    }

    @Test
    void the_lives_meet_every_kind_of_event() {
        Set<EventKind> met = EnumSet.noneOf(EventKind.class);
        lives().forEach(life -> life.question().recorded().forEach(event -> met.add(event.kind())));
        assertThat(met).containsExactlyInAnyOrder(EventKind.values());
    }

    @ParameterizedTest
    @MethodSource("lives")
    void no_planted_word_is_ever_published(Life life) {
        for (PublishedQuestion moment : everyMoment(life)) {
            assertThat(PublicStrings.of(moment))
                    .as("%s %s", moment.stage(), moment.visibility())
                    .noneMatch(text -> text.contains(X))
                    .doesNotContainAnyElementsOf(PRIVATE_VALUES);
        }
    }

    @Test
    void the_walk_finds_what_is_published() {
        List<PublishedQuestion> moments = everyMoment(forwardedStudiedAndReopened());
        assertThat(PublicStrings.of(moments.get(moments.size() - 1)))
                .contains("Sửa đường", "Đã bố trí vốn.", "Sửa xong", "Ghi nhầm", "seal")
                .doesNotContain("Tên Công Khai");
    }

    @Test
    void an_answer_is_published_by_the_build_and_no_moment_earlier() {
        Life life = published(assigned(accepted(planted(Set.of()))), Outcome.ANSWERED_BY_OFFICER);
        for (PublishedQuestion moment : everyMoment(life)) {
            assertThat(PublicStrings.of(moment).contains("Đã bố trí vốn."))
                    .as(moment.stage().name())
                    .isEqualTo(moment.stage() == Stage.ANSWERED);
        }
    }

    @Test
    void a_name_its_owner_agreed_to_is_published_from_acceptance_until_it_is_taken_back() {
        assertThat(everyMoment(named()))
                .extracting(moment -> PublicStrings.of(moment).contains("Tên Công Khai"))
                .containsExactly(false, true, false);
    }
}
