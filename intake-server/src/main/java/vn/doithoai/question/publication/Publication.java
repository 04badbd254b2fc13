package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Seal;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Texts;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DueClocks;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.life.UndertakingEvent;
import vn.doithoai.question.life.Undertakings;

/**
 * The only door from a private record to a public one. It copies the fields it names; a new private field stays private
 * until somebody writes it here.
 */
public final class Publication {

    private final OfficeFacts facts;

    public Publication(OfficeFacts facts) {
        this.facts = facts;
    }

    /**
     * What the public may know of a question.
     *
     * @param ledger the question's own line
     */
    public PublishedQuestion of(Question whole, LedgerLine ledger) {
        Question question = whole.confirmed();
        QuestionState state = question.state();
        boolean shown = state.visibility().showsText();
        return of(question, ledger, state.visibility(), shown ? state.publicText() : null, false);
    }

    /**
     * What the asker may know: as if all of it were shown, in the words that were sent. Only for who has proved to be the
     * asker, never for a page that others can read.
     *
     * @param ledger the question's own line
     */
    public PublishedQuestion toAsker(Question whole, LedgerLine ledger) {
        Question question = whole.confirmed();
        Submission sent = question.submission();
        String title =
                Objects.requireNonNullElse(sent.title(), question.number().toString());
        return of(question, ledger, Visibility.PUBLIC, new PublicText(title, sent.text(), true), true);
    }

    /** @param toAsker also the answers that the asker alone has read */
    private PublishedQuestion of(
            Question question,
            LedgerLine ledger,
            Visibility visibility,
            @Nullable PublicText publicText,
            boolean toAsker) {
        QuestionState state = question.state();
        boolean shown = visibility.showsText();
        return new PublishedQuestion(
                question.number(),
                question.received().on(),
                Seal.minute(question.received().act().at()),
                question.received().channel(),
                state.stage(),
                visibility,
                state.outcome(),
                shown || topicMayShow(state) ? state.topic() : null,
                state.reasonCode(),
                removedBy(question, state),
                state.mergedInto(),
                ledger.seal(),
                ledger.hash(),
                DueClocks.of(question, facts),
                Seal.minute(lastPublicChange(question)),
                shown
                        ? content(
                                question,
                                state,
                                Objects.requireNonNull(publicText, "shown without a public text"),
                                reopenings(question, toAsker))
                        : null);
    }

    private boolean topicMayShow(QuestionState state) {
        String topic = state.topic();
        return state.isAccepted()
                && topic != null
                && !facts.isSensitive(topic)
                && state.outcome() != Outcome.OFF_TOPIC
                && !state.isRestricted()
                && state.stage() != Stage.REFUSED;
    }

    private static @Nullable String removedBy(Question question, QuestionState state) {
        if (state.visibility() != Visibility.REMOVED) {
            return null;
        }
        return question.events().stream()
                .filter(event -> event.kind() == EventKind.VISIBILITY_CHANGED || event.kind() == EventKind.ERASED)
                .reduce((first, last) -> last)
                .map(event -> Texts.lineOrNull(event.act().by().post()))
                .orElse(null);
    }

    private static java.time.OffsetDateTime lastPublicChange(Question question) {
        java.time.OffsetDateTime changed = question.received().act().at();
        QuestionState state = QuestionState.sent(question.submission());
        for (Event event : question.events()) {
            QuestionState next = event.applyTo(state);
            boolean otherStatus = event.kind().mayBeSeen()
                    && (next.stage() != state.stage()
                            || next.visibility() != state.visibility()
                            || next.outcome() != state.outcome());
            if (otherStatus || event.kind().changesPage()) {
                changed = event.act().at();
            }
            state = next;
        }
        return changed;
    }

