package vn.doithoai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;

/** Leads one invented question through its life, act by act, asking the same rules as the desk does. */
final class DemoLife {

    private static final Set<ResponseKind> ANSWERS = Set.of(ResponseKind.ANSWER, ResponseKind.EXPLAIN);
    private static final int OPENS = 7;
    private static final int OFFICE_MINUTES = 9 * 60;

    /** What the life of every question is played with; after {@code today} nothing happens. */
    record Stage(
            Lifecycle lifecycle,
            DemoWords words,
            RandomGenerator random,
            List<String> units,
            Sensitive sensitive,
            QuestionFiles files,
            LocalDate today) {}

    /** Whether a topic stays counted until the chair decides. */
    @FunctionalInterface
    interface Sensitive {
        boolean is(String topic);
    }

    private final Stage stage;
    private final DemoTexts.Sample sample;
    private final Actor secretary;
    private final Actor chair;
    private final Actor leader;
    private final Actor officer;
    private final String unit;
    private Question question;
    private OffsetDateTime now;
    private boolean over;

    DemoLife(Stage stage, Question received, DemoTexts.Sample sample) {
        this.stage = stage;
        this.sample = sample;
        this.question = received;
        this.now = received.received().act().at();
        this.secretary = actor("demo-secretary", Role.SECRETARY, "post.secretary");
        this.chair = actor("demo-chair", Role.CHAIR, "post.chair");
        this.leader = actor("demo-leader", Role.LEADER, "post.leader");
        this.officer = actor("demo-officer", Role.OFFICER, "post.officer");
        this.unit = DemoTexts.pick(stage.units(), stage.random());
    }

    private Actor actor(String id, Role role, String post) {
        return new Actor(id, Set.of(role), say(post));
    }

    Question question() {
        return question;
    }

    private String say(String key) {
        return stage.words().say(key);
    }

    /** Some working hours later. */
    private Act act(Actor by, String why) {
        now = now.plusDays(1 + stage.random().nextInt(2))
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(OPENS)
                .plusMinutes(stage.random().nextInt(OFFICE_MINUTES));
        return new Act(now, by, why);
    }

    private Act act(Actor by) {
        return act(by, "");
    }

    /** What would happen after the demonstration's last day does not happen, nor what would follow from it. */
    private DemoLife then(Event event) {
        over = over || event.act().on().isAfter(stage.today());
        if (over) {
            return this;
        }
        Lifecycle.Decision decision = stage.lifecycle().attempt(question, event);
        if (decision instanceof Lifecycle.Done done) {
            question = done.question();
            return this;
        }
        throw new IllegalStateException("the demonstration breaks a rule: " + event.kind() + " " + decision);
    }

    private String topic() {
        return sample.topic();
    }

    DemoLife accepted() {
        Visibility visibility = stage.sensitive().is(topic()) ? Visibility.COUNTED : Visibility.PUBLIC;
        return accepted(visibility, new PublicText(sample.title(), sample.text(), true));
    }

    /** A sensitive topic is only counted until the chair decides. */
    DemoLife acceptedAsSummary() {
        PublicText summary = new PublicText(say("summary.title"), say("summary.text"), false);
        if (!stage.sensitive().is(topic())) {
            return accepted(Visibility.SUMMARY, summary);
        }
        return accepted()
                .then(new RecordEvent.VisibilityChanged(
                        act(chair, say("why.summary")), Visibility.SUMMARY, null, summary));
    }

    DemoLife acceptedAsOffTopic() {
        return accepted(Visibility.COUNTED, new PublicText(say("offtopic.title"), say("offtopic.text"), false));
    }

    private DemoLife accepted(Visibility visibility, PublicText shown) {
        String session = question.submission().session();
        return then(new TriageEvent.Accepted(act(secretary), topic(), session, visibility, shown, Set.of()));
    }

    DemoLife released() {
        return then(new TriageEvent.Released(act(secretary, say("why.released")), "genuine"));
    }

    DemoLife refused(String reasonCode) {
        return then(new TriageEvent.Refused(act(secretary), reasonCode));
    }

    DemoLife clarificationAsked() {
        return then(new TriageEvent.ClarificationAsked(act(secretary), say("clarify.question")));
    }

    DemoLife clarified() {
        return then(new TriageEvent.Clarified(act(secretary), say("clarify.reply")));
    }

    DemoLife mergedWith(QuestionNumber target) {
        return then(new TriageEvent.Merged(act(secretary), target));
    }

    DemoLife diverted() {
        Act act = act(secretary);
        return then(new OtherWayEvent.Diverted(act, Procedure.COMPLAINT, act.on(), chair));
    }

    DemoLife assigned() {
        return then(new AnswerEvent.Assigned(
                act(secretary, say("why.assigned")), unit, say("post.officer"), officer.id(), List.of()));
    }

    DemoLife drafted() {
        return then(new AnswerEvent.Drafted(act(officer), answer(ANSWERS, say("post.officer"))));
    }

    DemoLife draftedBySecretary() {
        return then(new AnswerEvent.Drafted(act(secretary), answer(ANSWERS, say("post.secretary"))));
    }

    DemoLife returned() {
        return then(new AnswerEvent.Returned(act(leader, say("why.returned"))));
    }

    DemoLife approved(Outcome outcome) {
        return then(new AnswerEvent.Approved(act(leader), outcome));
    }

    DemoLife published() {
        return then(new AnswerEvent.Published(act(Actor.BUILD), "demo"));
    }

