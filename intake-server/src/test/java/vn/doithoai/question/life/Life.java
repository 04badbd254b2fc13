package vn.doithoai.question.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReceiptProof;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;

/** A question on its way, one lawful event after the other; a test states only what is different. */
public final class Life {

    public static final OffsetDateTime RECEIVED_AT = OffsetDateTime.parse("2025-06-02T09:00:00+07:00");
    public static final LocalDate RECEIVED_ON = RECEIVED_AT.toLocalDate();

    public static final Actor SECRETARY = staff("lan", Role.SECRETARY);
    public static final Actor OFFICER = staff("hung", Role.OFFICER);
    static final Actor OTHER_OFFICER = staff("mai", Role.OFFICER);
    /** An officer of the unit of {@link #OFFICER}. */
    static final Actor COLLEAGUE = staff("tu", Role.OFFICER);

    public static final Actor LEADER = staff("pho", Role.LEADER);
    public static final Actor CHAIR = staff("chu-tich", Role.CHAIR);
    static final Actor MONITOR = staff("mat-tran", Role.MONITOR);
    static final Actor ADMINISTRATOR = staff("quan-tri", Role.ADMINISTRATOR);
    static final Actor CULTURE_OFFICER = staff("van-hoa", Role.CULTURE_OFFICER);

    public static final PublicText WORDING = new PublicText("Sửa đường", "Khi nào xã sửa đường liên thôn?", true);
    /** A signed letter. */
    public static final AttachedFile FILE = new AttachedFile(
            "3f".repeat(32),
            FileKind.PDF,
            1_300_000,
            true,
            "Công văn trả lời số 45",
            AttachedFile.Belongs.REPLY,
            "Kính gửi ông/bà");

    public static final QuestionNumber NUMBER = new QuestionNumber(2025, 42);
    public static final QuestionNumber OTHER_NUMBER = new QuestionNumber(2025, 7);

    private final Office office;
    private final Lifecycle lifecycle;
    private Question question;
    private OffsetDateTime now;

    private Life(Office office, Question question) {
        this.office = office;
        this.lifecycle = new Lifecycle(office);
        this.question = question;
        this.now = RECEIVED_AT;
    }

    static Actor staff(String id, Role role) {
        return new Actor(id, Set.of(role), "chức danh " + id);
    }

    public static Submission submission(@Nullable String session) {
        return submission(session, Set.of());
    }

    public static Submission submissionOf(Set<AskerGroup> groups) {
        return submission(null, groups);
    }

    private static Submission submission(@Nullable String session, Set<AskerGroup> groups) {
        return new Submission(
                null,
                "Đường liên thôn hỏng, khi nào sửa?",
                Kind.QUESTION,
                "T3",
                session,
                null,
                groups,
                Submission.Collective.NONE,
                Contact.NONE,
                new Consent(true, false, "1"));
    }

    /** Received for the session of June. */
    public static Life received() {
        return received(submission("2025-1"), RECEIVED_AT, Set.of());
    }

    public static Life receivedBetweenSessions() {
        return received(submission(null), RECEIVED_AT, Set.of());
    }

    static Life quarantined() {
        return received(submission("2025-1"), RECEIVED_AT, Set.of(Suspicion.TOO_FAST));
    }

    public static Life received(Submission submission, OffsetDateTime at, Set<Suspicion> suspicions) {
        Life life = new Life(new Office(), question(NUMBER, submission, at, suspicions));
        life.office.with(question(OTHER_NUMBER, submission(null), at, Set.of()));
        life.now = at;
        return life;
    }

    public static Question question(
            QuestionNumber number, Submission submission, OffsetDateTime at, Set<Suspicion> suspicions) {
        List<Event> events = new ArrayList<>();
        events.add(new TriageEvent.Received(new Act(at, Actor.INTAKE), Channel.WEB_FORM, suspicions));
        return new Question(number, submission, new ReceiptProof("5a17", "hash", "seal", "key"), events);
    }

    /** Typed at the desk on a day after it was asked. */
    static Question question(
            QuestionNumber number,
            Submission submission,
            OffsetDateTime at,
            Channel channel,
            LocalDate on,
            @Nullable Integer point) {
        Event received = new TriageEvent.Received(new Act(at, SECRETARY), channel, on, point, null, Set.of());
        return new Question(number, submission, new ReceiptProof("5a17", "hash", "seal", "key"), List.of(received));
    }

    public Office office() {
        return office;
    }

    public Question question() {
        return question;
    }

    public QuestionState state() {
        return question.state();
    }

    public DueClock clock() {
        return lifecycle.clock(question);
    }

    /** An hour after the last act. */
    public Act by(Actor actor) {
        return by(actor, "");
    }

    public Act by(Actor actor, String why) {
        return new Act(now.plusHours(1), actor, why);
    }

    public LocalDate today() {
        return now.plusHours(1).toLocalDate();
    }

    /** Some days later. */
    Life after(int days) {
        now = now.plusDays(days);
        return this;
    }

    /** As the events that are stored tell it. */
    QuestionState toldAnew() {
        return new Question(question.number(), question.submission(), question.proof(), question.recorded()).state();
    }

    public Life on(String day) {
        now = LocalDate.parse(day).atTime(8, 0).atZone(Act.ZONE).toOffsetDateTime();
        return this;
    }

