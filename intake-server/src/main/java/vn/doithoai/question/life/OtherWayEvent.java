package vn.doithoai.question.life;

import java.time.LocalDate;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Texts;

/** What ends elsewhere: a letter to the asker alone, the procedure for complaints and denunciations, withdrawal. */
public sealed interface OtherWayEvent extends Event {

    /** Off topic: answered by a letter to the asker alone (O8, S55). */
    record AnsweredPrivately(
            Act act, String letterNumber, LocalDate letterDate, Notification.Means delivery, LocalDate deliveredOn)
            implements OtherWayEvent {
        public AnsweredPrivately {
            letterNumber = Texts.requiredLine(letterNumber, "the letter number");
        }

        @Override
        public EventKind kind() {
            return EventKind.ANSWERED_PRIVATELY;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.sinceReceipt(letterDate);
            attempt.sinceReceipt(deliveredOn);
            attempt.told(delivery, deliveredOn);
            attempt.denyUnless(!deliveredOn.isBefore(letterDate), Refusal.DATE_TOO_EARLY);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            // The text stays hidden also when it is taken up again, until the office decides anew.
            return state.answered(state.answer(), deliveredOn)
                    .ending(Outcome.OFF_TOPIC)
                    .with(state.listing().atMostCounted());
        }

        @Override
        public AnsweredPrivately withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.answeredPrivately(this);
        }
    }

    /**
     * Taken on board without an answer (O4): a thanks, a wish, a word that asks for nothing. The reason is the act's. Who wants an
     * answer all the same takes it up again as after any other.
     */
    record Acknowledged(Act act) implements OtherWayEvent {
        @Override
        public EventKind kind() {
            return EventKind.ACKNOWLEDGED;
        }

        /** What asks for something is answered. */
        static void mayStart(Attempt attempt) {
            Kind kind = attempt.state().origin().kind();
            attempt.denyUnless(kind == Kind.WISH || kind == Kind.CONTRIBUTION, Refusal.WANTS_AN_ANSWER);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.answered(state.answer(), act.on()).ending(Outcome.TAKEN_ON_BOARD);
        }

        @Override
        public Acknowledged withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.acknowledged(this);
        }
    }

    /**
     * One of secretary and chair takes it for a complaint or denunciation: from now on only these two see it, and the other
     * of the two confirms with {@link Diverted} or drops it.
     */
    record DiversionProposed(Act act, Procedure procedure) implements OtherWayEvent {
        @Override
        public EventKind kind() {
            return EventKind.DIVERSION_PROPOSED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.proposing(new QuestionState.Proposal(procedure, act.by()));
        }

        @Override
        public DiversionProposed withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.diversionProposed(this);
        }
    }

    /** It is a question after all; the reason is the act's. */
    record DiversionDropped(Act act) implements OtherWayEvent {
        @Override
        public EventKind kind() {
            return EventKind.DIVERSION_DROPPED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(attempt.state().proposal() != null, Refusal.NOT_IN_THIS_STAGE);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.proposing(null);
        }

        @Override
        public DiversionDropped withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.diversionDropped(this);
        }
    }

    /**
     * A complaint or denunciation, taken to its own procedure (O10).
     *
     * @param confirmedBy the second of secretary and chair
     */
    record Diverted(Act act, Procedure procedure, LocalDate notifiedOn, Actor confirmedBy) implements OtherWayEvent {
        @Override
        public EventKind kind() {
            return EventKind.DIVERTED;
        }

        /** Where one person proposed it, the other of secretary and chair confirms. */
        static void mayStart(Attempt attempt) {
            QuestionState.Proposal proposal = attempt.state().proposal();
            attempt.denyUnless(
                    proposal == null || attempt.act().by().makesTwoWith(proposal.by()), Refusal.SECOND_PERSON_NEEDED);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(act.by().makesTwoWith(confirmedBy), Refusal.SECOND_PERSON_NEEDED);
            attempt.notInFuture(notifiedOn);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.DIVERTED).ending(Outcome.DIVERTED).proposing(null);
        }

        @Override
        public Diverted withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.diverted(this);
        }
    }

    /** The asker takes the question back. */
    record Withdrawn(Act act) implements OtherWayEvent {
        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.endingIn(Stage.WITHDRAWN);
        }

        @Override
        public Withdrawn withoutAskersWords() {
            return new Withdrawn(act.withoutAskersWhy());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.withdrawn(this);
        }
    }

    /** Refused or withdrawn by mistake, or not meant so any more: on from where it was. The reason is the act's. */
    record Restored(Act act) implements OtherWayEvent {
        @Override
        public EventKind kind() {
            return EventKind.RESTORED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.restored();
        }

        @Override
        public Restored withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.restored(this);
        }
    }
}