    DemoLife answeredInSession(Outcome outcome, String session, @Nullable Integer point, LocalDate on) {
        LocalDate dayBefore = on.minusDays(1);
        if (now.toLocalDate().isBefore(dayBefore)) {
            now = dayBefore.atTime(OPENS, 0).atZone(Act.ZONE).toOffsetDateTime();
        }
        boolean onBoard = outcome == Outcome.TAKEN_ON_BOARD;
        String post = outcome == Outcome.ANSWERED_BY_CHAIR
                ? "post.chair"
                : outcome == Outcome.ANSWERED_BY_LEADER ? "post.leader" : "post.officer";
        Answer answer = answer(onBoard ? Set.of(ResponseKind.TAKE_ON_BOARD) : ANSWERS, say(post));
        Act act = act(secretary);
        then(new AnswerEvent.AnsweredInSession(act, outcome, session, point, earlier(on, act.on()), answer));
        return then(new RecordEvent.MinutesConfirmed(act(chair), null));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    DemoLife promised(int days) {
        Act act = act(chair);
        LocalDate due = act.on().plusDays(days);
        return then(new UndertakingEvent.Promised(act, say("promise.text"), unit, say("post.officer"), due));
    }

    DemoLife studied(Outcome outcome) {
        Act act = act(chair);
        boolean complex = outcome == Outcome.COMPLEX;
        return then(new UndertakingEvent.StudyStarted(
                act,
                outcome,
                unit,
                complex ? List.of(partner()) : List.of(),
                say(complex ? "study.reason" : "study.instruction"),
                act.on().plusDays(45),
                complex ? told(act.on()) : null));
    }

    private String partner() {
        return stage.units().stream()
                .filter(other -> !other.equals(unit))
                .findFirst()
                .orElse(say("unit.partner"));
    }

    private Notification told(LocalDate on) {
        boolean reachable = question.submission().contact().isReachable();
        Notification.Means means = reachable ? Notification.Means.PHONE : Notification.Means.LOOK_UP;
        return new Notification(means, on, say("notification.note"));
    }

    DemoLife petitioning(int days) {
        Act act = act(chair);
        return then(new ForwardingEvent.ForwardingDecided(
                act,
                act.on(),
                null,
                say("forward.body"),
                BodyLevel.PROVINCE,
                act.on().plusDays(days),
                told(act.on())));
    }

    DemoLife forwarded() {
        Act act = act(chair);
        return then(new ForwardingEvent.Forwarded(
                act,
                say("forward.body"),
                BodyLevel.PROVINCE,
                say("forward.document"),
                act.on(),
                act.on().plusDays(60),
                told(act.on())));
    }

    DemoLife replied() {
        Act act = act(secretary);
        then(new ForwardingEvent.ReplyReceived(act, act.on(), say("forward.reply")));
        return over ? this : withReply(act);
    }

    /** The other body's letter, for everybody to read. */
    private DemoLife withReply(Act act) {
        try {
            Path in = Files.createTempFile("demo", ".pdf");
            try {
                Files.write(in, DemoContent.reply());
                QuestionFiles.Kept kept = stage.files().take(question.number(), in, "tra-loi.pdf");
                return then(new RecordEvent.Attached(
                        act,
                        new AttachedFile(
                                kept.sha256(),
                                kept.kind(),
                                kept.size(),
                                kept.scan(),
                                say("reply.title"),
                                AttachedFile.Belongs.REPLY,
                                null),
                        AttachedFile.Standing.PUBLIC));
            } finally {
                Files.delete(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileKind.NotTaken e) {
            throw new IllegalStateException("the letter of the demonstration is no PDF", e);
        }
    }

    DemoLife answeredPrivately() {
        Act act = act(secretary);
        return then(new OtherWayEvent.AnsweredPrivately(
                act, say("letter.number"), act.on(), Notification.Means.LETTER, act.on()));
    }

    DemoLife withdrawn() {
        return then(new OtherWayEvent.Withdrawn(act(Actor.ASKER, say("why.withdrawn"))));
    }

    DemoLife reopened() {
        return then(new AnswerEvent.Reopened(act(Actor.ASKER, say("why.reopened"))));
    }

    DemoLife corrected() {
        Answer former = question.state().answer();
        if (former == null) {
            throw new IllegalStateException("nothing to correct");
        }
        Answer better = new Answer(
                former.shortAnswer(),
                former.details() + "\n\n" + say("answer.corrected"),
                former.responseKinds(),
                former.legalBasis(),
                former.legalBasisNotNeeded(),
                former.answeredBy(),
                former.unit());
        return then(new AnswerEvent.Corrected(act(leader, say("why.corrected")), better));
    }

    DemoLife removed(String reasonCode) {
        return then(new RecordEvent.VisibilityChanged(
                act(chair, say("why.removed")), Visibility.REMOVED, reasonCode, null));
    }

    /** Days go by without an act. */
    DemoLife later(int days) {
        now = now.plusDays(days);
        return this;
    }

    private Answer answer(Set<ResponseKind> kinds, String answeredBy) {
        boolean withBasis = stage.random().nextBoolean();
        List<Answer.LegalBasis> basis =
                withBasis ? List.of(new Answer.LegalBasis(say("legal.title"), null, null, null)) : List.of();
        return new Answer(sample.shortAnswer(), sample.details(), kinds, basis, !withBasis, answeredBy, unit);
    }
}
