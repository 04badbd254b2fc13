package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Texts;

/** What the office says it will do by a day: promised, studied, recommended to another body. */
public sealed interface UndertakingEvent extends Event
        permits UndertakingEvent.Promised,
                UndertakingEvent.StudyStarted,
                UndertakingEvent.Extended,
                UndertakingEvent.Progressed,
                ForwardingEvent {

    /** The day it was said. */
    default LocalDate since() {
        return act().on();
    }

    /** Who is not the chair records what was said in a session, so there must be one. */
    static void mayRecord(Attempt attempt) {
        attempt.denyUnless(
                attempt.act().by().holds(Role.CHAIR) || attempt.state().session() != null, Refusal.NOT_SAID_IN_SESSION);
    }

    /**
     * The chair promises (O5, S45–S46).
     *
     * @param madeOn day it was said; in the hall mostly before it was typed
     * @param point meeting point of the question's session where it was said, from 1, or none: not in the hall
     */
    record Promised(
            Act act, LocalDate madeOn, @Nullable Integer point, String text, String unit, String post, LocalDate due)
            implements UndertakingEvent {
        public Promised {
            text = Texts.requiredText(text, "the promise");
            unit = Texts.requiredLine(unit, "the unit");
            post = Texts.requiredLine(post, "the post");
        }

        /** What is said as it is typed. */
        public Promised(Act act, String text, String unit, String post, LocalDate due) {
            this(act, act.on(), null, text, unit, post, due);
        }

        @Override
        public EventKind kind() {
            return EventKind.PROMISED;
        }

        @Override
        public boolean isFromMinutes() {
            return !act.by().holds(Role.CHAIR);
        }

        @Override
        public LocalDate since() {
            return madeOn;
        }

        /** The whole hall heard what was said at a meeting point; of any other day there is only the word of who typed it. */
        @Override
        public LocalDate knownOn() {
            return point == null ? act.on() : madeOn;
        }

        /** Its day may be over when it is typed, and then it is late from the start. */
        @Override
        public void check(Attempt attempt) {
            attempt.saidBy(madeOn, point, due);
            attempt.fromMinutes(this, point);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.undertaken(
                    Stage.PROMISED, Outcome.PROMISED, state.undertakings().and(this));
        }

        @Override
        public Promised withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.promised(this);
        }
    }

    /**
     * Complex (O6) or still studied (O9).
     *
     * @param madeOn day it was said; in the hall mostly before it was typed
     * @param point meeting point of the question's session where it was said, from 1, or none: not in the hall
     * @param partners co-ordinating units; at least one for O6
     * @param reason why it needs time, or the chair's instruction
     * @param expected date the asker was told (O6) or the internal target (O9)
     * @param notification required for O6 (S49)
     */
    record StudyStarted(
            Act act,
            LocalDate madeOn,
            @Nullable Integer point,
            Outcome outcome,
            String unit,
            List<String> partners,
            String reason,
            LocalDate expected,
            @Nullable Notification notification)
            implements UndertakingEvent {
        public StudyStarted {
            unit = Texts.requiredLine(unit, "the unit");
            partners = List.copyOf(partners);
            reason = Texts.requiredText(reason, "the reason");
        }

        /** What is said as it is typed. */
        public StudyStarted(
                Act act,
                Outcome outcome,
                String unit,
                List<String> partners,
                String reason,
                LocalDate expected,
                @Nullable Notification notification) {
            this(act, act.on(), null, outcome, unit, partners, reason, expected, notification);
        }

        @Override
        public LocalDate since() {
            return madeOn;
        }

        @Override
        public LocalDate knownOn() {
            return point == null ? act.on() : madeOn;
        }

        @Override
        public EventKind kind() {
            return EventKind.STUDY_STARTED;
        }

        @Override
        public boolean isFromMinutes() {
            return !act.by().holds(Role.CHAIR);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.saidFrom(madeOn, point, expected);
            attempt.fromMinutes(this, point);
            switch (outcome) {
                case COMPLEX -> {
                    attempt.denyUnless(
                            partners.stream().anyMatch(partner -> !partner.equals(unit)), Refusal.PARTNER_MISSING);
                    attempt.notified(notification);
                }
                case STILL_STUDIED -> attempt.notifiedIfAtAll(notification);
                default -> attempt.deny(Refusal.OUTCOME_NOT_POSSIBLE);
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.undertaken(
                    Stage.STUDYING, outcome, state.undertakings().and(this));
        }

        @Override
        public StudyStarted withoutAskersWords() {
            return new StudyStarted(
                    act,
                    madeOn,
                    point,
                    outcome,
                    unit,
                    partners,
                    reason,
                    expected,
                    notification == null ? null : notification.withoutNote());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.studyStarted(this);
        }
    }

    /**
     * A later day for what is promised, studied or forwarded. The first day stays and still counts, and readers see both and
     * the reason, which is the act's; a promise only within its days (S46).
     *
     * @param notification proof that the asker was told the new date (S49)
     */
    record Extended(Act act, LocalDate expected, Notification notification) implements UndertakingEvent {
        @Override
        public EventKind kind() {
            return EventKind.EXTENDED;
        }

        /** What has all the days of a promise already cannot get more. */
        static void mayStart(Attempt attempt) {
            Undertakings.Dated<?> running = attempt.state().undertakings().running();
            LocalDate last = lastDay(attempt);
            attempt.denyUnless(
                    running == null || last == null || running.due().isBefore(last), Refusal.PROMISE_TOO_LATE);
        }

        /** Of a promise, to do something or to send a paper; for nothing else there is one. */
        private static @Nullable LocalDate lastDay(Attempt attempt) {
            Undertakings.Dated<?> running = attempt.state().undertakings().running();
            if (running == null) {
                return null;
            }
            if (running.event() instanceof Promised promise) {
                return attempt.lastPromiseDay(promise.point(), promise.madeOn());
            }
            return running.event() instanceof ForwardingEvent.ForwardingDecided decided
                    ? attempt.lastPromiseDay(decided.point(), decided.madeOn())
                    : null;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
            attempt.expected(expected);
            attempt.notified(notification);
            Undertakings.Dated<?> running = attempt.state().undertakings().running();
            attempt.denyUnless(running == null || expected.isAfter(running.due()), Refusal.DATE_NOT_LATER);
            LocalDate last = lastDay(attempt);
            attempt.denyUnless(last == null || !expected.isAfter(last), Refusal.PROMISE_TOO_LATE);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.undertakings().renewed(new Renewal(act.on(), expected, act.why())))
                    .with(state.asker().told(notification.on()));
        }

        @Override
        public Extended withoutAskersWords() {
            return new Extended(act, expected, notification.withoutNote());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.extended(this);
        }
    }

    /**
     * A step on the way, public with the next build; perhaps the last one.
     *
     * @param on day of the step
     * @param done that all of it is done, or none
     */
    record Progressed(
            Act act, LocalDate on, String text, @Nullable Deed done) implements UndertakingEvent {

        /** Longest text in code points. */
        public static final int MAX = 300;

        public Progressed {
            text = Texts.requiredText(text, "the step");
        }

        @Override
        public EventKind kind() {
            return EventKind.PROGRESSED;
        }

        @Override
        public LocalDate since() {
            return on;
        }

        /** By the officer whose matter it is, or a secretary, of something that was said and is not answered yet. */
        static void mayStart(Attempt attempt) {
            attempt.denyUnless(attempt.state().undertakings().running() != null, Refusal.NOT_IN_THIS_STAGE);
            Actor by = attempt.act().by();
            AnswerEvent.Assigned assignment = attempt.state().assignment();
            attempt.denyUnless(
                    by.holds(Role.SECRETARY) || assignment == null || by.id().equals(assignment.officer()),
                    Refusal.NOT_THE_ASSIGNED_OFFICER);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.sinceReceipt(on);
            attempt.denyUnless(PlainText.length(text) <= MAX, Refusal.PROGRESS_TOO_LONG);
            Undertakings.Dated<?> running = attempt.state().undertakings().running();
            if (done != null && running != null) {
                attempt.notInFuture(done.on());
                attempt.denyUnless(!done.on().isBefore(running.since()), Refusal.DONE_BEFORE_IT_WAS_SAID);
                attempt.denyUnless(running.provenOn() == null, Refusal.DONE_ALREADY);
                attempt.denyUnless(!attempt.state().waitsForAnotherBody(), Refusal.REPLY_MISSING);
                // What is to be put to another body is done when the paper is sent, and by nothing else.
                attempt.denyUnless(attempt.state().stage() != Stage.PETITIONING, Refusal.PAPER_NOT_SENT);
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.undertakings().progressed(this));
        }

        @Override
        public Progressed withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.progressed(this);
        }
    }
}
