package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;

/** Somebody wants to do something to a question: what the rules look at, and the refusals they add. */
record Attempt(Question question, QuestionState state, Act act, OfficeFacts facts, List<Refusal> refusals) {

    private static final int MOST_YEARS = 3;

    Attempt(Question question, Act act, OfficeFacts facts) {
        this(question, question.state(), act, facts, new ArrayList<>());
    }

    void deny(Refusal refusal) {
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    void denyUnless(boolean fulfilled, Refusal refusal) {
        if (!fulfilled) {
            deny(refusal);
        }
    }

    void needsWhy() {
        denyUnless(!act.why().isEmpty(), Refusal.REASON_MISSING);
    }

    void notAbout(String account) {
        denyUnless(!state.about().contains(account), Refusal.ABOUT_THIS_PERSON);
    }

    void notInFuture(LocalDate day) {
        denyUnless(!day.isAfter(act.on()), Refusal.DATE_IN_FUTURE);
    }

    /** Of what answers a question: not before it was asked. */
    void sinceReceipt(LocalDate day) {
        notInFuture(day);
        denyUnless(!day.isBefore(question.received().on()), Refusal.DATE_TOO_EARLY);
    }

    /** A slip of the pen must not put a duty off for ever. */
    void expected(LocalDate day) {
        notInPast(day);
        denyUnless(!day.isAfter(act.on().plusYears(MOST_YEARS)), Refusal.DATE_TOO_FAR);
    }

    /** Of what was said in the hall and typed later: since the question was last taken up. */
    void sinceTakenUp(LocalDate day) {
        sinceReceipt(day);
        LocalDate again = state.reopening().on();
        denyUnless(again == null || !day.isBefore(again), Refusal.DATE_TOO_EARLY);
    }

    /** What was said at a meeting point was said on its day. */
    void saidAt(@Nullable String session, @Nullable Integer point, LocalDate day) {
        denyUnless(
                point == null
                        || (session != null && facts.pointDay(session, point).equals(Optional.of(day))),
                Refusal.NOT_THE_DAY_OF_THE_POINT);
    }

    /** S46: 30 days from where the clock of a rule starts; a session that is not dated yet is none. */
    LocalDate lastPromiseDay() {
        LocalDate from =
                question.clockStart(state, facts).orElse(question.received().on());
        return lastAnswerDay(from);
    }

    /**
     * The same for a promise.
     *
     * @param point where it was said, or none
     */
    LocalDate lastPromiseDay(@Nullable Integer point, LocalDate madeOn) {
        return point == null || state.reopening().on() != null ? lastPromiseDay() : lastAnswerDay(madeOn);
    }

    private LocalDate lastAnswerDay(LocalDate from) {
        return from.plusDays(facts.rulesOn(from).answerDays());
    }

    /** Of what is to be done by a day: when it was said and where, and that its day is within the days of a promise. */
    void saidBy(LocalDate madeOn, @Nullable Integer point, LocalDate due) {
        sinceTakenUp(madeOn);
        saidAt(state.session(), point, madeOn);
        denyUnless(!due.isBefore(madeOn), Refusal.PROMISE_TOO_EARLY);
        denyUnless(!due.isAfter(lastPromiseDay(point, madeOn)), Refusal.PROMISE_TOO_LATE);
    }

    /** The same of what has no last day by a rule. */
    void saidFrom(LocalDate madeOn, @Nullable Integer point, LocalDate expected) {
        sinceTakenUp(madeOn);
        saidAt(state.session(), point, madeOn);
        denyUnless(!expected.isBefore(point == null ? act.on() : madeOn), Refusal.DATE_IN_PAST);
        denyUnless(!expected.isAfter(act.on().plusYears(MOST_YEARS)), Refusal.DATE_TOO_FAR);
    }

    /** No paper was signed in the future, or before what it says was said. */
    void signed(SignedMinutes minutes) {
        notInFuture(minutes.on());
        for (Event said : question.unconfirmed()) {
            denyUnless(!minutes.on().isBefore(dayOf(said)), Refusal.DATE_TOO_EARLY);
        }
    }

    private static LocalDate dayOf(Event said) {
        if (said instanceof AnswerEvent.AnsweredInSession answered) {
            return answered.on();
        }
        return said instanceof UndertakingEvent undertaking
                ? undertaking.since()
                : said.act().on();
    }

    /** What the chair did not type is what the chair said in the hall. */
    void fromMinutes(Event event, @Nullable Integer point) {
        denyUnless(!event.isFromMinutes() || point != null, Refusal.NOT_SAID_IN_SESSION);
    }

    void notInPast(LocalDate day) {
        denyUnless(!day.isBefore(act.on()), Refusal.DATE_IN_PAST);
    }

    /** S49: the asker knows. */
    void notified(@Nullable Notification notification) {
        if (notification == null) {
            deny(Refusal.NOTIFICATION_MISSING);
        } else {
            told(notification.means(), notification.on());
        }
    }

    /** The same of what may stay untold. */
    void notifiedIfAtAll(@Nullable Notification notification) {
        if (notification != null) {
            notified(notification);
        }
    }

    /** Told by a way that reaches the asker: that the look-up page tells is for who left no other. */
    void told(Notification.Means means, LocalDate on) {
        notInFuture(on);
        denyUnless(
                means != Notification.Means.LOOK_UP
                        || !question.submission().contact().isReachable(),
                Refusal.CONTACT_ON_RECORD);
    }

    /** S22: short, of a known kind, and resting on a legal text. */
    void complete(Answer answer) {
        completeAsSpoken(answer);
        denyUnless(
                answer.legalBasisNotNeeded()
                        || answer.findsNoLegalGround()
                        || !answer.legalBasis().isEmpty(),
                Refusal.LEGAL_BASIS_MISSING);
    }

    /** Who answered and the outcome are one fact: neither says what the other does not. */
    void answeredBy(Answer answer, @Nullable Outcome outcome) {
        boolean named = outcome != null && outcome.isAnswer() && outcome != Outcome.TAKEN_ON_BOARD;
        denyUnless(!named || facts.outcomesBy(answer.answeredBy()).contains(outcome), Refusal.NOT_WHO_ANSWERED);
    }

    /** S67: there is such a question, and it does not lead back here. */
    void follows(@Nullable QuestionNumber earlier) {
        if (earlier == null) {
            return;
        }
        denyUnless(!earlier.equals(question.number()), Refusal.FOLLOWS_ITSELF);
        Set<QuestionNumber> before = new HashSet<>();
        QuestionNumber next = earlier;
        while (next != null && !next.equals(question.number()) && before.add(next)) {
            Optional<QuestionState> found = facts.other(next);
            denyUnless(found.isPresent(), Refusal.FOLLOWS_UNKNOWN);
            next = found.map(other -> other.origin().follows()).orElse(null);
        }
        boolean circle = question.number().equals(next) && !earlier.equals(question.number());
        denyUnless(!circle, Refusal.FOLLOWS_IN_CIRCLE);
    }

    /** In the hall nobody cites. */
    void completeAsSpoken(Answer answer) {
        denyUnless(
                PlainText.length(answer.shortAnswer()) <= Answer.SHORT_MAX
                        && PlainText.length(answer.details()) <= Answer.DETAILS_MAX,
                Refusal.ANSWER_TOO_LONG);
        denyUnless(
                answer.responseKinds().stream().anyMatch(ResponseKind.WAYS::contains), Refusal.RESPONSE_KIND_MISSING);
        denyUnless(
                !answer.findsNoLegalGround() || !answer.legalBasis().isEmpty(), Refusal.NO_GROUND_WITHOUT_LEGAL_BASIS);
    }
}
