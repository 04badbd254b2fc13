package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Texts;
import vn.doithoai.question.Visibility;

/** What happens to a question before anybody works on it: taken in, asked back, merged, split. */
public sealed interface TriageEvent extends Event {

    /**
     * The question came in; any suspicion quarantines it.
     *
     * @param on day the office was asked: of the slip, the call or the session; never after the day it was typed
     * @param point meeting point of the session where it was said, from 1, or none: not said there
     * @param follows the earlier question that it takes up (S67), or none
     * @param takenBy who took the slip or the call, as it was written, or none: who typed it
     */
    record Received(
            Act act,
            Channel channel,
            LocalDate on,
            @Nullable Integer point,
            @Nullable QuestionNumber follows,
            @Nullable String takenBy,
            Set<Suspicion> suspicions)
            implements TriageEvent {
        public Received {
            suspicions = Set.copyOf(suspicions);
            takenBy = Texts.lineOrNull(takenBy);
            if (on.isAfter(act.on())) {
                throw new IllegalArgumentException("received on a day that was still to come: " + on);
            }
        }

        /** What is received as it is sent. */
        public Received(Act act, Channel channel, Set<Suspicion> suspicions) {
            this(act, channel, act.on(), null, null, suspicions);
        }

        /** What was taken by who typed it. */
        public Received(
                Act act,
                Channel channel,
                LocalDate on,
                @Nullable Integer point,
                @Nullable QuestionNumber follows,
                Set<Suspicion> suspicions) {
            this(act, channel, on, point, follows, null, suspicions);
        }

        @Override
        public EventKind kind() {
            return EventKind.RECEIVED;
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(suspicions.isEmpty() ? Stage.RECEIVED : Stage.QUARANTINED)
                    .with(state.origin().following(follows));
        }

        @Override
        public Received withoutAskersWords() {
            // Who took a slip may be a neighbour, who would tell whose it was.
            return new Received(act, channel, on, point, follows, suspicions);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.received(this);
        }
    }

    /** A person looked at a quarantined question and found it genuine. */
    record Released(Act act, String reasonCode) implements TriageEvent {
        public Released {
            reasonCode = Texts.requiredLine(reasonCode, "the reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.RELEASED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.RECEIVED);
        }

        @Override
        public Released withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.released(this);
        }
    }