    private PublishedQuestion.Content content(
            Question question,
            QuestionState state,
            PublicText shown,
            List<PublishedQuestion.ReopeningShown> reopenings) {
        ShownWords words = ShownWords.of(question, state, shown);
        AnswerEvent.Assigned assignment = state.assignment();
        return new PublishedQuestion.Content(
                words.title(),
                words.text(),
                state.origin().kind(),
                state.session(),
                words.village(),
                words.collective(),
                follows(state),
                words.askerName(),
                words.askerName() == null
                        ? null
                        : Seal.ofName(question.proof().salt(), question.number(), words.askerName()),
                assignment == null ? null : assignment.unit(),
                assignment == null ? null : assignment.post(),
                assignment == null ? List.of() : assignment.partners(),
                answer(question, state),
                state.undertakings().promises().stream()
                        .map(Publication::promise)
                        .toList(),
                state.undertakings().studies().stream().map(Publication::study).toList(),
                state.undertakings().petitions().stream()
                        .map(dated -> petition(question, dated))
                        .toList(),
                state.undertakings().forwards().stream()
                        .map(Publication::forward)
                        .toList(),
                corrections(question),
                reopenings,
                PublicFiles.of(question),
                timeline(question));
    }

    /** Of an earlier question that readers cannot read nothing is said, not even that there is one. */
    private @Nullable QuestionNumber follows(QuestionState state) {
        QuestionNumber earlier = state.origin().follows();
        boolean shown = earlier != null
                && facts.other(earlier)
                        .filter(other -> other.visibility().showsText())
                        .isPresent();
        return shown ? earlier : null;
    }

    private static PublishedQuestion.@Nullable AnswerShown answer(Question question, QuestionState state) {
        Answer answer = state.answer();
        if (answer == null || state.answeredOn() == null) {
            return null;
        }
        boolean inSession = question.events().stream()
                .filter(Publication::isAnswer)
                .reduce((first, last) -> last)
                .filter(AnswerEvent.AnsweredInSession.class::isInstance)
                .isPresent();
        return shown(answer, state.answeredOn(), inSession);
    }

    private static boolean isAnswer(Event event) {
        return event.kind() == EventKind.ANSWERED_IN_SESSION || event.kind() == EventKind.PUBLISHED;
    }

    private static PublishedQuestion.AnswerShown shown(Answer answer, LocalDate on, boolean inSession) {
        return new PublishedQuestion.AnswerShown(
                answer.shortAnswer(),
                answer.details(),
                answer.responseKinds(),
                answer.legalBasis(),
                answer.answeredBy(),
                answer.unit(),
                on,
                inSession);
    }

    private static PublicUndertakings.PromiseShown promise(Undertakings.Dated<UndertakingEvent.Promised> dated) {
        UndertakingEvent.Promised promised = dated.event();
        return new PublicUndertakings.PromiseShown(
                dated.round(),
                promised.madeOn(),
                promised.text(),
                promised.unit(),
                promised.post(),
                dated.first(),
                dated.renewals(),
                progress(dated));
    }

    private static PublicUndertakings.StudyShown study(Undertakings.Dated<UndertakingEvent.StudyStarted> dated) {
        UndertakingEvent.StudyStarted study = dated.event();
        return new PublicUndertakings.StudyShown(
                dated.round(),
                study.outcome(),
                study.madeOn(),
                study.unit(),
                study.partners(),
                study.reason(),
                dated.first(),
                dated.renewals(),
                progress(dated));
    }

    private static PublicUndertakings.PetitionShown petition(
            Question question, Undertakings.Dated<ForwardingEvent.ForwardingDecided> dated) {
        ForwardingEvent.ForwardingDecided decided = dated.event();
        LocalDate sentOn = question.events().stream()
                .dropWhile(event -> !event.equals(decided))
                .takeWhile(event -> event.kind() != EventKind.REOPENED)
                .filter(event -> event.kind() == EventKind.FORWARDED)
                .map(event -> event.act().on())
                .findFirst()
                .orElse(null);
        return new PublicUndertakings.PetitionShown(
                dated.round(),
                decided.madeOn(),
                decided.body(),
                decided.level(),
                dated.first(),
                dated.renewals(),
                sentOn,
                progress(dated));
    }

    private static PublicUndertakings.ForwardShown forward(Undertakings.Dated<ForwardingEvent.Forwarded> dated) {
        ForwardingEvent.Forwarded forward = dated.event();
        ForwardingEvent.ReplyReceived reply = dated.reply();
        return new PublicUndertakings.ForwardShown(
                dated.round(),
                forward.act().on(),
                forward.body(),
                forward.level(),
                forward.documentNumber(),
                forward.documentDate(),
                dated.first(),
                dated.renewals(),
                reply == null ? null : reply.on(),
                progress(dated));
    }

