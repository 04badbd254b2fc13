package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.doithoai.question.Notification;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Submission;
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
import vn.doithoai.view.QuestionPage.Row;

/** What each event says, in words, for who may read all of it; an event that says nothing more than its name has no line. */
final class EventWords implements EventVisitor<EventWords.Lines> {

    private final QuestionContext context;

    EventWords(QuestionContext context) {
        this.context = context;
    }

    @Override
    public Lines received(TriageEvent.Received event) {
        return lines().text("channel", label(event.channel()))
                .day("received-on", event.on())
                .follows(event.follows())
                .text("taken-by", Objects.requireNonNullElse(event.takenBy(), ""))
                .text("suspicions", join(event.suspicions().stream().sorted().map(this::label)));
    }

    @Override
    public Lines released(TriageEvent.Released event) {
        return lines();
    }

    @Override
    public Lines refused(TriageEvent.Refused event) {
        return lines().text("reason", reason(event.reasonCode()));
    }

    @Override
    public Lines accepted(TriageEvent.Accepted event) {
        return lines().text("topic", topic(event.topic()))
                .text("session", session(event.session()))
                .text("visibility", label(event.visibility()))
                .wording(event.publicText())
                .text("about", join(event.about().stream().sorted().map(context::nameOf)));
    }

    @Override
    public Lines clarificationAsked(TriageEvent.ClarificationAsked event) {
        return lines().text("question", event.question());
    }

    @Override
    public Lines clarified(TriageEvent.Clarified event) {
        return lines().text(
                        "reply",
                        event.reply() == null ? context.wording().get("desk.history.no-contact") : event.reply());
    }

    @Override
    public Lines merged(TriageEvent.Merged event) {
        return lines().link("target", event.target().toString(), Addresses.deskQuestion(event.target()));
    }

    @Override
    public Lines unmerged(TriageEvent.Unmerged event) {
        return lines();
    }

    @Override
    public Lines splitOff(TriageEvent.SplitOff event) {
        return lines().link("part", event.part().toString(), Addresses.deskQuestion(event.part()));
    }

    @Override
    public Lines marked(TriageEvent.Marked event) {
        return lines().text("pressing", yesOrNo(event.pressing()));
    }

    @Override
    public Lines assigned(AnswerEvent.Assigned event) {
        return lines().text("unit", context.unitName(event.unit()))
                .text("post", event.post())
                .text("officer", context.nameOf(event.officer()))
                .text("partners", units(event.partners()));
    }

    @Override
    public Lines drafted(AnswerEvent.Drafted event) {
        return lines().answer(event.answer());
    }

    @Override
    public Lines approved(AnswerEvent.Approved event) {
        return lines().text("outcome", label(event.outcome()));
    }

    @Override
    public Lines returned(AnswerEvent.Returned event) {
        return lines();
    }

    @Override
    public Lines recalled(AnswerEvent.Recalled event) {
        return lines();
    }

    @Override
    public Lines answeredInSession(AnswerEvent.AnsweredInSession event) {
        return lines().text("outcome", label(event.outcome()))
                .text("session", session(event.session()))
                .day("on", event.on())
                .answer(event.answer());
    }

    @Override
    public Lines published(AnswerEvent.Published event) {
        return lines().text("build", event.buildId());
    }

    @Override
    public Lines corrected(AnswerEvent.Corrected event) {
        return lines().answer(event.answer());
    }

    @Override
    public Lines reopened(AnswerEvent.Reopened event) {
        return lines();
    }

    @Override
    public Lines promised(UndertakingEvent.Promised event) {
        return lines().text("promise", event.text())
                .day("on", event.madeOn())
                .text("unit", context.unitName(event.unit()))
                .text("post", event.post())
                .day("due", event.due());
    }

    @Override
    public Lines studyStarted(UndertakingEvent.StudyStarted event) {
        return lines().text("outcome", label(event.outcome()))
                .text("unit", context.unitName(event.unit()))
                .text("partners", units(event.partners()))
                .text("study", event.reason())
                .day("expected", event.expected())
                .told(event.notification());
    }

    @Override
    public Lines forwardingDecided(ForwardingEvent.ForwardingDecided event) {
        return lines().text("body", event.body() + " (" + label(event.level()) + ")")
                .day("on", event.madeOn())
                .day("due", event.due())
                .told(event.notification());
    }

    @Override
    public Lines forwarded(ForwardingEvent.Forwarded event) {
        return lines().text("body", event.body() + " (" + label(event.level()) + ")")
                .text("document", event.documentNumber())
                .day("document-date", event.documentDate())
                .day("expected", event.expected())
                .told(event.notification());
    }

    @Override
    public Lines replyReceived(ForwardingEvent.ReplyReceived event) {
        return lines().day("on", event.on()).text("reply", event.text());
    }

    @Override
    public Lines extended(UndertakingEvent.Extended event) {
        return lines().day("expected", event.expected()).told(event.notification());
    }