    /** Not taken in, with a reason of the closed list. */
    record Refused(Act act, String reasonCode) implements TriageEvent {
        public Refused {
            reasonCode = Texts.requiredLine(reasonCode, "the reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.REFUSED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(attempt.facts().isRefusalReason(reasonCode), Refusal.UNKNOWN_REASON_CODE);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.endingIn(Stage.REFUSED).with(state.listing().because(reasonCode));
        }

        @Override
        public Refused withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * Taken into the list.
     *
     * @param session the session it belongs to, or none: taken up at once
     * @param about account ids of the staff it is about (S42)
     */
    record Accepted(
            Act act,
            String topic,
            @Nullable String session,
            Visibility visibility,
            PublicText publicText,
            Set<String> about)
            implements TriageEvent {
        public Accepted {
            topic = Texts.requiredLine(topic, "the topic");
            session = Texts.lineOrNull(session);
            about = Set.copyOf(about);
        }

        @Override
        public EventKind kind() {
            return EventKind.ACCEPTED;
        }

        @Override
        public void check(Attempt attempt) {
            OfficeFacts facts = attempt.facts();
            attempt.denyUnless(facts.isTopic(topic), Refusal.UNKNOWN_TOPIC);
            attempt.denyUnless(session == null || facts.isSession(session), Refusal.UNKNOWN_SESSION);
            attempt.denyUnless(visibility != Visibility.REMOVED, Refusal.VISIBILITY_NOT_POSSIBLE);
            attempt.denyUnless(!visibility.showsText() || !facts.isSensitive(topic), Refusal.SENSITIVE_TOPIC);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            Listing before = state.listing();
            return state.at(Stage.ACCEPTED)
                    .with(new Listing(topic, session, publicText, about, visibility, before.reasonCode()));
        }

        @Override
        public Accepted withoutAskersWords() {
            return new Accepted(act, topic, session, visibility, Erasure.NO_WORDING, about);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.accepted(this);
        }
    }

    /** The office asks back (S54), often in the words of the asker. */
    record ClarificationAsked(Act act, String question) implements TriageEvent {
        public ClarificationAsked {
            question = Texts.requiredText(question, "the question back");
        }

        @Override
        public EventKind kind() {
            return EventKind.CLARIFICATION_ASKED;
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.leavingFor(Stage.CLARIFYING);
        }

        @Override
        public ClarificationAsked withoutAskersWords() {
            return new ClarificationAsked(act, Erasure.NOTHING);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.clarificationAsked(this);
        }
    }

    /**
     * The asker replied, or could not be reached.
     *
     * @param reply the reply, or none: no contact
     */
    record Clarified(Act act, @Nullable String reply) implements TriageEvent {
        public Clarified {
            reply = reply == null || reply.isBlank() ? null : PlainText.text(reply);
        }

        @Override
        public EventKind kind() {
            return EventKind.CLARIFIED;
        }

        @Override
        public void check(Attempt attempt) {
            boolean byAskerAlone = !act.by().holds(Role.SECRETARY, Role.CHAIR);
            attempt.denyUnless(reply != null || !byAskerAlone, Refusal.REASON_MISSING);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.back();
        }

        @Override
        public Clarified withoutAskersWords() {
            return new Clarified(act.withoutAskersWhy(), reply == null ? null : Erasure.NOTHING);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.clarified(this);
        }
    }

    /** Joined to a question on the same matter (S50); it keeps its number and receipt. */
    record Merged(Act act, QuestionNumber target) implements TriageEvent {
        @Override
        public EventKind kind() {
            return EventKind.MERGED;
        }

        @Override
        public void check(Attempt attempt) {
            if (target.equals(attempt.question().number())) {
                attempt.deny(Refusal.MERGE_WITH_ITSELF);
                return;
            }
            // A target that is not merged points nowhere, so no circle can close; it may be merged on later.
            attempt.facts()
                    .other(target)
                    .ifPresentOrElse(
                            other -> {
                                attempt.denyUnless(other.stage() != Stage.MERGED, Refusal.MERGE_TARGET_MERGED);
                                attempt.denyUnless(mayCarry(other), Refusal.MERGE_TARGET_NOT_HANDLED);
                            },
                            () -> attempt.deny(Refusal.MERGE_TARGET_UNKNOWN));
        }

        /** A merged question has the state of its main one, so that one must be on its way to an answer, in the open. */
        private static boolean mayCarry(QuestionState main) {
            return !main.isRestricted() && main.stage() != Stage.REFUSED && main.stage() != Stage.WITHDRAWN;
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.leavingFor(Stage.MERGED).mergedInto(target);
        }

        @Override
        public Merged withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.merged(this);
        }
    }

    /** On its own again, as it was before it was joined. */
    record Unmerged(Act act) implements TriageEvent {
        @Override
        public EventKind kind() {
            return EventKind.UNMERGED;
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.back().mergedInto(null);
        }

        @Override
        public Unmerged withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.unmerged(this);
        }
    }

    /** A second matter in the same text was entered as a question of its own. */
    record SplitOff(Act act, QuestionNumber part) implements TriageEvent {
        @Override
        public EventKind kind() {
            return EventKind.SPLIT_OFF;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(
                    !part.equals(attempt.question().number())
                            && attempt.facts().other(part).isPresent(),
                    Refusal.MERGE_TARGET_UNKNOWN);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public SplitOff withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.splitOff(this);
        }
    }

    /** Pressing, or no longer so: sorts first on the desk. */
    record Marked(Act act, boolean pressing) implements TriageEvent {
        @Override
        public EventKind kind() {
            return EventKind.MARKED;
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.pressing(pressing);
        }

        @Override
        public Marked withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.marked(this);
        }
    }
}