    Lifecycle.Decision attempt(Event event) {
        return lifecycle.attempt(question, event);
    }

    boolean mayStart(EventKind kind, Actor actor) {
        return lifecycle.mayStart(question, kind, by(actor));
    }

    /** The refusals, empty where it is allowed. */
    public List<Refusal> refusals(Event event) {
        return attempt(event) instanceof Lifecycle.Denied denied ? denied.refusals() : List.of();
    }

    public Life then(Event event) {
        Lifecycle.Decision decision = attempt(event);
        if (decision instanceof Lifecycle.Done done) {
            question = done.question();
            now = event.act().at();
            return this;
        }
        throw new AssertionError(event.kind() + " was refused: " + decision);
    }

    public Life accepted() {
        return accepted("T3", question.submission().session(), Visibility.PUBLIC);
    }

    public Life accepted(String topic, @Nullable String session, Visibility visibility) {
        return then(new TriageEvent.Accepted(by(SECRETARY), topic, session, visibility, WORDING, Set.of()));
    }

    Life acceptedAbout(String account) {
        return then(new TriageEvent.Accepted(
                by(SECRETARY), "T3", question.submission().session(), Visibility.PUBLIC, WORDING, Set.of(account)));
    }

    public Life assigned() {
        return then(new AnswerEvent.Assigned(by(SECRETARY), "dia-chinh", "Công chức", OFFICER.id(), List.of()));
    }

    public Life drafted() {
        return then(new AnswerEvent.Drafted(by(OFFICER), answer("Sửa trong tháng 8.")));
    }

    public Life approved() {
        return then(new AnswerEvent.Approved(by(LEADER), Outcome.ANSWERED_BY_OFFICER));
    }

    public Life published() {
        return then(new AnswerEvent.Published(by(Actor.BUILD), "b1"));
    }

    Life answered() {
        return accepted().assigned().drafted().approved().published();
    }

    public Life promised(String due) {
        return then(
                new UndertakingEvent.Promised(by(CHAIR), "Sửa xong", "dia-chinh", "Công chức", LocalDate.parse(due)));
    }

    public Life studied(Outcome outcome) {
        return then(new UndertakingEvent.StudyStarted(
                by(CHAIR), outcome, "dia-chinh", List.of("tai-chinh"), "Cần khảo sát", today().plusDays(40), told()));
    }

    public Life petitioning(String due) {
        return then(new ForwardingEvent.ForwardingDecided(
                by(CHAIR), today(), null, "Sở Xây dựng", BodyLevel.PROVINCE, LocalDate.parse(due), told()));
    }

    public Life forwarded() {
        return then(new ForwardingEvent.Forwarded(
                by(CHAIR), "Sở Xây dựng", BodyLevel.PROVINCE, "12/UBND", today(), today().plusDays(60), told()));
    }

    public Notification told() {
        return new Notification(Notification.Means.PHONE, today(), "");
    }

    public Life replied() {
        return then(new ForwardingEvent.ReplyReceived(by(SECRETARY), today(), "Đã bố trí vốn."));
    }

    public static Answer answer(String shortAnswer) {
        return answer(shortAnswer, Outcome.ANSWERED_BY_OFFICER);
    }

    /** From whom the outcome names. */
    public static Answer answer(String shortAnswer, Outcome outcome) {
        String title =
                switch (outcome) {
                    case ANSWERED_BY_CHAIR -> "Chủ tịch UBND xã";
                    case ANSWERED_BY_LEADER -> "Phó Chủ tịch UBND xã";
                    default -> "Công chức Địa chính";
                };
        return new Answer(shortAnswer, "", Set.of(ResponseKind.ANSWER), List.of(), true, title, "dia-chinh");
    }

    /** A question in each status, by the shortest lawful way. */
    public static Life in(Stage stage) {
        return switch (stage) {
            case RECEIVED -> received();
            case QUARANTINED -> quarantined();
            case CLARIFYING ->
                received()
                        .accepted()
                        .then(new TriageEvent.ClarificationAsked(
                                in(Stage.ACCEPTED).by(SECRETARY), "Đoạn nào?"));
            case ACCEPTED -> received().accepted();
            case ASSIGNED -> received().accepted().assigned();
            case DRAFTED -> received().accepted().assigned().drafted();
            case APPROVED -> received().accepted().assigned().drafted().approved();
            case ANSWERED -> received().answered();
            case PROMISED -> received().accepted().promised("2025-07-20");
            case STUDYING -> received().accepted().studied(Outcome.COMPLEX);
            case PETITIONING -> received().accepted().petitioning("2025-07-20");
            case FORWARDED -> received().accepted().forwarded();
            case MERGED -> received().then(new TriageEvent.Merged(received().by(SECRETARY), OTHER_NUMBER));
            case DIVERTED -> {
                Life life = received();
                yield life.then(
                        new OtherWayEvent.Diverted(life.by(SECRETARY), Procedure.COMPLAINT, life.today(), CHAIR));
            }
            case WITHDRAWN ->
                received().then(new OtherWayEvent.Withdrawn(received().by(Actor.ASKER)));
            case REFUSED -> received().then(new TriageEvent.Refused(received().by(SECRETARY), "quang-cao"));
        };
    }
}
