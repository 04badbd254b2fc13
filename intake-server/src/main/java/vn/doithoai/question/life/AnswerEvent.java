package vn.doithoai.question.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Texts;

/** From the assignment to a published answer, and what can happen to that answer afterwards. */
public sealed interface AnswerEvent extends Event {

    /**
     * Given to a unit and a responsible post.
     *
     * @param officer account id of who will draft
     * @param partners co-ordinating units (S16)
     */
    record Assigned(Act act, String unit, String post, String officer, List<String> partners) implements AnswerEvent {
        public Assigned {
            unit = Texts.requiredLine(unit, "the unit");
            post = Texts.requiredLine(post, "the post");
            officer = Texts.requiredLine(officer, "the officer");
            partners = List.copyOf(partners);
        }

        @Override
        public EventKind kind() {
            return EventKind.ASSIGNED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.notAbout(officer);
            String topic = attempt.state().topic();
            boolean usual = topic != null
                    && (attempt.facts().isUnitInChargeOf(unit, topic)
                            || !attempt.facts().hasUnitInCharge(topic));
            attempt.denyUnless(usual || !act.why().isEmpty(), Refusal.UNIT_NOT_IN_CHARGE);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            QuestionState given = state.with(state.work().givenTo(this));
            return state.stage().isUndertaken() ? given : given.at(Stage.ASSIGNED);
        }

