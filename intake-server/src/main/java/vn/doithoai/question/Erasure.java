package vn.doithoai.question;

import java.util.Set;

/** What is left of a record once the asker's words are taken out of it. */
final class Erasure {

    /** Stands where a text was. */
    private static final String NOTHING = "–";

    private static final PublicWording NO_WORDING = new PublicWording(NOTHING, NOTHING, false);

    private Erasure() {}

    static Submission of(Submission submission) {
        return new Submission(
                null,
                NOTHING,
                submission.kind(),
                submission.topic(),
                submission.session(),
                null,
                Set.of(),
                Contact.NONE,
                Consent.NOT_ASKED);
    }

    /** Without the salt nobody can try texts against the commitment. */
    static ReceiptProof of(ReceiptProof proof) {
        return new ReceiptProof("", proof.secretHash(), proof.commitment(), proof.submissionKey());
    }

    static Event of(Event event) {
        if (event instanceof Event.Accepted one) {
            return new Event.Accepted(one.act(), one.topic(), one.session(), one.visibility(), NO_WORDING, one.about());
        }
        if (event instanceof Event.VisibilityChanged one && one.wording() != null) {
            return new Event.VisibilityChanged(one.act(), one.visibility(), one.reasonCode(), NO_WORDING);
        }
        if (event instanceof Event.ClarificationAsked one) {
            return new Event.ClarificationAsked(one.act(), NOTHING);
        }
        if (event instanceof Event.Clarified one && one.reply() != null) {
            return new Event.Clarified(of(one.act()), NOTHING);
        }
        if (event instanceof Event.ReplyReceived one) {
            return new Event.ReplyReceived(one.act(), one.on(), NOTHING);
        }
        if (event instanceof Event.Told one) {
            return new Event.Told(one.act(), of(one.notification()));
        }
        if (event instanceof Event.Extended one) {
            return new Event.Extended(one.act(), one.expected(), of(one.notification()));
        }
        if (event instanceof Event.StudyStarted one && one.notification() != null) {
            return new Event.StudyStarted(
                    one.act(),
                    one.outcome(),
                    one.unit(),
                    one.partners(),
                    one.reason(),
                    one.expected(),
                    of(one.notification()));
        }
        if (event instanceof Event.Forwarded one && one.notification() != null) {
            return new Event.Forwarded(
                    one.act(),
                    one.body(),
                    one.level(),
                    one.documentNumber(),
                    one.documentDate(),
                    one.expected(),
                    of(one.notification()));
        }
        if (event instanceof Event.Reopened one) {
            return new Event.Reopened(of(one.act()));
        }
        if (event instanceof Event.Withdrawn one) {
            return new Event.Withdrawn(of(one.act()));
        }
        if (event instanceof Event.NameWithdrawn one) {
            return new Event.NameWithdrawn(of(one.act()));
        }
        if (event instanceof Event.Noted one) {
            return new Event.Noted(one.act(), NOTHING);
        }
        if (event instanceof Event.DataRequested one) {
            return new Event.DataRequested(of(one.act()), one.wish(), NOTHING);
        }
        return event;
    }

    /** A reason stays, unless the asker wrote it. */
    private static Act of(Act act) {
        return act.by().holds(Role.ASKER) && !act.why().isEmpty() ? new Act(act.at(), act.by(), NOTHING) : act;
    }

    /** That and when the asker was told stays; the proof may name a telephone number. */
    private static Notification of(Notification notification) {
        return new Notification(notification.means(), notification.on(), NOTHING);
    }
}
