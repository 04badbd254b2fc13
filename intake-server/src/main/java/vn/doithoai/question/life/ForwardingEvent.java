package vn.doithoai.question.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Texts;

/** What is for another body: that it will be put to it, that it was, and its reply (O7, S65, S66). */
public sealed interface ForwardingEvent extends UndertakingEvent {

    /**
     * The chair decides to recommend it to the competent body (O7, S65), mostly in the hall, before there is a paper; the
     * commune's own clock runs until the paper is sent.
     *
     * @param madeOn day it was said
     * @param point meeting point of the question's session where it was said, from 1, or none: not in the hall
     * @param due last day for sending the paper, within the days of a promise (S46)
     * @param notification proof that the asker knows which body and by when (S65)
     */
    record ForwardingDecided(
            Act act,
            LocalDate madeOn,
            @Nullable Integer point,
            String body,
            BodyLevel level,
            LocalDate due,
            @Nullable Notification notification)
            implements ForwardingEvent {
        public ForwardingDecided {
            body = Texts.requiredLine(body, "the body");
        }

        @Override
        public EventKind kind() {
            return EventKind.FORWARDING_DECIDED;
        }

        @Override
        public boolean isFromMinutes() {
            return !act.by().holds(Role.CHAIR);
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
        public void check(Attempt attempt) {
            attempt.saidBy(madeOn, point, due);
            attempt.fromMinutes(this, point);
            attempt.notified(notification);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.undertaken(
                    Stage.PETITIONING,
                    Outcome.BEYOND_AUTHORITY,
                    state.undertakings().and(this));
        }

        @Override
        public ForwardingDecided withoutAskersWords() {
            return new ForwardingDecided(
                    act, madeOn, point, body, level, due, notification == null ? null : notification.withoutNote());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.forwardingDecided(this);
        }
    }

    /** Recommended to the competent body (O7, S65); stays open until its reply is relayed (S66). */
    record Forwarded(
            Act act,
            String body,
            BodyLevel level,
            String documentNumber,
            LocalDate documentDate,
            LocalDate expected,
            @Nullable Notification notification)
            implements ForwardingEvent {
        public Forwarded {
            body = Texts.requiredLine(body, "the body");
            documentNumber = Texts.requiredLine(documentNumber, "the document number");
        }

        @Override
        public EventKind kind() {
            return EventKind.FORWARDED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.sinceReceipt(documentDate);
            attempt.expected(expected);
            attempt.notified(notification);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.undertaken(
                    Stage.FORWARDED,
                    Outcome.BEYOND_AUTHORITY,
                    state.undertakings().and(this));
        }

        @Override
        public Forwarded withoutAskersWords() {
            return new Forwarded(
                    act,
                    body,
                    level,
                    documentNumber,
                    documentDate,
                    expected,
                    notification == null ? null : notification.withoutNote());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.forwarded(this);
        }
    }

    /** The other body replied; the reply, which may name the asker, waits to be relayed. */
    record ReplyReceived(Act act, LocalDate on, String text) implements ForwardingEvent {
        public ReplyReceived {
            text = Texts.requiredText(text, "the reply");
        }

        @Override
        public EventKind kind() {
            return EventKind.REPLY_RECEIVED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.sinceReceipt(on);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.DRAFTED)
                    .with(state.undertakings().replied(this))
                    .with(state.work().withoutDraft());
        }

        @Override
        public ReplyReceived withoutAskersWords() {
            return new ReplyReceived(act, on, Erasure.NOTHING);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.replyReceived(this);
        }
    }
}
