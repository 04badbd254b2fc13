package vn.doithoai.question.life;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Texts;
import vn.doithoai.question.Visibility;

/** What does not move a question on: what is shown of it, notes, telling the asker. */
public sealed interface RecordEvent extends Event {

    /**
     * What the public sees was changed after acceptance, or the page was removed.
     *
     * @param reasonCode required for {@link Visibility#REMOVED}
     * @param publicText a new public text, or none: the earlier one stands
     */
    record VisibilityChanged(
            Act act,
            Visibility visibility,
            @Nullable String reasonCode,
            @Nullable PublicText publicText) implements RecordEvent {
        public VisibilityChanged {
            reasonCode = Texts.lineOrNull(reasonCode);
        }

        @Override
        public EventKind kind() {
            return EventKind.VISIBILITY_CHANGED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(attempt.state().isAccepted(), Refusal.NOT_YET_ACCEPTED);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.needsWhy();
            if (visibility == Visibility.REMOVED) {
                attempt.denyUnless(
                        reasonCode != null && attempt.facts().isRemovalReason(reasonCode), Refusal.UNKNOWN_REASON_CODE);
            }
            if (visibility.showsText()) {
                QuestionState state = attempt.state();
                String topic = state.topic();
                boolean sensitive = topic != null && attempt.facts().isSensitive(topic);
                attempt.denyUnless(!sensitive || act.by().holds(Role.CHAIR), Refusal.SENSITIVE_TOPIC);
                boolean neverPublic = state.outcome() == Outcome.OFF_TOPIC || state.stage() == Stage.DIVERTED;
                attempt.denyUnless(!neverPublic, Refusal.VISIBILITY_NOT_POSSIBLE);
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.listing().shown(visibility, reasonCode, publicText));
        }

        @Override
        public VisibilityChanged withoutAskersWords() {
            return new VisibilityChanged(act, visibility, reasonCode, publicText == null ? null : Erasure.NO_WORDING);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.visibilityChanged(this);
        }
    }

    /**
     * What a secretary recorded from the minutes of a session is confirmed; from now on readers see it.
     *
     * @param minutes the signed minutes, or none: the chair says so
     */
    record MinutesConfirmed(Act act, @Nullable SignedMinutes minutes) implements RecordEvent {
        @Override
        public EventKind kind() {
            return EventKind.MINUTES_CONFIRMED;
        }

        static void mayStart(Attempt attempt) {
            attempt.denyUnless(!attempt.question().unconfirmed().isEmpty(), Refusal.NOT_IN_THIS_STAGE);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(minutes != null || act.by().holds(Role.CHAIR), Refusal.SIGNED_MINUTES_MISSING);
            if (minutes != null) {
                attempt.signed(minutes);
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public MinutesConfirmed withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.minutesConfirmed(this);
        }
    }

