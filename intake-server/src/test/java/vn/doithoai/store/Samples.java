package vn.doithoai.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.Origin;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.SignedMinutes;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;

/** Valid records with made-up content, for tests that state only the difference. */
final class Samples {

    static final OffsetDateTime AT = OffsetDateTime.parse("2025-06-14T08:05:09.123+07:00");
    static final LocalDate DAY = LocalDate.of(2025, 6, 20);
    static final QuestionNumber NUMBER = new QuestionNumber(2025, 42);
    static final Secret SECRET = Secret.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    static final String SALT = "00112233445566778899aabbccddeeff";

    private static final Actor SECRETARY =
            new Actor("thu-ky", Set.of(Role.SECRETARY, Role.OFFICER, Role.MONITOR), "Văn phòng – Thống kê");
    private static final Actor CHAIR = new Actor("chu-tich", Set.of(Role.CHAIR), "Chủ tịch UBND xã");

    private Samples() {}

    static Submission submission() {
        return submission("Đường liên thôn qua nhà văn hóa hư hỏng nặng,\nđề nghị xã cho biết khi nào sửa.");
    }

    static Submission submission(String text) {
        return new Submission(
                "Sửa đường liên thôn",
                text,
                Kind.PETITION,
                "T3",
                "2025-1",
                "thon-mau",
                Set.of(AskerGroup.YOUTH, AskerGroup.PEOPLE),
                new Submission.Collective("Chi đoàn thôn Mẫu", 12, List.of("thon-khac")),
                new Contact("Người Hỏi Mẫu", "0900000000", "mau@example.org", "Số 1, thôn Mẫu", ReplyWish.ZALO),
                new Consent(true, false, "2025-06"));
    }

    static TriageEvent.Received received() {
        return new TriageEvent.Received(new Act(AT, Actor.INTAKE), Channel.WEB_FORM, Set.of());
    }

    static Question question() {
        return question(List.of(received()));
    }

    static Question question(List<Event> events) {
        ReceiptProof proof =
                new ReceiptProof(SALT, SECRET.hash(SALT), Seal.of(SALT, NUMBER, AT, submission()), "khoa-gui-mau");
        return new Question(NUMBER, submission(), proof, events);
    }

    static Answer answer() {
        return new Answer(
                "Xã sẽ sửa trong quý III.",
                "Chi tiết:\n\n* dự toán đã lập\n* thi công từ tháng 8",
                Set.of(ResponseKind.ANSWER, ResponseKind.EXPLAIN),
                List.of(
                        new Answer.LegalBasis("Văn bản mẫu", "01/2025/QĐ-MAU", "Điều 2", "https://example.org/vb"),
                        new Answer.LegalBasis("Văn bản mẫu khác", null, null, null)),
                false,
                "Công chức Địa chính – Xây dựng",
                "UBND");
    }

    static Act act() {
        return new Act(AT.plusDays(1), SECRETARY);
    }

    static Act act(String why) {
        return new Act(AT.plusDays(1), CHAIR, why);
    }