        @Override
        public Assigned withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.assigned(this);
        }
    }

    /** An answer was prepared; nobody outside the office sees it yet. */
    record Drafted(Act act, Answer answer) implements AnswerEvent {
        @Override
        public EventKind kind() {
            return EventKind.DRAFTED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(
                    isTheirs(attempt.act().by(), attempt.state(), attempt.facts()), Refusal.NOT_THE_ASSIGNED_OFFICER);
            attempt.denyUnless(!attempt.state().waitsForAnotherBody(), Refusal.REPLY_MISSING);
        }

        /**
         * Of the officer it was assigned to. Of what nobody was assigned to, of whoever took it first and of the officers of
         * the unit that has it; where no unit has it yet, of those in charge of the topic. A secretary may stand in there.
         */
        private static boolean isTheirs(Actor drafter, QuestionState state, OfficeFacts facts) {
            Charge charge = state.charge();
            if (state.assignment() != null) {
                return drafter.id().equals(charge.officer());
            }
            String unit = facts.officersUnit(drafter.id()).orElse(null);
            String topic = state.topic();
            return drafter.holds(Role.SECRETARY)
                    || charge.isOf(drafter.id(), unit)
                    || (charge.unit() == null && topic != null && facts.isFieldOf(drafter.id(), topic));
        }

        @Override
        public void check(Attempt attempt) {
            attempt.complete(answer);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.DRAFTED)
                    .with(state.work().drafted(answer, act.by().id()));
        }

        @Override
        public Drafted withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.drafted(this);
        }
    }

    /** The next build may publish it. */
    record Approved(Act act, Outcome outcome) implements AnswerEvent {
        @Override
        public EventKind kind() {
            return EventKind.APPROVED;
        }

        static void mayStart(Attempt attempt) {
            QuestionState state = attempt.state();
            attempt.denyUnless(state.draft() != null, Refusal.DRAFT_MISSING);
            String approver = attempt.act().by().id();
            boolean drafter = approver.equals(state.draftedBy());
            attempt.denyUnless(!drafter, Refusal.DRAFTER_CANNOT_APPROVE);
            attempt.denyUnless(drafter || !saysOwnWords(attempt.question(), state, approver), Refusal.OWN_WORDS);
            attempt.denyUnless(!state.waitsForAnotherBody(), Refusal.REPLY_MISSING);
        }

        /** What the approver wrote is not made another's by a colleague who saves it. */
        private static boolean saysOwnWords(Question question, QuestionState state, String approver) {
            Answer draft = state.draft();
            List<Answer> earlier = question.events().stream()
                    .filter(event ->
                            event instanceof Drafted && event.act().by().id().equals(approver))
                    .map(event -> ((Drafted) event).answer())
                    .toList();
            return draft != null && OwnWords.areIn(draft, earlier);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(
                    outcome.isAnswer() || (outcome == attempt.state().outcome() && outcome.mayStandAnswered()),
                    Refusal.OUTCOME_NOT_POSSIBLE);
            Answer draft = attempt.state().draft();
            if (draft != null) {
                attempt.answeredBy(draft, outcome);
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.APPROVED).ending(outcome);
        }

        @Override
        public Approved withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.approved(this);
        }
    }

    /** Sent back to the drafter; the reason is the act's. */
    record Returned(Act act) implements AnswerEvent {
        @Override
        public EventKind kind() {
            return EventKind.RETURNED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.ASSIGNED).asUndertaken();
        }

        @Override
        public Returned withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.returned(this);
        }
    }

    /** An approval taken back before any build published it; the reason is the act's. */
    record Recalled(Act act) implements AnswerEvent {
        @Override
        public EventKind kind() {
            return EventKind.RECALLED;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.at(Stage.DRAFTED).asUndertaken();
        }

        @Override
        public Recalled withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.recalled(this);
        }
    }

    /**
     * Answered aloud at the conference and taken down in the minutes (O1–O4).
     *
     * @param point meeting point where it was said, from 1, or none: the session has no day yet
     */
    record AnsweredInSession(
            Act act,
            Outcome outcome,
            String session,
            @Nullable Integer point,
            LocalDate on,
            Answer answer) implements AnswerEvent {
        public AnsweredInSession {
            session = Texts.requiredLine(session, "the session");
        }

        /** Where nobody knows at which point. */
        public AnsweredInSession(Act act, Outcome outcome, String session, LocalDate on, Answer answer) {
            this(act, outcome, session, null, on, answer);
        }

        @Override
        public EventKind kind() {
            return EventKind.ANSWERED_IN_SESSION;
        }

        @Override
        public boolean isFromMinutes() {
            return true;
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(outcome.isAnswer(), Refusal.OUTCOME_NOT_POSSIBLE);
            attempt.denyUnless(attempt.facts().isSession(session), Refusal.UNKNOWN_SESSION);
            attempt.sinceTakenUp(on);
            attempt.saidAt(session, point, on);
            attempt.denyUnless(
                    point != null
                            || on.equals(act.on())
                            || attempt.facts().sessionDay(session).isEmpty(),
                    Refusal.NOT_THE_DAY_OF_THE_POINT);
            attempt.completeAsSpoken(answer);
            attempt.answeredBy(answer, outcome);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.answered(answer, on).ending(outcome);
        }

        @Override
        public AnsweredInSession withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.answeredInSession(this);
        }
    }

    /** A build took the approved answer into a release. */
    record Published(Act act, String buildId) implements AnswerEvent {
        public Published {
            buildId = Texts.requiredLine(buildId, "the build id");
        }

        @Override
        public EventKind kind() {
            return EventKind.PUBLISHED;
        }

        @Override
        public void check(Attempt attempt) {}

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.answered(state.draft(), act.on()).with(state.work().withoutDraft());
        }

        @Override
        public Published withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.published(this);
        }
    }

    /** A published answer was changed; the old one stays in the history, the reason is the act's. */
    record Corrected(Act act, Answer answer) implements AnswerEvent {
        @Override
        public EventKind kind() {
            return EventKind.CORRECTED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(attempt.state().answer() != null, Refusal.DRAFT_MISSING);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
            attempt.denyUnless(!answer.equals(attempt.state().answer()), Refusal.NOTHING_CHANGED);
            attempt.complete(answer);
            attempt.answeredBy(answer, attempt.state().outcome());
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.given().corrected(answer));
        }

        @Override
        public Corrected withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.corrected(this);
        }
    }

    /** Taken up again; the reason is the act's. A new clock starts and the old marks stay. */
    record Reopened(Act act) implements AnswerEvent {
        @Override
        public EventKind kind() {
            return EventKind.REOPENED;
        }

        /** The chair always, the asker once and within the days of the rule. */
        static void mayStart(Attempt attempt) {
            Act act = attempt.act();
            if (act.by().holds(Role.CHAIR)) {
                return;
            }
            // What the asker cannot read yet costs nobody the one chance to say that it is unclear.
            attempt.denyUnless(attempt.question().unconfirmed().isEmpty(), Refusal.NOT_IN_THIS_STAGE);
            attempt.denyUnless(attempt.state().reopening().byAsker() == 0, Refusal.ALREADY_REOPENED);
            LocalDate answeredOn = attempt.state().answeredOn();
            attempt.denyUnless(
                    answeredOn != null
                            && !act.on()
                                    .isAfter(answeredOn.plusDays(
                                            attempt.facts().rulesOn(answeredOn).followUpDays())),
                    Refusal.FOLLOW_UP_OVER);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.reopened(act.on(), act.by().holds(Role.ASKER));
        }

        @Override
        public Reopened withoutAskersWords() {
            return new Reopened(act.withoutAskersWhy());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.reopened(this);
        }
    }
}