    @Override
    public Lines progressed(UndertakingEvent.Progressed event) {
        Lines lines = lines().day("on", event.on()).text("progress", event.text());
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
    public Lines answeredPrivately(OtherWayEvent.AnsweredPrivately event) {
        return lines().text("letter", event.letterNumber())
                .day("letter-date", event.letterDate())
                .text("means", label(event.delivery()))
                .day("delivered", event.deliveredOn());
    }

    @Override
    public Lines acknowledged(OtherWayEvent.Acknowledged event) {
        return lines();
    }

    @Override
    public Lines diversionProposed(OtherWayEvent.DiversionProposed event) {
        return procedure(event.procedure());
    }

    @Override
    public Lines diversionDropped(OtherWayEvent.DiversionDropped event) {
        return lines();
    }

    @Override
    public Lines diverted(OtherWayEvent.Diverted event) {
        return procedure(event.procedure())
                .day("notified", event.notifiedOn())
                .text("confirmed", who(event.confirmedBy()));
    }

    @Override
    public Lines withdrawn(OtherWayEvent.Withdrawn event) {
        return lines();
    }

    @Override
    public Lines visibilityChanged(RecordEvent.VisibilityChanged event) {
        Lines lines = lines().text("visibility", label(event.visibility()))
                .text("reason", event.reasonCode() == null ? "" : reason(event.reasonCode()));
        return event.publicText() == null ? lines : lines.wording(event.publicText());
    }

    @Override
    public Lines notTheAskers(DataEvent.NotTheAskers event) {
        return lines();
    }

    @Override
    public Lines noted(RecordEvent.Noted event) {
        return lines().text("note", event.text());
    }

    @Override
    public Lines told(RecordEvent.Told event) {
        return lines().told(event.notification());
    }

    @Override
    public Lines nameWithdrawn(DataEvent.NameWithdrawn event) {
        return lines();
    }

    @Override
    public Lines dataRequested(DataEvent.DataRequested event) {
        return lines().text("wish", label(event.wish())).text("wish-text", event.text());
    }

    @Override
    public Lines dataRequestClosed(DataEvent.DataRequestClosed event) {
        return lines().text("wish", label(event.wish())).text("granted", yesOrNo(event.granted()));
    }

    @Override
    public Lines minutesConfirmed(RecordEvent.MinutesConfirmed event) {
        SignedMinutes minutes = event.minutes();
        return minutes == null
                ? lines()
                : lines().text("minutes", minutes.title())
                        .day("signed", minutes.on())
                        .text("signed-by", minutes.signedBy());
    }

    @Override
    public Lines restored(OtherWayEvent.Restored event) {
        return lines();
    }

    @Override
    public Lines reclassified(RecordEvent.Reclassified event) {
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
    public Lines attached(RecordEvent.Attached event) {
        return lines().text("file", event.file().title()).text("standing", label(event.standing()));
    }

    @Override
    public Lines takenBack(RecordEvent.TakenBack event) {
        return lines().text("taken-back", label(event.of()));
    }

    @Override
    public Lines secretReplaced(DataEvent.SecretReplaced event) {
        return lines();
    }

    @Override
    public Lines contactPurged(DataEvent.ContactPurged event) {
        return lines();
    }

    @Override
    public Lines erased(DataEvent.Erased event) {
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

    private Lines lines() {
        return new Lines();
    }

    private Lines procedure(Procedure procedure) {
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

    /** What an event says, without what is empty. */
    final class Lines {

        private final List<Row> rows = new ArrayList<>();

        List<Row> rows() {
            return List.copyOf(rows);
        }

        Lines text(String term, String text) {
            if (!text.isEmpty()) {
                rows.add(new Row(context.wording().get("desk.history." + term), text));
            }
            return this;
        }

        private Lines day(String term, LocalDate day) {
            return text(term, context.wording().date(day));
        }

        private Lines link(String term, String text, String address) {
            rows.add(new Row(context.wording().get("desk.history." + term), text, address));
            return this;
        }

        /** Of an earlier question that this reader may not know of nothing is said. */
        private Lines follows(@Nullable QuestionNumber earlier) {
            return earlier == null || !context.mayKnow(earlier)
                    ? this
                    : link("follows", earlier.toString(), Addresses.deskQuestion(earlier));
        }

        private Lines collective(Submission.Collective all) {
            String villages = context.words().villages(all.villages());
            return text("other-villages", Objects.requireNonNullElse(villages, ""))
                    .text("collective", Objects.requireNonNullElse(all.name(), ""))
                    .text("people", all.people() == 0 ? "" : context.wording().number(all.people()));
        }

        private Lines wording(PublicText shown) {
            return text("title", shown.title()).text("text", shown.text());
        }

        private Lines answer(Answer answer) {
            text("short", answer.shortAnswer())
                    .text("details", answer.details())
                    .text("kinds", kinds(answer));
            for (Answer.LegalBasis basis : answer.legalBasis()) {
                rows.add(new Row(context.wording().get("desk.history.legal"), basis.inOneLine(), basis.link()));
            }
            return text("by", answer.answeredBy());
        }

        private Lines told(@Nullable Notification notification) {
            return notification == null
                    ? this
                    : text("means", label(notification.means()))
                            .day("told", notification.on())
                            .text("told-text", notification.note());
        }
    }
}
