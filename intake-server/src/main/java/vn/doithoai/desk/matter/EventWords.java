package vn.doithoai.desk.matter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.EventVisitor;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.SignedMinutes;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;

/** What each event says, in words, for who may read all of it; an event that says nothing more than its name has no line. */
final class EventWords implements EventVisitor<EventLines> {

    private final QuestionContext context;

    EventWords(QuestionContext context) {
        this.context = context;
    }

    @Override
    public EventLines received(TriageEvent.Received event) {
        return lines().text("channel", label(event.channel()))
                .day("received-on", event.on())
                .follows(event.follows())
                .text("taken-by", Objects.requireNonNullElse(event.takenBy(), ""))
                .text("suspicions", join(event.suspicions().stream().sorted().map(this::label)));
    }

    @Override
    public EventLines released(TriageEvent.Released event) {
        return lines();
    }

    @Override
    public EventLines refused(TriageEvent.Refused event) {
        return lines().text("reason", reason(event.reasonCode()));
    }

    @Override
    public EventLines accepted(TriageEvent.Accepted event) {
        return lines().text("topic", topic(event.topic()))
                .text("session", session(event.session()))
                .text("visibility", label(event.visibility()))
                .wording(event.publicText())
                .text("about", join(event.about().stream().sorted().map(context::nameOf)));
    }

    @Override
    public EventLines clarificationAsked(TriageEvent.ClarificationAsked event) {
        return lines().text("question", event.question());
    }

    @Override
    public EventLines clarified(TriageEvent.Clarified event) {
        return lines().text(
                        "reply",
                        event.reply() == null ? context.wording().get("desk.history.no-contact") : event.reply());
    }

    @Override
    public EventLines merged(TriageEvent.Merged event) {
        return lines().link("target", event.target().toString(), Addresses.deskQuestion(event.target()));
    }

    @Override
    public EventLines unmerged(TriageEvent.Unmerged event) {
        return lines();
    }

    @Override
    public EventLines splitOff(TriageEvent.SplitOff event) {
        return lines().link("part", event.part().toString(), Addresses.deskQuestion(event.part()));
    }

    @Override
    public EventLines marked(TriageEvent.Marked event) {
        return lines().text("pressing", yesOrNo(event.pressing()));
    }

    @Override
    public EventLines assigned(AnswerEvent.Assigned event) {
        return lines().text("unit", context.unitName(event.unit()))
                .text("post", event.post())
                .text("officer", context.nameOf(event.officer()))
                .text("partners", units(event.partners()));
    }

    @Override
    public EventLines drafted(AnswerEvent.Drafted event) {
        return lines().answer(event.answer(), kinds(event.answer()));
    }

    @Override
    public EventLines approved(AnswerEvent.Approved event) {
        return lines().text("outcome", label(event.outcome()));
    }

    @Override
    public EventLines returned(AnswerEvent.Returned event) {
        return lines();
    }

    @Override
    public EventLines recalled(AnswerEvent.Recalled event) {
        return lines();
    }

    @Override
    public EventLines answeredInSession(AnswerEvent.AnsweredInSession event) {
        return lines().text("outcome", label(event.outcome()))
                .text("session", session(event.session()))
                .day("on", event.on())
                .answer(event.answer(), kinds(event.answer()));
    }

    @Override
    public EventLines published(AnswerEvent.Published event) {
        return lines().text("build", event.buildId());
    }

    @Override
    public EventLines corrected(AnswerEvent.Corrected event) {
        return lines().answer(event.answer(), kinds(event.answer()));
    }

    @Override
    public EventLines reopened(AnswerEvent.Reopened event) {
        return lines();
    }

    @Override
    public EventLines promised(UndertakingEvent.Promised event) {
        return lines().text("promise", event.text())
                .day("on", event.madeOn())
                .text("unit", context.unitName(event.unit()))
                .text("post", event.post())
                .day("due", event.due());
    }

    @Override
    public EventLines studyStarted(UndertakingEvent.StudyStarted event) {
        return lines().text("outcome", label(event.outcome()))
                .text("unit", context.unitName(event.unit()))
                .text("partners", units(event.partners()))
                .text("study", event.reason())
                .day("expected", event.expected())
                .told(event.notification());
    }

    @Override
    public EventLines forwardingDecided(ForwardingEvent.ForwardingDecided event) {
        return lines().text("body", event.body() + " (" + label(event.level()) + ")")
                .day("on", event.madeOn())
                .day("due", event.due())
                .told(event.notification());
    }

    @Override
    public EventLines forwarded(ForwardingEvent.Forwarded event) {
        return lines().text("body", event.body() + " (" + label(event.level()) + ")")
                .text("document", event.documentNumber())
                .day("document-date", event.documentDate())
                .day("expected", event.expected())
                .told(event.notification());
    }

    @Override
    public EventLines replyReceived(ForwardingEvent.ReplyReceived event) {
        return lines().day("on", event.on()).text("reply", event.text());
    }

    @Override
    public EventLines extended(UndertakingEvent.Extended event) {
        return lines().day("expected", event.expected()).told(event.notification());
    }

    @Override
    public EventLines progressed(UndertakingEvent.Progressed event) {
        EventLines lines = lines().day("on", event.on()).text("progress", event.text());
        Deed done = event.done();
        if (done != null) {
            lines.day("done", done.on());
        }
        return done == null || done.evidence() == null
                ? lines
                : lines.text(
                        "evidence",
                        label(done.evidence().source()) + ": " + done.evidence().text());
    }