    /** One event of each kind, with every optional part there; in no order a lifecycle would allow. */
    static List<Event> everyKind() {
        Notification told = new Notification(Notification.Means.LETTER, DAY, "Thư số 5");
        PublicText shown = new PublicText("Sửa đường liên thôn", "Khi nào sửa đường liên thôn?", true);
        return List.of(
                new TriageEvent.Received(
                        new Act(AT, Actor.INTAKE),
                        Channel.PAPER_SLIP,
                        DAY.minusDays(10),
                        1,
                        new QuestionNumber(2025, 7),
                        Set.of(Suspicion.TOO_FAST, Suspicion.HONEYPOT, Suspicion.TOO_MANY)),
                new TriageEvent.Released(act(), "that"),
                new TriageEvent.Refused(act(), "quang-cao"),
                new TriageEvent.Accepted(
                        act(), "T3", "2025-1", Visibility.SUMMARY, shown, Set.of("can-bo-b", "can-bo-a")),
                new TriageEvent.ClarificationAsked(act(), "Đoạn đường nào?"),
                new TriageEvent.Clarified(act(), "Đoạn qua nhà văn hóa."),
                new TriageEvent.Merged(act(), new QuestionNumber(2025, 7)),
                new TriageEvent.Unmerged(act("Hai việc khác nhau")),
                new OtherWayEvent.Diverted(act(), Procedure.DENUNCIATION, DAY, CHAIR),
                new AnswerEvent.Assigned(act(), "UBND", "Công chức Địa chính", "can-bo-a", List.of("MTTQ", "DTN")),
                new AnswerEvent.Drafted(act(), answer()),
                new AnswerEvent.Approved(act(), Outcome.TAKEN_ON_BOARD),
                new AnswerEvent.Returned(act("Thiếu căn cứ")),
                new AnswerEvent.AnsweredInSession(act(), Outcome.ANSWERED_BY_CHAIR, "2025-1", DAY, answer()),
                new UndertakingEvent.Promised(
                        act(), "Sửa xong trước tháng 9", "UBND", "Phó Chủ tịch", DAY.plusDays(30)),
                new UndertakingEvent.StudyStarted(
                        act(), Outcome.COMPLEX, "UBND", List.of("MTTQ"), "Cần khảo sát", DAY.plusDays(60), told),
                new ForwardingEvent.ForwardingDecided(
                        act(), DAY, 2, "Cơ quan mẫu", BodyLevel.PROVINCE, DAY.plusDays(14), told),
                new ForwardingEvent.Forwarded(
                        act(), "Cơ quan mẫu", BodyLevel.PROVINCE, "12/UBND", DAY, DAY.plusDays(90), told),
                new ForwardingEvent.ReplyReceived(act(), DAY.plusDays(80), "Đã bố trí vốn."),
                new OtherWayEvent.AnsweredPrivately(
                        act(), "13/UBND", DAY, Notification.Means.IN_PERSON, DAY.plusDays(1)),
                new AnswerEvent.Published(new Act(AT.plusDays(2), Actor.BUILD), "20250616-090000"),
                new AnswerEvent.Reopened(new Act(AT.plusDays(3), Actor.ASKER, "Chưa sửa")),
                new OtherWayEvent.Withdrawn(new Act(AT.plusDays(4), Actor.ASKER)),
                new AnswerEvent.Corrected(act("Sai ngày"), answer()),
                new RecordEvent.VisibilityChanged(act("Có thông tin riêng"), Visibility.REMOVED, "rieng-tu", shown),
                new OtherWayEvent.DiversionProposed(act("Là đơn khiếu nại"), Procedure.COMPLAINT),
                new OtherWayEvent.DiversionDropped(act("Không phải đơn")),
                new AnswerEvent.Recalled(act("Duyệt nhầm")),
                new UndertakingEvent.Extended(act("Chờ vốn"), DAY.plusDays(120), told),
                new UndertakingEvent.Progressed(
                        act(),
                        DAY,
                        "Đã khảo sát",
                        new Deed(DAY, new Deed.Evidence(Deed.Source.CHECKED, "Trưởng thôn"))),
                new TriageEvent.SplitOff(act(), new QuestionNumber(2025, 43)),
                new TriageEvent.Marked(act(), true),
                new RecordEvent.Noted(act(), "Đã gọi hai lần"),
                new DataEvent.NotTheAskers(act("Số của văn phòng"), Set.of("a".repeat(64))),
                new RecordEvent.Told(act(), told),
                new DataEvent.NameWithdrawn(new Act(AT.plusDays(5), Actor.ASKER)),
                new DataEvent.DataRequested(new Act(AT.plusDays(5), Actor.ASKER), DataWish.ERASURE, "Xin xóa"),
                new DataEvent.DataRequestClosed(act("Đã xóa"), DataWish.ERASURE, true),
                new RecordEvent.MinutesConfirmed(
                        act(), new SignedMinutes("Biên bản số 12/BB-UBND", DAY.plusDays(3), "Chủ tịch UBND xã")),
                new OtherWayEvent.Restored(act("Từ chối nhầm")),
                new RecordEvent.Attached(
                        act("Kèm bản ký"),
                        new AttachedFile(
                                "3f".repeat(32),
                                FileKind.PDF,
                                1_300_000,
                                true,
                                "Công văn số 45",
                                AttachedFile.Belongs.LETTER,
                                "Kính gửi"),
                        AttachedFile.Standing.PUBLIC),
                new RecordEvent.Reclassified(
                        act("Nói về cán bộ"),
                        "T5",
                        "2025-2",
                        Set.of("can-bo-a"),
                        new Origin(
                                Kind.REPORT,
                                "thon-khac",
                                Set.of(AskerGroup.UNION_MEMBER),
                                new QuestionNumber(2025, 7),
                                new Submission.Collective(null, 30, List.of())),
                        true),
                new OtherWayEvent.Acknowledged(act("Lời cảm ơn")),
                new RecordEvent.TakenBack(act("Ghi nhầm"), 32, EventKind.NOTED),
                new DataEvent.SecretReplaced(act("Xem giấy tờ tùy thân"), "5e".repeat(32)),
                new DataEvent.ContactPurged(act("Hết thời hạn lưu"), List.of(3)),
                new DataEvent.Erased(act("Theo yêu cầu"), "du-lieu-ca-nhan", List.of(3, 5)));
    }
}
