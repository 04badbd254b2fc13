package vn.doithoai.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a question: the only thing stored about its life (lifecycle A). Dates inside an event are
 * local dates; {@link Act#at} is when it was recorded.
 */
public sealed interface Event {

    Act act();

    EventKind kind();

    /** The question came in; any suspicion quarantines it. */
    record Received(Act act, Channel channel, Set<Suspicion> suspicions) implements Event {
        public Received {
            suspicions = Set.copyOf(suspicions);
        }

        @Override
        public EventKind kind() {
            return EventKind.RECEIVED;
        }
    }

    /** A person looked at a quarantined question and found it genuine. */
    record Released(Act act, String reasonCode) implements Event {
        public Released {
            reasonCode = Texts.requiredLine(reasonCode, "the reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.RELEASED;
        }
    }

    /** Not taken in, with a reason of the closed list. */
    record Refused(Act act, String reasonCode) implements Event {
        public Refused {
            reasonCode = Texts.requiredLine(reasonCode, "the reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.REFUSED;
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
            PublicWording wording,
            Set<String> about)
            implements Event {
        public Accepted {
            topic = Texts.requiredLine(topic, "the topic");
            session = Texts.lineOrNull(session);
            about = Set.copyOf(about);
        }

        @Override
        public EventKind kind() {
            return EventKind.ACCEPTED;
        }
    }

    /** The office asks back (S54). */
    record ClarificationAsked(Act act, String question) implements Event {
        public ClarificationAsked {
            question = Texts.requiredText(question, "the question back");
        }

        @Override
        public EventKind kind() {
            return EventKind.CLARIFICATION_ASKED;
        }
    }

    /**
     * The asker replied, or could not be reached.
     *
     * @param reply the reply, or none: no contact
     */
    record Clarified(Act act, @Nullable String reply) implements Event {
        public Clarified {
            reply = reply == null || reply.isBlank() ? null : PlainText.text(reply);
        }

        @Override
        public EventKind kind() {
            return EventKind.CLARIFIED;
        }
    }

    /** Joined to a question on the same matter (S50); it keeps its number and receipt. */
    record Merged(Act act, QuestionNumber target) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.MERGED;
        }
    }

    record Unmerged(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.UNMERGED;
        }
    }

    /**
     * A complaint or denunciation, taken to its own procedure (O10).
     *
     * @param confirmedBy the second of secretary and chair
     */
    record Diverted(Act act, Procedure procedure, LocalDate notifiedOn, Actor confirmedBy) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.DIVERTED;
        }
    }

    /**
     * Given to a unit and a responsible post.
     *
     * @param officer account id of who will draft
     * @param partners co-ordinating units (S16)
     */
    record Assigned(Act act, String unit, String post, String officer, List<String> partners) implements Event {
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
    }

    record Drafted(Act act, Answer answer) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.DRAFTED;
        }
    }

    record Approved(Act act, Outcome outcome) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.APPROVED;
        }
    }

    /** Sent back to the drafter; the reason is the act's. */
    record Returned(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.RETURNED;
        }
    }

    /** Answered aloud at the conference and taken down in the minutes (O1–O4). */
    record AnsweredInSession(Act act, Outcome outcome, String session, LocalDate on, Answer answer) implements Event {
        public AnsweredInSession {
            session = Texts.requiredLine(session, "the session");
        }

        @Override
        public EventKind kind() {
            return EventKind.ANSWERED_IN_SESSION;
        }
    }

    /** The chair promises (O5, S45–S46). */
    record Promised(Act act, String text, String unit, String post, LocalDate due) implements Event {
        public Promised {
            text = Texts.requiredText(text, "the promise");
            unit = Texts.requiredLine(unit, "the unit");
            post = Texts.requiredLine(post, "the post");
        }

        @Override
        public EventKind kind() {
            return EventKind.PROMISED;
        }
    }

    /**
     * Complex (O6) or still studied (O9).
     *
     * @param partners co-ordinating units; at least one for O6
     * @param reason why it needs time, or the chair's instruction
     * @param expected date the asker was told (O6) or the internal target (O9)
     * @param notification required for O6 (S49)
     */
    record StudyStarted(
            Act act,
            Outcome outcome,
            String unit,
            List<String> partners,
            String reason,
            LocalDate expected,
            @Nullable Notification notification)
            implements Event {
        public StudyStarted {
            unit = Texts.requiredLine(unit, "the unit");
            partners = List.copyOf(partners);
            reason = Texts.requiredText(reason, "the reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.STUDY_STARTED;
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
            implements Event {
        public Forwarded {
            body = Texts.requiredLine(body, "the body");
            documentNumber = Texts.requiredLine(documentNumber, "the document number");
        }

        @Override
        public EventKind kind() {
            return EventKind.FORWARDED;
        }
    }

    record ReplyReceived(Act act, LocalDate on, String text) implements Event {
        public ReplyReceived {
            text = Texts.requiredText(text, "the reply");
        }

        @Override
        public EventKind kind() {
            return EventKind.REPLY_RECEIVED;
        }
    }

    /** Off topic: answered by a letter to the asker alone (O8, S55). */
    record AnsweredPrivately(
            Act act, String letterNumber, LocalDate letterDate, Notification.Means delivery, LocalDate deliveredOn)
            implements Event {
        public AnsweredPrivately {
            letterNumber = Texts.requiredLine(letterNumber, "the letter number");
        }

        @Override
        public EventKind kind() {
            return EventKind.ANSWERED_PRIVATELY;
        }
    }

    record Published(Act act, String buildId) implements Event {
        public Published {
            buildId = Texts.requiredLine(buildId, "the build id");
        }

        @Override
        public EventKind kind() {
            return EventKind.PUBLISHED;
        }
    }

    /** Taken up again; the reason is the act's. A new clock starts and the old marks stay. */
    record Reopened(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.REOPENED;
        }
    }

    record Withdrawn(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }
    }

    /** A published answer was changed; the old one stays in the history, the reason is the act's. */
    record Corrected(Act act, Answer answer) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.CORRECTED;
        }
    }

    /**
     * What the public sees was changed after acceptance, or the page was removed.
     *
     * @param reasonCode required for {@link Visibility#REMOVED}
     * @param wording a new wording, or none: the earlier one stands
     */
    record VisibilityChanged(
            Act act,
            Visibility visibility,
            @Nullable String reasonCode,
            @Nullable PublicWording wording) implements Event {
        public VisibilityChanged {
            reasonCode = Texts.lineOrNull(reasonCode);
        }

        @Override
        public EventKind kind() {
            return EventKind.VISIBILITY_CHANGED;
        }
    }

    /**
     * One of secretary and chair takes it for a complaint or denunciation: from now on only these two see it, and the other
     * one confirms with {@link Diverted} or drops it.
     */
    record DiversionProposed(Act act, Procedure procedure) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.DIVERSION_PROPOSED;
        }
    }

    /** It is a question after all; the reason is the act's. */
    record DiversionDropped(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.DIVERSION_DROPPED;
        }
    }

    /** An approval taken back before any build published it; the reason is the act's. */
    record Recalled(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.RECALLED;
        }
    }

    /**
     * A new date for what is studied or forwarded; the earlier one stays in the history. A promise cannot be extended
     * (S46).
     *
     * @param notification proof that the asker was told the new date (S49)
     */
    record Extended(Act act, LocalDate expected, Notification notification) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.EXTENDED;
        }
    }

    /** A second matter in the same text was entered as a question of its own. */
    record SplitOff(Act act, QuestionNumber part) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.SPLIT_OFF;
        }
    }

    /** Pressing, or no longer so: sorts first on the desk. */
    record Marked(Act act, boolean pressing) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.MARKED;
        }
    }

    /** An internal note, never public. */
    record Noted(Act act, String text) implements Event {
        public Noted {
            text = Texts.requiredText(text, "the note");
        }

        @Override
        public EventKind kind() {
            return EventKind.NOTED;
        }
    }

    /** The asker was told how things stand (S49). */
    record Told(Act act, Notification notification) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.TOLD;
        }
    }

    /** The asker no longer agrees to be named: the name leaves at the next build (L10). */
    record NameWithdrawn(Act act) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.NAME_WITHDRAWN;
        }
    }

    /** The asker wants data corrected or erased (L10). */
    record DataRequested(Act act, DataWish wish, String text) implements Event {
        public DataRequested {
            text = PlainText.text(text);
        }

        @Override
        public EventKind kind() {
            return EventKind.DATA_REQUESTED;
        }
    }

    /** What became of the oldest open wish of that kind; the reason is the act's. */
    record DataRequestClosed(Act act, DataWish wish, boolean granted) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.DATA_REQUEST_CLOSED;
        }
    }

    /**
     * Text, contact and salt were taken out of the record; the ledger line stays. The record is saved without them in the
     * same stroke, see {@link Question#erased}.
     */
    record Erased(Act act, String reasonCode) implements Event {
        public Erased {
            reasonCode = Texts.requiredLine(reasonCode, "the reason");
        }

        @Override
        public EventKind kind() {
            return EventKind.ERASED;
        }
    }
}