    private static PublicUndertakings.Progress progress(Undertakings.Dated<?> dated) {
        return new PublicUndertakings.Progress(
                dated.steps().stream().map(Publication::progress).toList(), dated.deed());
    }

    private static PublicUndertakings.ProgressShown progress(UndertakingEvent.Progressed step) {
        return new PublicUndertakings.ProgressShown(step.on(), step.act().on(), step.text(), step.done());
    }

    /** What each correction took the place of. */
    private static List<PublishedQuestion.CorrectionShown> corrections(Question question) {
        List<PublishedQuestion.CorrectionShown> corrections = new ArrayList<>();
        QuestionState state = QuestionState.sent(question.submission());
        for (Event event : question.events()) {
            Answer answer = state.answer();
            if (event.kind() == EventKind.CORRECTED && answer != null) {
                corrections.add(new PublishedQuestion.CorrectionShown(
                        event.act().on(),
                        event.act().why(),
                        answer.shortAnswer(),
                        answer.details(),
                        Texts.lineOrNull(event.act().by().post())));
            }
            state = event.applyTo(state);
        }
        return corrections;
    }

    /** Each time it was taken up again, with the answer that stood then, once it stands no more (S13). */
    private static List<PublishedQuestion.ReopeningShown> reopenings(Question question, boolean toAsker) {
        List<PublishedQuestion.ReopeningShown> reopenings = new ArrayList<>();
        int given = 0;
        int next = 0;
        for (int i = 1; i < question.events().size(); i++) {
            Event event = question.events().get(i);
            if (event.kind() == EventKind.REOPENED) {
                Actor by = event.act().by();
                reopenings.add(new PublishedQuestion.ReopeningShown(
                        event.act().on(), by.holds(Role.ASKER), Texts.lineOrNull(by.post()), null));
            } else if (isAnswer(event)) {
                if (next < reopenings.size() && given > 0 && (toAsker || wasShown(question, given, i))) {
                    PublishedQuestion.ReopeningShown reopening = reopenings.get(next);
                    reopenings.set(
                            next,
                            new PublishedQuestion.ReopeningShown(
                                    reopening.on(),
                                    reopening.byAsker(),
                                    reopening.post(),
                                    standing(question, given, i)));
                }
                given = i;
                next = reopenings.size();
            }
        }
        return reopenings;
    }

    /** Whether the public could read the text at any moment from one event until before another. */
    private static boolean wasShown(Question question, int from, int until) {
        return IntStream.rangeClosed(from + 1, until)
                .anyMatch(events -> first(question, events).visibility().showsText());
    }

    /** The answer of an event, with its corrections, as it stood before a later event. */
    private static PublishedQuestion.@Nullable AnswerShown standing(Question question, int given, int until) {
        Event event = question.events().get(given);
        Answer answer = first(question, until).answer();
        return answer == null ? null : shown(answer, step(event).on(), event instanceof AnswerEvent.AnsweredInSession);
    }

    private static QuestionState first(Question question, int events) {
        return new Question(
                        question.number(),
                        question.submission(),
                        question.proof(),
                        question.events().subList(0, events))
                .state();
    }

    /** What happened, by the days on which it did, of which some were typed later. */
    private static List<PublishedQuestion.Step> timeline(Question question) {
        return question.events().stream()
                .filter(event -> event.kind().isPublicStep())
                .map(Publication::step)
                .sorted(Comparator.comparing(PublishedQuestion.Step::on))
                .toList();
    }

    private static PublishedQuestion.Step step(Event event) {
        LocalDate on = event.act().on();
        if (event instanceof TriageEvent.Received received) {
            on = received.on();
        } else if (event instanceof AnswerEvent.AnsweredInSession answered) {
            on = answered.on();
        } else if (event instanceof UndertakingEvent undertaking) {
            on = undertaking.since();
        }
        // Who only wrote down what was said is not who said it.
        String post =
                event.isFromMinutes() ? null : Texts.lineOrNull(event.act().by().post());
        return new PublishedQuestion.Step(
                on,
                event.kind(),
                post,
                event instanceof UndertakingEvent.StudyStarted study ? study.outcome() : null,
                event instanceof UndertakingEvent.Progressed step ? progress(step) : null);
    }
}