    @Override
    public EventLines answeredPrivately(OtherWayEvent.AnsweredPrivately event) {
        return lines().text("letter", event.letterNumber())
                .day("letter-date", event.letterDate())
                .text("means", label(event.delivery()))
                .day("delivered", event.deliveredOn());
    }

    @Override
    public EventLines acknowledged(OtherWayEvent.Acknowledged event) {
        return lines();
    }

    @Override
    public EventLines diversionProposed(OtherWayEvent.DiversionProposed event) {
        return procedure(event.procedure());
    }

    @Override
    public EventLines diversionDropped(OtherWayEvent.DiversionDropped event) {
        return lines();
    }

    @Override
    public EventLines diverted(OtherWayEvent.Diverted event) {
        return procedure(event.procedure())
                .day("notified", event.notifiedOn())
                .text("confirmed", who(event.confirmedBy()));
    }

    @Override
    public EventLines withdrawn(OtherWayEvent.Withdrawn event) {
        return lines();
    }

    @Override
    public EventLines visibilityChanged(RecordEvent.VisibilityChanged event) {
        EventLines lines = lines().text("visibility", label(event.visibility()))
                .text("reason", event.reasonCode() == null ? "" : reason(event.reasonCode()));
        return event.publicText() == null ? lines : lines.wording(event.publicText());
    }

    @Override
    public EventLines notTheAskers(DataEvent.NotTheAskers event) {
        return lines();
    }

    @Override
    public EventLines noted(RecordEvent.Noted event) {
        return lines().text("note", event.text());
    }

    @Override
    public EventLines told(RecordEvent.Told event) {
        return lines().told(event.notification());
    }

    @Override
    public EventLines nameWithdrawn(DataEvent.NameWithdrawn event) {
        return lines();
    }

    @Override
    public EventLines dataRequested(DataEvent.DataRequested event) {
        return lines().text("wish", label(event.wish())).text("wish-text", event.text());
    }

    @Override
    public EventLines dataRequestClosed(DataEvent.DataRequestClosed event) {
        return lines().text("wish", label(event.wish())).text("granted", yesOrNo(event.granted()));
    }

    @Override
    public EventLines minutesConfirmed(RecordEvent.MinutesConfirmed event) {
        SignedMinutes minutes = event.minutes();
        return minutes == null
                ? lines()
                : lines().text("minutes", minutes.title())
                        .day("signed", minutes.on())
                        .text("signed-by", minutes.signedBy());
    }

    @Override
    public EventLines restored(OtherWayEvent.Restored event) {
        return lines();
    }

    @Override
    public EventLines reclassified(RecordEvent.Reclassified event) {
        return lines().text("topic", event.topic() == null ? "" : topic(event.topic()))
                .text("session", session(event.session()))
                .text("kind", label(event.origin().kind()))
                .text("about", join(event.about().stream().sorted().map(context::nameOf)))
                .text("groups", join(event.origin().groups().stream().sorted().map(this::label)))
                .text(
                        "village",
                        Objects.requireNonNullElse(
                                CatalogueWords.ifAny(event.origin().village(), context.words()::village), ""))
                .collective(event.origin().collective())
                .follows(event.origin().follows());
    }

    @Override
    public EventLines attached(RecordEvent.Attached event) {
        return lines().text("file", event.file().title()).text("standing", label(event.standing()));
    }

    @Override
    public EventLines takenBack(RecordEvent.TakenBack event) {
        return lines().text("taken-back", label(event.of()));
    }

    @Override
    public EventLines secretReplaced(DataEvent.SecretReplaced event) {
        return lines();
    }

    @Override
    public EventLines contactPurged(DataEvent.ContactPurged event) {
        return lines();
    }

    @Override
    public EventLines erased(DataEvent.Erased event) {
        return lines().text("reason", reason(event.reasonCode()));
    }

    /** A colleague by name, a part of the product by what it is. */
    String who(Actor actor) {
        for (Role role : List.of(Role.INTAKE, Role.BUILD, Role.ASKER)) {
            if (actor.holds(role)) {
                return context.wording().get("desk.who." + role.name());
            }
        }
        String name = context.nameOf(actor.id());
        return actor.post().isEmpty() ? name : name + ", " + actor.post();
    }

    String kinds(Answer answer) {
        return join(Arrays.stream(ResponseKind.values())
                .filter(answer.responseKinds()::contains)
                .map(this::label));
    }

    String units(Collection<String> units) {
        return join(units.stream().map(context::unitName));
    }

    private EventLines lines() {
        return new EventLines(context);
    }

    private EventLines procedure(Procedure procedure) {
        return lines().text("procedure", label(procedure));
    }

    private String label(Enum<?> value) {
        return context.wording().label(value);
    }

    private String yesOrNo(boolean yes) {
        return context.wording().get(yes ? "desk.yes" : "desk.no");
    }

    private String topic(String id) {
        return context.words().topic(id);
    }

    private String session(@Nullable String id) {
        return id == null
                ? context.wording().get("desk.session.none")
                : context.words().session(id);
    }

    private String reason(String code) {
        return context.words().reason(code);
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }
}