    /**
     * The secretary puts right what it is and whom it is about, at any step. What is prepared by whom it is about now falls to
     * somebody else, and what was approved is approved anew (S42).
     *
     * @param about account ids of the staff it is about
     * @param onlyCounted whether its text is hidden until the chair decides, as the new topic is sensitive
     */
    record Reclassified(
            Act act,
            @Nullable String topic,
            @Nullable String session,
            Set<String> about,
            Origin origin,
            boolean onlyCounted)
            implements RecordEvent {
        public Reclassified {
            topic = Texts.lineOrNull(topic);
            session = Texts.lineOrNull(session);
            about = Set.copyOf(about);
        }

        @Override
        public EventKind kind() {
            return EventKind.RECLASSIFIED;
        }

        @Override
        public void check(Attempt attempt) {
            QuestionState state = attempt.state();
            OfficeFacts facts = attempt.facts();
            attempt.denyUnless(topic == null ? !state.isAccepted() : facts.isTopic(topic), Refusal.UNKNOWN_TOPIC);
            attempt.denyUnless(session == null || facts.isSession(session), Refusal.UNKNOWN_SESSION);
            boolean newlySensitive = topic != null && !topic.equals(state.topic()) && facts.isSensitive(topic);
            attempt.denyUnless(onlyCounted || !newlySensitive, Refusal.SENSITIVE_TOPIC);
            attempt.follows(origin.follows());
            attempt.denyUnless(!applyTo(state).equals(state), Refusal.NOTHING_RECLASSIFIED);
            if (state.isAccepted() || !about.containsAll(state.about())) {
                attempt.needsWhy();
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            Listing before = state.listing();
            Listing listing =
                    new Listing(topic, session, before.publicText(), about, before.decided(), before.reasonCode());
            QuestionState sorted =
                    state.with(onlyCounted ? listing.atMostCounted() : listing).with(origin);
            return before.about().containsAll(about) ? sorted : handedOver(sorted);
        }

        private static QuestionState handedOver(QuestionState state) {
            Work left = state.work().withoutHandOf(state.about());
            QuestionState.Progress progress = state.progress();
            Stage unassigned = left.assignment() == null ? Stage.ACCEPTED : Stage.ASSIGNED;
            Stage before = progress.before() == Stage.ASSIGNED ? unassigned : progress.before();
            Undertakings.Dated<?> forward = state.undertakings().forward();
            boolean relayed = left.draft() != null || (forward != null && forward.reply() != null);
            Stage stage =
                    switch (progress.stage()) {
                        case ASSIGNED -> unassigned;
                        case DRAFTED, APPROVED -> relayed ? Stage.DRAFTED : unassigned;
                        default -> progress.stage();
                    };
            return state.with(left)
                    .with(new QuestionState.Progress(stage, before, progress.undertaken(), progress.undertaken()));
        }

        @Override
        public Reclassified withoutAskersWords() {
            return new Reclassified(act, topic, session, about, origin.withoutAsker(), onlyCounted);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.reclassified(this);
        }
    }

    /** An internal note, never public; it may repeat what the asker said on the telephone. */
    record Noted(Act act, String text) implements RecordEvent {

        /** Most characters of all notes together: a record takes a megabyte, and the answer must still find room. */
        static final int ALL_MAX = 150_000;

        public Noted {
            text = Texts.requiredText(text, "the note");
        }

        @Override
        public EventKind kind() {
            return EventKind.NOTED;
        }

        @Override
        public void check(Attempt attempt) {
            int noted = attempt.question().recorded().stream()
                    .mapToInt(event -> event instanceof Noted note ? note.text.length() : 0)
                    .sum();
            attempt.denyUnless(noted + text.length() <= ALL_MAX, Refusal.NOTES_FULL);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public Noted withoutAskersWords() {
            return new Noted(act, Erasure.NOTHING);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.noted(this);
        }
    }

    /** The asker was told how things stand (S49). */
    record Told(Act act, Notification notification) implements RecordEvent {
        @Override
        public EventKind kind() {
            return EventKind.TOLD;
        }

        /** Whoever has the matter tells the asker, or secretary and chair for everybody. */
        static void mayStart(Attempt attempt) {
            Actor teller = attempt.act().by();
            attempt.denyUnless(
                    teller.holds(Role.SECRETARY, Role.CHAIR)
                            || attempt.state()
                                    .charge()
                                    .isOf(
                                            teller.id(),
                                            attempt.facts()
                                                    .officersUnit(teller.id())
                                                    .orElse(null)),
                    Refusal.NOT_YOUR_MATTER);
        }

        @Override
        public void check(Attempt attempt) {
            attempt.notified(notification);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state.with(state.asker().told(notification.on()));
        }

        @Override
        public Told withoutAskersWords() {
            return new Told(act, notification.withoutNote());
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.told(this);
        }
    }

    /**
     * A file came to the question, or somebody else may have it from now on.
     *
     * @param file with its bytes on disk already
     */
    record Attached(Act act, AttachedFile file, AttachedFile.Standing standing) implements RecordEvent {
        @Override
        public EventKind kind() {
            return EventKind.ATTACHED;
        }

        /** An officer attaches to what was assigned to that officer. */
        static void mayStart(Attempt attempt) {
            Told.mayStart(attempt);
        }

        @Override
        public void check(Attempt attempt) {
            List<AttachedFile.Standard> files = attempt.question().files();
            boolean there =
                    files.stream().anyMatch(known -> known.file().sha256().equals(file.sha256()));
            attempt.denyUnless(there || standing != AttachedFile.Standing.GONE, Refusal.FILE_UNKNOWN);
            attempt.denyUnless(there || files.size() < AttachedFile.MOST, Refusal.TOO_MANY_FILES);
            if (standing == AttachedFile.Standing.GONE) {
                attempt.needsWhy();
            }
            if (standing == AttachedFile.Standing.PUBLIC) {
                attempt.denyUnless(
                        act.by().holds(Role.SECRETARY, Role.LEADER, Role.CHAIR), Refusal.FILE_PUBLIC_BY_OTHERS);
                attempt.denyUnless(file.of() != AttachedFile.Belongs.ASKER, Refusal.FILE_OF_THE_ASKER);
                attempt.denyUnless(attempt.state().isAccepted(), Refusal.NOT_YET_ACCEPTED);
            }
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public Attached withoutAskersWords() {
            return new Attached(act, file.erased(), AttachedFile.Standing.GONE);
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.attached(this);
        }
    }

    /**
     * An act that no build has shown was taken back; the reason is the act's. Both stay stored and count no more ({@link
     * Question#events}).
     *
     * @param index place of what was taken back among all that is recorded
     * @param of its kind
     */
    record TakenBack(Act act, int index, EventKind of) implements RecordEvent {
        @Override
        public EventKind kind() {
            return EventKind.TAKEN_BACK;
        }

        /** Whether it names an act that was there before it. */
        boolean fits(List<Event> before) {
            return index > 0 && index < before.size() && before.get(index).kind() == of && of != EventKind.TAKEN_BACK;
        }

        /** The rest is asked by {@link Lifecycle}, which knows the clocks. */
        @Override
        public void check(Attempt attempt) {
            attempt.denyUnless(fits(attempt.question().recorded()), Refusal.NOTHING_TO_TAKE_BACK);
        }

        @Override
        public QuestionState applyTo(QuestionState state) {
            return state;
        }

        @Override
        public TakenBack withoutAskersWords() {
            return this;
        }

        @Override
        public <R> R accept(EventVisitor<R> visitor) {
            return visitor.takenBack(this);
        }
    }
}
